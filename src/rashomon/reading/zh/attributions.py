"""Who says what in Chinese text, by rules over clauses.

A cue word counts where its clause opens with a noun phrase that can speak (see `subjects`), or where it goes on with
the speaker before it ("，并强调"). A remark runs over the sentences after it until somebody else speaks or the text
tells on: so official readouts are written, where "中方愿" and sentences without a subject continue the last speaker. Labels
("毛宁：", "答：") and quotations before their speaker are read as well.
"""  # noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from rashomon.model import Document, Mode, Span
from rashomon.reading.attribution import Attribution
from rashomon.reading.zh.names import Phrase
from rashomon.reading.zh.page import Page, Sentence, page
from rashomon.reading.zh.profile import carries_on
from rashomon.reading.zh.subjects import Subject, only_adverbs, opening, subject
from rashomon.reading.zh.tables import Cue, cues, person_side

_EDGE = re.compile(r"[，；。！？：\n”]|——")
_SHORT_QUOTE = 14  # characters; a shorter quotation inside a clause names something
_AFTER_CUE = re.compile(r"(?:了|过|道|说|称|出)?[，：\s]*")
_TOLD = re.compile(r"[^，。；：“”]{1,14}[，：\s]+")  # whom: "告诉记者，"
_NO_CUE_AFTER = re.compile(r"[的之者书令稿们性]|方面|中的|中提|以来")
_NO_SHORT_AFTER = re.compile(r"[法服客号赞呼权员题候为明]")  # "说法", "称赞", "问题"
_BEFORE_SAYING = frozenset(["回答", "回应", "答复", "谈到", "提到", "评论", "评价", "介绍", "宣布", "批评", "证实"])
_SAYS_LATER = re.compile(r"[^，。；：“”]{0,40}时，?(?:说|表示|指出|强调|称|重申|介绍)")
# Verbs that go on beside "表示" with its subject: "表示……，并感谢……"; and those that need no cue of speech before them.
_PARALLEL = frozenset(
    ["感谢", "祝贺", "敦促", "督促", "呼吁", "要求", "警告", "承诺", "批评", "谴责", "抗议", "促请", "重申"]
)
_TELLS_OF = frozenset(
    ["通报", "介绍", "阐述", "阐明", "转达", "说明", "回顾", "谈到", "分析", "总结"]
)  # with "了": names what was spoken of
_NOT_BEFORE = re.compile(r"[访慰顾疑学小职简统名据号堪声通宣自俗所]\Z")  # "访问", "学说", "据说"
_SPEECH_ONLY = frozenset("说称讲问")
_STANCE_INSIDE = re.compile(r"(?:并|还|也|同时|并且|而且)")
_NARRATES = re.compile(
    r"(?:会谈|会见|会晤|通话|访问|会议|磋商)(?:后|前|结束后|期间|中)?，?(?:双方|两国|习近平|[^，]{0,12}(?:还|见证|签署|举行|出席))|"
    r"(?:双方|两国(?:元首|领导人|外长|团队|政府)?|两位领导人|中[\u4e00-\u9fff]双方)(?:还|同意|一致|商定|决定|就[^，。]{1,60}(?:交换|达成|进行)|交换|讨论|签署|"
    r"发表|宣布|达成|互致|回顾|共同见证)|[^，。]{2,60}(?:等)?(?:参加|陪同|出席|在座)(?:会见|会谈|上述活动|活动|了会见)?。?\Z|"
    r"据|\(完\)|此前|报道|记者|目前，|当天|当日|同日|会见|通话|会谈"
)
_MORE = re.compile(
    r"(?:我们|我方|我|中方|美方|俄方|日方|欧方|[\u4e00-\u9fff]方|双方(?:应|要|须|可|团队应)|中国(?:愿|将|始终|一贯|坚持|反对|坚决)|美国(?:应|将|愿|要|必须)|"
    r"要|应|应当|应该|必须|希望|愿|这|他还|她还|如果|若|任何|台湾问题|只有|不)"
)
_LABEL = re.compile(r"\s*(?P<who>[^，。；：！？“”\n]{1,24}?)\s*：")
_ASKER = re.compile(
    r"问|有记者问|(?:有)?媒体问|记者|主持人|[\u4e00-\u9fffA-Za-z]{2,12}(?:社|台|报|网)记者|提问|[\u4e00-\u9fff]{2,8}(?:社|电视台|日报|时报|台|报|通讯社)"
)
_ANSWERS = re.compile(r"答|发言人|回答")
_ACCORDING = re.compile(
    r"(?:(?:另外?|此外|又)，?)?(?:据|根据|援引|引述)(?P<who>[^，。“”]{2,30}?)(?:(?P<day>\d{1,2}日|[今昨]天|当天)?(?:的)?)"
    r"(?P<cue>报道|消息|透露|披露|介绍|统计|通报|声明|公报|数据|说法|的话说|的话报道|的说法|称|说|表示)(?:称|说|显示|指出)?[，：]"
)
_COURTESY = re.compile(
    r"(?:热烈|衷心|诚挚|高度|深切|坚决|强烈|严重)*(?:欢迎|赞赏|感谢|祝贺|支持|关切|遗憾|反对|不满|抗议|哀悼|慰问|谴责|理解|尊重|愤慨|担忧|乐观|肯定|同意|认同)[，。；]"
)
_TRIM = " \t\n\u3000，；：、。"


