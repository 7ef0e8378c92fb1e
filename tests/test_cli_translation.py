"""`rashomon wording --translation`: forms, escapes, what cannot be done; a user's glossary."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import docx as word
import pytest
from click.testing import CliRunner, Result

from rashomon.cli import app
from rashomon.errors import InputError, SettingsError

ORIGINAL = (
    "外交部发言人就有关问题答记者问\n\n2025年3月5日\n\n"
    "中方坚决反对单边制裁。<b>双方</b>同意将双边贸易额提高到800亿欧元。中方对此表示强烈不满。鲸鱼协定不容改动。\n"
)
TRANSLATION = (
    "Remarks of the Foreign Ministry Spokesperson\n\nMarch 6, 2025\n\n"
    "China opposes unilateral sanctions. The <b>two</b> sides agreed to raise bilateral trade to 60 billion euros. The "
    "Cetacean Accord must not be changed.\n"
)


@pytest.fixture
def texts(tmp_path: Path) -> list[str]:
    for name, text in (("original.txt", ORIGINAL), ("translation.txt", TRANSLATION)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [str(tmp_path / "original.txt"), str(tmp_path / "translation.txt")]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["wording", "--translation", *arguments])


def test_every_difference_is_in_the_json_with_both_spans(texts: list[str], tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    assert run(*texts, "-o", str(target)).exit_code == 0
    plain = json.loads(target.read_text(encoding="utf-8"))
    assert plain["schema"] == "rashomon/translation/1"
    whole = {plain["original"]["id"]: ORIGINAL, plain["translation"]["id"]: TRANSLATION}
    told = {(d["kind"], d["original"]["text"] if d["original"] else "") for d in plain["divergences"]}
    assert {("softened", "坚决反对"), ("figure", "800亿欧元"), ("left out", "中方对此表示强烈不满。")} <= told
    for one in plain["divergences"]:
        for side in (one["original"], one["translation"]):
            if side:
                assert whole[side["document"]][side["start"] : side["end"]] == side["text"]


def test_the_page_escapes_the_texts_and_marks_their_language(texts: list[str], tmp_path: Path) -> None:
    target = tmp_path / "out.html"
    assert run(*texts, "-o", str(target)).exit_code == 0
    page = target.read_text(encoding="utf-8")
    assert "<b>双方</b>" not in page and "&lt;b&gt;双方" in page
    assert '<span lang="zh"' in page and '<span lang="en"' in page
    assert '<mark class="softened" id="o-1">坚决反对</mark>' in page
    assert "http" not in page.split("</head>")[1]


def test_the_word_file_has_both_texts_and_a_comment_on_each_difference(texts: list[str], tmp_path: Path) -> None:
    target = tmp_path / "out.docx"
    assert run(*texts, "-o", str(target)).exit_code == 0
    made = word.Document(str(target))
    rows = [[cell.text for cell in row.cells] for row in made.tables[0].rows]
    assert rows[0][1:] == ["Original", "Translation"]
    assert any("坚决反对单边制裁。" in row[1] and "opposes unilateral sanctions" in row[2] for row in rows)
    assert any("强烈不满" in row[1] and row[2] == "nothing in the translation" for row in rows)
    comments = [comment.text for comment in made.comments]
    assert any("softened" in text and "坚决反对" in text for text in comments)
    assert any("another figure" in text for text in comments)
    assert len(comments) == sum("w:commentReference" in run._r.xml for row in made.tables[0].rows
                                for cell in row.cells for p in cell.paragraphs for run in p.runs)  # fmt: skip
    assert 'w:eastAsia="zh"' in made.element.xml


@pytest.mark.parametrize("form", ["terminal", "markdown", "csv"])
def test_the_other_forms_say_the_same(texts: list[str], form: str) -> None:
    result = run(*texts, "--format", form)
    assert result.exit_code == 0
    for words in ("坚决反对", "800亿欧元", "中方对此表示强烈不满。", "softened", "left out"):
        assert words in result.output.replace("\n", ""), form
    if form == "csv":
        rows = [r for r in csv.reader(io.StringIO(result.stdout)) if r and r[0].isdigit()]
        assert len(rows) >= 3


def test_a_users_glossary_tells_what_the_shipped_one_cannot(texts: list[str], tmp_path: Path) -> None:
    mine = tmp_path / "mine.psv"
    mine.write_text("zh | 鲸鱼协定 | Whale Accord | Cetacean Accord\n", encoding="utf-8")
    assert "鲸鱼协定 is usually" not in run(*texts).output.replace("\n", " ")
    told = " ".join(run(*texts, "--glossary", str(mine)).output.split())
    assert "鲸鱼协定 is usually “Whale Accord”" in told


@pytest.mark.parametrize(
    ("change", "error", "said"),
    [
        (lambda t: t[:1], InputError, "needs two texts"),
        (lambda t: [t[0], t[0]], InputError, "both texts are the same"),
        (lambda t: [*t, "--format", "docx"], InputError, "name one with -o FILE.docx"),
        (lambda t: [*t, "--glossary", "/nowhere.psv"], SettingsError, "cannot be read"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(texts: list[str], change, error, said: str) -> None:  # type: ignore[no-untyped-def]
    result = run(*change(texts))
    assert isinstance(result.exception, error)
    assert said in str(result.exception) and "\n" not in str(result.exception)
