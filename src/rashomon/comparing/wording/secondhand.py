"""Formulas as others report them: a document that quotes a voice using one is a use at second hand.

The quoted words are looked for among all wordings of the voice's own texts: a quotation is mostly a cut of one, so what
counts is how much of the quotation the wording holds. The stretch that it corresponds to is found by aligning the two,
and the change between the two is told as between two own uses.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz.distance import Indel

from rashomon.comparing.quotes import inside_marks
from rashomon.comparing.wording.kinds import kind, redline, shifts
from rashomon.comparing.wording.lineages import Lineages
from rashomon.comparing.wording.lookup import Feature, features
from rashomon.comparing.wording.reported import tells_of_shift
from rashomon.comparing.wording.scopes import TopicOf
from rashomon.comparing.wording.tokens import keys, tokens
from rashomon.comparing.wording.units import Unit
from rashomon.comparing.words import without_strays
from rashomon.model import Evidence, Mode, Reading, ReportedUse, Span

_LEAST = 3  # features that a quotation and a wording share
_HELD = 0.6  # share of the quotation's features that the wording holds
_MOST_PLACES = 400  # wordings that a feature may have and still be looked up
_APART = 7  # days from any own use, from which on a report shows a use of its own and not that one again


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that a document puts into a voice's mouth."""

    evidence: Evidence
    date: date | None
    by: str


def quotations(readings: Iterable[Reading], voice: str) -> Iterator[Quotation]:
    """What documents quote a voice with."""
    for reading in readings:
        document, seen = reading.document, set[Span]()
        for statement in reading.statements:
            actor = statement.holder.actor
            if actor is None or actor.side != voice:
                continue
            spans = statement.quoted or (statement.content if statement.mode is Mode.DIRECT else ())
            for span in spans:
                inner = inside_marks(document.text, span)
                if inner not in seen and not _cited(reading, inner):
                    seen.add(inner)
                    yield Quotation(Evidence(document.id, inner), document.published, _teller(reading))


def _cited(reading: Reading, span: Span) -> bool:
    """Whether the words are only cited, as what was said before or is said no longer."""
    sentence = next((s for s in reading.sentences if s.start <= span.start < s.end), span)
    return tells_of_shift(sentence.of(reading.document.text))


def _teller(reading: Reading) -> str:
    issuer = reading.profile.issuer
    return issuer.name if issuer else reading.document.publisher or reading.document.title


class Heard:
    """Quotations of a voice by the lineages that they may be uses of, likeliest first."""

    def __init__(self, found: Lineages, texts: Mapping[str, str], said: Iterable[Quotation]) -> None:
        self._texts = texts
        self._units: list[tuple[int, Unit, frozenset[Feature]]] = []
        self._places: dict[Feature, list[int]] = defaultdict(list)
        quoted = list(said)
        for number, lineage in enumerate(found.every if quoted else ()):
            for unit in {unit.keys: unit for _, unit in lineage.uses}.values():
                seen = frozenset(features(unit.tokens))
                for feature in seen:
                    self._places[feature].append(len(self._units))
                self._units.append((number, unit, seen))
        self.every = [(one, self._candidates(one)) for one in quoted]

    def _candidates(self, one: Quotation) -> list[tuple[float, int, Unit]]:
        """(likeness, lineage, its nearest wording) for a quotation, likeliest first."""
        mine = features(tokens(one.evidence.span.of(self._texts[one.evidence.document])))
        votes: dict[int, int] = defaultdict(int)
        for feature in mine:
            places = self._places.get(feature, ())
            if len(places) <= _MOST_PLACES:
                for place in places:
                    votes[place] += 1
        best: dict[int, tuple[bool, float, Unit]] = {}
        likest: dict[int, float] = defaultdict(float)
        for place in votes:
            number, unit, theirs = self._units[place]
            common = len(theirs.intersection(mine))
            if common < _LEAST or common < _HELD * len(mine):
                continue
            likeness = common / len(mine) + 0.5 * common / len(theirs)
            likest[number] = max(likest[number], likeness)
            rank = _just_said(one, unit), likeness
            if number not in best or rank > best[number][:2]:
                best[number] = (*rank, unit)
        return sorted(((likest[n], n, unit) for n, (_, _, unit) in best.items()), key=lambda c: (-c[0], c[1]))

    def proven(self, found: Lineages) -> frozenset[int]:
        """Lineages of one own text that a report of another time shows to be repeated wording all the same."""
        made: set[int] = set()
        for one, candidates in self.every:
            if not candidates or one.date is None:
                continue
            number = candidates[0][1]
            days = [unit.date for _, unit in found.every[number].uses]
            if all(day is not None and abs((one.date - day).days) > _APART for day in days):
                made.add(number)
        return frozenset(made)

    def uses(
        self, kept: Sequence[int], order: Mapping[int, Mapping[tuple[str, ...], int]], topics: TopicOf | None
    ) -> dict[int, list[ReportedUse]]:
        """The reported uses of the lineages that are kept; ``order`` has the variants of each by their keys."""
        allowed, made = frozenset(kept), dict[int, list[ReportedUse]]()
        for one, candidates in self.every:
            home = next((c for c in candidates if c[1] in allowed), None)
            if home is None:
                continue
            _, number, unit = home
            variant = order[number].get(unit.keys)
            use = self._use(one, unit, variant or 0, topics)
            if variant is not None and use is not None:
                made.setdefault(number, []).append(use)
        for uses in made.values():
            uses.sort(key=lambda u: (u.date is None, u.date or date.max, u.evidence.document, u.evidence.span.start))
        return made

    def _use(self, one: Quotation, unit: Unit, variant: int, topics: TopicOf | None) -> ReportedUse | None:
        own, text = self._texts[unit.document], self._texts[one.evidence.document]
        stretch = _stretch(unit, text, one.evidence.span)
        if stretch is None:
            return None
        before, words = stretch.of(own), one.evidence.span.of(text)
        found = shifts(before, words, topics)
        edits = redline(before, words) if found else ()
        return ReportedUse(one.evidence, one.date, one.by, variant, kind(found), edits)


def _just_said(one: Quotation, unit: Unit) -> bool:
    """Whether the voice used a wording in the days before a report: it is that text which is reported, and no older one
    that the words may come nearer to."""
    return one.date is not None and unit.date is not None and 0 <= (one.date - unit.date).days <= _APART


def _stretch(unit: Unit, text: str, span: Span) -> Span | None:
    """The part of a wording that a quotation corresponds to: from the first to the last word in common, without a
    word that stands far from the others and is in common by chance."""
    mine = tokens(text, span)
    steps = Indel.opcodes(list(unit.keys), list(keys(mine)))
    blocks = without_strays([b for b in steps if b.tag == "equal"], len(mine))
    if sum(b.src_end - b.src_start for b in blocks) < _LEAST:
        return None
    return Span(unit.tokens[blocks[0].src_start].start, unit.tokens[blocks[-1].src_end - 1].end)
