"""What one account has settled or spoken of and another has open, unsaid or bound to a condition."""

from __future__ import annotations

import pytest
from tests.comparing.test_conflicts_contraries import kinds
from tests.comparing.test_pledges import HEAD, WIRE, comparison
from tests.comparing.test_pledges_of_deals import BRAZIL

from rashomon.model import Conflict, ConflictKind


def conflicts(one: str, other: str) -> list[Conflict]:
    return list(comparison(f"{HEAD}{one}\n", f"{BRAZIL}{other}\n").conflicts)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Brazil agreed to receive 60 inspectors at its ports.",
            "The number of the inspectors is still under negotiation.",
        ),
        ("The deployment of 40 divers was agreed.", "The deployment of divers has yet to be decided."),
        (
            "Brazil will take back 300 of its sailors a year.",
            "The return of sailors was touched on; no figure was agreed.",
        ),
        ("The two leaders reached a framework agreement on fishing.", "Nothing has been concluded."),
        ("Brazil will grant Norway first access to its graphite.", "The question of graphite did not come up."),
        ("Prime Minister Store asked Brazil to free the trawler Havbris.", "The trawler Havbris was never mentioned."),
    ],
)
def test_settled_here_and_open_or_unsaid_there(one: str, other: str) -> None:
    found = [c for c in conflicts(one, other) if c.kind is ConflictKind.POLARITY]
    assert len(found) == 1, [c.explanation for c in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Brazil agreed to receive 60 inspectors at its ports.", "The price of salmon is still under negotiation."),
        ("Brazil will take back 300 of its sailors a year.", "The dam was touched on; no figure was agreed."),
        ("Brazil will grant Norway first access to its graphite.", "The question of lithium did not come up."),
        ("The two leaders discussed a fishing agreement.", "Nothing has been concluded."),
    ],
)
def test_other_matters_that_are_open_gainsay_nothing(one: str, other: str) -> None:
    assert "polarity" not in kinds(one, other)


def test_a_condition_that_only_one_account_sets() -> None:
    found = conflicts(
        "Brazil will lift its duty on cod.", "Brazil will lift its duty on cod if Norway opens its market to beef."
    )
    [conflict] = [c for c in found if c.kind is ConflictKind.MODALITY]
    assert "if Norway opens its market to beef" in conflict.explanation


def test_the_same_condition_in_other_words_is_no_conflict() -> None:
    found = conflicts(
        "Brazil will lift its duty on cod once Norway opens its market to beef.",
        "Brazil will lift its duty on cod if Norway opens its market to beef.",
    )
    assert [c for c in found if c.kind is ConflictKind.MODALITY] == []


def test_a_promise_of_a_date_is_denied() -> None:
    found = conflicts(
        "Brazil promised to lift its sanctions on the banks before the end of the year.",
        "Brazil will lift its sanctions on the banks. There was no promise of a date.",
    )
    assert ConflictKind.DATE in {c.kind for c in found}


def test_no_such_obligation() -> None:
    found = conflicts(
        "Brazil has committed to land half of its catch in Norwegian ports.",
        'Asked about the landing rule, Minister Mauro Vieira answered. "There is no such obligation," Vieira said.',
    )
    [conflict] = [c for c in found if c.kind is ConflictKind.POLARITY]
    assert "no such obligation" in conflict.explanation


def test_what_is_refused_by_a_noun_stands_against_the_promise() -> None:
    assert "polarity" in kinds(
        "Brazil will admit two Norwegian liaison officers at the port of Santos.",
        "Brazil refused the posting of foreign liaison officers at its port.",
    )


def test_an_accusation_and_its_denial() -> None:
    found = conflicts(
        "Prime Minister Store protested the ramming of the trawler Havbris by the Brazilian navy.",
        "President Lula rejected the allegation that the navy had rammed the trawler Havbris.",
    )
    [conflict] = [c for c in found if c.kind is ConflictKind.POLARITY]
    assert conflict.explanation.endswith("an accusation and its denial.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Prime Minister Store protested the ramming of the trawler Havbris by the Brazilian navy.",
         "President Lula rejected the allegation that the navy had sold rifles to pirates."),
        ("Prime Minister Store condemned the ramming of the trawler Havbris by pirates.",
         "President Lula denied that the navy had rammed the trawler Havbris."),
    ],
)  # fmt: skip
def test_a_denial_of_something_else_or_by_somebody_else(one: str, other: str) -> None:
    assert "polarity" not in kinds(one, other)


def test_an_order_that_was_not_given() -> None:
    found = conflicts(
        "Brazil will withdraw 400 soldiers from the fort.", '"No order to withdraw has been given," Lula said.'
    )
    assert ConflictKind.POLARITY in {c.kind for c in found}


def test_a_reported_silence_of_a_text_is_told_once() -> None:
    found = conflicts(
        "Prime Minister Store asked Brazil to admit observers of the OAS.",
        "The Norwegian statement did not mention observers of the OAS.",
    )
    assert [c for c in found if c.kind is ConflictKind.POLARITY] == []


def test_two_voices_in_one_article_on_a_figure() -> None:
    found = comparison(
        f"{HEAD}Norway and Brazil spoke of trade.\n",
        f"{WIRE}A Norwegian official said Brazil was considering the purchase of 40 patrol boats. A Brazilian official said "
        "no number had ever been discussed.\n",
    )
    assert ConflictKind.POLARITY in {c.kind for c in found.conflicts}
