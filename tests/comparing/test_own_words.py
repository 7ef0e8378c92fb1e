"""The own text is the measure: outlets that give it otherwise, one point in other words, what is said of several calls."""

from __future__ import annotations

from functools import cache

import pytest

import rashomon
from rashomon.comparing.misreports import SIGNAL

EXAMPLE = "examples/energy-truce-call"


@cache
def example() -> rashomon.Comparison:
    return rashomon.compare(rashomon.read_all(rashomon.load_all([EXAMPLE])))


def test_an_outlet_is_set_against_the_own_text_it_gives_otherwise() -> None:
    comparison = example()
    found = [c for c in comparison.conflicts if SIGNAL in c.signals]
    assert [(c.a.voice, c.b.voice) for c in found] == [("RU", "RU")]
    assert "the order to that effect" in comparison.words(found[0].a.evidence)
    assert "would consider a pause" in comparison.words(found[0].b.evidence)
    report = found[0].b.evidence
    others = [s.evidence for c in comparison.conflicts if c.kind == "modality" for s in (c.a, c.b) if c not in found]
    assert not any(e.document == report.document and e.span.overlaps(report.span) for e in others)


def test_one_point_in_other_words_is_a_stated_difference() -> None:
    comparison = example()
    differing = [c for c in comparison.convergences if c.difference == "scope"]
    assert differing
    assert {comparison.words(w) for w in differing[0].words} == {"energy and infrastructure", "energy infrastructure"}
    first = comparison.findings[0]
    assert first.kind == "difference" and "energy and infrastructure" in first.headline
    assert not any("strikes on energy" in f.headline for f in comparison.findings if f.kind == "convergence")


def test_a_statement_on_a_call_is_about_it_by_its_title() -> None:
    comparison = example()
    kyiv = [s for s in comparison.statements if s.voices == ("UA",) and comparison.event]
    own = [
        s
        for s in kyiv
        if "ceasefire" in comparison.reading(s.document).document.text[s.spans[0].start : s.spans[0].end]
    ]
    assert own and all(s.event == comparison.event.id for s in own if comparison.event)


def test_what_is_said_of_several_contacts_is_background() -> None:
    text = (
        "On 4 February 2025 Chinese President Xi Jinping spoke by phone with US President Donald Trump.\n\n"
        "Xi told Trump that the United States must handle arms sales to Taiwan with prudence.\n\n"
        "The back-to-back conversations with the leaders of the United States and Russia were something that Chinese "
        "state media characterized as evidence of a stand against unilateralism.\n"
    )
    comparison = rashomon.compare([rashomon.read(rashomon.Document.from_text(text))])
    placed = {s.placed_by: s for s in comparison.statements if any("unilateralism" in p.of(text) for p in s.spans)}
    assert placed and all(s.event == "" for s in placed.values() if s.statement.mode != "narration")


def test_one_difference_is_told_in_one_line() -> None:
    comparison = example()
    telling = [f for f in comparison.findings if "energy and infrastructure" in f.headline]
    assert [f.kind for f in telling] == ["difference"]
    assert not any("limited by" in c.explanation for c in comparison.conflicts)


def test_two_refusals_are_equally_firm() -> None:
    found = [c for c in example().conflicts if "would never accept" in c.explanation]
    assert found == []


def test_what_an_article_says_was_left_out_stands_beside_the_own_text() -> None:
    line = next(f.headline for f in example().findings if "the United States was silent on" in f.headline)
    assert "the exchange of prisoners" in line and "own text bears this out" in line
    assert "not among the documents" not in line


def test_tone_is_told_in_whole_words() -> None:
    comparison = example()
    tones = {t.voice: [comparison.words(e) for e in t.evidence] for t in comparison.tellings if t.aspect == "tone"}
    assert tones["RU"] == ["was detailed and frank"]
    assert any("very good and productive" in words for words in tones["US"])
    assert all(words.count("“") == words.count("”") for found in tones.values() for words in found)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            'Ito described the call as "frank and open" on Monday, and "the" rest is silence.',
            'described the call as "frank and open"',
        ),
        ('"Excellent," Ito said of the call with Støre.', "Excellent"),
        ("Ito and Støre had a candid exchange in the call.", "candid exchange in the call"),
    ],
)
def test_words_of_tone_end_at_their_marks(sentence: str, words: str) -> None:
    text = (
        f"Japanese Foreign Minister Ito spoke by phone with Norwegian Prime Minister Støre on 3 May 2026. {sentence}\n"
    )
    comparison = rashomon.compare([rashomon.read(rashomon.Document.from_text(text))])
    told = [comparison.words(e) for t in comparison.tellings if t.aspect == "tone" for e in t.evidence]
    assert told == [words]
