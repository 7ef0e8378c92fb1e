"""How far contents of joined attributions reach: their paragraph, the figures that follow, the next holder's words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import Mode, Span
from rashomon.reading.attribution import Attribution
from rashomon.reading.rules.page import Page
from rashomon.reading.rules.tagging import tags
from rashomon.reading.tokens import words

_GAP = re.compile(r"\n[^\S\n]*\n\s*")  # between paragraphs
_IMPERSONAL = re.compile(r"(?:was|is|has been|had been)\s+(?:\w+ly\s+|also\s+)*\w+(?:ed|en|id|ld|de)\b", re.I)
_AMOUNT = r"(?:[$€£¥₹]\s?)?\d(?:[^,;:.!?“”\"\n]|(?<=\d)[.,](?=\d)){2,70}"
# "to buy $15 billion of energy" | ", $4.5 billion of farm goods, and 50 jets": a list of amounts is one matter
_FIGURES_ON = re.compile(rf"(?:, {_AMOUNT}){{0,6}},? and {_AMOUNT}")
# "to buy 20 million tons" | ", up from 12 million"; "… a year" | ", an increase from the previous 12 million"
_CHANGE_ON = re.compile(
    r", (?:roughly |nearly |about |almost )?(?:(?:an?|the) (?:[a-z-]+ )?(?:increase|rise|jump|gain|growth|cut|drop|fall"
    r"|decrease|decline|reduction|expansion|doubling)\b|(?:up|down|compared|instead) (?:from|with|to|of|on)\b"
    r"|(?:against|versus|more than double|twice|double|half)\b)(?:[^;:,.!?“”\"\n]|(?<=\d)[.,](?=\d)){3,90}"
)


def _cue_of(text: str, attribution: Attribution) -> str:
    return attribution.cue.of(text) if attribution.cue else ""


def _within(page: Page, attribution: Attribution) -> Attribution:
    content = []
    for part in attribution.content:
        paragraph = page.paragraphs[max(0, bisect_right(page.paragraphs, part.start, key=lambda p: p.start) - 1)]
        runs_on = paragraph.start <= part.start < paragraph.end < part.end
        runs_on = runs_on and not page.text[paragraph.end : part.end].lstrip()[:1].islower()  # a line that was wrapped
        quoted = any(mark in page.text[part.start : part.start + 2] for mark in '“"«')
        number = page.marked.at(part.start) if quoted else None
        quoted = quoted and (
            number is None or not page.quotes[number].closed or page.quotes[number].span.end > paragraph.end
        )
        quoted = quoted or page.text[max(0, part.start - 3) : part.start].rstrip().endswith(":")  # a speaker's turn
        kept = Span(part.start, paragraph.end) if runs_on and not quoted else part
        more = _FIGURES_ON.match(page.text, kept.end) or _change(page.text, kept)
        content.append(Span(kept.start, more.end()) if more else kept)
    return attribution if tuple(content) == attribution.content else replace(attribution, content=tuple(content))


def in_paragraph(page: Page, attribution: Attribution) -> Attribution:
    """With a holder that does not begin in the heading above the paragraph in which it ends, and contents that do not
    run on into the next paragraph, unless they are quotations."""
    attribution = _within(page, _not_to(page.text, attribution))
    text, holder = page.text, attribution.holder
    if holder is not None and holder.of(text).lower() == "it" and _IMPERSONAL.match(_cue_of(text, attribution)):
        return replace(attribution, holder=None)  # "it was pointed out that": by nobody who is named
    if holder is None:
        return attribution
    cut = max((gap.end() for gap in _GAP.finditer(text, holder.start, holder.end)), default=holder.start)
    return attribution if cut == holder.start else replace(attribution, holder=Span(cut, holder.end))


def _not_to(text: str, attribution: Attribution) -> Attribution:
    """ "committed not" | "to tax": what somebody commits to is not to tax; the negation is of the content."""
    cue = attribution.cue
    match = _THEN_NOT.search(cue.of(text)) if cue is not None else None
    first = attribution.content[0]
    if cue is None or match is None or match.start() == 0 or not 0 < first.start - cue.end <= 1:
        return attribution
    at = cue.start + match.start()
    return replace(
        attribution,
        cue=Span(cue.start, at),
        content=(Span(at + 1, first.end), *attribution.content[1:]),
    )


def _change(text: str, content: Span) -> re.Match[str] | None:
    """What a figure at the end of a content is set against: it belongs to what is said of the figure."""
    last = max(text.rfind(",", content.start, content.end), content.start - 1)
    return _CHANGE_ON.match(text, content.end) if any(c.isdigit() for c in text[last + 1 : content.end]) else None


_THEN_NOT = re.compile(
    r"(?<!\bdo)(?<!\bdid)(?<!\bdoes)(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!\bhas)(?<!\bhave)(?<!\bhad)(?<!\bwill)"
    r"(?<!\bwould)(?<!\bcan)(?<!\bcould)(?<!\bshould)(?<!\bmay)(?<!\bmight)(?<!\bmust)\s(?:not|never)$",
    re.IGNORECASE,
)
_COMMA = re.compile(r",[”\"’]?\s+$")
_PASSIVE = re.compile(r"\b(?:am|is|are|was|were|been|being) (?:\w+ )?(?:told|informed|assured|advised|warned)$")
_BY = re.compile(r"\s+by ((?:[^\s,;:.]+ ){0,8}[^\s,;:.]+)\s+")
_NEXT = re.compile(r",?\s+(?:and|but|while)\s+$")
_REACH = 4_000  # characters; no attribution is wider
_FINITE = frozenset("VFMBHO")


def apart(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, each that names a thing ended where the next holder's own clause begins.

    "The king congratulated her on the vote and the ministers looked forward to …": two holders, two statements.
    """
    heads = sorted((a.holder.start, a.cue.start) for a in found if a.holder is not None and a.cue is not None)
    closing = sorted((a.holder.start, n) for n, a in enumerate(found) if a.holder is not None and _closes(text, a))
    return [_told_by(text, _closed(text, _ended(text, attribution, heads), found, closing)) for attribution in found]


