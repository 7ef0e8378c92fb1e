"""Notes on a source's quality, each with the words that give rise to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from rashomon.model import BlockKind, Document, Span
from rashomon.reading.actors.cast import Cast
from rashomon.reading.actors.tables import rows
from rashomon.reading.profile import signs

Flag = tuple[str, Span]

_MACHINE = re.compile(
    r"\b(?:AI[- ](?:generated|made|created)"
    r"|(?:generated|made|created) (?:by|with|using) (?:AI|artificial intelligence|ChatGPT|"
    r"Midjourney|DALL[-·]?E|Gemini|Grok)|Midjourney|DALL[-·]E)\b|AI生成|生成式",
    re.IGNORECASE,
)
_SPECULATION = re.compile(
    r"\b(?:may|might|could|possibly|perhaps|presumably|apparently|seemingly|suggest(?:s|ing|ed)?|appear(?:s|ed)?|seem(?:s|ed)?|"
    r"indicat(?:es|ing)|hint(?:s|ing)?|signals?|likely)\b",
    re.IGNORECASE,
)
_OPINION_LABEL = re.compile(
    r"^\W*(?:opinion|op-ed|editorial|commentary|analysis|column|guest essay|letters? to the editor)\b\s*[:|\-–—\n]"
    r"|\bviews expressed\b|\bis an? (?:opinion )?columnist\b|\bopinions expressed\b",
    re.IGNORECASE | re.MULTILINE,
)
_QUOTED = re.compile(r"[“][^”]{0,3000}[”]|\"[^\"\n]{0,2000}\"")
_WIRES = frozenset(
    ("Reuters", "AP", "AFP", "Associated Press", "Agence France-Presse", "dpa", "UPI", "EFE", "Bloomberg", "Kyodo")
)


@cache
def _words() -> dict[str, tuple[int, str]]:
    return {row[0]: (int(row[1]), row[2]) for row in rows("profile_opinion.psv")}


@cache
def _pattern() -> re.Pattern[str]:
    ordered = sorted(_words(), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(word) for word in ordered) + r")\b", re.IGNORECASE)


def flags(document: Document, sentences: Sequence[Span], cast: Cast, *, own: bool) -> tuple[Flag, ...]:
    """All flags of a document, in a fixed order. An own text is partial by nature and gets no opinion flag."""
    found: list[Flag] = []
    if not own:
        found.extend(_opinion(document, sentences))
        found.extend(_anonymous(cast))
        found.extend(_wire(document))
    found.extend(_image(document))
    return tuple(found)


def dispatch(sentences: Sequence[Span], agency: Span | None) -> tuple[Flag, ...]:
    """A state agency's own text of a few sentences tells of a contact; it is no whole account of it."""
    return (("agency dispatch", agency),) if agency is not None and len(sentences) < _WHOLE else ()


_WHOLE = 6  # sentences from which an agency's account may be taken to be whole


def labelled(document: Document) -> Span | None:
    """The words by which an outlet marks a text as opinion."""
    head = document.text[: signs.HEAD]
    match = _OPINION_LABEL.search(head) or _OPINION_LABEL.search(document.text, max(0, len(document.text) - 1500))
    return Span(match.start(), match.end()) if match and match.group().strip() else None


def _opinion(document: Document, sentences: Sequence[Span]) -> list[Flag]:
    """Opinion or advocacy: verdicts in the outlet's own voice, and speculation sentence after sentence."""
    weights = {"opinion": 0, "advocacy": 0}
    spans: dict[str, list[Span]] = {"opinion": [], "advocacy": []}
    places = [*sentences, *(b.span for b in document.blocks if b.kind in (BlockKind.TITLE, BlockKind.HEADING))]
    for span in places:
        quoted = [(m.start(), m.end()) for m in _QUOTED.finditer(document.text, span.start, span.end)]
        for match in _pattern().finditer(document.text, span.start, span.end):
            if any(start <= match.start() < end for start, end in quoted):
                continue
            weight, kind = _words()[" ".join(match.group().lower().replace("’", "'").split())]
            weights[kind] += weight
            spans[kind].append(Span(match.start(), match.end()))
    label = labelled(document)
    guesses = _speculation(document, sentences)
    found: list[Flag] = []
    if label is not None:
        found.append(("opinion", label))
    enough = weights["opinion"] >= 3 or (weights["opinion"] >= 1 and guesses)
    if enough:
        found.extend(("opinion", span) for span in sorted(spans["opinion"])[:5])
        found.extend(("opinion", span) for span in guesses[:3])
    if weights["advocacy"] >= 2:
        found.extend(("advocacy", span) for span in sorted(spans["advocacy"])[:5])
    return found


def _speculation(document: Document, sentences: Sequence[Span]) -> list[Span]:
    """The speculative words, where they stand in more than a third of the sentences (and in six at least)."""
    hits = []
    for span in sentences:
        match = _SPECULATION.search(_QUOTED.sub(lambda m: " " * len(m.group()), span.of(document.text)))
        if match:
            hits.append(Span(span.start + match.start(), span.start + match.end()))
    return hits if len(hits) >= 6 and len(hits) > 0.33 * len(sentences) else []


def _anonymous(cast: Cast) -> list[Flag]:
    """Anonymous sourcing: a single unnamed source, or unnamed ones behind a good part of what is attributed."""
    held = [holder for holder in cast.holders if holder.span and holder.actor]
    unnamed = [h for h in held if h.actor and h.actor.anonymous]
    if not unnamed:
        return []
    share = len(unnamed) / len(held)
    sources = {h.actor.key for h in unnamed if h.actor}
    if share >= 0.2 or (len(sources) == 1 and share >= 0.1):
        return [("anonymous sourcing", h.span) for h in unnamed[:8] if h.span]
    return []


def _image(document: Document) -> list[Flag]:
    found = []
    for block in document.blocks:
        if block.kind in (BlockKind.CAPTION, BlockKind.FURNITURE) and len(block.span) < 2000:
            for match in _MACHINE.finditer(document.text, block.span.start, block.span.end):
                found.append(("machine-made image", Span(match.start(), match.end())))
    return found[:3]


def _wire(document: Document) -> list[Flag]:
    line = signs.dateline(document)
    if line is None or line[0] not in _WIRES:
        return []
    if document.publisher and line[0].lower() in document.publisher.lower():
        return []
    return [("wire copy", line[2])]
