"""Compounds by which a topic is raised. All sentences were written for these tests."""

from __future__ import annotations

from collections import Counter

from rashomon.comparing.compounds import clause, compounds, telling_compounds
from rashomon.comparing.words import content_stems, stem
from rashomon.model import Span

RAISED = "The brigade will leave, provided that Chad moves its heavy mortars from the ford, and grain trucks may pass."


def _pair(first: str, second: str) -> tuple[str, str]:
    return stem(first), stem(second)


def _clause(word: str) -> Span:
    start = RAISED.index(word)
    return clause(RAISED, Span(0, len(RAISED)), Span(start, start + len(word)))


def test_a_clause_ends_at_conjunctions_and_marks():
    assert _clause("mortars").of(RAISED) == "Chad moves its heavy mortars from the ford"
    assert _clause("brigade").of(RAISED) == "The brigade will leave"


def test_the_compounds_of_a_clause_are_found_again_in_another_form():
    counts = Counter(content_stems(RAISED))
    told = telling_compounds(RAISED, _clause("mortars"), (), frozenset({stem("Chad")}), counts)
    assert told == {_pair("heavy", "mortars")}
    other = "It may weigh a withdrawal of every heavy mortar."
    assert told & compounds(other, Span(0, len(other)))


def test_names_common_words_and_the_words_of_other_topics_tell_nothing():
    text = "He met the Foreign Minister at the border crossing near the grain silos."
    whole = Span(0, len(text))
    start = text.index("grain")
    often = Counter({stem("border"): 9, stem("crossing"): 9, stem("grain"): 1, stem("silos"): 1})
    grain = Span(start, start + len("grain silos"))
    assert telling_compounds(text, whole, (), frozenset(), often) == {_pair("grain", "silos")}
    assert telling_compounds(text, whole, (grain,), frozenset(), often) == frozenset()
