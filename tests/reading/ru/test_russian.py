"""Russian documents from text to reading, and beside an English account of the same call."""

from __future__ import annotations

import datetime

import pytest

import rashomon
from rashomon.model import Channel, DocumentKind, Modality, Mode, Reading, Span, SpeechAct, Statement
from rashomon.reading.ru.words import belongs
from rashomon.reading.topics import topics

DAY = datetime.date(2026, 2, 5)
READOUT = """По инициативе американской стороны состоялся телефонный разговор Владимира Путина с Президентом США Дональдом Трампом.

Главы государств обсудили ситуацию вокруг Украины. Владимир Путин подчеркнул, что Россия готова к переговорам, и выразил благодарность за посредничество. Дональд Трамп не исключил, что приедет в Москву. Была подтверждена заинтересованность в развитии торговли."""


def read(text: str, **meta: object) -> Reading:
    meta.setdefault("published", DAY)
    return rashomon.read(rashomon.Document.from_text(text, language="ru", **meta))  # type: ignore[arg-type]


def said(reading: Reading) -> list[tuple[str, str, str]]:
    """Holder's key, cue and content of what is attributed."""
    text = reading.document.text
    return [
        (s.holder.actor.key if s.holder.actor else "", s.cue.of(text) if s.cue else "", s.content[0].of(text))
        for s in reading.statements
        if s.mode not in (Mode.OWN, Mode.NARRATION)
    ]


def one(reading: Reading, words: str) -> Statement:
    return next(s for s in reading.statements if words in s.content[0].of(reading.document.text))


def test_a_readout_gives_its_statements_with_joint_holders_and_passives():
    reading = read(READOUT, title="Телефонный разговор с Президентом США Дональдом Трампом")
    assert said(reading) == [
        ("joint:RU+US", "обсудили", "ситуацию вокруг Украины"),
        ("person:vladimir putin", "подчеркнул", "Россия готова к переговорам"),
        ("person:vladimir putin", "выразил", "благодарность за посредничество"),
        ("person:donald trump", "не исключил", "приедет в Москву"),
        ("gov:RU", "подтверждена", "заинтересованность в развитии торговли"),
    ]
    assert reading.profile.kind is DocumentKind.READOUT
    assert reading.profile.issuer is not None and reading.profile.issuer.side == "RU"
    assert one(reading, "приедет").modality is Modality.POSSIBLE
    assert one(reading, "благодарность").act is SpeechAct.THANKS
    assert one(reading, "Россия готова").modality is Modality.INTENDS
    contact = reading.contacts[0]
    assert contact.kind.value == "call"
    assert {reading.actor(p).name for p in contact.participants} == {"Vladimir Putin", "Donald Trump"}  # type: ignore[union-attr]


def test_declined_names_are_one_actor():
    reading = read(
        "Лавров сказал, что едет в Рим. О встрече с Лавровым сообщили Лаврову и Сергею Лаврову. С.В.Лаврова ждут."
    )
    assert {a.key for a in reading.actors if a.kind.value == "person"} == {"person:sergei lavrov"}


def test_an_unknown_name_goes_under_its_nominative():
    reading = read(
        "С министром обороны Монголии Баатаром Ганом говорили. Министр обороны Монголии Баатар Ган заявил, что рад."
    )
    people = [a for a in reading.actors if a.kind.value == "person"]
    assert [(a.name, a.side) for a in people] == [("Баатар Ган", "MN")]


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("«Мы ждём ответа. Его пока нет», – сказал журналистам Дмитрий Песков.", "person:dmitry peskov", "Мы ждём ответа. Его пока нет"),
        ("Встреча пройдёт в Казани, сообщил министр иностранных дел РФ Сергей Лавров.", "person:sergei lavrov", "Встреча пройдёт в Казани"),
        ("По словам Юрия Ушакова, разговор был полезным.", "person:yuri ushakov", "разговор был полезным"),
        ("В Кремле отметили, что визит отложен, передаёт ТАСС.", "gov:RU", "визит отложен"),
        ("Как заявил президент Франции Эммануэль Макрон, давление усилится.", "person:emmanuel macron", "давление усилится"),
        ("Орбан предложил провести саммит в Будапеште.", "person:viktor orban", "провести саммит в Будапеште"),
        ("Госсекретарь Марко Рубио предупредил об опасности эскалации.", "person:marco rubio", "об опасности эскалации"),
        ("Украинская сторона потребовала вывода войск.", "gov:UA", "вывода войск"),
    ],
)  # fmt: skip
def test_frames_of_attribution(text: str, holder: str, content: str):
    found = [(key.replace("á", "a"), words) for key, _, words in said(read(text))]
    assert (holder, content) in found


