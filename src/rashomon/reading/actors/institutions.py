"""Joint parties, governments, ministries, parliaments: descriptions that stand for a side."""

from __future__ import annotations

from rashomon.model import ActorKind
from rashomon.reading.actors.ledger import NO_SIDE, bare
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.pronouns import Pronouns
from rashomon.reading.actors.records import SPEAKING, Record
from rashomon.reading.actors.tables import Sort


class Institutions(Pronouns):
    """Resolves what stands for one side or for several."""

    def _joint(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """ "The two sides", "both leaders", "the two presidents", "the leaders of X and Y"."""
        word = self.words.tokens[phrase.head.first].low if phrase.head else ""
        both = phrase.definite == "both" or "two" in phrase.modifiers or "both" in phrase.modifiers
        plural = phrase.plural and (
            phrase.role in ("head", "leader", "nation", "minister", "government") or word in ("men", "women")
        )
        if len(phrase.sides) > 1 and (plural or (phrase.plural and phrase.role in SPEAKING)):
            return self._group(phrase.sides, self._text(phrase), phrase), 0.9
        each = phrase.definite == "each" and word in ("side", "party", "country", "leader", "nation", "capital")
        bare = word in ("sides", "two") and phrase.definite in ("the", "both")
        near = word in ("leaders", "presidents", "countries", "nations", "sides") and phrase.definite == "the"
        if not ((both and plural) or each or bare or (near and not phrase.side)):
            return None
        if phrase.definite == "poss" or (phrase.first and self.words.tokens[phrase.first - 1].text in ("'s", "’s")):
            return None  # "the world's two largest economies"
        pair = self._pair(phrase.region, leaders=phrase.role in ("head", "leader", "private"))
        if len(pair) < 2:
            return None
        return self._group(tuple(pair), self._text(phrase), phrase), 0.8 if both or each or bare else 0.6

    def _owned(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """ "Trump's administration", "the Biden administration", "his government": the owner's side."""
        side = self._owner_side(phrase)
        if not side and "administration" in phrase.modifiers and self.weights.get("US"):
            side = "US"  # nobody else's government goes by that name alone
        if side and not phrase.side:
            phrase.side, phrase.sides = side, (side,)
            if phrase.owner is not None:
                phrase.evidence.append(self.words.span(phrase.owner.first, phrase.owner.last))
        return None

    def _owner_side(self, phrase: Phrase) -> str:
        if phrase.owner is not None:
            probe = Phrase(phrase.owner.first, phrase.owner.last, phrase.owner, phrase.region, phrase.owner.sort)
            if phrase.owner.sort is Sort.OFFICE:
                return ""
            probe.sort = Sort.NAME
            found = self.people.resolve(probe, self.when, True)
            if found and found[0].side not in NO_SIDE:
                return found[0].side
            return ""
        if phrase.definite == "poss" and not phrase.side and phrase.role in SPEAKING:
            word = self.words.tokens[phrase.first].low
            gender = {"his": "m", "her": "f", "its": "it", "their": "they"}.get(word)
            if gender:
                found_owner = self._antecedent(gender, phrase, frozenset())
                if found_owner and found_owner[0].side not in NO_SIDE:
                    return found_owner[0].side
        return ""

    def _institution(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """Governments, ministries, embassies, armies, parliaments, courts: one party for each side."""
        if phrase.role not in ("government", "ministry", "embassy", "military", "legislature", "judge", "opposition"):
            return None
        if phrase.definite in ("a", "each", "another") and not phrase.side:
            return None
        if phrase.role == "government" and phrase.plural and phrase.office in ("side", "team", "camp"):
            return None
        if phrase.role == "judge" and phrase.office in ("judge", "justice", "prosecutor", "chief justice"):
            return None
        if phrase.role == "opposition" and not phrase.office.startswith("opposition"):
            return None
        if not phrase.side and phrase.definite in ("the", "that"):
            late = [s for s in self.late(phrase.region, 4) if s.record.role == phrase.role]
            late = [s for s in late if s.record.key.startswith("body:")]
            if late:  # "the ministry": the one spoken of before
                return max(late, key=lambda s: s.token).record, 0.75
        side = phrase.side or self._context_side(phrase)
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
            return record, 0.95 if phrase.side else 0.6
        speaks = phrase.role in SPEAKING and phrase.speaks and not phrase.former
        record = self._keep(
            Record(f"body:{side}:{phrase.office}", bare(self._text(phrase)), ActorKind.BODY, side, role=phrase.role)
        )
        record.speaks = speaks
        for span in phrase.evidence:
            record.show(span)
        record.aliases[bare(self._text(phrase))] = None
        return record, 0.95 if phrase.side else 0.6
