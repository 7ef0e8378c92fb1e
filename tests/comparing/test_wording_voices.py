"""Whose wording is followed: joint communiqués that are issued in turn from each capital are one series."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import rashomon
from rashomon.comparing.wording import histories
from rashomon.comparing.wording.years import year_named
from rashomon.model import DocumentKind, Reading
from rashomon.report.redline import render
from rashomon.settings import Settings

JOINT = """Joint Communiqué of the {ordinal} Meeting of the Parana Bridge Commission
{city}, {day}

The Transport Ministers of {parties} met in {city} on {day}. The Ministers agreed that every lorry {verb} be weighed.

The Ministers thanked the engineers of the bridge for their patience.
"""
ALONE = """Ministry of Foreign Affairs of Paraguay
Statement on the bridge
Asunción, {day}

Paraguay {verb} pay its part of the bridge. Paraguay thanks the engineers of the bridge for their patience.
"""
THREE, TWO = "Paraguay, Brazil and Argentina", "Paraguay and Brazil"
SERIES = (
    JOINT.format(ordinal="First", city="Asunción", day="3 May 2021", parties=THREE, verb="must"),
    JOINT.format(ordinal="Second", city="Brasília", day="4 June 2022", parties=THREE, verb="should"),
    JOINT.format(ordinal="Third", city="Asunción", day="5 July 2023", parties=TWO, verb="may"),
)


def read(text: str) -> Reading:
    return rashomon.read(rashomon.Document.from_text(text), Settings(reader="rules"))


def test_joint_texts_are_one_series_whoever_takes_part() -> None:
    (found,) = histories([read(text) for text in SERIES])
    assert (found.name, len(found.documents)) == ("Argentina, Brazil and Paraguay, jointly", 3)
    steps = [step.kind for formula in found.formulas for step in formula.steps if step.kind in ("softened", "hardened")]
    assert steps == ["softened", "softened"]


def test_a_side_with_texts_of_its_own_has_its_joint_texts_among_them() -> None:
    alone = [ALONE.format(day=f"{n} August 2023", verb=verb) for n, verb in ((1, "will"), (2, "may"))]
    found = {h.voice: len(h.documents) for h in histories([read(text) for text in (*SERIES, *alone)])}
    assert found == {"AR+BR+PY": 3, "PY": 5}


def test_a_side_may_be_asked_for_that_has_joint_texts_alone() -> None:
    (found,) = histories([read(text) for text in SERIES], voice="BR")
    assert (found.voice, len(found.documents)) == ("BR", 3)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Joint Statement of the Foreign Ministers of Kenya, Uganda and Rwanda\nKampala, 3 May 2024\n\nThe Foreign "
         "Ministers of Kenya, Uganda and Rwanda agreed to open the border.\n", {"KE", "UG", "RW"}),
        ("Joint Communiqué\n\nThe Presidents of Chile and Peru, meeting in Arica, agreed to open the border.\n",
         {"CL", "PE"}),
        ("Joint statement angers traders in Chile and Peru\n\nThe Presidents of Chile and Peru agreed to open the "
         "border.\n", None),
    ],
)  # fmt: skip
def test_a_joint_text_is_of_all_whom_it_names(text: str, sides: set[str] | None) -> None:
    profile = read(text).profile
    assert (set(profile.issuer.sides) if profile.issuer else None) == sides
    assert (profile.kind is DocumentKind.COMMUNIQUE) == (sides is not None)


def test_texts_without_a_date_stand_at_the_year_of_their_title(tmp_path: Path) -> None:
    verbs = {2019: "must", 2012: "may", 2015: "should"}
    for year, verb in verbs.items():
        text = f"Every lorry {verb} be weighed at the bridge before it crosses the river.\n"
        (tmp_path / f"report-{year}.txt").write_text(text, encoding="utf-8")
    readings = [rashomon.read(d, Settings(reader="rules")) for d in rashomon.load_all([str(tmp_path)])]
    (found,) = histories([replace(r, document=replace(r.document, published=None)) for r in readings], series=True)
    assert [r.older_date.year for r in found.redlines[:2] if r.older_date] == [2012, 2015]
    assert [s.kind for f in found.formulas for s in f.steps] == ["hardened", "hardened"]
    assert any("3 texts have no date but a year" in note for note in found.notes)


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Report on the work of the council, 2017", 2017),
        ("2003年政府工作报告", 2003),
        ("Agenda 2030 and the plan of 2021", None),
        ("Statement on the 1,997 prisoners", None),
        ("Fiscal year 2024/25", None),
        ("Statement", None),
    ],
)
def test_one_year_in_a_title_is_that_of_the_text(title: str, year: int | None) -> None:
    assert year_named(rashomon.Document.from_text("The bridge is open.", title=title)) == year


def test_a_year_is_shown_as_a_year_and_as_no_day(tmp_path: Path) -> None:
    for year, verb in {2019: "must", 2012: "may"}.items():
        text = f"Every lorry {verb} be weighed at the bridge before it crosses the river.\n"
        (tmp_path / f"report-{year}.txt").write_text(text, encoding="utf-8")
    documents = [replace(d, published=None) for d in rashomon.load_all([str(tmp_path)])]
    found = histories([rashomon.read(d, Settings(reader="rules")) for d in documents], series=True)
    for form in ("html", "markdown", "csv"):
        page = str(render(found, documents, form))
        assert "2012" in page and "1 January" not in page and "2012-01-01" not in page


DECISION = """{body}
{title}
{day}

The lending rate stays at {rate} per cent. Prices rose more slowly than in the spring. The rate {verb} go down if
harvests are good.
"""


def decisions(body: str) -> list[Reading]:
    days = (("3 May 2021", "4.5", "will"), ("4 June 2022", "4.25", "may"))
    return [
        read(DECISION.format(body=body, title="Decision on the lending rate", day=day, rate=rate, verb=verb))
        for day, rate, verb in days
    ]


@pytest.mark.parametrize("series", [False, True])
@pytest.mark.parametrize("body", ["Bank of Canada", "Norges Bank", "Reserve Bank of India", "Federal Reserve"])
def test_a_body_whose_name_heads_every_text_is_whose_text_it_is(body: str, series: bool) -> None:
    (found,) = histories(decisions(body), series=series)
    assert (found.voice, found.name, len(found.documents), found.notes) == (body, body, 2, ())


def test_a_body_stands_beside_a_government() -> None:
    alone = [ALONE.format(day=f"{n} August 2023", verb=verb) for n, verb in ((1, "will"), (2, "may"))]
    found = histories([*(read(text) for text in alone), *decisions("Bank of England")])
    assert {h.voice: len(h.documents) for h in found} == {"PY": 2, "Bank of England": 2}


@pytest.mark.parametrize("line", ["Bank of Canada lowers its rate", "Banking News Agency", "Lending rate, spring"])
def test_a_headline_is_no_body(line: str) -> None:
    (found,) = histories(decisions(line))
    assert found.notes and "No text says whose it is" in found.notes[0]
