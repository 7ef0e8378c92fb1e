"""The ledger: who is bound to what, by whose word, and what the other voices say of it."""

from __future__ import annotations

from rashomon import Document, compare, read
from rashomon.model import Comparison, Confirmation, Modality, Pledge

HEAD = """Ministry of Foreign Affairs of Norway
Readout of the call between Prime Minister Jonas Gahr Store and President Luiz Inacio Lula da Silva
Oslo, 3 March 2026

Prime Minister Jonas Gahr Store spoke by phone today with President Luiz Inacio Lula da Silva of Brazil.

"""
WIRE = """BRASILIA, March 4, 2026 (AFP) - President Luiz Inacio Lula da Silva spoke by phone on Tuesday with Prime Minister \
Jonas Gahr Store of Norway.

"""


def comparison(*texts: str) -> Comparison:
    return compare(tuple(read(Document.from_text(text)) for text in texts))


def readout(body: str, wire: str = "") -> Comparison:
    return comparison(HEAD + body + "\n", *([WIRE + wire + "\n"] if wire else []))


def only(found: Comparison, giver: str, kind: str = "pledge") -> Pledge:
    entries = [p for p in found.pledges if p.giver == giver and p.kind == kind]
    assert len(entries) == 1, [p.action for p in found.pledges]
    return entries[0]


def figures(pledge: Pledge) -> list[float | None]:
    return [v.figure.quantity.low for v in pledge.versions if v.figure]


def test_backshifted_will_is_a_firm_pledge() -> None:
    pledge = only(readout("Store said that Norway would send 40 boats by June."), "NO")
    assert pledge.modality is Modality.DECIDED
    assert figures(pledge) == [40.0]
    assert pledge.due_value == "2026-06"


def test_a_list_is_one_entry_an_item() -> None:
    found = readout("Norway has committed to buy $15 billion of soya, $4.5 billion of coffee, and 50 aircraft.")
    assert [figures(p) for p in found.pledges] == [[15e9], [4.5e9], [50.0]]
    assert all(p.action.startswith("has committed to buy") for p in found.pledges)


def test_coordinated_verbs_are_two_entries() -> None:
    found = readout("Norway agreed to write off $600 million of debt and to delay payments until 2029.")
    assert [figures(p) for p in found.pledges] == [[6e8], []]
    assert found.pledges[1].due_value == "2029"
    assert found.pledges[0].due is None


def test_within_says_by_when_and_is_no_amount() -> None:
    pledge = only(readout("Norway will withdraw its troops from Mali within 60 days."), "NO")
    assert figures(pledge) == []
    assert pledge.due_value == "P60D"


def test_a_promise_not_to_do() -> None:
    pledge = only(readout("Norway will never allow foreign troops on Svalbard."), "NO")
    assert pledge.negated
    assert pledge.modality is Modality.DECIDED


def test_no_promises() -> None:
    for words in (
        "Norway would like to buy 40 aircraft.",
        "The tariff would fall to 15 percent.",
        "Norway will benefit from the agreement.",
        "The leaders agreed to remain in contact.",
        "The relationship with Norway will improve.",
        "Norway is ready to work on a settlement.",
    ):
        assert [p.action for p in readout(words).pledges] == [], words


def test_a_denied_pledge_is_not_the_deniers_pledge() -> None:
    found = readout(
        "President Lula promised to lift the ban on salmon imports.",
        "Lula denied that Brazil had agreed to lift the ban on salmon imports.",
    )
    pledge = only(found, "BR")
    assert len(pledge.versions) == 1
    assert dict(pledge.confirmation)["BR"] is Confirmation.DENIES


def test_another_amount_is_a_version_and_differs() -> None:
    found = readout(
        "President Lula promised to deliver 4 million tons of maize by December.",
        "Lula said that Brazil would deliver 3 million tons of maize by December.",
    )
    pledge = only(found, "BR")
    assert sorted(figures(pledge)) == [3e6, 4e6]  # type: ignore[type-var]
    assert dict(pledge.confirmation)["BR"] is Confirmation.DIFFERS


def test_weaker_words_differ_and_equal_words_confirm() -> None:
    body = "President Lula promised to buy 40 ferries."
    weaker = only(readout(body, "Lula said that Brazil would consider buying 40 ferries."), "BR")
    assert dict(weaker.confirmation)["BR"] is Confirmation.DIFFERS
    equal = only(readout(body, "Lula said that Brazil would buy 40 ferries."), "BR")
    assert dict(equal.confirmation)["BR"] is Confirmation.CONFIRMS


def test_a_voice_heard_second_hand_is_never_silent() -> None:
    found = readout("President Lula promised to buy 40 ferries.", "Lula said that the call was useful.")
    assert dict(only(found, "BR").confirmation)["BR"] is Confirmation.NOT_REPORTED


def test_other_goods_and_other_periods_are_other_entries() -> None:
    found = readout(
        "Norway will buy 5 million tons of maize in 2026. Norway will buy 6 million tons of maize in 2027. "
        "Norway will buy 7 million tons of sugar in 2026."
    )
    assert [figures(p) for p in found.pledges] == [[5e6], [6e6], [7e6]]
    assert found.conflicts == ()


def test_a_joint_pledge_binds_both() -> None:
    (pledge,) = readout("The two leaders agreed to open a joint office in Belem in May.").pledges
    assert set(pledge.givers) == {"NO", "BR"}


def test_demands_need_an_addressee_or_a_clear_verb() -> None:
    asked = only(readout("Norway urged Brazil to sign the treaty."), "NO", "demand")
    assert asked.receiver == "BR"
    assert readout("Store said that it is necessary to act.").pledges == ()


def test_reviewing_and_rejecting_what_others_do_are_no_pledges() -> None:
    found = readout("Store reviewed the progress of the forest fund. Store rejected the removal of the villagers.")
    assert not found.pledges


def test_a_contrasting_clause_is_no_part_of_a_promise() -> None:
    found = readout(
        "Store said that Norway had agreed to raise aid to $25 million, while Brasilia put it at $20 million."
    )
    assert [figures(p) for p in found.pledges] == [[25e6]]


def test_promises_told_by_other_verbs() -> None:
    assert only(readout("Norway undertook to open a consulate in Recife by June."), "NO").due_value == "2026-06"
    assert only(readout("Norway has committed to ratify the whaling treaty."), "NO").modality is Modality.AGREED


def test_an_announced_loan_differs_from_the_sum_another_tells() -> None:
    found = readout(
        "Prime Minister Store announced a loan of 260 million euros for the Recife metro.",
        "Lula said that Norway would provide a loan of 262 million euros for the metro.",
    )
    assert sorted(f or 0 for f in figures(only(found, "NO"))) == [260e6, 262e6]


def test_what_to_watch_names_the_giver_and_not_the_receiver() -> None:
    found = readout("Norway will supply 2 million doses of vaccine to Brazil by June.")
    assert [i.sides for i in found.watch if i.kind == "deliverable"] == [("NO",)]
