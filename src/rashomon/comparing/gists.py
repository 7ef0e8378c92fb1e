"""The stretch of a source that stands in a cell: what a statement says of a topic, in the source's own words."""

from __future__ import annotations

import re

from rashomon.comparing.hearing import Hearing, bared
from rashomon.comparing.words import words
from rashomon.model import Evidence, PlacedStatement, Span, SpeechAct
from rashomon.reading.statements.lemmas import cue_lemma

_TURNING = frozenset({SpeechAct.DENIES, SpeechAct.REFUSES, SpeechAct.ASKS})
_PLAIN = frozenset({"say", "tell", "add", "state", "write", "report", "announce", "according", "quote", "be", "have"})
_PLAIN |= {"comment", "remark", "statement", "word", "post", "publish", "account", "version"}
_ITEM = re.compile(r"\s*(?:and|or|as|plus)\b", re.I)  # what goes on with a list, and is nothing without it
_NAMES = re.compile(r"\s*(?:[A-Z][\w’'-]*\s+){1,3}(?:and|or)\s+[A-Z]")  # the last of a list of names
_BACK = 110  # characters before the topic's words in which a gist may open
_LONGEST = 180  # characters of a gist, about
_IN_SIGHT = 120  # characters of a gist that every view shows
_ADDED = re.compile(r";\s+|\s(?=(?:along|together) with\b|as well as\b)")  # where one matter ends and another is added
_WHOLE = 220  # characters up to which a gist goes back to where the statement begins
_ADDRESSEE = 60  # characters between a cue and its content: "assured President Mahama that"
_CLAUSE_WORDS = 6
_VERB = re.compile(  # what shows that a stretch is a clause and no bare list: it opens with a verb, or holds one
    r"\A(?:not\s+)?(?:[a-z]{2,}ed|[a-z]{3,}ing|made|said|took|gave|held|set|led|put|met|spoke|sought|drew|saw|won|lost|kept)\b"
    r"(?<!\bregarding)(?<!\bincluding)(?<!\bconcerning)(?<!\bduring)(?<!\bfollowing)(?<!\bunited)"
    r"|\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|cannot)\b"
    r"|n['’]t\b|\bthat\s|\b(?:it|they|he|she|we|who|which)\s[a-z]{3,}"
)
_DANGLING = re.compile(  # words with which nothing ends: "cooperation between the United"
    r"(?:\s+(?:the|an?|of|in|on|at|to|for|from|by|with|and|or|as|such|well|including|between|its|their|his|her|[A-Z][\w.’'-]*))+\s*\Z"
)
_OPENING = re.compile(  # where a clause opens that can be read by itself
    r"(?<=[,;] )(?!(?:and|or|as|plus|nor|including|such)\b)|(?<=[,;] and )(?=[a-z]+(?:ed|ing)\b)|(?<=[—–] )|(?<=[“«])"
    r"|\b(?=(?:when|while|whereas|because|although|after|before|if|unless|that|which|who|where)\s)"
)


def gist(hearing: Hearing, placed: PlacedStatement, topic: str) -> Evidence:
    """The stretch of a statement that shows what it says of a topic: the clause around the topic's words."""
    statement, text = placed.statement, hearing.text(placed.document)
    mention = next((m for m in statement.topics if m.topic == topic), None)
    mention = mention or next((m for m in statement.topics if topic in hearing.wider(m.topic)), None)
    part = max(statement.content, key=len)
    if mention:
        part = next((p for p in statement.content if p.covers(mention.span)), part)
    part = _with_cue(text, placed, bared(text, part))
    if len(words(text, part)) <= 2 and len(statement.span) <= 160:
        part = statement.span  # "Taiwan" alone shows nothing; "China's statement mentioned Taiwan separately" does
    if mention and part.covers(mention.span):
        part = _from_its_clause(text, part, mention.span)
    focus = mention.span if mention and part.covers(mention.span) else Span(part.start, part.start + 1)
    shown = part if len(part) <= _LONGEST else _clause(text, part, focus)
    return Evidence(placed.document, _in_sight(text, shown, focus), placed.id)


