"""Numbers that are no figures: parts of names and dates, list numbers, telephone numbers, scores, idioms.

Each test is a small function of the sentence and the number; `refused` asks them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from rashomon.reading.quantities.calendar import is_ago, is_clock, is_date, is_time
from rashomon.reading.quantities.draft import Scene
from rashomon.reading.quantities.lexicon import word_list
from rashomon.reading.quantities.naming import is_in_name, is_labelled
from rashomon.reading.quantities.nouns import counts_plural
from rashomon.reading.quantities.numerals import Number
from rashomon.reading.quantities.units import money_before, unit_at, unit_table

_DETERMINED = word_list("determined")
_IDLE_ONES = word_list("idle_ones")
_IDENTIFIER = 8  # digits in a row, not grouped, that stand for no amount without a unit
_PHONE = re.compile(r"\d{3,4}$")


def is_listed(scene: Scene, number: Number) -> bool:
    """List numbering "1." or "(2)" or "3)", citations "[12]"."""
    if not number.bare:
        return False
    before, after = scene.low(number.first - 1), scene.low(number.last)
    if number.first == 0 and after in (".", ")", ":") and scene.glued(number.last) and number.value < 100:
        return len(scene.tokens) > 2
    if number.first == 0 and after == "|":
        return True
    return (before, after) in (("(", ")"), ("[", "]")) and number.value < 1000


def is_phone(scene: Scene, number: Number) -> bool:
    """Three or more runs of digits joined by hyphens, dots or spaces, or a run of ten digits and more."""
    if number.spelled:
        return False
    text = scene.text(number.first)
    if text.isdigit() and (len(text) > 12 or (text.startswith("0") and len(text) > 2)):
        return True
    if text.isdigit() and len(text) >= _IDENTIFIER and not money_before(scene.tokens, number.first):
        measured = unit_at(scene.tokens, number.last, glued_to_digits=scene.glued(number.last))
        return measured is None and not counts_plural(scene, number.last)
    joined = 1
    for step in (1, -1):
        i = number.first
        while 0 <= i + 2 * step < len(scene.tokens) and joined < 5:
            mark, digits = scene.tokens[i + step], scene.tokens[i + 2 * step]
            if mark.text not in "-)(" or digits.kind != "num" or not digits.text.isdigit():
                break
            joined, i = joined + 1, i + 2 * step
    if joined >= 3:
        return True
    if _dialled(scene, number.first):
        return True
    after = scene.tokens[number.last] if number.last < len(scene.tokens) else None
    plus = scene.low(number.first - 1) == "+" and after is not None and after.kind == "num"
    return plus or (
        joined == 2 and text.isdigit() and bool(_PHONE.match(text)) and len(text) + _mate(scene, number) == 7
    )


def _dialled(scene: Scene, i: int) -> bool:
    """Whether only runs of digits stand between the number and the plus of a country code: "+86 10 6596 1114"."""
    for j in range(i - 1, max(-1, i - 8), -1):
        if scene.low(j) == "+":
            return i - j > 1 and scene.glued(j + 1)
        if scene.tokens[j].kind != "num" and scene.text(j) not in "()-":
            return False
    return False


def is_coordinate(scene: Scene, number: Number) -> bool:
    """ "25.03\u00b0N", "31\u00b046\u2032 E", "38 degrees north": a place on the globe."""
    if number.spelled and number.scale > 1:
        return False
    before, at = scene.low(number.first - 1), number.last
    if before in _ARC and scene.tag(number.first - 2) == "U" and scene.glued(number.first - 1):
        return before == "\u00b0" or _ends_in_bearing(scene, at)
    if scene.low(at) == "\u00b0" and scene.glued(at):
        arc = scene.glued(at + 1) and scene.tag(at + 1) == "U" and scene.low(at + 2) in _ARC
        return arc or scene.text(at + 1) in _BEARINGS
    return scene.low(at) in ("degree", "degrees") and scene.low(at + 1) in ("north", "south", "east", "west")


_ARC = ("\u00b0", "'", '"')
_BEARINGS = ("N", "S", "E", "W")


def _ends_in_bearing(scene: Scene, at: int) -> bool:
    return scene.low(at) in _ARC and scene.text(at + 1) in _BEARINGS


def _mate(scene: Scene, number: Number) -> int:
    """The length of the run of digits joined to this one by a hyphen where the pair reads "555-0143"."""
    i = number.first
    if i + 2 < len(scene.tokens) and scene.tokens[i + 2].text.startswith("0") and scene.low(i + 1) == "-":
        return len(scene.tokens[i + 2].text)
    if i >= 2 and scene.tokens[i].text.startswith("0") and scene.low(i - 1) == "-":
        return len(scene.tokens[i - 2].text)
    return 0


def is_idle_one(scene: Scene, number: Number) -> bool:
    """ "no one", "one another", "the one", "one day": a pronoun or idiom, no count."""
    if not number.spelled or number.value != 1 or scene.low(number.first) != "one":
        return False
    after = scene.low(number.last)
    if after in ("to", "or", "and", "in", "out") and scene.tag(number.last + 1) == "U":
        return False
    if scene.low(number.first - 1) in _DETERMINED or after in _IDLE_ONES:
        return True
    if after == "of":
        return False
    if scene.low(number.first - 1) == "at" and after in ("point", "time", "stage", "end"):
        return True
    if unit_at(scene.tokens, number.last, glued_to_digits=False) is not None:
        return False
    return scene.syntax.phrase_at(number.last) is None or scene.tag(number.last) in "PCSXOvdz."


def is_score(scene: Scene, number: Number) -> bool:
    """ "89-89", "won 3-1", "a 52-48 vote": two numbers that face each other."""
    for i, j in ((number.last, number.last + 1), (number.first - 1, number.first - 2)):
        if scene.low(i) in ("-", "\u2013") and 0 <= j < len(scene.tokens) and scene.tokens[j].kind == "num":
            left, right = (number.first, j) if j > i else (j, number.first)
            return _faces(scene, left, right)
    return False


def _faces(scene: Scene, left: int, right: int) -> bool:
    if not (scene.glued(right) and scene.tokens[left].text.isdecimal() and scene.tokens[right].text.isdecimal()):
        return False
    if len(scene.tokens[left].text) > 3 or money_before(scene.tokens, left):
        return False
    a, b = int(scene.tokens[left].text), int(scene.tokens[right].text)
    after = right + 1
    unit = unit_at(scene.tokens, after, glued_to_digits=scene.glued(after))
    if scene.low(after) in unit_table().money or (unit is None and scene.low(after) == "-"):
        unit = unit_at(scene.tokens, after + 1, glued_to_digits=False)
    if unit is not None or scene.low(after) in ("million", "billion", "thousand", "trillion", "hundred"):
        return False
    return a >= b or not (counts_plural(scene, after))


REFUSALS: tuple[Callable[[Scene, Number], bool], ...] = (
    is_time,
    is_in_name,
    is_clock,
    is_date,
    is_phone,
    is_coordinate,
    is_listed,
    is_labelled,
    is_idle_one,
    is_ago,
    is_score,
)
NAMING = (is_in_name, is_labelled, is_score)


def refused(scene: Scene, number: Number) -> Callable[[Scene, Number], bool] | None:
    """The test by which a number is no figure; None where it may be one."""
    return next((test for test in REFUSALS if test(scene, number)), None)
