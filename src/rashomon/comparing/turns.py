"""Questions and answers of a press conference: what one answer says is about what its question asked.

A briefing takes up many matters; the answer on the event is about it, the next one on another matter is not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.model import Reading, Span

_LABEL = re.compile(r"\s*(?P<label>[A-Z\"“][^\n:?!]{0,40}?)\s*[:\uff1a]\s")
_ASKS = re.compile(
    r"(?i)(?:q|question(?: \d+| from [^:]{1,30})?|reporter|journalist|correspondent|press|media|moderator)$"
    r"|.*\b(?:question|reporter)\b"
)
_ANSWERS = re.compile(r"(?i)(?:a|answer|reply|response)$")
_FOLLOWS = re.compile(
    r"\s*(?:[^\n:?]{1,40}:\s*)?(?i:(?:a )?follow(?:ing)?[- ]up\b|to follow up|still on\b|staying (?:on|with)\b"
    r"|on (?:the same|that|this) (?:topic|subject|issue|question|point)\b|and (?:on|about) (?:that|this)\b)"
)


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question with what is said in answer to it, up to the next question."""

    question: Span
    whole: Span
    follows: bool  # it goes on with the question before


def exchanges(reading: Reading, paragraphs: Sequence[Span]) -> tuple[Exchange, ...]:
    """The exchanges of a document in text order; none for a text that is no press conference."""
    text = reading.document.text
    labels = [_label(span.of(text)) for span in paragraphs]
    asks = [bool(label) and _is_question(label, span.of(text)) for label, span in zip(labels, paragraphs, strict=True)]
    if not any(asks):
        return ()
    answering = {label for label, asked in zip(labels, asks, strict=True) if label and not asked}
    if not answering:
        return ()
    found: list[Exchange] = []
    starts = [n for n, asked in enumerate(asks) if asked]
    for place, after in zip(starts, [*starts[1:], len(paragraphs)], strict=True):
        whole = Span(paragraphs[place].start, paragraphs[after - 1].end)
        follows = bool(found) and _FOLLOWS.match(paragraphs[place].of(text)) is not None
        found.append(Exchange(paragraphs[place], whole, follows))
    return tuple(found)


def _label(paragraph: str) -> str:
    named = _LABEL.match(paragraph)
    return named["label"] if named else ""


def _is_question(label: str, paragraph: str) -> bool:
    if _ASKS.match(label):
        return True
    return not _ANSWERS.match(label) and paragraph.rstrip(' "”').endswith("?")
