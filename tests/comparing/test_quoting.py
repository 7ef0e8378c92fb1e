"""Quotations set against the text that they are from: what counts as exact, trimmed, altered, translated, not found."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.comparing.quoting import against, quoted, said
from rashomon.model import QuoteCheck, Span
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
    assert any("gives the words to" in d and "Luxon" in d for d in found.doubts)


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
