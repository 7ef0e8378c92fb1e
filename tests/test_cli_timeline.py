"""`rashomon timeline`: every format, what is chosen, a case file, a calendar file of the user's, bad input."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rashomon.cli import app
from rashomon.errors import RashomonError

READOUT = (
    "Office of the Prime Minister of Canada\nPrime Minister Carney speaks with President Macron\n12 March 2026\n\n"
    "Today, Prime Minister Mark Carney spoke with the President of France, Emmanuel Macron. Canada will open a "
    "consulate in Lyon by 1 June 2026. Prime Minister Carney will visit Paris after Harvest Feast.\n"
)
CALENDAR = '[[holiday]]\nnames = ["Harvest Feast"]\nmonth = 9\nday = 21\n'


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "readout.txt"
    path.write_text(READOUT, encoding="utf-8")
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(a) for a in arguments], catch_exceptions=True)


@pytest.mark.parametrize(
    ("form", "start"), [("csv", "begin,end,precision"), ("ics", "BEGIN:VCALENDAR"), ("markdown", "# "), ("json", "{"),
                        ("html", "\n<!doctype html>")]
)  # fmt: skip
def test_every_format_is_written(text: Path, tmp_path: Path, form: str, start: str) -> None:
    out = tmp_path / f"out.{form}"
    result = run("timeline", text, "--format", form, "-o", out)
    assert result.exit_code == 0, result.output
    assert out.read_text(encoding="utf-8").strip().startswith(start.strip())


def test_a_calendar_by_its_suffix_holds_only_what_is_upcoming(text: Path, tmp_path: Path) -> None:
    out = tmp_path / "due.ics"
    assert run("timeline", text, "-o", out).exit_code == 0
    written = out.read_text(encoding="utf-8")
    assert "DTSTART;VALUE=DATE:20260601" in written and "DTEND;VALUE=DATE:20260602" in written
    assert "20260312" not in written.replace("DTSTAMP:20260312", "")


def test_days_and_kinds_choose(text: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert (
        run("timeline", text, "--kind", "upcoming", "--from", "2026-05-01", "--to", "2026-06-30", "-o", out).exit_code
        == 0
    )
    with out.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["begin"] for row in rows] == ["2026-06-01"]
    wrong = run("timeline", text, "--from", "2026-06-30", "--to", "2026-05-01")
    assert isinstance(wrong.exception, RashomonError) and "last day" in str(wrong.exception)


def test_a_user_s_calendar_dates_a_holiday_that_is_not_shipped(text: Path, tmp_path: Path) -> None:
    calendar, out = tmp_path / "mine.toml", tmp_path / "out.json"
    calendar.write_text(CALENDAR, encoding="utf-8")
    assert run("timeline", text, "-o", out).exit_code == 0
    assert "2026-09-21" not in out.read_text(encoding="utf-8")
    assert run("timeline", text, "--calendar", calendar, "-o", out).exit_code == 0
    plain = json.loads(out.read_text(encoding="utf-8"))
    assert any(item["begin"] == "2026-09-21" for item in plain["watch"])
    calendar.write_text("[[holiday]]\nnames = 3\n", encoding="utf-8")
    broken = run("timeline", text, "--calendar", calendar, "-o", out)
    assert isinstance(broken.exception, RashomonError) and "calendar" in str(broken.exception)


def test_a_case_file_stands_alone(text: Path, tmp_path: Path) -> None:
    case, out = tmp_path / "case.rashomon", tmp_path / "out.csv"
    assert run("case", "new", case).exit_code == 0
    assert run("case", "add", case, text).exit_code == 0
    assert run("timeline", case, "-o", out).exit_code == 0
    assert "2026-06-01" in out.read_text(encoding="utf-8")
    mixed = run("timeline", case, text)
    assert isinstance(mixed.exception, RashomonError) and "stands alone" in str(mixed.exception)


def test_the_terminal_shows_the_line_and_the_watch_list(text: Path) -> None:
    result = run("timeline", text)
    assert result.exit_code == 0, result.output
    assert "Timeline" in result.output and "What to watch" in result.output and "1 June 2026" in result.output


def test_an_own_text_without_an_event_is_not_second_hand(tmp_path: Path) -> None:
    path = tmp_path / "own.txt"
    path.write_text(
        "Ministry of Energy of Kazakhstan\nStatement on the dam\nAstana, 3 June 2020\n\n"
        "Kazakhstan will send its experts to the commission by 1 August 2020.\n",
        encoding="utf-8",
    )
    result = run("timeline", path)
    assert "(decided)" in result.output and "second-hand" not in result.output


def test_late_is_not_the_end_of(tmp_path: Path) -> None:
    path = tmp_path / "own.txt"
    path.write_text(
        "Ministry of Energy of Kazakhstan\nStatement on the dam\nAstana, 3 March 2026\n\n"
        "Kazakhstan will send its experts in late March. Kazakhstan will pay its share by the end of May.\n",
        encoding="utf-8",
    )
    output = run("timeline", path).output
    assert "late March 2026" in output and "end of March" not in output and "end of May 2026" in output


def test_what_is_no_day_is_said_in_the_form_of_the_help(text: Path) -> None:
    result = run("timeline", text, "--since", "soon")
    assert result.exit_code != 0
    told = result.output + str(result.exception or "")
    assert "soon" in told and "YYYY-MM-DD" in told and "%Y" not in told
