"""From drafts to attributions: doubles removed, nesting, claimants, channels, mode, confidence, order."""

from __future__ import annotations

from functools import cache
from typing import Any

from rashomon.model import Mode, Span
from rashomon.reading.attribution import Attribution
from rashomon.reading.rules.holders import is_outlet
from rashomon.reading.rules.lexicon import data, lexicon
from rashomon.reading.rules.page import Draft, Page

_SPEAKING = frozenset(("speech", "show", "demand", "pledge"))
_NEARLY_ALL = 0.7
_OPENED = 16  # contents around a draft that are looked at, the innermost last
_DEEPEST = 6  # contents inside each other; no prose nests deeper, and the words stay in the contents around them


def joined(page: Page, drafts: list[Draft]) -> tuple[Attribution, ...]:
    """The attributions of the drafts, in text order."""
    kept = _without_doubles(drafts)
    _nest(kept)
    kept = _shallow(kept)
    kept = _outlets_to_channels(page, kept)
    kept.sort(key=lambda draft: (_order(draft), -draft.span.end))
    index = {id(draft): number for number, draft in enumerate(kept)}
    return tuple(_attribution(page, draft, index) for draft in kept)


def _order(draft: Draft) -> int:
    """Where an attribution begins to say something: at its content or its cue, not at a holder it shares."""
    return draft.span.start if draft.cue is None else min(draft.span.start, draft.cue.start)


def _start(draft: Draft) -> int:
    return min(
        [draft.span.start, *(s.start for s in (draft.holder, draft.cue) if s is not None and draft.continues is None)]
    )


def _end(draft: Draft) -> int:
    return max(
        [draft.span.end, *(s.end for s in (draft.holder, draft.cue) if s is not None and draft.continues is None)]
    )


def _without_doubles(drafts: list[Draft]) -> list[Draft]:
    """One draft a cue, and none that has its own cue or holder for content."""
    seen: set[tuple[int, int]] = set()
    kept = []
    carried = {d.cue.start for d in drafts if d.cue is not None and d.rule.startswith("noun:light")}
    for draft in drafts:
        if draft.cue is not None and draft.cue.start in carried and draft.rule.split(":")[0] in ("np", "clause"):
            continue  # "raised concerns about": the noun says what, not the verb
        if draft.rule == "list":
            seen.add((draft.cue.start, draft.cue.end) if draft.cue is not None else (0, 0))
        elif draft.cue is not None and draft.rule.split(":")[0] != "block":
            key = (draft.cue.start, draft.cue.end)
            if key in seen:
                continue
            seen.add(key)
        own = [span for span in (draft.cue, draft.holder) if span is not None]
        if draft.continues is None and any(c.covers(s) for c in draft.content for s in own if s is draft.cue):
            continue
        kept.append(draft)
    return kept


def _nest(drafts: list[Draft]) -> None:
    """Gives each draft the smallest other one in whose content its cue and content lie."""
    spanned = sorted(((d.span, d) for d in drafts), key=lambda pair: (pair[0].start, -pair[0].end))
    opened: list[tuple[Span, Draft]] = []
    for span, draft in spanned:
        opened = [pair for pair in opened[-_OPENED:] if pair[0].end > span.start]
        inner = [draft.content[0], *([draft.cue] if draft.cue is not None and draft.continues is None else [])]
        around = [
            (len(outer), number)
            for number, (outer, o) in enumerate(opened)
            if len(outer) > len(span) and all(any(c.covers(s) for c in o.content) for s in inner)
        ]
        if around:
            draft.parent = opened[min(around)[1]][1]
        opened.append((span, draft))


def _shallow(drafts: list[Draft]) -> list[Draft]:
    """The drafts that are nested at most so deep that reading them all stays linear in the text's length."""
    return [draft for draft in drafts if _depth(draft) <= _DEEPEST]


def _depth(draft: Draft) -> int:
    depth, outer = 0, draft.parent
    while outer is not None and depth <= _DEEPEST:
        depth, outer = depth + 1, outer.parent
    return depth


