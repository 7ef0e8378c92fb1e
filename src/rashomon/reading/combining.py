"""Joins what the model found with what the rules found in one document.

The model is better at where a statement begins and ends; the rules know what the corpus it learned from does not
hold: quotations set as blocks or whose marks were lost, speakers' labels, claims inside claims, the channel by which
a statement came, the claimant. So the model's attributions come first and are settled with the rules' matching ones
(`agreeing`). The rules add further verbs of a holder that both found, what stands inside a content that the model
has, and what the page sets apart. What else they find in running text where the model found nothing is wrong four
times in five by PolNeAR, and is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import Span
from rashomon.reading.agreeing import RELATIVE, frame, matches, settled
from rashomon.reading.ascribing import DOUBTED, nobodys, parted, whose
from rashomon.reading.attribution import Attribution
from rashomon.reading.bounds import apart, in_paragraph, subject_of_all
from rashomon.reading.rules.clause_subjects import antecedent
from rashomon.reading.rules.holders import is_outlet
from rashomon.reading.rules.kinds import cue_kind
from rashomon.reading.rules.page import Page
from rashomon.reading.saying import (
    only_meets,
    only_ought,
    only_refers,
    says_by_a_known_verb,
    says_something,
    surely_said,
    unsaid,
)
from rashomon.reading.spans import Spans
from rashomon.reading.statements.lemmas import cue_lemma
from rashomon.reading.transcripts import in_turns, told, turns

# Least confidence of a rule's attribution inside a content that the model has, by the kind of its cue. A claim inside
# a claim ("Trump said Xi had pledged") is what the comparison lives on, though the corpus seldom marks it.
_NESTED = {"pledge": 0.65, "demand": 0.65, "speech": 0.9}
_NEVER = 2.0
_SET_APART = frozenset(("block", "label", "follow", "list", "signed"))  # frames of quotations that the page sets apart
_NAMED_ONCE = frozenset(("list", "signed"))
_LEAST_APART = 0.65
_SHARED = ":shared"  # a rule's mark of a second verb of one holder: "celebrating …, highlighting …"
_LEAST_SHARED = 0.75
_NAMED = re.compile(r"\b(?!(?:I|He|She|It|We|You|They|The|This|That|Both|A|An)\b)[A-Z]")
_BOTH = re.compile(r"(?:that )?(?:both|the (?:two|three|four)|two|three|four)\b", re.IGNORECASE)
_FIRST = frozenset(("i", "we"))
_MINDS = frozenset(("mind", "stance", "judge", "show", ""))
_NEARLY_ALL = 0.7
_NEAR = 12  # attributions before one among which its parent is looked for


def _addressed(text: str, attribution: Attribution) -> bool:
    """Whether the words of a holder are nobody's: who is spoken to ("You are aware that"), or a mere "our"."""
    return attribution.holder is not None and attribution.holder.of(text).lower() in ("you", "your", "our", "my", "one")


