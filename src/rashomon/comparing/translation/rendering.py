"""The whole of it: two readings in, aligned sentences and divergences out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rashomon.comparing.translation.aligning import Aligner, Bead, placed
from rashomon.comparing.translation.clauses import shown_otherwise, unmatched
from rashomon.comparing.translation.features import Side, sides
from rashomon.comparing.translation.lengths import ratio, spread
from rashomon.comparing.translation.parts import conditions, matters
from rashomon.comparing.translation.qualifiers import qualified
from rashomon.comparing.translation.strength import strength
from rashomon.comparing.translation.telling import Region, Told
from rashomon.comparing.translation.values import Parties, dates, figures, names, parties
from rashomon.comparing.translation.weights import Weights
from rashomon.errors import InputError
from rashomon.model import AlignedPair, BlockKind, Divergence, Evidence, Reading, Rendering, Span
from rashomon.reading.glossary import glossary
from rashomon.reading.topics import taxonomy
from rashomon.settings import DEFAULT, Settings

MOST_SENTENCES = 3_000
_TURNED = {"left out": "added", "added": "left out", "softened": "hardened", "hardened": "softened"}
_DIVERGENT_FROM = 0.12  # likeness from which the words of a pair are held against each other
_UNLIKE = "The two texts share little that can be recognised: they may be no original and its translation."
_FOOT = 0.4  # how sure it is that the end of a text is left out where the other's foot may hold it
_NOTE = "note"  # the reasons for which a block is set aside as a note on the text
_LITTLE = 0.34  # share of pairs that recognise each other under which the two may be no original and translation


def rendering(original: Reading, translation: Reading, settings: Settings = DEFAULT) -> Rendering:
    """An original set against its translation; one of the two must be English.

    Raises InputError where both or neither are English, or where a text is too long to be aligned.
    """
    turned = _check(original, translation)
    foreign, english = (translation, original) if turned else (original, translation)
    every = glossary(settings)
    one, other = sides(foreign, english, every)
    language = foreign.document.language
    measured = ratio(one.sentences, other.sentences, language)
    weights = Weights(one.sentences, other.sentences)
    aligner = Aligner(one.sentences, other.sentences, measured, spread(language), weights)
    beads = placed(aligner.beads())
    pairs = [_pair(bead, one, other) for bead in beads]
    known = (parties(one), parties(other))
    regions = [_region(bead, one, other, measured) for bead in beads]
    told = [t for n, bead in enumerate(beads) for t in _told(n, bead, regions[n], one, other, known, settings)]
    made = [_divergence(n, t, foreign, english) for n, t in told]
    notes = _notes(beads, language, every.of(language))
    if turned:
        pairs = [AlignedPair(p.translation, p.original, p.confidence, p.moved) for p in pairs]
        made = [_turn(d) for d in made]
        order = sorted(range(len(pairs)), key=lambda n: _place(pairs, n))
        where = {old: new for new, old in enumerate(order)}
        pairs = [pairs[n] for n in order]
        made = sorted((_at(d, where[d.pair]) for d in made), key=lambda d: d.pair)
    return Rendering(original.document.id, translation.document.id, tuple(pairs), tuple(made), notes)


def _check(original: Reading, translation: Reading) -> bool:
    """Whether the original is the English one."""
    english = [r.document.language.startswith("en") for r in (original, translation)]
    if all(english) or not any(english):
        languages = f"{original.document.language} and {translation.document.language}"
        remedy = "give an original and its translation of which one is English, the original first"
        raise InputError("one text must be English and the other not", languages, remedy)
    for reading in (original, translation):
        if len(reading.sentences) > MOST_SENTENCES:
            name = reading.document.path or reading.document.id
            cause = f"a text of {len(reading.sentences)} sentences is too long to be aligned"
            raise InputError(cause, name, f"give parts of at most {MOST_SENTENCES} sentences")
        if not reading.sentences:
            name = reading.document.path or reading.document.id
            raise InputError("there is no sentence to align", name, "give a text with paragraphs of running text")
    return english[0]


def _pair(bead: Bead, one: Side, other: Side) -> AlignedPair:
    left = tuple(one.sentences[n].span for n in bead.original)
    right = tuple(other.sentences[n].span for n in bead.translation)
    confidence = min(0.98, 0.45 + bead.like) if left and right else 0.75
    return AlignedPair(left, right, round(confidence, 2), bead.moved)


def _told(
    number: int, bead: Bead, region: Region, one: Side, other: Side, known: Parties, settings: Settings
) -> Iterator[tuple[int, Told]]:
    if not bead.translation:
        for n in bead.original:
            span = one.sentences[n].span
            if one.sentences[n].head:
                continue  # pages have titles of their own
            yield number, Told("left out", span, None, *_alone(one, other, span))
        return
    if not bead.original:
        for n in bead.translation:
            span = other.sentences[n].span
            if other.sentences[n].head:
                continue
            yield number, Told("added", None, span, *_alone(other, one, span))
        return
    within = _once([*_within(bead, region, one, other, known, settings), *unmatched(one, other, region)])
    for told in (*within, *qualified(one, other, region, within)):
        sure = told.confidence if bead.like >= _DIVERGENT_FROM else min(told.confidence, 0.5)
        yield number, Told(told.kind, told.foreign, told.english, told.why, sure)


def _alone(here: Side, there: Side, span: Span) -> tuple[str, float]:
    """Why a sentence has no counterpart, and how sure that is. A note on the text itself with which the one ends, the
    other may have at its foot, among the lines that are no part of what it says and are not aligned."""
    last = max(s.span.end for s in there.sentences)
    blocks = [b for b in there.reading.document.blocks if b.span.start >= last]
    foot = any(b.kind is BlockKind.FURNITURE and b.reason.startswith(_NOTE) for b in blocks)
    paragraph = max(s.paragraph for s in here.sentences)
    ends = any(s.span == span and s.paragraph == paragraph for s in here.sentences)
    if foot and ends:
        return "the lines at the foot of the other text, which are not aligned, may hold it", _FOOT
    return "no sentence of the other text belongs to it", 0.75


def _within(bead: Bead, region: Region, one: Side, other: Side, known: Parties, settings: Settings) -> Iterable[Told]:
    hits = [h for n in bead.original for h in one.terms.get(n, ())]
    yield from shown_otherwise(strength(hits, other.text, region, other.words), one, other, region)
    yield from figures(one, other, region)
    yield from dates(one, other, region)
    yield from names(one, other, region, known)
    yield from conditions(one, other, region)
    yield from shown_otherwise(matters(one, other, region, taxonomy(settings)), one, other, region)


def _once(found: Sequence[Told]) -> list[Told]:
    """What was found, without what lies inside a clause that has no counterpart at all."""
    gone = [t.foreign for t in found if t.kind == "left out" and t.foreign]
    come = [t.english for t in found if t.kind == "added" and t.english]

    def inside_another(told: Told) -> bool:
        if told.kind not in ("left out", "added"):
            return False
        if told.foreign is not None and any(s != told.foreign and s.covers(told.foreign) for s in gone):
            return True
        return told.english is not None and any(s != told.english and s.covers(told.english) for s in come)

    return [told for told in found if not inside_another(told)]


def _region(bead: Bead, one: Side, other: Side, measured: float) -> Region:
    left = tuple(one.sentences[n].span for n in bead.original)
    right = tuple(other.sentences[n].span for n in bead.translation)
    return Region(bead.original, bead.translation, right, left, bead.like, measured)


def _divergence(number: int, told: Told, foreign: Reading, english: Reading) -> Divergence:
    here = Evidence(foreign.document.id, told.foreign) if told.foreign else None
    there = Evidence(english.document.id, told.english) if told.english else None
    return Divergence(told.kind, here, there, number, told.why, told.confidence)


def _turn(it: Divergence) -> Divergence:
    """The same seen from an English original to its translation."""
    return Divergence(_TURNED.get(it.kind, it.kind), it.translation, it.original, it.pair, it.why, it.confidence)


def _at(it: Divergence, pair: int) -> Divergence:
    return Divergence(it.kind, it.original, it.translation, pair, it.why, it.confidence)


def _place(pairs: Sequence[AlignedPair], number: int) -> tuple[float, int]:
    pair = pairs[number]
    if pair.original:
        return float(pair.original[0].start), 0
    before = [p for p in pairs if p.original and p.translation and p.translation[0].start < pair.translation[0].start]
    near = max(before, key=lambda p: p.translation[0].start, default=None)
    return (near.original[0].start + 0.5 if near else -1.0), pair.translation[0].start


def unlike(made: Rendering) -> bool:
    """Whether two texts share so little that they may be no original and its translation."""
    return _UNLIKE in made.notes


def _notes(beads: Sequence[Bead], language: str, terms: Sequence[object]) -> tuple[str, ...]:
    notes = []
    likes = [b.like for b in beads if b.original and b.translation]
    if sum(like >= _DIVERGENT_FROM for like in likes) < _LITTLE * len(beads):
        notes.append(_UNLIKE)
    if not terms:
        notes.append(f"There are no formulas for the language {language}: only figures, dates and names are compared.")
    weak = sum(like < _DIVERGENT_FROM for like in likes)
    if weak:
        what = "pair of sentences is" if weak == 1 else "pairs of sentences are"
        notes.append(f"{weak} {what} held together by length and place alone.")
    return tuple(notes)
