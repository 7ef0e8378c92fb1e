"""Where a text has a quotation: exact, trimmed or altered, and what was done to the words.

What an editor marks is no change: "[sic]" is passed over; an ellipsis, with or without brackets, is a cut; words in
square brackets stand for others. Case, quotation marks, British or American spelling and contractions spelt out are no
difference. Words left out without a mark are a cut as long as it stays within one sentence; words of two sentences run
together without a mark were never said so and count as altered. So does anything put in, replaced or turned round.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Indel, Opcode

from rashomon.comparing.quoting.chains import Run, chained
from rashomon.comparing.quoting.context import apart, turned
from rashomon.comparing.quoting.edges import leftwards, rightwards
from rashomon.comparing.quoting.words import Quoted, Word
from rashomon.comparing.words import STOP, without_strays
from rashomon.model import Span

_COVERED = 0.7  # share of the quotation's words, or of those with content, that make it the same one
_ROW, _MOST_TOLD = 4, 0.6  # words in a row, and a lesser share of all, that do so together
_LONG_RUN = 6  # words in a row by which it is the same one although more was put in
_FORMS = frozenset(
    """
    i me my mine myself we us our ours ourselves you your yours he him his she her hers it its itself they them their
    theirs is are am was were be been being has have had having do does did will would shall should can could may might
    this that these those here there today yesterday now then
    """.split()  # noqa: SIM905
)
_EMPTY = STOP | _FORMS


@dataclass(frozen=True, slots=True)
class Found:
    """Where a text has the words of a quotation. ``verdict`` is exact, trimmed or altered; ``notes`` say what was done
    to them; ``run`` is the longest row of words in common."""

    verdict: str
    span: Span
    run: int
    notes: tuple[str, ...] = ()


def against(quotation: Quoted, text: str, words: Sequence[Word]) -> Found | None:
    """Where a text has a quotation, or most of it; None where it does not. ``words`` are the text's (`said`)."""
    mine, theirs = [w.key for w in quotation.words], [w.key for w in words]
    if not mine or not theirs:
        return None
    marks = frozenset(n for n, w in enumerate(quotation.words) if w.marked and n)
    runs = chained(mine, theirs, marks)
    return _nearest(text, words, mine, theirs) if runs is None else _in_runs(quotation, text, words, runs)


def _in_runs(quotation: Quoted, text: str, words: Sequence[Word], runs: Sequence[Run]) -> Found:
    """All words of the quotation stand in the text in their order."""
    span = Span(words[runs[0].first].start, words[runs[-1].last - 1].end)
    longest = max(run.last - run.first for run in runs)
    notes: list[str] = []
    for before, after in pairwise(runs):
        if after.marked:
            continue
        if apart(text, words[before.last - 1].end, words[after.first].start):
            return Found("altered", span, longest, ("joins words of different sentences without a mark",))
        left = text[words[before.last].start : words[after.first - 1].end]
        notes.append(f"leaves out “{left}” without a mark")
    missed = turned(text, span, quotation)
    cut = quotation.cut or len(runs) > 1 or bool(missed)
    return Found("trimmed" if cut else "exact", span, longest, tuple(filter(None, (*notes, missed))))


def _nearest(text: str, words: Sequence[Word], mine: list[str], theirs: list[str]) -> Found | None:
    """The stretch that comes nearest to words that do not stand in the text as they are quoted."""
    window = _window(mine, theirs)
    if window is None:
        return None
    first, last = window
    steps = Indel.opcodes(theirs[first:last], mine)
    blocks = [b for b in steps if b.tag == "equal"]
    if not blocks:
        return None
    blocks = without_strays(_together(blocks, theirs[first:last], mine), len(mine))
    run = max(b.dest_end - b.dest_start for b in blocks)
    if not _enough(mine, {n for b in blocks for n in range(b.dest_start, b.dest_end)}, run):
        return None
    at, end = first + blocks[0].src_start, first + blocks[-1].src_end
    forms = _forms(mine, theirs[at:end])
    at = leftwards(text, words, at, blocks[0].dest_start)
    span = Span(words[at].start, words[rightwards(text, words, end, len(mine) - blocks[-1].dest_end) - 1].end)
    return Found("altered", span, run, forms)


def _together(blocks: Sequence[Opcode], theirs: Sequence[str], mine: Sequence[str]) -> list[Opcode]:
    """The stretches in common, a word at the end of one moved to the next where it stands before that, too: of two
    places that a word may be from the one beside the others is meant."""
    made = list(blocks)
    for n in range(len(made) - 1, 0, -1):
        a, b = made[n - 1], made[n]
        while a.src_end > a.src_start and a.dest_end == b.dest_start and a.src_end < b.src_start:
            if theirs[b.src_start - 1] != mine[a.dest_end - 1]:
                break
            b = Opcode("equal", b.src_start - 1, b.src_end, b.dest_start - 1, b.dest_end)
            a = Opcode("equal", a.src_start, a.src_end - 1, a.dest_start, a.dest_end - 1)
        made[n - 1], made[n] = a, b
    return [block for block in made if block.src_end > block.src_start]


def _enough(mine: Sequence[str], have: set[int], run: int) -> bool:
    """Whether what is in common makes two stretches one quotation."""
    telling = [n for n, key in enumerate(mine) if key not in _EMPTY]
    told = sum(n in have for n in telling)
    if told < 2:
        return False
    if len(have) >= _COVERED * len(mine) or (len(telling) >= 3 and told >= _COVERED * len(telling)):
        return True
    if run >= _ROW and told >= _MOST_TOLD * len(telling) and len(have) >= _MOST_TOLD * len(mine):
        return True  # "will meet in Lima in May" of a text that has "would meet in Lima in June"
    return run >= _LONG_RUN and 2 * len(have) >= len(mine)


def _window(mine: Sequence[str], theirs: Sequence[str]) -> tuple[int, int] | None:
    """The stretch of the text that holds most of a quotation, by diagonals of equal words, rare ones counting more."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, key in enumerate(theirs):
        places[key].append(number)
    votes: dict[int, float] = defaultdict(float)
    width = max(6, len(mine) // 2)
    for i, key in enumerate(mine):
        found = places.get(key, ())
        for number in found:
            votes[(number - i) // width] += 1.0 / len(found)
    if not votes:
        return None
    best = max(votes, key=lambda d: (votes[d] + max(votes.get(d + 1, 0.0), votes.get(d - 1, 0.0)), -d))
    return max(0, (best - 1) * width), min(len(theirs), (best + 2) * width + len(mine))


def _forms(mine: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    """Whether all that differs is person and tense, as when words are reported."""
    gone: set[str] = set()
    come: set[str] = set()
    for step in Indel.opcodes(list(theirs), list(mine)):
        if step.tag == "delete":
            gone |= set(theirs[step.src_start : step.src_end])
        if step.tag == "insert":
            come |= set(mine[step.dest_start : step.dest_end])
    only = bool(come) and come <= _FORMS and gone <= _FORMS
    return ("in another person or tense, as in reported speech",) if only else ()
