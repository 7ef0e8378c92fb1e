"""Issuers that users declare: what counts as a side, which document is meant, what follows from it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import rashomon
from rashomon.cli import app
from rashomon.errors import InputError
from rashomon.ingest.issuers import side_named
from rashomon.model import DocumentKind

TEXT = (
    "The two presidents spoke by telephone on 3 March 2026.\n\n"
    "The President stressed that the border would stay open. The interlocutors discussed grain exports.\n"
)


@pytest.mark.parametrize(
    ("words", "side"),
    [("qa", "QA"), ("UK", "GB"), ("Qatar", "QA"), ("turkey", "TR"), ("press", "press"), ("none", "press"),
     ("African Union", "African Union"), ("European Union", "EU"), ("NATO", "NATO")],
)  # fmt: skip
def test_a_side_by_code_name_or_organisation(words: str, side: str) -> None:
    assert side_named(words) == side


@pytest.mark.parametrize("words", ["", "  ", "QQ", "analyst", "12", "x" * 90])
def test_what_is_no_side_is_refused(words: str) -> None:
    with pytest.raises(InputError):
        side_named(words)


def test_a_declared_issuer_makes_an_own_text_and_a_home_for_its_offices(tmp_path: Path) -> None:
    path = tmp_path / "call.txt"
    path.write_text(TEXT, "utf-8")
    plain = rashomon.read(rashomon.load(path))
    assert plain.profile.issuer is None
    reading = rashomon.read(rashomon.load(path, issuer="Moldova"))
    assert reading.profile.issuer is not None and reading.profile.issuer.side == "MD"
    assert reading.profile.kind is not DocumentKind.ARTICLE
    stressed = next(s for s in reading.statements if s.cue and s.cue.of(TEXT) == "stressed")
    assert stressed.holder.actor is not None and stressed.holder.actor.side == "MD"


def test_press_declares_that_a_text_is_nobodys_own() -> None:
    page = "https://en.kremlin.ru/events/president/news/1"
    assert rashomon.read(rashomon.Document.from_text(TEXT, url=page)).profile.issuer is not None
    assert rashomon.read(rashomon.Document.from_text(TEXT, url=page, issuer="press")).profile.issuer is None


def test_an_organisation_goes_by_the_name_of_its_side() -> None:
    document = rashomon.Document.from_text(TEXT, issuer="North Atlantic Treaty Organization")
    issuer = rashomon.read(document).profile.issuer
    assert issuer is not None and issuer.side == "NATO"


def test_declared_for_one_of_many(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.txt").write_text(TEXT.replace("grain", "steel"), "utf-8")
    documents = rashomon.load_all([tmp_path], issuers={"b.txt": "MD"})
    assert {Path(d.path or "").name: d.issuer for d in documents} == {"a.txt": "", "b.txt": "MD"}
    with pytest.raises(InputError, match=r"c\.txt"):
        rashomon.load_all([tmp_path], issuers={"c.txt": "MD"})


def test_a_field_of_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    rows = [{"text": TEXT, "issuer": "md"}, {"text": TEXT + "End.", "issuer": "QQ"}]
    path.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    documents = rashomon.load_all([path])
    assert [d.issuer for d in documents] == ["MD"]
    assert "QQ" in str(documents.unreadable[0][1])


def test_the_command_line_says_what_was_declared(tmp_path: Path) -> None:
    path = tmp_path / "call.txt"
    path.write_text(TEXT, "utf-8")
    run = CliRunner().invoke(
        app, ["compare", str(path), "--issuer", f"{path}=MD", "--format", "json", "--reader", "rules"]
    )
    assert run.exit_code == 0, run.output
    shown = json.loads(run.stdout)
    assert shown["sources"][0]["declared"] is True and shown["sources"][0]["own_of"] == "MD"
    assert any("as declared" in line for line in shown["limits"])


@pytest.mark.parametrize("words", ["call.txt", "=MD", "call.txt=", "call.txt=QQ", "other.txt=MD"])
def test_the_command_line_refuses_a_wrong_declaration(words: str, tmp_path: Path) -> None:
    path = tmp_path / "call.txt"
    path.write_text(TEXT, "utf-8")
    run = CliRunner().invoke(app, ["compare", str(path), "--issuer", words])
    refused = run.exit_code == 2 or isinstance(run.exception, InputError)  # `main` leaves with 2 for these
    assert refused and not run.stdout.strip()


def test_a_case_keeps_the_declaration(tmp_path: Path) -> None:
    path, case = tmp_path / "call.txt", tmp_path / "x.case"
    path.write_text(TEXT, "utf-8")
    runner = CliRunner()
    assert runner.invoke(app, ["case", "new", str(case)]).exit_code == 0
    added = runner.invoke(app, ["case", "add", str(case), str(path), "--issuer", "call.txt=MD", "--reader", "rules"])
    assert added.exit_code == 0, added.output
    run = runner.invoke(app, ["case", "compare", str(case), "--format", "json"])
    assert json.loads(run.stdout)["sources"][0]["own_of"] == "MD"
    again = runner.invoke(app, ["case", "add", str(case), str(path), "--issuer", "call.txt=RO"])
    assert "issuer as it was" in again.output
