"""Powers of ten that are amounts: "10^9", "10\u2079", "3 \u00d7 10\u2079", "3e9"; any other power is none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rashomon.reading.quantities.tokens import Token

_LARGEST = 15  # exponent of an amount
_RAISED = {
    mark: str(digit) for digit, mark in enumerate("\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079")
}
_TIMES = ("\u00d7", "x", "*")


class Power(NamedTuple):
    """What a power comes to, None where it is no amount, and the token that it ends before."""

    value: float | None
    last: int


def power_at(tokens: Sequence[Token], i: int, value: float) -> Power | None:
    """The power that the number ``value`` at token ``i`` begins; None where it begins none."""
    if _low(tokens, i + 1) in _TIMES and _low(tokens, i + 2) == "10":
        end = _end(tokens, i + 2)
        factor = _factor(tokens, i + 2, end) if end is not None else None
        return None if end is None else Power(None if factor is None else value * factor, end)
    end = _end(tokens, i)
    if end is None:
        return None
    if _low(tokens, i + 1) == "e":
        factor = _factor(tokens, i, end)
        return Power(None if factor is None else value * factor, end)
    return Power(_factor(tokens, i, end) if value == 10 else None, end)


def _low(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].low if 0 <= i < len(tokens) else ""


def _glued(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].glued


def _end(tokens: Sequence[Token], i: int) -> int | None:
    """Where the exponent ends that is set behind the number at ``i``."""
    mark, at = _low(tokens, i + 1), i + 1
    if not _glued(tokens, at):
        return None
    if mark in ("^", "e"):
        at += 1 + (_low(tokens, at + 1) in ("-", "+") and _glued(tokens, at + 1))
        return at + 1 if _glued(tokens, at) and tokens[at].kind == "num" else None
    if tokens[i].text != "10" or mark not in _RAISED:
        return None
    while _low(tokens, at) in _RAISED and _glued(tokens, at):
        at += 1
    return at


def _factor(tokens: Sequence[Token], i: int, end: int) -> float | None:
    """Ten to the power written behind token ``i``; None beyond all amounts."""
    written = "".join(token.text for token in tokens[i + 1 : end]).lower()
    digits = "".join(_RAISED.get(c, c) for c in written if c not in "^e+-")
    if not digits.isdecimal() or len(digits) > 2 or int(digits) > _LARGEST:
        return None
    return float(10.0 ** (-int(digits) if "-" in written else int(digits)))
