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


def test_a_call_that_is_put_off_by_a_day_is_one_call_on_its_new_day_without_a_dispute() -> None:
    first = (
        "MANILA, January 10, 2026 (Bay Courier) - President Ferdinand Marcos will speak with Indonesian President Prabowo "
        "Subianto in a phone call scheduled on Sunday, January 11, the palace said.\n"
    )
    later = (
        "JAKARTA, January 11, 2026 (Java Mail) - The phone call between Indonesian President Prabowo Subianto and "
        "Philippine President Ferdinand Marcos, which was to take place on Sunday, has been moved to Tuesday, January 13, "
        "because of the floods, officials said.\n"
    )
    comparison = compared((first, date(2026, 1, 10)), (later, date(2026, 1, 11)))
    assert [(e.begin, e.date_disputed) for e in comparison.events] == [(date(2026, 1, 13), False)]
    entry = next(e for e in comparison.timeline if e.role == "contact")
    assert entry.note.startswith("moved to another day by a later account") and "January 11" in entry.note


def test_talks_that_began_on_a_day_and_are_given_by_their_first_and_last_day_have_both() -> None:
    agency = (
        "ALMATY, May 12, 2025 (Steppe Wire) - The foreign ministers of Armenia and Azerbaijan, Ararat Mirzoyan and Jeyhun "
        "Bayramov, held negotiations in Almaty on May 10-11 and agreed to go on.\n"
    )
    paper = (
        "ALMATY, May 11, 2025 (Caspian Post) - Ararat Mirzoyan and Jeyhun Bayramov, the foreign ministers of Armenia and "
        "Azerbaijan, began negotiations in Almaty on May 10.\n"
    )
    comparison = compared((agency, date(2025, 5, 12)), (paper, date(2025, 5, 11)))
    assert comparison.event is not None
    assert (comparison.event.begin, comparison.event.end) == (date(2025, 5, 10), date(2025, 5, 11))


def test_rounds_in_three_cities_stay_rounds_of_their_own() -> None:
    cairo = (
        "Ministry of Foreign Affairs of Egypt\nThird round of consultations between Sudan and Ethiopia\nCairo, 24 June "
        "2026\n\nThe third round of consultations between Sudan and Ethiopia was held in Cairo on 23–24 June. The first "
        "round took place in Juba from 11 to 13 May, the second in Nairobi on 2 June.\n"
    )
    sudan = (
        "Ministry of Foreign Affairs of Sudan\nStatement on the consultations with Ethiopia\n25 June 2026\n\nThe delegation "
        "of Sudan took part in the third round of consultations with Ethiopia in Cairo, which ended yesterday. Sudan and "
        "Ethiopia agreed to hold the fourth round in Juba on 20 July.\n"
    )
    undated = (
        "ADDIS ABABA — Sudan and Ethiopia ended their third round of border talks in Cairo on Wednesday and will meet again "
        "next month, diplomats said on Thursday. The talks began in Juba in May.\n"
    )
    comparison = compared((cairo, date(2026, 6, 24)), (sudan, date(2026, 6, 25)), undated)
    assert {s.on_event for s in comparison.sources} == {True}
    days = {(e.begin, e.end): e.text for e in comparison.timeline if e.role != "release"}
    assert (date(2026, 5, 11), date(2026, 5, 13)) in days and (date(2026, 7, 20), date(2026, 7, 20)) in days
    assert days[date(2026, 6, 2), date(2026, 6, 2)] == "The second in Nairobi on 2 June."


def test_a_truce_that_was_signed_is_of_the_day_of_its_signing_in_a_text_of_weeks_later() -> None:
    qatar = (
        "Ministry of Foreign Affairs, State of Qatar\nStatement\nDoha, 6 March 2026\n\nDelegations of Chad and Sudan met in "
        "Doha on 6 March. The parties agreed on a truce that enters into force on 8 March for an initial period of 45 days.\n"
    )
    chad = (
        "Ministry of Communication of Chad\nCommuniqué\nN'Djamena, 7 March 2026\n\nChad and Sudan signed a truce in Doha on "
        "Friday under the mediation of Qatar. It lasts until 22 April.\n"
    )
    wire = (
        "ABÉCHÉ, April 15, 2026 (Sahel Wire) - A truce between Chad and Sudan that was signed in Doha on March 6 expires "
        "next Wednesday. The exchange of lists, due within ten days, took place only on March 29.\n"
    )
    comparison = compared((qatar, date(2026, 3, 6)), (chad, date(2026, 3, 7)), (wire, date(2026, 4, 15)))
    assert {s.on_event for s in comparison.sources} == {True}
    assert not [e for e in comparison.timeline if e.begin == date(2026, 4, 15)]
    runs = [e for e in comparison.timeline if e.begin == date(2026, 3, 8)]
    assert [(e.end, e.precision) for e in runs] == [(date(2026, 4, 22), "interval")]


def test_a_dateline_without_a_year_and_a_weekday_have_the_first_year_in_which_they_fit() -> None:
    one = (
        "OTTAWA, June 17 (Maple Wire) - Canadian Prime Minister Mark Carney and Indian Prime Minister Narendra Modi on "
        "Tuesday held a bilateral meeting in Kananaskis, their first since ties soured in 2023.\n"
    )
    two = (
        "CALGARY, June 18 (Prairie Post) - Narendra Modi met Mark Carney on Tuesday in Kananaskis, and the two agreed to "
        "name new envoys.\n"
    )
    comparison = compared(one, two)
    assert comparison.event is not None
    assert comparison.event.begin == date(2025, 6, 17) and "no document says the year" in comparison.event.inferred_date


def test_a_conversation_on_one_day_of_a_visit_leaves_the_visit_its_days() -> None:
    host = (
        "Ministry of Foreign Affairs, Malaysia\nVisit of the Minister of Foreign Affairs of Iran\nPutrajaya, 8 July 2026\n\n"
        "The Minister of Foreign Affairs of Iran, Abbas Araghchi, paid an official visit to Malaysia on 6–8 July 2026 at the "
        "invitation of Foreign Minister Mohamad Hasan.\n"
    )
    guest = (
        "Ministry of Foreign Affairs of the Islamic Republic of Iran\nForeign Minister Araghchi concludes visit to Malaysia\n"
        "Tehran, 9 July 2026\n\nForeign Minister Abbas Araghchi returned last night after a three-day visit to Malaysia, "
        "during which he met Foreign Minister Mohamad Hasan on Tuesday.\n"
    )
    comparison = compared((host, date(2026, 7, 8)), (guest, date(2026, 7, 9)))
    assert comparison.event is not None
    assert (comparison.event.begin, comparison.event.end) == (date(2026, 7, 6), date(2026, 7, 8))


def test_a_text_of_long_after_the_event_dates_nothing_through_it() -> None:
    later = (
        "What became of the ferries\nBy Ana Reis, The Harbour Post\n\nWhen Luís Montenegro rang João Lourenço in June 2026, "
        "he promised two ferries. The first arrived in March 2027. In November the two men had met in Luanda.\n"
    )
    comparison = compared((LISBON, date(2026, 6, 10)), (LUANDA, date(2026, 6, 10)), later)
    (arrived,) = [e for e in comparison.timeline if e.begin == date(2027, 3, 1)]
    assert arrived.kind == "past"
    assert not [e for e in comparison.timeline if e.begin and e.begin.month == 11]
