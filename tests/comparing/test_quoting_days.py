"""Quotations where several own texts, or another verb, could be meant."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.model import QuoteCheck
from rashomon.report.building import context
from rashomon.settings import Settings


def compared(*texts: str) -> rashomon.Comparison:
    documents = [rashomon.Document.from_text(text) for text in texts]
    return rashomon.compare([rashomon.read(d, Settings(reader="rules")) for d in documents])


def checked(*texts: str) -> dict[str, QuoteCheck]:
    comparison = compared(*texts)
    return {comparison.words(c.evidence): c for c in comparison.quote_checks}


def test_the_verb_that_a_quotation_puts_for_the_texts_own_stands_in_the_redline() -> None:
    own = """Ministry of Foreign Affairs of Kenya
Statement on the river
Nairobi, 3 March 2025

The Ministry invites the river commission to publish all its soundings. Kenya values the commission's work.
"""
    article = """NAIROBI, March 4, 2025 (Lake Wire) - Kenya raised its tone on the river.

The foreign ministry "orders the river commission to publish all its soundings", it said in a statement.
"""
    check = checked(article, own)["orders the river commission to publish all its soundings"]
    assert check.verdict == "altered"
    changed = [(e.before, e.after) for e in check.difference if e.op != "equal"]
    assert [(before.split()[-1], after) for before, after in changed] == [("invites", "orders")]


YEARLY = """Ministry of Foreign Affairs of Kenya
Statement on the river
Nairobi, {day}

The river commission {verb} publish all its soundings. Kenya values the commission's work.
"""
REPORT = """NAIROBI, March 4, 2025 (Lake Wire) - Kenya spoke on the river on Tuesday.

"The river commission must publish all its soundings," the foreign ministry said.
"""


def test_the_text_that_a_report_tells_of_counts_before_an_older_one() -> None:
    older, newer = (
        YEARLY.format(day="3 March 2023", verb="must"),
        YEARLY.format(day="3 March 2025", verb="should"),
    )
    check = checked(REPORT, older, newer)["The river commission must publish all its soundings"]
    assert check.verdict == "altered"
    assert "an earlier text of 3 March 2023 has the words just so" in check.doubts


def test_of_texts_with_the_same_words_the_latest_before_the_report_counts() -> None:
    texts = [YEARLY.format(day=f"3 March {year}", verb="must") for year in (2021, 2023, 2024)]
    comparison = compared(REPORT, *texts)
    (check,) = comparison.quote_checks
    own = next(r.document for r in comparison.readings if check.original and r.document.id == check.original.document)
    assert (check.verdict, own.published) == ("exact", date(2024, 3, 3))


def test_the_speaker_is_named_as_in_the_comparison_whatever_number_he_has_in_his_own_text() -> None:
    own = """Ministry of Foreign Affairs of Kenya
Statement on the river
Nairobi, 3 March 2025

Brazil and Argentina share the river. Argentine boats, Brazilian boats and a Paraguayan ferry were held up last week.

The river commission must publish all its soundings, the Ministry said. Kenya values the commission's work.
"""
    comparison = compared(REPORT, own)
    names = {name for quote in context(comparison).quotes for name, _, _ in quote.variants}
    assert names and not names & {"Brazil", "Argentina", "Paraguay"}


@pytest.mark.parametrize(
    "sentence",
    [
        'In 2023 the foreign ministry had said that "the river commission must publish all its soundings".',
        'Two years ago the foreign ministry said: "The river commission must publish all its soundings."',
        '"The river commission must publish all its soundings," the foreign ministry said in March 2023.',
    ],
)
def test_words_that_a_report_dates_back_are_held_against_the_older_text(sentence: str) -> None:
    older, newer = (
        YEARLY.format(day=f"3 March {year}", verb=verb) for year, verb in ((2023, "must"), (2025, "should"))
    )
    opening = "NAIROBI, March 4, 2025 (Lake Wire) - Kenya changed its tone on the river.\n\n"
    (check,) = compared(opening + sentence + "\n", older, newer).quote_checks
    assert (check.verdict, check.doubts) == ("exact", ())


COMMON = """Joint Statement of the Energy Ministers of Zambia, Malawi and Tanzania
Lusaka, 3 March 2025

The Energy Ministers of Zambia, Malawi and Tanzania met in Lusaka. They asked the grid authority to publish its maps
without delay, and would meet in Lilongwe in June.
"""


def test_words_given_to_several_that_no_table_knows_are_checked_where_they_stand_in_a_joint_text() -> None:
    article = """LUSAKA, March 4, 2025 (Lake Wire) - Three governments on the lake want the authority "to publish its maps
without delay", they said on Monday.
"""
    found = {words: check.verdict for words, check in checked(article, COMMON).items()}
    assert found["to publish its maps\nwithout delay"] == "exact"


def test_a_short_quotation_that_leaves_out_the_middle_of_a_sentence_is_trimmed() -> None:
    own = YEARLY.format(day="3 March 2025", verb="carries duties, and it must")
    article = REPORT.replace(
        "The river commission must publish all its soundings", "The commission must publish its soundings"
    )
    (check,) = checked(article, own).values()
    assert check.verdict == "trimmed"
    assert any("carries duties, and it" in note for note in check.doubts)


def test_another_house_style_of_spelling_is_no_other_wording_and_no_finding() -> None:
    own = YEARLY.format(day="3 March 2025", verb="is authorising the mayors to").replace(
        "Kenya values", "Kenya favours"
    )
    article = REPORT.replace(
        "The river commission must publish all its soundings",
        "The river commission is authorizing the mayors to publish all its soundings",
    )
    comparison = compared(article, own)
    assert [group.verdict for group in comparison.quotes] == ["exact"]
    assert not any("differs" in finding.headline for finding in comparison.findings)


def test_a_heading_is_no_part_of_the_words_that_are_quoted() -> None:
    own = """Office of the President of Kenya
President Ochieng's Statement on the River
3 March 2025

President Mary W. Ochieng spoke today with the mayors of the lake to thank them for responding to the call for help.
"""
    article = REPORT.replace("The river commission must publish all its soundings", (
        "President Mary W. Ochieng spoke with the mayors of the lake today to thank them for answering the call for help"
    )).replace("the foreign ministry said", "the president's office said in a statement")  # fmt: skip
    (check,) = (c for c in compared(article, own).quote_checks if c.original)
    gone = " ".join(e.before for e in check.difference if e.op != "equal")
    assert check.verdict == "altered" and "Statement" not in gone
