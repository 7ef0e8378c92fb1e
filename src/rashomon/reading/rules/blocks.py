"""Block quotes and speakers' labels: words set apart, whose holder stands in the sentence before or in the label."""

from __future__ import annotations

import re

from rashomon.model import BlockKind, Mode, Span
from rashomon.reading.rules.clause_subjects import subject
from rashomon.reading.rules.holders import can_hold
from rashomon.reading.rules.page import Draft, Page, Sentence
from rashomon.reading.rules.verbs import finite, group

_LABEL = re.compile(
    r"(?P<name>(?:[A-Z][A-Z.’'-]+(?:[ \t]+[A-Z][A-Z.’'-]*){0,4})|(?:(?:Mr|Mrs|Ms|Dr)\. [A-Z][\w’'-]+)|"
    r"(?:(?:The |Prime |Foreign |Vice )?(?:President|Minister|Secretary|Spokesperson|Moderator|Question|Answer"
    r"|Reporter)"
    r"(?: [A-Z][\w’'.-]+){0,3})|Q|A)(?:[ \t]*\([^)\n]{1,60}\))?[ \t]*:[ \t]+"
)


def block_quotes(page: Page, drafts: list[Draft]) -> list[Draft]:
    """A draft for each block quote (or run of them) that a lead-in sentence introduces."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence, []).append(draft)
    found: list[Draft] = []
    run: list[Sentence] = []
    for sentence in [*page.sentences, None]:
        if sentence is not None and sentence.kind is BlockKind.QUOTE:
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
        if before >= 0 and lead.tags[before] in "SW":
            continue
        return lead.words.span(found.first, found.last), lead.words.span(group(lead, at).first, verb)
    return None


def labelled(page: Page) -> list[Draft]:
    """A draft for each speaker's turn of a transcript: "PENCE: …", "Q: …"; the turn runs to the next label."""
    turns: list[tuple[re.Match[str], int]] = []
    for sentence in page.sentences:
        match = _LABEL.match(page.text, sentence.span.start, min(sentence.span.end, sentence.span.start + 120))
        if match is not None and _starts_line(page.text, sentence.span.start):
            turns.append((match, sentence.index))
    if len(turns) < 2:
        return []
    found = []
    for number, (match, index) in enumerate(turns):
        stop = turns[number + 1][1] if number + 1 < len(turns) else len(page.sentences)
        content = _turn(page, match.end(), index, stop)
        if content:
            holder = Span(match.start("name"), match.end("name"))
            found.append(Draft(holder, None, content, index, "label", "say", mode=Mode.DIRECT))
    return found


def _starts_line(text: str, at: int) -> bool:
    before = text[max(0, at - 4) : at].rstrip(" \t")
    return not before or before.endswith("\n")


def _turn(page: Page, start: int, first: int, stop: int) -> list[Span]:
    spans: list[Span] = []
    for sentence in page.sentences[first:stop]:
        begin = start if sentence.index == first else sentence.span.start
        if begin >= sentence.span.end:
            continue
        if sentence.index > first + 60:
            break
        if spans and "\n" not in page.text[spans[-1].end : begin]:
            spans[-1] = Span(spans[-1].start, sentence.span.end)
        else:
            spans.append(Span(begin, sentence.span.end))
    return spans
