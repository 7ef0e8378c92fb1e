"""To whom the phrases of a Russian text refer: persons, offices, bodies, sides, joint parties, pronouns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.model import (
    ANALYST,
    COUNTRYLESS,
    PRESS,
    UNKNOWN,
    ActorKind,
    BlockKind,
    Span,
)
from rashomon.reading.actors.home import Home
from rashomon.reading.actors.ledger import keyed
from rashomon.reading.actors.names import role_of, term_at
from rashomon.reading.actors.records import SPEAKING, Record
from rashomon.reading.actors.tables import Entry, Sort, country_names
from rashomon.reading.attribution import Attribution
from rashomon.reading.ru.page import Page
from rashomon.reading.ru.persons import Persons
from rashomon.reading.ru.phrase import Phrase
from rashomon.reading.ru.phrases import Finder
from rashomon.reading.ru.tables import Kind, Name, names, people
from rashomon.reading.ru.words import fold, tokens

_LOOSE = {
    "minister": ("minister",),
    "diplomat": ("minister", "spokes", "envoy", "diplomat"),
    "politician": ("head", "minister", "leader", "legislator"),
}
_NO_PERSON = re.compile(r"пресс-служб|офис|администраци|канцеляри|ведомств")  # offices that no "he" refers to
_SOME = re.compile(r"(?:^|\W)(?!этот|сам|же)[а-я]+(?:ский|ный|вый|дин из|один)\s$")
_ANONYMOUS = re.compile(r"[^.;]{0,20}(?:на условиях анонимности|пожелавш|не назв|попросивш)")
_HEADS_OF_STATE = ("president", "king", "queen", "emir", "supreme leader", "head of state")
_OF_THAT = re.compile(r"\s(?:республики|страны|королевства|государства)$")
_REACH = 6  # sentences that a pronoun looks back over


@dataclass(slots=True)
class Seen:
    record: Record
    phrase: Phrase
    sentence: int


def entry_of(name: Name) -> Entry:
    """A listed person as an entry of the shipped tables, for its terms of office."""
    return Entry(Sort.PERSON, name.name, gender=name.gender, terms=name.terms)


class Parties:
    """Resolves the phrases of a document one after the other."""

    def __init__(self, made: Page, attributions: Sequence[Attribution], home: Home) -> None:
        self.page, self.attributions, self.home = made, attributions, home
        self.when = made.document.published
        self.records: dict[str, Record] = {}
        self.seen: list[Seen] = []
        self.starts: list[int] = []
        self.order: list[Phrase] = [p for s in made.sentences for p in s.phrases]
        self.sentence_of = {id(p): s.index for s in made.sentences for p in s.phrases}
        self.persons = Persons(made.document.text, self.order)
        self.holding = sorted(a.holder for a in attributions if a.holder)
        self.weights = self._weights()

    def _weights(self) -> Counter[str]:
        """How often each side is named: persons and titles count twice, those of the title more."""
        counts: Counter[str] = Counter()
        for phrase in self.order:
            side = self._side(phrase)
            if side and side not in COUNTRYLESS:
                counts[side] += 2 if phrase.kind in ("person", "office") else 1
        document = self.page.document
        heads = [b.span for b in document.blocks if b.kind in (BlockKind.TITLE, BlockKind.HEADING)]
        lines = [(document.text, span) for span in heads] + [(document.title, Span(0, len(document.title) or 1))]
        for text, span in lines:
            for phrase in Finder(text, tokens(text, span)).phrases() if text else ():
                side = self._side(phrase)
                if side and side not in COUNTRYLESS:
                    counts[side] += 4
        return counts

    def _side(self, phrase: Phrase) -> str:
        if phrase.kind == "person" and phrase.listed is not None:
            term, _ = term_at(entry_of(phrase.listed), self.when)
            return phrase.side or (term.side if term else "")
        return phrase.side

    def pair(self) -> list[str]:
        """The two sides that the text is about: the issuer's and the one named most, else the two named most."""
        ranked = [side for side, _ in sorted(self.weights.items(), key=lambda item: (-item[1], item[0]))]
        if self.home.own and self.home.side:
            ranked = [self.home.side, *(side for side in ranked if side != self.home.side)]
        return sorted(ranked[:2])

    def resolve(self, phrase: Phrase) -> Record | None:
        """The party that a phrase refers to; None for what is nobody."""
        if phrase.kind == "person":
            return self._person(phrase)
        if phrase.kind == "office":
            return self._office(phrase)
        if phrase.kind == "country":
            return self.government(phrase.side)
        if phrase.kind in ("body", "outlet"):
            return self._body(phrase)
        if phrase.kind == "joint":
            return self.group(tuple(phrase.side.split("+"))) if "+" in phrase.side else self._joint()
        return self._pronoun(phrase)

    def government(self, side: str) -> Record:
        return self._keep(Record(f"gov:{side}", country_names().get(side, side), ActorKind.COUNTRY, side))

    def _keep(self, record: Record) -> Record:
        return self.records.setdefault(record.key, record)

    def known(self, name: Name) -> Record:
        """A listed person, with the office that it holds on the document's day."""
        key = "person:" + " ".join(fold_name(name.name))
        record = self.records.get(key)
        if record is None:
            record = Record(key, name.name, ActorKind.PERSON, gender=name.gender)
            term, over = term_at(entry_of(name), self.when)
            if term is not None:
                record.side, record.office, record.role = term.side or UNKNOWN, term.office, role_of(term.office)
                record.speaks, record.former = term.speaks and not over and record.role != "legislator", over
                record.confidence = 0.9 if self.when else 0.8
            self._keep(record)
        return record

    def _person(self, phrase: Phrase) -> Record | None:
        if phrase.listed is not None:
            record = self.known(phrase.listed)
        else:
            same = self._namesake(phrase)
            if same is not None:
                return same
            shown = self.persons.shown(phrase)
            record = self._keep(Record(f"person:{fold(shown)}", shown, ActorKind.PERSON, speaks=False))
            record.gender = record.gender or phrase.gender
        record.aliases[self._core(phrase)] = None
        if phrase.role:
            self._titled(record, phrase)
        return record

    def _namesake(self, phrase: Phrase) -> Record | None:
        """The listed person of that family name and office, whose given name is spelt otherwise ("Александар")."""
        if not phrase.role or not phrase.side or len(phrase.name) < 2:
            return None
        for name in names().starting(fold(phrase.name[-1])):
            if name.kind is not Kind.PERSON or not name.short:
                continue
            term, _ = term_at(entry_of(name), self.when)
            if term is not None and term.side == phrase.side and term.office == phrase.office:
                record = self.known(name)
                record.aliases[self._core(phrase)] = None
                return record
        return None

    def _core(self, phrase: Phrase) -> str:
        """The words of the name without its title."""
        start = phrase.title.end if phrase.title is not None and phrase.kind == "person" else phrase.span.start
        return " ".join(self.page.text[start : phrase.span.end].split()).lstrip(", ")

    def _titled(self, record: Record, phrase: Phrase) -> None:
        if record.side != UNKNOWN and not record.former:
            if phrase.title is not None and (phrase.side == record.side or not phrase.side):
                record.show(phrase.title)
            return
        side = phrase.side or (self.home.side if phrase.role in SPEAKING else "")
        if phrase.role == "analyst":
            record.side, record.speaks = ANALYST, False
        elif phrase.role == "press":
            record.side, record.speaks = PRESS, False
        elif side and phrase.role != "former":
            record.side, record.office, record.role, record.former = side, phrase.office, phrase.role, False
            record.speaks = phrase.speaks and phrase.role in SPEAKING
            record.confidence = 0.95 if phrase.side else 0.6
            if phrase.title is not None:
                record.show(phrase.title)

    def _office(self, phrase: Phrase) -> Record | None:
        side, role = phrase.side, phrase.role
        text = " ".join(self.page.text[phrase.span.start : phrase.span.end].split())
        if role == "analyst":
            return self._keep(Record(f"group:{fold(text)}", text, ActorKind.GROUP, ANALYST, speaks=False))
        if role == "press":
            return self._keep(Record(f"group:{fold(text)}", text, ActorKind.GROUP, PRESS, speaks=False))
        if role == "source":
            side = side or self._within(phrase)
            record = Record(f"anon:{side}:{fold(text)}", text, ActorKind.PERSON, side or UNKNOWN, speaks=False)
            record.anonymous = True
            return self._keep(record)
        if role == "leader" and not side:
            return None
        if not side and phrase.office in _LOOSE and not phrase.plural and self._unnamed(phrase):
            record = Record(f"anon::{fold(text)}", text, ActorKind.PERSON, UNKNOWN, speaks=False)
            record.anonymous = True
            return self._keep(record)
        if not side and phrase.office in _LOOSE and not phrase.plural:
            latest = self._latest(phrase)
            if latest is not None:
                return latest
        side = side or self._context_side(phrase)
        if phrase.office == "chairman" and side == "CN":
            phrase.office, phrase.role, role = "president", "head", "head"
        if role in ("ministry", "government", "embassy", "legislature"):
            return self._institution(phrase, side, text)
        if not side:
            return self._keep(
                Record(f"other:{fold(text)}", text, ActorKind.UNKNOWN, UNKNOWN, speaks=False, confidence=0.4)
            )
        holder = self._in_office(side, phrase)
        if holder is not None:
            return holder
        record = Record(f"anon:{side}:{fold(phrase.office)}", text, ActorKind.PERSON, side, office=phrase.office)
        record.speaks, record.role, record.confidence = phrase.speaks and role in SPEAKING | {"leader"}, role, 0.7
        record.plural = phrase.plural
        return self._keep(record)

    def _within(self, phrase: Phrase) -> str:
        """The side of the body that a source is in: "источник в Еврокомиссии"."""
        after = next((p for p in self.order if 0 < p.span.start - phrase.span.end <= 5), None)
        inside = after is not None and self.page.low[phrase.span.end : after.span.start].strip() in ("в", "во")
        return after.side if inside and after is not None and after.kind in ("body", "country", "office") else ""

    def _unnamed(self, phrase: Phrase) -> bool:
        """Whether "дипломат" is one without a name: "европейский дипломат", "дипломат на условиях анонимности"."""
        before = self.page.low[max(0, phrase.span.start - 24) : phrase.span.start]
        after = self.page.low[phrase.span.end : phrase.span.end + 60]
        return _SOME.search(before) is not None or _ANONYMOUS.match(after) is not None

    def _latest(self, phrase: Phrase) -> Record | None:
        """ "дипломат", "министр", "политик" without a country: who was spoken of last and is one."""
        here = self.sentence_of[id(phrase)]
        for seen in reversed(self.seen[-40:]):
            if here - seen.sentence > _REACH:
                return None
            record = seen.record
            if record.kind is ActorKind.PERSON and not record.anonymous and record.role in _LOOSE[phrase.office]:
                return record
        return None

    def _context_side(self, phrase: Phrase) -> str:
        """Whose "президент" or "МИД" it is: the one of whom the text just spoke, else the issuer's or outlet's."""
        if phrase.office != "head of state" and _OF_THAT.search(phrase.span.of(self.page.low)):
            for seen in reversed(self.seen[-30:]):
                if seen.record.side not in COUNTRYLESS and seen.record.side != self.home.side and not seen.record.sides:
                    return seen.record.side
        for seen in reversed(self.seen[-30:]):
            if self.sentence_of[id(phrase)] - seen.sentence > _REACH:
                break
            record = seen.record
            if phrase.office == "head of state" and record.office not in _HEADS_OF_STATE:
                continue
            if (record.office == phrase.office or record.role == phrase.role) and record.side not in COUNTRYLESS:
                return record.side
        return self.home.side

    def _institution(self, phrase: Phrase, side: str, text: str) -> Record:
        if phrase.role == "government" and phrase.office == "government" and side:
            return self.government(side)
        if not side:
            return self._keep(Record(f"body:unknown:{phrase.office}", text, ActorKind.BODY, UNKNOWN, speaks=False))
        speaks = phrase.role != "legislature"
        name = f"{country_names().get(side, side)} {phrase.office}"
        record = self._keep(
            Record(f"body:{side}:{phrase.office}", name, ActorKind.BODY, side, role=phrase.role, speaks=speaks)
        )
        record.aliases[text] = None
        return record

    def _in_office(self, side: str, phrase: Phrase) -> Record | None:
        """The person of the document, else of the tables, who has that office."""
        leads = phrase.role in ("leader",) or phrase.office in ("head of state", "leader")
        met = [
            seen.record
            for seen in reversed(self.seen)
            if seen.record.kind is ActorKind.PERSON
            and seen.record.side == side
            and not seen.record.anonymous
            and (
                seen.record.office == phrase.office
                or (phrase.office in _LOOSE and seen.record.role == role_of(phrase.office))
                or (leads and seen.record.role in ("head", "leader"))
                or (phrase.office == "minister" and seen.record.role == "minister")
                or (phrase.office == "deputy minister" and re.match(r"deputy .*minister", seen.record.office))
            )
        ]
        if met:
            return met[0]
        if self.when is None or phrase.plural:
            return None
        found = []
        for name in people().values():
            term, over = term_at(entry_of(name), self.when)
            if term is None or over or term.side != side:
                continue
            if term.office == phrase.office or (leads and term.office in _highest(side)):
                found.append(name)
        return self.known(found[0]) if len(found) == 1 else None

    def _body(self, phrase: Phrase) -> Record:
        listed = phrase.listed
        assert listed is not None
        word = "outlet" if phrase.kind == "outlet" else "company" if listed.body == "company" else "body"
        kind = {"outlet": ActorKind.OUTLET, "company": ActorKind.COMPANY}.get(word, ActorKind.BODY)
        key = f"{word}:{keyed(listed.name)}"
        record = self._keep(Record(key, listed.name, kind, listed.side, speaks=listed.speaks))
        record.aliases[" ".join(self.page.text[phrase.span.start : phrase.span.end].split())] = None
        return record

    def _joint(self) -> Record | None:
        sides = self.pair()
        return self.group(tuple(sides)) if len(sides) == 2 else None

    def group(self, sides: tuple[str, ...]) -> Record:
        """The joint party of several sides."""
        names = country_names()
        joined = " and ".join(names.get(side, side) for side in sorted(sides))
        key = "joint:" + "+".join(sorted(sides))
        return self._keep(
            Record(key, joined, ActorKind.GROUP, sorted(sides)[0], sides=tuple(sorted(sides)), plural=True)
        )

    def _pronoun(self, phrase: Phrase) -> Record | None:
        here, side = self.sentence_of[id(phrase)], ""
        own = self.page.low[max(0, phrase.span.start - 5) : phrase.span.start].endswith(("сам ", "сама "))
        if phrase.gender == "we":
            return None
        for seen in reversed(self.seen[-60:]):
            if here - seen.sentence > _REACH:
                return None
            record = seen.record
            if phrase.gender == "they":
                if record.sides:
                    return record
                continue
            if own and record.kind is ActorKind.PERSON and not record.plural and record.gender in ("", phrase.gender):
                return record  # "сам он": whom the text just named, in whichever case
            if record.kind is not ActorKind.PERSON or record.plural or record.sides or seen.phrase.nominative is False:
                continue
            if _NO_PERSON.match(seen.phrase.span.of(self.page.low)):
                side = side or record.side  # whose office spoke is meant rather than who was named last
                continue
            if record.gender in ("", phrase.gender) and (not side or record.side == side):
                return record
        return self._joint() if phrase.gender == "they" else None


def _highest(side: str) -> tuple[str, ...]:
    """The offices of whoever "the leader" of a side is."""
    if side in (
        "JP",
        "GB",
        "IN",
        "IL",
        "IT",
        "CA",
        "AU",
        "PK",
        "HU",
        "SK",
        "AM",
        "ES",
        "NL",
        "SE",
        "NO",
        "DK",
        "TH",
        "MY",
    ):
        return ("prime minister",)
    return ("chancellor",) if side in ("DE", "AT") else ("president",)


def fold_name(name: str) -> tuple[str, ...]:
    """The words of a name as the shipped tables key them."""
    from rashomon.reading.actors.names import join_words
    from rashomon.reading.actors.tokens import split

    return join_words([token.low for token in split(name)])
