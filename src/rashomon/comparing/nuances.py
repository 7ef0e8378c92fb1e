"""One word's difference: where two texts make the same point with another object or reach.

"Energy infrastructure" beside "energy and infrastructure", "a full ceasefire" beside "a ceasefire", "power plants"
beside "power plants and railways". What is compared is how the words that both texts have are joined, what bounds
them, and what only one of the texts sets beside them. Whether a difference matters is for the reader to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.comparing.words import STOP, Word, root, words
from rashomon.model import Span

_JOINTS = frozenset({"and", "or", "&"})
_SMALL = frozenset({"the", "a", "an", "its", "their", "his", "her", "of", "on", "all", "other"})
_REACH: dict[str, str] = {  # what bounds the words that follow, and how
    **dict.fromkeys(("all", "any", "every", "full", "complete", "total", "entire", "whole", "comprehensive"), "whole"),
    **dict.fromkeys(("unconditional", "unconditionally"), "unconditional"),
    **dict.fromkeys(("partial", "limited", "some", "certain", "selected", "initial"), "part"),
    **dict.fromkeys(("permanent", "lasting", "indefinite", "long-term"), "lasting"),
    **dict.fromkeys(("temporary", "short-term", "interim", "provisional"), "for a time"),
    **dict.fromkeys(("gradual", "phased", "staged"), "by steps"),
}
_WIDE = frozenset({"whole", "unconditional", "lasting"})
_TOTAL = ("eliminat", "abolish", "scrap", "remov", "waiv", "repeal", "cancel", "dismantl")
_LESS = ("lower", "reduc", "cut", "eas", "halv", "trim", "relax", "loosen")
_ENDINGS = frozenset({"", "e", "es", "s", "ed", "ing", "led", "ling", "ped", "ping", "ting"})
_AHEAD = 3  # words before a noun in which something bounds it


@dataclass(frozen=True, slots=True)
class Nuance:
    """Where two texts part: the words of each, and which of them (``a``, ``b``) covers more, "" where neither does."""

    kind: str  # "joined", "reach", "degree" or "more"
    a: Span
    b: Span
    wider: str = ""


def nuance(a: tuple[str, Sequence[Span]], b: tuple[str, Sequence[Span]]) -> Nuance | None:
    """The first difference of object or reach between two passages; each is a text and the spans of the passage."""
    left = [w for span in a[1] for w in words(a[0], span)]
    right = [w for span in b[1] for w in words(b[0], span)]
    for one, other, turned in ((left, right, False), (right, left, True)):
        found = _joined(one, other)
        if found:
            return _nuance("joined", found, turned=turned, wider=True)
    for one, other, turned in ((left, right, False), (right, left, True)):
        bounded = _reach(one, other)
        if bounded:
            spans, wide = bounded
            return _nuance("reach", spans, turned=turned, wider=wide)
    for one, other, turned in ((left, right, False), (right, left, True)):
        found = _degree(one, other)
        if found:
            return _nuance("degree", found, turned=turned, wider=True)
    whole = (frozenset(root(w.stem) for w in words(a[0])), frozenset(root(w.stem) for w in words(b[0])))
    for one, other, all_other, turned in ((left, right, whole[1], False), (right, left, whole[0], True)):
        found = _more(one, other, all_other)
        if found:
            return _nuance("more", found, turned=turned, wider=True)
    return None


def _nuance(kind: str, spans: tuple[Span, Span], *, turned: bool, wider: bool) -> Nuance:
    """A difference found with the second text first where ``turned``; ``wider`` says of that order's first one."""
    a, b = spans[::-1] if turned else spans
    return Nuance(kind, a, b, "a" if turned != wider else "b")


