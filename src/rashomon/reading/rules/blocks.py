"""Block quotes: words set apart, whose holder stands in the sentence before."""

from __future__ import annotations

from rashomon.model import BlockKind, Mode, Span
from rashomon.reading.rules.clause_subjects import subject
from rashomon.reading.rules.holders import can_hold
from rashomon.reading.rules.page import Draft, Page, Sentence
from rashomon.reading.rules.verbs import finite, group


def block_quotes(page: Page, drafts: list[Draft], turns: frozenset[int] = frozenset()) -> list[Draft]:
    """A draft for each block quote (or run of them) that a lead-in sentence introduces.

    ``turns`` are the numbers of the sentences of a transcript that are in speakers' turns: none of those is one.
    """
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence, []).append(draft)
    found: list[Draft] = []
    run: list[Sentence] = []
    for sentence in [*page.sentences, None]:
        if sentence is not None and sentence.kind is BlockKind.QUOTE and sentence.index not in turns:
            run.append(sentence)
            continue
        if run:
            made = _of_run(page, run, by_sentence)
            if made is not None:
                found.append(made)
        run = []
    return found


def _of_run(page: Page, run: list[Sentence], by_sentence: dict[int, list[Draft]]) -> Draft | None:
    content = _content(page, run)
    own = [d for s in run for d in by_sentence.get(s.index, []) if d.cue is not None and d.rule.startswith("before")]
    if own or run[0].index == 0:
        return None
    lead = page.sentences[run[0].index - 1]
    if _heading_between(page, lead.span.end, run[0].span.start):
        return None
    source = _last_reaching(page, lead, by_sentence.get(lead.index, []))
    if source is not None:
        return Draft(
            source.holder, source.cue, content, lead.index, "block", source.lemma, continues=source, mode=Mode.DIRECT
        )
    main = _main_subject(lead)
    if main is None:
        return None
    holder, cue = main
    return Draft(holder, cue, content, lead.index, "block:subject", mode=Mode.DIRECT)


def _content(page: Page, run: list[Sentence]) -> list[Span]:
    """One span a block, so that what stands between blocks is not taken in."""
    spans: list[Span] = []
    for sentence in run:
        if spans and page.text.find("\n", spans[-1].end, sentence.span.start) < 0:
            spans[-1] = Span(spans[-1].start, sentence.span.end)
        else:
            spans.append(sentence.span)
    return spans


def _heading_between(page: Page, start: int, end: int) -> bool:
    return any(
        block.kind in (BlockKind.HEADING, BlockKind.TITLE) and start <= block.span.start < end
        for block in page.document.blocks
    )


def _last_reaching(page: Page, lead: Sentence, drafts: list[Draft]) -> Draft | None:
    """The innermost attribution whose content reaches the end of the lead-in, else the last with a holder."""
    held = [draft for draft in drafts if draft.holder is not None and draft.cue is not None]
    outside = [d for d in held if d.cue is not None and page.marked.at(d.cue.start) is None]
    reaching = [d for d in outside if lead.span.end - d.span.end <= 3]
    chosen = reaching or outside
    speaking = [d for d in chosen if d.rule.split(":")[0] in ("that", "clause", "a", "quote", "colon", "wh", "before")]
    pool = speaking or chosen
    return max(pool, key=lambda d: d.cue.start if d.cue else 0) if pool else None


def _main_subject(lead: Sentence) -> tuple[Span, Span] | None:
    """The subject and verb of the lead-in's main clause, where it names somebody."""
    for at in range(len(lead)):
        if not finite(lead, at):
            continue
        verb = at
        while verb + 1 < len(lead) and (finite(lead, verb + 1) or lead.tags[verb + 1] in "RL"):
            verb += 1
        found = subject(lead, group(lead, at))
        if found is None or found.shared or found.relative:
            continue
        if lead.tags[found.last] not in "XPpn" or not can_hold(lead, found):
            return None
        before = found.first - 1
        if before >= 0 and lead.tags[before] in "SW" and not (lead.lows[0] == "here" and lead.lows[before] == "what"):
            continue  # but "Here is what the president wrote:"
        return lead.words.span(found.first, found.last), lead.words.span(group(lead, at).first, verb)
    return None
