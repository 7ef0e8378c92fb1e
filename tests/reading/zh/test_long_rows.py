"""Rows of digits, dates and adverbs are read in linear time."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from rashomon.model import Document, Holder, Mode, Profile, Span, Statement
from rashomon.reading.zh import clauses
from rashomon.reading.zh.numerals import value
from rashomon.reading.zh.quantities import quantities
from rashomon.reading.zh.rest import unattributed


def test_a_long_row_of_digits_costs_its_length() -> None:
    text = "双方投资" + "1" * 20_000 + "亿美元。"
    begin = time.process_time()
    quantities(Document.from_text(text, language="zh"), [Span(0, len(text))], ())
    assert time.process_time() - begin < 5


@pytest.mark.parametrize("words", ["2日", "1月1日，", "并不", "会谈中", "问，", "甚至", "日前", "仅", "此前随后"])
def test_words_that_stand_beside_a_subject_are_read_one_way(words: str) -> None:
    begin = time.process_time()
    for pattern in (clauses.LEAD, clauses.TAIL, clauses.ONLY_ADVERBS):
        pattern.match(words * 40 + "x")
    assert time.process_time() - begin < 5


def test_a_long_row_of_statements_costs_its_length() -> None:
    document = Document.from_text("王毅表示，中方愿同俄方加强合作。" * 3_000, language="zh")
    statement = Statement("", (Span(5, 15),), Holder(None, None, 1.0), None, Mode.INDIRECT, Span(0, 16))
    sentences = [Span(16 * n, 16 * n + 16) for n in range(3_000)]
    said = [replace(statement, content=(Span(s.start + 5, s.end - 1),), sentence=s) for s in sentences[1:]]
    begin = time.process_time()
    left = unattributed(document, sentences, said, Profile(), ())
    assert time.process_time() - begin < 3
    assert [s.sentence for s in left] == sentences[:1]


def test_numbers_keep_their_value() -> None:
    assert [value(words) for words in ("2,000", "1.5万亿", "3万5千", "12")] == [2000, 1.5e12, 35_000, 12]
