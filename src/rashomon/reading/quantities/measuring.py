"""Joins a number with its currency, scale letter, unit and rate, or with the noun that it counts."""

from __future__ import annotations

from rashomon.reading.quantities.draft import Draft, Scene
from rashomon.reading.quantities.lexicon import NumberWords, word_list
from rashomon.reading.quantities.nouns import counted_noun
from rashomon.reading.quantities.numerals import Number
from rashomon.reading.quantities.units import Unit, money_before, rate_at, unit_at

_LONG = word_list("long")
_LARGE_POUNDS = 1e5


def measured(scene: Scene, number: Number, words: NumberWords) -> Draft | None:
    """The figure that begins with this number; None where nothing shows that it is an amount."""
    if not number.exact:
        return _vague(scene, number)
    if not words.own and not _sure_without_words(scene, number):
        return None
    money = money_before(scene.tokens, number.first)
    number = _scientific(scene, _with_suffix(scene, number, words, money is not None))
    draft = Draft(number, number.first, number.last, number.value, number.value)
    if money is not None:
        if money.name == "indian rupee" and scene.low(number.last) == "crore":
            draft = draft._replace(last=number.last)
        draft = draft._replace(first=money.first, unit=money.name, kind="money", unit_at=(money.first, money.last))
        return _negative(scene, _skip_second_name(scene, _rated(scene, draft)))
    if (aged := _age(scene, draft)) is not None:
        return aged
    unit = _unit_after(scene, number)
    if unit is not None:
        draft = draft._replace(last=unit.last, unit=unit.name, kind=unit.kind, unit_at=(unit.first, unit.last))
        return _negative(scene, _rated(scene, draft))
    if number.fraction and scene.low(number.first - 1) == "by":
        return draft._replace(kind="share")  # "fell by a third last year" counts nothing
    return _negative(scene, counted_noun(scene, draft))


def _age(scene: Scene, draft: Draft) -> Draft | None:
    """ "aged 65", "under the age of 5 years": years of age, whether or not the years are named."""
    first = draft.first
    if scene.low(first - 1) == "of" and scene.low(first - 2) in ("age", "ages"):
        first -= 2
    elif _of_people(scene, draft):
        return draft._replace(unit="year of age", kind="age", unit_at=(first, draft.last))
    elif scene.low(first - 1) not in ("aged", "ages") or scene.glued(first):
        return None
    unit = unit_at(scene.tokens, draft.last, glued_to_digits=False)
    last = unit.last if unit is not None and unit.kind == "time" else draft.last
    if unit is not None and unit.kind not in ("time", "age"):
        return None
    first -= scene.low(first - 1) == "the"
    return draft._replace(first=first, last=last, unit="year of age", kind="age", unit_at=(first, last))


_PEOPLE = frozenset(
    ["those", "adults", "children", "people", "anyone", "everyone", "women", "men", "patients", "workers", "pensioners",
     "drivers", "youths", "kids", "citizens", "residents", "voters", "employees", "visitors", "girls", "boys"]
)  # fmt: skip
_OLDEST = 110


def _of_people(scene: Scene, draft: Draft) -> bool:
    """ "those under 25", "adults over 65": a bare number that bounds people bounds their age."""
    bound = scene.low(draft.first - 1) in ("under", "over", "below", "above")
    after = scene.tag(draft.last) if draft.last < len(scene.tokens) else "."
    whole = draft.low == draft.high == int(draft.low) and 1 <= draft.low <= _OLDEST
    return bound and whole and scene.low(draft.first - 2) in _PEOPLE and after not in "NA%"


def _sure_without_words(scene: Scene, number: Number) -> bool:
    """Whether an amount in a language without a word list is certain: a known unit or no word follows it.

    A word that is not known may be a scale ("20 Millionen"), and the value would be wrong without it.
    """
    after = scene.tokens[number.last] if number.last < len(scene.tokens) else None
    if unit_at(scene.tokens, number.last, glued_to_digits=scene.glued(number.last)) is not None:
        return True
    money = money_before(scene.tokens, number.first) is not None
    return money and (number.scale > 1 or after is None or after.kind != "word")


