"""Quotations that documents share, and how they differ.

Quoted stretches are matched on the stems of their words, so that a translation that turns "prudently handle" into
"handle with prudence" is found; only pairs that share a rare word are looked at, so cost stays near linear.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.words import content_stems, jaccard, overlap, redline, words
from rashomon.model import Evidence, Mode, QuoteGroup, QuoteVariant, Span, Statement

_LEAST_WORDS = 3
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class _Quote:
    evidence: Evidence
    actor: str | None
    stems: frozenset[str]
    length: int


def shared(hearing: Hearing) -> tuple[QuoteGroup, ...]:
    """Quotations that stand in more than one document, longest first."""
    quotes = _quotes(hearing)
    groups = _grouped(quotes)
    result = [_group(hearing, group) for group in groups if len({q.evidence.document for q in group}) > 1]
    return tuple(sorted(result, key=lambda g: -max(len(v.evidence.span) for v in g.variants)))


def _quotes(hearing: Hearing) -> list[_Quote]:
    quotes, seen = [], set()
    for placed in hearing.statements:
        text = hearing.text(placed.document)
        for span in _spoken(placed.statement):
            inner = _inside_marks(text, span)
            count = len(words(text, inner))
            if (placed.document, inner) in seen or count < _LEAST_WORDS:
                continue
            seen.add((placed.document, inner))
            actor = placed.statement.holder.actor
            joined = hearing.actors.get(f"{placed.document}/{actor.id}") if actor else None
            evidence = Evidence(placed.document, inner, placed.id)
            quotes.append(_Quote(evidence, joined.id if joined else None, content_stems(text, inner), count))
    return quotes


def _spoken(statement: Statement) -> tuple[Span, ...]:
    """The quoted stretches; of a quotation that lost its marks (a pull quote) the whole content."""
    return statement.quoted or (statement.content if statement.mode is Mode.DIRECT else ())


def _inside_marks(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end - 1 and text[start] in "\"'“”‘’«»「」『』 \n":
        start += 1
    while end > start + 1 and text[end - 1] in "\"'“”‘’«»「」『』 \n,.":
        end -= 1
    return Span(start, end)


def _grouped(quotes: list[_Quote]) -> list[list[_Quote]]:
    by_stem: dict[str, list[int]] = defaultdict(list)
    for n, quote in enumerate(quotes):
        for stem in quote.stems:
            by_stem[stem].append(n)
    home = list(range(len(quotes)))

    def root(n: int) -> int:
        while home[n] != n:
            home[n] = home[home[n]]
            n = home[n]
        return n

    for members in by_stem.values():
        if len(members) > 60:  # a word that half of the quotations share tells nothing
            continue
        for i, a in enumerate(members):
            for b in members[i + 1 :]:
                if root(a) != root(b) and _alike(quotes[a], quotes[b]):
                    home[root(b)] = root(a)
    groups: dict[int, list[_Quote]] = defaultdict(list)
    for n, quote in enumerate(quotes):
        groups[root(n)].append(quote)
    return list(groups.values())


def _alike(a: _Quote, b: _Quote) -> bool:
    """The same words, or most of the shorter one's in the longer; two content words alone prove nothing."""
    common = len(a.stems & b.stems)
    if common < 2 or (common < 3 and a.stems != b.stems):
        return False
    if a.actor and b.actor and a.actor != b.actor and overlap(a.stems, b.stems) < 0.8:
        return False
    close = jaccard(a.stems, b.stems) >= 0.3 or common >= 5 or (common == 4 and overlap(a.stems, b.stems) >= 0.75)
    return close and overlap(a.stems, b.stems) >= _ALIKE


def _group(hearing: Hearing, group: list[_Quote]) -> QuoteGroup:
    def first_told(quote: _Quote) -> tuple[bool, str]:
        published = hearing.by_id[quote.evidence.document].document.published
        return (published is None, published.isoformat() if published else "")

    group = sorted(group, key=lambda q: (*first_told(q), -q.length))
    texts = [hearing.words(q.evidence) for q in group]
    other = min(range(1, len(texts)), key=lambda n: jaccard(group[0].stems, group[n].stems))
    difference = redline(texts[0], texts[other])
    changed = {edit.op for edit in difference} - {"equal"}
    verdict = "exact" if not changed else "trimmed" if changed in ({"delete"}, {"insert"}) else "altered"
    variants = tuple(
        QuoteVariant(q.evidence, q.actor, hearing.by_id[q.evidence.document].document.published) for q in group
    )
    return QuoteGroup(variants, difference, verdict)
