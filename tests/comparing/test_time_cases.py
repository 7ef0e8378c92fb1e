"""Events and dates over several documents: time zones, slips, New Year, undated texts, other contacts of the day."""

from __future__ import annotations

from datetime import date

import rashomon
from rashomon.model import Comparison, PlacedStatement

WASHINGTON = (
    "The White House\nReadout of President Trump's Call with President Xi Jinping of China\nFebruary 3, 2026\n\n"
    "On Tuesday, February 3, President Donald J. Trump spoke by phone with President Xi Jinping of China. The "
    "President asked China to buy 20 million tons of soybeans. The two leaders agreed to speak again in March.\n"
)
BEIJING = (
    "Ministry of Foreign Affairs of the People's Republic of China\n"
    "President Xi Jinping Speaks with U.S. President Donald J. Trump on the Phone\nFebruary 4, 2026\n\n"
    "On the morning of Wednesday, February 4, President Xi Jinping spoke with U.S. President Donald Trump on the "
    "phone. Xi Jinping stressed that the Taiwan question is the most important issue.\n"
)
GAZETTE = (
    "By Ann Field, The Morning Gazette\nFebruary 5, 2026\n\n"
    "BEIJING - Xi Jinping and Donald Trump spoke by phone on {day}, and Trump asked China to buy 20 million tons of "
    "soybeans, officials said.\n\n"
    "Xi also spoke with Vladimir Putin on the same day. They pledged to deepen energy ties, and Xi said that Russia "
    "was a partner. Xi stressed that gas deliveries would grow.\n"
)


def document(text: str, published: date | None = None) -> rashomon.Document:
    return rashomon.Document.from_text(text, published=published)


def compared(*texts: tuple[str, date | None]) -> Comparison:
    return rashomon.compare([rashomon.read(document(text, day)) for text, day in texts])


def three(day: str = "February 4") -> Comparison:
    return compared(
        (WASHINGTON, date(2026, 2, 3)), (BEIJING, date(2026, 2, 4)), (GAZETTE.format(day=day), date(2026, 2, 5))
    )


def saying(comparison: Comparison, words: str) -> PlacedStatement:
    for placed in comparison.statements:
        text = comparison.reading(placed.document).document.text
        if any(words in part.of(text) for part in placed.statement.content) and placed.statement.mode != "narration":
            return placed
    raise AssertionError(words)


def test_a_call_of_tuesday_in_washington_and_wednesday_in_beijing_is_one_event_with_both_days() -> None:
    comparison = compared((WASHINGTON, date(2026, 2, 3)), (BEIJING, date(2026, 2, 4)))
    event = comparison.event
    assert (event is not None and event.sides == ("US", "CN")) or set(event.sides) == {"US", "CN"}
    assert len([e for e in comparison.events if e.phase == "past"]) == 1
    assert {(d.voice, d.begin) for d in event.dates} == {("US", date(2026, 2, 3)), ("CN", date(2026, 2, 4))}
    assert not event.date_disputed
    entry = next(e for e in comparison.timeline if e.kind == "event")
    assert not entry.disputed and "time zones" in entry.note
    assert {d.voice for d in entry.dates} == {"US", "CN"}


def test_a_day_that_lies_after_its_own_text_is_a_slip_and_makes_no_second_call() -> None:
    comparison = three("February 14")
    event = comparison.event
    assert event is not None and event.begin in (date(2026, 2, 3), date(2026, 2, 4))
    assert len([e for e in comparison.events if set(e.sides) == {"CN", "US"} and e.phase == "past"]) == 1
    assert event.date_disputed
    entry = next(e for e in comparison.timeline if e.kind == "event")
    assert entry.disputed and "February 14" in entry.note and "2026-02-05" in entry.note
    assert saying(comparison, "and Trump asked China to buy").event == event.id


def test_a_year_that_is_one_off_is_a_slip() -> None:
    comparison = three("February 4, 2025")
    assert comparison.event is not None and comparison.event.date_disputed
    assert comparison.event.begin in (date(2026, 2, 3), date(2026, 2, 4))


def test_two_calls_of_the_same_parties_stay_two() -> None:
    later = WASHINGTON.replace("February 3", "February 23").replace("Tuesday", "Monday")
    comparison = compared((WASHINGTON, date(2026, 2, 3)), (later, date(2026, 2, 23)))
    days = {e.begin for e in comparison.events if e.phase == "past"}
    assert {date(2026, 2, 3), date(2026, 2, 23)} <= days
    assert not any(e.date_disputed for e in comparison.events)


