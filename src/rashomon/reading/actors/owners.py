"""Whose a spokesman, a leader, a ministry is: the owner that the words name, or refer back to."""

from __future__ import annotations

from rashomon.model import COUNTRYLESS, ActorKind
from rashomon.reading.actors.chunks import Chunk
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.pronouns import Pronouns
from rashomon.reading.actors.records import SPEAKING, Record
from rashomon.reading.actors.tables import Sort
from rashomon.reading.actors.tokens import fold, word_set


class Owners(Pronouns):
    """Finds owners."""

    def _place(self, phrase: Phrase) -> None:
        """ "Trump's administration", "his government", "its spokesman", "a leader of the party": the owner's side.

        Who serves a body that does not speak for its country does not speak for it either.
        """
        if phrase.side and not (phrase.owner and phrase.owner.sort is Sort.OFFICE):
            return
        if phrase.owner is None and phrase.possessor is None:
            return
        if phrase.role and phrase.role not in SPEAKING | _SERVING:
            return
        owner = self._owner(phrase)
        if owner is None:
            return
        body = owner.kind in (ActorKind.BODY, ActorKind.COMPANY, ActorKind.GROUP)
        if body and not owner.speaks:
            phrase.speaks = False
        if owner.side not in COUNTRYLESS and not owner.sides and not phrase.side:
            phrase.side, phrase.sides = owner.side, (owner.side,)
        phrase.placed = phrase.placed or body
        if phrase.owner is not None:
            phrase.evidence.append(self.words.span(phrase.owner.first, phrase.owner.last))

    def _owner(self, phrase: Phrase) -> Record | None:
        """The party that owns what a phrase names."""
        chunk = phrase.owner
        if chunk is not None and chunk.sort is Sort.OFFICE:
            return self._called(chunk, phrase.region)
        if chunk is not None:
            probe = Phrase(chunk.first, chunk.last, chunk, phrase.region, Sort.NAME)
            found = self.people.resolve(probe, self.when, True)
            return found[0] if found else None
        assert phrase.possessor is not None
        word = {"his": "m", "her": "f", "its": "it", "their": "they"}.get(self.words.tokens[phrase.possessor].low)
        owner = self._antecedent(word, phrase, frozenset()) if word else None
        return owner[0] if owner else None

    def _called(self, chunk: Chunk, region: int) -> Record | None:
        """The body that "the group", "the party", "the commission" goes back to: the last one that may be called so."""
        word = self.words.tokens[chunk.last - 1].low
        role = chunk.entry.role if chunk.entry else ""
        if word in ("ministry", "embassy"):
            return self._one_of_ministries(word, region)
        for seen in self.late(region, 12):
            record = seen.record
            if word in _UNIONS and record.kind is ActorKind.PERSON and record.speaks and _of_union(word, record.side):
                return self.government(record.side)
            if (record.plural and record.sort != "armed") or record.kind is ActorKind.PERSON:
                continue
            if _may_be_called(word, role, record):
                return record
        return None

    def _one_of_ministries(self, word: str, region: int) -> Record | None:
        """ "A source in the ministry": where the text told of several countries', the one at home, or nobody knows."""
        late = [s.record for s in self.late(region, 12) if s.record.kind is ActorKind.BODY]
        late = [r for r in late if (word == "ministry" and r.role == "ministry") or word in fold(r.name).split()]
        if len({r.side for r in late}) < 2:
            return late[0] if late else None
        return next((r for r in late if r.side in (self.home.side, self.home.desk)), None)


def _may_be_called(word: str, role: str, record: Record) -> bool:
    names = (record.name, *record.aliases)
    if record.kind is ActorKind.BODY and any(fold(name).split()[-1:] == [word] for name in names):
        return True
    if word in _ARMED or role == "armed":
        return record.sort == "armed"
    if word == "party":
        return record.sort == "party"
    if word in ("company", "firm", "bank"):
        return record.kind is ActorKind.COMPANY
    if word in ("alliance", "bloc"):
        return (len(record.side) > 2 and record.side not in COUNTRYLESS) or record.side == "EU"
    if word == "office":
        return record.role in ("ministry", "embassy") or "office" in fold(record.name)
    if word in ("organisation", "organization", "agency"):
        return record.sort in ("body", "ngo") and len(record.side) > 2
    return bool(role) and role not in ("band", "nation", "business") and record.role == role


def _of_union(word: str, side: str) -> bool:
    """Whether a side is an organisation of states that a word may stand for."""
    return side not in COUNTRYLESS and (len(side) > 2 or (side == "EU" and word in ("bloc", "union")))


_UNIONS = word_set("alliance bloc union agency organisation organization")
_ARMED = word_set("group movement militia rebels insurgents militants faction paramilitary")
_SERVING = word_set("business analyst legislator opposition press judge private local chief chair source politician")
