"""Puts chunks together to noun phrases that may refer to an actor, with the words that show its side."""

from __future__ import annotations

from dataclasses import dataclass, field

from rashomon.model import Span
from rashomon.reading.actors.chunks import HONORIFICS, Chunk
from rashomon.reading.actors.tables import Entry, Sort
from rashomon.reading.actors.tokens import Region, Token, Words, word_set


@dataclass(slots=True)
class Phrase:
    """A noun phrase: tokens ``[first, last)``, its head chunk, and what the words around the head say.

    ``sort`` is that of the head (`Sort.NAME` also for known persons' names), or ``pronoun`` as word.
    ``definite`` is the kind of determiner: "the", "a", "that", "poss" or empty. ``owner`` is the phrase of a
    possessor ("Trump" in "Trump's press secretary").
    """

    first: int
    last: int
    head: Chunk | None
    region: int
    sort: Sort | None = None
    office: str = ""
    role: str = ""
    side: str = ""
    sides: tuple[str, ...] = ()
    evidence: list[Span] = field(default_factory=list)
    definite: str = ""
    plural: bool = False
    former: bool = False
    modifiers: list[str] = field(default_factory=list)
    speaks: bool = True
    honorific: str = ""
    owner: Chunk | None = None
    pronoun: str = ""
    possessive: bool = False
    place: bool = False
    nested: bool = False
    apposed: Phrase | None = None
    gender: str = ""


DETERMINERS = {
    "the": "the", "a": "a", "an": "a", "that": "that", "this": "that", "those": "that", "these": "that",
    "another": "another", "other": "other", "his": "poss", "her": "poss", "its": "poss", "their": "poss", "our": "poss",
    "my": "poss", "your": "poss", "some": "a", "several": "a", "many": "a", "two": "a", "three": "a", "four": "a",
    "five": "a", "six": "a", "most": "a", "all": "the", "both": "both", "one": "a", "any": "a", "no": "a",
    "each": "each", "either": "each", "neither": "each", "multiple": "a", "numerous": "a", "few": "a", "various": "a",
    "every": "each", "certain": "a",
}  # fmt: skip
FORMER = word_set("former ex then-former onetime one-time ousted deposed late retired erstwhile outgoing-former")
MODIFIERS = word_set(
    """senior top high-ranking ranking unnamed anonymous unidentified junior chief deputy acting current
    incoming outgoing new newly then political military foreign international domestic regional local
    national federal independent veteran leading prominent key two three four five six seven eight nine
    ten several many some other same longtime long-time powerful elected appointed authoritarian
    communist hardline hard-line moderate exiled embattled conservative liberal far-right right-wing
    left-wing populist reformist nationalist pro-beijing pro-western visiting close official state
    state-run state-owned state-controlled government government-run public private major economic trade
    defense defence security intelligence diplomatic nuclear energy finance treasury commerce economy
    agriculture health environment climate administration presidential royal western eastern northern
    southern european asian african arab gulf american diplomatic financial legal policy human-rights
    human rights aid independent industry market oil gas chinese-language english-language
    pro-government opposition-controlled respective highest-ranking high-level rival second third first
    warring conflicting negotiating mediating contracting feuding neighboring neighbouring co- vice
    assistant associate main rebel young old retired disgraced jailed wealthy influential outspoken
    so-called self-proclaimed interim caretaker de facto ruling governing coalition congressional
    parliamentary republican democratic democrat democrats house senate full-time part-time campaign
    career global world law labor labour tech business science history politics strategy allied enemy
    friendly host visiting participating member big large small poor rich developed developing emerging
    nearby adjoining coastal affected interested concerned relevant competent chinese-born taiwan-based"""
)
_BREAK = word_set(
    """is was are were be been being has have had do does did will would can could may might shall should
    must said says say saying told tells tell telling and or but that which who whom when while as if
    because of in on at by for from to with into about after before over under between against during
    since until than not so then there here it he she they we i you him them us me also only still just
    even both nor yet amid among via per suggest suggests suggested expect expects expected believe
    believes noted notes asked asks urged urges including like despite without within through across
    give gives gave make makes made take takes took get gets got lead leads led let help helps helped
    show shows showed call calls called want wants wanted use uses used"""
)
_LINKS = frozenset(("of", "for", "at", "from", "in", "to", "with", "on", "under"))
_FAMILIAR = word_set("familiar briefed close involved aware knowledgeable privy with who")
_PLACE_BEFORE = word_set(
    "in at outside near inside around across throughout within leaving visiting visited visit reach reached"
)


