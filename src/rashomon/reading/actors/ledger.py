"""What has been mentioned so far in a document: parties, where, how often, of which sides."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import islice, pairwise

from rashomon.model import COUNTRYLESS, ActorKind, MentionKind
from rashomon.reading.actors.antecedents import Referring, Spoken
from rashomon.reading.actors.home import NOWHERE, Home
from rashomon.reading.actors.people import People
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.records import Record, government
from rashomon.reading.actors.tables import Sort, country_names
from rashomon.reading.actors.tokens import Words, fold, word_set

_MOST = 300  # parties that anything is looked for among: keeps long texts linear
REACH = 4  # sentences that a pronoun looks back over


@dataclass(slots=True)
class Seen:
    """The last place where an actor was mentioned."""

    record: Record
    token: int
    region: int
    subject: bool
    holder: bool
    count: int = 0
    earlier: tuple[int, int, bool] | None = None


@dataclass(slots=True)
class Resolved:
    """A phrase with the actor that it refers to."""

    phrase: Phrase
    record: Record
    kind: MentionKind
    confidence: float


class Ledger:
    """The parties of a document as they come up."""

    def __init__(self, words: Words, people: People, home: Home = NOWHERE, referring: Referring | None = None) -> None:
        self.words, self.people, self.home = words, people, home
        self.spoken = Spoken(words, referring)
        self.records: dict[str, Record] = people.records
        self.seen: dict[str, Seen] = {}
        self.weights: Counter[str] = Counter()  # how often each side was named
        self.sides_in: dict[int, dict[str, None]] = {}  # by region
        self.acting_in: dict[int, dict[str, None]] = {}  # those that do something there
        self.holders_in: dict[int, list[Record]] = {}  # who holds a statement there
        self.begins: dict[int, Record] = {}  # by the first token of a phrase
        self.body_sides: dict[str, str] = {}  # whose bodies are that a phrase names in passing
        self.anonymous = 0
        self.mediated: tuple[str, ...] = ()  # in a mediator's own text: between whom it mediates
        self.leading: frozenset[str] = frozenset()  # those of its title, and the two named most
        self.central: frozenset[str] = frozenset()  # the sides that the document is about
        self.documents_in: dict[int, Record] = {}  # by region: whose document is told of as the holder there
        self.paired: dict[int, tuple[str, str]] = {}  # by region: two sides named together there, "X and Y"
        self.contacts: dict[int, tuple[str, str]] = {}  # by region: the two sides of a contact told of there
        self.placed: frozenset[str] = frozenset()  # those among them that more than a party's name stands for
        self.collective: frozenset[str] = frozenset()  # organisations whose leaders or officials are told of as such
        self.told_of: frozenset[str] = frozenset()  # the sides that more than an outlet's name stands for
        self.named: frozenset[str] = frozenset()  # the sides that the document names anywhere

    def late(self, region: int = 0, reach: int | None = None) -> list[Seen]:
        """The parties mentioned last, newest first: within so many sentences back, a few hundred at most."""
        found = []
        for seen in islice(reversed(self.seen.values()), _MOST):
            if reach is not None and region - seen.region > reach:
                break
            found.append(seen)
        return found

    def when(self, key: str) -> int:
        """The token at which a party was mentioned last; -1 for never."""
        seen = self.seen.get(key)
        return seen.token if seen is not None else -1

    def government(self, side: str) -> Record:
        """The party that a country's names stand for."""
        key, name, kind = government(side)
        record = self.records.get(key)
        if record is None:
            record = self._keep(Record(key, name, kind, side))
        return record

    def _keep(self, record: Record) -> Record:
        return self.records.setdefault(record.key, record)

    def group(self, sides: tuple[str, ...], name: str = "", phrase: Phrase | None = None) -> Record:
        """The joint party of several sides, under a name that the text gives it."""
        key = "joint:" + "+".join(sorted(sides))
        record = self.records.get(key)
        if record is None:
            names = country_names()
            joined = " and ".join(names.get(side, side) for side in sorted(sides))
            record = self._keep(Record(key, joined, ActorKind.GROUP, sides[0], sides=tuple(sides), plural=True))
        if name:
            record.aliases[name] = None
        for span in phrase.evidence if phrase else ():
            record.show(span)
        return record

    def _pair(self, region: int, *, leaders: bool = False, states: bool = False) -> list[str]:
        """The two sides that the running text is about: those that acted last, else those named most.

        ``leaders`` asks for the sides of the two persons spoken of last, ``states`` for countries alone.
        """
        if self.mediated:
            return sorted(self.mediated)
        if self.home.own and self.home.side:
            met = self._met(region)
            other = self.leading - {self.home.side}
            if not met and len(other) == 1:
                met = next(iter(other))  # nobody's people are named: the one other country that the text is about
            if met:
                return sorted((self.home.side, met))
        if self._stranger(region):
            return []
        if leaders:
            seen = [s for s in self.late(region, 5) if s.record.kind is ActorKind.PERSON and s.record.speaks]
            newest = min((s.region for s in seen[:2]), default=0)
            told = next(
                (self.contacts[n] for n in range(region, max(newest, region - 4) - 1, -1) if n in self.contacts), None
            )
            if told is not None:
                return sorted(told)
            named = (s.record.side for s in seen if not s.record.anonymous)
            persons = list(dict.fromkeys(side for side in named if side not in COUNTRYLESS))
            if len(persons) >= 2:
                return sorted(persons[:2])
        together = self._together(region, states=states)
        if together:
            return together
        sides: list[str] = []
        parties = sorted(side for side in self.central if len(side) == 2 or not states)
        for back in range(6):
            for side in reversed(self.acting_in.get(region - back, {})):
                if side not in sides and (len(side) == 2 or not states):
                    sides.append(side)
            if len(sides) >= 2:
                apart = len(self.acting_in.get(region - back, {})) < 2  # a host and one of those whom he hosts
                return (
                    parties if apart and len(parties) == 2 and not set(sides[:2]) <= set(parties) else sorted(sides[:2])
                )
        score: Counter[str] = Counter()
        for back in range(3):
            for side in self.sides_in.get(region - back, ()):
                score[side] += (4 - back) * (len(side) == 2 or not states)
        for side, count in self.weights.most_common(4):
            score[side] += min(4.0, 6 * count / max(1, sum(self.weights.values())))  # type: ignore[assignment]
        return sorted(side for side, _ in score.most_common(2))

    def _together(self, region: int, *, states: bool) -> list[str]:
        """The two sides of "X and Y" just before, where the text is about both of them."""
        told = [set(pair) for pair in self.paired.values()]
        for seen in self.late(region, 2):
            both = seen.record.sides
            if len(both) == 2 and set(both) in told and (not states or all(len(side) == 2 for side in both)):
                return sorted(both)
        for back in range(3):
            pair = self.paired.get(region - back)
            if pair is not None:
                often = told.count(set(pair)) > 1
                known = (often or set(pair) <= self.central) and (not states or all(len(side) == 2 for side in pair))
                return sorted(pair) if known else []
        return []

    def _stranger(self, region: int) -> bool:
        """Whether one of those who act here holds an office of no known country: then nobody knows who "both" are."""
        return any(
            s.record.kind is ActorKind.PERSON
            and s.record.side in COUNTRYLESS
            and s.record.role in ("head", "minister", "deputy")
            and (s.holder or s.subject)
            and not s.record.former
            for s in self.late(region, 5)
        )

    def _several(self, region: int, number: int) -> list[str]:
        """The sides of a contact of several: a group that was named as such, else those whose people were named last.

        With ``number`` 0 as many as there are. Empty where there are fewer.
        """
        for seen in self.late():
            group = seen.record.sides
            if len(group) >= max(2, number) and (not number or len(group) == number):
                return sorted(group)
        found = {self.home.side: None} if self.home.own and self.home.side else {}
        for seen in self.late(region, 15):
            record = seen.record
            person = record.kind is ActorKind.PERSON and record.speaks and not record.former
            if person and not record.sides and record.side not in COUNTRYLESS:
                found[record.side] = None
        sides = list(found)
        if number == 4 and len(sides) == 2:
            return sorted(sides)  # "the four ministers": two of each side
        if number:
            return sorted(sides[:number]) if len(sides) >= number else []
        return sorted(sides) if 2 <= len(sides) <= 6 else []

    def _met(self, region: int) -> str:
        """In a side's own text, the other side whose people it names: not whoever was last talked about.

        Empty where it names nobody's, or several sides' people about as often.
        """
        counts: Counter[str] = Counter()
        for seen in self.late():
            record = seen.record
            one = record.kind is ActorKind.PERSON and record.speaks and not record.anonymous and not record.plural
            if one and not record.former and record.side not in COUNTRYLESS | {self.home.side}:
                counts[record.side] += seen.count
        ranked = counts.most_common(2)
        led = self.leading - {self.home.side}
        if len(led) == 1 and led <= counts.keys():
            return next(iter(led))  # whom the text is about, and no mediator who is thanked beside
        if not ranked or (len(ranked) == 2 and ranked[1][1] * 2 > ranked[0][1]):
            return ""
        return ranked[0][0]

    def _shown(self, phrase: Phrase) -> str:
        assert phrase.head is not None
        tokens = self.words.tokens[phrase.head.first : phrase.head.last]
        shown = tokens[0].text
        for before, token in pairwise(tokens):
            shown += (" " if before.end < token.start else "") + token.text
        return shown

    def _text(self, phrase: Phrase) -> str:
        shown: list[str] = []
        for at in range(phrase.first, phrase.last):
            token = self.words.tokens[at]
            glue = at > phrase.first and self.words.tokens[at - 1].end == token.start
            shown.append(token.text if glue or not shown else " " + token.text)
        return "".join(shown)

    def _note(self, record: Record, phrase: Phrase, holding: bool) -> None:
        self.begins[phrase.first] = record
        self.spoken.note(record, phrase)
        if holding:
            self.holders_in.setdefault(phrase.region, []).append(record)
        before = self.seen.pop(record.key, None)  # what is mentioned last stands last
        subject = holding or self._subject(phrase)
        token = phrase.head.first if phrase.head else phrase.first
        if before is not None and before.region == phrase.region:
            before.count += 1
            before.subject = before.subject or subject
            before.holder = before.holder or holding
            before.token = token
            self.seen[record.key] = before
        else:
            count = before.count + 1 if before else 1
            self.seen[record.key] = Seen(record, token, phrase.region, subject, holding, count)
        if phrase.place or record.kind is ActorKind.OUTLET:
            return  # who carries the news of it does nothing in it
        acting = subject or record.kind is ActorKind.PERSON or phrase.sort in (Sort.CAPITAL, Sort.SEAT)
        acting = acting and (record.speaks or record.kind is ActorKind.COUNTRY)  # no company, no analyst
        for side in record.sides or (record.side,):
            if side not in COUNTRYLESS:
                self.weights[side] += not phrase.pronoun
                self.sides_in.setdefault(phrase.region, {})[side] = None
                if acting:
                    here = self.acting_in.setdefault(phrase.region, {})
                    here.pop(side, None)
                    here[side] = None

    def _subject(self, phrase: Phrase) -> bool:
        """Whether a phrase opens its clause and a verb follows."""
        tokens = self.words.tokens
        region = self.words.regions[phrase.region]
        before = tokens[phrase.first - 1].low if phrase.first > region.first else ","
        after = tokens[phrase.last].low if phrase.last < region.last else ""
        if before == "and" and (after in _AUXILIARIES or after in _PASTS):
            return bool(self.acting_in.get(phrase.region))  # "China and Russia will"
        if phrase.possessive or before in _PREPOSITIONS:
            return False
        if after in ("and", ",") and before in (",", "and", "both"):
            return True  # "China and Russia said"
        return after in _AUXILIARIES or after.endswith(("ed", "s")) or after in _PASTS


_PREPOSITIONS = word_set(
    """of in on at by for from to with about into after before over under between against during through
    with than and told tell tells"""
)


_AUXILIARIES = word_set("is was are were has have had will would can could may might should must does did do be")


_PASTS = word_set(
    """said told spoke met made took gave went came saw held put left sent wrote thought felt found got
    kept let led lost meant sought began became brought"""
)


def bare(text: str) -> str:
    """A description without its determiner."""
    first, _, rest = text.partition(" ")
    return (
        rest
        if rest and first.lower() in ("the", "a", "an", "that", "those", "these", "this", "another", "some")
        else text
    )


def keyed(name: str) -> str:
    return " ".join(fold(name).split())
