"""Content that stands before its cue or around it: "…," X said; "…," said X; as X said, …; "…," X said, "…"."""

from __future__ import annotations

from rashomon.model import Span
from rashomon.reading.rules import extents
from rashomon.reading.rules.clause_subjects import Subject, subject
from rashomon.reading.rules.clauses import is_clause
from rashomon.reading.rules.complements import Complement, complement
from rashomon.reading.rules.cues import Cue
from rashomon.reading.rules.holders import can_hold
from rashomon.reading.rules.lexicon import parse_frames
from rashomon.reading.rules.page import Draft, Page, Sentence
from rashomon.reading.rules.phrases import long_phrase_right
from rashomon.reading.rules.subjects import floor_of
from rashomon.reading.rules.verbs import finite

SPOKEN = frozenset(("speech", "demand", "judge"))
PLAIN_THAT = parse_frames("that", "that")
FRONTED = frozenset(("quote", "clause"))


def behind_cue(page: Page, sentence: Sentence, cue: Cue, after: Complement | None) -> tuple[Span, bool] | None:
    """Content before subject and cue: "…, X said"; not where the sentence only opens with an adverbial."""
    if not (cue.frames.plain & FRONTED or "that" in cue.frames.after_addressee):
        return None
    if cue.group.participle:
        return None
    found = subject(sentence, cue.group, floor_of(sentence, cue.group.first))
    if found is None or found.shared or found.relative or found.first == 0:
        return None
    mark = found.first - 1
    after_quote = sentence.tags[mark] == "." and mark and sentence.tags[mark - 1] == "q"
    if sentence.tags[mark] not in ",q" and not after_quote:
        return None
    span = extents.before(page, sentence, mark)
    if span is None:
        return None
    if after is not None and after.frame not in ("quote", "colon") and not span[1]:
        return None
    if span[1] or after is None:
        return span if (span[1] or _complete(sentence, span[0]) or _goes_on(sentence, cue)) else None
    return None


def _complete(sentence: Sentence, span: Span) -> bool:
    """Whether the words have a finite verb of a main clause."""
    tags, starts = sentence.tags, sentence.words.starts
    inside = [at for at in range(len(sentence)) if span.start <= starts[at] < span.end]
    relative = bool(inside) and tags[inside[0]] == "W"
    if inside and tags[inside[0]] == "S":
        inside = inside[next((k for k, at in enumerate(inside) if tags[at] == ","), len(inside)) :]
    for at in inside:
        if tags[at] == "W" or (tags[at] == "S" and at and tags[at - 1] in "nX"):
            relative = True
        elif tags[at] == ",":
            relative = False
        elif finite(sentence, at):
            if not relative:
                return True
            relative = tags[at] in "MHBO"
    return False


def _goes_on(sentence: Sentence, cue: Cue) -> bool:
    return cue.last + 1 < len(sentence) and sentence.tags[cue.last + 1] == ","


def inverted_order(page: Page, sentence: Sentence, cue: Cue) -> Draft | None:
    """ "…," said X."""
    verbs = cue.group
    if not cue.frames.plain & FRONTED or verbs.participle or verbs.passive or verbs.first == 0:
        return None
    if cue.frames.kind not in SPOKEN:
        return None
    if sentence.tags[cue.last] not in "VEF" or cue.last - verbs.first > 1:
        return None
    mark = verbs.first - 1
    tags = sentence.tags
    if tags[mark] not in ",q" and not (tags[mark] == "." and mark and tags[mark - 1] == "q"):
        return None
    first = cue.last + 1
    if first >= len(sentence) or tags[first] not in "DnXPA" or sentence.quote[first] != sentence.quote[verbs.verb]:
        return None
    last = long_phrase_right(sentence, first, len(sentence))
    if last is None or (last + 1 < len(sentence) and finite(sentence, last + 1)):
        return None
    span = extents.before(page, sentence, mark)
    if span is None or not (span[1] or _complete(sentence, span[0])):
        return None
    if not span[1] and is_clause(sentence, first):
        return None
    holder = Subject(first, last, inverted=True)
    content = [span[0]]
    rest = second_part(page, sentence, cue, holder, span)
    if rest is not None:
        content.append(rest)
    return Draft(
        holder=sentence.words.span(first, last),
        cue=sentence.words.span(verbs.first, cue.last),
        content=content,
        sentence=sentence.index,
        rule="before",
        lemma=cue.lemma,
    )


def as_said(page: Page, sentence: Sentence, cue: Cue) -> Draft | None:
    """ "As X said, …" and "…, as X said": the clause beside it is the content."""
    verbs = cue.group
    if not cue.frames.plain & FRONTED or verbs.participle or verbs.passive or cue.frames.kind != "speech":
        return None
    if sentence.quote[verbs.verb] is not None:
        return None
    floor = floor_of(sentence, verbs.first)
    found = subject(sentence, verbs, floor)
    if found is None or found.shared or found.relative or found.first <= floor - 1 or found.first == 0:
        return None
    marker = found.first - 1
    if sentence.lows[marker] != "as" or not can_hold(sentence, found):
        return None
    level = sentence.quote[verbs.verb]
    if marker == floor:
        comma = next(
            (k for k in range(cue.last + 1, len(sentence)) if sentence.tags[k] == "," and sentence.quote[k] == level),
            None,
        )
        if (
            comma is None
            or comma - cue.last > 14
            or comma + 2 >= len(sentence)
            or complement(sentence, cue.last, PLAIN_THAT)
        ):
            return None
        last = extents.content_end(sentence, comma + 1, "clause", level)
        content = extents.chars(page, sentence, comma + 1, last)
    elif sentence.tags[marker - 1] in ",q" and (cue.last + 1 >= len(sentence) or sentence.tags[cue.last + 1] in ".,tI"):
        span = extents.before(page, sentence, marker - 1)
        if span is None:
            return None
        content = span[0]
    else:
        return None
    return Draft(
        holder=sentence.words.span(found.first, found.last),
        cue=sentence.words.span(verbs.first, cue.last),
        content=[content],
        sentence=sentence.index,
        rule="as",
        lemma=cue.lemma,
    )


def second_part(
    page: Page, sentence: Sentence, cue: Cue, holder: Subject | None, behind: tuple[Span, bool]
) -> Span | None:
    """The rest of content that the cue stands in the middle of: "…", X said, "…"."""
    tags = sentence.tags
    at = max(cue.last, holder.last if holder is not None else 0) + 1
    level = sentence.quote[cue.group.verb]
    while at < len(sentence) and tags[at] not in ",q.:":
        at += 1
    if at >= len(sentence) or tags[at] not in ",q:":
        return None
    if tags[at] in ",:" and at + 1 < len(sentence):
        at += 1
    if tags[at] == "q" and sentence.quote[at] != level:
        last = extents.content_end(sentence, at, "quote", level)
        return extents.chars(page, sentence, at, last)
    span, quoted = behind
    after_holder = holder.last - cue.last if holder is not None and holder.inverted else 0
    if quoted or at - 1 != cue.last + 1 + after_holder:
        return None
    if _complete(sentence, span) and not (tags[at] == "C" and sentence.lows[at] in ("and", "but")):
        return None
    if tags[at] in "G":
        return None
    last = extents.content_end(sentence, at, "clause", level)
    return extents.chars(page, sentence, at, last)
