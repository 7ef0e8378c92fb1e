"""Who is meant by descriptions that lead to somebody through another, and by names that follow an office."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.model import Actor, Reading
from rashomon.settings import Settings


def read(text: str, title: str = "", publisher: str = "") -> Reading:
    document = rashomon.Document.from_text(text, title, date(2026, 3, 12), publisher)
    return rashomon.read(document, Settings(reader="rules"))


def holder(reading: Reading, words: str) -> Actor:
    """The holder of the statement that some words are part of."""
    at = reading.document.text.index(words)
    found = [s for s in reading.statements if any(p.start <= at < p.end for p in s.content) and s.holder.actor]
    actor = min(found, key=lambda s: sum(map(len, s.content))).holder.actor
    assert actor is not None
    return actor


OFFICES = """BELGRADE, Serbia (AP) - Serbia's foreign minister on Tuesday received a phone call from his Montenegrin
counterpart over a stalled road.

Marko Vujačić told reporters in Belgrade that the road would be finished. The 48-year-old said he wanted no apology.

His counterpart, Jelena Radonjić, gave a cooler account. “We cannot pay twice,” she said in Podgorica.
"""


@pytest.mark.parametrize(
    ("words", "name", "side"),
    [
        ("the road would be finished", "Marko Vujačić", "RS"),
        ("he wanted no apology", "Marko Vujačić", "RS"),
        ("We cannot pay twice", "Jelena Radonjić", "ME"),
    ],
)
def test_an_office_told_first_is_named_later(words: str, name: str, side: str) -> None:
    actor = holder(read(OFFICES), words)
    assert (actor.name, actor.side) == (name, side)


def test_a_name_that_says_who_it_is_takes_no_office() -> None:
    text = (
        "LOME (Reuters) - Togo's mediator said a text was ready.\n\n"
        "Itzik Horev, whose brother is held, said that every delay had a name.\n"
    )
    assert holder(read(text), "every delay").side == "unknown"


@pytest.mark.parametrize(
    ("text", "words", "side", "speaks"),
    [
        ("Malawi's lands minister said the draft came late.", "the draft", "MW", True),
        ("Vietnam's industry and trade minister said the permit was new.", "the permit", "VN", True),
        ("Kenya's truckers said they had lost a week.", "they had lost", "KE", False),
        ("The Japanese Communist Party said the pact was void.", "the pact", "JP", False),
        ("Rebel group FACT said the deal was a trap.", "the deal", "FACT", True),
        ("Rashid Abdi of Sahan Research said the truce was thin.", "the truce", "analyst", False),
    ],
)  # fmt: skip
def test_the_side_of_a_description(text: str, words: str, side: str, speaks: bool) -> None:
    actor = holder(read(f"NAIROBI (AFP) - {text}\n"), words)
    assert (actor.side, actor.speaks) == (side, speaks)


def test_a_sides_version_speaks_for_it() -> None:
    text = (
        "WASHINGTON (AP) - Russian President Vladimir Putin and U.S. President Donald Trump spoke on Tuesday.\n\n"
        "The Russian version said that grain was discussed. The American phrasing suggested that it was not.\n"
    )
    reading = rashomon.read(rashomon.Document.from_text(text, "", date(2026, 3, 12)))
    assert (holder(reading, "grain was").name, holder(reading, "it was not").name) == ("Russia", "United States")


def test_the_statement_is_its_authors() -> None:
    text = (
        "A statement by Chad's army said the crossing was open. Traders waited for hours at the wells.\n\n"
        "The statement said that mines had been cleared.\n"
    )
    assert holder(read(text), "mines had been").side == "TD"


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        (
            "Kenya had changed its tone, traders said a day after the transport ministry's monthly statement.",
            "ministry",
        ),
        ("Lorry drivers said the opposition's long statement on tolls had surprised them.", "opposition"),
        ("The port authority's latest statement was late, the interior minister said.", "authority"),
    ],
)
def test_a_statement_that_somebody_is_said_to_own_is_not_of_who_tells_of_it(lead: str, name: str) -> None:
    text = f"{lead}\n\nThe statement said that tolls would rise in May.\n"
    assert name in holder(read(text), "tolls would rise").name.lower()


def test_ministers_in_a_list_are_their_countries_in_order() -> None:
    text = (
        "Foreign Minister Aino Koskelainen of Finland hosted her colleagues from Estonia and Latvia, Margit Tamm and "
        "Andris Bērziņš, on Thursday.\n\nMinister Bērziņš said that cables had been cut. The three ministers agreed to "
        "ask for ships.\n"
    )
    reading = read(text)
    assert holder(reading, "cables had").side == "LV"
    assert sorted(holder(reading, "ask for ships").sides) == ["EE", "FI", "LV"]


def test_who_says_it_in_a_trailing_clause_is_not_whom_it_is_about() -> None:
    text = (
        "Mauritanian Interior Minister Mohamed Lemine said on Friday that herders were missing.\n\n"
        "Mali's visiting general promised an inquiry, he said.\n"
    )
    assert holder(read(text), "promised an inquiry").side == "MR"


def test_a_minister_of_a_foreign_country_is_not_the_other_partys() -> None:
    text = "Foreign Minister Makhdoom Qureshi called Chinese Foreign Minister Wang Yi on Friday. He said talks would help.\n"
    actors = {a.name: a.side for a in read(text).actors}
    assert actors["Makhdoom Qureshi"] == "unknown"


@pytest.mark.parametrize(
    ("text", "words", "side"),
    [
        ("The Ministry of Defence of Georgia said that a depot was hit.", "Ministry of Defence of Georgia", "GE"),
        ("The UK Ministry of Defence said that Russian ships had passed.", "UK Ministry of Defence", "GB"),
        ("Georgia mourned its dead. The Ministry of Defence said nothing of Russia.", "Ministry of Defence", "unknown"),
    ],
)
def test_a_ministry_is_of_the_country_that_the_words_give(text: str, words: str, side: str) -> None:
    reading = rashomon.read(rashomon.Document.from_text(text), Settings(reader="rules"))
    sides = {a.id: a.side for a in reading.actors}
    found = next(m for m in reading.mentions if m.span.of(text) == words)
    assert sides[found.actor] == side
