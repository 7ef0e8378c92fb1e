"""Promises and requests in the words of offices: the present tense, passives, hopes, lists in one sentence."""

from __future__ import annotations

import pytest
from tests.comparing.test_pledges import HEAD, comparison, figures, readout
from tests.comparing.test_pledges_of_deals import BRAZIL, demands, pledges

from rashomon.model import Modality


@pytest.mark.parametrize(
    ("sentence", "giver", "figure"),
    [
        ("Norway allocates 30 million kroner to the patrols on the Amazon.", "NO", 30e6),
        ("Brazil, for its part, opens 500 places for Norwegian students.", "BR", 500.0),
        ("Norway makes available 12 helicopters for the search.", "NO", 12.0),
        ("Brazil accepts the return of 40 Brazilian sailors a month.", "BR", 40.0),
    ],
)
def test_the_present_tense_of_a_deed_binds_in_a_text_of_ones_own(sentence: str, giver: str, figure: float) -> None:
    assert [(p.givers, p.modality, figures(p)) for p in pledges(readout(sentence))] == [
        ((giver,), Modality.DECIDED, [figure])
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway provides 30 million kroner each year to the patrols and has done so since 2011.",
        "Norway already allocates 30 million kroner to the patrols.",
        "Norway attaches importance to the patrols.",
    ],
)
def test_habits_and_views_bind_nobody(sentence: str) -> None:
    assert pledges(readout(sentence)) == []


def test_a_guarantee_of_what_will_not_be_done() -> None:
    [pledge] = pledges(readout("Brazil guarantees that the boats will not be passed on to third countries."))
    assert (pledge.giver, pledge.modality, pledge.negated) == ("BR", Modality.AGREED, True)


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("The dispatch of 60 inspectors was also agreed.", "The dispatch of 60 inspectors was also agreed"),
        ("Agreement was reached to reopen the port of Santos on 1 May.",
         "Agreement was reached to reopen the port of Santos on 1 May"),
        ("An understanding was reached on the reopening of the port.",
         "An understanding was reached … the reopening of the port"),
    ],
)  # fmt: skip
def test_what_was_agreed_binds_all_who_took_part(sentence: str, action: str) -> None:
    [pledge] = pledges(readout(sentence))
    assert set(pledge.givers) == {"NO", "BR"}
    assert pledge.modality is Modality.AGREED
    assert " ".join(pledge.action.split())[:20] == action[:20]


@pytest.mark.parametrize(
    "sentence",
    [
        "The dispatch of inspectors was not agreed.",
        "No agreement was reached to reopen the port of Santos.",
        "Once the dispatch of inspectors was agreed, the talks ended.",
    ],
)
def test_what_was_not_agreed_binds_nobody(sentence: str) -> None:
    assert pledges(readout(sentence)) == []


def test_numbered_items_of_one_sentence_are_entries_of_their_own() -> None:
    found = pledges(
        readout(
            "Brazil commits itself to (i) publish its catch figures, (ii) settle arrears of 9 million euros and "
            "(iii) set aside 3 boats for patrols."
        )
    )
    assert [(p.giver, p.modality, figures(p)) for p in found] == [
        ("BR", Modality.AGREED, [9e6]),
        ("BR", Modality.AGREED, [3.0]),
        ("BR", Modality.AGREED, []),
    ]


def test_to_endeavour_is_to_intend() -> None:
    [pledge] = pledges(readout("Norway will endeavour to repay the loan by 2028."))
    assert (pledge.modality, pledge.due_value) == (Modality.INTENDS, "2028")


@pytest.mark.parametrize(
    "sentence",
    ["Norway does not intend to finance the dam.", "Norway has no plans to finance the dam."],
)
def test_what_is_not_intended(sentence: str) -> None:
    [pledge] = pledges(readout(sentence))
    assert (pledge.giver, pledge.modality, pledge.negated) == ("NO", Modality.INTENDS, True)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The Prime Minister expressed the expectation that Brazil would lower its duty on cod.", "lower its duty"),
        ("Prime Minister Store hoped that Brazil would release the trawler.", "release the trawler"),
        ("Prime Minister Store raised the need for Brazil to lift its visa rules.", "lift its visa rules"),
        ("Norway expects Brazil to pay the fees.", "pay the fees"),
        ("The Prime Minister looked forward to Brazil opening a consulate in Bergen.", "opening a consulate"),
    ],
)
def test_what_is_hoped_for_is_asked_for_and_promised_by_nobody(sentence: str, words: str) -> None:
    found = readout(sentence)
    assert pledges(found) == []
    [(giver, receiver, action)] = demands(found)
    assert (giver, receiver) == ("NO", "BR")
    assert words in action


@pytest.mark.parametrize(
    "sentence",
    [
        "Prime Minister Store hoped that Brazil would remain a friend.",
        "Norway expects President Lula to visit Oslo in May.",
        "Analysts expect Brazil to cut its duty on cod.",
    ],
)
def test_hopes_of_states_and_visits_ask_for_nothing(sentence: str) -> None:
    assert demands(readout(sentence)) == []


def test_a_host_binds_only_those_it_writes_about() -> None:
    found = comparison(
        "Ministry of Foreign Affairs of Oman\nStatement\nMuscat, 4 March 2026\n\nThe Foreign Minister today received the "
        "Foreign Ministers of Kenya and Somalia.\n\nThe parties agreed to withdraw their forces from the boundary.\n"
    )
    [pledge] = pledges(found)
    assert set(pledge.givers) == {"KE", "SO"}


def test_each_of_two_that_agreed_has_its_own_part() -> None:
    [pledge] = pledges(readout("The two leaders agreed that Norway would provide 40 million kroner."))
    assert pledge.givers == ("NO",)


def test_verbs_of_two_words_are_of_the_class_of_one() -> None:
    found = comparison(
        f"{HEAD}Norway will send 6 radars to Brazil.\n", f"{BRAZIL}Norway will hand over six radar systems by June.\n"
    )
    [pledge] = pledges(found)
    assert figures(pledge) == [6.0, 6.0]
