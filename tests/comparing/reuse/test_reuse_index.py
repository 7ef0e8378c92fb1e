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


def test_moved_sentences_are_found_where_they_went() -> None:
    sentences = [
        "The delegation welcomed the reopening of the southern border crossing before winter",
        "Negotiators will exchange lists of detained fishermen no later than the first of March",
        "Grain shipments through the canal resume once insurers confirm the new safety corridor",
    ]
    texts = (". ".join(sentences) + ".", ". ".join(reversed(sentences)) + ".")
    found = {words_of(m, *texts) for m in index(*texts).all_matches()}
    assert found == {(s, s) for s in sentences}


def test_long_versions_of_one_text_are_one_match_whatever_was_put_in() -> None:
    words = [f"word{n * 7919 % 3001}" for n in range(3000)]
    later = [w for n, w in enumerate(words) for w in ([w, "well", "before", "noon"] if n % 40 == 0 else [w])]
    (match,) = index(" ".join(words), " ".join(later)).all_matches()
    assert match.words >= 2990
    assert sum(e.op == "insert" and e.after == "well before noon" for e in match.edits) >= 74


def test_a_formula_in_every_document_is_a_chain_and_not_all_pairs() -> None:
    formula = "both governments remain committed to a lasting settlement of the eastern fisheries dispute"
    built = Index(nearest=8)
    for n in range(60):
        built.add(str(n), f"Opening{n} remark{n} here{n}. {formula.capitalize()}. Closing{n} remark{n * 7} there{n}.")
    pairs = {(m.a.document, m.b.document) for m in built.all_matches()}
    assert {(str(n), str(n + 1)) for n in range(59)} <= pairs
    assert len(pairs) < 60 * 8


def test_what_stands_between_the_given_parts_is_not_bridged() -> None:
    text = (
        "The envoy said talks had been frank. Share this story with friends. Both teams meet again on Friday in Oslo."
    )
    first, last = text.index("Share"), text.index("Both")
    built = Index()
    built.add("0", text, [Span(0, first), Span(last, len(text))])
    built.add("1", text)
    assert {m.a.span.of(text) for m in built.all_matches()} <= {
        "The envoy said talks had been frank",
        "Both teams meet again on Friday in Oslo",
    }
    assert len(list(built.all_matches())) == 2


def test_case_width_and_quotes_are_no_edits() -> None:
    texts = (
        "The bank’s “prudent” stance on Ｇ２０ debt relief will stay in force until further notice.",
        "THE BANK'S 'PRUDENT' STANCE ON G20 DEBT RELIEF WILL STAY IN FORCE UNTIL FURTHER NOTICE",
    )
    (match,) = index(*texts).all_matches()
    assert match.similarity == 1.0 and [e.op for e in match.edits] == ["equal"]


def test_passages_end_with_their_clause() -> None:
    texts = (
        "Officials said the embargo on refined copper will be lifted in stages next year. The minister left.",
        "Nobody doubts that the embargo on refined copper will be lifted in stages next year. The crowd cheered.",
    )
    (match,) = index(*texts).all_matches()
    assert match.a.span.of(texts[0]).endswith("next year")


def test_a_sentence_said_again_and_again_hides_nothing() -> None:
    sentence = "The two sides agreed to handle the maritime question prudently and to keep all channels open. "
    index = Index()
    index.add("a", sentence * 300)
    index.add("b", sentence.replace("prudently", "with care") * 300)
    index.add("c", f"Nothing of that was said in spring. {sentence}")
    found = list(index.all_matches())
    assert max(m.words for m in found if {m.a.document, m.b.document} == {"a", "b"}) > 4000
    assert {m.a.document for m in index.matches("c")} == {"a", "b"}
    assert len(found) < 60
