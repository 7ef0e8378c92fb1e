"""Statements: whose, who claims it, how it came, what counts once, and the text's own sentences beside them."""

from __future__ import annotations

import pytest

import rashomon
from rashomon.model import (
    Actor,
    ActorKind,
    Block,
    BlockKind,
    Channel,
    Document,
    DocumentKind,
    Holder,
    Mode,
    Profile,
    Span,
    Statement,
    TopicMention,
)
from rashomon.reading.actors.cast import Cast
from rashomon.reading.attribution import Attribution
from rashomon.reading.rules import attributions
from rashomon.reading.segment import sentences
from rashomon.reading.statements import assemble
from rashomon.settings import Settings

MOREAU = Actor("a1", "Moreau", ActorKind.PERSON, "FR")
ITO = Actor("a2", "Ito", ActorKind.PERSON, "NO")
BOTH = Actor("a3", "both sides", ActorKind.GROUP, "FR", sides=("FR", "NO"))
OFFICIALS = Actor("a4", "officials", ActorKind.GROUP, "FR", anonymous=True)
FRANCE = Actor("a5", "France", ActorKind.GOVERNMENT, "FR")
KNOWN = {"Moreau": MOREAU, "Ito": ITO, "two sides": BOTH, "officials": OFFICIALS}


def document(text: str, kinds: tuple[BlockKind, ...] = ()) -> Document:
    blocks, at = [], 0
    for number, part in enumerate(text.split("\n\n")):
        start = text.index(part, at)
        at = start + len(part)
        blocks.append(Block(Span(start, at), kinds[number] if number < len(kinds) else BlockKind.PARAGRAPH))
    return Document(text, blocks=tuple(blocks))


def actor(text: str, span: Span | None) -> Actor | None:
    words = span.of(text) if span else ""
    return next((known for name, known in KNOWN.items() if name in words), None)


def cast(text: str, found: tuple[Attribution, ...]) -> Cast:
    """A cast that knows the few names of these tests."""
    return Cast(
        actors=(MOREAU, ITO, BOTH, OFFICIALS, FRANCE),
        holders=tuple(Holder(a.holder, actor(text, a.holder)) for a in found),
        claimants=tuple(actor(text, a.claimant) for a in found),
        channels=tuple(None for _ in found),
    )


def read(
    text: str, profile: Profile | None = None, kinds: tuple[BlockKind, ...] = (), topics: tuple[TopicMention, ...] = ()
) -> tuple[Statement, ...]:
    made = document(text, kinds)
    parts = sentences(made)
    found = attributions(made, parts)
    return assemble(made, parts, found, cast(text, found), profile or Profile(), topics)


READOUT = Profile(DocumentKind.READOUT, FRANCE, Channel.READOUT, confidence=0.9)


def test_ids_run_in_text_order() -> None:
    text = "The border is quiet today. Moreau said the pact holds. Ito rejected the claims."
    found = read(text)
    assert [s.id for s in found] == ["s1", "s2", "s3"]
    assert [s.span.start for s in found] == sorted(s.span.start for s in found)


def test_holder_and_voices() -> None:
    (found,) = read("Moreau said the pact holds.")
    assert found.holder.actor == MOREAU
    assert found.voices == ("FR",)
    assert found.rule.startswith("say|")


def test_joint_holder_has_several_voices() -> None:
    (found,) = read("The two sides agreed to meet.")
    assert found.voices == ("FR", "NO")


def test_the_claimants_side_stands_behind_a_claim_about_the_other() -> None:
    outer, inner = read("Moreau said Ito had pledged to open the border.")
    assert inner.holder.actor == ITO
    assert inner.claimant == MOREAU
    assert inner.voices == ("FR",)
    assert inner.parent == outer.id


def test_a_readout_claims_what_it_reports_of_the_other_side() -> None:
    found = read("Ito stated that the pact holds.", READOUT)[0]
    assert found.claimant == FRANCE
    assert found.voices == ("FR",)
    assert found.channel is Channel.READOUT


def test_a_readouts_own_side_has_no_claimant() -> None:
    found = read("Moreau stated that the pact holds.", READOUT)[0]
    assert found.claimant is None


def test_own_sentences_of_an_issuer() -> None:
    (found,) = read("The two leaders met in Oslo on Monday.", READOUT)
    assert found.mode is Mode.OWN
    assert found.holder == Holder(None, FRANCE, 0.9)
    assert found.cue is None
    assert found.voices == ("FR",)


def test_narration_of_an_outlet() -> None:
    (found,) = read("The two leaders met in Oslo on Monday.")
    assert found.mode is Mode.NARRATION
    assert found.voices == ("press",)


def test_impersonal_words_in_a_readout_are_the_issuers() -> None:
    found = read("It was emphasised that the pact must hold.", READOUT)[0]
    assert found.holder.actor == FRANCE
    assert found.holder.span is None


def test_leftovers_of_an_attributed_sentence_are_no_narration() -> None:
    found = read("“The pact holds,” Moreau wrote on Truth Social at 2:17 a.m. on Wednesday.")
    assert [s.mode for s in found] == [Mode.DIRECT]


