"""Chinese speakers without an entry or title, sources behind an outlet, deeds side by side, quotations that have ended."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.model import Mode
from rashomon.reading.zh.surnames import stands_for_somebody


def said(text: str, publisher: str = "联合早报") -> list[tuple[str, str, str]]:
    reading = rashomon.read(rashomon.Document.from_text(text, "", date(2026, 2, 10), publisher, "zh"))
    return [
        (s.holder.actor.name, s.holder.actor.side, " … ".join(c.of(text) for c in s.content))
        for s in reading.statements
        if s.mode not in (Mode.OWN, Mode.NARRATION) and s.holder.actor is not None
    ]


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("陈国强在会场外对媒体说，谈判没有破裂。", "陈国强", "谈判没有破裂"),
        ("林美华较早前接受电视台访问时说，航班会恢复。", "林美华", "航班会恢复"),
        ("立委黄志雄质询时质疑，预算没有公开。", "黄志雄", "预算没有公开"),
        ("陈国强在声明中指，政府没有收到通知。", "陈国强", "政府没有收到通知"),
        ("商会主席李文达此前表示，关税会推高成本。", "李文达", "关税会推高成本"),
        ("“自由阵线”发言人哈桑说，停火已经结束。", "哈桑", "停火已经结束"),
        ("召集人黃志雄認為，方案不可行。", "黃志雄", "方案不可行"),
        ("学者周明直言：“这样不会成功。”", "周明", "这样不会成功。"),
        ("国际能源署发布的报告警告，供应可能中断。", "International Energy Agency", "供应可能中断"),
        ("《邮报》援引不具名的交易商报道，价格将上涨。", "不具名的交易商", "价格将上涨"),
        ("格罗西向理事会通报时说，核查工作已经恢复。", "Rafael Grossi", "核查工作已经恢复"),
    ],
)
def test_who_says_what(text: str, holder: str, content: str) -> None:
    assert [(name, words) for name, _, words in said(text)] == [(holder, content)]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("法国总统中东事务特使勒布朗说，和谈仍有希望。", "FR"),
        ("联合国秘书长特使奥科耶呼吁各方克制。", "UN"),
        ("新加坡分析师陈文华说，局势会缓和。", "analyst"),
    ],
)
def test_sides_of_people_without_an_entry(text: str, side: str) -> None:
    assert [found for _, found, _ in said(text)] == [side]


def test_a_family_name_alone_is_the_person_named_before() -> None:
    assert [name for name, _, _ in said("李國華昨日見記者。李又表示，工程會如期完成。", "明報")] == ["李國華"]


def test_a_pronoun_is_whoever_opened_its_paragraph() -> None:
    text = "財政司長李國華說，預算增加。\n\n教育局長陳美玲昨日見記者，談及學校開放。她說：「學校九月重開。」"
    assert [name for name, _, _ in said(text, "明報")] == ["李國華", "陳美玲"]


def test_deeds_side_by_side_are_two() -> None:
    assert [words for _, _, words in said("双方一致认为战争不能解决问题，决定成立工作组。", "外交部")] == [
        "战争不能解决问题",
        "成立工作组",
    ]
    assert len(said("林剑对此表示欢迎，并愿同各方保持沟通。")) == 2


def test_a_quotation_that_has_ended_runs_on_no_further() -> None:
    assert len(said("王毅说：“合作是唯一选择。”话犹未了，制裁又来了。", "环球时报")) == 1


@pytest.mark.parametrize(("name", "is_one"), [("陈国强", True), ("欧阳明", True), ("方面", False), ("高度", False)])
def test_names(name: str, is_one: bool) -> None:
    assert stands_for_somebody(name) is is_one
