"""Russian times: years that are not carried on, lengths, halves of years, compound numerals; bounds of figures."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.model import Reading


def read(text: str) -> Reading:
    return rashomon.read(rashomon.Document.from_text(text, "", date(2026, 2, 10), "ТАСС", "ru"))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Соглашение действует с 1998 года. Встреча пройдёт 12 мая.", ["1998", "2026-05-12"]),
        ("С декабря 2019 года порт закрыт. Переговоры начнутся в сентябре.", ["2019-12", "2026-09"]),
        ("К 2035 году мощность вырастет. Делегация прибыла 28 января.", ["2035", "2026-01-28"]),
        ("5 мая 2021 года подписали договор, а 7 мая его ратифицировали.", ["2021-05-05", "2021-05-07"]),
        ("Банк был лицензирован ещё в ноябре.", ["2025-11"]),
        ("Визит намечен на июль.", ["2026-07"]),
        ("Работы займут вторую половину года.", ["2026-H2"]),
        ("За последний месяц цены выросли.", ["P1M"]),
        ("Это дело нескольких недель.", ["PXW"]),
        ("Объект сдан на месяц раньше графика.", ["P1M"]),
        ("Контракт продлён с 2031 на 2032 год.", ["2031", "2032"]),
        ("По сравнению с мартом прошлого года экспорт вырос.", ["2025-03"]),
        ("Через неделю после саммита стороны вернутся к теме.", ["P1W"]),
        ("Через неделю стороны вернутся к теме.", ["2026-W08"]),
        ("Беседа длилась тридцать пять минут.", ["PT35M"]),
        ("Начался трёхдневный визит.", ["P3D"]),
    ],
)
def test_values(text: str, values: list[str]) -> None:
    assert [t.value for t in read(text).times] == values


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Стороны встречаются не реже трёх раз в год.", ">"),
        ("Проект стоит дороже 5 млрд рублей.", ">"),
        ("Цены подскочат на 3–4%.", "up"),
    ],
)
def test_bounds_and_changes(text: str, change: str) -> None:
    assert [q.change for q in read(text).quantities] == [change]
