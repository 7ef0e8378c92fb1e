"""`rashomon wording`: whose texts are asked for, case files, and the numbers of tracked changes."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

import rashomon
from rashomon.cli import app
from rashomon.comparing.wording import histories
from rashomon.errors import InputError
from rashomon.report.redline import docx
from rashomon.report.redline.sheets import sheets
from rashomon.settings import DEFAULT

ROOT = Path(__file__).parent.parent
SERIES = ROOT / "examples" / "formula-series"


def run(*arguments: object) -> str:
    """The output of `rashomon` with these arguments."""
    made = CliRunner().invoke(app, [str(a) for a in arguments])
    if made.exception:
        raise made.exception
    return made.output


def test_a_voice_is_named_by_code_or_name() -> None:
    by_name = run("wording", SERIES, "--reader", "rules", "--voice", "Iceland")
    assert by_name == run("wording", SERIES, "--reader", "rules", "--voice", "is")
    with pytest.raises(InputError, match="use one of IS"):
        run("wording", SERIES, "--reader", "rules", "--voice", "China")


def test_a_case_is_read_with_the_settings_that_are_given(tmp_path: Path) -> None:
    case, topics = tmp_path / "a.case", tmp_path / "topics.toml"
    run("case", "new", case)
    run("case", "add", case, SERIES, "--reader", "rules")
    topics.write_text("nonsense = \n", "utf-8")
    with pytest.raises(InputError, match=r"topics\.toml"):
        run("wording", case, "--reader", "rules", "--topics", topics)


def test_no_two_tracked_changes_have_one_number_over_all_voices() -> None:
    settings = replace(DEFAULT, reader="rules")
    readings = list(rashomon.read_all(rashomon.load_all([str(SERIES)], settings), 1, settings))
    views = [*sheets(histories(readings), [r.document for r in readings], 5)]
    made = docx.render([*views, *views])
    xml = zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml").decode()
    marks = re.findall(r'<w:(?:ins|del|moveFrom|moveTo)(?:RangeStart)? [^>]*?w:id="(\d+)"', xml)
    assert marks
    assert len(marks) == len(set(marks))
