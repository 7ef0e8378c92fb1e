"""Clauses of one text that the sentence which renders theirs has no words for, and the other way round.

A clause is told where two or more things that it speaks of (see `concepts`) are in none of the sentences about its
counterpart, while the rest of its sentence is there; and where no sentence of the other text holds them together, as
that one may be its rendering in another place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rashomon.comparing.translation.concepts import THINGS, Concept, concepts
from rashomon.comparing.translation.features import Side
from rashomon.comparing.translation.telling import Region, Told
from rashomon.model import Span

_CUT = {
    "zh": re.compile(r"[，；：,;:。]"),
    "ru": re.compile(r"[,;:]|\s[—–-]\s|\s(?:а также|и)\s(?=\w+(?:ет|ют|ит|ят|ал|ил|ла|ло|ли)(?:ся|сь)?\s)"),
    "en": re.compile(
        r"[,;:]|\s[—–-]\s|\s(?:and|but|while|as well as)\s(?=(?:\w+ly\s)?(?:will|would|has|have|had|is|are|was|were|"
        r"\w+(?:s|ed))\s)"
    ),
}
_ABSENT, _NOTIONS = 2, 3  # matters of a clause that the other text has to lack: with a thing among them, and without
_UNSURE = 0.55
_OVER = 0.6  # share of a clause by which the English is longer than the original comes out at
_BESIDE = 1  # sentences before and after a counterpart that may hold a part of it


def clauses(text: str, span: Span, language: str) -> list[Span]:
    """The clauses of a sentence by its marks."""
    found, start = [], span.start
    for match in _CUT[language].finditer(text, span.start, span.end):
        if text[start : match.start()].strip():
            found.append(Span(start, match.start()))
        start = match.end()
    if text[start : span.end].strip():
        found.append(Span(start, span.end))
    return [_bare(text, one) for one in found]


def _bare(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "。.;；,，"):
        end -= 1
    return Span(start, end)


def unmatched(one: Side, other: Side, region: Region) -> Iterator[Told]:
    """Clauses of the original that the English lacks, and clauses of the English that the original lacks."""
    language = one.reading.document.language.partition("-")[0]
    if language not in _CUT or language == "en":
        return
    here, there = (one, region.foreign), (other, region.english)
    gone = list(_lacking(here, there, (language, "en")))
    for span in gone:
        yield Told("left out", span, None, "nothing that the clause speaks of stands in the English", _UNSURE)
    left = sum(map(len, region.foreign_spans)) - sum(map(len, gone))
    over = sum(map(len, region.english_spans)) - region.ratio * left
    for span in _lacking(there, here, ("en", language)):
        if over >= _OVER * len(span):
            over -= len(span)
            yield Told("added", None, span, "nothing that the clause speaks of stands in the original", _UNSURE)


def shown_otherwise(found: Iterable[Told], one: Side, other: Side, region: Region) -> Iterator[Told]:
    """What was found, without words said to be left out of which the English shows all that they speak of."""
    language = one.reading.document.language.partition("-")[0]
    english: set[str] | None = None
    for told in found:
        if told.kind == "left out" and told.foreign is not None:
            wanted = {c.name for c in concepts(one.text, told.foreign, language) if c.telling}
            if english is None:
                english = {c.name for span in region.english_spans for c in concepts(other.text, span, "en")}
            if wanted and wanted <= english:
                continue
        yield told


def _lacking(
    mine: tuple[Side, Sequence[int]], theirs: tuple[Side, Sequence[int]], languages: tuple[str, str]
) -> Iterator[Span]:
    (side, numbers), (other, others) = mine, theirs
    known = _around(other, others, languages[1])
    parts = [
        (clause, concepts(side.text, clause, languages[0]))
        for number in numbers
        for clause in clauses(side.text, side.sentences[number].span, languages[0])
    ]
    if not any(one.name in known for _, found in parts for one in found if one.telling):
        return  # the table does not reach this pair
    for clause, found in parts:
        absent, present = _split(found, known)
        enough = len(absent) >= (_ABSENT if absent & THINGS else _NOTIONS)
        if enough and len(present) * 2 <= len(absent) and not _elsewhere(absent, other):
            yield clause


def _split(found: Sequence[Concept], known: set[str]) -> tuple[set[str], set[str]]:
    """The telling things of a clause that the other side lacks, and those that it has; words of several senses count
    as there where one of them is."""
    by_place: dict[Span, list[Concept]] = {}
    for one in found:
        by_place.setdefault(one.span, []).append(one)
    absent, present = set[str](), set[str]()
    for here in by_place.values():
        telling = [one.name for one in here if one.telling]
        if telling:
            (present if any(one.name in known for one in here) else absent).add(telling[0])
    return absent - present, present


def _around(side: Side, numbers: Sequence[int], language: str) -> set[str]:
    first, last = max(0, min(numbers) - _BESIDE), min(len(side.sentences), max(numbers) + _BESIDE + 1)
    spans = [side.sentences[n].span for n in range(first, last)]
    return {one.name for span in spans for one in concepts(side.text, span, language)}


def _elsewhere(absent: set[str], side: Side) -> bool:
    """Whether a sentence of a text holds most of these things together."""
    wanted, least = {("concept", name) for name in absent}, max(_ABSENT, len(absent) * 0.6)
    return any(len(wanted & sentence.keys) >= least for sentence in side.sentences)
