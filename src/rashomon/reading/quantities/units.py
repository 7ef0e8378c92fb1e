"""Recognises units of measure and currencies and names each in one way.

Names are lower-case and singular ("dollar", "ton", "kilometre per hour"). The names of currencies that have
no entry of their own come from CLDR through babel, loaded when the first capital code or "Xish dollars" asks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from rashomon.reading.quantities.lexicon import _toml, word_list
from rashomon.reading.quantities.tokens import Token

LONGEST = 6
_MONEY_NOUNS = word_list("money_nouns")
_WORDLIKE_CODES = word_list("wordlike_codes")


_NAMELIKE = word_list("namelike")


class Unit(NamedTuple):
    """A unit in the text: its name, its kind and the tokens ``[first, last)`` that say it.

    ``kind`` is ``measure``, ``money``, ``time``, ``age``, ``share`` (percent and its like) or ``noun``.
    """

    name: str
    kind: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class UnitTable:
    """All units: by exact spelling, by lower-case words, and what may only stand right after digits."""

    exact: dict[str, tuple[str, str]]
    words: dict[str, tuple[str, str]]
    money: dict[str, str]
    per: dict[str, str]
    glued_only: frozenset[str]
    longest: int


_SHARES = frozenset({"percentage", "percentage point", "basis point", "permille"})


def _si(tables: dict[str, Any], exact: dict[str, tuple[str, str]], words: dict[str, tuple[str, str]]) -> None:
    """All prefixes on all base units: symbols by exact spelling, words in any case."""
    for name, forms in tables["si"].items():
        for form in forms:
            symbol = len(form) <= 2 or form in ("bps", "bit/s")
            (exact if symbol else words)[form] = (name, "measure")
            for prefix, letter in tables["prefixes"].items():
                if symbol:
                    exact[letter + form] = (prefix + name, "measure")
                else:
                    words[prefix + form] = (prefix + name, "measure")


@cache
def unit_table() -> UnitTable:
    """The shipped table of units."""
    tables = _toml("units.toml")
    exact: dict[str, tuple[str, str]] = {}
    words: dict[str, tuple[str, str]] = {}
    _si(tables, exact, words)
    del exact["bps"]  # on its own, basis points
    for name, forms in tables["words"].items():
        words.update(dict.fromkeys(forms, (name, "share" if name in _SHARES else "measure")))
    for kind in ("time", "age"):
        for name, forms in tables[kind].items():
            words.update(dict.fromkeys(forms, (name, kind)))
    exact.update({symbol: (name, "measure") for symbol, name in tables["symbols"].items()})
    money = {form: name for name, forms in tables["currency"].items() for form in forms}
    per = {form: name for name, forms in tables["per"].items() for form in forms}
    for symbol, entry in exact.items():  # "2.4Ghz", "100KM": symbols of three letters and more in any case
        if len(symbol) > 2 or symbol in ("km", "cm", "kg", "Hz"):
            words.setdefault(symbol.lower(), entry)
    return UnitTable(exact, words, money, per, frozenset(tables["glued_only"]["symbols"]), LONGEST)


@cache
def cldr_money() -> dict[str, str]:
    """Currency codes and full names of CLDR, in lower case, with the singular name of each."""
    from babel import Locale  # slow to import: only when a text calls for it

    names: dict[str, str] = {}
    for code, name in Locale("en").currencies.items():
        low = name.lower()
        if "(" not in low:
            names[code.lower()] = low
            names[low] = low
            names[low + "s"] = low
    return names


def spelled(tokens: Sequence[Token], first: int, last: int, *, exact: bool = False) -> str:
    """Tokens joined as they stand, each gap a single space."""
    parts: list[str] = []
    for token in tokens[first:last]:
        if parts and not token.glued:
            parts.append(" ")
        parts.append(token.text if exact else token.low)
    return "".join(parts)


def unit_at(tokens: Sequence[Token], i: int, *, glued_to_digits: bool, currency: bool = True) -> Unit | None:
    """The longest unit that begins at token ``i``.

    ``glued_to_digits`` says that the number ends in a digit right before it, without a space.
    """
    if i >= len(tokens) or tokens[i].kind == "num":
        return None
    table = unit_table()
    for length in range(min(table.longest, len(tokens) - i), 0, -1):
        if length > 1 and tokens[i + length - 1].text in ",;:()":
            continue
        exact = spelled(tokens, i, i + length, exact=True)
        entry = table.exact.get(exact) or table.words.get(exact.lower())
        if entry and length == 1 and exact.istitle() and exact.lower() in _NAMELIKE:
            entry = None
        if entry and exact in table.glued_only and not glued_to_digits and not _spaced_symbol(tokens, i, exact):
            entry = None
        if entry:
            return Unit(entry[0], entry[1], i, i + length)
        if currency and (name := _money(exact)):
            return Unit(name, "money", i, i + length)
    return None


def _spaced_symbol(tokens: Sequence[Token], i: int, symbol: str) -> bool:
    """Whether a short symbol may stand after a space: "9 mm", "5 kg" may; "9 m", "4 in" may not."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if symbol == "s":
        return not tokens[i].glued  # "4.2 s"; glued it makes a decade of the number
    return len(symbol) > 1 and symbol not in ("in", "ps", "pm", "ah", "Mb", "mb", "mp") and (
        after is None or not after.glued or not after.text.isalnum()
    )  # fmt: skip


