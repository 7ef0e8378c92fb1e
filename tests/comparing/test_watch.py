"""The watch list: what is to come, who said so and how firmly."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.comparing.precision import exclude, precision
from rashomon.comparing.watch.firmness import firmness
from rashomon.model import Comparison, Modality, Span, WatchItem

READOUT = (
    "Office of the Prime Minister of Canada\nPrime Minister Carney speaks with President Macron of France\n\n"
    "Today, Prime Minister Mark Carney spoke with the President of France, Emmanuel Macron. Canada will open a consulate "
    "in Lyon by 1 June 2026. Prime Minister Carney will visit Paris in May.\n"
)
ARTICLE = (
    "By Ann Field, The Morning Gazette\n\nMark Carney and Emmanuel Macron spoke by phone on Thursday. Carney is expected "
    "to visit France in May, aides said. Carney may announce a new ambassador.\n"
)


def compared() -> Comparison:
    days = ((READOUT, date(2026, 3, 12)), (ARTICLE, date(2026, 3, 13)))
    return rashomon.compare([rashomon.read(rashomon.Document.from_text(t, published=d)) for t, d in days])


def entry(comparison: Comparison, kind: str) -> WatchItem:
    return next(item for item in comparison.watch if item.kind == kind)


def test_a_visit_that_two_accounts_tell_of_is_one_entry_with_their_versions() -> None:
    comparison = compared()
    visits = [item for item in comparison.watch if item.kind == "contact"]
    assert len(visits) == 1
    visit = visits[0]
    assert (visit.begin, visit.end, visit.precision) == (date(2026, 5, 1), date(2026, 5, 31), "month")
    assert set(visit.sides) == {"CA", "FR"}
    assert {v.evidence.document for v in visit.versions} == {r.document.id for r in comparison.readings}
    own = next(v for v in visit.versions if v.voice == "CA" and not v.second_hand)
    assert own.firmness is Modality.DECIDED and own.firmness_words is not None
    assert comparison.words(own.firmness_words) == "will"
    assert visit.firmness is Modality.DECIDED


def test_what_is_owed_by_a_day_stands_with_its_giver_and_day() -> None:
    comparison = compared()
    due = next(i for i in comparison.watch if "consulate" in i.what)
    assert due.end == date(2026, 6, 1) and due.sides[0] == "CA"
    assert due.kind in ("deliverable", "other")


def test_every_version_points_at_its_words_and_numbers_run_on() -> None:
    comparison = compared()
    assert [item.id for item in comparison.watch] == [f"w{n}" for n in range(1, len(comparison.watch) + 1)]
    for item in comparison.watch:
        for version in item.versions:
            assert comparison.words(version.evidence).strip()
    plain = comparison.to_dict()["watch"]
    texts = {r.document.id: r.document.text for r in comparison.readings}
    for item in plain:
        for version in item["versions"]:
            assert texts[version["document"]][version["start"] : version["end"]] == version["text"]


@pytest.mark.parametrize(
    ("text", "word", "grade"),
    [
        ("Trump is scheduled to visit China in April.", "visit", Modality.DECIDED),
        ("Putin accepted an invitation to visit China.", "visit", Modality.AGREED),
        ("ahead of Trump's planned visit to Beijing", "visit", Modality.INTENDS),
        ("The two may meet on the margins of the summit.", "meet", Modality.POSSIBLE),
        ("Modi invited Macron to visit India.", "visit", Modality.CONSIDERING),
        ("The Kremlin ruled out a meeting this year.", "meeting", Modality.REFUSES),
        ("The visit was long.", "visit", None),
    ],
)
def test_how_firmly_words_speak_of_a_contact(text: str, word: str, grade: Modality | None) -> None:
    at = text.index(word)
    assert firmness(text, Span(0, len(text)), Span(at, at + len(word)))[0] is grade


@pytest.mark.parametrize(
    ("begin", "end", "name"),
    [
        (date(2026, 2, 4), date(2026, 2, 4), "day"),
        (date(2026, 2, 2), date(2026, 2, 8), "week"),
        (date(2026, 2, 3), date(2026, 2, 9), "interval"),
        (date(2028, 2, 1), date(2028, 2, 29), "month"),
        (date(2026, 4, 1), date(2026, 6, 30), "quarter"),
        (date(2026, 3, 1), date(2026, 5, 31), "interval"),
        (date(2026, 7, 1), date(2026, 12, 31), "half"),
        (date(2026, 1, 1), date(2026, 12, 31), "year"),
        (date(2025, 11, 22), date(2025, 11, 23), "interval"),
        (date(9999, 1, 1), date(9999, 12, 31), "year"),
    ],
)
def test_precision_is_that_of_the_calendar(begin: date, end: date, name: str) -> None:
    assert precision(begin, end) == name


def test_days_next_to_each_other_do_not_exclude_each_other() -> None:
    one, next_day, later = (date(2026, 2, n) for n in (3, 4, 6))
    assert not exclude((one, one), (next_day, next_day))
    assert exclude((one, one), (later, later))


def watched(body: str, day: date = date(2026, 3, 12)) -> tuple[WatchItem, ...]:
    head = "Office of the Prime Minister of Canada\nPrime Minister Carney speaks with President Macron of France\n\n"
    call = "Today, Prime Minister Mark Carney spoke with the President of France, Emmanuel Macron. "
    document = rashomon.Document.from_text(f"{head}{call}{body}\n", published=day)
    return rashomon.compare([rashomon.read(document)]).watch


@pytest.mark.parametrize(
    ("body", "one", "other"),
    [
        (
            "They confirmed that the first grain shipment under the joint plan would be made within 45 days, and that "
            "the working group on ports would meet this quarter.",
            "shipment",
            "working group",
        ),
        (
            "They confirmed that the panel on fisheries would report within two months, and that the first patrol of "
            "the coast guards would sail by 1 July.",
            "fisheries",
            "patrol",
        ),
    ],
)
def test_two_things_of_one_sentence_with_days_of_their_own_are_not_versions_of_one(
    body: str, one: str, other: str
) -> None:
    found = watched(body)
    for item in found:
        assert len({v.when.span for v in item.versions if v.when}) < 2, item
    assert {word for word in (one, other) for item in found if word in item.what} == {one, other}