@dataclass(slots=True)
class _Made:
    """An attribution while its document is read; ``stays`` is false where a remark goes no further."""

    attribution: Attribution
    subject: Subject | None
    cue: Cue | None
    stays: bool = True


@dataclass(slots=True)
class _State:
    """What goes on from sentence to sentence: the last speaker's remark, the label, how far a quotation has run."""

    page: Page
    own: bool
    made: list[_Made] = field(default_factory=list)
    speaker: int = -1
    paragraph: int = -1
    label: int = -1
    labels: int = 0
    covered: int = 0


def attributions(document: Document, sentences: tuple[Span, ...]) -> tuple[Attribution, ...]:
    """The attributions of a Chinese document, in text order."""
    layout = page(document, sentences)
    state = _State(layout, carries_on(document))
    for sentence in layout.sentences:
        _read(state, sentence)
    return _ordered(state.made)


def _ordered(made: list[_Made]) -> tuple[Attribution, ...]:
    """In text order, with the indices of parents and of what is gone on with moved along."""
    order = sorted(range(len(made)), key=lambda n: (made[n].attribution.sentence.start, made[n].attribution.content[0]))
    place = {old: new for new, old in enumerate(order)}
    found = []
    for old in order:
        a = made[old].attribution
        parent = place[a.parent] if a.parent is not None else None
        found.append(replace(a, parent=parent, continues=place[a.continues] if a.continues is not None else None))
    return tuple(found)


def _read(state: _State, sentence: Sentence) -> None:
    """Adds what one sentence attributes, or lets the last speaker go on."""
    span = sentence.span
    if not any(c.isalnum() for c in state.page.text[max(span.start, state.covered) : span.end]):
        return
    fresh = sentence.paragraph != state.paragraph
    start = max(span.start, state.covered)
    labelled = _labelled(state, sentence) if fresh or state.page.text[: span.start].endswith("\n") else None
    if labelled is not None:
        state.paragraph = sentence.paragraph
        return
    if fresh and state.label >= 0 and not (state.own or state.labels > 1):
        state.label = state.speaker = -1  # one label is no conversation
    if fresh and state.label < 0:
        keeps = state.own and state.speaker >= 0 and _goes_over(state, sentence)
        state.speaker = state.speaker if keeps else -1
    before, speaker = len(state.made), state.speaker
    _cues(state, sentence, start)
    _lead_in(state, sentence, before, speaker)
    state.paragraph = sentence.paragraph
    if any(m.attribution.parent is None for m in state.made[before:]):
        return
    if state.label >= 0:
        _follow(state, sentence, state.label, before, "label")
    elif state.speaker >= 0 and _continues(state, sentence):
        _follow(state, sentence, state.speaker, before, "follow")
    elif state.speaker >= 0 and not state.own:
        state.speaker = -1


