"""Chinese, Russian and English accounts of one call in one comparison: one row, one pledge, one event."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest

import rashomon
from rashomon.model import Cell, Comparison, Origin, Status
from rashomon.report import render
from rashomon.settings import DEFAULT

EXAMPLE = Path(__file__).parents[2] / "examples" / "video-call"


@lru_cache(maxsize=2)
def compared(glosses: bool = True) -> Comparison:
    settings = replace(DEFAULT, reader="rules", glosses=glosses)
    documents = rashomon.load_all([str(EXAMPLE)], settings)
    return rashomon.compare(list(rashomon.read_all(documents, 1, settings)), settings=settings)


def cell(topic: str, voice: str) -> Cell:
    return next(c for c in compared().matrix if (c.topic, c.voice) == (topic, voice))


def language(document: str) -> str:
    return compared().reading(document).document.language


def test_all_accounts_are_of_one_call_of_two_sides() -> None:
    event = compared().event
    assert event is not None and set(event.sides) == {"CN", "RU"}
    assert str(event.begin) == "2025-01-21" and event.kind == "call"
    assert {s.on_event for s in compared().sources} == {True}


def test_heads_in_chinese_and_russian_give_title_and_office() -> None:
    heads = {
        d.language: (d.title, d.publisher) for r in compared().readings if (d := r.document).origin is Origin.UNKNOWN
    }
    assert heads["zh"] == ("习近平同俄罗斯总统普京举行视频会晤", "外交部")
    assert heads["ru"] == ("Встреча с Председателем КНР Си Цзиньпином в формате видеоконференции", "Президент России")


@pytest.mark.parametrize("topic", ["one-china", "ukraine-war", "strategic-partnership", "peace-talks", "trade-balance"])
def test_chinese_and_russian_words_stand_in_one_row(topic: str) -> None:
    china, russia = cell(topic, "CN"), cell(topic, "RU")
    assert (china.status, russia.status) == (Status.SAYS, Status.SAYS)
    assert china.gist and russia.gist
    assert (language(china.gist.document), language(russia.gist.document)) == ("zh", "ru")


def test_own_texts_in_chinese_and_russian_warrant_silences() -> None:
    silent = {(c.topic, c.voice) for c in compared().matrix if c.status is Status.SILENT}
    assert {("brics-sco", "RU"), ("united-nations", "RU")} <= silent
    assert all(voice in ("CN", "RU") for _, voice in silent)


def test_a_passage_that_comes_near_withholds_a_silence_in_russian() -> None:
    held = cell("sovereignty", "RU")  # "независимость" is no word of the topic, but near to it
    assert held.status is Status.NOT_REPORTED
    assert held.warrant.missing == ("a passage of the own text comes near to the topic",)


def test_the_limits_say_on_what_such_a_silence_rests() -> None:
    assert any("Chinese" in line and "listed in its language" in line for line in compared().limits)


def test_a_pledge_told_in_russian_and_in_english_is_one() -> None:
    (pipeline,) = [p for p in compared().pledges if p.topic == "gas-transit"]
    assert {language(v.action.document) for v in pipeline.versions} >= {"ru", "en"}


def test_a_figure_just_over_a_bound_is_no_conflict() -> None:
    assert not [c for c in compared().conflicts if "2440亿" in c.a.value + c.b.value and "245" in c.a.value + c.b.value]


def test_own_texts_bear_each_other_out_across_languages() -> None:
    topics = {c.topic for c in compared().convergences}
    assert {"one-china", "taiwan-status", "ukraine-war"} <= topics
    assert "gas-transit" not in topics  # two different pipelines


def test_what_one_side_says_of_the_other_is_never_absent_in_another_language() -> None:
    for report in compared().cross_reports:
        own = {language(d) for v in compared().voices if v.side == report.holder for d in v.own}
        if language(report.reported.document) not in own:
            assert report.verdict != "absent"


def test_length_and_tone_are_told_in_russian_as_in_english() -> None:
    told = {t.aspect: [compared().words(e) for e in t.evidence] for t in compared().tellings if t.voice == "RU"}
    assert "продолжалась 1 час 35 минут" in told["length"]
    assert any("дружественный" in words for words in told["tone"])
    assert not [c for c in compared().conflicts if "How long" in c.explanation]


def test_glosses_explain_formulas_and_can_be_left_out() -> None:
    comparison = compared()
    by_words = {comparison.words(g.evidence): g.english for g in comparison.glosses}
    assert by_words["一个中国原则"] == "one-China principle"
    assert by_words["устранить первопричины"] == "eliminate the root causes"
    assert {language(g.evidence.document) for g in comparison.glosses} == {"zh", "ru"}
    assert compared(glosses=False).glosses == ()
    page, bare = render(comparison, "html"), render(compared(glosses=False), "html")
    assert 'class="gloss"' in page and 'class="gloss"' not in bare
    gloss = page[page.index('class="gloss"') :][:400]
    assert "gloss:" in gloss and "<q" not in gloss  # it quotes nobody


def test_the_page_marks_the_language_of_original_words() -> None:
    page = render(compared(), "html")
    assert '<span class="gist" lang="zh"' in page and '<span class="gist" lang="ru"' in page
