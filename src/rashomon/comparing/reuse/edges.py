"""Where a passage ends: not a word or two into the next clause, only because both texts go on alike by chance."""

from __future__ import annotations

import re

from rashomon.comparing.reuse.aligning import Side
from rashomon.comparing.reuse.extending import Alignment

_MARK = re.compile(r"[.,;:!?…\n、，。；：！？‥،؛؟।]")
_MOST = 2  # words over the edge of a clause that are left off


def clean_edges(alignment: Alignment, a: Side, b: Side) -> Alignment:
    """The alignment without up to two words that dangle beyond a mark of punctuation which both sides have."""
    blocks = list(alignment.blocks)
    i, j, n = blocks[-1]
    over = next((k for k in range(1, min(_MOST, n - 1) + 1) if _hangs(a, i + n, k) and _hangs(b, j + n, k)), 0)
    blocks[-1] = (i, j, n - over)
    i, j, n = blocks[0]
    over = next((k for k in range(1, min(_MOST, n - 1) + 1) if _leads(a, i, k) and _leads(b, j, k)), 0)
    blocks[0] = (i + over, j + over, n - over)
    return Alignment(tuple(blocks))


def _hangs(side: Side, end: int, count: int) -> bool:
    """Whether the last words before ``end`` begin a clause that goes on."""
    return _marked(side, end - count) and not _marked(side, end)


def _leads(side: Side, start: int, count: int) -> bool:
    """Whether the first words from ``start`` on end a clause that began before."""
    return _marked(side, start + count) and not _marked(side, start)


def _marked(side: Side, at: int) -> bool:
    """Whether there is punctuation between a word and the one before it; an end of the text is as good."""
    _, text, places = side
    begin = places.end(at - 1) if at > 0 else -1
    end = places.start(at) if at < len(places) else -1
    return begin < 0 or end < 0 or _MARK.search(text, begin, end) is not None