def _lead_in(state: _State, sentence: Sentence, first: int, speaker: int) -> None:
    """What stands in a sentence before a cue that goes on with the speaker of the sentence before."""
    made = state.made[first].attribution if len(state.made) > first else None
    if made is None or made.cue is None or made.parent is not None or made.continues != speaker or speaker < 0:
        return
    comma = state.page.text.rfind("，", sentence.span.start, made.cue.start)
    part = _trimmed(state.page.text, Span(sentence.span.start, comma)) if comma > sentence.span.start else None
    if part is not None and not any(p.overlaps(part) for p in made.content):
        go_on = Attribution(
            None, None, (part,), Mode.INDIRECT, sentence.span, continues=speaker, rule="follow", confidence=0.8
        )
        state.made.append(_Made(go_on, state.made[speaker].subject, None))


def _goes_over(state: _State, sentence: Sentence) -> bool:
    """Whether a remark goes on in a new paragraph: a numbered point of it ("第二，", "二是"), or its side's will."""
    return (
        re.match(r"第[一二三四五六七]|[一二三四五六]是|其[一二三四]", state.page.text[sentence.span.start :][:4])
        is not None
    )


def _continues(state: _State, sentence: Sentence) -> bool:
    text = sentence.span.of(state.page.text)
    if _NARRATES.match(text):
        return False
    opens = opening(state.page.text, sentence)
    if opens is not None and opens.phrases[0].head.sort in ("person", "unknown", "office", "outlet", "analyst", "anon"):
        return state.own and _same_side(state, opens) and _says_of(text)
    return state.own or _MORE.match(text) is not None


_PERSONS = ("person", "unknown")


def _leads(state: _State, sentence: Sentence, found: Subject) -> bool:
    """Whether a subject opens its sentence and is somebody else than the speaker before."""
    before = state.made[state.speaker].subject if state.speaker >= 0 else None
    other = before is None or before.phrases[0].head.word.value != found.phrases[0].head.word.value
    return other and not state.page.text[sentence.span.start : found.span.start].strip("，")


def _same_side(state: _State, opens: Subject) -> bool:
    """Whether a sentence's opening is another person of the last speaker's side, whom the remark may quote."""
    before = state.made[state.speaker].subject if state.speaker >= 0 else None
    if before is None:
        return True
    ours, theirs = before.phrases[0].head, opens.phrases[0].head
    return ours.word.value != theirs.word.value and person_side(ours.word) == person_side(theirs.word) != ""


def _says_of(text: str) -> bool:
    """Whether a sentence about a person can be part of another's remark: it judges or demands."""
    return re.search(r"提出|应|要|将|必须|愿|多次|指出", text) is not None


def _follow(state: _State, sentence: Sentence, source: int, nested_from: int, rule: str) -> None:
    """The sentence as more of what the last speaker says; what it reports of others is nested in it."""
    content = _trimmed(state.page.text, Span(max(sentence.span.start, state.covered), sentence.span.end))
    if content is None:
        return
    mode = Mode.DIRECT if rule == "label" else Mode.INDIRECT
    made = Attribution(None, None, (content,), mode, sentence.span, continues=source, rule=rule, confidence=0.8)
    made = replace(made, quoted=(content,) if rule == "label" else ())
    state.made.append(_Made(made, state.made[source].subject, None))
    index = len(state.made) - 1
    for number in range(nested_from, index):
        if state.made[number].attribution.parent == -1:
            state.made[number].attribution = replace(state.made[number].attribution, parent=index)


# -- labels ----------------------------------------------------------------------------------------------------


def _labelled(state: _State, sentence: Sentence) -> bool | None:
    """Reads a speaker's label at the start of a paragraph: True where one stands there."""
    text = state.page.text
    match = _LABEL.match(text, sentence.span.start, sentence.span.end)
    if match is None:
        return None
    who = match["who"].strip()
    phrase = next(
        (p for p in sentence.phrases if p.span.start <= match.end("who") and p.span.start - match.start("who") <= 1),
        None,
    )
    whole = (
        phrase is not None
        and len(phrase.span) == len(who)
        and phrase.head.sort in ("person", "unknown", "office", "outlet")
    )
    asker = _ASKER.fullmatch(who) is not None or (phrase is not None and phrase.head.sort in ("outlet", "press"))
    if not (whole or asker or _ANSWERS.fullmatch(who)):
        return None
    holder = Span(*match.span("who"))
    content = _trimmed(text, Span(match.end(), sentence.span.end), keep_end=True)
    if content is None:
        return None
    subject_ = Subject(holder, (phrase,)) if whole and phrase is not None else None
    rule = "label:question" if asker else "label"
    made = Attribution(
        holder, None, (content,), Mode.DIRECT, sentence.span, quoted=(content,), rule=rule, confidence=0.9
    )
    state.made.append(_Made(made, subject_, None))
    state.label = state.speaker = len(state.made) - 1
    state.labels += 1
    return True


