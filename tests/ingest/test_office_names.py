"""A line that is an office's name, whatever else the line holds."""

from __future__ import annotations

import pytest

from rashomon.ingest.blocks.offices import is_office


@pytest.mark.parametrize(
    "line",
    ["Ministry of Foreign Affairs of Japan", "Government of Canada", "State House, Nairobi", "Republic of Korea"],
)
def test_offices(line: str) -> None:
    assert is_office(line)


@pytest.mark.parametrize("line", ["Government of " + "a" * 70 + "!x", "A" * 80 + "; b", "the of and for " * 5 + "&?x"])
def test_long_lines_are_judged_at_once(line: str) -> None:
    assert not is_office(line)
