"""Attributions by "according to X" and its like: "in X's words", "per X", "in the view of X"."""

from __future__ import annotations

from rashomon.model import Span
from rashomon.reading.rules import extents
from rashomon.reading.rules.page import Draft, Page, Sentence
from rashomon.reading.rules.phrases import long_phrase_right, phrase_right
from rashomon.reading.rules.verbs import finite


def according(page: Page, sentence: Sentence) -> list[Draft]:
    """The attributions of one sentence by "according to"."""
    found = []
    lows, tags = sentence.lows, sentence.tags
    for at in range(len(lows) - 2):
        if lows[at] == "according" and lows[at + 1] == "to" and tags[at + 2] not in "W,.":
            draft = _read(page, sentence, at)
            if draft is not None:
                found.append(draft)
    return found


def _read(page: Page, sentence: Sentence, at: int) -> Draft | None:
    tags, words = sentence.tags, sentence.words
    level = sentence.quote[at]
    fronted = all(tag in "CRq-()" or sentence.quote[k] != level for k, tag in enumerate(tags[:at])) or (
        tags[at - 1] in "S" or (tags[at - 1] == "," and at >= 2 and tags[at - 2] in "S")
    )
    last = _holder_end(sentence, at + 2, fronted)
    if last is None:
        return None
    holder, cue = words.span(at + 2, last), words.span(at, at + 1)
    content: list[Span] = []
    if at > 0 and not fronted:
        mark = at - 1
        span = extents.before(page, sentence, mark if tags[mark] in ",q" else mark + 1)
        if span is not None:
            content.append(span[0])
        if not content:
            first = extents.clause_start(sentence, at)
            if first < at:
                content.append(words.span(first, at - 1))
        middle = last + 1 < len(tags) and tags[last + 1] == "," and content
        if middle and last + 2 < len(tags) and not _has_verb(sentence, content[0]) and tags[last + 2] not in "GW":
            end = extents.content_end(sentence, last + 2, "clause", level)
            content.append(extents.chars(page, sentence, last + 2, end))
    else:
        first = last + 1
        while first < len(tags) and tags[first] in ",:":
            first += 1
        if first >= len(tags) or tags[first] == ".":
            return None
        end = extents.content_end(sentence, first, "according", level)
        content.append(extents.chars(page, sentence, first, end))
    if not content:
        return None
    return Draft(holder, cue, content, sentence.index, "according", "according")


def _holder_end(sentence: Sentence, first: int, fronted: bool) -> int | None:
    """The end of the holder: at the comma where the phrase opens the sentence, else with what belongs to it."""
    tags, lows = sentence.tags, sentence.lows
    if not fronted:
        return long_phrase_right(sentence, first, len(sentence))
    last = phrase_right(sentence, first, len(sentence))
    if last is None:
        return None
    for at in range(last + 1, min(len(sentence), first + 40)):
        if tags[at] in ",:" and sentence.quote[at] == sentence.quote[first]:
            if tags[at - 1] in "nX)tq#EP" and not (at + 1 < len(tags) and tags[at + 1] in "W"):
                return at - 1
        elif tags[at] in ".;" or (
            tags[at] in "MHF" and lows[at - 1] not in ("that", "who", "which") and tags[at] == "M"
        ):
            break
    return last


def _has_verb(sentence: Sentence, span: Span) -> bool:
    starts = sentence.words.starts
    return any(finite(sentence, at) for at in range(len(sentence)) if span.start <= starts[at] < span.end)
