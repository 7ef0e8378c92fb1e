"""Lines of the timeline that are no contacts: second dates of a sentence, terms, days that no calendar has, delays."""

from __future__ import annotations

from datetime import date

import rashomon
from rashomon.model import Comparison, TimelineEntry
from rashomon.settings import Settings

RULES = Settings(reader="rules")
LIMA = (
    "Ministry of Foreign Affairs of Peru\nCall with the Foreign Minister of Chile\nLima, 2 March 2026\n\n"
    "On 2 March 2026, Foreign Minister Hugo de Zela spoke by telephone with the Foreign Minister of Chile, Alberto van "
    "Klaveren, following the closure of the Tacna crossing on 27 February.\n\n{more}\n"
)
SANTIAGO = (
    "Ministry of Foreign Affairs of Chile\nCall with the Foreign Minister of Peru\nSantiago, 2 March 2026\n\n"
    "Foreign Minister Alberto van Klaveren spoke by telephone today with the Foreign Minister of Peru, Hugo de Zela. The "
    "two ministers agreed that the border committee will meet in Arica in the first half of 2027.\n\n{more}\n"
)


def compared(lima: str = "", santiago: str = "", *others: tuple[str, date]) -> Comparison:
    texts = [(LIMA.format(more=lima), date(2026, 3, 2)), (SANTIAGO.format(more=santiago), date(2026, 3, 2)), *others]
    documents = [rashomon.Document.from_text(text, published=day) for text, day in texts]
    return rashomon.compare([rashomon.read(d, RULES) for d in documents], settings=RULES)


def lines(comparison: Comparison, words: str) -> list[TimelineEntry]:
    return [e for e in comparison.timeline if words in e.text]


def test_what_a_call_followed_has_its_own_line_in_its_own_words() -> None:
    (entry,) = lines(compared(), "closure of the Tacna crossing")
    assert (entry.begin, entry.text) == (date(2026, 2, 27), "The closure of the Tacna crossing on 27 February.")


def test_both_dates_of_a_sentence_have_a_line_and_a_contact_does_not_hide_the_other() -> None:
    later = (
        "LIMA, March 2, 2027 (Costa News) - A year after Hugo de Zela and Alberto van Klaveren spoke by telephone on 2 "
        "March 2026, lorries still wait. De Zela travelled to Santiago on May 7, and in July the two sides signed a "
        "protocol on freight. In August a customs post was built, but it closed in October for lack of staff.\n"
    )
    comparison = compared("", "", (later, date(2027, 3, 2)))
    assert [e.begin for e in lines(comparison, "signed a protocol")] == [date(2026, 7, 1)]
    assert [e.begin for e in lines(comparison, "customs post")] == [date(2026, 8, 1)]
    assert [e.begin for e in lines(comparison, "lack of staff")] == [date(2026, 10, 1)]


def test_the_day_of_a_saying_and_what_markets_did_have_no_line() -> None:
    article = (
        "LIMA, March 4, 2026 (Costa News) - Hugo de Zela and Alberto van Klaveren spoke by telephone on Monday, 2 March.\n\n"
        "On Tuesday the ministry said that the post would be staffed. Chile would wait, officials in Santiago said on "
        "Tuesday. Copper shares fell 2 percent on Tuesday. On Tuesday lorries blocked the road near Arica.\n"
    )
    comparison = compared("", "", (article, date(2026, 3, 4)))
    told = [e.text for e in comparison.timeline if e.begin == date(2026, 3, 3)]
    assert told == ["On Tuesday lorries blocked the road near Arica."]


def test_a_term_that_somebody_sets_runs_from_its_day() -> None:
    comparison = compared(
        "The two ministers reviewed trade. They confirmed that the customs software would be handed over within 60 days, "
        "and that the veterinary group would meet this quarter."
    )
    (entry,) = lines(comparison, "customs software")
    assert (entry.begin, entry.end, entry.kind) == (date(2026, 3, 2), date(2026, 5, 1), "upcoming")
    assert not entry.text.startswith("They")
    (group,) = lines(comparison, "veterinary group")
    assert (group.begin, group.end) == (date(2026, 1, 1), date(2026, 3, 31))


def test_what_was_promised_in_a_call_is_counted_from_it_and_not_from_a_later_report() -> None:
    article = (
        "LIMA, March 4, 2026 (Costa News) - Hugo de Zela and Alberto van Klaveren spoke by telephone on Monday, 2 March. "
        "Chilean spokesman Iván Soto said that Peru had promised to reopen the Tacna crossing within ten days.\n"
    )
    lima = "Peru will reopen the Tacna crossing within seven days."
    due = [e for e in compared(lima, "", (article, date(2026, 3, 4))).timeline if "Tacna crossing within" in e.text]
    assert {(e.begin, e.end) for e in due} == {(date(2026, 3, 2), date(2026, 3, n)) for n in (9, 12)}
    assert all(e.disputed for e in due)


