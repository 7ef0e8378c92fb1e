"""Hours of one contact by two clocks: told a sentence later, without a zone, beside another word for the day."""

from __future__ import annotations

from datetime import date

import rashomon
from rashomon.model import TimelineEntry
from rashomon.settings import Settings

RULES = Settings(reader="rules")


def event_entry(*texts: tuple[str, date]) -> TimelineEntry:
    readings = [rashomon.read(rashomon.Document.from_text(text, published=day), RULES) for text, day in texts]
    comparison = rashomon.compare(readings, settings=RULES)
    return next(e for e in comparison.timeline if e.kind == "event")


def test_an_hour_that_stands_a_sentence_after_its_day_and_zone_is_of_that_day_in_that_zone() -> None:
    ottawa = (
        "Prime Minister of Canada\nCall with the President of Kazakhstan\nOctober 2, 2026\n\nLate on October 1, Eastern "
        "Time, Prime Minister Mark Carney spoke with President Kassym-Jomart Tokayev of Kazakhstan. The call began at "
        "10:00 p.m. and lasted forty minutes.\n"
    )
    astana = (
        "President of Kazakhstan\nTelephone conversation with the Prime Minister of Canada\nOctober 2, 2026\n\n"
        "Kassym-Jomart Tokayev had a telephone conversation with Mark Carney at 7:00 Astana time on 2 October.\n"
    )
    entry = event_entry((ottawa, date(2026, 10, 2)), (astana, date(2026, 10, 2)))
    assert "22:00 UTC−4 on 1 October and 07:00 UTC+5 on 2 October are the same hour" in entry.note


def test_an_hour_without_a_zone_in_an_own_text_is_held_against_another_by_its_country_s_clock() -> None:
    seoul = (
        "Ministry of Foreign Affairs of Korea\nTelephone call with India\nSeoul, 5 May 2026\n\nOn 5 May 2026, commencing "
        "at 6:30 p.m., Foreign Minister Cho Hyun held a telephone talk with the External Affairs Minister of India, "
        "Subrahmanyam Jaishankar.\n"
    )
    delhi = (
        "Ministry of External Affairs\nGovernment of India\nTelephone conversation with the Foreign Minister of Korea\n"
        "5 May 2026\n\nExternal Affairs Minister Subrahmanyam Jaishankar had a telephone conversation today with the "
        "Foreign Minister of the Republic of Korea, Cho Hyun, at 3 p.m. IST.\n"
    )
    entry = event_entry((seoul, date(2026, 5, 5)), (delhi, date(2026, 5, 5)))
    assert "15:00 UTC+5:30 on 5 May and 18:30 by South Korea’s clock on 5 May are the same hour" in entry.note
    assert entry.expression is not None and entry.expression.value == "2026-05-05T15:00+05:30"
