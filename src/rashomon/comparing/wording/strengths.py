"""Whether a wording was softened or hardened: steps on ladders of strength that came, went or were exchanged."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rashomon.comparing.wording.tables import Ladder, strength
from rashomon.reading.tokens import fold

_BESIDE = frozenset({"intensifiers"})  # ladders whose words make others stronger


@dataclass(frozen=True, slots=True)
class Strengthening:
    """One step up (``hardened``) or down (``softened``) a ladder, with the words on both sides."""

    kind: str
    before: str
    after: str
    ladder: str
    size: int


def strengthenings(before: str, after: str) -> tuple[Strengthening, ...]:
    """The steps by which the words of a change got stronger or weaker; those that both sides hold cancel out.

    ``before`` and ``after`` are the words that differ, with as much around them as a ladder's word may need.
    """
    old, new = fold(before), fold(after)
    found = []
    for ladder, gone, come in zip(strength(), _hits(old), _hits(new), strict=True):
        step = _step(ladder, _left(gone, come), _left(come, gone)) if gone or come else None
        if step is not None:
            found.append(step)
    return tuple(_without_echoes(_distinct(found), old, new))


def _without_echoes(found: Iterable[Strengthening], old: str, new: str) -> list[Strengthening]:
    """The steps without those of an intensifier that only stands beside a stronger or weaker word that was exchanged:
    "condemns" for "is deeply concerned" is no hardening, however deep the concern."""
    every = list(found)
    turns = [s for s in every if s.before and s.after and s.ladder not in _BESIDE]
    return [
        s
        for s in every
        if s.ladder not in _BESIDE
        or not any(
            t.kind != s.kind and _beside(s.before, t.before, old) and _beside(s.after, t.after, new) for t in turns
        )
    ]


def _beside(word: str, main: str, text: str) -> bool:
    """Whether a word, where there is one, stands with a word between at most before or after another."""
    near = rf"{re.escape(word)}\W+(?:\w+\W+)?{re.escape(main)}|{re.escape(main)}\W+(?:\w+\W+)?{re.escape(word)}"
    return not word or re.search(near, text) is not None


def weighs(words: str) -> bool:
    """Whether any word stands on a ladder."""
    return any(_hits(fold(words)))


Hits = tuple[tuple[int, str], ...]  # (step, words)


@lru_cache(maxsize=2048)
def _hits(text: str) -> tuple[Hits, ...]:
    """The words of each ladder in a text: a wording is compared with those before and after it."""
    return tuple(tuple((step, text[a:b]) for a, b, step in ladder.hits(text)) for ladder in strength())


def _step(ladder: Ladder, gone: list[tuple[int, str]], come: list[tuple[int, str]]) -> Strengthening | None:
    if gone and come:
        weak, strong = max(step for step, _ in gone), max(step for step, _ in come)
        if weak == strong:
            return None
        kind = "hardened" if strong > weak else "softened"
        if ladder.alone == "softens":
            kind = "softened" if kind == "hardened" else "hardened"
        return Strengthening(kind, _words(gone), _words(come), ladder.name, abs(strong - weak))
    if ladder.firm is not None and not (gone and come):
        gone, come = [h for h in gone if h[0] >= ladder.firm], [h for h in come if h[0] >= ladder.firm]
    if not ladder.alone or not (gone or come):
        return None
    up = bool(come) == (ladder.alone == "hardens")
    return Strengthening("hardened" if up else "softened", _words(gone), _words(come), ladder.name, 1)


def _left(mine: Hits, theirs: Hits) -> list[tuple[int, str]]:
    """The ladder's words on one side that the other does not hold."""
    others = Counter(step for step, _ in theirs)
    kept = []
    for step, words in mine:
        if others[step]:
            others[step] -= 1
        else:
            kept.append((step, words))
    return kept


def _words(hits: list[tuple[int, str]]) -> str:
    return max(hits, default=(0, ""))[1]


def _distinct(found: Iterable[Strengthening]) -> Iterable[Strengthening]:
    """One step for the same words: where ladders share words, the one that tells most of the change."""
    taken: set[str] = set()
    for one in sorted(found, key=lambda s: (not (s.before and s.after), -s.size)):
        words = {w for w in (one.before, one.after) if w}
        if words & taken:
            continue
        taken |= words
        yield one
