"""Arms that treaties ban, courts of states, fire and observers. All sentences were written for these tests."""

from __future__ import annotations

import pytest

from rashomon.model import Document, Span
from rashomon.reading.segment import sentences
from rashomon.reading.topics import taxonomy, topics
from rashomon.reading.topics.nearby import comes_near


def _found(text: str, language: str = "en") -> set[str]:
    document = Document.from_text(text, language=language)
    return {m.topic for m in topics(document, sentences(document))}


@pytest.mark.parametrize(
    ("text", "language", "there", "absent"),
    [
        ("He denied that the army had used cluster munitions.", "en", "cluster-munitions", "demining"),
        ("Two cluster bombs fell on the post.", "en", "cluster-munitions", "demining"),
        ("They will clear cluster munitions from the fields.", "en", "demining", "cluster-munitions"),
        ("Cluster munition remnants still maim farmers.", "en", "demining", "cluster-munitions"),
        ("She raised the landmines that had been laid on the path.", "en", "demining", "cluster-munitions"),
        ("部长谴责使用集束弹药。", "zh", "cluster-munitions", "demining"),
        ("Министр осудил применение кассетных боеприпасов.", "ru", "cluster-munitions", "demining"),
    ],
)
def test_cluster_munitions_are_arms_and_their_remnants_are_cleared(
    text: str, language: str, there: str, absent: str
) -> None:
    found = _found(text, language)
    assert there in found
    assert absent not in found


def test_cluster_munitions_come_not_near_to_mines() -> None:
    text = "He condemned the use of cluster munitions."
    assert not comes_near("demining", "en", text, Span(0, len(text)))
    assert comes_near("cluster-munitions", "en", text, Span(0, len(text)))
    assert taxonomy().within("cluster-munitions", "arms-control")


@pytest.mark.parametrize(
    ("text", "language", "there", "absent"),
    [
        (
            "It will submit the boundary to the International Court of Justice.",
            "en",
            "international-courts",
            "war-crimes",
        ),
        ("Lima took the maritime dispute before the court.", "en", "international-courts", "war-crimes"),
        ("Neither accepts the compulsory jurisdiction of the judges.", "en", "international-courts", "war-crimes"),
        ("He welcomed the warrant of the International Criminal Court.", "en", "war-crimes", "international-courts"),
        ("Those guilty of crimes against humanity must answer for them.", "en", "war-crimes", "international-courts"),
        ("柬方将把争端提交国际法院。", "zh", "international-courts", "war-crimes"),
        ("Спор будет передан в Международный суд.", "ru", "international-courts", "war-crimes"),
        ("Международный уголовный суд выдал ордер на арест.", "ru", "war-crimes", "international-courts"),
    ],
)
def test_courts_of_states_judge_no_war_crimes(text: str, language: str, there: str, absent: str) -> None:
    found = _found(text, language)
    assert there in found
    assert absent not in found


def test_genocide_before_the_court_of_states_is_both() -> None:
    assert {"international-courts", "war-crimes"} <= _found(
        "The International Court of Justice heard the case under the Genocide Convention."
    )


def test_a_border_dispute_before_the_court_is_still_about_the_border() -> None:
    assert {"international-courts", "borders"} <= _found(
        "They would submit the border dispute to the International Court of Justice."
    )


@pytest.mark.parametrize(
    ("text", "language", "there", "absent"),
    [
        ("He protested the shelling of a village, in which two farmers died.", "en", "fighting", "energy-strikes"),
        ("Its forces had shelled the ridge.", "en", "fighting", "energy-strikes"),
        ("The two armies traded blame for the exchange of fire.", "en", "fighting", "energy-strikes"),
        ("Peru did not fire first.", "en", "fighting", "energy-strikes"),
        ("She condemned the shelling of power stations.", "en", "energy-strikes", "fighting"),
        ("They stopped the strikes on energy facilities.", "en", "energy-strikes", "fighting"),
        ("部长抗议对村庄的炮击。", "zh", "fighting", "energy-strikes"),
        ("Министр осудил обстрел деревни.", "ru", "fighting", "energy-strikes"),
    ],
)
def test_shelling_is_fighting_and_no_strike_on_the_power_supply(
    text: str, language: str, there: str, absent: str
) -> None:
    found = _found(text, language)
    assert there in found
    assert absent not in found


@pytest.mark.parametrize(
    ("text", "language", "there"),
    [
        ("It asked for the presence of ASEAN observers.", "en", True),
        ("They will work under the African Union Observer Team.", "en", True),
        ("Truce monitors will be sent to the ridge.", "en", True),
        ("The bloc gave the country observer status.", "en", False),
        ("Election observers praised the vote.", "en", False),
        ("The remarks were meant to reassure international observers.", "en", False),
        ("柬方要求派驻东盟观察员。", "zh", True),
        ("Туда направят международных наблюдателей.", "ru", True),
    ],
)
def test_observers_of_a_truce_or_border_are_a_matter(text: str, language: str, there: bool) -> None:
    assert ("observers" in _found(text, language)) is there


def test_a_loss_of_life_in_war_is_no_condolence() -> None:
    assert "tragedies-and-greetings" not in _found("He thanked him for his wish to end the loss of life.")
