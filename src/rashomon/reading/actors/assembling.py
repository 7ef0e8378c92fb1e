"""Puts chunks together to the noun phrases of a region."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.reading.actors.chunks import Chunk
from rashomon.reading.actors.lexicon import (
    AMBIGUOUS,
    BREAK,
    CLAUSE,
    CLAUSE_OPENS,
    COMPOUNDING,
    FAMILIAR,
    HONORIFICS,
    PLACE_BEFORE,
    PLAIN_VERBS,
    PRESENT,
    PRONOUNS,
)
from rashomon.reading.actors.persons import Persons
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.relatives import JOINT_TEXTS, TEXTS
from rashomon.reading.actors.tables import Sort
from rashomon.reading.actors.tokens import word_set


class Assembler(Persons):
    """Finds the phrases of one region."""

    def phrases(self) -> list[Phrase]:
        """All phrases in text order: persons first, since they take the offices that stand as titles."""
        found: list[Phrase] = []
        for chunk in self.chunks:
            if chunk.sort in (Sort.NAME, Sort.PERSON) and not self._qualifies(chunk):
                found.append(self._person(chunk))
        for chunk in self.chunks:
            if chunk.sort is Sort.OFFICE and chunk.first not in self.used and self._heads(chunk):
                phrase = self._nominal(chunk)
                if phrase:
                    found.append(phrase)
        for chunk in self.chunks:
            if chunk.sort not in (Sort.NAME, Sort.PERSON, Sort.OFFICE, Sort.PLACE) and chunk.first not in self.used:
                found.append(self._simple(chunk))
        found.extend(self._pronouns())
        found.extend(self._varied())
        found.sort(key=lambda p: (p.first, not p.pronoun, -p.last))
        self._apposition(found)
        return found

    def _nominal(self, chunk: Chunk) -> Phrase | None:
        entry = chunk.entry
        assert entry is not None
        phrase = Phrase(chunk.first, chunk.last, chunk, self.index, Sort.OFFICE, entry.name, entry.role)
        phrase.plural, phrase.gender = entry.plural, entry.gender
        shouted = self.tokens[chunk.first].upper and chunk.last - chunk.first == 1 and not phrase.plural
        sourced = self._low(chunk.last) in FAMILIAR
        if entry.name in ("people", "person", "individual", "individuals") and (
            sourced or self._low(chunk.first - 1) == "those"
        ):
            phrase.role = "source"
        phrase.first = self._style(phrase, self._leftwards(phrase, chunk.first))
        if shouted and not phrase.definite and len(self.tokens[chunk.first].text) <= 4:
            phrase.definite = "the"  # "EAM noted", "PM expressed"
        if self._opening_title(chunk, phrase):
            phrase.definite = "the"  # "Chairperson calls for": officialese leaves out the article
        if entry.role == "style":
            phrase.definite, phrase.last = "the", chunk.last
            return phrase
        if self._verb(chunk, phrase) and not (phrase.role == "source" and sourced):
            return None
        phrase.last = self._rightwards(phrase, self._past_letters(chunk.last))
        if phrase.last == self._past_letters(chunk.last):
            phrase.last = chunk.last
        body = self.starting.get(phrase.last)
        if body is not None and body.sort is Sort.BODY and entry.name == "leader of the opposition":
            self._side(phrase, body)
            self.used.add(body.first)
            phrase.last, phrase.speaks = body.last, False
        if phrase.role == "source":
            phrase.last = self._source(phrase.last)
        if chunk.last - chunk.first == 1 and self.tokens[chunk.first].low == "major":
            return None
        if entry.side and not phrase.side:
            phrase.side, phrase.sides = entry.side, (entry.side,)
            phrase.shared, phrase.by_office = entry.shared, bool(entry.shared)
        if phrase.sides and len(phrase.sides) > 1 and not phrase.plural:
            phrase.sides = phrase.sides[:1]
        if self._low(phrase.first - 1) in ("both", "all") and phrase.plural:
            phrase.first -= 1
        phrase.possessive = self._possessive_after(phrase.last)
        return phrase

    def _past_letters(self, at: int) -> int:
        """Where an office goes on behind the letters that it is known by: "the Ministry of Trade (MOT) of Ghana"."""
        letters = self._token(at + 1)
        if self._low(at) != "(" or letters is None or not letters.upper or self._low(at + 2) != ")":
            return at
        return at + 3 if self._low(at + 3) == "of" else at

    def _opening_title(self, chunk: Chunk, phrase: Phrase) -> bool:
        """Whether a bare title with a capital opens a sentence and does something."""
        if phrase.definite or phrase.plural or phrase.side or phrase.modifiers or phrase.first != self.region.first:
            return False
        after = self._low(chunk.last)
        acts = after in PRESENT or after in PLAIN_VERBS or after.endswith("ed") or after in ("also", "further", ":")
        return acts and phrase.role in ("head", "minister", "chair", "spokes", "deputy", "envoy")

    def _heads(self, chunk: Chunk) -> bool:
        """Whether an office word is the head of its phrase and not the first part of a compound."""
        after = self._token(chunk.last)
        if chunk.entry is not None and chunk.entry.role == "style":
            return self._style_alone(chunk)
        if after is None:
            return True
        if after.text in "-‐‑" and after.start == self.tokens[chunk.last - 1].end:
            return False
        if after.low in ("states", "reports", "heads") and self._low(chunk.last + 1) in ("that", "the"):
            return True  # "The source states that"
        following = self.starting.get(chunk.last)
        if following is not None and following.sort in (Sort.BODY, Sort.OUTLET):
            # "the opposition People Power Party", "the state news agency Xinhua"; but "the leader of the opposition X"
            return chunk.entry is not None and chunk.entry.name == "leader of the opposition"
        mediates = chunk.entry is not None and chunk.entry.role == "mediator" and not chunk.entry.plural
        if mediates and following is not None and following.sort is Sort.COUNTRY:
            return False  # "key mediator Qatar": the country
        if self._low(chunk.last) == "and" and self._of_field(chunk):
            return False  # "industry and trade minister"
        if following is not None and following.sort is Sort.OFFICE:
            return following.entry is None or following.entry.role == "source"
        if self.tokens[chunk.last - 1].low not in COMPOUNDING or not after.text[0].isalpha() or after.cap:
            return True
        low = after.low
        return low in BREAK or low in FAMILIAR or low in CLAUSE or low.endswith(("ed", "ly")) or low in PRESENT

    def _of_field(self, chunk: Chunk) -> bool:
        """Whether a word, and the one that "and" joins to it, are the field of a minister's."""
        for step in (1, 2):
            office = self.starting.get(chunk.last + step)
            if office is not None and office.sort is Sort.OFFICE and office.entry is not None:
                return (
                    office.entry.role in ("minister", "ministry")
                    and chunk.entry is not None
                    and chunk.entry.role == "business"
                )
        return False

    def _style_alone(self, chunk: Chunk) -> bool:
        """Whether a style of address stands for the person: no office and no name follows, and "HE" is no shouting."""
        at = chunk.last + 1 if self._low(chunk.last) == "the" else chunk.last
        following, after = self.starting.get(at), self._token(at)
        if following is not None and following.sort in (Sort.OFFICE, Sort.NAME, Sort.PERSON):
            return False
        return after is None or (not (after.cap and after.text.isupper()) and after.low not in HONORIFICS)

    def _verb(self, chunk: Chunk, phrase: Phrase) -> bool:
        """Whether the word is no noun here: "to chair", "states that", "will head", "leading"."""
        word = self.tokens[chunk.first].low
        if chunk.last - chunk.first > 1 or word not in AMBIGUOUS:
            return False
        before = self._low(chunk.first - 1)
        after = self._low(chunk.last)
        if before == "," and after in ("of", "at"):
            return False
        if (
            phrase.plural
            and before not in ("to", "will", "would", "not")
            and (after in PRESENT or after in ("say", "tell"))
        ):
            return False
        return not (phrase.definite or phrase.side or phrase.modifiers) or before in ("to", "will", "would", "not")

    def _simple(self, chunk: Chunk) -> Phrase:
        phrase = Phrase(chunk.first, chunk.last, chunk, self.index, chunk.sort)
        entry = chunk.entry
        if entry is not None and entry.side and entry.side != "press":
            phrase.side, phrase.sides = entry.side, (entry.side,)
            phrase.evidence.append(self.words.span(chunk.first, chunk.last))
        if entry is not None:
            phrase.shared = entry.shared
        before = self.ending.get(chunk.first)
        if chunk.sort is Sort.BODY and before is not None and before.sort is Sort.ADJECTIVE and not phrase.side:
            self._side(phrase, before)
            phrase.first = before.first
            self.used.add(before.first)
        elif chunk.sort is Sort.BODY and before is not None and before.entry and self._another_state(phrase, before):
            phrase.styled_side, phrase.first = before.entry.side, before.first
            self.used.add(before.first)
        if chunk.sort in (Sort.BODY, Sort.OUTLET):
            side, speaks = phrase.side, phrase.speaks
            phrase.first = self._leftwards(phrase, phrase.first)
            if side or chunk.sort is Sort.OUTLET:
                phrase.side, phrase.speaks = side, speaks
        low = self._low(phrase.first - 1)
        if low == "the":
            phrase.first -= 1
            low = self._low(phrase.first - 1)
        phrase.plural = bool(entry and entry.plural)
        phrase.place = chunk.sort in (Sort.CAPITAL, Sort.COUNTRY) and low in PLACE_BEFORE
        phrase.possessive = self._possessive_after(chunk.last)
        return phrase

    def _another_state(self, phrase: Phrase, before: Chunk) -> bool:
        """Whether an adjective gives a body to another country than the one that the tables know it of."""
        if before.sort is not Sort.ADJECTIVE or before.entry is None or len(phrase.side) != 2:
            return False
        return before.entry.side not in ("", phrase.side)

    def _pronouns(self) -> list[Phrase]:
        found = []
        for at in range(self.region.first, self.region.last):
            word = PRONOUNS.get(self.tokens[at].low) or self._pair_word(at)
            if word is None or self.tokens[at].text == "US" or (word == "it" and not self._acting(at)):
                continue
            if self._low(at - 1) == "for" and self._low(at + 1) == "part":
                continue  # "For his part, the Emir said": of whom comes next
            styled = self.starting.get(at)
            if styled is not None and styled.entry is not None and styled.entry.role == "style":
                continue  # "His Excellency"
            if word == "both":
                first = at - 1 if self._low(at - 1) == "the" else at
                found.append(Phrase(first, at + 1, None, self.index, None, pronoun="both"))
                continue
            phrase = Phrase(at, at + 1, None, self.index, None, pronoun=word)
            phrase.possessive = self.tokens[at].low in ("his", "its", "their", "my", "our") or (
                self.tokens[at].low == "her" and self._noun_follows(at + 1)
            )
            found.append(phrase)
        return found

    def _varied(self) -> Iterator[Phrase]:
        """ "The 62-year-old", "the Dutchman", "the post": words that vary a name, or that stand for an author."""
        for at in range(self.region.first, self.region.last):
            low = self.tokens[at].low
            if low not in ("the", "a") or (low == "a" and self._low(at + 1) != "joint" and not self._pointed(at + 1)):
                continue
            if [self._low(at + n) for n in (2, 3, 4, 5)] == ["-", "year", "-", "old"]:
                if at + 6 not in self.starting and not self._plain_noun(at + 6):
                    yield Phrase(at, at + 6, None, self.index, None, pronoun="one")
            elif self._low(at + 1) in _DEMONYMS and self._cap(at + 1):
                if at + 2 in self.starting or self._plain_noun(at + 2):
                    continue  # "the Indian government's readout"
                word = "f" if self._low(at + 1).endswith("woman") else "m"
                yield Phrase(at, at + 2, None, self.index, None, pronoun=word)
            else:
                end = at + 1
                while end < at + 3 and self._low(end) in _OF_TEXTS:
                    end += 1
                if self._pointed(end):
                    end += 3  # "the joint ten-point plan"
                elif self._low(end + 1) in JOINT_TEXTS and self._cap(end) and self._place_or_name(end):
                    end += 1  # "the Ankara Declaration"
                noun = self._low(end)
                if (noun in TEXTS or noun in JOINT_TEXTS) and end not in self.starting:
                    office = noun
                    phrase = Phrase(at, end + 1, None, self.index, None, office=office, pronoun="text")
                    phrase.modifiers = [self._low(i) for i in range(at + 1, end)]
                    yield phrase

    def _place_or_name(self, at: int) -> bool:
        """Whether a document is called by the place or name at a token: "the Tunis Declaration", "the Minsk accord"."""
        called = self.starting.get(at)
        if called is None:
            return self._cap(at + 1)
        return called.sort in (Sort.CAPITAL, Sort.PLACE, Sort.NAME) and called.last <= at + 2

    def _pointed(self, at: int) -> bool:
        """Whether "ten-point" stands at a token, and not before one."""
        return self._low(at + 1) in ("-", "‐", "‑") and self._low(at + 2) == "point"

    def _plain_noun(self, at: int) -> bool:
        """Whether an ordinary noun stands there, which an adjective before it belongs to."""
        token = self._token(at)
        if token is None or not token.text[0].isalpha() or token.low in BREAK | CLAUSE | PRESENT:
            return False
        return not token.low.endswith(("ed", "ly"))

    def _pair_word(self, at: int) -> str | None:
        """ "Both said", "the two agreed": a pair that stands without a noun."""
        low, after = self._low(at), self._token(at + 1)
        if after is None or not (low == "both" or (low == "two" and self._low(at - 1) == "the")):
            return None
        verb = after.low.endswith("ed") or after.low in PRESENT or after.low in CLAUSE or after.low in PLAIN_VERBS
        return "both" if verb and not after.cap else None

    def _acting(self, at: int) -> bool:
        """Whether "it" is the subject of a verb of doing: all other uses are mostly about things or empty."""
        if self.tokens[at].low in ("its", "itself"):
            return True
        before, after = self._low(at - 1), self._low(at + 1)
        if at > self.region.first and before not in CLAUSE_OPENS:
            return False
        return (
            after.endswith("ed")
            or after in PRESENT
            or (
                after in ("has", "had", "will", "would", "was", "also", "is")
                and (self._low(at + 2).endswith(("ed", "ing")) or after in ("has", "had", "will", "would"))
            )
        )

    def _noun_follows(self, at: int) -> bool:
        token = self._token(at)
        return token is not None and token.text[0].isalpha() and token.low not in BREAK


_DEMONYMS = word_set(
    """dutchman frenchman englishman irishman welshman scotsman frenchwoman dutchwoman englishwoman irishwoman
    norwegian swede dane finn pole czech slovak hungarian romanian bulgarian serb croat bosnian greek turk italian
    spaniard portuguese austrian belgian german luxembourger estonian latvian lithuanian ukrainian russian
    georgian armenian israeli iranian iraqi saudi egyptian moroccan tunisian nigerian kenyan ghanaian ethiopian
    briton american canadian mexican brazilian argentine argentinian chilean colombian peruvian indian pakistani
    australian filipino filipina costa-rican south-african briton"""
)
_OF_TEXTS = word_set(
    "full whole complete following joint same brief later earlier latest official written press final short one-page"
)
