"""The timeline and the watch list by themselves: scales, iCalendar, CSV, the page, and what is chosen of them."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import icalendar
import pytest
from lxml import html as parser
from tests.report import factory

import rashomon
from rashomon.errors import InputError
from rashomon.model import Comparison
from rashomon.report import dates, timescale
from rashomon.report.building import context


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return factory.comparison()


def test_only_what_touches_the_days_and_kinds_asked_for_is_chosen(comparison: Comparison) -> None:
    chosen = dates.selected(comparison, ("upcoming",), date(2026, 10, 15), date(2026, 11, 1))
    assert {e.text for e in chosen.timeline} == {"Air link Toronto–Almaty", "Toronto flight opens"}
    assert dates.selected(comparison).timeline == comparison.timeline
    with pytest.raises(InputError):
        dates.selected(comparison, (), date(2026, 2, 1), date(2026, 1, 1))


def test_a_calendar_holds_whole_days_and_its_last_day_is_exclusive(comparison: Comparison) -> None:
    chosen = dates.selected(comparison, ("upcoming",))
    text = dates.render(chosen, "ics")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    events = {str(e["summary"]): e for e in icalendar.Calendar.from_ical(text).walk("VEVENT")}
    october = events["Toronto flight opens (October 2026)"]
    assert (october["dtstart"].dt, october["dtend"].dt) == (date(2026, 10, 1), date(2026, 11, 1))
    assert october["dtstart"].params["VALUE"] == "DATE"
    assert october["status"] == "TENTATIVE" and october["transp"] == "TRANSPARENT"
    assert "in October" in october["description"] and "characters" in october["description"]
    assert len({str(e["uid"]) for e in events.values()}) == len(events) == len(chosen.timeline)
    assert text == dates.render(chosen, "ics")


def test_an_identifier_in_the_calendar_stays_when_other_entries_go(comparison: Comparison) -> None:
    def ids(chosen: Comparison) -> set[str]:
        return {str(e["uid"]) for e in icalendar.Calendar.from_ical(dates.render(chosen, "ics")).walk("VEVENT")}

    everything, few = dates.selected(comparison), dates.selected(comparison, ("upcoming",), date(2027, 1, 1))
    assert ids(few) < ids(everything)


def test_the_table_has_days_and_offsets(comparison: Comparison) -> None:
    rows = list(csv.DictReader(io.StringIO(dates.render(comparison, "csv"))))
    assert len(rows) == len(comparison.timeline)
    texts = {r.document.id: r.document.text for r in comparison.readings}
    for row in rows:
        words = texts[row["document"]][int(row["start"]) : int(row["end_offset"])]
        assert row["words"].lstrip("'") == words.lstrip("'")
    assert {row["disputed"] for row in rows} == {"yes", "no"}


def test_the_json_is_that_of_the_comparison(comparison: Comparison) -> None:
    plain = json.loads(dates.render(comparison, "json"))
    assert plain["timeline"] == comparison.to_dict()["timeline"] and "watch" in plain


def test_the_page_of_dates_stands_alone_and_every_link_lands(comparison: Comparison) -> None:
    page = parser.fromstring(dates.render(comparison, "html"))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.xpath("//@href") if href.startswith("#")} <= set(ids)
    assert not page.xpath("//script | //link | //img")
    drawn = page.xpath("//svg[contains(@class, 'span')]") or page.xpath("//*[local-name()='svg' and @role='group']")
    assert drawn and all(svg.get("aria-labelledby") in ids for svg in drawn)
    assert len(page.xpath("//section[@id='timeline']//tbody/tr")) == len(comparison.timeline)


def test_a_day_is_a_point_and_a_stretch_a_bar_on_every_scale(comparison: Comparison) -> None:
    moments = context(comparison).timeline
    scales = timescale.scales(moments)
    assert scales[0].key == "all"
    assert len(scales[0].rows) == sum(m.begin is not None for m in moments)
    for scale in scales:
        for row in scale.rows:
            single = row.moment.begin == row.moment.end
            assert all(mark.point is single and (mark.width > 0) is not single for mark in row.marks)
            assert all(0 <= m.x <= timescale.WIDTH and m.x + m.width <= timescale.WIDTH for m in row.marks)
        assert len({row.y for row in scale.rows}) == len(scale.rows)


def test_nothing_is_drawn_where_nothing_has_a_date() -> None:
    assert timescale.scales(()) == ()


def test_there_is_no_other_format(comparison: Comparison) -> None:
    with pytest.raises(InputError):
        dates.render(comparison, "docx")


def test_a_day_that_is_a_slip_of_the_text_is_not_placed_after_the_event() -> None:
    article = (
        "PRAGUE, April 16, 2026 (Gazette) - Czech Prime Minister Andrej Babis and Polish Prime Minister Donald Tusk spoke "
        "by telephone on Wednesday, April 15. The previous call, on November 13, 2026, had dealt with coal, an aide said.\n"
    )
    document = rashomon.Document.from_text(article, published=date(2026, 4, 16))
    compared = rashomon.compare([rashomon.read(document)])
    (view,) = [view for view in context(compared).timeline if "coal" in view.text]
    assert view.phase == "over" and "slip of the text" in view.note
