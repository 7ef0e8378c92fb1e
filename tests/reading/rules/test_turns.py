"""Speakers' turns of transcripts: which labels count, whose the sentences are, what is asked."""

from __future__ import annotations

import pytest

from rashomon import Document, read
from rashomon.model import Mode, SpeechAct, Statement
from rashomon.reading import segment
from rashomon.reading.rules import page
from rashomon.reading.rules.turns import is_asking, labelled
from rashomon.settings import DEFAULT, Settings

MINISTRY = """Foreign Ministry Spokesperson Ana Ruiz's Regular Press Conference on May 7, 2024

Foreign Minister Luis Mora will visit Peru on May 9.

The Courier: We noted that Peru's president said Chile had broken the pact. He added that Chile would pay for it. \
Do you have any comment?

Ana Ruiz: I have seen the report. Chile has always kept the pact. The Peruvian side should stop making accusations.

AFP: Has Chile agreed to new talks?

Ana Ruiz: We told Peru last week that the door is open.

Reuters: Will the minister raise fishing?

Ana Ruiz: I have nothing to add.
"""


def names(text: str) -> list[str]:
    document = Document.from_text(text)
    made = page(document, segment.sentences(document))
    return list(dict.fromkeys(draft.holder.of(text) for draft in labelled(made) if draft.holder is not None))


def by_rules(text: str) -> tuple[Statement, ...]:
    return read(Document.from_text(text), Settings(reader="rules")).statements


def said(text: str, words: str, settings: Settings = DEFAULT) -> Statement:
    """The innermost statement whose content holds the words."""
    found = read(Document.from_text(text), settings).statements
    holding = [s for s in found if any(words in part.of(text) for part in s.content)]
    return min(holding, key=lambda s: sum(map(len, s.content)))


def test_labels_of_a_press_conference() -> None:
    assert names(MINISTRY) == ["The Courier", "Ana Ruiz", "AFP", "Reuters"]


@pytest.mark.parametrize(
    "text",
    [
        "OSLO: The minister left for Rome.\n\nROME: Talks were held in Rome and in Oslo on Monday.\n",
        "Subject: Talks on fish\n\nFrom: The Council\n\nThe Council met on Monday.\n",
        "The two sides met.\n\nTrade: They agreed to cut tariffs.\n\nSecurity: They agreed to meet again.\n",
        "FACT SHEET\n\nA NEW START: The two leaders met.\n\nSECURING GRAIN: Peru will buy wheat.\n",
        "The minister gave three reasons: cost, time and law. He left: nobody followed.",
    ],
)
def test_what_is_no_label(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "labels",
    [
        ("PRIME MINISTER HOLT", "Q"),
        ("Mr. KATO Ichiro, Minister for Foreign Affairs", "Reporter"),
        ("Official Spokesperson (Shri Anil Rao)", "Question 2"),
        ("President Holt (00:12)", "Speaker 3 (04:01)"),
    ],
)
def test_forms_of_labels(labels: tuple[str, str]) -> None:
    text = f"{labels[0]}: The talks were good.\n\n{labels[1]}: What was agreed?\n"
    assert names(text) == [label.split(" (")[0] for label in labels]


def test_a_label_on_a_line_of_its_own() -> None:
    text = (
        "President Holt (00:00):\n\nWe had good talks. We will meet again.\n\nPresident Kim (02:10):\n\nI thank you.\n"
    )
    statement = said(text, "We will meet again")
    assert statement.holder.span is not None and statement.holder.span.of(text) == "President Holt"
    assert statement.mode is Mode.DIRECT
    assert not any("(00:00)" in part.of(text) for s in by_rules(text) for part in s.content)


def test_each_sentence_of_a_turn_is_its_speakers() -> None:
    statement = said(MINISTRY, "should stop making accusations")
    assert statement.holder.actor is not None and statement.holder.actor.name == "Ana Ruiz"
    assert statement.voices == (statement.holder.actor.side,)
    assert statement.claimant is None


def test_a_question_commits_nobody() -> None:
    for reader in ("rules", "auto"):
        statement = said(MINISTRY, "agreed to new talks", Settings(reader=reader))
        assert statement.act is SpeechAct.ASKS
        assert statement.voices == ("press",)
        assert statement.modality is None and statement.claimant is None


def test_what_is_quoted_in_a_question_is_not_the_issuers_claim() -> None:
    statement = said(MINISTRY, "Chile had broken the pact")
    assert statement.claimant is None


def test_first_person_is_the_speaker() -> None:
    statement = said(MINISTRY, "the door is open")
    assert statement.holder.actor is not None and statement.holder.actor.name == "Ana Ruiz"


def test_statements_stand_in_text_order() -> None:
    starts = [s.content[0].start for s in by_rules(MINISTRY)]
    assert starts == sorted(starts)


def test_a_turn_in_an_article_ends_with_its_paragraph() -> None:
    text = (
        "The debate between Ada Holt and Jun Kim turned sour on Monday evening.\n\nThe two had met before.\n\nIt lasted an hour.\n\nMany watched.\n\n"
        "HOLT: You broke the pact.\n\nKIM: I kept it.\n\nThe audience left soon afterwards.\n"
    )
    assert said(text, "I kept it", Settings(reader="rules")).mode is Mode.DIRECT
    assert said(text, "The audience left", Settings(reader="rules")).mode is Mode.NARRATION


def test_who_asks() -> None:
    assert is_asking("Q") and is_asking("Reporter") and is_asking("Xinhua News Agency")
    assert not is_asking("Minister Mora")


def test_who_speaks_between_answers_asks_though_he_puts_no_question() -> None:
    text = (
        "Briefing of 7 May\n\nSpokesperson Ana Ruiz: Good afternoon. Luis?\n\nLuis: Will talks go on?\n\nSpokesperson Ana Ruiz: They will.\n\n"
        "Jun: Peru has said that Chile broke the pact.\n\nSpokesperson Ana Ruiz: It did not.\n"
    )
    statement = said(text, "Chile broke the pact")
    assert statement.claimant is None
    outer = said(text, "Peru has said", Settings(reader="rules"))
    assert outer.voices == ("press",)
