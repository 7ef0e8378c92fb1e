"""Expressions of narratives, budgets, crops and treaties; all sentences are written for these tests."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.model import Document, TimeExpression
from rashomon.reading.segment import sentences
from rashomon.reading.times import times
from rashomon.reading.times.feasts import orthodox_easter

PUBLISHED = date(2026, 2, 5)  # a Thursday


def read(text: str, published: date | None = PUBLISHED) -> tuple[TimeExpression, ...]:
    document = Document.from_text(text, published=published)
    return times(document, sentences(document))


def pairs(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(t.span.of(text), t.value) for t in read(text, published)]


VALUES = [
    ("Done at Lisbon on this fourth day of February 2026.", "this fourth day of February 2026", "2026-02-04"),
    ("He was sworn in on the first of May.", "the first of May", "2025-05-01"),
    ("They will meet on Friday the 13th.", "Friday the 13th", "2026-02-13"),
    ("The fee falls due on the 20th of next month.", "the 20th of next month", "2026-03-20"),
    ("The court sits on the first Monday of October 2026.", "the first Monday of October 2026", "2026-10-05"),
    ("They met on Tuesday of last week.", "Tuesday of last week", "2026-01-27"),
    ("Next week, on Tuesday, the two meet.", "Tuesday", "2026-02-10"),
    ("The envoys return the week after next.", "the week after next", "2026-W08"),
    ("The report is due four weeks from Friday.", "four weeks from Friday", "2026-03-06"),
    ("They signed on June 5, 2024, and the next day it rained.", "the next day", "2024-06-06"),
    ("They met in March 2022. The next month, the airspace was closed.", "The next month", "2022-04"),
    ("Sanctions of '97 still hold.", "'97", "1997"),
    ("The port was granted a charter in 1423.", "1423", "1423"),
    ("Hume (1711-1776) lived there.", "1711-1776", None),
    ("It was the 1829 abolition of slavery that did it.", "1829", "1829"),
    ("The town was founded in 347 AD.", "347 AD", "0347"),
    ("It fell about 500 BCE.", "500 BCE", "BC0500"),
    ("Trade collapsed by the turn of the century.", "the turn of the century", "2000"),
    ("It lasted two hours and 15 minutes.", "two hours and 15 minutes", "PT2H15M"),
    ("It was the third such letter in as many weeks.", "as many weeks", "P3W"),
    ("The plan would cost $5 billion over five years.", "five years", "P5Y"),
    ("He was there for over five years.", "over five years", "P5Y"),
    ("After weeks of subtle sniping they met.", "weeks", "PXW"),
    ("The commission meets every other Tuesday.", "every other Tuesday", "XXXX-WXX-2"),
    ("The panel reports on the 19th of every month.", "the 19th of every month", "XXXX-XX-19"),
    ("They got one day a week.", "one day a week", "P1W"),
    ("The crisis of 2008-9 was over.", "2008-9", "2008/2009"),
    ("The town was shelled at dawn on 24 October 1912.", "dawn on 24 October 1912", "1912-10-24TMO"),
    ("The session opens at half past nine.", "half past nine", "2026-02-05T09:30"),
    ("Revenue in Q3 FY2026 beat forecasts.", "Q3 FY2026", "2026-Q3"),
    ("Offices were closed for Orthodox Christmas.", "Orthodox Christmas", "2026-01-07"),
    ("Deaths rose over the Memorial Day weekend last year.", "the Memorial Day weekend", "2025-W21-WE"),
    ("The deficit narrowed in fiscal year 2024-25.", "fiscal year 2024-25", "2024/2025"),
    ("Wheat exports in the 2024-25 season set a record.", "the 2024-25 season", "2024/2025"),
]


@pytest.mark.parametrize(("text", "words", "value"), VALUES)
def test_values(text: str, words: str, value: str | None) -> None:
    found = pairs(text)
    if value is None:
        assert words not in [w for w, _ in found]
    else:
        assert (words, value) in found


def test_each_of_two_weekdays_recurs() -> None:
    found = [(t.span.start, t.type.value, t.value) for t in read("They speak every Tuesday and Thursday.")]
    assert [(kind, value) for _, kind, value in found] == [("SET", "XXXX-WXX-2"), ("SET", "XXXX-WXX-4")]


STORY = (
    "The first shots were fired in March 1954. In May the last position fell, and on 21 July the accords were signed."
)


def test_a_story_of_times_long_past_keeps_its_own_year() -> None:
    assert pairs(STORY, date(2010, 11, 11)) == [
        ("March 1954", "1954-03"),
        ("May", "1954-05"),
        ("21 July", "1954-07-21"),
    ]
    winter = "The siege began in November 1914. In February the first relief came."
    assert pairs(winter, date(2010, 11, 11))[-1] == ("February", "1915-02")


def test_a_dispatch_that_recalls_the_past_keeps_to_its_own_day() -> None:
    text = "The accord of March 1994 is dead, the minister said on Tuesday. In May he will go to Geneva."
    assert pairs(text)[-1] == ("May", "2026-05")
    undated = "The accord of March 1994 is dead, the minister said on Tuesday. In May he will go to Geneva."
    assert ("May", "XXXX-05") in pairs(undated, None)


def test_a_story_without_a_date_keeps_to_the_year_that_it_names() -> None:
    assert ("May", "1954-05") in pairs("They signed in March 1954. In May it fell.", None)
    flashback = "They signed in March 1954. The two had last met in October."
    assert ("October", "XXXX-10") in pairs(flashback, None)


LOOKING_BACK = (
    "A year after the truce of 10 May 2025 the line is quiet. In August the commanders met at the crossing, and on "
    "3 December a second hotline was opened."
)


def test_what_looks_back_on_last_year_means_its_months() -> None:
    assert pairs(LOOKING_BACK, date(2026, 6, 2))[-2:] == [("August", "2025-08"), ("3 December", "2025-12-03")]
    news = "The truce of 10 May 2025 holds, the army said on Monday. In April the commanders met."
    assert pairs(news, date(2026, 6, 2))[-1] == ("April", "2026-04")


HISTORIES = [
    ("The invasion began on the night of 5/6 June 1944.", "the night of 5/6 June 1944", "1944-06-05TNI"),
    ("They held out until the early hours of 9 May 1945.", "the early hours of 9 May 1945", "1945-05-09TMO"),
    ("It held for a quarter of a century.", "a quarter of a century", "P25Y"),
    ("He returned ten years later, in 1975.", "ten years later", "1975"),
    ("In the winter of 1939–40 the lake froze.", "the winter of 1939–40", "1939-WI"),
    ("Negotiators met in March and April 2015.", "March", "2015-03"),
    ("On 26 April 1937, a Monday, the town was bombed.", "a Monday", "1937-04-26"),
    ("They left on 12 March 1930 and came to the sea on 5 April 1930, 24 days later.", "24 days later", "1930-04-05"),
    ("Shells fell through the summer of 1999 and into early autumn.", "early autumn", "1999-FA"),
    ("The truce will last six weeks.", "six weeks", "P6W"),
    ("By 10 May both armies had agreed to stop the strikes of 7 May 2025.", "10 May", "2025-05-10"),
    ("The conflict lasted three and a half decades.", "three and a half decades", "P35Y"),
]


@pytest.mark.parametrize(("text", "words", "value"), HISTORIES)
def test_histories(text: str, words: str, value: str) -> None:
    assert (words, value) in pairs(text, date(2026, 2, 5))


FISCAL = [
    ("Spending in fiscal 2026, which began in October, is capped.", date(2025, 10, 1), date(2026, 9, 30)),
    ("Spending in fiscal 2026 (which begins in July) is capped.", date(2026, 7, 1), date(2027, 6, 30)),
    ("The U.S. deficit for fiscal 2026 will grow.", date(2025, 10, 1), date(2026, 9, 30)),
    ("Japan's budget for fiscal 2025 was cut.", date(2025, 4, 1), date(2026, 3, 31)),
    ("U.S. soybean sales in the 2025/26 marketing year fell.", date(2025, 9, 1), date(2026, 8, 31)),
    ("U.S. wheat sales in the 2025/26 marketing year fell.", date(2025, 6, 1), date(2026, 5, 31)),
]


@pytest.mark.parametrize(("text", "begin", "end"), FISCAL)
def test_a_fiscal_or_marketing_year_has_days_where_its_start_is_known(text: str, begin: date, end: date) -> None:
    assert (begin, end) in [(t.begin, t.end) for t in read(text)]


def test_a_fiscal_year_of_nobody_has_no_days() -> None:
    (time,) = read("Profit in fiscal 2026 rose.")
    assert (time.value, time.begin, time.end) == ("2026", None, None)


def test_the_fiscal_year_that_runs_is_not_the_calendar_year() -> None:
    (time,) = read("The U.S. government will spend more in the current fiscal year.", date(2025, 11, 3))
    assert (time.value, time.begin) == ("2026", date(2025, 10, 1))


def test_what_is_due_within_days_ends_on_the_last_of_them() -> None:
    (time,) = read("A report is due within 90 days.")
    assert (time.value, time.begin, time.end) == ("P90D", PUBLISHED, date(2026, 5, 6))
    (time,) = read("The truce will end in 30 days.")
    assert (time.begin, time.end) == (date(2026, 3, 7), date(2026, 3, 7))
    (time,) = read("It lapses within 60 days of signing.")
    assert (time.begin, time.end) == (None, None)


def test_a_range_keeps_to_one_year() -> None:
    found = dict(pairs("The forum ran from December 28 to January 3."))
    assert found == {"December 28": "2025-12-28", "January 3": "2026-01-03"}


def test_seasons_have_no_days_where_the_year_may_be_the_southern_one() -> None:
    (time,) = read("Chile and Argentina reopened the pass last summer.")
    assert (time.value, time.begin) == ("2025-SU", None)
    (time,) = read("They will keep the pass open day and night in winter.")
    assert time.begin is None
    (time,) = read("Sweden reopened the pass last summer.")
    assert time.begin == date(2025, 6, 1)


def test_the_eve_of_a_fixture_is_the_day_before_it_where_its_day_is_known() -> None:
    assert pairs("They spoke on the eve of the G20 summit.", date(2025, 11, 10)) == [
        ("the eve of the G20 summit", "2025-11-21")
    ]
    assert pairs("They will speak on the eve of the Two Sessions.", date(2026, 2, 10)) == [
        ("the Two Sessions", "2026-03")
    ]


def test_a_standing_body_is_a_date_only_where_one_meets_beside_its_gathering() -> None:
    week = "2026-09-22/2026-09-28"
    assert pairs("They met on the margins of UNGA in New York.", date(2026, 9, 26)) == [("UNGA", week)]
    assert pairs("They met on the sidelines of the 81st session of the UN General Assembly.", date(2026, 9, 26)) == [
        ("the UN General Assembly", week)
    ]
    assert pairs("The UN General Assembly will vote.", date(2026, 9, 26)) == []


def test_a_fixture_to_come_of_which_the_table_knows_no_day_is_no_day_gone_by() -> None:
    assert pairs("The ministers would meet on the sidelines of the G20.", date(2027, 3, 3)) == []


def test_a_weekday_beside_a_date_is_that_date_however_early_or_late() -> None:
    found = pairs("They met early on Monday, 3 November, and late on Wednesday, December 31.", date(2026, 1, 2))
    assert [value for _, value in found] == ["2025-11-03", "2025-12-31"]


TRAPS = [
    "The Winter Palace and the Spring Temple drew crowds.",
    "The Sunday Times carried the story.",
    "He met 1450 of the men in 1200 homes.",
    "The march on the capital may begin without him.",
]


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert pairs(text) == []


def test_orthodox_easter() -> None:
    assert orthodox_easter(2026) == date(2026, 4, 12)
    assert orthodox_easter(2024) == date(2024, 5, 5)


AHEAD_OR_BACK = [
    ("Arrears were cleared in August. The minister will be back on the 29th.", "the 29th", "2026-09-29"),
    ("A meeting was agreed for October.", "October", "2026-10"),
    ("It had been promised for October.", "October", "2026-10"),
    ("He recalled the refusal of the team to travel to Lima in February.", "February", "2026-02"),
    ("They would reopen the crossing as of October 20.", "October 20", "2026-10-20"),
    ("He looked forward to the visit in October.", "October", "2026-10"),
    ("Talks were held on September 9 and 10, the two said.", "September 9 and 10", "2026-09-09/2026-09-10"),
]


@pytest.mark.parametrize(("text", "words", "value"), AHEAD_OR_BACK)
def test_ahead_or_back(text: str, words: str, value: str) -> None:
    assert (words, value) in pairs(text, date(2026, 9, 25))
