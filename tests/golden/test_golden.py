"""The golden cases: each document or folder reads as its expectation says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.golden import contract

CASES = [*contract.readings(), *contract.comparisons()]


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_it_reads_as_expected(path: Path) -> None:
    expected = json.loads(contract.expected(path).read_text("utf-8"))
    found = json.loads(json.dumps(contract.held(path)))
    for part in expected:
        assert found[part] == expected[part], f"{path.name}: {part} (regenerate with make golden, and read the diff)"
    assert set(found) == set(expected)


def test_there_are_cases_of_both_kinds() -> None:
    assert len(contract.readings()) >= 6
    assert len(contract.comparisons()) >= 3
