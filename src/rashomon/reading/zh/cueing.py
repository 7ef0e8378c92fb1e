# ruff: noqa: E501  (patterns and word lists read better on one line)
"""Cue words of Chinese text with their subjects, and the attributions that they make."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.model import Span
from rashomon.reading.attribution import Attribution
from rashomon.reading.zh.according import according
from rashomon.reading.zh.contents import SHORT_QUOTE, content_of
from rashomon.reading.zh.cuewords import is_cue
from rashomon.reading.zh.following import PERSONS, continues, leads
from rashomon.reading.zh.page import Sentence
from rashomon.reading.zh.state import Made, State, trimmed
from rashomon.reading.zh.subjects import Subject, only_adverbs, opening, subject, whole
from rashomon.reading.zh.tables import Cue, cues

_EDGE = re.compile(r"[，；。！？：\n”]|——")


_PARALLEL = frozenset(
    [
        "感谢",
        "祝贺",
        "敦促",
        "督促",
        "呼吁",
        "要求",
        "警告",
        "承诺",
        "批评",
        "谴责",
        "抗议",
        "促请",
        "重申",
        "吁请",
        "奉劝",
        "反批",
        "指责",
        "抨击",
        "痛批",
        "威胁",
        "扬言",
        "誓言",
        "保证",
        "否认",
        "驳斥",
        "建议",
        "提议",
    ]
)


_JOINTLY = frozenset(("认为", "主张", "强调", "重申", "呼吁", "决定"))  # what "双方" do behind what they talked about


_AGREED = frozenset(
    ("决定", "商定", "议定", "同意", "一致认为", "一致同意", "一致表示", "达成共识")
)  # what two decide beside what they agree on


_STANCE_INSIDE = re.compile(r"(?:并|还|也|同时|并且|而且)")


_CUE = re.compile("|".join(map(re.escape, sorted(cues(), key=len, reverse=True))))


_THINKS = frozenset(
    [
        "认为",
        "相信",
        "判断",
        "预计",
        "预测",
        "坚信",
        "深信",
        "注意到",
        "宣布",
        "公布",
        "批评",
        "指责",
        "谴责",
        "驳斥",
        "否认",
        "质疑",
        "建议",
        "提出",
    ]
)


_TOLD_OF = re.compile(
    r"(?:介绍|阐述|通报|回顾|转达|说明|表明|阐明|积极评价|感谢)(?:了)?|发表(?:了)?(?:评论|声明|文章|社论|讲话|谈话)"
)


# What somebody thinks of a matter, before the words for it.
_VIEW = re.compile(
    r"持(?:相反|不同|同样|类似|谨慎|乐观|保留|审慎|反对|怀疑)[^，]{0,6}|不(?:这样|这么)(?:看|认为)|不以为然|(?:较为|更为|比较|相对|态度)?(?:谨慎|乐观|悲观|审慎)|泼冷水"
    r"|反对|不同意|不认同|同意|赞同|认同|质疑|存疑|不满|有保留"
)
_TOWARDS = re.compile(r"(?:并|同时|还|也)?(?:对|就)")


_BUT = re.compile(r"但是?|不过|然而|却")


def cued(state: State, sentence: Sentence, start: int) -> None:
    """Adds the attributions by cue words of one sentence."""
    text, span = state.page.text, sentence.span
    first = len(state.made)
    according(state, sentence)
    for match in _CUE.finditer(text, start, span.end):
        if match.start() < state.covered or state.page.quote_at(match.start()) is not None:
            continue
        if any(
            m.attribution.cue is not None and m.attribution.cue.start <= match.start() < m.attribution.content[0].start
            for m in state.made[first:]
            if m.attribution.rule == "zh:according"
        ):
            continue  # the source's own verb: "法新社引述……表示，"
        cue = cues()[match[0]]
        if not is_cue(text, match, cue):
            continue
        begin = _clause_start(state, max(start, span.start), match.start())
        found = subject(text, sentence, begin, match.start(), saying=cue.sort == "say")
        shared = None
        if found is None:
            shared = _shared(state, sentence, cue, begin, match.start(), first)
            if shared is None:
                continue
        elif not _may_speak(state, sentence, found, cue, first):
            continue
        _add(state, sentence, cue, Span(*match.span()), begin, found, shared, first)


def _clause_start(state: State, low: int, at: int) -> int:
    """Where the clause of a place begins: after the last comma, colon or long quotation."""
    text, start = state.page.text, low
    for match in _EDGE.finditer(text, low, at):
        if match[0] == "”":
            quote = state.page.quote_at(match.start() - 1)
            if quote is not None and len(quote) <= SHORT_QUOTE and text[match.start() - 1] not in "，。！？":
                continue
        elif state.page.quote_at(match.start()) is not None:
            continue
        start = match.end()
    return start


def _shared(state: State, sentence: Sentence, cue: Cue, begin: int, at: int, first: int) -> int | Subject | None:
    """Whom a cue without a subject goes on with: an attribution before it, or the sentence's opening."""
    text = state.page.text
    if cue.word == "表示" and _TOWARDS.match(text, begin, at):
        spoken = [n for n in range(first, len(state.made)) if state.made[n].attribution.parent is None]
        return spoken[-1] if spoken else None  # "……，并对……表示关切"
    if not only_adverbs(text, begin, at):
        return None
    outer = [n for n in range(first, len(state.made)) if state.made[n].attribution.parent is None]
    joint = None if outer else opening(text, sentence)
    jointly = cue.sort == "commit" or cue.word in _JOINTLY
    if jointly and joint is not None and joint.phrases[0].head.sort == "joint":
        return joint  # "双方就……交换意见，一致同意……"
    if (cue.word in _PARALLEL or cue.word in _AGREED) and begin == at and outer and _beside(state, outer[-1], cue):
        return outer[-1]
    if cue.word in _PARALLEL and begin < at and outer and re.match(r"并(?!非|不)|还|同时", text[begin:at]):
        return outer[-1]
    if (
        cue.word in _PARALLEL
        and not outer
        and joint is not None
        and begin > sentence.span.start
        and (joint.phrases[0].head.sort in PERSONS and not continues(state, sentence))
    ):
        return joint  # "王毅表明严正立场，要求……"
    told = not outer and joint is not None and _TOLD_OF.search(text, joint.span.end, begin) is not None
    runs_on = state.speaker >= 0 and continues(state, sentence)
    if told and joint is not None and cue.sort == "stance" and not runs_on:
        return joint  # "瓦德富尔阐述了德方立场，希望……"
    if (
        cue.sort == "stance"
        and not outer
        and joint is not None
        and joint.phrases[0].head.sort in (*PERSONS, "analyst", "anon", "body", "office")
        and _VIEW.search(text, joint.span.end, begin) is not None
        and not runs_on
    ):
        return joint  # "主管列侬则持相反看法，认为……"
    if cue.sort != "say" and not (begin < at and _STANCE_INSIDE.match(text, begin, at) and outer):
        return None
    if cue.sort != "say" and outer and _carries(state.made[outer[-1]].cue) and not _courteous(state.made[outer[-1]]):
        return None  # it stands in what is said
    if cue.word in ("说明", "介绍", "评价", "分析", "确认", "肯定", "主张", "通报", "声明", "报道", "总结"):
        return None
    if outer:
        return outer[-1]
    opens = opening(text, sentence)
    if state.speaker >= 0 and begin > sentence.span.start and continues(state, sentence):
        return state.speaker  # "中方愿……，同时强调……": the speaker before, whose remark the sentence goes on with
    if opens is not None and opens.span.end <= begin and whole(text, opens):
        return opens
    return state.speaker if state.speaker >= 0 and begin == sentence.span.start else None


