"""Reported silence and emphasis. All sentences were written for these tests."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

import rashomon
from rashomon.model import Actor, Document, Mention, MentionKind, Omission, OmissionKind, Span
from rashomon.reading.omissions import omissions
from rashomon.reading.topics import topics

PEOPLE = {
    "Xi Jinping": "CN",
    "Xi": "CN",
    "Trump": "US",
    "Putin": "RU",
    "Zelenskyy": "UA",
    "Modi": "IN",
    "Macron": "FR",
    "Takaichi": "JP",
    "Lee": "KR",
    "von der Leyen": "EU",
    "Merz": "DE",
    "Analysts": "analyst",
    "analysts": "analyst",
}
S, LOW, HIGH = OmissionKind.SILENCE, OmissionKind.LOW_EMPHASIS, OmissionKind.HIGH_EMPHASIS
MENTION = OmissionKind.MENTION


@dataclass(frozen=True)
class Cast:
    """A cast that knows a few persons; countries the reader must know by itself."""

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]


def cast_of(text: str) -> Cast:
    mentions: list[Mention] = []
    for name in sorted(PEOPLE, key=len, reverse=True):
        for match in re.finditer(rf"\b{name}\b", text):
            span = Span(match.start(), match.end())
            if not any(span.overlaps(m.span) for m in mentions):
                mentions.append(Mention(span, name, MentionKind.NAME))
    return Cast(tuple(Actor(n, n, side=s) for n, s in PEOPLE.items()), tuple(mentions))


def sentences_of(text: str) -> tuple[Span, ...]:
    return tuple(Span(m.start(), m.end()) for m in re.finditer(r"\S.*?[.!?]+[”\"]?(?=\s+[A-Z“]|\s*\Z)", text, re.S))


def read(text: str):
    document = Document(text=text)
    sentences = sentences_of(text)
    return omissions(document, sentences, (), cast_of(text), topics(document, sentences))


CASES = [
    ("Nothing in the Chinese readout covered Ukraine.", S, {"CN"}, {"ukraine-war"}),
    ("The Brazilian note passes over deforestation in silence.", S, {"BR"}, {"forests"}),
    ("Nor will you find, in the Brazilian text, a word about deforestation.", S, {"BR"}, {"forests"}),
    ("Not once does one read in the French note a single line on fishing.", S, {"FR"}, {"fishing"}),
    ("Tokyo passes over fishing quotas in silence.", S, {"JP"}, {"fishing"}),
    ("The Kremlin statement does not devote a single line to prisoner swaps.", S, {"RU"}, {"prisoners"}),
    ("The French text does not say a word about submarine sales.", S, {"FR"}, {"arms-sales"}),
    # the voice first, a text
    (
        "China’s readout did not mention Ukraine or Iran at all, even though Trump said both were discussed.",
        S,
        {"CN"},
        {"ukraine-war", "iran"},
    ),
    ("The Kremlin account made no reference to sanctions.", S, {"RU"}, {"sanctions"}),
    ("The White House readout made no mention of Taiwan, while Beijing's dwelt on it.", S, {"US"}, {"taiwan"}),
    ("Tokyo's press release omitted the Senkaku Islands.", S, {"JP"}, {"east-china-sea"}),
    ("The Indian statement left out Kashmir entirely.", S, {"IN"}, {"kashmir"}),
    ("Brussels' summary skipped over electric vehicles.", S, {"EU"}, {"electric-vehicles"}),
    ("The Saudi communiqué was silent on oil production.", S, {"SA"}, {"oil-market"}),
    ("The Turkish readout remained conspicuously silent about Cyprus.", S, {"TR"}, {"cyprus"}),
    ("Seoul's statement said nothing about wartime labour.", S, {"KR"}, {"wartime-labour"}),
    ("Moscow's version avoided any mention of the ceasefire.", S, {"RU"}, {"ceasefire"}),
    ("The French account sidestepped tariffs.", S, {"FR"}, {"tariffs"}),
    ("Beijing's statement stopped short of mentioning rare earths.", S, {"CN"}, {"critical-minerals"}),
    ("The British readout failed to mention the Chagos Islands.", S, {"GB"}, {"chagos"}),
    ("The Egyptian statement ignored the Grand Ethiopian Renaissance Dam.", S, {"EG"}, {"water"}),
    ("The text that Berlin published contained no reference to human rights.", S, {"DE"}, {"human-rights"}),
    (
        "A statement from the Iranian foreign ministry made no explicit mention of uranium enrichment.",
        S,
        {"IR"},
        {"iran-nuclear"},
    ),
    ("The account released by Ankara did not once refer to the Kurdistan Region.", S, {"TR"}, {"iraq"}),
    ("The Malian communiqué carried not a single word about Wagner.", S, {"ML"}, {"sahel"}),
    ("Its neighbours noted that Ethiopia's readout has not mentioned sea access.", S, {"ET"}, {"horn-of-africa"}),
    (
        "The Polish summary described the talks in four paragraphs without mentioning migration.",
        S,
        {"PL"},
        {"migration"},
    ),
    ("Canberra's release concluded without any reference to AUKUS.", S, {"AU"}, {"defence-cooperation"}),
    ("The Vietnamese report refrained from mentioning the South China Sea.", S, {"VN"}, {"south-china-sea"}),
    ("The EU statement steered clear of visas.", S, {"EU"}, {"visas"}),
    # the voice first, a person or government
    ("Trump did not mention the tariffs in his post.", S, {"US"}, {"tariffs"}),
    ("Putin never mentioned the prisoner exchange.", S, {"RU"}, {"prisoners"}),
    ("Modi avoided the subject of Russian oil.", S, {"IN"}, {"russian-oil"}),
    ("Xi, who spoke for an hour, did not refer to soybeans.", S, {"CN"}, {"soybeans"}),
    ("Macron has not mentioned Greenland since.", S, {"FR"}, {"greenland"}),
    ("Takaichi chose not to mention Taiwan.", S, {"JP"}, {"taiwan"}),
    ("Zelenskyy made no mention of territorial concessions.", S, {"UA"}, {"territory"}),
    ("Washington said nothing publicly about missile defence.", S, {"US"}, {"missile-defence"}),
    # the topic first
    ("Taiwan was not mentioned in the American readout.", S, {"US"}, {"taiwan"}),
    ("Human rights were absent from the Chinese account.", S, {"CN"}, {"human-rights"}),
    ("Fentanyl was conspicuously missing from Beijing's statement.", S, {"CN"}, {"fentanyl"}),
    ("The humanitarian corridors were left out of the Russian version.", S, {"RU"}, {"humanitarian-aid"}),
    ("Debt relief did not appear anywhere in the Zambian communiqué.", S, {"ZM"}, {"debt"}),
    ("Fishing rights went unmentioned in London's summary.", S, {"GB"}, {"fishing"}),
    ("The border was not raised in New Delhi's readout.", S, {"IN"}, {"borders"}),
    ("Conspicuously absent from the Kremlin's statement was any word on grain exports.", S, {"RU"}, {"food-security"}),
    ("Missing from the White House account: soybeans.", S, {"US"}, {"soybeans"}),
    ("Nowhere in Tehran's statement is there any mention of Hezbollah.", S, {"IR"}, {"lebanon"}),
    ("There was no mention of Kosovo in the Serbian readout.", S, {"RS"}, {"kosovo"}),
    ("No reference was made to climate change in the US statement.", S, {"US"}, {"climate"}),
    # several voices
    ("Xi spoke with Putin first, and neither side's summary mentioned Ukraine.", S, {"CN", "RU"}, {"ukraine-war"}),
    (
        "Macron and Merz met in Paris, but neither leader mentioned Mercosur agreement talks.",
        S,
        {"FR", "DE"},
        {"trade-deal"},
    ),
    (
        "Before he rang Trump, Xi also spoke to Putin, yet neither side's public summary emphasised Ukraine.",
        LOW,
        {"CN", "RU"},
        {"ukraine-war"},
    ),
    ("Lee and Takaichi talked at length; neither readout mentioned Dokdo.", S, {"KR", "JP"}, {"dokdo"}),
    # harder syntax
    ("The White House published a summary of the call. It made no mention of Taiwan.", S, {"US"}, {"taiwan"}),
    ("Neither the Kremlin nor the White House mentioned sanctions in their accounts.", S, {"RU", "US"}, {"sanctions"}),
    ("Beijing's version of the meeting with Macron omitted his remarks on Ukraine.", S, {"CN"}, {"ukraine-war"}),
    (
        "Tokyo's statement said Takaichi had raised detained nationals, a point missing from the Chinese account.",
        S,
        {"CN"},
        {"consular"},
    ),
    ("The Saudi Press Agency report on the call left out Gaza altogether.", S, {"SA"}, {"gaza"}),
    ("Moscow has yet to mention the truce in any official account.", S, {"RU"}, {"ceasefire"}),
    ("There was no word on soybeans from Beijing.", S, {"CN"}, {"soybeans"}),
    ("State media in Tehran made no mention of uranium enrichment.", S, {"IR"}, {"iran-nuclear"}),
    ("Unlike Washington's account, the Turkish readout says nothing about F-35s.", S, {"TR"}, {"arms-sales"}),
    (
        "While Brussels highlighted rare earths, Beijing's readout stressed strategic autonomy and barely mentioned Ukraine.",
        LOW,
        {"CN"},
        {"ukraine-war"},
    ),
    ("Seoul's release played up investment and played down tariffs.", LOW, {"KR"}, {"tariffs"}),
    # little room
    ("Trump mentioned Taiwan only briefly.", LOW, {"US"}, {"taiwan"}),
    ("The Chinese readout barely mentioned tariffs.", LOW, {"CN"}, {"tariffs"}),
    ("Moscow's account played down sanctions.", LOW, {"RU"}, {"sanctions"}),
    ("The Indian summary glossed over Russian oil.", LOW, {"IN"}, {"russian-oil"}),
    ("The German statement mentioned Gaza only in passing.", LOW, {"DE"}, {"gaza"}),
    ("Tokyo's release made only a passing reference to North Korea.", LOW, {"JP"}, {"north-korea"}),
    ("The Emirati statement devoted a single line to Sudan.", LOW, {"AE"}, {"sudan"}),
    ("Ukraine was mentioned only in passing in the Chinese readout.", LOW, {"CN"}, {"ukraine-war"}),
    ("The Brazilian text did not emphasise deforestation.", LOW, {"BR"}, {"forests"}),
    # much room
    ("Beijing's readout centred on sovereignty and territorial integrity.", HIGH, {"CN"}, {"sovereignty"}),
    ("The US account focused heavily on energy exports.", HIGH, {"US"}, {"energy-purchases"}),
    ("Paris's statement led with the ceasefire.", HIGH, {"FR"}, {"ceasefire"}),
    ("Kyiv's summary highlighted air defence.", HIGH, {"UA"}, {"military-aid-ukraine", "missile-defence"}),
    ("Taiwan dominated the Chinese readout.", HIGH, {"CN"}, {"taiwan"}),
    ("Beijing's text ran long, with Taiwan occupying the primary position in the narrative.", HIGH, {"CN"}, {"taiwan"}),
    ("The Japanese release placed greater emphasis on abductees.", HIGH, {"JP"}, {"north-korea"}),
    ("Counter-terrorism featured prominently in the Pakistani statement.", HIGH, {"PK"}, {"terrorism"}),
    ("Trump mentioned Taiwan only briefly, focusing more on Ukraine and Iran.", HIGH, {"US"}, {"ukraine-war", "iran"}),
]


@pytest.mark.parametrize(("text", "kind", "sides", "about"), CASES, ids=[c[0][:50] for c in CASES])
def test_reported_silence_and_emphasis(text, kind, sides, about):
    found = [o for o in read(text) if o.kind is kind]
    assert found, "nothing was found"
    omission = found[-1] if kind is HIGH else found[0]
    assert set(omission.sides) == sides
    assert about == {t.topic for t in omission.topics}
    assert omission.confidence >= 0.45
    assert all(text[t.span.start : t.span.end].strip() for t in omission.topics)


MENTIONS = [
    ("The Chinese readout mentioned Taiwan.", {"CN"}, {"taiwan"}),
    ("Manila's statement mentioned the South China Sea separately.", {"PH"}, {"south-china-sea"}),
    ("Tehran's readout also covered Gaza.", {"IR"}, {"gaza"}),
    ("Macron rang Modi, and both readouts referred to Ukraine and trade.", {"FR", "IN"}, {"ukraine-war", "trade"}),
    ("The Kremlin's version included the Black Sea.", {"RU"}, {"black-sea"}),
    ("Seoul and Tokyo spoke; each side's account listed visas.", {"JP", "KR"}, {"visas"}),
    ("Macron met Merz. According to both statements, tariffs were discussed.", {"DE", "FR"}, {"tariffs"}),
    (
        "Macron met Merz. According to both statements, the two discussed tariffs and Gaza.",
        {"DE", "FR"},
        {"tariffs", "gaza"},
    ),
    ("Rare earths appear in both readouts from Beijing and Brussels.", {"CN", "EU"}, {"critical-minerals"}),
    ("Rare earths were also mentioned in the Chinese readout.", {"CN"}, {"critical-minerals"}),
    ("The Egyptian statement did not mention the Nile but referred to Gaza.", {"EG"}, {"gaza"}),
    ("The Indian and the Pakistani statements both mentioned Kashmir.", {"IN", "PK"}, {"kashmir"}),
    ("Moscow's and Delhi's readouts both mention Russian oil.", {"IN", "RU"}, {"russian-oil"}),
    ("Readouts from Ankara and Baghdad mention water sharing.", {"IQ", "TR"}, {"water"}),
    ("Trump called Putin. Both sides' statements confirm that a truce was discussed.", {"RU", "US"}, {"ceasefire"}),
    ("Rare earths are named twice in the Chinese text.", {"CN"}, {"critical-minerals"}),
    ("Seoul's readout devoted a paragraph to wartime labour.", {"KR"}, {"wartime-labour"}),
    ("The Vietnamese account makes a reference to the South China Sea.", {"VN"}, {"south-china-sea"}),
]


@pytest.mark.parametrize(("text", "sides", "about"), MENTIONS, ids=[m[0][:50] for m in MENTIONS])
def test_reported_mention_in_a_text(text, sides, about):
    (mention,) = [o for o in read(text) if o.kind is MENTION]
    assert set(mention.sides) == sides
    assert about == {t.topic for t in mention.topics}
    assert mention.confidence >= 0.65


OPPOSITES = [
    ("Tariffs are mentioned in the Chinese readout but not in the American one.", {"US"}, "tariffs"),
    ("While the Turkish readout mentions Cyprus, the Greek one does not.", {"GR"}, "cyprus"),
    ("The Indian readout speaks of visas; the Chinese one does not.", {"CN"}, "visas"),
    ("Washington's account mentioned soybeans, but Beijing's did not.", {"CN"}, "soybeans"),
    ("Neither Beijing's nor Moscow's readout mentioned Ukraine.", {"CN", "RU"}, "ukraine-war"),
]


@pytest.mark.parametrize(("text", "sides", "about"), OPPOSITES, ids=[o[0][:50] for o in OPPOSITES])
def test_silence_told_by_contrast(text, sides, about):
    (silence,) = [o for o in read(text) if o.kind is S]
    assert set(silence.sides) == sides
    assert [t.topic for t in silence.topics] == [about]
    assert silence.confidence >= 0.65


def test_a_person_who_did_not_say_it_is_no_contrast_between_texts():
    assert read("Trump mentioned soybeans but Xi did not.") == ()


def test_detail_of_several_texts_implies_a_mention_of_what_was_named_before():
    text = (
        "Ankara wants a corridor, while Baghdad asks for water. The call also touched on the war in Syria and the"
        " situation in Yemen, though the statements from both capitals gave differing amounts of detail on these"
        " delicate matters."
    )
    (mention,) = [o for o in read(text) if o.kind is MENTION]
    assert set(mention.sides) == {"IQ", "TR"}
    assert {t.topic for t in mention.topics} == {"syria", "yemen"}
    assert 0.45 <= mention.confidence <= 0.6


def test_both_stands_for_the_main_parties_where_nobody_is_named_nearby():
    from rashomon.model import Holder, Mode, Statement

    text = "The call was long. Both statements referred to fishing rights."
    document, sentences = Document(text=text), sentences_of(text)
    said = tuple(
        Statement(f"s{n}", (sentences[0],), Holder(None, None), None, Mode.OWN, sentences[0], voices=(side,))
        for n, side in enumerate(("NO", "GB", "NO", "GB", "SE"))
    )
    (mention,) = omissions(document, sentences, said, cast_of(text), topics(document, sentences))
    assert set(mention.sides) == {"GB", "NO"}
    assert mention.confidence < 0.65


def test_a_heading_that_reports_a_silence_is_not_read(tmp_path):
    from rashomon.ingest import load
    from rashomon.reading import segment

    text = (
        "China's readout did not mention Ukraine\n\nXi and Macron spoke on Monday about trade. The call was long.\n\n"
        "Beijing's statement omitted Iran\n\nMacron thanked Xi for the talks and said that trade would grow.\n"
    )
    (tmp_path / "page.txt").write_text(text, encoding="utf-8")
    document = load(tmp_path / "page.txt")
    spans = segment.sentences(document)
    headings = {block.span for block in document.blocks if block.kind.value in ("title", "heading")}
    assert headings
    assert not any(heading.overlaps(span) for heading in headings for span in spans)


NONE = [
    "If the Chinese readout does not mention tariffs, markets will fall.",
    "Whether Beijing's statement omitted Taiwan is not known.",
    "Did the Kremlin's account not mention the ceasefire?",
    "The Kremlin did not fail to mention the ceasefire.",
    "Analysts did not mention soybeans.",
    "Unless Moscow's version makes no reference to sanctions, the deal will hold.",
    "The spokesman had no comment.",
    "“We have no comments for you right now,” an embassy spokesman said.",
    "The talks focused on trade and energy.",
    "Trump left out the back door.",
    "The two delegations did not meet.",
    "The meeting was held without incident.",
    "Trump mentioned Taiwan.",
    "Washington appears focused on migration.",
    "Berlin is mainly focused on migration.",
    "Nothing in the statement on trade has changed.",
    "The Turkish statement mentioned nothing about Cyprus.",
    "If the Chinese readout mentioned Taiwan, markets would fall.",
    "The White House statement mentioned that tariffs would rise.",
    "The Swiss note raised questions about tariffs.",
    "Official statements were long on these sensitive topics.",
    "They did not mention their children.",
    "The Kremlin did not immediately comment on the ceasefire.",
    "A spokesman declined to say whether Greenland had been discussed.",
    "Macron ignored Greenland questions from reporters.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_report_of_silence(text):
    assert [o for o in read(text) if o.confidence >= 0.3] == []


def test_a_detail_not_given_counts_little():
    (detail,) = read("The Chinese readout did not mention a date for the visit.")
    assert detail.topics[0].topic == "visits"
    assert detail.confidence < 0.45


def test_the_text_spoken_of_last_is_the_voice_of_a_bare_statement():
    found = read("Beijing published its readout at noon. The statement made no mention of soybeans.")
    assert [(o.sides, o.topics[0].topic) for o in found] == [(("CN",), "soybeans")]


def test_a_statement_that_holds_the_report_is_named():
    from rashomon.model import Holder, Mode, Statement

    text = "Merz said that the Chinese readout did not mention electric vehicles."
    document, sentences = Document(text=text), sentences_of(text)
    content = Span(text.index("the Chinese"), len(text) - 1)
    statement = Statement("s1", (content,), Holder(Span(0, 4), None), Span(5, 9), Mode.INDIRECT, sentences[0])
    (omission,) = omissions(document, sentences, (statement,), cast_of(text), topics(document, sentences))
    assert omission.statement == "s1"
    assert omission.sides == ("CN",)


def test_two_reports_in_one_sentence():
    found = read(
        "The US readout focused on soybeans, while the Chinese account made no mention of them, and omitted fentanyl."
    )
    kinds = {(o.kind, o.sides, t.topic) for o in found for t in o.topics}
    assert (HIGH, ("US",), "soybeans") in kinds
    assert (S, ("CN",), "fentanyl") in kinds


def test_every_span_lies_in_its_sentence():
    text = " ".join(case[0] for case in CASES)
    for omission in read(text):
        assert omission.sentence.covers(omission.cue)
        assert omission.subject is None or omission.sentence.covers(omission.subject)


def test_long_text_without_a_stop_is_read():
    text = "the readout did not mention trade and " * 600
    document = Document(text=text)
    span = (Span(0, len(text)),)
    assert len(omissions(document, span, (), cast_of(""), topics(document, span))) <= 601


def test_empty_document():
    assert omissions(Document(text=""), (), (), cast_of(""), ()) == ()


# wordings of silence that turn the sentence round or go about it
TURNED = [
    ("Nor did the Chinese statement refer to Taiwan.", {"CN"}, "taiwan"),
    ("The Japanese statement was short. Nor did it mention fishing.", {"JP"}, "fishing"),
    ("There was no reference in the Kremlin readout to sanctions.", {"RU"}, "sanctions"),
    ("There was no mention in the White House account of soybeans.", {"US"}, "soybeans"),
    ("The Chinese statement avoided the word tariffs.", {"CN"}, "tariffs"),
    ("The word 'tariff' appears nowhere in the Chinese text.", {"CN"}, "tariffs"),
    ("Gaza appears nowhere in the American readout.", {"US"}, "gaza"),
    ("The Brazilian statement contains not one word on the war in Ukraine.", {"BR"}, "ukraine-war"),
    ("The Mexican readout is mute on fentanyl.", {"MX"}, "fentanyl"),
    ("In the Polish version there is nothing about migration.", {"PL"}, "migration"),
    ("Pakistan's version had nothing on terrorism.", {"PK"}, "terrorism"),
    ("The Thai readout, by contrast, has no line on the border.", {"TH"}, "borders"),
    ("Trump's post did not say a word about Taiwan.", {"US"}, "taiwan"),
    ("Human rights got no mention in Beijing's account.", {"CN"}, "human-rights"),
    ("Human rights did not come up in Beijing's account.", {"CN"}, "human-rights"),
    ("Moscow's version mentions neither prisoners nor sanctions.", {"RU"}, "prisoners"),
    ("Downing Street's account gave no hint of the consular cases.", {"GB"}, "consular"),
    ("Manila's readout leaves arms sales unmentioned.", {"PH"}, "arms-sales"),
    ("Baku's version does not contain a word about prisoners.", {"AZ"}, "prisoners"),
    ("NATO was nowhere mentioned in the Swedish statement.", {"SE"}, "nato"),
    ("The Ecuadorian release refrains from any reference to gangs.", {"EC"}, "organised-crime"),
    ("Oslo opted to leave fishing out of its statement.", {"NO"}, "fishing"),
    ("Oslo left fishing out of its statement.", {"NO"}, "fishing"),
    ("The treated water is mentioned in neither statement from Tokyo and Beijing.", {"CN", "JP"}, "fukushima-water"),
]


@pytest.mark.parametrize(("text", "sides", "topic"), TURNED, ids=[c[0][:50] for c in TURNED])
def test_silence_in_roundabout_words(text, sides, topic):
    found = [o for o in read(text) if o.kind is S and topic in {t.topic for t in o.topics}]
    assert [set(o.sides) for o in found] == [sides]


@pytest.mark.parametrize(
    "text",
    [
        "The Chinese statement mentions tariffs and fentanyl.",
        "Nobody knows whether the Indian readout mentions Kashmir.",
        "The Turkish account has many words on Cyprus.",
        "Oslo left the fishing talks early.",
    ],
)
def test_words_alike_that_tell_of_no_silence(text):
    assert [o for o in read(text) if o.kind is S] == []


def whole(text: str) -> tuple[Omission, ...]:
    """What the whole reader finds, with the cast and the statements of its own."""
    return rashomon.read(Document.from_text(text)).omissions


def test_a_text_is_silent_on_which_stands_before_it() -> None:
    found = whole(
        "PARIS, May 5, 2026 (Reuters) - The foreign ministers of France and Brazil met on Monday.\n\n"
        "It dwelt on fishing and on visas, on which the Brazilian note was silent. The French statement mentions the "
        "rainforest, about which the Brazilian readout says nothing.\n"
    )
    silences = [(o.sides, [t.topic for t in o.topics]) for o in found if o.kind is OmissionKind.SILENCE]
    assert silences == [(("BR",), ["fishing", "visas"]), (("BR",), ["forests"])]


def test_your_text_is_that_of_whoever_answers() -> None:
    found = whole(
        "Ministry of External Affairs, New Delhi\nTranscript of Weekly Media Briefing by the Official Spokesperson "
        "(September 25, 2026)\n\nLata: Sir, Dhaka's press release speaks of the extradition of the former Prime Minister. "
        "Your readout does not mention it at all, it is silent on the extradition.\n\n"
        "Official Spokesperson, Shri Randhir Jaiswal: See, we have received the request. It is being examined.\n"
    )
    assert {o.sides for o in found if o.kind is OmissionKind.SILENCE} == {("IN",)}


def test_our_text_is_that_of_whoever_speaks() -> None:
    found = whole(
        "BRASILIA, May 5, 2026 (Reuters) - The French statement praised a deal on fishing.\n\n"
        '"Our statement does not mention fishing," a spokesman for the Brazilian foreign ministry said.\n'
    )
    assert [o.sides for o in found if o.kind is OmissionKind.SILENCE] == [("BR",)]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        # a matter that no topic names is called by its own words
        ("The Brazilian readout did not mention the stolen altarpiece.", ["stolen altarpiece"]),
        (
            "The French statement says nothing of the kiosk in the park, nor of fishing.",
            ["kiosk in the park", "fishing"],
        ),
        ("The Indian note was silent on the uproar that a cartoon of the envoy had caused.", None),
        # what only owns the matter, or stands in its complement, is not what the text is silent on
        (
            "The Kremlin statement made no mention of Norway's licence for a sawmill.",
            ["Norway's licence for a sawmill"],
        ),
        (
            "Neither the French nor the Indian statement mentioned lodgings for the fishermen.",
            ["lodgings for the fishermen"],
        ),
        ("The French readout did not mention the clerks, although a fishing boat was seized.", ["clerks"]),
        (
            "Neither the French nor the Indian statement says anything on fishing, nor on the kite that came down near Nida.",
            ["fishing", "kite that came down near Nida"],
        ),
        # "of", "on" and "in" lead on to the matter
        ("The Brazilian readout did not mention the plight of the fishing communities.", ["fishing"]),
        # no matter at all
        ("The Brazilian readout did not mention it.", []),
        ("The French statement did not mention the return of the clerks except as a condition.", []),
        ("Macron did not address reporters.", []),
        ("The French statement did not mention that the minister was ill.", []),
    ],
)
def test_a_matter_is_named_by_its_own_words(text: str, named: list[str] | None) -> None:
    found = [t.span.of(text) if t.topic.startswith("found:") else t.topic for o in read(text) for t in o.topics]
    if named is None:
        assert found and found[0].startswith("uproar that a cartoon")
    else:
        assert found == named


def test_a_second_sentence_takes_the_matter_up() -> None:
    found = read("Macron did not mention the spat over the stolen altarpiece. Modi did not mention the affair either.")
    assert [(o.sides, len(o.topics)) for o in found] == [(("FR",), 1), (("IN",), 1)]
    assert found[0].topics[0].topic == found[1].topics[0].topic


def test_a_text_that_is_named_by_its_owner_alone_and_what_is_left_out_of_it() -> None:
    text = (
        "Tokyo's statement did not mention fishing. Manila's left out the broken altarpiece. The Indian side left the "
        "kiosk out of its account of the talks."
    )
    told = [(o.sides, [t.span.of(text) for t in o.topics]) for o in read(text)]
    assert [sides for sides, _ in told] == [("JP",), ("PH",), ("IN",)]
    assert [words for _, words in told] == [["fishing"], ["broken altarpiece"], ["kiosk"]]


def test_a_body_without_a_country_is_of_the_side_on_which_it_is_told() -> None:
    (found,) = read("On the Mexican side, the ministry's text did not refer to visas, and much less to fishing.")
    assert found.sides == ("MX",)
    assert {t.topic for t in found.topics} == {"visas", "fishing"}
