"""Silences and emphasis that Chinese texts report."""

from __future__ import annotations

import pytest

import rashomon

CASES = [
    ("中方通报未提及大豆。", "silence", "CN", "soybeans"),
    ("美方對台灣問題避而不談。", "silence", "US", "taiwan"),
    ("乌克兰危机在中方通报中未提及。", "silence", "CN", "ukraine-war"),
    ("中方通稿对关税一笔带过。", "low_emphasis", "CN", "tariffs"),
    ("中方新闻稿把重点放在台湾问题上。", "high_emphasis", "CN", "taiwan"),
]


@pytest.mark.parametrize(("text", "kind", "side", "topic"), CASES)
def test_what_a_text_reports_of_a_silence(text: str, kind: str, side: str, topic: str) -> None:
    reading = rashomon.read(rashomon.Document.from_text(text, "", None, "", "zh"))
    found = [(o.kind.value, o.sides, [t.topic for t in o.topics]) for o in reading.omissions]
    assert found == [(kind, (side,), [topic])]


def test_that_somebody_did_not_name_a_country_is_no_silence_of_a_text() -> None:
    reading = rashomon.read(rashomon.Document.from_text("特朗普没有提到中国。", "", None, "", "zh"))
    assert reading.omissions == ()
