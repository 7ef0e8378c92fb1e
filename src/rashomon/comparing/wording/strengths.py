"""Whether a wording was softened or hardened: steps on ladders of strength that came, went or were exchanged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.comparing.wording.tables import Ladder, strength
from rashomon.reading.tokens import fold


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
    for ladder in strength():
        step = _step(ladder, old, new)
        if step is not None:
            found.append(step)
    return tuple(_distinct(found))


def _step(ladder: Ladder, old: str, new: str) -> Strengthening | None:
    gone, come = _left(ladder, old, new), _left(ladder, new, old)
    if gone and come:
        weak, strong = max(step for step, _ in gone), max(step for step, _ in come)
        if weak == strong:
            return None
        kind = "hardened" if strong > weak else "softened"
        if ladder.alone == "softens":
            kind = "softened" if kind == "hardened" else "hardened"
        return Strengthening(kind, _words(gone), _words(come), ladder.name, abs(strong - weak))
    if not ladder.alone or not (gone or come):
        return None
    up = bool(come) == (ladder.alone == "hardens")
    return Strengthening("hardened" if up else "softened", _words(gone), _words(come), ladder.name, 1)


def _left(ladder: Ladder, text: str, other: str) -> list[tuple[int, str]]:
    """The ladder's words in a text that the other does not hold, with their steps."""
    mine = [(step, text[start:end]) for start, end, step in ladder.hits(text)]
    theirs = Counter(step for _, _, step in ladder.hits(other))
    kept = []
    for step, words in mine:
        if theirs[step]:
            theirs[step] -= 1
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
