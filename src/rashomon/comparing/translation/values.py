"""Figures, dates and names that an original and its translation have differently."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from rashomon.comparing.inside import S, inside, touching
from rashomon.comparing.translation.features import Side, cognate, day_key
from rashomon.comparing.translation.telling import Region, Told
from rashomon.model import ActorKind, MentionKind, Quantity, Span, TimeType
from rashomon.reading.han import plain

Parties = tuple[frozenset[str], frozenset[str]]
_SURE, _UNSURE = 0.9, 0.55
_PART = 0.58
_COUNTED = frozenset(("-", "side", "party", "people", "president", "leader", "country", "force", "document"))
_NAME_RU = re.compile(r"[А-ЯЁ][а-яё]+(?:[- ][А-ЯЁ][а-яё]+){1,2}")
_NAME_EN = re.compile(r"[A-Z][a-zé]+(?:[- ][A-Z][a-zé]+){1,2}")
_NO_NAME = re.compile(r"\s*(?:dollars?\b|\$|[:：])", re.I)  # money, and the label of who speaks


def figures(one: Side, other: Side, region: Region) -> Iterator[Told]:
    """Values of one side that the other has not."""
    mine, theirs = _quantities(one, region.foreign_spans), _quantities(other, region.english_spans)
    left = [
        q for q in mine if not any(_same(q, x) for x in theirs) and not _written(q, other.text, region.english_spans)
    ]
    right = [
        q for q in theirs if not any(_same(q, x) for x in mine) and not _written(q, one.text, region.foreign_spans)
    ]
    for quantity in list(left):
        match = next((x for x in right if x.unit == quantity.unit), None) or next(iter(right), None)
        if match is not None:
            left.remove(quantity)
            right.remove(match)
            sure = _SURE if quantity.unit == match.unit or "-" in (quantity.unit, match.unit) else _UNSURE
            yield Told("figure", quantity.span, match.span, "another figure", sure)
    for quantity in left:
        yield Told("left out", quantity.span, None, "the other text has no such figure", 0.75)
    for quantity in right:
        yield Told("added", None, quantity.span, "the other text has no such figure", 0.7)


def _quantities(side: Side, spans: Sequence[Span]) -> list[Quantity]:
    """The figures of sentences that are worth comparing: no small counts of parties, no parts of dates."""
    found = []
    for quantity in _in(side.reading.quantities, spans):
        if touching(side.reading.times, quantity.span):
            continue
        value = _value(quantity)
        spelled = not any(c.isdigit() for c in plain(quantity.span.of(side.text)))
        if value is None or (value < 10 and (spelled or quantity.unit in _COUNTED)):
            continue
        found.append(quantity)
    return found


def _in(items: Sequence[S], spans: Sequence[Span]) -> list[S]:
    """The items that lie wholly in one of some sentences."""
    return [item for span in spans for item in inside(items, span)]


def _value(quantity: Quantity) -> float | None:
    return quantity.value if quantity.value is not None else quantity.low


def _same(one: Quantity, other: Quantity) -> bool:
    """Whether two figures say the same; a rounded one is another figure."""
    pairs = ((one.value, other.value), (one.low, other.low), (one.high, other.high))
    return any(a is not None and b is not None and abs(a - b) <= 1e-6 * max(abs(a), abs(b), 1) for a, b in pairs)


def _written(quantity: Quantity, text: str, spans: Sequence[Span]) -> bool:
    """Whether the other side writes the number, read as something else there."""
    value = _value(quantity)
    if value is None:
        return True
    words = " ".join(plain(s.of(text)) for s in spans)
    forms = {f"{value:g}", f"{value:g}".replace(".", ","), f"{value:,.0f}", f"{value:,.0f}".replace(",", " ")}
    forms |= {
        f"{value / 10**p:g}"
        for p in (3, 4, 6, 8, 9, 12)
        if value >= 10**p and (value / 10**p) == round(value / 10**p, 2)
    }
    return any(re.search(rf"(?<![\d.,]){re.escape(form)}(?![\d]|[.,]\d)", words) for form in forms)


def dates(one: Side, other: Side, region: Region) -> Iterator[Told]:
    """Calendar dates of one side that the other has not."""
    mine, theirs = _days(one, region.foreign_spans), _days(other, region.english_spans)
    left = [(key, span) for key, span in mine if not any(_same_day(key, k) for k, _ in theirs)]
    right = [(key, span) for key, span in theirs if not any(_same_day(key, k) for k, _ in mine)]
    for key, span in list(left):
        match = next(((k, s) for k, s in right if len(k) == len(key)), None)
        if match is not None:
            left.remove((key, span))
            right.remove(match)
            yield Told("date", span, match[1], "another date", _SURE)
    yield from _parts(one, other, region)
    for key, span in left:
        if any(c.isdigit() for c in span.of(one.text)) and not _meant(key, other, region.english_spans):
            yield Told("left out", span, None, "the other text has no such date", _UNSURE)
    for key, span in right:
        if any(c.isdigit() for c in span.of(other.text)) and not _meant(key, one, region.foreign_spans):
            yield Told("added", None, span, "the other text has no such date", _UNSURE)


def _parts(one: Side, other: Side, region: Region) -> Iterator[Told]:
    """Months and years of which one side names a part ("the first half of June") and the other the whole."""
    mine, theirs = _whole(one, region.foreign_spans), _whole(other, region.english_spans)
    for key, (part, span) in mine.items():
        if key in theirs and bool(part) != bool(theirs[key][0]):
            why = "only one of the texts says which part of it"
            yield Told("date", span, theirs[key][1], why, _PART)


def _whole(side: Side, spans: Sequence[Span]) -> dict[str, tuple[str, Span]]:
    """The months and years that stand once in some sentences, with the part of them that is meant, if any."""
    found: dict[str, list[tuple[str, Span]]] = {}
    for time in _in(side.reading.times, spans):
        key = day_key(time) if time.type is TimeType.DATE else None
        if key is not None and len(key) <= len("2024"):
            part = time.mod if time.mod in ("START", "MID", "END") else ""
            beside = (
                side.text[max(0, time.span.start - 14) : time.span.start]
                + side.text[time.span.end : time.span.end + 14]
            )
            found.setdefault(key, []).append((part or "".join(_PART_OF.findall(beside)[:1]), time.span))
    return {key: every[0] for key, every in found.items() if len(every) == 1}


_PART_OF = re.compile(
    r"[初底末]|上旬|中旬|下旬|上半|下半|年中|\b(?:early|late|mid|end|beginning|start|first|second|half|quarter|middle)\b"
    r"|(?<!\w)(?:начал|конц|середин|половин|квартал|декад)",
    re.I,
)


def _meant(key: str, side: Side, spans: Sequence[Span]) -> bool:
    """Whether a year, or a month, may be what the other side calls by its distance: "this year", "last November"."""
    dates = (t for t in _in(side.reading.times, spans) if t.type is TimeType.DATE)
    return len(key) <= len("2024-04") and any(not any(c.isdigit() for c in t.span.of(side.text)) for t in dates)


def _days(side: Side, spans: Sequence[Span]) -> list[tuple[str, Span]]:
    found = []
    for time in _in(side.reading.times, spans):
        if time.type in (TimeType.DATE, TimeType.TIME):
            key = day_key(time)
            if key is not None:
                found.append((key, time.span))
    return found


def _same_day(one: str, other: str) -> bool:
    """Whether one is the other or its month."""
    return one == other or (len(one) != len(other) and (one.startswith(other + "-") or other.startswith(one + "-")))


def parties(side: Side) -> frozenset[str]:
    """The keys of the persons and countries that a text names anywhere."""
    return frozenset(key for key, _, _ in _parties(side, side.reading.sentences))


def names(one: Side, other: Side, region: Region, everywhere: Parties) -> Iterator[Told]:
    """A party that only the original names where the translation names another that the original never does.

    ``everywhere`` are the `parties` of both texts.
    """
    gone = [(k, kind, s) for k, kind, s in _parties(one, region.foreign_spans) if k not in everywhere[1]]
    come = [(k, kind, s) for k, kind, s in _parties(other, region.english_spans) if k not in everywhere[0]]
    told = False
    for key, kind, span in _once(gone):
        match = next(((k, s) for k, other_kind, s in _once(come) if other_kind is kind), None)
        if match is not None and not key.isascii():
            match = None  # a transliteration that no table has: nobody can say whom it means
        if match is not None:
            come = [c for c in come if c[0] != match[0]]
            told = True
            yield Told("name", span, match[1], "another name", 0.8)
    if not told and one.reading.document.language.startswith("ru"):
        yield from _spelled(one, other, region)


def _once(found: Sequence[tuple[str, ActorKind, Span]]) -> list[tuple[str, ActorKind, Span]]:
    return list({key: (key, kind, span) for key, kind, span in reversed(found)}.values())[::-1]


def _parties(side: Side, spans: Sequence[Span]) -> list[tuple[str, ActorKind, Span]]:
    """The persons and countries that are named, with how: money is no country."""
    found = []
    for mention in _in(side.reading.mentions, spans):
        actor = side.actors.get(mention.actor)
        if actor is None or mention.kind is not MentionKind.NAME:
            continue
        if _NO_NAME.match(side.text, mention.span.end):
            continue
        person = actor.kind is ActorKind.PERSON
        if person or actor.key.startswith("gov:"):
            found.append((actor.key, ActorKind.PERSON if person else ActorKind.COUNTRY, mention.span))
    return found


def _spelled(one: Side, other: Side, region: Region) -> Iterator[Told]:
    """Names of persons told apart by their letters: one of each side that nothing of the other comes near."""
    mine = [Span(*m.span()) for s in region.foreign_spans for m in _NAME_RU.finditer(one.text, s.start, s.end)]
    theirs = [Span(*m.span()) for s in region.english_spans for m in _NAME_EN.finditer(other.text, s.start, s.end)]
    english = [s.of(other.text) for s in region.english_spans]
    foreign = " ".join(s.of(one.text) for s in region.foreign_spans)
    left = [s for s in mine if not any(_near(s.of(one.text), e) for e in english) and not _is_no_person(one, s)]
    right = [s for s in theirs if not _near(s.of(other.text), foreign) and not _is_no_person(other, s)]
    if len(left) == len(right) == 1:
        yield Told("name", left[0], right[0], "another name", 0.6)


def _is_no_person(side: Side, span: Span) -> bool:
    """Whether the reader knows the words to name something else: a country, a body, a topic."""
    for mention in touching(side.reading.mentions, span):
        actor = side.actors.get(mention.actor)
        if mention.span.covers(span) and (actor is None or actor.kind is not ActorKind.PERSON):
            return True
    return bool(touching(side.reading.topics, span))


def _near(name: str, text: str) -> bool:
    """Whether the family name begins as a word of the text does."""
    words = {cognate(w) for w in re.findall(r"[^\W\d_]+", text)} - {""}
    return any(
        mine and any(mine == w or fuzz.ratio(mine, w) >= 75 for w in words)
        for mine in (cognate(part) for part in re.findall(r"[^\W\d_]+", name)[-1:])
    )
