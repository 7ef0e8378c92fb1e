"""Sources named ahead of what they say: "据新华社报道，", "据李强介绍，"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.model import Mode, Span
from rashomon.reading.attribution import Attribution
from rashomon.reading.zh.names import Phrase
from rashomon.reading.zh.page import Sentence
from rashomon.reading.zh.state import Made, State, trimmed
from rashomon.reading.zh.subjects import Subject
from rashomon.reading.zh.tables import Cue, cues

_ACCORDING = re.compile(
    r"(?:(?:另外?|此外|又)，?)?(?:据|根据|援引|引述)(?P<who>[^，。“”]{2,30}?)(?:(?P<day>\d{1,2}日|[今昨]天|当天)?(?:的)?)"
    r"(?P<cue>报道|消息|透露|披露|介绍|统计|测算|估算|估计|推算|分析|研究|调查|监测|预测|估算|通报|声明|公报|数据|说法|的话说|的话报道|的说法|称|说|表示)(?:称|说|显示|指出)?[，：]"
)
_NO_SOURCE = re.compile(r"[此悉了解]|上述|有关|目前|初步")


# What several outlets say that somebody said: "路透社等多家媒体援引海关公布的资料称，".
_CITED_BY = re.compile(
    r"(?:[^，。“”]{2,14}，)?[^，。“”]{2,36}?(?:媒体|报|社|台|网|刊|报道)》?(?:的?报道)?(?:援引|引述)(?P<who>[^，。“”]{2,30}?)(?:公布|发布|提供)?的?"
    r"(?:资料|数据|报告|统计|观点|消息|话|说法|分析)(?P<cue>称|说|指出?|显示|表示)，"
)
# As somebody sees it: "据他估计，", "在他看来，".
_IN_EYES = re.compile(
    r"(?:据|依|照|按)(?P<who>[他她])(?:的)?(?P<cue>介绍|估计|透露|分析|说法|观察|判断|了解|推算|回忆|所知)，"
)
_SEEN_BY = re.compile(r"在(?P<who>[^，。“”]{1,24}?)(?P<cue>看来|眼中|眼里)，")


# What an outlet says that somebody said: "《邮报》援引消息人士报道，".
_CITED = re.compile(
    r"(?:但|不过|而)?(?:《[^》]{2,14}》|[\u4e00-\u9fff]{2,10}(?:社|报|网|台|周刊|新闻))(?:\d{1,2}日|[今昨]天|周[一二三四五六日])?(?:稍早|早前)?(?:援引|引述|引用|引)"
    r"(?P<who>[^，。“”]{2,24}?)(?:的消息|的话|消息)?(?P<cue>报道|说|称|指出|透露|表示|指|的说法)(?:称|说|指)?，"
)


def according(state: State, sentence: Sentence) -> None:
    """ "据新华社报道，": what follows is the source's."""
    text, span = state.page.text, sentence.span
    match = _ACCORDING.match(text, span.start, min(span.end, span.start + 60))
    match = match or _CITED.match(text, span.start, min(span.end, span.start + 70))
    match = match or _CITED_BY.match(text, span.start, min(span.end, span.start + 110))
    match = match or _IN_EYES.match(text, span.start, min(span.end, span.start + 20))
    match = match or _SEEN_BY.match(text, span.start, min(span.end, span.start + 40))
    if match is None:
        return
    phrase = next((p for p in _within(sentence, match.start("who"), match.end("who"))), None)
    if phrase is not None and phrase.head.sort == "outlet" and _tells_of_another(text, sentence, match.end()):
        return  # "据新华社报道，王毅强调": the agency only carries it
    content = trimmed(text, Span(match.end(), span.end))
    if content is None or (phrase is None and (len(match["who"]) < 3 or _NO_SOURCE.search(match["who"]))):
        return
    holder = (
        phrase.span if phrase is not None and len(phrase.span) >= len(match["who"]) - 4 else Span(*match.span("who"))
    )
    who = Subject(holder, (phrase,)) if phrase is not None else None
    made = Attribution(
        holder, Span(*match.span("cue")), (content,), Mode.INDIRECT, span, rule="zh:according", confidence=0.8
    )
    state.made.append(Made(made, who, Cue("据", "say", cues()["说"].act, None, None)))


def _tells_of_another(text: str, sentence: Sentence, start: int) -> bool:
    """Whether what an outlet reports opens with somebody's own words: "王毅会上提出建议，强调……"."""
    first = next((p for p in sentence.phrases if start <= p.span.start <= start + 1), None)
    if first is None or first.head.sort not in ("person", "unknown", "office", "side", "body", "seat"):
        return False
    return _SPEAKS.search(text, first.span.end, min(sentence.span.end, first.span.end + 40)) is not None


_SPEAKS = re.compile(r"(?:表示|强调|指出|重申|认为|警告|呼吁|宣布|提出|说|称)")


def _within(sentence: Sentence, start: int, end: int) -> Iterator[Phrase]:
    return (p for p in sentence.phrases if p.span.start >= start and p.span.end <= end)
