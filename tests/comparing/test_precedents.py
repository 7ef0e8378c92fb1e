"""Wording that an account puts into one event although an earlier document holds it for another."""

from __future__ import annotations

from datetime import date

import rashomon
from rashomon.model import Comparison
from rashomon.settings import Settings

RULES = Settings(reader="rules")
OLD = (
    "Ministry of Foreign Affairs of Turkey\nMeeting with the Prime Minister of Hungary\nBudapest, 14 October 2025\n\n"
    "President Recep Tayyip Erdogan met Prime Minister Viktor Orbán in Budapest today.\n\nErdogan said that the Turkic "
    "world and the Danube basin belong to one family of trade. He stressed that energy must never be a weapon in the hands "
    "of impatient powers.\n"
)
OWN = (
    "Ministry of Foreign Affairs of Turkey\nCall with the Prime Minister of Hungary\nAnkara, 3 February 2026\n\n"
    "President Recep Tayyip Erdogan spoke by telephone with Prime Minister Viktor Orbán today. Erdogan said that gas "
    "deliveries would grow.{more}\n"
)
PAPER = (
    "BUDAPEST, February 4, 2026 (Danube Echo) - Recep Tayyip Erdogan and Viktor Orbán spoke by telephone on Tuesday.\n\n"
    "{more}\n"
)


def compared(own: str, paper: str, old: str = OLD) -> Comparison:
    texts = [
        (old, None if "2025" not in old.split("\n\n")[0] else date(2025, 10, 14)),
        (OWN.format(more=own), date(2026, 2, 3)),
        (PAPER.format(more=paper), date(2026, 2, 4)),
    ]
    documents = [rashomon.Document.from_text(text, published=day) for text, day in texts]
    return rashomon.compare([rashomon.read(d, RULES) for d in documents], settings=RULES)


def used(comparison: Comparison) -> list[str]:
    return [comparison.words(one.used) for one in comparison.precedents]


SAID = "Erdogan told Orbán that energy must never be a weapon in the hands of impatient powers."


def test_words_of_the_last_meeting_in_a_report_of_the_call_are_reported_with_their_place() -> None:
    comparison = compared("", SAID)
    assert used(comparison) == ["energy must never be a weapon in the hands of impatient powers"]
    (one,) = comparison.precedents
    assert one.voice == "TR" and one.own_text
    event = next(e for e in comparison.events if e.id == one.event)
    assert event.begin == date(2025, 10, 14)
    line = next(f.headline for f in comparison.findings if "impatient powers" in f.headline)
    assert line.count("14 October 2025") == 1 and "on another event" in line


def test_words_that_the_own_text_on_the_event_holds_were_said_again() -> None:
    again = " Erdogan said that energy must never be a weapon in the hands of impatient powers."
    assert used(compared(again, SAID)) == []


def test_words_that_an_account_recalls_from_the_other_event_are_not_reported() -> None:
    recalled = (
        "When they met in Budapest in October, Erdogan had said that energy must never be a weapon in the hands of "
        "impatient powers."
    )
    assert used(compared("", recalled)) == []


def test_an_earlier_text_without_a_date_is_as_old_as_what_it_opens_with() -> None:
    old = (
        "Meeting with the Prime Minister of Hungary\n\nPresident Recep Tayyip Erdogan met Prime Minister Viktor Orbán in "
        "Budapest on 14 October 2025.\n\nErdogan stressed that energy must never be a weapon in the hands of impatient "
        "powers.\n"
    )
    assert used(compared("", SAID, old)) == ["energy must never be a weapon in the hands of impatient powers"]


def test_what_any_two_texts_share_is_no_borrowed_wording() -> None:
    assert used(compared("", "Erdogan said that the two of them would be in touch with one another again.")) == []


def test_chinese_writes_no_words_apart() -> None:
    old = (
        "中华人民共和国外交部\n习近平会见巴西总统卢拉\n2025年11月20日\n\n2025年11月20日，国家主席习近平在巴西利亚会见巴西总统卢拉。\n\n"
        "习近平指出，双方要始终坚守相互尊重的金科玉律，不让外部干扰遮蔽两国友谊的阳光。\n"
    )
    own = (
        "中华人民共和国外交部\n习近平同巴西总统卢拉通电话\n2026年5月12日\n\n2026年5月12日，国家主席习近平同巴西总统卢拉通电话。\n\n"
        "习近平强调，中方愿扩大进口巴西咖啡。\n"
    )
    paper = (
        "习近平同卢拉通话谈咖啡\n2026年5月13日 南方观察报\n\n国家主席习近平5月12日同巴西总统卢拉通电话。习近平表示，双方要始终坚守相互尊重"
        "的金科玉律，不让外部干扰遮蔽两国友谊的阳光。\n"
    )
    days = (date(2025, 11, 20), date(2026, 5, 12), date(2026, 5, 13))
    documents = [
        rashomon.Document.from_text(text, published=day, language="zh")
        for text, day in zip((old, own, paper), days, strict=True)
    ]
    comparison = rashomon.compare([rashomon.read(d, RULES) for d in documents], settings=RULES)
    assert used(comparison) == ["双方要始终坚守相互尊重的金科玉律，不让外部干扰遮蔽两国友谊的阳光"]
