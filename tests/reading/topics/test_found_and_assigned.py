"""Topics that the taxonomy lacks, and the topics of a statement. All sentences were written for these tests."""

from __future__ import annotations

import re

from rashomon.model import Block, BlockKind, Document, Span, TopicMention
from rashomon.reading.topics import assign, topics


def sentences_of(text: str) -> tuple[Span, ...]:
    return tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^\s][^.]*\.", text))


def found(text: str, blocks: tuple[Block, ...] = ()) -> set[str]:
    document = Document(text=text, blocks=blocks)
    return {m.topic for m in topics(document, sentences_of(text)) if m.topic.startswith("found:")}


def test_a_phrase_that_recurs_becomes_a_topic():
    text = "Bratislava asked for the Bory archive again. Budapest would not lend the Bory archive."
    assert found(text) == {"found:bory-archive"}


def test_once_is_not_enough_but_a_heading_is():
    text = "The seafloor moratorium project\nTokyo defended the seafloor moratorium project."
    heading = Span(0, text.index("\n"))
    start = heading.end + 1
    document = Document(text=text, blocks=(Block(heading, BlockKind.HEADING),))
    mentions = topics(document, (Span(start, len(text)),))
    assert [m.topic for m in mentions] == ["found:seafloor-moratorium-project"]
    assert topics(Document(text=text), (Span(start, len(text)),)) == ()


def test_common_words_and_people_make_no_topic():
    assert found("The new plan was read. The new plan was dropped.") == set()
    assert found("The call was long. The call ended. The long period passed. The long period ended.") == set()
    assert found("Trump said no. The Trump plan failed. A Trump plan again.") == set()
    assert found("The French proposal came. The French proposal went.") == set()
    assert found("Three prepared talking points. Three prepared talking points.") == set()
    assert found("The March agreement came. The March agreement went.") == set()


def test_words_of_known_topics_are_not_found_again():
    assert found("A debt relief plan came. A debt relief plan went.") == set()


def marks(text: str) -> tuple[TopicMention, ...]:
    return topics(Document(text=text), (Span(0, len(text)),))


def content(text: str, words: str) -> tuple[Span, ...]:
    start = text.index(words)
    return (Span(start, start + len(words)),)


def test_a_statement_has_the_topics_of_its_content():
    text = "Asked about tariffs, Lee said soybeans and visas were settled."
    given = assign(content(text, "soybeans and visas were settled"), Span(0, len(text)), marks(text))
    assert [m.topic for m in given] == ["soybeans", "visas"]


def test_a_content_without_topics_takes_those_of_its_sentence_less_surely():
    text = "On tariffs, Lee said that it was too early."
    given = assign(content(text, "it was too early"), Span(0, len(text)), marks(text))
    assert [(m.topic, m.weight) for m in given] == [("tariffs", "passing")]
    assert given[0].confidence < 0.6


def test_a_narrower_topic_leaves_the_wider_one_out():
    text = "Xi said that Taiwan comes first and arms sales to Taiwan must stop."
    given = assign(content(text, text[13:]), Span(0, len(text)), marks(text))
    assert [m.topic for m in given] == ["arms-sales-taiwan"]


def test_both_is_what_was_named_before():
    text = "The readout did not mention Ukraine or Iran at all, even though Lee said both were discussed."
    given = assign(content(text, "both were discussed"), Span(0, len(text)), marks(text))
    assert {m.topic for m in given} == {"ukraine-war", "iran"}
    assert {m.span.of(text) for m in given} == {"both"}


def test_these_issues_reach_into_the_sentence_before():
    text = "They spoke about fentanyl, visas and TikTok. These issues will be taken up in May."
    first, second = sentences_of(text)
    mentions = topics(Document(text=text), (first, second))
    assert {m.topic for m in mentions if second.covers(m.span)} == {"fentanyl", "visas", "tiktok"}


def test_nothing_gives_nothing():
    assert assign((Span(0, 4),), Span(0, 4), ()) == ()


def weights(text: str) -> dict[str, str]:
    """The heaviest weight of each topic in one sentence."""
    found: dict[str, str] = {}
    for mention in topics(Document(text=text), (Span(0, len(text)),)):
        found[mention.topic] = "point" if "point" in (mention.weight, found.get(mention.topic)) else "passing"
    return found


def test_words_that_only_open_on_a_matter_are_passing():
    made = weights("They agreed to set up a joint working group on small modular reactors.")
    assert made == {"dialogue-mechanisms": "passing", "nuclear-energy": "point"}
    made = weights("She congratulated Norway on its intention to recognise the State of Palestine.")
    assert made["tragedies-and-greetings"] == "passing" and made["recognition"] == "point"
    assert weights("She congratulated him on his election victory.")["tragedies-and-greetings"] == "point"
    assert weights("They agreed to revive the joint working group.") == {"dialogue-mechanisms": "point"}


def test_where_a_matter_applies_is_no_matter_of_its_own():
    made = weights("They opened a centre for artificial intelligence in health care.")
    assert made["artificial-intelligence"] == "point" and made.get("health") == "passing"
    assert weights("They discussed a ceasefire in Gaza.")["gaza"] == "point"
    assert weights("They want more investment in renewable energy.")["green-energy"] == "point"


def test_the_name_of_a_body_is_no_matter():
    made = weights("The Indian Space Research Organisation will build it.")
    assert set(made.values()) == {"passing"}
    assert weights("They praised the World Trade Organization.")["wto"] == "point"


def test_the_contact_itself_is_no_dialogue_mechanism():
    made = weights("The Chancellor received the Prime Minister for the seventeenth intergovernmental consultations.")
    assert made["dialogue-mechanisms"] == "passing"
    assert weights("Ties were unaffected by the high-level dialogue.") == {"dialogue-mechanisms": "passing"}
    assert weights("They agreed to resume the strategic dialogue.")["dialogue-mechanisms"] == "point"


def test_an_unsure_narrower_topic_does_not_take_the_place_of_a_sure_wider_one():
    text = "both sides should defend multilateralism and the authority of the United Nations"
    span = Span(0, len(text))
    assert [m.topic for m in assign((span,), span, topics(Document(text=text), (span,)))] == [
        "multilateralism",
        "united-nations",
    ]