def _money(text: str) -> str | None:
    """The currency that words or a symbol stand for, in any case; codes of CLDR in capitals only."""
    low = text.lower()
    name = unit_table().money.get(low)
    if name:
        return None if text != low.upper() and low in ("rub", "php") else name
    if len(text) == 3 and low not in _WORDLIKE_CODES and text.isupper() and text.isascii() and text.isalpha():
        return cldr_money().get(low)
    if " " in low and low.rsplit(" ", 1)[1] in _MONEY_NOUNS:
        return cldr_money().get(low)
    return None


def money_before(tokens: Sequence[Token], i: int) -> Unit | None:
    """The currency symbol or code that ends right before token ``i``: "US$", "HK $", "RM", "Rs.", "EUR"."""
    for length in range(min(4, i), 0, -1):
        first = i - length
        exact = spelled(tokens, first, i, exact=True)
        if len(exact) > 6:
            continue
        word = exact.rstrip("$£€¥. =")
        if word == exact and word.lower() in ("p", "us", "cent", "cents", "pence"):
            continue  # these follow the amount
        if word.isalpha() and not word.isupper() and word.lower() not in ("rs", "rp", "ksh", "dhs"):
            continue
        if (word.isalpha() and len(word) > 3 and "$" not in exact) or (
            first and tokens[first].glued and word and tokens[first - 1].kind != "sym"
        ):
            continue
        name = _money(exact)
        if name:
            return Unit(name, "money", first, i)
    return None


def rate_at(tokens: Sequence[Token], i: int) -> tuple[str, int] | None:
    """What a rate is per, and where it ends: "per barrel", "a year", "/ton", "per square foot", "a-year"."""
    table = unit_table()
    low = tokens[i].low if i < len(tokens) else ""
    if low not in ("per", "a", "an", "/", "each", "every"):
        return None
    at = i + 1
    if at < len(tokens) and tokens[at].text == "-" and tokens[at].glued:
        at += 1
    if at + 1 < len(tokens) and tokens[at + 1].low in ("earlier", "ago", "before", "later", "after", "old"):
        return None
    unit = unit_at(tokens, at, glued_to_digits=False, currency=False) if at < len(tokens) else None
    if unit and unit.kind in ("measure", "time") and (low != "/" or unit.name != "-"):
        singular = tokens[unit.last - 1].low
        if low in ("a", "an", "each", "every") and singular.endswith("s") and singular not in ("us",):
            return None
        return unit.name, unit.last
    word = tokens[at].low if at < len(tokens) else ""
    if word in table.per and (
        low in ("per", "/") or word in ("share", "head", "piece", "person", "game", "unit", "quarter")
    ):
        return table.per[word], at + 1
    if low == "per" and at < len(tokens) and tokens[at].kind == "word" and word not in ("cent", "se"):
        return word, at + 1
    return None
