"""Scores the readers of other languages than English on texts with gold: who says what, figures, times.

    python -m benchmarks.languages --language zh [--half tuned|held|both|third|fourth|fourth-tuned|fourth-held]
                                   [--list] [--json]

``benchmarks/gold/third/<language>`` is a set of its own, written without sight of the readers and read blind: all of it
is held, it counts in no half, and it is scored only where ``--half third`` asks for it. Nobody who tunes opens it.
``benchmarks/gold/fourth/<language>`` is another, by another hand again, with two halves of its own: ``fourth`` scores
all of it, ``fourth-tuned`` and ``fourth-held`` one half. Nobody who tunes opens its held half.

``benchmarks/gold/<language>`` holds one TOML file a text: ``title``, ``publisher``, ``published``, ``held`` (set
aside before tuning), ``text``, and what a careful reader finds in it::

    [[statement]]                    # everything that somebody is said to hold; own words and narration are not listed
    holder = "Xi Jinping"            # the actor's name or key, or a name of it in the text; "anon" for any holder
                                     # without a name, "body" for any office of the side; "a / b" where either is right
    side = "CN"                      # "CN+US" for several; "a / b" where either is right
    words = "..."                    # the content, as it stands in the text; "first … last" for a long one
    optional = true                  # may be found or not; also of figures and times
    [[figure]]
    words = "60多架"
    value = 60                       # or low and high
    unit = "-"
    change = ">"
    [[time]]
    words = "2月4日"
    value = "2026-02-04"

How it is judged. A statement is right where the holder is (by name or key, and by side) and the content shares at
least 0.7 of the characters of both together (intersection over union); F1 over statements, and apart from it for
content alone and for the side alone. A figure is right where value, unit and change are and the spans overlap, a
time where its value is.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import rashomon
from rashomon.model import ActorKind, Mode, Reading, Span, Statement

GOLD = Path(__file__).parent / "gold"
THIRD = GOLD / "third"  # held whole
FOURTH = GOLD / "fourth"  # with halves of its own
LEAST = 0.7  # intersection over union of the contents


@dataclass
class Score:
    """Right, found and expected by measure, and every miss in words."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def f1(self, measure: str) -> float:
        total = self.found[measure] + self.gold[measure]
        return 2 * self.right[measure] / total if total else 1.0

    def add(self, other: Score) -> None:
        self.right.update(other.right)
        self.found.update(other.found)
        self.gold.update(other.gold)
        self.misses += other.misses


def place(text: str, words: str, after: int) -> Span:
    """Where gold words stand, from a place on; ValueError where they do not."""
    first, dots, last = words.partition(" … ")
    start = text.find(first, after)
    start = text.find(first) if start < 0 else start
    if start < 0:
        raise ValueError(f"gold words are not in the text: {words}")
    end = text.index(last, start) + len(last) if dots else start + len(first)
    return Span(start, end)


def _placed(text: str, entries: list[dict[str, Any]]) -> Iterator[tuple[Span, dict[str, Any]]]:
    at, before = 0, ""
    for entry in entries:
        span = place(text, entry["words"], at + (entry["words"] == before))
        at, before = span.start, entry["words"]
        yield span, entry


def _union(parts: tuple[Span, ...], other: Span) -> float:
    shared = sum(max(0, min(p.end, other.end) - max(p.start, other.start)) for p in parts)
    return shared / (sum(len(p) for p in parts) + len(other) - shared)


def _held_by(statement: Statement, entry: dict[str, Any]) -> bool:
    actor = statement.holder.actor
    if actor is None:
        return False
    for holder in _either(entry["holder"]):
        if holder == "anon" and (actor.anonymous or actor.key.startswith(("anon:", "group:"))):
            return True
        if holder == "body" and actor.kind in (ActorKind.BODY, ActorKind.GOVERNMENT, ActorKind.COUNTRY):
            return True
        if holder in (actor.name, actor.key, *actor.aliases):
            return True
    return False


def _either(words: str) -> list[str]:
    return words.split(" / ")


def _side(statement: Statement) -> str:
    actor = statement.holder.actor
    return "+".join(sorted(actor.sides or (actor.side,))) if actor is not None else ""


def _statements(name: str, reading: Reading, gold: list[dict[str, Any]]) -> Score:
    score, text = Score(), reading.document.text
    left = [s for s in reading.statements if s.mode not in (Mode.OWN, Mode.NARRATION)]
    optional = 0
    for span, entry in _placed(text, gold):
        ranked = sorted(left, key=lambda s: (-_union(s.content, span), not _held_by(s, entry)))
        best = ranked[0] if ranked and _union(ranked[0].content, span) >= LEAST else None
        if best is not None:
            left.remove(best)
        elif entry.get("optional"):
            optional += 1
            continue
        sides = best is not None and _side(best) in ["+".join(sorted(s.split("+"))) for s in _either(entry["side"])]
        held = best is not None and sides and _held_by(best, entry)
        for measure, right in (("statement", held), ("content", best is not None), ("side", sides)):
            score.gold[measure] += 1
            score.found[measure] += best is not None
            score.right[measure] += right
        if not held:
            who = best.holder.actor.key if best is not None and best.holder.actor is not None else None
            score.misses.append(
                f"{name}: {entry['holder']}: {span.of(text)[:50]} -> {'missed' if best is None else who}"
            )
    for statement in left:
        for measure in ("statement", "content", "side"):
            score.found[measure] += 1
        who = statement.holder.actor.key if statement.holder.actor is not None else None
        score.misses.append(f"{name}: too many: {who}: {statement.content[0].of(text)[:50]} ({statement.rule})")
    return score