class Assembler:
    """Finds the phrases of one region."""

    def __init__(self, words: Words, region: Region, index: int, chunks: list[Chunk]) -> None:
        self.words, self.tokens, self.region, self.index = words, words.tokens, region, index
        self.chunks = chunks
        self.starting = {chunk.first: chunk for chunk in chunks}
        self.ending = {chunk.last: chunk for chunk in chunks}
        self.used: set[int] = set()  # first tokens of the chunks that serve in another phrase

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
        found.sort(key=lambda p: (p.first, not p.pronoun, -p.last))
        self._apposition(found)
        return found

    def _qualifies(self, chunk: Chunk) -> bool:
        """Whether a name stands before an office as its first part: "NYPD Commissioner", "Labour lawmaker"."""
        office = self.starting.get(chunk.last)
        if office is None or office.sort is not Sort.OFFICE or chunk.sort is not Sort.NAME or office.entry is None:
            return False
        return office.entry.role != "government" and chunk.last - chunk.first <= 3

    # -- pieces ------------------------------------------------------------------------------------------

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
        if not phrase.side:
            phrase.side = entry.side
        phrase.sides = tuple(dict.fromkeys((*phrase.sides, entry.side)))
        phrase.evidence.append(self.words.span(chunk.first, chunk.last))

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
            if token.low in DETERMINERS:
                phrase.definite = DETERMINERS[token.low]
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
                if other is None or other.sort is not Sort.ADJECTIVE:
                    break
                self._side(phrase, other)
                self.used.add(other.first)
                at = settled = other.first
                continue
            if token.text in "-‐‑" and at - 2 >= self.region.first:
                at -= 1
                continue
            if token.low in MODIFIERS:
                phrase.modifiers.append(token.low)
                at = settled = at - 1
                continue
            if token.low in _BREAK or not token.text[0].isalpha() or token.cap or len(pending) >= 3:
                break
            if not _adjectival(token.low):
                break
            pending.append(at)
            phrase.modifiers.append(token.low)
            at -= 1
        return settled

    def _modifier(self, phrase: Phrase, chunk: Chunk) -> int | None:
        """Takes a chunk as modifier of the head that follows; None where it is none."""
        entry = chunk.entry
        if chunk.sort in (Sort.ADJECTIVE, Sort.COUNTRY, Sort.SEAT, Sort.BODY, Sort.CAPITAL, Sort.PEOPLE):
            if chunk.sort is Sort.BODY and entry is not None and not entry.speaks:
                phrase.speaks = False
                phrase.modifiers.append(entry.kind)
            if chunk.sort is Sort.ADJECTIVE and phrase.role == "envoy" and len(phrase.side) > 2:
                phrase.side, phrase.sides = "", ()
            self._side(phrase, chunk)
        elif chunk.sort is Sort.OFFICE and entry is not None:
            if entry.role == "source" or entry.plural:
                return None
            phrase.modifiers.append(entry.name)
            if entry.role in ("legislature", "opposition", "judge", "business", "press", "legislator"):
                phrase.speaks = False
            if entry.side and not phrase.side:
                phrase.side = entry.side
        elif chunk.sort is Sort.PLACE:
            pass  # "a South Asia analyst"
        elif chunk.sort is Sort.NAME and self._qualifies(chunk):
            phrase.modifiers.append("named")
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
        if chunk.sort in (Sort.NAME, Sort.PERSON, Sort.OFFICE):
            phrase.owner = chunk
        else:
            if chunk.entry is not None and chunk.entry.side:
                phrase.side, phrase.sides = "", ()  # "China's deputy U.N. ambassador"
            self._side(phrase, chunk)
            self.used.add(chunk.first)
            if chunk.sort is Sort.BODY and chunk.entry is not None and not chunk.entry.speaks:
                phrase.speaks = False
            first = chunk.first
            if self._low(first - 1) == "the":
                first -= 1
            return first
        return chunk.first

    def _rightwards(self, phrase: Phrase, at: int) -> int:
        """Takes in "of the United States", "for the Chinese embassy in Washington", "at the White House"."""
        while self._low(at) in _LINKS:
            link, end = self._low(at), at + 1
            while end not in self.starting and self._low(end) in _BEFORE_COMPLEMENT:
                end += 1
            chunk = self.starting.get(end)
            if chunk is None or chunk.sort is Sort.PERSON or chunk.sort is Sort.NAME:
                break
            if link == "on" and self._low(at + 1) == "both":
                break
            if link == "in" and phrase.role in ("envoy", "diplomat") and chunk.sort in (Sort.CAPITAL, Sort.COUNTRY):
                self.used.add(chunk.first)  # where somebody is posted, not whose he is
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

    def _complement(self, phrase: Phrase, chunk: Chunk, at: int, link: str) -> int | None:
        count = 0
        while True:
            entry = chunk.entry
            if chunk.sort is Sort.OFFICE:
                if entry is None or entry.role not in (
                    "ministry", "embassy", "government", "legislature", "military", "judge", "opposition", "analyst", "business",
                    "press",
                ):  # fmt: skip
                    return chunk.first - (chunk.first - at) if count else None
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
                if chunk.sort is Sort.OUTLET and entry is not None and entry.side != "press":
                    phrase.modifiers.append("state")
                if chunk.sort is Sort.BODY and entry is not None:
                    phrase.modifiers.append(entry.kind)
                    if not entry.speaks:
                        phrase.speaks = False
            self.used.add(chunk.first)
            count += 1
            end = chunk.last
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
            if phrase.plural and self._low(end) == "and":
                nxt = end + 2 if self._low(end + 1) == "the" else end + 1
                other = self.starting.get(nxt)
                if other is not None and other.sort in (Sort.COUNTRY, Sort.CAPITAL, Sort.BODY):
                    chunk = other
                    continue
            return end

    # -- kinds of phrase ---------------------------------------------------------------------------------

    def _person(self, chunk: Chunk) -> Phrase:
        phrase = Phrase(chunk.first, chunk.last, chunk, self.index, Sort.NAME)
        at = chunk.first
        if self._low(at - 1) in HONORIFICS:
            phrase.honorific = self._low(at - 1)
            at -= 1
        title = self.ending.get(at)
        if title is None and self._low(at - 1) == "," and chunk.sort is Sort.PERSON:
            title = None
        if title is not None and title.sort is Sort.OFFICE and title.entry is not None and self._titles(title.entry):
            self._title(phrase, title)
            at = self._leftwards(phrase, title.first)
        elif title is not None and title.sort in (Sort.ADJECTIVE, Sort.SEAT, Sort.BODY) and title.entry:
            self._side(phrase, title)
            self.used.add(title.first)
            if title.sort is Sort.BODY and not title.entry.speaks:
                phrase.speaks = False
            at = title.first
        elif self._low(at - 1) in ("'s", "’s"):
            owner = self.ending.get(at - 1)
            if owner is not None and owner.sort in (Sort.COUNTRY, Sort.CAPITAL, Sort.BODY, Sort.SEAT):
                at = self._possessor(phrase, at - 1)
        elif self._low(at - 1) in FORMER and self._low(chunk.last) not in ("and", "administration", "-"):
            phrase.former = True
            at -= 1
        phrase.first = at
        self._affiliation(phrase, chunk)
        if self._low(chunk.last) == "of":
            country = self.starting.get(chunk.last + 1)
            if country is not None and country.sort is Sort.COUNTRY and not phrase.side:
                self._side(phrase, country)
                self.used.add(country.first)
                phrase.last = country.last
        phrase.possessive = self._possessive_after(chunk.last)
        return phrase

    def _affiliation(self, phrase: Phrase, chunk: Chunk) -> None:
        """ "Ali Vaez of the International Crisis Group": the body that somebody belongs to."""
        if phrase.office or self._low(chunk.last) not in ("of", "at", "from", "with"):
            return
        at = chunk.last + 2 if self._low(chunk.last + 1) == "the" else chunk.last + 1
        body = self.starting.get(at)
        if body is None or body.sort is not Sort.BODY or body.entry is None:
            return
        role = {"analyst": "analyst", "company": "business", "ngo": "private"}.get(body.entry.kind)
        if role is None:
            return
        phrase.role, phrase.office = role, {"analyst": "analyst", "business": "executive"}.get(role, "member")
        phrase.evidence.append(self.words.span(chunk.last, body.last))
        phrase.last = body.last
        self.used.add(body.first)

    def _titles(self, entry: Entry) -> bool:
        """Whether an office may stand right before a name as its title."""
        if entry.name == "counterpart":
            return True
        return not entry.plural and entry.role not in ("government", "ministry", "embassy", "military", "nation", "source",
                                                       "legislature")  # fmt: skip

    def _title(self, phrase: Phrase, title: Chunk) -> None:
        assert title.entry is not None
        entry = title.entry
        phrase.office, phrase.role, phrase.gender = entry.name, entry.role, entry.gender
        phrase.evidence.append(self.words.span(title.first, title.last))
        if entry.side:
            phrase.side, phrase.sides = entry.side, (entry.side,)
        self.used.add(title.first)
        if self._low(title.first - 1) == "and":  # "President and party chief Xi"
            other = self.ending.get(title.first - 1)
            if other is not None and other.sort is Sort.OFFICE and other.entry and not other.entry.plural:
                self.used.add(other.first)

    def _nominal(self, chunk: Chunk) -> Phrase | None:
        entry = chunk.entry
        assert entry is not None
        phrase = Phrase(chunk.first, chunk.last, chunk, self.index, Sort.OFFICE, entry.name, entry.role)
        phrase.plural, phrase.gender = entry.plural, entry.gender
        sourced = self._low(chunk.last) in _FAMILIAR
        if entry.name in ("people", "person", "individual", "individuals") and (
            sourced or self._low(chunk.first - 1) == "those"
        ):
            phrase.role = "source"
        phrase.first = self._leftwards(phrase, chunk.first)
        if self._verb(chunk, phrase) and not (phrase.role == "source" and sourced):
            return None
        phrase.last = self._rightwards(phrase, chunk.last)
        if phrase.role == "source":
            phrase.last = self._source(phrase.last)
        if chunk.last - chunk.first == 1 and self.tokens[chunk.first].low == "major":
            return None
        if entry.side and not phrase.side:
            phrase.side, phrase.sides = entry.side, (entry.side,)
        if phrase.sides and len(phrase.sides) > 1 and not phrase.plural:
            phrase.sides = phrase.sides[:1]
        if self._low(phrase.first - 1) in ("both", "all") and phrase.plural:
            phrase.first -= 1
        phrase.possessive = self._possessive_after(phrase.last)
        return phrase

    def _heads(self, chunk: Chunk) -> bool:
        """Whether an office word is the head of its phrase and not the first part of a compound."""
        after = self._token(chunk.last)
        if after is None:
            return True
        if after.text in "-‐‑" and after.start == self.tokens[chunk.last - 1].end:
            return False
        following = self.starting.get(chunk.last)
        if following is not None and following.sort in (Sort.BODY, Sort.OUTLET):
            return False  # "the opposition People Power Party", "the state news agency Xinhua"
        if following is not None and following.sort is Sort.OFFICE:
            return following.entry is None or following.entry.role == "source"
        if self.tokens[chunk.last - 1].low not in _COMPOUNDING or not after.text[0].isalpha() or after.cap:
            return True
        low = after.low
        return low in _BREAK or low in _FAMILIAR or low in _CLAUSE or low.endswith(("ed", "ly")) or low in _PRESENT

    def _verb(self, chunk: Chunk, phrase: Phrase) -> bool:
        """Whether the word is no noun here: "to chair", "states that", "will head", "leading"."""
        word = self.tokens[chunk.first].low
        if chunk.last - chunk.first > 1 or word not in _AMBIGUOUS:
            return False
        before = self._low(chunk.first - 1)
        after = self._low(chunk.last)
        if before == "," and after in ("of", "at"):
            return False
        if (
            phrase.plural
            and before not in ("to", "will", "would", "not")
            and (after in _PRESENT or after in ("say", "tell"))
        ):
            return False
        return not (phrase.definite or phrase.side or phrase.modifiers) or before in ("to", "will", "would", "not")

    def _source(self, at: int) -> int:
        """Takes in "familiar with the matter" after "people"."""
        if self._low(at) not in _FAMILIAR:
            return at
        end = at + 1
        while end < self.region.last and end - at < 9:
            token = self.tokens[end]
            if not token.text[0].isalpha() or token.low in _BREAK - {"with", "on", "of", "about", "in", "to"}:
                break
            if end > at + 1 and (token.low in _PRESENT or token.low in _CLAUSE or token.low.endswith("ed")):
                break
            end += 1
        return end

    def _simple(self, chunk: Chunk) -> Phrase:
        phrase = Phrase(chunk.first, chunk.last, chunk, self.index, chunk.sort)
        entry = chunk.entry
        if entry is not None and entry.side and entry.side != "press":
            phrase.side, phrase.sides = entry.side, (entry.side,)
            phrase.evidence.append(self.words.span(chunk.first, chunk.last))
        before = self.ending.get(chunk.first)
        if chunk.sort is Sort.BODY and before is not None and before.sort is Sort.ADJECTIVE and not phrase.side:
            self._side(phrase, before)
            phrase.first = before.first
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
        phrase.place = chunk.sort in (Sort.CAPITAL, Sort.COUNTRY) and low in _PLACE_BEFORE
        phrase.possessive = self._possessive_after(chunk.last)
        return phrase

    def _pronouns(self) -> list[Phrase]:
        found = []
        for at in range(self.region.first, self.region.last):
            word = PRONOUNS.get(self.tokens[at].low) or self._pair_word(at)
            if word is None or self.tokens[at].text == "US" or (word == "it" and not self._acting(at)):
                continue
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

    def _pair_word(self, at: int) -> str | None:
        """ "Both said", "the two agreed": a pair that stands without a noun."""
        low, after = self._low(at), self._token(at + 1)
        if after is None or not (low == "both" or (low == "two" and self._low(at - 1) == "the")):
            return None
        verb = after.low.endswith("ed") or after.low in _PRESENT or after.low in _CLAUSE or after.low in _VERBS
        return "both" if verb and not after.cap else None

    def _acting(self, at: int) -> bool:
        """Whether "it" is the subject of a verb of doing: all other uses are mostly about things or empty."""
        if self.tokens[at].low in ("its", "itself"):
            return True
        before, after = self._low(at - 1), self._low(at + 1)
        if at > self.region.first and before not in _CLAUSE_OPENS:
            return False
        return (
            after.endswith("ed")
            or after in _PRESENT
            or (
                after in ("has", "had", "will", "would", "was", "also", "is")
                and (self._low(at + 2).endswith(("ed", "ing")) or after in ("has", "had", "will", "would"))
            )
        )

    def _noun_follows(self, at: int) -> bool:
        token = self._token(at)
        return token is not None and token.text[0].isalpha() and token.low not in _BREAK

    def _apposition(self, found: list[Phrase]) -> None:
        """Joins "Mao Ning, a spokesperson for the Chinese Foreign Ministry," and "the press secretary, X,"."""
        nominal = {p.first: p for p in found if p.sort is Sort.OFFICE and not p.plural}
        ending = {p.last: p for p in found if p.sort is Sort.OFFICE and not p.plural}
        for phrase in [p for p in found if p.sort is Sort.NAME]:
            office = self._after_name(phrase, nominal) or self._before_name(phrase, ending)
            if office is None or office.role in ("nation", "source", "government", "ministry", "embassy"):
                continue
            office.apposed = phrase
            phrase.first, phrase.last = min(phrase.first, office.first), max(phrase.last, office.last)
            if not phrase.office:
                phrase.office, phrase.role = office.office, office.role
            phrase.former = phrase.former or office.former
            phrase.speaks = phrase.speaks and office.speaks
            phrase.modifiers.extend(office.modifiers)
            phrase.gender = phrase.gender or office.gender
            phrase.owner = phrase.owner or office.owner
            if office.side and not phrase.side:
                phrase.side, phrase.sides = office.side, office.sides
            phrase.evidence.append(self.words.span(office.first, office.last))

    def _after_name(self, phrase: Phrase, nominal: dict[int, Phrase]) -> Phrase | None:
        if self._low(phrase.last) not in (",", "(", "–", "—"):
            return None
        at = phrase.last + 1
        office = nominal.get(at)
        for between in range(at, min(at + 3, self.region.last)):
            if office is not None or not (self.tokens[between].cap or self.tokens[between].low in MODIFIERS):
                break
            office = nominal.get(between + 1)
        if office is None:
            return None
        return office if self._closes(office) else None

    def _closes(self, office: Phrase) -> bool:
        """Whether an apposition ends in a mark before any verb, as one does and a clause does not."""
        for at in range(office.last, min(office.last + 14, self.region.last)):
            token = self.tokens[at]
            if token.text in ",.;:)–—" or token.low in ("who", "which", "whose"):
                return True
            if token.low in _CLAUSE or token.low in _PRESENT or token.low in _SAYING:
                return False
        return office.last + 14 >= self.region.last

    def _before_name(self, phrase: Phrase, ending: dict[int, Phrase]) -> Phrase | None:
        if self._low(phrase.first - 1) != ",":
            return None
        office = ending.get(phrase.first - 1)
        if office is None or office.definite not in ("the", "poss", "a"):
            return None
        after = self._token(phrase.last)
        if after is None or after.text not in ",.;:)–—":
            return None
        before = self._low(office.first - 1)
        return office if before not in (",", "and") or office.first == self.region.first else None


