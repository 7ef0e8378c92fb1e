"""The measure over the texts with gold keeps what was reached, on both halves."""

from __future__ import annotations

from benchmarks.languages import scores


def test_chinese_texts_keep_their_scores() -> None:
    found = scores("zh")
    for half in ("tuned", "held"):
        assert found[half].f1("statement") >= 0.95
        assert found[half].f1("figure") >= 0.95
        assert found[half].f1("time") >= 0.95
