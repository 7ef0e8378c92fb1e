"""Guesses the parts of speech of a sentence's words from a list, suffixes and neighbours.

Tags are one letter: N noun, M proper noun, A adjective, v base form, d past tense, n past participle, g -ing
form, z third person, X auxiliary, R adverb, P preposition, S subordinator, C coordinator, D determiner,
O pronoun, W relative, T particle, U amount, and "." for marks.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.reading.quantities.lexicon import closed_class, word_tags
from rashomon.reading.quantities.numerals import Number
from rashomon.reading.quantities.tokens import Token
from rashomon.reading.quantities.units import unit_at

REACH = 40  # how many tokens back a verb is still looked for
_ADJECTIVE_ENDS = ("ous", "ful", "able", "ible", "ive", "less", "ish")
_AMOUNT_MARKS = frozenset("%$\u20ac\u00a3\u00a5")
VERBS = frozenset("vdnzgX")


def _base_tags(token: Token, first: bool) -> str:
    """The parts of speech that a word may have, most likely first."""
    if token.kind == "id":
        return "M"
    if token.kind != "word":
        return "U" if token.text in _AMOUNT_MARKS else "."
    low = token.low
    if token.text == "us":
        return "O"
    if (closed := closed_class().get(low)) is not None:
        return closed
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
    if low.endswith("ed") and not low.endswith("eed") and len(low) > 4:
        return "dn"
    if low.endswith("ing") and len(low) > 5:
        return "gN"
    if low.endswith(_ADJECTIVE_ENDS):
        return "A"
    return "Nvz" if low.endswith("s") else "N"


def hyphen_at(tokens: Sequence[Token], i: int) -> bool:
    """Whether token ``i`` is a hyphen, slash or ampersand that joins two words."""
    return 0 < i < len(tokens) - 1 and tokens[i].text in "-/&" and tokens[i].glued and tokens[i + 1].glued


class Tagger:
    """Tags the tokens of one sentence."""

    def __init__(self, tokens: Sequence[Token], numbers: Sequence[Number], names: Sequence[Number]) -> None:
        self.tokens = tokens
        self.named = {i for number in names for i in range(number.first, number.last)}
        self.in_number = bytearray(len(tokens))
        for number in numbers:
            for i in range(number.first, number.last):
                self.in_number[i] = 1

    def tags(self) -> list[str]:
        options = [_base_tags(token, self._opens(i)) for i, token in enumerate(self.tokens)]
        tags: list[str] = []
        for i, choice in enumerate(options):
            if i in self.named:
                tags.append("M")
            elif self.in_number[i] or self._hyphened_unit(i):
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

    def _hyphened_unit(self, i: int) -> bool:
        """ "a 300-mile stretch": the unit describes what follows, together with its number."""
        if i < 2 or not hyphen_at(self.tokens, i - 1) or not self.in_number[i - 2]:
            return False
        return unit_at(self.tokens, i, glued_to_digits=False) is not None

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
            while end + 1 < size and hyphen_at(self.tokens, end) and self.tokens[end + 1].kind in ("word", "num"):
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
        if before == "R" and i > 1 and choice[0] != "R":
            before, low_before = tags[i - 2], self.tokens[i - 2].low
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
        if before in "NM" and after in "dzX":
            return nouns[0]  # "the speed limit is"
        if before == "X":
            return verbs[0]
        if before in "OW":
            return verbs[0]
        if verbs == ["g"] and before in "NA" and after in "PndX.C" and not low_before.endswith("s"):
            return nouns[0]  # "defense funding requested", "military spending by"
        if before in "NM":
            if (
                "z" in verbs
                and after in "PDRUOT"
                and not low_before.endswith("s")
                and not VERBS.intersection(so_far[-REACH:])
            ):
                return "z"
            finite = [v for v in verbs if v in "dzv"]
            if after in "DUPRO." and finite and (choice[0] in VERBS or after in "DUO"):
                return finite[0]
            return nouns[0] if after in "NV" or choice[0] in "NA" else choice[0]
        return choice[0]