def _in_sight(text: str, shown: Span, focus: Span) -> Span:
    """The gist opened where another matter is added, if else the topic would be out of sight.

    A cell on energy must not show the soybeans that stand before it, even at the price of their common verb.
    """
    if not shown.covers(focus) or focus.end - shown.start <= _IN_SIGHT:
        return shown
    places = [m.end() for m in _ADDED.finditer(text, shown.start, focus.start) if focus.end - m.end() <= _IN_SIGHT]
    return Span(places[0], shown.end) if places else shown


def _with_cue(text: str, placed: PlacedStatement, part: Span) -> Span:
    """The content with the words before it where they tell how it is meant ("denied that …", "welcomed the …").

    A plain verb of saying before a whole clause tells nothing; before a mere noun phrase any cue does.
    """
    statement = placed.statement
    cue = statement.cue
    if cue is None or part.end <= cue.start or not 0 <= part.start - cue.end <= _ADDRESSEE:
        return part
    between = text[cue.end : part.start]
    if "\n" in between or any(mark in between for mark in '.,;:!?—–“”"«»，：；、。「」'):
        return part
    plain = cue_lemma(text, cue) in _PLAIN
    if plain and (between.rstrip().endswith("that") or not statement.negated):
        return part
    holder = statement.holder.span
    turned = statement.act in _TURNING or statement.negated
    named = turned and holder is not None and 0 <= cue.start - holder.end <= 12
    return Span(holder.start if named and holder else cue.start, part.end)


def _from_its_clause(text: str, part: Span, focus: Span) -> Span:
    """Where the topic's words come late, the part from the last comma before them that opens more than an item."""
    if focus.start - part.start <= 70 or any(mark in text[part.start : focus.start] for mark in '“"«'):
        return part  # near the beginning, or a quotation that a cut would open in the middle
    start = focus.start
    while (start := max(text.rfind(mark, part.start, start) for mark in (", ", "; ", " — ", " – "))) > part.start:
        if focus.start - start > _BACK:
            break
        opening = text[start + 2 : part.end]
        long_enough = len(words(opening)) >= _CLAUSE_WORDS
        if long_enough and not _ITEM.match(opening) and not _NAMES.match(opening) and _is_clause(opening):
            return Span(start + 2, part.end)
    return part


_FIRST = re.compile(r"[^,;.]*")


def _is_clause(opening: str) -> bool:
    """Whether a stretch can be read by itself: a verb stands at its head, or before its first comma."""
    found = _VERB.search(opening)
    head = _FIRST.match(opening)
    return found is not None and head is not None and found.start() <= head.end()


def _clause(text: str, part: Span, focus: Span) -> Span:
    """The sentence around the focus, cut to a readable length where a clause opens and where one ends."""
    start, end = part.start, part.end
    for i in range(focus.start, part.start, -1):
        if text[i - 1] in ".;:—–!?\n。；！？" and text[i : i + 1].isspace():
            start = i
            break
    for i in range(focus.end, part.end):
        if text[i] in ".;—!?\n。；！？" and (i + 1 == part.end or text[i + 1].isspace()):
            end = i
            break
    while start < focus.start and text[start].isspace():
        start += 1
    whole = start == part.start and focus.end - start <= _WHOLE
    if end - start > _LONGEST and focus.end - start > _BACK and not whole:
        start = _opening(text, max(start, focus.start - _BACK), focus.start)
    if end - start > _LONGEST:
        end = min(end, max(start + _LONGEST, focus.end + 60))
        while focus.end < end < part.end and text[end].isalnum():
            end -= 1
        comma = text.rfind(", ", focus.end, end)
        end = comma if end < part.end and end - comma <= 40 and comma > start else end
        dangling = _DANGLING.search(text, focus.end, end) if end < part.end else None
        end = dangling.start() if dangling else end
    while end > focus.end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _opening(text: str, start: int, limit: int) -> int:
    """The first place from ``start`` on where a clause opens; with none, the last before it, or an item of a list."""
    places = [f.start() for f in _OPENING.finditer(text, start, limit) if start < f.start() < limit]
    places = [at for at in places if len(words(text, Span(at, limit))) >= 2]
    clauses = [at for at in places if _is_clause(text[at : limit + _LONGEST])]
    if clauses or places:
        return clauses[0] if clauses else places[0]
    items = [at + 2 for at in range(start, limit - 1) if text[at : at + 2] in (", ", "; ")]
    if items:
        return items[-1]
    while 0 < start < limit and not text[start - 1].isspace():
        start += 1
    return start
