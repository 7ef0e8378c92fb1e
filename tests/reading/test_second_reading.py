"""The second reading of a cue: the pieces that are looked at, how they lie to it, and what is made of the marks."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.reading.model import session
from rashomon.reading.model.cues import Answer, answers
from rashomon.reading.model.linking import Run
from rashomon.reading.model.pieces import pieces
from rashomon.reading.model.regions import AFTER, BEFORE, MARKS, VIEWS, region, taken, view

TEXT = (
    "Rain fell in the night.\n"
    "The envoy said the ports would open. He added that the ferry was ready.\n"
    "“Nothing is signed,” she noted.\n"
    "The road stays shut."
)


@st.composite
def laid_out(draw: st.DrawFn) -> tuple[np.ndarray, Run]:
    """The paragraphs of some pieces, and a cue inside one of them."""
    sizes = draw(st.lists(st.integers(1, 150), min_size=1, max_size=6))
    paragraphs = np.repeat(np.arange(len(sizes)), sizes)
    number = draw(st.integers(0, len(sizes) - 1))
    low, high = int(np.searchsorted(paragraphs, number)), int(np.searchsorted(paragraphs, number, side="right"))
    start = draw(st.integers(low, high - 1))
    return paragraphs, Run("cue", start, draw(st.integers(start + 1, min(high, start + 8))))


class TestRegions:
    @settings(max_examples=150, deadline=None)
    @given(laid_out())
    def test_a_region_holds_its_cue_and_reaches_into_the_next_paragraph(self, layout: tuple[np.ndarray, Run]) -> None:
        paragraphs, cue = layout
        start, end = region(paragraphs, cue)
        assert 0 <= start <= cue.start < cue.end <= end <= len(paragraphs)
        assert cue.start - start <= BEFORE
        assert end - cue.end <= AFTER
        assert set(paragraphs[start:end].tolist()) <= {paragraphs[cue.start], paragraphs[cue.start] + 1}

    @settings(max_examples=100, deadline=None)
    @given(laid_out())
    def test_what_is_seen_fits_the_embeddings(self, layout: tuple[np.ndarray, Run]) -> None:
        paragraphs, cue = layout
        start, end = region(paragraphs, cue)
        sentences = np.arange(len(paragraphs)) // 7
        seen = view(sentences, paragraphs, taken(len(paragraphs), [cue]), cue, start, end)
        assert seen.shape == (end - start, len(VIEWS))
        assert (seen >= 0).all()
        assert (seen.max(0) < [size for _, size in VIEWS]).all()
        assert np.flatnonzero(seen[:, 0] == 0).tolist() == list(range(cue.start - start, cue.end - start))

    def test_both_sides_of_a_cue_look_different(self) -> None:
        nothing = np.zeros(21, dtype=np.int64)
        cue = Run("cue", 10, 11)
        seen = view(nothing, nothing, taken(21, [cue, Run("cue", 3, 5)]), cue, 0, 21)
        assert seen[9, 0] != seen[11, 0]
        assert np.flatnonzero(seen[:, 3]).tolist() == [3, 4]


class TestAnswers:
    def answer(self, marks: list[str]) -> Answer:
        numbers = np.array([MARKS.index(m) for m in marks])
        return Answer(Run("cue", 12, 13), 10, numbers, np.full((len(marks), len(MARKS)), 0.5, np.float32))

    def test_spans_of_each_role(self) -> None:
        found = self.answer(
            ["B-source", "I-source", "O", "B-content", "B-content", "I-content", "O", "B-source", "B-content"]
        )
        assert found.runs("source") == [Run("source", 10, 12), Run("source", 17, 18)]
        assert found.runs("content") == [Run("content", 13, 14), Run("content", 14, 16), Run("content", 18, 19)]

    def test_how_sure_a_span_is(self) -> None:
        found = self.answer(["B-content", "I-content"])
        found.probabilities[0, 3] = 0.25
        found.probabilities[1, 4] = 1.0
        assert found.sure(Run("content", 10, 12)) == pytest.approx(0.5)

    def test_every_cue_is_asked_of_its_own_region_in_order(self) -> None:
        found = pieces(session.load().tokenizer, TEXT)
        words = [TEXT[a:b] for a, b in zip(found.starts, found.ends, strict=True)]
        cues = [Run("cue", words.index(w), words.index(w) + 1) for w in ("said", "added", "noted")]
        states = np.arange(len(found), dtype=np.float32)[:, None] * np.ones((1, 4), np.float32)

        def ask(around: np.ndarray, seen: np.ndarray, mask: np.ndarray) -> np.ndarray:
            scores = np.zeros((*mask.shape, len(MARKS)), np.float32)
            scores[..., 0] = 1.0
            before = (seen[..., 0] == 1) & (mask == 1)  # the piece right before the cue
            scores[before, MARKS.index("B-source")] = 9.0
            assert (around[..., 0] * mask >= 0).all()
            return scores

        result = answers(found, states, cues, ask, np.zeros((len(MARKS),) * 2, np.float32))
        assert [a.cue for a in result] == cues
        assert [[words[s.start] for s in a.runs("source")] for a in result] == [["envoy"], ["He"], ["she"]]
        assert all(a.runs("content") == [] for a in result)
