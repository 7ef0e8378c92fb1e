"""Chinese numerals: "15.6万亿", "两千五百", "三分之一", "七成半", "百分之十", "数十"."""

from __future__ import annotations

import re

_DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "俩": 2, "仨": 3, "壹": 1, "贰": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_HAN = "〇零一二两三四五六七八九十百千万亿兆"
# A number: digits with their scale ("1.5万亿", "2,000"), or in characters. Digits are never given back, so that a
# long row of them costs no more than its length.
NUMBER = rf"(?:\d[\d,]*+(?:\.\d++)?[十百千]?[万亿兆]{{0,2}}(?:\d++(?:\.\d++)?[万千百])?|[{_HAN}]+(?:点[〇零一二三四五六七八九]+)?[万亿]{{0,2}})"  # noqa: E501
_MIXED = re.compile(r"(\d[\d,]*+(?:\.\d++)?)([十百千]?)([万亿兆]{0,2})(?:(\d++(?:\.\d++)?)([万千百]))?\Z")


def value(words: str) -> float | None:
    """The number that words stand for; None where they are no number."""
    mixed = _MIXED.match(words)
    if mixed is not None:
        number = float(mixed[1].replace(",", "")) * _SMALL.get(mixed[2], 1)
        for scale in mixed[3]:
            number *= _LARGE[scale]
        if mixed[4]:
            number += float(mixed[4]) * (_SMALL | _LARGE)[mixed[5]]
        return number
    whole, _, fraction = words.partition("点")
    scale = 1
    while fraction and fraction[-1] in _LARGE:
        scale *= _LARGE[fraction[-1]]
        fraction = fraction[:-1]
    counted = _integer(whole)
    if counted is None:
        return None
    if fraction:
        digits = "".join(str(_DIGITS[c]) for c in fraction if c in _DIGITS)
        return (counted + float("0." + digits)) * scale if digits else None
    return float(counted) * scale


def _integer(words: str) -> int | None:
    """A whole number in characters, by sections of ten thousand; "二〇二六" digit by digit."""
    if not words or len(words) > 30:  # no amount is written longer
        return None
    if all(c in _DIGITS for c in words):
        return int("".join(str(_DIGITS[c]) for c in words))
    total = section = digit = 0
    for character in words:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _SMALL:
            section += (digit or 1) * _SMALL[character]
            digit = 0
        elif character in _LARGE:
            total = (
                (total + section + digit) * _LARGE[character]
                if character != "万" or total < 10**8
                else total + (section + digit) * 10**4
            )
            section = digit = 0
        else:
            return None
    return total + section + digit
