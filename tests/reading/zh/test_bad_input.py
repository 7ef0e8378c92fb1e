"""Chinese and Russian text that is not as it should be: mixed scripts, wide digits, no marks, two languages."""

from __future__ import annotations

import rashomon
from rashomon.model import Reading


def _read(text: str, language: str) -> Reading:
    return rashomon.read(rashomon.Document.from_text(text, "", None, "", language))


def _said(reading: Reading) -> list[tuple[str, str]]:
    text = reading.document.text
    return [(s.holder.actor.key, s.content[0].of(text)) for s in reading.statements if s.cue and s.holder.actor]


def test_traditional_text_with_a_simplified_quotation() -> None:
    reading = _read("外交部發言人毛寧表示：「中方一贯主张对话，反对单边制裁。」她還說，中方不會改變立場。", "zh")
    assert _said(reading) == [
        ("person:mao ning", "中方一贯主张对话，反对单边制裁。"),
        ("person:mao ning", "中方不會改變立場"),
    ]


def test_full_width_digits_with_their_groups() -> None:
    reading = _read("中方已採購１，２００萬噸大豆，占比２０％。", "zh")
    assert [(q.low, q.unit) for q in reading.quantities] == [(12_000_000, "ton"), (20, "percentage")]


def test_text_without_marks_keeps_its_speakers_apart() -> None:
    text = "习近平强调台湾问题是核心利益 特朗普表示美方理解中方关切"
    assert _said(_read(text, "zh")) == [
        ("person:xi jinping", "台湾问题是核心利益"),
        ("person:donald trump", "美方理解中方关切"),
    ]


def test_three_transliterations_are_one_person() -> None:
    reading = _read("普京表示，俄方愿意停火。普丁說，談判將繼續。普亭稱，俄方不會退讓。", "zh")
    assert {holder for holder, _ in _said(reading)} == {"person:vladimir putin"}


def test_paragraphs_in_another_language_are_named_as_not_read() -> None:
    text = (
        "中方强调，台湾问题不容干涉。\n\nChina stressed that the Taiwan question brooks no interference.\n\n"
        "美方表示，将遵守一个中国政策。\n\nThe US side said it would abide by the one-China policy."
    )
    reading = rashomon.read(rashomon.Document.from_text(text, ""))
    assert any("not read" in warning for warning in reading.warnings)
