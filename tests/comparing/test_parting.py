"""Own texts that give one point another figure, date or term never bear each other out."""

from __future__ import annotations

import pytest

import rashomon
from rashomon.model import Comparison

_CHILE = """Ministry of Foreign Affairs of Chile
Telephone call between the foreign ministers of Chile and Peru
Santiago, 3 March 2026

On 3 March 2026, Foreign Minister Alberto van Klaveren held a telephone conversation with Elmer Schialer, Foreign
Minister of Peru.

{}
"""
_PERU = """Ministry of Foreign Affairs of Peru
Telephone call with the Foreign Minister of Chile
Lima, 3 March 2026

On 3 March 2026, Elmer Schialer, Minister of Foreign Affairs of Peru, had a telephone conversation with Alberto van
Klaveren, Foreign Minister of Chile.

{}
"""


def compared(chile: str, peru: str) -> Comparison:
    documents = [rashomon.Document.from_text(text) for text in (_CHILE.format(chile), _PERU.format(peru))]
    return rashomon.compare([rashomon.read(document) for document in documents])


@pytest.mark.parametrize(
    ("chile", "peru"),
    [
        (
            "Chile will withdraw 300 soldiers from the Concordia area by 20 March.",
            "Chile promised to withdraw 500 soldiers from the Concordia area by 20 March.",
        ),
        (
            "Chile will withdraw 300 soldiers from the Concordia area by 20 March, provided that Peru removes its "
            "patrol boats.",
            "He took note of Chile's decision to pull back 500 soldiers from the Concordia area by 20 March.",
        ),
        (
            "Chile will withdraw its soldiers from the Concordia area within seven days.",
            "Chile promised to withdraw its soldiers from the Concordia area within ten days.",
        ),
        (
            "Chile will withdraw its soldiers from the Concordia area by 20 March.",
            "Chile promised to withdraw its soldiers from the Concordia area by 24 March.",
        ),
    ],
)
def test_another_figure_date_or_term_is_no_agreement(chile: str, peru: str) -> None:
    found = compared(chile, peru)
    assert not any("Concordia" in found.words(e) for c in found.convergences for e in c.evidence)
    verdicts = {r.verdict for r in found.cross_reports if "Concordia" in found.words(r.reported)}
    assert verdicts <= {"otherwise"}
    assert any("Concordia" in c.explanation or c.kind in ("figure", "date") for c in found.conflicts)
    assert not any("bear each other out" in f.headline for f in found.findings)


@pytest.mark.parametrize(
    "peru",
    [
        "Chile will withdraw 300 soldiers from the Concordia area by 20 March.",
        "Chile will withdraw some 300 soldiers from the Concordia area by 20 March, the first of them at once.",
        "Chile will withdraw 300 soldiers from the Concordia area in March.",
    ],
)
def test_the_same_figure_and_a_date_that_holds_the_other_agree(peru: str) -> None:
    found = compared("Chile will withdraw 300 soldiers from the Concordia area by 20 March.", peru)
    assert any("Concordia" in found.words(e) for c in found.convergences for e in c.evidence)
    assert not any(c.kind == "figure" for c in found.conflicts)


def test_a_term_in_common_is_no_thing_in_common() -> None:
    found = compared(
        "The two ministers agreed that the first lithium shipment would be made within 60 days.",
        "Minister Schialer said that Peru would clear all pending customs cases within 60 days.",
    )
    assert {r.verdict for r in found.cross_reports if "60 days" in found.words(r.reported)} <= {"absent"}


def test_what_was_agreed_is_more_than_what_was_discussed() -> None:
    found = compared(
        "The two ministers agreed to conclude the agreement on lithium mining by the end of June 2026.",
        "The two ministers discussed cooperation in lithium mining.",
    )
    told = {found.words(r.reported): r.verdict for r in found.cross_reports}
    assert all(v in ("stronger", "absent") for words, v in told.items() if "conclude" in words)


def test_a_third_side_that_is_thanked_is_not_one_of_the_two() -> None:
    found = compared(
        "The two ministers agreed to keep the hotline open.",
        "Peru thanks President Lula of Brazil for his tireless efforts.\n\nThe two ministers agreed to keep the "
        "hotline open.",
    )
    sides = {s.statement.holder.actor.sides for s in found.statements if "hotline" in _words(found, s.id)}
    assert sides and all(set(pair) == {"CL", "PE"} for pair in sides)


