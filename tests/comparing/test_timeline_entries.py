"""Entries of the timeline: releases of own texts, order, hours in two time zones, what is due; and the watch list."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import rashomon
from rashomon.comparing.clocks import hour, moment
from rashomon.comparing.precision import precision
from rashomon.model import Comparison, TimelineEntry

WASHINGTON = (
    "The White House\nReadout of President Trump's Call with President Xi Jinping of China\nFebruary 4, 2026\n\n"
    "President Donald J. Trump spoke by phone with President Xi Jinping of China at {hour} on Wednesday, February 4. "
    "The President asked China to buy 20 million tons of soybeans by the end of March.\n"
)
BEIJING = (
    "Ministry of Foreign Affairs of the People's Republic of China\n"
    "President Xi Jinping Speaks with U.S. President Donald J. Trump on the Phone\nFebruary 5, 2026\n\n"
    "President Xi Jinping spoke with U.S. President Donald Trump on the phone at 9:10 a.m. Beijing time on Thursday, "
    "February 5. Xi Jinping stressed that the Taiwan question is the most important issue.\n"
)
KYIV = (
    "Office of the President of Ukraine\nStatement by President Volodymyr Zelenskyy following the call between the "
    "presidents of the United States and Russia\n18 March 2025\n\n"
    "We are ready to back the proposal to stop strikes on energy facilities. The exchange of prisoners was prepared "
    "before the call.\n\nI expect to speak with President Trump on Wednesday.\n"
)
KREMLIN = (
    "President of Russia\nTelephone conversation with President of the United States Donald Trump\n18 March 2025\n\n"
    "Vladimir Putin had a telephone conversation with President of the United States Donald Trump. The President of "
    "Russia said that exchanges of prisoners would continue.\n"
)


def compared(*texts: tuple[str, date | None]) -> Comparison:
    documents = [rashomon.Document.from_text(text, published=day) for text, day in texts]
    return rashomon.compare([rashomon.read(document) for document in documents])


def entry(comparison: Comparison, words: str) -> TimelineEntry:
    return next(e for e in comparison.timeline if words in e.text)


def zoned(clock: str) -> Comparison:
    return compared((WASHINGTON.format(hour=clock), date(2026, 2, 4)), (BEIJING, date(2026, 2, 5)))


def test_the_evening_in_washington_is_the_next_morning_in_beijing() -> None:
    comparison = zoned("8:05 p.m. EST")
    (event,) = [e for e in comparison.timeline if e.kind == "event"]
    assert len([e for e in comparison.timeline if e.role == "contact"]) == 1
    assert {(d.voice, d.begin) for d in event.dates} == {("US", date(2026, 2, 4)), ("CN", date(2026, 2, 5))}
    assert not event.disputed
    assert event.note == "20:05 UTC−5 on 4 February and 09:10 UTC+8 on 5 February are the same hour"


def test_hours_that_are_not_one_moment_are_not_called_one() -> None:
    (event,) = [e for e in zoned("11:05 a.m. EST").timeline if e.kind == "event"]
    assert "same hour" not in event.note


def test_each_own_text_has_its_release_on_the_timeline() -> None:
    comparison = zoned("8:05 p.m. EST")
    released = [e for e in comparison.timeline if e.role == "release"]
    assert [(e.text, e.begin, e.precision) for e in released] == [
        ("United States: readout released", date(2026, 2, 4), "day"),
        ("China: readout released", date(2026, 2, 5), "day"),
    ]
    for one in released:
        assert comparison.words(one.evidence) in ("February 4, 2026", "February 5, 2026")
        assert one.about == one.evidence.document and one.kind == "past"


def test_a_release_stands_after_the_event_even_by_an_earlier_calendar() -> None:
    roles = [e.kind if e.kind == "event" else e.role for e in zoned("8:05 p.m. EST").timeline]
    assert roles.index("event") < roles.index("release")


def test_a_press_article_is_no_release() -> None:
    article = "By Ann Field, The Morning Gazette\n\nXi Jinping and Donald Trump spoke by phone on February 4.\n"
    assert not [e for e in compared((article, date(2026, 2, 5))).timeline if e.role == "release"]


def test_what_is_to_come_stands_after_the_event_however_early_its_quarter_began() -> None:
    text = (
        "By Ann Field, The Morning Gazette\n\nXi Jinping and Donald Trump spoke by phone on February 4. Trump said that "
        "China had pledged to buy 20 million tons of soybeans this quarter.\n"
    )
    comparison = compared((text, date(2026, 2, 5)))
    kinds = [e.kind for e in comparison.timeline]
    due = entry(comparison, "20 million tons")
    assert due.begin == date(2026, 1, 1) and due.kind == "upcoming" and due.precision == "quarter"
    assert kinds.index("event") < comparison.timeline.index(due)


def test_a_call_between_two_others_is_not_the_teller_s_and_its_own_next_call_is_another() -> None:
    comparison = compared((KREMLIN, date(2025, 3, 18)), (KYIV, date(2025, 3, 18)))
    assert comparison.event is not None and set(comparison.event.sides) == {"RU", "US"}
    ahead = next(e for e in comparison.events if "UA" in e.sides)
    assert ahead.phase == "upcoming" and ahead.begin == date(2025, 3, 19)
    assert entry(comparison, "(expected)").begin == date(2025, 3, 19)
    assert not entry(comparison, "Putin").disputed and not entry(comparison, "Putin").note.startswith("the accounts")
    assert any(w.event == ahead.id and w.begin == date(2025, 3, 19) for w in comparison.watch)


def test_a_title_and_the_first_sentence_tell_of_one_contact() -> None:
    text = (
        "U.S. Department of State\nOffice of the Spokesperson\n\nSecretary Rubio's Call with Bahraini Foreign Minister Al "
        "Zayani\n\nMarch 29, 2026\n\nSecretary of State Marco Rubio spoke today with Foreign Minister Abdullatif bin Rashid "
        "Al Zayani of the Kingdom of Bahrain. The Secretary thanked Bahrain for its hospitality.\n"
    )
    comparison = compared((text, date(2026, 3, 29)))
    assert [e.begin for e in comparison.events] == [date(2026, 3, 29)]


def test_the_follow_up_meeting_is_the_one_that_was_announced() -> None:
    doha = (
        "Ministry of Foreign Affairs of the State of Qatar\n18 October 2025\n\nA round of talks between Afghanistan and "
        "Pakistan was held in Doha today, mediated by the State of Qatar. The two sides will meet again in the coming days "
        "to make sure that the ceasefire can be verified.\n"
    )
    islamabad = (
        "Ministry of Foreign Affairs of Pakistan\nStatement\n18 October 2025\n\nTalks between Pakistan and Afghanistan were held in "
        "Doha today. Pakistan thanked Qatar. The follow-up meeting takes place in Istanbul on 25 October.\n"
    )
    comparison = compared((doha, date(2025, 10, 18)), (islamabad, date(2025, 10, 18)))
    (item,) = [w for w in comparison.watch if w.begin == date(2025, 10, 25)]
    assert item.kind == "contact" and item.firmness is not None and item.firmness.value == "decided"
    assert len(item.versions) == 2


def test_what_the_text_only_mentions_beside_its_news_is_not_dated_by_release() -> None:
    text = (
        "By Ann Field\n\nWASHINGTON, June 9, 2025 - Donald Trump spoke by phone with Benjamin Netanyahu on Monday while talks "
        "between the United States and Iran continue, officials said.\n"
    )
    comparison = compared((text, date(2025, 6, 9)))
    assert not [e for e in comparison.timeline if e.role == "contact" and "Iran" in e.text]


def test_an_hour_is_told_with_its_zone() -> None:
    at = datetime(2026, 2, 4, 21, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    assert hour(at) == "21:30 UTC+5:30"
    assert hour(at.astimezone(timezone(timedelta(hours=-4)))) == "12:00 UTC−4"
    assert hour(None) == "" and hour(datetime(2026, 2, 4, 21, 30)) == ""
    assert moment(None) is None


def test_precision_is_no_finer_than_the_days_allow() -> None:
    assert precision(date(2026, 4, 1), date(2026, 6, 30)) == "quarter"
    assert precision(date(2026, 2, 1), date(2026, 4, 30)) == "interval"
    assert precision(date(2026, 2, 4), date(2026, 2, 4)) == "day"


MUSCAT = (
    "Ministry of Foreign Affairs, Sultanate of Oman\nStatement on the third round of talks between the United States and "
    "the Islamic Republic of Iran\n11 April 2026\n\nThe third round of indirect talks between the United States of America "
    "and the Islamic Republic of Iran was held in Muscat today. The two sides agreed that the heads of delegation will meet "
    "in Rome on 18 April.\n"
)
DISPATCH = (
    "GULF DISPATCH\nBy Salma Haddad in Muscat\nPublished 12 April 2026\n\nIran and the United States ended a third round of "
    "indirect talks in Muscat on Saturday, Oman's foreign minister said.\n\n\"The next round will be held on April 19, in "
    'Rome," Badr Albusaidi told reporters.\n\nThe first round was held in Muscat on March 28, and the European powers met '
    "their own envoys a week later. Britain and France plan to decide by mid-May whether to impose their own measures on "
    "Iran. A visit to Muscat by Vice President JD Vance in May has not been ruled out.\n\nIn unrelated news, the Gulf Cup "
    "final will be played in December.\n"
)


def test_two_days_for_one_meeting_in_one_place_are_a_conflict() -> None:
    comparison = compared((MUSCAT, date(2026, 4, 11)), (DISPATCH, date(2026, 4, 12)))
    meeting = next(e for e in comparison.timeline if e.role == "contact" and e.kind == "upcoming" and e.begin.day > 17)
    assert meeting.disputed and {d.begin.day for d in meeting.dates} == {18, 19}
    (item,) = [w for w in comparison.watch if w.kind == "contact" and set(w.sides) >= {"IR", "US"}]
    assert item.disputed and item.firmness is not None and item.firmness.value == "decided"


def test_may_is_no_hedge_and_another_matter_is_left_out() -> None:
    comparison = compared((MUSCAT, date(2026, 4, 11)), (DISPATCH, date(2026, 4, 12)))
    decided = entry(comparison, "plan to decide by mid-May")
    assert (decided.kind, decided.precision) == ("upcoming", "month")
    assert not [e for e in comparison.timeline if "Gulf Cup" in e.text]


def test_a_sentence_with_two_days_gives_each_its_own_clause() -> None:
    comparison = compared((MUSCAT, date(2026, 4, 11)), (DISPATCH, date(2026, 4, 12)))
    first = next(e for e in comparison.timeline if e.begin == date(2026, 3, 28))
    second = next(e for e in comparison.timeline if e.begin == date(2026, 4, 4))
    assert "European" not in comparison.words(first.evidence)
    assert "European" in comparison.words(second.evidence)
