"""Reported silence in idioms and turned word order. All sentences were written for these tests."""

from __future__ import annotations

import pytest
from tests.reading.test_omissions import read

import rashomon
from rashomon.model import Document, OmissionKind

S, LOW = OmissionKind.SILENCE, OmissionKind.LOW_EMPHASIS

IDIOMS = [
    ("Paris and Rabat spoke on Monday. Neither did the French statement mention fishing.", S, {"FR"}, "fishing"),
    (
        "Ukraine, to which Paris dedicated its longest paragraph, is missing from the Brazilian note.",
        S,
        {"BR"},
        "ukraine-war",
    ),
    ("Conspicuously left out of the Moroccan account was the readmission agreement.", S, {"MA"}, "migration"),
    (
        "The Turkish readout came an hour later. Nor did it breathe a word about press freedom.",
        S,
        {"TR"},
        "media-freedom",
    ),
    ("The Indian statement ran to nine paragraphs. It also passed over green hydrogen.", S, {"IN"}, "green-energy"),
    ("The Omani release is short, and there is not one word in it on visas.", S, {"OM"}, "visas"),
    ("Notably lacking in Tehran's version was any allusion to prisoners.", S, {"IR"}, "prisoners"),
    ("The Peruvian communiqué steers well clear of illegal fishing.", S, {"PE"}, "fishing"),
    ("The Pakistani version makes nothing of the water dispute.", S, {"PK"}, "water"),
    ("The Kenyan statement did not so much as hint at the deportations.", S, {"KE"}, "migration"),
    ("One searches the Egyptian statement in vain for a word on Sudan.", S, {"EG"}, "sudan"),
    ("What the German readout leaves unsaid is Kosovo.", S, {"DE"}, "kosovo"),
    ("Vaccines, which Havana had advertised for weeks, did not make it into the Mexican text.", S, {"MX"}, "health"),
    ("The White House readout, by contrast, contained not a single reference to climate change.", S, {"US"}, "climate"),
    ("There was nothing about human rights in the statement from Itamaraty.", S, {"BR"}, "human-rights"),
    ("The subject of remittances does not come up once in the American summary.", S, {"US"}, "remittances"),
    ("Missing from the Élysée's communiqué, however, was any word about New Caledonia.", S, {"FR"}, "new-caledonia"),
    (
        "Not mentioned in the Japanese summary was the release of treated water from Fukushima.",
        S,
        {"JP"},
        "fukushima-water",
    ),
    ("Left unaddressed in the Thai statement was the fate of the scam centres.", S, {"TH"}, "scams"),
    ("The Greek statement had not a syllable to spare for Cyprus.", S, {"GR"}, "cyprus"),
    ("Whitehall's account makes no allusion whatsoever to the Chagos Islands.", S, {"GB"}, "chagos"),
    ("Doha's account omits any mention of the hostages.", S, {"QA"}, "prisoners"),
    ("The dam did not figure anywhere in Addis Ababa's communiqué.", S, {"ET"}, "water"),
    ("The Kremlin's account was silent on Syria.", S, {"RU"}, "syria"),
    (
        "The Vietnamese foreign ministry chose to say nothing of the reefs in the South China Sea.",
        S,
        {"VN"},
        "south-china-sea",
    ),
    ("Budapest's release is wordless on sanctions.", S, {"HU"}, "sanctions"),
    ("Riyadh glossed over Yemen.", LOW, {"SA"}, "yemen"),
    ("Canberra's release gave the visas a single line near the bottom.", LOW, {"AU"}, "visas"),
    ("The Polish note relegates reparations to a footnote.", LOW, {"PL"}, "reparations"),
    ("The Cuban text mentions migration only in its last sentence.", LOW, {"CU"}, "migration"),
    (
        "The European Union statement was released in Brussels. Rabat's agency had nothing on the Court ruling. The European statement made no reference to visas, which Rabat wanted.",
        S,
        {"EU"},
        "visas",
    ),
    ("Nowhere does the Ghanaian communiqué speak of cocoa.", S, {"GH"}, "commodities"),
    ("The Kyrgyz statement has no line on the railway, nor has the Uzbek one.", S, {"KG"}, "railways"),
    ("Space debris rates no mention in the Indian summary.", S, {"IN"}, "space"),
    ("Neither the Dutch nor the Danish readout says anything of Greenland.", S, {"DK", "NL"}, "greenland"),
    ("Ankara's text is noticeably free of references to Finland's NATO bid.", S, {"TR"}, "nato"),
    ("Islamabad's statement shied away from naming the militants, and it bypassed Kashmir.", S, {"PK"}, "kashmir"),
    ("The Emirati readout does not dwell on Sudan, which London raised at length.", LOW, {"AE"}, "sudan"),
]


@pytest.mark.parametrize(("text", "kind", "sides", "about"), IDIOMS, ids=[c[0][:50] for c in IDIOMS])
def test_silence_told_in_idioms(text, kind, sides, about):
    found = [o for o in read(text) if o.kind is kind and o.confidence >= 0.4]
    assert [(set(o.sides), [t.topic for t in o.topics if t.topic == about]) for o in found[-1:]] == [(sides, [about])]


