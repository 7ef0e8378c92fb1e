"""Whose an office is that the words give to no country: what the document and the words before it show."""

from __future__ import annotations

from rashomon.model import COUNTRYLESS
from rashomon.reading.actors.home import RARE, WEAK, may_have
from rashomon.reading.actors.ledger import Ledger
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.tokens import word_set


class Contexts(Ledger):
    """Finds sides in the context."""

    def _context_side(self, phrase: Phrase) -> tuple[str, float]:
        """The side that a bare "the foreign ministry", "the president" takes, with how sure that is.

        That of the issuer or of the outlet's country; else of who was spoken of just before; else of the country that
        the text is dated from or that its title names.
        """
        if phrase.cause and phrase.cause != phrase.across and may_have(phrase.cause, phrase.office, phrase.role):
            return phrase.cause, 0.7
        domestic = self._domestic(phrase.office, phrase.role)
        if domestic and domestic != phrase.across:
            return domestic, self.home.confidence
        if phrase.office in _OF_OFFICE:
            office = _OF_OFFICE[phrase.office]
            heads = [s for s in self.late() if s.record.office == office and s.record.side not in COUNTRYLESS | {"US"}]
            if heads:
                return max(heads, key=lambda s: s.token).record.side, 0.6
        if phrase.office in RARE:
            having = [s for s in self.weights if may_have(s, phrase.office, phrase.role)]
            having = having or [s for s in self.named if may_have(s, phrase.office, phrase.role)]
            if len(having) == 1:
                return having[0], 0.7
        late = self.late(phrase.region, 2)
        for seen in sorted(late, key=lambda s: (-s.region, not s.subject)):
            record = seen.record
            if record.side in COUNTRYLESS | {phrase.across} or record.sides:
                continue
            if may_have(record.side, phrase.office, phrase.role):
                return record.side, 0.6
        return self._weak_side(phrase.office, phrase.role, phrase.across), WEAK

    def _domestic(self, office: str, role: str) -> str:
        """The home side, where it may have such an office.

        A paper that tells only of other countries is not taken to speak of its own.
        """
        side = self.home.side
        if not side or not may_have(side, office, role):
            return ""
        return side if self.home.own or side in self.named or not self.named else ""

    def _weak_side(self, office: str, role: str, across: str = "") -> str:
        """The country of the dateline, else of the title, where it may have such an office; never that ``across``."""
        desk = self.home.desk if self.home.desk in self.leading or role in _AT_HOME else ""
        for side in (desk, self.home.focus, self._told()):
            if side and side != across and may_have(side, office, role):
                return side
        return ""

    def _told(self) -> str:
        """The side of the office-holders whom the text names without a country, where they are all of one: a paper
        that writes for its own country says "Foreign Minister X" of its own and gives others theirs."""
        return self.people.own if self.people.own not in COUNTRYLESS else ""


# Offices that are somebody's: the last one named who holds it.
_OF_OFFICE = {
    "presidential office": "president",
    "president's office": "president",
    "office of the president": "president",
    "presidential palace": "president",
    "presidency": "president",
    "prime minister's office": "prime minister",
    "pmo": "prime minister",
}
_AT_HOME = word_set("legislator opposition judge local politician centralbank legislature")  # a city's own, mostly
