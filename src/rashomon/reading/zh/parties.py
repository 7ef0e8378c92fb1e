# ruff: noqa: E501  (patterns and word lists read better on one line)
"""Resolves the noun phrases of a Chinese text to parties: persons, governments, bodies, joint holders."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from rashomon.model import ANALYST, PRESS, UNKNOWN, ActorKind, MentionKind
from rashomon.reading.actors.ledger import keyed
from rashomon.reading.actors.records import Record
from rashomon.reading.actors.tables import country_names
from rashomon.reading.zh.names import SIDES, Name, Phrase
from rashomon.reading.zh.offices import SPEAKING, Offices
from rashomon.reading.zh.tables import Word, entry_of

# Ministries that the tables of names know under a name of their own.
_KNOWN = {
    ("CN", "foreign ministry"): "Chinese Foreign Ministry", ("CN", "commerce ministry"): "MOFCOM",
    ("US", "commerce ministry"): "US Commerce Department", ("US", "finance ministry"): "US Treasury",
    ("US", "State Council"): "State Department", ("US", "justice ministry"): "US Justice Department",
    ("US", "energy ministry"): "Department of Energy", ("US", "defense ministry"): "Pentagon",
}  # fmt: skip


_THIS_ONE = re.compile(r"(?:该|这名|这位|该名|该位|这一?)\Z")


@dataclass(slots=True)
class Builder(Offices):
    """Resolves noun phrases one after the other; what came before settles pronouns and sides."""

    def resolve(self, phrase: Phrase) -> tuple[Record, MentionKind, float] | None:
        """The party that a noun phrase refers to, how it names it, and how sure that is."""
        head = phrase.head
        made = self._by_sort(phrase, head)
        if made is None:
            return None
        record = made[0]
        record.aliases[phrase.span.of(self.document.text)] = None
        if head.sort in ("person", "unknown"):
            record.aliases[head.span.of(self.document.text)] = None
        return made

    def _by_sort(self, phrase: Phrase, head: Name) -> tuple[Record, MentionKind, float] | None:
        sort, word = head.sort, head.word
        if sort == "person":
            return self._person(phrase, word), MentionKind.NAME, 0.95
        if sort == "unknown":
            return self._stranger(phrase, word.value), MentionKind.NAME, 0.8
        if sort in ("country", "capital", "seat", "side"):
            record = self.government(word.value, speaks_as=sort != "country")
            kind = MentionKind.NAME if sort in ("country", "side") else MentionKind.METONYM
            return record, kind, 0.95
        if sort == "joint":
            return self._joint(phrase, word.value)
        if sort == "body":
            return self._body(phrase, word)
        if sort == "office":
            return self._office(phrase, word)
        if sort == "that":
            return self._that(phrase, word.value)
        if sort == "pronoun":
            return self._pronoun(word.value)
        return self._other(phrase, head)

    def _body(self, phrase: Phrase, word: Word) -> tuple[Record, MentionKind, float]:
        side = next((n.word.value for n in phrase.names if n.sort in ("country", "side", "capital")), "")
        if word.office:
            return self._ministry(side or word.value or self.home.side, word.office, bool(side))
        name = _KNOWN.get((side, word.value), word.value)
        entry = entry_of(name)
        if entry is None:
            return (
                self.keep(Record(f"body:{keyed(name)}", name, ActorKind.BODY, side or word.role or UNKNOWN)),
                MentionKind.NAME,
                0.8,
            )
        record = self.keep(
            Record(f"body:{keyed(entry.name)}", entry.name, ActorKind.BODY, entry.side or UNKNOWN, speaks=entry.speaks)
        )
        return record, MentionKind.NAME, 0.95

    def _ministry(self, side: str, office: str, named: bool) -> tuple[Record, MentionKind, float]:
        """A ministry or government: one party for each side; the presidency and "the government" are the side itself."""
        if office in ("government", "presidential office"):
            return self.government(side, speaks_as=True), MentionKind.METONYM, 0.9 if named else 0.7
        known = entry_of(_KNOWN.get((side, office), ""))
        if known is not None:
            record = Record(f"body:{keyed(known.name)}", known.name, ActorKind.BODY, known.side, speaks=known.speaks)
        else:
            country = country_names().get(side, side)
            record = Record(f"body:{side}:{office}", f"{country} {office}".strip(), ActorKind.BODY, side or UNKNOWN)
        return self.keep(record), MentionKind.NAME, 0.95 if named else 0.8

    def _office(self, phrase: Phrase, word: Word) -> tuple[Record, MentionKind, float] | None:
        side, office, role = self._said(phrase)
        if role in ("spokes", "head", "minister", "envoy") and len(phrase.names) == 1:
            ours = [r for r in self.persons if r.side == self.home.side != "" and r.office == office and role == "head"]
            if ours:
                return ours[-1], MentionKind.NOMINAL, 0.8  # at home "总统" is one's own
            late = next((r for r in reversed(self.persons) if r.role == role or _same_office(r.office, office)), None)
            if late is not None:
                return late, MentionKind.NOMINAL, 0.8
        holder = self._holder_of(side, office) if len(phrase.names) > 1 else None
        if holder is not None:
            return holder, MentionKind.NOMINAL, 0.8
        words = phrase.span.of(self.document.text)
        if (
            role == "official"
            and len(phrase.names) == 1
            and _THIS_ONE.search(self.page.text, max(0, phrase.span.start - 3), phrase.span.start)
        ):
            met = next((r for r, _, _ in reversed(self.found.values()) if r.anonymous), None)
            if met is not None:
                return met, MentionKind.NOMINAL, 0.8
        if role == "official":
            record = Record(
                f"group:{side} officials" if side else f"group:{words}",
                words,
                ActorKind.GROUP,
                side or UNKNOWN,
                speaks=bool(side),
            )
            record.anonymous = True
            return self.keep(record), MentionKind.NOMINAL, 0.8
        if role == "leader":
            return (
                (self.government(side, speaks_as=True), MentionKind.NOMINAL, 0.6)
                if side and len(phrase.names) > 1
                else None
            )
        record = self.keep(Record(f"anon:{side}:{office}", words, ActorKind.PERSON, side or UNKNOWN, office=office))
        record.role, record.speaks = role, role in SPEAKING and bool(side)
        if role == "spokes":
            self._spoken(record)
        return record, MentionKind.NOMINAL, 0.8 if side else 0.4

    def _pronoun(self, word: str) -> tuple[Record, MentionKind, float] | None:
        if word in ("我们", "我方"):
            return (
                (self.government(self.home.side, speaks_as=True), MentionKind.PRONOUN, 0.7) if self.home.own else None
            )
        if word in ("他们", "她们"):
            return None
        gender = "f" if word == "她" else "m"
        for record in reversed(self.persons[-6:]):
            if record.gender in ("", gender):
                return record, MentionKind.PRONOUN, 0.75
        return None

    def _that(self, phrase: Phrase, words: str) -> tuple[Record, MentionKind, float]:
        """ "该协会": the body that the text named last, one of that kind before others."""
        bodies = [
            r
            for r, _, _ in reversed(self.found.values())
            if r.kind in (ActorKind.BODY, ActorKind.COMPANY, ActorKind.OUTLET, ActorKind.GOVERNMENT)
        ]
        alike = [r for r in bodies[:8] if any(alias.endswith(words[1:]) for alias in (r.name, *r.aliases))]
        if alike or bodies:
            return (alike or bodies)[0], MentionKind.NOMINAL, 0.75
        shown = phrase.span.of(self.document.text)
        return (
            self.keep(Record(f"body:{shown}", shown, ActorKind.BODY, UNKNOWN, speaks=False)),
            MentionKind.NOMINAL,
            0.4,
        )

    def _joint(self, phrase: Phrase | None, pair: str) -> tuple[Record, MentionKind, float] | None:
        near = self._near_pair(phrase) if phrase is not None and not pair else ()
        if near:
            return self._together(near), MentionKind.NOMINAL, 0.8
        three = phrase is not None and "三" in phrase.span.of(self.page.text) and len(self.sides) > 2
        sides = tuple(SIDES[c] for c in pair if c in SIDES) if pair else self.sides[: 3 if three else 2]
        if len(sides) < 2:
            return None
        return self._together(sides), MentionKind.NOMINAL, 0.9 if pair else 0.8

    def _together(self, sides: tuple[str, ...]) -> Record:
        ordered = tuple(sorted(sides))
        names = country_names()
        name = " and ".join(names.get(side, side) for side in ordered)
        return self.keep(
            Record("joint:" + "+".join(ordered), name, ActorKind.GROUP, ordered[0], sides=ordered, plural=True)
        )

    def _near_pair(self, phrase: Phrase) -> tuple[str, ...]:
        """In a report "双方" are the two of whom the same paragraph has just told: "马克龙和斯塔默通话。双方同意"."""
        if self.home.own:
            return ()
        at = bisect_right(self.page.sentences, phrase.span.start, key=lambda s: s.span.start) - 1
        if at < 0:
            return ()
        here = self.page.sentences[at]
        for sentence in (here, *([self.page.sentences[at - 1]] if at else [])):
            if sentence.paragraph != here.paragraph:
                return ()
            people = [
                p for p in sentence.phrases if p.span.end <= phrase.span.start and p.head.sort in ("person", "unknown")
            ]
            for one, other in pairwise(people):
                between = self.page.text[one.span.end : other.names[0].span.start]
                sides = tuple(self._owner(p) for p in (one, other))
                if (
                    re.fullmatch(r"[^，。；]{0,12}(?:和|与|同|及|、)[^，。；]{0,10}", between)
                    and all(sides)
                    and sides[0] != sides[1]
                ):
                    return sides
        return ()

    def _other(self, phrase: Phrase, head: Name) -> tuple[Record, MentionKind, float] | None:
        words = phrase.span.of(self.document.text)
        if head.sort == "anon" and _THIS_ONE.search(self.page.text, max(0, phrase.span.start - 3), phrase.span.start):
            met = next((r for r, _, _ in reversed(self.found.values()) if r.anonymous), None)
            if met is not None:
                return met, MentionKind.NOMINAL, 0.8
        if head.sort == "outlet":
            entry = entry_of(head.word.value)
            side = entry.side if entry is not None and entry.side else PRESS
            record = self.keep(Record(f"outlet:{keyed(head.word.value)}", head.word.value, ActorKind.OUTLET, side))
            record.speaks = side not in ("", PRESS)
            return record, MentionKind.NAME, 0.95
        side = next((n.word.value for n in phrase.names if n.sort in ("country", "side", "capital", "seat")), "")
        side = "" if "驻" in phrase.span.of(self.page.text) and len(phrase.names) == 2 else side  # where, not whose
        side = side or (head.word.value if head.sort == "anon" else "")
        side = side or (self._beside(phrase) if head.sort == "anon" and self._of_that(phrase) else "")
        of = {"analyst": ANALYST, "press": PRESS}.get(head.sort, side or UNKNOWN)
        record = Record(
            f"group:{words}", words, ActorKind.GROUP, of, speaks=head.sort == "anon" and bool(side), plural=True
        )
        record.anonymous = head.sort == "anon"
        return self.keep(record), MentionKind.NOMINAL, 0.8


def _same_office(held: str, office: str) -> bool:
    return bool(office) and (held == office or held.endswith(" " + office))
