"""Promises and requests in the words of offices: the present tense, passives, hopes, lists in one sentence."""

from __future__ import annotations

import pytest
from tests.comparing.test_pledges import HEAD, WIRE, comparison, figures, readout
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


def test_one_that_takes_part_writes_of_the_parties_too() -> None:
    found = comparison(
        "Ministry of Foreign Affairs of Ethiopia\nStatement\nAddis Ababa, 4 March 2026\n\nThe foreign ministers of Ethiopia, "
        "Egypt and Sudan met today in Kampala.\n\nThe parties agreed to open a joint office in Khartoum in October.\n"
    )
    [pledge] = pledges(found)
    assert set(pledge.givers) == {"ET", "EG", "SD"}


def test_neither_side_will_is_a_promise_not_to() -> None:
    [pledge] = pledges(readout("The two leaders agreed that neither country will station troops on the islands."))
    assert pledge.negated
    assert set(pledge.givers) == {"NO", "BR"}


def test_what_others_must_do_is_no_part_of_a_promise() -> None:
    found = readout("Norway will continue to deliver fuel, but other nations must provide boats.")
    assert all("provide boats" not in p.action for p in pledges(found))


def test_should_within_what_was_agreed_is_agreed() -> None:
    [pledge] = pledges(
        readout("The two leaders agreed that the hotline between the coast guards should come into operation in June.")
    )
    assert (pledge.modality, pledge.due_value) == (Modality.AGREED, "2026-06")
    assert demands(readout("The two leaders agreed that the hotline should come into operation in June.")) == []


def test_a_clause_inside_the_subject_gives_no_figure() -> None:
    [pledge] = pledges(
        readout(
            "Store said that the trade volume, which came to 2 billion dollars last year, would be raised to 5 billion dollars."
        )
    )
    assert figures(pledge) == [5e9]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "The Prime Minister proposed that nurses be included in the visa scheme, and that the quota be raised.",
            "nurses",
        ),
        ("Prime Minister Store called for the listing of the smugglers by Brazil.", "listing"),
        ("The Prime Minister said that the second cable to Belem should be completed without delay.", "cable"),
    ],
)
def test_what_one_of_two_wants_done_is_asked_of_the_other(sentence: str, words: str) -> None:
    found = demands(readout(sentence))
    assert found[0][0] == "NO"
    assert words in found[0][2]


def test_a_question_asks_for_nothing() -> None:
    assert demands(readout("Is it true that Norway asked for Brazilian goods to be checked?")) == []


def test_a_model_of_what_is_bought_is_no_item_of_its_own() -> None:
    [pledge] = pledges(readout("Norway promised to buy 50 Embraer aircraft, mostly the 195 model."))
    assert figures(pledge) == [50.0]


def test_what_was_agreed_in_a_clause_is_its_subjects_part() -> None:
    found = pledges(
        readout("It is agreed that Brazil will be an open market. It is agreed that Brazil will buy 3 ferries.")
    )
    assert [(p.givers, figures(p)) for p in found if figures(p)] == [(("BR",), [3.0])]


def test_now_is_no_day_by_which_it_is_due() -> None:
    [pledge] = pledges(readout("Norway will now sell 40 boats to Brazil."))
    assert pledge.due is None


def test_a_tariff_that_an_outlet_says_will_be_imposed_binds_nobody_named() -> None:
    found = comparison(
        f"{HEAD}The two leaders reached a framework on trade.\n",
        f"{WIRE}Under the deal a tariff of 40 percent will be imposed on goods in transit, and 60 inspectors will be deployed.\n",
    )
    assert [(set(p.givers), figures(p)) for p in pledges(found) if figures(p)] == [({"NO", "BR"}, [60.0])]


def test_a_relative_clause_asks_for_nothing() -> None:
    assert demands(readout("Store said that trust is the first button of a shirt that must be put right.")) == []
