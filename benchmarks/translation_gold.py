"""The gold of originals and their official translations: texts, which sentences belong together, what differs.

``benchmarks/gold/translation`` holds one TOML file a pair: ``language`` of the original, ``held`` (set aside before
tuning), ``published``, ``title``, and the two texts with a sentence a line and an empty line between paragraphs. Each
line of the translation begins with the numbers of the sentences of the original that it renders: ``[3]``, ``[3,4]``,
``[]`` for an addition, ``[m7]`` for a sentence that stands elsewhere in the original. A sentence of the original that
no line names is left out. ``[[difference]]`` names other differences: ``kind`` and the words on both sides.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rashomon.model import Document, Span

FOLDER = Path(__file__).parent / "gold" / "translation"
_TAG = re.compile(r"\[(m?)([\d,]*)\]\s*")


@dataclass(frozen=True, slots=True)
class Wanted:
    """One difference that a careful reader finds; a side without words has no span."""

    kind: str
    original: Span | None
    translation: Span | None


@dataclass(frozen=True, slots=True)
class Pair:
    """An original and its translation with the gold: links between sentences by number, and differences."""

    name: str
    held: bool
    original: Document
    translation: Document
    sentences: tuple[tuple[Span, ...], tuple[Span, ...]]
    links: frozenset[tuple[int, int]]
    differences: tuple[Wanted, ...]


def pairs(held: bool) -> list[Pair]:
    """The pairs of one half."""
    every = (_pair(path) for path in sorted(FOLDER.glob("*.toml")))
    return [pair for pair in every if pair.held is held]


def _pair(path: Path) -> Pair:
    source = tomllib.loads(path.read_text(encoding="utf-8"))
    language, published = source["language"], date.fromisoformat(source["published"])
    text, spans, _ = _joined(source["original"], "" if language.startswith("zh") else " ")
    english, others, tags = _joined(source["translation"], " ")
    original = Document.from_text(text, source["title"], published, language=language)
    translation = Document.from_text(english, "", published, language="en")
    links = frozenset((n - 1, at) for at, (_, numbers) in enumerate(tags) for n in numbers)
    named = {n for n, _ in links}
    differences = [Wanted("left out", s, None) for n, s in enumerate(spans) if n not in named]
    differences += [Wanted("added", None, others[at]) for at, (_, numbers) in enumerate(tags) if not numbers]
    for entry in source.get("difference", ()):
        here = _place(text, entry["original"], path) if "original" in entry else None
        there = _place(english, entry["translation"], path) if "translation" in entry else None
        differences.append(Wanted(entry["kind"], here, there))
    return Pair(path.stem, source["held"], original, translation, (spans, others), links, tuple(differences))


def _joined(source: str, between: str) -> tuple[str, tuple[Span, ...], list[tuple[bool, list[int]]]]:
    """The text, its sentences, and what the tag of each says."""
    parts: list[str] = []
    spans: list[Span] = []
    tags: list[tuple[bool, list[int]]] = []
    length = 0
    for number, paragraph in enumerate(source.strip().split("\n\n")):
        for at, line in enumerate(paragraph.split("\n")):
            tag = _TAG.match(line)
            words = line[tag.end() :] if tag else line
            tags.append((bool(tag and tag[1]), [int(n) for n in tag[2].split(",") if n] if tag else []))
            gap = ("\n\n" if number else "") if at == 0 else between
            parts += [gap, words]
            spans.append(Span(length + len(gap), length + len(gap) + len(words)))
            length += len(gap) + len(words)
    return "".join(parts), tuple(spans), tags


def _place(text: str, words: str, path: Path) -> Span:
    start = text.find(words)
    if start < 0:
        raise ValueError(f"{path.name}: gold words are not in the text: {words}")
    return Span(start, start + len(words))
