"""Whose words joined attributions are: no statement of those who were asked or refused something, of those whom a
demand was put to, or of the text's own subject where a document is said to say it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import Mode, Span
from rashomon.reading.attribution import Attribution
from rashomon.reading.rules.kinds import cue_kind
from rashomon.reading.rules.page import Page
from rashomon.reading.rules.phrases import long_phrase_right
from rashomon.reading.statements.lemmas import cue_lemma

DOUBTED = 0.45  # confidence at most of what a reading keeps and a comparison does not use
_REACH = 600  # characters of a sentence before a cue in which its subject is looked for
# "…, said the statement, in the wake of …": who stands behind the verb, with an article of his own
_SAID_BY = re.compile(
    r"\s+((?:the|an?|its|his|her|their)\s+(?:[\w’'-]+\s+){0,5}?[\w’'-]+)(?=\s*[,.;:]|\s+(?:on|in|after|at|late|early)\s)"
)
_INVERTED = re.compile(r"(?:said|says|added|adds|read|reads|stated|noted|reported|announced)", re.IGNORECASE)
_BE = r"\b(?:am|is|are|was|were|be|been|being)\s+(?:(?:also|not|never|then|later|first|\w+ly)\s+){0,2}"
_PUT_TO = re.compile(
    _BE + r"(?:asked|questioned|pressed|quizzed|accused|denied|refused|granted|given|offered|accorded|allowed)$",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\s+by ((?:[\w’'.-]+\s){0,6}?[\w’'.-]+?)\s+(?=if\b|whether\b|that\b|to\b|for\b|about\b|on\b|over\b|of\b)"
)
_SAYING = re.compile(
    r"(?:saying|adding|stressing|noting|warning|claiming|arguing|insisting|telling|stating)", re.IGNORECASE
)
_PASSIVE = re.compile(_BE + r"\w+(?:ed|en|id|ld|de|nt|ght|wn)\b|\b(?:reportedly|allegedly|supposedly)\b", re.IGNORECASE)
# What happens shows something, and says nothing: "The phone call follows …", "the visit underscores …".
_HAPPENING = re.compile(
    r"(?:the|this|that|his|her|its|their|an?)\s+(?:(?!who\b)[\w’'-]+\s+){0,4}?"
    r"(?:call|conversation|visit|trip|move|decision|event|clash|shift|timing)(?:\W|$)",
    re.IGNORECASE,
)
_SHOWS = re.compile(
    r"(?:also\s+)?(?:follow|featur|mark|underscor|underlin|highlight|reflect|signal|com|show|rais|spark|cover|focus)\w*$",
    re.IGNORECASE,
)
# "its attacks, which have left 12,000 dead": a clause of its own with a figure, up to the end of what is said
_COUNTING = re.compile(
    r",?\s+(?:in\s+)?(?:which|that|who|leaving|killing|wounding|displacing)\s+(?:[\w’'-]+\s+){0,6}?[^,;.\d]{0,40}\d"
)
_GOES_ON = re.compile(r",\s+(?:must|will|would|should|can|could|may|might|is|are|was|were|has|have|had|does|did|do)\b")
# "…, something that X said would": what another says of it
_APPOSED = re.compile(r",\s+(?:something\s+|an?\s+(?:[\w-]+\s+){1,3})(?:that|which)\s+$")


def whose(page: Page, attribution: Attribution) -> Attribution:
    """With the holder that the words give it; less sure where nobody says it."""
    found = _by_document(page.text, _trimmed(page.text, attribution))
    found = _subject_of_saying(page, found)
    return _acted_upon(page.text, found)


def _trimmed(text: str, attribution: Attribution) -> Attribution:
    """Without a verb of saying before its holder; with the noun behind a mere article: "the" | "full statement:"."""
    holder, cue = attribution.holder, attribution.cue
    if holder is None:
        return attribution
    verb = _VERB_FIRST.match(text, holder.start, holder.end)
    if verb is not None:
        return replace(attribution, holder=Span(verb.end(), holder.end))
    noun = _TEXT_NOUN.match(text, cue.start, cue.end) if cue is not None else None
    if holder.of(text).lower() in ("the", "its", "their", "a") and noun is not None and cue is not None:
        near = 0 <= cue.start - holder.end <= 1
        return replace(attribution, holder=Span(holder.start, noun.end())) if near else attribution
    return attribution


_VERB_FIRST = re.compile(r"(?:said|says|added|told|noted|stated)\s+(?=[A-Z][a-z])")
_TEXT_NOUN = re.compile(
    r"(?:(?:full|whole|complete|official)\s+)?(?:statement|readout|communiqu[eé]|release|text|declaration)\b"
)


def _by_document(text: str, attribution: Attribution) -> Attribution:
    """ "X shared his views, said the statement, …": the statement says it, though X is taken for the one who does."""
    holder, cue = attribution.holder, attribution.cue
    if holder is None or cue is None or not any(part.covers(holder) for part in attribution.content):
        return attribution
    if _INVERTED.fullmatch(cue.of(text)) is None or text[max(0, cue.start - 4) : cue.start].rstrip(' ”"’')[-1:] != ",":
        return attribution
    behind = _SAID_BY.match(text, cue.end, cue.end + 120)
    return attribution if behind is None else replace(attribution, holder=Span(*behind.span(1)))


def _acted_upon(text: str, attribution: Attribution) -> Attribution:
    """Who is asked, accused or refused something says nothing: who does so may be named by "by"; else it is doubted."""
    holder, cue = attribution.holder, attribution.cue
    if holder is None or cue is None or holder.end > cue.start + 1:
        return attribution
    if _PUT_TO.search(cue.of(text)) is None:
        return attribution
    by = _BY.match(text, cue.end, cue.end + 120)
    if by is not None:
        return replace(attribution, holder=Span(*by.span(1)))
    return replace(attribution, confidence=min(attribution.confidence, DOUBTED))


def _subject_of_saying(page: Page, attribution: Attribution) -> Attribution:
    """ "It threatened Iran saying that …": the subject says so, not the one right before the participle."""
    holder, cue = attribution.holder, attribution.cue
    if holder is None or cue is None or _SAYING.fullmatch(cue.of(page.text)) is None:
        return attribution
    if holder.end >= cue.start or page.text[holder.end : cue.start].strip():
        return attribution
    sentence = page.sentences[page.sentence_at(cue.start)]
    starts, known = sentence.words.starts, sentence.tags
    at = bisect_left(starts, holder.start)
    if not 1 < at < len(known) or starts[at] - starts[0] > _REACH or known[at - 1] not in "VFE":
        return attribution
    first = next((n for n in range(at) if known[n] in "VFME"), at)
    last = long_phrase_right(sentence, 0, first)
    if (
        last is None
        or any(tag not in "R" for tag in known[last + 1 : first])
        or sentence.quote[0] != sentence.quote[at]
    ):
        return attribution
    return replace(attribution, holder=sentence.words.span(0, last))


def nobodys(text: str, attribution: Attribution) -> bool:
    """Whether nobody says it: no holder, and no passive that leaves one out ("The call underscores the need …")."""
    cue = attribution.cue
    if cue is None or attribution.claimant is not None:
        return False
    if attribution.holder is not None:
        happens = _HAPPENING.match(text, attribution.holder.start, attribution.holder.end) is not None
        return happens and _SHOWS.match(cue.of(text)) is not None
    if attribution.continues is not None or attribution.mode is not Mode.INDIRECT:
        return False
    words = cue.of(text).lower()
    return not (words.startswith(("according", "per", "it ", "there")) or _PASSIVE.search(text, cue.start, cue.end))


def parted(page: Page, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, none of which takes in what another says: a source of figures has no demand of somebody's."""
    inner = sorted((a.holder.start, a.cue.start, n) for n, a in enumerate(found) if a.holder is not None and a.cue)
    return [_counted(page, _before_apposed(page.text, a, found, inner)) for a in found]


