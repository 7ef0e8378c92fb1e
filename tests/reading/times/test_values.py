"""Values of time expressions, one sentence a case; all sentences are written for these tests."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.model import Document, Span, TimeExpression
from rashomon.reading.times import times

PUBLISHED = date(2026, 2, 5)  # a Thursday


def read(text: str, published: date | None = PUBLISHED, language: str = "en") -> tuple[TimeExpression, ...]:
    document = Document(text=text, published=published, language=language)
    return times(document, (Span(0, len(text)),))


def pairs(text: str, published: date | None = PUBLISHED, language: str = "en") -> list[tuple[str, str, str]]:
    return [(t.span.of(text), t.type.value, t.value) for t in read(text, published, language)]


DATES = [
    ("The two leaders spoke on February 4, 2026.", "February 4, 2026", "2026-02-04"),
    ("The two leaders spoke on Feb. 4.", "Feb. 4", "2026-02-04"),
    ("They spoke on the 4th of February.", "the 4th of February", "2026-02-04"),
    ("The accord of 14 Nov. 2025 holds.", "14 Nov. 2025", "2025-11-14"),
    ("They spoke on 4 February 2026 at length.", "4 February 2026", "2026-02-04"),
    ("The letter is dated Wednesday, February 4, 2026.", "Wednesday, February 4, 2026", "2026-02-04"),
    ("The envoy had flown in on Dec. 30.", "Dec. 30", "2025-12-30"),
    ("The delegation will return on January 9.", "January 9", "2027-01-09"),
    ("The pact, which expires on Nov. 10, covers soybeans.", "Nov. 10", "2026-11-10"),
    ("A truce was signed on 30 October.", "30 October", "2025-10-30"),
    ("The premier visited in June 2025.", "June 2025", "2025-06"),
    ("He met the king last October.", "last October", "2025-10"),
    ("She will travel next May.", "next May", "2026-05"),
    ("They met in November.", "November", "2025-11"),
    ("The summit will be held in April.", "April", "2026-04"),
    ("The tariffs took effect on June 16 of last year.", "June 16 of last year", "2025-06-16"),
    ("Exports fell in July last year.", "July last year", "2025-07"),
    ("The ministry promised a reply by May.", "May", "2026-05"),
    ("The army withdrew in March.", "March", "2025-03"),
    ("It happened in early June 2025.", "early June 2025", "2025-06"),
    ("Talks resumed in late January.", "late January", "2026-01"),
    ("Both sides aim for a deal by mid-2026.", "mid-2026", "2026"),
    ("Spending should reach the target by 2030.", "2030", "2030"),
    ("The treaty was signed in the 1990s.", "the 1990s", "199"),
    ("Reforms of the late '80s failed.", "the late '80s", "198"),
    ("It was the worst war of the 20th century.", "the 20th century", "19"),
    ("The 2024 election changed the mood.", "2024", "2024"),
    ("It will matter if they win in November.", "November", "2026-11"),
    ("In nineteen ninety-six the embassy closed.", "nineteen ninety-six", "1996"),
    ("Prices of the 2019-2021 crisis are back.", "2019-2021", "2019/2021"),
    ("The readout is dated 2026-02-04.", "2026-02-04", "2026-02-04"),
    ("The form says 25/12/2025.", "25/12/2025", "2025-12-25"),
    ("The form says 12/25/2025.", "12/25/2025", "2025-12-25"),
    ("The form says 04/02/2026.", "04/02/2026", "2026-04-02"),
    ("Ministers meet on February 3-5.", "February 3-5", "2026-02-03/2026-02-05"),
    ("He toured the region from 3 to 5 February.", "3 to 5 February", "2026-02-03/2026-02-05"),
    ("The forum runs 28 February - 2 March 2026.", "28 February - 2 March 2026", "2026-02-28/2026-03-02"),
]


@pytest.mark.parametrize(("text", "words", "value"), DATES)
def test_calendar_dates(text: str, words: str, value: str) -> None:
    assert (words, "DATE", value) in pairs(text)


RELATIVE = [
    ("The president spoke today.", "today", "2026-02-05"),
    ("Officials confirmed it yesterday.", "yesterday", "2026-02-04"),
    ("The minister flies out tomorrow.", "tomorrow", "2026-02-06"),
    ("The cabinet met the day before yesterday.", "the day before yesterday", "2026-02-03"),
    ("The envoy arrived on Wednesday.", "Wednesday", "2026-02-04"),
    ("The envoy will arrive on Wednesday.", "Wednesday", "2026-02-11"),
    ("Beijing replied on Thursday.", "Thursday", "2026-02-05"),
    ("The council voted last Friday.", "last Friday", "2026-01-30"),
    ("They are scheduled to meet next Monday.", "next Monday", "2026-02-09"),
    ("Reporters asked about Tuesday's statement.", "Tuesday", "2026-02-03"),
    ("She prepared for Saturday's talks.", "Saturday", "2026-02-07"),
    ("The vote had been due on Friday but was delayed.", "Friday", "2026-01-30"),
    ("Negotiators met last week.", "last week", "2026-W05"),
    ("They will meet again next week.", "next week", "2026-W07"),
    ("An agreement is possible this week.", "this week", "2026-W06"),
    ("Fighting eased over the weekend.", "the weekend", "2026-W05-WE"),
    ("They hope to talk this weekend.", "this weekend", "2026-W06-WE"),
    ("Trade fell last month.", "last month", "2026-01"),
    ("The court rules next month.", "next month", "2026-03"),
    ("Growth slowed last year.", "last year", "2025"),
    ("Sales should recover next year.", "next year", "2027"),
    ("The two met two years ago in Lima.", "two years ago", "2024"),
    ("It was suspended three months ago.", "three months ago", "2025-11"),
    ("The ship sank two weeks ago.", "two weeks ago", "2026-W04"),
    ("The ship sank ten days ago.", "ten days ago", "2026-01-26"),
    ("A decision will come a week from now.", "a week from now", "2026-W07"),
    ("The ambassador left earlier this month.", "earlier this month", "2026-02"),
    ("A summit is planned for later this year.", "later this year", "2026"),
    ("They want a text by the end of the month.", "the end of the month", "2026-02"),
    ("The embassy reopens this spring.", "this spring", "2026-SP"),
    ("Relations soured last summer.", "last summer", "2025-SU"),
    ("Crops failed in the winter of 2019.", "the winter of 2019", "2019-WI"),
    ("The plan dates from the beginning of the year.", "the beginning of the year", "2026"),
]


@pytest.mark.parametrize(("text", "words", "value"), RELATIVE)
def test_relative_to_publication(text: str, words: str, value: str) -> None:
    assert (words, "DATE", value) in pairs(text)


QUARTERS = [
    ("China will buy 20 million tons this quarter.", "this quarter", "2026-Q1"),
    ("Another 25 million tons follow next quarter.", "next quarter", "2026-Q2"),
    ("Imports rose in the third quarter of 2025.", "the third quarter of 2025", "2025-Q3"),
    ("Imports rose in the fourth quarter.", "the fourth quarter", "2025-Q4"),
    ("Imports will rise in the first quarter of FY2026.", "the first quarter of FY2026", "2026-Q1"),
    ("Imports rose in Q3 2025.", "Q3 2025", "2025-Q3"),
    ("Deliveries start in Q2.", "Q2", "2026-Q2"),
    ("The company reported a third-quarter loss.", "third-quarter", "2025-Q3"),
    ("He will come in the first half of the year.", "the first half of the year", "2026-H1"),
    ("Exports doubled in the second half of 2025.", "the second half of 2025", "2025-H2"),
    ("Spending was cut in fiscal 2025.", "fiscal 2025", "2025"),
    ("The budget for FY26 is larger.", "FY26", "2026"),
    ("Stocks for the 2025/26 marketing year are low.", "the 2025/26 marketing year", "2025/2026"),
    ("Purchases for the current season are done.", "the current season", "2026"),
    ("The fourth quarter of last year was weak.", "The fourth quarter of last year", "2025-Q4"),
    ("Profit fell in the third quarter of 2025 from a year earlier.", "a year earlier", "2024-Q3"),
    ("Next year's first quarter looks better.", "Next year's first quarter", "2027-Q1"),
]


@pytest.mark.parametrize(("text", "words", "value"), QUARTERS)
def test_quarters_halves_and_fiscal_years(text: str, words: str, value: str) -> None:
    assert (words, "DATE", value) in pairs(text)


CLOCK = [
    ("He posted at 2:17 a.m. on Wednesday.", "2:17 a.m. on Wednesday", "2026-02-04T02:17"),
    ("The line opened at 10 p.m. Wednesday.", "10 p.m. Wednesday", "2026-02-04T22:00"),
    ("It ended at 14:00 GMT on 4 February.", "14:00 GMT on 4 February", "2026-02-04T14:00Z"),
    ("The embargo lifts at 1400 GMT.", "1400 GMT", "2026-02-05T14:00Z"),
    ("The offer ends at 5 p.m. EST, Feb. 20.", "5 p.m. EST, Feb. 20", "2026-02-20T17:00-05:00"),
    ("They spoke on Wednesday morning.", "Wednesday morning", "2026-02-04TMO"),
    ("They spoke on the morning of February 4.", "the morning of February 4", "2026-02-04TMO"),
    ("A statement followed this evening.", "this evening", "2026-02-05TEV"),
    ("The readout came last night.", "last night", "2026-02-04TNI"),
    ("Talks broke off at noon Thursday.", "noon Thursday", "2026-02-05T12:00"),
    ("The ceasefire begins at midnight Friday.", "midnight Friday", "2026-02-06T24:00"),
    ("It was logged at 2026-02-04T09:30:00Z.", "2026-02-04T09:30:00Z", "2026-02-04T09:30Z"),
    ("It was logged at 2026-02-04T09:30:00+08:00.", "2026-02-04T09:30:00+08:00", "2026-02-04T09:30+08:00"),
    ("The call was at 9 p.m. Beijing time on Feb. 4.", "9 p.m. Beijing time on Feb. 4", "2026-02-04T21:00+08:00"),
    ("Sirens sounded at 9.30pm on Wednesday.", "9.30pm on Wednesday", "2026-02-04T21:30"),
    ("He will speak tomorrow night.", "tomorrow night", "2026-02-06TNI"),
    ("The doors open at 14:30 UTC+3 on Friday.", "14:30 UTC+3 on Friday", "2026-02-06T14:30+03:00"),
]


@pytest.mark.parametrize(("text", "words", "value"), CLOCK)
def test_times_of_day(text: str, words: str, value: str) -> None:
    assert (words, "TIME", value) in pairs(text)


DURATIONS = [
    ("For months, the two sides kept silent.", "months", "PXM"),
    ("He could not reach him for weeks.", "weeks", "PXW"),
    ("It took only 76 days after the oath.", "76 days", "P76D"),
    ("Hours after the call, Taipei reacted.", "Hours", "PTXH"),
    ("Beijing answered with two days of drills.", "two days", "P2D"),
    ("A four-day visit ended.", "four-day", "P4D"),
    ("They spoke for more than two hours.", "more than two hours", "PT2H"),
    ("The talks lasted half an hour.", "half an hour", "PT30M"),
    ("He has ruled for two and a half years.", "two and a half years", "P2Y6M"),
    ("Stocks fell over the past three months.", "the past three months", "P3M"),
    ("The pledge covers the next four years.", "the next four years", "P4Y"),
    ("Tension has grown in recent weeks.", "recent weeks", "PXW"),
    ("He waited for almost a hundred years.", "almost a hundred years", "P100Y"),
    ("The work needs two to three weeks.", "two to three weeks", "P2W"),
    ("The two men talked for a couple of hours.", "a couple of hours", "PT2H"),
    ("The truce will hold for at least several months.", "several months", "PXM"),
    ("It has been frozen for more than a decade.", "more than a decade", "P1DE"),
    ("A 30-day extension was granted.", "30-day", "P30D"),
]


@pytest.mark.parametrize(("text", "words", "value"), DURATIONS)
def test_durations(text: str, words: str, value: str) -> None:
    assert any(t.endswith(words) and v == value for t, kind, v in pairs(text) if kind == "DURATION")


SETS = [
    ("The ministers meet every year.", "every year", "P1Y"),
    ("Marches are held each July.", "each July", "XXXX-07"),
    ("The ferry sails every two weeks.", "every two weeks", "P2W"),
    ("It briefs the press every Monday.", "every Monday", "XXXX-WXX-1"),
    ("It costs $33 million a year.", "a year", "P1Y"),
    ("The council meets twice a month.", "twice a month", "P1M"),
    ("The figures are published daily.", "daily", "P1D"),
]


@pytest.mark.parametrize(("text", "words", "value"), SETS)
def test_recurring_times(text: str, words: str, value: str) -> None:
    assert (words, "SET", value) in pairs(text)


OCCASIONS = [
    ("The truce held until Christmas.", "Christmas", "2025-12-25"),
    ("Markets close for Lunar New Year.", "Lunar New Year", "2026-02-17"),
    ("They met before Thanksgiving 2024.", "Thanksgiving 2024", "2024-11-28"),
    ("The pope will speak on Easter Sunday.", "Easter Sunday", "2026-04-05"),
    ("He spoke in a Labor Day address last autumn.", "Labor Day", "2025-09-01"),
    ("They shook hands on the sidelines of the G20 summit.", "the G20 summit", "2025-11-22/2025-11-23"),
    ("The two will meet ahead of the NATO summit.", "the NATO summit", "2026-07-07/2026-07-08"),
    ("The plan was passed during last year's Two Sessions.", "last year's Two Sessions", "2025-03-04/2025-03-11"),
]


@pytest.mark.parametrize(("text", "words", "value"), OCCASIONS)
def test_holidays_and_fixtures(text: str, words: str, value: str) -> None:
    assert (words, "DATE", value) in pairs(text)


REFERENCES = [
    ("Offers are being made now.", "now", "PRESENT_REF"),
    ("The firm currently holds a fifth.", "currently", "PRESENT_REF"),
    ("The EU recently opened an inquiry.", "recently", "PAST_REF"),
    ("This was tried in the past.", "the past", "PAST_REF"),
    ("They expect to speak soon.", "soon", "FUTURE_REF"),
    ("He fears for the future.", "the future", "FUTURE_REF"),
]


@pytest.mark.parametrize(("text", "words", "value"), REFERENCES)
def test_times_without_a_date(text: str, words: str, value: str) -> None:
    assert (words, "DATE", value) in pairs(text)


NOTHING = [
    "The two sides may talk.",
    "May I ask a question?",
    "Troops march on the capital.",
    "The sun set behind the palace.",
    "She came second in the ballot.",
    "Resolution 2231 remains in force.",
    "Some 2000 soldiers crossed the border.",
    "The package is worth $2026 a head.",
    "They bought 1,950 tons of grain.",
    "Flight 1997 was diverted.",
    "The Boeing 2020 order was cut.",
    "He flew to Mar-a-Lago.",
    "Prime Minister May told reporters to wait.",
    "He is a man of many words.",
    "The roof may fall in.",
    "They spring to their feet.",
    "It fell 4.5 percent.",
    "He is in his fifties.",
    "It ranks first in the world.",
    "The 1,500 delegates voted.",
    "The half of the hall was empty.",
    "As soon as the line opened, he spoke.",
    "The march to the border was long.",
    "A quarter of the voters stayed away.",
    "The score was 3-2.",
    "Article 5 was invoked.",
    "The Sun reported it.",
    "Support is in the mid-30s.",
    "He hosts CBS This Morning.",
    "Voters hope for a brighter tomorrow.",
    "At the end of the day, we want peace.",
]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("The forum will be held between March and May 2028.", ["2028-03", "2028-05"]),
        ("It ran from late December to mid-January 2025.", ["2024-12", "2025-01"]),
        ("Talks ran between November and January.", ["2025-11", "2026-01"]),
    ],
)
def test_the_end_of_a_range_says_the_year_of_its_beginning(text: str, months: list[str]) -> None:
    assert [value for _, _, value in pairs(text)] == months


@pytest.mark.parametrize("text", NOTHING)
def test_words_and_numbers_that_are_no_times(text: str) -> None:
    assert pairs(text) == []
