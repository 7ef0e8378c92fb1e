"""All changes of a series of texts in one redline: for every word the text that it came with and the one it went with.

Made of the redlines between neighbouring texts: each sentence is followed from text to text, and what an edit takes out
or puts in is laid over what was there before. A sentence that moves goes at its old place and comes at its new one; its
words keep their age. Cost is that of the redlines and grows with the number of sentences that there ever were.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rashomon.comparing.exact import pieces
from rashomon.comparing.wording.series import sentences
from rashomon.model import AllTime, Edit, Layer, Reading, Redline, RedlineItem, Strand


class _Strand:
    """A sentence on its way through the texts, in a chain of all there ever were."""

    def __init__(self, layers: list[Layer], paragraph: bool) -> None:
        self.layers, self.paragraph = layers, paragraph
        self.following: _Strand | None = None

    def chain(self) -> Iterator[_Strand]:
        """This one and all that follow."""
        one: _Strand | None = self
        while one is not None:
            yield one
            one = one.following


def all_time(readings: Sequence[Reading], redlines: Sequence[Redline]) -> AllTime | None:
    """The changes of texts, given in their order with the redlines between neighbours; None where there are none."""
    if not redlines:
        return None
    head = _Strand([], False)
    current: dict[int, _Strand] = {}
    last = head
    for sentence in sentences(readings[0]):
        words = sentence.span.of(readings[0].document.text)
        last.following = current[sentence.span.start] = _Strand([Layer(words, 0)], sentence.paragraph)
        last = last.following
    for number, redline in enumerate(redlines, 1):
        current = _laid_over(head, current, redline.items, number)
    strands = tuple(Strand(tuple(_joined(one.layers)), one.paragraph) for one in head.chain() if one.layers)
    return AllTime(tuple(r.document.id for r in readings), strands)


def _laid_over(
    head: _Strand, current: dict[int, _Strand], items: Iterable[RedlineItem], number: int
) -> dict[int, _Strand]:
    """The sentences of the next text by where they begin, after its redline was laid over those of the text before."""
    made: dict[int, _Strand] = {}
    standing = {start: [x for x in strand.layers if x.gone is None] for start, strand in current.items()}
    at = head
    for item in items:
        older = current.get(item.older.span.start) if item.older else None
        if item.op in ("equal", "changed") and older is not None and item.newer:
            older.layers = _applied(older.layers, item.edits, number)
            made[item.newer.span.start] = at = older
        elif item.op in ("deleted", "moved away") and older is not None:
            older.layers = [_gone(layer, number) for layer in older.layers]
            at = older
        elif item.newer is not None:
            before = standing.get(item.older.span.start) if item.older else None
            came = [Layer("".join(e.after for e in item.edits), number)]
            fresh = _Strand(_moved(before, item.edits, number) if before else came, item.paragraph)
            fresh.following, at.following = at.following, fresh
            made[item.newer.span.start] = at = fresh
    return made


def _moved(layers: Sequence[Layer], edits: Iterable[Edit], number: int) -> list[Layer]:
    """A sentence at its new place: it came there with this text, its words are as old as they were."""
    here = [Layer(x.words, number, None, x.age) for x in layers]
    return [_plain(x) for x in _applied(here, edits, number) if x.gone is None]


def _plain(layer: Layer) -> Layer:
    """Without an age of its own where that is when it came."""
    return replace(layer, since=None) if layer.since == layer.came else layer


def _gone(layer: Layer, number: int) -> Layer:
    return layer if layer.gone is not None else replace(layer, gone=number)


def _applied(layers: Sequence[Layer], edits: Iterable[Edit], number: int) -> list[Layer]:
    """The layers after edits of the words that stand: what goes is marked, what comes is put in its place."""
    left, made = deque(layers), list[Layer]()
    for before, after in pieces(edits):
        need, stays = len(before), before == after
        while left and (need or left[0].gone is not None):
            layer = left.popleft()
            if layer.gone is not None:
                made.append(layer)
                continue
            here, rest = layer.words[:need], layer.words[need:]
            made.append(replace(layer, words=here, gone=None if stays else number))
            need -= len(here)
            if rest:
                left.appendleft(replace(layer, words=rest))
        if after and not stays:
            made.append(Layer(after, number))
    return [*made, *left]


def _joined(layers: Sequence[Layer]) -> list[Layer]:
    """Neighbouring layers of the same fate as one; empty ones are left out."""
    made: list[Layer] = []
    for layer in layers:
        if made and replace(made[-1], words="") == replace(layer, words=""):
            made[-1] = replace(layer, words=made[-1].words + layer.words)
        elif layer.words:
            made.append(layer)
    return made


def ends(it: AllTime) -> tuple[str, str]:
    """The first and the last text as the layers have them, a line to each sentence that stands."""
    return _standing(it, first=True), _standing(it, first=False)


def _standing(it: AllTime, *, first: bool) -> str:
    lines = (
        "".join(x.words for x in strand.layers if (x.came == 0 if first else x.gone is None)) for strand in it.strands
    )
    return "\n".join(line for line in lines if line)