def _words(found: Comparison, statement: str) -> str:
    placed = next(s for s in found.statements if s.id == statement)
    text = found.reading(placed.document).document.text
    return " ".join(part.of(text) for part in placed.statement.content)


def test_one_promise_told_with_two_figures_is_one_entry_and_a_conflict() -> None:
    found = compared(
        "Chile will withdraw 300 soldiers from the Concordia area by 20 March, provided that Peru removes its boats.",
        "He took note of Chile's decision to pull back 500 soldiers from the Concordia area by 20 March.",
    )
    entries = [p for p in found.pledges if "Concordia" in p.action]
    assert len(entries) == 1
    assert {v.figure.quantity.low for v in entries[0].versions if v.figure} == {300.0, 500.0}
    assert dict(entries[0].confirmation)["CL"] == "differs"
    figures = [c for c in found.conflicts if c.kind == "figure"]
    assert len(figures) == 1 and "300 soldiers" in figures[0].explanation


def test_two_promises_with_other_figures_stay_two() -> None:
    found = compared(
        "Chile will withdraw 300 soldiers from the Concordia area by 20 March.",
        "Chile promised to build 500 schools in the Arica province by 2028.",
    )
    assert len([p for p in found.pledges if p.kind == "pledge"]) == 2
    assert not any(c.kind == "figure" for c in found.conflicts)


@pytest.mark.parametrize(("term", "verdict"), [("ten days", "differs"), ("seven days", "confirms")])
def test_another_term_is_told_otherwise(term: str, verdict: str) -> None:
    found = compared(
        "Chile pledged to reopen the Chacalluta crossing for lorries within seven days.",
        f"Chile pledged to reopen the Chacalluta crossing within {term}.",
    )
    entry = next(p for p in found.pledges if "Chacalluta" in p.action)
    assert len(entry.versions) == 2 and dict(entry.confirmation)["CL"] == verdict


def test_the_middle_of_a_year_is_not_its_end() -> None:
    found = compared(
        "Chile will extend a loan of 30 million dollars for the Arica railway by mid-2027.",
        "Chile will extend a loan of 30 million dollars for the Arica railway by the end of 2027.",
    )
    assert [c.kind for c in found.conflicts if "railway" in c.explanation] == ["date"]
    assert dict(next(p for p in found.pledges if "railway" in p.action).confirmation)["CL"] == "differs"


def test_what_is_kept_open_is_a_pledge_of_both() -> None:
    found = compared(
        "Both sides agreed to keep the hotline between the two ministries open around the clock.",
        "The two ministers agreed to keep the hotline open.",
    )
    entry = next(p for p in found.pledges if "hotline" in p.action)
    assert {v for _, v in entry.confirmation} == {"confirms"} and not any(v.figure for v in entry.versions)


def test_a_name_is_not_cut_and_a_quotation_is_closed() -> None:
    found = compared(
        "The two ministers shared the view that they would continue to work together towards a Free and Open Pacific.",
        'Mr. Schialer said that Peru would reopen the Chacalluta crossing "sometime this week".',
    )
    assert not any(p.action.startswith(("would … Open", "Open")) for p in found.pledges)
    assert all(p.action.count('"') % 2 == 0 for p in found.pledges)
    assert any('"sometime this week"' in p.action for p in found.pledges)


@pytest.mark.parametrize(
    "chile",
    [
        "Chile is ready to consider an extension of the Concordia ceasefire by 30 days.",
        "Chile is prepared to extend the Concordia ceasefire by 30 days, provided that Peru removes its patrol boats.",
    ],
)
def test_ready_to_consider_or_on_a_condition_is_not_agreed(chile: str) -> None:
    agreed = "The ministers agreed that the Concordia ceasefire should be extended by 30 days."
    found = compared(chile, agreed)
    assert not any("Concordia" in found.words(e) for c in found.convergences for e in c.evidence)
    same = compared(agreed, agreed)
    assert any("Concordia" in same.words(e) for c in same.convergences for e in c.evidence)


def test_agreed_and_ready_to_consider_are_a_conflict_of_firmness() -> None:
    found = compared(
        "Minister van Klaveren said that Chile was ready to consider an extension of the Concordia ceasefire by 30 "
        "days, provided that Peru removed its patrol boats.",
        "The ministers agreed that the Concordia ceasefire should be extended by 30 days.",
    )
    (conflict,) = [c for c in found.conflicts if c.kind == "modality"]
    assert {conflict.a.voice, conflict.b.voice} == {"CL", "PE"}
    assert "was ready to consider" in conflict.explanation
