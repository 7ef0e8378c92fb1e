"""How far content reaches in its sentence, and where content that stands before its cue begins."""

from __future__ import annotations

from rashomon.model import Span
from rashomon.reading.rules.clauses import is_clause
from rashomon.reading.rules.closing import closing_cue, closing_inverted
from rashomon.reading.rules.complements import CLAUSAL
from rashomon.reading.rules.lexicon import lexicon, word_set
from rashomon.reading.rules.page import Page, Sentence
from rashomon.reading.rules.phrases import phrase_right
from rashomon.reading.rules.verbs import finite

_OCCASIONS = word_set("extents", "occasions")
_ACTS = frozenset(("to", "o:to", "a:to", "ing"))
_CONTRAST = frozenset(("while", "although", "though", "whereas"))


def content_end(sentence: Sentence, first: int, frame: str, level: int | None) -> int:
    """The last token of content that begins at ``first``; ``level`` is the quotation that the cue stands in."""
    clausal = frame in CLAUSAL or frame in ("a:that",)
    last = len(sentence) - 1
    for at in range(first + 1, len(sentence)):
        inside = sentence.quote[at]
        if inside != level:
            if (
                sentence.tags[at] == "q"
                and sentence.tags[at - 1] == ","
                and at + 1 < len(sentence)
                and sentence.quote[at + 1] == level
                and _after_comma(sentence, at, clausal)
            ):
                last = at
                break
            if level is not None and inside is None:
                last = at - 1
                break
            continue
        if _leaves(sentence, at, first, clausal, frame in _ACTS):
            last = at - 1
            break
    while not clausal and last > first and sentence.tags[last] == "R" and sentence.quote[last] == level:
        last -= 1
    while last > first and sentence.tags[last] in ".,;:-" and sentence.quote[last] == level:
        last -= 1
    while level is not None and last > first and sentence.tags[last] in ".,q":
        last -= 1
    return last


def _leaves(sentence: Sentence, at: int, first: int, clausal: bool, act: bool) -> bool:
    """Whether the token begins what is no longer content."""
    tags, lows = sentence.tags, sentence.lows
    tag = tags[at]
    if tag == "." and at + 1 < len(sentence) and at - first > 3 and tags[at - 1] != "X":
        return False
    if tag == ";":
        return True
    if tag == "-" and at - first > 2 and _spaced(sentence, at):
        return not _goes_on_after_dash(sentence, at)
    if tag == ",":
        return _after_comma(sentence, at, clausal)
    if tag == "C" and lows[at] in ("and", "but") and at - first > 1:
        return _new_predicate(sentence, at + 1, clausal, comma=False)
    if tag == ":" and clausal and at - first > 3 and is_clause(sentence, at + 1 if at + 1 < len(sentence) else at):
        return True
    if not clausal:
        return _adjunct(sentence, at, first, act)
    return False


def _goes_on_after_dash(sentence: Sentence, dash: int) -> bool:
    """Whether the dash opens an aside after which the clause goes on with its verb."""
    for at in range(dash + 1, min(dash + 45, len(sentence) - 1)):
        if sentence.tags[at] == "-" and _spaced(sentence, at):
            return finite(sentence, at + 1) or sentence.tags[at + 1] in "RE"
    return dash > 0 and (finite(sentence, dash + 1) if dash + 1 < len(sentence) else False)


def _adjunct(sentence: Sentence, at: int, first: int, act: bool) -> bool:
    """Whether when, where or why it was said begins, after content that is a phrase: "… as he arrived", "on Monday"."""
    tags, lows = sentence.tags, sentence.lows
    tag, low = tags[at], lows[at]
    after = tags[at + 1] if at + 1 < len(sentence) else "."
    if at - first < 1:
        return False
    if low in ("while", "although", "though", "when", "because"):
        return True
    if low in ("as", "after", "before", "since", "until") and after in "PXDn":
        ahead = range(at + 2, min(at + 6, len(sentence)))
        return any((finite(sentence, k) and tags[k] != "E") or (tags[k] == "E" and after in "PX") for k in ahead)
    if act:
        return False  # when and where something is to be done belongs to what was agreed
    if (
        tag == "I"
        and (after == "t" or lows[at + 1 : at + 2] in (["last"], ["next"]))
        and low in ("on", "in", "late", "early")
    ):
        return True
    if tag == "I" and low in ("in", "during", "at"):
        end = phrase_right(sentence, at + 1, min(at + 7, len(sentence))) if at + 1 < len(sentence) else None
        return end is not None and lows[end] in _OCCASIONS
    return tag == "t" and tags[at - 1] in "nXPq"


def _spaced(sentence: Sentence, at: int) -> bool:
    """Whether a dash stands between words rather than inside one."""
    words = sentence.words
    return at + 1 < len(sentence) and (words.starts[at] > words.ends[at - 1] or words.raws[at] in ("—", "--"))


