"""Readers of the corpora that the reader model is trained on."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

Range = tuple[int, int]


@dataclass(frozen=True)
class Relation:
    """One attribution; half-open character ranges."""

    source: tuple[Range, ...] = ()
    cue: tuple[Range, ...] = ()
    content: tuple[Range, ...] = ()


@dataclass(frozen=True)
class Article:
    """A text with the relations that each of its annotators marked."""

    name: str
    text: str
    annotations: tuple[tuple[Relation, ...], ...] = field(default=())


def polnear(folder: Path) -> list[Article]:
    """PolNeAR (Newell et al., LREC 2018): brat standoff files, one for each annotator of an article."""
    files: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        files[path.stem.rpartition("_")[0]].append(path)
    articles = []
    for path in sorted((folder / "text").glob("*.txt")):
        # newline="" keeps offsets true where a text holds carriage returns.
        with path.open(encoding="utf-8", newline="") as stream:
            text = stream.read()
        if files.get(path.stem):
            articles.append(Article(path.stem, text, tuple(_standoff(f) for f in files[path.stem])))
    if not articles:
        raise SystemExit(f"{folder}: no PolNeAR articles; give the folder that holds text/ and attributions/")
    return articles


def _standoff(path: Path) -> tuple[Relation, ...]:
    spans: dict[str, tuple[Range, ...]] = {}
    relations = []
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) < 2:
            continue
        if line.startswith("T"):
            ranges = columns[1].partition(" ")[2].split(";")
            spans[columns[0]] = tuple((int(a), int(b)) for a, b in (r.split() for r in ranges))
        elif line.startswith("E"):
            roles: dict[str, list[Range]] = {"source": [], "cue": [], "content": []}
            for argument in columns[1].split()[1:]:
                role, _, target = argument.partition(":")
                role = re.sub(r"\d+$", "", role).lower()
                if role in roles:
                    roles[role].extend(spans.get(target, ()))
            if roles["cue"] and roles["content"]:
                relations.append(Relation(*(tuple(sorted(roles[r])) for r in ("source", "cue", "content"))))
    return tuple(relations)


def held(article: Article, share: int = 20) -> bool:
    """Whether an article is held out of training, for tuning and calibration: one in ``share``, by its name."""
    return int(hashlib.sha256(article.name.encode()).hexdigest(), 16) % share == 0
