"""What users declare of a document: its day, its kind, whose it is; and what is refused."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import rashomon
from rashomon.cli import app
from rashomon.cli.options import _KINDS
from rashomon.errors import InputError
from rashomon.ingest.declarations import KINDS, day_named, kind_named
from rashomon.model import Channel, DocumentKind
from rashomon.wire import codec

TEXT = (
    "The two ministers spoke by telephone this morning.\n\n"
    "The Minister stressed that Uruguay would reopen the ferry by 1 June. The interlocutors discussed dredging.\n"
)
DATED = "Montevideo, 2 March 2026\n\n" + TEXT


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(a) for a in arguments])


def refused(result: Result) -> str:
    """The one line that refuses; `main` leaves with 2 for it."""
    assert isinstance(result.exception, InputError), result.output
    assert not result.stdout.strip()
    line = str(result.exception)
    assert "\n" not in line
    return line


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "call.txt"
    file.write_text(TEXT, "utf-8")
    return file


def test_a_declared_day_goes_before_the_text_and_takes_its_note_away(tmp_path: Path) -> None:
    file = tmp_path / "call.txt"
    file.write_text(DATED, "utf-8")
    assert rashomon.load(file).published == date(2026, 3, 2)
    document = rashomon.load(file, published=date(2026, 3, 5))
    assert document.published == date(2026, 3, 5) and document.published_span is None and document.date_declared
    same = rashomon.load(file, published=date(2026, 3, 2))
    assert same.published_span == rashomon.load(file).published_span
    file.write_text(TEXT, "utf-8")
    assert any("no publication date" in w for w in rashomon.load(file).warnings)
    assert not any("no publication date" in w for w in rashomon.load(file, published=date(2026, 3, 5)).warnings)


def test_a_declared_kind_is_the_profile_s_and_gives_the_channel(path: Path) -> None:
    reading = rashomon.read(rashomon.load(path, issuer="UY", kind="Transcript"))
    assert reading.profile.kind is DocumentKind.TRANSCRIPT
    assert reading.profile.channel is Channel.PRESS_CONFERENCE
    assert reading.profile.issuer is not None and reading.profile.issuer.side == "UY"


def test_an_article_is_nobodys_own_text(tmp_path: Path) -> None:
    page = "https://en.kremlin.ru/events/president/news/1"
    file = tmp_path / "rows.jsonl"
    file.write_text(json.dumps({"text": TEXT, "url": page}), "utf-8")
    assert rashomon.read(rashomon.load(file)).profile.issuer is not None
    profile = rashomon.read(rashomon.load(file, kind="article")).profile
    assert profile.issuer is None and profile.kind is DocumentKind.ARTICLE
    with pytest.raises(InputError, match="no article"):
        rashomon.load(file, issuer="RU", kind="article")


def test_a_kind_alone_does_not_say_whose_text_it_is(path: Path) -> None:
    reading = rashomon.read(rashomon.load(path, kind="readout"))
    assert reading.profile.kind is DocumentKind.READOUT and reading.profile.issuer is None
    limits = rashomon.compare([reading]).limits
    assert any("is taken for a readout, as declared; whose own text it is does not show" in line for line in limits)


def test_what_was_declared_is_carried_losslessly(path: Path) -> None:
    document = rashomon.load(path, issuer="UY", published=date(2026, 3, 5), kind="post")
    assert codec.load(type(document), json.loads(json.dumps(codec.dump(document)))) == document


@pytest.mark.parametrize("words", ["", "2026-02-30", "5 March 2026", "20260305", "1066-01-01", "2026-3-5"])
def test_what_is_no_day_is_refused(words: str) -> None:
    with pytest.raises(InputError, match="YYYY-MM-DD"):
        day_named(words)


def test_kinds_are_those_of_the_model_and_the_options_name_them_all() -> None:
    assert set(KINDS) == {k.value for k in DocumentKind} - {"unknown"} == set(_KINDS)
    assert kind_named(" Communiqué ") == "communique"
    with pytest.raises(InputError, match="readout, statement"):
        kind_named("memo")


@pytest.mark.parametrize("command", ["compare", "pledges", "timeline", "wording", "read"])
@pytest.mark.parametrize(
    ("option", "said", "line"),
    [("--date", "call.txt=5 March", "YYYY-MM-DD"), ("--date", "call.txt", "no FILE=YYYY-MM-DD"),
     ("--kind", "call.txt=memo", "use one of readout"), ("--issuer", "call.txt=QQ", "no country has this code"),
     ("--issuer", "other.txt=UY", "not there"), ("--date", "other.txt=2026-03-05", "not there")],
)  # fmt: skip
def test_every_command_refuses_a_wrong_declaration_in_one_line(
    path: Path, command: str, option: str, said: str, line: str
) -> None:
    assert line in refused(run(command, path, option, said))


@pytest.mark.parametrize("command", ["compare", "pledges", "timeline"])
def test_every_command_counts_from_the_declared_day_and_says_so(path: Path, command: str) -> None:
    shown = run(command, path, "--date", f"{path}=2026-03-05", "--kind", "call.txt=readout", "--issuer", "call.txt=UY",
                "--reader", "rules", "--format", "json")  # fmt: skip
    assert shown.exit_code == 0, shown.output
    whole = json.loads(shown.stdout)
    if command != "timeline":
        assert any("is dated 2026-03-05, as declared" in line for line in whole["limits"])
        assert whole["documents"][0]["published"] == "2026-03-05" and whole["documents"][0]["date_declared"] is True
        assert whole["documents"][0]["declared_kind"] == "readout"
    assert "2026-06-01" in shown.stdout  # "by 1 June" is of the declared year


def test_a_kind_of_entry_and_a_kind_of_document_in_the_timeline(path: Path) -> None:
    shown = run("timeline", path, "--kind", "upcoming", "--kind", f"{path}=readout", "--issuer", f"{path}=UY",
                "--date", f"{path}=2026-03-05", "--reader", "rules", "--format", "csv")  # fmt: skip
    assert shown.exit_code == 0, shown.output
    assert ",upcoming," in shown.stdout and ",past," not in shown.stdout
    assert "--only" in refused(run("timeline", path, "--kind", "later"))


def test_a_case_is_compared_as_declared_and_keeps_what_it_was_given(path: Path, tmp_path: Path) -> None:
    case = tmp_path / "x.case"
    assert run("case", "new", case).exit_code == 0
    added = run("case", "add", case, path, "--date", "call.txt=2026-03-05", "--kind", "call.txt=readout")
    assert added.exit_code == 0, added.output
    shown = json.loads(run("case", "compare", case, "--format", "json").stdout)
    assert shown["documents"][0]["published"] == "2026-03-05" and shown["documents"][0]["kind"] == "readout"
    other = json.loads(run("pledges", case, "--date", "call.txt=2027-03-05", "--format", "json").stdout)
    assert other["documents"][0]["published"] == "2027-03-05"
    again = json.loads(run("case", "compare", case, "--format", "json").stdout)
    assert again["documents"][0]["published"] == "2026-03-05"
    assert "its date as it was" in run("case", "add", case, path, "--date", "call.txt=2027-03-05").output
