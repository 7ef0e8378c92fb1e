"""From which day a term runs: "within ten days" of the contact in which it was promised, not of the report of it.

An account of days later that says that somebody promised in the talks to act within ten days gives a term that began
with the talks; a spokesman who says days later that it will be done within ten days counts from his own day.
"""

from __future__ import annotations

import re
from datetime import date

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import inside, sentence_at
from rashomon.comparing.pledges.dues import resolved
from rashomon.comparing.sayings import only_says
from rashomon.model import Reading, Span, TimeExpression, TimeType

_LATER = 14  # days after a contact within which an account tells what was promised in it
_OF_CONTACT = re.compile(
    r" (?:of|after|following|from) (?:the |their |this |that |today's |\w+day's )?(?:[\w-]+ ){0,2}?"
    r"(?:calls?|conversations?|talks|meetings?|summit|visit|signing|agreement|signature|deal)\b"
)
_PROMISED = re.compile(
    r"\b(?:(?:had|has|have) (?:also )?(?:agreed|promised|pledged|vowed|undertaken|committed|offered|accepted|assured)"
    r"|agreed|promised|pledged|vowed|undertook|committed (?:itself|himself|herself|themselves)"
    r"|(?:commitment|promise|pledge|undertaking)s? (?:to|that|by))\b"
)


def runs_from(hearing: Hearing, document: str, time: TimeExpression) -> date | None:
    """The day of the contact that the comparison is about, where a length of time runs from it; else None."""
    main = hearing.main
    if time.type is not TimeType.DURATION or main is None or main.event.begin is None:
        return None
    reading = hearing.by_id[document]
    published, last = reading.document.published, main.event.end or main.event.begin
    if document not in main.documents:
        return None
    if published is None:
        return last  # within days of the event, nobody knows which
    if _OF_CONTACT.match(reading.document.text, time.span.end):
        return last
    sentence = sentence_at(reading.sentences, time.span.start)
    if sentence is None or not 0 < (published - last).days <= _LATER:
        return None
    return last if _PROMISED.search(reading.document.text, sentence.start, time.span.start) else None


_WITHIN = re.compile(r"\b(?:within|in (?=the)|over (?=the)) ?(?:the )?(?:next |coming )?$", re.IGNORECASE)
_TO_DO = re.compile(  # what somebody is to do in that time; "was completed within 60 days" is a report
    r"\b(?:will|would|shall|must|should|'ll|to [a-z]+|expect\w*|demand\w*|urg\w+|call\w* (?:on|for)|ask\w*|want\w*"
    r"|pledg\w+|promis\w+|agree\w*|vow\w*|ultimatum|deadline|due|insist\w*)\b"
)
_WAS_TO = re.compile(r"\b(?:which|that) (?:had been|was|were) (?:due|to)\b[^,;:]*$")  # told of what is over


def _told_on(reading: Reading, time: TimeExpression, sentence: Span) -> date | None:
    """The day on which somebody sets a term, where the sentence gives it: "told reporters on Friday that ..."."""
    text = reading.document.text
    if _PROMISED.search(text, sentence.start, time.span.start) or _OF_CONTACT.match(text, time.span.end):
        return None
    said = (t for t in inside(reading.times, sentence) if t.begin and t.begin == t.end)
    return next((t.begin for t in said if only_says(text, t.span, sentence)), None)


_DUE_ASIDE = re.compile(r", (?:due|to be \w+|promised|planned|set|scheduled)\b[^,;:]*$")


def term(hearing: Hearing, reading: Reading, time: TimeExpression, sentence: Span) -> tuple[date, date] | None:
    """The first and last day of "within 60 days" in which something is to be done; None where nothing is."""
    text = reading.document.text
    if time.type is not TimeType.DURATION or not _WITHIN.search(
        text, max(sentence.start, time.span.start - 24), time.span.start
    ):
        return None
    lead = text[sentence.start : time.span.start]
    if not _TO_DO.search(lead) or _WAS_TO.search(lead):
        return None
    if _DUE_ASIDE.search(lead) and text.startswith(",", time.span.end):
        return None  # "the exchange, due within ten days, took place only on 29 March"
    start = _told_on(reading, time, sentence) or runs_from(hearing, reading.document.id, time)
    start = start or reading.document.published
    due = resolved(time, start)
    return (start, due.end) if start is not None and due.end is not None else None
