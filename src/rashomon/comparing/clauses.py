"""Who acts in a statement's content, on what, and with which figures: read off mentions, modals and commas.

There is no parser behind this: the subject of a modal is taken to be the last party named before it in its own
sentence, and a pledge's parts are the stretches between the commas and conjunctions that hold its figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from rashomon.comparing.inside import inside, sentence_at, touching
from rashomon.model import Quantity, Reading, Span, TimeExpression

_MOVED = 400  # characters between a figure and the one that it moves from, at most
_BREAK = re.compile(
    r"[;—]|(?<=\s)–(?=\s)|:(?=\s|$)|,\s+(?:but|while|although|though|which|who)\b|"
    r",?\s+and\s+(?=(?:to(?! (?:the|an?|its|their|his|her|this|that|all)\b)|will|would|shall|not)\b)"
    r"|,?\s+(?:alongside|along with|as well as|in addition to|together with|whereas)\b",
    re.I,
)
_CONNECTOR = re.compile(
    r"(?:and|but|while|alongside|along with|as well as|in addition to|together with|whereas|also)\s+", re.I
)
_WITHIN = re.compile(r"\b(?:within|in|over|after|before|next|coming)\s+(?:the\s+)?(?:next\s+|coming\s+)?$", re.I)
_NO_PLEDGE = re.compile(r"\b(discuss\w*|discussions?|talks?|talked|conversation|touched)\b", re.I)


def closes(text: str, start: int, at: int) -> bool:
    """Whether the mark at a place closes a quotation that opens after ``start``: without it the words stay open.

    One behind a stop goes with the stop, which is the sentence's own.
    """
    if text[at - 1] in ".,;!?":
        return False
    if text[at] == '"':
        return text.count('"', start, at) % 2 == 1
    return text[at] == "”" and text.count("“", start, at) > text.count("”", start, at)


def segments(reading: Reading, part: Span, start: int) -> list[Span]:
    """A content's stretches from a point on, cut at the conjunctions that join separate things to do."""
    text = reading.document.text
    sentence = sentence_at(reading.sentences, start)
    end = min(part.end, sentence.end) if sentence else part.end
    while end > start + 1 and text[end - 1] in ".!?。！？\"”’'" and not closes(text, start, end - 1):
        end -= 1
    edges = [start, *(m.start() for m in _BREAK.finditer(text, start, end)), end]
    spans = []
    for a, b in pairwise(edges):
        a, b = _trimmed(text, a, b)
        joint = _CONNECTOR.match(text, a, b)
        if joint and _NO_PLEDGE.search(text, joint.end(), min(b, joint.end() + 40)) is None:
            a = joint.end()
        if a < b:
            spans.append(Span(a, b))
    return spans


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in ",;:—–"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ',;:—–"”') and not closes(text, start, end - 1):
        end -= 1
    return start, end


def within(quantities: Sequence[Quantity], span: Span) -> list[Quantity]:
    """The figures that lie in a stretch; vague ones, and those that another one moves from, are left out."""
    near = touching(quantities, Span(max(0, span.start - _MOVED), span.end + _MOVED))
    before = [(q, q.previous_span) for q in near if q.previous_span]
    return [
        q
        for q in near
        if span.covers(q.span) and q.low is not None and not any(p.overlaps(q.span) for o, p in before if o is not q)
    ]


_OPENS = re.compile(r"\b(?:the|its|their|his|her|this|that|an?)\s+$", re.I)
_NOUN_AFTER = re.compile(
    r"[’']?s?\s+(?!(?:and|or|to|in|with|for|under|if|once|provided|on|at|as|by|while|when|unless|from|through)\b)[A-Za-z]"
)
_DONE_ON = re.compile(  # what was done on a day names the day of the past: "the ceasefire reached on 28 July"
    r"(?<!\bbe )\b(?:reached|announced|signed|agreed|imposed|captured|outlined|held|made|adopted|concluded|"
    r"expir(?:e|es|ed|ing)|dated|issued|submitted|introduced|since|launched|seized|detained|pledged|promised)\s+(?:\w+\s+){0,2}?"
    r"(?:on|in|at|of|by)?\s*$",
    re.I,
)
_LENGTH_OF = re.compile(r"\s+of\s+[a-z]")


def _names(text: str, time: TimeExpression) -> bool:
    """Whether a time tells one thing from others of its kind: "their July trade deal", "the 2020 statement"."""
    before, after = text[max(0, time.span.start - 8) : time.span.start], text[time.span.end : time.span.end + 12]
    return time.type == "DATE" and bool(_OPENS.search(before) and _NOUN_AFTER.match(after))


def _dates_the_past(text: str, time: TimeExpression) -> bool:
    """Whether a time dates what was done before, or is the length of something ("after 15 months of war")."""
    before, after = text[max(0, time.span.start - 40) : time.span.start], text[time.span.end : time.span.end + 8]
    return bool(_DONE_ON.search(before)) or (time.type == "DURATION" and bool(_LENGTH_OF.match(after)))


_TERM_AFTER = re.compile(r"\s?(?:之|以)?[内內]")  # "60天内"
_TERM_BEFORE = re.compile(r"(?:в течение|не позднее чем через|в срок до|не более чем за)\s+$", re.I)


def _is_term(text: str, time: TimeExpression) -> bool:
    """Whether a length of time is one within which something is due, in English, Chinese or Russian."""
    before = text[max(0, time.span.start - 24) : time.span.start]
    if _WITHIN.search(before) or _TERM_BEFORE.search(before):
        return True
    return _TERM_AFTER.match(text, time.span.end) is not None or text[: time.span.end].endswith(("内", "內"))


def due_of(reading: Reading, segment: Span, figure: Quantity | None) -> TimeExpression | None:
    """By when: the time that stands nearest after the figure, else the last one of the stretch.

    How long something is to last ("a truce of 30 days") is no due date; "within 30 days" is.
    """
    text = reading.document.text
    times = [t for t in inside(reading.times, segment) if t.type in ("DATE", "TIME", "DURATION")]
    times = [t for t in times if not (t.value.endswith("_REF") or _names(text, t) or _dates_the_past(text, t))]
    times = [t for t in times if t.type != "DURATION" or _is_term(text, t)]
    if figure:
        after = [t for t in times if t.span.start >= figure.span.end]
        rivals = [q for q in within(reading.quantities, segment) if q is not figure]
        times = [t for t in after if not any(figure.span.end <= q.span.start < t.span.start for q in rivals)]
        return times[0] if times else None
    return times[-1] if times else None
