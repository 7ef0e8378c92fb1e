"""From drafts to attributions: doubles removed, order, nesting, mode, quotation marks, claimants."""

from __future__ import annotations

from rashomon.model import Mode, Span
from rashomon.reading.attribution import Attribution
from rashomon.reading.rules.page import Draft, Page


def joined(page: Page, drafts: list[Draft]) -> tuple[Attribution, ...]:
    """The attributions of the drafts, in text order."""
    drafts = sorted(drafts, key=lambda d: (d.sentence, d.cue.start if d.cue else d.span.start))
    made = []
    for draft in drafts:
        quoted = tuple(q.span for q in page.marked.within(draft.span) if any(c.overlaps(q.span) for c in draft.content))
        made.append(
            Attribution(
                draft.holder,
                draft.cue,
                tuple(draft.content),
                draft.mode or mode(page.text, draft.content, quoted),
                page.sentences[draft.sentence].span,
                quoted=quoted,
                rule=f"{draft.lemma}|{draft.rule}",
                confidence=0.6,
            )
        )
    return tuple(made)


def mode(text: str, content: list[Span], quoted: tuple[Span, ...]) -> Mode:
    """Direct where nearly all of the content is quoted, mixed where some is."""
    if not quoted:
        return Mode.INDIRECT
    letters = sum(1 for span in content for c in text[span.start : span.end] if c.isalnum())
    inside = sum(
        1
        for span in content
        for at in range(span.start, span.end)
        if text[at].isalnum() and any(q.start <= at < q.end for q in quoted)
    )
    return Mode.DIRECT if inside >= 0.85 * letters else Mode.MIXED
