"""How a statement reached the document, from the words beside it, its holder and what the document is."""

from __future__ import annotations

import re
from functools import cache

from rashomon.model import Actor, ActorKind, Channel, Document, Profile, Span
from rashomon.reading.attribution import Attribution
from rashomon.reading.languages import reader_of
from rashomon.reading.rules.lexicon import data
from rashomon.reading.tokens import fold

_STOP = re.compile(r",(?! (?:formerly|too))|;|\s[—–-]\s|[.!?](?:\s|$)|[.!?][”\"]")
_OPENINGS = (
    "in ",
    "on ",
    "at ",
    "during ",
    "speaking",
    "address",
    "writing",
    "asked",
    "after ",
    "following",
    "earlier",
    "later",
)
_WIDEST = 300  # characters of the sentence that are searched on either side of the content


@cache
def _patterns() -> tuple[tuple[Channel, re.Pattern[str]], ...]:
    entries = data("cues_channels.toml")["channel"]
    return tuple(
        (Channel(entry["name"]), re.compile(r"(?<!\w)(?:" + "|".join(entry["patterns"]) + r")(?!\w)"))
        for entry in entries
    )


def channel(
    document: Document, attribution: Attribution, actor: Actor | None, profile: Profile
) -> tuple[Channel, Span | None]:
    """The channel and the words that show it."""
    theirs = reader_of(document.language).channel
    if theirs is not None:
        return theirs(document, attribution, actor, profile)
    for span in _beside(document.text, attribution):
        low = fold(span.of(document.text))
        for name, pattern in _patterns():
            match = pattern.search(low)
            if match is not None:
                return name, Span(span.start + match.start(), span.start + match.end())
    if attribution.channel is not None:
        return Channel.OTHER_OUTLET, attribution.channel
    if actor is not None and actor.anonymous:
        return Channel.ANONYMOUS_OFFICIAL, attribution.holder
    if actor is not None and actor.kind is ActorKind.OUTLET:
        return Channel.OTHER_OUTLET, attribution.holder
    return (profile.channel, None) if profile.issuer is not None else (Channel.UNSPECIFIED, None)


def _clause(text: str, attribution: Attribution) -> tuple[int, int]:
    """The stretch around holder and cue that belongs to them: to the next comma, and what opens the sentence."""
    cue, holder, sentence = attribution.cue, attribution.holder, attribution.sentence
    assert cue is not None
    first = min(cue.start, holder.start) if holder is not None and sentence.covers(holder) else cue.start
    start = max(sentence.start, first - _WIDEST)
    opening = fold(text[sentence.start : sentence.start + 12]).startswith(_OPENINGS)
    comma = text.rfind(",", start, max(start, first - 2))
    if comma > 0 and not (opening and text.count(",", sentence.start, first) == 1):
        start = comma
    end = min(max(sentence.end, cue.end), cue.end + _WIDEST)
    stop = _STOP.search(text, max(cue.end, holder.end if holder is not None else 0), end)
    return start, stop.start() if stop else end


def _beside(text: str, attribution: Attribution) -> list[Span]:
    """The words of the channel and the holder first, then the rest of the sentence outside the content."""
    spans = [span for span in (attribution.channel, attribution.holder) if span is not None]
    if attribution.cue is None:
        return spans
    start, end = _clause(text, attribution)
    at = start
    for content in sorted(attribution.content):
        if content.start > at and content.start <= end:
            spans.append(Span(at, content.start))
        at = max(at, content.end)
    if at < end:
        spans.append(Span(at, end))
    return spans
