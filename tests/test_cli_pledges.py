"""`rashomon pledges`: whose entries, due when, and a layout that keeps words whole."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rashomon.cli import app
from rashomon.errors import InputError

READOUT = (
    "Office of the Prime Minister of Norway\nPrime Minister's call with the President of Ghana\n12 March 2026\n\n"
    "Prime Minister Jonas Gahr Støre spoke today with President John Mahama of Ghana. Norway will deliver 12 patrol "
    "boats by 1 June 2026. Norway will contribute 40 million kroner to the reconstruction fund by 15 September 2026. "
    "Prime Minister Støre demanded that Ghana release the trawler.\n"
)


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "readout.txt"
    path.write_text(READOUT, encoding="utf-8")
    return path


def run(*arguments: object, columns: int = 80) -> Result:
    return CliRunner(env={"COLUMNS": str(columns)}).invoke(app, [str(a) for a in arguments])


def rows(result: Result) -> list[dict[str, str]]:
    assert result.exit_code == 0, result.output
    return list(csv.DictReader(io.StringIO(result.stdout)))


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 120, 160])
def test_no_word_is_broken_at_any_width(text: Path, columns: int) -> None:
    shown = run("pledges", text, columns=columns)
    assert shown.exit_code == 0, shown.output
    assert max(len(line) for line in shown.stdout.splitlines()) <= columns
    found = set(re.findall(r"\w+", shown.stdout))
    assert {"reconstruction", "decided", "demands", "contribute", "patrol", "September"} <= found


def test_entries_stand_one_below_the_other_where_columns_have_no_room(text: Path) -> None:
    narrow, wide = run("pledges", text).stdout, run("pledges", text, columns=140).stdout
    assert "Who to whom" in wide and "Who to whom" not in narrow
    assert re.search(r"how much +12 patrol boats", narrow) and re.search(r"by when +1 June 2026", narrow)


def test_a_voice_that_is_none_is_refused_with_the_voices(text: Path) -> None:
    shown = run("pledges", text, "--voice", "Narnia")
    assert isinstance(shown.exception, InputError) and not shown.stdout.strip()
    line = str(shown.exception)
    assert line.startswith("Narnia: ") and "Norway (NO)" in line and "\n" not in line
    assert run("pledges", text, "--voice", "norway").exit_code == run("pledges", text, "--voice", "NO").exit_code == 0


@pytest.mark.parametrize(("since", "until"), [("--since", "--until"), ("--from", "--to")])
def test_only_what_is_due_in_some_days(text: Path, since: str, until: str) -> None:
    every = rows(run("pledges", text, "--format", "csv"))
    chosen = rows(run("pledges", text, since, "2026-05-01", until, "2026-08-01", "--format", "csv"))
    assert len(every) == 3 and len(chosen) == 1 and "boats" in chosen[0]["action"]
    assert len(rows(run("pledges", text, since, "2026-06-01", "--format", "csv"))) == 2
    assert "2026-05-01" in run("pledges", text, since, "2026-05-01").stdout


@pytest.mark.parametrize("command", ["pledges", "timeline", "wording"])
@pytest.mark.parametrize(("since", "until"), [("--since", "--until"), ("--from", "--to")])
def test_days_the_wrong_way_round_are_refused(text: Path, command: str, since: str, until: str) -> None:
    shown = run(command, text, since, "2026-08-01", until, "2026-05-01")
    assert isinstance(shown.exception, InputError) and "before the first" in str(shown.exception)