# -- cues ------------------------------------------------------------------------------------------------------


_CUE = re.compile("|".join(map(re.escape, sorted(cues(), key=len, reverse=True))))


def _cues(state: _State, sentence: Sentence, start: int) -> None:
    """Adds the attributions by cue words of one sentence."""
    text, span = state.page.text, sentence.span
    first = len(state.made)
    _according(state, sentence)
    for match in _CUE.finditer(text, start, span.end):
        if match.start() < state.covered or state.page.quote_at(match.start()) is not None:
            continue
        cue = cues()[match[0]]
        if not _is_cue(text, match, cue):
            continue
        begin = _clause_start(state, max(start, span.start), match.start())
        found = subject(text, sentence, begin, match.start())
        shared = None
        if found is None:
            shared = _shared(state, sentence, cue, begin, match.start(), first)
            if shared is None:
                continue
        elif not _may_speak(state, sentence, found, cue, first):
            continue
        _add(state, sentence, cue, Span(*match.span()), begin, found, shared, first)


def _is_cue(text: str, match: re.Match[str], cue: Cue) -> bool:
    after = text[match.end() : match.end() + 3]
    if _NO_CUE_AFTER.match(after):
        return False
    if cue.word in _TELLS_OF and after[:1] == "了":
        return False
    if after[:1] in ("说", "称") or (cue.word in _BEFORE_SAYING and _SAYS_LATER.match(text, match.end())):
        return False  # "声明说", "回答提问时说": the later word is the cue
    if cue.word in _SPEECH_ONLY and _NO_SHORT_AFTER.match(after):
        return False
    if cue.word in _SPEECH_ONLY and _NOT_BEFORE.search(text[max(0, match.start() - 3) : match.start()]):
        return False
    return not (cue.word in ("问", "讲", "报道") and after[:1] not in "，：“说称")


def _clause_start(state: _State, low: int, at: int) -> int:
    """Where the clause of a place begins: after the last comma, colon or long quotation."""
    text, start = state.page.text, low
    for match in _EDGE.finditer(text, low, at):
        if match[0] == "”":
            quote = state.page.quote_at(match.start() - 1)
            if quote is not None and len(quote) <= _SHORT_QUOTE and text[match.start() - 1] not in "，。！？":
                continue
        elif state.page.quote_at(match.start()) is not None:
            continue
        start = match.end()
    return start


def _shared(state: _State, sentence: Sentence, cue: Cue, begin: int, at: int, first: int) -> int | Subject | None:
    """Whom a cue without a subject goes on with: an attribution before it, or the sentence's opening."""
    text = state.page.text
    if not only_adverbs(text, begin, at):
        return None
    outer = [n for n in range(first, len(state.made)) if state.made[n].attribution.parent is None]
    joint = None if outer else opening(text, sentence)
    if cue.sort == "commit" and joint is not None and joint.phrases[0].head.sort == "joint":
        return joint  # "双方就……交换意见，一致同意……"
    if cue.word in _PARALLEL and begin < at and outer and re.match(r"并(?!非|不)|还|同时", text[begin:at]):
        return outer[-1]
    if (
        cue.word in _PARALLEL
        and not outer
        and joint is not None
        and begin > sentence.span.start
        and (joint.phrases[0].head.sort in _PERSONS and not _continues(state, sentence))
    ):
        return joint  # "王毅表明严正立场，要求……"
    if cue.sort != "say" and not (begin < at and _STANCE_INSIDE.match(text, begin, at) and outer):
        return None
    if cue.sort != "say" and outer and _carries(state.made[outer[-1]].cue):
        return None  # it stands in what is said
    if cue.word in ("说明", "介绍", "评价", "分析", "确认", "肯定", "主张", "通报", "声明", "报道", "总结"):
        return None
    if outer:
        return outer[-1]
    opens = opening(text, sentence)
    if state.speaker >= 0 and begin > sentence.span.start and _continues(state, sentence):
        return state.speaker  # "中方愿……，同时强调……": the speaker before, whose remark the sentence goes on with
    if opens is not None and opens.span.end <= begin:
        return opens
    return state.speaker if state.speaker >= 0 and begin == sentence.span.start else None


