"""One document as the rules of placing look at it: how the events stand in it, and what stands around a statement."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate
from operator import itemgetter

from rashomon.comparing.events import Found
from rashomon.comparing.inside import touching
from rashomon.comparing.turns import Exchange, exchanges
from rashomon.model import Contact, Event, Mode, Reading, Span, Statement, TimeExpression

_BEFORE, _AFTER = timedelta(days=2), timedelta(days=6)

_NAMES_CONTACT = re.compile(r"\b(?:calls?|conversations?|meetings?|talks|summit|visit|discussions?)\b", re.I)


_REACTION = re.compile(
    r"\b(hours|minutes|shortly|soon|a day|days) after\b|\bafter the (call|meeting|talks|summit|visit|conversation)\b|"
    r"\b(in response|responding|reacting|reaction) to the\b|"
    r"\b(welcomed|hailed|praised|applauded|lauded|criticised|criticized|deplored|condemned) the "
    r"(\w+ )?(call|meeting|talks|summit|visit|conversation)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Scene:
    """What the rules look at: one document and how the events stand in it."""

    reading: Reading
    main: Found | None
    contact_events: dict[Span, str]  # contact span -> event id
    paragraphs: tuple[Span, ...]
    tells_main: bool
    dominant: str  # the event that the document tells most of ("" for none)
    opens_with_main: bool = False
    others: Mapping[str, Event] = field(default_factory=dict)  # events other than the main one, by id
    main_times: frozenset[Span] = frozenset()  # the words by which this document dates the main event
    exchanges: tuple[Exchange, ...] = ()  # questions with their answers, where it is a press conference
    titled: bool = False  # whether its title names a contact: a statement on one
    spoken: tuple[tuple[int, int], ...] = ()  # where what somebody says begins, with the furthest end until there

    reacting: frozenset[int] = frozenset()  # the paragraphs that say that something came after the main event
    said: Mapping[Span, tuple[Span, ...]] = field(default_factory=dict)  # what is said in a sentence, by sentence

    def contacts_in(self, span: Span) -> list[Contact]:
        return touching(self.reading.contacts, span)

    def place_of(self, span: Span) -> int:
        """The number of the paragraph that a span begins in, 0 before the first."""
        return max(0, bisect_right(self.paragraphs, span.start, key=lambda p: p.start) - 1)

    def paragraph(self, span: Span) -> Span:
        return self.paragraphs[self.place_of(span)] if self.paragraphs else span


def scene_of(reading: Reading, found: tuple[Found, ...], main: Found | None) -> Scene:
    """What the rules of placing need to know of one document."""
    document = reading.document.id
    contact_events: dict[Span, str] = {}
    counts: dict[str, int] = {}
    for item in found:
        for told in item.tellings:
            if told.document != document:
                continue
            for contact in told.contacts:
                contact_events[contact.span] = item.event.id
            counts[item.event.id] = counts.get(item.event.id, 0) + len(told.contacts)
    tells_main = main is not None and document in main.documents
    dominant = max(counts, key=lambda e: counts[e], default="")
    opens = main is not None and any(t.leads for t in main.tellings if t.document == document)
    about = opens and reading.profile.issuer is not None  # what an own text opens with is what it is about
    if tells_main and main and (about or counts[main.event.id] * 2 >= counts[dominant]):
        dominant = main.event.id
    paragraphs = tuple(block.span for block in reading.document.readable())
    others = {f.event.id: f.event for f in found if f is not main}
    own = [c for t in main.tellings if t.document == document for c in t.contacts] if main else []
    times = frozenset(c.time.span for c in own if c.time)
    titled = tells_main and _NAMES_CONTACT.search(reading.document.title) is not None
    asked = exchanges(reading, paragraphs)
    return Scene(
        *(reading, main, contact_events, paragraphs, tells_main, dominant, opens, others, times, asked, titled),
        spoken=_spoken(reading),
        reacting=_reacting(reading, paragraphs, contact_events, main),
        said=_said(reading),
    )


def _reacting(
    reading: Reading, paragraphs: Sequence[Span], contact_events: Mapping[Span, str], main: Found | None
) -> frozenset[int]:
    """The numbers of the paragraphs that name the main event and say of something that it came after it."""
    if main is None:
        return frozenset()
    text, event = reading.document.text, main.event.id
    return frozenset(
        at
        for at, stretch in enumerate(paragraphs)
        if any(contact_events.get(c.span) == event for c in touching(reading.contacts, stretch))
        and _REACTION.search(text, stretch.start, stretch.end)
    )


def main_id(scene: Scene) -> str:
    """The id of the main event, empty where there is none."""
    return scene.main.event.id if scene.main else ""


def names_main(scene: Scene, stretch: Span) -> bool:
    """Whether a contact in the stretch is the main event."""
    return any(scene.contact_events.get(c.span) == main_id(scene) for c in scene.contacts_in(stretch))


def is_spoken_of(scene: Scene, span: Span) -> bool:
    """Whether the words are part of what somebody says: a contact that is spoken of is not where it is said."""
    place = bisect_right(scene.spoken, span.start, key=itemgetter(0)) - 1
    return place >= 0 and scene.spoken[place][1] >= span.end


def _spoken(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Where what is said begins, each with the furthest end of what began there or before."""
    told = (Mode.NARRATION, Mode.OWN)
    parts = sorted((part.start, part.end) for s in reading.statements if s.mode not in told for part in s.content)
    return tuple(zip((start for start, _ in parts), accumulate((end for _, end in parts), max), strict=True))


def frame_of(statement: Statement) -> list[Span]:
    """The parts of the statement's sentence that are not its content: they tell where and when it was said."""
    frame = [statement.sentence]
    for part in statement.content:
        cut: list[Span] = []
        for span in frame:
            cut += _without(span, part)
        frame = cut
    return frame


def bare_frame(scene: Scene, statement: Statement) -> list[Span]:
    """The frame without what other statements of the sentence say: a time in there dates no saying."""
    frame = frame_of(statement)
    for part in scene.said.get(statement.sentence, ()):
        frame = [piece for span in frame for piece in _without(span, part)]
    return frame


def _said(reading: Reading) -> dict[Span, tuple[Span, ...]]:
    """What is said in each sentence, narration left out."""
    said: dict[Span, list[Span]] = {}
    for statement in reading.statements:
        if statement.mode is not Mode.NARRATION:
            said.setdefault(statement.sentence, []).extend(statement.content)
    return {sentence: tuple(parts) for sentence, parts in said.items()}


def _without(span: Span, part: Span) -> list[Span]:
    if not span.overlaps(part):
        return [span]
    pieces = [(span.start, part.start), (part.end, span.end)]
    return [Span(a, b) for a, b in pieces if a < b]


def times_in(times: Iterable[TimeExpression], span: Span) -> list[TimeExpression]:
    """The time expressions that lie in a stretch."""
    return [t for t in times if span.covers(t.span)]


def outside(time: TimeExpression, begin: date, end: date) -> bool:
    """Whether a time lies clear of the days of the event: more than two before them or six after."""
    assert time.begin is not None and time.end is not None
    return begin - time.end > _BEFORE or time.begin - end > _AFTER
