"""Topics of what is done or demanded, on many kinds of event. All sentences were written for these tests."""

from __future__ import annotations

import pytest

from rashomon.model import Document, Span
from rashomon.reading.segment import sentences
from rashomon.reading.topics import assign, taxonomy, topics


def found(text: str) -> set[str]:
    return {m.topic for m in topics(Document(text=text), (Span(0, len(text)),))}


CASES = [
    # troops and armed groups
    ("Kampala must withdraw its soldiers from Ituri within a month.", {"troops", "drc"}),
    ("It would consider withdrawing its defensive measures.", {"troops"}),
    ("Foreign soldiers remain on our soil.", {"troops"}),
    ("The junta asked that French troops leave Niger.", {"troops"}),
    ("The Pentagon will pull its troops out of Syria.", {"troops"}),
    ("Germany will station a brigade in Lithuania.", {"troops"}),
    ("Both sides will withdraw heavy weapons.", {"troops"}),
    ("The militia must be disarmed by June.", {"armed-groups"}),
    ("The fighters must lay down their arms.", {"armed-groups"}),
    ("They discussed the disarmament of Hezbollah.", {"armed-groups", "lebanon"}),
    # borders are no migration
    ("Kigali would reopen the border crossing for humanitarian aid.", {"borders", "humanitarian-aid"}),
    ("The crossing will stay open for trucks.", {"borders"}),
    ("Illegal border crossings fell by half.", {"migration"}),
    ("They will delimit another ten kilometres of the border.", {"borders"}),
    ("Tunisia will take back rejected asylum seekers.", {"migration"}),
    # prisoners
    ("They will exchange 175 prisoners each.", {"prisoners"}),
    ("A swap of prisoners is being prepared.", {"prisoners"}),
    ("Both sides agreed to swap forty captives.", {"prisoners"}),
    ("Thailand will return 18 captured Cambodian soldiers.", {"prisoners"}),
    ("They will help return abducted children.", {"prisoners"}),
    ("Kyiv asked for a halt to long-range strikes.", {"ceasefire"}),
    ("The hostages will be freed on Sunday.", {"prisoners"}),
    # truces
    ("We agreed to an immediate ceasefire on all energy and infrastructure.", {"ceasefire", "energy-strikes"}),
    ("An energy and infrastructure ceasefire begins today.", {"ceasefire", "energy-strikes"}),
    ("They agreed on a pause of strikes on energy targets.", {"ceasefire", "energy-strikes"}),
    ("He asked both to refrain from strikes on energy infrastructure.", {"ceasefire", "energy-strikes"}),
    ("The RSF accepted a humanitarian truce.", {"sudan", "ceasefire"}),
    ("Forty attack drones were launched at our cities.", {"energy-strikes"}),
    # settlement
    ("He wants an end to this terrible war.", {"peace-talks"}),
    ("One must eliminate the root causes of the conflict.", {"peace-talks"}),
    ("Elements of a contract for peace were drafted.", {"peace-talks"}),
    ("They discussed the settlement in the Middle East.", {"middle-east"}),
    # aid and sanctions
    ("We reaffirmed our support for Ukraine.", {"ukraine-support"}),
    ("Prague sends artillery shells to Ukraine.", {"military-aid-ukraine"}),
    ("The allies will supply Kyiv with patrol vessels.", {"military-aid-ukraine"}),
    ("Japan will give Manila patrol boats.", {"military-aid"}),
    ("Khartoum accused Chad of sending weapons.", {"military-aid"}),
    ("Severe sanctions against Russia will stay.", {"sanctions-russia"}),
    ("The EU adopted its 19th package of sanctions against Russia.", {"sanctions-russia"}),
    ("Sanctions on smugglers were demanded.", {"sanctions", "organised-crime"}),
    # economy
    ("They launched a competitiveness alliance.", {"economy"}),
    ("Its ban on exports of raw minerals stays.", {"critical-minerals"}),
    ("It will lift restrictions on exports of critical minerals.", {"critical-minerals"}),
    ("The ban on raw mineral exports is over.", {"critical-minerals"}),
    ("They condemned the plundering of minerals.", {"critical-minerals"}),
    ("Jakarta would consider buying up to 50 aircraft from Boeing.", {"aircraft-purchases"}),
    ("The tariff on cars falls; car tariffs stay a burden.", {"tariffs", "electric-vehicles"}),
    ("Seoul will invest $350 billion in shipyards.", {"investment", "ports-canals"}),
    ("Lula urged Brussels to sign the agreement with Mercosur.", {"trade-deal"}),
    ("France insists on mirror clauses for farmers.", {"agricultural-purchases"}),
    ("Imports of Australian lobster resume.", {"agricultural-purchases"}),
    ("Exports of Azerbaijani gas will double.", {"energy-purchases"}),
    ("Poland kept its ban on grain imports.", {"food-security"}),
    # seas, cyber, relations
    ("The tanker that was seized should be released.", {"maritime"}),
    ("Manila accused its neighbour of firing water cannon at supply boats.", {"south-china-sea"}),
    ("A hotline for cyber incidents was set up.", {"cyber"}),
    ("Mali recalled its ambassador.", {"bilateral-relations"}),
    ("Ten Americans jailed there were freed.", {"consular"}),
    ("The EU pledged to cut emissions by 2040.", {"climate"}),
    ("Seoul wants wartime operational control.", {"defence-cooperation"}),
    ("Talks on a security of information agreement begin.", {"defence-cooperation"}),
    ("He supported the idea of ice hockey matches.", {"sport"}),
    ("Drones entered Polish airspace.", {"airspace"}),
    ("Delhi will reopen its airspace.", {"air-links"}),
    ("Colombo asked the bank to restructure its loans.", {"debt"}),
    ("Cairo wants the looted bronzes back.", {"culture"}),
    ("The Tigris needs more water.", {"water"}),
    ("Ottawa will drop its levy on tech firms.", {"taxation"}),
    ("The militias will be merged into the army.", {"armed-groups"}),
    ("Sweden's accession to NATO was ratified.", {"nato"}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:50] for c in CASES])
