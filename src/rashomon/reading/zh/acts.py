"""What a Chinese statement does, how firmly, with which pressure, hedges and conditions: by declared words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.model import Modality, Pressure, Span, SpeechAct
from rashomon.reading.acts.reading import Act
from rashomon.reading.acts.tables import tables as english
from rashomon.reading.han import plain
from rashomon.reading.zh.tables import Cue, cues

# In order of place; where two begin at one place the first listed wins.
_MODALITY = re.compile(
    r"(?P<refuses>绝不(?:会|能|允许|接受|容忍|会?让步)?|决不(?:会|能|允许|接受|容忍)?|拒绝|不会|不接受|不愿|不打算|不可能|无意|不再|从不(?=接受|允许))"
    r"|(?P<considering>(?:正在|正|将)?(?:考虑|研究)(?!所|员|院|人|机构|显示|报告|中心|到)|评估是否)"
    r"|(?P<possible>可能|也许|或许|或将|不排除|可以|有望|能够)"
    r"|(?P<agreed>同意|承诺|保证|商定|达成(?:了)?(?:共识|一致|协议|重要共识)|答应|允诺|一致认为)"
    r"|(?P<decided>决定|已(?:经)?(?:批准|签署|下令|开始|启动|取消|暂停|恢复|完成|采取|实施|宣布)|将(?!来|领|军|会谈|要求)|正在|宣布)"
    r"|(?P<intends>愿意|愿(?!望)|希望|期待|准备(?!工作)|计划(?!的)|拟(?!议)|打算|有意(?!义)|致力于|争取)"
)
_PRESSURE = re.compile(
    r"(?P<threatens>后果自负|将付出代价|一切后果)"
    r"|(?P<warns>警告|正告|玩火|勿谓言之不预|悬崖勒马|当心)"
    r"|(?P<demands>必须|务必|不得|立即停止|要求(?=[\u4e00-\u9fff]{1,3}方|美国|日本|中国|对方|俄罗斯|以色列|其)|停止(?=一切|任何|对台|干涉|打压|升级))"
    r"|(?P<urges>应(?:该|当)?(?!约|邀|对|急|用|询|有|运|允|战|付|变|答|届|力|景)|敦促|呼吁|督促|要(?=[切恪遵尊慎把坚避履尽落共加保妥维相停信审谨])"
    r"|希望(?=[\u4e00-\u9fff]{1,3}方(?!愿|将))|不要|切实|不应(?:该|当)?|须)"
    r"|(?P<suggests>建议|提议|不妨)"
)
_NEGATED = re.compile(r"不|没有|未|无|否认|从未|绝非|并非")
_HEDGES = re.compile(r"可能|也许|或许|大概|似乎|据称|据信|一定程度上|原则上|大约|或将|恐怕|估计")
_CONDITION = re.compile(
    r"(?:如果|若|假如|只要|只有|除非|一旦|倘若|在[^，。；]{1,24}(?:前提|情况|条件|基础)下)[^，。；]{0,60}"
)
_BARE = re.compile(r"表示(?:热烈|衷心|高度|诚挚)?(?P<word>欢迎|赞赏|感谢|祝贺|反对|谴责|支持|不满|抗议)")
_COURTESIES = {
    "欢迎": SpeechAct.PRAISES, "赞赏": SpeechAct.PRAISES, "感谢": SpeechAct.THANKS, "祝贺": SpeechAct.PRAISES,
    "支持": SpeechAct.PRAISES, "反对": SpeechAct.CRITICISES, "谴责": SpeechAct.CRITICISES, "不满": SpeechAct.CRITICISES,
    "抗议": SpeechAct.CRITICISES,
}  # fmt: skip
_OPENING_ACTS = (
    (re.compile(r"感谢|衷心感谢"), SpeechAct.THANKS),
    (re.compile(r"(?:[\u4e00-\u9fff]{1,3}方)?(?:对此)?(?:坚决|强烈|严重)*(?:反对|谴责|不满)"), SpeechAct.CRITICISES),
    (re.compile(r"(?:[\u4e00-\u9fff]{1,3}方)?(?:高度|热烈)*(?:赞赏|欢迎|支持|祝贺)"), SpeechAct.PRAISES),
)


def act(text: str, content: tuple[Span, ...], cue: Span | None, word: str, negated: bool) -> Act:
    """The act of a statement from its cue's word and its content; the same fields as in English."""
    copy = plain(text)
    of_cue = cues().get(plain(word)) if word else None
    if cue is not None and re.search(r"(?:不|未|没有|从未|并未|尚未)\Z", copy[max(0, cue.start - 3) : cue.start]):
        negated = True
    modality, at = _first(_MODALITY, copy, content)
    pressure, pressure_at = _first(_PRESSURE, copy, content)
    modality_value = Modality(modality) if modality else None
    pressure_value = Pressure(pressure) if pressure else None
    if at is not None and pressure_at is not None and pressure_at.start <= at.start and modality == "intends":
        modality_value, at = None, None  # "希望美方" presses, and commits to nothing
    if of_cue is not None:
        if of_cue.modality is not None and modality_value not in (Modality.REFUSES, Modality.CONSIDERING):
            modality_value, at = of_cue.modality, cue
        pressure_value = of_cue.pressure or pressure_value
    if negated and of_cue is not None and of_cue.modality in (Modality.AGREED, Modality.CONSIDERING, Modality.INTENDS):
        modality_value = Modality.REFUSES
    kind = _kind(copy, content, cue, of_cue, modality_value, pressure_value)
    inside = at is not None and at != cue and modality == "refuses"
    return Act(
        kind, english().plover.get(kind), modality_value, at if modality_value is not None else None, pressure_value,
        negated or inside or _denied(copy, content), _all(_HEDGES, copy, content), _condition(copy, content),
    )  # fmt: skip


