"""Deals told by their terms: lists under "X will:", outlets' own telling, givers named together, requests."""

from __future__ import annotations

import pytest
from tests.comparing.test_pledges import HEAD, comparison, figures, only, readout

from rashomon.model import Comparison, Modality, Pledge

MARKET = "Analysts' desk\n5 March 2026\n\n"
BRAZIL = """Presidency of the Republic of Brazil
Press office
Brasilia, 3 March 2026

President Luiz Inacio Lula da Silva spoke by telephone on Tuesday with Prime Minister Jonas Gahr Store of Norway.

"""


def pledges(found: Comparison) -> list[Pledge]:
    return [p for p in found.pledges if p.kind == "pledge"]


def demands(found: Comparison) -> list[tuple[str, str | None, str]]:
    return [(p.giver, p.receiver, p.action) for p in found.pledges if p.kind == "demand"]


def test_a_list_hangs_on_the_words_before_it() -> None:
    found = readout(
        "Under the agreement, Brazil will:\n\n- admit 40,000 tonnes of cod a year free of duty;\n\n"
        "- keep a tariff of 5 percent on salmon;\n\n- recognize Norway's standards for boats."
    )
    assert [(p.giver, p.modality, figures(p)) for p in pledges(found)] == [
        ("BR", Modality.DECIDED, [40000.0]),
        ("BR", Modality.DECIDED, [5.0]),
        ("BR", Modality.DECIDED, []),
    ]
    assert pledges(found)[0].action.startswith("will … admit 40,000 tonnes")
    assert pledges(found)[0].versions[0].modality_words is not None


def test_a_list_after_the_following() -> None:
    found = readout(
        "Prime Minister Store said that Brazil had agreed to take the following steps.\n\n"
        "- immediately buying 30 boats\n\n- lifting its ban on krill"
    )
    told = pledges(found)
    assert [(p.giver, p.modality) for p in told] == [("BR", Modality.AGREED)] * 2
    assert sorted(len(figures(p)) for p in told) == [0, 1]


def test_taking_steps_is_nothing_to_hold_to() -> None:
    assert pledges(readout("Norway agreed to take further measures on fishing.")) == []
    assert pledges(readout("The two leaders agreed to proceed in a spirit of openness.")) == []


def test_what_an_outlet_tells_of_a_deal_is_its_own_word() -> None:
    found = readout(
        "Norway agreed to buy 50 aircraft.",
        "The two reached a deal. Brazil will cut its tariff on cod to 3 percent, and Norway will buy 50 aircraft.",
    )
    cut = next(p for p in pledges(found) if p.giver == "BR")
    assert figures(cut) == [3.0] and dict(cut.confirmation)["BR"].value != "confirms"
    bought = next(p for p in pledges(found) if p.giver == "NO")
    assert figures(bought) == [50.0, 50.0]


@pytest.mark.parametrize(
    "telling",
    [
        "Analysts expect that Brazil will cut its tariff on cod.",
        "If the deal holds, Brazil will cut its tariff on cod.",
        "The deal could mean that Brazil will cut its tariff on cod.",
    ],
)
def test_a_forecast_is_no_term_of_a_deal(telling: str) -> None:
    assert [p for p in pledges(readout("The call was long.", telling)) if p.giver == "BR"] == []


def test_a_text_that_names_no_contact_joins_the_ledger_of_its_days() -> None:
    terms = MARKET + "Norway has agreed to buy 50 aircraft from Brazil under the agreement of this week.\n"
    found = comparison(HEAD + "Norway agreed to buy 40 aircraft from Brazil.\n", terms)
    assert sorted(figures(only(found, "NO"))) == [40.0, 50.0]  # type: ignore[type-var]
    late = terms.replace("5 March 2026", "5 October 2026")
    assert figures(only(comparison(HEAD + "Norway agreed to buy 40 aircraft from Brazil.\n", late), "NO")) == [40.0]


def test_givers_that_are_named_together() -> None:
    entry = pledges(readout("Peru, Chile, Brazil and Norway will jointly invest 90 million dollars in a cable."))[0]
    assert set(entry.givers) == {"PE", "CL", "BR", "NO"}


def test_a_country_is_not_us() -> None:
    found = readout("As the text says, the US will create a quota of 9,000 boats.")
    assert {p.giver for p in pledges(found)} <= {"US"}
    assert pledges(readout("We will create a fund of 5 million dollars."))[0].giver == "NO"


def test_his_country_is_the_speaker_s() -> None:
    entry = only(readout("President Lula said that his country would not subsidise freight."), "BR")
    assert entry.negated