def test_topics_of_deeds(text, expected):
    assert found(text) == expected


NONE = [
    "These efforts must go on.",
    "That threat has not gone away.",
    "He welcomed this initiative and thanked them for it.",
    "Its lawful security interests must be taken into account.",
    "The European Union will open an office.",
    "NATO said that it would answer.",
    "ASEAN agreed on a date.",
    "The settlement of the lawsuit cost $5 million.",
    "Health insurance premiums will rise.",
    "She invested her time in music.",
    "The ruling alliance won.",
    "It was arranged with the mediation of the Emirates.",
    "They agreed to remain in contact.",
]


@pytest.mark.parametrize("text", NONE)
def test_words_that_show_no_topic(text):
    assert found(text) == set()


def test_what_stands_in_the_backdrop_is_named_in_passing():
    text = "They spoke against a backdrop of military drills around Taiwan."
    (mention,) = topics(Document(text=text), (Span(0, len(text)),))
    assert (mention.topic, mention.weight) == ("taiwan-strait", "passing")


def test_an_anaphor_gives_a_statement_no_topic():
    text = "Rwanda spoke of militias. It would act once that threat is gone. These efforts go on."
    document = Document(text=text)
    spans = sentences(document)
    mentions = topics(document, spans)
    assert [assign((span,), span, mentions) for span in spans[1:]] == [(), ()]


def test_military_aid_is_ukraines_where_the_text_has_said_so():
    text = "Kyiv fears for its supplies. Moscow demands an end of military aid and of intelligence sharing."
    document = Document(text=text)
    assert {m.topic for m in topics(document, sentences(document))} == {"military-aid-ukraine"}
    other = Document(text=text.replace("Kyiv", "Tripoli").replace("Moscow", "Cairo"))
    assert {m.topic for m in topics(other, sentences(other))} == {"military-aid"}


def test_partners_help_is_support_for_ukraine_where_the_text_has_said_so():
    text = "Ukraine supports the plan. Our partners’ assistance will continue."
    document = Document(text=text)
    assert "ukraine-support" in {m.topic for m in topics(document, sentences(document))}


def test_wider_topics_contain_the_new_ones():
    agenda = taxonomy()
    assert agenda.within("military-aid-ukraine", "ukraine-support")
    assert agenda.within("ukraine-support", "ukraine-war")
    assert agenda.within("sanctions-russia", "sanctions")
    assert not agenda.within("energy-strikes", "ukraine-war")
