"""What every other party says of an entry: it confirms, differs or denies, or is absent in one of the matrix's ways."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.comparing.firmness import grade
from rashomon.comparing.hearing import Hearing, once
from rashomon.comparing.pledges.denials import denies
from rashomon.comparing.pledges.dues import terms_apart
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.items import Draft
from rashomon.comparing.pledges.lexicon import act_class, plain_stems, verb_class
from rashomon.comparing.words import content_stems, overlap
from rashomon.model import Cell, Confirmation, Mode, PlacedStatement, Status

_LEAST, _ALIKE = 2, 0.6  # words, and the share of them, that a passage and an entry on one thing have in common
_ABSENT = {
    Status.SILENT: Confirmation.SILENT,
    Status.NOT_REPORTED: Confirmation.NOT_REPORTED,
    Status.REPORTED_SILENT: Confirmation.REPORTED_SILENT,
    Status.NO_ACCOUNT: Confirmation.NO_ACCOUNT,
}


def confirmations(
    ground: Ground, group: list[Draft], every: list[Draft], cells: dict[tuple[str, str], Cell]
) -> tuple[tuple[str, Confirmation], ...]:
    """For every party of the event and the giver, but those by whose word the entry stands."""
    speaking = {voice for d in group for voice in ground.voices(d.placed) if _for_itself(ground, d, voice)}
    givers = dict.fromkeys(g for d in group for g in d.givers)
    firmest = set(ground.voices(max(group, key=lambda d: grade(d.head.modality) if d.head else 0).placed))
    told = {v for v in speaking if len(speaking) == 1 or (v in firmest and v not in givers)}
    voices = dict.fromkeys((*ground.parties(), *givers))
    return tuple((v, _verdict(ground, group, every, v, cells)) for v in voices if v not in told)


def _verdict(
    ground: Ground, group: list[Draft], every: list[Draft], voice: str, cells: dict[tuple[str, str], Cell]
) -> Confirmation:
    own = [d for d in group if _for_itself(ground, d, voice) and not _told_of(ground, d, voice)]
    rest = [d for d in group if ground.voices(d.placed) != (voice,)]
    if own:
        return Confirmation.CONFIRMS if bears_out(own, rest) else Confirmation.DIFFERS
    if any(voice in s.voices for s in denials(ground, group)) or _says_opposite(ground, group, every, voice):
        return Confirmation.DENIES
    if _says_so(ground, group, voice):
        return Confirmation.CONFIRMS
    return _absence(ground, group, voice, cells)


def _says_so(ground: Ground, group: list[Draft], voice: str) -> bool:
    """Whether the giver's own text tells the same as firmly, in a passage of which the ledger makes no entry."""
    pledged = [d for d in group if voice in d.givers and d.kind == "pledge" and not d.against]
    return any(
        _same_told(ground, s, d)
        for d in pledged
        for s in ground.hearing.own_words(voice)
        if s.document != d.placed.document and not s.statement.negated
    )


def _same_told(ground: Ground, placed: PlacedStatement, draft: Draft) -> bool:
    stems = plain_stems(ground.hearing.stems(placed))
    named = {draft.thing} <= stems if draft.thing else True
    firm = draft.head is not None and grade(placed.statement.modality) >= grade(draft.head.modality) > 0
    enough = len(draft.stems & stems) >= _LEAST and overlap(draft.stems, stems) >= _ALIKE
    return named and firm and enough and not (draft.quantity or draft.due)  # a figure or a date has to be its own


def _for_itself(ground: Ground, draft: Draft, voice: str) -> bool:
    """Whether it is this voice that tells the promise: alone, or in a text of its own.

    That "the two leaders agreed", an outlet says of both in one sentence; neither confirms the other by it.
    """
    voices = ground.voices(draft.placed)
    return voice in voices and (len(voices) == 1 or ground.hearing.is_own(draft.placed.document, voice))