def test_a_day_that_no_calendar_has_is_told_without_a_day() -> None:
    comparison = compared("Chile told Peru that the bridge would be open by June 31.")
    (entry,) = [e for e in comparison.timeline if e.begin is None]
    assert "no calendar has this day" in entry.note and "bridge" in entry.text
    assert not [w for w in comparison.watch if "bridge" in w.what and w.begin]


def test_what_is_put_off_has_its_new_day_and_no_dispute() -> None:
    later = (
        "LIMA, January 20, 2027 (Costa News) - Hugo de Zela and Alberto van Klaveren spoke by telephone on 2 March 2026. "
        "The meeting of the border committee in Arica, which was to be held in the first half of 2027, has been put off "
        "to October, the Chilean government said.\n"
    )
    comparison = compared("", "", (later, date(2027, 1, 20)))
    moved = [e for e in comparison.timeline if e.begin == date(2027, 10, 1)]
    assert len(moved) == 1 and not moved[0].disputed and moved[0].note.startswith("moved to another day")
    assert not [e for e in comparison.timeline if e.begin == date(2027, 1, 1)]
    assert [w.begin for w in comparison.watch if "2027" in str(w.begin)] == [date(2027, 10, 1)]


def test_a_call_promised_hours_before_the_call_is_not_still_to_come() -> None:
    article = (
        "LIMA, March 3, 2026 (Costa News) - Hugo de Zela and Alberto van Klaveren spoke by telephone on Monday, 2 March. "
        "Hours earlier De Zela told reporters that he would call van Klaveren this week.\n"
    )
    comparison = compared("", "", (article, date(2026, 3, 3)))
    assert not [w for w in comparison.watch if "call" in w.what]


def test_what_accounts_date_more_and_less_precisely_is_one_line_on_the_narrower_day() -> None:
    comparison = compared(
        "The two ministers agreed that the Antarctic working group will meet in Punta Arenas in mid-May.",
        "The Antarctic working group meets in Punta Arenas on 14 May.",
    )
    may = [e for e in comparison.timeline if e.begin and (e.begin.year, e.begin.month) == (2026, 5)]
    assert [(e.begin, e.end, e.disputed) for e in may] == [(date(2026, 5, 14), date(2026, 5, 14), False)]
    assert {comparison.words(d.evidence) for d in may[0].dates} == {"mid-May", "14 May"}


def test_one_thing_on_two_days_of_one_week_is_disputed() -> None:
    comparison = compared(
        "The two ministers agreed that the fisheries committee will meet in Ilo on 18 May.",
        "The fisheries committee will meet in Ilo on 19 May.",
    )
    may = [e for e in comparison.timeline if e.begin and (e.begin.year, e.begin.month) == (2026, 5)]
    assert len(may) == 1 and may[0].disputed


def test_a_start_and_an_end_to_come_have_a_line_and_a_start_gone_by_has_none() -> None:
    comparison = compared(
        "The tariff on avocados applies from 1 July. The truce on tolls holds until 30 June. Peru has kept the road open "
        "since 5 January."
    )
    days = {e.begin for e in comparison.timeline if e.role in ("clause", "due")}
    assert date(2026, 7, 1) in days and date(2026, 6, 30) in days and date(2026, 1, 5) not in days


def test_first_half_of_a_month_is_drawn_as_half() -> None:
    from rashomon.comparing.precision import narrowed, part_of

    comparison = compared("The customs group will meet in Tacna in the first half of April.")
    (entry,) = lines(comparison, "customs group")
    text = comparison.reading(entry.evidence.document).document.text
    assert entry.begin is not None and entry.end is not None
    assert narrowed(entry.begin, entry.end, part_of(entry.expression, text)) == (date(2026, 4, 1), date(2026, 4, 15))


def test_what_is_extended_by_days_from_a_day_is_a_stretch() -> None:
    for body in (
        "They agreed that the ceasefire in the bay should be extended by 20 days, from June 10.",
        "They agreed that the ceasefire, which expires on June 10, should be extended by 20 days.",
    ):
        text = (
            "The White House\nReadout of President Trump's Call with President Xi Jinping\nJune 1, 2026\n\n"
            f"President Donald J. Trump spoke by phone with President Xi Jinping of China today. {body}\n"
        )
        compared = rashomon.compare([rashomon.read(rashomon.Document.from_text(text, published=date(2026, 6, 1)))])
        spans = [(e.begin, e.end) for e in compared.timeline if "ceasefire" in e.text]
        assert spans == [(date(2026, 6, 10), date(2026, 6, 30))]
