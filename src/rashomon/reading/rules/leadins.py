"""Texts given in quotation marks below a line that says whose they are: "Here is the readout issued by the palace:".

The line tells of no saying, so no verb of it is a cue; the noun for the text is, and its author the holder.
"""

from __future__ import annotations

import re

from rashomon.model import Mode, Span
from rashomon.reading.rules.following import enumerate_within
from rashomon.reading.rules.page import Draft, Page, Sentence
from rashomon.reading.rules.phrases import phrase_right

_NOUNS = (
    r"readouts?|read-outs?|statements?|communiqu[eé]s?|press releases?|releases?|texts?|remarks|transcripts?"
    r"|declarations?|letters?|messages?|posts?|summary|accounts?|versions?"
)
# "readout that was issued by …:", "statement from …:", "text of the statement of …:"
_BY = re.compile(
    rf"\b(?P<noun>{_NOUNS})\b(?:\s+(?:that|which)\s+(?:was|were|has\s+been|had\s+been))?"
    r"(?:\s+(?:issued|released|published|put\s+out|given|made|shared|posted|provided|distributed|carried))?"
    r"(?:\s+(?:later|earlier|afterwards|today|yesterday|on\s+\w+day))?\s+(?:by|from|of)\s+(?=\S)",
    re.IGNORECASE,
)
# "the White House's full readout:", "Its statement in full:", "the Kremlin readout:"
_OF = re.compile(rf"(?:['’]s|s['’]|\b(?:its|his|her|their))\s+(?:\w+\s+){{0,2}}?(?P<noun>{_NOUNS})\b", re.IGNORECASE)
# What shows that a text is given, and not judged: "the site rated this statement by X:" gives but a sentence of it.
_GIVEN = re.compile(
    r"\b(?:here(?:['’]s| is| are)|full|follows?|following|text of|issued|released|published|put out|reads?|below"
    r"|verbatim|in its entirety)\b",
    re.IGNORECASE,
)
_MOST = 12  # paragraphs of a text below its line


def led(page: Page, drafts: list[Draft]) -> list[Draft]:
    """A draft for each run of quotations that stands alone below a line ending in a colon that names their author."""
    taken = {
        number
        for draft in drafts
        for span in draft.content
        for number, quote in enumerate_within(page, span)
        if quote.span.start >= span.start - 1
    }
    found = []
    for number, part in enumerate(page.paragraphs[:-1]):
        if page.text[part.end - 1] not in ":：":
            continue
        content = _quoted(page, number + 1, taken)
        named = _author(page, part) if content else None
        if named is not None:
            holder, cue, at = named
            found.append(Draft(holder, cue, content, at, "block:led", mode=Mode.DIRECT))
    return found


def _quoted(page: Page, first: int, taken: set[int]) -> list[Span]:
    """The quotations of which the paragraphs from one on consist; none where one of them is somebody's already."""
    spans: list[Span] = []
    for part in page.paragraphs[first : first + _MOST]:
        here = [(number, quote) for number, quote in enumerate_within(page, part) if part.covers(quote.span)]
        if not here or any(number in taken for number, _ in here):
            break
        rest = page.text[part.start : part.end]
        for _, quote in here:
            rest = rest.replace(quote.span.of(page.text), "", 1)
        if rest.strip() or not here[0][1].is_sentence(page.text):
            break
        spans += [quote.span for _, quote in here]
    return spans


def _author(page: Page, part: Span) -> tuple[Span, Span, int] | None:
    """Whom the last sentence of a paragraph names as the author of a text, the noun for it, and its number."""
    sentence = page.sentences[page.sentence_at(part.end - 1)]
    if _GIVEN.search(sentence.span.of(page.text)) is None:
        return None
    by = list(_BY.finditer(page.text, sentence.span.start, sentence.span.end))
    for match in reversed(by):
        at = _token_at(sentence, match.end())
        last = phrase_right(sentence, at, len(sentence)) if at is not None else None
        if at is not None and last is not None and sentence.tags[last] in "XnP" and _names(sentence, at, last):
            return sentence.words.span(at, last), Span(*match.span("noun")), sentence.index
    for match in _OF.finditer(page.text, sentence.span.start, sentence.span.end):
        holder = _owner(page, sentence, match.start())
        if holder is not None:
            return holder, Span(*match.span("noun")), sentence.index
    return None


def _names(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a phrase holds a name: "the call" has issued nothing."""
    return any(tag == "X" for tag in sentence.tags[first : last + 1]) or sentence.lows[last] in _OFFICES


_OFFICES = frozenset(
    ("office", "ministry", "government", "presidency", "palace", "embassy", "spokesperson", "department")
)


def _owner(page: Page, sentence: Sentence, mark: int) -> Span | None:
    """The phrase that ends in a possessive at a place; a pronoun by itself."""
    at = _token_at(sentence, mark)
    if at is None:
        return None
    if sentence.lows[at] in ("its", "his", "her", "their"):
        return sentence.words.span(at, at)
    first = at
    while first > 0 and sentence.tags[first - 1] in "XnDA#":
        first -= 1
    return sentence.words.span(first, at - 1) if first < at else None


def _token_at(sentence: Sentence, offset: int) -> int | None:
    return next((at for at, start in enumerate(sentence.words.starts) if start >= offset), None)
