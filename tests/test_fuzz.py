"""Whatever text comes in, reading, comparing and reporting hold their contract: bounded and the same every time."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import rashomon
from rashomon import report, wire
from rashomon.errors import RashomonError
from rashomon.model import Reading, Span

FORMATS = ("html", "markdown", "csv", "json", "terminal")
NAMES = [
    "President Ana Torres", "Torres", "the Kenyan foreign ministry", "Beijing", "the White House", "Mr. Okoro", "he",
    "a senior official", "analysts", "the statement", "China’s readout", "both sides", "Президент Волков", "外交部", "U.S.",
]  # fmt: skip
CUES = [
    "said that", "said", "told reporters", "warned that", "agreed to", "would consider", "has pledged to", "denied",
    "did not mention", "according to", "“", "”", '"', "‘", "’", "«", "»", "stressed:", "заявил, что", "表示", "—", "asked",
]  # fmt: skip
THINGS = [
    "20 million tons of soybeans", "$3.5 billion", "from 12 to 20 percent", "1,000,000", "9" * 30, "½", "10^99", "1e999",
    "on Tuesday", "4 February 2026", "next week", "31 February", "25:61", "99/99/9999", "by June", "for 45 minutes",
    "Taiwan", "the war in Ukraine", "tariffs", "a phone call with Norway", "the talks in Geneva", "停火", "переговоры",
]  # fmt: skip
MARKS = [
    ".", ". ", ", ", "; ", "\n\n", "\n", "\n- ", "\n• ", "\n1. ", "\n> ", "? ", "! ", "…", " (", ") ", "\t", "\u00a0", "\u200b",
    "\u202e", "\x1b[31m", "<b>", "</script>", "[bold]", "[/]", "| ", "=1+1", "e\u0301", "🎉", "\x00", "\ud800", "#", "Share",
]  # fmt: skip
FRAGMENTS = st.sampled_from([*NAMES, *CUES, *THINGS, *MARKS])
SENTENCES = st.builds(
    lambda who, cue, what, tail, mark: f"{who} {cue} {what} {tail}{mark}",
    st.sampled_from(NAMES),
    st.sampled_from(CUES),
    st.sampled_from(THINGS),
    st.sampled_from(["", *NAMES, *THINGS, "“we will not”", "he said", "if the other side does"]),
    st.sampled_from([". ", ".\n\n", ".” ", "?\n", ""]),
)
GRAMMAR = st.lists(st.one_of(SENTENCES, FRAGMENTS), min_size=1, max_size=14).map(" ".join)
ANYTHING = st.text(st.characters(), min_size=1, max_size=120)
TEXTS = st.one_of(GRAMMAR, GRAMMAR, ANYTHING)
DATES = st.sampled_from([None, date(2026, 2, 5), date(1, 1, 1), date(9999, 12, 31)])

bounded = settings(
    max_examples=25, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)


def spans_of(reading: Reading) -> list[Span]:
    """Every span of a reading."""
    found = list(reading.sentences)
    found += [block.span for block in reading.document.blocks]
    for statement in reading.statements:
        found += [*statement.content, *statement.quoted, *statement.hedges, statement.span, statement.sentence]
        found += [s for s in (statement.cue, statement.holder.span, statement.modality_span, statement.condition) if s]
    for items in (reading.mentions, reading.quantities, reading.times, reading.topics, reading.contacts):
        found += [item.span for item in items]
    return found + [omission.cue for omission in reading.omissions]


def check(text: str, published: date | None) -> Reading | None:
    try:
        document = rashomon.Document.from_text(text, published=published)
    except RashomonError as error:
        assert "\n" not in str(error)
        return None
    reading = rashomon.read(document)
    assert document.text == text
    assert all(0 <= span.start < span.end <= len(text) for span in spans_of(reading))
    for items in (reading.mentions, reading.quantities, reading.times, reading.topics, reading.contacts):
        assert [item.span.start for item in items] == sorted(item.span.start for item in items)
    assert [s.start for s in reading.sentences] == sorted(s.start for s in reading.sentences)
    assert wire.load(Reading, json.loads(json.dumps(wire.dump(reading)))) == reading
    return reading


@bounded
@given(st.lists(st.tuples(TEXTS, DATES), min_size=1, max_size=3))
def test_any_texts_are_read_compared_and_reported(given_texts: list[tuple[str, date | None]]) -> None:
    readings = [r for text, day in given_texts if (r := check(text, day)) is not None]
    if not readings:
        return
    comparison = rashomon.compare(readings)
    plain = json.loads(json.dumps(comparison.to_dict()))
    texts = {r.document.id: r.document.text for r in readings}
    for entry in plain["statements"]:
        for part in entry["content"]:
            assert texts[entry["document"]][part["start"] : part["end"]] == part["text"]
    for form in FORMATS:
        assert report.render(comparison, form)


@pytest.mark.parametrize(
    "text",
    [
        "“‘" * 400 + "he said" + "’”" * 400,
        '"' * 3000 + "The minister said that talks would go on.",
        "he said that " * 800 + "talks go on.",
        "The minister said that " + "and more talks " * 1500 + "would go on.",
        "word" * 20_000,
        "外" * 20_000,
        "1," * 8_000,
        "- \n" * 2_000,
        "The minister said so." + "\n" * 50_000 + "He added that.",
    ],
    ids=["nested", "quotes", "nesting", "sentence", "word", "unspaced", "digits", "bullets", "newlines"],
)
def test_texts_that_no_writer_writes(text: str) -> None:
    reading = check(text, None)
    assert reading is None or rashomon.compare([reading]).to_dict()["documents"]
