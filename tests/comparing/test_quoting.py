"""Quotations set against the text that they are from: what counts as exact, trimmed, altered, translated, not found."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.comparing.quoting import against, quoted, said
from rashomon.comparing.quoting.speakers import may_be_one
from rashomon.model import Actor, ConflictKind, QuoteCheck, Span
from rashomon.report import render
from rashomon.settings import Settings

OWN = """The port will not be closed. We'll keep it open for grain, for fertiliser and for medicine, and nobody will be
turned away, if inspections are allowed.

To those who say that the harbour is lost: it is not lost. The Navy, our neighbours and 1,200 dockers stand ready."""


def verdict(words: str, lead: str = "“", tail: str = "”") -> tuple[str, str]:
    text = f"{lead}{words}{tail}"
    found = against(quoted(text, Span(len(lead), len(lead) + len(words))), OWN, said(OWN))
    return (found.verdict, " ".join(found.notes)) if found else ("none", "")


@pytest.mark.parametrize(
    "words",
    [
        "The port will not be closed",
        "the PORT will not be closed.",
        "We will keep it open for grain, for fertilizer and for medicine",
        "our neighbors and 1200 dockers stand ready",
        "We'll keep it [sic] open for grain",
    ],
)
def test_the_same_words_are_exact(words: str) -> None:
    assert verdict(words) == ("exact", "")


@pytest.mark.parametrize(
    "words",
    [
        "We'll keep it open for grain … and for medicine",
        "We'll keep it open for grain [...] and for medicine",
        "The port will not be closed. … The Navy, our neighbours and 1,200 dockers stand ready",
        "[The government will] keep it open for grain",
    ],
)
def test_marked_cuts_are_trimmed(words: str) -> None:
    assert verdict(words) == ("trimmed", "")


def test_words_left_out_without_a_mark_are_said() -> None:
    name, notes = verdict("The Navy and 1,200 dockers stand ready")
    assert name == "trimmed" and "our neighbours" in notes and "without a mark" in notes


def test_sentences_run_together_are_altered() -> None:
    name, notes = verdict("The port will not be closed. The Navy, our neighbours and 1,200 dockers stand ready")
    assert name == "altered" and "different sentences" in notes


def test_other_words_are_altered_and_reported_speech_is_told() -> None:
    assert verdict("We'll keep it open for grain, for coal and for medicine")[0] == "altered"
    name, notes = verdict("they would keep it open for grain, for fertiliser and for medicine")
    assert name == "altered" and "reported speech" in notes


def test_words_that_are_not_there_are_not_found() -> None:
    assert verdict("the airport will be rebuilt within a year")[0] == "none"


def test_what_turns_the_meaning_is_told_unless_the_document_tells_it() -> None:
    name, notes = verdict("the harbour is lost")
    assert name == "trimmed" and "words of others" in notes
    name, notes = verdict("nobody will be turned away")
    assert name == "trimmed" and "inspections are allowed" in notes
    assert verdict("nobody will be turned away", tail="” if ships are inspected")[0] == "exact"


POST = """Anthony Albanese
@AlboMP

Tonight I spoke with Prime Minister Rabuka of Fiji. Australia will send two navy ships and a field hospital before the
weekend, and the first plane leaves Townsville at dawn.

9:52 PM · Aug 19, 2025
"""


def checks(article: str, own: str = POST, language: str = "en") -> dict[str, QuoteCheck]:
    documents = [
        rashomon.Document.from_text(own, published=date(2025, 8, 19), language=language),
        rashomon.Document.from_text(article, published=date(2025, 8, 20), publisher="Pacific Ledger"),
    ]
    comparison = rashomon.compare([rashomon.read(d, Settings(reader="rules")) for d in documents])
    return {comparison.words(c.evidence): c for c in comparison.quote_checks}


def test_words_given_to_somebody_else_are_checked_and_said() -> None:
    article = """SUVA, August 20, 2025 — Prime Minister Anthony Albanese of Australia spoke with Prime Minister
Sitiveni Rabuka of Fiji on Tuesday.

"Australia will send two navy ships and a field hospital," New Zealand Prime Minister Christopher Luxon said.
"""
    found = checks(article)["Australia will send two navy ships and a field hospital"]
    assert found.side == "AU" and found.verdict == "exact"
    assert "Luxon" in found.given_to


def test_a_quotation_given_to_the_wrong_speaker_is_told_plainly_and_first() -> None:
    article = """SUVA, August 20, 2025 — Prime Minister Anthony Albanese of Australia spoke with Prime Minister
Sitiveni Rabuka of Fiji on Tuesday.

"Australia will send two navy ships and a field hospital before the weekend," Prime Minister Sitiveni Rabuka said.
"""
    documents = [
        rashomon.Document.from_text(POST, published=date(2025, 8, 19)),
        rashomon.Document.from_text(article, published=date(2025, 8, 20), publisher="Pacific Ledger"),
    ]
    comparison = rashomon.compare([rashomon.read(d, Settings(reader="rules")) for d in documents])
    (check,) = [c for c in comparison.quote_checks if c.given_to]
    assert (check.side, check.verdict) == ("AU", "exact") and "Rabuka" in check.given_to
    headlines = [f.headline for f in comparison.findings]
    assert any("gives these words to" in h and "own text" in h for h in headlines), headlines
    page = render(comparison, "terminal")
    shown = " ".join(page.split())
    assert "given to somebody else" in shown and "gives them to Sitiveni Rabuka" in shown
    assert "Word for word as in the speaker's own text" not in shown


def test_words_of_one_side_s_text_are_not_taken_from_a_speaker_of_an_unknown_side() -> None:
    article = """SUVA, August 20, 2025 — Prime Minister Anthony Albanese of Australia spoke with Fiji's leader on Tuesday.

