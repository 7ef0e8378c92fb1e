"""What the figures need to know of a sentence's syntax, and a shallow reader that guesses it.

`Syntax` is the seam: a dependency parse can answer the same questions. `ShallowSyntax` tags words from a small
list, suffixes and their neighbours, and joins them to noun phrases.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from rashomon.reading.quantities.lexicon import word_list, word_tags
from rashomon.reading.quantities.numerals import Number
from rashomon.reading.quantities.tokens import Token
from rashomon.reading.quantities.units import unit_at

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


_FIXED = {
    "n't": "T", "not": "T", "to": "T", "and": "C", "or": "C", "but": "C", "nor": "C", "per": "P", "versus": "P",
    "vs": "P", "while": "S", "whereas": "S", "whilst": "S", "although": "S", "because": "S", "that": "S",
    "which": "W", "who": "W", "whom": "W", "whose": "W", "where": "W", "when": "S", "if": "S", "as": "P",
    "than": "P", "worth": "P", "including": "P", "according": "P", "compared": "P", "following": "P", "despite": "P",
    "percent": "N", "cents": "N", "us": "M", "its": "D", "their": "D", "his": "D", "her": "D", "our": "D",
    "my": "D", "your": "D", "whopping": "A", "more": "R", "less": "R", "fewer": "R", "such": "D", "both": "D",
    "other": "A", "another": "D", "said": "d", "'s": "X", "via": "P", "amid": "P", "roughly": "R", "approximately": "R",
    "yesterday": "R", "today": "R", "tomorrow": "R", "tonight": "R", "i": "O", "so": "S", "until": "P", "since": "P", "plus": "C",
    "will": "X", "would": "X", "may": "X", "might": "X", "could": "X", "should": "X", "must": "X", "can": "X",
    "slid": "d", "sank": "d", "shrank": "d", "leapt": "d", "swung": "d", "outpaced": "d", "shed": "d", "overtook": "d",
    "lying": "g", "costs": "z", "cost": "v", "hit": "d", "totaled": "d", "totalled": "d", "averaged": "d",
}  # fmt: skip
_ADJECTIVE_ENDS = ("ous", "ful", "able", "ible", "ive", "less", "ish")
_AMOUNT_MARKS = frozenset("%$\u20ac\u00a3\u00a5")
VERBS = frozenset("vdnzgX")
_NOMINAL = frozenset("NMAU")


def _base_tags(token: Token, first: bool) -> str:
    """The parts of speech that a word may have, most likely first."""
    if token.kind == "id":
        return "M"
    if token.kind != "word":
        return "U" if token.text in _AMOUNT_MARKS else "."
    low = token.low
    if token.text == "us":
        return "O"
    if low in _FIXED:
        return _FIXED[low]
    known = word_tags().get(low)
    capital = token.text[0].isupper()
    if capital and not first and (known is None or known[0] not in "PDOCSXT"):
        return "M"
    if known:
        return known
    return _by_suffix(low, capital)


def _by_suffix(low: str, capital: bool) -> str:
    if capital:
        return "M"
    if low.endswith(("'s", "s'")):
        return "N"
    if low.endswith("ly") and len(low) > 4:
        return "R"
    if low.endswith("ed") and len(low) > 4:
        return "dn"
    if low.endswith("ing") and len(low) > 5:
        return "gN"
    if low.endswith(_ADJECTIVE_ENDS):
        return "A"
    return "Nvz" if low.endswith("s") else "N"


class ShallowSyntax:
    """Guesses tags from words and neighbours, and noun phrases from tags."""

    def __init__(self, tokens: Sequence[Token], numbers: Sequence[Number], names: Sequence[Number] = ()) -> None:
        """``names`` are the numbers that belong to names ("Stoxx 600", "TA-35")."""
        self.tokens = tokens
        self.named = {i for number in names for i in range(number.first, number.last)}
        self.in_number = bytearray(len(tokens))
        for number in numbers:
            for i in range(number.first, number.last):
                self.in_number[i] = 1
        self.tags = self._tags()

    # tags

    def _tags(self) -> list[str]:
        options = [_base_tags(token, self._opens(i)) for i, token in enumerate(self.tokens)]
        tags: list[str] = []
        for i, choice in enumerate(options):
            if i in self.named:
                tags.append("M")
            elif self.in_number[i]:
                tags.append("U")
            elif choice == "N" and self._infinitive(i, options):
                tags.append("v")
            elif choice == "A" and self.tokens[i].low.endswith("ed") and tags[-1:] in (["N"], ["M"]):
                tags.append("d" if self._number_at(i + 1) or options[i + 1 : i + 2] == ["D"] else "A")
            elif len(choice) == 1 and choice not in "zv":
                tags.append(choice)
            else:
                tags.append(self._choose(i, choice, tags, options))
        return self._compounded(self._measured(tags))

    def _measured(self, tags: list[str]) -> list[str]:
        """Units belong to their amounts, and are no nouns of the sentence."""
        for i in range(1, len(tags)):
            if self.in_number[i - 1] and not self.in_number[i] and i - 1 not in self.named:
                unit = unit_at(self.tokens, i, glued_to_digits=self.tokens[i].glued)
                if unit is not None:
                    tags[i : unit.last] = ["U"] * (unit.last - i)
        return tags

    def _compounded(self, tags: list[str]) -> list[str]:
        """Words joined by hyphens take one tag: "coal-fired plants", "gas-only options", "Beijing-based"."""
        i, size = 0, len(tags)
        while i < size:
            end = i + 1
            while end + 1 < size and self._hyphen(end) and self.tokens[end + 1].kind in ("word", "num"):
                end += 2
            if end - i > 1 and "U" not in tags[i:end] and self.tokens[i].kind == "word":
                last = tags[end - 1]
                tag = "M" if last == "M" or i in self.named or end - 1 in self.named else "N" if last == "N" else "A"
                tags[i:end] = [tag] * (end - i)
            i = end
        return tags

    def _opens(self, i: int) -> bool:
        """Whether token ``i`` opens the sentence, or words in quotation marks or after a colon."""
        return (
            i == 0
            or self.tokens[i - 1].text in ('"', ":", ".", "(", "|", "\u2022")
            or (i == 1 and self.tokens[0].kind != "word")
        )

    def _choose(self, i: int, choice: str, tags: Sequence[str], options: Sequence[str]) -> str:
        """The tag that fits between the neighbours."""
        before = tags[i - 1] if i else "."
        low_before = self.tokens[i - 1].low if i else ""
        while before == "R" and i > 1 and choice[0] != "R" and len(tags) > 1:
            before, low_before = tags[i - 2], self.tokens[i - 2].low
            break
        verbs = [t for t in choice if t in VERBS]
        nouns = [t for t in choice if t in "NA"]
        after = options[i + 1][0] if i + 1 < len(options) else "."
        if verbs and not nouns and set(verbs) <= {"z", "v"} and before in "DAU":
            return "N"
        if verbs and nouns:
            return self._verb_or_noun(before, low_before, after, verbs, nouns, choice, tags)
        if set(choice) <= {"d", "n"}:
            return "n" if before in "XDPAU" else "d"
        if choice[0] in "PRS" and "R" in choice and "P" in choice:
            return "P" if after in "DNMAUO" or self._number_at(i + 1) else "R"
        return choice[0]

    def _infinitive(self, i: int, options: Sequence[str]) -> bool:
        """Whether a word behind "to" that is not known as a verb is one: "to trade at 130"."""
        if i == 0 or self.tokens[i - 1].low != "to" or self.tokens[i].low.endswith("s"):
            return False
        return i + 1 < len(options) and (options[i + 1][0] in "DPOR" or self._number_at(i + 1))

    def _number_at(self, i: int) -> bool:
        return i < len(self.tokens) and (bool(self.in_number[i]) or self.tokens[i].text in "$\u20ac\u00a3")

    def _verb_or_noun(
        self,
        before: str,
        low_before: str,
        after: str,
        verbs: list[str],
        nouns: list[str],
        choice: str,
        so_far: Sequence[str],
    ) -> str:
        if low_before == "to":
            return verbs[0] if verbs[0] in "vX" or len(verbs) == 1 else "v"
        if before in "DPAU" or low_before.endswith("'s"):
            return nouns[0]
        if before == "X":
            return verbs[0]
        if before in "OW":
            return verbs[0]
        if verbs == ["g"] and before in "NA" and after in "PndX.C" and not low_before.endswith("s"):
            return nouns[0]  # "defense funding requested", "military spending by"
        if before in "NM":
            if "z" in verbs and after in "PDRUO" and not low_before.endswith("s") and not VERBS.intersection(so_far):
                return "z"
            finite = [v for v in verbs if v in "dzv"]
            if after in "DUPRO." and finite and (choice[0] in VERBS or after in "DUO"):
                return finite[0]
            return nouns[0] if after in "NV" or choice[0] in "NA" else choice[0]
        return choice[0]

    # phrases

    def _hyphen(self, i: int) -> bool:
        tokens = self.tokens
        return 0 < i < len(tokens) - 1 and tokens[i].text in "-/&" and tokens[i].glued and tokens[i + 1].glued

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
        size = len(self.tokens)
        while i < size and (
            self.tags[i] == "D" or (self.tags[i] == "R" and i + 1 < size and self.tags[i + 1] in "ANn")
        ):
            i += 1
        first = i
        while i < size and i - first < REACH:
            if (
                self._inside(i)
                or (self._hyphen(i) and i > first)
                or (i > first and self.tags[i] == "X" and self.tokens[i].low == "'s")
            ):
                i += 1
            elif self.tags[i] in "UPng" and (self._hyphen(i + 1) or (i > first and self._hyphen(i - 1))):
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
                or self._hyphen(j)
                or (self._hyphen(i) and i < last)
                or (self.tags[j] == "U" and i < last and self._hyphen(j - 1))
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