def test_a_clause_beside_an_attribution_is_narration() -> None:
    found = read("The border between the two countries stayed closed all week, while Moreau said the pact holds.")
    assert Mode.NARRATION in [s.mode for s in found]


def test_tiny_fragments_are_dropped() -> None:
    assert read("Not yet.") == ()


def test_channels() -> None:
    cases = {
        "Moreau wrote on Truth Social that the pact holds.": Channel.POST,
        "Moreau told reporters that the pact holds.": Channel.PRESS_CONFERENCE,
        "In a statement, Moreau said the pact holds.": Channel.STATEMENT,
        "Moreau said in an interview with a local paper that the pact holds.": Channel.INTERVIEW,
        "According to Norwegian state media, Ito said the pact holds.": Channel.STATE_MEDIA,
        "Moreau said the pact holds.": Channel.UNSPECIFIED,
        "Two officials said the pact holds.": Channel.ANONYMOUS_OFFICIAL,
    }
    for text, channel in cases.items():
        found = next(s for s in read(text) if s.mode is not Mode.NARRATION)
        assert found.channel is channel, text
        if found.channel_span is not None:
            assert found.channel_span.of(text)


def test_another_clauses_channel_is_not_taken() -> None:
    found = read("Norway's readout was short, even though Moreau said both points were raised.")
    said = next(s for s in found if s.holder.actor == MOREAU)
    assert said.channel is Channel.UNSPECIFIED


def test_topics_come_from_the_content() -> None:
    text = "The border is quiet. Moreau said the fish quota holds."
    quota, border = text.index("fish"), text.index("border")
    topics = (TopicMention("border", Span(border, border + 6)), TopicMention("fish", Span(quota, quota + 4)))
    said = next(s for s in read(text, topics=topics) if s.cue is not None)
    assert [t.topic for t in said.topics] == ["fish"]


def test_a_closing_summary_repeats() -> None:
    text = (
        "Moreau warned that the northern border must stay closed for trucks.\n\nOther matters were discussed in Oslo.\n\n"
        "Key points\n\nMoreau warned that the northern border must stay closed.\n\nIto denied that the fish quota was ever raised."
    )
    kinds = (BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.LIST_ITEM)
    found = [s for s in read(text, kinds=kinds) if s.cue is not None]
    assert found[1].repeats == found[0].id
    assert found[2].repeats is None


def test_the_same_words_elsewhere_do_not_repeat() -> None:
    text = "Moreau warned that the northern border must stay closed.\n\nMoreau warned that the northern border must stay closed."
    assert all(s.repeats is None for s in read(text))


def test_negated_cue_keeps_its_negation() -> None:
    found = read("Moreau does not support the new border regime.")[0]
    assert found.negated


def test_quoted_parts_are_kept() -> None:
    text = "Moreau said the pact “holds firmly” in the north of the country."
    found = read(text)[0]
    assert [q.of(text) for q in found.quoted] == ["“holds firmly”"]
    assert found.mode is Mode.MIXED


def test_every_span_reproduces_the_text() -> None:
    text = "“The pact holds,” Moreau said. Ito, who led the talks, denied it. The two sides agreed to meet in June if duties end."
    for found in read(text):
        spans = [
            found.holder.span,
            found.cue,
            found.channel_span,
            found.modality_span,
            found.condition,
            *found.content,
            *found.hedges,
            *found.quoted,
        ]
        for span in spans:
            assert span is None or (0 <= span.start < span.end <= len(text) and span.of(text).strip())


def test_nothing_to_read() -> None:
    assert read("Menu", kinds=(BlockKind.FURNITURE,)) == ()


@pytest.mark.parametrize("reader", ["rules", "auto"])
def test_a_post_that_a_sentence_with_what_leads_in_to(reader: str) -> None:
    text = (
        "The leaders spoke on Monday.\n\nThe call was short.\n\nHere is what the Peruvian president wrote on her account:"
        "\n\nI had a good call with the premier of Chile. We will send our teams. They will meet next week in Quito. "
        "It is about time. Thank you for your attention!\n\nThe border lies in the north of the country.\n"
    )
    reading = rashomon.read(rashomon.Document.from_text(text), Settings(reader=reader))
    (post,) = [s for s in reading.statements if s.holder.span and s.holder.span.of(text) == "the Peruvian president"]
    assert post.content[0].of(text).startswith("I had a good call")
    assert post.content[-1].of(text).endswith("attention!")
    assert post.mode is Mode.DIRECT


def test_the_verb_behind_an_aside_is_the_holders_too() -> None:
    text = (
        "The ministry in Santiago, in a statement posted on X, welcomed the talks, thanked Brazil for hosting them and "
        "reiterated that the treaty stands."
    )
    found = rashomon.read(rashomon.Document.from_text(text)).statements
    assert {s.cue.of(text) for s in found if s.cue} == {"welcomed", "thanked", "reiterated"}
    assert not [s for s in found if s.mode is Mode.NARRATION]
