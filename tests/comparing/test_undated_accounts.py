"""Texts without a date of their own: what the event that they tell fixes, what is likely, and what stays open."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.model import Comparison, TimeExpression

DATED = (
    "By Ann Field, The Morning Gazette\nAugust 24, 2023\n\n"
    "JOHANNESBURG - Xi Jinping and Narendra Modi spoke on Wednesday in the leaders' lounge during the BRICS summit, "
    "and Modi raised the unresolved border, officials said.\n"
)
UNDATED = (
    "{head}Xi Jinping and Narendra Modi spoke on Wednesday on the sidelines of the BRICS summit in Johannesburg, and "
    "Modi raised the border.\n\n{rest}\n"
)


def compared(rest: str, head: str = "") -> Comparison:
    texts = (DATED, UNDATED.format(head=head, rest=rest))
    return rashomon.compare([rashomon.read(rashomon.Document.from_text(text)) for text in texts])


def time_of(comparison: Comparison, words: str) -> TimeExpression:
    reading = next(r for r in comparison.readings if r.document.published is None)
    return next(t for t in reading.times if t.span.of(reading.document.text) == words)


def test_the_two_accounts_are_one_meeting() -> None:
    comparison = compared("Modi flew home.")
    assert [(e.kind, e.begin) for e in comparison.events] == [("meeting", date(2023, 8, 23))]
    assert time_of(comparison, "Wednesday").begin == date(2023, 8, 23)


@pytest.mark.parametrize(
    ("rest", "words", "day"),
    [
        ("The foreign secretary had said on Thursday that troops would pull back.", "Thursday", date(2023, 8, 24)),
        ("A spokesman on Friday rejected India's account of the meeting.", "Friday", date(2023, 8, 25)),
        ("The envoys of the two had met on Tuesday ahead of the talks.", "Tuesday", date(2023, 8, 22)),
        ("India's parliament will debate the border on Friday.", "Friday", date(2023, 8, 25)),
    ],
)
def test_a_weekday_about_the_event_lies_next_to_it(rest: str, words: str, day: date) -> None:
    time = time_of(compared(rest), words)
    assert (time.begin, time.end, time.inferred) == (day, day, True)


def test_a_weekday_that_may_be_either_is_left_with_both() -> None:
    comparison = compared("The bank cut its rates on Saturday and published the minutes of its board in New Delhi.")
    time = time_of(comparison, "Saturday")
    assert time.alternatives == ("2023-08-19", "2023-08-26")
    entry = next(e for e in comparison.timeline if e.expression == time)
    assert entry.kind == "past"
    assert "19" in entry.note and "26" in entry.note and "no date of its own" in entry.note


def test_yesterday_stays_open_where_the_day_of_the_text_is_only_likely() -> None:
    time = time_of(compared("The bank published its minutes yesterday in New Delhi."), "yesterday")
    assert time.begin is None


def test_a_dateline_without_a_year_fixes_the_day() -> None:
    comparison = compared(
        "The bank cut its rates on Saturday. Kwatra spoke to the press yesterday.", "NEW DELHI, Aug 25: "
    )
    assert time_of(comparison, "Saturday").begin == date(2023, 8, 19)
    assert time_of(comparison, "yesterday").begin == date(2023, 8, 24)


def test_a_text_of_the_day_after_says_yesterday() -> None:
    text = "Xi Jinping and Narendra Modi spoke yesterday in Johannesburg about the unresolved border. The bank cut its rates on Saturday.\n"
    readings = [rashomon.read(rashomon.Document.from_text(t)) for t in (DATED, text)]
    comparison = rashomon.compare(readings)
    assert time_of(comparison, "yesterday").begin == date(2023, 8, 23)
    assert time_of(comparison, "Saturday").begin == date(2023, 8, 19)


def test_an_hour_without_a_day_and_the_two_ends_of_a_stretch_make_no_entries_of_their_own() -> None:
    text = (
        "By Ann Field, The Morning Gazette\nAugust 24, 2023\n\n"
        "JOHANNESBURG - Xi Jinping and Narendra Modi met on Wednesday. The crossing is open from 6 a.m. to 6 p.m. under "
        "the control of the customs. India counted 46 flights over the pass between November and May, the army said.\n"
    )
    comparison = rashomon.compare([rashomon.read(rashomon.Document.from_text(text, published=date(2023, 8, 24)))])
    clauses = [entry for entry in comparison.timeline if entry.role == "clause"]
    assert [(entry.begin, entry.end) for entry in clauses] == [(date(2022, 11, 1), date(2023, 5, 31))]


NEW_YEAR = (
    "The White House\nJanuary 1, 2026\nReadout of President Trump's Call with President Zelenskyy of Ukraine\n\n"
    "On December 31, President Donald J. Trump spoke by phone with President Volodymyr Zelenskyy of Ukraine at 10:30 p.m. "
    "Eastern Time. The President said that a truce would begin on January 10.\n",
    "President of Ukraine\n1 January 2026\nVolodymyr Zelenskyy spoke with the President of the United States\n\n"
    "On the morning of 1 January, at 5:30 a.m. Kyiv time, President Volodymyr Zelenskyy held a phone conversation with "
    "President Donald Trump. The President thanked the American side for the truce.\n",
    "Donald Trump and Volodymyr Zelenskyy spoke late on New Year's Eve, and a truce is to begin on January 10, officials "
    "said. Zelenskyy had said on Monday that no truce was planned. The teams meet on Tuesday.\n",
)


def test_one_hour_in_two_years_and_an_undated_text() -> None:
    comparison = rashomon.compare([rashomon.read(rashomon.Document.from_text(text)) for text in NEW_YEAR])
    event = comparison.event
    assert event is not None and not event.date_disputed
    assert {(d.voice, d.begin) for d in event.dates} >= {("US", date(2025, 12, 31)), ("UA", date(2026, 1, 1))}
    entry = next(e for e in comparison.timeline if e.kind == "event")
    assert entry.note == "22:30 UTC−5 on 31 December and 05:30 UTC+2 on 1 January are the same hour"
    assert time_of(comparison, "Monday").begin == date(2025, 12, 29)
    assert time_of(comparison, "Tuesday").begin == date(2026, 1, 6)


def test_talks_have_the_day_on_which_their_parties_agreed() -> None:
    text = (
        "The Courier\nJune 12, 2026\n\nTOKYO - Japanese and Philippine defense ministers agreed Thursday to open four ports, "
        "officials said.\n\nIn their talks in Tokyo, Defense Minister Takashi Morikawa and his Philippine counterpart "
        "Gilberto Teodoro spoke of the sea.\n"
    )
    comparison = rashomon.compare([rashomon.read(rashomon.Document.from_text(text, published=date(2026, 6, 12)))])
    event = comparison.event
    assert event is not None and (event.kind, event.begin) == ("talks", date(2026, 6, 11))


@pytest.mark.parametrize(
    ("rest", "words", "kind"),
    [
        ("Modi said India expected an answer within three months.", "an answer", "upcoming"),
        ("Aides said Beijing wanted a list of patrols within six weeks.", "patrols", "upcoming"),
        ("An official said Delhi demanded a map of the ridge by the end of November 2023.", "map", "upcoming"),
        ("Delhi published a map of the valley in late November 2023.", "map", "past"),
    ],
)
def test_what_somebody_awaits_within_a_term_is_to_come(rest: str, words: str, kind: str) -> None:
    entries = [e for e in compared(rest).timeline if words in e.text]
    assert [e.kind for e in entries] == [kind]
