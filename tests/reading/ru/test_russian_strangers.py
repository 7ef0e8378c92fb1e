"""Russian speakers whom no table holds, whose an office is, dialogue behind dashes, and what nobody says."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.model import Mode, Reading
from rashomon.reading.ru.persons import nominative


def read(text: str, publisher: str = "Коммерсантъ", title: str = "") -> Reading:
    return rashomon.read(rashomon.Document.from_text(text, title, date(2026, 5, 19), publisher, "ru"))


def said(text: str, publisher: str = "Коммерсантъ") -> list[tuple[str, str, str]]:
    return [
        (s.holder.actor.name, s.holder.actor.side, " … ".join(c.of(text) for c in s.content))
        for s in read(text, publisher).statements
        if s.mode not in (Mode.OWN, Mode.NARRATION) and s.holder.actor is not None
    ]


@pytest.mark.parametrize(
    ("text", "holder", "side"),
    [
        ("Директор Института Кавказа Арам Саркисов объясняет, что выборы близко.", "Арам Саркисов", "analyst"),
        ("Премьер провинции Альберта Скотт Морис заметил, что фермеры довольны.", "Скотт Морис", "unknown"),
        ("Ассоциация виноделов долины ожидает, что спрос вырастет.", "Ассоциация виноделов долины", "unknown"),
        ("В Евразийском банке развития считают, что консорциум нужен.", "Евразийском банке развития", "unknown"),
        (
            "Урожай будет больше, заявил на форуме в Алма-Ате министр водных ресурсов Казахстана Нуржан Алиев.",
            "Нуржан Алиев",
            "KZ",
        ),
        ("Еврокомиссар по энергетике Дан Хансен заявил, что импорт запрещён.", "Дан Хансен", "EU"),
    ],
)
def test_who_speaks(text: str, holder: str, side: str) -> None:
    assert [(name, found) for name, found, _ in said(text)] == [(holder, side)]


def test_somebody_without_a_name() -> None:
    for text in (
        "Топ-менеджер южнокорейской компании на условиях анонимности рассказал, что запасов хватит.",
        "Скидка выросла до 12 процентов, сообщили два трейдера.",
    ):
        actor = read(text).statements[0].holder.actor
        assert actor is not None
        assert actor.anonymous


def test_an_outlet_is_told_and_tells_nothing() -> None:
    text = "Белград рассчитывает на скидку, рассказал «Известиям» высокопоставленный собеседник в правительстве Сербии."
    (statement,) = [s for s in read(text).statements if s.mode not in (Mode.OWN, Mode.NARRATION)]
    assert statement.holder.actor is not None
    assert statement.holder.actor.anonymous
    assert statement.holder.actor.side == "RS"


def test_the_object_of_a_verb_is_no_subject_of_the_next() -> None:
    text = "Помощник президента Азербайджана Хикмет Гаджиев обвинил Ереван в затягивании и напомнил, что срок истёк."
    assert {side for _, side, _ in said(text)} == {"AZ"}
    text = "Садыр Жапаров подчеркнул важность дороги Китай – Кыргызстан – Узбекистан и предложил открыть рейс."
    assert {side for _, side, _ in said(text)} == {"KG"}


def test_words_in_front_of_a_verb_are_its_subject() -> None:
    text = "Шавкат Мирзиёев отметил, что уступки нужны. Региональный совет настаивает на компенсации."
    assert said(text)[-1][1] != "UZ"


def test_dialogue_behind_dashes() -> None:
    text = (
        "Александр Стубб прибыл в Астану.\n\n"
        "— Мы видим страну, которая умеет говорить. Это редкость, — заявил Александр Стубб. — Спасибо за приём."
    )
    (_, side, words) = said(text, "Казинформ")[-1]
    assert side == "FI"
    assert words == "Мы видим страну, которая умеет говорить. Это редкость … Спасибо за приём"


def test_of_this_tells_the_sentence_before() -> None:
    text = "Филиппины готовы закрыть дефицит. Об этом сообщил замминистра торговли республики Родольфо Сантос."
    assert said(text) == [("Родольфо Сантос", "PH", "Филиппины готовы закрыть дефицит")]


def test_a_diplomat_of_a_country_is_the_one_just_named() -> None:
    text = "Замглавы МИД Ирана Маджид Тахт-Раванчи провёл переговоры. «Мы не отступим», — заявил иранский дипломат."
    assert [name for name, _, _ in said(text, "ТАСС")] == ["Majid Takht-Ravanchi"]
    text = "Маджид Тахт-Раванчи провёл переговоры. По словам Раванчи, раунд пройдёт в мае."
    assert [name for name, _, _ in said(text, "ТАСС")] == ["Majid Takht-Ravanchi"]


@pytest.mark.parametrize(
    "text",
    [
        "Представитель «Роснефти» отказался от комментариев.",
        "Согласно ей, Оттава отменит надбавку до конца года.",
        "Как сообщалось, экспорт вырос на треть в прошлом году.",
    ],
)
def test_what_nobody_says(text: str) -> None:
    assert said(text) == []


def test_an_office_as_the_first_line_is_the_issuer() -> None:
    text = (
        "Президент Кыргызской Республики\n\nПрезидент Кыргызской Республики Садыр Жапаров встретился в Токио с "
        "Премьер-министром Японии.\n\nОбсуждено положение в Афганистане."
    )
    issuer = read(text, "").profile.issuer
    assert issuer is not None
    assert issuer.side == "KG"


def test_a_transcript_with_a_card_behind_the_label() -> None:
    text = (
        "В.Путин: Добрый день!\n\nИ.Руднев Руднев Игорь Михайлович губернатор Тверской области : Добрый день. "
        "Хочу доложить об итогах.\n\nВ.Путин: Прошу."
    )
    names = [name for name, _, _ in said(text, "Кремль")]
    assert names.count("Vladimir Putin") == 2


@pytest.mark.parametrize(
    ("words", "name"),
    [("Денисом Паслером", "Денис Паслер"), ("М.Джуричем", "М.Джурич"), ("Алексеем Цыденовым", "Алексей Цыденов")],
)
def test_names_in_the_nominative(words: str, name: str) -> None:
    assert nominative(words) == name


def test_figures() -> None:
    figures = read("Объём увеличился втрое. Пошлина снизится с 5 процентов до нуля. Это на 18,4% больше.").quantities
    assert [(q.low, q.change) for q in figures] == [(3.0, "up"), (0.0, "down"), (18.4, "up")]


def test_months_from_one_to_the_other() -> None:
    (time,) = read("За январь – апрель товарооборот вырос.").times
    assert time.value == "2026-01/2026-04"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Весной 2027 года откроют рейс.", "2027-SP"),
        ("Летом прошлого года спор утих.", "2025-SU"),
        ("Прошлой зимой порт замёрз.", "2025-WI"),
        ("Встреча намечена на вторую половину октября.", "2026-10"),
        ("Документ подпишут 15-го числа.", "2026-05-15"),
    ],
)
def test_seasons_and_parts(text: str, value: str) -> None:
    assert [time.value for time in read(text).times] == [value]


def test_a_festival_is_no_season() -> None:
    assert read("Лидер поздравил коллегу с Праздником весны.").times == ()


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Цены вырастут к зиме на десятую часть, пишет «Вечерний вестник».", "Вечерний вестник"),
        ("Как ранее сообщала «Вечерняя газета», завод закроют в мае.", "Вечерняя газета"),
    ],
)
def test_an_outlet_that_no_table_holds_is_credited(text: str, holder: str) -> None:
    assert [name for name, _, _ in said(text)] == [holder]


def test_a_lead_ahead_of_the_first_name_goes_by_the_title() -> None:
    text = "Глава МИД республики отметил, что дата встречи не определена."
    reading = read(text, "ТАСС", "Сийярто: Венгрия надеется на встречу")
    assert [s.holder.actor.side for s in reading.statements if s.holder.actor is not None] == ["HU"]
