"""The command line: output in every format, one line for bad input, exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CALL = (
    "Readout of the call between President Marek Dvorak and Prime Minister Ilse Brandt\n\n"
    "President Dvorak said on 4 March 2024 that Freedonia would buy 300 buses.\n"
)
ARTICLE = (
    "LONDON, March 5, 2024 (Reuters) - British Prime Minister Rishi Sunak spoke by phone with French President "
    "Emmanuel Macron on Monday.\n\nSunak said that Britain would send 40 patrol boats by June.\n\n"
    "Macron told reporters that France had agreed to nothing.\n"
)


def run(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "rashomon", *map(str, arguments)],
        capture_output=True,
        text=True,
        cwd=cwd,
        timeout=120,
        env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1"},
    )


@pytest.fixture
def texts(tmp_path: Path) -> list[Path]:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text(ARTICLE)
    two.write_text(ARTICLE.replace("would send 40 patrol boats by June", "would consider sending 30 patrol boats"))
    return [one, two]


@pytest.mark.parametrize(
    ("form", "start"),
    [("html", "<!doctype html"), ("json", "{"), ("markdown", "#"), ("csv", "part,topic"), ("terminal", "")],
)
def test_every_format(texts: list[Path], form: str, start: str) -> None:
    done = run("compare", *texts, "--format", form)
    assert done.returncode == 0, done.stderr
    assert done.stdout.lower().startswith(start)
    assert "patrol boats" in done.stdout


def test_the_suffix_of_the_output_chooses_the_format(texts: list[Path], tmp_path: Path) -> None:
    done = run("compare", *texts, "-o", tmp_path / "report.json")
    assert done.returncode == 0 and str(tmp_path / "report.json") in done.stderr
    assert json.loads((tmp_path / "report.json").read_text())["schema"] == "rashomon/comparison/1"


def test_reading_as_json_holds_the_text(texts: list[Path]) -> None:
    plain = json.loads(run("read", texts[0], "--format", "json").stdout)
    assert plain["readings"][0]["document"]["text"] == ARTICLE
    assert any("patrol boats" in c["text"] for s in plain["readings"][0]["statements"] for c in s["content"])


def test_reading_in_the_terminal(texts: list[Path]) -> None:
    done = run("read", texts[0])
    assert done.returncode == 0 and "Rishi Sunak" in done.stdout


def test_one_unreadable_document_is_named_and_skipped(texts: list[Path], tmp_path: Path) -> None:
    done = run("compare", *texts, tmp_path / "missing.txt", "--format", "json")
    assert done.returncode == 0
    assert "missing.txt" in done.stderr and len(json.loads(done.stdout)["documents"]) == 2


def bad(tmp_path: Path, name: str, content: bytes) -> Path:
    (tmp_path / name).write_bytes(content)
    return tmp_path / name


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\t\n"),
        ("binary.txt", bytes(range(256)) * 8),
        ("broken.pdf", b"%PDF-1.7 nothing"),
        ("broken.docx", b"PK\x03\x04 nothing"),
        ("broken.jsonl", b"{not json}\n"),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 64),
    ],
)
def test_bad_input_is_one_line_and_exit_code_2(tmp_path: Path, name: str, content: bytes) -> None:
    done = run("compare", bad(tmp_path, name, content))
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    assert name in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["compare"],
        ["compare", "nowhere.txt"],
        ["compare", "http://127.0.0.1:9/x"],
        ["compare", "ftp://example.org/x"],
        ["frobnicate"],
        ["case", "add", "nowhere.case", "x.txt"],
        ["case", "list", "nowhere.case"],
        ["compare", "x.txt", "--format", "docx"],
        ["compare", "x.txt", "--workers", "0"],
    ],
)
def test_wrong_usage_is_exit_code_2(tmp_path: Path, arguments: list[str]) -> None:
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.strip() and "Traceback" not in done.stderr


def test_wrong_users_files_are_named(texts: list[Path], tmp_path: Path) -> None:
    wrong = bad(tmp_path, "topics.toml", b"[ports\nlabel = 1")
    for option in ("--topics", "--actors"):
        done = run("compare", *texts, option, wrong)
        assert done.returncode == 2 and "topics.toml" in done.stderr and "Traceback" not in done.stderr


def test_an_output_that_cannot_be_written(texts: list[Path], tmp_path: Path) -> None:
    done = run("compare", *texts, "-o", tmp_path / "no" / "such" / "folder.html")
    assert done.returncode == 2 and "folder.html" in done.stderr


@pytest.mark.parametrize(
    "text", ["Nothing is attributed here.", "一", "Привет, мир. Это текст.", "🙂 " * 50, "a" * 20_000]
)
def test_texts_without_anything_to_compare_give_a_report_that_says_so(tmp_path: Path, text: str) -> None:
    path = bad(tmp_path, "odd.txt", text.encode())
    done = run("compare", path)
    assert done.returncode == 0, done.stderr
    assert "one document only" in done.stdout.replace("\n", " ")


def test_a_case_from_new_to_withdrawn(texts: list[Path], tmp_path: Path) -> None:
    case = tmp_path / "boats.case"
    assert run("case", "new", case, "--title", "Boats").returncode == 0
    assert run("case", "new", case).returncode == 2
    added = run("case", "add", case, *texts)
    assert added.returncode == 0 and "2 documents added" in added.stdout
    again = run("case", "add", case, texts[0])
    assert again.returncode == 0 and "0 documents added, 1 there already" in again.stdout
    listed = json.loads(run("case", "list", case, "--format", "json").stdout)
    first = listed["documents"][0]
    compared = json.loads(run("case", "compare", case, "--format", "json").stdout)
    statement = next(s for s in compared["statements"] if s["document"] == first["id"] and s["mode"] == "indirect")
    span = f"{statement['content'][0]['start']}:{statement['content'][0]['end']}"
    kept = run("case", "correct", case, first["id"][:5], span, "--not-statement", "--note", "a caption")
    assert kept.returncode == 0, kept.stderr
    without = json.loads(run("case", "compare", case, "--format", "json").stdout)
    assert not any(s["content"] == statement["content"] and s["document"] == first["id"] for s in without["statements"])
    assert run("case", "withdraw", case, "1").returncode == 0
    assert json.loads(run("case", "compare", case, "--format", "json").stdout) == compared
    assert run("case", "remove", case, first["id"][:5]).returncode == 0
    assert len(json.loads(run("case", "list", case, "--format", "json").stdout)["documents"]) == 1
    assert "Boats" in run("case", "list", case).stdout


@pytest.mark.parametrize("command", ["compare", "pledges", "timeline", "wording", "read"])
def test_an_ending_that_no_format_has_is_refused_before_reading(tmp_path: Path, command: str) -> None:
    out = tmp_path / "report.xlsx"
    done = run(command, tmp_path / "missing.txt", "-o", out)
    assert done.returncode == 2 and not out.exists()
    assert len(done.stderr.splitlines()) == 1
    assert ".xlsx" in done.stderr and ".json" in done.stderr and "--format" in done.stderr


def test_a_word_file_is_refused_where_none_is_made(texts: list[Path], tmp_path: Path) -> None:
    out, plain = tmp_path / "report.docx", tmp_path / "report.txt"
    assert run("compare", *texts, "-o", out).returncode == 2 and not out.exists()
    assert run("compare", *texts, "-o", plain).returncode == 0 and "patrol boats" in plain.read_text()
