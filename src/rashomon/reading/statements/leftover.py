"""In an issuer's own text nothing readable is lost: short remains of a sentence go to the attribution beside them.

"The sides exchanged views on the treaty and on the border": the last words are content too. "The leaders welcomed the
school and agreed to open another": the first verb is the leaders' as well.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import Document, Mode, Span, Statement, TopicMention
from rashomon.reading.acts import act
from rashomon.reading.agreeing import REACH
from rashomon.reading.attribution import Attribution
from rashomon.reading.rules.lexicon import lexicon
from rashomon.reading.rules.tagging import tags
from rashomon.reading.statements.attributed import topics_of
from rashomon.reading.statements.lemmas import cue_lemma, negated
from rashomon.reading.tokens import words

_LONGEST = 240  # characters of what is still a remainder
_TAIL = re.compile(
    r"(?:,?\s*(?:(?:on|in|of|for|to|with|from)\s+)?(?:which|whose|where|who)\b(?!\s+(?:said|says|added|told)\b)"
    r"|,?\s*(?:and|or|as\s+well\s+as|including|along\s+with)\s+(?:also\s+)?(?:on|in|for|of|with|about|from|the|a|an|its|their|his|her|all)\b"
    r"|,\s*(?:headed|led|chaired|represented|accompanied|attended|followed|joined)\s+by\b"
    r"|\s+(?:in|on|at|before|after|for|with|through|by|until|during|under|between|within|across|from)\b)[^\n“”\"]*",
    re.IGNORECASE,
)
_SECOND = re.compile(
    r"\s*,?\s*(?:and|but)\s+(?:(?:also|then|again)\s+)?(?=[a-z]+ed\b|put\b|set\b|gave\b|took\b|made\b)"
)
_CONNECTIVE = re.compile(r"[\s,]+(?:and|but|while|as well as)$|,$")
# "The ministry, | in a statement on X, | welcomed the talks, thanked … and said"
_ASIDE = re.compile(
    r",?\s*(?:in|at|on|during|for|after|before|while|speaking|through|via)\s[^,;.!?“”\"]{2,120},\s+(?=\w+ed\b)"
)
_ENDS = " \t\r\n,;:.—–-"
_LEAST = 3  # words
_LEAST_PART = 6  # words of a remainder that has a verb of its own and stands for itself
_SURE = 0.7


def completed(document: Document, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions of an own text with the end of the sentence where nothing else takes it up."""
    taken = sorted(
        (s for a in attributions for s in (*a.content, a.cue, a.holder) if s is not None), key=lambda s: s.start
    )
    return [_completed(document.text, attribution, taken) for attribution in attributions]


def _completed(text: str, attribution: Attribution, taken: Sequence[Span]) -> Attribution:
    last = max(attribution.content, key=lambda part: part.end)
    end = attribution.sentence.end
    if attribution.mode is not Mode.INDIRECT or not attribution.sentence.covers(last) or end - last.end > _LONGEST:
        return attribution
    if _taken(taken, last.end, end):
        return attribution
    match = _TAIL.match(text, last.end, end)
    if match is None:
        return attribution
    stop = match.end()
    while stop > last.end and text[stop - 1] in _ENDS:
        stop -= 1
    if stop == last.end:
        return attribution
    tail = Span(last.end, stop)
    relative = text[tail.start : tail.end].lstrip(" ,").lower().startswith(("which ", "whose ", "where "))
    if not relative and len(words(text, tail).lows) > _LEAST_PART and _finite(text, tail):
        return attribution
    parts = tuple(Span(part.start, tail.end) if part == last else part for part in attribution.content)
    return replace(attribution, content=parts)


def _taken(spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether one of the spans, in text order, touches a stretch."""
    first = bisect_left(spans, start - REACH, key=lambda span: span.start)
    return any(span.end > start for span in spans[first : bisect_left(spans, end, key=lambda span: span.start)])


def _finite(text: str, span: Span) -> bool:
    return any(tag in "VFMBHO" for tag in tags(words(text, span)))


def shared(
    document: Document,
    attributed: Sequence[Statement],
    covered: Sequence[Span],
    topics: Sequence[TopicMention],
    *,
    own: bool = True,
) -> list[Statement]:
    """Statements for further verbs of a holder that an attribution has found; outside of an own text known ones only.

    What stands between a holder and the cue ("welcomed … and agreed"), and what "and" adds at the end.
    """
    found = []
    for statement in attributed:
        holder, sentence = statement.holder.span, statement.sentence
        if statement.cue is None or holder is None or statement.mode is not Mode.INDIRECT:
            continue
        if holder.end < statement.cue.start and sentence.covers(holder):
            found.append(_verb(document, statement, holder.end, statement.cue.start, covered, topics))
        last = max(part.end for part in statement.content)
        second = _SECOND.match(document.text, last, sentence.end)
        if second is not None and holder.start < statement.content[0].start:
            found.append(_verb(document, statement, second.end(), sentence.end, covered, topics))
    made = [statement for statement in found if statement is not None and (own or _known(document.text, statement))]
    return [s for n, s in enumerate(made) if not any(s.cue == other.cue for other in made[:n])]


def _known(text: str, statement: Statement) -> bool:
    """Whether the verb is one of saying, praising, demanding or promising that takes what follows."""
    frames = lexicon().frames.get(cue_lemma(text, statement.cue)) if statement.cue is not None else None
    return frames is not None and frames.kind in ("speech", "judge", "demand", "pledge") and "np" in frames.plain


def _verb(
    document: Document,
    beside: Statement,
    start: int,
    end: int,
    covered: Sequence[Span],
    topics: Sequence[TopicMention],
) -> Statement | None:
    """What a holder does by the verb that a stretch begins with; None where it begins with none or is taken."""
    text = document.text
    aside = _ASIDE.match(text, start, end)
    if aside is not None:
        start = aside.end()
    while start < end and text[start] in " \n":
        start += 1
    while end > start and text[end - 1] in _ENDS:
        end -= 1
    if not start < end <= start + _LONGEST or _taken(covered, start, end):
        return None
    stretch = Span(start, end)
    tokens = words(text, stretch)
    known = tags(tokens)
    if len(known) < _LEAST or known[0] not in "EV" or '"' in stretch.of(text) or "“" in stretch.of(text):
        return None
    cue = tokens.span(0, 0)
    closing = _CONNECTIVE.search(text, cue.end, stretch.end)
    begin, stop = cue.end, closing.start() if closing else stretch.end
    while begin < stop and text[begin] == " ":
        begin += 1
    if stop - begin < 2:
        return None
    content = Span(begin, stop)
    if len(words(text, content).lows) < _LEAST - 1:
        return None
    done = act(text, (content,), cue, cue_lemma(text, cue), negated(text, cue))
    return replace(
        beside,
        content=(content,),
        cue=cue,
        mode=Mode.INDIRECT,
        act=done.act,
        plover=done.plover,
        modality=done.modality,
        modality_span=done.modality_span,
        pressure=done.pressure,
        negated=done.negated,
        hedges=done.hedges,
        condition=done.condition,
        quoted=(),
        topics=topics_of(topics, (cue, content), text),
        rule="own:shared",
        confidence=round(min(_SURE, beside.confidence), 3),
    )
