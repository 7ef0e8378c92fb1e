"""What a golden case holds of a reading and of a comparison: the words and decisions that people can check.

Offsets are left out on purpose: the words say where, and `test_evidence` holds that offsets reproduce them.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import rashomon
from rashomon.model import Comparison, Pledge, Reading, Span, Statement

FOLDER = Path(__file__).parent


def readings() -> list[Path]:
    """The documents whose reading is held: the first line may be ``published: YYYY-MM-DD``."""
    return sorted((FOLDER / "readings").glob("*.txt"))


def comparisons() -> list[Path]:
    """The folders whose comparison is held."""
    return sorted(p for p in (FOLDER / "comparisons").iterdir() if p.is_dir())


def document(path: Path) -> rashomon.Document:
    """The document of a golden reading."""
    text = path.read_text("utf-8")
    published = None
    if text.startswith("published: "):
        line, _, text = text.partition("\n")
        published = date.fromisoformat(line.removeprefix("published: ").strip())
    return rashomon.Document.from_text(text, published=published)


def expected(path: Path) -> Path:
    """Where the expectation of a case is kept."""
    return path / "expected.json" if path.is_dir() else path.with_suffix(".json")


def held(path: Path) -> dict[str, Any]:
    """What is held of a case as the program reads it now."""
    if path.is_dir():
        documents = rashomon.load_all([p for p in sorted(path.iterdir()) if p.name != "expected.json"])
        return of_comparison(rashomon.compare(list(rashomon.read_all(documents))))
    return of_reading(rashomon.read(document(path)))


def of_reading(reading: Reading) -> dict[str, Any]:
    text = reading.document.text
    return {
        "blocks": [f"{b.kind}: {_short(b.span, text)}" for b in reading.document.blocks],
        "kind": reading.profile.kind.value,
        "issuer": reading.profile.issuer.name if reading.profile.issuer else None,
        "statements": [_statement(s, text) for s in reading.statements],
        "figures": [
            f"{q.span.of(text)} = {q.low:g}..{q.high:g} {q.unit} [{q.change}] {q.concept}"
            for q in reading.quantities
            if q.low is not None and q.high is not None
        ],
        "times": [f"{t.span.of(text)} = {t.type} {t.value}" for t in reading.times],
        "contacts": [f"{c.kind}: {c.span.of(text)} ({c.phase})" for c in reading.contacts],
        "omissions": [
            f"{o.kind}: {', '.join(o.sides)}: {', '.join(m.topic for m in o.topics)}" for o in reading.omissions
        ],
    }


def _statement(s: Statement, text: str) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "mode": s.mode.value,
        "holder": f"{s.holder.span.of(text) if s.holder.span else ''} -> {s.holder.actor or '-'} ({', '.join(s.voices)})",
        "cue": s.cue.of(text) if s.cue else "",
        "content": [part.of(text) for part in s.content],
        "act": " ".join(filter(None, (s.act.value, s.modality, s.pressure, "negated" if s.negated else ""))),
        "topics": sorted({m.topic for m in s.topics}),
    }
    if s.claimant:
        plain["claimant"] = s.claimant.name
    return plain


def of_comparison(comparison: Comparison) -> dict[str, Any]:
    event = comparison.event
    rows: dict[str, dict[str, str]] = {}
    for cell in comparison.matrix:
        mark = cell.status.value + (" (contested)" if cell.contested else "") + (" (passing)" if cell.passing else "")
        rows.setdefault(cell.topic, {})[cell.voice] = mark
    return {
        "event": f"{event.kind} {event.begin} {'/'.join(sorted(event.sides))}" if event else None,
        "on_event": [bool(s.on_event) for s in comparison.sources],
        "own": {v.id: len(v.own) for v in comparison.voices if v.own},
        "matrix": rows,
        "pledges": [
            f"{p.kind}: {p.giver} -> {p.receiver}: {p.action} [{p.modality}] {_confirmed(p)}"
            for p in comparison.pledges
        ],
        "conflicts": [f"{c.kind}: {c.a.value} / {c.b.value}" for c in comparison.conflicts],
        "convergences": [f"{c.topic}: {'/'.join(c.voices)}" for c in comparison.convergences],
        "omissions": [f"{o.kind}: {o.voice}: {o.topic}: {o.verdict}" for o in comparison.omissions],
        "wording": [
            f"{w.voice}: {comparison.words(w.variants[0].evidence)} -> {comparison.words(w.variants[-1].evidence)}"
            for w in comparison.wording
        ],
        "findings": [f.headline for f in comparison.findings],
        "limits": list(comparison.limits),
    }


def _confirmed(pledge: Pledge) -> str:
    return ", ".join(f"{voice} {verdict}" for voice, verdict in pledge.confirmation)


def _short(span: Span, text: str) -> str:
    words = " ".join(span.of(text).split())
    return words if len(words) <= 60 else words[:57] + "…"
