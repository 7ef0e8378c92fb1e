"""An original against its translation: alignment, divergences, the other direction, what cannot be done."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.comparing.translation import rendering
from rashomon.errors import InputError
from rashomon.model import Document, Reading, Rendering

ORIGINAL = (
    "3月4日，外交部长王毅同法国外长巴罗通电话。王毅表示，中方坚决反对单边制裁。"
    "中方对此表示强烈不满。法方必须于5月1日取消限制。\n\n"
    "双方同意将双边贸易额提高到800亿欧元。如果谈判破裂，中方将采取必要措施。"
)
FAITHFUL = (
    "On 4 March, Foreign Minister Wang Yi had a phone call with French Foreign Minister Barrot. Wang Yi said that China "
    "firmly opposes unilateral sanctions. China is strongly dissatisfied with this. France must lift the restrictions "
    "on 1 May.\n\nThe two sides agreed to raise bilateral trade to 80 billion euros. If the talks break down, China "
    "will take necessary measures."
)


def read(text: str, language: str) -> Reading:
    return rashomon.read(Document.from_text(text, published=date(2025, 3, 5), language=language))


def told(made: Rendering, original: str, translation: str) -> list[tuple[str, str, str]]:
    return [
        (
            d.kind,
            d.original.span.of(original) if d.original else "",
            d.translation.span.of(translation) if d.translation else "",
        )
        for d in made.divergences
    ]


def check(translation: str) -> list[tuple[str, str, str]]:
    return told(rendering(read(ORIGINAL, "zh"), read(translation, "en")), ORIGINAL, translation)


def test_a_faithful_translation_differs_in_nothing() -> None:
    made = rendering(read(ORIGINAL, "zh"), read(FAITHFUL, "en"))
    assert told(made, ORIGINAL, FAITHFUL) == []
    assert [p.kind for p in made.pairs] == ["1-1"] * 6 and not any(p.moved for p in made.pairs)


@pytest.mark.parametrize(
    ("before", "after", "kind", "original", "words"),
    [
        ("firmly opposes", "does not support", "softened", "坚决反对", "does not support"),
        ("must lift", "should lift", "softened", "必须", "should"),
        ("is strongly dissatisfied with", "strongly condemns", "hardened", "表示强烈不满", "strongly condemns"),
        ("80 billion", "60 billion", "figure", "800亿欧元", "60 billion euros"),
        ("1 May", "15 May", "date", "5月1日", "15 May"),
    ],
)
def test_one_planted_change_is_told_with_both_spans(
    before: str, after: str, kind: str, original: str, words: str
) -> None:
    found = check(FAITHFUL.replace(before, after))
    assert len(found) == 1
    assert found[0][0] == kind
    assert original in found[0][1] or found[0][1] in original
    assert found[0][2] in words or words in found[0][2]


def test_a_sentence_that_is_left_out_and_one_that_is_added() -> None:
    without = FAITHFUL.replace("China is strongly dissatisfied with this. ", "")
    assert check(without) == [("left out", "中方对此表示强烈不满。", "")]
    added = FAITHFUL + " The French side thanked China for its panda diplomacy."
    assert check(added) == [("added", "", "The French side thanked China for its panda diplomacy.")]


def test_a_condition_that_is_left_out() -> None:
    found = check(FAITHFUL.replace("If the talks break down, China", "China"))
    assert found == [("left out", "如果谈判破裂", "")]


def test_a_paragraph_that_moved_is_followed() -> None:
    first, second = FAITHFUL.split("\n\n")
    made = rendering(read(ORIGINAL, "zh"), read(f"{second}\n\n{first}", "en"))
    assert [d.kind for d in made.divergences] == []
    assert sum(p.moved for p in made.pairs) == 2


def test_an_english_original_turns_what_is_told() -> None:
    weak = FAITHFUL.replace("firmly opposes", "opposes").replace("China is strongly dissatisfied with this. ", "")
    found = told(rendering(read(weak, "en"), read(ORIGINAL, "zh")), weak, ORIGINAL)
    assert sorted(found) == [("added", "", "中方对此表示强烈不满。"), ("hardened", "opposes", "坚决反对")]


def test_russian_names_in_other_letters_are_the_same_names() -> None:
    original = "Встречу провели Андрей Колобков и Ирина Завьялова. Стороны договорились продолжить контакты."
    same = "The meeting was held by Andrei Kolobkov and Irina Zavyalova. The sides agreed to continue contacts."
    other = same.replace("Irina Zavyalova", "Pavel Mednikov")
    assert told(rendering(read(original, "ru"), read(same, "en")), original, same) == []
    kinds = told(rendering(read(original, "ru"), read(other, "en")), original, other)
    assert kinds == [("name", "Ирина Завьялова", "Pavel Mednikov")]


def test_texts_that_belong_together_in_nothing_are_said_to() -> None:
    other = "The museum opened a new wing. Visitors may see paintings of the lake. Tickets are sold at the door."
    made = rendering(read(ORIGINAL, "zh"), read(other, "en"))
    assert any("no original and its translation" in note for note in made.notes)


@pytest.mark.parametrize("pair", [("en", "en"), ("zh", "zh")])
def test_two_texts_of_one_language_are_refused_in_one_line(pair: tuple[str, str]) -> None:
    texts = {"en": FAITHFUL, "zh": ORIGINAL}
    with pytest.raises(InputError, match="one text must be English"):
        rendering(read(texts[pair[0]], pair[0]), read(texts[pair[1]] + texts[pair[1]], pair[1]))


def test_every_sentence_of_both_texts_stands_in_one_pair() -> None:
    one, other = read(ORIGINAL, "zh"), read(FAITHFUL, "en")
    made = rendering(one, other)
    assert sorted(s for p in made.pairs for s in p.original) == sorted(one.sentences)
    assert sorted(s for p in made.pairs for s in p.translation) == sorted(other.sentences)


def test_a_sentence_that_the_translation_cuts_in_three_stays_one_pair() -> None:
    original = (
        "中法关系出现企稳态势，受到两国各界欢迎。\n\n"
        "双方应该相互尊重、和平共处、合作共赢，继续沿着稳定、健康的道路向前走，而不应该走回头路。\n\n"
        "今年的双边关系要坚持几条原则。一是以和为贵，不断提升正面预期。二是以稳为重，不折腾、不越界。"
    )
    english = (
        "China-France relations are beginning to stabilize, and this is welcomed by both societies.\n\n"
        "The two sides should respect each other. They should coexist in peace and pursue win-win cooperation. Relations "
        "should keep moving along a stable and sound road, rather than turning back.\n\n"
        "Some principles should guide bilateral relations in 2025. First, peace must be valued. Expectations should keep "
        "improving. Second, stability must come first. Neither side should stir trouble or cross the line."
    )
    made = rendering(read(original, "zh"), read(english, "en"))
    assert [p.kind for p in made.pairs] == ["1-1", "1-3", "1-1", "1-2", "1-2"]
    assert not [d for d in made.divergences if d.sure]


NOTE = "\n\n本文为教学所写，并非官方文件。"
ENGLISH_NOTE = "\n\nExample text written for the Harbour School. It is not an official document.\n"


@pytest.mark.parametrize(("foot", "sure"), [(ENGLISH_NOTE, False), ("", True)])
def test_a_note_at_the_end_may_stand_at_the_foot_of_the_other_text(foot: str, sure: bool) -> None:
    original = read(ORIGINAL + NOTE, "zh")
    made = rendering(original, read(FAITHFUL + foot, "en"))
    (last,) = (d for d in made.divergences if d.original and "官方文件" in d.original.span.of(ORIGINAL + NOTE))
    assert (last.kind, last.sure, "foot" in last.why) == ("left out", sure, not sure)


def test_what_is_left_out_before_the_end_is_told_as_surely_as_ever() -> None:
    original = ORIGINAL.replace("\n\n", "法国总统将于六月访问北京。\n\n") + NOTE
    made = rendering(read(original, "zh"), read(FAITHFUL + ENGLISH_NOTE, "en"))
    (gone,) = (d for d in made.divergences if d.original and "访问" in d.original.span.of(original))
    assert (gone.kind, gone.sure) == ("left out", True)
