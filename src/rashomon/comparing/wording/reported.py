"""Shifts of wording that a document itself reports."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import beginning, first_touching, inside, touching
from rashomon.comparing.wording.kinds import kind, redline, shifts
from rashomon.comparing.wording.topics import phrase_topics
from rashomon.comparing.words import content_stems, overlap
from rashomon.model import Edit, Evidence, Reading, Shift, Span, Wording, WordingVariant

_SHIFT = re.compile(
    r"\b(previous(ly)?|earlier|former(ly)?|usual(ly)?|used to|in the past|until now|instead of|rather than|unlike|"
    r"no longer|replac\w+|narrow\w+|broad\w+|chang\w+|soften\w*|harden\w*|dropp\w+|"
    r"had (said|called|urged|spoken|used|written|asked|demanded)|now (speak|say|call|use|write|urge|ask|demand)s?|"
    r"(moved|went|shifted) from)\b",
    re.I,
)
_MARKS = r"[“\"«「”»」\s]*$"
_NOUN = r"the (?:words?|phrase|terms?|formula|wording|line|clause|sentence|expression|reference to)"
_EXCHANGED = re.compile(
    r"\b(?:replac|substitut|swapp|exchang|chang|moved? from|moving from|went from|shift\w* from|us(?:e|ed|es|ing)\b)"
    r"\w*[^.;]{0,60}$",
    re.I,
)
_FOR = re.compile(
    rf"^[”\"»」]?,? ?(?:with|by|to|into|in favou?r of|instead of|in place of|rather than)(?: {_NOUN})? {_MARKS}", re.I
)
_INSTEAD = re.compile(r"^[”\"»」]?,? ?(?:instead of|in place of|rather than)", re.I)
_NO_LONGER = r"no longer (?:us\w+|spoke of|speaks? of|contain\w*|includ\w+|mention\w*)"
_DROPPED = re.compile(
    rf"\b(?:dropp\w+|omit\w+|remov\w+|left out|leaves out|delet\w+|{_NO_LONGER})(?: {_NOUN})? {_MARKS}", re.I
)
_ADDED = re.compile(
    r"\b(?:adds|added|insert(?:s|ed)|newly includes?|for the first time (?:us\w+|includ\w+|contain\w*))"
    rf" {_NOUN} {_MARKS}",
    re.I,
)
_TEXTS = re.compile(
    r"\b(?:readout|statement|communiqu[eé]|text|wording|version|account|formula|declaration|press release)s?\b", re.I
)
_OLD = re.compile(r"\b(previous(ly)?|earlier|former(ly)?|usual(ly)?|used to|in the past|until now|had)\b", re.I)
_QUOTED = re.compile(r"[“\"«「]((?:[^“”\"«»「」\n]|\n(?!\s*\n)){8,300})[”\"»」]")


def tells_of_shift(sentence: str) -> bool:
    """Whether a sentence speaks of wording that was or has changed."""
    return _SHIFT.search(sentence) is not None


def reported(hearing: Hearing) -> Iterable[Wording]:
    """The shifts that documents tell of, with both wordings where both are quoted, and the words that tell it."""
    for reading in hearing.readings:
        yield from _in(hearing, reading)


def _in(hearing: Hearing, reading: Reading) -> Iterable[Wording]:
    text = reading.document.text
    quoted = [
        Span(m.start(1), m.end(1))
        for b in reading.document.readable()
        for m in _QUOTED.finditer(text, b.span.start, b.span.end)
    ]
    told: set[Span] = set()
    for a, b in pairwise(quoted):
        pair = _pair(reading, a, b)
        if pair and not told & {a, b}:
            told |= {a, b}
            yield _wording(hearing, reading, *pair)
    for span in quoted:
        if span not in told:
            one = _alone(hearing, reading, span)
            if one is not None:
                yield one


def _pair(reading: Reading, a: Span, b: Span) -> tuple[Span, Span] | None:
    """The older and the newer of two quotations that a text sets against each other; None where it does not."""
    text = reading.document.text
    if b.end - a.start > 600:
        return None
    before, between = text[max(0, a.start - 80) : a.start], text[a.end : b.start]
    if _EXCHANGED.search(before) and _FOR.match(between):
        return (b, a) if _INSTEAD.match(between) else (a, b)
    if not _SHIFT.search(_around(reading, a, b)):
        return None
    sa, sb = content_stems(text, a), content_stems(text, b)
    if len(sa & sb) < 2 or overlap(sa, sb) < 0.5 or sa == sb:
        return None
    return (a, b) if _is_old(reading, a, None) and not _is_old(reading, b, a) else (b, a)


def _wording(hearing: Hearing, reading: Reading, old: Span, new: Span) -> Wording:
    text, document = reading.document.text, reading.document.id
    old, new = trimmed(text, old), trimmed(text, new)
    found = shifts(old.of(text), new.of(text), phrase_topics)
    day = hearing.main.event.begin if hearing.main else None
    return Wording(
        voice=_voice_near(hearing, reading, new),
        topic=_topic_near(reading, new),
        variants=(WordingVariant(None, Evidence(document, old)), WordingVariant(day, Evidence(document, new))),
        changes=redline(old.of(text), new.of(text)),
        kind=kind(found),
        reported=Evidence(document, _sentence(reading, old)),
        shifts=found,
    )


def _alone(hearing: Hearing, reading: Reading, span: Span) -> Wording | None:
    """A wording that a text says was dropped or added, with nothing quoted in its place."""
    text, document = reading.document.text, reading.document.id
    sentence = _sentence(reading, span)
    before = text[max(sentence.start, span.start - 100) : span.start]
    name = "dropped" if _DROPPED.search(before) else "added" if _ADDED.search(before) else ""
    if not name or not _TEXTS.search(sentence.of(text)):
        return None
    span = trimmed(text, span)
    words = span.of(text)
    goes = name == "dropped"
    edit = Edit("delete", words, "") if goes else Edit("insert", "", words)
    day = None if goes or not hearing.main else hearing.main.event.begin
    return Wording(
        voice=_voice_near(hearing, reading, span),
        topic=_topic_near(reading, span),
        variants=(WordingVariant(day, Evidence(document, span)),),
        changes=(edit,),
        kind=name,
        reported=Evidence(document, sentence),
        shifts=(Shift(name, edit.before, edit.after, "as reported"),),
    )


def trimmed(text: str, span: Span) -> Span:
    """A quotation without the stop or comma that American usage puts inside its marks."""
    end = span.end
    while end > span.start + 1 and text[end - 1] in ".,;:!? ":
        end -= 1
    return Span(span.start, end)


def _around(reading: Reading, a: Span, b: Span) -> str:
    start, end = _sentence(reading, a).start, _sentence(reading, b).end
    return reading.document.text[start:end]


def _sentence(reading: Reading, span: Span) -> Span:
    return first_touching(reading.sentences, span) or span


def _is_old(reading: Reading, span: Span, before: Span | None) -> bool:
    """Whether the words that lead to a quotation, after the one before it, say that it is the earlier wording."""
    start = _sentence(reading, span).start
    start = max(start, before.end) if before else start
    return bool(_OLD.search(reading.document.text[start : span.start]))


def _voice_near(hearing: Hearing, reading: Reading, span: Span) -> str:
    """Whose words they are: the voice of the statement that holds them, else the side named in the sentence."""
    document = reading.document.id
    for placed in hearing.statements:
        if placed.document == document and any(p.overlaps(span) for p in placed.statement.content):
            actor = placed.statement.holder.actor
            side = hearing.actor_side(document, actor)
            if side and side not in ("press", "analyst", "unknown"):
                return side
    sentence = _sentence(reading, span)
    for mention in beginning(reading.mentions, sentence.start, span.start):
        side = hearing.actor_side(document, reading.actor(mention.actor))
        if side and side not in ("press", "analyst", "unknown"):
            return side
    return "unknown"


def _topic_near(reading: Reading, span: Span) -> str | None:
    named = touching(reading.topics, span) or inside(reading.topics, _sentence(reading, span))
    return named[0].topic if named else None