def test_what_will_be_done_is_not_done_by_a_mediator() -> None:
    found = readout("The call was long.", "The Prime Minister of Qatar said that 33 fishermen would be released.")
    assert [p for p in found.pledges if p.giver == "QA"] == []


def test_the_verb_behind_and_to() -> None:
    told = pledges(readout("Brazil has undertaken to buy 9 ships and to scrap its 12 percent duty on cod."))
    other = pledges(
        comparison(
            HEAD + "Brazil has undertaken to buy 9 ships and to scrap its 12 percent duty on cod.\n",
            BRAZIL + "Brazil will consider reducing the duty on cod from 12 percent to 5 percent.\n",
        )
    )
    assert [figures(p) for p in told] == [[9.0], [12.0]]
    assert any({v.modality for v in p.versions} == {Modality.AGREED, Modality.CONSIDERING} for p in other)


@pytest.mark.parametrize(
    ("body", "amounts"),
    [
        ("Brazil will cut its tariffs by 10 percent, from 57 percent to 47 percent.", [[10.0]]),
        ("Norway will buy boats for 30 million dollars (28 million euros).", [[30e6]]),
        ("Norway will remove the 20 percent tariff on rice shared by Peru and Chile of 900 tons a year.", [[20.0]]),
        ("Norway will finance meals for 650,000 people with 120 million kroner.", [[120e6]]),
        ("Norway will buy 12 boats to ease the shortage and support fishermen in the north.", [[12.0]]),
        ("Norway will build roads for its economy and supply chains.", [[]]),
        ("Norway will extend the rules — once set to expire in July — to krill.", [[]]),
    ],
)
def test_what_is_one_thing_to_do(body: str, amounts: list[list[float]]) -> None:
    assert [figures(p) for p in pledges(readout(body))] == amounts


@pytest.mark.parametrize(
    "body",
    [
        "Norway will extend the ceasefire reached on 28 February.",
        "Norway will implement the January trade deal.",
        "Norway agreed to open 3 ports after 15 months of war.",
    ],
)
def test_a_day_of_the_past_is_no_due_date(body: str) -> None:
    assert [p.due for p in pledges(readout(body))] == [None]


def test_that_nothing_was_promised_is_no_refusal() -> None:
    found = comparison(
        HEAD + "Brazil has committed to buy 40 boats.\n",
        BRAZIL + "“We have not promised any boats,” said President Lula.\n",
    )
    assert [p.negated for p in pledges(found)] == [False]
    assert [c.kind.value for c in found.conflicts] == ["polarity"]


def test_what_two_swap_is_not_what_one_frees() -> None:
    found = readout("Brazil will release 112 fishermen.", "Norway and Brazil agreed to swap 200 fishermen.")
    assert sorted(figures(p) for p in pledges(found)) == [[112.0], [200.0]]
    assert found.conflicts == ()


def test_requests_of_the_other_party() -> None:
    found = readout("Prime Minister Store asked that arrears of 5 million dollars be settled by June.")
    assert demands(found)[0][:2] == ("NO", "BR")
    found = readout("Prime Minister Store called for the release of all fishermen.")
    assert demands(found)[0][:2] == ("NO", None)
    found = readout("Prime Minister Store invited Brazil to join the pact on the sea.")
    assert demands(found)[0][:2] == ("NO", "BR")


@pytest.mark.parametrize(
    "body",
    [
        "Prime Minister Store called for calm.",
        "Prime Minister Store called for an end to the fighting.",
        "Prime Minister Store invited President Lula to visit Oslo.",
        "An official, who asked not to be named, praised the call.",
    ],
)
def test_what_asks_for_nothing_that_can_be_done(body: str) -> None:
    assert demands(readout(body)) == []


def test_one_side_s_statement_may_demand_and_a_joint_one_does_not() -> None:
    own = readout("The call was long.", "Brazil's statement urged Norway to open its ports.")
    assert [d[0] for d in demands(own)] == ["BR"]
    joint = readout("The call was long.", "“Both sides must open their ports to Norway,” the joint statement said.")
    assert demands(joint) == []


def test_what_something_is_to_somebody_is_no_decision() -> None:
    assert pledges(readout("Prime Minister Store said that he knows how important Brazil is to the economy.")) == []


def test_a_day_that_was_over_is_no_due_date() -> None:
    found = readout("Norway will cancel the fees imposed under Decree 9 of 2 April 2025.")
    assert [p.due for p in pledges(found)] == [None]
