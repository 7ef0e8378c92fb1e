"""Lists that a sentence leads in to: "The two sides agreed:" and the points below it, each a statement of its own."""

from __future__ import annotations

import re

from rashomon.model import BlockKind, Span
from rashomon.reading.rules.clause_subjects import subject
from rashomon.reading.rules.cues import Cue, cues
from rashomon.reading.rules.holders import can_hold
from rashomon.reading.rules.page import Draft, Page, Sentence
from rashomon.reading.rules.phrases import phrase_right
from rashomon.reading.rules.plausible import asserted

_MOST = 80  # points of one list
_ENDS = " \t\r\n;,."
_LETTERED = re.compile(r"(?:\((?:[ivx]{1,4}|[a-z]|\d{1,2})\)|(?:[ivx]{1,4}|[a-z]|\d{1,2})[.)])[ \t]+")  # "(ii) ", "b. "
_POINTS = frozenset("•▪◦●■*-–—")


def listed(page: Page) -> list[Draft]:
    """A draft for each point of each list whose lead-in says who holds it."""
    found: list[Draft] = []
    for sentence in page.sentences:
        if page.text[sentence.span.end - 1] != ":":
            continue
        items = _items(page, sentence)
        if items:
            found.extend(_drafts(page, sentence, items))
    return found


def _items(page: Page, lead: Sentence) -> list[Sentence]:
    """The points of the list that stands right below a sentence."""
    found: list[Sentence] = []
    for sentence in page.sentences[lead.index + 1 : lead.index + 1 + _MOST]:
        if sentence.kind is not BlockKind.LIST_ITEM and not _bulleted(page.text, sentence.span.start):
            break
        found.append(sentence)
    return found


def _bulleted(text: str, start: int) -> bool:
    """Whether a line mark stands before, or as, the first character of a sentence."""
    if _LETTERED.match(text, start) and (start == 0 or text[max(0, start - 3) : start].rstrip(" \t").endswith("\n")):
        return True
    line = text[max(0, start - 6) : start].rpartition("\n")[2].strip()
    if line:
        return set(line) <= _POINTS
    return text[start] in _POINTS and text[start + 1 : start + 2] in (" ", "\t", "\u00a0")


def _drafts(page: Page, lead: Sentence, items: list[Sentence]) -> list[Draft]:
    held = _led(lead)
    if held is not None:
        holder, cue = held
        words, tail = lead.words.span(cue.group.first, cue.last), _tail(lead, cue.last + 1)
        contents = [content for item in items if (content := _trimmed(page.text, item.span)) is not None]
        return [
            Draft(holder, words, [*tail, content], page.sentence_at(content.start), "list", cue.lemma)
            for content in contents
        ]
    whole = phrase_right(lead, 0, len(lead))
    if whole is None or whole + 2 != len(lead):
        return []
    return [draft for item in items if (draft := _shared(page, lead.words.span(0, whole), item)) is not None]


def _tail(lead: Sentence, first: int) -> list[Span]:
    """What of the lead-in belongs to each point: "that they would", "to"; not "on the following"."""
    last = len(lead) - 2
    known = lead.tags[first : last + 1]
    if not known or not set(known) <= set("SPMTDnXR") or not set(known) & set("MT"):
        return []
    return [lead.words.span(first, last)]


def _led(lead: Sentence) -> tuple[Span, Cue] | None:
    """Who holds the points, and the last verb of the lead-in that can have them for content."""
    for cue in reversed(list(cues(lead))):
        if cue.group.passive or cue.group.infinitive or not asserted(lead, cue):
            continue
        found = subject(lead, cue.group)
        if found is None or found.shared or found.relative or not can_hold(lead, found):
            continue
        return lead.words.span(found.first, found.last), cue
    return None


def _shared(page: Page, holder: Span, item: Sentence) -> Draft | None:
    """ "The leaders:" | "welcomed the pact;": the point begins with the verb."""
    cue = next(cues(item), None)
    if cue is None or cue.group.first > 1 or cue.group.passive or cue.last + 1 >= len(item):
        return None
    content = _trimmed(page.text, Span(item.words.starts[cue.last + 1], item.span.end))
    if content is None:
        return None
    return Draft(holder, item.words.span(cue.group.first, cue.last), [content], item.index, "list", cue.lemma)


def _trimmed(text: str, span: Span) -> Span | None:
    lettered = _LETTERED.match(text, span.start, span.end)
    start, end = lettered.end() if lettered else span.start, span.end
    while start < end and (text[start] in _POINTS or text[start].isspace()):
        start += 1
    while end > start and text[end - 1] in _ENDS:
        end -= 1
    return Span(start, end) if end - start > 2 else None
