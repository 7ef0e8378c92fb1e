"""Clauses, and words of firmness, that only one of two texts has."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.comparing.translation import rendering
from rashomon.comparing.translation.clauses import clauses
from rashomon.comparing.translation.concepts import concepts
from rashomon.model import Span
from rashomon.settings import Settings

ZH = """中华人民共和国外交部
外交部发言人就渔船问题答记者问
2026年5月6日

中方坚决反对任何形式的海上封锁。双方应当保持对话,停止在该海域部署导弹。日方高度重视中方关切。日方感谢中方在救助渔船问题上提供的援助。

双方商定六月举行会谈。
"""
EN = """Ministry of Foreign Affairs of the People's Republic of China
Foreign Ministry Spokesperson's Remarks on Fishing Boats
May 6, 2026

China firmly opposes any form of blockade at sea. The two sides should maintain dialogue and stop deploying missiles in these waters. Japan attaches great importance to China's concerns. Japan thanked China for the assistance given in the rescue of fishing vessels.

The two sides agreed to hold talks in June.
"""


def told(foreign: str, english: str, language: str = "zh") -> dict[str, tuple[str, str]]:
    """Kind of each difference by the words of the original, or of the translation where only that has any."""
    readings = [
        rashomon.read(
            rashomon.Document.from_text(text, published=date(2026, 5, 6), language=code), Settings(reader="rules")
        )
        for text, code in ((foreign, language), (english, "en"))
    ]
    texts = {r.document.id: r.document.text for r in readings}
    found = {}
    for it in rendering(*readings).divergences:
        sides = [e and e.span.of(texts[e.document]) for e in (it.original, it.translation)]
        found[sides[0] or sides[1] or ""] = (it.kind, it.why)
    return found


def test_a_full_translation_lacks_no_clause() -> None:
    assert told(ZH, EN) == {}


@pytest.mark.parametrize(
    ("old", "new", "words", "kind"),
    [
        (" and stop deploying missiles in these waters", "", "停止在该海域部署导弹", "left out"),
        (" Japan thanked China for the assistance given in the rescue of fishing vessels.", "",
         "日方感谢中方在救助渔船问题上提供的援助", "left out"),
        ("firmly opposes", "opposes", "坚决", "softened"),
        ("opposes any form of blockade", "opposes the blockade", "任何形式的", "softened"),
        ("to China's concerns.", "to China's concerns and fully supports the election of an island parliament.",
         "fully supports the election of an island parliament", "added"),
    ],
)  # fmt: skip
def test_what_one_text_alone_says_is_told(old: str, new: str, words: str, kind: str) -> None:
    assert old in EN
    found = told(ZH, EN.replace(old, new))
    assert [kind for said, (kind, _) in found.items() if words in said] == [kind], found


def test_a_part_of_a_month_is_more_than_the_month() -> None:
    ru = "Министры договорились провести встречу в Анталье в первой половине июня 2026 года.\n"
    en = "The ministers agreed to hold a meeting in Antalya in June 2026.\n"
    same = "The ministers agreed to hold a meeting in Antalya in the first half of June 2026.\n"
    assert {kind for kind, _ in told(ru, en, "ru").values()} == {"date"}
    assert told(ru, same, "ru") == {}


def test_beginnings_of_words_are_no_words_of_another_meaning() -> None:
    text = "The bank warned usual listeners about a portion of fundamental seasons."
    assert not {c.name for c in concepts(text, Span(0, len(text)), "en")} & {
        "war",
        "ban",
        "port",
        "fund",
        "sea",
        "list",
    }
    assert {c.name for c in concepts("中方坚持对话", Span(0, 6), "zh")} >= {"dialogue"}
    assert concepts("ma la pace", Span(0, 10), "it") == []


def test_clauses_are_cut_at_marks_and_before_a_second_verb() -> None:
    text = "The court welcomes the visit, and firmly rejects the ban and expects a reply."
    assert [span.of(text) for span in clauses(text, Span(0, len(text)), "en")] == [
        "The court welcomes the visit", "firmly rejects the ban", "expects a reply",
    ]  # fmt: skip
