"""Every start and end that leaves the program reproduces the characters that it claims, over all examples."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import rashomon
from rashomon import wire
from rashomon.model import Comparison, Reading

EXAMPLES = Path(__file__).parents[1] / "examples"
CASES = sorted(p for p in EXAMPLES.iterdir() if p.is_dir())


@pytest.fixture(scope="module", params=CASES, ids=lambda p: p.name)
def comparison(request: pytest.FixtureRequest) -> Comparison:
    documents = rashomon.load_all([request.param])
    assert not documents.unreadable
    return rashomon.compare(list(rashomon.read_all(documents)))


def spans(value: Any, document: str | None = None) -> Iterator[tuple[str | None, int, int, str | None]]:
    """Every object with a start and an end, with the document that it or the object around it names."""
    if isinstance(value, dict):
        document = value.get("document", document)
        if isinstance(value.get("start"), int):
            yield document, value["start"], value["end"], value.get("text")
        for item in value.values():
            yield from spans(item, document)
    elif isinstance(value, list):
        for item in value:
            yield from spans(item, document)


def test_every_span_of_the_json_reproduces_its_text(comparison: Comparison) -> None:
    plain = json.loads(json.dumps(comparison.to_dict()))
    texts = {r.document.id: r.document.text for r in comparison.readings}
    parts = {key: value for key, value in plain.items() if key != "documents"}
    checked = 0
    for document, start, end, text in spans(parts):
        assert document in texts, (document, start, end, text)
        assert 0 <= start < end <= len(texts[document])
        if text is not None:
            assert texts[document][start:end] == text
            checked += 1
    assert checked > 100
    for entry in plain["documents"]:
        for block in entry["blocks"]:
            assert 0 <= block["start"] < block["end"] <= len(texts[entry["id"]])


def test_every_reference_of_the_json_resolves(comparison: Comparison) -> None:
    plain = comparison.to_dict()
    statements = {s["id"] for s in plain["statements"]}
    actors = {a["id"] for a in plain["actors"]}
    voices = {v["id"] for v in plain["voices"]}
    topics = {t["id"] for t in plain["topics"]}
    documents = {d["id"] for d in plain["documents"]}
    for cell in (*plain["matrix"], *plain["background"]):
        assert cell["voice"] in voices and cell["topic"] in topics
        assert set(cell["evidence"]) <= statements and set(cell["raised_by"]) <= statements
        assert set(cell["by_document"]) <= documents and set(cell["searched"]) <= documents
    for statement in plain["statements"]:
        assert statement["holder"]["actor"] is None or statement["holder"]["actor"] in actors
        assert statement["claimant"] is None or statement["claimant"] in actors
        assert statement["parent"] is None or statement["parent"] in statements
        assert set(statement["voices"]) <= voices
    for pledge in plain["pledges"]:
        assert set(pledge["evidence"]) <= statements
        assert all(v["claimant"] is None or v["claimant"] in actors for v in pledge["versions"])
    assert plain["event"] is None or set(plain["event"]["participants"]) <= actors


def test_no_statement_comes_from_furniture_or_captions(comparison: Comparison) -> None:
    for reading in comparison.readings:
        closed = [b.span for b in reading.document.blocks if b.kind in ("furniture", "caption")]
        for statement in reading.statements:
            assert not any(part.overlaps(span) for part in statement.content for span in closed)


def test_silence_is_only_said_of_own_texts(comparison: Comparison) -> None:
    own = {voice.id: voice.own for voice in comparison.voices}
    for cell in comparison.matrix:
        if cell.status == "silent":
            assert own[cell.voice] and cell.searched and cell.warrant.complete and cell.warrant.readable
            assert not cell.evidence


def test_readings_and_comparisons_come_back_from_json(comparison: Comparison) -> None:
    for reading in comparison.readings:
        assert wire.load(Reading, json.loads(json.dumps(wire.dump(reading)))) == reading
    assert wire.load(Comparison, json.loads(json.dumps(wire.dump(comparison)))) == comparison


def test_findings_quote_only_what_their_evidence_holds(comparison: Comparison) -> None:
    """Each quotation in a headline stands, character for character, in a document of the comparison."""
    names = {r.document.title for r in comparison.readings} | {r.document.publisher for r in comparison.readings}
    held = [" ".join(r.document.text.split()) for r in comparison.readings]
    for finding in comparison.findings:
        assert finding.evidence
        quoted = _quotations(finding.headline)
        for words in quoted:
            words = " ".join(words.rstrip("…").split())
            named = any(name and name.startswith(words.rstrip("…")) for name in names)
            filed = any((r.document.path or "").endswith(words) for r in comparison.readings)
            assert named or filed or any(words in text for text in held), words


def _quotations(headline: str) -> list[str]:
    """The outermost quotations of a line."""
    found, depth, start = [], 0, 0
    for place, mark in enumerate(headline):
        if mark == "“":
            depth += 1
            start = place + 1 if depth == 1 else start
        elif mark == "”" and depth:
            depth -= 1
            if depth == 0:
                found.append(headline[start:place])
    return found