def _carries(cue: Cue | None) -> bool:
    """Whether what follows a cue is what somebody says or thinks, so that other cues may stand in it."""
    return cue is not None and (cue.sort == "say" or cue.word in _THINKS)


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
_BUT = re.compile(r"但是?|不过|然而|却")


def _may_speak(state: _State, sentence: Sentence, found: Subject, cue: Cue, first: int) -> bool:
    """Whether a subject of its own makes an attribution here: inside another's remark only others' words do."""
    sort = found.phrases[0].head.sort
    if cue.word == "报道" and sort not in ("outlet", "press"):
        return False
    if sort in ("press", "outlet") and cue.sort != "say":
        return False
    outer = [m for m in state.made[first:] if m.attribution.parent is None]
    saying = bool(outer) and _carries(outer[-1].cue)
    going_on = not outer and state.speaker >= 0 and _continues(state, sentence)
    if state.label >= 0 or going_on:
        starts = sort in _PERSONS and _leads(state, sentence, found) and cue.word not in ("提出", "倡议", "倡导")
        return (
            cue.sort == "commit" or starts or (cue.sort == "say" and sort in (*_PERSONS, "office", "anon", "pronoun"))
        )
    if saying:
        return cue.sort in ("say", "commit")
    return cue.sort != "stance" or cue.word not in ("考虑", "肯定") or sort in ("side", "person", "country", "seat")


def _add(
    state: _State,
    sentence: Sentence,
    cue: Cue,
    at: Span,
    begin: int,
    found: Subject | None,
    shared: int | Subject | None,
    first: int,
) -> None:
    content, mode, quoted = _content(state, sentence, cue, at, begin)
    if content is None:
        return
    outer = [n for n in range(first, len(state.made)) if state.made[n].attribution.parent is None]
    parent: int | None = None
    if found is not None and outer and _nests(state, outer[-1], cue, begin):
        parent = outer[-1]
    elif found is not None and not outer and (state.label >= 0 or (state.speaker >= 0 and _continues(state, sentence))):
        parent = -1 if cue.sort == "commit" or state.label >= 0 else None
    if parent is None:
        for number in range(first, len(state.made)):
            _close(state, number, begin)
    who = found if found is not None else (shared if isinstance(shared, Subject) else None)
    continues = shared if isinstance(shared, int) else None
    rule = f"zh:{cue.sort}" + (":shared" if found is None else "")
    made = Attribution(
        who.span if who else None, at, content, mode, sentence.span, quoted=quoted, parent=parent, continues=continues, rule=rule,  # noqa: E501
        confidence=0.9 if cue.sort == "say" else 0.85,
    )  # fmt: skip
    carrier = who if who is not None else (state.made[continues].subject if continues is not None else None)
    state.made.append(_Made(made, carrier, cue))
    last = max(part.end for part in content)
    if last > sentence.span.end:
        state.covered = last
    if parent is None and cue.sort == "say" and state.label < 0:
        state.speaker = len(state.made) - 1
    elif parent is None and cue.sort != "say" and state.label < 0:
        state.speaker = state.speaker if state.own else -1


def _nests(state: _State, outer: int, cue: Cue, begin: int) -> bool:
    """Whether a claim stands inside another: it opens what is said, or is a commitment told in it."""
    a = state.made[outer].attribution
    if not _carries(state.made[outer].cue) or _BUT.match(state.page.text, begin):
        return False
    return cue.sort == "commit" or begin <= a.content[0].start + 1


