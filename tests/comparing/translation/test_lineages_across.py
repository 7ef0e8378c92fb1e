"""A formula of an original and its official English are one lineage, and reports across languages."""

from __future__ import annotations

from datetime import date

import rashomon
from rashomon.comparing.translation import joined
from rashomon.comparing.wording import histories
from rashomon.model import Document, Origin, Reading, WordingHistory

FORMULA = "中方坚决反对美国向台湾地区出售武器。"
REST = ("两岸同胞都是中国人。", "中国将采取坚决措施捍卫国家主权。")
ENGLISH = (
    "China firmly opposes the sale of US arms to the Taiwan region. People on both sides of the Strait are Chinese.",
    "China opposes the sale of US arms to the Taiwan region. China will take resolute measures to defend its sovereignty.",
)


def texts(marked: bool) -> list[Reading]:
    made = []
    for number, day in enumerate((date(2025, 3, 10), date(2025, 5, 12))):
        original = Document.from_text(FORMULA + REST[number], "谈话", day, language="zh", issuer="CN")
        english = Document.from_text(ENGLISH[number], "Remarks", date(day.year, day.month, day.day + 1), issuer="CN")
        if marked:
            english = english.with_(origin=Origin.TRANSLATION)
        made += [rashomon.read(original), rashomon.read(english)]
    return made


def history(marked: bool) -> tuple[WordingHistory, list[Reading]]:
    readings = texts(marked)
    (found,) = joined(histories(readings), readings)
    return found, readings


def test_a_formula_and_its_official_english_are_one_lineage() -> None:
    found, readings = history(marked=True)
    by_id = {r.document.id: r.document.text for r in readings}
    (formula,) = [f for f in found.formulas if f.frame.startswith("中方坚决反对")]
    rendered = [(r.translation.span.of(by_id[r.translation.document]), r.kind) for r in formula.renderings]
    assert [kind for _, kind in rendered] == ["", "softened"]
    assert rendered[1][0].startswith("China opposes the sale")
    assert len(formula.joined) == 1  # the English formula is this one
    assert not [f for f in found.formulas if "arms" in f.frame]
    assert formula.missing == 0 and found.novelties[-1].missing == ()


def test_texts_that_are_not_marked_as_translations_stay_lineages_of_their_own() -> None:
    found, _ = history(marked=False)
    assert [f for f in found.formulas if "arms" in f.frame]
    assert all(not f.renderings and not f.joined for f in found.formulas)


def test_no_redline_is_made_between_two_languages() -> None:
    found, readings = history(marked=True)
    languages = {r.document.id: r.document.language for r in readings}
    known = [(languages[r.older], languages[r.newer]) for r in found.redlines if r.older and r.newer]
    assert all(older == newer for older, newer in known)
