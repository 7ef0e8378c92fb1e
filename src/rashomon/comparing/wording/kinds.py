"""What kind of change leads from one wording to the next, and the redline between them.

Kinds: ``verbatim``, ``reordered``, ``hardened``, ``softened``, ``narrowed``, ``widened``, ``added``, ``dropped``,
``slot changed``, ``reversed`` (a negation came or went) and ``reworded``, which is what nothing else can be said of.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rashomon.comparing.exact import exact
from rashomon.comparing.wording.scopes import Sides, TopicOf, of_difference, of_exchange, promise, same_thing, turned
from rashomon.comparing.wording.strengths import Strengthening, strengthenings, weighs
from rashomon.comparing.wording.stretches import of_stretch
from rashomon.comparing.wording.tables import scope
from rashomon.comparing.wording.tokens import ARTICLES, Region, Token, content, differing, is_han, keys, tokens
from rashomon.model import Edit, Shift
from rashomon.reading.tokens import fold

_ORDER = (
    "reversed", "hardened", "softened", "narrowed", "widened", "added", "dropped", "reordered", "slot changed",
    "reworded",
)  # fmt: skip
_NOT = re.compile(  # "inalienable", "unswervingly" and the like deny nothing
    r"\b(?:not(?! only)|never|no longer|cannot)\b|n['’]t\b|\bне(?=\s)(?!\s+только)"
    r"|(?<!坚定)(?<!毫)(?<!忍)不(?!断|同|仅|但|少|久|足|过|可(?:分割|或缺|替代|逾越|动摇|阻挡|逆转|磨灭)|懈|移|折不扣|遗余力|止)|没有",
    re.I,
)
_LONG = 6  # tokens with content: a stretch that comes whole is no place to look for a ladder's words


def shifts(before: str, after: str, topics: TopicOf | None = None) -> tuple[Shift, ...]:
    """Every change from one wording to another, the most telling first; none where they are the same.

    Case, quotation marks, spacing and words that carry no content are no change. ``topics`` gives the topics of a
    phrase, each followed by those above it.
    """
    sides = Sides(before, after, tokens(before), tokens(after))
    regions = [r for r in differing(sides.a, sides.b) if not _same_words(sides, r)]
    if not regions:
        return ()
    if _reordered(sides):
        return (Shift("reordered", *_words(sides, regions[0]), "the same words in another order"),)
    found = _of_strength(sides, regions)
    whole = of_difference(sides)
    if whole is not None:
        return tuple(dict.fromkeys((*found, Shift(whole[0], *_all_words(sides, regions), whole[1]))))
    told = [w for s in found for w in (s.before.casefold(), s.after.casefold()) if w]
    for region in regions:
        one = promise(sides, region) or _of_region(sides, region, topics, told)
        if one is not None:
            found.append(one)
    if not found:
        return ()
    ranked = sorted(found, key=lambda s: _ORDER.index(s.kind))
    return tuple(dict.fromkeys(ranked))


def kind(found: Sequence[Shift]) -> str:
    """The kind of a whole step: its most telling change, or ``verbatim``."""
    return found[0].kind if found else "verbatim"


def redline(before: str, after: str) -> tuple[Edit, ...]:
    """The edits by word, from which each side can be read off to the mark: see `exact`."""
    a, b = tokens(before), tokens(after)
    edits: list[Edit] = []
    at_a = at_b = 0
    sides = Sides(before, after, a, b)
    for region in differing(a, b):
        if _same_words(sides, region):
            continue
        first_a, last_a = _bounds(a, region.a0, region.a1, len(before))
        first_b, last_b = _bounds(b, region.b0, region.b1, len(after))
        first_a, first_b = max(first_a, at_a), max(first_b, at_b)
        last_a, last_b = max(last_a, first_a), max(last_b, first_b)
        if region.a0 == region.a1 or region.b0 == region.b1:
            first_a, last_a, first_b, last_b = _with_space(before, after, a, b, region, at_a, at_b)
        if first_b > at_b or first_a > at_a:
            edits.append(Edit("equal", before[at_a:first_a], after[at_b:first_b]))
        gone, come = before[first_a:last_a], after[first_b:last_b]
        edits.append(Edit("replace" if gone and come else "delete" if gone else "insert", gone, come))
        at_a, at_b = last_a, last_b
    if at_a < len(before) or at_b < len(after):
        edits.append(Edit("equal", before[at_a:], after[at_b:]))
    return exact(edits)


def _bounds(made: Sequence[Token], first: int, last: int, length: int) -> tuple[int, int]:
    """From the first to the last character of tokens; where there are none, the place before the next one."""
    if first < last:
        return made[first].start, made[last - 1].end
    at = made[first].start if first < len(made) else (made[-1].end if made else length)
    return at, at


def _with_space(
    before: str, after: str, a: Sequence[Token], b: Sequence[Token], region: Region, at_a: int, at_b: int
) -> tuple[int, int, int, int]:
    """The bounds of a stretch that only comes or only goes, with the space that goes with it."""
    comes = region.a0 == region.a1
    made, first, last = (b, region.b0, region.b1) if comes else (a, region.a0, region.a1)
    if last < len(made):
        start, end = made[first].start, made[last].start
    else:
        start, end = (made[first - 1].end if first else made[first].start), made[last - 1].end
    other, at, length = (a, region.a0, len(before)) if comes else (b, region.b0, len(after))
    place, _ = _bounds(other, at, at, length)
    if comes:
        place, start = max(place, at_a), max(start, at_b)
        return place, place, start, max(start, end)
    place, start = max(place, at_b), max(start, at_a)
    return start, max(start, end), place, place


def _same_words(sides: Sides, region: Region) -> bool:
    """Whether a place differs in forms of words and in words without content only."""
    old, new = content(sides.a[region.a0 : region.a1]), content(sides.b[region.b0 : region.b1])
    return len(old) == len(new) and all(
        x.key == y.key or same_thing(x.text, y.text) for x, y in zip(old, new, strict=True)
    )


def _reordered(sides: Sides) -> bool:
    a, b = Counter(keys(content(sides.a))), Counter(keys(content(sides.b)))
    return bool(a) and a == b


def _of_strength(sides: Sides, regions: Sequence[Region]) -> list[Shift]:
    """Steps on the ladders and turned negations, looked for outside stretches that say something of their own."""
    before = _without(sides.before, sides.a, [_more(sides.a, (r.a0, r.a1), sides.b[r.b0 : r.b1]) for r in regions])
    after = _without(sides.after, sides.b, [_more(sides.b, (r.b0, r.b1), sides.a[r.a0 : r.a1]) for r in regions])
    found = [_shift(s) for s in strengthenings(before, after)]
    if len(_NOT.findall(before)) % 2 != len(_NOT.findall(after)) % 2 and not found:
        words = next(_words(sides, r) for r in regions)
        found.append(Shift("reversed", *words, "a negation came or went"))
    return found


def _more(made: Sequence[Token], place: tuple[int, int], other: Sequence[Token]) -> tuple[int, int]:
    """What one side of a difference has over the other, where it holds all of it; nothing (an empty stretch) if not."""
    first, last = place
    theirs = {t.key for t in content(other)}
    if not theirs <= {t.key for t in made[first:last]}:
        return first, first
    known = {t.key for t in other}
    rest = [n for n in range(first, last) if made[n].key not in known or made[n].text.casefold() in scope().joining]
    telling = [n for n in rest if not made[n].bare]
    if not telling:
        return first, first
    begin = telling[0] - (telling[0] - 1 in rest)
    return begin, telling[-1] + 1


def _shift(step: Strengthening) -> Shift:
    return Shift(step.kind, step.before, step.after, f"ladder of {step.ladder}")


def _without(text: str, made: Sequence[Token], pure: Sequence[tuple[int, int]]) -> str:
    """The text with blanks for stretches that come or go whole and say something of their own."""
    parts = list(text)
    for first, last in pure:
        stretch = made[first:last]
        if not stretch:
            continue
        says = of_stretch(text, made, first, last)[0] == "added" and len(content(stretch)) > 2
        if says or len(content(stretch)) >= _LONG or _alone(text, made, first, last):
            parts[stretch[0].start : stretch[-1].end] = " " * (stretch[-1].end - stretch[0].start)
    return "".join(parts)


def _alone(text: str, made: Sequence[Token], first: int, last: int) -> bool:
    """Whether the strong words of a stretch bear on nothing outside it: it is one more thing of a list with a name of
    its own ("and serious incidents"), or what it denies is its own ("absent and not voting was")."""
    stretch = made[first:last]
    gap = text[made[first - 1].end : stretch[0].start] if first else ""
    denial = next((n for n, t in enumerate(stretch) if _NOT.fullmatch(t.text)), None)
    if denial is not None and content(stretch[denial + 1 :]):
        return True
    joined = stretch[0].text.casefold() in scope().joining or gap.strip() in (",", "、")
    low = fold(text[stretch[0].start : stretch[-1].end])
    return joined and not weighs(fold(stretch[-1].text)) and weighs(low) and not is_han(stretch[-1])


def _of_region(sides: Sides, region: Region, topics: TopicOf | None, told: Sequence[str]) -> Shift | None:
    """What one place of difference does beside what the ladders tell of it."""
    before, after = _words(sides, region)
    old, new = sides.a[region.a0 : region.a1], sides.b[region.b0 : region.b1]
    if not content(old) and not content(new):
        return _bare(before, after)
    if _all_told(before, old, told) and _all_told(after, new, told):
        return None
    if _connects(before) and _connects(after):
        return None
    if not old or (not content(old) and _is_article(old)):
        name, why = of_stretch(sides.after, sides.b, region.b0, region.b1)
    elif not new or (not content(new) and _is_article(new)):
        name, why = of_stretch(sides.before, sides.a, region.a0, region.a1)
        name, why = turned(name, why)
    else:
        name, why = of_exchange(sides, region, topics)
    if name == "reworded" and told:
        return None
    return Shift(name, before, after, why)


def _connects(words: str) -> bool:
    """Whether words are nothing, or only lead on from the sentence before ("in this context")."""
    return not words or scope().connecting.fullmatch(fold(words).strip(" ,")) is not None


def _is_article(part: Sequence[Token]) -> bool:
    return all(token.text.casefold() in ARTICLES for token in part)


def _bare(before: str, after: str) -> Shift | None:
    """Words without content that still matter: "and" for "or" joins or parts; the rest is no change."""
    pair = {before.casefold().strip(), after.casefold().strip()}
    return Shift("reworded", before, after, "other words") if pair in ({"and", "or"}, {"и", "или"}) else None


def _all_told(words: str, part: Sequence[Token], told: Sequence[str]) -> bool:
    """Whether a ladder accounts for every word with content of a stretch."""
    left = words.replace("’", "'")
    for one in sorted(told, key=len, reverse=True):
        left = re.sub(re.escape(one), " ", left, flags=re.I)
    return not part or all(token.text.casefold() in scope().restricting for token in content(tokens(left)))


def _all_words(sides: Sides, regions: Sequence[Region]) -> tuple[str, str]:
    pairs = [_words(sides, region) for region in regions]
    return " … ".join(filter(None, (b for b, _ in pairs))), " … ".join(filter(None, (a for _, a in pairs)))


def _words(sides: Sides, region: Region) -> tuple[str, str]:
    old, new = sides.a[region.a0 : region.a1], sides.b[region.b0 : region.b1]
    return (
        sides.before[old[0].start : old[-1].end] if old else "",
        sides.after[new[0].start : new[-1].end] if new else "",
    )
