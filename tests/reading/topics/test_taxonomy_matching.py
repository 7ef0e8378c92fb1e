"""Which topics the words of a sentence show. All sentences were written for these tests."""

from __future__ import annotations

import pytest

from rashomon.model import Document, Span
from rashomon.reading.topics import topics


def found(text: str) -> dict[str, str]:
    document = Document(text=text)
    return {m.topic: m.weight for m in topics(document, (Span(0, len(text)),))}


CASES = [
    # war and peace
    ("Moscow and Kyiv agreed on a 30-day pause in strikes on energy facilities.", {"ceasefire", "energy-strikes"}),
    ("The two had not settled the question of the Donbas or the status of Crimea.", {"territory", "crimea"}),
    ("Kyiv wants security guarantees first.", {"security-guarantees"}),
    ("They will exchange 175 prisoners of war on Wednesday.", {"prisoners"}),
    ("Humanitarian corridors to El Fasher will open on Friday.", {"humanitarian-aid", "sudan"}),
    ("The Rapid Support Forces rejected the truce.", {"sudan", "ceasefire"}),
    ("Beijing supports a political settlement of the Ukraine crisis.", {"peace-talks", "ukraine-war"}),
    ("Germany would deliver air-defence systems to Ukraine.", {"military-aid-ukraine", "missile-defence"}),
    ("Kyiv asked for Tomahawk missiles.", {"military-aid-ukraine"}),
    ("He was cool on the idea of Ukraine joining NATO.", {"ukraine-nato-membership"}),
    ("A cease-fire in Gaza is near.", {"ceasefire", "gaza"}),
    ("The cease fire did not hold.", {"ceasefire"}),
    ("The CEASEFIRE holds.", {"ceasefire"}),
    ("The G7 will discuss frozen Russian assets on Monday.", {"g7-g20", "frozen-assets"}),
    ("North Korean troops are fighting abroad.", {"troops"}),
    (
        "The head of the agency warned of an accident at the Zaporizhzhia nuclear power plant.",
        {"nuclear-plant-zaporizhzhia"},
    ),
    ("Western Sahara was settled with the autonomy plan.", {"western-sahara"}),
    ("The DRC and Rwanda signed a peace agreement.", {"peace-talks"}),
    ("M23 was no party to it.", {"drc"}),
    ("The dialogue between Belgrade and Pristina resumed.", {"kosovo"}),
    ("Talks on Cyprus reunification will resume.", {"cyprus"}),
    ("The sides agreed on demarcation and the Zangezur corridor.", {"borders", "south-caucasus"}),
    ("Both armies violated the ceasefire along the Line of Control.", {"ceasefire", "kashmir"}),
    ("Five detained journalists were freed after the consular talks.", {"consular"}),
    # Taiwan, at the grain of analysts
    ("He must handle arms sales to Taiwan with prudence.", {"arms-sales-taiwan"}),
    ("Washington approved a sale of fighter jet parts to Taipei.", {"arms-sales-taiwan"}),
    ("Congress weighs an $11 billion arms package for Taipei.", {"arms-sales-taiwan"}),
    ("Supplying weapons to Taipei crosses a line.", {"arms-sales-taiwan"}),
    ("The Pentagon approved the sale of 40 F-16s to Turkey.", {"arms-sales"}),
    ("Beijing calls Taiwan an inalienable part of China.", {"taiwan-status"}),
    ("He will never allow Taiwan to be separated from China.", {"taiwan-status"}),
    ("She reaffirmed the one-China policy.", {"one-china"}),
    ("Peace and stability across the Taiwan Strait matter.", {"taiwan-strait"}),
    ("The Taiwan question came first.", {"taiwan"}),
    ("She teaches at National Taiwan University.", set()),
    # trade
    ("China will buy 20 million tons of soybeans.", {"soybeans"}),
    ("Soya-bean farmers are glad.", {"soybeans"}),
    ("They discussed Chinese purchases of U.S. goods.", {"goods-purchases"}),
    ("Jakarta will cut tariffs and order 50 Boeing jets.", {"tariffs", "aircraft-purchases"}),
    ("Deliveries of aircraft engines will resume.", {"aircraft-purchases"}),
    ("Indonesia committed to buying $15 billion of US energy.", {"energy-purchases"}),
    ("Delhi will stop buying Russian oil.", {"russian-oil"}),
    ("Hungary keeps importing gas from Russia.", {"russian-oil"}),
    ("The trade deal leaves digital services taxes for later.", {"trade-deal", "taxation"}),
    ("The trade war between them is over.", {"trade-war"}),
    ("A yearlong trade truce was agreed.", {"trade-war"}),
    ("Trade was discussed.", {"trade"}),
    ("Trade unions welcomed the trade secrets ruling.", set()),
    ("They traded accusations.", set()),
    ("The two trade barbs daily.", set()),
    ("Brussels spoke of market access and industrial subsidies.", {"market-access", "overcapacity"}),
    ("Cheap electric vehicles hurt European carmakers.", {"electric-vehicles"}),
    ("Beijing eased export controls on gallium.", {"export-controls", "critical-minerals"}),
    ("Rare-earth magnets were short.", {"critical-minerals"}),
    ("The bargaining chip was rare earths.", {"critical-minerals"}),
    ("The chips were cold.", set()),
    ("Nvidia may sell H20 chips again.", {"export-controls"}),
    ("The WTO will rule in May.", {"wto"}),
    ("wto is written small here.", set()),
    ("TikTok's American arm was sold.", {"tiktok"}),
    ("The IMF will release the tranche once debt restructuring is agreed.", {"finance-imf", "debt"}),
    ("They agreed a currency swap.", {"currency"}),
    ("Oil output rose.", {"oil-market"}),
    ("They agreed on gas transit.", {"gas-transit"}),
    ("Fisheries and a youth mobility scheme are settled.", {"fishing"}),
    ("China's ban on Japanese seafood stays.", {"fukushima-water", "agricultural-purchases"}),
    ("The Panama Canal's neutrality is guaranteed.", {"ports-canals"}),
    ("Steel was the hardest part.", {"steel"}),
    # security
    ("Allies will spend 5% of GDP on defence.", {"defence-spending"}),
    ("Poland will host more American troops on its military bases.", {"troops"}),
    ("Iran would never give up uranium enrichment.", {"iran-nuclear"}),
    ("The programme of Tehran is nuclear and peaceful.", {"iran-nuclear"}),
    ("Pyongyang launched two ballistic missiles.", {"north-korea-nuclear"}),
    ("Seoul wants the denuclearization of North Korea.", {"north-korea-nuclear"}),
    ("New START expires in February.", {"arms-control"}),
    ("Let us start now.", set()),
    ("Both condemned the terrorist attack in Pahalgam.", {"terrorism", "kashmir"}),
    ("Mexico will stop fentanyl and migrants.", {"fentanyl", "migration"}),
    ("The South China Sea code of conduct is late.", {"south-china-sea"}),
    ("Tokyo protested over the buoy near the Senkakus.", {"east-china-sea"}),
    ("Ships may pass the Strait of Hormuz.", {"hormuz"}),
    ("Houthi attacks in the Red Sea go on.", {"red-sea"}),
    ("Rules for AI were on the agenda.", {"artificial-intelligence"}),
    ("AI-generated images circulated.", set()),
    ("Restraint in cyberspace and outer space is needed.", {"cyber", "space"}),
    # order, relations, society
    ("He praised our personal relationship.", {"leader-relations"}),
    ("China–U.S. relations are stable.", {"bilateral-relations"}),
    ("US-China relations are stable.", {"bilateral-relations"}),
    ("The strategic partnership deepens.", {"strategic-partnership"}),
    ("The president accepted an invitation to visit Moscow.", {"visits"}),
    ("They will meet in person in Budapest.", {"summit-preparation"}),
    ("Sovereignty and territorial integrity come first.", {"sovereignty"}),
    ("The post-war international order must be defended.", {"post-war-order"}),
    ("Comfort women and Takeshima were left aside.", {"post-war-order", "dokdo"}),
    ("The UN Security Council must act.", {"security-council"}),
    ("Direct flights and visa-free travel return.", {"air-links", "visas"}),
    ("Washington will not revoke Chinese students' visas.", {"student-visas"}),
    ("The accession talks of the EU begin.", {"eu-enlargement"}),
    ("One country, two systems was promised.", {"hong-kong"}),
    ("The pandas came home.", {"people-to-people"}),
    ("Our human rights lawyer flew home.", set()),
    ("The Indus Waters Treaty stays in abeyance.", {"water"}),
    ("Greenland is not for sale.", {"greenland"}),
    ("Chagos was handed over.", {"chagos"}),
    ("Côte d’Ivoire asked for debt relief.", {"debt"}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:50] for c in CASES])
