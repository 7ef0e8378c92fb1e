"""The words around figures in languages without a full list of their own, compiled once for each language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from rashomon.reading.quantities.han import CHARACTERS, SCALES
from rashomon.reading.quantities.lexicon import _toml
from rashomon.reading.quantities.units import unit_table

_LEFT = r"(?<!\w)"
_SYMBOLS = (
    "%", "‰", "km", "km²", "km2", "m²", "m³", "kg", "kW", "MW", "GW", "TW", "kWh", "MWh", "GWh", "TWh", "Mt", "Gt", "t",
    "°C", "TEU",
)  # fmt: skip
_MONEY_SYMBOLS = (
    "US$", "HK$", "NT$", "R$", "S$", "A$", "C$", "$", "€", "£", "₽", "₹", "₺", "₩", "₴", "₪", "zł", "USD", "EUR", "GBP",
    "CHF", "RUB", "CNY", "RMB", "JPY", "BRL", "UAH",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """One language: its figures in one pattern, and what stands before and after them.

    ``han`` says that it writes without spaces and that its scale characters belong to the number.
    """

    figure: re.Pattern[str]
    vague: re.Pattern[str]
    before: tuple[tuple[str, re.Pattern[str]], ...]
    after: tuple[tuple[str, re.Pattern[str]], ...]
    up: re.Pattern[str]
    down: re.Pattern[str]
    to: re.Pattern[str]
    onto: re.Pattern[str]
    start: re.Pattern[str]
    between: tuple[re.Pattern[str], re.Pattern[str]]
    scales: tuple[tuple[re.Pattern[str], float], ...]
    units: tuple[tuple[re.Pattern[str], str], ...]
    money: Mapping[str, str]
    orders: Mapping[str, float]
    decimal_comma: bool
    han: bool


@cache
def words(language: str) -> Words | None:
    """The words of a language, by its code; None where there are none."""
    base = language.replace("_", "-").split("-")[0].lower()
    table = _toml("quantities_foreign.toml").get(base)
    return None if table is None else _compiled(table)


def _compiled(table: Mapping[str, Any]) -> Words:
    han = bool(table.get("han"))
    units = {form: name for name, forms in table["units"].items() for form in forms} | _symbols()
    money = {form: unit_table().money[form.lower()] for form in _MONEY_SYMBOLS if form.lower() in unit_table().money}
    if han:
        money |= {"¥": "japanese yen"}
    codes = {form: name for form, name in money.items() if form not in units}
    scale = _any(table["scales"], han)
    unit = _any((*units, *codes), han)
    joint = "|".join(re.escape(j) + (r"\s?" if j.endswith("'") else r"\s") for j in table["joint"])
    joint = f"(?:{joint})?" if joint else ""
    digits = r"\d+(?:[.,٫٬]\d+)*"
    if table.get("space"):
        digits = r"\d{1,3}(?:[ \u2009]\d{3}){1,4}(?:,\d+)?(?![\d.])|" + digits
    if han:
        number = rf"(?:{digits}|[{CHARACTERS}{SCALES}])(?:[{SCALES}{CHARACTERS}點点]|(?<=[{SCALES}]) ?{digits})*"
        tail = rf"(?P<scale>[{SCALES}]{{0,3}})"
        left = r"(?<![A-Za-z\d^/:_-])(?<!\d[.,])"
    else:
        number, tail = digits, rf"(?:[\s\u2009-]?(?P<scale>{scale}(?:\s{scale}){{0,1}}))?"
        left = r"(?<![\w^/:_№#+-])(?<!\w[.,])(?<!\d )"
    amount = rf"(?P<sign>[-−+])?(?:(?P<money>{_any(money, True)})\s?)?(?P<number>{number}){tail}"
    behind = rf"(?:\.?[\s\u2009-]{{0,2}}{joint}(?P<unit>{unit}))?"
    order = rf"{'' if han else _LEFT}(?P<order>{_any(table['vague'], han)})"
    return Words(
        figure=re.compile(left + amount + behind, re.I),
        vague=re.compile(rf"{order}\s?{joint}(?P<unit>{unit})", re.I),
        before=tuple((sign, _ending(forms, han)) for sign, forms in table["before"].items()),
        after=tuple((sign, re.compile(rf"\s?(?:{_any(forms, han)})", re.I)) for sign, forms in table["after"].items()),
        up=_within(table["up"], han),
        down=_within(table["down"], han),
        to=re.compile(rf"\s?(?:[-–~〜～]|{_any(table['to'], han)})\s?", re.I),
        onto=re.compile(rf"[^.;。；]{{0,12}}?{'' if han else _LEFT}(?:{_any(table['onto'], han)})\s?", re.I),
        start=_ending(table["from"], han),
        between=(
            _ending(table.get("between", ())[:1], han),
            re.compile(rf"\s?{_any(table.get('between', ())[1:], han)}\s?"),
        ),
        scales=tuple((re.compile(_form(f, han), re.I), v) for f, v in _longest(table["scales"].items())),
        units=tuple((re.compile(_form(f, han), re.I), n) for f, n in _longest((units | codes).items())),
        money={form.lower(): name for form, name in money.items()},
        orders={form.lower(): value for form, value in table["vague"].items()},
        decimal_comma=bool(table.get("decimal_comma")),
        han=han,
    )


def _symbols() -> dict[str, str]:
    table = unit_table()
    found = {}
    for symbol in _SYMBOLS:
        entry = table.exact.get(symbol) or table.words.get(symbol.lower())
        if entry:
            found[symbol] = entry[0]
    return found


def _longest(entries: Iterable[tuple[str, Any]]) -> list[tuple[str, Any]]:
    return sorted(entries, key=lambda e: -len(e[0]))


def _form(form: str, han: bool) -> str:
    """One form as a pattern: a star is any ending; a word ends where it ends unless the script has no spaces."""
    plain = r"[\s\u2009]".join(re.escape(part) for part in form.rstrip("*").split(" "))
    if form.endswith("*"):
        return plain + r"\w{0,14}"
    return plain + (r"(?!\w)" if form[-1].isalpha() and (not han or form.isascii()) else "")


def _any(forms: Iterable[str], han: bool) -> str:
    """Any of the forms, the longest first; nothing matches where there are none."""
    listed = sorted(forms, key=len, reverse=True)
    return "(?:" + "|".join(_form(form, han) for form in listed) + ")" if listed else "(?!)"


def _ending(forms: Iterable[str], han: bool) -> re.Pattern[str]:
    """A pattern for what ends right before the figure."""
    return re.compile(rf"{'' if han else _LEFT}(?:{_any(forms, han)})\s?$", re.I)


def _within(forms: Iterable[str], han: bool) -> re.Pattern[str]:
    return re.compile(rf"{'' if han else _LEFT}{_any(forms, han)}", re.I)
