"""Commitments in Chinese and Russian texts, and one ledger over several languages."""

from __future__ import annotations

from datetime import date

import rashomon
from rashomon.model import Comparison, ConflictKind

US = """The White House

Readout of the President's Call with President Xi Jinping of China

President Donald J. Trump spoke by phone today with President Xi Jinping of China.

President Xi pledged that China will purchase 20 million metric tons of U.S. soybeans by the end of 2026.

President Trump agreed to reduce tariffs on Chinese goods to 10 percent.
"""
CN = """外交部

习近平同美国总统特朗普通电话

2026年2月4日晚，国家主席习近平同美国总统特朗普通电话。

习近平强调，台湾问题是中美关系中最重要的问题。中方将在2026年采购1500万吨美国大豆。

特朗普表示，美方同意把对华关税降至15%。美方承诺暂停对台军售。
"""
RU = """МОСКВА, 4 февраля. /ТАСС/. Состоялся телефонный разговор Си Цзиньпина и Дональда Трампа.

Председатель КНР Си Цзиньпин в ходе разговора пообещал закупить 20 млн тонн соевых бобов до конца 2026 года.

Трамп заявил, что Вашингтон снизит пошлины на китайские товары до 10%.
"""


def _compared(*texts: tuple[str, str, str]) -> Comparison:
    return rashomon.compare(
        [
            rashomon.read(rashomon.Document.from_text(text, "", date(2026, 2, 4), publisher, language))
            for text, publisher, language in texts
        ]
    )


def test_the_same_promise_in_two_languages_is_one_entry_and_its_figures_conflict() -> None:
    found = _compared((US, "The White House", "en"), (CN, "外交部", "zh"))
    purchase = [p for p in found.pledges if p.giver == "CN" and len({v.action.document for v in p.versions}) == 2]
    assert len(purchase) == 1
    assert sorted(v.figure.quantity.low for v in purchase[0].versions if v.figure) == [15_000_000, 20_000_000]
    figures = [c for c in found.conflicts if c.kind is ConflictKind.FIGURE]
    assert {(c.a.value, c.b.value) for c in figures} & {
        ("1500万吨", "20 million metric tons"),
        ("20 million metric tons", "1500万吨"),
    }
    assert not [c for c in found.conflicts if c.kind is ConflictKind.SCOPE]


def test_what_one_side_says_the_other_promised_is_a_pledge_of_the_other() -> None:
    found = _compared((CN, "外交部", "zh"), (US, "The White House", "en"))
    suspended = [p for p in found.pledges if "暂停对台军售" in p.action]
    assert [p.giver for p in suspended] == ["US"]


def test_russian_finite_verbs_of_known_classes_are_commitments() -> None:
    found = _compared((US, "The White House", "en"), (RU, "ТАСС", "ru"))
    tariffs = [p for p in found.pledges if p.giver == "US" and p.topic == "tariffs"]
    assert len(tariffs) == 1
    assert len({v.action.document for v in tariffs[0].versions}) == 2


def test_wishes_demands_and_conditions_promise_nothing() -> None:
    text = "外交部\n\n王毅会见美国国务卿鲁比奥\n\n王毅表示，希望美方将取消关税。如果美方降低关税，中方将恢复采购。要求美方停止售台武器。"
    found = _compared((text, "外交部", "zh"))
    assert [p.action for p in found.pledges if p.kind == "pledge" and p.giver == "US"] == []
