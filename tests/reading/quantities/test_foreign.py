"""Figures in other languages than English, whichever reader they have; currencies named alike in all."""

from __future__ import annotations

import pytest

from rashomon.model import Document, Quantity, Span
from rashomon.reading.quantities import quantities
from rashomon.reading.quantities.han import han_value


def read(text: str, language: str) -> tuple[Quantity, ...]:
    return quantities(Document(text=text, language=language), (Span(0, len(text)),))


PLAIN = [
    ("Der Bau kostet 1,2 Mrd. Euro.", "de", 1.2e9, "euro", "="),
    ("Das Paket umfasst 2,5 Billionen Euro.", "de", 2.5e12, "euro", "="),
    ("Sie lieferten mehr als 8,5 Millionen Tonnen.", "de", 8.5e6, "ton", ">"),
    ("Der Handel stieg um 3,4 Prozent.", "de", 3.4, "percentage", "up"),
    ("L'aide atteint 1,5 milliard d'euros.", "fr", 1.5e9, "euro", "="),
    ("Paris versera environ 12 000 tonnes de blé.", "fr", 12000.0, "ton", "~"),
    ("España aportará 1.200 millones de euros.", "es", 1.2e9, "euro", "="),
    ("México pagará 500 mil millones de pesos.", "es", 5e11, "peso", "="),
    ("Il fondo vale 3,5 miliardi di euro.", "it", 3.5e9, "euro", "="),
    ("O fundo tem 40 bilhões de reais.", "pt", 4e10, "brazilian real", "="),
    ("Москва поставит более 20 млн тонн.", "ru", 2e7, "ton", ">"),
    ("Товарооборот вырос на 1,9%.", "ru", 1.9, "percentage", "up"),
    ("Київ отримає 3 млрд доларів.", "uk", 3e9, "dollar", "="),
    ("Hedef 40 milyar dolar.", "tr", 4e10, "dollar", "="),
    ("بلغ حجم التجارة ٣٠ مليار دولار.", "ar", 3e10, "dollar", "="),
    ("भारत ने २५ करोड़ रुपये दिए।", "hi", 2.5e8, "indian rupee", "="),
    ("中方将购买2000万吨大豆。", "zh", 2e7, "ton", "="),
    ("双边贸易额超过三千亿美元。", "zh", 3e11, "dollar", ">"),
    ("中方将提供５００亿元贷款。", "zh", 5e10, "chinese yuan", "="),
    ("贸易额增长6.2%。", "zh", 6.2, "percentage", "up"),
    ("关税为百分之三十。", "zh", 30.0, "percentage", "="),
    ("日本は5500億ドルを投資する。", "ja", 5.5e11, "dollar", "="),
    ("한국은 3500억 달러를 투자한다.", "ko", 3.5e11, "dollar", "="),
]


@pytest.mark.parametrize(("text", "language", "value", "unit", "change"), PLAIN)
def test_one_figure(text: str, language: str, value: float, unit: str, change: str) -> None:
    found = read(text, language)
    assert [(q.value, q.unit, q.change) for q in found] == [(value, unit, change)]
    assert found[0].unit_span is not None or unit == "percentage"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sie kaufen 20 Wagen.", "de"),
        ("Paragraf 5 gilt.", "de"), ("Резолюция 2803 принята.", "ru"), ("El grupo G20 se reunió.", "es"),
        ("Der Bau kostet 10^400 Euro.", "de"),
    ],
)  # fmt: skip
def test_what_is_no_sure_amount_is_left_out(text: str, language: str) -> None:
    assert read(text, language) == ()


def test_ranges_changes_and_orders_of_magnitude() -> None:
    (span,) = read("Они поставят 20–25 млн тонн.", "ru")
    assert (span.low, span.high, span.value) == (2e7, 2.5e7, None)
    (moved,) = read("Der Zoll sinkt von 30 auf 20 Prozent.", "de")
    assert (moved.value, moved.previous, moved.unit) == (20.0, 30.0, "percentage")
    (vague,) = read("中方提供了数百万吨粮食。", "zh")
    assert vague.vague and vague.low is None and vague.unit == "ton"
    (plural,) = read("Des millions de tonnes manquent.", "fr")
    assert plural.vague and plural.unit == "ton"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三千亿", 3e11), ("1亿2000万", 1.2e8), ("两百五十", 250.0), ("十二", 12.0), ("一千零五", 1005.0), ("一点五", 1.5),
        ("二〇二五", 2025.0), ("2万亿", 2e12), ("三万五千", 35000.0), ("十十", None), ("万亿千亿", None), ("三五", None),
    ],
)  # fmt: skip
def test_chinese_numerals(text: str, value: float | None) -> None:
    assert han_value(text) == value


@pytest.mark.parametrize("text", ["9" * 50_000, "三" * 20_000, "1.2," * 10_000, "12 000 " * 8_000, "万亿" * 20_000])
def test_broken_text_is_read_through(text: str) -> None:
    for language in ("ja", "fr", "de"):
        assert all(q.low is None or abs(q.low) <= 1e18 for q in read(text + " euro 元", language))
