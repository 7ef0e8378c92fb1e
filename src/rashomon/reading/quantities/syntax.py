"""What the figures need to know of a sentence's syntax, and a shallow reader that guesses it.

`Syntax` is the seam: a dependency parse can answer the same questions. `ShallowSyntax` tags words from a small
list, suffixes and their neighbours, and joins them to noun phrases.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from rashomon.reading.quantities.lexicon import word_list
from rashomon.reading.quantities.numerals import Number
from rashomon.reading.quantities.tagging import Tagger, hyphen_at
from rashomon.reading.quantities.tokens import Token

REACH = 40  # how many tokens away a subject is still looked for


class Phrase(NamedTuple):
    """A noun phrase without its determiner: tokens ``[first, last)``."""

    first: int
    last: int


class Syntax(Protocol):
    """The questions about syntax that the reader of figures asks of a sentence."""

    @property
    def tags(self) -> Sequence[str]:
        """One part of speech a token: N M A v d z n g X R P S C D O W T U and "." for marks."""

    def phrase_at(self, i: int) -> Phrase | None:
        """The noun phrase that begins at token ``i`` (or behind a determiner there)."""

    def phrase_before(self, i: int) -> Phrase | None:
        """The noun phrase that ends right before token ``i``."""

    def subject(self, i: int) -> Phrase | None:
        """The subject of the clause that token ``i`` stands in."""

    def verb_before(self, i: int) -> int | None:
        """The verb that token ``i`` depends on, in the same clause."""


class ShallowSyntax:
    """Noun phrases, verbs and subjects from guessed parts of speech."""

    def __init__(self, tokens: Sequence[Token], numbers: Sequence[Number], names: Sequence[Number] = ()) -> None:
        """``names`` are the numbers that belong to names ("Stoxx 600", "TA-35")."""
        self.tokens = tokens
        self.tags = Tagger(tokens, numbers, names).tags()

    def _inside(self, i: int) -> bool:
        """Whether token ``i`` can stand inside a noun phrase."""
        tag = self.tags[i]
        if tag in "NMA":
            return True
        return tag in "ng" and self._attributive(i)

    def _attributive(self, i: int) -> bool:
        """Whether a participle stands before a noun that it describes: "recorded songs"."""
        after = i + 1
        if after >= len(self.tags) or self.tags[after] not in "NMA":
            return False
        before = self.tags[i - 1] if i else "."
        return before in "DAUP.RC" or self.tokens[i - 1].low.endswith("'s")

    def phrase_at(self, i: int) -> Phrase | None:
        """The noun phrase that begins at token ``i`` (or behind a determiner there)."""
        size = min(len(self.tokens), i + 2 * REACH)
        while i < size and (
            self.tags[i] == "D" or (self.tags[i] == "R" and i + 1 < size and self.tags[i + 1] in "ANn")
        ):
            i += 1
        first = i
        while i < size and i - first < REACH:
            if (
                self._inside(i)
                or (hyphen_at(self.tokens, i) and i > first)
                or (i > first and self.tags[i] == "X" and self.tokens[i].low == "'s")
            ):
                i += 1
            elif self.tags[i] in "UPng" and (
                hyphen_at(self.tokens, i + 1) or (i > first and hyphen_at(self.tokens, i - 1))
            ):
                i += 1  # "five-year", "build-up", "Beijing-based"
            else:
                break
        return Phrase(first, i) if i > first and any(t in "NMA" for t in self.tags[first:i]) else None

    def phrase_before(self, i: int) -> Phrase | None:
        """The noun phrase that ends right before token ``i``."""
        last = i
        while i > 0 and last - i < REACH:
            j = i - 1
            if (
                self._inside(j)
                or hyphen_at(self.tokens, j)
                or (hyphen_at(self.tokens, i) and i < last)
                or (self.tags[j] == "U" and i < last and hyphen_at(self.tokens, j - 1))
            ):
                i = j
            else:
                break
        while i < last and self.tags[i] not in "NMAngU":
            i += 1
        return Phrase(i, last) if i < last and any(t in "NM" for t in self.tags[i:last]) else None

    # clauses

    def verb_before(self, i: int) -> int | None:
        """The nearest verb before token ``i`` in its clause."""
        for j in range(i - 1, max(-1, i - REACH), -1):
            if self.tags[j] in "vdzngX" and not (self.tags[j] in "ng" and self._attributive(j)):
                return j
            if self._barrier(j):
                return None
        return None

    def _barrier(self, j: int) -> bool:
        text = self.tokens[j].text
        return text in ";:|" or (text == "." and j > 0)

    def subject(self, i: int) -> Phrase | None:
        """The noun phrase before the first verb of the clause that token ``i`` stands in."""
        verb = self.verb_before(i)
        if verb is None:
            return None
        if self.tags[verb] == "g" and (phrase := self.phrase_before(verb)) and phrase.last == verb:
            return phrase
        if self.tokens[verb - 1].low == "to" and verb >= 2 and self.tags[verb - 2] in "NM":
            return self.phrase_before(verb - 1)
        if self.tags[verb] in "nd" and self.tokens[verb - 1].text == ",":
            return self._remark_on(verb)
        start = self._past_opener(self._clause_start(verb), verb)
        relative = self.tags[start] == "W" or self.tokens[start].low == "that"
        if relative and not any(t in "NM" for t in self.tags[start:verb]):
            return self.phrase_before(start - 1 if self.tokens[start - 1].text == "," else start)
        for j in range(start, verb):
            if self.tags[j] in "NMA" or (self.tags[j] in "ng" and self._attributive(j)):
                return self.phrase_at(j)
            if self.tags[j] == "U" and (phrase := self.phrase_at(j + 1)):
                return phrase
        return None

    def _remark_on(self, verb: int) -> Phrase | None:
        """What a participle behind a comma is about: "a package that X announced, valued at $3 billion"."""
        for j in range(verb - 2, max(0, verb - REACH // 2), -1):
            if self.tokens[j].text in ",;":
                break
            if (self.tags[j] == "W" or self.tokens[j].low == "that") and self.tags[j - 1] in "NM":
                return self.phrase_before(j)
        return self.phrase_before(verb - 1)

    def _past_opener(self, start: int, verb: int) -> int:
        """Behind an opening "In the spring," or "Excluding food,": its noun is not the subject."""
        if self.tags[start] not in "Pg":
            return start
        for j in range(start + 1, verb):
            if self.tokens[j].text == "," and any(tag in "NMO" for tag in self.tags[j:verb]):
                return j + 1
        phrase = self.phrase_at(start + 1)
        if phrase is not None and any(tag in "NMO" for tag in self.tags[phrase.last : verb]):
            return phrase.last
        return start

    def _clause_start(self, verb: int) -> int:
        """Where the clause of a verb begins: behind the last mark or conjunction with a noun before the verb."""
        seen = False
        for j in range(verb - 1, max(-1, verb - REACH), -1):
            tag, text = self.tags[j], self.tokens[j].text
            if tag in "NM":
                seen = True
            if seen and (tag == "S" or self._barrier(j) or (text == "as" and self.tags[j + 1] in "DMN")):
                return j + 1
            if tag == "W" or text == "(" or (not seen and self.tokens[j].low == "that"):
                return j + (text == "(")
            if seen and tag in "dzv" and self.tokens[j].low in word_list("saying"):
                return j + 1
            if seen and tag == "C" and any(t in "vdzX" for t in self.tags[max(0, j - REACH) : j]):
                return j + 1
            if seen and text == "," and any(t in "vdzX" for t in self.tags[max(0, j - REACH) : j]):
                return j + 1
        return max(0, verb - REACH)
