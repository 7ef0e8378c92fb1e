"""Redlines from which both texts can be read off to the mark."""

from __future__ import annotations

import pytest

from rashomon.comparing.exact import between


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Rivers, lakes and wells must be kept clean", "rivers and wells should be kept clean."),
        ("a gradual, orderly return", "an orderly return"),
        ("“We will not wait”, she said", '"We shall not wait", she said'),
        ("坚决反对任何形式的封锁", "反对封锁"),
        ("US-led talks; no date", "Oslo-led talks, no date"),
        ("", "one word"),
        ("one word", ""),
        ("  spaced   out ", "spaced out"),
    ],
)
def test_both_texts_are_read_off_to_the_mark(before: str, after: str) -> None:
    edits = between(before, after)
    assert "".join(e.before for e in edits) == before
    assert "".join(e.after for e in edits) == after


def test_a_mark_goes_with_the_words_that_went() -> None:
    told = [(e.op, e.before, e.after) for e in between("farmers, fishers and millers", "farmers and millers")]
    assert ("delete", ", fishers", "") in told


def test_style_of_marks_and_the_capital_that_opens_a_sentence_are_no_change() -> None:
    edits = between("Those who’d left may return", "those who'd left may return")
    assert {e.op for e in edits} == {"equal"}
    assert {e.op for e in between("the State pays", "the state pays")} == {"equal", "replace"}
