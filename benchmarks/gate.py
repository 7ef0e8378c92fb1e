"""Scores the reader on public corpora and fails when a score is under its pinned floor.

    python -m benchmarks.gate FOLDER [--only TASK] [--reader rules|auto|model] [--limit N] [--write FILE]

FOLDER holds ``polnear/dev``, ``timebank`` and ``newsquant/dev.json`` (any that are absent are skipped, and said to
be). Floors stand in ``floors.toml`` with the hash of the corpus they hold for: on another corpus scores are shown
and not judged. Floors are raised as the reader gets better, and never lowered silently.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks import corpora, measures
from rashomon import Document, read
from rashomon.reading.version import reader_version
from rashomon.settings import DEFAULT, Settings

FLOORS = Path(__file__).with_name("floors.toml")


@dataclass(frozen=True)
class Task:
    """One corpus with how it is read and counted."""

    name: str
    path: str
    load: Callable[[Path], Iterator[corpora.Item]]
    count: Callable[[corpora.Item, Any, measures.Counts], None]
    shown: tuple[str, ...]


TASKS = (
    Task("attribution", "polnear/dev", corpora.polnear, measures.attribution, (*measures.ROLES, "relation", "speech")),
    Task("times", "timebank", corpora.timebank, measures.times, ("strict", "relaxed", "type", "value")),
    Task(
        "quantities",
        "newsquant/dev.json",
        corpora.newsquant,
        measures.quantities,
        ("figure", "unit", "change", "concept"),
    ),
)


def score(task: Task, path: Path, limit: int | None, settings: Settings) -> dict[str, Any]:
    """The scores of one task, with texts and characters read a second."""
    counts: measures.Counts = Counter()
    characters = texts = 0
    seconds = 0.0
    read(Document.from_text("The minister said the talks were useful."), settings)  # loads what is loaded lazily
    for number, item in enumerate(task.load(path)):
        if limit is not None and number >= limit:
            break
        document = Document.from_text(item.text, published=item.published)
        started = time.perf_counter()
        reading = read(document, settings)
        seconds += time.perf_counter() - started
        texts += 1
        characters += len(item.text)
        task.count(item, reading, counts)
    if not texts:
        sys.exit(f"{path}: there are no texts in it; name the folder that holds {task.path}")
    return {
        "scores": {name: measures.f1(counts, name) for name in task.shown},
        "texts": texts,
        "texts_per_second": round(texts / seconds, 1),
        "characters_per_second": round(characters / seconds),
        "peak_memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def judge(task: Task, reader: str, result: dict[str, Any], digest: str, floors: dict[str, Any]) -> list[str]:
    """The scores that are under their floors, in words."""
    pinned = floors.get(reader, {}).get(task.name, {})
    if pinned.get("corpus_sha256") != digest:
        print(f"{task.name}: another corpus than the floors are pinned to ({digest[:12]}): shown, not judged")
        return []
    return [
        f"{task.name} {name}: F1 {result['scores'][name]['f1']} is under its floor of {floor}"
        for name, floor in pinned.get("floors", {}).items()
        if result["scores"][name]["f1"] < floor
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", choices=[t.name for t in TASKS])
    parser.add_argument("--limit", type=int, help="read only the first N texts of each corpus; nothing is judged")
    parser.add_argument("--reader", choices=["rules", "auto", "model"], default=DEFAULT.reader)
    parser.add_argument("--write", type=Path, help="write all scores to this JSON file")
    arguments = parser.parse_args()
    floors = tomllib.loads(FLOORS.read_text("utf-8"))
    under: list[str] = []
    settings = replace(DEFAULT, reader=arguments.reader)
    version = reader_version(settings)
    results: dict[str, Any] = {"reader": version}
    for task in TASKS:
        path = arguments.folder / task.path
        if arguments.only not in (None, task.name):
            continue
        if not path.exists():
            print(f"{task.name}: skipped, {path} is not there")
            continue
        result = results[task.name] = score(task, path, arguments.limit, settings)
        print(f"{task.name} ({version}): {result['texts']} texts, {result['characters_per_second']} characters/s")
        for name, value in result["scores"].items():
            print(f"  {name:10} P {value['p']:5} R {value['r']:5} F1 {value['f1']:5}")
        if arguments.limit is None:
            under += judge(task, arguments.reader, result, corpora.digest(path), floors)
    if arguments.write:
        arguments.write.write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    for line in under:
        print(f"UNDER ITS FLOOR: {line}")
    return 1 if under else 0


if __name__ == "__main__":
    sys.exit(main())
