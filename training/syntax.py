"""Universal Dependencies as a second task: heads, relations and word classes, read off the same states.

Dozat & Manning, "Deep biaffine attention for neural dependency parsing", ICLR 2017. The head is trained with
the reader and not exported: what it is for here is that states which know a clause's extent mark contents
better.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from rashomon.reading.model.pieces import Pieces, pieces
from rashomon.reading.model.windows import parts

# GUM's genres whose texts are under licences without a non-commercial clause (its LICENSE.txt).
GENRES = ("academic", "bio", "court", "interview", "news", "voyage")
WIDTH, DEPTH = 384, 128


@dataclass(frozen=True)
class Word:
    """A word of a sentence: its characters, the characters of its head (none for a root) and its labels."""

    start: int
    end: int
    head: int  # start of the head word, -1 for a root
    relation: str
    kind: str
    marks: str = ""  # what the last column says


@dataclass(frozen=True)
class Parsed:
    """A text with its words and the lines (sentences) that it is laid out in."""

    text: str
    words: tuple[Word, ...]


@dataclass
class SyntaxSample:
    """A window: for each piece its head's place (0 for a root), relation and class; -1 where not scored."""

    ids: np.ndarray
    features: np.ndarray
    joined: np.ndarray
    sentences: np.ndarray
    heads: np.ndarray
    relations: np.ndarray
    kinds: np.ndarray


def gum_files(folder: Path) -> list[Path]:
    """GUM's dependency files in the genres whose texts may be used without restriction to research."""
    return [p for p in sorted((folder / "dep").glob("*.conllu")) if p.stem.split("_")[1] in GENRES]


def parsed(path: Path) -> list[Parsed]:
    """The documents of a CoNLL-U file; a new paragraph begins where the file says so."""
    documents: list[Parsed] = []
    text, words = "", []
    rows: list[list[str]] = []
    paragraph = False

    def close() -> None:
        nonlocal text, rows, words, paragraph
        if rows:
            text += ("\n" if paragraph else " ") if text else ""
            places: dict[str, tuple[int, int]] = {}
            for row in rows:
                places[row[0]] = (len(text), len(text) + len(row[1]))
                text += row[1] + ("" if "SpaceAfter=No" in row[9] else " ")
            for row in rows:
                head = places[row[6]][0] if row[6] in places else -1
                words.append(Word(*places[row[0]], head, row[7].partition(":")[0], row[3], row[9]))
            text = text.rstrip(" ")
            paragraph = False
        rows = []

    def end() -> None:
        nonlocal text, words
        close()
        if words:
            documents.append(Parsed(text, tuple(words)))
        text, words = "", []

    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc"):
            end()
        elif line.startswith("# newpar"):
            close()
            paragraph = True
        elif not line:
            close()
        elif line[0] != "#":
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
    end()
    return documents


class Labels:
    """Numbers for names, given out in the order in which they are met."""

    def __init__(self, names: list[str] | None = None) -> None:
        self.names: list[str] = names or []

    def __call__(self, name: str) -> int:
        if name not in self.names:
            self.names.append(name)
        return self.names.index(name)


@dataclass
class Syntactic:
    """The pieces of a document with what is known of each."""

    pieces: Pieces
    heads: np.ndarray
    relations: np.ndarray
    kinds: np.ndarray


def syntactic(tokenizer: Any, document: Parsed, relations: Labels, kinds: Labels) -> Syntactic:
    """A document's words carried over to the first piece of each."""
    found = pieces(tokenizer, document.text)
    at = {int(start): i for i, start in enumerate(found.starts)}
    heads, labels, classes = (np.full(len(found), -1, dtype=np.int64) for _ in range(3))
    for word in document.words:
        place = at.get(word.start)
        if place is None or (word.head >= 0 and word.head not in at):
            continue
        heads[place] = len(found) if word.head < 0 else at[word.head]
        labels[place] = relations(word.relation)
        classes[place] = kinds(word.kind)
    return Syntactic(found, heads, labels, classes)


def syntax_samples(document: Syntactic, choice: random.Random, size: int) -> list[SyntaxSample]:
    """The windows of a document, first cut at random; a word whose head lies outside is not scored."""
    result = []
    p = document.pieces
    for start, end in parts(p.cuts, size, choice.randint(size // 3, size)):
        heads = document.heads[start:end].copy()
        root = heads == len(p)
        outside = ~root & ((heads < start) | (heads >= end))
        heads = np.where(root, 0, heads - start + 1)
        heads[outside] = -1
        result.append(
            SyntaxSample(
                p.ids[start:end],
                p.features[start:end],
                p.joined[start:end],
                p.sentences[start:end],
                heads,
                np.where(heads < 0, -1, document.relations[start:end]),
                document.kinds[start:end],
            )
        )
    return result


class Syntax(nn.Module):
    """Scores of heads, relations and word classes from the encoder's states."""

    def __init__(self, relations: int, kinds: int) -> None:
        super().__init__()
        self.arcs = nn.Linear(WIDTH, 2 * DEPTH)
        self.names = nn.Linear(WIDTH, 2 * DEPTH)
        self.arc = nn.Parameter(torch.randn(DEPTH + 1, DEPTH) * DEPTH**-1)
        self.name = nn.Parameter(torch.zeros(relations, DEPTH + 1, DEPTH + 1))
        self.kind = nn.Linear(WIDTH, kinds)

    def forward(self, states: Tensor, heads: Tensor, relations: Tensor, kinds: Tensor) -> tuple[Tensor, Tensor]:
        """The loss, and the share of words with the right head.

        ``states`` begin with [CLS], which stands for the root; the other arguments do not.
        """
        own, head = F.gelu(self.arcs(states)).split(DEPTH, dim=-1)
        scores = F.pad(own, (0, 1), value=1.0) @ self.arc @ head.transpose(1, 2)
        known = heads >= 0
        chosen, gold = scores[:, 1 : 1 + heads.shape[1]][known].float(), heads[known]
        loss = F.cross_entropy(chosen, gold)
        right = (chosen.argmax(-1) == gold).float().mean()
        own, head = (F.pad(x, (0, 1), value=1.0) for x in F.gelu(self.names(states)).split(DEPTH, dim=-1))
        rows = torch.arange(states.shape[0], device=states.device)[:, None].expand_as(heads)
        left, other = own[:, 1 : 1 + heads.shape[1]][known], head[rows[known], heads[known]]
        names = torch.einsum("nd,rde,ne->nr", left.float(), self.name, other.float())
        loss = loss + F.cross_entropy(names, relations[known])
        classes = self.kind(states)[:, 1 : 1 + heads.shape[1]].float()
        loss = loss + F.cross_entropy(classes.flatten(0, 1), kinds.flatten(), ignore_index=-1)
        return loss, right