def _joined(a: Sequence[Word], b: Sequence[Word]) -> tuple[Span, Span] | None:
    """Two words that one text joins with "and" and the other makes one thing ("energy infrastructure")."""
    pairs: dict[tuple[str, str], int] = {}
    for n in range(len(a) - 2):
        if a[n + 1].text.casefold() in _JOINTS and _carries(a[n]) and _carries(a[n + 2]):
            pairs.setdefault((root(a[n].stem), root(a[n + 2].stem)), n)
    for n in range(len(b) - 1):
        key = (root(b[n].stem), root(b[n + 1].stem))
        if key in pairs and b[n + 1].start - b[n].end == 1:
            at = pairs[key]
            return Span(a[at].start, a[at + 2].end), Span(b[n].start, b[n + 1].end)
    return None


def _reach(a: Sequence[Word], b: Sequence[Word]) -> tuple[tuple[Span, Span], bool] | None:
    """A word that both have, which one text bounds and the other does not, or bounds in another way."""
    here, there = _bounds(a), _bounds(b)
    for noun, (kind, span) in here.items():
        if noun not in there or there[noun][0] == kind or kind is None:
            continue
        if any(_REACH.get(w.text.casefold()) == kind for w in b):
            continue  # said elsewhere in the passage
        return (span, there[noun][1]), kind in _WIDE
    return None


def _degree(a: Sequence[Word], b: Sequence[Word]) -> tuple[Span, Span] | None:
    """Where one text does away with what the other only makes less ("eliminate a tariff", "lower a tariff")."""
    total, less = ([next((w for w in said if _is(w, verbs)), None) for said in (a, b)] for verbs in (_TOTAL, _LESS))
    if total[0] and less[1] and not total[1] and not less[0]:
        return Span(total[0].start, total[0].end), Span(less[1].start, less[1].end)
    return None


def _is(word: Word, verbs: tuple[str, ...]) -> bool:
    """Whether a word is a form of one of the verbs, which are given without their last "e"."""
    low = word.text.casefold()
    return any(low.startswith(v) and low[len(v) :] in _ENDINGS for v in verbs)


def _bounds(said: Sequence[Word]) -> dict[str, tuple[str | None, Span]]:
    """By noun, what bounds it and the words that do; a noun that is bounded anywhere counts as bounded."""
    found: dict[str, tuple[str | None, Span]] = {}
    for n, word in enumerate(said):
        if not _carries(word) or word.text.casefold() in _REACH:
            continue
        kind, begin = None, word.start
        for before in reversed(said[max(0, n - _AHEAD) : n]):
            low = before.text.casefold()
            if low in _REACH:
                kind, begin = _REACH[low], before.start
                break
            if low in STOP and low not in _SMALL:
                break
        key = root(word.stem)
        if key not in found or (found[key][0] is None and kind is not None):
            found[key] = (kind, Span(begin, word.end))
    return found


def _more(a: Sequence[Word], b: Sequence[Word], whole: frozenset[str]) -> tuple[Span, Span] | None:
    """Something that one text sets beside what both have, and the other does not name anywhere."""
    there = {root(w.stem): w for w in reversed(b)}
    for n, word in enumerate(a):
        if word.text.casefold() not in _JOINTS or n == 0:
            continue
        before = a[n - 1]
        after = next((w for w in a[n + 1 : n + 3] if w.text.casefold() not in _SMALL), None)
        if after is None or not (_carries(before) and _carries(after)) or not (_plain(before) and _plain(after)):
            continue
        known, new = (before, after) if root(before.stem) in there else (after, before)
        if root(known.stem) in there and root(new.stem) not in whole:
            other = there[root(known.stem)]
            return Span(before.start, after.end), Span(other.start, other.end)
    return None


def _carries(word: Word) -> bool:
    return word.text.casefold() not in STOP and not word.text[0].isdigit()


def _plain(word: Word) -> bool:
    """Whether a word has not the look of a verb or an adverb, which "and" joins as well."""
    return not word.text.casefold().endswith(("ing", "ed", "ly"))


def common(a: Iterable[str], b: Iterable[str]) -> int:
    """How many words that carry meaning two passages share, by root."""
    return len({root(s) for s in a} & {root(s) for s in b})
