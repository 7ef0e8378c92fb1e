"""When a contact was or will be: the expression that its own clause attaches to it, and its phase."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from rashomon.model import Span, TimeExpression, TimeType
from rashomon.reading.contacts.clauses import parted
from rashomon.reading.contacts.triggers import Trigger

_BESIDE = re.compile(r"(?:'s)?(?:[ -](?!(?:and|but|said|on|in|at|with)\b)[\w'-]+){0,4}[ -]")
_PAST, _CURRENT, _UPCOMING, _UNKNOWN = "past", "current", "upcoming", "unknown"
_AHEAD_WORD = (
    r"planned|expected|upcoming|forthcoming|imminent|impending|scheduled|anticipated|looming|potential|possible|proposed|"
    r"future|next|prospective|eventual|coming|long-awaited|hoped-for|mooted"
)
_AHEAD_BEFORE = re.compile(
    rf"\b(?:{_AHEAD_WORD}|will|would|could|may|might|shall|plans?(?: to)?|planning|expects?|hopes?|hoping|intends?|aims?|wants?|"
    r"agreed to|due to|set to|likely to|ready to|prepar\w+(?: for)?|ahead of|invitation to|invited \w+ to|(?:is|are|was|were) to|"
    r"expected to|scheduled to|about to|what to expect from|approaches|approaching|need(?:s|ed)?(?: for)?)\b"
)
_AHEAD_AFTER = re.compile(
    rf"^(?:\s+[\w'-]+){{0,8}}?\s+(?:is|are|was|were|will|would|could|may|might)\s+(?:be\s+)?(?:{_AHEAD_WORD}|to|set|due|occur|take|happen|come|dominate)\b|\s+approaches\b"
)
_CURRENT_BEFORE = re.compile(
    r"\b(?:ongoing|current|continuing)\s+(?:\w+\s+){0,2}$|\b(?:is|are)\s+(?:now\s+|currently\s+)?(?:meeting|holding|hosting|visiting)\b"
)
_PAST_WORD = re.compile(
    r"\b(?:was|were|had|did|has|have|held|took|came|occurred|concluded|ended|followed|agreed|said|told|spoke|met|made|gave|hosted|"
    r"received|visited|called|wrote|flew|described|warned|stressed|touched|highlighted|recent|previous|first|last|\w{3,}ed)\b"
)
_NEGATED = re.compile(
    r"\b(?:not|n't|never|no|without|refus\w+ to|declin\w+ to|fail\w+ to|put off|cancel\w+|postpon\w+|couldn't|can't|cannot|neither|unable to)\b"
)


def dating(
    trigger: Trigger, text: str, sentence: Span, others: Sequence[Trigger], times: Sequence[TimeExpression]
) -> TimeExpression | None:
    """The time expression of the trigger's own clause, nearest first; None where there is none."""
    ranked = sorted(
        ((cost, t.span.start, t) for t in times if (cost := _distance(trigger, text, sentence, others, t)) is not None),
        key=lambda item: item[:2],
    )
    return ranked[0][2] if ranked else None


def _datable(expression: TimeExpression) -> bool:
    if expression.type not in (TimeType.DATE, TimeType.TIME):
        return False
    return not expression.value.endswith("_REF")


def _distance(
    trigger: Trigger, text: str, sentence: Span, others: Sequence[Trigger], expression: TimeExpression
) -> int | None:
    """How far an expression is from the trigger; None where it belongs to something else."""
    if not _datable(expression) or not sentence.covers(expression.span):
        return None
    span = expression.span
    if span.end <= trigger.start:
        gap = text[span.end : trigger.start]
        if trigger.noun and _BESIDE.fullmatch(gap):
            return len(gap)
        if re.search(
            r"\b(?:since|by|until|before|after)\s+(?:the\s+)?$", text[max(sentence.start, span.start - 12) : span.start]
        ):
            return None
        if parted(text, span.end, trigger.start) or any(span.end <= o.start < trigger.start for o in others):
            return None
        fronted = span.start - sentence.start <= 16
        return len(gap) + (60 if fronted else 120)
    if trigger.end <= span.start:
        # "ahead of the summit last October" dates the summit, not what came before it
        between = [o for o in others if trigger.end <= o.start < span.start]
        if parted(text, trigger.end, span.start) or between:
            return None
        if re.search(r"\b(?:since|for|until|of)\s+(?:the\s+)?$", text[max(trigger.end, span.start - 10) : span.start]):
            return None
        follower = next((o for o in others if o.start >= span.end), None)
        if follower and follower.noun and _BESIDE.fullmatch(text[span.end : follower.start]):
            return None
        return span.start - trigger.end + 20
    return None


def phase(
    trigger: Trigger, text: str, sentence: Span, begin: date | None, end: date | None, published: date | None
) -> str:
    """``past``, ``current``, ``upcoming`` or ``unknown``, by its words and its date."""
    before = text[max(sentence.start, trigger.start - 70) : trigger.start]
    local = before[max(0, len(before) - 45) :]
    after = text[trigger.end : min(sentence.end, trigger.end + 90)]
    ahead = bool(_AHEAD_BEFORE.search(_last_clause(local)) or _AHEAD_AFTER.search(after))
    if begin and published:
        if begin > published:
            return _UPCOMING
        if end and end < published:
            return _PAST
        if ahead:
            return _UPCOMING
        return _PAST
    if _CURRENT_BEFORE.search(before):
        return _CURRENT
    if ahead:
        return _UPCOMING
    return _PAST if _is_past(trigger, text, sentence) else _UNKNOWN


def _last_clause(text: str) -> str:
    parts = re.split(r"[;,:]\s|\b(?:after|before|when|while|which|who|that)\b", text)
    return parts[-1]


def _is_past(trigger: Trigger, text: str, sentence: Span) -> bool:
    if not trigger.noun:
        word = text[trigger.start : trigger.end].split()[0].lower()
        return bool(re.fullmatch(r"met|spoke|spoken|talked|\w+ed|sat|flew|flown|rang|wrote|written|\w+ing", word))
    return bool(_PAST_WORD.search(text[sentence.start : sentence.end]))


def negated(trigger: Trigger, text: str, sentence: Span) -> bool:
    """Whether the clause says that the contact did not come about, or was put off."""
    return bool(_NEGATED.search(_last_clause(text[max(sentence.start, trigger.start - 40) : trigger.start])))
