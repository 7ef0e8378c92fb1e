"""Who says what in Chinese: cues, shared subjects, quotations, labels, remarks that run on, nested claims."""

from __future__ import annotations

import pytest

import rashomon
from rashomon.model import Mode, Reading


def read(text: str, publisher: str = "中央社", title: str = "") -> Reading:
    return rashomon.read(rashomon.Document.from_text(text, title, None, publisher, "zh"))


def said(text: str, publisher: str = "中央社") -> list[tuple[str, str]]:
    """Holder's key and content of every attributed statement."""
    reading = read(text, publisher)
    return [
        (s.holder.actor.key if s.holder.actor else "", " + ".join(c.of(text) for c in s.content))
        for s in reading.statements
        if s.mode not in (Mode.OWN, Mode.NARRATION)
    ]


XI, TRUMP, WANG, PUTIN = "person:xi jinping", "person:donald trump", "person:wang yi", "person:vladimir putin"
CASES = [
    ("习近平强调，合作是正确选择。", [(XI, "合作是正确选择")]),
    ("川普4日在白宫接受采访时表示，他期待访问北京。", [(TRUMP, "他期待访问北京")]),
    ("白宫发布的情况说明称，双方将扩大贸易。", [("gov:US", "双方将扩大贸易")]),
    ("声明说，双方将扩大贸易。", []),
    ("“这不是我们的战争，”特朗普说。", [(TRUMP, "这不是我们的战争，")]),
    ("普京说：“我们准备谈判。条件必须现实。”", [(PUTIN, "我们准备谈判。条件必须现实。")]),
    ("特朗普表示，习近平承诺购买大豆。", [(TRUMP, "习近平承诺购买大豆"), (XI, "购买大豆")]),
    ("据新华社报道，两国将恢复直航。", [("outlet:xinhua", "两国将恢复直航")]),
    ("王毅会见布林肯时指出，美方应停止打压。", [(WANG, "美方应停止打压")]),
    ("王毅说，中方重视合作，并强调台湾问题不容干涉。", [(WANG, "中方重视合作"), (WANG, "台湾问题不容干涉")]),
    (
        "习近平指出，要合作。特朗普则表示，要公平。",
        [(XI, "要合作"), (TRUMP, "要公平")],
    ),
    ("双方一致同意恢复军事沟通渠道。", [("other:双方", "恢复军事沟通渠道")]),
    ("中美双方一致同意恢复军事沟通渠道。", [("joint:CN+US", "恢复军事沟通渠道")]),
    ("中方对此坚决反对。", []),
    ("泽连斯基对停火协议表示欢迎。", [("person:volodymyr zelensky", "对停火协议表示欢迎")]),
    ("他访问了北京，并提问。", []),
    ("菲律宾外交部发言人特蕾莎说，菲方不会退让。", [("person:特蕾莎", "菲方不会退让")]),
    ("普丁否認俄軍襲擊民用設施。", [(PUTIN, "俄軍襲擊民用設施")]),
    ("特朗普称将于4月访华，但没有给出具体日期。", [(TRUMP, "将于4月访华，但没有给出具体日期")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:12] for case in CASES])
def test_holders_and_contents(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


def test_a_readouts_remark_runs_on_until_somebody_else_speaks() -> None:
    text = "王毅表示，中方重视两国关系。愿同俄方加强协调。双方还就乌克兰危机交换意见。"
    assert said(text, "外交部") == [(WANG, "中方重视两国关系"), (WANG, "愿同俄方加强协调")]
    own = [s for s in read(text, "外交部").statements if s.mode is Mode.OWN]
    assert [s.voices for s in own] == [("CN",)]


def test_in_the_press_narration_does_not_continue_a_remark() -> None:
    text = "特朗普说，会谈很顺利。这是两人今年第三次通话。股市随后上涨。"
    assert said(text)[0] == (TRUMP, "会谈很顺利")
    assert all("股市" not in content for _, content in said(text))


def test_questions_and_answers() -> None:
    text = "问：中方有何评论？\n答：中方坚决反对。美方应当停止干涉。"
    reading = read(text, "外交部", "外交部发言人毛宁就有关问题答记者问")
    held = [(s.holder.actor.key, s.holder.actor.side) for s in reading.statements if s.holder.actor]
    assert held == [
        ("group:journalists", "press"),
        ("person:mao ning", "CN"),
        ("person:mao ning", "CN"),
    ]


def test_the_counterparts_words_in_a_readout_are_the_issuers_claim() -> None:
    reading = read("普京表示，俄方支持一个中国原则。", "中华人民共和国外交部")
    assert [s.claimant.side for s in reading.statements if s.claimant] == ["CN"]


def test_traditional_and_simplified_read_alike() -> None:
    simplified = said("外交部长林佳龙表示，台湾将持续强化防卫。")
    traditional = said("外交部長林佳龍表示，台灣將持續強化防衛。")
    assert [key for key, _ in simplified] == [key for key, _ in traditional] == ["person:lin chia-lung"]


def test_every_span_reproduces_its_characters() -> None:
    text = "２月４日，習近平指出：「台灣問題是中美關係中最重要的問題。」川普說明了看法，表示願意合作。"
    reading = read(text)
    assert reading.document.text == text
    for statement in reading.statements:
        assert all(text[c.start : c.end].strip() for c in statement.content)


def test_text_without_punctuation_is_read() -> None:
    reading = read("习近平强调合作共赢" * 400)
    assert reading.sentences
    assert all(len(s) <= 2_000 for s in reading.sentences)
