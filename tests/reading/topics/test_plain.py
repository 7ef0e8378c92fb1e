"""The fast reader of the shipped topic files."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from rashomon.reading.topics.plain import tables


def test_every_shipped_file_is_read_as_a_full_parser_reads_it() -> None:
    folder = resources.files("rashomon") / "reading" / "data"
    files = [f for f in folder.iterdir() if f.name.startswith("topics-") and f.name.endswith(".toml")]
    assert len(files) > 10
    for file in files:
        text = file.read_text("utf-8")
        assert tables(text) == tomllib.loads(text), file.name


def test_what_keeps_to_no_plain_form_is_left_to_the_full_parser() -> None:
    text = "[a]\nlabel = 'one'\nweak = [\n  \"x\",  # a comment\n]\n"
    assert tables(text) == {"a": {"label": "one", "weak": ["x"]}}
    with pytest.raises(tomllib.TOMLDecodeError):
        tables('[a]\nlabel = "one"\n[a]\n')
