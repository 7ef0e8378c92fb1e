"""What figures are about, what they were before, their periods and spans, and input that is no prose."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Document, Quantity, Span, TimeExpression, TimeType
from rashomon.reading.quantities import quantities
from rashomon.reading.quantities.digits import digits_value


def read(text: str, language: str = "en") -> tuple[Quantity, ...]:
    return quantities(Document(text=text, language=language), (Span(0, len(text)),))


def only(text: str, language: str = "en") -> Quantity:
    (quantity,) = read(text, language)
    return quantity


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They will buy 20 million tons of American soybeans.", "American soybeans"),
        ("Congress weighs a massive $11 billion arms package.", "arms package"),
        ("The court froze $400 million in weapons aid.", "weapons aid"),
        ("The ministry imposed a 25% duty.", "duty"),
        ("The firm posted a loss of 63 cents.", "loss"),
        ("The speed limit drops to 87 mph.", "speed limit"),
        ("Lima wants to grow copper sales by 35 percent.", "copper sales"),
        ("Exports, which had slowed, rose 5%.", "Exports"),
        ("Farmers said wheat prices fell 3%.", "wheat prices"),
        ("Copper fell 2% and zinc rose 3%.", "zinc"),
        ("The tariffs that later rose to 145% hurt trade.", "tariffs"),
        ("A package that Oslo announced in May, valued at $3 billion, is late.", "package"),
        ("The ministry paid $3 million for the radar.", "radar"),
        ("The survey found that 81% of manufacturers agreed.", "manufacturers"),
        ("In the spring, imports rose 4 percent.", "imports"),
    ],
)
def test_concept(text: str, words: str) -> None:
    found = read(text)
    assert any(words in quantity.concept for quantity in found), [quantity.concept for quantity in found]
    spans = [quantity.concept_span for quantity in found if quantity.concept_span]
    assert any(words in span.of(text) or span.of(text) in words for span in spans)


def test_a_counted_noun_is_the_unit_and_its_owner_the_concept() -> None:
    quantity = only("The shipyard has 13,000 workers.")
    assert (quantity.unit, quantity.concept) == ("worker", "shipyard")
    assert only("Talks between the two leaders resumed.").concept == ""


@pytest.mark.parametrize(
    ("text", "value", "previous", "unit"),
    [
        ("Imports rose from 12 to 20 million tons.", 20e6, 12e6, "ton"),
        ("The duty was cut from 57 percent to 47 percent.", 47.0, 57.0, "percentage"),
        ("Support climbed to 47% from 42%.", 47.0, 42.0, "percentage"),
        ("The price dropped from $75 in October to $46.", 46.0, 75.0, "dollar"),
        ("Volume narrowed to 138,285 lots from 212,577 lots.", 138285.0, 212577.0, "lot"),
    ],
)
def test_from_and_to(text: str, value: float, previous: float, unit: str) -> None:
    quantity = only(text)
    assert (quantity.value, quantity.low, quantity.high) == (value, value, value)
    assert (quantity.previous, quantity.unit) == (previous, unit)
    assert quantity.previous_span is not None


def test_a_previous_value_told_apart_is_a_figure_too() -> None:
    text = "Lima would consider buying 20 million tons of maize, an increase from the previous 12 million tons."
    new, old = read(text)
    assert (new.value, new.previous, new.concept) == (20e6, 12e6, "maize")
    assert (old.value, old.concept) == (12e6, "maize")
    assert new.previous_span is not None and new.previous_span.of(text) == "12 million tons"
    seventy, fifty = read("Some 78 percent is paid in cash, up from 50 percent.")
    assert (seventy.previous, fifty.value, fifty.change) == (50.0, 50.0, "=")


def test_a_second_amount_goes_on_with_the_first() -> None:
    text = "He pledged to raise maize imports to 20 million tons this quarter and 25 million tons next quarter."
    first, second = read(text)
    assert [q.value for q in (first, second)] == [20e6, 25e6]
    assert [q.change for q in (first, second)] == ["up", "up"]
    assert "maize imports" in first.concept and "maize imports" in second.concept
    assert first.period and first.period.of(text) == "this quarter"
    assert second.period and second.period.of(text) == "next quarter"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It is eight or nine euros.", "euro"),
        ("It lends 2 million, or 3 million dollars.", "dollar"),
        ("Police counted 460 cars, compared with 63 last year.", "car"),
        ("The port clears 20 trucks an hour, or 500 a day.", "truck per hour"),
    ],
)
def test_units_are_shared(text: str, unit: str) -> None:
    first, second = read(text)
    assert first.unit == unit
    assert second.unit.split(" per ")[0] == unit.split(" per ")[0]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("It pumps 3 million barrels a day.", "a day"),
        ("They buy 25 million tons annually.", "annually"),
        ("They buy 25 million tons every year.", "every year"),
        ("They buy 25 million tons this quarter.", "this quarter"),
        ("The grant is $5 million per month.", "per month"),
    ],
)
def test_period(text: str, period: str) -> None:
    quantity = only(text)
    assert quantity.period is not None
    assert quantity.period.of(text) == period


def test_a_year_ago_is_no_period() -> None:
    assert read("Profit was $22 million a year ago.")[0].period is None


@pytest.mark.parametrize(
    "text",
    [
        "Millions of tons were lost.",
        "Hundreds of thousands of people fled.",
        "Dozens of envoys came.",
        "The fund lost several million dollars.",
        "A few hundred soldiers stayed.",
        "Tens of billions of dollars vanished.",
    ],
)
def test_vague_amounts_have_no_value(text: str) -> None:
    quantity = only(text)
    assert quantity.vague
    assert (quantity.value, quantity.low, quantity.high) == (None, None, None)
    assert quantity.unit != "-"


@pytest.mark.parametrize("text", ["Several envoys came.", "A few ships left.", "He lost scores.", "Tens were sold."])
def test_mere_words_for_some_are_no_figures(text: str) -> None:
    assert read(text) == ()


def test_a_ratio_is_one_figure() -> None:
    quantity = only("Nine in 10 voters agreed.")
    assert (quantity.value, quantity.unit) == (0.9, "% voter")
    quantity = only("It won 59 out of 75 seats.")
    assert quantity.value == pytest.approx(59 / 75, abs=1e-5)


def test_a_conversion_keeps_bound_and_concept() -> None:
    miles, kilometres = read("The trench is nearly 50 miles (80 kilometres) long.")
    assert (miles.change, kilometres.change) == ("~", "~")
    assert miles.concept == kilometres.concept == "trench"


def test_cells_of_a_flattened_table_stay_apart() -> None:
    found = read("Country 2019 2020 Peru 12.5 13.1 Chile 4.2 4.4")
    assert [q.value for q in found] == [12.5, 13.1, 4.2, 4.4]
    assert all(q.concept == "" and q.confidence < 0.5 for q in found)
    assert [q.value for q in read("Maize | 12.5 | 300.25 | 1.5")] == [12.5, 300.25, 1.5]


def test_an_idiom_is_kept_with_little_confidence() -> None:
    assert only("It is one of the largest ports.").confidence < 0.5


def test_dates_found_elsewhere_are_no_figures_but_durations_are() -> None:
    text = "In the 2026 round of 90 days they met 4 times."
    times = (
        TimeExpression(Span(7, 11), TimeType.DATE, "2026"),
        TimeExpression(Span(21, 28), TimeType.DURATION, "P90D"),
    )
    found = quantities(Document(text=text), (Span(0, len(text)),), times)
    assert [(q.value, q.unit) for q in found] == [(90.0, "day"), (4.0, "count")]


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("Die Ausgaben stiegen auf 1,2 Mrd. Euro.", "de", 1.2e9, "euro"),
        ("Das Paket umfasst 20 Milliarden Euro.", "de", 20e9, "euro"),
        ("El plan cuesta 3 mil millones euros.", "es", 3e9, "euro"),
        ("La part est de 12,5 %.", "fr", 12.5, "percentage"),
        ("Der Preis: 1.234,50 €", "de", 1234.5, "euro"),
    ],
)
def test_other_languages_with_known_scales(text: str, language: str, value: float, unit: str) -> None:
    quantity = only(text, language)
    assert (quantity.value, quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wir kaufen 20 Wagen.", "de"),
        ("٣٤٥", "ar"),
        ("text", "xx-unknown"),
    ],
)
def test_what_is_not_sure_in_another_language_is_left_out(text: str, language: str) -> None:
    assert read(text, language) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234,567.8", 1234567.8), ("12,34,567", 1234567.0), ("1.234.567", 1234567.0), ("1'000", 1000.0),
        ("12\u2009000", 12000.0), ("1,2", 1.2), ("3.5", 3.5), ("1,2,3", None), ("10.11.2023", None),
        ("1.2.3", None), ("1" * 400, None), ("1,23,4", None),
    ],
)  # fmt: skip
def test_digits(text: str, value: float | None) -> None:
    assert digits_value(text, decimal_comma=False) == value


def test_offsets_are_those_of_the_document() -> None:
    text = "Intro with no figure.\nThe fund of “US$ 400m” is late; it needs ５ ships."
    document = Document(text=text)
    found = quantities(document, (Span(0, 21), Span(22, len(text))))
    assert [q.span.of(text) for q in found] == ["US$ 400m", "５ ships"]
    assert [q.unit_span.of(text) for q in found if q.unit_span] == ["US$", "ships"]


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000, "1," * 30_000, "1-" * 20_000, "12 " * 20_000, "a" * 200_000, "a." * 30_000, "a@" * 30_000,
        "five " * 20_000, "million " * 20_000, "(5 " * 15_000, "$" * 50_000, "5' " * 5_000, "the " * 30_000 + "5 tons",
        "Five Five " * 8_000, "half a " * 20_000, "from 5 to 6 tons " * 1_500, "\x00\ud800 6% \udfff", "", " ",
    ],
)  # fmt: skip
def test_odd_input_is_read_without_harm(text: str) -> None:
    if not text:
        assert quantities(Document(text=text), ()) == ()
        return
    for quantity in read(text):
        assert 0 <= quantity.span.start < quantity.span.end <= len(text)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "5",
                "12",
                "1,000",
                "2.5",
                "million",
                "tons",
                "of",
                "%",
                "$",
                "€",
                "US",
                "to",
                "from",
                "between",
                "and",
                "up",
                "rose",
                "fell",
                "at",
                "least",
                "-",
                "–",
                "(",
                ")",
                ".",
                ",",
                ":",
                ";",
                "a",
                "the",
                "half",
                "dozen",
                "one",
                "two-thirds",
                "percent",
                "points",
                "per",
                "year",
                "soybeans",
                "Boeing",
                "737",
                "2026",
                "May",
                "about",
                "m",
                "bn",
                "k",
                "10-15",
                "+",
            ]
        ),
        min_size=1,
        max_size=14,
    )
)
def test_every_figure_keeps_the_contract(words: list[str]) -> None:
    text = " ".join(words)
    for quantity in read(text):
        names = [field.name for field in fields(quantity) if field.name.endswith("span") or field.name == "period"]
        for span in (getattr(quantity, name) for name in names):
            assert span is None or 0 <= span.start < span.end <= len(text)
        if quantity.vague:
            assert quantity.value is quantity.low is quantity.high is None
        elif quantity.value is None:
            assert quantity.low is not None and quantity.high is not None and quantity.low < quantity.high
        else:
            assert quantity.low == quantity.high == quantity.value
        assert quantity.change in {"=", "~", "<", ">", "up", "down"}
        assert quantity.unit == quantity.unit.lower().strip()
        assert 0 < quantity.confidence <= 1
