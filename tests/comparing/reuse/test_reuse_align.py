"""Words of a text, and two given stretches set against each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.comparing.reuse import Index, align, tokens
from rashomon.model import Span


def whole(text: str) -> Span:
    return Span(0, len(text))


def test_tokens_are_words_or_characters_with_their_offsets() -> None:
    text = "G20峰会 isn’t over: हिन्दी 2,500"
    found = tokens(text)
    assert found.keys == ("g20", "峰", "会", "isn't", "over", "हिन्दी", "2,500")
    assert [text[s:e] for s, e in zip(found.starts, found.ends, strict=True)][3] == "isn’t"
    assert tokens(text, Span(3, 5)).keys == ("峰", "会")
    assert not len(tokens("…"))


def test_a_sentence_is_found_inside_a_paragraph() -> None:
    sentence = "Both sides will prudently handle the border question."
    paragraph = "It rained. Earlier the two sides would prudently handle all border questions, they said. Nobody left."
    match = align(sentence, whole(sentence), paragraph, whole(paragraph), "a", "b")
    assert match is not None
    assert match.a.document == "a" and "prudently handle" in match.b.span.of(paragraph)
    assert "rained" not in match.b.span.of(paragraph)


def test_stretches_with_nothing_in_common_give_none() -> None:
    assert align("one two three", Span(0, 13), "four five six", Span(0, 13)) is None
    assert align("…", Span(0, 1), "words", Span(0, 5)) is None


def test_only_the_given_stretch_counts() -> None:
    text = "alpha beta gamma delta. epsilon zeta eta theta"
    match = align(text, Span(0, 22), text, whole(text))
    assert match is not None and match.b.span == Span(0, 22)


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_is_taken(a: str, b: str) -> None:
    found = tokens(a)
    assert all(0 <= s < e <= len(a) for s, e in zip(found.starts, found.ends, strict=True))
    index = Index()
    index.add("a", a)
    index.add("b", b)
    index.add("c", a + " " + b)
    for match in index.all_matches():
        assert len(match.edits) and 0.0 < match.similarity <= 1.0
    if a and b:
        align(a, whole(a), b, whole(b))
