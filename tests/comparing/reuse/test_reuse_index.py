"""The index of shared wording: what is found, where it stands and what is left alone."""

from __future__ import annotations

import pytest

from rashomon.comparing.reuse import Index, Match
from rashomon.errors import InputError
from rashomon.model import Span

EARLIER = (
    "The ministers met in the old town hall. Both sides reaffirmed that freedom of navigation in the northern strait "
    "must be guaranteed for every vessel. Lunch was served late."
)
LATER = (
    "A statement came at midnight. The two sides reaffirmed that freedom of navigation in the northern channel must "
    "be guaranteed at all times for every vessel! Nobody asked about tariffs."
)


def index(*texts: str) -> Index:
    built = Index()
    for number, text in enumerate(texts):
        built.add(str(number), text)
    return built


def words_of(match: Match, *texts: str) -> tuple[str, str]:
    return match.a.span.of(texts[int(match.a.document)]), match.b.span.of(texts[int(match.b.document)])


def test_an_altered_passage_is_found_with_its_exact_characters_and_its_edits() -> None:
    (match,) = index(EARLIER, LATER).all_matches()
    before, after = words_of(match, EARLIER, LATER)
    assert before.endswith("navigation in the northern strait must be guaranteed for every vessel")
    assert after.endswith("northern channel must be guaranteed at all times for every vessel")
    changes = [(e.op, e.before, e.after) for e in match.edits if e.op != "equal"]
    assert changes[-2:] == [("replace", "strait", "channel"), ("insert", "", "at all times")]


def test_the_earlier_document_is_always_the_first_side() -> None:
    built = index(EARLIER, LATER)
    for id in ("0", "1"):
        assert [(m.a.document, m.b.document) for m in built.matches(id)] == [("0", "1")]


def test_chinese_is_compared_by_character() -> None:
    texts = (
        "会议强调，双方要慎重处理边境问题，坚持通过对话协商解决分歧。",
        "声明说，双方要慎重处理边境军售，坚持通过对话磋商解决分歧！",
    )
    (match,) = index(*texts).all_matches()
    assert words_of(match, *texts)[0] == "双方要慎重处理边境问题，坚持通过对话协商解决分歧"
    assert ("replace", "问题", "军售") in [(e.op, e.before, e.after) for e in match.edits]


def test_a_document_added_later_is_set_against_all_before() -> None:
    built = index(EARLIER)
    assert not list(built.matches("0"))
    built.add("1", LATER)
    assert len(list(built.matches("0"))) == len(list(built.matches("1"))) == 1


def test_only_the_given_parts_are_matched() -> None:
    start = EARLIER.index("Both")
    built = Index()
    built.add("0", EARLIER, [Span(0, start)])
    built.add("1", LATER)
    assert not list(built.all_matches())


def test_unrelated_texts_share_nothing_and_no_document_matches_itself() -> None:
    twice = "We stand firmly by our allies in the region today. " * 2
    assert not list(index(twice, "Grain prices rose again in spring after the frost hit the south.").all_matches())


def test_empty_documents_and_wrong_ids() -> None:
    built = index("", "…", EARLIER)
    assert not list(built.all_matches())
    assert len(built) == 3 and "2" in built
    with pytest.raises(InputError, match="same id"):
        built.add("0", "again")
    with pytest.raises(InputError, match="no document"):
        next(built.matches("9"))