def _inside(
    content: Span, found: Sequence[Attribution], inner: Sequence[tuple[int, int, int]], own: Attribution
) -> list[Attribution]:
    """The other attributions whose holders stand in a content."""
    low, high = bisect_left(inner, (content.start, 0, 0)), bisect_left(inner, (content.end, 0, 0))
    return [found[n] for _, _, n in inner[low:high] if found[n] is not own]


def _counted(page: Page, own: Attribution) -> Attribution:
    """ "He urged them to stop attacks which have left 12,000 dead, according to X": X has the figure alone."""
    if own.cue is None or not own.cue.of(page.text).lower().startswith("according") or len(own.content) != 1:
        return own
    content = own.content[0]
    if own.cue.start < content.end or len(content) > _REACH:
        return own
    clause = _COUNTING.search(page.text, content.start, content.end)
    if clause is None or _GOES_ON.search(page.text, clause.end(), content.end) is not None:
        return own
    sentence = page.sentences[page.sentence_at(content.start)]
    for at, tag in enumerate(sentence.tags):
        word = sentence.words.span(at, at)
        demands = tag in "VFE" and content.start < word.start < clause.start()
        if demands and cue_kind(cue_lemma(page.text, word)) in ("speech", "demand", "pledge"):
            start = clause.start() + len(clause[0]) - len(clause[0].lstrip(", "))
            return replace(own, content=(Span(start, content.end),))
    return own


def _before_apposed(
    text: str, own: Attribution, found: Sequence[Attribution], inner: Sequence[tuple[int, int, int]]
) -> Attribution:
    """Ended before what another is said to say of it: "agreed to cut the tax, something that X said would help"."""
    content = own.content[-1]
    if own.mode is not Mode.INDIRECT or len(content) > _REACH:
        return own
    for other in _inside(content, found, inner, own):
        assert other.holder is not None
        apposed = _APPOSED.search(text, max(content.start, other.holder.start - 60), other.holder.start)
        if (
            apposed is not None
            and apposed.start() > content.start
            and (own.cue is None or own.cue.end <= apposed.start())
        ):
            return replace(own, content=(*own.content[:-1], Span(content.start, apposed.start())))
    return own
