"""Numbers in Chinese characters, alone or with digits between them: "三千亿", "1亿2000万", "两百五十", "一点五"."""

from __future__ import annotations

_DIGITS = {
    character: value
    for value, characters in enumerate(
        ("〇零", "一壹", "二两兩贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for character in characters
}
_SMALL = {"十": 10.0, "拾": 10.0, "百": 1e2, "佰": 1e2, "千": 1e3, "仟": 1e3}
_LARGE = {"万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8, "兆": 1e12, "만": 1e4, "억": 1e8, "조": 1e12}
_KOREAN = {"십": 10.0, "백": 1e2, "천": 1e3}

CHARACTERS = "".join(_DIGITS)
SCALES = "".join((*_SMALL, *_LARGE, *_KOREAN))


def han_value(text: str) -> float | None:
    """The value of a number made of Chinese (or Korean) numerals, scale characters and plain digits.

    None where the characters do not make one number: digits in a row without a scale after words of scale, a scale
    that grows where it has to fall.
    """
    total = section = 0.0
    current: float | None = None
    ceiling = small_ceiling = float("inf")
    i = 0
    while i < len(text):
        character = text[i]
        if character.isascii() and character.isdigit():
            j = i
            while j < len(text) and text[j].isascii() and (text[j].isdigit() or text[j] in ".,"):
                j += 1
            try:
                value = float(text[i:j].replace(",", ""))
            except ValueError:
                return None
            if current is not None:
                return None
            current, i = value, j
            continue
        if character == "点" and current is not None:
            tail = text[i + 1 :]
            digits = "".join(str(_DIGITS[c]) for c in _taken(tail))
            if not digits:
                return None
            current, i = float(f"{current:.0f}.{digits}"), i + 1 + len(digits)
            continue
        if character in _DIGITS:
            run = _taken(text[i:])
            value = float("".join(str(_DIGITS[c]) for c in run))
            if current is not None or (len(run) > 1 and not _plain(run)):
                return None
            current, i = value, i + len(run)
            continue
        factor = _SMALL.get(character) or _KOREAN.get(character)
        if factor is not None:
            if factor >= small_ceiling:
                return None
            section, current, small_ceiling = section + (1.0 if current is None else current) * factor, None, factor
        elif (factor := _LARGE.get(character)) is not None:
            section += current or 0.0
            if not section and total and factor > 1e4:
                total, ceiling = total * factor, factor  # "2万亿"
            elif not section or factor >= ceiling:
                return None
            else:
                total, ceiling = total + section * factor, factor
            section, current, small_ceiling = 0.0, None, float("inf")
        elif character not in " ,":
            return None
        i += 1
    return round(total + section + (current or 0.0), 4)


def _taken(text: str) -> str:
    """The digits in words at the beginning of a text."""
    end = 0
    while end < len(text) and text[end] in _DIGITS:
        end += 1
    return text[:end]


def _plain(run: str) -> bool:
    """Whether digits in a row are one number: "零五" after a scale is five, "二〇二五" a number written out."""
    return run[0] in "〇零" or len(run) >= 3
