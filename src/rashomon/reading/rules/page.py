"""What the rules work on: the document's sentences as tagged words, its paragraphs and its quotations."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from rashomon.model import BlockKind, Document, Mode, Span
from rashomon.reading.rules.quotes import Marked, Quotation, paragraphs, quotations
from rashomon.reading.rules.tagging import tags
from rashomon.reading.tokens import Words, words


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as tagged words; ``quote`` is for each word the index of the quotation it lies in, or None."""

    index: int
    span: Span
    words: Words
    tags: list[str]
    quote: list[int | None]
    paragraph: int
    kind: BlockKind

    @property
    def lows(self) -> list[str]:
        return self.words.lows

    def __len__(self) -> int:
        return len(self.tags)


@dataclass(frozen=True, slots=True)
class Page:
    """A document made ready for the rules."""

    document: Document
    text: str
    sentences: tuple[Sentence, ...]
    paragraphs: tuple[Span, ...]
    marked: Marked
    starts: tuple[int, ...] = ()

    def sentence_at(self, offset: int) -> int:
        """The index of the last sentence that begins at or before the character."""
        return max(0, bisect_right(self.starts, offset) - 1)

    @property
    def quotes(self) -> tuple[Quotation, ...]:
        return self.marked.quotes


@dataclass(slots=True, eq=False)
class Draft:
    """An attribution in the making; ``continues`` is the draft whose holder it goes on with."""

    holder: Span | None
    cue: Span | None
    content: list[Span]
    sentence: int
    rule: str
    lemma: str = ""
    negated: bool = False
    continues: Draft | None = None
    channel: Span | None = None
    claimant: Span | None = None
    parent: Draft | None = None
    mode: Mode | None = None
    after: int = 0  # index of the sentence after the last one that the content reaches into
    quotes: set[int] = field(default_factory=set)

    @property
    def span(self) -> Span:
        """From the first to the last character of its content."""
        return Span(min(s.start for s in self.content), max(s.end for s in self.content))


def page(document: Document, sentences: tuple[Span, ...]) -> Page:
    """The document made ready."""
    text = document.text
    parts = paragraphs(document)
    marked = Marked(quotations(text, parts))
    kinds = {block.span.start: block for block in document.readable()}
    block_starts = sorted(kinds)
    part_starts = [part.start for part in parts]
    made = []
    for index, span in enumerate(sentences):
        tokens = words(text, span)
        at = bisect_right(block_starts, span.start) - 1
        kind = kinds[block_starts[at]].kind if at >= 0 else BlockKind.PARAGRAPH
        number = max(0, bisect_right(part_starts, span.start) - 1)
        inside = [marked.at(start) for start in tokens.starts]
        made.append(Sentence(index, span, tokens, tags(tokens), inside, number, kind))
    return Page(document, text, tuple(made), parts, marked, tuple(span.start for span in sentences))
