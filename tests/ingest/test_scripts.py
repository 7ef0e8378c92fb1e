"""Texts in Chinese and Russian as they come: older encodings, mixed ones, two languages by turns, quoted foreign words."""

from __future__ import annotations

from pathlib import Path

import pytest

import rashomon
from rashomon.model import BlockKind, Document

CHINESE = (
    "外交部\n\n外交部发言人就有关问题答记者问\n\n2025年6月12日\n\n外交部发言人林剑表示，中方坚决反对美方对华加征关税。"
    "中方敦促美方立即取消关税，否则一切后果由美方承担。\n"
)
RUSSIAN = (
    "МИД России\n\nКомментарий официального представителя\n\n12 июня 2025 года\n\nМария Захарова заявила, что Россия "
    "решительно осуждает удары по объектам энергетики. Она призвала к немедленному прекращению огня.\n"
)


@pytest.mark.parametrize(
    ("text", "encoding", "language", "title"),
    [
        (CHINESE, "gb18030", "zh", "外交部发言人就有关问题答记者问"),
        (CHINESE, "utf-16", "zh", "外交部发言人就有关问题答记者问"),
        (RUSSIAN, "koi8-r", "ru", "Комментарий официального представителя"),
        (RUSSIAN, "cp1251", "ru", "Комментарий официального представителя"),
        (RUSSIAN, "cp866", "ru", "Комментарий официального представителя"),
    ],
)
def test_older_encodings_give_the_text_character_for_character(
    tmp_path: Path, text: str, encoding: str, language: str, title: str
) -> None:
    file = tmp_path / "text.txt"
    file.write_bytes(text.encode(encoding))
    document = rashomon.load(file)
    assert (document.text, document.language, document.title) == (text, language, title)


def page(encoding: str, declared: str) -> bytes:
    body = (
        f'<html><head><meta charset="{declared}"></head><body><h1>Заявление МИД</h1><p>{RUSSIAN[70:]}</p></body></html>'
    )
    return body.encode(encoding)


@pytest.mark.parametrize(("encoding", "declared"), [("koi8-r", "windows-1251"), ("cp1251", "koi8-r")])
def test_a_page_that_names_the_wrong_russian_encoding_is_read_and_said_to(
    tmp_path: Path, encoding: str, declared: str
) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(page(encoding, declared))
    document = rashomon.load(file)
    assert "Мария Захарова заявила" in document.text
    assert any("was said to be" in warning for warning in document.warnings)


def test_a_file_in_two_encodings_is_said_to_be(tmp_path: Path) -> None:
    file = tmp_path / "mixed.txt"
    file.write_bytes(RUSSIAN.encode("cp1251") + b"\n" + RUSSIAN[70:].encode("koi8-r"))
    document = rashomon.load(file)
    assert "Мария Захарова заявила" in document.text
    assert any("one line seems to be in another encoding" in warning for warning in document.warnings)


def test_capitals_and_short_names_are_no_other_encoding(tmp_path: Path) -> None:
    file = tmp_path / "head.txt"
    file.write_text("ЗАЯВЛЕНИЕ МИНИСТЕРСТВА ИНОСТРАННЫХ ДЕЛ РОССИЙСКОЙ ФЕДЕРАЦИИ\n\n" + RUSSIAN, encoding="utf-8")
    assert not [w for w in rashomon.load(file).warnings if "encoding" in w]


BY_TURNS = "\n\n".join(
    (
        "习近平强调，台湾问题是中国核心利益中的核心，美方务必慎重处理对台军售问题。",
        "President Xi stressed that the Taiwan question is at the core of China's core interests.",
        "特朗普表示，美方愿同中方加强合作，扩大农产品贸易。",
        "President Trump said that the US is ready to strengthen cooperation and expand agricultural trade.",
    )
)


def test_a_page_in_two_languages_by_turns_is_read_in_one_and_says_so() -> None:
    document = Document.from_text(BY_TURNS, language="en")
    assert any(w.startswith("2 paragraphs are in Chinese and not read") for w in document.warnings)
    held = {s.holder.actor.name for s in rashomon.read(document).statements if s.holder.actor}
    assert held >= {"Xi Jinping", "Donald Trump"}
    spans = [s.of(document.text) for st in rashomon.read(document).statements for s in st.content]
    assert not [words for words in spans if "强调" in words or "表示" in words]


def test_the_same_page_given_as_chinese_leaves_out_the_english() -> None:
    document = Document.from_text(BY_TURNS, language="zh")
    unread = [b for b in document.blocks if b.kind is BlockKind.FURNITURE and "another language" in b.reason]
    assert [b.span.of(document.text)[:9] for b in unread] == ["President", "President"]


def test_foreign_words_inside_a_paragraph_stay_where_they_are() -> None:
    text = "Lavrov said Moscow would insist on “гарантии безопасности” and that it “坚决反对” any delay of the talks."
    document = Document.from_text(text)
    assert document.warnings == () or not [w for w in document.warnings if "not read" in w]
    (statement,) = [s for s in rashomon.read(document).statements if s.parent is None]
    assert "гарантии безопасности" in " ".join(s.of(text) for s in statement.content)