def _close(state: _State, number: int, at: int) -> None:
    """Ends an attribution's content where the next one of the sentence begins."""
    a = state.made[number].attribution
    parts = []
    for part in a.content:
        cut = part if part.end <= at else (Span(part.start, at) if part.start < at else None)
        kept = _trimmed(state.page.text, cut) if cut is not None else None
        if kept is not None:
            parts.append(kept)
    if parts:
        state.made[number].attribution = replace(a, content=tuple(parts))


# -- contents --------------------------------------------------------------------------------------------------

_Content = tuple[tuple[Span, ...] | None, Mode, tuple[Span, ...]]


def _content(state: _State, sentence: Sentence, cue: Cue, at: Span, begin: int) -> _Content:
    """The content of a cue with its mode and its quoted parts."""
    text, end = state.page.text, sentence.span.end
    match = (_TOLD if cue.word == "告诉" else _AFTER_CUE).match(text, at.end, end)
    start = match.end() if match is not None else at.end
    if start >= end or not _trimmed(text, Span(start, end)):
        return _before(state, sentence, begin) if cue.sort == "say" else (None, Mode.INDIRECT, ())
    if text[start] == "“":
        quote = state.page.quote_at(start + 1)
        if quote is not None and begin > 0 and text[begin - 1] == "”":
            earlier = state.page.quote_at(begin - 2)
            if earlier is not None:
                return (earlier, quote), Mode.DIRECT, (earlier, quote)
        if quote is not None and (text[start - 1] in "：，" or len(quote) > _SHORT_QUOTE):
            rest = _trimmed(text, Span(quote.end + 1, end)) if quote.end + 1 < end else None
            if rest is None:
                return (quote,), Mode.DIRECT, (quote,)
    courtesy = _COURTESY.match(text, at.end, end)
    if courtesy is not None and cue.word == "表示":
        about = re.compile(r"对|就").search(text, begin, at.start)
        if about is not None:
            return (Span(about.start(), courtesy.end() - 1),), Mode.INDIRECT, ()
    whole = _trimmed(text, Span(start, end))
    if whole is None:
        return None, Mode.INDIRECT, ()
    quoted = tuple(q for q in state.page.quotes if whole.covers(q) and len(q) > _SHORT_QUOTE)
    return (whole,), (Mode.MIXED if quoted else Mode.INDIRECT), quoted


def _before(state: _State, sentence: Sentence, begin: int) -> _Content:
    """What stands before a cue that ends its sentence: the quotation, or the clauses."""
    text = state.page.text
    if begin > 1 and text[begin - 1] == "”":
        quote = state.page.quote_at(begin - 2)
        if quote is not None:
            return (quote,), Mode.DIRECT, (quote,)
    earlier = _trimmed(text, Span(sentence.span.start, begin)) if begin > sentence.span.start else None
    return ((earlier,) if earlier is not None else None), Mode.INDIRECT, ()


def _trimmed(text: str, span: Span, keep_end: bool = False) -> Span | None:
    """A stretch without the marks around it."""
    start, end = span.start, span.end
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM + "！？":
        end -= 1
    if end - start > 1 and text[start] == "“" and text[end - 1] == "”" and "”" not in text[start + 1 : end - 1]:
        start, end = start + 1, end - 1
    elif end - start > 1 and text[end - 1] == "”" and "“" not in text[start:end]:
        end -= 1
    return Span(start, end) if start < end else None


def _according(state: _State, sentence: Sentence) -> None:
    """ "据新华社报道，": what follows is the source's."""
    text, span = state.page.text, sentence.span
    match = _ACCORDING.match(text, span.start, min(span.end, span.start + 60))
    if match is None:
        return
    phrase = next((p for p in _within(sentence, match.start("who"), match.end("who"))), None)
    content = _trimmed(text, Span(match.end(), span.end))
    if phrase is None or content is None:
        return
    who = Subject(phrase.span, (phrase,))
    made = Attribution(
        phrase.span, Span(*match.span("cue")), (content,), Mode.INDIRECT, span, rule="zh:according", confidence=0.8
    )
    state.made.append(_Made(made, who, Cue("据", "say", cues()["说"].act, None, None)))


def _within(sentence: Sentence, start: int, end: int) -> Iterator[Phrase]:
    return (p for p in sentence.phrases if p.span.start >= start and p.span.end <= end)