def _closes(text: str, attribution: Attribution) -> bool:
    """Whether who says it stands behind it, after a comma: "…, mediators said"."""
    holder, cue = attribution.holder, attribution.cue
    if holder is None or cue is None or attribution.content[0].end > min(holder.start, cue.start):
        return False
    return _COMMA.search(text, max(0, min(holder.start, cue.start) - 3), min(holder.start, cue.start)) is not None


def _closed(
    text: str, attribution: Attribution, found: Sequence[Attribution], closing: Sequence[tuple[int, int]]
) -> Attribution:
    """Ended before the words that say who tells all of it: they are no part of what is told."""
    last, place = attribution.content[-1], attribution.cue or attribution.content[0]
    if len(last) > _REACH:
        return attribution
    for start, number in closing[bisect_left(closing, (last.start + 1, -1)) : bisect_left(closing, (last.end, -1))]:
        outer = found[number]
        if outer is attribution or outer.cue is None or not any(part.covers(place) for part in outer.content):
            continue
        end = min(start, outer.cue.start)
        while end > last.start and text[end - 1] in ", \t\n":
            end -= 1
        if last.start < end:
            return replace(attribution, content=(*attribution.content[:-1], Span(last.start, end)))
    return attribution


def _told_by(text: str, attribution: Attribution) -> Attribution:
    """ "I am told by officials that …": the officials say it."""
    holder, cue = attribution.holder, attribution.cue
    if cue is None or _PASSIVE.search(cue.of(text)) is None or attribution.content[0].start < cue.end:
        return attribution
    match = _BY.fullmatch(text, cue.end, attribution.content[0].start)
    return attribution if match is None or holder is None else replace(attribution, holder=Span(*match.span(1)))


def _ended(text: str, attribution: Attribution, heads: Sequence[tuple[int, int]]) -> Attribution:
    last = attribution.content[-1]
    if attribution.mode is not Mode.INDIRECT or attribution.cue is None or len(last) > _REACH:
        return attribution
    if attribution.cue.end > last.start:
        return attribution
    for holder, cue in heads[bisect_left(heads, (last.start + 1, 0)) : bisect_left(heads, (last.end, 0))]:
        if holder == (attribution.holder.start if attribution.holder is not None else -1) or cue < holder:
            continue
        joint = _NEXT.search(text, last.start, holder)
        if joint is None:
            continue
        before = Span(last.start, joint.start())
        if before and not any(tag in _FINITE for tag in tags(words(text, before))):
            return replace(attribution, content=(*attribution.content[:-1], before))
        return attribution
    return attribution


def subject_of_all(page: Page, attribution: Attribution) -> Attribution:
    """With the subject of the sentence for a holder that stands in an aside behind it.

    "The president, in reply to a call by the chancellor, Ana Ruiz, on Friday said": no verb stands between the first
    words and the cue, so the cue is theirs, whoever is named in between.
    """
    holder, cue = attribution.holder, attribution.cue
    if holder is None or cue is None or holder.end > cue.start:
        return attribution
    sentence = page.sentences[page.sentence_at(cue.start)]
    starts, known = sentence.words.starts, sentence.tags
    last = bisect_left(starts, cue.start)
    inner = bisect_left(starts, holder.start)
    comma = next((at for at, tag in enumerate(known[:last]) if tag == ","), last)
    if not 0 < comma < inner - 2 or inner >= last or known[comma + 1] not in "IG" or known[0] not in "DXnAP":
        return attribution
    if sentence.lows[comma + 1] in ("as", "like", "than", "unlike"):
        return attribution
    if any(sentence.quote[at] != sentence.quote[last] for at in range(last + 1) if last < len(known)):
        return attribution
    if any(tag not in "DXnAPp#I)(-R" for tag in known[:comma]) or any(tag in "VFMBHOCW;:" for tag in known[comma:last]):
        return attribution
    return replace(attribution, holder=sentence.words.span(0, comma - 1))
