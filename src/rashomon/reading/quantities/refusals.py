"""Numbers that are no figures: in names, dates, clock times, labels, ordinals, scores, telephone numbers.

Each test is a small function of the sentence and the number; `refused` asks them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from rashomon.model import TimeType
from rashomon.reading.quantities.draft import Scene
from rashomon.reading.quantities.lexicon import word_list
from rashomon.reading.quantities.numerals import Number
from rashomon.reading.quantities.units import money_before, unit_at, unit_table

_STREETS = frozenset(("street", "avenue", "road", "lane", "boulevard", "square", "drive", "st.", "ave"))
_YEARS = range(1500, 2101)
_CLOCK = word_list("clock")
_ORDINAL = word_list("ordinal")
_DETERMINED = word_list("determined")
_IDLE_ONES = word_list("idle_ones")
_PHONE = re.compile(r"\d{3,4}$")


def is_time(scene: Scene, number: Number) -> bool:
    """Part of a date or clock time that the reader of times found; durations stay figures."""
    start, end = scene.tokens[number.first].start, scene.tokens[number.last - 1].end
    return any(
        time.span.start < end and start < time.span.end and time.type in (TimeType.DATE, TimeType.TIME)
        for time in scene.times
    )


def is_clock(scene: Scene, number: Number) -> bool:
    """ "9:35", "2 p.m.", "0401 GMT", "4:39"."""
    if scene.low(number.last) == ":" and scene.glued(number.last) and scene.glued(number.last + 1):
        return scene.tokens[number.last + 1].kind == "num"
    before = number.first - 1
    if scene.low(before) == ":" and scene.glued(before) and scene.glued(number.first):
        return before > 0 and scene.tokens[before - 1].kind == "num"
    low = scene.low(number.last)
    if low == "-" and scene.low(number.last + 2) in ("a.m.", "p.m."):
        return True
    return low in _CLOCK and number.value < 2400 and not number.scale > 1 and not (low == "hrs" and number.value < 100)


def is_date(scene: Scene, number: Number) -> bool:
    """A day beside a month's name, a year, a decade, a date in digits."""
    if not number.bare and not (number.spelled and number.scale == 1.0):
        return False
    months = scene.phrases.months
    before, after = scene.low(number.first - 1), scene.low(number.last)
    if before == "." and scene.low(number.first - 2) in months:
        before = scene.low(number.first - 2)
    if (
        number.bare
        and number.value < 32
        and (_month(scene, number.first - 1, before) or _month(scene, number.last, after))
    ):
        return True
    if (
        number.bare
        and scene.low(number.first - 1) in ("-", "\u2013", "/")
        and scene.glued(number.first)
        and number.first >= 2
    ):
        year = scene.text(number.first - 2)
        if year.isdecimal() and len(year) == 4 and int(year) in _YEARS and len(scene.text(number.first)) in (2, 4):
            return scene.glued(number.first - 1) and not _ends_in_unit(scene, number.first - 1)
    if number.value.is_integer() and int(number.value) in _YEARS and number.bare:
        return is_year(scene, number)
    if 2100 < number.value < 3000 and number.bare and before in ("in", "by", "since", "until", "before", "after"):
        return is_year(scene, number)
    return False


def _month(scene: Scene, i: int, low: str) -> bool:
    if low not in scene.phrases.months:
        return False
    return low not in ("may", "mar", "march", "jun") or scene.text(i)[:1].isupper() or scene.text(i) == "."


def is_year(scene: Scene, number: Number) -> bool:
    """A bare number between 1500 and 2100, unless a currency, a unit or a bound makes an amount of it."""
    if len(scene.text(number.first)) != 4 or money_before(scene.tokens, number.first):
        return False
    low = scene.low(number.last)
    if _ends_in_unit(scene, number.last):
        return False
    if low == "%" or (scene.low(number.first - 1) in ("-", "+", "~") and not scene.glued(number.first - 1)):
        return False
    unit = unit_at(scene.tokens, number.last, glued_to_digits=scene.glued(number.last))
    if unit and unit.kind != "time" and unit.name != "point":
        return False
    if scene.glued(number.last) and low not in (
        "-",
        "/",
        ",",
        ".",
        ")",
        ";",
        ":",
        "\u2013",
        "'",
        "'s",
        "s",
        '"',
        "?",
        "!",
    ):
        return False
    if low in scene.phrases.people:
        return False
    if (
        scene.low(number.first - 1) in ("to", "and", "-")
        and scene.tag(number.first - 2) == "U"
        and _counted(scene, number.last)
    ):
        return False
    plural = low.endswith("s") and not low.endswith("ss") and scene.tag(number.last) == "N"
    bound = scene.words(number.first - 2, number.first)
    return not (plural and (bound in scene.phrases.before or bound[-1:] in scene.phrases.before))


