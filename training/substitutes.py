"""Pronouns whose antecedent is known because they were put there: a name that recurs is replaced by its pronoun.

After Kocijan et al., "WikiCREM", EMNLP 2019: GUM has little of politics and of countries and bodies as "it", and this
makes more from news without annotation. Also "X said he": who speaks is, as a rule, who is spoken of.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from rashomon.model import ActorKind, Document, MentionKind, Span
from rashomon.reading import rules, segment
from rashomon.reading.actors.build import _Builder
from rashomon.reading.actors.ledger import Resolved
from rashomon.reading.actors.tables import Sort
from rashomon.reading.actors.tokens import word_set
from rashomon.reading.model.extraction import encoded
from rashomon.reading.model.pieces import pieces
from rashomon.reading.model.session import Model
from rashomon.reading.profile import home
from rashomon.settings import DEFAULT
from training.mentions import Referring

FORMS = {"m": ("he", "him", "his"), "f": ("she", "her", "her"), "it": ("it", "it", "its")}
_SUBJECTS = word_set("that and but because as when if while after before where said says") | frozenset(',“"”—–:;')
_TELLING = word_set("said says told added argued insisted noted")
_BACK = 4  # sentences within which the name was met before


@dataclass(frozen=True)
class Known:
    """A phrase of a text: who it refers to, -1 where that is not sure, and whether it is to be resolved."""

    span: Span
    who: int
    asked: bool = False


def resolved(document: Document) -> _Builder:
    """The phrases of a document with what the rules take them for."""
    sentences = segment.sentences(document)
    builder = _Builder(document, sentences, rules.attributions(document, sentences), DEFAULT, home(document))
    builder.cast()
    return builder


def substituted(document: Document, seed: int, share: float = 0.4) -> tuple[str, list[Known]]:
    """The text with some recurring names replaced, and its phrases."""
    builder, choice = resolved(document), random.Random(f"{seed} {document.title}")
    numbers: dict[str, int] = {}
    last: dict[str, int] = {}
    text, made, shift, at = document.text, [], 0, 0
    pieces_of: list[str] = []
    for one in sorted(builder.resolved, key=lambda r: (r.phrase.first, -r.phrase.last)):
        span = builder.words.span(one.phrase.first, one.phrase.last)
        if span.start < at:
            continue
        key = one.record.key
        who = numbers.setdefault(key, len(numbers))
        before = last.get(key)
        form = _form(one)
        if one.kind is not MentionKind.NAME:
            told = _told(builder, one)
            made.append(
                Known(
                    Span(span.start + shift, span.end + shift),
                    who if told else -1,
                    told,
                )
            )
            continue
        last[key] = one.phrase.region
        recent = before is not None and 0 <= one.phrase.region - before <= _BACK
        heading = builder.words.regions[one.phrase.region].heading
        if not (form and recent and not heading and choice.random() < share and _bare(one)):
            made.append(Known(Span(span.start + shift, span.end + shift), who))
            continue
        word, end = _worded(builder, one, FORMS[form], span)
        pieces_of += [text[at : span.start], word]
        made.append(Known(Span(span.start + shift, span.start + shift + len(word)), who, True))
        shift += len(word) - (end - span.start)
        at = end
    return "".join([*pieces_of, text[at:]]), made


def _form(one: Resolved) -> str:
    record = one.record
    if record.plural or record.sides:
        return ""
    if record.kind is ActorKind.PERSON:
        return record.gender
    return "it" if one.phrase.sort in (Sort.COUNTRY, Sort.BODY, Sort.CAPITAL) else ""


def _bare(one: Resolved) -> bool:
    phrase = one.phrase
    return phrase.last - phrase.first <= 2 and not phrase.office and not phrase.honorific and not phrase.place


def _told(builder: _Builder, one: Resolved) -> bool:
    """Whether a pronoun stands in "X said he", and is taken for X."""
    phrase, tokens = one.phrase, builder.words.tokens
    if one.kind is not MentionKind.PRONOUN or phrase.first < 2:
        return False
    verb = phrase.first - (2 if tokens[phrase.first - 1].low == "that" else 1)
    if tokens[phrase.first].low not in ("he", "she", "it") or tokens[verb].low not in _TELLING:
        return False
    ending = next((r for r in builder.resolved if r.phrase.last == verb and r.kind is MentionKind.NAME), None)
    return ending is not None and ending.record is one.record


def _worded(builder: _Builder, one: Resolved, forms: tuple[str, str, str], span: Span) -> tuple[str, int]:
    """The pronoun in the form that its place asks for, and where what it replaces ends."""
    tokens, region = builder.words.tokens, builder.words.regions[one.phrase.region]
    after = tokens[one.phrase.last] if one.phrase.last < len(tokens) else None
    opens = one.phrase.first == region.first
    if after is not None and after.low in ("'s", "’s") and after.start == span.end:
        word, end = forms[2], after.end
    else:
        before = tokens[one.phrase.first - 1].text.lower() if not opens else ","
        word, end = (forms[0] if before in _SUBJECTS else forms[1]), span.end
    return (word.capitalize() if opens else word), end


def ranges(text: str) -> list[tuple[int, int]]:
    """The lines of a text that are not empty."""
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def asked(model: Model, name: str, text: str, known: Sequence[Known]) -> tuple[Referring, np.ndarray] | None:
    """A substituted text as the head reads it, and which of its mentions are asked for."""
    found = pieces(model.tokenizer, text, ranges(text))
    rows: dict[tuple[int, int], tuple[int, bool]] = {}
    for one in known:
        first = int(np.searchsorted(found.ends, one.span.start, side="right"))
        last = int(np.searchsorted(found.starts, one.span.end)) - 1
        if first <= last:
            rows.setdefault((first, last), (one.who, one.asked))
    if not any(a for _, a in rows.values()):
        return None
    order = sorted(rows, key=lambda r: (r[0], -r[1]))
    states = encoded(found, model.encode, model.parameters).states
    spans = np.array(order, dtype=np.int64)
    who = np.array([rows[r][0] for r in order], dtype=np.int64)
    made = Referring(name, text, found, states.astype(np.float16), spans, who, np.zeros(len(order), np.int64))
    return made, np.array([rows[r][1] for r in order])


def silver(model: Model, articles: Sequence[Any], seed: int = 1) -> Iterator[tuple[Referring, np.ndarray]]:
    """Substituted articles as the head reads them."""
    for article in articles:
        text, known = substituted(Document.from_text(article.text, article.name), seed)
        made = asked(model, article.name, text, known)
        if made is not None:
            yield made
