"""Attributions by rules: holder, cue and content of sentences in the ways that news and readouts write them."""

from __future__ import annotations

import pytest

from rashomon.model import Block, BlockKind, Document, Mode, Span
from rashomon.reading.attribution import Attribution
from rashomon.reading.rules import attributions
from rashomon.reading.segment import sentences


def document(text: str, kinds: tuple[BlockKind, ...] = ()) -> Document:
    """A document whose blocks are the stretches between empty lines."""
    blocks, at = [], 0
    for number, part in enumerate(text.split("\n\n")):
        start = text.index(part, at)
        at = start + len(part)
        kind = kinds[number] if number < len(kinds) else BlockKind.PARAGRAPH
        blocks.append(Block(Span(start, at), kind))
    return Document(text, blocks=tuple(blocks))


def read(text: str, kinds: tuple[BlockKind, ...] = ()) -> tuple[Attribution, ...]:
    made = document(text, kinds)
    return attributions(made, sentences(made))


def told(text: str, kinds: tuple[BlockKind, ...] = ()) -> list[tuple[str, str, str]]:
    """Holder, cue and content, as words."""
    return [
        (
            found.holder.of(text) if found.holder else "",
            found.cue.of(text) if found.cue else "",
            " // ".join(part.of(text) for part in found.content),
        )
        for found in read(text, kinds)
    ]


