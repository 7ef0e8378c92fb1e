"""From a cue, its holder and its complement to a draft: how far the content reaches, which words the cue has."""

from __future__ import annotations

from rashomon.model import Span
from rashomon.reading.rules import extents
from rashomon.reading.rules.clause_subjects import Subject
from rashomon.reading.rules.complements import Complement
from rashomon.reading.rules.cues import Cue
from rashomon.reading.rules.fronted import second_part
from rashomon.reading.rules.inside import in_fronted, relative_end, to_comma
from rashomon.reading.rules.page import Draft, Page, Sentence
from rashomon.reading.rules.subjects import floor_of


def drafted(
    page: Page,
    sentence: Sentence,
    cue: Cue,
    holder: Subject | None,
    after: Complement | None,
    behind: tuple[Span, bool] | None,
    shared: bool,
) -> Draft | None:
    words = sentence.words
    level = sentence.quote[cue.group.verb]
    content: list[Span] = []
    cue_last = cue.last
    frame = "before"
    if behind is not None:
        content.append(behind[0])
        rest = second_part(page, sentence, cue, holder, behind)
        if rest is not None:
            content.append(rest)
    elif after is not None:
        frame = after.frame
        last = extents.content_end(sentence, after.first, frame, level)
        if holder is not None and holder.relative:
            last = relative_end(sentence, after.first, last, level, frame)
        if holder is not None and in_fronted(sentence, holder):
            last = to_comma(sentence, after.first, last, level)
        if cue.group.participle and cue.group.first - floor_of(sentence, cue.group.first) <= 2:
            last = to_comma(sentence, after.first, last, level)
        content.append(extents.chars(page, sentence, after.first, last))
        cue_last = max(cue.last, after.cue_last)
    if not content or cue.group.first > cue_last:
        return None
    span = words.span(holder.first, holder.last) if holder is not None else None
    return Draft(
        holder=span,
        cue=words.span(cue.group.first, cue_last),
        content=content,
        sentence=sentence.index,
        rule=f"{frame}{':shared' if shared else ''}{':relative' if holder and holder.relative else ''}",
        lemma=cue.lemma,
        negated=cue.group.negated,
    )
