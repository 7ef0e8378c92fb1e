"""Abbreviations, names that several have, who stands across from whom: the side that a whole document shows."""

from __future__ import annotations

from datetime import date

import pytest
from tests.reading.actors.holders import labelled

import rashomon
from rashomon.model import Actor
from rashomon.reading.actors.unions import members
from rashomon.settings import Settings


def said(text: str, words: str, title: str = "", publisher: str = "") -> Actor | None:
    """Who holds the statement that some words are part of."""
    document = rashomon.Document.from_text(text, title, date(2026, 3, 12), publisher)
    reading = rashomon.read(document, Settings(reader="rules"))
    at = reading.document.text.index(words)
    found = [s for s in reading.statements if any(p.start <= at < p.end for p in s.content)]
    return min(found, key=lambda s: sum(map(len, s.content))).holder.actor


@pytest.mark.parametrize(
    ("text", "words", "side"),
    [
        ("The Chinese MFA said that the flights would resume.", "flights", "CN"),
        ("ISLAMABAD: The FO said that Pakistan had been told nothing.", "had been told", "PK"),
        ("The Foreign Office said Pakistan would answer. Pakistan is ready, it is said.", "would answer", "PK"),
        ("The German Foreign Office said that the visit was off.", "visit was off", "DE"),
        ("Egyptian FM Badr Abdelatty said that the river was one.", "river was one", "EG"),
        (
            "“They came close,” the Ethiopian Ministry of Mines (MoMi) said. Later MoMi said that it was over.",
            "over",
            "ET",
        ),
        ("Multiple Japanese senior officials said that the trip was off.", "trip was off", "JP"),
        ("CCTV News reported that the two would meet.", "would meet", "CN"),
        ("The E3 countries said that they were ready.", "were ready", "DE+FR+GB"),
    ],
)
def test_sides_of_short_forms(text: str, words: str, side: str) -> None:
    actor = said(text, words)
    assert actor is not None
    assert "+".join(sorted(actor.sides or (actor.side,))) == side


def test_what_an_abbreviation_in_brackets_stands_for_is_one_actor() -> None:
    text = "The Federal Grain Authority (FGA) of Nigeria said that stocks were low. The FGA said that rain had come."
    first, second = said(text, "stocks were low"), said(text, "rain had come")
    assert first is not None and second is not None and first.name == second.name


def test_another_party_of_a_longer_name_is_no_democrat() -> None:
    text = "Ito Kenta, leader of the Democratic Party for the People, said in Tokyo that calm was needed."
    actor = said(text, "calm was needed")
    assert actor is not None and actor.side in ("JP", "unknown") and not actor.speaks


def test_a_family_name_that_is_a_country() -> None:
    text = (
        "Prime Minister Luís Montenegro met the president on Tuesday. “We spoke as allies,” Montenegro said in Lisbon."
    )
    actor = said(text, "We spoke as allies", publisher="Lisbon Post")
    assert actor is not None and actor.name == "Luís Montenegro" and actor.side != "ME"


def test_the_country_stays_one_where_it_is_told_of() -> None:
    text = "Luís Montenegro met the Montenegrin premier on Tuesday. Montenegro said that it would open its ports."
    actor = said(text, "it would open its ports")
    assert actor is not None and actor.side == "ME"


@pytest.mark.parametrize("name", ["Sun Weidong", "Mostafa Madbouly", "Abiy Ahmed"])
def test_family_names_that_are_other_words_too(name: str) -> None:
    last = name.split()[0 if name.startswith("Sun") else -1]
    text = labelled(f"[[Vice Minister {name}|x]] said no. [[{last}|x]] said that the talks had been useful.")
    actor = text.cast().holder(1).actor
    assert actor is not None and actor.name == name


def test_who_meets_a_president_is_not_of_his_country() -> None:
    text = (
        "The Prime Minister spoke to President Zelenskyy last night. The Prime Minister said that the aid would go on."
    )
    actor = said(text, "aid would go on", title="PM’s call with President Zelenskyy")
    assert actor is None or actor.side != "UA"


def test_who_conveys_a_country_s_support_is_of_it() -> None:
    text = (
        "The Foreign Minister spoke to Prime Minister Okafor of Nigeria to reiterate the Kenyan people's thanks. "
        "The Foreign Minister spoke to Prime Minister Okafor to reiterate Kenya's strong support. "
        "The Foreign Minister said that the road would be built."
    )
    actor = said(text, "road would be built")
    assert actor is not None and actor.side == "KE"


def test_two_offices_in_a_headline_are_two_persons() -> None:
    text = "Tehran and Baghdad talked on Monday. Pezeshkian said that the pact had to be carried out."
    actor = said(text, "pact had to be", title="President Pezeshkian, Iraqi PM discuss border")
    assert actor is not None and actor.side == "IR"


def test_an_office_that_was_told_of_before_it_is_named() -> None:
    text = (
        "TOKYO - Japan protested over a post by China's consul general in Osaka. "
        "The consul general, Xu Heng, said that he had been misread."
    )
    actor = said(text, "been misread")
    assert actor is not None and (actor.name, actor.side) == ("Xu Heng", "CN")


def test_the_source_is_the_one_who_spoke_before() -> None:
    text = (
        "The ministers will talk on Friday, a French diplomatic source said. The source said that little was hoped for."
    )
    actor = said(text, "little was hoped for")
    assert actor is not None and actor.side == "FR" and actor.anonymous


