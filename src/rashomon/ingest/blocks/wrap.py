"""Lines that were broken to a width, put together to paragraphs again (by spans: no character changes)."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from rashomon.ingest.blocks import cuts, heads
from rashomon.ingest.blocks.signals import signalled
from rashomon.ingest.blocks.units import Unit, ends_sentence, is_cjk, join

_ITEM = re.compile(r"(?:[•●▪◦‣·*►✓–—-]|\(?(?:\d{1,2}|[a-z])[.)])\s+\S")
_LONGEST = 140
_SHORTEST_WIDTH = 35


def paragraphs(text: str, lines: tuple[Unit, ...], wrapped: bool | None = None) -> tuple[Unit, ...]:
    """The paragraphs of a text: its lines, or groups of them where lines were broken to a width.

    ``wrapped`` says whether they were; where it is None the lines are judged by their look.
    """
    if wrapped is None:
        wrapped = is_wrapped(lines)
    width = _width(lines) if wrapped else 0
    continues = _continues if wrapped else _runs_on
    groups: list[list[Unit]] = []
    for line in lines:
        if groups and continues(groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(join(text, tuple(group)) for group in groups)


def is_wrapped(lines: tuple[Unit, ...]) -> bool:
    """Whether lines look broken to a width: sentences run on into the next line, and such lines are equally long."""
    pairs = [(a, b) for a, b in pairwise(lines) if b.gap == 0]
    if len(pairs) < 3 or 10 * sum(1 for a, _ in pairs if len(a.text) > _LONGEST) > len(pairs):
        return False
    if 2 * sum(1 for a, _ in pairs if is_cjk(a.text)) > len(pairs):
        running = [len(a.text) for a, _ in pairs if not ends_sentence(a.text)]
        full = 0.8 * max(running, default=0)
        return 2 * len(running) > len(pairs) and 10 * sum(1 for n in running if n >= full) >= 8 * len(running)
    running = [len(a.text) for a, b in pairs if b.text[:1].islower() and a.text[-1] not in ".!?;:"]
    if len(running) < 3 or 5 * len(running) < len(pairs):
        return False
    middle = sorted(running)[len(running) // 2]
    return middle >= _SHORTEST_WIDTH and middle >= 0.7 * max(running)


@lru_cache(maxsize=16)
def _stands_alone(text: str) -> bool:
    """Whether a line is a byline or furniture by its own words, so that no paragraph runs through it."""
    return heads.byline(text) is not None or signalled(text, 0, 0) is not None


def _width(lines: tuple[Unit, ...]) -> int:
    """The width to which lines were broken: the length that nine lines in ten stay under."""
    lengths = sorted(len(line.text) for line in lines)
    return lengths[(9 * (len(lengths) - 1)) // 10] if lengths else 0


def _runs_on(line: Unit, following: Unit, width: int) -> bool:
    """Whether a sentence breaks off at the end of one long line and goes on in small letters in the next."""
    if following.gap or line.pinned or following.pinned or line.kind is not following.kind:
        return False
    if not following.text[:1].islower() or line.text[-1] in ".!?;:…" or len(line.text) < _SHORTEST_WIDTH:
        return False
    return not (_ITEM.match(following.text) or _stands_alone(line.text) or _stands_alone(following.text))


def _continues(line: Unit, following: Unit, width: int) -> bool:
    """Whether the following line goes on with the paragraph of this one."""
    if following.gap or line.pinned or following.pinned or line.kind is not following.kind:
        return False
    if _ITEM.match(following.text) or _stands_alone(line.text) or _stands_alone(following.text):
        return False
    if cuts.dateline(following.text):
        return False
    if following.text[:1].islower():
        return True
    full = len(line.text) >= 0.8 * width
    if following.indent >= line.indent + 2 and ends_sentence(line.text):
        return False
    if ends_sentence(line.text):
        return full
    return full or (len(line.text) >= 0.55 * width and len(line.text) >= _SHORTEST_WIDTH)
