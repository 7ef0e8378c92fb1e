"""Made texts in which it is known who took which words from whom, for measuring how reuse is found.

Nothing in them is anybody's wording. Words follow Zipf's law with Mandelbrot's correction, and a part of the running
text is stock phrases of two to four words, so that texts without reuse share short runs of words too, as real ones do.
Planted are formulas of 8 to 60 words: most in a few documents, some in many; the first use is verbatim, each later
one has 0 to 20 % of its words changed. Kinds of change: a word replaced, put in, left out, misspelt, two neighbours
swapped, several words put in at once; case and punctuation change besides and count as no change. Some documents take
over a run of sentences in another order (moves).
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

import numpy as np

KINDS = ("replace", "insert", "delete", "misspell", "swap", "clause")
_ONSETS = [
    "b",
    "c",
    "d",
    "f",
    "g",
    "h",
    "j",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "v",
    "w",
    "z",
    "br",
    "cl",
    "dr",
    "fr",
    "gr",
    "pl",
    "pr",
    "sh",
    "st",
    "th",
    "tr",
]
_NUCLEI = ["a", "e", "i", "o", "u", "ai", "ea", "ie", "ou"]
_CODAS = ["", "", "", "l", "m", "n", "r", "s", "t", "nd", "st"]


@dataclass(frozen=True)
class Use:
    """One planted use of a formula: where it stands, how many of its words were changed, and how."""

    formula: int
    start: int
    end: int
    words: tuple[int, ...]
    changed: int = 0
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Made:
    """One made document with what was planted in it."""

    id: str
    text: str
    uses: tuple[Use, ...]


@dataclass(frozen=True)
class Plan:
    """What to make. ``script`` is ``latin`` (words) or ``han`` (characters, no spaces)."""

    documents: int
    words: int = 600
    seed: int = 1
    script: str = "latin"
    vocabulary: int = 50_000
    uses: float = 1.5  # planted uses a document
    most: int = 8  # documents an ordinary formula stands in, at most
    common: float = 0.02  # share of formulas that stand in up to one document in twenty
    edited: float = 0.2  # largest share of changed words
    moved: float = 0.05  # share of documents that take over sentences in another order


@dataclass
class Maker:
    """Makes the documents of a plan, one after the other; the same plan makes the same texts."""

    plan: Plan
    rng: np.random.Generator = field(init=False)
    dice: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.rng = np.random.default_rng(self.plan.seed)
        self.dice = random.Random(self.plan.seed)
        size = self.plan.vocabulary
        self._words = _words(size, self.plan.script, self.dice)
        weight = 1 / (np.arange(size) + 2.7)
        self._law = np.cumsum(weight / weight.sum())
        self._stock = [self._plain(self.dice.randint(2, 4)) for _ in range(3000)]
        stock = 1 / (np.arange(len(self._stock)) + 2.7)
        self._stock_law = np.cumsum(stock / stock.sum())

    def documents(self) -> Iterator[Made]:
        """The documents with their planted uses."""
        assigned = self._assigned()
        recent: list[tuple[int, ...]] = []
        formulas: dict[int, tuple[int, ...]] = {}
        following = max((f for fs in assigned for f in fs), default=0) + 1
        for number, planted in enumerate(assigned):
            parts: list[tuple[int | None, tuple[int, ...], tuple[str, ...], int]] = []
            for formula in planted:
                if formula not in formulas:
                    formulas[formula] = tuple(self.running(self._length()))
                    parts.append((formula, formulas[formula], (), 0))
                else:
                    parts.append((formula, *self._edit(formulas[formula])))
            if recent and self.dice.random() < self.plan.moved:
                for formula in self.dice.sample(recent, min(4, len(recent))):
                    parts.append((formula[0], *self._edit(formulas[formula[0]])))
            self.dice.shuffle(parts)
            if self.dice.random() < 4 * self.plan.moved:  # sentences that a later document may take over
                recent = []
                for _ in range(4):
                    formulas[following] = tuple(self.running(self._length()))
                    recent.append((following,))
                    parts.append((following, formulas[following], (), 0))
                    following += 1
            yield self._written(str(number), parts)

    def _assigned(self) -> list[list[int]]:
        """Which formulas each document holds."""
        plan = self.plan
        assigned: list[list[int]] = [[] for _ in range(plan.documents)]
        left, formula = int(plan.uses * plan.documents), 0
        while left > 0:
            if self.dice.random() < plan.common:
                many = self.dice.randint(plan.most, max(plan.most, plan.documents // 20))
            else:
                many = self.dice.randint(2, plan.most)
            for number in self.dice.sample(range(plan.documents), min(many, left, plan.documents)):
                assigned[number].append(formula)
                left -= 1
            formula += 1
        return assigned

    def _length(self) -> int:
        """Half of the formulas have 8 to 12 words, few more than 30."""
        return self.dice.randint(8, 12) if self.dice.random() < 0.5 else self.dice.choice((*range(13, 31), 45, 60))

    def _plain(self, count: int) -> list[int]:
        drawn: list[int] = np.searchsorted(self._law, self.rng.random(count)).tolist()
        return drawn

    def running(self, count: int) -> list[int]:
        """Running text: drawn words, a third of them in stock phrases."""
        words: list[int] = []
        picks = np.searchsorted(self._stock_law, self.rng.random(count // 8)).tolist()
        for pick in picks:
            words += self._plain(self.dice.randint(4, 7)) + self._stock[pick]
        words += self._plain(max(0, count - len(words)))
        return words[:count]

    def _edit(self, words: tuple[int, ...]) -> tuple[tuple[int, ...], tuple[str, ...], int]:
        """A use of a formula with up to the plan's share of its words changed."""
        changes = self.dice.randint(0, int(self.plan.edited * len(words)))
        edited, kinds, done = list(words), [], 0
        places = self.dice.sample(range(len(words)), changes)
        for place in sorted(places, reverse=True):
            if done >= changes:
                break
            kind = self.dice.choice(KINDS)
            if kind == "swap" and (done + 2 > changes or place + 1 >= len(edited)):
                kind = "replace"
            if kind == "clause" and done + 3 > changes:
                kind = "insert"
            kinds.append(kind)
            done += self._change(edited, place, kind)
        return tuple(edited), tuple(kinds), done

    def _change(self, words: list[int], place: int, kind: str) -> int:
        """Makes one change in place; how many words it changed."""
        if kind == "replace":
            words[place] = self._plain(1)[0]
        elif kind == "insert":
            words[place:place] = self._plain(1)
        elif kind == "delete":
            del words[place]
        elif kind == "misspell":
            words[place] = -words[place] - 1
        elif kind == "swap":
            words[place], words[place + 1] = words[place + 1], words[place]
            return 2
        else:
            words[place:place] = self._plain(3)
            return 3
        return 1

    def spelt(self, word: int) -> str:
        """A word as it is written; a negative number is that word misspelt."""
        if word >= 0:
            return self._words[word]
        right = self._words[-word - 1]
        if self.plan.script == "han":
            return right[:-1] + "误"
        at = self.dice.randrange(len(right))
        return right[:at] + "x" + right[at + 1 :]

    def _written(self, id: str, parts: list[tuple[int | None, tuple[int, ...], tuple[str, ...], int]]) -> Made:
        """Running text with the planted parts at random places, as sentences."""
        room = max(40, self.plan.words - sum(len(p[1]) for p in parts))
        cuts = sorted(self.dice.randint(0, room) for _ in parts)
        running = self.running(room)
        pieces: list[str] = []
        uses: list[Use] = []
        length = previous = 0
        for cut, (formula, words, kinds, changed) in [*zip(cuts, parts, strict=True), (room, (None, (), (), 0))]:
            stretch = self._sentences(running[previous:cut])
            pieces.append(stretch)
            length += len(stretch)
            previous = cut
            if formula is not None and words:
                spelt = self._joined(words)
                uses.append(Use(formula, length, length + len(spelt), words, changed, kinds))
                gap = "" if self.plan.script == "han" else " "
                pieces.append(spelt + gap)
                length += len(spelt) + len(gap)
        return Made(id, "".join(pieces), tuple(uses))

    def _joined(self, words: tuple[int, ...]) -> str:
        """The words of a formula with punctuation and case as they fall."""
        han = self.plan.script == "han"
        spelt = [self.spelt(w) for w in words]
        if self.dice.random() < 0.5:
            spelt[0] = spelt[0].capitalize()
        for n in range(len(spelt) - 1):
            if self.dice.random() < 0.08:
                spelt[n] += "，" if han else ","
        return ("" if han else " ").join(spelt)

    def _sentences(self, words: list[int]) -> str:
        han = self.plan.script == "han"
        known, out, at = self._words, [], 0
        while at < len(words):
            size = self.dice.randint(8, 28)
            sentence = ("" if han else " ").join([known[w] for w in words[at : at + size]])
            out.append(sentence + "。" if han else sentence.capitalize() + ". ")
            at += size
        return "".join(out)


def _words(count: int, script: str, dice: random.Random) -> list[str]:
    """That many different words, short ones first. Characters are as unevenly used as in running Chinese."""
    words: dict[str, None] = {}
    characters = [chr(0x4E00 + n) for n in dice.sample(range(20_000), 3500)]
    law = list(accumulate(1 / (n + 60) for n in range(len(characters))))
    while len(words) < count:
        rank = len(words)
        if script == "han":
            size = dice.choice((2, 2, 2, 3))
            word = characters[rank] if rank < 400 else "".join(dice.choices(characters, cum_weights=law, k=size))
        else:
            syllables = 1 if rank < 300 else dice.choice((2, 2, 3, 3, 4))
            word = "".join(dice.choice(_ONSETS) + dice.choice(_NUCLEI) for _ in range(syllables)) + dice.choice(_CODAS)
        words[word] = None
    return list(words)
