"""Readers of the public corpora that the gate scores on. The corpora themselves are not part of this project.

PolNeAR 1.0 (Newell et al., LREC 2018), brat standoff; TimeBank in TempEval-3's form (TimeML 1.2.1); NewsQuant
(Almasian et al., EMNLP 2023), JSON.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

Range = tuple[int, int]


@dataclass(frozen=True)
class Relation:
    """One attribution; each role is a set of character ranges, empty where the role is absent."""

    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]


@dataclass(frozen=True)
class Item:
    """One text with whatever is annotated on it."""

    name: str
    text: str
    published: date | None
    relations: tuple[Relation, ...] = ()
    times: tuple[tuple[int, int, str, str], ...] = ()  # start, end, type, value
    quantities: tuple[dict[str, str], ...] = ()


def digest(path: Path) -> str:
    """SHA-256 over the names and bytes of a corpus: floors hold for one corpus only."""
    total = hashlib.sha256()
    files = [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.is_file())
    for file in files:
        total.update(file.name.encode())
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def polnear(folder: Path) -> Iterator[Item]:
    """Articles with the attributions of one annotator each (the first by file name)."""
    for path in sorted((folder / "text").glob("*.txt")):
        annotated = sorted((folder / "attributions").glob(f"{path.stem}*.ann"))
        if annotated:
            with path.open(encoding="utf-8", newline="") as file:  # offsets count carriage returns
                text = file.read()
            day = re.search(r"(\d{4})-(\d\d)-(\d\d)", path.stem)
            published = date(*map(int, day.groups())) if day else None
            yield Item(path.stem, text, published, relations=tuple(_brat(annotated[0].read_text("utf-8"))))


def _brat(standoff: str) -> Iterator[Relation]:
    spans: dict[str, tuple[Range, ...]] = {}
    events = []
    for line in standoff.splitlines():
        fields = line.split("\t")
        if len(fields) < 2:
            continue
        if line[0] == "T":
            ranges = fields[1].partition(" ")[2].split(";")
            spans[fields[0]] = tuple((int(a), int(b)) for a, b in (r.split() for r in ranges))
        elif line[0] == "E":
            events.append(fields[1].split()[1:])
    for arguments in events:
        roles: dict[str, list[Range]] = {"source": [], "cue": [], "content": []}
        for argument in arguments:
            role, _, target = argument.partition(":")
            role = role.rstrip("0123456789").lower()
            if role in roles:
                roles[role] += spans.get(target, ())
        yield Relation(*(tuple(roles[r]) for r in ("source", "cue", "content")))


def timebank(folder: Path) -> Iterator[Item]:
    """Articles with their TIMEX3 expressions and the date of the document."""
    for path in sorted(folder.glob("*.tml")):
        root = ElementTree.parse(path).getroot()
        body = root.find("TEXT")
        if body is None:
            continue
        pieces: list[str] = []
        times: list[tuple[int, int, str, str]] = []
        _walk(body, pieces, times)
        created = root.find("DCT/TIMEX3")
        stated = (created.get("value") or "")[:10] if created is not None else ""
        published = date.fromisoformat(stated) if re.fullmatch(r"\d{4}-\d\d-\d\d", stated) else None
        yield Item(path.stem, "".join(pieces), published, times=tuple(times))


def _walk(node: ElementTree.Element, pieces: list[str], times: list[tuple[int, int, str, str]]) -> None:
    start = sum(map(len, pieces))
    pieces.append(node.text or "")
    for child in node:
        _walk(child, pieces, times)
        pieces.append(child.tail or "")
    if node.tag == "TIMEX3":
        times.append((start, sum(map(len, pieces)), node.get("type", ""), node.get("value", "")))


def newsquant(path: Path) -> Iterator[Item]:
    """Sentences with their quantities as the corpus writes them."""
    for number, entry in enumerate(json.loads(path.read_text("utf-8"))):
        yield Item(str(number), entry["text"], None, quantities=tuple(entry["quantities"]))
