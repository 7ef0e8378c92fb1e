"""Listed names at a place of a Russian sentence, and persons by name or initials."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import Span
from rashomon.reading.ru.phrase import (
    ABBREVIATIONS,
    BEFORE_SUBJECT,
    NOBLE,
    NOT_NAME,
    OBLIQUE,
    PLACE,
    PRONOUN,
    Match,
    Phrase,
)
from rashomon.reading.ru.tables import Kind, Name, Names, names
from rashomon.reading.ru.words import Token, belongs

# Houses that are written small as well.
_PARLIAMENTS = frozenset(
    ("бундестаг", "кнессет", "госдума", "сенат", "конгресс", "меджлис", "сейм", "рада", "еврокомиссия", "европарламент")
)


class Matching:
    """Matches the words of one sentence with the listed names."""

    def __init__(self, text: str, words: Sequence[Token], listed: Names | None = None) -> None:
        self.text, self.words, self.listed = text, words, listed or names()
        self._sides: dict[int, str] = {}  # of adjectives of countries, by token

    def _match(self, at: int) -> Match | None:
        """The longest listed name that stands at a token."""
        best: Match | None = None
        token = self.words[at]
        for name in self.listed.starting(token.low):
            inserted = self._inserted(at, name)
            if inserted is not None and (best is None or len(name.words) >= best.last - best.first):
                best = inserted
                continue
            if (name.cased and not token.cap and name.words[0] not in _PARLIAMENTS) or at + len(name.words) > len(
                self.words
            ):
                continue
            if name.words[0] in ABBREVIATIONS and not token.raw.isupper():
                continue
            if name.kind is Kind.COUNTRY and name.words[0] == token.low + "ия":
                continue  # "Дан Йоргенсен"
            forms = [self.words[at + k] for k in range(len(name.words))]
            if all(belongs(f.low, w) for f, w in zip(forms[1:], name.words[1:], strict=True)):
                exact = all(f.low == w for f, w in zip(forms, name.words, strict=True))
                if (
                    best is None
                    or len(name.words) > best.last - best.first
                    or (len(name.words) == best.last - best.first and exact and not best.nominative)
                ):
                    best = Match(at, at + len(name.words), name, exact and not self._hangs(at, name))
        return best

    def _hangs(self, at: int, name: Name) -> bool:
        """Whether an abbreviation, which has no cases, hangs on the noun before it: "Устава ООН", "Совете ЕС"."""
        if name.words[0] not in ABBREVIATIONS or len(name.words) > 1 or not at:
            return False
        before = self.words[at - 1]
        return (
            before.word
            and len(before.low) > 3
            and before.low not in BEFORE_SUBJECT
            and bool(OBLIQUE.search(before.low))
        )

    def _inserted(self, at: int, name: Name) -> Match | None:
        """ "глава российского военного ведомства": a country's adjective inside the words of an office."""
        words = self.words[at + 1 : at + 1 + len(name.words)]
        if name.kind is not Kind.OFFICE or len(name.words) < 2 or len(words) < len(name.words):
            return None
        side = self._side_at(at + 1)
        if not side or not all(belongs(t.low, w) for t, w in zip(words[1:], name.words[1:], strict=True)):
            return None
        return Match(at, at + len(name.words) + 1, replace(name, side=side), self.words[at].low == name.words[0])

    def _side_at(self, at: int) -> str:
        """The country whose adjective stands at a token; asked for every office that may begin before it."""
        if at not in self._sides:
            found = (n.side for n in self.listed.starting(self.words[at].low) if n.kind is Kind.ADJECTIVE)
            self._sides[at] = next(found, "")
        return self._sides[at]

    def _person(self, at: int) -> Phrase | None:
        """A person by initials and family name, or by a listed name."""
        initials, step = "", at
        while step < len(self.words) and re.fullmatch(r"[А-ЯЁA-Z]\.", self.words[step].raw):
            initials += self.words[step].low[0]
            step += 1
        if step >= len(self.words):
            return None
        if initials:
            if not self.words[step].cap:
                return None
            return self._by_initials(at, step, initials)
        match = self._match(at)
        if match is None or match.name.kind is not Kind.PERSON:
            return None
        if match.name.short and match.last < len(self.words) and at > 0 and self._capped_before(at):
            return None  # a namesake with a given name of his own
        phrase = self._phrase(at, match.last, "person", nominative=match.nominative)
        phrase.listed, phrase.gender = match.name, match.name.gender
        return phrase

    def _capped_before(self, at: int) -> bool:
        before = self.words[at - 1]
        if not before.cap or at < 2 or not before.word or len(before.raw) < 3:
            return False
        known = self._match(at - 1)
        return known is None and self.words[at - 2].word

    def _by_initials(self, at: int, step: int, initials: str) -> Phrase:
        token = self.words[step]
        last = step + 1
        while last < len(self.words) and self.words[last].low in NOBLE:
            last += 1
        options = [n for n in self.listed.starting(token.low) if n.kind is Kind.PERSON and n.short]
        full = [n for n in options if self._given(n)[:1] == initials[:1]]
        phrase = self._phrase(at, last, "person")
        if full:
            phrase.listed, phrase.gender = full[0], full[0].gender
            phrase.nominative = any(token.low == n.words[0] for n in full)
        else:
            phrase.name, phrase.initials = (token.raw,), initials
            phrase.nominative = None
        return phrase

    @staticmethod
    def _given(name: Name) -> str:
        from rashomon.reading.ru.tables import people

        return people()[name.name].words[0] if name.name in people() else ""

    def _unknown_name(self, at: int) -> tuple[int, tuple[str, ...]]:
        """Capitalised words from a token on that no table has: a person's name after a title."""
        last = at
        found: list[str] = []
        while last < len(self.words) and last - at < 5:
            token = self.words[last]
            if not (token.word and (token.cap or (found and token.low in NOBLE))) or token.low in NOT_NAME:
                break
            if token.raw.isupper() and len(token.raw) > 1 and not found:
                break
            known = self._match(last)
            if known is not None and known.name.kind in (Kind.OFFICE, Kind.ADJECTIVE, Kind.BODY, Kind.OUTLET):
                break
            if known is not None and not found:
                break
            found.append(token.raw)
            last += 1
        return last, tuple(found)

    def _phrase(self, first: int, last: int, kind: str, nominative: bool | None = None) -> Phrase:
        span = Span(self.words[first].start, self.words[last - 1].end)
        phrase = Phrase(first, last, span, kind, nominative)
        phrase.place = first > 0 and self.words[first - 1].low in PLACE
        if kind == "pronoun":
            phrase.gender = PRONOUN[self.words[first].low]
        return phrase

    def _widened(self, phrase: Phrase, first: int) -> Phrase:
        phrase.first, phrase.span = first, Span(self.words[first].start, phrase.span.end)
        return phrase
