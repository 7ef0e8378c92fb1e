"""The noun that a number counts, as its unit: "300 recorded songs" counts songs, "two of the vessels" vessels."""

from __future__ import annotations

from rashomon.reading.quantities.draft import Draft, Scene
from rashomon.reading.quantities.lexicon import irregular_nouns, word_list, word_tags
from rashomon.reading.quantities.syntax import Phrase
from rashomon.reading.quantities.tagging import VERBS
from rashomon.reading.quantities.units import rate_at, unit_at

_LIGHT = word_list("light")
_NO_UNIT = word_list("no_unit")


def singular(word: str) -> str:
    """The singular of a noun in small letters."""
    if (known := irregular_nouns().get(word)) is not None:
        return known
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "ics")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def is_plural(scene: Scene, i: int) -> bool:
    """Whether the noun at token ``i`` is a plural, or one that counts without an "s"."""
    low = scene.low(i)
    if low in scene.phrases.people or low in ("men", "women", "children", "feet", "teeth", "mice"):
        return True
    return (low.endswith("s") and not low.endswith(("ss", "us", "is", "'s"))) or low.endswith("men")


def counted_noun(scene: Scene, draft: Draft) -> Draft | None:
    """The figure with its noun as unit; a figure without one where it is still sure to be an amount."""
    number = draft.number
    at, through_of = number.last + (scene.low(number.last) == "+" and scene.glued(number.last)), False
    if scene.low(at) == "of":
        at, through_of = at + 1, True
        if not (number.fraction or number.value == 1 or not number.exact or scene.tag(at) == "D"):
            at, through_of = number.last, False
    glued = scene.glued(at) and not through_of
    if glued and scene.low(at) == "-" and scene.glued(at + 1) and scene.low(at + 1) == "strong":
        return draft._replace(last=at + 2, unit="people", kind="noun", unit_at=(at + 1, at + 2))
    if glued and scene.low(at) in ("-", "\u2013") and scene.glued(at + 1):
        if number.bare or number.spelled:  # "five-year", "12-member": a kind, no amount
            joined = scene.low(at + 1) == "to" or scene.tag(at + 1) == "U"
            return draft._replace(tentative=True) if joined else None
        return draft
    if not through_of and (kind := _machines(scene, at)) is not None:
        noun = singular(scene.low(kind))
        return draft._replace(last=kind + 1, unit=noun, kind="noun", unit_at=(kind, kind + 1))
    if through_of and scene.tag(at) == "D":
        at = _past_numbers(scene, at + 1)
    if number.scale > 1 and scene.tag(at) == "U" and scene.tokens[at].kind == "num":
        at = _past_size(scene, at)
    phrase = (
        None
        if scene.low(at) in _NO_UNIT or (scene.low(at) in ("a", "an", "per") and not through_of)
        else scene.syntax.phrase_at(at)
    )
    if phrase is None or phrase.first - at > 3:
        return _unitless(scene, draft)
    named = _unit_words(scene, phrase, draft) or _coordinated(scene, phrase, draft)
    if named is None:
        return _unitless(scene, draft)
    name, last = named
    if (number.fraction and through_of) or (number.fraction and scene.tag(number.last) == "D"):
        name = f"% {name}"
    draft = draft._replace(last=last, unit=name, kind="noun", unit_at=(phrase.first, last))
    if through_of and number.value == 1:
        draft = draft._replace(confidence=0.3)  # "one of the best" is an idiom more often than a count
    rate = rate_at(scene.tokens, last)
    if rate and rate[0] in scene.phrases.periods and not number.fraction:
        draft = draft._replace(
            unit=f"{name} per {rate[0]}", last=rate[1], unit_at=(phrase.first, rate[1]), period=(last, rate[1])
        )
    return draft


_MACHINES = frozenset(
    ["aircraft", "tanks", "jets", "planes", "airliners", "helicopters", "drones", "missiles", "rockets", "vessels",
     "ships", "engines", "launchers", "systems", "fighters", "howitzers", "vehicles", "trains", "batteries"]
)  # fmt: skip
_MODEL = 6  # tokens of a model's name at most ("Airbus A321 XLR")


def _machines(scene: Scene, at: int) -> int | None:
    """Where the machines stand that are counted over the name of a model with a number in it: "20 A220 aircraft"."""
    numbered = False
    for j in range(at, min(at + _MODEL, len(scene.tokens))):
        if scene.low(j) in _MACHINES:
            return j if numbered else None
        numbered |= scene.tokens[j].kind in ("num", "id")
        named = scene.text(j)[:1].isupper() or scene.glued(j)
        if not named or scene.text(j) in ",;.:()":
            return None
    return None