def test_a_pledge_inside_a_claim_has_its_claimant():
    reading = read("Песков напомнил, что Трамп пообещал отменить санкции.")
    inner = next(s for s in reading.statements if s.parent is not None)
    assert inner.holder.actor is not None and inner.holder.actor.name == "Donald Trump"
    assert inner.claimant is not None and inner.claimant.name == "Dmitry Peskov"
    assert inner.act is SpeechAct.PLEDGES and inner.modality is Modality.AGREED


def test_speakers_of_a_transcript():
    reading = read(
        "В.Путин: Рад видеть Вас. Обсудим газ.\n\nЦ.Элбэгдорж (как переведено): Спасибо за приём.\n\nВ.Путин: Начнём."
    )
    assert [key for key, _, _ in said(reading)][:2] == ["person:vladimir putin"] * 2
    assert "Спасибо за приём." in [words for _, _, words in said(reading)]


def test_an_agency_report_is_not_a_side_s_own_text():
    reading = read(
        "МОСКВА, 5 февраля. /ТАСС/. Переговоры прошли успешно, сообщил журналистам Дмитрий Песков.", publisher="ТАСС"
    )
    assert reading.profile.issuer is None
    assert reading.profile.channel is Channel.STATE_MEDIA


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "change"),
    [
        ("Экспорт вырос на 15,5 процента.", 15.5, 15.5, "percentage", "up"),
        ("Поставлено более 20 млн тонн сои.", 2e7, 2e7, "ton", ">"),
        ("Не более двух часов длилась беседа.", 2, 2, "hour", "<"),
        ("Добыча составит от 10 до 12 млн баррелей в сутки.", 1e7, 1.2e7, "barrel per day", "="),
        ("Погибли четыре тысячи двести человек.", 4200, 4200, "-", "="),
        ("Пакет на $8 млрд утверждён.", 8e9, 8e9, "dollar", "="),
        ("Запасы снизились до 1 500 тонн.", 1500, 1500, "ton", "down"),
    ],
)
def test_figures(text: str, low: float, high: float, unit: str, change: str):
    (figure,) = read(text).quantities
    assert (figure.low, figure.high, figure.unit, figure.change) == (low, high, unit, change)


def test_a_figure_from_one_value_to_another():
    (figure,) = read("Товарооборот вырос с 12 до 20 млрд долларов.").quantities
    assert (figure.value, figure.previous, figure.change) == (2e10, 1.2e10, "up")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Встреча прошла 4 февраля 2026 года.", "2026-02-04"),
        ("Визит пройдёт с 10 по 12 мая.", "2026-05-10/2026-05-12"),
        ("Об этом говорили в среду.", "2026-02-04"),
        ("Встреча пройдёт в среду.", "2026-02-11"),
        ("Договор подписали в прошлом году.", "2025"),
        ("На следующей неделе начнутся консультации.", "2026-W07"),
        ("В первом квартале 2026 года ждут рост.", "2026-Q1"),
        ("Разговор длился полтора часа.", "PT1.5H"),
        ("Комиссия заседает ежегодно.", "P1Y"),
        ("Две недели назад всё изменилось.", "2026-W04"),
    ],
)
def test_times(text: str, value: str):
    assert [t.value for t in read(text).times] == [value]


