"""Quotations over paragraphs: each opens anew, only the last closes, and pages set other lines between them."""

from __future__ import annotations

import rashomon
from rashomon.model import Document
from rashomon.reading.rules.quotes import paragraphs, quotations

TEXT = (
    "A palace spokesman said: “The King spoke to the President on Sunday.\n\n"
    "“The President began with the floods.\n\n"
    "MORE ON THE FLOODS:\n\n"
    "Rescuers in the valley\n\n"
    "“They also discussed trade.\n\n"
    "‘They also discussed trade’ – palace\n\n"
    "“They agreed to meet soon.”\n\n"
    "“It was short,” an official said.\n"
)


def chains(text: str) -> list[tuple[str, int | None]]:
    document = Document.from_text(text, title="", published=None, publisher="", language="en", url=None)
    return [(q.inner.of(text)[:12], q.chain) for q in quotations(text, paragraphs(document))]


def test_a_quotation_goes_on_over_paragraphs_and_past_captions() -> None:
    assert chains(TEXT) == [
        ("The King spo", None),
        ("The Presiden", 0),
        ("They also di", 1),
        ("They also di", None),
        ("They agreed ", 2),
        ("It was short", None),
    ]


def test_running_text_between_ends_it() -> None:
    text = "He said: “We will talk.\n\nThe minister then left the hall.\n\n“We are tired,” she said.\n"
    assert [chain for _, chain in chains(text)] == [None, None]


def test_who_speaks_may_be_told_in_the_last_paragraph() -> None:
    text = (
        "The leader announced a deal on Tuesday.\n\n"
        "“It is agreed that the market will be open to our goods.\n\n"
        "“They will pay a tariff of 19 per cent,” Trump wrote on social media.\n"
    )
    document = Document.from_text(text, title="", published=None, publisher="", language="en", url=None)
    statement = next(s for s in rashomon.read(document).statements if s.cue and s.cue.of(text).startswith("wrote"))
    assert [part.of(text)[1:12] for part in statement.content] == ["It is agree", "They will p"]