def _after_comma(sentence: Sentence, comma: int, clausal: bool) -> bool:
    tags, lows = sentence.tags, sentence.lows
    at = comma + 1
    while at < len(sentence) and tags[at] == "R":
        at += 1
    if at >= len(sentence) or (sentence.quote[at] != sentence.quote[comma] and sentence.tags[comma] != "q"):
        return False
    low, tag = lows[at], tags[at]
    form = lexicon().forms.get(low)
    if low == "according":
        return True
    if tag == "G":
        kind = lexicon().frames[form.lemma].kind if form is not None and form.lemma in lexicon().frames else ""
        return not clausal or kind in ("speech", "demand", "judge", "pledge")
    if tag in "EL" and not clausal:
        return True
    if tag == "C":
        return _new_predicate(sentence, at + 1, clausal, comma=True)
    if tag in "PDXnA" and clausal and closing_cue(sentence, at):
        return True
    if tag in "VFn" and closing_inverted(sentence, at):
        return True
    if tag == "W" and low in ("which", "who"):
        return not clausal
    if low in _CONTRAST or (low in ("as", "though", "if") and lows[at - 1] == "even"):
        return True
    if not clausal and (
        (low == "as" and tags[at + 1 : at + 2] in (["P"], ["X"], ["D"]))
        or low in ("after", "because", "despite", "when", "with", "even", "in")
    ):
        return True
    return not clausal and low in ("a", "an")


def _new_predicate(sentence: Sentence, at: int, clausal: bool, comma: bool) -> bool:
    """Whether "and" or "but" goes on with the holder's next act rather than with the content."""
    tags, lows = sentence.tags, sentence.lows
    conjunction = lows[at - 1]
    while at < len(sentence) and tags[at] in "RHN":
        at += 1
    if at >= len(sentence):
        return False
    if tags[at] in "VEF" and sentence.quote[at] == sentence.quote[at - 1]:
        form = lexicon().forms.get(lows[at])
        cue = form is not None and form.lemma in lexicon().frames and form.kind != "base"
        if not clausal:
            return tags[at] != "F" or cue
        after = tags[at + 1] if at + 1 < len(sentence) else "."
        return cue and (comma or after in "SqI:XDP,")
    if tags[at] == "G" and not clausal:
        form = lexicon().forms.get(lows[at])
        return form is not None and form.lemma in lexicon().frames
    if comma and tags[at] in "PX" and clausal and conjunction == "and":
        verb = next((k for k in range(at + 1, min(at + 5, len(sentence))) if tags[k] in "VEF"), None)
        form = lexicon().forms.get(lows[verb]) if verb is not None else None
        return form is not None and form.lemma in lexicon().frames
    if conjunction == "but" and comma and tags[at] in "PDXnR":
        return True
    return (
        not clausal
        and comma
        and tags[at] in "PDX"
        and any(finite(sentence, k) for k in range(at + 1, min(at + 9, len(sentence))))
    )


def chars(page: Page, sentence: Sentence, first: int, last: int) -> Span:
    """The characters of content from token to token, to the end of a quotation that runs on."""
    start, end = sentence.words.starts[first], sentence.words.ends[last]
    number = sentence.quote[last]
    if number is not None and number != (sentence.quote[first - 1] if first else None):
        quote = page.quotes[number]
        if quote.span.end > sentence.span.end and quote.span.start >= sentence.words.starts[first]:
            end = quote.span.end
    return Span(start, max(end, start + 1))


def before(page: Page, sentence: Sentence, last: int) -> tuple[Span, bool] | None:
    """Content that ends at token ``last`` (a comma or a closing mark), before subject and cue.

    Gives the span and whether it is a quotation of its own.
    """
    text = page.text
    tags = sentence.tags
    at = last
    if (
        tags[at] == ","
        and at > 0
        and tags[at - 1] == "q"
        and sentence.quote[at - 1] is not None
        and sentence.quote[at] is None
    ):
        at -= 1  # British: ', said X
    number = sentence.quote[at]
    if tags[at] == "q" and number is not None:
        quote = page.quotes[number]
        if quote.span.end > sentence.words.ends[last]:
            return None  # an opening mark
        start = quote.span.start
        if tags[last] == "q" and text[quote.inner.end - 1] not in ",.?!…—–-'’”":
            return None  # a term in quotation marks, not words that the cue could follow
        if text[max(0, start - 3) : start].rstrip()[-1:] in ("-", "—", "–", ":"):
            return quote.span, True
        lead = text[sentence.span.start : start].strip() if start > sentence.span.start else ""
        if not lead or len(lead) <= 2:
            return quote.span, True
        first = clause_start(sentence, at)
        begin = sentence.words.starts[first]
        if begin >= start:
            return quote.span, True
        return Span(begin, quote.span.end), False
    if tags[at] != ",":
        return None
    first = clause_start(sentence, at)
    if first >= at or sentence.quote[first] != sentence.quote[at]:
        first = next((k for k in range(first, at) if sentence.quote[k] == sentence.quote[at]), at)
    if first >= at:
        return None
    return Span(sentence.words.starts[first], sentence.words.ends[at - 1]), False


def clause_start(sentence: Sentence, last: int) -> int:
    """Where the main clause that ends before ``last`` begins: the sentence, or what follows a semicolon."""
    level = sentence.quote[last] if sentence.tags[last] != "q" else None
    for at in range(last - 1, -1, -1):
        if sentence.tags[at] == ";" and sentence.quote[at] == level:
            return at + 1
        if level is not None and sentence.quote[at] != level:
            return at + 1
    first = 0
    while first < last and sentence.tags[first] in ")-.,:":
        first += 1
    return first
