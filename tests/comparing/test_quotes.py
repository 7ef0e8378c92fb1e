"""Quotations across documents: reordered words, short ones, and the speaker's own text as the measure."""

from __future__ import annotations

from datetime import date

import rashomon

READOUT = """Readout of President Donald J. Trump’s Call with President Ilham Aliyev

The White House

14 May 2025

President Trump spoke today with President Ilham Aliyev of Azerbaijan. The President said that the call was a very warm \
and constructive one. He said that Washington must handle the question of border crossings with patience.
"""
ARTICLE = """President Donald Trump spoke with Azerbaijan's President Ilham Aliyev on Wednesday.

“It was a very warm and a very constructive call,” Trump said.

Trump told Aliyev that Washington would “patiently handle border crossings with patience”.
"""
OTHER = """US President Donald Trump and Azerbaijani President Ilham Aliyev held a call on May 14, 2025.

Trump called the conversation “very warm and constructive”.
"""


def compared(*texts: str) -> rashomon.Comparison:
    documents = [rashomon.Document.from_text(t, published=date(2025, 5, 14)) for t in texts]
    return rashomon.compare([rashomon.read(d) for d in documents])


def test_short_quotations_are_one_and_the_own_text_leads() -> None:
    comparison = compared(READOUT, ARTICLE, OTHER)
    group = next(
        g for g in comparison.quotes if any("constructive" in comparison.words(v.evidence) for v in g.variants)
    )
    words = [comparison.words(v.evidence) for v in group.variants]
    assert words[0] == "very warm and constructive" and "a very constructive call" in " ".join(words)
    assert len({v.evidence.document for v in group.variants}) == 3
    assert group.verdict == "altered"  # nobody may add words to what somebody said


def test_reordered_words_are_found_and_the_difference_is_said() -> None:
    left = "Xi said the United States must handle arms sales to Taiwan with prudence, so that “splittists” get no room."
    texts = (
        f"On May 5, 2025, Xi Jinping and Donald Trump spoke by phone.\n\n{left.replace('said the', 'told Trump: “The')}”\n",
        "On May 5, 2025, Donald Trump spoke by phone with Xi Jinping.\n\nXi urged the U.S. to “prudently handle arms sales "
        "to Taiwan.”\n",
    )
    comparison = compared(*texts)
    group = comparison.quotes[0]
    assert group.verdict == "altered"
    assert any("prudently" in e.before + e.after for e in group.difference)


def test_different_things_said_are_no_group() -> None:
    a = "On May 5, 2025, Xi Jinping and Donald Trump spoke by phone.\n\nTrump called the talk “long and very useful”.\n"
    b = "On May 5, 2025, Xi Jinping and Donald Trump spoke by phone.\n\nTrump said farmers would be “very happy and rich”.\n"
    assert compared(a, b).quotes == ()