def combine(page: Page, model: Sequence[Attribution], rules: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions of both, in text order, each once, with parents by what stands inside what."""
    own = Spans([part for rule in rules if frame(rule) in ("block", "label") for part in rule.content])
    leads = Spans([words for rule in rules if frame(rule) in _NAMED_ONCE for words in _naming(rule)])
    kept = [
        a
        for a in in_turns(page.text, model, turns(rules))
        if not _repeats_self(page.text, a, own) and not _addressed(page.text, a) and not only_ought(page.text, a)
        if (a.cue is None or not leads.overlaps(a.cue))
    ]
    matched = matches(kept, rules)
    joined: list[tuple[Attribution, int | None]] = []
    for n, attribution in enumerate(kept):
        number = matched.get(n)
        if number is None and (only_meets(page.text, attribution) or only_refers(page.text, attribution)):
            continue
        found = settled(page.text, attribution, rules[number]) if number is not None else attribution
        joined.append((_named(page, subject_of_all(page, in_paragraph(page, found))), number))
    joined.extend(_added(page.text, joined, rules, set(matched.values())))
    joined = [(whose(page, attribution), number) for attribution, number in joined]
    joined = [(_weighed(page, attribution, joined), number) for attribution, number in joined]
    joined.sort(key=lambda pair: _order(pair[0]))
    ended = parted(page, apart(page.text, [attribution for attribution, _ in joined]))
    joined = [(attribution, number) for attribution, (_, number) in zip(ended, joined, strict=True)]
    return told(page.text, _linked(joined, rules))


def _naming(rule: Attribution) -> list[Span]:
    """The words by which the page names who holds what it sets apart: the model's reading of them is not taken."""
    return [span for span in (rule.cue, rule.holder if frame(rule) == "signed" else None) if span is not None]


def _repeats_self(text: str, attribution: Attribution, own: Spans) -> bool:
    """Whether it is what somebody who is quoted at length says of their own mind: "I think …"."""
    holder, cue = attribution.holder, attribution.cue
    first = holder is not None and holder.of(text).lower() in _FIRST
    return first and cue is not None and own.covers(cue) and cue_kind(cue_lemma(text, cue)) in _MINDS


def _named(page: Page, attribution: Attribution) -> Attribution:
    """With the words that "who" stands for."""
    holder = attribution.holder
    if holder is None or holder.of(page.text).lower() not in RELATIVE:
        return attribution
    sentence = page.sentences[page.sentence_at(holder.start)]
    starts = sentence.words.starts
    at = bisect_left(starts, holder.start)
    if not 0 < at < len(starts) or starts[at] != holder.start:
        return attribution
    found = antecedent(sentence, at, 0)
    return attribution if found is None else replace(attribution, holder=sentence.words.span(found.first, found.last))


def _added(
    text: str, joined: Sequence[tuple[Attribution, int | None]], rules: Sequence[Attribution], taken: set[int]
) -> list[tuple[Attribution, int | None]]:
    """What only the rules found and is taken: a second verb of a holder that both found, what the page sets apart,
    and what stands inside a content."""
    spans = Spans([part for attribution, _ in joined for part in attribution.content])
    holders = {rules[number].holder for number in taken} - {None}
    found: list[tuple[Attribution, int | None]] = []
    for number, rule in enumerate(rules):
        if number in taken:
            continue
        if _SHARED in rule.rule and rule.holder in holders and rule.confidence >= _LEAST_SHARED:
            found.append((rule, number))
        elif frame(rule) in _SET_APART and rule.confidence >= _LEAST_APART:
            if frame(rule) != "follow" or not any(spans.overlaps(part) for part in rule.content):
                found.append((rule, number))
        elif _alone(text, rule, spans) or (
            spans.covers(rule.cue or rule.content[0]) and (_tells(text, rule) or _relayed(text, rule, joined))
        ):
            found.append((rule, number))
    return found


def _alone(text: str, rule: Attribution, spans: Spans) -> bool:
    """Whether it is surely said, where the model has nothing at all."""
    places = (*rule.content, *([rule.cue] if rule.cue else []))
    return surely_said(text, rule) and not any(spans.overlaps(place) for place in places)


def _relayed(text: str, rule: Attribution, joined: Sequence[tuple[Attribution, int | None]]) -> bool:
    """Whether somebody's words are only passed on by another: "According to state media, he warned that ..."."""
    holder = rule.holder
    if holder is None or rule.confidence < _LEAST_SHARED:
        return False
    return any(
        passing.cue is not None
        and passing.cue.of(text).lower().startswith("according")
        and any(
            part.start <= holder.start <= part.start + len("that ") and part.covers(holder) for part in passing.content
        )
        for passing, _ in joined
    )


def _tells(text: str, rule: Attribution) -> bool:
    """Whether a rule's attribution inside a content tells what somebody who is named said, promised or demanded."""
    kind = cue_kind(rule.rule.partition("|")[0])
    if rule.holder is None or rule.confidence < _NESTED.get(kind, _NEVER):
        return False
    return bool(_NAMED.search(rule.holder.of(text)) or _BOTH.match(rule.holder.of(text)))


def _weighed(page: Page, attribution: Attribution, joined: Sequence[tuple[Attribution, int | None]]) -> Attribution:
    """With less confidence where it only announces what comes, or is the outlet's frame around what it reports."""
    if attribution.confidence <= DOUBTED:
        return attribution
    frame_only = _is_frame(page.text, attribution, joined) or not says_something(page, attribution)
    if (
        frame_only
        or unsaid(page.text, attribution)
        or nobodys(page.text, attribution)
        or (attribution.rule == "model" and not says_by_a_known_verb(page, attribution))
    ):
        return replace(attribution, confidence=DOUBTED)
    return attribution


def _is_frame(text: str, attribution: Attribution, joined: Sequence[tuple[Attribution, int | None]]) -> bool:
    """Whether an outlet is the holder and nearly all of the content is what somebody else is reported to say."""
    if attribution.holder is None or not is_outlet(attribution.holder.of(text)):
        return False
    size = sum(map(len, attribution.content))
    return any(
        inner.channel is not None
        and inner is not attribution
        and all(any(part.covers(p) for part in attribution.content) for p in inner.content)
        and sum(map(len, _all(inner))) >= _NEARLY_ALL * size
        for inner, _ in joined
    )


def _order(attribution: Attribution) -> tuple[int, int]:
    """Where an attribution begins to say something: at its content or its cue, not at a holder it may share."""
    spans = [*attribution.content, *([attribution.cue] if attribution.cue else [])]
    return min(span.start for span in spans), -max(span.end for span in spans)


def _all(attribution: Attribution) -> list[Span]:
    return [*attribution.content, *(s for s in (attribution.holder, attribution.cue) if s)]


def _linked(joined: Sequence[tuple[Attribution, int | None]], rules: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Parents by containment, and the rules' continuations under their new numbers."""
    place = {rule: n for n, (_, rule) in enumerate(joined) if rule is not None}
    result = []
    for number, (attribution, rule) in enumerate(joined):
        if attribution.claimant is not None and not _claimed(number, joined):
            attribution = replace(attribution, claimant=None)
        continues = rules[rule].continues if rule is not None else None
        result.append(
            replace(
                attribution,
                parent=_around(number, joined),
                continues=place.get(continues) if continues is not None else None,
            )
        )
    return tuple(result)


def _claimed(number: int, joined: Sequence[tuple[Attribution, int | None]]) -> bool:
    """Whether an attribution still stands in what its claimant says: the model may have ended that before it."""
    own = joined[number][0]
    place = own.cue or own.content[0]
    return any(
        other.holder is not None
        and own.claimant is not None
        and other.holder.overlaps(own.claimant)
        and any(part.covers(place) for part in other.content)
        for other, _ in joined[max(0, number - _NEAR) : number + 4]
    )


def _around(number: int, joined: Sequence[tuple[Attribution, int | None]]) -> int | None:
    """The narrowest attribution in whose content this one stands with cue and content."""
    own = joined[number][0]
    inner = [*own.content, *([own.cue] if own.cue else [])]
    best: tuple[int, int] | None = None
    for other in range(max(0, number - _NEAR), min(len(joined), number + 4)):
        if other == number:
            continue
        content = joined[other][0].content
        if all(any(part.covers(span) for part in content) for span in inner):
            width = sum(map(len, content))
            if width > sum(map(len, own.content)) and (best is None or width < best[0]):
                best = (width, other)
    return best[1] if best else None
