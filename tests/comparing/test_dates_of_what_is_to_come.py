"""One date of something to come, as several accounts give it: joined where it is one, disputed where it is not."""

from __future__ import annotations

from datetime import date

import rashomon
from rashomon.model import Comparison
from rashomon.report import dates
from rashomon.report.building import context

_OSLO = (
    "Office of the Prime Minister of Norway\nPrime Minister Støre speaks with President Stubb of Finland\n\n"
    "Today, Prime Minister Jonas Gahr Støre spoke with the President of Finland, Alexander Stubb. {0}\n"
)
_HELSINKI = (
    "Office of the President of the Republic of Finland\nPresident Stubb speaks with Prime Minister Støre\n\n"
    "Today, President Alexander Stubb spoke with the Prime Minister of Norway, Jonas Gahr Støre. {0}\n"
)


def _compared(*told: tuple[str, str]) -> Comparison:
    texts = [head.format(words) for head, words in told]
    day = date(2026, 2, 10)
    return rashomon.compare([rashomon.read(rashomon.Document.from_text(t, published=day)) for t in texts])


def test_the_part_of_a_year_in_which_a_contact_lies_is_kept_and_a_choice_of_days_changes_no_role() -> None:
    comparison = _compared((_OSLO, "The two leaders agreed to hold bilateral consultations in mid-2027."))
    entry = next(e for e in comparison.timeline if e.kind == "upcoming" and e.end and e.end.year == 2027)
    assert entry.expression is not None and entry.expression.mod == "MID"
    later = dates.selected(comparison, (), date(2027, 1, 1), date(2027, 12, 31))
    shown = [m for m in context(later).timeline if "2027" in m.when]
    assert {m.phase for m in shown} == {"due"} and all(m.when.startswith("mid-2027") for m in shown)
    assert "DTSTART;VALUE=DATE:20270101" not in dates.render(later, "ics")


def test_two_last_days_of_one_pledge_are_told_as_a_dispute_with_the_narrowest_at_its_head() -> None:
    comparison = _compared(
        (_OSLO, "Prime Minister Støre said that Norway will deliver 40 ambulances to Finland by the end of May 2026."),
        (_HELSINKI, "Prime Minister Støre said that Norway will deliver 40 ambulances to Finland by mid-April 2026."),
    )
    items = [i for i in comparison.watch if "ambulances" in i.what]
    assert len(items) == 1 and items[0].disputed and len({v.voice for v in items[0].versions}) == 2


def test_part_of_a_month_and_a_day_in_it_dispute_nothing() -> None:
    comparison = _compared(
        (_OSLO, "Prime Minister Støre said that Norway will deliver 40 ambulances to Finland by late May 2026."),
        (_HELSINKI, "Prime Minister Støre said that Norway will deliver 40 ambulances to Finland by 27 May 2026."),
    )
    items = [i for i in comparison.watch if "ambulances" in i.what]
    assert len(items) == 1 and not items[0].disputed
    assert (items[0].begin, items[0].end) == (date(2026, 5, 27), date(2026, 5, 27))


def test_a_visit_in_late_march_and_on_a_day_of_it_is_one_entry_that_keeps_the_words_of_each() -> None:
    comparison = _compared(
        (_OSLO, "Prime Minister Støre accepted the invitation to visit Helsinki on 27 March."),
        (
            _HELSINKI,
            "The President said that he looked forward to welcoming Prime Minister Støre to Helsinki for a summit in late March.",
        ),
    )
    march = [e for e in comparison.timeline if e.begin and (e.begin.year, e.begin.month) == (2026, 3)]
    assert [(e.begin, e.disputed) for e in march] == [(date(2026, 3, 27), False)]
    told = next(m for m in context(comparison).timeline if m.begin == date(2026, 3, 27).toordinal()).told
    assert {t.when for t in told} == {"27 March 2026", "late March 2026"}


def test_two_days_for_one_visit_to_one_place_are_one_entry_with_a_disputed_date() -> None:
    comparison = _compared(
        (_OSLO, "Prime Minister Støre accepted the invitation to visit Helsinki on 27 March."),
        (_HELSINKI, "President Stubb and Prime Minister Støre agreed to meet in Helsinki on 30 March."),
    )
    march = [e for e in comparison.timeline if e.begin and (e.begin.year, e.begin.month) == (2026, 3)]
    assert len(march) == 1 and march[0].disputed
    assert {d.begin for d in march[0].dates} == {date(2026, 3, 27), date(2026, 3, 30)}
    items = [i for i in comparison.watch if i.begin and i.begin.month == 3]
    assert len(items) == 1 and items[0].disputed


def test_visits_to_two_places_in_one_week_are_two() -> None:
    comparison = _compared(
        (_OSLO, "Prime Minister Støre accepted the invitation to visit Helsinki on 27 March."),
        (_HELSINKI, "President Stubb will visit Tromsø on 30 March."),
    )
    march = [e for e in comparison.timeline if e.begin and (e.begin.year, e.begin.month) == (2026, 3)]
    assert len(march) == 2 and not any(e.disputed for e in march)


