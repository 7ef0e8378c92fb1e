"""Quotations held against the speaker's own text: exact, trimmed, altered, translated or not found there.

A quotation that somebody else's document gives is looked for, word by word, in every own text of the speaker's side
that the case holds. ``not found`` says only that it is not in these texts: it may have been said elsewhere, and where
the document does not name the text as its source the check says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.quotes import inside_marks, shared
from rashomon.comparing.reuse import Match, align
from rashomon.comparing.words import content_stems, overlap, redline, words
from rashomon.model import (
    Channel,
    Edit,
    Evidence,
    Origin,
    PlacedStatement,
    QuoteCheck,
    QuoteGroup,
    Reading,
    Span,
)

_LEAST_WORDS = 3
_WRITTEN = (Channel.POST, Channel.READOUT, Channel.STATEMENT)
_COVERED = 0.7  # share of the quotation that must be found for it to be the same one
_ENGLISH = frozenset("US GB AU NZ CA IE IN PK SG PH ZA NG KE GH UN EU NATO Commonwealth".split())  # noqa: SIM905
_ORDER = ("exact", "trimmed", "altered", "translated", "not found")


def checks(hearing: Hearing) -> tuple[QuoteCheck, ...]:
    """Every quotation of a side that has own texts in the case, as documents other than these have it."""
    own = _own_texts(hearing)
    groups = {v.evidence: group for group in shared(hearing) for v in group.variants}
    made: dict[tuple[str, Span], QuoteCheck] = {}
    for placed in hearing.statements:
        actor = placed.statement.holder.actor
        side = hearing.actor_side(placed.document, actor)
        texts = own.get(side or "", [])
        if side is None or not texts or any(r.document.id == placed.document for r in texts):
            continue
        if actor is None or not actor.speaks or actor.anonymous or side not in placed.voices:
            continue  # who does not speak for the side is not bound to its texts
        for span in placed.statement.quoted:
            check = _check(hearing, placed, side, span, texts, groups)
            if check is not None:
                made.setdefault((placed.document, span), check)
    return tuple(made.values())


def _own_texts(hearing: Hearing) -> dict[str, list[Reading]]:
    found: dict[str, list[Reading]] = {}
    for reading in hearing.readings:
        issuer = reading.profile.issuer
        for side in (issuer.sides or (issuer.side,)) if issuer else ():
            found.setdefault(side, []).append(reading)
    return found


def _check(
    hearing: Hearing,
    placed: PlacedStatement,
    side: str,
    span: Span,
    texts: Sequence[Reading],
    groups: dict[Evidence, QuoteGroup],
) -> QuoteCheck | None:
    text = hearing.text(placed.document)
    inner = inside_marks(text, span)
    if len(words(text, inner)) < _LEAST_WORDS:
        return None
    language = hearing.by_id[placed.document].document.language
    evidence = Evidence(placed.document, inner, placed.id)
    group = groups.get(evidence)
    verdicts = [_against(text, inner, language, side, own) for own in texts]
    verdicts += [_grouped(hearing, evidence, group, side, own) for own in texts if group]
    verdict, original, difference = min(verdicts, key=lambda v: _ORDER.index(v[0]))
    actor = placed.statement.holder.actor
    joined = hearing.actors.get(f"{placed.document}/{actor.id}") if actor else None
    if verdict == "not found" and not _expected(hearing, placed, joined.id if joined else "", texts):
        return None
    return QuoteCheck(
        evidence=evidence,
        actor=joined.id if joined else None,
        side=side,
        verdict=verdict,
        original=original,
        difference=difference,
        first=_first(hearing, group) if group else None,
        doubts=tuple(_doubts(hearing, placed, side, group, verdict)),
    )


def _expected(hearing: Hearing, placed: PlacedStatement, actor: str, texts: Sequence[Reading]) -> bool:
    """Whether the words ought to stand in one of the texts: they are about the event and said to be from a text of
    that kind, or given to the very person who issued one."""
    if placed.event != hearing.event_id:
        return False
    if placed.statement.channel in _WRITTEN:
        return True
    issuers = [(r.document.id, r.profile.issuer) for r in texts]
    joined = [hearing.actors.get(f"{document}/{issuer.id}") for document, issuer in issuers if issuer]
    return any(one is not None and one.id == actor for one in joined)


Verdict = tuple[str, Evidence | None, tuple[Edit, ...]]


def _grouped(hearing: Hearing, evidence: Evidence, group: QuoteGroup | None, side: str, own: Reading) -> Verdict:
    """The verdict by the stretch of an own text that was already found to be the same quotation."""
    for variant in group.variants if group else ():
        if variant.evidence.document == own.document.id:
            edits = redline(hearing.words(variant.evidence), hearing.words(evidence))
            return _named(edits, side, own), variant.evidence, edits
    return "not found", None, ()


def _named(edits: tuple[Edit, ...], side: str, own: Reading) -> str:
    ops = {e.op for e in edits} - {"equal"}
    if not ops or ops == {"delete"}:
        return "trimmed" if ops else "exact"
    return "translated" if _may_be_translated(side, own) else "altered"


def _against(text: str, span: Span, language: str, side: str, own: Reading) -> Verdict:
    """The verdict of one own text, where it has the words, and the redline from them to the quotation."""
    document = own.document
    if document.language.split("-")[0] != language.split("-")[0]:
        return "translated", None, ()
    match = align(document.text, Span(0, len(document.text)), text, span, document.id) if document.text else None
    if match is not None and _coverage(match, text, span) >= _COVERED:
        original = match.a.span
        edits = redline(original.of(document.text), span.of(text))
        return _named(edits, side, own), Evidence(document.id, original), edits
    near = _same_content(text, span, own) if _may_be_translated(side, own) else None
    if near is not None:
        edits = redline(near.of(document.text), span.of(text))
        return "translated", Evidence(document.id, near), edits
    return "not found", None, ()


def _may_be_translated(side: str, own: Reading) -> bool:
    """Whether words may differ because two people translated them: the text is no original, or not in a language in
    which the side writes first."""
    english = own.document.language.startswith("en")
    return own.document.origin is Origin.TRANSLATION or (english and side not in _ENGLISH)


def _coverage(match: Match, text: str, span: Span) -> float:
    """The share of the quotation's words that the aligned stretch takes in."""
    return len(words(text, match.b.span)) / max(1, len(words(text, span)))