def _ends_in_unit(scene: Scene, at: int) -> bool:
    """ "2000 - 2500 calories": the first half of a range of amounts."""
    if scene.low(at) not in ("-", "\u2013", "to") or at + 2 >= len(scene.tokens) or scene.tokens[at + 1].kind != "num":
        return False
    if not scene.text(at + 1).isdecimal() or int(scene.text(at + 1)) <= int(scene.text(at - 1)):
        return False
    unit = unit_at(scene.tokens, at + 2, glued_to_digits=scene.glued(at + 2))
    return unit is not None and unit.kind != "time" and unit.name != "point"


def is_in_name(scene: Scene, number: Number) -> bool:
    """Digits glued to letters ("G20", "F-16", "COVID-19", "737MAX"), or to more digits ("1.2.3-4")."""
    tokens, first = scene.tokens, number.first
    if scene.low(first - 1) == "-" and scene.low(first - 2) == "covid":
        return True
    if number.spelled:
        return _spelled_in_compound(scene, number) or _spelled_in_name(scene, number)
    if scene.glued(first):
        before = tokens[first - 1]
        if before.kind in ("word", "num", "id") and not money_before(tokens, first):
            return not (before.kind == "word" and before.low in ("y", "to"))
        if before.text in "-_./&" and scene.glued(first - 1) and not _allowed_prefix(scene, first):
            return True
        if before.text in "#@\u2116\u00a7=" and not money_before(tokens, first):
            return True
    after = number.last
    if scene.glued(after) and tokens[after].kind == "word":
        if scene.glued(after + 1) and tokens[after + 1].kind == "num":
            return True  # "9L15"
        return not _known_suffix(scene, number)
    return after < len(tokens) and tokens[after].kind == "id"


def _spelled_in_name(scene: Scene, number: Number) -> bool:
    """ "the Five Eyes partners", "the Big Four": capitals in the middle of a sentence."""
    first = number.first
    if not scene.text(first)[:1].isupper() or first == 0 or scene.tokens[first - 1].text in '".:(|':
        return False
    if scene.text(number.last)[:1].isupper() or scene.text(first - 1) == "Big":
        return not _headline(scene)
    return False


def _headline(scene: Scene) -> bool:
    """Whether nearly all words have capitals, as in a title."""
    words = [token.text for token in scene.tokens if token.kind == "word" and len(token.text) > 3]
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.8 * len(words)


def _spelled_in_compound(scene: Scene, number: Number) -> bool:
    """ "production-four-door", "one-on-one", "Twenty20"."""
    first = number.first
    if scene.low(first - 1) == "-" and scene.glued(first - 1) and scene.glued(first):
        return scene.tag(first - 2) != "."
    return scene.low(number.last) == "-" and scene.glued(number.last) and scene.low(number.last + 1) in (
        "on", "off", "sided", "way", "time", "fold", "size", "stop", "liner", "upmanship", "star", "to", "party", "state",
    )  # fmt: skip


def _allowed_prefix(scene: Scene, first: int) -> bool:
    """Whether what stands before the hyphen leaves the number a number: "sub-500", "3-5", "minus-260"."""
    if scene.tokens[first - 1].text == ".":
        return False
    before = scene.tokens[first - 2] if first >= 2 else None
    if before is None or scene.tokens[first - 1].text == "/":
        return before is None
    if before.kind == "num":
        return not (scene.low(first - 3) == "-" and scene.glued(first - 3) and scene.tokens[first - 4].kind == "num")
    if before.kind == "word" and first >= 3 and scene.glued(first - 2) and scene.tokens[first - 3].kind == "num":
        return True  # "5km-10km", "10m-15m"
    return before.low in scene.phrases.prefixes or before.text in "%)$\u20ac\u00a3" or before.kind == "sym"


def _known_suffix(scene: Scene, number: Number) -> bool:
    """Whether letters glued behind the digits are a scale, a unit, or nothing but an ordinal."""
    word = scene.tokens[number.last]
    if word.low in _ORDINAL or (word.text in ("G", "D", "K") and number.bare and number.value <= 8):
        return word.text == "K" and money_before(scene.tokens, number.first) is not None
    if unit_at(scene.tokens, number.last, glued_to_digits=True):
        return True
    return word.text in ("k", "K", "m", "M", "b", "B", "bn", "Bn", "BN", "mn", "mil", "mln", "bln", "tn", "trn", "T", "cr", "Cr", "x", "Mrd", "Mio", "MM") or word.low in (
        "million", "billion", "trillion", "bn", "odd", "lakh", "plus")  # fmt: skip


