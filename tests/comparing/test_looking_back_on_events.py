"""Accounts written long after: the months of the year that they look back on, and what has come about since."""

from __future__ import annotations

from datetime import date

import rashomon
from rashomon.model import Comparison

READOUT = (
    "The White House\nReadout of President Trump's Call with President Xi Jinping of China\nFebruary 4, 2026\n\n"
    "President Donald J. Trump spoke by phone today with President Xi Jinping of China. China would consider buying 20 "
    "million tons of soybeans. The President will visit Beijing in April.\n"
)
LATER = (
    "A year of calls\nBy Ann Field, The Morning Gazette\nJune 3, 2027\n\n"
    "When Donald Trump and Xi Jinping spoke by phone on 4 February 2026, soybeans were the news. In April, Trump "
    "travelled to Beijing, where the two met at the Great Hall of the People on 14 April. Xi told Trump that Taiwan "
    "came first.\n"
)


def compared() -> Comparison:
    texts = ((READOUT, date(2026, 2, 4)), (LATER, date(2027, 6, 3)))
    return rashomon.compare([rashomon.read(rashomon.Document.from_text(t, published=day)) for t, day in texts])


def test_months_belong_to_the_year_that_the_text_looks_back_on() -> None:
    visit = next(e for e in compared().events if e.kind == "visit")
    assert (visit.begin, visit.phase, visit.date_disputed) == (date(2026, 4, 14), "past", False)
    assert {(d.begin, d.end) for d in visit.dates} == {
        (date(2026, 4, 1), date(2026, 4, 30)),
        (date(2026, 4, 14), date(2026, 4, 14)),
    }


def test_what_a_later_text_tells_as_past_is_no_longer_to_come() -> None:
    comparison = compared()
    assert not [item for item in comparison.watch if item.kind == "contact"]
    assert next(e for e in comparison.timeline if e.text.startswith("Visit")).kind == "past"


def test_what_was_said_at_the_later_meeting_is_not_of_the_call() -> None:
    comparison = compared()
    visit = next(e for e in comparison.events if e.kind == "visit")
    texts = {r.document.id: r.document.text for r in comparison.readings}
    said = next(s for s in comparison.statements if "Taiwan" in s.spans[0].of(texts[s.document]))
    assert said.event == visit.id


SIGNED = (
    "By Ann Field, The Morning Gazette\nAugust 18, 2025\n\n"
    "On August 8, President Ilham Aliyev and Prime Minister Nikol Pashinyan met President Donald Trump at the White "
    "House and signed a declaration on the transit route, officials said.\n"
)
EVE = (
    "By Joe Marsh, The Evening Courier\nAugust 8, 2025\n\n"
    "A declaration is to be signed during a trilateral meeting of President Ilham Aliyev, Prime Minister Nikol Pashinyan "
    "and President Donald Trump. It will open a transit route.\n"
)


def test_what_the_eve_expects_is_the_meeting_that_took_place() -> None:
    texts = ((SIGNED, date(2025, 8, 18)), (EVE, date(2025, 8, 8)))
    comparison = rashomon.compare([rashomon.read(rashomon.Document.from_text(t, published=day)) for t, day in texts])
    assert [(e.begin, e.phase) for e in comparison.events] == [(date(2025, 8, 8), "past")]
    assert not [item for item in comparison.watch if item.kind == "contact"]


HELD = (
    "Office of the President of the Republic of Uzbekistan\nJune 20, 2026\n\n"
    "President Shavkat Mirziyoyev took part in the trilateral summit with the Presidents of Kazakhstan and Azerbaijan. "
    "He proposed to hold the next summit in Samarkand in 2027. He spoke of the corridor.\n"
)


def test_the_summit_just_held_and_the_next_are_two() -> None:
    comparison = rashomon.compare([rashomon.read(rashomon.Document.from_text(HELD, published=date(2026, 6, 20)))])
    assert {e.phase for e in comparison.events} == {"past", "upcoming"}
    event = comparison.event
    assert event is not None and event.begin is not None and event.begin.year == 2026


STALE = (
    "July 19, 2024\n\n"
    "Vladimir Putin held a phone conversation with Prime Minister Nikol Pashinyan a day after the offensive began, the "
    "outlet reported on Sept. 20. Putin welcomed the ceasefire reached on Sept. 20 after the offensive of Sept. 19.\n"
)
FRESH = (
    "Moscow, 20 September 2023 (The Courier) -- Vladimir Putin held a telephone conversation with Prime Minister Nikol "
    "Pashinyan on 20 September 2023. Putin welcomed the ceasefire.\n"
)


def test_a_page_that_carries_an_old_text_does_not_date_its_event() -> None:
    texts = ((STALE, date(2024, 7, 19)), (FRESH, date(2023, 9, 20)))
    comparison = rashomon.compare([rashomon.read(rashomon.Document.from_text(t, published=day)) for t, day in texts])
    assert [(e.begin, e.kind) for e in comparison.events] == [(date(2023, 9, 20), "call")]
