"""Joint parties, governments, ministries, parliaments: descriptions that stand for a side."""

from __future__ import annotations

from rashomon.model import COUNTRYLESS, ActorKind
from rashomon.reading.actors.complements import CALLED
from rashomon.reading.actors.home import may_have
from rashomon.reading.actors.ledger import bare, keyed
from rashomon.reading.actors.names import same_office
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.records import SPEAKING, Record
from rashomon.reading.actors.relatives import Relatives
from rashomon.reading.actors.tables import REGION
from rashomon.reading.actors.tokens import word_set


class Institutions(Relatives):
    """Resolves what stands for one side or for several."""

    def _joint(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """ "The two sides", "both leaders", "the two presidents", "the leaders of X and Y"."""
        word = self.words.tokens[phrase.head.first].low if phrase.head else ""
        both = phrase.definite == "both" or "two" in phrase.modifiers or "both" in phrase.modifiers
        plural = phrase.plural and (
            phrase.role
            in ("head", "leader", "nation", "minister", "government", "military", "officer", "ministry", "deputy")
            or word in ("men", "women", "ones")
        )
        number = next((_COUNTED[m] for m in (*phrase.modifiers, word) if m in _COUNTED), 0)
        if number and plural and len(phrase.sides) < 2 and not phrase.side and phrase.definite in ("the", "a"):
            sides = self._several(phrase.region, number) if phrase.definite == "the" else []
            if sides:
                return self.group(tuple(sides), self._text(phrase), phrase), 0.7
        if len(phrase.sides) > 1 and (plural or (phrase.plural and phrase.role in SPEAKING)):
            return self.group(phrase.sides, self._text(phrase), phrase), 0.9
        each = phrase.definite == "each" and word in ("side", "party", "country", "leader", "nation", "capital")
        bare = word in ("sides", "two", "pair", "duo", "twosome") and phrase.definite in ("the", "both")
        heads = phrase.plural and phrase.role in ("head", "minister") and phrase.definite == "the" and self.home.own
        pairs = ("leaders", "presidents", "countries", "nations", "sides")
        met = phrase.plural and phrase.definite == "the" and self._in_contact(phrase, word)
        near = heads or met or (word in pairs and phrase.definite == "the")
        theirs = phrase.definite == "poss" and plural and self._theirs(phrase)
        if not ((both and plural) or each or bare or theirs or (near and not phrase.side)):
            return None
        if phrase.definite == "poss" and plural and self._theirs(phrase):
            sides = [s for s in self.acting_in.get(phrase.region, {}) if len(s) == 2 or s == "EU"]
            return (self.group(tuple(sorted(sides)), self._text(phrase), phrase), 0.7) if len(sides) == 2 else None
        if phrase.definite == "poss" or (phrase.first and self.words.tokens[phrase.first - 1].text in ("'s", "’s")):
            return None  # "the world's two largest economies"
        if word == "leaders" and not both:
            union = self._their_leaders(phrase.region)
            if union is not None:
                return union, 0.7
        pair = self._pair(
            phrase.region,
            leaders=phrase.role in ("head", "leader", "private"),
            states=phrase.role in ("head", "minister", "government") or word in ("countries", "nations", "armies"),
        )
        if len(pair) < 2:
            return None
        return self.group(tuple(pair), self._text(phrase), phrase), 0.8 if both or each or bare else 0.6

    def _their_leaders(self, region: int) -> Record | None:
        """ "ASEAN leaders met. ... The leaders agreed": those of the organisation, where they were told of last."""
        for seen in self.late(region, 8):
            record = seen.record
            if len(record.sides) > 1:
                return None
            if record.plural and record.role in ("head", "leader") and record.side in self.collective:
                return record
        return None

    def _in_contact(self, phrase: Phrase, word: str) -> bool:
        """Whether "the ministers", "the heads of state", "the parties" are those of a contact told of just before."""
        told = any(phrase.region - back in self.contacts for back in range(5))
        return told and (phrase.role in ("head", "minister") or word == "parties")

    def _theirs(self, phrase: Phrase) -> bool:
        """Whether "their" owns it: "Slovenia and Croatia will set up a group, their ministers said"."""
        return phrase.possessor is not None and self.words.tokens[phrase.possessor].low == "their"

    def _owned(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """Gives a phrase its owner's side: "Trump's administration", "his government", "the party's leader"."""
        self._place(phrase)
        if not phrase.side and "administration" in phrase.modifiers and self.weights.get("US"):
            phrase.side, phrase.sides = "US", ("US",)  # nobody else's government goes by that name alone
        return None

    def _back(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """ "The group", "the party", "the commission": a body that was named before."""
        if (phrase.plural and phrase.role != "armed") or phrase.side or phrase.head is None:
            return None
        if phrase.definite not in ("the", "that"):
            return None
        word = self.words.tokens[phrase.head.last - 1].low
        if phrase.role not in ("band", "armed") and word not in CALLED:
            return None
        if phrase.definite not in ("the", "that", "poss"):
            return None
        found = self._called(phrase.head, phrase.region) or self._capital_body(phrase, word)
        if found is None and word == "body":
            found = self._organisation(phrase.region)
        if found is None:
            return None
        found.aliases[bare(self._text(phrase))] = None
        return found, 0.75

    def _organisation(self, region: int) -> Record | None:
        """ "The body", "the pan-African body": the organisation of states that was named last."""
        for seen in self.late(region, 4):
            record = seen.record
            states = record.side == "EU" or (len(record.side) > 2 and record.side not in COUNTRYLESS)
            if states and record.speaks and not record.sides and record.kind in (ActorKind.BODY, ActorKind.GOVERNMENT):
                return record
            if states and record.speaks and (record.kind is ActorKind.PERSON or record.side in self.collective):
                return self.government(record.side)
        return None

    def _capital_body(self, phrase: Phrase, word: str) -> Record | None:
        """ "The Commission" in Brussels, "the Department" in a text of Washington's: known without being named."""
        assert phrase.head is not None
        if not self.words.tokens[phrase.head.last - 1].cap:
            return None
        for side in (self.home.side, self.home.desk):
            name = _KNOWN_BODIES.get((side, word))
            if name and (word != "department" or self.home.own):
                return self._keep(Record(f"body:{keyed(name)}", name, ActorKind.BODY, side, sort="body"))
        return None

    def _institution(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """Governments, ministries, embassies, armies, parliaments, courts: one party for each side."""
        if phrase.role not in ("government", "ministry", "embassy", "military", "legislature", "judge", "opposition"):
            return None
        if phrase.definite in ("a", "each", "another") and not phrase.side:
            if phrase.role not in _UNSPOKEN or not self._domestic(phrase.office, phrase.role):
                return None
            phrase.side = self.home.side
        if phrase.role == "government" and phrase.plural and phrase.office in ("side", "team", "camp"):
            return None
        if phrase.role == "judge" and phrase.office in ("judge", "justice", "prosecutor", "chief justice"):
            return None
        if phrase.role == "opposition" and not phrase.office.startswith("opposition"):
            return None
        here = self._fronted(phrase)
        if here and may_have(here, phrase.office, phrase.role):
            phrase.side, phrase.sides = here, (here,)
        if not phrase.side and phrase.definite in ("the", "that"):
            late = [s for s in self.late(phrase.region, 4) if s.record.role == phrase.role]
            late = [s for s in late if s.record.key.startswith("body:")]
            if late:  # "the ministry": the one spoken of before
                return max(late, key=lambda s: s.token).record, 0.75
        side, confidence = (phrase.side, 0.95) if phrase.side else self._context_side(phrase)
        if not side:
            if not holding:
                return None
            return self._keep(
                Record(f"body:unknown:{phrase.office}", self._text(phrase), ActorKind.BODY, speaks=False)
            ), 0.4
        if phrase.role == "government" and phrase.speaks and phrase.office not in ("delegation", "mission"):
            record = self.government(side)
            record.kind = ActorKind.GOVERNMENT
            record.aliases[self._text(phrase)] = None
            return record, confidence
        speaks = phrase.role in SPEAKING and phrase.speaks and not phrase.former
        key = f"body:{side}:{same_office(phrase.office)}"
        if REGION in phrase.modifiers or (phrase.role == "government" and not phrase.speaks):
            key = f"body:{side}:{keyed(bare(self._text(phrase)))}"  # one country has many of them
        record = self._keep(Record(key, bare(self._text(phrase)), ActorKind.BODY, side, role=phrase.role))
        record.speaks = speaks
        record.confidence = min(record.confidence, max(confidence, 0.5))
        for span in phrase.evidence:
            record.show(span)
        record.aliases[bare(self._text(phrase))] = None
        return record, confidence

    def _fronted(self, phrase: Phrase) -> str:
        """ "In Minsk, the foreign ministry said": the side of the place that opens the sentence right before it."""
        region, tokens = self.words.regions[phrase.region], self.words.tokens
        if phrase.side or phrase.first <= region.first + 2 or tokens[phrase.first - 1].text != ",":
            return ""
        place = self.begins.get(region.first + 1)
        opens = tokens[region.first].low in ("in", "from") and phrase.first - region.first <= 5
        return place.side if opens and place is not None and place.side in self.told_of else ""


# Institutions that speak for no government: one that no country is said of is at home.
_UNSPOKEN = word_set("legislature judge opposition")
_COUNTED = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_KNOWN_BODIES = {
    ("EU", "commission"): "European Commission",
    ("EU", "council"): "European Council",
    ("EU", "parliament"): "European Parliament",
    ("US", "department"): "State Department",
}