def is_labelled(scene: Scene, number: Number) -> bool:
    """ "Article 5", "Section 427", "No. 3", "Big 12", "Euro 2020", "Stoxx 600": the number belongs to a name."""
    if number.scale > 1 or money_before(scene.tokens, number.first):
        return False
    before = number.first - 1
    if scene.low(before) == "." and scene.low(before - 1) in (
        "no",
        "nos",
        "art",
        "sec",
        "fig",
        "p",
        "pp",
        "vol",
        "ch",
        "para",
        "cl",
    ):
        return True
    low = scene.low(before)
    if _in_phrase(scene, number) or _is_address(scene, number.last):
        return True
    unit = unit_at(scene.tokens, number.last, glued_to_digits=scene.glued(number.last))
    measured = unit is not None and unit.name not in ("point", "day", "second")
    if low in scene.phrases.labels and (
        number.bare or number.spelled or low in ("section", "article", "version", "table", "figure")
    ):
        capital = scene.text(before)[:1].isupper() and before > 0
        return not measured and (capital or not _counted(scene, number.last) or scene.tag(before) not in "vdz")
    if low in ("and", "or", ",", "to", "-", "\u2013", "through") and _chain_label(scene, before - 1):
        return True
    return number.bare and not measured and _proper_before(scene, number)


def _in_phrase(scene: Scene, number: Number) -> bool:
    """Whether the number stands inside a listed name: "S&P 500", "Group of Seven", "one country, two systems"."""
    return any(
        scene.words(number.first - offset, number.first - offset + size) in scene.phrases.names
        for offset in range(5)
        for size in range(max(2, offset + 1), 7)
    )


def _is_address(scene: Scene, i: int) -> bool:
    """ "10 Downing Street": capitalised words up to a word for a street."""
    for j in range(i, i + 4):
        if not scene.text(j)[:1].isupper():
            return False
        if j > i and scene.low(j) in _STREETS:
            return True
    return False


def _chain_label(scene: Scene, i: int) -> bool:
    """ "Articles 5 and 6", "pages 12-15": a list that a label opens."""
    return (
        i > 0
        and scene.tokens[i].kind == "num"
        and scene.low(i - 1) in scene.phrases.labels
        and scene.low(i - 1) not in ("point", "level")
    )


def _proper_before(scene: Scene, number: Number) -> bool:
    """Right after a capitalised word, and no plural noun counted behind: "Big 12", "Boeing 737 jets"."""
    before = number.first - 1
    word = scene.text(before)
    if before < 0 or not word[:1].isupper() or not word.isalpha():
        return False
    if before == 0 or scene.tag(before) != "M":
        return scene.tag(before) == "M" and word.lower() not in ("in", "about") and not _counted(scene, number.last)
    if scene.low(number.last) in (",", ")") and scene.low(before) in scene.phrases.months:
        return True
    return not _counted(scene, number.last)


def _counted(scene: Scene, i: int) -> bool:
    """Whether a plural noun in small letters stands at ``i``, or behind describing words there."""
    for j in range(i, min(i + 4, len(scene.tokens))):
        low = scene.low(j)
        if scene.tag(j) not in "NARn" or scene.text(j)[:1].isupper():
            return False
        if scene.tag(j) == "N" and (low in scene.phrases.people or (low.endswith("s") and not low.endswith("ss"))):
            return True
    return False


def is_ago(scene: Scene, number: Number) -> bool:
    """ "two years ago", "30 years from now": a point in time, no amount of it."""
    unit = unit_at(scene.tokens, number.last, glued_to_digits=False)
    if unit is None or unit.kind != "time":
        return False
    after = scene.low(unit.last)
    return after in ("ago", "hence") or (after == "from" and scene.low(unit.last + 1) in ("now", "today"))


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
    after = scene.tokens[number.last] if number.last < len(scene.tokens) else None
    plus = scene.low(number.first - 1) == "+" and after is not None and after.kind == "num"
    return plus or (
        joined == 2 and text.isdigit() and bool(_PHONE.match(text)) and len(text) + _mate(scene, number) == 7
    )


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
    if after in ("to", "or", "and") and scene.tag(number.last + 1) == "U":
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
    return a >= b or not (_counted(scene, after))


REFUSALS: tuple[Callable[[Scene, Number], bool], ...] = (
    is_time,
    is_in_name,
    is_clock,
    is_date,
    is_phone,
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
