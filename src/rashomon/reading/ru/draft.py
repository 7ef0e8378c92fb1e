"""What the rules make of a Russian sentence before it is an attribution, and the sentence's tools."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rashomon.model import Mode, Span
from rashomon.reading.ru.cues import Cue
from rashomon.reading.ru.page import Page, Sentence
from rashomon.reading.ru.phrase import Phrase
from rashomon.reading.ru.quotes import Quotes

CONJUNCTIONS = frozenset(["и", "а", "но", "также", "же", "затем"])
ADVERBS = frozenset(
    [
        "также",
        "отдельно",
        "особо",
        "особенно",
        "вновь",
        "еще",
        "раз",
        "неоднократно",
        "ранее",
        "накануне",
        "затем",
        "далее",
        "при",
        "этом",
        "в",
        "свою",
        "очередь",
        "кроме",
        "того",
        "вместе",
        "с",
        "тем",
        "однако",
        "тогда",
        "потом",
        "уже",
        "сразу",
        "прямо",
        "публично",
        "четко",
        "твердо",
        "решительно",
        "вслед",
        "за",
        "тем",
        "совместно",
        "взаимно",
        "официально",
        "категорически",
        "лично",
        "в",
        "частности",
        "в",
        "целом",
        "наряду",
        "кратко",
        "подробно",
        "детально",
        "всесторонне",
        "тепло",
        "искренне",
        "лишь",
        "только",
        "именно",
        "напротив",
        "недвусмысленно",
        "жестко",
        "резко",
        "осторожно",
        "прежде",
        "всего",
        "дополнительно",
        "все",
        "же",
    ]
)
# Inside what is said they are its modality.
STANCES = frozenset(("готов", "намерен", "надеется", "уверен", "согласен"))
_EDGES = " \t\n\r\u00a0,;:–—-"


@dataclass(slots=True)
class Draft:
    holder: Span | None
    cue: Span | None
    content: list[Span]
    sentence: int
    rule: str
    cue_of: Cue | None = None
    token: int = -1
    mode: Mode = Mode.INDIRECT
    channel: Span | None = None
    quoted: list[Span] = field(default_factory=list)
    parent: Draft | None = None
    continues: Draft | None = None
    sentence_told: int = -1  # the sentence before, where "об этом сообщил X" tells whose it is
    confidence: float = 0.85


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue in a sentence: tokens ``[first, last)``."""

    first: int
    last: int
    cue: Cue


class Tools:
    """A document's page and quotations, and what every rule does with them."""

    def __init__(self, made: Page, quotes: Quotes) -> None:
        self.page, self.text, self.low, self.quotes = made, made.text, made.low, quotes

    def _span(self, sentence: Sentence, first: int, last: int) -> Span:
        return Span(sentence.words[first].start, sentence.words[last - 1].end)

    def _draft(
        self, holder: Span | None, cue: Span | None, content: list[Span], sentence: Sentence, rule: str
    ) -> Draft:
        inside, quoted, mode = [], [], Mode.INDIRECT
        for part in content:
            quote = self.quotes.around(part.start)
            if quote is not None and quote.start == part.start and quote.end >= part.end - 1:
                place = self._trim(quote.start + 1, quote.end - 1, marks="")
                inside.append(place or part)
                quoted.append(place or part)
                mode = Mode.DIRECT
                continue
            inside.append(part)
            found = [
                q for q in self.quotes.within(part.start, part.end) if len(q) > 25 and " " in q.of(self.text).strip()
            ]
            quoted += [Span(q.start + 1, q.end - 1) for q in found if q.end <= part.end + 1]
        if mode is Mode.INDIRECT and quoted:
            mode = Mode.MIXED
        return Draft(holder, cue, inside, sentence.index, rule, mode=mode, quoted=quoted)

    def _trim(self, start: int, end: int, marks: str = ".") -> Span | None:
        """A stretch without white space, commas, dashes and the last full stop around it."""
        while start < end and self.text[start] in _EDGES:
            start += 1
        while end > start and self.text[end - 1] in _EDGES + marks:
            end -= 1
        if (
            end < len(self.text)
            and self.text[end : end + 1] == "."
            and self.low[max(0, end - 3) : end].endswith((" г", " гг", "др", "т.д", "т.п"))
        ):
            end += 1
        return Span(start, end) if end - start > 2 else None

    def _coordinated(self, sentence: Sentence, before: Hit, hit: Hit) -> bool:
        """Whether a cue shares the subject of the one before: "и подчеркнул", ", а также выразил", ", добавив"."""
        if before.cue.passive != hit.cue.passive:
            return False
        words = sentence.words
        step = hit.first - 1
        while step > before.last and (words[step].low in ADVERBS or words[step].low == "не"):
            step -= 1
        behind = step if words[step].low in ("и", "а", "но", "однако") else before.last
        if self._nominative_between(sentence, before, max(behind, before.last), hit.first):
            return False
        if hit.cue.gerund:
            return True
        joins = words[step].low in ("и", "а", "но", "однако", ",") or words[step].low in ADVERBS
        return joins and (before.cue.plural == hit.cue.plural or before.cue.gerund)

    def _nominative_between(self, sentence: Sentence, before: Hit, behind: int, last: int) -> bool:
        near = [p for p in sentence.phrases if behind <= p.first and p.last <= last]
        if "n" in before.cue.takes and "f" not in before.cue.takes:
            near = [p for p in near if p.first != before.last]  # its object: "обвинил Ереван в затягивании и напомнил"
        return any(p.nominative and last - p.last <= 4 and not self._in_relative(sentence, p, last) for p in near)

    def _in_relative(self, sentence: Sentence, phrase: Phrase, last: int) -> bool:
        between = sentence.words[phrase.last : last]
        return any(t.raw in ",;" for t in between)

    def _quote_ending(self, position: int) -> Span | None:
        """The quotation that ends right before a place, commas and dashes between them."""
        step = position
        while step > 0 and self.text[step - 1] in " ,–—-\u00a0\n":
            step -= 1
        quote = self.quotes.around(step - 1) if step > 0 else None
        return quote if quote is not None and quote.end == step and len(quote) > 18 else None

    def _before(self, sentence: Sentence, hit: Hit) -> int:
        """The end of what stands before a cue with its conjunction and adverbs."""
        words = sentence.words
        step = hit.first
        while step > 0 and (
            words[step - 1].low in CONJUNCTIONS
            or words[step - 1].low in ADVERBS
            or words[step - 1].raw in ",–—-"
            or words[step - 1].low == "не"
        ):
            step -= 1
        return words[step].start if step < len(words) else sentence.span.end


def clipped(part: Span, outer: Sequence[Span]) -> Span:
    """A nested content within the content around it."""
    around = next((o for o in outer if o.overlaps(part)), part)
    return Span(max(part.start, around.start), min(part.end, around.end))


def cut(draft: Draft, first: int, sentence: Sentence) -> None:
    """Ends a content before a trailing "сообщает ТАСС"."""
    at = sentence.words[first].start
    parts = []
    for part in draft.content:
        if part.start < at < part.end:
            part = Span(part.start, at)
        parts.append(part)
    draft.content = parts


def root(draft: Draft) -> Draft:
    while draft.continues is not None:
        draft = draft.continues
    return draft
