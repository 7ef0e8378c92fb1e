"""Speakers' turns of a transcript: who speaks is told by the label that a turn begins with ("PENCE: …", "Q: …").

A colon after a name is no label by itself: datelines, topics ("Trade: …") and fields ("Subject: …") look the same. So
labels count where the page shows that it is a transcript: they come again, bear a title, a role or a time, or name
who asks; a name alone counts only where it comes again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.model import BlockKind, Mode, Span
from rashomon.reading.rules.holders import is_outlet
from rashomon.reading.rules.page import Draft, Page

_WORD = r"[^\W\d_a-z][\w.’'-]*"
_LINK = r"(?:of|for|the|and|on|to|in|de|da|di|du|van|von|der|al|bin|el|with)"
_LABEL = re.compile(
    r"[*_]{0,3}"
    rf"(?P<name>{_WORD}(?:,?[ \t\u00a0]+(?:{_LINK}[ \t]+){{0,3}}(?:{_WORD}|\d{{1,2}}\b)){{0,9}})"
    r"(?P<note>[ \t\u00a0]*[(\[][^()\[\]\n]{1,60}(?:\([^()\n]{1,20}\))?[)\]])?"
    r"[ \t\u00a0]*[*_]{0,3}:[*_]{0,3}(?=\s|$|[“\"])"
)
_LONGEST = 160  # characters of a label
_ASKS = re.compile(
    r"(?:q|question|reporter|journalist|correspondent|media|the press|press|interviewer|host)(?:\s*#?\d+)?\.?",
    re.IGNORECASE,
)
_ANSWERS = re.compile(r"(?:a|answer)(?:\s*#?\d+)?\.?|moderator|operator|interpreter|speaker \d+", re.IGNORECASE)
_TITLED = re.compile(
    r"(?:[\w’'-]+ ){0,5}(?:mr|mrs|ms|dr|sir|lord|prof|gen|amb|president|premier|prime minister|minister|chancellor"
    r"|secretary|secretary[- ]general|spokes(?:man|woman|person)|ambassador|governor|senator|chair(?:man|woman|person)?"
    r"|commissioner|representative|director|king|crown prince|emir|sheikh)\b\.?.*",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"(?:subject|from|to|cc|date|time|venue|location|place|topic|theme|title|source|photo|image|video|picture|caption"
    r"|credit|note|editor.s note|update|updated|published|posted|read more|see also|related|more|contact|phone|tel"
    r"|email|e-mail|fax|website|address|language|tag|categor(?:y|ie)|author|by|background|summary|key point|analysis"
    r"|context|example|warning|ps|p\.s\.|also|remember|reminder|result|reason|conclusion|first|second|third|finally"
    r"|breaking|watch|listen|live|exclusive|opinion|fact|claim|verdict|rating|participant|present|agenda|annex"
    r"|article)s?",
    re.IGNORECASE,
)
_FULL_NAME = re.compile(r"\b[A-Z][\w.’'-]+[ \t]([A-Z][\w’'-]+)")
_WHERE = re.compile(r"\b(?:in|at|from|near)\s+((?:[A-Z][\w’'-]+\s?){1,3})")
_MOST_SENTENCES = 200  # of one turn
_TRANSCRIPT = 3  # labels from which on a page is one, and a name that stands once counts too
_HEAD = 4  # paragraphs within which a page begins that is nothing but a transcript
_LONGEST_NAME = 5  # words of such a name
ASKED = "label:asks"  # the rule of what somebody asks who puts questions for the press


@dataclass(frozen=True, slots=True)
class _Label:
    """A label at the head of a line: the name, where the turn begins, the sentence it stands in."""

    name: Span
    end: int
    sentence: int
    key: str
    sure: bool
    asks: bool
    titled: bool


def is_turn(rule: str) -> bool:
    """Whether a rule's name, with its verb or without, is that of a speaker's turn."""
    return rule.rpartition("|")[2].partition(":")[0] == "label"


def asks_for_press(rule: str) -> bool:
    """Whether a rule's name is that of the turn of somebody who asks for the press."""
    return rule.rpartition("|")[2] == ASKED


def is_asking(label: str) -> bool:
    """Whether a label is that of whoever puts questions: "Q", "Reporter", or the outlet that asks."""
    name = " ".join(label.split()).strip(" .*_")
    return _ASKS.fullmatch(name) is not None or is_outlet(name)


def labelled(page: Page) -> list[Draft]:
    """A draft for each sentence of each speaker's turn of a transcript; a turn runs to the next label."""
    labels = _labels(page)
    if not labels:
        return []
    throughout = page.sentences[labels[0].sentence].paragraph < _HEAD
    longest = None if throughout else _paragraphs_of_turns(page, labels)
    stops = [*(label.sentence for label in labels[1:]), len(page.sentences)]
    spoken = [
        _turn(page, label, stop, longest if label is labels[-1] else None)
        for label, stop in zip(labels, stops, strict=True)
    ]
    asking = _asking(page, labels, spoken)
    found: list[Draft] = []
    for label, said in zip(labels, spoken, strict=True):
        first: Draft | None = None
        rule = ASKED if label.key in asking else "label"
        for index, content in said:
            made = Draft(label.name, None, [content], index, rule, "say", mode=Mode.DIRECT, continues=first)
            first = first or made
            found.append(made)
    return found


