"""Quotations that documents share, and how they differ.

Quoted stretches are matched on the roots of their words and on their order, so that a translation that turns
"prudently handle" into "handle with prudence" is found, and "very good and productive" beside "a very good and a very
productive call". A quotation of a side is also looked for in that side's own texts: what stands there is what it is
measured by. Only pairs that share a rare word are looked at, so cost stays near linear.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from rashomon.comparing.exact import between
from rashomon.comparing.hearing import Hearing, once
from rashomon.comparing.quoting.days import quotes
from rashomon.comparing.quoting.edges import leftwards, rightwards
from rashomon.comparing.quoting.grouping import Quote, alike, grouped
from rashomon.comparing.quoting.words import said
from rashomon.comparing.words import content_stems, redline, root, words
from rashomon.model import Edit, Evidence, Mode, QuoteGroup, QuoteVariant, Reading, Span, Statement

_LEAST_WORDS = 3
_OF_QUOTE = 0.5  # part of what a quotation says that the speaker's own sentence has to hold to be what it quotes
_OWN_LIKE = 0.4  # of the words in their order: names and a day in common make no quotation
CONDITION = re.compile(
    r",?\s+(?:but only |only )?(?:if|unless|provided|once|until|except|as long as|on (?:the )?condition)\b", re.I
)
_AROUND = 160  # characters beside a stretch in which the words at its edges are looked for
_NEARLY = 0.3  # of likeness by which the text that a document tells of may fall behind an older one
_COVERED = 0.6  # part of a direct content in quotation marks from which on the marks say what is quoted


@once
def shared(hearing: Hearing) -> tuple[QuoteGroup, ...]:
    """Quotations that stand in more than one document, longest first; the speaker's own text leads its group."""
    groups = [_with_own(hearing, group) for group in grouped(_quotes(hearing))]
    result = [_group(hearing, group) for group in groups if len({q.evidence.document for q in group}) > 1]
    return tuple(sorted(result, key=lambda g: -max(len(v.evidence.span) for v in g.variants)))


def _quotes(hearing: Hearing) -> list[Quote]:
    quotes, seen = [], set()
    for placed in hearing.statements:
        text = hearing.text(placed.document)
        for span in _spoken(placed.statement):
            inner = inside_marks(text, span)
            if (placed.document, inner) in seen or len(words(text, inner)) < _LEAST_WORDS:
                continue
            seen.add((placed.document, inner))
            actor = placed.statement.holder.actor
            joined = hearing.actors.get(f"{placed.document}/{actor.id}") if actor else None
            evidence = Evidence(placed.document, inner, placed.id)
            quotes.append(_quote(text, evidence, joined.id if joined else None, joined.side if joined else None))
    return quotes


def _quote(text: str, evidence: Evidence, actor: str | None, side: str | None, *, own: bool = False) -> Quote:
    span = evidence.span
    roots = frozenset(root(stem) for stem in content_stems(text, span))
    return Quote(evidence, actor, side, roots, tuple(w.stem for w in words(text, span)), own)


def _spoken(statement: Statement) -> tuple[Span, ...]:
    """The quoted stretches; of a quotation that lost its marks (a pull quote) the whole content.

    A term in marks of its own inside a pull quote is a part of it, and not all that is quoted.
    """
    if statement.mode is not Mode.DIRECT:
        return statement.quoted
    spans: list[Span] = []
    for part in statement.content:
        marked = [q for q in statement.quoted if q.overlaps(part)]
        enough = sum(len(q) for q in marked) >= _COVERED * len(part)
        spans += marked if enough else [part]
    return tuple(dict.fromkeys(spans))


def inside_marks(text: str, span: Span) -> Span:
    """A quotation without the quotation marks, spaces and closing commas and stops at its edges."""
    start, end = span.start, span.end
    while start < end - 1 and text[start] in "\"'“”‘’«»「」『』 \n":
        start += 1
    while end > start + 1 and text[end - 1] in "\"'“”‘’«»「」『』 \n,.":
        end -= 1
    return Span(start, end)


# --- the speaker's own text -----------------------------------------------------------------------------------


def _with_own(hearing: Hearing, group: list[Quote]) -> list[Quote]:
    """The group with the stretch of the speaker's own texts that comes nearest to it, where one does."""
    sides = {q.side for q in group}
    have = {q.evidence.document for q in group}
    near: list[tuple[float, Quote]] = []
    for reading in hearing.readings:
        issuer = reading.profile.issuer
        if issuer is None or issuer.sides or issuer.side not in sides or reading.document.id in have:
            continue
        joined = hearing.actors.get(f"{reading.document.id}/{issuer.id}")
        for quote in group:
            if quote.side == issuer.side and (own := _in_own(hearing, reading, quote, joined.id if joined else None)):
                score, stretch = own
                told = quotes(hearing.by_id[quote.evidence.document], quote.evidence.span, reading.document)
                near.append((score + (_NEARLY if told else 0.0), stretch))
    best = max(near, key=lambda pair: pair[0], default=None)
    return [*group, best[1]] if best else group


@once
def _roots_of_sentences(hearing: Hearing) -> dict[str, list[tuple[Span, frozenset[str]]]]:
    """The roots of the words of every sentence, by document, of the own texts that quotations are looked up in."""
    return {}


