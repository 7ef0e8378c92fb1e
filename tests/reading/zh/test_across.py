"""Acts, whose text it is, contacts; and a Chinese account beside an English one."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.model import ContactKind, Document, Modality, Mode, Pressure, Reading, SpeechAct, Status


def read(text: str, title: str = "", publisher: str = "") -> Reading:
    return rashomon.read(Document.from_text(text, title, date(2026, 2, 5), publisher, "zh"))


ACTS = [
    ("王毅说，中方愿同美方加强对话。", SpeechAct.ASSERTS, Modality.INTENDS, None),
    ("王毅说，美方应当停止干涉。", SpeechAct.DEMANDS, None, Pressure.URGES),
    ("王毅说，美方必须取消关税。", SpeechAct.DEMANDS, None, Pressure.DEMANDS),
    ("王毅说，希望美方相向而行。", SpeechAct.DEMANDS, None, Pressure.URGES),
    ("王毅说，中方绝不接受这样的做法。", SpeechAct.REFUSES, Modality.REFUSES, None),
    ("特朗普说，中方正考虑增加采购。", SpeechAct.CONSIDERS, Modality.CONSIDERING, None),
    ("日方承诺取消限制。", SpeechAct.PLEDGES, Modality.AGREED, None),
    ("佩斯科夫否认俄方发动袭击。", SpeechAct.DENIES, None, None),
]


@pytest.mark.parametrize(("text", "act", "modality", "pressure"), ACTS)
def test_acts(text: str, act: SpeechAct, modality: Modality | None, pressure: Pressure | None) -> None:
    found = [s for s in read(text, "", "联合早报").statements if s.mode is not Mode.NARRATION]
    assert (found[0].act, found[0].modality, found[0].pressure) == (act, modality, pressure)


@pytest.mark.parametrize(
    ("title", "publisher", "text", "issuer"),
    [
        ("王毅会见法国外长", "中华人民共和国外交部", "王毅会见法国外长巴罗。", "CN"),
        ("外交部发言人林剑就涉台问题答记者问", "", "问：有何评论？\n答：中方坚决反对。", "CN"),
        ("外交部回應", "中華民國外交部", "外交部表示，台灣感謝各界支持。", "TW"),
        ("习近平同法国总统马克龙通电话", "新华社", "国家主席习近平同法国总统马克龙通电话。", "CN"),
        ("习近平同马克龙通电话", "路透社", "习近平同马克龙通电话。据知情人士透露，双方谈及关税。", ""),
        ("美国股市上涨", "新华社", "美国总统特朗普表示，将降低关税。", ""),
    ],
)
def test_whose_text_it_is(title: str, publisher: str, text: str, issuer: str) -> None:
    profile = read(text, title, publisher).profile
    assert (profile.issuer.side if profile.issuer else "") == issuer


def test_contacts_have_their_parties_and_day() -> None:
    reading = read("2月4日晚，国家主席习近平应约同美国总统特朗普通电话。", "", "外交部")
    contact = reading.contacts[0]
    names = [actor.name for i in contact.participants if (actor := reading.actor(i))]
    assert (contact.kind, names, contact.begin) == (
        ContactKind.CALL,
        ["Xi Jinping", "Donald Trump"],
        date(2026, 2, 4),
    )


CHINESE = (
    "2月4日晚，国家主席习近平同美国总统特朗普通电话。\n\n习近平强调，台湾问题是中美关系中最重要的问题。"
    "美方务必慎重处理对台军售。\n\n特朗普表示，美方理解中方在台湾问题上的关切。"
)
ENGLISH = (
    "President Donald J. Trump spoke by phone with President Xi Jinping of China on February 4, 2026.\n\n"
    "President Trump said China would buy 20 million tons of soybeans. President Xi said that arms sales to Taiwan "
    "must be handled with prudence."
)


def test_one_event_and_one_row_a_topic_across_languages() -> None:
    theirs = Document.from_text(CHINESE, "习近平同美国总统特朗普通电话", date(2026, 2, 4), "中华人民共和国外交部", "zh")
    ours = Document.from_text(
        ENGLISH, "Readout of President Trump's Call with President Xi", date(2026, 2, 4), "The White House"
    )
    comparison = rashomon.compare(rashomon.read(document) for document in (theirs, ours))
    assert comparison.event is not None
    assert set(comparison.event.sides) == {"CN", "US"}
    own = {voice.side: voice.own for voice in comparison.voices}
    assert own["CN"] == (theirs.id,)
    assert own["US"] == (ours.id,)
    cells = {(cell.topic, cell.voice): cell for cell in comparison.matrix}
    gist = cells["arms-sales-taiwan", "CN"].gist
    assert gist is not None
    assert gist.document == theirs.id
    assert "对台军售" in gist.span.of(CHINESE)
    assert cells["soybeans", "CN"].status is Status.SILENT  # its own text, searched by the topic's Chinese words
    assert cells["soybeans", "CN"].warrant.searched == (theirs.id,)
