"""Speakers' labels at the start of a paragraph: "毛宁：", "答：", "路透社记者："."""

from __future__ import annotations

import re

from rashomon.model import Mode, Span
from rashomon.reading.attribution import Attribution
from rashomon.reading.zh.page import Sentence
from rashomon.reading.zh.state import Made, State, trimmed
from rashomon.reading.zh.subjects import Subject, opening

_LABEL = re.compile(
    r"\s*(?P<who>[^，。；：！？“”\n]{1,24}?)(?:（[^（）\n]{1,20}）|\([^()\n]{1,20}\))?(?<!表示)(?<!指出)(?<!强调)(?P<verb>答复?|回答|问)?\s*："
)
_ASKER = re.compile(
    r"[追再又续]?问|(?:有)?(?:记者|媒体)[追再]?问?|[\u4e00-\u9fffA-Za-z《》]{2,14}记者|主持人|[\u4e00-\u9fffA-Za-z]{2,12}(?:社|台|报|网)记者|提问|[\u4e00-\u9fff]{2,8}(?:社|电视台|日报|时报|台|报|通讯社)"
)
_ANSWERS = re.compile(r"答|发言人|回答")


def labelled(state: State, sentence: Sentence) -> bool | None:
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
    content = trimmed(text, Span(match.end(), sentence.span.end), keep_end=True)
    if content is None:
        return None
    subject_ = Subject(holder, (phrase,)) if whole and phrase is not None else None
    rule = "label:question" if asker else "label"
    made = Attribution(
        holder, None, (content,), Mode.DIRECT, sentence.span, quoted=(content,), rule=rule, confidence=0.9
    )
    state.made.append(Made(made, subject_, None))
    state.label = state.speaker = len(state.made) - 1
    state.labels += 1
    return True


_TELLS = re.compile(r"[^，。：“”]{0,12}(?:表示|指出|强调|说|称|透露|重申|回应|介绍|最后)")


def left(state: State, sentence: Sentence) -> bool:
    """Whether a new paragraph tells of a labelled speaker in the third person, so that the labels are over."""
    opens = opening(state.page.text, sentence)
    if opens is None or opens.phrases[0].head.sort not in ("person", "unknown", "office"):
        return False
    if not _TELLS.match(state.page.text, opens.span.end):
        return False
    answers = any(m.attribution.rule == "label" for m in state.made)
    if opens.phrases[0].head.word.role == "spokes" and len(opens.phrases[0].names) == 1 and answers:
        return True  # "该发言人还透露": whoever has given the answers
    who = opens.phrases[0].head.word.value
    labelled_ = [m for m in state.made if m.attribution.rule.startswith("label")]
    known = any(m.subject is not None and m.subject.phrases[0].head.word.value == who for m in labelled_)
    asked = state.made[state.label].attribution.rule == "label:question"
    return known or asked
