"""Which quotations are the same one: by the roots of their words and by their order.

Only pairs that share a rare word are looked at, so cost stays near linear.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rashomon.comparing.words import jaccard, overlap
from rashomon.model import Evidence

_ALIKE = 0.6
_RUN = 4  # words in the same order, of which two carry meaning, that make short quotations one
_RUN_SHARE = 0.75  # part of the shorter quotation that they have to be
_CROWD = 60


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted words with the speaker (joined over all documents) and the side; ``own``: they stand in an own text."""

    evidence: Evidence
    actor: str | None
    side: str | None
    roots: frozenset[str]
    words: tuple[str, ...]  # in plain form, in order
    own: bool = False


def grouped(quotes: Sequence[Quote]) -> list[list[Quote]]:
    """The quotations by what is quoted."""
    by_root: dict[str, list[int]] = defaultdict(list)
    for n, quote in enumerate(quotes):
        for word in quote.roots:
            by_root[word].append(n)
    home = list(range(len(quotes)))

    def first(n: int) -> int:
        while home[n] != n:
            home[n] = home[home[n]]
            n = home[n]
        return n

    for members in by_root.values():
        if len(members) > _CROWD:  # a word that half of the quotations share tells nothing
            continue
        for i, a in enumerate(members):
            for b in members[i + 1 :]:
                if first(a) != first(b) and alike(quotes[a], quotes[b]):
                    home[first(b)] = first(a)
    groups: dict[int, list[Quote]] = defaultdict(list)
    for n, quote in enumerate(quotes):
        groups[first(n)].append(quote)
    return list(groups.values())


def alike(a: Quote, b: Quote) -> bool:
    """The same words, or most of the shorter one's in the longer; two content words alone prove nothing."""
    common = len(a.roots & b.roots)
    same_side = a.side is not None and a.side == b.side
    if common >= 2 and same_side and _runs_alike(a.words, b.words):
        return True
    if common < 2 or (common < 3 and a.roots != b.roots):
        return False
    if a.actor and b.actor and a.actor != b.actor and not same_side and overlap(a.roots, b.roots) < 0.8:
        return False
    close = jaccard(a.roots, b.roots) >= 0.3 or common >= 5 or (common == 4 and overlap(a.roots, b.roots) >= 0.75)
    return close and overlap(a.roots, b.roots) >= _ALIKE


def _runs_alike(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether most words of the shorter one stand in the longer one in the same order, close to each other."""
    shorter, longer = sorted((a, b), key=len)
    blocks = [m for m in SequenceMatcher(None, shorter, longer, autojunk=False).get_matching_blocks() if m.size]
    matched = sum(m.size for m in blocks)
    if matched < _RUN or matched < _RUN_SHARE * len(shorter):
        return False
    reach = blocks[-1].b + blocks[-1].size - blocks[0].b
    return reach <= 2 * len(shorter)