def _vague(scene: Scene, number: Number) -> Draft | None:
    """ "millions of tons": an amount without a value, where what it is an amount of stands behind "of"."""
    draft = Draft(number, number.first, number.last, number.value, number.value, confidence=0.6)
    at = number.last
    money = unit_at(scene.tokens, at + 1, glued_to_digits=False) if scene.low(at) == "of" else None
    if scene.low(at) == "of" and money is None:
        return counted_noun(scene, draft)
    unit = money or unit_at(scene.tokens, at, glued_to_digits=False)
    if unit is not None:
        return draft._replace(last=unit.last, unit=unit.name, kind=unit.kind, unit_at=(unit.first, unit.last))
    if scene.low(number.first) in ("several", "few", "a"):
        return counted_noun(scene, draft)
    return None


def _with_suffix(scene: Scene, number: Number, words: NumberWords, money: bool) -> Number:
    """The number with a scale letter set behind its digits: "12m", "25k", "5.4bn"; "m" may be metres."""
    at = number.last
    if number.spelled or number.scale != 1.0 or at >= len(scene.tokens) or scene.tokens[at].kind != "word":
        return number
    letters = scene.tokens[at].text
    factor = words.suffixes.get(letters) or (words.suffixes.get(letters.lower()) if len(letters) > 1 else None)
    crowd = letters in ("B", "M") and _crowd(scene, at + 1)
    if factor is None or not (
        scene.glued(at)
        or crowd
        or (letters in ("bn", "bln", "mn") and scene.tag(at + 1) not in "U.")
        or (money and letters in ("m", "bn", "b", "mn", "mln", "mil", "tn", "M", "B", "cr", "Cr"))
    ):
        return number
    if not money and letters in ("m", "b", "T", "t", "B", "MM") and not _reads_as_scale(scene, at, letters):
        return number
    last = at + 1
    if scene.low(last) == "." and letters in ("Mrd", "Mio"):
        last += 1
    return number._replace(value=round(number.value * factor, 4), last=last, bare=False, scale=factor)


def _scientific(scene: Scene, number: Number) -> Number:
    """The number with its power of ten: "2.998 \u00d7 10^8", "6\u00d710-8"."""
    at = number.last
    if number.spelled or scene.text(at) not in ("\u00d7", "x", "*") or scene.text(at + 1) != "10":
        return number
    at += 2
    at += scene.low(at) == "^"
    sign = -1 if scene.low(at) == "-" else 1
    at += scene.low(at) == "-"
    power = scene.text(at)
    if not (power.isdecimal() and len(power) <= 2 and scene.glued(at)):
        return number
    return number._replace(value=number.value * 10.0 ** (sign * int(power)), last=at + 1, bare=False)


def _crowd(scene: Scene, i: int) -> bool:
    """ "8 B people", "5 M users": a capital letter that stands apart is a scale before people and plurals."""
    low = scene.low(i)
    return low in scene.phrases.people or (low.endswith("s") and scene.text(i).islower() and scene.tag(i) == "N")


def _reads_as_scale(scene: Scene, at: int, letters: str) -> bool:
    """Whether "m" is million and no metre here: a unit or a plural noun follows, or a currency."""
    after = at + 1
    low = scene.low(after)
    if letters == "B":
        return not low.startswith(("of", "file"))
    if low == "of":
        after += 1
    elif low in _LONG or low in ("x", "-", "\u00d7"):
        return False
    if unit_at(scene.tokens, after, glued_to_digits=False) is not None or low in scene.phrases.people:
        return True
    phrase = scene.syntax.phrase_at(after)
    return phrase is not None and phrase.first - after <= (low == "of") and scene.low(phrase.last - 1).endswith("s")


def _closes_quotation(scene: Scene, i: int) -> bool:
    """Whether the mark at ``i`` ends a quotation that was opened before it, and is no sign of feet or inches."""
    mark = scene.text(i)
    return mark in "'\"" and any(scene.text(j) == mark for j in range(max(0, i - 60), i))


