"""Dates that cannot be right as a text gives them, and the event that the text means.

A wrong day in one account must not make a second event of the same contact. But two contacts of the same parties are
never merged on a guess: there has to be a sign that the date is a slip.
"""

from __future__ import annotations

import re
from datetime import date

from rashomon.comparing.told_event import SLACK, ToldEvent, family
from rashomon.model import Reading, TimeExpression
from rashomon.reading.times.slips import MAY_BE

__all__ = ["MAY_BE", "joined", "slip"]

_LATER = 45  # days after an event within which a text with a slip may still be an account of it
_NEWS = 1  # days after an event within which a paper that opens with it tells of it as the news
_FEW = 7  # days by which such a paper may have its day wrong
_OTHER = re.compile(
    r"\b(?:second|third|fourth|another|again|follow-up|earlier|previous|fresh|repeated)\b", re.IGNORECASE
)
UNSURE = 0.5  # confidence of a date that its own sentence contradicts (another weekday)


def slip(telling: ToldEvent, reading: Reading, meant: date | None = None) -> str:
    """In plain words why the day that a text gives for a past contact is a slip; empty where nothing shows one.

    With ``meant``, the day that other accounts give, a year's or a month-and-day slip is seen too.
    """
    begin, published = telling.begin, reading.document.published
    if begin is None or telling.end is None or (telling.end - begin).days > 3:
        return ""
    if any(_contradicted(c.time) for c in telling.contacts if c.begin == begin and c.time):
        return "the weekday beside it does not fit the date"
    if published and begin - published > SLACK and telling.phase == "past":
        return f"the text itself appeared before that day, on {published.isoformat()}"
    if meant is None:
        return ""
    if not _exact(telling, begin):
        return _news_of(telling, reading, meant)
    if (begin.month, begin.day) == (meant.month, meant.day) and abs(begin.year - meant.year) == 1:
        return "the year is one off"
    if begin.year == meant.year and (begin.month, begin.day) == (meant.day, meant.month):
        return "day and month stand the other way round elsewhere"
    return _news_of(telling, reading, meant)


def _news_of(telling: ToldEvent, reading: Reading, meant: date) -> str:
    """A paper of the day after that opens with a call, and has it some days before the one that all others date.

    What leads the news is the latest: it would not pass over yesterday's call of the same people for an older one.
    """
    begin, published, text = telling.begin, reading.document.published, reading.document.text
    if begin is None or published is None or telling.issuer or not telling.leads or len(telling.people) < 2:
        return ""
    if not 0 <= (published - meant).days <= _NEWS or not SLACK.days < (meant - begin).days <= _FEW:
        return ""
    if telling.again or any(_OTHER.search(text, c.sentence.start, c.sentence.end) for c in telling.contacts):
        return ""
    return f"the text of {published.isoformat()} opens with it as news, and other accounts give {meant.isoformat()}"


def joined(groups: list[list[ToldEvent]], readings: dict[str, Reading]) -> list[list[ToldEvent]]:
    """The groups, those of one document whose date is a slip joined to the one event that the text can mean."""
    kept = list(groups)
    for group in groups:
        if len({t.document for t in group}) > 1 or group[0].phase == "upcoming":
            continue
        homes = [g for g in kept if g is not group and _meant(group, g, readings)]
        if len(homes) == 1:
            kept.remove(group)
            homes[0].extend(group)
    return kept


def _meant(group: list[ToldEvent], other: list[ToldEvent], readings: dict[str, Reading]) -> bool:
    telling, document = group[0], group[0].document
    if any(t.document == document for t in other) or all(t.phase == "upcoming" for t in other):
        return False
    known = [t for t in other if t.begin and not slip(t, readings[t.document])]
    alike = [t for t in known if _same_parties(telling, t)]
    published = readings[document].document.published
    for t in alike:
        if t.begin and published and not -SLACK.days <= (published - t.begin).days <= _LATER:
            continue  # a text of another time recalls something else
        why = slip(telling, readings[document], t.begin)
        news = t.begin is not None and why == _news_of(telling, readings[document], t.begin)
        if why and _same_people(telling, t) and (t.issuer or not news):
            return True  # of two papers neither knows the day better
    return False


def _same_parties(a: ToldEvent, b: ToldEvent) -> bool:
    return family(a.kind) == family(b.kind) and (a.sides == b.sides or len(a.actors & b.actors) >= 2)


def _same_people(a: ToldEvent, b: ToldEvent) -> bool:
    """Whether no side is there by somebody else in the other telling, as far as both name people."""
    shared = {side for side, _ in a.people} & {side for side, _ in b.people}
    return all({p for p in a.people if p[0] == side} & {p for p in b.people if p[0] == side} for side in shared)


def _contradicted(time: TimeExpression) -> bool:
    return time.confidence <= UNSURE and len(time.value) >= 10


def _exact(telling: ToldEvent, begin: date) -> bool:
    """Whether the text gives the day in full, year and all: a year that was only counted is no slip of the text's."""
    return any(c.begin == begin and c.time is not None and not c.time.anchor for c in telling.contacts)