def _told_of(ground: Ground, draft: Draft, voice: str) -> bool:
    """Whether an outlet only tells that a giver pledged: no word of the giver's own that could bear others out."""
    statement = draft.placed.statement
    head = draft.head
    if head is None or statement.mode is not Mode.INDIRECT or ground.hearing.is_own(draft.placed.document, voice):
        return False
    return head.by_cue and voice in draft.givers and ground.hearing.by_id[draft.placed.document].profile.issuer is None


def bears_out(own: Iterable[Draft], rest: Iterable[Draft]) -> bool:
    """Whether a voice's own words commit to as much, as firmly, as what others say was promised."""
    own, rest = list(own), list(rest)
    return all(any(_as_much(a, b) for a in own) for b in rest)


def _as_much(own: Draft, said: Draft) -> bool:
    if own is said or not (own.head and said.head):
        return True
    if said.quantity and not (own.quantity and own.quantity.low == said.quantity.low):
        return False
    if own.due and said.due and terms_apart(own.due, said.due):
        return False
    if own.condition and not said.condition:
        return False
    return grade(own.head.modality) >= grade(said.head.modality)


def _says_opposite(ground: Ground, group: list[Draft], every: list[Draft], voice: str) -> bool:
    facing = {against: [e for e in group if e.against is not against] for against in (False, True)}
    return any(
        opposed(d, e)
        for d in every
        if facing[d.against] and voice in ground.voices(d.placed)
        for e in facing[d.against]
    )


def opposed(a: Draft, b: Draft) -> bool:
    """Whether one promises what the other promises not to do."""
    if a.kind != b.kind or a.against == b.against or not set(a.givers) & set(b.givers):
        return False
    if a.placed.document == b.placed.document and a.placed.id == b.placed.id:
        return False
    acts = act_class(a.verb) or a.verb, act_class(b.verb) or b.verb
    if all(acts) and acts[0] != acts[1]:
        return False
    return len(a.stems & b.stems) > 0 and overlap(a.stems, b.stems) >= 0.6


def denials(ground: Ground, group: list[Draft]) -> list[PlacedStatement]:
    """Statements that deny what the entry says."""
    told = {d.placed.id for d in group}
    others = [(s, no) for s, no in ground.denials if s.id not in told]
    return [s for s, no in others if any(denies(no, d.stems, next(iter(d.topics), None), _acts(d)) for d in group)]


def _acts(draft: Draft) -> frozenset[str]:
    found = verb_class(draft.verb)
    return frozenset({found}) if found else frozenset()


def _absence(ground: Ground, group: list[Draft], voice: str, cells: dict[tuple[str, str], Cell]) -> Confirmation:
    """How a voice that says nothing of the entry is absent; what it says of the wider topic is no word on this."""
    for topic in dict.fromkeys(t for d in group for t in d.topics):
        cell = cells.get((topic, voice))
        if cell is not None:
            if cell.status is Status.SILENT and _named_by(ground, group, voice):
                return Confirmation.NOT_REPORTED  # its own text names the thing, though not as this topic
            return _ABSENT.get(cell.status, Confirmation.NOT_REPORTED)
    heard = any(voice in s.voices for s in ground.hearing.on_event)
    return Confirmation.NOT_REPORTED if heard else Confirmation.NO_ACCOUNT


def _named_by(ground: Ground, group: list[Draft], voice: str) -> bool:
    """Whether a voice's own text on the event names what is to be acted on."""
    things = {d.thing for d in group if d.thing}
    return any(
        things & stems for document, stems in _stems(ground.hearing).items() if ground.hearing.is_own(document, voice)
    )


@once
def _stems(hearing: Hearing) -> dict[str, frozenset[str]]:
    """The plain stems of what is read of each document."""
    return {
        r.document.id: plain_stems(
            frozenset(s for b in r.document.readable() for s in content_stems(r.document.text, b.span))
        )
        for r in hearing.readings
    }
