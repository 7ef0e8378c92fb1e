"""Recall and precision on made texts with planted reuse (no times)."""

from __future__ import annotations

import pytest
from benchmarks.reuse import run
from benchmarks.reuse_corpus import Maker, Plan

from rashomon.comparing.reuse import Index


@pytest.mark.parametrize("seed", [1, 2])
def test_planted_reuse_is_found_and_little_else(seed: int) -> None:
    score, _ = run(Plan(120, seed=seed))
    assert score.planted > 250
    assert score.recall >= 0.98
    assert score.precision >= 0.95


def test_one_document_at_a_time_finds_what_all_at_once_do() -> None:
    made = list(Maker(Plan(40, seed=3, uses=3.0)).documents())
    at_once, one_by_one = Index(), Index()
    for document in made:
        at_once.add(document.id, document.text)
    seen = set()
    for document in made:
        one_by_one.add(document.id, document.text)
        seen |= {(m.a.document, m.b.document) for m in one_by_one.matches(document.id)}
    pairs = {(m.a.document, m.b.document) for m in at_once.all_matches()}
    assert len(pairs) > 50
    assert len(pairs - seen) <= 0.03 * len(pairs)


def test_every_passage_and_edit_is_cut_from_the_texts() -> None:
    texts = {m.id: m.text for m in Maker(Plan(30, seed=4, uses=3.0)).documents()}
    index = Index()
    for id, text in texts.items():
        index.add(id, text)
    matches = list(index.all_matches())
    assert matches
    for match in matches:
        before, after = match.a.span.of(texts[match.a.document]), match.b.span.of(texts[match.b.document])
        assert before.startswith(match.edits[0].before) and before.endswith(match.edits[-1].before)
        assert after.startswith(match.edits[0].after) and after.endswith(match.edits[-1].after)
        assert all(e.before in before and e.after in after for e in match.edits)
