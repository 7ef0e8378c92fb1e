"""Finds the expressions of a sentence: candidates of all rules, leftmost and longest first, then joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import itemgetter

from rashomon.model import Span, TimeExpression, TimeType
from rashomon.reading.times.clock import join, paired
from rashomon.reading.times.rules import Context, Found, Rule

_WORD = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"\d")
_SHAPES = tuple((name, re.compile(pattern)) for name, pattern in (("####", r"\d{4}"), ("#/", r"\d[-/.]\d"),
                ("#:", r"\d:\d"), ("'#", r"'\d"), ("#s", r"\d'?s"), ("#年", "[年月]")))  # fmt: skip
LONGEST_SENTENCE = 4_000  # characters; a longer one is read in pieces


def triggers_of(text: str) -> set[str]:
    """The lower-case words of a sentence, "#" where it holds a digit, and the shapes of its figures."""
    found = set(_WORD.findall(text.lower()))
    if _DIGIT.search(text):
        found.add("#")
        found.update(name for name, pattern in _SHAPES if pattern.search(text))
    return found


def candidates(rules: Sequence[Rule], context: Context) -> list[tuple[int, int, int, Rule, re.Match[str]]]:
    """All matches in the sentence: by start, then the longest, then the order of the rules."""
    start, end = context.sentence.start, context.sentence.end
    present = triggers_of(context.text[start:end])
    found = []
    for order, rule in enumerate(rules):
        if rule.triggers.isdisjoint(present):
            continue
        for match in rule.pattern.finditer(context.text, start, end):
            found.append((match.start(), -match.end(), order, rule, match))
    found.sort(key=itemgetter(0, 1, 2))
    return found


def read_sentence(rules: Sequence[Rule], context: Context, original: str) -> list[TimeExpression]:
    """The expressions of one sentence, in text order and without overlap."""
    chosen: list[tuple[Span, Found]] = []
    taken = context.sentence.start
    context.in_sentence = len(context.history)
    for start, _, _, rule, match in candidates(rules, context):
        if start < taken:
            continue
        try:
            found = rule.resolve(match, context)
        except (ValueError, OverflowError):  # beyond the calendar: no date that anybody meant
            found = None
        if found is None:
            continue
        span = Span(found.start if found.start >= 0 else start, found.end if found.end >= 0 else match.end())
        if span.start < taken:
            continue
        taken = span.end
        _add(chosen, span, found, context, original)
    for n in range(len(chosen) - 1):
        chosen[n] = chosen[n][0], paired(chosen[n], chosen[n + 1], context)
    return [_expression(span, found) for span, found in chosen if found.value]


def _add(chosen: list[tuple[Span, Found]], span: Span, found: Found, context: Context, original: str) -> None:
    joined = join(chosen[-1], (span, found), context) if chosen else None
    if joined is not None:
        if context.history and chosen[-1][1].period is not None and chosen[-1][1].remembered:
            context.history.pop()
        chosen[-1] = joined
        span, found = joined
    else:
        chosen.append((span, found))
    if found.period is not None and found.remembered:
        context.history.append((original[span.start : span.end], found.period))


def _expression(span: Span, found: Found) -> TimeExpression:
    return TimeExpression(
        span=span,
        type=TimeType(found.type),
        value=found.value,
        begin=found.begin,
        end=found.end_date,
        mod=found.mod,
        anchor=found.anchor,
        confidence=found.confidence,
        alternatives=found.alternatives,
    )
