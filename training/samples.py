"""Windows of annotated text as the network takes them."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from rashomon.reading.model.linking import ROLES, Layout, Run
from rashomon.reading.model.pieces import Pieces, pieces
from rashomon.reading.model.regions import region, taken, view
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
    spare: list[Run] = field(default_factory=list)  # words that are cues elsewhere and not here


@dataclass
class Asked:
    """A cue of a window, true or false, and what belongs to it among the pieces around it."""

    start: int
    end: int
    view: np.ndarray
    tags: np.ndarray


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
    asked: list[Asked]


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
    return [_sample(article, which, start, end, choice) for start, end in parts(article.pieces.cuts, size, first)]


def _sample(article: Marked, which: int, start: int, end: int, choice: random.Random | None) -> Sample:
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
        _asked(article, which, start, end, choice) if choice else [],
    )


def spare(articles: Sequence[Marked], least: int = 15) -> None:
    """Give each article the words that are cues of one word at least ``least`` times in all of them, where they
    are in no cue of any of its annotators."""
    often: Counter[int] = Counter()
    for article in articles:
        for relation in article.relations[0]:
            (start, end) = relation["cue"][0]
            if end - start == 1:
                often[int(article.pieces.ids[start])] += 1
    words = np.array([word for word, count in often.items() if count >= least])
    for article in articles:
        p = article.pieces
        cues = np.zeros(len(p), dtype=np.bool_)
        for relations in article.relations:
            for relation in relations:
                for start, end in relation["cue"]:
                    cues[start:end] = True
        whole = ~p.joined & ~np.append(p.joined[1:], False)
        article.spare = [Run("cue", int(i), int(i) + 1) for i in np.flatnonzero(np.isin(p.ids, words) & ~cues & whole)]


def _asked(article: Marked, which: int, start: int, end: int, choice: random.Random) -> list[Asked]:
    """The cues that lie in a window, and some words that could be cues and are none."""
    p = article.pieces
    sentences, paragraphs = p.sentences[start:end], p.paragraphs[start:end]
    inside = [
        (Run("cue", a - start, b - start), relation)
        for relation in article.relations[which]
        for a, b in relation["cue"][:1]
        if start <= a and b <= end
    ]
    false = [Run("cue", a - start, b - start) for _, a, b in article.spare if start <= a and b <= end]
    false = choice.sample(false, min(len(false), 1 + len(inside) // 4))
    # A tagger misses some cues and adds others, so what is told of the other cues is not all true either.
    known = taken(end - start, [*(c for c, _ in inside if choice.random() < 0.9), *false])
    result = []
    for cue, relation in [*inside, *((cue, {}) for cue in false)]:
        low, high = region(paragraphs, cue)
        tags = np.zeros(high - low, dtype=np.int64)
        for number, role in enumerate(("source", "content")):
            for a, b in relation.get(role, ()):
                a, b = max(a - start - low, 0), min(b - start - low, high - low)
                if a < b:
                    tags[a:b] = 2 * number + 2
                    tags[a] = 2 * number + 1
        result.append(Asked(low, high, view(sentences, paragraphs, known, cue, low, high), tags))
    return result


def _pairs(cues: list[Run], others: list[Run], sentences: np.ndarray, paragraphs: np.ndarray) -> np.ndarray:
    layout = Layout.of(cues, others, sentences, paragraphs)
    return layout.features(np.arange(len(cues))[:, None], np.arange(len(others))[None])
