"""How far a noun phrase reaches to the left, and what that says of its side."""

from __future__ import annotations

from rashomon.reading.actors.chunks import Chunk
from rashomon.reading.actors.lexicon import BREAK, DETERMINERS, FORMER, MODIFIERS, adjectival
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.tables import REGION, Sort
from rashomon.reading.actors.tokens import Region, Token, Words
from rashomon.reading.actors.unions import members


class Reach:
    """The pieces of one region, and what stands before a head."""

    def __init__(self, words: Words, region: Region, index: int, chunks: list[Chunk]) -> None:
        self.words, self.tokens, self.region, self.index = words, words.tokens, region, index
        self.chunks = chunks
        self.starting = {chunk.first: chunk for chunk in chunks}
        self.ending = {chunk.last: chunk for chunk in chunks}
        self.used: set[int] = set()  # first tokens of the chunks that serve in another phrase

    def _token(self, at: int) -> Token | None:
        return self.tokens[at] if self.region.first <= at < self.region.last else None

    def _low(self, at: int) -> str:
        token = self._token(at)
        return token.low if token else ""

    def _possessive_after(self, last: int) -> bool:
        token = self._token(last)
        if token is None or self.tokens[last - 1].end != token.start:
            return False
        if token.text in ("'s", "’s"):
            return True
        return token.text in "'’" and self.tokens[last - 1].low.endswith("s") and self._glued_word(last + 1)

    def _glued_word(self, at: int) -> bool:
        token = self._token(at)
        return token is not None and token.text[0].isalnum()

    def _side(self, phrase: Phrase, chunk: Chunk) -> None:
        entry = chunk.entry
        if entry is None or not entry.side or entry.side == "press":
            return
        if phrase.by_office:
            phrase.side, phrase.sides, phrase.shared, phrase.by_office = "", (), (), False
        if not phrase.side:
            phrase.side = entry.side
            phrase.shared = entry.shared if chunk.sort is Sort.BODY else ()
        phrase.sides = tuple(dict.fromkeys((*phrase.sides, entry.side)))
        phrase.evidence.append(self.words.span(chunk.first, chunk.last))

    def _qualifies(self, chunk: Chunk) -> bool:
        """Whether a name stands before an office as its first part: "NYPD Commissioner", "Labour lawmaker"."""
        office = self.starting.get(chunk.last)
        if office is None or office.sort is not Sort.OFFICE or chunk.sort is not Sort.NAME or office.entry is None:
            return False
        return office.entry.role != "government" and chunk.last - chunk.first <= 3

    def _leftwards(self, phrase: Phrase, at: int) -> int:
        """Takes in what stands before a head: adjectives, country words, possessors, the determiner."""
        pending: list[int] = []
        settled = at
        while at > self.region.first:
            chunk = self.ending.get(at)
            if chunk is not None:
                step = self._modifier(phrase, chunk)
                if step is None:
                    break
                at = settled = step
                pending.clear()
                continue
            token = self.tokens[at - 1]
            if token.text in ("'s", "’s") or (token.text in "'’" and at - 1 in self.ending):
                at = settled = self._possessor(phrase, at - 1)
                break
            if token.low in ("that", "this") and phrase.plural:
                break  # a conjunction or relative: "that analysts suggest"
            if token.low == "old" and [self._low(at - n) for n in (2, 3, 4)] == ["-", "year", "-"]:
                at = settled = max(self.region.first, at - 5)  # "the 57-year-old general"
                continue
            if token.low in DETERMINERS:
                phrase.definite = DETERMINERS[token.low]
                if phrase.definite == "poss":
                    phrase.possessor = at - 1
                settled = at - 1
                if token.low in ("two", "three", "four", "five", "one", "other", "both", "all") and at - 2 >= 0:
                    phrase.modifiers.append(token.low)
                    if self._low(at - 2) in ("the", "these", "those", "all"):
                        phrase.definite, settled = "the", at - 2
                break
            if token.low in FORMER or token.low.startswith("ex-"):
                phrase.former = True
                at = settled = at - 1
                pending.clear()
                continue
            if token.low == "based" and self._low(at - 2) == "-":  # "Tokyo-based"
                at = settled = at - 3
                phrase.modifiers.append("based")
                continue
            if token.low == "and" and phrase.plural and phrase.sides and at == settled:
                other = self.ending.get(at - 1)  # "British and French officials"
                before = self._low(other.first - 1) if other is not None else ""
                short = other is not None and other.sort is Sort.COUNTRY and self.tokens[other.first].text.isupper()
                if other is None or not (other.sort is Sort.ADJECTIVE or (short and before in ("the", ""))):
                    break
                self._side(phrase, other)
                self.used.add(other.first)
                at = settled = other.first
                continue
            if token.text in "-‐‑" and at - 2 >= self.region.first and self.tokens[at - 2].end == token.start:
                at -= 1
                continue
            if token.low in MODIFIERS:
                phrase.modifiers.append(token.low)
                at = settled = at - 1
                continue
            if phrase.role in ("minister", "ministry") and self._portfolio(at):
                phrase.modifiers.append(token.low)
                at -= 1
                settled = at if self._low(at - 1) in ("'s", "’s") or self.ending.get(at) is not None else settled
                pending.append(at)
                continue
            if token.low in BREAK or not token.text[0].isalpha() or token.cap or len(pending) >= 3:
                break
            if not adjectival(token.low) and not self._business(phrase, at):
                break
            pending.append(at)
            phrase.modifiers.append(token.low)
            at -= 1
        return settled

    def _business(self, phrase: Phrase, at: int) -> bool:
        """Whether a noun is what somebody is the chief of: "the party's communications chief"."""
        if phrase.role not in ("chief", "official", "spokes") or not self.tokens[at - 1].low.endswith("s"):
            return False
        before = self._low(at - 2)
        return before in DETERMINERS or before in ("'s", "’s") or self.ending.get(at - 1) is not None

    def _portfolio(self, at: int) -> bool:
        """Whether the word before belongs to a minister's field: "lands", "industry and" in "industry and trade"."""
        token = self._token(at - 1)
        if token is None or token.cap or not token.text[0].isalpha():
            return token is not None and token.text == "," and self._field(at - 2) and self._joins(at)
        if token.low == "and":
            return self._field(at - 2)
        return self._field(at - 1) and token.low.endswith("s")

    def _field(self, at: int) -> bool:
        token = self._token(at)
        if token is None or token.cap or not token.text[0].isalpha() or token.low in BREAK | frozenset(DETERMINERS):
            return False
        return not token.low.endswith(("ed", "ly", "ing")) or token.low in ("planning", "housing", "mining", "farming")

    def _joins(self, at: int) -> bool:
        return any(self._low(i) == "and" for i in range(at, at + 3))

    def _style(self, phrase: Phrase, at: int) -> int:
        """Takes in a style of address before an office or name ("HE the"); where the phrase now begins."""
        chunk = self.ending.get(at)
        while chunk is not None and chunk.entry is not None and chunk.entry.role == "style":
            phrase.styles.add(chunk.entry.name)
            phrase.gender = phrase.gender or chunk.entry.gender
            self.used.add(chunk.first)
            at = chunk.first
            chunk = self.ending.get(at)
        return at

    def _modifier(self, phrase: Phrase, chunk: Chunk) -> int | None:
        """Takes a chunk as modifier of the head that follows; None where it is none."""
        entry = chunk.entry
        if chunk.sort in (Sort.ADJECTIVE, Sort.COUNTRY, Sort.SEAT, Sort.BODY, Sort.CAPITAL, Sort.PEOPLE):
            if entry is not None and not entry.speaks and (chunk.sort is Sort.BODY or entry.kind == REGION):
                phrase.speaks = False
                phrase.modifiers.append(entry.kind)
            if chunk.sort is Sort.ADJECTIVE and phrase.role == "envoy" and len(phrase.side) > 2:
                phrase.side, phrase.sides = "", ()
            self._side(phrase, chunk)
        elif chunk.sort is Sort.OFFICE and entry is not None:
            if entry.role in ("source", "style") or entry.plural:
                return None
            phrase.modifiers.append(entry.name)
            field = phrase.role in ("minister", "ministry") and entry.role == "business"  # "industry minister"
            if not field and entry.role in ("legislature", "opposition", "judge", "business", "press", "legislator"):
                phrase.speaks = False
            if entry.side and not phrase.side:
                phrase.side = entry.side
        elif chunk.sort is Sort.PLACE:
            pass  # "a South Asia analyst"
        elif chunk.sort is Sort.NAME and self._qualifies(chunk):
            phrase.modifiers.append("named")
            union = members(" ".join(token.text for token in self.tokens[chunk.first : chunk.last]))
            if union and not phrase.sides:
                phrase.side, phrase.sides = union[0], union  # "the E3 countries"
        elif chunk.sort in (Sort.NAME, Sort.PERSON):
            if phrase.role != "government" and "administration" not in phrase.modifiers:
                return None
            phrase.owner = phrase.owner or chunk
            return self._owners(chunk.first)
        else:
            return None
        self.used.add(chunk.first)
        return chunk.first

    def _owners(self, at: int) -> int:
        """ "Trump and Biden administration officials": the first of several owners."""
        while self._low(at - 1) in ("and", ","):
            chunk = self.ending.get(at - 1)
            if chunk is None or chunk.sort not in (Sort.NAME, Sort.PERSON):
                break
            at = chunk.first
        return at

    def _possessor(self, phrase: Phrase, mark: int) -> int:
        """Takes the possessor that ends before the mark; returns where the phrase now begins."""
        phrase.definite = "poss"
        chunk = self.ending.get(mark)
        if chunk is None:
            return mark + 1
        if chunk.sort is Sort.OFFICE:
            phrase.owner = chunk
            return self._owner_of_state(phrase, chunk.first)
        if chunk.sort in (Sort.NAME, Sort.PERSON):
            phrase.owner = chunk
        else:
            if chunk.entry is not None and chunk.entry.side:
                phrase.side, phrase.sides = "", ()  # "China's deputy U.N. ambassador"
            self._side(phrase, chunk)
            self.used.add(chunk.first)
            if chunk.entry is not None and not chunk.entry.speaks:
                phrase.speaks = False
            first = chunk.first
            if self._low(first - 1) == "the":
                first -= 1
            return first
        return chunk.first

    def _owner_of_state(self, phrase: Phrase, at: int) -> int:
        """ "The Afghan government's spokesman": whose the owner is, and where the phrase begins."""
        state = self.ending.get(at)
        if state is not None and state.sort in _STATES and state.entry is not None and state.entry.side:
            self._side(phrase, state)
            self.used.add(state.first)
            at = state.first
        return at - 1 if self._low(at - 1) == "the" else at


_STATES = (Sort.ADJECTIVE, Sort.COUNTRY, Sort.CAPITAL, Sort.SEAT, Sort.BODY)
