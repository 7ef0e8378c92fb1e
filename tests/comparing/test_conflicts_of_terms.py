"""Hours of the day and conditions that one account of a thing has and another lacks; what is no conflict."""

from __future__ import annotations

import pytest
from tests.comparing.test_pledges import HEAD, comparison
from tests.comparing.test_pledges_of_deals import BRAZIL

from rashomon.model import Conflict, ConflictKind

CROSSING = "The two sides agreed to reopen the Oiapoque crossing to lorries, around the clock, as of 9 April."


def found(one: str, other: str, kind: ConflictKind) -> list[Conflict]:
    return [c for c in comparison(f"{HEAD}{one}\n", f"{BRAZIL}{other}\n").conflicts if c.kind is kind]


@pytest.mark.parametrize(
    "narrow",
    [
        "The two leaders agreed to reopen the Oiapoque crossing to lorries in daylight hours as of 9 April.",
        "The two leaders agreed to reopen the Oiapoque crossing to lorries. "
        "The opening will take place from 7 a.m. to 7 p.m. as of 9 April.",
    ],
)
def test_around_the_clock_and_some_hours_of_the_day(narrow: str) -> None:
    (conflict,) = found(CROSSING, narrow, ConflictKind.SCOPE)
    assert (conflict.a.voice, conflict.b.voice) == ("NO", "BR")
    assert "around the clock" in conflict.explanation


@pytest.mark.parametrize(
    "narrow",
    [
        "President Lula said that the embassy will open its visa desk from 9 a.m. to 1 p.m.",
        "The two leaders agreed to reopen the Oiapoque crossing to lorries, day and night, as of 9 April.",
        "The two leaders agreed to reopen the Oiapoque crossing to lorries. They met from 9 a.m. to 1 p.m. in Brasilia.",
    ],
)
def test_hours_of_other_things_are_no_conflict(narrow: str) -> None:
    assert found(CROSSING, narrow, ConflictKind.SCOPE) == []


OUTRIGHT = "The two sides agreed to return their ambassadors within thirty days."


def test_a_condition_in_one_account_only() -> None:
    told = "President Lula said that the return of the ambassadors will depend on the steps taken at sea."
    (conflict,) = found(OUTRIGHT, told, ConflictKind.MODALITY)
    assert conflict.a.evidence.document != conflict.b.evidence.document
    assert "will depend on the steps" in conflict.explanation


@pytest.mark.parametrize(
    ("outright", "bound"),
    [
        (OUTRIGHT, "President Lula said that the return of the trawlers will depend on the steps taken at sea."),
        (OUTRIGHT, "President Lula said that the wealth of the north depends on cod."),
        (OUTRIGHT.replace(" within thirty days", " once the trawlers are freed"),
         "President Lula said that the return of the ambassadors will depend on the steps taken at sea."),
        (OUTRIGHT, "President Lula said that Brazil and Norway would return to the matter after the vote was held."),
    ],
)  # fmt: skip
def test_conditions_of_other_things_or_in_both_accounts_are_no_conflict(outright: str, bound: str) -> None:
    assert found(outright, bound, ConflictKind.MODALITY) == []
