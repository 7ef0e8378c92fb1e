"""Quotations held against the speaker's own text: exact, trimmed, altered, translated or not found there.

A quotation that somebody else's document gives is looked for, word by word, in every own text of the speaker's side
that the case holds (`quoting`). ``not found`` says only that it is not in these texts: it may have been said elsewhere,
and where the document does not name the text as its source the check says so. Words that a document gives to somebody
else although they stand in a side's own text are checked too, and the check says to whom they are given.

Where a side writes first in another language, words may differ because two people translated them: then characters
prove nothing, unless the document evidently quotes this very text (`OwnTexts.same_text`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rashomon.comparing.exact import between
from rashomon.comparing.hearing import Hearing, once
from rashomon.comparing.quoting.days import nearest, quotes, tells_of
from rashomon.comparing.quoting.loose import given_elsewhere, of_its_own, unread
from rashomon.comparing.quoting.owntexts import OwnTexts
from rashomon.comparing.words import content_stems, overlap, redline, words
from rashomon.model import (
    Actor,
    ActorKind,
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

_LEAST_WORDS, _FEWEST_WORDS = 3, 2
_WRITTEN = (Channel.POST, Channel.READOUT, Channel.STATEMENT)
_ENGLISH = frozenset("US GB AU NZ CA IE IN PK SG PH ZA NG KE GH UN EU NATO Commonwealth".split())  # noqa: SIM905
_ORDER = ("exact", "trimmed", "altered", "translated", "not found")


@once
def checks(hearing: Hearing) -> tuple[QuoteCheck, ...]:
    """Every quotation of a side that has own texts in the case, as documents other than these have it."""
    case = OwnTexts(hearing)
    made: dict[tuple[str, Span], QuoteCheck] = {}
    others: list[tuple[PlacedStatement, Span]] = []
    for placed in hearing.statements:
        texts = case.of(placed)
        for span in placed.statement.quoted:
            if not texts:
                others.append((placed, span))
                continue
            check = _check(case, placed, span, texts)
            if check is None or (check.verdict in ("not found", "translated") and check.original is None):
                check = given_elsewhere(case, placed, span) or check
            if check is not None:
                made.setdefault((placed.document, span), check)
    for placed, span in others:
        if (placed.document, span) not in made:
            check = given_elsewhere(case, placed, span) or of_its_own(case, placed, span)
            if check is not None:
                made[placed.document, span] = check
    for check in unread(case, made):
        made.setdefault((check.evidence.document, check.evidence.span), check)
    return tuple(made.values())


@dataclass(frozen=True, slots=True)
class _Verdict:
    name: str
    original: Evidence | None = None
    difference: tuple[Edit, ...] = ()
    notes: tuple[str, ...] = ()


def _check(case: OwnTexts, placed: PlacedStatement, span: Span, texts: list[Reading]) -> QuoteCheck | None:
    inner = case.inner(placed, span)
    length = len(words(case.hearing.text(placed.document), inner))
    if length < _FEWEST_WORDS:
        return None
    evidence = Evidence(placed.document, inner, placed.id)
    group = case.groups.get(evidence)
    verdict = _nearest(
        case.hearing.by_id[placed.document], inner, [(own, _against(case, placed, inner, group, own)) for own in texts]
    )
    if length < _LEAST_WORDS and verdict.name != "exact":
        return None  # two words may be anybody's, unless they stand there just so
    actor = case.actor(placed)
    if verdict.name == "not found" and not _expected(case, placed, actor, texts):
        return None
    side = case.side(placed)
    return QuoteCheck(
        evidence=evidence,
        actor=actor.id if actor else None,
        side=side,
        verdict=verdict.name,
        original=verdict.original,
        difference=verdict.difference,
        first=_first(group) if group else None,
        doubts=(*verdict.notes, *_doubts(case.hearing, placed, side, group, verdict.name)),
    )


def _nearest(reading: Reading, span: Span, found: list[tuple[Reading, _Verdict]]) -> _Verdict:
    """The verdict of the text that comes nearest: the one that the document tells of where it has the words, else
    the one with most of them. That an older text has them just so is said beside it."""
    dates = {own.document.id: n for n, own in enumerate(nearest(reading.document, (own for own, _ in found)))}
    ordered = sorted(found, key=lambda p: (_ORDER.index(p[1].name), not p[1].original, dates[p[0].document.id]))
    own, best = ordered[0]
    if best.original is None or quotes(reading, span, own.document):
        return best
    told = next((v for own, v in ordered if v.original and quotes(reading, span, own.document)), None)
    if told is None or told.name == "translated" or best.name not in ("exact", "trimmed"):
        return best
    published = own.document.published
    day = f" of {published.day} {published:%B %Y}" if published else ""
    as_quoted = "just so" if best.name == "exact" else "with words left out"
    return replace(told, notes=(*told.notes, f"an earlier text{day} has the words {as_quoted}"))


def _expected(case: OwnTexts, placed: PlacedStatement, actor: Actor | None, texts: list[Reading]) -> bool:
    """Whether the words ought to stand in one of the texts: they are about the event and said to be from a text of
    that kind, or given to the very person who issued one, or to a body of the side where a body issued one."""
    if case.hearing.main is None:
        document = case.hearing.by_id[placed.document].document
        texts = [own for own in texts if tells_of(document, own.document)]
    elif placed.event != case.hearing.event_id:
        return False
    if not texts:
        return False
    if placed.statement.channel in _WRITTEN:
        return True
    issuers = [(r.document.id, r.profile.issuer) for r in texts]
    joined = [case.hearing.actors.get(f"{document}/{issuer.id}") for document, issuer in issuers if issuer]
    return actor is not None and any(one.id == actor.id or (_body(one) and _body(actor)) for one in joined if one)


def _body(actor: Actor) -> bool:
    """Whether a party is no person: what it says, it says in writing."""
    return actor.kind in (ActorKind.BODY, ActorKind.GOVERNMENT, ActorKind.COUNTRY)


def _against(case: OwnTexts, placed: PlacedStatement, span: Span, group: QuoteGroup | None, own: Reading) -> _Verdict:
    """The verdict of one own text, where it has the words, and the redline from them to the quotation."""
    document, side = own.document, case.side(placed)
    if case.language(document.id) != case.language(placed.document):
        return _Verdict("translated", notes=("the own text is in another language: characters prove nothing",))
    text = case.hearing.text(placed.document)
    found = case.found(placed.document, span, document.id)
    translated = _may_be_translated(side, own) and not case.same_text(placed.document, document.id)
    if found is not None:
        name = "translated" if found.verdict == "altered" and translated else found.verdict
        edits = between(found.span.of(document.text), span.of(text))
        return _Verdict(name, Evidence(document.id, found.span), edits, found.notes)
    grouped = _grouped(case.hearing, Evidence(placed.document, span, placed.id), group, own)
    if grouped is not None:
        return replace(grouped, name="translated") if translated and grouped.name == "altered" else grouped
    near = _same_content(text, span, own) if translated else None
    if near is not None:
        edits = between(near.of(document.text), span.of(text))
        return _Verdict("translated", Evidence(document.id, near), edits)
    return _Verdict("not found")


def _grouped(hearing: Hearing, evidence: Evidence, group: QuoteGroup | None, own: Reading) -> _Verdict | None:
    """The verdict by the stretch of an own text that was already found to be the same quotation."""
    for variant in group.variants if group else ():
        if variant.evidence.document == own.document.id:
            own_words, said = hearing.words(variant.evidence), hearing.words(evidence)
            ops = {e.op for e in redline(own_words, said)} - {"equal"}
            name = "exact" if not ops else "trimmed" if ops == {"delete"} else "altered"
            return _Verdict(name, variant.evidence, between(own_words, said))
    return None


def _may_be_translated(side: str, own: Reading) -> bool:
    """Whether words may differ because two people translated them: the text is no original, or not in a language in
    which the side writes first."""
    english = own.document.language.startswith("en")
    return own.document.origin is Origin.TRANSLATION or (english and side not in _ENGLISH)


def _same_content(text: str, span: Span, own: Reading) -> Span | None:
    """The sentence of an own text that has most of the quotation's content words, three or more."""
    wanted, best = content_stems(text, span), None
    for sentence in own.sentences:
        stems = content_stems(own.document.text, sentence)
        common = len(stems & wanted)
        if common >= 3 and overlap(stems, wanted) >= 0.7 and (best is None or common > best[0]):
            best = (common, sentence)
    return best[1] if best else None


def _first(group: QuoteGroup) -> Evidence | None:
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
    yield from _others(hearing, placed, side, group)
    if verdict == "not found" and placed.statement.channel not in _WRITTEN:
        yield "the document does not say that the words are from one of these texts"


def _others(hearing: Hearing, placed: PlacedStatement, side: str, group: QuoteGroup | None) -> Iterator[str]:
    for variant in group.variants if group else ():
        actor = next((a for a in hearing.roster.actors if a.id == variant.actor), None)
        elsewhere = variant.evidence.document != placed.document
        if elsewhere and actor and actor.side not in (side, "unknown", "press"):
            yield f"given to {actor.name} elsewhere"
