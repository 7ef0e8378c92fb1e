"""What goes on from sentence to sentence while a Chinese document is read for who says what."""

from __future__ import annotations

from dataclasses import dataclass, field

from rashomon.model import Span
from rashomon.reading.attribution import Attribution
from rashomon.reading.zh.page import Page
from rashomon.reading.zh.subjects import Subject
from rashomon.reading.zh.tables import Cue

_TRIM = " \t\n\u3000，；：、。"


@dataclass(slots=True)
class Made:
    """An attribution while its document is read; ``stays`` is false where a remark goes no further."""

    attribution: Attribution
    subject: Subject | None
    cue: Cue | None
    stays: bool = True


@dataclass(slots=True)
class State:
    """What goes on from sentence to sentence: the last speaker's remark, the label, how far a quotation has run."""

    page: Page
    own: bool
    joint: bool = False  # a joint statement, whose every sentence with a subject declares something
    ours: str = ""  # in a state outlet's report, whose people's remarks run on
    made: list[Made] = field(default_factory=list)
    speaker: int = -1
    paragraph: int = -1
    label: int = -1
    labels: int = 0
    covered: int = 0


def trimmed(text: str, span: Span, keep_end: bool = False) -> Span | None:
    """A stretch without the marks around it."""
    start, end = span.start, span.end
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM + "！？":
        end -= 1
    if end - start > 1 and text[start] == "“" and text[end - 1] == "”" and "”" not in text[start + 1 : end - 1]:
        start, end = start + 1, end - 1
    elif end - start > 1 and text[end - 1] == "”" and "“" not in text[start:end]:
        end -= 1
    return Span(start, end) if start < end else None
