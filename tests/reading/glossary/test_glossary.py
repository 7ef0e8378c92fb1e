"""The glossary of official formulas: its table, a user's table, and finding formulas on both sides."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rashomon.errors import SettingsError
from rashomon.model import Document, Span
from rashomon.reading.glossary import english_words, glossary, hits
from rashomon.reading.glossary.english import find
from rashomon.reading.glossary.table import RUNGS, WHERE
from rashomon.reading.segment import sentences
from rashomon.reading.topics import topics
from rashomon.settings import DEFAULT


@pytest.mark.parametrize("language", ["zh", "ru"])
def test_each_language_has_its_formulas_with_where_they_are_used(language: str) -> None:
    terms = glossary().of(language)
    assert len(terms) >= 150
    assert all(t.where and set(t.where) <= WHERE for t in terms)
    assert all(t.rung is None or t.rung in RUNGS for t in terms)
    every = [original for t in terms for original in t.originals]
    assert len(every) == len(set(every)), sorted(o for o in set(every) if every.count(o) > 1)


@pytest.mark.parametrize("language", ["zh", "ru"])
def test_no_wording_is_usual_and_weaker_or_stronger_at_once(language: str) -> None:
    for term in glossary().of(language):
        assert not set(term.usual) & (set(term.weaker) | set(term.stronger)), term.name
        assert not set(term.weaker) & set(term.stronger), term.name


def found(text: str, language: str) -> list[tuple[str, str]]:
    return [(h.term.name, text[h.span.start : h.span.end]) for h in hits(text, language, glossary())]


def test_chinese_formulas_are_found_in_both_scripts_the_longest_first() -> None:
    for text in ("中方对此表示强烈不满、坚决反对。", "中方對此表示強烈不滿、堅決反對。"):
        assert [name for name, _ in found(text, "zh")] == ["强烈不满", "坚决反对"]
    assert [name for name, _ in found("由此产生的一切后果由美方承担", "zh")] == ["一切后果由…承担"]


def test_one_character_inside_another_word_is_no_modal() -> None:
    assert found("市场反应不大，这一愿望落空，将领出席。", "zh") == []
    assert next(name for name, _ in found("双方应恪守承诺", "zh")) == "应当"


def test_russian_formulas_are_found_in_any_form_and_order_of_the_alphabet() -> None:
    text = "Президент решительно осудил атаку и говорил об устранении первопричин конфликта, с учётом реалий на местах."
    names = [name for name, _ in found(text, "ru")]
    assert {"решительно осудил", "устранение первопричин", "реалии на местах"} <= set(names)
    assert "осудил" not in names


def test_a_formula_does_not_reach_over_the_end_of_a_sentence() -> None:
    assert all(name != "прямые поставки" for name, _ in found("Контакты прямые. Поставки зерна растут.", "ru"))


def at(text: str, *phrases: str) -> list[str]:
    return [s.of(text) for s in find(english_words(text, Span(0, len(text))), phrases)]


def test_english_wordings_are_found_in_any_inflection_and_spelling() -> None:
    assert at("China firmly and consistently opposed this", "firmly opposes") == ["firmly and consistently opposed"]
    assert at("It emphasised normalisation of ties", "normalization of ties") == ["normalisation of ties"]
    assert at("He is willing to talk", "will") == []
    assert at("talks on 3 May will go on", "may") == []
    assert at("It may go on", "may") == ["may"]


def settings(tmp_path: Path, text: str | bytes):  # type: ignore[no-untyped-def]
    file = tmp_path / "mine.psv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return replace(DEFAULT, glossary=file)


def test_a_users_formula_comes_first_and_takes_the_place_of_a_shipped_one(tmp_path: Path) -> None:
    mine = glossary(
        settings(tmp_path, "# mine\nzh | 坚决反对 | flatly opposes | opposes\nfr | droit au retour | right of return\n")
    )
    first = hits("坚决反对", "zh", mine)[0].term
    assert first.usual == ("flatly opposes",) and sum("坚决反对" in t.originals for t in mine.of("zh")) == 1
    assert [h.term.gloss for h in hits("les droits au retour", "fr", mine)] == ["right of return"]
    assert len(mine.of("zh")) == len(glossary().of("zh"))


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("zh | 坚决反对", "3 to 9 cells"),
        ("Chinese | 坚决反对 | opposes", "language code"),
        ("zh | | opposes", "original and its usual English"),
        ("zh | 坚决反对 | opposes | | | | one-chin", "did you mean one-china"),
        ("zh | 坚决反对 | opposes | | | | | shouts", "no rung"),
        ("zh | 坚决反对 | opposes | opposes", "at once"),
        ("zh | … | opposes", "holds no word"),
        ("# nothing", "holds no formula"),
        (b"zh | \xff\xfe | x", "not UTF-8"),
    ],
)
def test_a_wrong_table_is_refused_in_one_line_with_its_place(tmp_path: Path, row: str | bytes, said: str) -> None:
    with pytest.raises(SettingsError) as raised:
        glossary(settings(tmp_path, row))
    assert said in str(raised.value) and "mine.psv" in str(raised.value) and "\n" not in str(raised.value)


def test_a_missing_table_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        glossary(replace(DEFAULT, glossary=tmp_path / "none.psv"))


def test_a_users_formula_shows_its_topic_in_the_original(tmp_path: Path) -> None:
    document = Document.from_text("外交部发言人说，中方主张鲸鱼协定不容改动。", language="zh")
    mine = settings(tmp_path, "zh | 鲸鱼协定 | Whale Accord | | | spokesperson | fishing\n")
    lines = sentences(document)
    assert "fishing" not in {m.topic for m in topics(document, lines)}
    mention = next(m for m in topics(document, lines, mine) if m.topic == "fishing")
    assert mention.span.of(document.text) == "鲸鱼协定"
