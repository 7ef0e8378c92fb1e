"""The content of a Chinese cue: what follows it, its quotation, or what stands before it."""

from __future__ import annotations

import re

from rashomon.model import Mode, Span
from rashomon.reading.zh.page import Sentence
from rashomon.reading.zh.state import State, trimmed
from rashomon.reading.zh.tables import Cue

SHORT_QUOTE = 14  # characters; a shorter quotation inside a clause names something
_AFTER_CUE = re.compile(r"(?:了|过(?![剩度分去程渡关境热高低多于早后往期快])|道|说|称|出)?[，：\s]*")
_SAYS_SO = re.compile(r"得[^，。；：“”]{0,8}：\s*")  # how: "说得很清楚："
_TOLD = re.compile(r"[^，。；：“”]{1,14}[，：\s]+")  # whom: "告诉记者，"
_COURTESY = re.compile(
    r"(?:热烈|衷心|诚挚|高度|深切|坚决|强烈|严重)*(?:欢迎|赞赏|感谢|祝贺|支持|关切|遗憾|反对|不满|抗议|哀悼|慰问|谴责|理解|尊重|愤慨|担忧|乐观|肯定|同意|认同)[，。；]"
)
_Content = tuple[tuple[Span, ...] | None, Mode, tuple[Span, ...]]


def content_of(state: State, sentence: Sentence, cue: Cue, at: Span, begin: int) -> _Content:
    """The content of a cue with its mode and its quoted parts."""
    text, end = state.page.text, sentence.span.end
    clear = _SAYS_SO.match(text, at.end, end) if cue.word == "说" else None
    match = clear or (_TOLD if cue.word == "告诉" else _AFTER_CUE).match(text, at.end, end)
    start = match.end() if match is not None else at.end
    if start >= end or not trimmed(text, Span(start, end)):
        return _before(state, sentence, begin) if cue.sort == "say" else (None, Mode.INDIRECT, ())
    if text[start] == "“":
        quote = state.page.quote_at(start + 1)
        if quote is not None and begin > 0 and text[begin - 1] == "”":
            earlier = state.page.quote_at(begin - 2)
            if earlier is not None:
                return (earlier, quote), Mode.DIRECT, (earlier, quote)
        if quote is not None and (text[start - 1] in "：，" or len(quote) > SHORT_QUOTE):
            rest = trimmed(text, Span(quote.end + 1, end)) if quote.end + 1 < end else None
            if rest is None:
                return (quote,), Mode.DIRECT, (quote,)
    courtesy = _COURTESY.match(text, at.end, end)
    if courtesy is not None and cue.word == "表示":
        about = re.compile(r"对|就").search(text, begin, at.start)
        if about is not None:
            return (Span(about.start(), courtesy.end() - 1),), Mode.INDIRECT, ()
    whole = trimmed(text, Span(start, end))
    if whole is None:
        return None, Mode.INDIRECT, ()
    quoted = tuple(q for q in state.page.quotes_in(whole) if len(q) > SHORT_QUOTE)
    return (whole,), (Mode.MIXED if quoted else Mode.INDIRECT), quoted


def _before(state: State, sentence: Sentence, begin: int) -> _Content:
    """What stands before a cue that ends its sentence: the quotation, or the clauses."""
    text = state.page.text
    if begin > 1 and text[begin - 1] == "”":
        quote = state.page.quote_at(begin - 2)
        if quote is not None:
            return (quote,), Mode.DIRECT, (quote,)
    earlier = trimmed(text, Span(sentence.span.start, begin)) if begin > sentence.span.start else None
    return ((earlier,) if earlier is not None else None), Mode.INDIRECT, ()
