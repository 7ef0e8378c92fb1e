"""Reads numbers in digits, in words and mixed: "11.1", "12,34,567", "2 1/2", "half a million", "twenty-five".

What cannot be read with certainty ("1,2,3", "10.11.2023", "1.2.3") gives nothing: no value is guessed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from rashomon.reading.quantities.digits import digits_value
from rashomon.reading.quantities.lexicon import NumberWords
from rashomon.reading.quantities.powers import power_at
from rashomon.reading.quantities.tokens import Token
from rashomon.reading.quantities.units import unit_at

_DECIMALS = 4  # of a scaled amount: 32.3 million is 32300000, not 32299999.999999996
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100})


class Number(NamedTuple):
    """A number and the tokens ``[first, last)`` that it stands in.

    ``exact`` is false for an order of magnitude without a number ("millions"). ``bare`` says that it is made
    of digits alone, with no grouping, decimals or scale word, as years and labels are. ``fraction`` marks
    "half" and "two-thirds"; ``scale`` is the factor of a scale word or letter, 1 without one.
    """

    value: float
    first: int
    last: int
    exact: bool = True
    bare: bool = False
    spelled: bool = False
    fraction: bool = False
    scale: float = 1.0
    doubtful: bool = False


_PARTS = ("third", "quarter", "fifth", "tenth")
_AFTER_PARTS = frozenset(
    ["last", "this", "in", "from", "since", "over", "after", "on", "to", "compared", "and", "as", "while", "within",
     "during", "year", "between", "but", "by", "for", "at", "next", "before", "when", "because", "amid", "or"]
)  # fmt: skip


class NumberReader:
    """Finds the numbers of one sentence's tokens."""

    def __init__(self, tokens: Sequence[Token], words: NumberWords) -> None:
        self.tokens = tokens
        self.words = words
        self._unread = 0  # the end of what is seen to be a number and cannot be read

    def numbers(self) -> list[Number]:
        """All numbers of the sentence, left to right, none inside another."""
        found: list[Number] = []
        i = 0
        while i < len(self.tokens):
            number = self._at(i)
            if number is None:
                i = max(i + 1, self._unread)
            else:
                found.append(number)
                i = number.last
        return found

    def _at(self, i: int) -> Number | None:
        token = self.tokens[i]
        if token.kind == "num":
            return self._digits(i)
        if token.kind == "sym":
            return self._vulgar(i)
        if token.kind == "word" and self._number_word(token.low):
            return self._spelled(i)
        return None

    def _number_word(self, low: str) -> bool:
        words = self.words
        return (
            low in words.small
            or low in words.tens
            or low in words.scales
            or low in words.vague
            or low in words.fractions
            or low in ("a", "an", "several", "few")
        )

    def _low(self, i: int) -> str:
        return self.tokens[i].low if 0 <= i < len(self.tokens) else ""

    def _glued(self, i: int) -> bool:
        return 0 <= i < len(self.tokens) and self.tokens[i].glued

    # digits

    def _digits(self, i: int) -> Number | None:
        token = self.tokens[i]
        value = digits_value(token.text, self.words.decimal_comma)
        if value is None:
            return None
        if (power := power_at(self.tokens, i, value)) is not None:
            if power.value is None:
                self._unread = power.last
                return None
            return self._scaled(power.value, i, power.last)
        last, fraction = i + 1, False
        whole = token.text.isdigit()
        if whole and (ratio := self._ratio(i)) is not None:
            value, last, fraction, whole = ratio, i + 3, True, False
        elif whole and not self._glued(i + 1) and (ratio := self._ratio(i + 1)) is not None and ratio < 1:
            value, last, whole = value + ratio, i + 4, False
        elif (part := self._vulgar_value(last)) is not None and value.is_integer():
            value, last, whole = value + part, last + 1, False
        elif whole and self._gap_grouped(i):
            value, last, whole = float(token.text + self._low(i + 1)), i + 2, False
            return self._scaled(value, i, last, doubtful=True)
        return self._scaled(value, i, last, bare=whole, fraction=fraction)

    def _gap_grouped(self, i: int) -> bool:
        """Whether a plain space groups thousands here: "12 000", and no other number beside (a table's row)."""
        if i + 1 >= len(self.tokens) or len(self.tokens[i].text) > 3:
            return False
        after = self.tokens[i + 1]
        beside = (i > 0 and self.tokens[i - 1].kind == "num") or (
            i + 2 < len(self.tokens) and self.tokens[i + 2].kind == "num"
        )
        return after.kind == "num" and after.text == "000" and not after.glued and not beside

    def _ratio(self, i: int) -> float | None:
        """A fraction in digits at ``i`` ("1/2", "3/4"), with a usual denominator."""
        if i + 2 >= len(self.tokens) or self._low(i + 1) not in ("/", "\u2044"):
            return None
        above, slash, below = self.tokens[i : i + 3]
        if not (slash.glued and below.glued and above.text.isdecimal() and below.text.isdecimal()):
            return None
        if len(above.text) > 2 or len(below.text) > 3 or self._low(i + 3) == "/":
            return None
        if int(below.text) not in _DENOMINATORS or int(above.text) >= int(below.text) or int(above.text) == 0:
            return None
        return int(above.text) / int(below.text)

    def _vulgar_value(self, i: int) -> float | None:
        text = self.tokens[i].text if i < len(self.tokens) else ""
        if len(text) == 1 and unicodedata.category(text) == "No":
            value = unicodedata.numeric(text, 0.0)
            return value if 0 < value < 1 else None
        return None

    def _vulgar(self, i: int) -> Number | None:
        value = self._vulgar_value(i)
        return None if value is None else self._scaled(value, i, i + 1, fraction=True)

    def _scaled(
        self, value: float, first: int, last: int, *, bare: bool = False, spelled: bool = False,
        fraction: bool = False, doubtful: bool = False,
    ) -> Number:  # fmt: skip
        """The number with the scale words after it: "11.1 billion", "400-million", "1 lakh crore"."""
        scale = 1.0
        for _ in range(3):
            at = last + 1 if self._low(last) == "-" and self._glued(last) and self._glued(last + 1) else last
            low = self._low(at)
            factor = self.words.scales.get(low)
            if factor is None or (low == "score") or (self._glued(at) and at == last and not low.isalpha()):
                break
            if scale != 1.0 and factor == 12:
                break
            scale, last = scale * factor, at + 1
            if (
                self._low(last) == "."
                and low not in ("million", "billion")
                and (not self.words.own or low in ("mrd", "mio", "mln", "bln"))
            ):
                last += 1
        bare = bare and scale == 1.0
        value = round(value * scale, _DECIMALS) if scale != 1.0 else value
        return Number(value, first, last, True, bare, spelled, fraction, scale, doubtful)

    # words

    def _spelled(self, i: int) -> Number | None:
        low = self._low(i)
        if low in ("several", "few"):
            return self._several(i)
        if low in self.words.vague:
            return self._vague(i)
        if low in ("a", "an"):
            return self._article(i)
        if low in self.words.fractions:
            return self._fraction_word(i)
        if low in self.words.scales:
            return None  # a scale word with no number before it
        return self._words(i)

    def _several(self, i: int) -> Number | None:
        """ "several million", "a few hundred": an order of magnitude alone."""
        if self._low(i + 1) in self.words.scales:
            return Number(self.words.scales[self._low(i + 1)], i, i + 2, exact=False, spelled=True)
        return None

    def _vague(self, i: int) -> Number | None:
        """ "tens of thousands", "millions of": an order of magnitude alone."""
        if self._low(i) == "tens" and self._low(i + 1) != "of":
            return None
        value, last = self.words.vague[self._low(i)], i + 1
        while self._low(last) == "of" and self._low(last + 1) in self.words.vague:
            value, last = value * self.words.vague[self._low(last + 1)], last + 2
        if self._low(i) in ("scores", "tens") and last == i + 1 and self._low(i + 1) != "of":
            return None
        return Number(value, i, last, exact=False, spelled=True)

    def _article(self, i: int) -> Number | None:
        low = self._low(i + 1)
        if low == "few" and self._low(i + 2) in self.words.scales:
            return Number(self.words.scales[self._low(i + 2)], i, i + 3, exact=False, spelled=True)
        if low in self.words.scales and low != "score":
            number = self._scaled(1.0, i, i + 1, spelled=True)
            return number._replace(bare=False)
        if low == "half" and self._low(i + 2) in self.words.scales:
            return self._scaled(0.5, i, i + 2, spelled=True)
        if low in _PARTS and self._low(i + 2) == "of":
            return Number(self.words.fractions[low], i, i + 2, spelled=True, fraction=True)
        if self._low(i - 1) == "by" and low in (*_PARTS, "half") and self._ends_amount(i + 2):
            return Number(0.5 if low == "half" else self.words.fractions[low], i, i + 2, spelled=True, fraction=True)
        return None

    def _ends_amount(self, i: int) -> bool:
        """Whether nothing that could be counted stands at ``i``: "by a fifth last year", and not "by a third party"."""
        return i >= len(self.tokens) or not self._low(i)[:1].isalpha() or self._low(i) in _AFTER_PARTS

    def _fraction_word(self, i: int) -> Number | None:
        """ "half a million", "half of", "half the": other fraction words need a number before them."""
        if self._low(i) != "half" or self._low(i - 1) in ("first", "second", "last", "latter", "other", "this", "-"):
            return None
        after = self._low(i + 1)
        if after in ("a", "an") and self._low(i + 2) in self.words.scales:
            return self._scaled(0.5, i, i + 2, spelled=True)
        if after in ("a", "an") and self._unit_at(i + 2):
            return Number(0.5, i, i + 1, spelled=True, fraction=True)
        if after in ("of", "the", "its", "their", "his", "her", "our", "all"):
            return Number(0.5, i, i + 1, spelled=True, fraction=True)
        return None

    def _unit_at(self, i: int) -> bool:
        """Whether a known unit stands at ``i``: "half a ton", "half a percentage point"."""
        return i < len(self.tokens) and unit_at(self.tokens, i, glued_to_digits=False, currency=False) is not None

    def _words(self, i: int) -> Number | None:
        """A number in words from ``i``: "twenty-five", "three hundred and ten thousand", "one and a half"."""
        total, current, last, scale = 0.0, 0.0, i, 1.0
        while last < len(self.tokens):
            at = self._joined(last, i)
            low = self._low(at)
            if low in self.words.small and (last == i or self._may_add(last, at, self.words.small[low], current)):
                current += self.words.small[low]
            elif low in self.words.tens and (last == i or current == 0 or (current % 100 == 0 and current >= 100)):
                current += self.words.tens[low]
            elif low == "hundred" and 0 < current < 100:
                current *= 100
            elif low in self.words.scales and low not in ("hundred", "score", "dozen") and current > 0:
                total, current, scale = total + current * self.words.scales[low], 0.0, self.words.scales[low]
            elif low == "dozen" and last > i:
                current *= 12
            else:
                break
            last = at + 1
        return self._words_tail(total + current, i, last, scale) if last > i else None

    def _may_add(self, last: int, at: int, value: float, current: float) -> bool:
        previous = self._low(last - 1)
        if previous in self.words.tens:
            return 0 < value < 10
        return current == 0 or (current >= 100 and current % 100 == 0 and value > 0)

    def _joined(self, last: int, first: int) -> int:
        """Where the next word of the number may stand: after a hyphen, or after "and" behind a scale word."""
        if last == first:
            return last
        if self._low(last) == "-" and self._glued(last) and self._glued(last + 1):
            return last + 1
        if self._low(last) == "and" and self._low(last - 1) in self.words.scales:
            after = self._low(last + 1)
            return last + 1 if after in self.words.small or after in self.words.tens else last
        return last

    def _words_tail(self, value: float, first: int, last: int, scale: float) -> Number | None:
        low = self._low(last)
        if low == "and" and self._low(last + 1) == "a" and self._low(last + 2) == "half":
            return self._scaled(value + 0.5, first, last + 3, spelled=True)
        if low == "point" and self._low(last + 1) in self.words.small and self._low(last + 1) != "zero":
            digits = ""
            at = last + 1
            while self._low(at) in self.words.small and self.words.small[self._low(at)] < 10:
                digits += str(int(self.words.small[self._low(at)]))
                at += 1
            if digits:
                return self._scaled(float(f"{int(value)}.{digits}"), first, at, spelled=True)
        at = last + 1 if low == "-" and self._glued(last) and self._glued(last + 1) else last
        part = self._low(at)
        if part in self.words.fractions and value < 20 and scale == 1.0 and self._is_part(part, value, at, last):
            return Number(value * self.words.fractions[part], first, at + 1, spelled=True, fraction=True)
        if part in self.words.vague and part != "tens" and value < 1000 and part != "scores":
            return None  # "two hundreds": not English for a number
        return Number(value, first, last, spelled=True, scale=scale)

    def _is_part(self, part: str, value: float, at: int, last: int) -> bool:
        """Whether a fraction word makes a fraction here: "two quarters" are three months each."""
        if part in ("half", "halves", "quarter", "quarters") and at == last:
            return self._low(at + 1) == "of" and value in (1, 3) and not self._low(at + 2).isdigit()
        return value >= 1 and (value > 1) == part.endswith("s")