def _courteous(made: Made) -> bool:
    """Whether a remark is a courtesy that its own verb ends: "对此表示欢迎", after which another deed may follow."""
    a = made.attribution
    return a.cue is not None and a.content[0].start < a.cue.start and a.content[0].end > a.cue.start


def _beside(state: State, outer: int, cue: Cue) -> bool:
    """Whether a second deed stands beside the first with a comma alone: "批评……，要求……", "双方重申……，承诺……"."""
    made = state.made[outer]
    if made.cue is None or made.cue.word == cue.word:
        return False
    joint = made.subject is not None and made.subject.phrases[0].head.sort == "joint"
    if cue.word in _AGREED:
        return joint
    return (made.cue.sort == "stance" and made.cue.word not in ("认为", "相信", "预计", "注意到")) or (
        joint and cue.sort == "commit"
    )


def _carries(cue: Cue | None) -> bool:
    """Whether what follows a cue is what somebody says or thinks, so that other cues may stand in it."""
    return cue is not None and (cue.sort == "say" or cue.word in _THINKS)


def _may_speak(state: State, sentence: Sentence, found: Subject, cue: Cue, first: int) -> bool:
    """Whether a subject of its own makes an attribution here: inside another's remark only others' words do."""
    sort = found.phrases[0].head.sort
    if (
        sort == "pronoun"
        and found.phrases[0].head.word.value in ("我们", "我方")
        and not (state.own or state.speaker >= 0)
    ):
        return False  # the outlet's own voice
    if cue.word == "报道" and sort not in ("outlet", "press"):
        return False
    if sort in ("press", "outlet") and cue.sort != "say" and cue.word not in ("问", "追问", "询问"):
        return False
    outer = [m for m in state.made[first:] if m.attribution.parent is None]
    saying = bool(outer) and _carries(outer[-1].cue)
    going_on = not outer and state.speaker >= 0 and continues(state, sentence)
    before = state.made[state.speaker].subject if state.speaker >= 0 else None
    parties = before is not None and {before.phrases[0].head.sort, sort} <= {"side", "joint"}
    other = before is not None and before.phrases[0].head.word.value != found.phrases[0].head.word.value
    if going_on and parties and other and found.span.start == sentence.span.start:
        return True  # "中方重申……。法方重申……"
    if state.label >= 0 or going_on:
        starts = sort in PERSONS and leads(state, sentence, found) and cue.word not in ("提出", "倡议", "倡导")
        return cue.sort == "commit" or starts or (cue.sort == "say" and sort in (*PERSONS, "office", "anon", "pronoun"))
    if saying:
        turns = sort in (*PERSONS, "office", "body", "side", "anon") and _turns(state, found)
        return cue.sort in ("say", "commit") or turns
    return cue.sort != "stance" or cue.word not in ("考虑", "肯定") or sort in ("side", "person", "country", "seat")


