"""Persons and offices of Chinese text: whose they are, and who holds them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date

from rashomon.model import ANALYST, UNKNOWN, ActorKind, Document, MentionKind, Span
from rashomon.reading.actors.home import Home
from rashomon.reading.actors.names import join_words
from rashomon.reading.actors.records import Record
from rashomon.reading.actors.tables import country_names
from rashomon.reading.actors.tokens import split
from rashomon.reading.han import plain
from rashomon.reading.zh.names import Name, Phrase, phrases, scan
from rashomon.reading.zh.page import Page
from rashomon.reading.zh.surnames import SURNAMES
from rashomon.reading.zh.tables import Word, entry_of

_OF_OTHERS = "议会盟织团司院局行社党署校州省市"


_PUBLIC_HEAD = re.compile(r"[局署司关处]长")  # of an office of the state, which at home goes without the country


_PRIVATE = re.compile(
    r"(?:协会|商会|公会|总会|学会|公司|集团|银行|基金会|联盟|工会|大学|研究所|研究院)(?:副|名誉)?[\u4e00-\u9fff]{1,6}(?:[\u4e00-\u9fff·]*)\Z"
)
_THAT = re.compile(r"该(?:部门?|机构|局|署|司|办公室|委员会|协会|组织|党|国|公司|集团|央行|院|厅|社|使馆|机关)")
_NEVER_HOME = re.compile(
    r"大臣|首相|国务卿|财相|外相|防相|州长|联邦|众议员|参议员"
)  # offices that no Chinese-speaking place has
_INTERNATIONAL = ("secretary-general", "director-general")


SPEAKING = frozenset(["head", "deputy", "minister", "spokes", "envoy", "official", "partyhead", "leader"])


# Ministries that the tables of names know under a name of their own.


@dataclass(slots=True)
class Offices:
    """Resolves persons and titles of a document; ``found`` and ``persons`` hold what came before."""

    document: Document
    page: Page
    home: Home
    records: dict[str, Record] = field(default_factory=dict)
    found: dict[Span, tuple[Record, MentionKind, float]] = field(default_factory=dict)
    persons: list[Record] = field(default_factory=list)
    places: list[Span] = field(default_factory=list)  # where `found` has something, in text order
    sides: tuple[str, ...] = ()
    titled: tuple[Phrase, ...] = ()

    def introduce(self, title: str) -> None:
        """Makes the persons of the title known, whom the text may name by their office alone."""
        line = plain(title)
        self.titled = tuple(phrases(line, scan(line, 0, len(line), {})))
        for phrase in self.titled:
            if phrase.head.sort == "person":
                self._person(phrase, phrase.head.word, former=False)

    def keep(self, record: Record) -> Record:
        return self.records.setdefault(record.key, record)

    def government(self, side: str, *, speaks_as: bool = False) -> Record:
        name = country_names().get(side, side)
        record = self.keep(Record(f"gov:{side}", name, ActorKind.COUNTRY, side))
        if speaks_as:
            record.kind = ActorKind.GOVERNMENT
        return record

    def _person(self, phrase: Phrase, word: Word, *, former: bool = True) -> Record:
        lows = join_words([t.low for t in split(word.value)])
        key = f"person:{' '.join(lows)}"
        record = self.records.get(key)
        if record is None:
            record = self.keep(Record(key, word.value, ActorKind.PERSON, words=lows))
            side, office, current = self._term(word)
            record.side, record.office, record.speaks = side or UNKNOWN, office, current and bool(side)
            record.confidence = 0.9
        if (
            former
            and "前" in self.page.text[max(0, phrase.span.start - 1) : phrase.head.span.start]
            and self._former(phrase)
        ):
            record.speaks = False
        if not self.home.side and record.side != UNKNOWN and self._at_home(phrase):
            self.home = Home(record.side)
        self._spoken(record)
        return record

    def _at_home(self, phrase: Phrase) -> bool:
        """Whether a person of the tables is named with an office and no country, as outlets do at home."""
        sorts = {name.sort for name in phrase.names}
        return (
            "office" in sorts
            and not sorts & {"country", "capital", "seat", "body"}
            and all(r.words for r in self.persons[:1])
            and len(self.persons) <= 1
        )

    def _former(self, phrase: Phrase) -> bool:
        """Whether "前" stands before an office: "美国前总统"."""
        text = self.page.text
        return any(n.sort == "office" and text[n.span.start - 1] == "前" for n in phrase.names if n.span.start)

    def _term(self, word: Word) -> tuple[str, str, bool]:
        """Side, office and whether it was held when the document came out (without a date: the latest one)."""
        entry = entry_of(word.value)
        if entry is None or not entry.terms:
            return word.role, word.office, True
        when = self.document.published
        if when is None:
            term = entry.terms[-1]
            return term.side, term.office, term.speaks and term.end is None
        holding = [t for t in entry.terms if _holds(t.begin, t.end, when)]
        term = holding[-1] if holding else entry.terms[-1]
        return term.side, term.office, bool(holding) and term.speaks

    def _stranger(self, phrase: Phrase, name: str) -> Record:
        key = f"person:{name}"
        record = self.records.get(key)
        if record is None:
            shown = phrase.head.span.of(self.document.text)
            shown = shown if len(shown) == len(name) else name
            record = self.keep(Record(key, shown, ActorKind.PERSON, speaks=False, confidence=0.7))
        side, office, role = self._said(phrase)
        if side and record.side == UNKNOWN:
            record.side, record.office, record.role = side, office, role
            record.speaks = role in SPEAKING and not self._former(phrase)
            for name_ in phrase.names[:-1]:
                record.show(name_.span)
        self._spoken(record)
        return record

    def _said(self, phrase: Phrase) -> tuple[str, str, str]:
        """Side, office and role that the words of a phrase give; without a country an office is at home's."""
        side, office, role, ministry = "", "", "", ""
        for name in phrase.names:
            if name.sort in ("country", "side", "capital", "seat") and not side:
                side = name.word.value
            elif name.sort == "body":
                entry = entry_of(name.word.value) if name.word.value else None
                if entry is not None and entry.side and not side:
                    side = entry.side
                ministry = name.word.office or (entry.name if entry is not None else "")
            elif name.sort == "analyst" and not office:
                side, office, role = ANALYST, "analyst", "analyst"
            elif name.sort == "office" and not office:
                office, role, side = name.word.office, name.word.role, side or name.word.value
                if name.span.of(self.page.text).startswith("联合国"):
                    side = side or "UN"
                if self._of_unknown_body(phrase, name):
                    office, role = "chairman" if role == "head" else office, "official"
                side = side or (
                    "EU" if office in ("commission president", "council president", "high representative") else ""
                )
        if ministry and office:
            office = (
                f"{ministry.removesuffix(' ministry')} {office}" if office == "minister" else f"{ministry} {office}"
            )
        if not side and ministry and role in ("official", "spokes", "director", "chair"):
            side = self._beside(phrase) or self.home.side
        if len(side) == 2 and role not in SPEAKING - {"official"} and _PRIVATE.search(phrase.span.of(self.page.text)):
            side = ""  # of an association or firm, which speaks for itself
        before = self.page.text[max(0, phrase.span.start - 1) : phrase.span.start]
        if before and before in _OF_OTHERS:  # "慕尼黑安全会议主席": of a body that no table holds
            return side, office, role
        if (
            not side
            and office == "head of office"
            and self._homely(phrase)
            and _PUBLIC_HEAD.search(phrase.span.of(self.page.text))
        ):
            side = self.home.side
        if not side and role in ("spokes", "head", "minister", "deputy", "official") and office not in _INTERNATIONAL:
            side = self._beside(phrase)
        if not side and role in ("spokes", "head", "minister", "deputy") and office not in _INTERNATIONAL:
            side = self.home.side if self._homely(phrase) else self._abroad()
        if not side and role == "legislator":
            side = self._beside(phrase)
        if not side and role == "legislator" and phrase.head.sort == "unknown" and self._homely(phrase):
            side = self.home.side
        return side, office, role

    def _of_unknown_body(self, phrase: Phrase, name: Name) -> bool:
        """Whether words for a body that no table holds stand right before an office: "参议院军事委员会主席"."""
        at = phrase.names.index(name)
        begin = phrase.names[at - 1].span.end if at else max(0, name.span.start - 1)
        gap = self.page.text[begin : name.span.start]
        return bool(gap) and gap[-1] in _OF_OTHERS and (at > 0 or gap in _OF_OTHERS)

    def _homely(self, phrase: Phrase) -> bool:
        """Whether a minister without a country can be one at home: a name in Chinese form, where home writes so."""
        name = phrase.head.span.of(self.page.text)
        if _NEVER_HOME.search(phrase.span.of(self.page.text)) and self.home.side in ("CN", "TW", "HK", "MO", "SG"):
            return False
        if phrase.head.sort != "unknown" or self.home.side not in ("CN", "TW", "HK", "MO", "SG"):
            return True
        return len(name) <= 3 and name[0] in SURNAMES

    def _beside(self, phrase: Phrase) -> str:
        """The side of the office that the paragraph has just spoken of: "英国内政部宣布……。内政大臣马曼德称". At home's
        own offices, and of names as home writes them, the country goes without saying."""
        named = phrase.head.sort == "unknown"
        if not (named and not (self.home.side and self._homely_name(phrase))) and not self._of_that(phrase):
            return ""
        at = bisect_right(self.page.sentences, phrase.span.start, key=lambda s: s.span.start) - 1
        if at < 0:
            return ""
        here = self.page.sentences[at]
        for sentence in reversed(self.page.sentences[max(0, at - 3) : at + 1]):
            if sentence.paragraph != here.paragraph and not self._of_that(phrase):
                break
            for other in reversed(sentence.phrases[:2]):
                side = self._owner(other) if other.span.end <= phrase.span.start else ""
                if side and side != self.home.side:
                    return side
        return ""

    def _of_that(self, phrase: Phrase) -> bool:
        """Whether an office is one "of that ministry": "该部门发言人"."""
        return _THAT.search(self.page.text, max(0, phrase.span.start - 6), phrase.span.start + 4) is not None

    def _owner(self, phrase: Phrase) -> str:
        """The country of a body or official that a sentence is about."""
        known = self.found.get(phrase.span)
        if (
            known is None
            or known[0].sides
            or phrase.head.sort not in ("body", "office", "country", "side", "seat", "unknown", "person")
        ):
            return ""
        return known[0].side if len(known[0].side) == 2 else ""

    def _homely_name(self, phrase: Phrase) -> bool:
        """Whether a name has the form of those at home, where home writes in Chinese."""
        name = phrase.head.span.of(self.page.text)
        if _NEVER_HOME.search(phrase.span.of(self.page.text)):
            return False
        return self.home.side in ("CN", "TW", "HK", "MO", "SG") and len(name) <= 3 and name[0] in SURNAMES

    def _abroad(self) -> str:
        """The side of the foreign person whom the text named last."""
        return next((r.side for r in reversed(self.persons) if len(r.side) == 2 and r.side != self.home.side), "")

    def _holder_of(self, side: str, office: str) -> Record | None:
        """A person of the document who holds that office: "美国总统" after "特朗普"."""
        return next((r for r in reversed(self.persons) if r.side == side and r.office == office), None)

    def _spoken(self, record: Record) -> None:
        if record in self.persons:
            self.persons.remove(record)
        self.persons.append(record)


def _holds(begin: date | None, end: date | None, when: date) -> bool:
    return (begin is None or begin <= when) and (end is None or when <= end)