def _outlets_to_channels(page: Page, drafts: list[Draft]) -> list[Draft]:
    """What an outlet reports of others: the outlet becomes the channel; its own frame goes if nothing else is in it."""
    dropped: set[int] = set()
    for draft in drafts:
        outer = draft.parent
        if outer is None or outer.holder is None:
            continue
        if outer.rule.startswith("label"):
            draft.claimant = outer.holder
        elif is_outlet(outer.holder.of(page.text)):
            draft.channel = outer.channel or outer.holder
            if _covers_nearly_all(draft, outer):
                dropped.add(id(outer))
        elif _kind(outer) in _SPEAKING or outer.rule.startswith(("block", "follow")):
            draft.claimant = outer.claimant or outer.holder
            draft.channel = outer.channel
    for draft in drafts:
        if draft.parent is not None and id(draft.parent) in dropped:
            draft.parent = draft.parent.parent
        if draft.continues is not None:
            draft.channel = draft.channel or draft.continues.channel
            if id(draft.continues) in dropped:
                draft.continues = None
    return [draft for draft in drafts if id(draft) not in dropped]


def _covers_nearly_all(inner: Draft, outer: Draft) -> bool:
    """Whether the inner attribution, with holder and cue, begins the outer's content and fills most of it."""
    size = sum(len(span) for span in outer.content)
    lead = _start(inner) - outer.span.start
    return 0 <= lead <= 12 and (_end(inner) - _start(inner)) >= _NEARLY_ALL * size


def _kind(draft: Draft) -> str:
    if draft.lemma == "according":
        return "speech"
    frames = lexicon().frames.get(draft.lemma)
    return frames.kind if frames is not None else "speech"


def _attribution(page: Page, draft: Draft, index: dict[int, int]) -> Attribution:
    quoted = _quoted(page, draft)
    rule = draft.rule if not draft.negated else f"{draft.rule}:not"
    return Attribution(
        holder=draft.holder,
        cue=draft.cue,
        content=tuple(sorted(draft.content)),
        mode=draft.mode or mode(page.text, draft.content, quoted),
        sentence=page.sentences[draft.sentence].span,
        channel=draft.channel,
        claimant=draft.claimant,
        quoted=tuple(draft.content)
        if draft.mode is Mode.DIRECT and (draft.rule.startswith("label") or not quoted)
        else quoted,
        parent=index.get(id(draft.parent)) if draft.parent is not None else None,
        continues=index.get(id(draft.continues)) if draft.continues is not None else None,
        rule=f"{draft.lemma}|{rule}" if draft.lemma else rule,
        confidence=confidence(draft),
    )


def _quoted(page: Page, draft: Draft) -> tuple[Span, ...]:
    return tuple(q.span for q in page.marked.within(draft.span) if any(c.overlaps(q.span) for c in draft.content))


def mode(text: str, content: list[Span], quoted: tuple[Span, ...]) -> Mode:
    """Direct where nearly all of the content is quoted, mixed where some is."""
    if not quoted:
        return Mode.INDIRECT
    letters = sum(1 for span in content for c in text[span.start : span.end] if c.isalnum())
    inside = 0
    for span in content:
        for quote in quoted:
            start, end = max(span.start, quote.start), min(span.end, quote.end)
            inside += sum(1 for c in text[start:end] if c.isalnum()) if start < end else 0
    if inside == 0:
        return Mode.INDIRECT
    return Mode.DIRECT if inside >= 0.85 * letters else Mode.MIXED


@cache
def _confidences() -> dict[str, Any]:
    return data("cues_confidence.toml")


def confidence(draft: Draft) -> float:
    """The precision of the rule, or of the rule with this cue, as measured on a development corpus."""
    known = _confidences()
    frame = _frame(draft.rule)
    by_cue = known["cues"].get(f"{draft.lemma}|{frame}")
    value = float(by_cue if by_cue is not None else known["rules"].get(frame, known["rules"]["default"]))
    for name, factor in known["factors"].items():
        if f":{name}" in draft.rule and not draft.rule.startswith("o:relative"):
            value *= float(factor)
    if draft.negated:
        value *= float(known["factors"]["not"])
    return round(min(1.0, value), 3)


def _frame(rule: str) -> str:
    """The part of a rule's name by which its precision is listed."""
    if rule.startswith("noun:"):
        return ":".join(rule.split(":")[:2])
    return rule if rule.startswith("o:relative") else rule.split(":shared")[0].split(":relative")[0]
