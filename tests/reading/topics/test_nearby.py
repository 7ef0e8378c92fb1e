"""Near words of topics, and topics that are places in Chinese and Russian."""

from __future__ import annotations

import pytest

import rashomon
from rashomon.comparing.traces import is_place
from rashomon.model import Span
from rashomon.reading.topics import taxonomy
from rashomon.reading.topics.nearby import NEAR_LANGUAGES, comes_near, searchable


def found(text: str, language: str) -> set[str]:
    reading = rashomon.read(rashomon.Document.from_text(text, language=language))
    return {mention.topic for mention in reading.topics}


@pytest.mark.parametrize("language", NEAR_LANGUAGES)
def test_every_topic_of_the_agenda_can_be_searched_for(language: str) -> None:
    assert [topic for topic in taxonomy().entries if not searchable(topic, language)] == []


def test_topics_and_languages_that_are_not_listed_cannot_be_searched() -> None:
    assert not searchable("found:old-bridge", "zh")
    assert not searchable("tariffs", "fr")
    assert not comes_near("tariffs", "fr", "tarifs", Span(0, 6))


def test_topics_that_are_no_places_have_near_words_in_english() -> None:
    without = [topic for topic in taxonomy().entries if not is_place(topic) and not searchable(topic, "en")]
    assert len(without) < 12, without


@pytest.mark.parametrize(
    ("topic", "language", "text", "near"),
    [
        ("soybeans", "zh-Hant", "雙方談到黃豆以外的農產品。", True),
        ("soybeans", "zh", "双方谈到青年交流。", False),
        ("energy", "ru", "Речь шла об Энергетической хартии.", True),
        ("energy", "ru", "Речь шла о молодёжных обменах.", False),
        ("visas", "ru", "Он прибыл с визитом.", False),  # a short root is no beginning of any word
        ("visas", "ru", "Говорили о визах.", True),
        ("gas-transit", "en", "They spoke of two new pipelines under the lake.", True),
        ("electricity", "en", "Nothing stands in the way of a second interconnector.", True),
        ("peace-talks", "en", "There is no alternative to diplomacy.", True),
        ("currency", "en", "Three billion dollars were lent.", False),  # every sum is told in one
        ("health", "en", "He asked who was there.", False),
        ("sport", "en", "The teams of experts will meet.", False),
    ],
)
def test_near_words(topic: str, language: str, text: str, near: bool) -> None:
    assert comes_near(topic, language, text, Span(0, len(text))) is near


@pytest.mark.parametrize(
    ("text", "language", "topic"),
    [
        ("Стороны обсудили обстановку в Эфиопии.", "ru", "horn-of-africa"),
        ("Стороны обсудили кубинскую проблематику.", "ru", "cuba"),
        ("双方就海地局势交换了意见。", "zh", "haiti"),
        ("双方讨论了反腐败合作。", "zh", "corruption"),
        ("Обсуждено разминирование территорий.", "ru", "demining"),
    ],
)
def test_topics_have_words_in_both_languages(text: str, language: str, topic: str) -> None:
    assert topic in found(text, language)


def test_a_place_that_is_only_named_is_no_topic() -> None:
    assert "haiti" not in found("海地外长访问中国。", "zh")
    assert "cuba" not in found("Министр прибыл на Кубу.", "ru")


def test_ministries_are_not_what_they_are_called_after() -> None:
    assert not {"education", "transport", "culture"} & found(
        "教育部长、交通运输部部长和文化和旅游部官员陪同出席。", "zh"
    )