def _sentences(hearing: Hearing, reading: Reading) -> list[tuple[Span, frozenset[str]]]:
    known, text = _roots_of_sentences(hearing), reading.document.text
    if reading.document.id not in known:
        known[reading.document.id] = [
            (s, frozenset(root(stem) for stem in content_stems(text, s))) for s in reading.sentences
        ]
    return known[reading.document.id]


def _in_own(hearing: Hearing, reading: Reading, quote: Quote, actor: str | None) -> tuple[float, Quote] | None:
    """The stretch of a side's own text that a quotation of it repeats, and how near it comes (1 is word for word)."""
    text, best = reading.document.text, None
    for sentence, roots in _sentences(hearing, reading):
        if len(roots & quote.roots) < max(2, _OF_QUOTE * len(quote.roots)):
            continue  # another sentence that shares a few words with it
        one = _quote(text, Evidence(reading.document.id, _stretch(text, sentence, quote)), actor, quote.side, own=True)
        score = SequenceMatcher(None, one.words, quote.words, autojunk=False).ratio()
        if score >= _OWN_LIKE and alike(one, quote) and (best is None or score > best[0]):
            best = (score, one)
    return (best[0], _replaced(text, best[1], quote)) if best else None


def _replaced(text: str, own: Quote, quote: Quote) -> Quote:
    """The stretch of an own text with the words in whose place the quotation has others at its edges."""
    told, span = [word in own.words for word in quote.words], own.evidence.span
    if True not in told or all(told):
        return own
    here = words(text, Span(max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)))
    first = next(n for n, word in enumerate(here) if word.end > span.start)
    last = next((n for n in range(first, len(here)) if here[n].start >= span.end), len(here))
    start = here[leftwards(text, here, first, told.index(True))].start
    end = max(span.end, here[rightwards(text, here, last, told[::-1].index(True)) - 1].end)
    return replace(own, evidence=replace(own.evidence, span=Span(start, end)))


def _stretch(text: str, sentence: Span, quote: Quote) -> Span:
    """The shortest stretch of a sentence that holds all words of the quotation which carry meaning and stand in it.

    The small words with which the quotation begins or ends are taken in where the sentence has them there, too.
    """
    here = words(text, sentence)
    first, last = _narrowest([root(w.stem) for w in here], quote.roots)
    for word in reversed(quote.words[: _lead(quote.words, quote.roots)]):
        if first == 0 or here[first - 1].stem != word:
            break
        first -= 1
    tail = _lead(quote.words[::-1], quote.roots)
    for word in quote.words[len(quote.words) - tail :]:
        if last + 1 == len(here) or here[last + 1].stem != word:
            break
        last += 1
    return _conditioned(text, sentence, Span(here[first].start, here[last].end))


def _conditioned(text: str, sentence: Span, stretch: Span) -> Span:
    """The stretch with the condition that it stands under, which a quotation may not leave out unseen."""
    if not CONDITION.match(text, stretch.end, sentence.end):
        return stretch
    end = sentence.end
    while end > stretch.end and text[end - 1] in ' .;:!\n”"':
        end -= 1
    return Span(stretch.start, end)


def _lead(said: Sequence[str], roots: frozenset[str]) -> int:
    """How many words stand before the first one that carries meaning."""
    return next((n for n, word in enumerate(said) if root(word) in roots), 0)


def _narrowest(said: list[str], roots: frozenset[str]) -> tuple[int, int]:
    """The first and last place of the shortest run of words that holds every wanted one that is there at all."""
    wanted, have = len(roots.intersection(said)), Counter[str]()
    best, start = (0, len(said) - 1), 0
    for end, word in enumerate(said):
        if word not in roots:
            continue
        have[word] += 1
        while said[start] not in roots or have[said[start]] > 1:
            if said[start] in roots:
                have[said[start]] -= 1
            start += 1
        if len(have) == wanted and end - start < best[1] - best[0]:
            best = (start, end)
    return best


_APOSTROPHE = re.compile(r"(?<!\w)s(?!\w)")


def _tells(edit: Edit) -> bool:
    """Whether an edit changes a word, not only its spelling, a sign of currency, a mark or the "s" after an
    apostrophe."""
    before, after = (_APOSTROPHE.sub("", side) for side in (edit.before, edit.after))
    return [word.key for word in said(before)] != [word.key for word in said(after)]


def _group(hearing: Hearing, group: Iterable[Quote]) -> QuoteGroup:
    def order(quote: Quote) -> tuple[bool, bool, str, int]:
        published = hearing.by_id[quote.evidence.document].document.published
        return (not quote.own, published is None, published.isoformat() if published else "", -len(quote.words))

    quotes = sorted(group, key=order)
    texts = [hearing.words(q.evidence) for q in quotes]
    redlines = [redline(texts[0], text) for text in texts]
    other = max(range(1, len(texts)), key=lambda n: (sum(e.op != "equal" for e in redlines[n]), -n))
    changed = {edit.op for edit in redlines[other] if _tells(edit)} - {"equal"}
    cut = ({"delete"},) if quotes[0].own else ({"delete"}, {"insert"})  # nobody may add to what was said
    verdict = "exact" if not changed else "trimmed" if changed in cut else "altered"
    variants = tuple(
        QuoteVariant(q.evidence, q.actor, hearing.by_id[q.evidence.document].document.published) for q in quotes
    )
    return QuoteGroup(variants, between(texts[0], texts[other]), verdict)
