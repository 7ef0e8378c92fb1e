"""Whole situations with traps: what a careful reader would sign, and what would cost a name.

A truce told by three foreign ministries and a wire; a trade deal told by a readout, a fact sheet, a post and two
articles. Outlets, their authors and all wording are invented.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import rashomon

HOME = Path(__file__).parent / "situations"


@cache
def situation(name: str) -> rashomon.Comparison:
    return rashomon.compare(rashomon.read_all(rashomon.load_all([str(HOME / name)])))


def headlines(name: str, kind: str) -> list[str]:
    return [f.headline for f in situation(name).findings if f.kind == kind]


@pytest.mark.parametrize("name", ["ceasefire-call", "trade-deal"])
def test_no_two_findings_rest_on_the_same_pair_of_passages(name: str) -> None:
    findings = situation(name).findings
    assert 3 <= len(findings) <= 10
    pairs = [frozenset((e.document, e.span) for e in f.evidence) for f in findings]
    assert len(set(pairs)) == len(pairs)
    assert len({f.headline for f in findings}) == len(findings)


def test_a_conditional_offer_is_less_than_the_promise_told_of_it() -> None:
    found = [c.explanation for c in situation("ceasefire-call").conflicts if c.kind == "modality"]
    assert len(found) == 1
    assert "Azerbaijan’s readout, Armenia “had promised to withdraw" in found[0]
    assert "if Azerbaijan does the same" in found[0]


def test_two_figures_for_one_exchange_are_no_agreement() -> None:
    conflicts = [c.explanation for c in situation("ceasefire-call").conflicts if c.kind == "figure"]
    assert len(conflicts) == 1 and "30 prisoners" in conflicts[0] and "32 prisoners" in conflicts[0]
    assert not any("prisoners" in line or "border" in line for line in headlines("ceasefire-call", "convergence"))
    told = {(r.reporter, r.verdict) for r in situation("ceasefire-call").cross_reports if r.topic == "prisoners"}
    assert told == {
        ("AZ", "otherwise"),
        ("AM", "otherwise"),
    }  # another figure is neither more firmly nor less firmly said


def test_figures_of_an_earlier_round_are_held_against_nothing() -> None:
    for name, figure in (("ceasefire-call", "12 prisoners"), ("trade-deal", "$10 billion")):
        comparison = situation(name)
        assert not any(figure in c.explanation for c in comparison.conflicts)
        assert not any(figure in f.headline for f in comparison.findings)


@pytest.mark.parametrize(
    ("name", "cut", "rest"),
    [
        ("ceasefire-call", "withdraw its artillery 10 kilometres from the border”", "“if Azerbaijan does the same”"),
        ("trade-deal", "consider buying 50 aircraft”", "“if the United States cut its tariff"),
    ],
)
def test_a_quotation_without_its_condition_is_told(name: str, cut: str, rest: str) -> None:
    assert [cut in line and rest in line for line in headlines(name, "quote")] == [True]
    assert [q.verdict for q in situation(name).quotes if cut[:20] in situation(name).words(q.variants[0].evidence)] == [
        "trimmed"
    ]


def test_own_texts_are_set_against_each_other_before_what_articles_make_of_them() -> None:
    comparison = situation("trade-deal")
    firm = [c for c in comparison.conflicts if c.kind == "modality"]
    assert len(firm) == 1
    titles = {comparison.reading(s.evidence.document).profile.issuer.side for s in (firm[0].a, firm[0].b)}  # type: ignore[union-attr]
    assert titles == {"US", "ID"}
    assert not any("limited by “on Indonesian textiles”" in c.explanation for c in comparison.conflicts)


def test_doing_away_with_a_tariff_is_not_lowering_it() -> None:
    (line,) = headlines("trade-deal", "difference")
    assert "“eliminate” (the United States)" in line and "“lower” (Indonesia)" in line
    assert not any("tariffs" in said for said in headlines("trade-deal", "convergence"))


def test_lifting_a_ban_is_the_opposite_of_keeping_it() -> None:
    found = [c for c in situation("trade-deal").conflicts if c.kind == "polarity"]
    assert len(found) == 1
    assert "will lift its ban" in found[0].explanation and "will not give up its ban" in found[0].explanation


def test_a_silence_that_an_article_alleges_is_held_against_the_very_words() -> None:
    (line,) = [said for said in headlines("trade-deal", "silence") if "The Coastal Herald" in said]
    assert "Indonesia will lower its tariff on American soybeans" in line
