"""Bounds and direction of a figure: "at least", "up to", "about", "rose by", and the value it had before."""

from __future__ import annotations

from rashomon.reading.quantities.draft import Draft, Scene
from rashomon.reading.quantities.lexicon import word_list

_LONGEST = 5
_REACH = 9
CONVERSIONS = frozenset({("(",), ("/",), (",", "or"), ("or",), (",", "or", "about"), ("(", "about"), ("(", "or")})
_MOVING = word_list("moving")
_SPACERS = frozenset(["a", "an", "the"])


def changed(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The figures with their bounds, directions and previous values."""
    found: list[Draft] = []
    for draft in drafts:
        found.append(_previous(scene, _bounded(scene, draft, found), found))
    return found


def _bounded(scene: Scene, draft: Draft, before: list[Draft]) -> Draft:
    if not draft.exact or draft.previous is not None:
        return draft  # the direction of a from-to pair is in its two values
    bound, at = bound_before(scene, draft.first)
    after, last = bound_after(scene, draft)
    sign = bound or after
    if draft.ranged and sign in ("~", None) and scene.low(draft.first) == "between":
        sign = None
    way = direction(scene, at if bound else draft.first, draft, before) or _compared(scene, draft)
    if sign in ("<", ">") and bound and scene.words(at, draft.number.first)[:2] in _LIMITS:
        way = None  # "shed up to 1,800 jobs", "cut at least 60 posts": the bound is told, the direction goes without
    if way and (sign in (None, "=") or not _adverbial(scene, at if bound else draft.first)):
        return draft._replace(change=way, first=at if bound else draft.first)
    if sign is None or sign == "=":
        return draft._replace(change=_from_neighbour(scene, draft, before))
    return draft._replace(change=sign, bounded=True, first=at if bound else draft.first, last=max(draft.last, last))


_LIMITS = frozenset({("up", "to"), ("at", "least"), ("at", "most")})
_ABOVE = frozenset({"above", "higher", "better", "more", "faster"})
_BELOW = frozenset({"below", "lower", "worse", "less", "fewer", "slower"})


def _compared(scene: Scene, draft: Draft) -> str | None:
    """The direction by what an amount is held against: "four points below last year", "30 points better than"."""
    if draft.kind != "share" and "point" not in draft.unit:
        return None
    low, after = scene.low(draft.last), scene.low(draft.last + 1)
    if low not in _ABOVE | _BELOW or (low not in ("above", "below") and after != "than"):
        return None
    if low in ("below", "above") and draft.unit == "percentage":
        return None
    return "up" if low in _ABOVE else "down"


def _from_neighbour(scene: Scene, draft: Draft, before: list[Draft]) -> str:
    """The change of the figure before, where this one converts it or is the level that it led to."""
    if not before or before[-1].change == "=" or draft.ranged != before[-1].ranged:
        return draft.change
    between = scene.words(before[-1].last, draft.first)
    if between in CONVERSIONS and (between != ("or",) or draft.unit != before[-1].unit):
        return before[-1].change
    moved = before[-1].change in ("up", "down") and not _adverbial(scene, before[-1].first)
    if between == ("to",) and moved and draft.kind != "share" and before[-1].kind != "share":
        return before[-1].change  # "rose 18 cents to $2.50"; "rose 6% to $2.50" ends in a level
    if before[-1].change in ("up", "down") and goes_on(scene, before[-1], draft):
        return before[-1].change
    return draft.change


def goes_on(scene: Scene, first: Draft, second: Draft) -> bool:
    """Whether a second amount of the same unit goes on with the first one's clause, no verb between them."""
    between = range(first.last, second.first)
    if first.unit != second.unit or not 0 < len(between) <= 7:
        return False
    joined = any(scene.low(i) in ("and", "then", ",") for i in between)
    return joined and all(scene.tag(i) in "DNACRU." and scene.text(i) not in ";:()" for i in between)


def _adverbial(scene: Scene, at: int) -> bool:
    """Whether only "up" or "down" says the direction: "up about 15 percent" is about 15."""
    return scene.low(at - 1) in ("up", "down")


def bound_before(scene: Scene, first: int) -> tuple[str | None, int]:
    """The bound whose words end right before token ``first``, and where they begin; the longest wins."""
    spaced = (
        first - 1
        if scene.low(first - 1) in _SPACERS and scene.low(first - 2) not in ("around", "near", "about")
        else first
    )
    for end in dict.fromkeys((first, spaced)):
        for length in range(_LONGEST, 0, -1):
            if end - length < 0:
                continue
            sign = scene.phrases.before.get(scene.words(end - length, end))
            if sign is not None and _is_bound(scene, end - length, length):
                return sign, end - length
    return None, first


_PARTICLE_VERBS = frozenset(f"{verb}{ending}" for verb in ("hand", "turn", "sign") for ending in ("", "s", "ed", "ing"))


def _is_bound(scene: Scene, at: int, length: int) -> bool:
    """Whether words that look like a bound are one here: "the talks are over 3 topics" is not settled by form."""
    low = scene.low(at)
    if length == 1 and low == "past" and scene.low(at - 1) in ("the", "this", "these"):
        return False
    if length == 1 and low in ("over", "around", "about", "near") and scene.low(at + 1) in ("the", "a"):
        return False
    if low in ("within",):
        return False
    if length == 1 and low == "over" and scene.low(at - 1) in _PARTICLE_VERBS:
        return False  # "hand over 23 soldiers"
    return not (length == 1 and low == "near" and scene.tag(at - 1) == "D")


def bound_after(scene: Scene, draft: Draft) -> tuple[str | None, int]:
    """A bound behind the number or behind its unit: "60+", "10 tons or more", "30-odd"."""
    for at in dict.fromkeys((draft.number.last, draft.last)):
        for length in range(min(3, len(scene.tokens) - at), 0, -1):
            sign = scene.phrases.after.get(scene.words(at, at + length))
            if sign is not None and (
                length > 1 or scene.low(at) in ("odd", "ish") or (scene.glued(at) and scene.low(at) == "+")
            ):
                return sign, max(draft.last, at + length)
            if sign is not None and scene.low(at) == "plus" and scene.low(at - 1) == "-":
                return sign, at + length
    return None, draft.last


def direction(scene: Scene, at: int, draft: Draft, before: list[Draft]) -> str | None:
    """The direction that the words before the figure give it, or a sign in front ("-1.3%")."""
    if draft.kind in ("time", "age"):
        return None
    if draft.low < 0 and draft.kind == "share":
        return "down"
    if scene.low(at - 1) == "+" and draft.kind in ("share", "money"):
        return "up"
    if scene.low(at - 1) == "from":
        return None
    skips, directions = scene.phrases.skips, scene.phrases.directions
    floor = before[-1].last if before else 0
    for j in range(at - 1, max(floor, at - _REACH) - 1, -1):
        low = scene.low(j)
        way = directions.get(low)
        if way is not None and _moves(scene, j):
            return way
        if low not in skips and not (scene.tag(j) == "R" and low.isalpha()):
            return _object_moved(scene, j, at, draft)
    return None


def _moves(scene: Scene, j: int) -> bool:
    """Whether a word of direction moves the figure here: a verb, or "up", "down", "higher", "lower"."""
    low = scene.low(j)
    if low.startswith(("rais", "hik", "lift", "boost")) and scene.tag(j + 1) in "U.":
        return False  # money that is raised does not rise
    if low in ("up", "down"):
        if (
            scene.tag(j - 1) in "vdzng"
            and scene.low(j - 1) not in _MOVING
            and scene.low(j - 1) not in scene.phrases.directions
        ):
            return False  # "gave up 517 yards"
        return scene.low(j + 1) != "to" and scene.low(j - 1) not in (
            "set",
            "make",
            "made",
            "makes",
            "break",
            "grow",
            "pick",
            "picked",
            "sum",
            "build",
        )
    if low in ("higher", "lower"):
        return scene.low(j + 1) not in ("than", "at")
    if low in ("contract", "advance", "recovered", "slide", "ease", "lower") and scene.tag(j) in "NA":
        return False
    return scene.low(j - 1) not in ("the", "a", "an") and not (scene.tag(j) == "N" and low in scene.phrases.nominal)


def _object_moved(scene: Scene, j: int, at: int, draft: Draft) -> str | None:
    """ "grow sales by 35 percent", "raise imports to 20 million tons": the verb stands before its object."""
    link = next((i for i in range(j + 1, at) if scene.low(i) in ("by", "to", "from")), None)
    if link is None:
        return _nominal(scene, j, draft)
    phrase = scene.syntax.phrase_before(link)
    if phrase is None:
        return None
    first = phrase.first
    for _ in range(3):
        while scene.tag(first - 1) == "D" or scene.tag(first - 1) == "R":
            first -= 1
        if scene.tag(first - 1) != "P" or (inner := scene.syntax.phrase_before(first - 1)) is None:
            break
        first = inner.first
    way = scene.phrases.directions.get(scene.low(first - 1))
    if way and scene.tag(first - 1) in "vdzng":
        return way
    way = scene.phrases.directions.get(scene.low(phrase.first))
    return way if way and scene.low(link) in ("by", "to") and scene.tag(phrase.first) in "vdzng" else None


def _nominal(scene: Scene, j: int, draft: Draft) -> str | None:
    """ "an increase of 5 percent", "a growth rate of 5%" is a level, "a 5 percent cut" a change."""
    del draft
    if scene.low(j + 1) != "of":
        return None
    return None


def _previous(scene: Scene, draft: Draft, before: list[Draft]) -> Draft:
    """Marks the figure that this one is the previous value of: see `with_previous`."""
    del scene, before
    return draft


_EARLIER = frozenset(["previous", "prior", "earlier", "current", "existing", "original", "initial"])


def with_previous(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Gives a figure the earlier value that is told right after it: "78 percent, up from 50 percent"."""
    found = list(drafts)
    for k in range(1, len(found)):
        new, old = found[k - 1], found[k]
        if old.previous is not None:
            continue  # "cuts one duty of 7 percent, and another from 15 to 5"
        if new.previous is not None or old.ranged or new.ranged or not (old.exact and new.exact):
            continue
        if not (new.unit == old.unit or old.unit == "-"):
            continue
        if _tells_previous(scene, new.last, old.first):
            found[k - 1] = new._replace(previous=old.low, previous_at=(old.first, old.last))
            if old.unit == "-" and new.unit != "-":
                found[k] = old._replace(unit=new.unit, kind=new.kind)
    return found


def _tells_previous(scene: Scene, first: int, last: int) -> bool:
    """Whether the words between two figures make the second the earlier value of the first."""
    words = scene.words(first, last)
    if "from" in words:
        at = len(words) - 1 - words[::-1].index("from")
        tail = words[at + 1 :]
        moved = any(w in scene.phrases.directions or w in scene.phrases.nominal for w in words[max(0, at - 6) : at])
        earlier = bool(_EARLIER.intersection(tail))
        return len(tail) <= 5 and (
            earlier
            or (
                moved
                and all(
                    w in ("the", "a", "an", "about", "just", "around", "last", "year", "'s", "nearly") for w in tail
                )
            )
        )
    return words[:1] in (("against",), ("versus",), ("vs",)) and len(words) == 1
