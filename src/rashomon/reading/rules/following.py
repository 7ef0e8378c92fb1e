"""Quotations without a cue of their own: they go on with an attribution of the same paragraph or the one before."""

from __future__ import annotations

from rashomon.model import Span
from rashomon.reading.rules.page import Draft, Page
from rashomon.reading.rules.quotes import Quotation

_PARAGRAPHS = 8  # quotations over which one that runs over paragraphs is followed to its speaker
_CARRY = frozenset(("before", "quote", "colon", "a:that", "that", "clause", "wh"))


def following(page: Page, drafts: list[Draft]) -> list[Draft]:
    """The drafts with what the quotations after them add, and drafts for those that stand alone."""
    taken = {number for draft in drafts for number in _quotes_of(page, draft)}
    by_paragraph: dict[int, list[Draft]] = {}
    for draft in sorted(drafts, key=lambda d: d.sentence):
        if draft.cue is None or page.marked.at(draft.cue.start) is not None:
            continue  # said inside a quotation: nothing outside goes on with it
        by_paragraph.setdefault(page.sentences[draft.sentence].paragraph, []).append(draft)
    added: list[Draft] = []
    latest: Draft | None = None
    latest_paragraph = -2
    for number, quote in enumerate(page.quotes):
        if number in taken:
            continue
        if not quote.is_sentence(page.text) or not _stands_alone(page, quote):
            continue
        ahead = None if quote.closed else _ahead(page, number, drafts)
        if ahead is not None:
            taken.add(number)
            ahead.content.insert(0, quote.span)
            continue
        source = _source(page, quote, by_paragraph.get(quote.paragraph, []), taken)
        if quote.chain is not None:
            chained = next((d for d in drafts + added if quote.chain in _quotes_of(page, d)), None)
            source = chained or source
        if source is None and latest is not None and latest_paragraph in (quote.paragraph, quote.paragraph - 1):
            source = latest if quote.chain is not None or latest_paragraph == quote.paragraph else None
        if source is None:
            source = _of_paragraph_before(page, quote, by_paragraph)
        if source is None or source.holder is None:
            continue
        taken.add(number)
        if _quoting(page, source):
            source.content.append(quote.span)
            made = source
        else:
            made = Draft(
                source.holder,
                None,
                [quote.span],
                _sentence_at(page, quote.span.start),
                "follow",
                source.lemma,
                continues=source,
            )
            added.append(made)
        latest, latest_paragraph = made, quote.paragraph
    return drafts + added


def _ahead(page: Page, number: int, drafts: list[Draft]) -> Draft | None:
    """The attribution that stands only in a later paragraph of a quotation that runs over several."""
    chain = {number}
    for later in range(number + 1, min(number + _PARAGRAPHS, len(page.quotes))):
        quote = page.quotes[later]
        if quote.chain not in chain:
            continue
        chain.add(later)
        found = next((d for d in drafts if d.cue is not None and later in _quotes_of(page, d)), None)
        if found is not None:
            said = found.cue is not None and page.marked.at(found.cue.start) is None
            return found if said and found.content[0].overlaps(quote.span) else None
    return None


def _quotes_of(page: Page, draft: Draft) -> set[int]:
    return {
        number
        for span in draft.content
        for number, quote in enumerate_within(page, span)
        if quote.span.start >= span.start - 1
    }


def enumerate_within(page: Page, span: Span) -> list[tuple[int, Quotation]]:
    """The quotations that overlap the span, with their numbers."""
    first = page.marked.first_from(span)
    found = []
    for number in range(first, len(page.quotes)):
        quote = page.quotes[number]
        if quote.span.start >= span.end:
            break
        if quote.span.overlaps(span):
            found.append((number, quote))
    return found


def _quoting(page: Page, draft: Draft) -> bool:
    """Whether the draft's own content ends in a quotation of a sentence."""
    last = draft.content[-1]
    return any(quote.span.end == last.end and quote.is_sentence(page.text) for _, quote in enumerate_within(page, last))


def _stands_alone(page: Page, quote: Quotation) -> bool:
    """Whether the quotation is a sentence of the paragraph by itself: nothing before it but an end, nothing after."""
    part = page.paragraphs[quote.paragraph]
    before = page.text[part.start : quote.span.start].rstrip()
    after = page.text[quote.span.end : part.end].lstrip()
    opens = not before or before[-1] in ".!?…:”\"'’" or before.endswith(("—", "–"))
    ends = not after or after[0].isupper() or after[0] in "“\"'‘«—–(" or after[0].isdigit()
    return opens and ends


def _source(page: Page, quote: Quotation, drafts: list[Draft], taken: set[int]) -> Draft | None:
    """The last attribution of the paragraph before the quotation that can carry it on."""
    best: Draft | None = None
    for draft in drafts:
        end = max(span.end for span in [*draft.content, *([draft.cue] if draft.cue else [])])
        carries = end <= quote.span.start and draft.rule.split(":shared")[0].split(":relative")[0] in _CARRY
        if carries and (best is None or draft.sentence > best.sentence):
            best = draft
    if best is None:
        return None
    between = _sentence_at(page, quote.span.start) - best.sentence
    reach = _sentence_at(page, max(span.end for span in best.content) - 1)
    return best if between <= 1 or _sentence_at(page, quote.span.start) - reach <= 1 else None


def _of_paragraph_before(page: Page, quote: Quotation, by_paragraph: dict[int, list[Draft]]) -> Draft | None:
    part = page.paragraphs[quote.paragraph]
    if page.text[part.start : quote.span.start].strip(" \t\n-–—•*"):
        return None
    if page.text[quote.span.end : part.end].strip() and not _only_quotes(page, quote, part):
        return None
    drafts = by_paragraph.get(quote.paragraph - 1, [])
    carrying = [d for d in drafts if d.rule.split(":shared")[0] in _CARRY]
    if not carrying:
        return None
    last = carrying[-1]
    final = _sentence_at(page, page.paragraphs[quote.paragraph - 1].end - 1)
    reach = max(last.sentence, _sentence_at(page, max(span.end for span in last.content) - 1))
    return last if final - reach <= 0 else None


def _only_quotes(page: Page, quote: Quotation, part: Span) -> bool:
    """Whether the paragraph holds nothing but quotations."""
    at = quote.span.end
    for other in page.marked.within(Span(quote.span.start, part.end)):
        if page.text[at : other.span.start].strip():
            return False
        at = max(at, other.span.end)
    return not page.text[at : part.end].strip()


def _sentence_at(page: Page, offset: int) -> int:
    return page.sentence_at(offset)