def test_topics_of_a_sentence(text, expected):
    assert set(found(text)) == expected


PLACES = [
    ("They discussed trade, Taiwan, Russia–Ukraine, Iran, and purchases.", {"trade", "taiwan", "ukraine-war", "iran"}),
    ("The leaders also discussed Ukraine, the Middle East and Iran.", {"ukraine-war", "middle-east", "iran"}),
    ("China’s readout did not mention Ukraine or Iran at all.", {"ukraine-war", "iran"}),
    ("He sought cooperation on trade, Ukraine, and Middle East stability.", {"trade", "ukraine-war", "middle-east"}),
    ("The call touched on Sudan, Libya and migration.", {"sudan", "libya", "migration"}),
    ("Venezuela was raised by both.", {"venezuela"}),
    ("Syria came up only at the end.", {"syria"}),
    ("They exchanged views on regional issues such as Lebanon and Yemen.", {"lebanon", "yemen"}),
    ("They agreed to cooperate on hydrogen and North Korea.", {"green-energy", "north-korea"}),
    ("The summit focused on Iran.", {"iran"}),
    ("There was silence on Russia.", {"russia"}),
    ("Ukraine's president flew to Berlin.", set()),
    ("Iran said it would reply.", set()),
    ("The minister, speaking in Iran, praised football.", set()),
    ("Countries including China and India abstained.", set()),
    ("He was born in Ukraine and lives in Russia.", set()),
    ("The prime minister of Iraq thanked the Syrian envoy.", set()),
    ("Russian officials met in Tehran.", set()),
]


