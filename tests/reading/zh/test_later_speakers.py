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


@pytest.mark.parametrize(
    ("text", "publisher", "side"),
    [
        ("中共中央政治局委員、外交部長王毅會見外賓。外交部發言人宣布，訪問將於下月舉行。", "", "CN"),
        ("國軍全力戒備。行政院長表示支持。外交部發言人宣布，訪問將於下月舉行。", "", "TW"),
        ("香港特區政府發言人表示，強烈反對有關言論。", "明報", "HK"),
        ("美国艾奥瓦州参议员厄恩斯特呼吁取消关税。", "新华社", "US"),
        ("乌克兰总统办公室主任顾问波多利亚克说，没有谈判。", "新华社", "UA"),
        ("新加坡贸工部长颜金勇受访时说，谈判进展顺利。", "联合早报", "SG"),
    ],
)
def test_whose_offices_they_are(text: str, publisher: str, side: str) -> None:
    assert said(text, publisher)[-1][1] == side


def test_the_other_party_is_not_the_speaker_before() -> None:
    assert [name for name, _, _ in said("王毅稱，中方願合作。對方表示，相信關係會改善。", "")] == ["Wang Yi"]


def test_a_source_behind_an_outlet_is_told_once() -> None:
    found = said("法新社引述德國外交部表示，部長將於下月訪問中國。", "")
    assert [name for name, _, _ in found] == ["Germany foreign ministry"]


def test_what_both_think_behind_what_they_talked_about() -> None:
    found = said("王毅會見意大利總統。雙方還就中東局勢交換意見，都認為和平最重要，同意保持溝通。", "")
    assert [words for _, _, words in found] == ["和平最重要", "保持溝通"]


def test_what_another_side_did_is_no_part_of_a_remark() -> None:
    text = "日本首相高市早苗在国会答辩时称，局势复杂。中方对此提出严正交涉。"
    assert [words for _, _, words in said(text, "新华社")] == ["局势复杂"]


def test_a_deed_of_the_speaker_is_told_once() -> None:
    text = "白宫新闻秘书莱维特在例行记者会上说，总统尚未决定。她拒绝透露细节。"
    assert [words for _, _, words in said(text, "新华社")] == ["总统尚未决定", "透露细节"]