def _same_content(text: str, span: Span, own: Reading) -> Span | None:
    """The sentence of an own text that has most of the quotation's content words, three or more."""
    wanted, best = content_stems(text, span), None
    for sentence in own.sentences:
        stems = content_stems(own.document.text, sentence)
        common = len(stems & wanted)
        if common >= 3 and overlap(stems, wanted) >= 0.7 and (best is None or common > best[0]):
            best = (common, sentence)
    return best[1] if best else None


def _first(hearing: Hearing, group: QuoteGroup) -> Evidence | None:
    """Who carried it first: the earliest variant, where the dates of all of them are known and one is alone first."""
    days = [v.published for v in group.variants]
    if any(day is None for day in days):
        return None
    ordered = sorted(group.variants, key=lambda v: str(v.published))
    alone = len(ordered) == 1 or ordered[0].published != ordered[1].published
    return ordered[0].evidence if alone else None


def _doubts(
    hearing: Hearing, placed: PlacedStatement, side: str, group: QuoteGroup | None, verdict: str
) -> Iterable[str]:
    """What makes the attribution doubtful: other documents give the words to somebody else."""
    for variant in group.variants if group else ():
        actor = next((a for a in hearing.roster.actors if a.id == variant.actor), None)
        elsewhere = variant.evidence.document != placed.document
        if elsewhere and actor and actor.side not in (side, "unknown", "press"):
            yield f"given to {actor.name} elsewhere"
    if verdict == "not found" and placed.statement.channel not in _WRITTEN:
        yield "the document does not say that the words are from one of these texts"
