"""Sentences: where they end, where they do not, and what bounds them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from rashomon.model import Block, BlockKind, Document, Span
from rashomon.reading.segment import LONGEST, sentences


def split(text: str) -> list[str]:
    document = Document(text, blocks=(Block(Span(0, len(text)), BlockKind.PARAGRAPH),))
    return [span.of(text) for span in sentences(document)]


ENDS = [
    ("The talks ended. Both sides left.", ["The talks ended.", "Both sides left."]),
    (
        "The U.S. President met Mr. Ito on Feb. 4. He smiled.",
        ["The U.S. President met Mr. Ito on Feb. 4.", "He smiled."],
    ),
    ("He flew to the U.S. The visit was short.", ["He flew to the U.S.", "The visit was short."]),
    ("Talks began at 9 a.m. Tuesday in Oslo.", ["Talks began at 9 a.m. Tuesday in Oslo."]),
    ("They met at 5 p.m. Then they dined.", ["They met at 5 p.m.", "Then they dined."]),
    ("At 5 p.m. Moreau spoke.", ["At 5 p.m. Moreau spoke."]),
    ("The fund holds $1.5 billion. It grew 2.3 percent.", ["The fund holds $1.5 billion.", "It grew 2.3 percent."]),
    ("J. P. Moreau and A. Ito signed. Nobody spoke.", ["J. P. Moreau and A. Ito signed.", "Nobody spoke."]),
    ("“We agreed.” The envoy left.", ["“We agreed.”", "The envoy left."]),
    ('"We agreed." The envoy left.', ['"We agreed."', "The envoy left."]),
    ("“Why now?” Moreau asked. Nobody knew.", ["“Why now?” Moreau asked.", "Nobody knew."]),
    ("“Why now?” he asked.", ["“Why now?” he asked."]),
    ("“It is over.” Moreau said. He left.", ["“It is over.” Moreau said.", "He left."]),
    ("Well... maybe not. Fine.", ["Well... maybe not.", "Fine."]),
    ("He paused… Then he signed.", ["He paused…", "Then he signed."]),
    ("Is it true? Yes! Good.", ["Is it true?", "Yes!", "Good."]),
    ("Gen. Petrov and Lt. Col. Ames met Sen. Ruiz.", ["Gen. Petrov and Lt. Col. Ames met Sen. Ruiz."]),
    ("See No. 5 of the list. It is short.", ["See No. 5 of the list.", "It is short."]),
    ("Firms such as Acme Corp. and Boltz Inc. gained.", ["Firms such as Acme Corp. and Boltz Inc. gained."]),
    ("He works for Acme Corp. The firm is small.", ["He works for Acme Corp.", "The firm is small."]),
    ("The pact (see Art. 5) holds. It binds all.", ["The pact (see Art. 5) holds.", "It binds all."]),
    ("He left.[3] She stayed.", ["He left.[3]", "She stayed."]),
    ("Some aid, e.g. grain, arrived. i.e. not enough.", ["Some aid, e.g. grain, arrived. i.e. not enough."]),
    ("会谈结束了。双方离开。", ["会谈结束了。", "双方离开。"]),
    ("他说：“我们同意。”会谈结束了！", ["他说：“我们同意。”", "会谈结束了！"]),
    (
        "Встреча прошла в 2024 г. в Москве. Затем все уехали.",
        ["Встреча прошла в 2024 г. в Москве.", "Затем все уехали."],
    ),
    ("В. В. Иванов прибыл. Его встретили.", ["В. В. Иванов прибыл.", "Его встретили."]),
    ("- first point\n- second point", ["- first point", "- second point"]),
    ("A line that\nwraps in the page. Next.", ["A line that\nwraps in the page.", "Next."]),
    ("First paragraph without end\n\nSecond one.", ["First paragraph without end", "Second one."]),
    ("MOREAU: We agreed.\nITO: We did.", ["MOREAU: We agreed.", "ITO: We did."]),
    ("Q: Did they agree?\nA: They did.", ["Q: Did they agree?", "A: They did."]),
    ("   ", []),
    ("—  — .", []),
]


@pytest.mark.parametrize(("text", "expected"), ENDS)
def test_ends(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_only_readable_blocks() -> None:
    text = "A title. Menu. The text is here. More of it."
    cut = text.index("The")
    blocks = (Block(Span(0, cut - 1), BlockKind.TITLE), Block(Span(cut, len(text)), BlockKind.PARAGRAPH))
    found = [span.of(text) for span in sentences(Document(text, blocks=blocks))]
    assert found == ["The text is here.", "More of it."]


def test_sentence_never_crosses_a_block() -> None:
    text = "The pact was signed by\nboth ministers today."
    cut = text.index("\n")
    blocks = (Block(Span(0, cut), BlockKind.PARAGRAPH), Block(Span(cut + 1, len(text)), BlockKind.PARAGRAPH))
    assert [s.of(text) for s in sentences(Document(text, blocks=blocks))] == text.split("\n")


@pytest.mark.parametrize(
    "text",
    ["a" * 100_000, "word " * 40_000, "clause; " * 30_000, "line\n" * 20_000, "." * 100_000, "\n" * 100_000, "A. " * 20_000,
     "\"'" * 50_000, "?”" * 50_000, "(" * 50_000, "U.S. " * 20_000],
)  # fmt: skip
def test_over_long_text_is_cut(text: str) -> None:
    document = Document(text, blocks=(Block(Span(0, len(text)), BlockKind.PARAGRAPH),))
    found = sentences(document)
    assert all(0 < len(span) <= LONGEST for span in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_nothing_is_lost_when_cut() -> None:
    text = "alpha beta, " * 1_000
    kept = "".join(split(text)).replace(" ", "")
    assert kept == text.replace(" ", "").rstrip()


def test_a_zone_in_brackets_after_an_hour_does_not_end_a_sentence() -> None:
    text = "The talks began at 1:15 p.m. (France time) and lasted 40 minutes. They were frank."
    document = Document.from_text(text, title="", published=None, publisher="", language="en", url=None)
    assert [s.of(text) for s in sentences(document)] == [text[:65], "They were frank."]


def test_a_footnote_s_number_is_no_word_of_its_sentence() -> None:
    text = "They agreed to suspend attacks on infrastructure.1 The readouts differ. See No.10 Downing Street."
    document = Document.from_text(text, title="", published=None, publisher="", language="en", url=None)
    found = [s.of(text) for s in sentences(document)]
    assert found[0].endswith("infrastructure.")
    assert found[1] == "The readouts differ."
    assert len(found) == 3