NONE = [
    "Only the Swedish statement mentions Gaza.",
    "Paris found no fault with the visas.",
    "There was nothing new about visas in the air.",
    "The army drew a line under the war in Gaza.",
    "Xi kept the tariffs.",
    "Whether the visas made it into the Mexican text is not known.",
    "The Brazilian note gave farmers one week to claim visas.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_idioms_do_not_say(text):
    assert [o for o in read(text) if o.kind is not OmissionKind.MENTION and o.confidence >= 0.4] == []


def test_a_joint_text_is_silent_for_both():
    text = (
        "Kazakhstan and Mongolia adopted a joint communiqué on Monday. Astana's press office published photographs. "
        "The communiqué makes no reference to fishing."
    )
    (silence,) = [o for o in read(text) if o.kind is S]
    assert silence.sides == ("KZ", "MN")


def test_a_text_of_an_unknown_owner_is_not_that_of_the_side_spoken_of_last():
    (silence,) = read("Beijing published its readout at noon. The Consortium's statement omitted visas.")
    assert silence.sides == ()


def test_the_european_statement_is_the_unions():
    text = "Rabat's statement came first. The European statement made no reference to visas, which Rabat wants."
    silence = [o for o in read(text) if o.kind is S]
    assert [o.sides for o in silence] == [("EU",)]


@pytest.mark.parametrize(
    ("sentence", "topics"),
    [
        (
            "The Kremlin's readout includes items not mentioned in the White House readout, including a claim that the "
            "two leaders discussed an end to foreign military aid to Ukraine.",
            {"military-aid-ukraine"},
        ),
        ("The Kremlin's version did not speak to the suffering of civilians in Gaza.", {"gaza"}),
        (  # silent on the task forces, which says nothing of the war
            "The formation of joint task forces to go on with efforts toward a settlement in Ukraine is absent from the "
            "White House summary.",
            set(),
        ),
    ],
)
def test_silences_as_analysts_put_them(sentence: str, topics: set[str]) -> None:
    text = f"Two readouts of one call\n\nWASHINGTON (AP) - The presidents spoke on Tuesday.\n\n{sentence}\n"
    document = Document.from_text(text, title="", published=None, publisher="", language="en", url=None)
    found = {m.topic for o in rashomon.read(document).omissions for m in o.topics if o.kind is OmissionKind.SILENCE}
    assert topics <= found if topics else not found


RESUMED = [
    (
        "The two leaders agreed on visas and on fishing. This aspect was not present in the Chinese readout.",
        ("CN",),
        ["visas", "fishing"],
    ),
    ("Trump praised the ceasefire. None of this appears in the Kremlin's readout.", ("RU",), ["ceasefire"]),
    (
        "Modi raised rare earths. The Chinese statement did not refer to any such matter.",
        ("CN",),
        ["critical-minerals"],
    ),
    ("Modi raised rare earths. All of this appears in Beijing's account.", None, []),
    ("This aspect was not present in the Chinese readout.", None, []),
]


@pytest.mark.parametrize(("text", "sides", "about"), RESUMED, ids=[c[0][:50] for c in RESUMED])
def test_a_matter_taken_up_from_the_sentence_before(text, sides, about):
    found = [o for o in read(text) if o.kind is S]
    assert [o.sides for o in found] == ([sides] if sides else [])
    assert [t.topic for o in found for t in o.topics] == about


FOLLOWED = [
    ("Azerbaijan's ministry issued a statement. Prisoners are not in it.", ("AZ",), "prisoners"),
    ("The British note has eleven lines. None of them is about Kashmir.", ("GB",), "kashmir"),
    ("The Kremlin's account ran long. Nor was there any trace in it of prisoner swaps.", ("RU",), "prisoners"),
    ("Where Berlin's summary speaks of tariffs, Beijing's is mute.", ("CN",), "tariffs"),
    ("Vietnam kept any allusion to the South China Sea out of its statement.", ("VN",), "south-china-sea"),
    ("Zhongnanhai said nothing in public of rare earths.", ("CN",), "critical-minerals"),
]


@pytest.mark.parametrize(("text", "sides", "about"), FOLLOWED, ids=[c[0][:50] for c in FOLLOWED])
def test_silence_of_the_text_spoken_of_before(text, sides, about):
    found = [(o.sides, t.topic) for o in read(text) if o.kind is S for t in o.topics]
    assert (sides, about) in found
    assert {owner for owner, _ in found} == {sides}


def test_a_turn_to_the_other_party_that_names_it_turns_no_further() -> None:
    text = (
        "WASHINGTON (AP) - Presidents Donald Trump and Xi Jinping spoke on Tuesday.\n\nTrump's post dwelt on soybeans. "
        "Conversely, Beijing's readout centered on sovereignty, with Taiwan occupying the primary position in the narrative.\n"
    )
    document = Document.from_text(text, title="", published=None, publisher="", language="en", url=None)
    found = [o for o in rashomon.read(document).omissions if "taiwan" in {m.topic for m in o.topics}]
    assert found
    assert all(o.sides == ("CN",) for o in found)