def _turns(state: State, found: Subject) -> bool:
    """Whether the report turns to somebody else: behind a semicolon, or with "则", "却" behind the subject."""
    text = state.page.text
    return text[found.span.start - 1 : found.span.start] == "；" or text[found.span.end : found.span.end + 1] in (
        "则",
        "却",
    )


def _add(
    state: State,
    sentence: Sentence,
    cue: Cue,
    at: Span,
    begin: int,
    found: Subject | None,
    shared: int | Subject | None,
    first: int,
) -> None:
    content, mode, quoted = content_of(state, sentence, cue, at, begin)
    if content is None:
        return
    outer = [n for n in range(first, len(state.made)) if state.made[n].attribution.parent is None]
    parent: int | None = None
    if found is not None and outer and _nests(state, outer[-1], cue, begin):
        if _told_whole(state, outer[-1], found, cue):
            return  # "X称，三方同意……": the whole of the remark is told once
        parent = outer[-1]
    elif found is not None and not outer and (state.label >= 0 or (state.speaker >= 0 and continues(state, sentence))):
        parent = -1 if cue.sort == "commit" or state.label >= 0 else None
    if parent is None:
        for number in range(first, len(state.made)):
            _close(state, number, begin)
    who = found if found is not None else (shared if isinstance(shared, Subject) else None)
    goes_on = shared if isinstance(shared, int) else None
    rule = f"zh:{cue.sort}" + (":shared" if found is None else "")
    made = Attribution(
        who.span if who else None, at, content, mode, sentence.span, quoted=quoted, parent=parent, continues=goes_on, rule=rule,
        confidence=0.9 if cue.sort == "say" else 0.85,
    )  # fmt: skip
    carrier = who if who is not None else (state.made[goes_on].subject if goes_on is not None else None)
    state.made.append(Made(made, carrier, cue))
    last = max(part.end for part in content)
    if last > sentence.span.end:
        state.covered = last
    if parent is None and cue.sort == "say" and state.label < 0:
        state.speaker = len(state.made) - 1
    elif parent is None and cue.sort != "say" and state.label < 0:
        state.speaker = state.speaker if state.own else -1


def _told_whole(state: State, outer: int, found: Subject, cue: Cue) -> bool:
    """Whether what two have agreed on is all that somebody says, and no word of its own."""
    a = state.made[outer].attribution
    joint = found.phrases[0].head.sort == "joint"
    return joint and cue.sort == "commit" and found.span.start <= a.content[0].start + 1


def _nests(state: State, outer: int, cue: Cue, begin: int) -> bool:
    """Whether a claim stands inside another: it opens what is said, or is a commitment told in it."""
    a = state.made[outer].attribution
    if not _carries(state.made[outer].cue) or _BUT.match(state.page.text, begin):
        return False
    return cue.sort == "commit" or begin <= a.content[0].start + 1


def _close(state: State, number: int, at: int) -> None:
    """Ends an attribution's content where the next one of the sentence begins."""
    a = state.made[number].attribution
    if all(part.end <= at for part in a.content):
        return
    parts = []
    for part in a.content:
        cut = part if part.end <= at else (Span(part.start, at) if part.start < at else None)
        kept = trimmed(state.page.text, cut) if cut is not None else None
        if kept is not None:
            parts.append(kept)
    if parts:
        state.made[number].attribution = replace(a, content=tuple(parts))
