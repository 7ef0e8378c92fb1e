"""Russian holders that no table lists, offices of the one just named, days and places of saying, bare objects."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.model import Mode


def said(text: str, publisher: str = "ТАСС") -> list[tuple[str, str, str]]:
    reading = rashomon.read(rashomon.Document.from_text(text, "", date(2026, 2, 10), publisher, "ru"))
    return [
        (s.holder.actor.name, s.holder.actor.side, " … ".join(c.of(text) for c in s.content))
        for s in reading.statements
        if s.mode not in (Mode.OWN, Mode.NARRATION) and s.holder.actor is not None
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("В Siemens, отказавшись от комментариев, уточнили, что контракт действует.", ("Siemens", "unknown")),
        ("В самом холдинге сообщили, что завод работает.", ("холдинге", "unknown")),
        ("Экспорт вырос на треть, следует из материалов агентства «Квант».", ("Квант", "unknown")),
        ("Агентство S&P, впрочем, полагает, что рост замедлится.", ("S&P", "unknown")),
        ("Как заявил во вторник Антон Силуанов, бюджет останется прежним.", ("Anton Siluanov", "RU")),
        ("Как написал в соцсети X спикер МИД Ирана Исмаил Багаи, Тегеран не уступит.", ("Esmail Baghaei", "IR")),
        ("Ранее Дмитрий Песков заявлял, что условия известны.", ("Dmitry Peskov", "RU")),
        ("«Рынок остынет, — рассуждает аналитик Игорь Носов. — Потом вернётся рост».", ("Игорь Носов", "analyst")),
    ],
)
def test_whose_words_they_are(text: str, expected: tuple[str, str]) -> None:
    assert [(name, side) for name, side, _ in said(text)] == [expected]


def test_there_is_the_body_named_last() -> None:
    found = said("В «Газпроме» заявили, что работы идут. Там поясняют, что трубу достроят.")
    assert [name for name, _, _ in found] == ["Gazprom", "Gazprom"]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Прошла встреча энергетиков Узбекистана. Министр транспорта республики Аскар Нуров сообщил, что порт откроют.", "UZ"),
        ("МИД Ирана ответил на удары. Официальный представитель ведомства Исмаил Нури заявил, что ответ будет.", "IR"),
    ],
)  # fmt: skip
def test_an_office_of_the_one_just_named(text: str, side: str) -> None:
    assert said(text)[-1][1] == side


def test_the_head_of_state_of_an_office_of_the_president_is_its_own() -> None:
    text = "Владимир Путин прибыл в Ташкент. Глава государства отметил, что дружба крепнет."
    assert said(text, "Президент Узбекистана")[0][0] == "Shavkat Mirziyoyev"


@pytest.mark.parametrize(
    "text",
    [
        "Мэр поддержал соседа, приветствуя делегацию.",
        "Пресс-служба не подтвердила эти сведения.",
        "Министр рассказал о предложениях по разоружению.",
    ],
)
def test_a_bare_object_says_nothing(text: str) -> None:
    assert said(text) == []


def test_what_a_verb_is_aimed_at_is_no_content() -> None:
    assert said("Сергей Лавров упрекнул партнёров в том, что они молчат.")[0][2] == "они молчат"


def test_a_given_name_is_no_country() -> None:
    reading = rashomon.read(rashomon.Document.from_text("Андрей сказал, что придёт.", "", None, "", "ru"))
    assert all(actor.side != "DZ" for actor in reading.actors)


def test_a_long_bracket_belongs_to_the_label() -> None:
    text = "Вопрос (к обоим президентам, перевод с французского): Когда будет мир?\n\nВ.Путин: Скоро.\n\nЭ.Макрон: Надеюсь."
    assert [name for name, _, _ in said(text, "Президент России")] == ["Вопрос", "Vladimir Putin", "Emmanuel Macron"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Лавров принял министра иностранных дел Малави Нэнси Тембо. Речь шла о торговле. Тембо отметила, что рада.",
            [("Нэнси Тембо", "MW")],
        ),
        ("Заместитель министра нефти Ирака Басим Хамид сообщил, что добыча растёт.", [("Басим Хамид", "IQ")]),
        ("Командующий ВВС Ирана Хамид Вахеди предупредил, что ответ будет.", [("Хамид Вахеди", "IR")]),
        ("Советник главы офиса президента Украины Михаил Подоляк написал, что встречи нет.", [("Михаил Подоляк", "UA")]),
        ("Собеседник РБК в аппарате правительства отметил, что ставка прежняя.", [("Собеседник РБК", "unknown")]),
        (
            "Минфин США объявил, что вводит меры. В ведомстве подчеркнули, что они временные.",
            [("US Treasury", "US"), ("US Treasury", "US")],
        ),
    ],
)  # fmt: skip
def test_sides_of_people_and_offices_without_an_entry(text: str, names: list[tuple[str, str]]) -> None:
    assert [(name, side) for name, side, _ in said(text)] == names


def test_about_this_is_said_by_whoever_ends_the_sentence() -> None:
    text = "Порт откроют. Об этом заявил, отвечая на вопросы журналистов, вице-премьер Сербии Ивица Дачич."
    assert said(text) == [("Ивица Дачич", "RS", "Порт откроют")]


def test_who_only_carried_a_text_says_nothing() -> None:
    assert [name for name, _, _ in said("Казахстан приветствует встречу лидеров двух стран, передает BAQ.KZ.")] == [
        "Kazakhstan"
    ]
