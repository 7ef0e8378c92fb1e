"""Frames of Russian reports: broken quotations, sources, agents of passives, gerunds, pairs of sides."""

from __future__ import annotations

import pytest

import rashomon

CASES = [
    (
        "«Нам нужен мир, — заявил Лукашенко. — Остальное приложится».",
        [("Alexander Lukashenko", "BY", ["Нам нужен мир", "Остальное приложится"])],
    ),
    ("Пекин выступает против санкций, сказала Мао Нин.", [("Mao Ning", "CN", ["Пекин выступает против санкций"])]),
    ("Мы уже говорили об этом, заявил Орбан.", [("Viktor Orbán", "HU", ["Мы уже говорили об этом"])]),
    (
        "Как следует из заявления Еврокомиссии, поставки прекращены.",
        [("European Commission", "EU", ["поставки прекращены"])],
    ),
    ("Источник в Еврокомиссии сказал, что решения нет.", [("Источник", "EU", ["решения нет"])]),
    ("Новые ставки, по словам Трампа, будут объявлены.", [("Donald Trump", "US", ["Новые ставки", "будут объявлены"])]),
    (
        "В Минобороны РФ не стали спорить, сообщив лишь, что задачи выполняются.",
        [("Russia defense ministry", "RU", ["задачи выполняются"])],
    ),
    (
        "Российский и китайский лидеры выразили обеспокоенность обстановкой.",
        [("China and Russia", "CN+RU", ["обеспокоенность обстановкой"])],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_says_what(text: str, expected: list[tuple[str, str, list[str]]]) -> None:
    reading = rashomon.read(rashomon.Document.from_text(text, "", None, "", "ru"))
    found = [
        (s.holder.actor.name, "+".join(sorted(s.holder.actor.sides or (s.holder.actor.side,))), [c.of(text) for c in s.content])
        for s in reading.statements
        if s.cue is not None and s.holder.actor is not None
    ]  # fmt: skip
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Закроет не более двух третей потребностей.", (66.6667, "percentage", "<")),
        ("Экспорт упал на треть.", (33.3333, "percentage", "down")),
        ("Цена опустится до 56 долларов.", (56.0, "dollar", "down")),
        ("Доля не превышала 2%.", (2.0, "percentage", "<")),
        ("Выделено 5 млрд рублей.", (5e9, "russian ruble", "=")),
    ],
)
def test_figures(text: str, expected: tuple[float, str, str]) -> None:
    reading = rashomon.read(rashomon.Document.from_text(text, "", None, "", "ru"))
    assert [(q.low, q.unit, q.change) for q in reading.quantities] == [expected]
