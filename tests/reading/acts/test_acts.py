"""What is done by saying something: speech act, firmness, pressure, negation, hedges, conditions."""

from __future__ import annotations

import pytest

from rashomon.model import Modality, Pressure, Span, SpeechAct
from rashomon.reading.acts import Act, act
from rashomon.reading.statements.lemmas import cue_lemma, negated


def done(cue: str, content: str) -> Act:
    text = f"{cue} {content}"
    span = Span(0, len(cue))
    return act(text, [Span(len(cue) + 1, len(text))], span, cue_lemma(text, span), negated(text, span))


ACTS = [
    ("said", "that the pact holds", SpeechAct.ASSERTS, None),
    ("pledged", "to open the border", SpeechAct.PLEDGES, Modality.AGREED),
    ("vowed", "to open the border", SpeechAct.PLEDGES, Modality.AGREED),
    ("agreed", "to open the border", SpeechAct.AGREES, Modality.AGREED),
    ("accepted", "an invitation", SpeechAct.AGREES, Modality.AGREED),
    ("offered", "to open the border", SpeechAct.OFFERS, Modality.INTENDS),
    ("proposed", "a new border regime", SpeechAct.OFFERS, Modality.INTENDS),
    ("would consider", "opening the border", SpeechAct.CONSIDERS, Modality.CONSIDERING),
    ("is weighing", "a new pact", SpeechAct.CONSIDERS, Modality.CONSIDERING),
    ("announced", "that Norway would consider buying grain", SpeechAct.CONSIDERS, Modality.CONSIDERING),
    ("plans", "to open the border", SpeechAct.ASSERTS, Modality.INTENDS),
    ("hopes", "to open the border", SpeechAct.ASSERTS, Modality.INTENDS),
    ("said", "it could open the border", SpeechAct.ASSERTS, Modality.POSSIBLE),
    ("said", "it may open the border", SpeechAct.ASSERTS, Modality.POSSIBLE),
    ("said", "it will open the border", SpeechAct.ASSERTS, Modality.DECIDED),
    ("said", "it has agreed to open the border", SpeechAct.ASSERTS, Modality.AGREED),
    ("said", "it is willing to open the border", SpeechAct.ASSERTS, Modality.INTENDS),
    ("refused", "to open the border", SpeechAct.REFUSES, Modality.REFUSES),
    ("declined", "to comment", SpeechAct.REFUSES, Modality.REFUSES),
    ("rejected", "the claims", SpeechAct.REFUSES, Modality.REFUSES),
    ("did not agree", "to open the border", SpeechAct.REFUSES, Modality.REFUSES),
    ("decided", "to open the border", SpeechAct.ASSERTS, Modality.DECIDED),
    ("praised", "the pact", SpeechAct.PRAISES, None),
    ("welcomed", "the pact", SpeechAct.PRAISES, None),
    ("condemned", "the pact", SpeechAct.CRITICISES, None),
    ("accused", "Norway of cheating", SpeechAct.CRITICISES, None),
    ("denied", "that it had cheated", SpeechAct.DENIES, None),
    ("thanked", "Norway for its patience", SpeechAct.THANKS, None),
    ("asked", "whether the pact holds", SpeechAct.ASKS, None),
    ("threatened", "to close the border", SpeechAct.THREATENS, None),
    ("warned", "that the pact is at risk", SpeechAct.WARNS, None),
    ("stressed", "that Norway must open the border", SpeechAct.DEMANDS, None),
]


@pytest.mark.parametrize(("cue", "content", "kind", "modality"), ACTS)
def test_act_and_modality(cue: str, content: str, kind: SpeechAct, modality: Modality | None) -> None:
    found = done(cue, content)
    assert (found.act, found.modality) == (kind, modality)


@pytest.mark.parametrize(
    ("cue", "content", "pressure"),
    [
        ("urged", "Norway to sign", Pressure.URGES),
        ("called on", "Norway to sign", Pressure.URGES),
        ("called for", "an end to the blockade", Pressure.URGES),
        ("demanded", "an end to the blockade", Pressure.DEMANDS),
        ("warned", "of consequences", Pressure.WARNS),
        ("threatened", "to close the border", Pressure.THREATENS),
        ("advised", "Norway to wait", Pressure.SUGGESTS),
        ("said", "Norway should sign", Pressure.URGES),
        ("said", "Norway must sign", Pressure.DEMANDS),
        ("said", "Norway has to sign", Pressure.DEMANDS),
        ("said", "the pact holds", None),
    ],
)
def test_pressure(cue: str, content: str, pressure: Pressure | None) -> None:
    assert done(cue, content).pressure is pressure


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("said", "it will never allow a split", True),
        ("said", "it will allow a split", False),
        ("said", "it won’t allow a split", True),
        ("denied", "that it had cheated", True),
        ("does not support", "a split", True),
        ("supports", "a split", False),
    ],
)
def test_negation(cue: str, content: str, expected: bool) -> None:
    assert done(cue, content).negated is expected


def test_decided_and_negated_is_no_refusal_of_its_own() -> None:
    found = done("said", "that it will never allow a split")
    assert found.modality is Modality.DECIDED
    assert found.negated


