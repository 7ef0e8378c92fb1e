"""Dates left open and replies that name nothing, set against what another account has; what is no conflict."""

from __future__ import annotations

import pytest
from tests.comparing.test_pledges import HEAD, WIRE, comparison
from tests.comparing.test_pledges_of_deals import BRAZIL

from rashomon.model import Conflict, ConflictKind

AGREED = "The two leaders agreed that the Mixed Fisheries Commission would meet in Bergen in the first week of June."


def found(one: str, other: str, kind: ConflictKind, head: str = BRAZIL) -> list[Conflict]:
    texts = (f"{HEAD}{one}\n", f"{head}{other}\n")
    return [c for c in comparison(*texts).conflicts if c.kind is kind]


@pytest.mark.parametrize(
    "left_open",
    [
        "President Lula said that the dates of the Mixed Fisheries Commission have yet to be fixed.",
        "President Lula said that on the MFC, dates are yet to be decided.",
        "President Lula said that no dates had been set for the Fisheries Commission.",
    ],
)
def test_a_date_agreed_here_and_left_open_there(left_open: str) -> None:
    (conflict,) = found(AGREED, left_open, ConflictKind.DATE)
    assert conflict.a.voice == "NO"
    assert conflict.b.value == "left open"
    assert "first week of June" in conflict.explanation


@pytest.mark.parametrize(
    ("agreed", "left_open"),
    [
        (AGREED, "President Lula said that no dates had been set for the tour of the orchestra."),
        (AGREED, "President Lula said that the exact dates of the Mixed Fisheries Commission are yet to be fixed."),
        (AGREED.replace(" in the first week of June", " soon"),
         "President Lula said that the dates of the Mixed Fisheries Commission have yet to be fixed."),
        (AGREED, "President Lula said that no dates had been set."),
    ],
)  # fmt: skip
def test_dates_of_other_things_and_closer_days_are_no_conflict(agreed: str, left_open: str) -> None:
    assert found(agreed, left_open, ConflictKind.DATE) == []


PROMISE = "A Norwegian official said that Lula had promised “a gesture” for the detained sailors by Easter. "
DENIAL = (
    "“No promise was made. The matter is before the judges,” Brazilian Foreign Minister Mauro Vieira said on Friday."
)


def test_a_bare_denial_is_of_the_promise_told_right_before() -> None:
    (conflict,) = found("They discussed cod.", f"{PROMISE}\n\n{DENIAL}", ConflictKind.POLARITY, WIRE)
    assert "gesture" in conflict.explanation
    assert "“No promise was made”" in conflict.explanation
    assert conflict.b.voice == "BR"


@pytest.mark.parametrize(
    "told",
    [
        "A Norwegian official said that Lula had not promised “a gesture” for the detained sailors. " + DENIAL,
        "A Norwegian official said that Norway had promised a gesture. " + DENIAL,
        "A Brazilian official said that Lula had promised a gesture. " + DENIAL,
    ],
)
def test_what_the_denier_is_not_said_to_have_promised_is_not_denied(told: str) -> None:
    assert found("They discussed cod.", told, ConflictKind.POLARITY, WIRE) == []


def test_a_matter_asked_about_did_not_come_up() -> None:
    own = "Norwegian companies will have first access to lithium concessions in Brazil."
    wire = (
        "Asked about the lithium concessions that the Norwegian text mentions, Brazilian Foreign Minister Mauro Vieira "
        "said: “That subject did not come up.”"
    )
    (conflict,) = found(own, wire, ConflictKind.POLARITY, WIRE)
    assert "“the lithium concessions”" in conflict.explanation
    other = wire.replace("lithium concessions", "fur trade")
    assert found(own, other, ConflictKind.POLARITY, WIRE) == []
