"""Mentions with their types and who is who, as GUM marks them, over the pieces that the reader reads.

Zeldes, "The GUM corpus", LREC 51 (2017). A mention is any noun phrase or pronoun; mentions of one referent share an
entity. GUM's last column opens and closes them: ``(3-event-new-...`` and ``3)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from rashomon.reading.model.extraction import encoded
from rashomon.reading.model.pieces import Pieces, pieces
from rashomon.reading.model.session import Model
from training.syntax import Parsed, Word, parsed

KINDS = (
    "person",
    "organization",
    "place",
    "event",
    "abstract",
    "object",
    "time",
    "substance",
    "animal",
    "plant",
)
_ENTITY = re.compile(r"(?:^|\|)Entity=([^|]*)")
_BRACKET = re.compile(r"\(([^()]*)(\))?|([^()]+)\)")


@dataclass(frozen=True)
class Mention:
    """Characters ``[start, end)`` that refer to an entity of the document; ``known`` is GUM's information status."""

    start: int
    end: int
    entity: str
    kind: str
    known: str


@dataclass
class Referring:
    """The pieces of a document with their states, and its mentions: pieces ``[first, last]``, entity, kind."""

    name: str
    text: str
    pieces: Pieces
    states: np.ndarray
    spans: np.ndarray
    entities: np.ndarray
    kinds: np.ndarray


def mentions(document: Parsed) -> list[Mention]:
    """The mentions of a document, in the order in which they close."""
    return list(_mentions(document.words))


def _mentions(words: tuple[Word, ...]) -> Iterator[Mention]:
    opened: dict[str, list[tuple[int, str, str]]] = {}
    for word in words:
        entity = _ENTITY.search(word.marks)
        for bracket in _BRACKET.finditer(entity[1]) if entity else ():
            if bracket[1] is None:
                start, kind, known = opened[bracket[3]].pop()
                yield Mention(start, word.end, bracket[3], kind, known)
                continue
            name, kind, known = bracket[1].split("-")[:3]
            if bracket[2]:
                yield Mention(word.start, word.end, name, kind, known)
            else:
                opened.setdefault(name, []).append((word.start, kind, known))


def referring(model: Model, name: str, document: Parsed) -> Referring:
    """A document as the shipped encoder reads it; a mention whose edges are no piece's is left out."""
    found = pieces(model.tokenizer, document.text)
    states = encoded(found, model.encode, model.parameters).states
    starts = {int(at): i for i, at in enumerate(found.starts)}
    ends = {int(at): i for i, at in enumerate(found.ends)}
    numbers: dict[str, int] = {}
    rows = []
    for mention in sorted(mentions(document), key=lambda m: (m.start, -m.end)):
        first, last = starts.get(mention.start), ends.get(mention.end)
        if first is None or last is None or last < first:
            continue
        entity = numbers.setdefault(mention.entity, len(numbers))
        rows.append((first, last, entity, KINDS.index(mention.kind)))
    table = np.array(rows, dtype=np.int64).reshape(-1, 4)
    _, kept = np.unique(table[:, :2], axis=0, return_index=True)
    table = table[np.sort(kept)]
    return Referring(name, document.text, found, states, table[:, :2], table[:, 2], table[:, 3])


def corpus(model: Model, files: list[Path], cache: Path | None = None) -> list[Referring]:
    """The documents of some files, encoded once: from the cache where they were encoded before."""
    import pickle

    if cache is not None and cache.exists():
        kept: list[Referring] = pickle.loads(cache.read_bytes())
        return kept
    made: list[Any] = [referring(model, p.stem, d) for p in files for d in parsed(p)]
    if cache is not None:
        cache.parent.mkdir(parents=True, exist_ok=True)
        cache.write_bytes(pickle.dumps(made))
    return made
