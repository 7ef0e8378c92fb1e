"""Attributions by rules: who is said, by which words, to hold what."""

from __future__ import annotations

import re

from rashomon.model import Document, Mode, Span
from rashomon.reading.attribution import Attribution

__all__ = ["attributions"]

_NAME = r"(?:(?:the|a|an|The|A|An)\s)?(?:[A-Z][\w.’'-]*|officials?|analysts?|spokes\w+|ministers?|people familiar)(?:\s(?:[A-Z][\w.’'-]*|officials?|minister|president))*|[Hh]e|[Ss]he|[Tt]hey"
_SAID = re.compile(
    rf"(?P<holder>{_NAME})\s(?P<cue>(?:has |have |had |also )?(?:said|says|told reporters|stressed|added|noted|warned|pledged|suggested|wrote|urged|announced|reported))\b"
)


def attributions(document: Document, sentences: tuple[Span, ...]) -> tuple[Attribution, ...]:
    """The attributions of a document, in text order."""
    found = []
    for sentence in sentences:
        for match in _SAID.finditer(document.text, sentence.start, sentence.end):
            before = document.text[sentence.start : match.start()].rstrip()
            if before.endswith(("”", '"', ",”", ',"')) and match.start() > sentence.start + 2:
                content = Span(sentence.start, sentence.start + len(before))
            elif match.end() + 2 < sentence.end:
                content = Span(match.end() + 1, sentence.end)
            else:
                continue
            inside = document.text[content.start : content.end]
            mode = Mode.DIRECT if inside[:1] in "“\"" else Mode.MIXED if "“" in inside else Mode.INDIRECT
            found.append(
                Attribution(Span(*match.span("holder")), Span(*match.span("cue")), (content,), mode, sentence, rule="plain", confidence=0.6)
            )
            break
    return tuple(found)
