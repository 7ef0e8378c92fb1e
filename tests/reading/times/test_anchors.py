"""What values are resolved against: publication, other expressions, nothing; and what is done with odd input."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

import rashomon
from rashomon.errors import SettingsError
from rashomon.model import Document, Span, TimeExpression
from rashomon.reading.times import times
from rashomon.reading.times.feasts import easter
from rashomon.reading.times.occasions import parse

PUBLISHED = date(2026, 2, 5)  # a Thursday


def read(
    text: str, published: date | None = PUBLISHED, language: str = "en", calendar: Path | None = None
) -> list[TimeExpression]:
    document = Document(text=text, published=published, language=language)
    return list(times(document, (Span(0, len(text)),), calendar))


def one(text: str, words: str, published: date | None = PUBLISHED) -> TimeExpression:
    return next(t for t in read(text, published) if t.span.of(text) == words)


INTERVALS = [
    ("A deal this quarter is possible.", "this quarter", (2026, 1, 1), (2026, 3, 31)),
    ("He comes in the first half of the year.", "the first half of the year", (2026, 1, 1), (2026, 6, 30)),
    ("They met last October.", "last October", (2025, 10, 1), (2025, 10, 31)),
    ("It was built in the 1990s.", "the 1990s", (1990, 1, 1), (1999, 12, 31)),
    ("It opens this spring.", "this spring", (2026, 3, 1), (2026, 5, 31)),
    ("They met last week.", "last week", (2026, 1, 26), (2026, 2, 1)),
    ("They met over the weekend.", "the weekend", (2026, 1, 31), (2026, 2, 1)),
    ("Trade grew over the past three months.", "the past three months", (2025, 11, 5), (2026, 2, 5)),
    ("He left earlier this month.", "earlier this month", (2026, 2, 1), (2026, 2, 5)),
    ("He returns later this year.", "later this year", (2026, 2, 5), (2026, 12, 31)),
    ("It was the war of the 20th century.", "the 20th century", (1900, 1, 1), (1999, 12, 31)),
]


@pytest.mark.parametrize(("text", "words", "begin", "end"), INTERVALS)
def test_begin_and_end(text: str, words: str, begin: tuple[int, int, int], end: tuple[int, int, int]) -> None:
    found = one(text, words)
    assert (found.begin, found.end) == (date(*begin), date(*end))


MODIFIERS = [
    ("It is due in early June.", "early June", "START"),
    ("It is due by mid-2026.", "mid-2026", "MID"),
    ("It is due in late 2026.", "late 2026", "END"),
    ("They spoke for about an hour.", "about an hour", "APPROX"),
    ("They spoke for more than two hours.", "more than two hours", "MORE_THAN"),
    ("It lasts at least ten days.", "at least ten days", "EQUAL_OR_MORE"),
    ("It lasts up to ten days.", "up to ten days", "EQUAL_OR_LESS"),
    ("He left earlier this week.", "earlier this week", "BEFORE"),
    ("A text is due at the end of the month.", "the end of the month", "END"),
]


@pytest.mark.parametrize(("text", "words", "mod"), MODIFIERS)
def test_modifiers(text: str, words: str, mod: str) -> None:
    assert one(text, words).mod == mod


UNDATED = [
    ("They spoke on February 4.", "February 4", "XXXX-02-04"),
    ("They spoke on Wednesday.", "Wednesday", "XXXX-WXX-3"),
    ("They spoke in October.", "October", "XXXX-10"),
    ("They met last October.", "last October", "XXXX-10"),
    ("It will buy more this quarter.", "this quarter", "XXXX-QX"),
    ("Sales rose in the third quarter.", "the third quarter", "XXXX-Q3"),
    ("He comes in the first half of the year.", "the first half of the year", "XXXX-H1"),
    ("They spoke yesterday.", "yesterday", "XXXX-XX-XX"),
    ("They met last year.", "last year", "XXXX"),
    ("They met last week.", "last week", "XXXX-WXX"),
    ("They spoke this morning.", "this morning", "XXXX-XX-XXTMO"),
    ("It closed on Christmas Day.", "Christmas Day", "XXXX-12-25"),
    ("Ministers meet on February 3-5.", "February 3-5", "XXXX-02-03/XXXX-02-05"),
    ("They met two years ago.", "two years ago", "XXXX"),
]


@pytest.mark.parametrize(("text", "words", "value"), UNDATED)
def test_without_a_publication_date_values_stay_open(text: str, words: str, value: str) -> None:
    found = one(text, words, None)
    assert (found.value, found.begin, found.end) == (value, None, None)


def test_a_year_in_the_text_needs_no_publication_date() -> None:
    found = one("An October 2025 meeting is remembered.", "October 2025", None)
    assert (found.begin, found.end, found.anchor) == (date(2025, 10, 1), date(2025, 10, 31), "")


ANAPHORA = [
    ("They met on 30 October 2025. Two days later, the tariffs fell.", "Two days later", "2025-11-01", "30 October 2025"),
    ("They met on 30 October 2025. That evening, both flew home.", "That evening", "2025-10-30TEV", "30 October 2025"),
    ("They met on 30 October 2025. On the same day, exports resumed.", "the same day", "2025-10-30", "30 October 2025"),
    ("They met on 30 October 2025. Three weeks earlier, he had threatened.", "Three weeks earlier", "2025-10-09", "30 October 2025"),
    ("They met on 30 October 2025. The following month, aides travelled.", "The following month", "2025-11", "30 October 2025"),
    ("They met on 30 October 2025. The next morning, he left.", "The next morning", "2025-10-31TMO", "30 October 2025"),
    ("They signed in May 2019. A year later, it was void.", "A year later", "2020-05", "May 2019"),
    ("He spoke on 4 May 2025. It was agreed the day before.", "the day before", "2025-05-03", "4 May 2025"),
    ("They met on 30 October 2025. On the 31st, he left.", "the 31st", "2025-10-31", "30 October 2025"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value", "anchor"), ANAPHORA)
def test_relative_to_another_expression(text: str, words: str, value: str, anchor: str) -> None:
    for published in (PUBLISHED, None):
        found = one(text, words, published)
        assert (found.value.replace("2025-W41", "2025-10-09"), found.anchor) == (value, anchor)


def test_the_anchor_is_named() -> None:
    assert one("They spoke on Wednesday.", "Wednesday").anchor == "published"
    assert one("They spoke on 4 February 2026.", "4 February 2026").anchor == ""


OVER_NEW_YEAR = [
    ("The truce was agreed on Dec. 28.", date(2026, 1, 3), "2025-12-28"),
    ("The truce will begin on Jan. 2.", date(2025, 12, 30), "2026-01-02"),
    ("They met in December.", date(2026, 1, 10), "2025-12"),
    ("They will meet in January.", date(2025, 12, 10), "2026-01"),
    ("They spoke last week.", date(2026, 1, 2), "2025-W52"),
    ("They speak next week.", date(2025, 12, 30), "2026-W02"),
    ("Imports rose in the fourth quarter.", date(2026, 1, 20), "2025-Q4"),
    ("He spoke on New Year's Eve.", date(2026, 1, 3), "2025-12-31"),
    ("He will speak on New Year's Day.", date(2025, 12, 29), "2026-01-01"),
    ("They spoke on Wednesday.", date(2026, 1, 2), "2025-12-31"),
    ("The forum ran December 30 - January 2.", date(2026, 1, 5), "2025-12-30/2026-01-02"),
]


@pytest.mark.parametrize(("text", "published", "value"), OVER_NEW_YEAR)
def test_over_new_year(text: str, published: date, value: str) -> None:
    assert [t.value for t in read(text, published)] == [value]


def test_a_document_long_after_the_event_keeps_the_dates_that_it_states() -> None:
    text = (
        "On 21 February 1972 the president landed. Two days later he saw the wall. The visit ended on 28 February 1972."
    )
    assert [t.value for t in read(text)] == ["1972-02-21", "1972-02-23", "1972-02-28"]


def test_a_year_binds_the_dates_of_its_sentence() -> None:
    assert [t.value for t in read("In 1972, the plane landed on 21 February.")] == ["1972", "1972-02-21"]


def test_a_weekday_that_contradicts_its_date_lowers_the_confidence() -> None:
    right = one("They spoke on Wednesday, February 4, 2026.", "Wednesday, February 4, 2026")
    wrong = one("They spoke on Friday, February 4, 2026.", "Friday, February 4, 2026")
    assert right.value == wrong.value == "2026-02-04"
    assert wrong.confidence < 0.6 < right.confidence


def test_a_day_that_does_not_exist_gives_its_month_only() -> None:
    found = one("They spoke on February 30, 2026.", "February 30, 2026")
    assert found.value == "2026-02" and found.confidence < 0.5


def test_an_ambiguous_order_of_day_and_month_is_unsure() -> None:
    american, british = read("Dated 04/02/2026.")[0], read("Dated 04/02/2026.", language="en-GB")[0]
    assert (american.value, british.value) == ("2026-04-02", "2026-02-04")
    assert american.confidence <= 0.5 and british.confidence <= 0.5
    assert read("Dated 14/02/2026.")[0].confidence > 0.9


def test_dates_in_figures_are_read_in_any_language() -> None:
    assert [t.value for t in read("双方于2026年2月4日通电话，2月5日发表声明。", language="zh")] == [
        "2026-02-04",
        "2026-02-05",
    ]
    assert [t.value for t in read("Разговор состоялся 2026-02-04.", language="ru")] == ["2026-02-04"]
    assert read("Le président arrive mercredi.", language="fr") == []


@pytest.mark.parametrize("text", ["At 9 p.m. local time on Feb. 4, it ended.", "It ended at 21:00 MSK on Feb. 4."])
def test_zones(text: str) -> None:
    found = read(text)[0]
    assert found.value.startswith("2026-02-04T21:00") and found.begin == date(2026, 2, 4)


def test_spans_reproduce_the_text_and_do_not_overlap() -> None:
    text = (
        "On “Feb. 4” — at 2:17 a.m. on Wednesday — he wrote; the last two weeks, Q1 2026’s first days, 76 days later."
    )
    found = read(text)
    assert [t.span for t in found] == sorted(t.span for t in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert found[0].span.of(text) == "Feb. 4"
    assert "2:17 a.m. on Wednesday" in [t.span.of(text) for t in found]


def test_typographic_characters_are_read_like_plain_ones() -> None:
    assert [t.value for t in read("New Year’s Eve of 2025")] == ["2025-12-31"]
    assert [t.value for t in read("a four‑day visit")] == ["P4D"]


@pytest.mark.parametrize(
    "text", ["9999-12-31", "in the next 9000 years", "January 1, 1500", "900000 years ago", "tomorrow"]
)
def test_the_ends_of_the_calendar_give_no_error(text: str) -> None:
    for published in (date(1, 1, 1), date(9999, 12, 31), PUBLISHED):
        assert all(t.span.of(text) for t in read(text, published))


@pytest.mark.parametrize(
    "text", ["twenty " * 3000, "1990 " * 3000, "May " * 3000, "early " * 3000, "9" * 20000, " " * 20000, "''''" * 5000]
)
def test_long_repetitions_come_to_an_end(text: str) -> None:
    assert all(t.span.end <= len(text) for t in read(text))


@pytest.mark.parametrize(
    ("of_year", "day"), [(2024, (3, 31)), (2025, (4, 20)), (2026, (4, 5)), (2038, (4, 25)), (1818, (3, 22))]
)
def test_easter(of_year: int, day: tuple[int, int]) -> None:
    assert easter(of_year) == date(of_year, *day)


def test_a_users_calendar_adds_to_the_shipped_one(tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text('[[fixture]]\nnames = ["Harbour Forum"]\n[fixture.dates]\n2025 = "2025-10-08/2025-10-09"\n')
    text = "They shook hands at the Harbour Forum before Christmas."
    found = read(text, calendar=path)
    assert [t.value for t in found] == ["2025-10-08/2025-10-09", "2025-12-25"]
    assert (found[0].begin, found[0].end) == (date(2025, 10, 8), date(2025, 10, 9))
    assert [t.value for t in read(text)] == ["2025-12-25"]


@pytest.mark.parametrize(
    "source",
    ["not toml [", '[[holiday]]\nnames = ["X"]\n', '[[holiday]]\nnames = []\nmonth = 1\nday = 1\n',
     '[[fixture]]\nnames = ["X"]\n[fixture.dates]\n2025 = "soon"\n', '[[holiday]]\nnames = ["X"]\nmonth = 2\nday = 31\n'],
)  # fmt: skip
def test_a_calendar_of_another_form_is_refused_in_one_line(source: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse(source, "ours.toml")
    assert "ours.toml" in str(caught.value) and "\n" not in str(caught.value)


def test_a_calendar_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError):
        read("Before Christmas.", calendar=tmp_path / "none.toml")


def test_a_dispatch_counts_from_its_dateline() -> None:
    text = "PUTRAJAYA, July 28 (The Courier) -- The leaders agreed on a ceasefire starting midnight on Monday, officials said."
    document = Document.from_text(text, published=date(2025, 7, 29))
    assert "2025-07-28T24:00" in {t.value for t in rashomon.read(document).times}
    text = "BANGKOK (July 28): The minister thanked the mediators today."
    document = Document.from_text(text, published=date(2025, 7, 29))
    assert "2025-07-28" in {t.value for t in rashomon.read(document).times if t.anchor}


def test_a_day_told_as_past_lies_in_the_past() -> None:
    text = "The offensive, launched on Sept. 19, ended in a truce."
    document = Document.from_text(text, published=date(2024, 7, 19))
    assert [t.value for t in rashomon.read(document).times] == ["2023-09-19"]