@pytest.mark.parametrize(("text", "expected"), PLACES, ids=[c[0][:50] for c in PLACES])
def test_a_country_is_a_topic_only_where_it_is_a_matter_of_talk(text, expected):
    assert set(found(text)) == expected


PASSING = [
    ("Since the invasion of Ukraine the two have met often.", "ukraine-war"),
    ("After the war in Ukraine began, they met.", "ukraine-war"),
    ("Amid tension in the Red Sea, they spoke of shipping.", "red-sea"),
    ("Despite the fragile ceasefire, they left.", "ceasefire"),
    ("The minister, who deals with fentanyl, resigned.", "fentanyl"),
]


@pytest.mark.parametrize(("text", "topic"), PASSING)
def test_what_is_named_on_the_way_is_passing(text, topic):
    assert found(text)[topic] == "passing"


def test_a_listed_matter_of_talk_is_a_point():
    assert found("They discussed trade, Taiwan and Iran.") == {"trade": "point", "taiwan": "point", "iran": "point"}


def test_arms_sales_carry_over_from_the_sentence_before_unless_somebody_else_buys():
    text = "Taiwan was discussed. Xi said that arms sales need prudence. Arms sales to Qatar were not raised."
    first, second = text.index(" Xi"), text.index(" Arms")
    sentences = (Span(0, first), Span(first + 1, second), Span(second + 1, len(text)))
    mentions = topics(Document(text=text), sentences)
    assert [(m.topic, m.span.of(text)) for m in mentions] == [
        ("taiwan", "Taiwan"),
        ("arms-sales-taiwan", "arms sales"),
        ("arms-sales", "Arms sales"),
    ]


def test_both_and_these_issues_stand_for_the_topics_named_before():
    text = "The readout did not mention Ukraine or Iran at all, even though Trump said both were discussed."
    mentions = topics(Document(text=text), (Span(0, len(text)),))
    assert [m.topic for m in mentions if m.span.of(text) == "both"] == ["iran", "ukraine-war"]
    for text in ("They raised tariffs and visas, and both sides agreed.", "Tariffs and visas: both men laughed."):
        mentions = topics(Document(text=text), (Span(0, len(text)),))
        assert not [m for m in mentions if m.span.of(text).lower() == "both"]


def test_spans_are_the_words():
    text = "Xi said arms sales to Taiwan, “Taiwan’s status” and the U.S.–China relations matter."
    shown = {m.span.of(text) for m in topics(Document(text=text), (Span(0, len(text)),))}
    assert shown == {"arms sales to Taiwan", "Taiwan’s status", "U.S.–China relations"}


def test_chinese_and_russian_labels_are_matched():
    text = "双方就台湾问题、关税和乌克兰危机交换意见。"
    assert set(found(text)) == {"taiwan", "tariffs", "ukraine-war"}
    assert set(found("Стороны обсудили санкции и обмен пленными.")) == {"sanctions", "prisoners"}


@pytest.mark.parametrize("text", ["a", "…", "trade " * 8_000, "China's-" * 5_000, "“" * 50_000, "x" * 200_000])
def test_odd_text_is_read(text):
    for mention in topics(Document(text=text), (Span(0, len(text)),)):
        assert mention.span.of(text)


def test_no_sentences():
    assert topics(Document(text="Trade."), ()) == ()
