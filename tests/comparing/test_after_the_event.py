"""What accounts that appear later tell: happenings after the event are no dues, and a currency sign is no misquotation."""

from __future__ import annotations

from datetime import date

import rashomon
from rashomon import Comparison, Document

POST = """Donald J. Trump
@realDonaldTrump
July 15, 2025, 1:42 PM

This morning I finalized an important Deal after speaking with President Prabowo Subianto of Indonesia. As part of it, \
Indonesia has committed to purchasing $15 Billion Dollars in U.S. Energy and 50 Boeing Jets, many of them 777’s.
"""
PAPER = """Leader announces a deal with Indonesia

July 16, 2025

US President Donald Trump spoke to Indonesian President Prabowo Subianto on Tuesday. Trump added that Indonesia is \
committed to purchasing “$15 Billion Dollars in U.S. Energy and 50 Boeing Jets, many of them 777’s.” In all, \
Indonesia will “pay a fee of two cents on every sack of rice”, Trump said at a rally.
"""
LATER = """Framework with Indonesia is out

July 22, 2025

US President Donald Trump spoke to Indonesian President Prabowo Subianto on July 15. Washington and Jakarta published \
the framework of their agreement on Monday, July 21. Duties will be cut on August 7, the White House said.
"""


def compared() -> Comparison:
    documents = [
        Document.from_text(text, title="", published=None, publisher="", language="en", url=None)
        for text in (POST, PAPER, LATER)
    ]
    return rashomon.compare([rashomon.read(d) for d in documents])


def test_what_a_later_document_tells_as_done_is_not_due() -> None:
    comparison = compared()
    kinds = {entry.begin: entry.kind for entry in comparison.timeline if entry.role != "release"}
    assert kinds[date(2025, 7, 21)] == "past"
    assert kinds[date(2025, 8, 7)] == "upcoming"


def test_signs_and_shared_words_do_not_make_a_misquotation() -> None:
    comparison = compared()
    assert all(group.verdict == "exact" for group in comparison.quotes)
    assert not [check for check in comparison.quote_checks if check.verdict == "altered"]
