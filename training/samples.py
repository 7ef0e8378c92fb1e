"""Windows of annotated text as the network takes them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

import numpy as np

from rashomon.reading.model.linking import ROLES, Layout, Run
from rashomon.reading.model.pieces import Pieces, pieces
from rashomon.reading.model.windows import parts
from training.corpora import Article, Relation


@dataclass
class Marked:
    """The pieces of an article and, for each annotator, its tags and relations over pieces."""

    name: str
    pieces: Pieces
    tags: list[np.ndarray]
    relations: list[list[dict[str, list[tuple[int, int]]]]]
    sentences: np.ndarray  # first piece and end of each sentence
    teacher: np.ndarray | None = None


@dataclass
class Sample:
    """One window: pieces, their features and tags, and the pairs of spans that belong together."""

    ids: np.ndarray
    features: np.ndarray
    joined: np.ndarray
    tags: np.ndarray
    cues: list[Run]
    sources: list[Run]
    contents: list[Run]
    source_of: list[int]  # for each cue the index of its source, len(sources) for none, -1 for not known
    cue_of: list[int]  # for each content the index of its cue, -1 for not known
    source_pairs: np.ndarray
    content_pairs: np.ndarray
    sentences: list[tuple[int, int, int]]  # whole sentences: first piece, end, number in the article
    teacher: np.ndarray | None  # the article's sentence vectors


def marked(tokenizer: Any, article: Article) -> Marked:
    """An article's annotations carried over to pieces; a piece that a span touches belongs to it."""
    found = pieces(tokenizer, article.text)
    tags, relations = [], []
    for annotation in article.annotations:
        row = np.zeros(len(found), dtype=np.int64)
        kept = [_over_pieces(found, relation, row) for relation in annotation]
        tags.append(row)
        relations.append([k for k in kept if k["cue"]])
    starts = np.flatnonzero(np.diff(found.sentences, prepend=-1))
    bounds = np.stack([starts, np.append(starts[1:], len(found))], axis=1)
    return Marked(article.name, found, tags, relations, bounds)


def _over_pieces(found: Pieces, relation: Relation, row: np.ndarray) -> dict[str, list[tuple[int, int]]]:
    result: dict[str, list[tuple[int, int]]] = {}
    for number, role in enumerate(ROLES):
        result[role] = []
        for start, end in getattr(relation, role):
            first = int(np.searchsorted(found.ends, start, side="right"))
            last = int(np.searchsorted(found.starts, end, side="left"))
            if first >= last:
                continue
            while first > 0 and found.joined[first]:
                first -= 1
            while last < len(found) and found.joined[last]:
                last += 1
            row[first:last] = 2 * number + 2
            row[first] = 2 * number + 1
            result[role].append((first, last))
    return result


def samples(article: Marked, choice: random.Random | None, size: int) -> list[Sample]:
    """The windows of an article under one annotator, chosen at random with the place of the first cut."""
    which = choice.randrange(len(article.tags)) if choice else 0
    first = choice.randint(size // 3, size) if choice else None
    return [_sample(article, which, start, end) for start, end in parts(article.pieces.cuts, size, first)]


def _sample(article: Marked, which: int, start: int, end: int) -> Sample:
    inside: dict[str, list[Run]] = {role: [] for role in ROLES}
    source_of, cue_of = [], []

    def add(role: str, span: tuple[int, int]) -> int:
        run = Run(role, max(span[0], start) - start, min(span[1], end) - start)
        if run not in inside[role]:
            inside[role].append(run)
        return inside[role].index(run)

    def within(span: tuple[int, int]) -> bool:
        return span[0] < end and start < span[1]

    for relation in article.relations[which]:
        cue = relation["cue"][0]
        index = -1
        if within(cue):
            index = add("cue", cue)
            if index == len(source_of):
                seen = [add("source", s) for s in relation["source"] if within(s)]
                source_of.append(seen[0] if seen else -1 if relation["source"] else -2)
        else:
            for s in relation["source"]:
                if within(s):
                    add("source", s)
        for s in relation["content"]:
            if within(s):
                at = add("content", s)
                if at == len(cue_of):
                    cue_of.append(index)
    cues, sources, contents = (inside[r] for r in ("cue", "source", "content"))
    p = article.pieces
    sentences, paragraphs = p.sentences[start:end], p.paragraphs[start:end]
    return Sample(
        p.ids[start:end],
        p.features[start:end],
        p.joined[start:end],
        article.tags[which][start:end],
        cues,
        sources,
        contents,
        [len(sources) if s == -2 else s for s in source_of],
        cue_of,
        _pairs(cues, sources, sentences, paragraphs),
        _pairs(cues, contents, sentences, paragraphs),
        [
            (int(a) - start, int(b) - start, n)
            for n, (a, b) in enumerate(article.sentences)
            if start <= a and b <= end and b - a >= 4
        ],
        article.teacher,
    )


def _pairs(cues: list[Run], others: list[Run], sentences: np.ndarray, paragraphs: np.ndarray) -> np.ndarray:
    layout = Layout.of(cues, others, sentences, paragraphs)
    return layout.features(np.arange(len(cues))[:, None], np.arange(len(others))[None])