"Australia will send two navy ships and a field hospital," the ministry said.
"""
    assert all(not c.given_to for c in checks(article).values())


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Actor("a1", "Ann Hale", side="AU"), Actor("a2", "The Australian MFA", side="AU"), True),
        (Actor("a1", "Ann Hale", side="AU"), Actor("a2", "The MFA"), True),
        (Actor("a1", "Ann Hale", side="AU"), Actor("a2", "Pacific Ledger", side="press"), True),
        (Actor("a1", "Ann Hale", side="AU"), Actor("a2", "Both sides", side="AU", sides=("AU", "FJ")), True),
        (Actor("a1", "Ann Hale", side="AU"), Actor("a2", "Sitiveni Rabuka", side="FJ"), False),
    ],
)
def test_only_speakers_of_clearly_different_sides_are_two_voices(one: Actor, other: Actor, expected: bool) -> None:
    assert may_be_one(one, other) is expected and may_be_one(other, one) is expected


def test_offices_of_one_side_under_other_names_are_no_conflict_of_attribution() -> None:
    words = "improving our ties serves the common interests of both countries and the peace of the whole region"
    texts = (
        f'On May 5, 2025, Xi Jinping met Narendra Modi.\n\n"{words}," a Chinese Foreign Ministry spokesperson said.\n',
        f'On May 5, 2025, Narendra Modi met Xi Jinping.\n\n"{words}," the Chinese MFA said.\n',
        f'On May 5, 2025, Narendra Modi met Xi Jinping in Goa.\n\n"{words}," the MFA said.\n',
    )
    comparison = rashomon.compare(
        [rashomon.read(rashomon.Document.from_text(t, published=date(2025, 5, 6))) for t in texts]
    )
    assert not [c for c in comparison.conflicts if c.kind is ConflictKind.ATTRIBUTION]


def test_a_stock_phrase_of_two_parties_is_no_conflict_of_attribution() -> None:
    words = "sovereignty and territorial integrity"
    texts = (
        f'On May 5, 2025, Xi Jinping met Narendra Modi.\n\nXi called for respect for "{words}", Xi said.\n',
        f'On May 5, 2025, Narendra Modi met Xi Jinping.\n\nModi said India wants respect for "{words}".\n',
    )
    comparison = rashomon.compare(
        [rashomon.read(rashomon.Document.from_text(t, published=date(2025, 5, 6))) for t in texts]
    )
    assert not [c for c in comparison.conflicts if c.kind is ConflictKind.ATTRIBUTION]


def test_words_that_an_own_text_may_go_on_to_give_the_other_side_are_not_said_to_be_its_own() -> None:
    own = """Readout of Prime Minister Albanese's Call with Prime Minister Rabuka of Fiji

Canberra, 19 August 2025

Prime Minister Anthony Albanese spoke today with Prime Minister Sitiveni Rabuka of Fiji.

Prime Minister Rabuka said that the storm had cut every road in the north. The islands need two navy ships and a field
hospital before the weekend.
"""
    article = """SUVA, August 20, 2025 — Prime Minister Anthony Albanese of Australia spoke with Fiji's leader on Tuesday.

"The islands need two navy ships and a field hospital before the weekend," Prime Minister Sitiveni Rabuka of Fiji said.
"""
    assert not [c for c in checks(article, own).values() if c.given_to]


def test_two_quoted_words_are_checked_where_they_stand_just_so() -> None:
    article = """SUVA, August 20, 2025 — Prime Minister Anthony Albanese of Australia spoke with Fiji's leader on Tuesday.

Albanese said that the ships would carry a "field hospital" and a "floating clinic".
"""
    assert {words: c.verdict for words, c in checks(article).items()} == {"field hospital": "exact"}


def test_words_of_a_body_that_its_side_s_text_lacks_are_not_found() -> None:
    own = """Statement of the Government of Chile

Santiago, 19 August 2025

The Government of Chile reopens the northern pass to lorries on Monday. The Government of Chile thanks its neighbours.
"""
    article = """SANTIAGO, August 20, 2025 — The Chilean government reopened a pass on Monday.

"Every lorry will be searched twice at the northern pass," the Chilean government said.
"""
    found = checks(article, own)["Every lorry will be searched twice at the northern pass"]
    assert (found.verdict, found.side, found.original) == ("not found", "CL", None)
    assert found.doubts == ("the document does not say that the words are from one of these texts",)


def test_an_office_without_a_name_is_bound_to_its_texts() -> None:
    article = """SUVA, August 20, 2025 — The Australian Prime Minister spoke with Fiji's leader on Tuesday.

"Australia will send three navy ships and a field hospital," the Australian Prime Minister said in a post.
"""
    found = checks(article)
    (one,) = (c for words, c in found.items() if "field hospital" in words)
    assert one.verdict == "altered"


def test_quoted_words_that_are_read_as_nobody_s_are_checked_all_the_same() -> None:
    article = """SUVA, August 20, 2025 — Prime Minister Anthony Albanese of Australia spoke with Fiji's leader.

Slogans on the quay: "two navy ships and a field hospital before the weekend", in white paint, and "go home".
"""
    found = checks(article)
    (one,) = (c for words, c in found.items() if "field hospital" in words)
    assert one.verdict == "exact" and one.side == "AU"
