"""What stands in a cell: the verb with the matter, cut where a clause opens."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon import Document

HEAD = "Readout of the President's call with the Prime Minister of Norland\n\nFor immediate release\n\n"


def gists(body: str) -> dict[str, str]:
    """The gist of each topic of the voice that speaks in a readout."""
    document = Document.from_text(
        HEAD + body, title="", published=date(2026, 3, 2), publisher="The White House", language="en", url=None
    )
    comparison = rashomon.compare([rashomon.read(document)])
    return {c.topic: comparison.words(c.gist) for c in comparison.matrix if c.voice == "US" and c.gist}


LEAD = (
    "President Donald Trump spoke with the Prime Minister of Norway, Jonas Gahr Støre, by phone on March 2, 2026.\n\n"
)


@pytest.mark.parametrize(
    ("sentence", "opens", "holds"),
    [
        (
            "The President welcomed Norway's purchase of helicopters for anti-submarine warfare.",
            "welcomed",
            "helicopters",
        ),
        ("The President called for an immediate ceasefire in Gaza.", "called for", "ceasefire"),
        ("The President assured the Prime Minister that sanctions on Russia would remain.", "assured", "sanctions"),
        ("The President stressed that fentanyl must be stopped at the border.", "stressed", "fentanyl"),
    ],
)
def test_the_verb_stands_with_the_matter(sentence: str, opens: str, holds: str) -> None:
    found = [g for g in gists(LEAD + sentence).values() if holds in g]
    assert found
    assert all(g.startswith((opens, "The President")) for g in found)


def test_a_plain_verb_of_saying_is_left_out() -> None:
    found = [
        g
        for g in gists(LEAD + "The President said that sanctions on Russia would remain.").values()
        if "sanctions" in g
    ]
    assert found
    assert all(not g.startswith("said") for g in found)


def test_a_long_sentence_is_cut_where_a_clause_opens() -> None:
    sentence = (
        "The President stressed that the two governments have worked together for many years on a number of files of common "
        "interest and will go on doing so, while new sanctions on Russia have to be prepared before the summer by both."
    )
    found = [g for t, g in gists(LEAD + sentence).items() if t.startswith("sanctions")]
    assert found
    assert found[0].startswith("while new sanctions on Russia")


def test_a_bare_list_keeps_the_verb_before_it() -> None:
    sentence = (
        "The two leaders discussed progress on the files that were opened at their last meeting in the autumn, including "
        "climate action, fisheries, and cultural heritage."
    )
    found = gists(LEAD + sentence)
    assert found["fishing"].startswith("discussed progress")
    assert found["fishing"] == found["culture"]


def test_a_part_that_opens_with_a_verb_is_read_by_itself() -> None:
    sentence = (
        "The two leaders agreed to keep in touch and instructed their teams to go on with the work that was begun in the "
        "autumn in Bergen by the two ministers of foreign affairs, including visits of experts, economy, science and other "
        "issues, and launching talks on fisheries and cultural heritage next year."
    )
    assert gists(LEAD + sentence)["fishing"].startswith("launching talks on fisheries")


def test_a_cell_opens_where_its_own_item_does_if_the_topic_would_else_be_out_of_sight() -> None:
    sentence = (
        "France pledged to raise its imports of Moroccan tomatoes to 200,000 tons this season and to 250,000 tons in the "
        "season after, along with increased purchases of natural gas."
    )
    found = gists(LEAD + sentence)
    energy = next(words for topic, words in found.items() if "gas" in words and topic.startswith("energy"))
    assert energy.startswith("along with increased purchases of natural gas")
