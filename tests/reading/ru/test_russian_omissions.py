"""Silences and emphasis that Russian texts report."""

from __future__ import annotations

import pytest

import rashomon

CASES = [
    ("В сообщении МИД КНР не упоминается Украина, а Белый дом говорит о ней подробно.", "silence", "CN", "ukraine-war"),
    ("Кремль умолчал о Тайване.", "silence", "RU", "taiwan"),
    ("О поставках сои в релизе Кремля нет ни слова.", "silence", "RU", "soybeans"),
    ("Украина в китайском заявлении не упоминается.", "silence", "CN", "ukraine-war"),
    ("Китайская сторона обошла молчанием вопрос о пошлинах.", "silence", "CN", "tariffs"),
    ("В пресс-релизе Белого дома основное внимание уделено сое.", "high_emphasis", "US", "soybeans"),
    ("Пекин лишь вскользь упомянул пошлины.", "low_emphasis", "CN", "tariffs"),
]


@pytest.mark.parametrize(("text", "kind", "side", "topic"), CASES)
def test_what_a_text_reports_of_a_silence(text: str, kind: str, side: str, topic: str) -> None:
    reading = rashomon.read(rashomon.Document.from_text(text, "", None, "", "ru"))
    found = [(o.kind.value, o.sides, [t.topic for t in o.topics]) for o in reading.omissions]
    assert found == [(kind, (side,), [topic])]


@pytest.mark.parametrize(
    "text",
    [
        "Президент не упоминал Тайвань.",
        "В документе говорится, что Россия не поставляет оружие.",
        "Министр не сказал ни слова журналистам.",
    ],
)
def test_what_is_no_report_of_a_silence(text: str) -> None:
    reading = rashomon.read(rashomon.Document.from_text(text, "", None, "", "ru"))
    assert reading.omissions == ()