def _adjectival(word: str) -> bool:
    """Whether an unknown lower-case word may stand between a determiner and its noun."""
    if word.endswith("s"):
        return word.endswith(("ous", "less", "ics", "ness")) or word in (
            "affairs",
            "sales",
            "relations",
            "news",
            "arms",
        )
    return not word.endswith(("ly", "ed"))


# Heads that as often stand before another noun: "military support", "official readout", "state visit".
_COMPOUNDING = word_set(
    """military army navy official state government major general media press police parliament opposition
    industry power embassy ministry executive party court leadership security leader captain court
    senate congress island nation country partner ally bank capital security economy alliance
    administration cabinet union company campaign expert host family consumer student worker farmer
    trade rebel militia supreme authority mission consulate private public presidency television
    newspaper radio people regime bloc daily justice student voter customer investor business husband
    majority separatist militant insurgent child children soldier resident refugee migrant hostage top
    kingdom republic coalition junta monarchy chief boss head director adviser member source consultant
    airline company firm corporation"""
)
_CLAUSE = word_set(
    """will would can could may might shall should must did does do never also now still already then later
    first once yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday ago
    again himself herself itself themselves themself alone too instead therefore did-not cannot only
    quickly soon twice reportedly"""
)
_PRESENT = word_set(
    """says claims denies insists warns reports wants believes seeks plans calls urges hopes expects argues
    maintains knows thinks sees notes stresses adds vows pledges agrees refuses rejects accuses condemns
    welcomes suggests faces remains appears seems continues keeps holds makes takes needs regards views
    considers describes writes wrote said told saw made took gave went came held met spoke began kept
    let found thought felt knew sought understood"""
)
_VERBS = word_set("are were have had agreed say spoke met vow")
_CLAUSE_OPENS = word_set(
    ', that and but as while when if said because — – “ " ; : whether although though which says adding after before'
)
_SAYING = word_set("is are was were has had have says said say told did does")
_BEFORE_COMPLEMENT = word_set(
    """the a an its his her their this that new former current prestigious main own so-called then newly
    us-based beijing-based"""
)
_AMBIGUOUS = word_set(
    """chair head states state executive general major captain chief boss press host daily power fellow judge monitor
    watchdog camp side team party parties two both others others' forces powers partners partner people
    individual individuals persons person man woman boy girl family couple fan owner bank industry
    nation island economy capital allies ally mission power cabinet justice majority friend student
    doctor minister present source sources reports report anchor whip speaker commander leadership union
    representative author lead liaison pilot coach bloc state critic buyer player user driver son sons
    mother father manager sister brother regime neighbor neighbour the country"""
)
PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f", "it": "it",
    "its": "it", "itself": "it", "they": "they", "them": "they", "their": "they", "themselves": "they", "i": "i", "me": "i",
    "my": "i", "we": "we", "us": "we", "our": "we",
}  # fmt: skip

# What may stand in a holder's span before its head: "a string of US officials", "recent statements by X".
LEADING = (
    MODIFIERS
    | FORMER
    | HONORIFICS
    | frozenset(DETERMINERS)
    | word_set(
        """of by from string group number majority dozens scores hundreds handful series pair trio couple
        range array chorus statement statements comment comments remark remarks readout account accounts
        description announcement claim claims according to as per while and spokesperson version post
        posts report reports recent latest earlier official public only at least more than half members
        member part summary summaries transcript message letter"""
    )
)
