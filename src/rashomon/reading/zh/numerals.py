"""Chinese numerals: "15.6万亿", "两千五百", "一万三", "七成半", "百分之十", "肆佰陆拾", "7万5千"."""

from __future__ import annotations

import re

_DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")}
_DIGITS |= {c: n for n, c in enumerate("零壹贰叁肆伍陆柒捌玖")} | {"两": 2, "俩": 2, "倆": 2, "仨": 3, "貳": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
_LARGE = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_ONES = "一二三四五六七八九"
_HAN = "〇零一二两三四五六七八九十百千万亿兆"
_FORMAL = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿"  # as on contracts; one alone is a word ("大陆", "队伍")
# A number: digits with their scale ("1.5万亿", "2,000", "7万5千"), or in characters. Digits are never given back, so
# that a long row of them costs no more than its length. A scale that begins a unit ("千瓦", "兆赫") is the unit's.
_UNIT_NEXT = "(?![瓦克米卡赫伏字])"
NUMBER = (
    rf"(?:\d[\d,]*+(?:\.\d++)?(?:[十百]|千{_UNIT_NEXT})?(?:[万亿]|兆{_UNIT_NEXT}){{0,2}}(?:\d++(?:\.\d++)?(?:[万百]|千{_UNIT_NEXT}))*+(?:(?<=[万亿])\d{{3,4}}(?![\d%.]))?"
    rf"|[壹贰叁肆伍陆柒捌玖][拾佰仟万][{_FORMAL}]*+"
    rf"|(?:[{_HAN}](?<![千兆])|[千兆]{_UNIT_NEXT})++(?:点[〇零{_ONES}]+)?[万亿]{{0,2}})"
)
_MIXED = re.compile(r"(\d[\d,]*+(?:\.\d++)?)([十百千]?)([万亿兆]{0,2})((?:\d++(?:\.\d++)?[万千百十]?)*)\Z")
_PIECE = re.compile(r"(\d++(?:\.\d++)?)([万千百十]?)")


def value(words: str) -> float | None:
    """The number that words stand for; None where they are no number."""
    if words[:1] in "负-" and len(words) > 1:
        found = value(words[1:])
        return -found if found is not None else None
    if words == "半百":
        return 50.0
    mixed = _MIXED.match(words)
    if mixed is not None:
        return _mixed(mixed)
    whole, point, fraction = words.partition("点")
    scale = 1
    while fraction and fraction[-1] in _LARGE:
        scale *= _LARGE[fraction[-1]]
        fraction = fraction[:-1]
    counted = _integer(whole)
    if counted is None or (point and not fraction):
        return None
    if fraction:
        if any(c not in _DIGITS for c in fraction):
            return None
        return (counted + float("0." + "".join(str(_DIGITS[c]) for c in fraction))) * scale
    return float(counted) * scale


def _mixed(match: re.Match[str]) -> float | None:
    number = float(match[1].replace(",", "")) * _SMALL.get(match[2], 1)
    for scale in match[3]:
        number *= _LARGE[scale]
    if match[4] and not (match[2] or match[3]):
        return None
    for amount, scale in _PIECE.findall(match[4]):
        number += float(amount) * (_SMALL | _LARGE | {"": 1})[scale]
    return number


def _integer(words: str) -> int | None:
    """A whole number in characters, by sections of ten thousand; "二〇二六" digit by digit; "一万三" is 13,000."""
    if not words or len(words) > 30:  # no amount is written longer
        return None
    if all(c in _DIGITS for c in words):
        return int("".join(str(_DIGITS[c]) for c in words))
    total = section = digit = 0
    last = 1  # the scale before a last digit, which stands for a tenth of it: "四百五"
    for character in words:
        if character in _DIGITS:
            digit = _DIGITS[character]
            last = last if digit else 1
        elif character in _SMALL:
            section += (digit or 1) * _SMALL[character]
            digit, last = 0, _SMALL[character]
        elif character in _LARGE:
            total, section = _scaled(total, section + digit, _LARGE[character])
            digit, last = 0, _LARGE[character]
        else:
            return None
    return total + section + (digit * last // 10 if digit and last >= 100 else digit)


def _scaled(total: int, section: int, scale: int) -> tuple[int, int]:
    """Total and open section behind a scale: "五十四万", "1亿", "两万亿"."""
    if total and (total < scale or not section):
        return (total + section) * scale, 0
    return total + section * scale, 0