PLAIN = [
    ("Moreau said that the talks were useful.", ("Moreau", "said", "that the talks were useful")),
    ("Moreau said the talks were useful.", ("Moreau", "said", "the talks were useful")),
    ("The minister has repeatedly said the pact holds.", ("The minister", "has repeatedly said", "the pact holds")),
    ("Moreau said on Tuesday that the pact holds.", ("Moreau", "said", "that the pact holds")),
    ("Moreau told reporters in Oslo that the pact holds.", ("Moreau", "told", "that the pact holds")),
    ("Moreau told Ito the pact must be signed.", ("Moreau", "told", "the pact must be signed")),
    ("“The pact holds,” Moreau said.", ("Moreau", "said", "“The pact holds,”")),
    ("“The pact holds,” said Moreau.", ("Moreau", "said", "“The pact holds,”")),
    ('"The pact holds," Moreau told reporters on Friday.', ("Moreau", "told", '"The pact holds,"')),
    ("The pact holds, the minister said.", ("the minister", "said", "The pact holds")),
    ("The pact holds, said Anna Ito, the minister's spokeswoman.", ("Anna Ito, the minister's spokeswoman", "said", "The pact holds")),
    ("“The pact,” Moreau said, “will hold.”", ("Moreau", "said", "“The pact,” // “will hold.”")),
    ("Moreau said: “The pact holds.”", ("Moreau", "said", "“The pact holds.”")),
    ("The pact, Moreau said, is a mistake.", ("Moreau", "said", "The pact // is a mistake")),
    ("According to the ministry, the pact holds.", ("the ministry", "According to", "the pact holds")),
    ("The pact holds, according to two officials familiar with the talks.", ("two officials familiar with the talks", "according to", "The pact holds")),
    ("As the minister said on Monday, the pact will be signed.", ("the minister", "said", "the pact will be signed")),
    ("A spokesman for the embassy in Oslo said the pact holds.", ("A spokesman for the embassy in Oslo", "said", "the pact holds")),
    ("Anna Ito, the foreign minister, said the pact holds.", ("Anna Ito, the foreign minister", "said", "the pact holds")),
    ("Anna Ito, who led the talks, said the pact holds.", ("Anna Ito", "said", "the pact holds")),
    ("Moreau, speaking in Oslo, said the pact holds.", ("Moreau", "said", "the pact holds")),
    ("Moreau, in a statement, said the pact holds.", ("Moreau", "said", "the pact holds")),
    ("In a statement, the ministry said the pact holds.", ("the ministry", "said", "the pact holds")),
    ("The statement said the pact holds.", ("The statement", "said", "the pact holds")),
    ("Officials say the pact holds.", ("Officials", "say", "the pact holds")),
    ("Analysts expect that the pact will fail.", ("Analysts", "expect", "that the pact will fail")),
    ("Moreau and Ito pledged to reopen the border.", ("Moreau and Ito", "pledged", "to reopen the border")),
    ("The two sides agreed to meet in June.", ("The two sides", "agreed", "to meet in June")),
    ("Moreau urged Norway to sign the pact.", ("Moreau", "urged", "Norway to sign the pact")),
    ("Moreau called on Norway to sign the pact.", ("Moreau", "called on", "Norway to sign the pact")),
    ("Moreau called for an end to the blockade.", ("Moreau", "called for", "an end to the blockade")),
    ("Moreau accused Norway of breaking the pact.", ("Moreau", "accused", "Norway of breaking the pact")),
    ("Moreau described the call as “long and frank.”", ("Moreau", "described", "the call as “long and frank.”")),
    ("Moreau called it “a historic mistake.”", ("Moreau", "called", "it “a historic mistake.”")),
    ("Moreau denounced the comments as crossing a line.", ("Moreau", "denounced", "the comments as crossing a line")),
    ("Moreau warned against a rush to judgment.", ("Moreau", "warned against", "a rush to judgment")),
    ("Moreau warned of severe consequences.", ("Moreau", "warned of", "severe consequences")),
    ("Moreau warned Norway that the pact would lapse.", ("Moreau", "warned", "that the pact would lapse")),
    ("Moreau refused to comment.", ("Moreau", "refused", "to comment")),
    ("Moreau denied breaking the pact.", ("Moreau", "denied", "breaking the pact")),
    ("Moreau rejected the claims.", ("Moreau", "rejected", "the claims")),
    ("Moreau thanked Ito for the welcome.", ("Moreau", "thanked", "Ito for the welcome")),
    ("Moreau praised Ito for her patience.", ("Moreau", "praised", "Ito for her patience")),
    ("Moreau welcomed the decision.", ("Moreau", "welcomed", "the decision")),
    ("Moreau threatened to close the border.", ("Moreau", "threatened", "to close the border")),
    ("Moreau offered to host the talks.", ("Moreau", "offered", "to host the talks")),
    ("Moreau believes the pact is dead.", ("Moreau", "believes", "the pact is dead")),
    ("Moreau hopes to sign the pact.", ("Moreau", "hopes", "to sign the pact")),
    ("Moreau wants Norway to pay.", ("Moreau", "wants", "Norway to pay")),
    ("Moreau is confident that the pact will hold.", ("Moreau", "is confident", "that the pact will hold")),
    ("Moreau made clear that the pact is dead.", ("Moreau", "made clear", "that the pact is dead")),
    ("Moreau pointed out that the pact is dead.", ("Moreau", "pointed out", "that the pact is dead")),
    ("Moreau was quoted as saying that the pact is dead.", ("Moreau", "was quoted as saying", "that the pact is dead")),
    ("It was emphasised that the pact must hold.", ("", "was emphasised", "that the pact must hold")),
    ("Norway's demand for new elections was ignored.", ("Norway", "demand for", "new elections")),
    ("Moreau's claim that Norway had cheated was wrong.", ("Moreau", "claim", "that Norway had cheated")),
    ("Moreau issued a warning to Norway regarding the border.", ("Moreau", "issued a warning", "the border")),
    ("Moreau expressed concern about the blockade.", ("Moreau", "expressed concern about", "the blockade")),
    ("Moreau wrote on Truth Social that the pact is dead.", ("Moreau", "wrote", "that the pact is dead")),
    ("Moreau's spokesman said the US wants peace.", ("Moreau's spokesman", "said", "the US wants peace")),
    ("The envoy on Tuesday rejected the offer.", ("The envoy", "rejected", "the offer")),
    ("Hours after the call ended, Moreau moved quickly to reassure allies that the pact holds.", ("Moreau", "moved quickly to reassure", "that the pact holds")),
    ("“Why now?” Moreau asked.", ("Moreau", "asked", "“Why now?”")),
    ("Analysts find it notable that Norway gave way.", ("Analysts", "find it notable", "that Norway gave way")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PLAIN)
def test_one_attribution(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(text)


NOTHING = [
    "The pact was signed in Oslo.",
    "The “One-River Policy” dates from 1971.",
    "If Moreau says the pact is dead, Norway will leave.",
    "Moreau did not say whether the pact was dead.",
    "The readout did not mention Norway or the border.",
    "Neither side's summary emphasised the border.",
    "Did Moreau reject the pact?",
    "The priorities revealed in the accounts differ.",
    "This disconnect suggests that the pact is dead.",
    "The film “The Long Border” opened in Oslo.",
    "Moreau will announce the budget on Monday.",
    "The said plan was dropped.",
    "The claims were dropped on Friday.",
    "Prices fell after the call ended.",
    "",
]


@pytest.mark.parametrize("text", [text for text in NOTHING if text])
def test_no_attribution(text: str) -> None:
    assert told(text) == []


def test_participle_goes_on_with_the_same_holder() -> None:
    text = "Moreau rejected the pact, adding that Norway had cheated."
    assert ("Moreau", "adding", "that Norway had cheated") in told(text)
    assert ("Moreau", "rejected", "the pact") in told(text)


def test_participle_after_a_fronted_quotation() -> None:
    text = "“The pact holds,” Ito said, noting that talks go on."
    assert told(text) == [("Ito", "said", "“The pact holds,”"), ("Ito", "noting", "that talks go on")]


def test_second_predicate_shares_the_subject() -> None:
    text = "Moreau praised the pact and called for new talks."
    assert told(text) == [("Moreau", "praised", "the pact"), ("Moreau", "called for", "new talks")]


def test_but_ends_the_content() -> None:
    text = "Moreau said the pact was fair, but called the deadline “absurd.”"
    assert told(text) == [
        ("Moreau", "said", "the pact was fair"),
        ("Moreau", "called", "the deadline “absurd.”"),
    ]


def test_contrast_ends_the_content() -> None:
    text = "Some voters said the pact was fair, while other voters said it was not."
    assert ("Some voters", "said", "the pact was fair") in told(text)


def test_two_holders_each_with_their_own() -> None:
    text = "Moreau said the pact was dead. Ito said it was alive."
    assert told(text) == [("Moreau", "said", "the pact was dead"), ("Ito", "said", "it was alive")]


def test_quotation_over_sentences_is_one_content() -> None:
    text = "“The pact holds. It will hold,” Moreau said. “We are sure of it.”"
    assert told(text) == [("Moreau", "said", "“The pact holds. It will hold,” // “We are sure of it.”")]


def test_quotation_over_paragraphs() -> None:
    text = "“The pact holds,” Moreau said. “We signed it.\n\n“And we will keep it.”"
    found = told(text)
    assert len(found) == 1
    assert found[0][0] == "Moreau"
    assert "“And we will keep it.”" in found[0][2]


def test_a_term_in_quotation_marks_is_no_statement() -> None:
    assert told("Norway keeps its “open harbour” rule.") == []


def test_quotation_after_an_indirect_sentence_goes_on() -> None:
    text = "Moreau said the pact was dead. “Nobody wanted to keep it alive any longer.”"
    found = read(text)
    assert [a.holder.of(text) for a in found if a.holder] == ["Moreau", "Moreau"]
    assert found[1].cue is None
    assert found[1].continues == 0


def test_block_quote_takes_its_holder_from_the_lead_in() -> None:
    text = "State media reported that Ito told Moreau the border must be respected.\n\nThe border must be respected by all sides."
    kinds = (BlockKind.PARAGRAPH, BlockKind.QUOTE)
    found = read(text, kinds)
    block = next(a for a in found if a.rule.endswith("block"))
    assert block.holder is not None
    assert block.holder.of(text) == "Ito"
    assert block.channel is not None
    assert block.channel.of(text) == "State media"
    assert block.mode is Mode.DIRECT


def test_block_quote_after_a_lead_in_without_a_cue() -> None:
    text = "Moreau offered a different view of the call on his platform.\n\nOur ties are very good and will remain so."
    found = told(text, (BlockKind.PARAGRAPH, BlockKind.QUOTE))
    assert ("Moreau", "offered", "Our ties are very good and will remain so.") in found


def test_block_quote_under_a_heading_has_no_holder() -> None:
    text = "Moreau spoke to Ito.\n\nA heading\n\nOur ties are very good and will remain so."
    assert told(text, (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.QUOTE)) == []


def test_an_outlet_becomes_the_channel() -> None:
    text = "According to Norwegian state media, Ito stressed that the border must be respected."
    found = read(text)
    assert len(found) == 1
    assert found[0].holder is not None and found[0].channel is not None
    assert (found[0].holder.of(text), found[0].channel.of(text)) == ("Ito", "Norwegian state media")


def test_a_claim_about_the_other_side() -> None:
    text = "Moreau said Ito had pledged to open the border."
    outer, inner = read(text)
    assert outer.holder is not None and inner.holder is not None and inner.claimant is not None
    assert outer.holder.of(text) == "Moreau"
    assert inner.holder.of(text) == "Ito"
    assert inner.claimant.of(text) == "Moreau"
    assert inner.parent == 0
    assert inner.content[0].of(text) == "to open the border"


def test_transcript_turns() -> None:
    text = "MOREAU: We agreed to meet.\n\nITO: We did.\n\nQ: When will that be?"
    found = told(text)
    assert ("MOREAU", "", "We agreed to meet.") in found
    assert ("ITO", "", "We did.") in found
    assert ("Q", "", "When will that be?") in found


def test_first_person_inside_a_quotation_is_no_second_statement() -> None:
    assert len(told("“I think the pact is dead,” Moreau said.")) == 1


def test_relative_clause_names_its_antecedent() -> None:
    text = "They met Anna Ito, who suggested that the pact could fail."
    holder = next(h for h, cue, _ in told(text) if cue == "suggested")
    assert holder.startswith("Anna Ito")


def test_what_is_described_stands_before_the_cue() -> None:
    text = "The call, which Moreau described as “excellent,” lasted an hour."
    _, cue, content = next(item for item in told(text) if item[0] == "Moreau")
    assert cue == "described as"
    assert content.startswith("The call // “excellent")


def test_caused_act() -> None:
    assert ("Norway", "to accuse", "Moreau of breaking the pact") in told(
        "The vote failed, prompting Norway to accuse Moreau of breaking the pact."
    )


def test_headings_are_never_read() -> None:
    text = "Moreau says pact is dead\n\nThe border is quiet."
    assert told(text, (BlockKind.TITLE, BlockKind.PARAGRAPH)) == []


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("“The pact holds,” Moreau said.", Mode.DIRECT),
        ("Moreau said the pact holds.", Mode.INDIRECT),
        ("Moreau said the pact “holds firmly” in every harbour of the coast.", Mode.MIXED),
    ],
)
def test_mode(text: str, mode: Mode) -> None:
    assert [a.mode for a in read(text)] == [mode]