def _labels(page: Page) -> list[_Label]:
    """The labels of the page, none where nothing shows that it is a transcript."""
    candidates = [label for sentence in page.sentences if (label := _label(page, sentence.index)) is not None]
    again = Counter(label.key for label in candidates)
    if len(candidates) < 2:
        return []
    surnames = frozenset(_FULL_NAME.findall(page.text))
    shown = any(label.sure for label in candidates)
    taken = [
        label
        for label in candidates
        if label.sure or _again(page, label, again, surnames) or (shown and _in_capitals(page, label))
    ]
    if len(taken) < 2 or _only_datelines(page, taken, again):
        return []
    if len(taken) >= _TRANSCRIPT and any(again[label.key] > 1 for label in taken):
        return [label for label in candidates if label.sure or len(label.key.split()) <= _LONGEST_NAME]
    return taken


def _label(page: Page, index: int) -> _Label | None:
    sentence = page.sentences[index]
    if sentence.kind is BlockKind.LIST_ITEM or not _starts_line(page.text, sentence.span.start):
        return None
    match = _LABEL.match(page.text, sentence.span.start, min(sentence.span.end, sentence.span.start + _LONGEST))
    if match is None:
        return None
    name = match["name"]
    bare = " ".join(name.split()).strip(" .*_")
    note = match["note"] or ""
    if _FIELD.fullmatch(bare):
        return None
    asks = is_asking(bare)
    titled = _TITLED.fullmatch(bare) is not None and len(bare.split()) > 1
    sure = bool(asks or note or titled or _ANSWERS.fullmatch(bare))
    span = Span(match.start("name"), match.end("name"))
    return _Label(span, match.end(), index, bare.casefold(), sure, asks, titled)


def _asking(page: Page, labels: Sequence[_Label], spoken: Sequence[Sequence[tuple[int, Span]]]) -> frozenset[str]:
    """Whose turns put questions for the press: by the label, or by what all beside those who answer do.

    Who answers bears a title or speaks most often; where others ask, one who speaks between two answers does too.
    """
    times = Counter(label.key for label in labels if not label.asks)
    most = times.most_common(1)[0][0] if times else ""
    answering = {label.key for label in labels if label.titled and not label.asks} or {most}
    asking = {label.key for label in labels if label.asks}
    for label, said in zip(labels, spoken, strict=True):
        if label.key not in answering and _asks_only(page, said):
            asking.add(label.key)
    if asking:
        for label, following in pairwise(labels):
            if label.key not in answering and following.key in answering and times[label.key] < times[most]:
                asking.add(label.key)
    return frozenset(asking)


def _asks_only(page: Page, said: Sequence[tuple[int, Span]]) -> bool:
    """Whether what is said ends in a question."""
    return bool(said) and said[-1][1].of(page.text).rstrip('"”’)').endswith("?")


def _in_capitals(page: Page, label: _Label) -> bool:
    """ "MOREAU:", "ADA HOLT:": counts beside a label that is one for certain."""
    name = label.name.of(page.text)
    return name.isupper() and len(name.split()) <= 2


def _again(page: Page, label: _Label, again: Counter[str], surnames: frozenset[str]) -> bool:
    """Whether a name counts though nothing but the name shows it: it comes again, or in capitals is one in the text.

    Headings in capitals ("SECURING SUPPLIES: …") do neither.
    """
    name = label.name.of(page.text)
    if name.isupper() and name.split()[-1].title() in surnames:
        return True
    return again[label.key] >= 2 and _is_name(page, label, surnames)


def _is_name(page: Page, label: _Label, surnames: frozenset[str]) -> bool:
    """Whether a name that comes again is a person's: two words or more, or a surname that the text gives in full."""
    words = label.name.of(page.text).split()
    return len(words) <= 4 if len(words) > 1 or words[0].isupper() else words[0] in surnames


def _only_datelines(page: Page, labels: Sequence[_Label], again: Counter[str]) -> bool:
    """ "NEW DELHI: …", "LONDON: …" at the heads of stories: names in capitals, once each, of places."""
    if any(label.asks or again[label.key] > 1 or not label.name.of(page.text).isupper() for label in labels):
        return False
    places = {" ".join(words.split()).casefold() for words in _WHERE.findall(page.text)}
    if any(label.key in places for label in labels):
        return True
    named = {surname.casefold() for surname in _FULL_NAME.findall(page.text) if not surname.isupper()}
    phrases = any(" " in label.key and not label.titled for label in labels)
    return phrases and not any(label.key.split()[-1] in named for label in labels)  # "A HISTORIC STEP: …"


def _starts_line(text: str, at: int) -> bool:
    before = text[max(0, at - 4) : at].rstrip(" \t\u00a0*_")
    return not before or before.endswith("\n")


def _paragraphs_of_turns(page: Page, labels: Sequence[_Label]) -> int:
    """Over how many paragraphs the longest turn runs whose end a label shows."""
    longest = 1
    for label, following in pairwise(labels):
        first, last = page.sentences[label.sentence], page.sentences[following.sentence - 1]
        longest = max(longest, last.paragraph - first.paragraph + 1)
    return longest


def _turn(page: Page, label: _Label, stop: int, paragraphs: int | None) -> list[tuple[int, Span]]:
    """The sentences of a turn with their numbers; with nothing to show its end, over as many paragraphs at most."""
    found: list[tuple[int, Span]] = []
    first = page.sentences[label.sentence]
    for sentence in page.sentences[label.sentence : min(stop, label.sentence + _MOST_SENTENCES)]:
        if paragraphs is not None and sentence.paragraph - first.paragraph >= paragraphs:
            break
        begin = max(sentence.span.start, label.end)
        while begin < sentence.span.end and page.text[begin].isspace():
            begin += 1
        if begin < sentence.span.end:
            found.append((sentence.index, Span(begin, sentence.span.end)))
    return found