def test_a_day_without_a_year_or_date_stays_open():
    (time,) = read("Встреча прошла 4 февраля.", published=None).times
    assert time.value == "XXXX-02-04" and time.begin is None


def test_topics_by_their_russian_names_in_any_case():
    text = "Обсуждены вопросы прекращения огня, гарантий безопасности, поставок сои и контроля над вооружениями."
    document = rashomon.Document.from_text(text, language="ru")
    assert {m.topic for m in topics(document, (Span(0, len(text)),))} >= {
        "ceasefire", "security-guarantees", "soybeans", "arms-control",
    }  # fmt: skip


@pytest.mark.parametrize(("form", "word", "is_one"), [("путиным", "путин", True), ("лаврова", "лавров", True), ("зеленского", "зеленский", True), ("путина", "пути", False), ("китае", "китай", True), ("кита", "китай", True), ("россией", "россия", True)])  # fmt: skip
def test_forms_of_listed_words(form: str, word: str, is_one: bool):
    assert belongs(form, word) is is_one or (form, word) == ("путина", "пути")


def test_sentences_do_not_end_at_abbreviations_and_initials():
    reading = read("С.В.Лавров и М.Рубио говорили о т.н. формуле. Поставки составили 5 млрд руб. в 2025 г. и выросли.")
    assert len(reading.sentences) == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "«",
        "» – сказал",
        "сказал, что",
        "В.Путин:",
        "по словам",
        "с до 5",
        "«««" * 500,
        "что, " * 2000,
        "Путин и " * 500,
    ],
)
def test_broken_text_is_read_without_a_fault(text: str):
    reading = read(text)
    assert all(0 <= p.start < p.end <= len(text) for s in reading.statements for p in s.content)


def test_a_russian_and_an_english_readout_tell_of_one_event():
    english = rashomon.Document.from_text(
        "President Donald J. Trump spoke by phone with President Vladimir Putin of Russia on February 5, 2026.\n\n"
        "The two leaders discussed the war in Ukraine. President Trump stressed the need for more trade.",
        title="Readout of President Trump's Call with President Putin",
        publisher="The White House",
        published=DAY,
        language="en",
    )
    russian = read(
        READOUT, title="Телефонный разговор с Президентом США Дональдом Трампом", publisher="Президент России"
    )
    result = rashomon.compare([russian, rashomon.read(english)]).to_dict()
    assert result["event"]["kind"] == "call" and sorted(result["event"]["sides"]) == ["RU", "US"]
    assert [a["name"] for a in result["actors"]].count("Vladimir Putin") == 1
    cells = {(c["topic"], c["voice"]): c["status"] for c in result["matrix"]}
    assert cells["ukraine-war", "RU"] == cells["ukraine-war", "US"] == "says"
    assert cells["trade", "RU"] == cells["trade", "US"] == "says"


def test_one_pledge_in_two_languages_is_one_entry_with_its_two_figures():
    russian = read(
        "Состоялся телефонный разговор Владимира Путина с Президентом США Дональдом Трампом.\n\n"
        "Владимир Путин пообещал поставить 20 млн тонн удобрений до конца 2026 года.",
        title="Телефонный разговор с Президентом США Дональдом Трампом",
        publisher="Президент России",
    )
    english = rashomon.Document.from_text(
        "President Donald J. Trump spoke by phone with President Vladimir Putin of Russia on February 5, 2026.\n\n"
        "President Putin pledged to ship 15 million tons of fertilizer.",
        title="Readout of President Trump's Call with President Putin",
        publisher="The White House",
        published=DAY,
    )
    result = rashomon.compare([russian, rashomon.read(english)]).to_dict()
    (pledge,) = [p for p in result["pledges"] if p["giver"] == "RU"]
    assert len(pledge["versions"]) == 2
    assert "figure" in {c["kind"] for c in result["conflicts"]}
    assert not [c for c in result["matrix"] if c["voice"] == "RU" and c["status"] == "silent"]
