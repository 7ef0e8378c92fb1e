"""Remarks that run on over sentences: where the last speaker goes on, and where somebody else takes over."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.model import Mode, Span
from rashomon.reading.attribution import Attribution
from rashomon.reading.zh.page import Sentence
from rashomon.reading.zh.state import Made, State, trimmed
from rashomon.reading.zh.subjects import Subject, opening
from rashomon.reading.zh.tables import person_side

_NARRATES = re.compile(
    r"(?:会谈|会见|会晤|通话|访问|会议|磋商)(?:后|前|结束后|期间|中)?，?(?:双方|两国|[^，]{0,12}(?:还|见证|签署|举行|出席))|"
    r"(?:双方|两国(?:元首|领导人|外长|团队|政府)?|两位领导人|中[\u4e00-\u9fff]双方)(?:还|同意|一致|商定|决定|就[^，。]{1,60}(?:交换|达成|进行)|交换|讨论|签署|"
    r"发表|宣布|达成|互致|回顾|共同见证)|[^，。]{2,60}(?:等)?(?:参加|陪同|出席|在座)(?:会见|会谈|上述活动|活动|了会见)?。?\Z|"
    r"对方(?:则|也|还)?(?:表示|说|称|回应|指出|强调)|据|\(完\)|此前|报道|记者|目前，|当天|当日|同日|会见|通话|会谈"
)
_MORE = re.compile(
    r"(?:我们|我方|我|中方|美方|俄方|日方|欧方|[\u4e00-\u9fff]方|双方(?:应|要|须|可|团队应)|中国(?:愿|将|始终|一贯|坚持|反对|坚决)|美国(?:应|将|愿|要|必须)|"
    r"要|应|应当|应该|必须|希望|愿|他还|她还|如果|若|任何|台湾问题|只有|不)"
)
PERSONS = ("person", "unknown")


def lead_in(state: State, sentence: Sentence, first: int, speaker: int) -> None:
    """What stands in a sentence before a cue that goes on with the speaker of the sentence before."""
    made = state.made[first].attribution if len(state.made) > first else None
    if made is None or made.cue is None or made.parent is not None or made.continues != speaker or speaker < 0:
        return
    comma = state.page.text.rfind("，", sentence.span.start, made.cue.start)
    part = trimmed(state.page.text, Span(sentence.span.start, comma)) if comma > sentence.span.start else None
    if part is not None and not any(p.overlaps(part) for p in made.content):
        go_on = Attribution(
            None, None, (part,), Mode.INDIRECT, sentence.span, continues=speaker, rule="follow", confidence=0.8
        )
        state.made.append(Made(go_on, state.made[speaker].subject, None))


def goes_over(state: State, sentence: Sentence) -> bool:
    """Whether a remark goes on in a new paragraph: a numbered point of it ("第二，", "二是"), or its side's will."""
    return (
        re.match(
            r"第[一二三四五六七]|[一二三四五六]是|其[一二三四]",
            state.page.text[sentence.span.start : sentence.span.start + 4],
        )
        is not None
    )


def continues(state: State, sentence: Sentence) -> bool:
    text = sentence.span.of(state.page.text)
    if _NARRATES.match(text) or _quoted_ahead(state, sentence):
        return False
    if state.label < 0 and (_OWN_DEED.match(text) or _SIDE_DEED.match(text)):
        return False
    last = state.made[state.speaker].attribution if state.speaker >= 0 else None
    if last is not None and last.mode is Mode.DIRECT and state.label < 0 and not _MORE.match(text):
        return _resumed(state, sentence)  # a quotation that has ended
    opens = opening(state.page.text, sentence)
    if opens is not None and opens.phrases[0].head.sort in ("person", "unknown", "office", "outlet", "analyst", "anon"):
        return runs_on(state) and _same_side(state, opens) and _says_of(text)
    return runs_on(state) or _MORE.match(text) is not None or _resumed(state, sentence)


def runs_on(state: State) -> bool:
    """Whether the last speaker's remark runs on by itself: in official texts, in a state outlet's those of its side."""
    if not state.own or not state.ours or state.speaker < 0:
        return state.own
    subject = state.made[state.speaker].subject
    if subject is None:
        return True
    phrase = subject.phrases[0]
    side = person_side(phrase.head.word)
    side = side or next((n.word.value for n in phrase.names if n.sort in ("country", "side", "capital", "seat")), "")
    return side in ("", state.ours) and phrase.head.sort not in ("analyst", "anon", "outlet", "press")


_OWN_DEED = re.compile(
    r"[他她](?:还|也|又|并|随后|则)?(?:拒绝|否认|呼吁|要求|敦促|承诺|批评|警告|感谢|祝贺|宣布|同意|未|没有)"
)
# What a side did about it: the report goes on, the remark does not.
_SIDE_DEED = re.compile(
    r"[\u4e00-\u9fff]方(?:随后|随即|当天|当日|已|已经)?(?:对此|就此|为此)(?:已|已经)?(?:向[^，。]{1,8})?(?:提出|召见|采取|发表|作出|做出|进行|表达|表示)"
)
_ITS_SPEAKER = re.compile(r"[^，。“”]{1,16}(?:说|表示|称|指出|强调|补充|道|透露|坦言)[^“]{0,6}(?:。|\Z)")


def _quoted_ahead(state: State, sentence: Sentence) -> bool:
    """Whether a sentence is a quotation whose speaker the next one names: "“……。”她说。"."""
    words = sentence.span.of(state.page.text).strip()
    if not (words.startswith("“") and words.endswith("”")) or sentence.index + 1 >= len(state.page.sentences):
        return False
    later = state.page.sentences[sentence.index + 1]
    return later.paragraph == sentence.paragraph and _ITS_SPEAKER.match(later.span.of(state.page.text)) is not None


