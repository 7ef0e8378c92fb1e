"""Promises told by nouns, in lists of clauses, by all or by nobody named; what is no promise; who is absent, and how."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests.comparing.test_pledges import figures, only, readout

from rashomon import Document, compare, read
from rashomon.model import Comparison, Completeness, Confirmation, Modality, Pledge

BRAZIL = """Presidency of the Republic of Brazil
Readout of the call between President Luiz Inacio Lula da Silva and Prime Minister Jonas Gahr Store
Brasilia, 3 March 2026

President Luiz Inacio Lula da Silva spoke by phone today with Prime Minister Jonas Gahr Store of Norway.

"""
NORWAY = """Ministry of Foreign Affairs of Norway
Readout of the call between Prime Minister Jonas Gahr Store and President Luiz Inacio Lula da Silva
Oslo, 3 March 2026

Prime Minister Jonas Gahr Store spoke by phone today with President Luiz Inacio Lula da Silva of Brazil.

"""


def pledges(found: Comparison) -> list[Pledge]:
    return [p for p in found.pledges if p.kind == "pledge"]


def both(norway: str, brazil: str) -> Comparison:
    texts = (NORWAY + norway + "\n", BRAZIL + brazil + "\n")
    return compare(tuple(read(Document.from_text(text)) for text in texts))


@pytest.mark.parametrize(
    ("body", "giver", "modality", "amount"),
    [
        ("Prime Minister Store welcomed Brazil's pledge to donate 300 million reais.", "BR", Modality.AGREED, 3e8),
        ("Prime Minister Store thanked Brazil for its readiness to deliver 40 boats.", "BR", Modality.INTENDS, 40),
        ("Prime Minister Store announced Norway's decision to provide 60 million kroner.", "NO", Modality.DECIDED, 6e7),
        ("Prime Minister Store reaffirmed its commitment to deliver 12 boats.", "NO", Modality.AGREED, 12),
        ("Norway stands ready to provide Brazil with 9 million kroner.", "NO", Modality.INTENDS, 9e6),
        ("Norway is also to supply 14 radars.", "NO", Modality.DECIDED, 14),
        ("Norway is open to lowering its tariff on coffee to 10 percent.", "NO", Modality.CONSIDERING, 10),
    ],
)
def test_promises_by_nouns_and_in_other_words(body: str, giver: str, modality: Modality, amount: float) -> None:
    pledge = only(readout(body), giver)
    assert pledge.modality is modality and figures(pledge) == [amount]


@pytest.mark.parametrize(
    "body",
    [
        "Prime Minister Store reminded the partners of their pledge to deliver 300 boats.",
        "Prime Minister Store asked whether Brazil would send boats.",
        "Prime Minister Store said that he did not know if Brazil would lift the ban.",
        "Norway will decide how Brazil will pay for the boats.",
        "Prime Minister Store will travel to Brazil in May.",
        "Norway reached an agreement with Brazil.",
        "Norway signed a memorandum on ferries.",
        "The two leaders agreed on the need for a ceasefire.",
        "The two leaders could not agree on the amounts.",
        "The Brazilian ports will be opened on 1 June.",
    ],
)
def test_what_promises_nothing(body: str) -> None:
    assert [p.action for p in pledges(readout(body))] == []


def test_a_promise_beside_a_demand_in_one_quotation() -> None:
    found = readout(
        '"We will not stop the deliveries," Prime Minister Store said. "But Brazil must pay 3 million kroner."'
    )
    promise = only(found, "NO")
    assert promise.negated and "stop the deliveries" in promise.action
    assert figures(only(found, "NO", "demand")) == [3e6]


def test_a_subject_goes_on_over_but() -> None:
    found = pledges(readout("Norway will not cut its output, but will plant 5 million trees by 2030."))
    assert [(p.negated, figures(p), p.due_value) for p in found] == [(False, [5e6], "2030"), (True, [], "")]


def test_a_condition_holds_no_amount_of_the_promise() -> None:
    found = pledges(readout("Norway is prepared to deliver 10 boats, if the contract is extended for 20 years."))
    assert [figures(p) for p in found] == [[10.0]]
    assert found[0].versions[0].condition is not None


def test_what_stands_after_a_relative_pronoun_is_no_second_promise() -> None:
    found = pledges(readout("Brazil plans to buy 16 ferries, which will replace the old ones."))
    assert [figures(p) for p in found] == [[16.0]]


def test_it_was_agreed_binds_all() -> None:
    pledge = pledges(readout("It was agreed to hold the joint committee in Oslo on 9 September."))[0]
    assert set(pledge.givers) == {"BR", "NO"} and pledge.due_value == "2026-09-09"


def test_a_month_without_its_year_is_still_to_come() -> None:
    pledge = only(readout("Norway agreed to send 40 boats in January."), "NO")
    assert pledge.due_value == "2027-01" and "to come" in pledge.due_inferred


def test_the_account_that_names_both_gives_both_givers() -> None:
    found = both("Norway would exchange 20 sailors, Prime Minister Store said.",
                 "Prime Minister Store said that Norway and Brazil would exchange 20 sailors.")  # fmt: skip
    entry = next(p for p in found.pledges if len(p.versions) == 2)
    assert set(entry.givers) == {"NO", "BR"}


def test_lists_of_prisoners_are_no_prisoners() -> None:
    found = both("Prime Minister Store said that Norway would release 12 civilian prisoners.",
                 "It was agreed to exchange lists of civilian prisoners.")  # fmt: skip
    assert all(len(p.versions) == 1 for p in found.pledges)


def test_more_deliveries_are_deliveries() -> None:
    found = both("Norway is prepared to deliver 10 million tons of gas.",
                 "Norway agreed to increase its gas deliveries to 12 million tons.")  # fmt: skip
    entry = next(p for p in found.pledges if len(p.versions) == 2)
    assert sorted(figures(entry)) == [10e6, 12e6]  # type: ignore[type-var]


def test_what_is_asked_for_goes_with_its_verb() -> None:
    demand = only(readout("Prime Minister Store called on Brazil to support the new sanctions."), "NO", "demand")
    assert demand.action.startswith("Brazil to support") and demand.receiver == "BR"
    asked = only(readout("Prime Minister Store asked Brazil to open 3 ports."), "NO", "demand")
    assert asked.pressure == "suggests" and figures(asked) == [3.0]


def test_a_demand_ends_where_another_clause_begins() -> None:
    found = readout("Prime Minister Store said that Brazil must open its ports and that Norway would build a pier.")
    assert only(found, "NO", "demand").action == "Brazil must open its ports"


def test_a_call_for_something_asks_nobody_in_particular() -> None:
    found = readout("Prime Minister Store demanded that Brazil open its ports and called for an end to the war.")
    assert [p.action for p in found.pledges if p.kind == "demand"] == ["Brazil open its ports"]


def test_no_voice_is_silent_that_is_heard_second_hand_or_in_part() -> None:
    norway = "Prime Minister Store said that Norway would send 40 patrol boats to Brazil by June. The leaders discussed fish."
    brazil = "The two leaders discussed trade in coffee."
    verdicts = []
    for change in ({}, {"completeness": Completeness.EXCERPT}, {"language": "pt"}, None):
        documents = [Document.from_text(NORWAY + norway + "\n")]
        if change is not None:
            documents.append(replace(Document.from_text(BRAZIL + brazil + "\n"), **change))  # type: ignore[arg-type]
        pledge = only(compare(tuple(map(read, documents))), "NO")
        verdicts.append(dict(pledge.confirmation).get("BR"))
    assert Confirmation.SILENT not in verdicts[1:]
    assert verdicts[0] in (Confirmation.SILENT, Confirmation.NOT_REPORTED)


def test_a_text_that_names_the_thing_is_not_silent_on_it() -> None:
    found = both("Poland aside, Prime Minister Store said that Norway would open two border crossings on 1 May.",
                 "The two leaders discussed the border crossings and coffee.")  # fmt: skip
    entry = next(p for p in found.pledges if re.search("crossings", p.action))
    assert dict(entry.confirmation).get("BR") is not Confirmation.SILENT


def test_a_clause_of_its_own_has_its_own_giver() -> None:
    found = pledges(
        readout(
            "It was said that Norway and Brazil would exchange 175 sailors each, and that 23 wounded Brazilian sailors "
            "would be handed over."
        )
    )
    handed = [p for p in found if "handed over" in p.action]
    assert [set(p.givers) for p in handed] == [{"NO"}]
    assert all(figures(p) != [175.0, 23.0] for p in found)


@pytest.mark.parametrize(
    "body",
    [
        "Prime Minister Store welcomed the announcement that the ferry line between Bergen and Belem would be reopened.",
        "Prime Minister Store thanked for the assurance that the ban on salmon will be lifted by 9 July.",
        "Prime Minister Store hoped that the ban on salmon would be lifted by 9 July.",
        "Prime Minister Store expressed the hope that Norway would deliver 40 boats.",
    ],
)
def test_what_a_side_takes_up_or_hopes_is_no_promise_of_its_own(body: str) -> None:
    assert pledges(readout(body)) == []


def test_what_a_side_welcomes_confirms_the_promise_of_the_other() -> None:
    welcomed = (
        "Prime Minister Store welcomed the announcement that the ferry line between Bergen and Belem would be {}."
    )
    told = "President Lula said that Brazil will reopen the ferry line between Bergen and Belem by 9 July."
    (entry,) = pledges(both(welcomed.format("reopened by 9 July"), told))
    assert entry.giver == "BR" and len(entry.versions) == 2
    assert dict(entry.confirmation)["NO"] is Confirmation.CONFIRMS
