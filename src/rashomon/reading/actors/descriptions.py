"""Descriptions of persons and groups: "the Chinese leader", "a senior official", "those people"."""

from __future__ import annotations

from rashomon.model import UNKNOWN, ActorKind, MentionKind
from rashomon.reading.actors.institutions import Institutions
from rashomon.reading.actors.ledger import NO_SIDE, bare, keyed
from rashomon.reading.actors.names import role_of
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.records import OFFICIAL, Record, side_of_role
from rashomon.reading.actors.tokens import word_set


class Descriptions(Institutions):
    """Resolves descriptions."""

    def _nominal(self, phrase: Phrase, holding: bool) -> tuple[Record, MentionKind, float] | None:
        if phrase.apposed is not None:
            return None  # the name beside it carries the mention
        for rule in (self._joint, self._owned, self._institution, self._known_person, self._same_group, self._new):
            found = rule(phrase, holding)
            if found is not None:
                record, confidence = found
                return record, MentionKind.NOMINAL, confidence
        return None

    def _known_person(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """ "The Chinese leader", "the US president", "the premier": a person that was named, or that was described."""
        if phrase.plural or phrase.definite not in ("the", "that", "poss", ""):
            return None
        if phrase.definite == "" and not phrase.side:
            return None
        if phrase.role in ("nation", "source"):
            return None
        best: tuple[float, Record] | None = None
        for seen in self.late():
            record = seen.record
            if record.kind is not ActorKind.PERSON and not (record.anonymous and not record.plural):
                continue
            score = self._fits(phrase, record)
            if score is None:
                continue
            score += max(0.0, 0.5 - 0.02 * (phrase.region - seen.region))
            if best is None or score > best[0]:
                best = (score, record)
        if best is None and phrase.side and phrase.office in _SINGLE:
            foreseen = self.people.in_office(phrase.side, phrase.office)
            if foreseen is not None:  # named only later on: "his press secretary ... Karoline Leavitt said"
                best = (0.7, foreseen)
        if best is None:
            return None
        return best[1], min(0.95, best[0])

    def _fits(self, phrase: Phrase, record: Record) -> float | None:
        """How well a description fits a person's office; None where it does not."""
        if phrase.gender and record.gender and phrase.gender != record.gender:
            return None
        if phrase.side and record.side != phrase.side:
            return None
        if phrase.former and not record.former and record.office:
            return None
        role, theirs = phrase.role, role_of(record.office) if record.office else record.role
        if theirs == role and (phrase.office == record.office or record.office.endswith(phrase.office)):
            return 0.5
        if role in ("leader", "partyhead") and theirs in ("head", "leader", "partyhead"):
            return 0.45 if phrase.side or role == "leader" else None
        if (
            role == "head"
            and theirs in ("head", "partyhead")
            and phrase.side
            and _general(phrase.office, record.office)
        ):
            return 0.4
        if role == theirs and phrase.office in _GENERIC.get(role, ()):
            return 0.4
        if phrase.office in ("official", "diplomat", "top diplomat", "minister") and theirs in OFFICIAL:
            if phrase.definite not in ("that", "the") and phrase.office == "official":
                return None
            return 0.4 if phrase.side or phrase.definite == "that" else 0.3
        return None

    def _same_group(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """ "Those people", "the former officials", bare "officials" in a passage about one side's officials."""
        if not phrase.plural or phrase.side:
            return None
        if phrase.role == "source" and phrase.definite not in ("the", "that"):
            return None
        late = self.late(phrase.region, 6 if phrase.definite in ("the", "that") else 2)
        late = [s for s in late if s.record.plural and not s.record.sides]
        late = [s for s in late if s.record.role == phrase.role and (not phrase.former or s.record.former)]
        if not late:
            return None
        seen = max(late, key=lambda s: s.token)
        return seen.record, 0.7 if phrase.definite in ("the", "that") else 0.55

    def _new(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """A party that only this description names."""
        if phrase.role == "nation" and not phrase.side:
            return self._nation(phrase, holding)
        if not holding and (phrase.role == "nation" or not (phrase.side or phrase.role in _TALKERS)):
            return None
        if (
            phrase.role in ("head", "minister", "leader", "spokes", "deputy", "envoy", "negotiator")
            and phrase.definite == "the"
            and not phrase.side
        ):
            phrase.side = self._context_side(phrase) if phrase.role != "leader" else ""
        if phrase.definite == "another" and not phrase.side:
            phrase.side = self._same_kind(phrase)
        side, speaks = side_of_role(phrase.role, phrase.side, phrase.speaks, phrase.modifiers, phrase.office)
        text = bare(self._text(phrase))
        group = phrase.plural
        key, name = self._label(phrase, side, text)
        record = self.records.get(key)
        if record is None:
            record = self._keep(Record(key, name, ActorKind.GROUP if group else ActorKind.PERSON, side))
            if phrase.role == "press":
                record.kind = ActorKind.OUTLET
            record.role, record.office, record.plural = phrase.role, "" if group else phrase.office, group
            record.speaks, record.former = speaks and not phrase.former, phrase.former
            record.anonymous = phrase.role not in _NOT_ANONYMOUS
            record.gender = phrase.gender
            record.confidence = 0.9 if side != UNKNOWN or phrase.role == "source" else 0.6
        for span in phrase.evidence:
            record.show(span)
        record.aliases[text] = None
        return record, 0.9 if side != UNKNOWN else 0.7

    def _same_kind(self, phrase: Phrase) -> str:
        """ "Another official": of the side whose official spoke last."""
        late = [s for s in self.late(phrase.region, 3) if s.record.role == phrase.role]
        late = [s for s in late if s.record.side not in NO_SIDE]
        return max(late, key=lambda s: s.token).record.side if late else ""

    def _label(self, phrase: Phrase, side: str, text: str) -> tuple[str, str]:
        words = text.lower()
        if phrase.plural:
            assert phrase.head is not None
            noun = self.words.tokens[phrase.head.last - 1].low
            former = "former " if phrase.former else ""
            if side not in NO_SIDE:
                return f"group:{side} {former}{noun}", text
            return f"group:{keyed(words) if phrase.role == 'source' else former + noun}", text
        if phrase.role == "press" and side not in NO_SIDE:
            return f"outlet:{side}:state media", text
        if phrase.definite == "another":
            self.anonymous += 1
            return f"anon:{side}:{keyed(words)}:{self.anonymous}", text
        return f"anon:{side}:{keyed(words)}", text

    def _nation(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """ "The country", "the island": the country named last; only where it holds a statement."""
        if not holding or phrase.plural or phrase.definite not in ("the", "that"):
            if holding and phrase.plural:
                text = bare(self._text(phrase))
                return self._keep(Record(f"group:{keyed(text)}", text, ActorKind.GROUP, speaks=False, plural=True)), 0.5
            return None
        union = phrase.office in ("bloc", "alliance")
        late = [s for s in self.late() if s.record.key.startswith("gov:") and not union]
        if union:
            late = [
                s
                for s in self.late()
                if s.record.side not in NO_SIDE and (s.record.side == "EU" or len(s.record.side) > 2)
            ]
        if not late:
            return None
        return max(late, key=lambda s: s.token).record, 0.5


def _general(office: str, other: str) -> bool:
    return office == other or office in (
        "head of state",
        "head of government",
        "ruler",
        "strongman",
        "dictator",
        "leader",
    )


# Unnamed, yet not hidden: spokespersons speak on the record, and leaders, analysts and the rest are no sources.
_NOT_ANONYMOUS = word_set("press analyst nation opposition private business spokes head leader armed")
_TALKERS = word_set("official source analyst press spokes diplomat")  # worth a mention without a side
_SINGLE = word_set("president premier chancellor king pope") | {
    "press secretary",
    "prime minister",
    "foreign minister",
    "defense minister",
    "treasury secretary",
    "secretary of state",
    "supreme leader",
}


_GENERIC = {
    "spokes": ("spokesperson", "spokesman", "spokeswoman", "press secretary"),
    "minister": ("minister", "foreign minister"),
    "head": ("ruler", "head of state", "head of government"),
    "envoy": ("envoy", "ambassador"),
    "analyst": ("analyst", "expert", "scholar", "professor", "academic", "researcher"),
    "legislator": ("lawmaker", "legislator"),
    "officer": ("commander",),
    "negotiator": ("negotiator",),
    "press": ("reporter", "journalist"),
}