@pytest.mark.parametrize(
    "text", ["Moreau said.", "said Moreau", "“", "””””", "according to", "X said: “", "' ' '", "Q:", "say " * 500]
)
def test_odd_text_is_survived(text: str) -> None:
    for found in read(text):
        assert found.content


@pytest.mark.parametrize(
    "text",
    ["said that " * 4_000, "“x” he said, " * 2_000, "“" * 5_000, "who, " * 5_000, "and " * 9_000, "Moreau " * 6_000],
)
def test_long_odd_text_ends(text: str) -> None:
    made = document(text)
    for found in attributions(made, sentences(made)):
        assert all(0 <= span.start < span.end <= len(text) for span in found.content)


def test_spans_lie_in_the_text_and_content_is_ordered() -> None:
    text = " ".join(text for text, _ in PLAIN)
    for found in read(text):
        assert list(found.content) == sorted(found.content)
        assert 0 < found.confidence <= 1
        for span in (found.holder, found.cue, *found.content):
            assert span is None or span.of(text).strip() == span.of(text)


def test_other_languages_do_not_fail() -> None:
    assert told("外交部表示，双方同意继续会谈。") == []
    assert told("Министр заявил, что переговоры продолжатся.") == []


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("France, Germany and Italy agreed to send troops.", "France, Germany and Italy"),
        ("However, Egypt, Peru, and Norway refused to sign.", "Egypt, Peru, and Norway"),
        ("The minister, the envoy, and the general promised to help.", "The minister, the envoy, and the general"),
        ("On Monday, Spain and Portugal agreed to help.", "Spain and Portugal"),
        ("In a speech to farmers, Ruiz and Mora promised to help.", "Ruiz and Mora"),
    ],
)
def test_holders_in_a_list(text: str, holder: str) -> None:
    assert [found[0] for found in told(text)] == [holder]


def test_who_reports_it_closes_the_content() -> None:
    text = "Egypt and Peru refused to sign the pact, reports The Herald."
    assert ("Egypt and Peru", "refused", "to sign the pact") in told(text)
