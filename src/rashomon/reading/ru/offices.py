"""Whose an office of Russian text is, and who holds it: "министр", "МИД", "глава государства", a source."""

from __future__ import annotations

import re
from collections.abc import Callable

from rashomon.model import (
    ANALYST,
    COUNTRYLESS,
    PRESS,
    UNKNOWN,
    ActorKind,
)
from rashomon.reading.actors.names import role_of, term_at
from rashomon.reading.actors.records import SPEAKING, Record
from rashomon.reading.actors.tables import country_names
from rashomon.reading.ru.known import REACH, Known, entry_of
from rashomon.reading.ru.outlets import office_outlet
from rashomon.reading.ru.phrase import Phrase
from rashomon.reading.ru.tables import people
from rashomon.reading.ru.words import fold

_LOOSE = {
    "minister": ("minister",),
    "diplomat": ("minister", "spokes", "envoy", "diplomat"),
    "politician": ("head", "minister", "leader", "legislator"),
}
_SOME = re.compile(r"(?:^|\W)(?!этот|сам|же)[а-я]+(?:ский|ный|вый|дин из|один)\s$")
_ANONYMOUS = re.compile(r"[^.;]{0,20}(?:на условиях анонимности|пожелавш|не назв|попросивш)")
_HEADS_OF_STATE = ("president", "king", "queen", "emir", "supreme leader", "head of state")
_OF_THAT = re.compile(r"\s(?:республики|страны|королевства|государства)$")
_SAME_BODY = frozenset(
    ["ведомство", "ведомства", "ведомстве", "ведомству", "ведомством", "министерство", "министерства", "министерстве"]
)
_OF_THE_BODY = re.compile(
    r"\s(?:республики|страны|королевства|государства|(?P<body>ведомства|министерства|дипведомства))(?:\s|$)"
)


class Offices(Known):
    """Resolves offices, with or without a country."""

    def _of_the_one_named(self, phrase: Phrase) -> str:
        """The side of "министр транспорта республики X", "представитель ведомства X": of whom the text just spoke."""
        title = phrase.title.of(self.page.low) if phrase.title is not None else ""
        body = _OF_THE_BODY.search(title)
        if body is None:
            return ""
        here = self.sentence_of[id(phrase)]
        for seen in reversed(self.seen[-30:]):
            if here - seen.sentence > 2:
                break
            known = seen.record
            if not body["body"] and known.side == self.home.side:
                continue  # at home nobody writes "министр республики"
            if known.side in COUNTRYLESS or known.sides or (body["body"] and known.kind is ActorKind.PERSON):
                continue
            if seen.phrase.kind in ("country", "office", "body", "person"):
                return known.side
        return ""

    def _office(self, phrase: Phrase) -> Record | None:
        side, role = phrase.side, phrase.role
        text = " ".join(self.page.text[phrase.span.start : phrase.span.end].split())
        if role == "guest":
            return self._guest(phrase)
        if role == "analyst" and " " not in text and not phrase.plural:
            met = self._met(phrase, lambda record: record.side == ANALYST and record.kind is ActorKind.PERSON)
            if met is not None:
                return met
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
        if not side and phrase.office == "ministry" and text.lower() in _SAME_BODY:
            same = self._last_body(phrase)
            if same is not None:
                return same
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

    def _met(self, phrase: Phrase, fits: Callable[[Record], bool], named: bool = False) -> Record | None:
        """Whoever of a kind the text has named last, near enough to be meant."""
        here = self.sentence_of[id(phrase)]
        for seen in reversed(self.seen[-40:]):
            if here - seen.sentence > REACH:
                return None
            if fits(seen.record) and not (named and seen.phrase.kind != "person"):
                return seen.record
        return None

    def _guest(self, phrase: Phrase) -> Record | None:
        """ "гость": the foreign person whom the text named last."""
        home = self.home.side
        return self._met(
            phrase, lambda r: r.kind is ActorKind.PERSON and r.side not in (home, *COUNTRYLESS), named=True
        )

    def _last_body(self, phrase: Phrase) -> Record | None:
        """ "ведомство", "министерство" alone: the office that the text named last."""
        here = self.sentence_of[id(phrase)]
        for seen in reversed(self.seen[-20:]):
            if here - seen.sentence > REACH:
                return None
            if seen.record.kind is ActorKind.BODY and seen.record.side not in COUNTRYLESS:
                return seen.record
            if seen.record.role == "minister" and seen.record.side not in COUNTRYLESS and not seen.record.anonymous:
                text = " ".join(phrase.span.of(self.page.text).split())
                return self._institution(phrase, seen.record.side, text)
        return None

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

    def _may_be(self, record: Record, phrase: Phrase) -> bool:
        """Whether "иранский дипломат" can be the deputy minister named before."""
        if record.role == role_of(phrase.office):
            return True
        return record.role in (*_LOOSE[phrase.office], "deputy", "envoy") and not self._unnamed(phrase)

    def _latest(self, phrase: Phrase) -> Record | None:
        """ "дипломат", "министр", "политик" without a country: who was spoken of last and is one."""
        here = self.sentence_of[id(phrase)]
        for seen in reversed(self.seen[-40:]):
            if here - seen.sentence > REACH:
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
            abroad = next((side for side in self.headed if side != self.home.side), "")
            if abroad:
                return abroad  # a lead ahead of the first name: "Глава МИД республики отметил"
        if phrase.office == "head of state" and self.home.side and (self.home.own or self._own_head_named()):
            return self.home.side  # at home nobody else is called so
        for seen in reversed(self.seen[-30:]):
            if self.sentence_of[id(phrase)] - seen.sentence > REACH:
                break
            record = seen.record
            if phrase.office == "head of state" and record.office not in _HEADS_OF_STATE:
                continue
            if (record.office == phrase.office or record.role == phrase.role) and record.side not in COUNTRYLESS:
                return record.side
        return self.home.side

    def _own_head_named(self) -> bool:
        """Whether the text has named home's own head of state, in an outlet that home's state runs."""
        outlet = office_outlet(self.page.document.publisher)
        if outlet != self.home.side:
            return False
        return any(s.record.side == self.home.side and s.record.office in _HEADS_OF_STATE for s in self.seen)

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
                or (phrase.office in _LOOSE and self._may_be(seen.record, phrase))
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
