"""All texts of a series in one: each sentence in layers, and since when each stretch of the last text stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.model import AllTime, Layer
from rashomon.report import words
from rashomon.report.papers import Paper

# Words that say nothing by themselves: alone, they go with the stretch before them. "No", "not", "may", "all" do not.
_SMALL = frozenset(
    """
    a an the of to in on at by for from with as and its it that this these those their our his her is are was were be
    и в на с к о по из за для что
    的 了 是 在 和 与 及 之 其 于 对
    """.split()  # noqa: SIM905
)
_DATED = 12  # letters from which on it carries its date beside it


@dataclass(frozen=True, slots=True)
class StrandView:
    """A sentence through all texts; ``came`` and ``gone`` are those of its first and its last words."""

    layers: tuple[Layer, ...]
    paragraph: bool

    @property
    def came(self) -> int:
        """The text with which it came."""
        return min(layer.came for layer in self.layers)

    @property
    def gone(self) -> int | None:
        """The text with which the last of it went; None while some of it stands."""
        every = [layer.gone for layer in self.layers]
        return None if None in every else max(n for n in every if n is not None)


@dataclass(frozen=True, slots=True)
class Aged:
    """A stretch of a text that one text (counted from 0) had first, wherever it stood there; ``dated`` says whether it
    is long enough to carry the date beside it. ``lead`` and ``tail`` are the spaces around it."""

    words: str
    came: int
    dated: bool
    lead: str = ""
    tail: str = ""


def _aged(layers: Sequence[Layer]) -> tuple[Aged, ...]:
    """Layers as stretches: marks, spaces and small words go with the stretch before them."""
    joined: list[tuple[str, int]] = []
    for layer in layers:
        small = _says_nothing(layer.words)
        if joined and (small or joined[-1][1] == layer.age or _says_nothing(joined[-1][0])):
            came = joined[-1][1] if small else layer.age
            joined[-1] = (joined[-1][0] + layer.words, came)
        else:
            joined.append((layer.words, layer.age))
    made = []
    for said, came in joined:
        core = said.strip()
        lead, tail = " " * said[:1].isspace(), " " * (said[-1:].isspace() and bool(core))
        made.append(Aged(core, came, sum(c.isalnum() for c in core) >= _DATED, lead, tail))
    return tuple(made)


def _says_nothing(stretch: str) -> bool:
    return all(word.casefold() in _SMALL for word in re.findall(r"\w+", stretch))


@dataclass(frozen=True, slots=True)
class AllTimeView:
    """All changes of a series in one; layers count in ``papers``."""

    title: str
    sentence: str
    papers: tuple[Paper, ...]
    strands: tuple[StrandView, ...]

    @property
    def paragraphs(self) -> tuple[tuple[StrandView, ...], ...]:
        """The sentences by paragraph."""
        groups: list[list[StrandView]] = []
        for strand in self.strands:
            if not groups or strand.paragraph:
                groups.append([])
            groups[-1].append(strand)
        return tuple(tuple(group) for group in groups)

    @property
    def standing(self) -> tuple[tuple[tuple[Aged, ...], ...], ...]:
        """The last text by paragraph and sentence, in stretches of one age."""
        made = []
        for paragraph in self.paragraphs:
            sentences = (_aged([x for x in s.layers if x.gone is None]) for s in paragraph)
            if kept := tuple(s for s in sentences if s):
                made.append(kept)
        return tuple(made)


def all_time(it: AllTime, papers: Sequence[Paper]) -> AllTimeView:
    """The view of all changes of a series; ``papers`` are its texts in their order."""
    strands = tuple(
        StrandView(tuple(replace(x, words=words.plain(x.words)) for x in s.layers), s.paragraph) for s in it.strands
    )
    sentence = (
        f"{words.counted(len(papers), 'text')} in one: what came is marked with the text that it came with, what"
        " went with the one that it went with."
    )
    return AllTimeView(f"{papers[0].name} to {papers[-1].name}", sentence, tuple(papers), strands)