def _first(pattern: re.Pattern[str], text: str, content: Sequence[Span]) -> tuple[str, Span | None]:
    """The kind of the earliest words and their place."""
    for span in content:
        match = pattern.search(text, span.start, span.end)
        if match is not None:
            return str(match.lastgroup), Span(*match.span())
    return "", None


def _kind(
    text: str, content: Sequence[Span], cue: Span | None, of_cue: Cue | None, modality: Modality | None,
    pressure: Pressure | None,
) -> SpeechAct:  # fmt: skip
    courteous = _BARE.search(text, cue.start, cue.end + 8) if cue is not None else None
    if courteous is not None:
        return _COURTESIES[courteous["word"]]
    if of_cue is not None and of_cue.act is not SpeechAct.ASSERTS:
        return of_cue.act
    for pattern, found in _OPENING_ACTS:
        if pattern.match(text, content[0].start, content[0].end):
            return found
    if pressure is Pressure.THREATENS:
        return SpeechAct.THREATENS
    if pressure is Pressure.WARNS:
        return SpeechAct.WARNS
    if modality is Modality.REFUSES:
        return SpeechAct.REFUSES
    if modality is Modality.CONSIDERING:
        return SpeechAct.CONSIDERS
    if pressure in (Pressure.DEMANDS, Pressure.URGES):
        return SpeechAct.DEMANDS
    if modality is Modality.AGREED:
        return SpeechAct.AGREES
    return SpeechAct.ASSERTS


def _denied(text: str, content: Sequence[Span]) -> bool:
    """Whether the content opens with a negation of its verb: "没有讨论", "从未承诺"."""
    first = content[0]
    return re.match(r"[^，。；]{0,10}(?:没有|从未|并未|未曾|不存在|并非)", text[first.start : first.end]) is not None


def _all(pattern: re.Pattern[str], text: str, content: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(Span(*m.span()) for span in content for m in pattern.finditer(text, span.start, span.end))


def _condition(text: str, content: Sequence[Span]) -> Span | None:
    for span in content:
        match = _CONDITION.search(text, span.start, span.end)
        if match is not None:
            return Span(*match.span())
    return None
