"""Organisations, joint documents and agencies as parties: for whom leaders of a region, an accord, a dateline speak."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon import Document, read
from rashomon.model import Reading
from rashomon.settings import DEFAULT

RULES = replace(DEFAULT, reader="rules")


def reading(text: str) -> Reading:
    return read(Document.from_text(text, language="en"), RULES)


def held(text: str) -> dict[str, tuple[str, ...]]:
    """For the words of each holder, the sides that he speaks for."""
    found = reading(text)
    return {
        s.holder.span.of(found.document.text): s.holder.actor.sides or (s.holder.actor.side,)
        for s in found.statements
        if s.holder and s.holder.span and s.holder.actor
    }


@pytest.mark.parametrize(
    ("text", "holder", "side"),
    [
        (
            "EU, Japan hold summit in Tokyo\n\nThe European Union and Japan met on Monday. European leaders urged Japan to "
            "open its market for pork. Japan said it would look at the request.",
            "European leaders",
            "EU",
        ),
        (
            "EU and India talk on steel\n\nThe EU and India held talks in Delhi. European officials said that the quotas "
            "would stay. India said it regretted this.",
            "European officials",
            "EU",
        ),
        (
            "ECOWAS and Mali agree on ports\n\nECOWAS and Mali met in Lomé. West African leaders demanded a timetable of the "
            "junta. Mali said it needed two years.",
            "West African leaders",
            "ECOWAS",
        ),
        (
            "ASEAN meets on fishing\n\nThe leaders of ASEAN met in Hanoi. Southeast Asian leaders called for calm at the "
            "meeting of ASEAN.",
            "Southeast Asian leaders",
            "ASEAN",
        ),
    ],
)
def test_leaders_of_a_region_speak_for_the_organisation_that_a_text_is_about(text: str, holder: str, side: str) -> None:
    assert held(text)[holder] == (side,)


@pytest.mark.parametrize(
    "text",
    [
        "France and Germany receive Ukraine's president\n\nThe presidents of France and Ukraine and the German chancellor met "
        "in Paris. European leaders urged Russia to stop. The EU was not invited.",
        "Ukraine's president in Oslo\n\nThe president of Ukraine came to Oslo. European leaders urged Russia to stop.",
    ],
)
def test_leaders_of_a_region_are_nobodys_where_single_states_or_no_organisation_are_told_of(text: str) -> None:
    assert held(text)["European leaders"] == ("unknown",)


def test_leaders_of_two_regions_are_two_parties() -> None:
    text = "West African leaders demanded a date. Southeast Asian leaders asked for patience."
    actors = [s.holder.actor for s in reading(text).statements if s.holder]
    assert len({actor.key for actor in actors if actor}) == 2


ACCORD = (
    "Chad and Libya sign declaration on their border\n\nThe leaders of Chad and Libya met in Tunis on Monday and signed a "
    "document on their border.\n\n"
)


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        ("The Tunis Declaration said that the two parties decided to reopen the road.", "The Tunis Declaration"),
        ("The Tunis declaration added that the road would reopen.", "The Tunis declaration"),
        ("According to the ten-point declaration, a commission will meet.", "the ten-point declaration"),
        ("The eleven-point document says that no force will be used.", "The eleven-point document"),
        ("The accord says that the garrisons will leave by June.", "The accord"),
    ],
)
def test_a_joint_document_is_held_by_those_who_agreed_on_it(sentence: str, holder: str) -> None:
    assert set(held(ACCORD + sentence)[holder]) == {"TD", "LY"}


def test_what_a_document_adds_is_held_by_the_same() -> None:
    text = ACCORD + 'The Tunis Declaration says that the road will reopen. "A commission will meet," it adds.'
    assert set(held(text)["it"]) == {"TD", "LY"}


def test_one_sides_plan_is_that_sides() -> None:
    assert held(ACCORD + "The American plan said that both would pay.")["The American plan"] == ("US",)


def test_the_agency_of_a_dateline_is_no_party_of_what_it_reports() -> None:
    text = (
        "Ankara (QNA) - Somalia and Ethiopia have reached an agreement on the port. The two parties agreed to set their "
        "differences aside. Both sides thanked the mediators."
    )
    found = held(text)
    assert set(found["The two parties"]) == {"SO", "ET"}
    assert set(found["Both sides"]) == {"SO", "ET"}


def test_both_are_the_two_who_are_named_together_and_not_the_host() -> None:
    text = (
        "Guyana and Suriname agreed on Monday to reopen the ferry. Prime Minister Mia Mottley of Barbados welcomed both "
        "presidents in Bridgetown. Barbados offered a room. Both nations agreed to share the costs."
    )
    assert set(held(text)["Both nations"]) == {"GY", "SR"}


@pytest.mark.parametrize(
    ("text", "holder", "side"),
    [
        ("Dutch Prime Minister Mark Rutte expressed confidence. “We have time,” Rutte said.", "Rutte", "NL"),
        ("Estonia's Kaja Kallas said: “Nobody will be left alone.”", "Estonia's Kaja Kallas", "EE"),
    ],
)
def test_an_undated_text_says_itself_whose_somebody_was(text: str, holder: str, side: str) -> None:
    assert held(text)[holder] == (side,)


def test_a_title_that_a_known_bearer_of_the_name_cannot_have_is_anothers() -> None:
    assert held("Sultan Hassan said that the leaders agreed.")["Sultan Hassan"] == ("unknown",)


@pytest.mark.parametrize(
    ("text", "holder", "side"),
    [
        (
            "Iran's ambassador to the UN, Amir Saeid Iravani, said that the vote was void.",
            "Iran's ambassador to the UN, Amir Saeid Iravani",
            "IR",
        ),
        (
            "The Amir of Qatar, Tamim bin Hamad Al Thani, said that he was grateful.",
            "The Amir of Qatar, Tamim bin Hamad Al Thani",
            "QA",
        ),
    ],
)
def test_amir_is_a_name_or_an_office(text: str, holder: str, side: str) -> None:
    assert {k.rstrip(","): v for k, v in held(text).items()}[holder] == (side,)


@pytest.mark.parametrize(
    ("text", "holder", "sides"),
    [
        (
            "Lima, Peru - President Ruiz of Chile met the Peruvian premier. Human rights activists said that nothing changed.",
            "Human rights activists",
            ("unknown",),
        ),
        (
            "“It was open,” said Princess Noura bint Bandar bin Sultan, the Saudi ambassador to Peru.",
            "Princess Noura bint Bandar bin Sultan, the Saudi ambassador to Peru",
            ("SA",),
        ),
        (
            "Vietnam's president, To Lam, came to Lima. Lam said that the road would open.",
            "Lam",
            ("VN",),
        ),
        (
            "The Department of Fisheries under Ghana's Ministry of Trade said that the nets were too small.",
            "The Department of Fisheries under Ghana's Ministry of Trade",
            ("GH",),
        ),
    ],
)
def test_whose_are_activists_princesses_short_names_and_departments(
    text: str, holder: str, sides: tuple[str, ...]
) -> None:
    assert held(text)[holder] == sides


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Kenya and Uganda agreed on the port, Xinhua reported. Kenya said the fee would fall.", "press"),
        ("Kenya and China agreed on the port, Xinhua reported. Kenya said the fee would fall.", "CN"),
    ],
)
def test_a_states_agency_is_press_where_its_state_is_not_told_of(text: str, side: str) -> None:
    assert held(text)["Xinhua"] == (side,)


SUMMIT = (
    "Summit on fishing\n\nThe leaders of ASEAN met in Hanoi on Monday, chaired by Brunei's Sultan Hassanal Bolkiah and "
    "attended by the president of Indonesia and the prime minister of Malaysia. ASEAN leaders called for calm.\n\n"
)


@pytest.mark.parametrize(
    ("sentence", "holder", "side"),
    [
        ("Southeast Asian leaders said that the nets were too small.", "Southeast Asian leaders", "ASEAN"),
        ("The leaders agreed to meet again in May.", "The leaders", "ASEAN"),
        ("Sultan Hassan said that the leaders were of one mind.", "Sultan Hassan", "BN"),
        ("The chairman said that the text would be published.", "The chairman", "ASEAN"),
    ],
)
def test_who_speaks_at_a_summit_of_an_organisation(sentence: str, holder: str, side: str) -> None:
    assert held(SUMMIT + sentence)[holder] == (side,)


def test_the_leaders_of_two_states_are_those_two() -> None:
    text = "The presidents of Kenya and Uganda met on Monday. The leaders agreed to meet again in May."
    assert set(held(text)["The leaders"]) == {"KE", "UG"}


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("The chancellor received the Turkish president in Berlin. Olaf Scholz said that the talks went well.", True),
        ("Former chancellor Olaf Scholz met the Turkish president. Scholz said that the talks went well.", False),
        ("Chancellor Friedrich Merz met the Turkish president. Olaf Scholz said that it came late.", False),
    ],
)
def test_whose_term_has_ended_by_now_is_in_office_in_a_text_without_a_date(text: str, speaks: bool) -> None:
    scholz = next(a for a in reading(text).actors if a.name == "Olaf Scholz")
    assert (scholz.side, scholz.speaks) == ("DE", speaks)


def test_a_ministry_is_its_countrys_behind_the_letters_that_it_is_known_by() -> None:
    text = (
        "The leader of Ghana and the president of the United States spoke. President Donald Trump said it went well. "
        "The Ministry of Foreign Affairs (MOFA) of Ghana said that the fee would fall. The MOFA said that it was glad."
    )
    found = held(text)
    assert found["The Ministry of Foreign Affairs (MOFA) of Ghana"] == ("GH",)
    assert found["The MOFA"] == ("GH",)


def test_a_ministry_behind_the_place_that_opens_a_sentence_is_that_places() -> None:
    text = (
        "Norway's foreign minister summoned the Belarusian ambassador. The Norwegian foreign ministry said the detention "
        "was unlawful. In Minsk, the foreign ministry said that the note was hypocritical."
    )
    assert held(text)["the foreign ministry"] == ("BY",)


def test_a_joint_statement_is_of_the_two_whom_a_text_is_about_and_of_no_observers() -> None:
    text = (
        "Chad, Libya agree on truce\n\nThe ministers of Chad and Libya met on Monday. Delegates from Niger, Egypt and "
        "Algeria took part as observers. The joint statement said that the guns would fall silent."
    )
    assert set(held(text)["The joint statement"]) == {"TD", "LY"}


@pytest.mark.parametrize(
    ("sentence", "holder", "side"),
    [
        ("Union Minister Ravi Menon said that ties had recovered.", "Union Minister Ravi Menon", "IN"),
        ("The deal starts on Sunday, according to key mediator Qatar.", "key mediator Qatar", "QA"),
        ("Sheikh Khalid said that the rest would be settled later.", "Sheikh Khalid", "QA"),
    ],
)
def test_offices_that_one_country_has_mediators_and_sheikhs(sentence: str, holder: str, side: str) -> None:
    text = (
        "India and Canada restore their envoys in Doha\n\nQatar's prime minister, Sheikh Khalid bin Hamad Al Attiyah, hosted "
        "the prime minister of Canada and the prime minister of India. Canadian spokesman Luc Roy said that it went well. "
    )
    assert held(text + sentence)[holder] == (side,)
