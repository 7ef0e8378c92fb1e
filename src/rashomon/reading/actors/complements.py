"""How far a noun phrase reaches to the right: "of the United States", "for the Chinese embassy"."""

from __future__ import annotations

from rashomon.reading.actors.chunks import Chunk
from rashomon.reading.actors.lexicon import BEFORE_COMPLEMENT, BREAK, CLAUSE, FAMILIAR, LINKS, MODIFIERS, PRESENT
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.reach import Reach
from rashomon.reading.actors.tables import REGION, Sort
from rashomon.reading.actors.tokens import word_set


class Complements(Reach):
    """What stands after a head."""

    def _rightwards(self, phrase: Phrase, at: int) -> int:
        """Takes in "of the United States", "for the Chinese embassy in Washington", "at the White House"."""
        at = self._bracketed(phrase, at)
        while self._low(at) in LINKS:
            link, end = self._low(at), at + 1
            while end not in self.starting and self._low(end) in BEFORE_COMPLEMENT:
                end += 1
            chunk = self.starting.get(end)
            if link == "of" and self._own_state(phrase, chunk, end):
                phrase.modifiers.append("own state")
                return end + 1
            if chunk is None or chunk.sort is Sort.PERSON or chunk.sort is Sort.NAME:
                break
            if link == "on" and self._low(at + 1) == "both":
                break
            if link == "in" and phrase.role in ("envoy", "diplomat") and chunk.sort in (Sort.CAPITAL, Sort.COUNTRY):
                self.used.add(chunk.first)  # where somebody is posted, not whose he is
                return chunk.last
            somebody = phrase.role == "head" or (phrase.role == "minister" and not phrase.plural)
            if link == "in" and somebody and chunk.sort in (Sort.CAPITAL, Sort.COUNTRY, Sort.PLACE):
                self.used.add(chunk.first)  # "its president in Beijing", "Minister Lavrov in Delhi": where somebody is
                return chunk.last
            if link in ("in", "to", "on", "with", "from") and phrase.side and chunk.sort is not Sort.OFFICE:
                if link == "in" and chunk.sort in (Sort.CAPITAL, Sort.COUNTRY, Sort.PLACE):
                    self.used.add(chunk.first)  # where it stands, not whose it is
                    return chunk.last
                if link == "to":
                    self.used.add(chunk.first)
                    at = chunk.last
                    continue
                break
            if link == "to" and phrase.role not in ("envoy", "official", "embassy"):
                break
            if link == "to" and phrase.role == "envoy" and not phrase.side:
                self.used.add(chunk.first)  # an ambassador to a country speaks for another
                at = chunk.last
                continue
            if link == "with" and phrase.role not in ("analyst", "source"):
                break
            taken = self._complement(phrase, chunk, end, link)
            if taken is None:
                break
            at = taken
        return at

    def _bracketed(self, phrase: Phrase, at: int) -> int:
        """Where a complement may begin behind an abbreviation in brackets: "the Director General (DG) of X"."""
        if phrase.role in _BODIES | {"band"} or self._low(at) != "(" or self._low(at + 2) != ")":
            return at
        if not self._cap(at + 1) or self._low(at + 3) not in LINKS:
            return at
        self.used.add(at + 1)
        return at + 3

    def _own_state(self, phrase: Phrase, chunk: Chunk | None, at: int) -> bool:
        """Whether "of the Republic", "of the Nation" ends an office: of the speaker's own state, which is not named."""
        if phrase.plural or phrase.role not in _OF_STATES or self._low(at) not in _STATE_NOUNS or not self._cap(at):
            return False
        if self._low(at - 1) != "the" or self._low(at + 1) in ("of", "and"):
            return False
        if chunk is None or chunk.last != at + 1:
            return chunk is None
        called = chunk.sort is Sort.OFFICE and chunk.entry is not None and chunk.entry.role in ("nation", "government")
        if called:
            self.used.add(chunk.first)
        return called or chunk.sort is Sort.NAME

    def _cap(self, at: int) -> bool:
        token = self._token(at)
        return token is not None and token.cap

    def _complement(self, phrase: Phrase, chunk: Chunk, at: int, link: str) -> int | None:
        count, end = 0, at
        while True:
            entry = chunk.entry
            if chunk.sort is Sort.OFFICE:
                definite = self._low(at - 1) == "the" and not _many(chunk)
                if entry is not None and definite and not count and (entry.role == "band" or entry.name in CALLED):
                    phrase.owner = phrase.owner or chunk  # "a leader of the party": of the one spoken of before
                    self.used.add(chunk.first)
                    return chunk.last
                if entry is None or entry.role not in _BODIES:
                    return end if count else None
                if definite and not phrase.side and not count and entry.role in ("ministry", "embassy", "judge"):
                    phrase.owner = phrase.owner or chunk
                if entry.role in ("legislature", "judge", "opposition", "business", "press"):
                    phrase.speaks = False
                if entry.side and not phrase.side:
                    phrase.side = entry.side
                phrase.modifiers.append(entry.name)
                if entry.role in ("analyst", "business"):  # "of the consultancy X": what X is has been said
                    phrase.modifiers.append("analyst" if entry.role == "analyst" else "company")
                    self.used.add(chunk.first)
                    return chunk.last
            elif chunk.sort is Sort.PLACE:
                if link not in ("in", "at", "from", "of"):
                    return None
                if link == "of" and not phrase.side:
                    self._side(phrase, chunk)
            elif link == "in" and phrase.role in ("analyst", "press", "business", "private", "source"):
                pass
            else:
                self._side(phrase, chunk)
                if chunk.sort is Sort.BODY and entry is not None and not entry.side:
                    phrase.bodies.append(entry.name)
                if chunk.sort is Sort.OUTLET and entry is not None and entry.side != "press":
                    phrase.modifiers.append("state")
                if entry is not None and (chunk.sort is Sort.BODY or entry.kind == REGION):
                    phrase.modifiers.append(entry.kind)
                    if not entry.speaks:
                        phrase.speaks = False
            self.used.add(chunk.first)
            count += 1
            end = chunk.last
            if self._low(end) in ("-", "‐", "‑") and self._low(end + 1) in ("based", "led", "backed", "controlled"):
                end += 2  # "of the Tripoli-based government"
            if self._possessive_after(end):
                end += 1
            following = self.starting.get(end)
            if following is not None and following.sort not in (Sort.PERSON, Sort.NAME, Sort.PLACE):
                chunk = following
                continue
            if self._low(end) in MODIFIERS and self.starting.get(end + 1):
                chunk = self.starting[end + 1]
                if chunk.sort not in (Sort.PERSON, Sort.NAME, Sort.PLACE):
                    continue
            if phrase.plural and (self._low(end) == "and" or self._listed(end)):
                nxt = end + 1 + (self._low(end) == "," and self._low(end + 1) == "and")
                nxt += self._low(nxt) == "the"
                other = self.starting.get(nxt)
                if other is not None and other.sort in (Sort.COUNTRY, Sort.CAPITAL, Sort.BODY, Sort.ADJECTIVE):
                    chunk = other
                    continue
            return end

    def _listed(self, at: int) -> bool:
        """Whether a comma goes on in a list of countries that "and" ends: "of Finland, Estonia and Latvia"."""
        ended = False
        for _ in range(9):
            if self._low(at) not in (",", "and"):
                return False
            at += self._low(at) == ","
            ended = ended or self._low(at) == "and"
            at += self._low(at) == "and"
            at += self._low(at) == "the"
            chunk = self.starting.get(at)
            if chunk is None or chunk.sort not in (Sort.COUNTRY, Sort.CAPITAL, Sort.BODY):
                return False
            if ended:
                return True
            at = chunk.last
        return False

    def _source(self, at: int) -> int:
        """Takes in "familiar with the matter" after "people"."""
        if self._low(at) not in FAMILIAR:
            return at
        end = at + 1
        while end < self.region.last and end - at < 9:
            token = self.tokens[end]
            if not token.text[0].isalpha() or token.low in BREAK - {"with", "on", "of", "about", "in", "to"}:
                break
            if end > at + 1 and (token.low in PRESENT or token.low in CLAUSE or token.low.endswith("ed")):
                break
            end += 1
        return end


def _many(chunk: Chunk) -> bool:
    """Whether what a chunk stands for is many."""
    return chunk.entry is not None and chunk.entry.plural


# Words that, with "the", stand for a party that was named before.
CALLED = word_set("party alliance bloc company firm militia rebels insurgents militants bank paramilitary faction")
# Offices of a state, and the words by which a state calls itself in its own texts.
_OF_STATES = word_set("head deputy minister chair leader")
_STATE_NOUNS = word_set("republic nation state federation union kingdom government")
# Roles that stand for a body, and so may follow "of" or "for" in somebody's office.
_BODIES = word_set("ministry embassy government legislature military judge opposition analyst business press")