def _values(entry: dict[str, Any]) -> tuple[float | None, float | None]:
    return (entry["low"], entry["high"]) if "low" in entry else (entry.get("value"), entry.get("value"))


def _others(name: str, reading: Reading, gold: dict[str, Any]) -> Score:
    """Figures and times."""
    score, text = Score(), reading.document.text
    figures, free = list(reading.quantities), Counter[str]()
    for span, entry in _placed(text, gold.get("figure", [])):
        low, high = _values(entry)
        hit = next((q for q in figures if q.span.overlaps(span)), None)
        if hit is not None:
            figures.remove(hit)
        if entry.get("optional"):
            free["figure"] += hit is not None
            continue
        right = (
            hit is not None
            and (hit.low, hit.high) == (low, high)
            and hit.unit in _either(entry["unit"])
            and hit.change in _either(entry["change"])
        )
        score.gold["figure"] += 1
        score.right["figure"] += right
        if not right:
            shown = (hit.low, hit.high, hit.unit, hit.change) if hit is not None else "missed"
            score.misses.append(f"{name}: figure {entry['words']} -> {shown}")
    score.found["figure"] = len(reading.quantities) - free["figure"]
    score.misses += [f"{name}: figure too many: {q.span.of(text)}" for q in figures]
    expressions = list(reading.times)
    for span, entry in _placed(text, gold.get("time", [])):
        found = next((t for t in expressions if t.span.overlaps(span)), None)
        if found is not None:
            expressions.remove(found)
        if entry.get("optional"):
            free["time"] += found is not None
            continue
        right = found is not None and found.value in _either(entry["value"])
        score.gold["time"] += 1
        score.right["time"] += right
        if not right:
            score.misses.append(f"{name}: time {entry['words']} -> {found.value if found is not None else 'missed'}")
    score.found["time"] = len(reading.times) - free["time"]
    score.misses += [f"{name}: time too many: {t.span.of(text)} {t.value}" for t in expressions]
    return score


def score_of(path: Path, language: str) -> tuple[bool, Score]:
    """Whether a text was set aside, and its score."""
    gold = tomllib.loads(path.read_text(encoding="utf-8"))
    document = rashomon.Document.from_text(
        gold["text"], gold.get("title", ""), gold.get("published"), gold.get("publisher", ""), language
    )
    reading = rashomon.read(document)
    score = _statements(path.stem, reading, gold.get("statement", []))
    score.add(_others(path.stem, reading, gold))
    return bool(gold.get("held")), score


def scores(language: str, only: str = "*", folder: Path = GOLD) -> dict[str, Score]:
    """The scores of both halves and of all texts of a language; ``only`` is a pattern of file names."""
    found = {"tuned": Score(), "held": Score(), "both": Score()}
    for path in sorted((folder / language).glob(f"{only}.toml")):
        held, score = score_of(path, language)
        found["held" if held else "tuned"].add(score)
        found["both"].add(score)
    return found


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="scores the readers of other languages than English")
    parser.add_argument("--language", default="zh")
    halves = ("tuned", "held", "both", "third", "fourth", "fourth-tuned", "fourth-held")
    parser.add_argument("--half", choices=halves, default=None)
    parser.add_argument("--only", default="*", help="a pattern of the texts' names")
    parser.add_argument("--gold", type=Path, default=GOLD, help="another folder of gold")
    parser.add_argument("--list", action="store_true", help="name every miss")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args(arguments)
    if chosen.half == "third":
        shown = {"third": scores(chosen.language, chosen.only, THIRD)["held"]}
    elif chosen.half is not None and chosen.half.startswith("fourth"):
        shown = {chosen.half: scores(chosen.language, chosen.only, FOURTH)[chosen.half.partition("-")[2] or "both"]}
    else:
        found = scores(chosen.language, chosen.only, chosen.gold)
        shown = {half: score for half, score in found.items() if chosen.half in (None, half)}
    measures = ("statement", "content", "side", "figure", "time")
    if chosen.json:
        table = {half: {m: round(score.f1(m), 4) for m in measures} for half, score in shown.items()}
        sys.stdout.write(json.dumps(table, indent=1) + "\n")
        return 0
    for half, score in shown.items():
        line = "  ".join(f"{m} {score.f1(m):.3f} ({score.gold[m]})" for m in measures)
        sys.stdout.write(f"{chosen.language} {half:12} {line}\n")
        if chosen.list:
            sys.stdout.write("".join(f"    {miss}\n" for miss in score.misses))
    return 0


if __name__ == "__main__":
    sys.exit(main())
