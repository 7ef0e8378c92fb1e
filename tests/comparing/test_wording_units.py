"""Which words a sentence is compared by: those that are said, and not those that only say who says them."""

from __future__ import annotations

from rashomon.comparing.wording.units import units
from rashomon.model import UNKNOWN, Actor, ActorKind, Document, Holder, Mode, Reading, Span, Statement


def told(text: str, cue: str, content: str) -> str:
    """The unit of a sentence whose statement has these words for saying it and this content."""
    document = Document.from_text(text, language="en")
    first, said = text.index(cue), text.index(content)
    name = text.split()[0]
    actor = Actor("a1", name, ActorKind.GOVERNMENT, UNKNOWN)
    statement = Statement(
        "s1", (Span(said, said + len(content)),), Holder(Span(0, len(name)), actor), Span(first, first + len(cue)),
        Mode.INDIRECT, Span(0, len(text)),
    )  # fmt: skip
    reading = Reading(document, sentences=(Span(0, len(text)),), statements=(statement,))
    ((whole, _),) = units(reading)
    return whole.of(text)


def test_a_verb_with_an_object_is_part_of_what_is_said() -> None:
    text = "Ghana has joined itself to harbour fees adopted by the coastal union."
    assert told(text, "has joined itself to", "harbour fees adopted by the coastal union") == text


def test_a_verb_of_saying_before_a_clause_is_left_out() -> None:
    text = "Ghana let it be known that harbour fees would fall by next spring."
    assert told(text, "let it be known", "harbour fees would fall by next spring").startswith("harbour fees")
