"""Whom a pronoun means: the rules' candidates, and what the model says of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from rashomon.model import ActorKind, Document, MentionKind, Span
from rashomon.reading import actors, rules, segment
from rashomon.reading.actors.antecedents import LATEST, MOST, Spoken
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.records import Record
from rashomon.reading.actors.tokens import words
from rashomon.settings import DEFAULT

TEXT = (
    "President Daniel Ortiz of Peru met Prime Minister Victor Lind of Norway in Lima on Monday. "
    "Ortiz thanked Lind for the visit. He promised a second meeting in May.\n"
)


@dataclass
class Opinion:
    """Says that phrases with some words are meant; keeps what it was asked."""

    text: str
    words: str

    def shares(self, phrase: Span, before: Sequence[Span]) -> tuple[float, ...]:
        return tuple(0.5 * (self.words in span.of(self.text)) for span in before)


@dataclass
class Silent:
    """Knows nothing."""

    def shares(self, phrase: Span, before: Sequence[Span]) -> tuple[float, ...]:
        return ()


def he(referring: object) -> tuple[str, float]:
    document = Document.from_text(TEXT, "A visit")
    sentences = segment.sentences(document)
    made = actors.cast(
        document,
        sentences,
        rules.attributions(document, sentences),
        DEFAULT,
        referring=referring,  # type: ignore[arg-type]
    )
    (mention,) = (m for m in made.mentions if m.kind is MentionKind.PRONOUN)
    actor = made.actor(mention.actor)
    assert actor is not None
    return actor.name, mention.confidence


def test_without_the_model_the_most_salient_is_meant() -> None:
    assert he(None)[0] == "Daniel Ortiz"
    assert he(Silent()) == he(None)


def test_the_model_outweighs_a_small_difference_of_salience() -> None:
    assert he(Opinion(Document.from_text(TEXT, "A visit").text, "Lind"))[0] == "Victor Lind"


def test_agreement_makes_surer() -> None:
    text = Document.from_text(TEXT, "A visit").text
    agreed, alone = he(Opinion(text, "Ortiz")), he(None)
    assert agreed[0] == alone[0] == "Daniel Ortiz"
    assert agreed[1] >= alone[1]


def test_a_country_that_fits_no_pronoun_stays_out() -> None:
    assert he(Opinion(Document.from_text(TEXT, "A visit").text, "Peru"))[0] in ("Daniel Ortiz", "Victor Lind")


class TestSpoken:
    @pytest.fixture
    def spoken(self) -> Spoken:
        document = Document(text="Ann met Bob. She left.")
        return Spoken(words(document, segment.sentences(document)), Opinion(document.text, "Bob"))

    def test_shares_are_added_to_the_scores(self, spoken: Spoken) -> None:
        ann, bob = (Record(key, key, ActorKind.PERSON) for key in ("ann", "bob"))
        spoken.note(ann, Phrase(0, 1, None, 0))
        spoken.note(bob, Phrase(2, 3, None, 0))
        (a, _), (b, _) = spoken.weighed(Phrase(4, 5, None, 1), [(1.0, ann), (1.0, bob)])
        assert a < b <= 1.02

    def test_one_candidate_needs_no_opinion(self, spoken: Spoken) -> None:
        ann = Record("ann", "Ann", ActorKind.PERSON)
        assert spoken.weighed(Phrase(4, 5, None, 1), [(1.0, ann)]) == [(1.0, ann)]

    def test_a_party_that_turned_out_to_be_another_counts_as_that(self, spoken: Spoken) -> None:
        ann, bob, deputy = (Record(key, key, ActorKind.PERSON) for key in ("ann", "bob", "deputy"))
        spoken.note(ann, Phrase(0, 1, None, 0))
        spoken.note(deputy, Phrase(2, 3, None, 0))
        deputy.same = bob
        (a, _), (b, _) = spoken.weighed(Phrase(4, 5, None, 1), [(1.0, ann), (1.0, bob)])
        assert b > a

    def test_only_the_latest_phrases_are_kept(self, spoken: Spoken) -> None:
        ann = Record("ann", "Ann", ActorKind.PERSON)
        for _ in range(LATEST + 9):
            spoken.note(ann, Phrase(0, 1, None, 0))
        assert len(spoken.phrases) == LATEST

    def test_a_text_of_nothing_but_pronouns_is_not_asked_about_for_ever(self, spoken: Spoken) -> None:
        ann, bob = (Record(key, key, ActorKind.PERSON) for key in ("ann", "bob"))
        spoken.note(ann, Phrase(0, 1, None, 0))
        spoken.note(bob, Phrase(2, 3, None, 0))
        given = [(1.0, ann), (1.0, bob)]
        assert spoken.weighed(Phrase(4, 5, None, 1), given) != given
        spoken.asked = MOST
        assert spoken.weighed(Phrase(4, 5, None, 1), given) == given
