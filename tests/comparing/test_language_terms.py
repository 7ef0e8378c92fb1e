"""A term told in Chinese or Russian is held against the other side's in English: one conflict, no agreement."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.comparing.clauses import due_of

ENGLISH = """Global Affairs Canada
Readout: Minister Sidhu meets with {who}

Minister Sidhu met today with {who}. The two ministers agreed to hold talks on the quarantine rules for pork within {term} days.
"""
CHINESE = "王文涛会见加拿大国际贸易部长西杜。双方同意，在{term}天内就猪肉输华检疫问题举行磋商。"
RUSSIAN = (
    "Состоялась встреча Министра экономического развития России Максима Решетникова с Министром Канады М.Сидху. "
    "Стороны договорились в течение {term} дней провести переговоры о проверке свинины."
)


def kinds(text: str, language: str, publisher: str, who: str, term: int) -> set[str]:
    day = date(2026, 9, 15)
    own = rashomon.Document.from_text(text, "", day, publisher, language)
    other = rashomon.Document.from_text(ENGLISH.format(who=who, term=term), "", day, "Global Affairs Canada", "en")
    comparison = rashomon.compare([rashomon.read(own), rashomon.read(other)])
    return {str(conflict.kind.value) for conflict in comparison.conflicts}


@pytest.mark.parametrize(("term", "apart"), [(30, True), (60, False)])
def test_a_chinese_term(term: int, apart: bool) -> None:
    found = kinds(CHINESE.format(term=60), "zh", "商务部", "China's Minister of Commerce Wang Wentao", term)
    assert ("date" in found) is apart


@pytest.mark.parametrize(
    ("text", "language", "term"),
    [(CHINESE.format(term=60), "zh", "60天"), (RUSSIAN.format(term=60), "ru", "60 дней")],
)
def test_a_length_within_which_something_is_due(text: str, language: str, term: str) -> None:
    reading = rashomon.read(rashomon.Document.from_text(text, "", date(2026, 9, 15), "", language))
    (segment,) = [s.content[0] for s in reading.statements if term[:2] in s.content[0].of(text)]
    due = due_of(reading, segment, None)
    assert due is not None
    assert due.span.of(text) == term


def test_a_length_of_what_lasts_is_no_term() -> None:
    text = "双方同意停火60天。"
    reading = rashomon.read(rashomon.Document.from_text(text, "", None, "", "zh"))
    assert due_of(reading, reading.statements[0].sentence, None) is None
