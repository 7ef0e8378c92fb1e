"""Users' own actors."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.reading.actors.holders import labelled

from rashomon.errors import SettingsError
from rashomon.reading.actors import cast
from rashomon.settings import Settings

GOOD = """
[[actor]]
name = "Orla Quint"
side = "Freedonia"
aliases = ["Quint"]
office = "envoy"

[[actor]]
name = "Boeing"
side = "press"
kind = "company"
speaks = false
"""


def settings(folder: Path, text: str) -> Settings:
    path = folder / "actors.toml"
    path.write_text(text, encoding="utf-8")
    return Settings(actors=path)


def test_users_actors_go_first(tmp_path: Path) -> None:
    text = labelled("[[Quint|x]] said no. [[Boeing|x]] said no.")
    made = cast(text.document, text.sentences, text.attributions, settings(tmp_path, GOOD))
    first, second = made.holder(0).actor, made.holder(1).actor
    assert first is not None and second is not None
    assert (first.name, first.side, first.speaks, first.office) == ("Orla Quint", "Freedonia", True, "envoy")
    assert (second.side, second.speaks) == ("press", False)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "lists no actor"),
        ("[[actor]\n", "no valid TOML"),
        ('[[actor]]\nname = "X"\n', "name or side is missing"),
        ('[[actor]]\nname = "X"\nside = 3\n', "is no str"),
        ('[[actor]]\nname = "X"\nside = "CN"\nkind = "wizard"\n', "unknown kind"),
        ('[[actor]]\nname = "X"\nside = "CN"\ncolour = "red"\n', "unknown field"),
        ('[[actor]]\nname = "X"\nside = "CN"\naliases = [1]\n', "no text"),
        ("actor = 3\n", "lists no actor"),
    ],
)
def test_a_bad_file_is_one_line(tmp_path: Path, text: str, words: str) -> None:
    one = labelled("[[Quint|x]] said no.")
    with pytest.raises(SettingsError) as caught:
        cast(one.document, one.sentences, (), settings(tmp_path, text))
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file(tmp_path: Path) -> None:
    one = labelled("[[Quint|x]] said no.")
    with pytest.raises(SettingsError, match="cannot be read"):
        cast(one.document, one.sentences, (), Settings(actors=tmp_path / "none.toml"))


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "actors.toml"
    path.write_bytes(b"\xff\xfe[[actor]]")
    one = labelled("[[Quint|x]] said no.")
    with pytest.raises(SettingsError, match="UTF-8"):
        cast(one.document, one.sentences, (), Settings(actors=path))
