"""Wording that moved: shifts that a document itself reports, and sentences of one voice that changed over time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import beginning, first_touching, inside, touching
from rashomon.comparing.words import content_stems, jaccard, overlap, redline
from rashomon.model import Edit, Evidence, Reading, Span, Wording, WordingVariant

_SHIFT = re.compile(
    r"\b(previous(ly)?|earlier|former(ly)?|usual(ly)?|used to|in the past|until now|instead of|rather than|unlike|"
    r"no longer|replac\w+|narrow\w+|broad\w+|chang\w+|soften\w*|harden\w*|dropp\w+|"
    r"had (said|called|urged|spoken|used|written|asked|demanded)|now (speak|say|call|use|write|urge|ask|demand)s?|"
    r"(moved|went|shifted) from)\b",
    re.I,
)
_ABOUT_CONTACT = re.compile(
    r"\b(?:call|conversation|meeting|talks) (?:lasted|took place|was held)|\b(?:was|were) discussed\b|"
    r"\b(?:went on with|continued) the discussion\b|\bspoke (?:by phone|with)\b|\b(?:held|had) (?:a|the) \w+",
    re.I,
)
_OLD = re.compile(r"\b(previous(ly)?|earlier|former(ly)?|usual(ly)?|used to|in the past|until now|had)\b", re.I)
_QUOTED = re.compile(r"[“\"«「]((?:[^“”\"«»「」\n]|\n(?!\s*\n)){8,300})[”\"»」]")


def moved(hearing: Hearing) -> tuple[Wording, ...]:
    """Reported shifts first, then those found between a voice's own texts of different dates."""
    reported = [w for reading in hearing.readings for w in _reported(hearing, reading)]
    return (*reported, *_between_own_texts(hearing))


def _reported(hearing: Hearing, reading: Reading) -> Iterable[Wording]:
    """Two quotations close together that share most of their words, in a text that speaks of a change."""
    text, document = reading.document.text, reading.document.id
    spans = [
        Span(m.start(1), m.end(1))
        for b in reading.document.readable()
        for m in _QUOTED.finditer(text, b.span.start, b.span.end)
    ]
    for a, b in pairwise(spans):
        between = Span(a.start, b.end)
        if len(between) > 600 or not _SHIFT.search(_around(reading, a, b)):
            continue
        sa, sb = content_stems(text, a), content_stems(text, b)
        if len(sa & sb) < 2 or overlap(sa, sb) < 0.5 or sa == sb:
            continue
        old, new = (a, b) if _is_old(reading, a, None) and not _is_old(reading, b, a) else (b, a)
        yield Wording(
            voice=_voice_near(hearing, reading, new),
            topic=_topic_near(reading, new),
            variants=(
                WordingVariant(None, Evidence(document, trimmed(text, old))),
                WordingVariant(
                    hearing.main.event.begin if hearing.main else None, Evidence(document, trimmed(text, new))
                ),
            ),
            changes=redline(old.of(text), new.of(text)),
            kind=kind_of(redline(old.of(text), new.of(text))),
            reported=Evidence(document, _sentence(reading, old)),
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


def kind_of(changes: tuple[Edit, ...]) -> str:
    """Added, dropped or reworded, by what the edits do; narrowing and widening need the meaning of the words."""
    ops = {edit.op for edit in changes} - {"equal"}
    if ops == {"insert"}:
        return "added"
    if ops == {"delete"}:
        return "dropped"
    return "reworded"


def _between_own_texts(hearing: Hearing) -> Iterable[Wording]:
    """Sentences of a side's own texts on different dates that say nearly the same, with what changed."""
    by_side: dict[str, list[Reading]] = {}
    for reading in hearing.readings:
        issuer = reading.profile.issuer
        if issuer and reading.document.published:
            for side in issuer.sides or (issuer.side,):
                by_side.setdefault(side, []).append(reading)
    for side, readings in by_side.items():
        readings.sort(key=lambda r: (r.document.published is None, str(r.document.published)))
        for earlier, later in pairwise(readings):
            if earlier.document.published != later.document.published:
                yield from _changed(side, earlier, later)


def _changed(side: str, earlier: Reading, later: Reading) -> Iterable[Wording]:
    old = [(s, content_stems(earlier.document.text, s)) for s in earlier.sentences]
    told = {c.sentence for r in (earlier, later) for c in r.contacts}
    for sentence in later.sentences:
        if sentence in told or _ABOUT_CONTACT.search(sentence.of(later.document.text)):
            continue  # how a contact went is news of that contact and no formula
        stems = content_stems(later.document.text, sentence)
        if len(stems) < 4:
            continue
        score, match, _ = max(
            ((jaccard(stems, o), s, o) for s, o in old), default=(0.0, None, None), key=lambda x: x[0]
        )
        if match is None or not 0.45 <= score < 1.0:
            continue
        changes = redline(match.of(earlier.document.text), sentence.of(later.document.text))
        yield Wording(
            voice=side,
            topic=_topic_near(later, sentence),
            variants=(
                WordingVariant(earlier.document.published, Evidence(earlier.document.id, match)),
                WordingVariant(later.document.published, Evidence(later.document.id, sentence)),
            ),
            changes=changes,
            kind=kind_of(changes),
        )
