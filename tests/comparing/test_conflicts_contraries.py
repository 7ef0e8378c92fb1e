"""Yes in one account and no in another; silences and amounts that are no conflict."""

from __future__ import annotations

import pytest
from tests.comparing.test_pledges import HEAD, comparison, readout
from tests.comparing.test_pledges_of_deals import BRAZIL

from rashomon.model import ConflictKind


def kinds(one: str, other: str) -> list[str]:
    return [c.kind.value for c in comparison(f"{HEAD}{one}\n", f"{BRAZIL}{other}\n").conflicts]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The two leaders agreed to open the crossing at Oiapoque in June.",
         "No agreement was reached on the opening of the crossing at Oiapoque."),
        ("Brazil accepted the proposal of a truce in the tariff dispute.",
         "Brazil turned down the proposal of a truce in the tariff dispute."),
        ("President Lula committed to send 300 observers.", "The President made no commitment to send observers."),
        ("President Lula apologised for the seizure of the trawler.",
         "The President did not apologise for the seizure of the trawler."),
        ("Brazil supports the deployment of a naval force.", "Brazil opposes the deployment of a naval force."),
        ("President Lula invited the Prime Minister to Manaus in October.", "No invitation was extended."),
        ("The two leaders reached a framework for an agreement on fishing.",
         "No agreement has been concluded at this stage."),
        ("Brazil will purchase 40,000 tons of Norwegian salmon a year.",
         "President Lula said that Brazil had made no promise to buy salmon."),
    ],
)  # fmt: skip
def test_yes_and_no(one: str, other: str) -> None:
    assert "polarity" in kinds(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Brazil supports the deployment of a naval force.", "Brazil did not mention the deployment of a naval force."),
        ("Brazil supports the deployment of a naval force.", "Brazil opposes the dumping of steel."),
        ("Brazil will ban the import of goods made of whale.",
         "President Lula said that Brazil had made no promise to buy salmon."),
        ("Brazil accepted the proposal of a truce in the tariff dispute.",
         "Brazil will not accept the proposal of a truce in the tariff dispute unless fees fall."),
        ("Brazil accepted the proposal of a truce in the tariff dispute.",
         "Brazil did not reject the proposal of a truce in the tariff dispute."),
    ],
)  # fmt: skip
def test_silences_conditions_and_other_matters_are_no_contraries(one: str, other: str) -> None:
    assert "polarity" not in kinds(one, other)


def test_what_both_texts_tell_of_two_things_is_no_conflict() -> None:
    told = "The deal covers $750 billion in energy purchases and $600 billion in investment."
    found = readout(told, told.replace("in energy purchases", "of energy imports"))
    assert [c for c in found.conflicts if c.kind is ConflictKind.FIGURE] == []


def test_lengths_of_time_are_days_that_differ() -> None:
    found = comparison(
        f"{HEAD}Norway will withdraw its troops from Mali within 14 days.\n",
        f"{BRAZIL}Norway agreed to withdraw its troops from Mali within 30 days.\n",
    )
    assert [c.kind.value for c in found.conflicts] == ["date"]
    same = comparison(
        f"{HEAD}Norway will withdraw its troops from Mali within 14 days.\n",
        f"{BRAZIL}Norway agreed to withdraw its troops from Mali within two weeks.\n",
    )
    assert same.conflicts == ()


def test_a_duty_that_ends_and_the_same_that_falls_are_no_two_amounts() -> None:
    found = kinds(
        "Brazil will scrap its 12 percent duty on cod.",
        "Brazil will reduce its duty on cod from 12 percent to 5 percent.",
    )
    assert "figure" not in found


def test_own_texts_are_set_against_each_other_first() -> None:
    found = readout("Norway will buy 9 ships.", "Norway will buy up to 7 ships, Store told reporters.")
    assert [c.kind for c in found.conflicts if c.kind is ConflictKind.FIGURE]


def test_another_matter_of_the_topic_gainsays_no_reported_silence() -> None:
    told = "President Lula welcomed the higher number of weekly flights and the fast channel for patients' visas."
    wire = "Brazil's readout made no mention of residence permits."
    found = comparison(
        f"{BRAZIL}{told}\n",
        f"OSLO, March 4, 2026 (AFP) - President Lula spoke by phone on Tuesday with Prime Minister Jonas Gahr Store of Norway.\n\n{wire}\n",
    )
    assert [c for c in found.conflicts if c.kind is ConflictKind.PRESENCE] == []
