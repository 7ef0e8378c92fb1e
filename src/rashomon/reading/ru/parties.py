"""To whom the phrases of a Russian text refer: persons, offices, bodies, sides, joint parties, pronouns."""

from __future__ import annotations

import re

from rashomon.model import (
    ANALYST,
    PRESS,
    UNKNOWN,
    ActorKind,
)
from rashomon.reading.actors.ledger import keyed
from rashomon.reading.actors.names import term_at
from rashomon.reading.actors.records import SPEAKING, Record
from rashomon.reading.ru.known import REACH, entry_of
from rashomon.reading.ru.offices import Offices
from rashomon.reading.ru.persons import stem
from rashomon.reading.ru.phrase import Phrase
from rashomon.reading.ru.tables import Kind, names
from rashomon.reading.ru.words import fold

# How the family names of the countries end in whose press a foreign name stands out.
_SLAVIC = re.compile(r"(?:ов|ев|ёв|ова|ева|ин|ина|ын|ский|ская|цкий|цкая|ко|юк|ук|ич|ян|дзе|швили|вский)$")
_LEARNED = re.compile(r"(?:института|университета|академии|фонда|центра|рсмд|лаборатории|кафедры|школы|клуба)(?!\w)")
_NO_PERSON = re.compile(r"пресс-служб|офис|администраци|канцеляри|ведомств")  # offices that no "he" refers to


class Parties(Offices):
    """Resolves the phrases of a document one after the other."""

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
            headed = self.titled.get(stem(phrase.name[-1])) if phrase.name and record.side == UNKNOWN else None
            if headed is not None:
                record.side, record.office, record.role = headed.side, headed.office, headed.role
                record.speaks = headed.speaks and headed.role in SPEAKING
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
        side = phrase.side or self._of_the_one_named(phrase) or self._of_the_sentence(phrase)
        side = side or (self.home.side if phrase.role in SPEAKING else "")
        learned = phrase.title is not None and _LEARNED.search(phrase.span.of(self.page.low)) is not None
        if phrase.role == "analyst" or (learned and phrase.role in ("official", "chair", "deputy", "leader")):
            record.side, record.speaks = ANALYST, False
        elif phrase.role == "press":
            record.side, record.speaks = PRESS, False
        elif side and phrase.role != "former":
            record.side, record.office, record.role, record.former = side, phrase.office, phrase.role, False
            record.speaks = phrase.speaks and phrase.role in SPEAKING
            record.confidence = 0.95 if phrase.side else 0.6
            if phrase.title is not None:
                record.show(phrase.title)

    def _of_the_sentence(self, phrase: Phrase) -> str:
        """The foreign country that a sentence is about, where the name is none of home's ("Дакка, сообщил X")."""
        if (
            phrase.role not in SPEAKING | {"official", "deputy", "minister"}
            or not phrase.name
            or _SLAVIC.search(phrase.name[-1].lower())
        ):
            return ""
        here = self.page.sentences[self.sentence_of[id(phrase)]]
        if any(p.side == self.home.side for p in here.phrases if p.first < phrase.first):
            return ""
        opens = next((p for p in here.phrases if p.first < phrase.first and p.kind == "country"), None)
        return opens.side if opens is not None and opens.side not in ("", self.home.side) else ""

    def _body(self, phrase: Phrase) -> Record:
        listed = phrase.listed
        if listed is None:
            shown = " ".join(phrase.name)
            record = Record(f"body:{fold(shown)}", shown, ActorKind.BODY, UNKNOWN, speaks=False, confidence=0.6)
            return self._keep(record)
        word = "outlet" if phrase.kind == "outlet" else "company" if listed.body == "company" else "body"
        kind = {"outlet": ActorKind.OUTLET, "company": ActorKind.COMPANY}.get(word, ActorKind.BODY)
        key = f"{word}:{keyed(listed.name)}"
        record = self._keep(Record(key, listed.name, kind, listed.side, speaks=listed.speaks))
        record.aliases[" ".join(self.page.text[phrase.span.start : phrase.span.end].split())] = None
        return record

    def _pronoun(self, phrase: Phrase) -> Record | None:
        here, side = self.sentence_of[id(phrase)], ""
        own = self.page.low[max(0, phrase.span.start - 5) : phrase.span.start].endswith(("сам ", "сама "))
        if phrase.gender == "we":
            return None
        for seen in reversed(self.seen[-60:]):
            if here - seen.sentence > REACH:
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
