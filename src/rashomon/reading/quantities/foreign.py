"""Figures in languages that have words for units and scales but no syntax here: German, Russian, Japanese and others.

A figure is read only where its unit or currency is known: a number without one may be anything. Bounds, directions,
ranges and from-to pairs come from the words right beside it; what is counted is left open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.model import Quantity, Span, TimeExpression, TimeType
from rashomon.reading.quantities.digits import digits_value
from rashomon.reading.quantities.foreign_words import Words
from rashomon.reading.quantities.han import han_value

_NEAR = 26  # characters in which a word of rising or falling stands before its figure
_CLAUSE = re.compile(r"[.;,:!?。；，：！？、](?!\d)")
_SURE, _LESS = 0.8, 0.6
_LARGEST = 1e18
_MOMENTS = frozenset({"day", "week", "month", "year", "hour", "minute"})


def foreign(text: str, sentence: Span, words: Words, times: Sequence[TimeExpression]) -> list[Quantity]:
    """The figures of one sentence, in text order."""
    found: list[Quantity] = []
    for quantity in _singles(text, sentence, words):
        if _is_time(quantity.span, times):
            continue
        pair = _pair(text, sentence, words, found[-1], quantity) if found else None
        if pair is not None:
            found[-1] = pair
        else:
            found.append(quantity)
    return [_described(text, sentence, words, quantity) for quantity in found if quantity.unit != "-"]


def _singles(text: str, sentence: Span, words: Words) -> Iterator[Quantity]:
    """Each number with its unit, and each order of magnitude with one; those without a unit for pairs only."""
    vague = {m.start(): m for m in words.vague.finditer(text, sentence.start, sentence.end)}
    at = sentence.start
    for match in words.figure.finditer(text, sentence.start, sentence.end):
        for start in sorted(s for s in vague if at <= s < match.start("number")):
            at = vague[start].end()
            yield _vague(vague.pop(start), words)
        if match.start() < at:
            continue  # inside what was read as an order of magnitude
        at = match.end()
        if match.start() in vague:
            yield _vague(vague.pop(match.start()), words)
            continue
        quantity = _single(text, match, words)
        if quantity is not None:
            yield quantity
    for start in sorted(s for s in vague if s >= at):
        yield _vague(vague[start], words)


def _vague(match: re.Match[str], words: Words) -> Quantity:
    unit = _unit(match["unit"], words)
    return Quantity(
        Span(*match.span()), None, None, None, unit, vague=True, unit_span=Span(*match.span("unit")), confidence=_LESS
    )


def _single(text: str, match: re.Match[str], words: Words) -> Quantity | None:
    value = _value(match, words)
    if value is None or abs(value) > _LARGEST:
        return None
    end = match.end()
    money, unit = match["money"], match["unit"]
    name = words.money.get(money.lower(), "-") if money else _unit(unit, words) if unit else "-"
    if words.han and name in _MOMENTS and value <= 1:
        return None  # "one day" is an idiom more often than a measure
    if name == "-" and end < len(text) and text[end].isalpha() and not words.han and text[end - 1].isdigit():
        return None  # a name: "737MAX"
    if match["sign"] and name not in ("percentage", "percentage point", "celsius"):
        return None
    value = -value if match["sign"] in ("-", "−") else value
    place = Span(*match.span("unit")) if unit else Span(*match.span("money")) if money else None
    return Quantity(
        Span(match.start() if not match["sign"] or value < 0 else match.start("number"), end),
        value, value, value, name, unit_span=place, confidence=_SURE,
    )  # fmt: skip


def _value(match: re.Match[str], words: Words) -> float | None:
    number, scale = match["number"], match["scale"] or ""
    if words.han:
        if scale or not number.replace(",", "").replace(".", "").isdecimal():
            return han_value(number + scale)
        return digits_value(number, decimal_comma=False)
    plain = number.replace("\u066b", ".").replace("\u066c", ",").replace(" ", "")
    value = digits_value(plain, words.decimal_comma)
    if value is None or not scale:
        return value
    return round(value * _scale(scale, words), 4)


def _scale(scale: str, words: Words) -> float:
    """The factor of one scale word, or of two behind each other ("mil millones")."""
    for pattern, value in words.scales:
        match = pattern.match(scale)
        if match:
            rest = scale[match.end() :].strip()
            return value * (_scale(rest, words) if rest else 1.0)
    return 1.0


def _unit(form: str, words: Words) -> str:
    return next((name for pattern, name in words.units if pattern.fullmatch(form)), "-")


def _is_time(span: Span, times: Sequence[TimeExpression]) -> bool:
    return any(
        t.span.start < span.end and span.start < t.span.end and t.type in (TimeType.DATE, TimeType.TIME) for t in times
    )


def _pair(text: str, sentence: Span, words: Words, a: Quantity, b: Quantity) -> Quantity | None:
    """A range ("entre 20 et 25 %") or a change ("von 20 auf 30 Prozent") of two figures beside each other."""
    if a.low is None or b.low is None or a.previous is not None or a.low != a.high or not _one_unit(a, b):
        return None
    between = text[a.span.end : b.span.start]
    if len(between) > 24 or not between:
        return None
    begun = words.start.search(text, max(sentence.start, a.span.start - 8), a.span.start)
    unit = b.unit if b.unit != "-" else a.unit
    where = b.unit_span or a.unit_span
    left = a.low * (_shared_scale(a, b) if a.unit == "-" else 1.0)
    span = Span(a.span.start, b.span.end)
    ranging = words.to.fullmatch(between)
    moved = not ranging or left > b.low or _direction(text, sentence, words, a.span.start)
    if begun and words.onto.fullmatch(between) and moved:
        return replace(b, span=span, unit=unit, unit_span=where, previous=left, previous_span=a.span)
    opened = words.between[0].search(text, max(sentence.start, a.span.start - 12), a.span.start)
    if not (ranging or (opened and words.between[1].fullmatch(between))) or a.unit not in ("-", b.unit):
        return None
    low, high = min(left, b.low), max(left, b.low)
    value = low if low == high else None
    sure = b.confidence if left <= b.low else _LESS
    return replace(b, span=span, value=value, low=low, high=high, unit=unit, unit_span=where, confidence=sure)


def _one_unit(a: Quantity, b: Quantity) -> bool:
    return a.unit == b.unit or "-" in (a.unit, b.unit)


def _shared_scale(a: Quantity, b: Quantity) -> float:
    """The scale of the second figure where it is meant for both: "20–25 million"."""
    if a.low is None or b.low is None or not 0 < a.low < 1000:
        return 1.0
    for factor in (1e12, 1e9, 1e8, 1e6, 1e4, 1e3):
        if b.low >= factor and a.low * factor <= b.low * 10:
            return factor
    return 1.0


def _described(text: str, sentence: Span, words: Words, quantity: Quantity) -> Quantity:
    """The figure with its bound and direction."""
    if quantity.vague or quantity.previous is not None:
        return quantity
    start, end = quantity.span.start, quantity.span.end
    change, first = quantity.change, start
    for sign, pattern in words.before:
        match = pattern.search(text, max(sentence.start, start - 20), start)
        if match and match.start() < first:
            change, first = sign, match.start()
    for sign, pattern in words.after:
        match = pattern.match(text, end, sentence.end)
        if match and first == start:
            change, end = sign, match.end()
    if change == "=" and quantity.unit not in _MOMENTS:
        change = _direction(text, sentence, words, start) or "="
    return replace(quantity, span=Span(first, end), change=change)


def _direction(text: str, sentence: Span, words: Words, start: int) -> str | None:
    """Whether a word of the same clause before it turns a figure up or down; the nearest counts."""
    begin = max(sentence.start, start - _NEAR)
    cuts = [m.end() for m in _CLAUSE.finditer(text, begin, start)]
    begin = cuts[-1] if cuts else begin
    ups = [m.end() for m in words.up.finditer(text, begin, start)]
    downs = [m.end() for m in words.down.finditer(text, begin, start)]
    if not ups and not downs:
        return None
    return "up" if max(ups, default=-1) > max(downs, default=-1) else "down"