def test_a_gathering_that_another_text_puts_a_day_later_is_disputed_in_the_line_and_in_the_list() -> None:
    comparison = _compared(
        (_OSLO, "Both sides agreed to convene the Arctic Border Commission in Kirkenes on 18 March."),
        (_HELSINKI, "The Arctic Border Commission will gather in Kirkenes on 19 March, the President's office said."),
    )
    march = [e for e in comparison.timeline if e.begin and (e.begin.year, e.begin.month) == (2026, 3)]
    assert len(march) == 1 and march[0].disputed
    items = [i for i in comparison.watch if i.begin and i.begin.month == 3]
    assert len(items) == 1 and items[0].disputed
    assert {v.begin for v in items[0].versions} == {date(2026, 3, 18), date(2026, 3, 19)}


_PAPER = (
    "Støre and Stubb talk\nBy Ann Field, The Morning Gazette\n\nOSLO, Feb. 10 (Gazette) - Jonas Gahr Støre and Alexander "
    "Stubb spoke by telephone on Tuesday. {0}\n"
)


def test_before_a_day_is_a_stretch_and_gives_the_call_to_come_its_days() -> None:
    comparison = _compared(
        (_OSLO, "The two leaders agreed to speak again before the anniversary of the treaty on 4 May.")
    )
    entry = next(e for e in comparison.timeline if e.kind == "upcoming")
    assert (entry.begin, entry.end, entry.precision) == (date(2026, 2, 10), date(2026, 5, 3), "interval")
    assert [(i.kind, i.end) for i in comparison.watch] == [("contact", date(2026, 5, 3))]


def test_what_expires_or_is_expected_by_a_day_is_due_however_the_sentence_began() -> None:
    words = (
        "The ceasefire, agreed in late October last year, runs out on 15 March. Sweden said that it had been told of the "
        "call only afterwards, and that Stockholm expected a list of the missing by the end of March."
    )
    text = _PAPER.format(words)
    own = _OSLO.format("They discussed the ceasefire.")
    readings = [
        rashomon.read(rashomon.Document.from_text(own, published=date(2026, 2, 10))),
        rashomon.read(rashomon.Document.from_text(text)),
    ]
    comparison = rashomon.compare(readings)
    march = {e.end: e.kind for e in comparison.timeline if e.end and e.end.month == 3}
    assert march == {date(2026, 3, 15): "upcoming", date(2026, 3, 31): "upcoming"}


def test_one_meeting_of_experts_told_as_a_day_and_as_next_week_is_one_entry() -> None:
    comparison = _compared(
        (_OSLO, "It was agreed that experts would meet in Tallinn on 19 February."),
        (_HELSINKI, "The President said that Finland is prepared to hold expert talks in Tallinn next week."),
        (_PAPER, "Norwegian spokeswoman Kari Holm said that experts would meet in Tallinn on February 19."),
    )
    ahead = [e for e in comparison.timeline if e.kind == "upcoming"]
    assert sum(e.begin == e.end == date(2026, 2, 19) for e in ahead) == 1


def test_the_day_on_which_somebody_will_be_in_a_city_is_another_day_of_the_visit() -> None:
    comparison = _compared(
        (_OSLO, "Prime Minister Støre accepted the invitation to visit Helsinki on 27 March."),
        (_PAPER, "Støre will be in Helsinki on March 30, his office said."),
    )
    march = [e for e in comparison.timeline if e.begin and (e.begin.year, e.begin.month) == (2026, 3)]
    assert len(march) == 1 and march[0].disputed
    assert {d.begin for d in march[0].dates} == {date(2026, 3, 27), date(2026, 3, 30)}


def test_the_first_half_and_the_middle_of_a_year_are_one_entry_of_one_meeting() -> None:
    comparison = _compared(
        (_OSLO, "The President and the Prime Minister agreed to hold intergovernmental consultations by mid-2027."),
        (_HELSINKI, "It was agreed that the intergovernmental consultations will be held in the first half of 2027."),
    )
    later = [e for e in comparison.timeline if e.begin and e.begin.year == 2027]
    assert len(later) == 1 and not later[0].disputed


def test_two_plans_of_one_stretch_that_share_only_what_is_said_of_every_plan_stay_two() -> None:
    comparison = _compared(
        (_OSLO, "The two leaders agreed to hold a bilateral summit in the second half of 2027."),
        (_HELSINKI, "The two leaders agreed that a naval exercise will be held in the second half of 2027."),
    )
    later = [e for e in comparison.timeline if e.begin and e.begin.year == 2027]
    assert len(later) == 2


def test_the_day_on_which_officials_told_of_a_call_is_no_other_day_of_it() -> None:
    own = _OSLO.format("They discussed fisheries.")
    paper = (
        "Finland to lift limits\nBy Ann Field, The Morning Gazette\n\nHELSINKI, Feb. 11, 2026 (Gazette) - Finland agreed in "
        "a call between Alexander Stubb and Jonas Gahr Støre to lift fishing limits, Norwegian officials said on Wednesday.\n"
    )
    readings = [
        rashomon.read(rashomon.Document.from_text(own, published=date(2026, 2, 10))),
        rashomon.read(rashomon.Document.from_text(paper)),
    ]
    comparison = rashomon.compare(readings)
    call = next(e for e in comparison.timeline if e.kind == "event")
    assert call.begin == call.end == date(2026, 2, 10)
    assert "time zones" not in call.note and not call.disputed


def test_a_decision_that_is_welcomed_is_no_guest_and_its_quarter_stays_the_pledge_s() -> None:
    words = "The leaders welcomed the decision to hold the Finance Ministers' dialogue this quarter."
    reading = rashomon.read(rashomon.Document.from_text(_OSLO.format(words), published=date(2026, 2, 10)))
    assert "welcomed" not in {c.span.of(reading.document.text) for c in reading.contacts}
