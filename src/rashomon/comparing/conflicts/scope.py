"""Conflicts of scope: two accounts of one agreed point, one of which reaches further than the other.

"Halt in all strikes" and "halt in strikes on power plants"; "energy and infrastructure" and "energy infrastructure".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.comparing.conflicts.common import accounts, givers, promised, why
from rashomon.comparing.conflicts.promises import version_pairs, version_side, voice_of
from rashomon.comparing.firmness import grade
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import touching
from rashomon.comparing.phrasing import short
from rashomon.comparing.words import content_stems, stem
from rashomon.model import Conflict, ConflictKind, ConflictSide, Evidence, Pledge, PledgeVersion, ReportedOmission, Span

_ALL = re.compile(
    r"\b(?:all|every|any|complete(?:ly)?|full(?:y)?|total(?:ly)?|comprehensive|general|entire(?:ly)?|unconditional(?:ly)?"
    r"|everywhere|whole)\b",
    re.I,
)
_LIMIT = re.compile(
    r"\b(?:on|against|of|at) (?!(?:a|an|all|any|the (?:same|other|border|two|end|next|issue)|\d|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)\b)"
    r"(?!(?:\w+ ){0,2}(?:terms|basis|footing|conditions)\b)"
    r"(?:the |its |their )?(?P<what>[a-z][\w’'-]*(?: (?!on\b|at\b|in\b|for\b|to\b|by\b|until\b|from\b|along\b|across\b)"
    r"[\w’'-]+){0,3})",
    re.I,
)
_CEASING = re.compile(r"\b(?:pause|halt|suspension|cessation|end|stop|moratorium|freeze|ban)s? $", re.I)
_CONDITION = re.compile(
    r"\b(?:if|unless|once|when|after|until|only|provided|on condition|as long as|in exchange|in return|"
    r"as (?:an?|part)|in the (?:framework|spirit|context))\b",
    re.I,
)
_TOTAL = re.compile(r"\b(?:eliminat|abolish|scrap|remov|lift|end|zero|waiv)(?:e|es|ed|ing|s)?\b", re.I)
_LESS = re.compile(r"\b(?:lower|reduc|cut|eas|halv|trim|relax)(?:e|es|ed|ing|s|ting)?\b", re.I)
_GOODS = re.compile(r"(?:\w+ )?(?:imports|exports|goods|products)\b", re.I)
_NOUN_AFTER = 3  # words after "all" in which the thing stands
_PART = re.compile(r"\b(?:limited|partial(?:ly)?|some(?! \d)|certain|selected|part of|a number of)\b", re.I)
_JOINED = re.compile(r"\b(?P<a>[a-z][\w-]{3,}) and (?P<b>[a-z][\w-]{3,})\b", re.I)


def scope(hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]) -> Iterable[Conflict]:
    """The same promise told with another reach: everything in one account, a part of it in the other."""
    for pledge in pledges:
        if pledge.kind != "pledge" or pledge.negated:
            continue
        told: set[frozenset[str]] = set()
        for a, b in version_pairs(pledge.versions):
            key = frozenset({a.action.document, b.action.document})
            reach = key not in told and _reach(hearing, a, b)
            if reach:
                told.add(key)
                yield _conflict(hearing, pledge, *reach)
    yield from _joined_words(hearing)


def _reach(hearing: Hearing, a: PledgeVersion, b: PledgeVersion) -> tuple[PledgeVersion, PledgeVersion, str] | None:
    """The wider account, the narrower one and the words of its limit; None where they reach as far."""
    if _language(hearing, a) != _language(hearing, b):
        return None  # words of two languages do not show whose reach is wider
    for wide, narrow in ((a, b), (b, a)):
        broad, strait = hearing.words(wide.action), hearing.words(narrow.action)
        if _ALL.search(strait):
            continue
        limit = _limit(hearing, narrow, content_stems(broad))
        if limit and _whole(broad, strait):
            return wide, narrow, limit
        part = _PART.search(strait)
        if part and not _PART.search(broad) and not _limit(hearing, wide, content_stems(strait)):
            return wide, narrow, part[0]
        less = _lessened(broad, strait)
        if less and _both_own(hearing, wide, narrow) and grade(wide.modality) == grade(narrow.modality):
            return wide, narrow, less
        alike = _both_own(hearing, wide, narrow) and grade(wide.modality) == grade(narrow.modality)
        if limit and not _LIMIT.search(broad) and alike:
            return wide, narrow, limit
    return None


def _whole(broad: str, strait: str) -> bool:
    """Whether one account says "all" of the very thing that the other names ("all strikes", "strikes on ports")."""
    for match in _ALL.finditer(broad):
        noun = content_stems(" ".join(broad[match.end() :].split()[:_NOUN_AFTER]))
        if match[0].endswith("ly") or noun & content_stems(strait):
            return True
    return False


def _language(hearing: Hearing, version: PledgeVersion) -> str:
    return hearing.by_id[version.action.document].document.language.partition("-")[0]


def _lessened(broad: str, strait: str) -> str:
    """The word by which one account only makes less what the other does away with ("lower", "eliminate")."""
    less = _LESS.search(strait)
    done_away = _TOTAL.search(broad) and not _LESS.search(broad) and not _TOTAL.search(strait)
    return less[0] if less and done_away else ""


def _limit(hearing: Hearing, version: PledgeVersion, said: frozenset[str]) -> str:
    """The words by which an account limits what is promised, where the other account lacks them."""
    reading = hearing.by_id[version.action.document]
    text = _CONDITION.split(hearing.words(version.action), maxsplit=1)[0]
    for match in _LIMIT.finditer(text):
        span = Span(version.action.span.start + match.start("what"), version.action.span.start + match.end("what"))
        if touching(reading.times, span) or bool(touching(reading.quantities, span)):
            continue
        if _GOODS.match(match["what"]):
            continue  # "the tariff on imports from Peru": what it is levied on
        stems = content_stems(match["what"])
        if _CEASING.search(text[: match.start()]):  # "a pause of strikes": what is paused, and not a limit of it
            continue
        if stems and not stems & said:
            return match[0]
    return ""


def _both_own(hearing: Hearing, a: PledgeVersion, b: PledgeVersion) -> bool:
    """Whether two sides tell it in texts of their own."""
    issuers = [hearing.by_id[v.action.document].profile.issuer for v in (a, b)]
    return all(issuers) and len({i.side for i in issuers if i}) == 2


def _conflict(hearing: Hearing, pledge: Pledge, wide: PledgeVersion, narrow: PledgeVersion, limit: str) -> Conflict:
    one, other = accounts(hearing, wide.action.document, narrow.action.document)
    how = "" if _LESS.fullmatch(limit) else f", limited by “{limit}”"
    return Conflict(
        kind=ConflictKind.SCOPE,
        topic=pledge.topic,
        a=version_side(hearing, wide),
        b=version_side(hearing, narrow),
        explanation=(
            f"The same pledge by {givers(hearing, pledge)} reaches further in one account: {one} has "
            f"{promised(hearing, wide, pledge)}, {other} {promised(hearing, narrow, pledge)}{how}."
        ),
        severity=0.7 if _both_own(hearing, wide, narrow) else 0.55,
        signals=why(hearing, pledge, wide, narrow),
    )


# --- "energy and infrastructure", "energy infrastructure" -----------------------------------------------------


def _joined_words(hearing: Hearing) -> Iterable[Conflict]:
    """Two things joined by "and" in one side's own text, made one thing in the other's, in statements on one topic."""
    own = [s for s in hearing.on_event if any(hearing.is_own(s.document, v) for v in s.voices)]
    seen: set[tuple[str, str, str]] = set()
    for placed in own:
        text = hearing.text(placed.document)
        for part in placed.statement.content:
            for match in _JOINED.finditer(text, part.start, part.end):
                pair = (stem(match["a"]), stem(match["b"]))
                for other in own:
                    key = (*pair, other.document)
                    shared = {m.topic for m in other.statement.topics} & {m.topic for m in placed.statement.topics}
                    if other.document == placed.document or key in seen or not shared:
                        continue
                    found = _compound(hearing.text(other.document), other.statement.content, match["a"], match["b"])
                    if found:
                        seen.add(key)
                        here = Evidence(placed.document, Span(match.start(), match.end()), placed.id)
                        there = Evidence(other.document, found, other.id)
                        yield _joined_conflict(hearing, here, there, min(shared))


def _compound(text: str, content: Iterable[Span], first: str, second: str) -> Span | None:
    pattern = re.compile(rf"\b{re.escape(first)}[ -]{re.escape(second)}\b", re.I)
    return next((Span(*m.span()) for p in content if (m := pattern.search(text, p.start, p.end))), None)


def _joined_conflict(hearing: Hearing, a: Evidence, b: Evidence, topic: str) -> Conflict:
    one, other = accounts(hearing, a.document, b.document)
    words = [short(hearing.words(e)) for e in (a, b)]
    voices = [voice_of(hearing, e.statement or "") for e in (a, b)]
    return Conflict(
        kind=ConflictKind.SCOPE,
        topic=topic,
        a=ConflictSide(a, words[0], voices[0]),
        b=ConflictSide(b, words[1], voices[1]),
        explanation=f"{one[:1].upper()}{one[1:]} has “{words[0]}”, two things; {other} “{words[1]}”, one of them only.",
        severity=0.75,
        signals=("same topic", "same words, joined otherwise"),
    )
