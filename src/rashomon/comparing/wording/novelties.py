"""A text against all earlier ones of its voice: what it repeats, what it changed, what is missing, what is new."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rashomon.comparing.wording.formulas import Known
from rashomon.comparing.wording.kinds import redline as edits_of
from rashomon.comparing.wording.kinds import shifts
from rashomon.comparing.wording.lineages import Lineages, Placed
from rashomon.comparing.wording.scopes import TopicOf
from rashomon.comparing.wording.tokens import tokens
from rashomon.comparing.wording.worth import is_protocol
from rashomon.model import Edit, Evidence, Novelty, Reading, Redline, RedlineItem, Shift, Span


def novelties(found: Lineages, known: Sequence[Known], by_id: Mapping[str, Reading]) -> tuple[Novelty, ...]:
    """Every text but the first against those before it."""
    absences = _Absences(found, known)
    moved: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for one in known:
        for number, step in enumerate(one.formula.steps):
            moved[one.formula.uses[step.newer].evidence.document].append((one.formula.id, number))
    made = []
    earlier = _Earlier()
    for place, document in enumerate(found.documents):
        reading = by_id[document]
        verbatim, changed, first_uses = _shares(found, reading, earlier)
        earlier.add(found, reading)
        if not place:
            continue
        made.append(
            Novelty(
                document=document,
                date=reading.document.published,
                verbatim=verbatim,
                changed=changed,
                moved=tuple(moved.get(document, ())),
                missing=tuple(absences.missing.get(place, ())),
                returned=tuple(absences.returned.get(place, ())),
                first_uses=first_uses,
            )
        )
    return tuple(made)


class _Earlier:
    """The wordings of the texts before, word for word: their sentences, however short, and the clauses of these."""

    def __init__(self) -> None:
        self._known: set[tuple[str, ...]] = set()

    def add(self, found: Lineages, reading: Reading) -> None:
        """Take in one more text."""
        text = reading.document.text
        self._known.update(plain(sentence.of(text)) for sentence in reading.sentences)
        for whole, parts in found.placed[reading.document.id]:
            self._known.update(plain(one.unit.of(text)) for one in (whole, *parts))

    def has(self, words: str) -> bool:
        """Whether a text before says just this; case and marks are no difference."""
        return plain(words) in self._known


def _shares(found: Lineages, reading: Reading, earlier: _Earlier) -> tuple[float, float, tuple[Evidence, ...]]:
    """The shares of words repeated as they were and with a change, and the stretches that are new.

    Every sentence counts, those too short for a formula too: they are repeated, or they are new words.
    """
    text, document = reading.document.text, reading.document.id
    placed = {whole.unit.sentence: (whole, parts) for whole, parts in found.placed[document]}
    total = same = near = 0
    new: list[Span] = []
    for number, sentence in enumerate(reading.sentences):
        length = len(placed[number][0].unit.tokens if number in placed else tokens(text, sentence))
        total += length
        if earlier.has(sentence.of(text)):
            same += length
            continue
        for one in _told_by(*placed[number]) if number in placed else ():
            if earlier.has(one.unit.of(text)):
                same += len(one.unit.tokens)
            elif one.likeness:
                near += len(one.unit.tokens)
            else:
                new.append(one.unit.span)
    new.sort(key=lambda span: is_protocol(span.of(text)))  # who spoke with whom is no news of wording
    evidence = tuple(Evidence(document, span) for span in new)
    return (same / total, near / total, evidence) if total else (0.0, 0.0, evidence)


def _told_by(whole: Placed, parts: Sequence[Placed]) -> Iterable[Placed]:
    """The sentence, or its clauses where they come nearer to what was said before."""
    if not parts or whole.likeness == 1.0:
        return (whole,)
    told = sum(len(p.unit.tokens) * p.likeness for p in parts)
    if told > len(whole.unit.tokens) * whole.likeness:
        return parts
    return (whole,)


_JUST_BEFORE = 3  # texts before the last one: what was established and stood in one of them is missing there


class _Absences:
    """The texts, by their place in the series, where a formula that was in use is missing, and where it is back.

    Once it stood in two texts near each other a formula is established, and stays so when it has gone and come back.
    """

    def __init__(self, found: Lineages, known: Iterable[Known]) -> None:
        self.missing: dict[int, list[str]] = defaultdict(list)
        self.returned: dict[int, list[str]] = defaultdict(list)
        last = len(found.documents) - 1
        numbers = {document: place for place, document in enumerate(found.documents)}
        for one in known:
            if is_protocol(one.formula.variants[-1].text):
                continue  # who publishes, who spoke with whom: its absence is no news
            places = sorted({numbers[use.evidence.document] for use in one.formula.uses})
            held = set(places)
            established = False
            for before, place in zip(places, [*places[1:], last + 1], strict=True):
                established = established or before - 1 in held or before - 2 in held
                if place > before + 1 and established:
                    self.missing[before + 1].append(one.formula.id)
                if before + 1 < place <= last:
                    self.returned[place].append(one.formula.id)
            often = 2 * len(places) > last - places[0]
            lately = established and places[-1] >= last - _JUST_BEFORE
            if places[-1] < last and (often or lately) and one.formula.id not in self.missing[last]:
                self.missing[last].append(one.formula.id)


def against_all(found: Lineages, by_id: Mapping[str, Reading], topics: TopicOf | None = None) -> Redline | None:
    """The newest text, each sentence set against the nearest wording of all earlier texts; None for a lone text."""
    if len(found.documents) < 2:
        return None
    newest = found.documents[-1]
    reading = by_id[newest]
    placed = {whole.unit.sentence: (whole, parts) for whole, parts in found.placed[newest]}
    known = {plain(s.of(by_id[d].document.text)) for d in found.documents[:-1] for s in by_id[d].sentences}
    starts = [b.span.start for b in reading.document.blocks]
    items: list[RedlineItem] = []
    block = -1
    for number, sentence in enumerate(reading.sentences):
        here = bisect_right(starts, sentence.start)
        if number in placed:
            item = _against(sentence, _told_by(*placed[number]), by_id, topics, here != block)
        else:
            words = sentence.of(reading.document.text)
            stands = plain(words) in known
            edit = Edit("equal", words, words) if stands else Edit("insert", "", words)
            op = "equal" if stands else "inserted"
            item = RedlineItem(op, None, Evidence(newest, sentence), (edit,), (), here != block)
        items.append(item)
        block = here
    return Redline("", newest, None, reading.document.published, tuple(items))


def plain(words: str) -> tuple[str, ...]:
    """Words as sentences too short for a lineage are compared by."""
    return tuple(token.text.casefold() for token in tokens(words))


def _against(
    sentence: Span, told: Iterable[Placed], by_id: Mapping[str, Reading], topics: TopicOf | None, paragraph: bool
) -> RedlineItem:
    """One sentence, whole or by its clauses, against what comes nearest; what stands between them is as it was."""
    edits: list[Edit] = []
    found: list[Shift] = []
    nearest: Evidence | None = None
    document, at = "", sentence.start
    for one in told:
        document = one.unit.document
        text = by_id[document].document.text
        lead, words = text[at : one.unit.span.start], one.unit.of(text)
        edits.append(Edit("equal", lead, lead))
        at = one.unit.span.end
        if one.nearest is None:
            edits.append(Edit("insert", "", words))
            continue
        nearest = nearest or Evidence(one.nearest.document, one.nearest.span)
        before = one.nearest.of(by_id[one.nearest.document].document.text)
        changes = shifts(before, words, topics)
        found += changes
        edits += edits_of(before, words) if changes else (Edit("equal", words, words),)
    rest = by_id[document].document.text[at : sentence.end]
    edits.append(Edit("equal", rest, rest))
    here = Evidence(document, sentence)
    if nearest is None:
        words = sentence.of(by_id[document].document.text)
        return RedlineItem("inserted", None, here, (Edit("insert", "", words),), (), paragraph)
    kept = tuple(e for e in edits if e.before or e.after)
    op = "equal" if all(e.op == "equal" for e in kept) else "changed"
    return RedlineItem(op, nearest, here, kept, tuple(dict.fromkeys(found)), paragraph)