def test_what_a_leader_said_in_another_call_of_the_day_is_not_put_into_this_one() -> None:
    comparison = three()
    assert comparison.event is not None
    putin = next(e for e in comparison.events if "RU" in e.sides)
    for words in ("deepen energy ties", "Russia was a partner", "gas deliveries would grow"):
        assert saying(comparison, words).event == putin.id, words
    assert saying(comparison, "Taiwan question").event == comparison.event.id


def test_the_same_day_dates_another_call_that_no_text_dates() -> None:
    article = (
        "Xi and Trump agreed to stay in touch. Xi Jinping spoke by phone with Donald Trump on February 4.\n\n"
        "The same day Xi spoke by phone with Trump, he also held a video conference with Vladimir Putin.\n"
    )
    comparison = compared((BEIJING, date(2026, 2, 4)), (article, None))
    putin = next(e for e in comparison.events if "RU" in e.sides)
    assert putin.begin == date(2026, 2, 4) and putin.inferred_date


def test_over_new_year_a_day_without_its_year_is_the_one_just_past() -> None:
    text = (
        "By Ann Field, The Morning Gazette\n\nXi Jinping and Donald Trump spoke by phone on December 30, officials said. "
        "Trump asked China to buy soybeans. The leaders will meet in April.\n"
    )
    comparison = compared((text, date(2026, 1, 2)))
    assert comparison.event is not None and comparison.event.begin == date(2025, 12, 30)
    assert any(w.begin == date(2026, 4, 1) and w.end == date(2026, 4, 30) for w in comparison.watch)


def test_a_text_of_years_later_dates_the_event_by_its_own_words() -> None:
    memoir = (
        "A LOOK BACK\n\nDonald Trump and Xi Jinping spoke by phone on February 4, 2026. Xi Jinping said in the call that "
        "the Taiwan question was the most important issue.\n"
    )
    comparison = compared((BEIJING, date(2026, 2, 4)), (memoir, date(2031, 6, 1)))
    assert comparison.event is not None and comparison.event.begin == date(2026, 2, 4)
    assert len({d.document for t in [comparison.event] for d in t.evidence}) == 2
    assert not comparison.event.date_disputed


def test_day_and_month_that_can_be_read_either_way_are_said_to_be() -> None:
    reading = rashomon.read(document("The envoys met in Geneva on 03/04/2026.", date(2026, 5, 1)))
    (time,) = [t for t in reading.times if t.span.of(reading.document.text) == "03/04/2026"]
    assert set(time.alternatives) == {"2026-03-04", "2026-04-03"} and time.confidence <= 0.5
    known = rashomon.read(document("They met on 25/03/2026 and on 03/04/2026.", date(2026, 5, 1)))
    assert [t.value for t in known.times] == ["2026-03-25", "2026-04-03"]
    assert not any(t.alternatives for t in known.times)


def test_leaders_who_agreed_without_a_word_for_the_contact_join_the_event_that_others_name() -> None:
    article = "By Ann Field, The Morning Gazette\n\nDonald Trump and Xi Jinping agreed on Tuesday to lower tariffs on grain.\n"
    comparison = compared((WASHINGTON, date(2026, 2, 3)), (BEIJING, date(2026, 2, 4)), (article, date(2026, 2, 4)))
    assert comparison.event is not None
    assert saying(comparison, "lower tariffs on grain").event == comparison.event.id


OLD = BEIJING.replace("February 4, 2026", "June 6, 2025").replace(
    "On the morning of Wednesday, February 4, President", "On June 5, President"
).replace(
    "Xi Jinping stressed that the Taiwan question is the most important issue.",
    "Xi Jinping said that the giant ship of relations must be steered away from every storm and reef.",
)  # fmt: skip
REUSED = (
    "By Ann Field, The Morning Gazette\n\nXi Jinping and Donald Trump spoke by phone on February 4. Xi said in the call "
    "that the giant ship of relations must be steered away from every storm.\n"
)


def test_wording_of_an_earlier_call_in_an_account_of_this_one_is_reported() -> None:
    comparison = compared((OLD, date(2025, 6, 6)), (BEIJING, date(2026, 2, 4)), (REUSED, date(2026, 2, 5)))
    (found,) = comparison.precedents
    assert comparison.words(found.used).startswith("the giant ship of relations must be steered")
    assert comparison.words(found.used) == comparison.words(found.earlier)
    assert found.voice == "CN" and found.own_text
    assert any("giant ship" in f.headline and f.kind == "wording" for f in comparison.findings)


def test_a_formula_that_the_own_text_holds_too_was_said_again() -> None:
    again = BEIJING + "Xi Jinping said that the giant ship of relations must be steered away from every storm.\n"
    comparison = compared((OLD, date(2025, 6, 6)), (again, date(2026, 2, 4)), (REUSED, date(2026, 2, 5)))
    assert comparison.precedents == ()
