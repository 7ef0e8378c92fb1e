"""Follows a document from first word to last: which actor each noun phrase refers to."""

from __future__ import annotations

from rashomon.model import PRESS, UNKNOWN, ActorKind, MentionKind
from rashomon.reading.actors.descriptions import Descriptions
from rashomon.reading.actors.ledger import Resolved, keyed
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.records import SPEAKING, Record
from rashomon.reading.actors.tables import Sort, country_names


class Discourse(Descriptions):
    """Resolves the phrases of a document in text order."""

    def resolve(self, phrase: Phrase, *, holding: bool, quoting: frozenset[str]) -> Resolved | None:
        """The actor of one phrase. ``quoting`` are the keys of holders of the quotation that it stands in."""
        found = self._find(phrase, holding, quoting)
        if found is None:
            return None
        record, kind, confidence = found
        if phrase.place:
            confidence = min(confidence, 0.4 if phrase.sort is Sort.CAPITAL else 0.6)
        self._note(record, phrase, holding)
        return Resolved(phrase, record, kind, confidence)

    def _find(self, phrase: Phrase, holding: bool, quoting: frozenset[str]) -> tuple[Record, MentionKind, float] | None:
        if phrase.pronoun:
            return self._pronoun(phrase, holding, quoting)
        if phrase.sort is Sort.NAME:
            person = self.people.resolve(phrase, self.when, holding)
            if person is None:
                return None
            self._side_from_context(person[0], phrase)
            return person[0], MentionKind.NAME, person[1]
        if phrase.sort is Sort.OFFICE:
            return self._nominal(phrase, holding)
        return self._named(phrase)

    def _side_from_context(self, record: Record, phrase: Phrase) -> None:
        """ "Foreign Minister X" where no side is said: the one side that the text has just been about, if it is one."""
        if record.side != UNKNOWN or phrase.role not in SPEAKING - {"chief", "chair", "leader"} or not phrase.office:
            return
        late = {side for back in range(3) for side in self.sides_in.get(phrase.region - back, ())}
        if len(late) == 1:
            record.side, record.speaks, record.confidence = next(iter(late)), phrase.speaks and not phrase.former, 0.6

    def _named(self, phrase: Phrase) -> tuple[Record, MentionKind, float] | None:
        assert phrase.head is not None
        entry = phrase.head.entry
        if entry is None:
            return None
        shown = self._shown(phrase)
        sort = phrase.sort
        if sort in (Sort.COUNTRY, Sort.ADJECTIVE, Sort.PEOPLE, Sort.CAPITAL, Sort.SEAT):
            record = self.government(entry.side)
            kind = MentionKind.METONYM if sort in (Sort.CAPITAL, Sort.SEAT) else MentionKind.NAME
            if sort is not Sort.ADJECTIVE:
                record.aliases[shown] = None
            if sort in (Sort.CAPITAL, Sort.SEAT):
                record.kind = ActorKind.GOVERNMENT
            confidence = {Sort.ADJECTIVE: 0.5, Sort.PEOPLE: 0.7, Sort.CAPITAL: 0.9}.get(sort, 1.0)
            return record, kind, confidence
        if sort is Sort.OUTLET:
            record = self._keep(
                Record(f"outlet:{keyed(entry.name)}", entry.name, ActorKind.OUTLET, entry.side or PRESS)
            )
            record.speaks = entry.side not in ("", PRESS)
        elif entry.name in country_names().values() or entry.name == "European Union":
            record = self.government(entry.side)
        else:
            record = self._body(phrase)
        record.aliases[shown] = None
        return record, MentionKind.NAME, 1.0

    def _body(self, phrase: Phrase) -> Record:
        assert phrase.head is not None and phrase.head.entry is not None
        entry = phrase.head.entry
        side = entry.side or phrase.side
        key = f"company:{keyed(entry.name)}" if entry.kind == "company" else f"body:{keyed(entry.name)}"
        kind = ActorKind.COMPANY if entry.kind == "company" else ActorKind.BODY
        if entry.kind == "analyst":
            side = "analyst"
        elif not entry.speaks and entry.name == "National Assembly":
            key = f"body:{side}:national assembly"
        record = self._keep(Record(key, entry.name, kind, side or UNKNOWN, speaks=entry.speaks and bool(side)))
        for span in phrase.evidence:
            record.show(span)
        return record