_DECLARES = re.compile(
    r"(?:还|也|均|都|一致|共同|各自)*(?:将|愿|应|要|须|必须|可|积极|高度|进一步|继续|坚定|充分|深刻|全面|不断|大力|密切|加强|推动|推进|深化|扩大|尊重|坚持|致力于|承诺|授权|责成)"
)


def declared(state: State, sentence: Sentence) -> None:
    """ "双方将在年底前建成铁路" in a joint statement: what the parties declare there without a verb of saying."""
    opens = opening(state.page.text, sentence)
    if opens is None or opens.phrases[0].head.sort not in ("joint", "side"):
        return
    told = _DECLARES.match(state.page.text, opens.span.end, sentence.span.end)
    content = trimmed(state.page.text, Span(opens.span.end, sentence.span.end)) if told is not None else None
    if content is None or len(content) < _LEAST_QUOTE:
        return
    made = Attribution(opens.span, None, (content,), Mode.INDIRECT, sentence.span, rule="zh:declared", confidence=0.75)
    state.made.append(Made(made, opens, None))


def quoted_on(state: State, sentence: Sentence) -> bool:
    """A quotation that stands as sentences of its own behind the speaker's remark: "……。“真正的朋友不会走开。”"."""
    text, span = state.page.text, sentence.span
    if (
        state.speaker < 0
        or state.label >= 0
        or text[span.start : span.start + 1] != "“"
        or _quoted_ahead(state, sentence)
    ):
        return False
    quote = state.page.quote_at(span.start + 1)
    rest = text[quote.end + 1 : quote.end + 16] if quote is not None else ""
    if quote is None or len(quote) < _LEAST_QUOTE or (rest and rest[0] not in "\n“" and _CREDITED.match(rest)):
        return False
    if text[quote.end - 1] not in "。！？…" and text[quote.end + 1 : quote.end + 2] not in ("。", "\n", ""):
        return False  # it opens a sentence that goes on
    source = state.speaker
    made = Attribution(
        None, None, (quote,), Mode.DIRECT, span, quoted=(quote,), continues=source, rule="quote-on", confidence=0.75
    )
    state.made.append(Made(made, state.made[source].subject, None))
    state.covered = max(state.covered, quote.end + 1)
    return True


_LEAST_QUOTE = 8
# Whoever a quotation is credited to behind it: "”该协会主席米勒说".
_CREDITED = re.compile(r"[^。“]{0,14}(?:说|表示|称|指出|强调|补充|道|透露|坦言)")
_AHEAD = 4  # sentences in which a speaker may take up the word again
_TAKES_UP = re.compile(
    r"(?:还|也|又|并|同时|则|接着|继续|最后|随后|进一步|特别|再次|补充|[，、])*(?:表示|指出|强调|重申|认为|说|称|补充|透露|警告|呼吁)"
)


def _resumed(state: State, sentence: Sentence) -> bool:
    """Whether the same paragraph goes on "他强调": what stands between two remarks of one speaker is that one's."""
    before = state.made[state.speaker].subject if state.speaker >= 0 else None
    if before is None or before.phrases[0].head.sort not in (*PERSONS, "pronoun"):
        return False
    who = before.phrases[0].head.word.value
    for later in state.page.sentences[sentence.index + 1 : sentence.index + 1 + _AHEAD]:
        if later.paragraph != sentence.paragraph:
            return False
        opens = opening(state.page.text, later)
        if opens is None or opens.phrases[0].head.sort not in (*PERSONS, "pronoun"):
            continue
        head = opens.phrases[0].head
        if state.page.text[later.span.start - 1] == "”":
            return False  # "……。”科斯塔补充道。": that sentence has its quotation
        same = head.word.value == who or (head.sort == "pronoun" and head.word.value in ("他", "她"))
        return same and _TAKES_UP.match(state.page.text, opens.span.end) is not None
    return False


def leads(state: State, sentence: Sentence, found: Subject) -> bool:
    """Whether a subject opens its sentence and is somebody else than the speaker before."""
    before = state.made[state.speaker].subject if state.speaker >= 0 else None
    other = before is None or before.phrases[0].head.word.value != found.phrases[0].head.word.value
    return other and not state.page.text[sentence.span.start : found.span.start].strip("，")


def _same_side(state: State, opens: Subject) -> bool:
    """Whether a sentence's opening is another person of the last speaker's side, whom the remark may quote."""
    before = state.made[state.speaker].subject if state.speaker >= 0 else None
    if before is None:
        return True
    ours, theirs = before.phrases[0].head, opens.phrases[0].head
    return ours.word.value != theirs.word.value and person_side(ours.word) == person_side(theirs.word) != ""


def _says_of(text: str) -> bool:
    """Whether a sentence about a person can be part of another's remark: it judges or demands."""
    return re.search(r"提出|应|要|将|必须|愿|多次|指出", text) is not None


def follow(state: State, sentence: Sentence, source: int, nested_from: int, rule: str) -> None:
    """The sentence as more of what the last speaker says; what it reports of others is nested in it."""
    content = trimmed(state.page.text, Span(max(sentence.span.start, state.covered), sentence.span.end))
    if content is None:
        return
    mode = Mode.DIRECT if rule == "label" else Mode.INDIRECT
    made = Attribution(None, None, (content,), mode, sentence.span, continues=source, rule=rule, confidence=0.8)
    made = replace(made, quoted=(content,) if rule == "label" else ())
    state.made.append(Made(made, state.made[source].subject, None))
    index = len(state.made) - 1
    for number in range(nested_from, index):
        if state.made[number].attribution.parent == -1:
            state.made[number].attribution = replace(state.made[number].attribution, parent=index)