def test_the_body_is_the_organisation_named_before() -> None:
    text = "The African Union met on Sunday. The pan-African body said that it would send an envoy to Khartoum."
    actor = said(text, "send an envoy")
    assert actor is not None and actor.side == "African Union"


def test_the_kingdom_is_a_monarchy() -> None:
    text = "Egypt and Bahrain spoke on Monday. Egypt was pleased. The kingdom said that it would send doctors."
    actor = said(text, "send doctors")
    assert actor is None or actor.side == "BH"


def test_a_mediator_s_two_sides_are_those_it_mediates_between() -> None:
    text = (
        "Ministry of Foreign Affairs of Qatar\n\nThe Ministry of Foreign Affairs welcomes the end of the talks between the "
        "delegations of the Republic of Chad and the Republic of the Sudan in Doha. The two sides agreed to open a road."
    )
    actor = said(
        text,
        "to open a road",
        title="Statement by the Official Spokesperson of the Ministry",
        publisher="State of Qatar",
    )
    assert actor is not None and set(actor.sides) == {"SD", "TD"}


def test_he_said_in_between_is_not_whom_it_is_about() -> None:
    text = (
        "LAGOS - Spokesman Tunde Bello said that talks were complex. "
        "Deputy Prime Minister Ahmad Musa and the envoy, he said, were engaged throughout."
    )
    actor = said(text, "Ahmad Musa and the envoy")
    assert actor is not None and actor.name == "Tunde Bello"


def test_the_bureau_of_two_cities_is_nobody_s_home() -> None:
    text = (
        "COLOMBO/WASHINGTON, May 13 - Sri Lanka played down a deal with the United States.\n\n"
        "“We have not promised wheat,” Deputy Finance Minister Anil Jayantha told reporters in Colombo."
    )
    actor = said(text, "not promised wheat", title="Trump hails Sri Lanka deal; Colombo says nothing is settled")
    assert actor is not None and actor.side == "LK"


def test_groups_of_states_by_the_countries_around() -> None:
    assert members("the E3") == ("DE", "FR", "GB")
    assert members("Quad", {"JP", "CN"}) == ("AU", "IN", "JP", "US")
    assert members("The Quad", {"SD", "EG"}) == ("AE", "EG", "SA", "US")
    assert members("Quad", {"US"}) == ()
    assert members("Club") == ()


def test_both_leaders_are_those_of_the_contact_told_of_last() -> None:
    text = (
        "BEIJING - The same day Xi Jinping spoke with Donald Trump, he also held a video conference with Russian President "
        "Vladimir Putin, during which both leaders pledged to strengthen ties."
    )
    actor = said(text, "strengthen ties")
    assert actor is not None and set(actor.sides) == {"CN", "RU"}


def test_who_is_only_talked_about_is_none_of_the_two_leaders() -> None:
    text = (
        "NEW DELHI: Brazil’s President Luiz Inácio Lula da Silva dialled Prime Minister Narendra Modi to discuss the tariffs "
        "of US President Donald Trump. The two leaders agreed to deepen cooperation."
    )
    actor = said(text, "deepen cooperation")
    assert actor is not None and set(actor.sides) == {"BR", "IN"}


def test_a_namesake_of_a_known_premier() -> None:
    text = "BOGOTA - Colombia and Ecuador talked. Defense Minister Pedro Sánchez said that the rebels had lied."
    actor = said(text, "rebels had lied")
    assert actor is not None and actor.side == "CO"


def test_a_secretary_general_is_no_country_s() -> None:
    text = "BOGOTA - Colombia and Ecuador talked. Secretary General Albert Ramdin said that he had called both."
    actor = said(text, "called both")
    assert actor is not None and actor.side not in ("CO", "EC")


def test_an_outlet_called_like_a_people() -> None:
    actor = said("The Australian leader said that Australia would send ships.", "send ships")
    assert actor is not None and actor.side == "AU"


def test_a_defense_secretary_is_of_the_country_that_the_text_is_about() -> None:
    text = "MANILA - The Philippines and Japan met. Defense Secretary Delfin Ramos said that the pact was ready."
    actor = said(text, "pact was ready")
    assert actor is not None and actor.side == "PH"
    american = said(
        "MANILA - U.S. Defense Secretary Ann Poole said that the pact was ready in the Philippines.", "pact was"
    )
    assert american is not None and american.side == "US"


def test_the_four_ministers_of_two_countries() -> None:
    text = (
        "On April 9, Mr. HAYASHI Yoshimasa, Minister for Foreign Affairs of Japan, met Hon. Teodoro L. Locsin, Secretary of "
        "Foreign Affairs of the Republic of the Philippines. The four ministers welcomed the meeting."
    )
    actor = said(text, "the meeting.")
    assert actor is not None and set(actor.sides) == {"JP", "PH"}


def test_who_answers_in_a_side_s_own_transcript_is_its_own() -> None:
    text = (
        "Department Press Briefing\n\nMay 4, 2026\n\nMR. MILLS: Good afternoon. The line has to be reopened.\n\nQUESTION: And the dam?\n\n"
        "MR. MILLS: I have nothing on that.\n\nQUESTION: And the road?\n\nMR. MILLS: The road is open."
    )
    actor = said(text, "The line has")
    assert actor is not None and (actor.side, actor.speaks) == ("US", True)


def test_without_a_date_a_person_holds_the_office_of_today() -> None:
    actor = said("Foreign Minister Wang Yi said that the door was open.", "door was open")
    assert actor is not None and (actor.side, actor.speaks) == ("CN", True)