def _unit_after(scene: Scene, number: Number) -> Unit | None:
    """The unit behind the number, over a space or a hyphen; pounds of millions are money."""
    at = number.last + (scene.low(number.last) == "+" and scene.glued(number.last))
    if number.fraction:  # "a quarter of a percentage point", "half a ton"
        at += scene.low(at) == "of" and scene.low(at + 1) in ("a", "an")
        at += scene.low(at) in ("a", "an")
    digits = not number.spelled and number.scale == 1.0
    unit = unit_at(scene.tokens, at, glued_to_digits=digits and scene.glued(at))
    if unit is None and scene.low(at) in ("-", "\u2013") and scene.glued(at) and scene.glued(at + 1):
        unit = unit_at(scene.tokens, at + 1, glued_to_digits=False)
        if unit is not None and unit.kind == "time" and number.spelled:
            return None  # "five-year plan" names a kind of plan
    if unit is None and scene.low(at) in (
        "more",
        "additional",
        "further",
        "extra",
        "new",
        "full",
        "consecutive",
        "straight",
    ):
        unit = unit_at(scene.tokens, at + 1, glued_to_digits=False)
    if unit is None or (
        number.spelled and scene.text(unit.first).isupper() and unit.last - unit.first == 1 and unit.kind == "measure"
    ):
        return None  # "half a dozen HP directors"
    if unit.name == "pound-mass" and (number.scale >= _LARGE_POUNDS or scene.low(unit.last) == "sterling"):
        return unit._replace(name="pound sterling", kind="money")
    if unit.kind == "time" and number.fraction and number.value != 0.5:
        return None
    if unit.name in ("foot", "inch") and _closes_quotation(scene, unit.first):
        return None
    if unit.name == "point" and scene.low(at) == "points" and number.spelled:
        return unit._replace(kind="noun")
    if (
        unit.name in ("foot", "inch")
        and scene.text(unit.first) in "'\""
        and scene.text(unit.last)[:1].isalpha()
        and scene.glued(unit.last)
    ):
        return None
    return unit


def _rated(scene: Scene, draft: Draft) -> Draft:
    """The figure with what it is per, over a parenthesis too: "9 billion shekels ($2.4 billion) a year"."""
    at = draft.last
    if draft.kind == "money" and scene.low(at) in ("us", "u.s.") and rate_at(scene.tokens, at + 1):
        at += 1  # "$75 U.S. per barrel"
    close = scene.closing(at)
    if close is not None:
        beyond = rate_at(scene.tokens, close + 1)
        if beyond is None or beyond[0] not in scene.phrases.periods:
            return draft
        return draft._replace(unit=f"{draft.unit} per {beyond[0]}", period=(close + 1, beyond[1]))
    if scene.low(at) == "-" and scene.low(at + 1) in ("a", "per"):
        at += 1
    rate = rate_at(scene.tokens, at)
    if rate is None or draft.kind == "age" or draft.unit_at is None:
        return draft
    name, last = rate
    joined = (draft.unit_at[0], last) if draft.unit_at[0] >= draft.number.last else draft.unit_at
    return draft._replace(
        last=last,
        unit=f"{draft.unit} per {name}",
        unit_at=joined,
        period=(at, last) if name in scene.phrases.periods else None,
    )


def _skip_second_name(scene: Scene, draft: Draft) -> Draft:
    """ "$5 million dollars", "A$30 Australian dollars": the currency said twice counts once."""
    unit = unit_at(scene.tokens, draft.last, glued_to_digits=False)
    if unit is not None and unit.kind == "money" and (unit.name == draft.unit or draft.unit in unit.name):
        return draft._replace(last=unit.last, unit=unit.name)
    return draft


def _negative(scene: Scene, draft: Draft | None) -> Draft | None:
    """A minus sign or "minus" before the figure makes it negative; a hyphen behind a word does not."""
    if draft is None:
        return None
    before = draft.first - 1
    if scene.low(before) == "minus" or (scene.low(before) == "-" and scene.low(before - 1) == "minus"):
        first = before if scene.low(before) == "minus" else before - 1
    elif scene.low(before) == "-" and scene.glued(draft.first) and not scene.glued(before):
        first = before
    else:
        return draft
    return draft._replace(first=first, low=-draft.low, high=-draft.high)
