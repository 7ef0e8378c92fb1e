"""Events that a text tells loosely: by office alone, over New Year, a year later, or only beforehand."""

from __future__ import annotations

from datetime import date

import rashomon
from rashomon.model import Comparison
from rashomon.settings import Settings

RULES = Settings(reader="rules")
LISBON = (
    "Ministry of Foreign Affairs of Portugal\nTelephone call with the President of Angola\nLisbon, 10 June 2026\n\n"
    "Prime Minister Luís Montenegro spoke by telephone today with the President of Angola, João Lourenço. Portugal will "
    "deliver two ferries by the end of the year.\n"
)
LUANDA = (
    "Presidency of the Republic of Angola\nPresident Lourenço speaks with Prime Minister Montenegro\nLuanda, 10 June "
    "2026\n\nPresident João Lourenço spoke by telephone today with the Prime Minister of Portugal, Luís Montenegro. "
    "The two leaders discussed fishing.\n"
)
OFFICES = (
    "Ferries for the river\nBy Rui Pais, The Harbour Post\n\nLISBON — The leaders of Portugal and Angola spoke by "
    "telephone on {day}, their second conversation in five months, and talked of ferries.\n"
)


def compared(*texts: str | tuple[str, date]) -> Comparison:
    documents = [
        rashomon.Document.from_text(t) if isinstance(t, str) else rashomon.Document.from_text(t[0], published=t[1])
        for t in texts
    ]
    return rashomon.compare([rashomon.read(d, RULES) for d in documents], settings=RULES)


def on_event(comparison: Comparison) -> set[str]:
    return {comparison.reading(s.document).document.text[:12] for s in comparison.sources if s.on_event}


def test_an_undated_text_that_names_the_leaders_by_office_is_of_the_event_of_that_weekday() -> None:
    comparison = compared((LISBON, date(2026, 6, 10)), (LUANDA, date(2026, 6, 10)), OFFICES.format(day="Wednesday"))
    assert OFFICES[:12] in on_event(comparison)
    assert len([e for e in comparison.events if e.phase == "past"]) == 1


def test_it_is_not_where_it_names_another_weekday() -> None:
    comparison = compared((LISBON, date(2026, 6, 10)), (LUANDA, date(2026, 6, 10)), OFFICES.format(day="Sunday"))
    assert OFFICES[:12] not in on_event(comparison)


def test_the_old_year_in_one_capital_and_the_new_year_in_the_other_are_one_call() -> None:
    one = (
        "The Kremlin\nTelephone conversation with the President of Chile\nJanuary 1, 2026\n\nVladimir Putin had a "
        "telephone conversation with Gabriel Boric at 5:00 Moscow time on 1 January.\n"
    )
    other = (
        "Call over the old year\nSANTIAGO, Jan. 2 (Andes News) — Gabriel Boric and Vladimir Putin spoke by telephone on "
        "New Year's Eve, the presidency said.\n\nThe Kremlin said the conversation had taken place early on January 1.\n"
    )
    comparison = compared((one, date(2026, 1, 1)), other)
    assert [e.begin for e in comparison.events] == [date(2026, 1, 1)]
    assert len([e for e in comparison.timeline if e.role == "contact"]) == 1


def test_a_text_of_a_year_later_is_of_the_call_that_it_dates_with_when() -> None:
    later = (
        "LISBON, June 9, 2027 (Harbour Post) - A year after the leaders of Portugal and Angola agreed by telephone on "
        "two ferries, none has sailed, Angolan officials said on Tuesday.\n\nThe ferries were announced on June 10, "
        "2026, when Prime Minister Luís Montenegro called João Lourenço.\n"
    )
    comparison = compared((LISBON, date(2026, 6, 10)), (LUANDA, date(2026, 6, 10)), (later, date(2027, 6, 9)))
    assert {s.on_event for s in comparison.sources} == {True}
    assert comparison.event is not None and not comparison.event.date_disputed


def test_a_call_that_was_only_announced_is_told_as_expected_then() -> None:
    eve = (
        "LISBON, March 3, 2026 (Harbour Post) - Prime Minister Luís Montenegro will speak by telephone with President "
        "João Lourenço on Wednesday, officials said. Angola has not confirmed the call.\n"
    )
    comparison = compared((LISBON, date(2026, 6, 10)), (LUANDA, date(2026, 6, 10)), (eve, date(2026, 3, 3)))
    entry = next(e for e in comparison.timeline if e.begin == date(2026, 3, 4))
    assert entry.kind == "past" and entry.text.endswith("(was expected)") and "no document here tells" in entry.note