def test_a_condition_reaches_to_its_comma() -> None:
    text = "said that if the U.S. side agrees, it will sign"
    condition = act(text, [Span(5, len(text))], Span(0, 4), "say").condition
    assert condition is not None
    assert condition.of(text) == "if the U.S. side agrees"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("it will sign unless duties end", "unless duties end"),
        ("it will sign provided that duties end", "provided that duties end"),
        ("it will sign as long as duties end", "as long as duties end"),
        ("it will sign on condition that duties end", "on condition that duties end"),
        ("it will sign only if duties end", "only if duties end"),
        ("it will sign in exchange for grain", "in exchange for grain"),
    ],
)
def test_conditions(content: str, expected: str) -> None:
    found = act(content, [Span(0, len(content))], None).condition
    assert found is not None
    assert found.of(content) == expected


def test_an_asking_if_is_no_condition() -> None:
    content = "he wondered if duties would end"
    assert act(content, [Span(0, len(content))], None).condition is None


def test_hedges_are_spans_of_the_text() -> None:
    content = "the pact reportedly appeared to fail and may be dead"
    assert [h.of(content) for h in act(content, [Span(0, len(content))], None).hedges] == [
        "reportedly",
        "appeared to",
        "may",
    ]


def test_a_month_is_no_hedge() -> None:
    content = "the talks ended in May"
    assert act(content, [Span(0, len(content))], None).hedges == ()


def test_modality_span_is_the_words() -> None:
    content = "that Norway would consider buying grain"
    found = act(content, [Span(0, len(content))], None)
    assert found.modality_span is not None
    assert found.modality_span.of(content) == "would consider"


@pytest.mark.parametrize(
    ("cue", "plover"),
    [("pledged", "AGREE"), ("urged", "REQUEST"), ("condemned", "ACCUSE"), ("refused", "REJECT"), ("threatened", "THREATEN"), ("praised", "SUPPORT"), ("said", None)],
)  # fmt: skip
def test_plover(cue: str, plover: str | None) -> None:
    assert done(cue, "to sign the pact").plover == plover


@pytest.mark.parametrize(
    ("cue", "lemma"),
    [("has repeatedly said", "say"), ("refused to comment", "refuse"), ("called on", "call on"), ("moved quickly to reassure", "reassure"), ("demand for", "demand"), ("", "")],
)  # fmt: skip
def test_cue_lemma(cue: str, lemma: str) -> None:
    if cue:
        assert cue_lemma(cue, Span(0, len(cue))) == lemma


@pytest.mark.parametrize("content", ["will " * 20_000, "if " * 20_000, "may not " * 15_000, "a" * 100_000])
def test_long_content_ends(content: str) -> None:
    assert act(content, [Span(0, len(content))], None).act in SpeechAct


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Should the truce hold, Norway will send observers.", "Should the truce hold"),
        ("Were Peru to refuse, the pact would fall.", "Were Peru to refuse"),
        ("Had the talks failed, the border would have closed.", "Had the talks failed"),
    ],
)
def test_conditions_without_if(text: str, condition: str) -> None:
    found = act(text, [Span(0, len(text))], None)
    assert found.condition is not None and found.condition.of(text) == condition
    assert found.pressure is None


@pytest.mark.parametrize(
    "text",
    ["Will Norway buy the grain?", "“Mr. Holt, would you consider a new pact?”", "Should Peru open the border?"],
)
def test_a_question_commits_and_presses_nobody(text: str) -> None:
    found = act(text, [Span(0, len(text))], None)
    assert (found.act, found.modality, found.pressure, found.condition) == (SpeechAct.ASKS, None, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "the crimes committed in that war were grave",
        "the aid provided by Norway was welcome",
        "support will last as long as it takes",
        "the leaders met on May 2 in Oslo",
    ],
)
def test_words_that_are_no_firmness_and_no_condition(text: str) -> None:
    found = act(text, [Span(0, len(text))], None)
    assert found.condition is None
    assert found.modality in (None, Modality.DECIDED)


def test_to_commit_not_to_is_a_pledge() -> None:
    found = done("pledged", "not to tax foreign services")
    assert (found.act, found.modality, found.negated) == (SpeechAct.PLEDGES, Modality.AGREED, True)


def test_thanks_in_somebodys_own_words() -> None:
    text = "Thank you to the people of Peru."
    assert act(text, [Span(0, len(text))], None).act is SpeechAct.THANKS


@pytest.mark.parametrize(
    "content", ["to consider a joint patrol", "to seriously consider a pact", "that they would weigh it"]
)
def test_to_agree_to_consider_promises_no_more(content: str) -> None:
    found = done("agreed", content)
    assert (found.act, found.modality) == (SpeechAct.CONSIDERS, Modality.CONSIDERING)


def test_the_occasion_of_saying_is_no_act() -> None:
    assert done("said on Tuesday when questioned about it", "the pact holds").act is SpeechAct.ASSERTS


def test_to_question_a_thing_is_to_criticise_it() -> None:
    assert done("questioned", "the impartiality of the court").act is SpeechAct.CRITICISES
    assert done("questioned", "whether the court is fair").act is SpeechAct.ASKS