def _coordinated(scene: Scene, phrase: Phrase, draft: Draft) -> tuple[str, int] | None:
    """ "460 Kia and Hyundai vehicles": two descriptions of one counted noun."""
    if scene.low(phrase.last) not in ("and", "or"):
        return None
    second = scene.syntax.phrase_at(phrase.last + 1)
    if second is None or second.first != phrase.last + 1 or second.last - second.first < 2:
        return None
    named = _unit_words(scene, second, draft)
    if named is None or not is_plural(scene, named[1] - 1):
        return None
    described = " ".join(scene.words(phrase.first, phrase.last))
    return f"{described} {named[0]}", named[1]


def _past_size(scene: Scene, at: int) -> int:
    """Behind a size that describes the counted noun: "eight million 250 ml bottles"."""
    unit = unit_at(scene.tokens, at + 1, glued_to_digits=scene.glued(at + 1))
    return at if unit is None else unit.last


def _past_numbers(scene: Scene, at: int) -> int:
    """Behind a second number: "three of his 15 guards", "two-thirds of the combined 4.3M sales"."""
    for j in range(at, at + 4):
        if scene.tag(j) == "U":
            while scene.tag(j) == "U" or (scene.glued(j) and scene.low(j) in ("m", "k", "bn", "b")):
                j += 1
            return j
        if scene.tag(j) not in "An":
            break
    return at


def _unit_words(scene: Scene, phrase: Phrase, draft: Draft) -> tuple[str, int] | None:
    """The name of the counted noun with what describes it, and where it ends."""
    last = phrase.last
    plural = [i for i in range(phrase.first, last) if is_plural(scene, i) and scene.tag(i) in "NM"]
    if plural and draft.number.value != 1:
        last = plural[0] + 1
        if last < phrase.last and plural[-1] >= last and not VERBS.intersection(word_tags().get(scene.low(last), "")):
            last = plural[-1] + 1  # "15 sales representatives", but not "38 countries cast votes"
    elif draft.number.value != 1 and not draft.number.fraction and draft.number.exact:
        if scene.tag(phrase.first) == "M" or scene.tag(phrase.first) != "N":
            return None
        last = phrase.first + 1
    if scene.tag(last - 1) not in "NM":
        return None
    if (
        draft.number.value == 1
        and not draft.number.spelled
        and all(scene.tag(i) == "M" for i in range(phrase.first, last))
    ):
        return None  # a list: "1 Jane Roe 2 John Doe"
    words: list[str] = []
    i = phrase.first
    if scene.tag(i - 1) == "R" and scene.tag(i) in "And" and last - i > 1:
        i += 1  # "20 decently sized plants"
    while i < last:
        end = i + 1
        while end + 1 < last and scene.text(end) in "-/&" and scene.glued(end) and scene.glued(end + 1):
            end += 2
        low = "".join(scene.words(i, end))
        if (
            scene.tag(i) in "NMA" and low not in _LIGHT and (end - i > 1 or scene.tokens[i].kind == "word")
        ) or end - i > 1:
            words.append(low)
        i = end
    if not words:
        return None
    words[-1] = singular(words[-1])
    words = [irregular_nouns().get(w, w) if w.endswith("st") else w.removesuffix("'s") for w in words]
    return " ".join(words), last


def _unitless(scene: Scene, draft: Draft) -> Draft | None:
    """A number with no noun: kept when its form or its neighbours say that it is an amount."""
    number = draft.number
    if not number.exact:
        return None
    if number.spelled and not (number.scale > 1 or number.fraction):
        return draft._replace(tentative=True)
    if number.scale > 1 or not number.bare:
        return draft
    before = scene.low(number.first - 1)
    if (before,) in scene.phrases.before or scene.words(number.first - 2, number.first) in scene.phrases.before:
        return draft
    if before in ("-", "+") and not scene.glued(number.first - 1):
        return draft
    if before in (
        "to",
        "at",
        "by",
        "is",
        "was",
        "were",
        "are",
        "of",
        "from",
        "reached",
        "hit",
        "totaled",
        "totalled",
        "stood",
        "stands",
    ):
        return draft._replace(confidence=0.6)
    if number.value > 2100:
        return draft._replace(confidence=0.6)
    return draft._replace(tentative=True)


def counts_plural(scene: Scene, i: int) -> bool:
    """Whether a plural noun in small letters stands at ``i``, or behind describing words there."""
    for j in range(i, min(i + 4, len(scene.tokens))):
        low = scene.low(j)
        if scene.tag(j) not in "NARn" or scene.text(j)[:1].isupper():
            return False
        if scene.tag(j) == "N" and (low in scene.phrases.people or (low.endswith("s") and not low.endswith("ss"))):
            return True
    return False
