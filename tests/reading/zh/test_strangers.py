"""Chinese speakers whom no table holds: by the form of their words, and whose they are by the text around them."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.model import Mode
from rashomon.reading.zh.styles import is_name


def said(text: str, publisher: str = "联合早报") -> list[tuple[str, str, str]]:
    reading = rashomon.read(rashomon.Document.from_text(text, "", date(2026, 4, 3), publisher, "zh"))
    return [
        (s.holder.actor.name, s.holder.actor.side, " … ".join(c.of(text) for c in s.content))
        for s in reading.statements
        if s.mode not in (Mode.OWN, Mode.NARRATION) and s.holder.actor is not None
    ]


@pytest.mark.parametrize(
    ("text", "holder", "side"),
    [
        ("新加坡国立大学能源研究所研究员林伟明认为，暂停出口更像是谈判筹码。", "林伟明", "analyst"),
        ("印度尼西亚能源与矿产资源部长巴赫利尔星期三宣布，矿石出口暂停。", "巴赫利尔", "ID"),
        ("不过，已移居曼彻斯特的陈太则说，最担心的是学费。", "陈太", "unknown"),
        ("提案人、共和党籍众议员史密斯说，这项法案会通过。", "史密斯", "unknown"),
        ("阿根廷农村协会会长尼古拉斯·皮诺说：“种植户等了一年半。”", "尼古拉斯·皮诺", "unknown"),
        ("挪威渔业总会预计，出口明年会恢复。", "挪威渔业总会", "unknown"),
        ("越南海警警告，任何船只不得靠近。", "越南海警", "VN"),
        ("外交部驻港公署发言人对英方做法表示强烈谴责。", "外交部驻港公署发言人", "CN"),
    ],
)
def test_who_speaks(text: str, holder: str, side: str) -> None:
    assert [(name, found) for name, found, _ in said(text)] == [(holder, side)]


def test_somebody_without_a_name_is_nobody_in_particular() -> None:
    reading = rashomon.read(
        rashomon.Document.from_text("韩国船厂一名不愿具名的高管说，库存撑到五月。", "", None, "联合早报", "zh")
    )
    holder = reading.statements[0].holder.actor
    assert holder is not None
    assert holder.anonymous


def test_a_pronoun_is_whoever_opens_its_own_sentence() -> None:
    text = "菲律宾总统马科斯说，协议已经签署。\n\n外交部发言人萧光伟傍晚被问到大陆的反应，他说，谁都无权干涉。"
    assert [name for name, _, _ in said(text, "中央社")][-1] == "Hsiao Kuang-wei"


def test_an_official_is_of_the_office_named_just_before() -> None:
    text = "英国内政部周一宣布，年限会缩短。内政大臣马曼德向下议院称，这是承担。"
    assert [side for _, side, _ in said(text, "明报")] == ["GB", "GB"]
    text = "菲律宾贸工部表示，愿填补缺口。副部长罗多尔福·桑托斯透露，今年可增产。"
    assert [side for _, side, _ in said(text)] == ["PH", "PH"]


def test_the_report_turns_to_another_speaker_behind_a_semicolon() -> None:
    text = "立委陈冠廷认为，政府应签署协定；国民党立委徐巧芯则质疑，补贴从未说清楚。"
    assert [(name, words) for name, _, words in said(text, "中央社")] == [
        ("陈冠廷", "政府应签署协定"),
        ("徐巧芯", "补贴从未说清楚"),
    ]


@pytest.mark.parametrize(
    "text",
    ["加拿大总理卡尼拒绝置评。", "中国商务部未提及电动汽车。", "根据协议，关税明年取消。", "研究显示，库存在减少。"],
)
def test_what_nobody_says(text: str) -> None:
    assert said(text) == []


def test_a_retort_is_told_once() -> None:
    assert [w for _, _, w in said("陆委会晚间反驳，指打压只会让民众反感。", "中央社")] == ["打压只会让民众反感"]


def test_as_somebody_sees_it() -> None:
    text = "格罗西说，核查已经中断。据他估计，库存约为440公斤。"
    assert said(text)[-1] == ("Rafael Grossi", "IAEA", "库存约为440公斤")


def test_names_of_places_as_written_in_taiwan() -> None:
    assert [side for _, side, _ in said("帛琉總統惠恕仁強調，帛琉會為台灣發聲。", "中央社")] == ["PW"]


def test_a_month_that_is_to_come() -> None:
    reading = rashomon.read(
        rashomon.Document.from_text("该国11月将举行大选，11月签署的协议有效。", "", date(2026, 4, 3), "", "zh")
    )
    assert [time.value for time in reading.times] == ["2026-11", "2025-11"]


@pytest.mark.parametrize("words", ["林伟明", "卡特瓦拉", "克里斯·戴维森", "桑托斯"])
def test_names(words: str) -> None:
    assert is_name(words)


@pytest.mark.parametrize("words", ["随后在", "会议的", "就此", "经济体"])
def test_no_names(words: str) -> None:
    assert not is_name(words)


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("麦格理大宗商品策略主管吉姆·列侬则持相反看法，认为过剩难改。", "吉姆·列侬", "过剩难改"),
        ("路透社等多家海外媒体援引中国海关总署公布的资料称，出口量下降。", "China", "出口量下降"),
        ("丹麦航运巨头马士基当天在公告中表示，暂缓重返运河。", "马士基", "暂缓重返运河"),
    ],
)
def test_later_clauses_and_cited_sources(text: str, holder: str, content: str) -> None:
    assert [(name, words) for name, _, words in said(text)] == [(holder, content)]


def test_a_quotation_of_its_own_goes_on_with_the_speaker() -> None:
    text = "帛琉總統惠恕仁致詞時指出，帛琉不會屈服。「真正的朋友不會走開。我們永遠站在一起。」他並提到，班機增加。"
    assert [words for _, _, words in said(text, "中央社")] == [
        "帛琉不會屈服",
        "真正的朋友不會走開。我們永遠站在一起。",
        "班機增加",
    ]


def test_that_body_is_the_one_named_last() -> None:
    text = "挪威渔业总会预计，出口明年恢复。该会估算，三成船只停航。"
    assert {name for name, _, _ in said(text)} == {"挪威渔业总会"}


def test_both_sides_are_the_two_just_told_of() -> None:
    text = "法国总统马克龙和英国首相斯塔默当晚通电话。双方同意继续推进计划。"
    assert [side for _, side, _ in said(text, "新华社")] == ["FR"]
    reading = rashomon.read(rashomon.Document.from_text(text, "俄美举行磋商", None, "新华社", "zh"))
    assert [s.holder.actor.sides for s in reading.statements if s.holder.actor is not None] == [("FR", "GB")]


def test_a_joint_statement_declares_without_a_verb_of_saying() -> None:
    text = "双方将在2027年底前完成铁路全部工程。双方商定保持高层交往。"
    title = "中华人民共和国和塞尔维亚共和国联合声明"
    reading = rashomon.read(rashomon.Document.from_text(text, title, None, "新华社", "zh"))
    assert [s.holder.actor.sides for s in reading.statements if s.holder.actor is not None] == [("CN", "RS")] * 2
    assert all(s.mode is Mode.INDIRECT for s in reading.statements)


def test_figures_from_one_to_the_other() -> None:
    text = "比重由目前的14%提升至2035年的20%，约1万8000人受益。"
    figures = rashomon.read(rashomon.Document.from_text(text, "", None, "", "zh")).quantities
    assert [(q.low, q.previous, q.change) for q in figures] == [(20.0, 14.0, "up"), (18000.0, None, "~")]
