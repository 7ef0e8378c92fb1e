"""What a text says of itself, and in which language it is."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon import Document
from rashomon.ingest.language import language_of
from rashomon.model import Completeness, Origin
from tests.ingest.helpers import check_blocks, pairs, read_text, texts

BODY = (
    "The ministers of Freedonia and Ruritania met in Vienna and spoke of grain for more than two hours on end.\n"
    "Neither of them said a word about the ports, an official of the Freedonian ministry told reporters later on.\n"
)


@pytest.mark.parametrize(
    ("title", "completeness"),
    [
        ("Full text: Joint statement of the two ministers", Completeness.COMPLETE),
        ("Joint statement of the two ministers (full text)", Completeness.COMPLETE),
        ("两国外长联合声明（全文）", Completeness.COMPLETE),
        ("Joint statement of the two ministers (excerpts)", Completeness.EXCERPT),
        ("Excerpts from the joint statement of the ministers", Completeness.EXCERPT),
        ("部长讲话（节选）", Completeness.EXCERPT),
        ("Joint statement of the two ministers", Completeness.UNKNOWN),
        ("Ministers promise full text of their treaty soon", Completeness.UNKNOWN),
    ],
)
def test_completeness(title: str, completeness: Completeness) -> None:
    assert Document.from_text(f"{title}\n{BODY}").completeness is completeness


@pytest.mark.parametrize(
    ("note", "origin"),
    [
        ("(Unofficial translation)", Origin.TRANSLATION),
        ("Unofficial translation from the Ruritanian", Origin.TRANSLATION),
        ("Translated from Ruritanian by Jan Novak", Origin.TRANSLATION),
        ("Неофициальный перевод", Origin.TRANSLATION),
        ("（译文）", Origin.TRANSLATION),
        ("Read the unofficial translation here", Origin.UNKNOWN),
        ("", Origin.UNKNOWN),
    ],
)
def test_origin(note: str, origin: Origin) -> None:
    assert Document.from_text(f"Joint Statement of the Ministers\n{note}\n{BODY}").origin is origin


@pytest.mark.parametrize(
    ("line", "author", "publisher"),
    [
        ("By Jane Roe", "Jane Roe", ""),
        ("By Jane Roe and John Doe, Example News", "Jane Roe and John Doe", "Example News"),
        ("By Jane Roe, John Doe and Ann Poe", "Jane Roe, John Doe and Ann Poe", ""),
        ("By Jane Roe | The Example Post", "Jane Roe", "The Example Post"),
        ("来源：自由国外交部", "", "自由国外交部"),
        ("Source: Example Agency", "", "Example Agency"),
    ],
)
def test_author_and_publisher(line: str, author: str, publisher: str) -> None:
    document = Document.from_text(f"Ministers Meet in Vienna\n{line}\n{BODY}")
    assert (document.author, document.publisher) == (author, publisher)
    assert ("furniture", line) in pairs(document)


def test_what_is_given_is_not_overruled() -> None:
    document = Document.from_text(
        f"Ministers Meet\nBy Jane Roe, Example News\n{BODY}", title="T", publisher="P", language="de"
    )
    assert (document.title, document.publisher, document.language) == ("T", "P", "de")


FLAT = (
    "События Телефонный разговор с Президентом Фридонии Состоялся телефонный разговор двух президентов. 3 марта 2026 года 14:30 "
    "Москва, Кремль Обсуждались вопросы поставок зерна. Стороны договорились продолжить контакты на различных уровнях. Президент "
    "Фридонии поблагодарила за помощь и пригласила посетить её страну осенью этого года. География Фридония Темы Внешняя политика "
    "Статус материала Опубликован в разделе: Новости Дата публикации: 3 марта 2026 года, 14:30 Текстовая версия"
)


def test_page_flattened_to_one_line() -> None:
    document = Document.from_text(FLAT, title="Телефонный разговор с Президентом Фридонии", language="ru")
    check_blocks(document)
    assert texts(document, "title") == ["Телефонный разговор с Президентом Фридонии"]
    assert str(document.published) == "2026-03-03"
    assert "3 марта 2026 года 14:30 Москва, Кремль" in texts(document, "furniture")
    assert read_text(document).startswith("Состоялся") and read_text(document).endswith("этого года.")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY, "en"),
        ("The envoys met on Thursday in Oslo.", "en"),
        ("Der Minister sagte am Montag in Wien, dass die Gespräche weitergehen würden.", "de"),
        ("Le ministre a déclaré lundi à Vienne que les pourparlers allaient se poursuivre.", "fr"),
        ("El ministro dijo el lunes en Viena que las conversaciones continuarían esta semana.", "es"),
        ("Министр сообщил в понедельник, что переговоры будут продолжены.", "ru"),
        ("Міністр повідомив у понеділок, що переговори триватимуть і їх буде продовжено.", "uk"),
        ("部长星期一表示，会谈将继续举行。", "zh"),
        ("大臣は月曜日、協議を続けると述べた。", "ja"),
        ("장관은 월요일 회담이 계속될 것이라고 말했다.", "ko"),
        ("قال الوزير يوم الاثنين إن المحادثات ستستمر هذا الأسبوع في فيينا.", "ar"),
        ("השר אמר ביום שני שהשיחות יימשכו.", "he"),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert language_of(text) == (language, "")


@pytest.mark.parametrize("text", ["", "12 34 56", "☃☃☃", "Xyzzy plugh frotz"])
def test_languages_that_are_not_recognised(text: str) -> None:
    language, warning = language_of(text)
    assert language == "und" and "not recognised" in warning


@pytest.mark.parametrize(
    ("line", "publisher", "published"),
    [
        ("VIENNA, June 11, 2026 (Ruritanian Press) -", "Ruritanian Press", date(2026, 6, 11)),
        ("VIENNA (Danube Courier), 2 December 2025", "Danube Courier", date(2025, 12, 2)),
        ("VIENNA (Danube Courier) —", "Danube Courier", None),
    ],
)
def test_a_dateline_on_a_line_of_its_own_is_no_title(line: str, publisher: str, published: date | None) -> None:
    document = Document.from_text(f"{line}\n\n{BODY}")
    assert line not in document.title
    assert (document.publisher, document.published) == (publisher, published)


def test_a_shouted_title_with_a_remark_in_brackets_is_no_dateline() -> None:
    document = Document.from_text(f"JOINT STATEMENT (emphasis added)\n\n{BODY}")
    assert document.publisher == ""


@pytest.mark.parametrize(
    ("head", "url"),
    [
        (
            "https://www.herald.example/world/ministers-meet-in-vienna",
            "https://www.herald.example/world/ministers-meet-in-vienna",
        ),
        ("Source: https://mfa.example/en/news/41\n4 May 2026", "https://mfa.example/en/news/41"),
        ("Ministers of Two Countries Meet\nhttps://herald.example/a", "https://herald.example/a"),
        ("https://t.co/AbC123", None),
        ("https://herald.example/sound/declaration.mp3", None),
        ("See https://herald.example/a for the first part", None),
        ("", None),
    ],
)
def test_the_address_above_a_text_is_that_of_its_page(head: str, url: str | None) -> None:
    assert Document.from_text(f"{head}\n\n{BODY}").url == url


def test_a_given_address_goes_before_the_one_above_the_text() -> None:
    text = f"https://herald.example/a\n\n{BODY}"
    assert Document.from_text(text, url="https://mfa.example/1").url == "https://mfa.example/1"


def test_a_source_that_cites_somebody_is_named_without_him() -> None:
    found = Document.from_text(
        f"Ministers Speak of Grain\n\nSource: Vienna Courier citing the minister of grain\n\n{BODY}"
    )
    assert found.publisher == "Vienna Courier"


def test_a_dateline_with_the_day_of_the_week_gives_the_date() -> None:
    found = Document.from_text(f"VIENNA, Friday, 12th June, 2026 - {BODY}")
    assert found.published == date(2026, 6, 12)
    assert read_text(found).startswith("The ministers")


def test_a_dateline_with_a_date_in_full_stops_gives_the_date() -> None:
    found = Document.from_text(f"Vienna, 09.10.2026 - {BODY}")
    assert found.published == date(2026, 10, 9)
    assert read_text(found).startswith("The ministers")
