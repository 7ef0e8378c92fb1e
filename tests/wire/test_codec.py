"""JSON both ways for the domain types."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from rashomon import wire
from rashomon.errors import WireError
from rashomon.model import (
    Actor,
    Comparison,
    Document,
    Edit,
    Evidence,
    Holder,
    Mode,
    Profile,
    QuoteGroup,
    QuoteVariant,
    Reading,
    Span,
    Statement,
    TimeExpression,
    TimeType,
)

TEXT = "“Yes”, she said on Friday. 他说：“不”。"


def make_reading() -> Reading:
    document = Document(
        text=TEXT,
        sha256="ab" * 32,
        published=date(2025, 3, 7),
        released=datetime(2025, 3, 7, 9, 30, tzinfo=UTC),
    )
    she = Actor("a1", "she", side_evidence=(Span(7, 10),))
    statement = Statement("s1", (Span(0, 5),), Holder(Span(7, 10), she), Span(11, 15), Mode.DIRECT, Span(0, 26))
    friday = TimeExpression(Span(19, 25), TimeType.DATE, "2025-03-07", date(2025, 3, 7), date(2025, 3, 7))
    return Reading(
        document=document, actors=(she,), statements=(statement,), times=(friday,), profile=Profile(issuer=she)
    )


def test_a_reading_comes_back_as_it_was() -> None:
    reading = make_reading()
    assert wire.load(Reading, json.loads(json.dumps(wire.dump(reading)))) == reading


def test_a_comparison_comes_back_as_it_was() -> None:
    reading = make_reading()
    point = Evidence(reading.document.id, Span(0, 5), "x.s1")
    group = QuoteGroup((QuoteVariant(point, "a1"), QuoteVariant(point, None)), (Edit("equal", "a", "a"),), "exact")
    comparison = Comparison(event=None, readings=(reading, reading), quotes=(group,), aliases=(("d/a1", "a1"),))
    assert wire.load(Comparison, json.loads(json.dumps(wire.dump(comparison)))) == comparison


def test_an_actor_is_written_once_and_is_one_object_again() -> None:
    plain = wire.dump(make_reading())
    assert plain["value"]["statements"][0]["holder"]["actor"] == "a1"
    again = wire.load(Reading, plain)
    assert again.statements[0].holder.actor is again.actors[0]


def test_spans_carry_their_characters_where_the_document_is_known() -> None:
    plain = wire.reading_to_dict(make_reading())
    assert plain["value"]["statements"][0]["content"] == [{"start": 0, "end": 5, "text": "“Yes”"}]


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {},
        {"schema": "rashomon/value/99", "type": "Reading", "value": {}},
        {"schema": wire.SCHEMA, "type": "Document", "value": {}},
        {"schema": wire.SCHEMA, "type": "Reading", "value": {}},
        {"schema": wire.SCHEMA, "type": "Reading", "value": {"document": 5, "actors": []}},
        {"schema": wire.SCHEMA, "type": "Reading", "value": {"document": {"text": 5}, "actors": []}},
        {"schema": wire.SCHEMA, "type": "Reading", "value": "text"},
    ],
)
def test_json_that_does_not_fit_is_refused_in_one_line(data: object) -> None:
    with pytest.raises(WireError) as caught:
        wire.load(Reading, data)
    assert "\n" not in str(caught.value)
