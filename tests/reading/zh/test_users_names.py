"""A user's actors file with Chinese and Russian names: one party whatever the language."""

from __future__ import annotations

from pathlib import Path

import pytest

import rashomon
from rashomon.settings import Settings

FILE = """
[[actor]]
name = "Ivan Testov"
side = "KZ"
aliases = ["Иван Тестов", "测试诺夫"]
office = "trade minister"

[[actor]]
name = "Board of Rivers"
side = "KZ"
kind = "body"
aliases = ["Совет рек", "河流委员会"]
"""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "По словам Тестова, решение принято. В Совете рек сообщили, что уровень воды падает."),
        ("zh", "測試諾夫表示，关税将降低。河流委员会宣布，水位正在下降。"),
    ],
)
def test_names_of_a_users_file_are_found_in_their_script(tmp_path: Path, language: str, text: str) -> None:
    file = tmp_path / "actors.toml"
    file.write_text(FILE, encoding="utf-8")
    document = rashomon.Document.from_text(text, "", None, "", language)
    reading = rashomon.read(document, Settings(actors=file))
    holders = [s.holder.actor for s in reading.statements if s.cue is not None]
    assert [(a.key, a.side) for a in holders if a is not None] == [
        ("person:ivan testov", "KZ"),
        ("body:board of rivers", "KZ"),
    ]
