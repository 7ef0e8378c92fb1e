"""Descriptions of persons and groups: "the Chinese leader", "a senior official", "those people"."""

from __future__ import annotations

from rashomon.model import COUNTRYLESS, PRESS, UNKNOWN, ActorKind, MentionKind
from rashomon.reading.actors.home import WEAK, may_be_called
from rashomon.reading.actors.institutions import Institutions
from rashomon.reading.actors.ledger import bare, keyed
from rashomon.reading.actors.names import role_of, same_office
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.records import OFFICIAL, Record, side_of_role
from rashomon.reading.actors.regions import region_before, speaks_for
from rashomon.reading.actors.tokens import word_set


class Descriptions(Institutions):
    """Resolves descriptions."""

    def _nominal(self, phrase: Phrase, holding: bool) -> tuple[Record, MentionKind, float] | None:
        if phrase.apposed is not None:
            return None  # the name beside it carries the mention
        ours = phrase.possessor is not None and self.words.tokens[phrase.possessor].low == "our"
        if self.home.own and ours and not phrase.side and phrase.role in ("head", "deputy", "minister", "spokes"):
            phrase.side, phrase.sides = self.home.side, (self.home.side,)  # "our President" in a side's own text
        rules = (
            self._counterpart,
            self._joint,
            self._owned,
            self._styled,
            self._back,
            self._institution,
            self._known_person,
            self._same_group,
            self._same_source,
            self._epithet,
            self._new,
        )
        for rule in rules:
            found = rule(phrase, holding)
            if found is not None:
                record, confidence = found
                return record, MentionKind.NOMINAL, confidence
        return None

    def _styled(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """ "HH said", "His Excellency added": the person last spoken of with that style, else the one most like it."""
        if phrase.role != "style":
            return None
        best: tuple[float, Record] | None = None
        for seen in self.late():
            record = seen.record
            if record.kind is not ActorKind.PERSON or record.plural or record.side == PRESS:
                continue
            if phrase.gender and record.gender and phrase.gender != record.gender:
                continue
            score = 0.5 * (phrase.office in record.styles) + 0.2 * (record.side == self.home.side)
            score += 0.1 * (role_of(record.office) == "head" or record.role == "head")
            score += max(0.0, 0.5 - 0.05 * (phrase.region - seen.region))
            if best is None or score > best[0]:
                best = (score, record)
        if best is not None:
            return best[1], min(0.9, best[0])
        name = self._text(phrase)
        record = self._keep(Record(f"anon:{self.home.side}:{keyed(name)}", name, ActorKind.PERSON, confidence=0.5))
        if self.home.own:
            record.side = self.home.side
        record.speaks = self.home.own
        return record, 0.5

    def _known_person(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """ "The Chinese leader", "the US president", "the premier": a person that was named, or that was described."""
        if phrase.plural or phrase.definite not in ("the", "that", "poss", ""):
            return None
        if phrase.definite == "" and not phrase.side:
            return None
        if phrase.role in ("nation", "source", "style", "band"):
            return None
        best: tuple[float, Record] | None = None
        for seen in self.late():
            record = seen.record
            if record.kind is not ActorKind.PERSON and not (record.anonymous and not record.plural):
                continue
            score = None if record.name.partition(" ")[0].lower() in _TO_COME else self._fits(phrase, record)
            if score is None:
                continue
            if "visiting" in phrase.modifiers and record.side in (self.home.side, self.home.desk):
                continue  # nobody visits his own country
            score += max(0.0, 0.5 - 0.02 * (phrase.region - seen.region))
            if not phrase.side and record.side == self.home.side != "":
                score += 0.2 if self.home.own else 0.05
            elif self._abroad(phrase, record):
                if "own state" in phrase.modifiers:
                    continue  # "the President of the Republic"
                score -= 0.5  # in a side's own text "the President" is its own, and the other's is named
            if set(phrase.modifiers) & set(record.office.split()):
                score += 0.3
            if best is None or score > best[0]:
                best = (score, record)
        if best is None and phrase.side and phrase.office in _SINGLE and phrase.speaks:
            foreseen = self.people.in_office(phrase.side, phrase.office)
            if foreseen is not None:  # named only later on: "his press secretary ... Karoline Leavitt said"
                best = (0.7, foreseen)
        if best is None and not phrase.former and phrase.speaks and (phrase.side or self.home.own):
            side = phrase.side or self._domestic(phrase.office, phrase.role)
            known = self.people.head_of(side, phrase.office, phrase.role)
            best = (0.7, known) if known is not None else None
        if best is None:
            return None
        return best[1], min(0.95, best[0])

    def _abroad(self, phrase: Phrase, record: Record) -> bool:
        """Whether an issuer's own text means rather its own office-holder than this one of another country."""
        if not self.home.own or phrase.side or phrase.role not in ("head", "deputy", "minister", "spokes"):
            return False
        return record.side not in COUNTRYLESS and self._domestic(phrase.office, phrase.role) != ""

    def _fits(self, phrase: Phrase, record: Record) -> float | None:
        """How well a description fits a person's office; None where it does not."""
        if phrase.gender and record.gender and phrase.gender != record.gender:
            return None
        if phrase.side and record.side != phrase.side:
            return None
        if phrase.former and not record.former and record.office:
            return None
        role, theirs = phrase.role, role_of(record.office) if record.office else record.role
        mine, other = same_office(phrase.office), same_office(record.office)
        if theirs == role and (mine == other or other.endswith(mine) or other.startswith(f"{mine} of ")):
            return 0.5
        if role in ("chief", "head") and theirs in ("chief", "head") and (len(phrase.side) > 2 or phrase.side == "EU"):
            return 0.45  # "the UN nuclear watchdog chief"
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
            if phrase.office == "minister" and theirs in ("head", "spokes"):
                return None
            return 0.4 if phrase.side or phrase.definite == "that" else 0.3
        return None

    def _same_group(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """ "Those people", "the former officials", bare "officials" in a passage about one side's officials."""
        if not phrase.plural or phrase.side or self._region(phrase):
            return None
        if phrase.role == "source" and phrase.definite not in ("the", "that"):
            return None
        late = self.late(phrase.region, 12 if phrase.definite in ("the", "that") else 2)
        late = [s for s in late if s.record.plural and not s.record.sides]
        late = [s for s in late if s.record.role == phrase.role and (not phrase.former or s.record.former)]
        if not late:
            return None
        seen = max(late, key=lambda s: s.token)
        return seen.record, 0.7 if phrase.definite in ("the", "that") else 0.55

    def _same_source(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """ "The source", "the insider": the unnamed one who spoke last."""
        if phrase.role != "source" or phrase.plural or phrase.side or phrase.definite not in ("the", "that"):
            return None
        for seen in self.late(phrase.region, 6):
            record = seen.record
            if record.anonymous and not record.plural and record.role in ("source", "diplomat", "official"):
                return record, 0.7
        return None

    def _new(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """A party that only this description names."""
        if phrase.role in ("style", "band", "counterpart", "epithet"):
            return None
        if phrase.role == "nation" and not phrase.side:
            return self._nation(phrase, holding)
        own = self.home.own and phrase.definite == "the" and phrase.role in ("head", "deputy", "minister")
        if not holding and not own and (phrase.role == "nation" or not (phrase.side or phrase.role in _TALKERS)):
            return None
        sure = 0.9
        if not phrase.side and not phrase.placed:
            phrase.side, sure = self._supposed_side(phrase)
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
            coming = text.partition(" ")[0].lower() in _TO_COME
            record.speaks, record.former = speaks and not phrase.former and not coming, phrase.former
            record.anonymous = phrase.role not in _NOT_ANONYMOUS
            record.gender = phrase.gender
            record.specific = phrase.definite in ("the", "poss", "") and phrase.role not in _VAGUE
            record.confidence = sure if side != UNKNOWN or phrase.role == "source" else 0.6
            record.styles |= phrase.styles
        for span in phrase.evidence:
            record.show(span)
        record.aliases[text] = None
        return record, sure if side != UNKNOWN else 0.7

    def _supposed_side(self, phrase: Phrase) -> tuple[str, float]:
        """The side of a description that names none: what went before, or where the document is at home."""
        if phrase.role in _OF_A_COUNTRY and phrase.definite in ("the", "that"):
            return self._context_side(phrase)
        if "commission" in phrase.modifiers and "EU" in (self.home.side, self.home.desk, *self.named):
            return ("EU", 0.7) if self._written(phrase, "Commission") else ("", 0.9)
        region = self._region(phrase)
        if region and phrase.plural and phrase.role in _FOR_A_REGION:
            return speaks_for(region, self.central, self.leading, self.collective), 0.7
        if phrase.role == "chair" and phrase.definite == "the" and self.collective:
            union = self._organisation(phrase.region)  # "the chairman's statement" of a summit
            if union is not None and union.side in self.collective:
                return union.side, 0.6
        official = phrase.role in ("spokes", "official", "source", "deputy", "minister", "officer", "diplomat")
        governing = bool(_GOVERNING & {word for m in phrase.modifiers for word in m.split()})
        governing = governing or bool(_GOVERNING & set(phrase.office.split()))
        if (official and governing) or phrase.role in ("legislator", "opposition", "local", "politician", "judge"):
            side = self._domestic(phrase.office, phrase.role)
            if side:
                return side, self.home.confidence
            if phrase.office.endswith(("activist", "defender")):
                return "", 0.9  # wherever a text is dated from
            if phrase.role in ("legislator", "opposition", "local", "politician", "judge"):
                return self._weak_side(phrase.office, phrase.role), WEAK
        return "", 0.9

    def _region(self, phrase: Phrase) -> str:
        """The part of the world that stands before the noun of a description: "West African leaders"."""
        head = phrase.head.first if phrase.head else phrase.first
        before = self.words.tokens[max(0, phrase.first - 2) : head]
        return region_before([token.low for token in before if token.cap or token.low == "east"])

    def _written(self, phrase: Phrase, word: str) -> bool:
        """Whether a word stands in a phrase just so, with its capital."""
        return any(token.text == word for token in self.words.tokens[phrase.first : phrase.last])

    def _same_kind(self, phrase: Phrase) -> str:
        """ "Another official": of the side whose official spoke last."""
        late = [s for s in self.late(phrase.region, 3) if s.record.role == phrase.role]
        late = [s for s in late if s.record.side not in COUNTRYLESS]
        return max(late, key=lambda s: s.token).record.side if late else ""

    def _label(self, phrase: Phrase, side: str, text: str) -> tuple[str, str]:
        words = text.lower()
        if phrase.plural:
            assert phrase.head is not None
            noun = self.words.tokens[phrase.head.last - 1].low
            former = "former " if phrase.former else ""
            if side not in COUNTRYLESS:
                return f"group:{side} {former}{noun}", text
            region = self._region(phrase)
            former += f"{region} " if region else ""
            return f"group:{keyed(words) if phrase.role == 'source' else former + noun}", text
        if phrase.role == "press" and side not in COUNTRYLESS:
            return f"outlet:{side}:state media", text
        if phrase.definite == "another":
            self.anonymous += 1
            return f"anon:{side}:{keyed(words)}:{self.anonymous}", text
        return f"anon:{side}:{keyed(words)}", text

    def _nation(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """ "The country", "the island": the country named last; only where it holds a statement."""
        if phrase.office == "party":
            armed = [s.record for s in self.late() if s.record.sort in ("party", "armed")]
            return (armed[0], 0.5) if armed and holding and phrase.definite == "the" else None
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
                if s.record.side not in COUNTRYLESS and (s.record.side == "EU" or len(s.record.side) > 2)
            ]
        late = [s for s in late if may_be_called(s.record.side, phrase.office)]
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
        "head of the eu executive",
        "head of the european commission",
        "eu chief",
        "commission chief",
    )


_FOR_A_REGION = word_set("head leader official negotiator")
_OF_A_COUNTRY = word_set("head minister spokes deputy envoy negotiator")
# Words that show an unnamed official to be of the government that is at home.
_GOVERNING = word_set(
    "government ministry cabinet presidential palace administration security defence defense military"
)
# Unnamed, yet not hidden: spokespersons speak on the record, and leaders, analysts and the rest are no sources.
_NOT_ANONYMOUS = word_set("press analyst nation opposition private business spokes head leader armed")
_TO_COME = word_set("next future any possible new incoming prospective")  # whoever is so described has yet to come
# Roles that many have: to be told of one is not to be told who it is.
_VAGUE = word_set("official source diplomat press analyst private business")
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
    "officer": ("commander", "officer", "general"),
    "negotiator": ("negotiator",),
    "press": ("reporter", "journalist"),
}
