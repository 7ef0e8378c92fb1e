"""Offices without a country, styles of address, owners, regions, joint holders: whose side they are on."""

from __future__ import annotations

from datetime import date

import pytest
from tests.reading.actors.holders import unmark

from rashomon import Document
from rashomon.model import Holder
from rashomon.reading import actors
from rashomon.reading.actors.home import Home, may_have
from rashomon.reading.profile import home
from rashomon.settings import DEFAULT


def holders(marked: str, **fields: str) -> list[Holder]:
    """The holders of a text in which ``[[words|?]]`` marks them."""
    from benchmarks.holders import Text
    from benchmarks.holders import attributions as given

    text, spans, _ = unmark(marked)
    document = Document.from_text(text, published=date(2026, 3, 4), **fields)
    item = Text(document, tuple((span, "", "") for span in spans), "none")
    sentences, found = given(item)
    made = actors.cast(document, sentences, found, DEFAULT, home(document))
    return [made.holder(i) for i in range(len(spans))]


def sides(marked: str, **fields: str) -> list[str]:
    found = []
    for holder in holders(marked, **fields):
        assert holder.actor is not None
        actor = holder.actor
        found.append(
            "+".join(actor.sides) or actor.side + ("" if actor.speaks or actor.side == "unknown" else ":other")
        )
    return found


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"publisher": "The Guardian"}, Home("GB")),
        ({"publisher": "The Accra Courier"}, Home("GH")),
        ({"publisher": "Reuters"}, Home()),
        ({"publisher": "Government of Pakistan, Ministry of Foreign Affairs"}, Home("PK", True)),
        ({"url": "https://www.mofa.go.jp/press/1.html"}, Home("JP", True)),
        ({"url": "https://www.somepaper.co.nz/news/1"}, Home("NZ")),
        ({"url": "https://startup.io/news"}, Home()),
        ({"issuer": "QA"}, Home("QA", True)),
        ({"issuer": "press", "publisher": "The Hindu"}, Home("IN")),
    ],
)  # fmt: skip
def test_where_a_document_is_at_home(fields: dict[str, str], expected: Home) -> None:
    assert home(Document.from_text("Talks were held on Monday.", **fields)) == expected  # type: ignore[arg-type]


def test_the_dateline_counts_where_no_masthead_does() -> None:
    text = "OTTAWA (Reuters) - The talks went well on Monday, officials said in a short statement."
    assert home(Document.from_text(text)).desk == "CA"


@pytest.mark.parametrize(
    ("side", "office", "role", "may"),
    [("US", "prime minister", "head", False), ("JP", "president", "head", False), ("FR", "president", "head", True),
     ("NATO", "foreign ministry", "ministry", False), ("DE", "chancellor", "head", True),
     ("FR", "chancellor", "head", False), ("EU", "high representative", "minister", True),
     ("Hamas", "spokesman", "spokes", True)],
)  # fmt: skip
def test_which_offices_a_side_may_have(side: str, office: str, role: str, may: bool) -> None:
    assert may_have(side, office, role) is may


def test_bare_offices_are_those_of_the_papers_country_with_less_confidence() -> None:
    text = "[[The prime minister|?]] said Britain would wait. [[The foreign ministry of Oman|?]] said talks went on."
    first, second = holders(text, publisher="The Guardian")
    assert first.actor is not None and second.actor is not None
    assert (first.actor.side, second.actor.side) == ("GB", "OM")
    assert first.confidence <= 0.7 < second.confidence


def test_a_paper_that_tells_only_of_others_lends_no_country() -> None:
    text = "Peru dissolved its parliament. [[The prime minister|?]] said the vote would be in May."
    assert sides(text, publisher="The Hindu") == ["PE"]


def test_styles_of_address() -> None:
    text = (
        "[[HH the Emir|?]] received Kenya's President William Ruto. [[HE the President|?]] thanked Kuwait. "
        "[[His Highness|?]] said the ties were old."
    )
    assert sides(text, issuer="KW") == ["KW", "KE", "KW"]


def test_shouting_is_no_style_of_address() -> None:
    text = "Keir Starmer called. HE WANTS A DEAL. [[Starmer|?]] said so."
    assert sides(text) == ["GB"]


def test_who_serves_a_body_that_does_not_speak_does_not_speak() -> None:
    text = "The Labour Party met. [[Its spokesman, Tom Hale,|?]] said no. [[A leader of the party|?]] said yes."
    assert sides(text) == ["GB:other", "GB:other"]


def test_armed_groups_go_on_as_the_group() -> None:
    text = "Hamas met the mediators. [[The group|?]] said it was ready. [[The group's negotiator, Ali Saad,|?]] agreed."
    assert sides(text) == ["Hamas", "Hamas"]


def test_regions_stand_for_themselves() -> None:
    text = "[[Scotland|?]] said no. [[The Catalan government|?]] said yes. [[The premier of Quebec|?]] was silent."
    assert sides(text) == ["GB:other", "ES:other", "CA:other"]


def test_joint_holders_of_different_words() -> None:
    text = "[[Norway and the European Union|?]] agreed. [[Brazil's president and officials of Chile|?]] said so."
    assert sides(text) == ["EU+NO", "BR+CL"]
    assert sides("[[Norway and Reuters|?]] said so.") == ["NO"]


def test_several_titles_before_a_name() -> None:
    text = "[[Deputy Prime Minister and Foreign Minister Sheikh Omar Saleh|?]] said so. [[Saleh|?]] said more."
    first, second = holders(text, issuer="QA")
    assert first.actor is not None and first.actor == second.actor
    assert first.actor.name == "Omar Saleh" and first.actor.side == "QA"


def test_a_known_head_is_named_by_the_office_on_that_day() -> None:
    (holder,) = holders("[[China's leader|?]] said so.")
    assert holder.actor is not None and holder.actor.name == "Xi Jinping"
