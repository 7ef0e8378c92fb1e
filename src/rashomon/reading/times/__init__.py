"""Time expressions: every date, time of day, duration and recurring time of a document, as TIMEX3 values.

The rules are written after the TimeML 1.2.1 annotation guidelines (Saurí et al., 2006) and ISO 8601, with one
normalisation for all of them: an expression is resolved against the document's date, or against the date that
the text named last ("three weeks earlier", "that evening"). See `rashomon.model.TimeExpression` for the fields.

Conventions
    - ``begin`` and ``end`` are inclusive days, set where the value names a stretch of the calendar and for
      windows that end or begin at publication ("the past three months"). Precision is never invented: "two
      years ago" is a year, "two weeks ago" a week, "early June" the whole of June with ``mod`` START.
    - A dispatch is counted from the day of its dateline where its page appeared within days of it.
    - A document without a date gives values with X where nobody can know better: ``XXXX-02-04``,
      ``XXXX-WXX-3``, ``XXXX-Q1``, without ``begin`` and ``end``.
    - A range of days is one DATE with an ISO interval as value: ``2026-02-03/2026-02-05``.
    - "03/04/2026" is read by the order of the text's other dates in figures, else by its language; where neither
      settles it the value is unsure and ``alternatives`` has both.
    - Fiscal and marketing years have their year as value and no days, as these differ by country and crop.

Oddities of TimeBank's annotation that are not imitated
    - "already", "yet", "once", "then", "previously", "current" as PRESENT_REF or PAST_REF: marked there in fewer
      than half of the places where they stand;
    - week values without their number ("this week" as ``1989-WXX``), quarters as ``QX`` and weekdays a week off
      where the date of the text gives them;
    - "two weeks ago" as the day fourteen days back, "a year ago" as a day, "two years ago" as ``P2Y``;
    - "last year" as a quarter, because the sentence before spoke of one;
    - quarters typed DURATION with the value of a date ("the fourth quarter" as ``1989-Q4``);
    - parts of a coordination as an expression ("the second and fourth quarters" as two, the first being "second");
    - times of day without their zone ("5 p.m. EST" is ``T17:00-05:00`` here) or without minutes (``T24``);
    - "earlier" and "later" left outside ("earlier this month"), which is done there in half of the cases;
    - ages ("52 years old") and programmes ("This Week"), marked there now and then;
    - plain errors of years and weekdays (``1998`` for "1988"), and ``PXE`` for centuries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from rashomon.model import Document, Span, TimeExpression
from rashomon.reading.languages import reader_of
from rashomon.reading.times import english, numeric, occasions
from rashomon.reading.times.beside import without_weekdays
from rashomon.reading.times.dateline import written
from rashomon.reading.times.plain import plain
from rashomon.reading.times.rules import Context, Rule
from rashomon.reading.times.scan import LONGEST_SENTENCE, read_sentence
from rashomon.reading.times.stories import is_story, looks_back_on

__all__ = ["times"]

_DAY_FIRST = ("en-gb", "en-au", "en-ie", "en-nz", "en-in", "en-za")
_MAY = re.compile(r"\b(?:Theresa|Mrs\.?|Ms\.?|Mr\.?|Minister|PM|Elaine|Peter|Brian|James) May\b")


_SOUTHERN = re.compile(
    r"\b(?:Argentin\w*|Chile(?:an)?s?|Uruguay\w*|Paraguay\w*|Bolivia\w*|Peru(?:vian)?s?|Brazil(?:ian)?s?|Australian?s?"
    r"|New Zealand\w*|South Africa\w*|Namibia\w*|Botswana|Zimbabwe\w*|Mozambi\w+|Madagascar|Lesotho|Eswatini)\b"
)


def rules_for(language: str, calendar: Path | None = None) -> tuple[Rule, ...]:
    """The rules for a language; those in figures alone where it has none of its own."""
    if not language or language.lower().startswith("en"):
        return english.RULES + (occasions.rules_of(calendar) if calendar else ())
    return tuple(numeric.RULES)


def times(document: Document, sentences: Sequence[Span], calendar: Path | None = None) -> tuple[TimeExpression, ...]:
    """The time expressions of a document's sentences, in text order and without overlap.

    ``calendar`` is a user's file of holidays and fixtures that adds to the shipped one; SettingsError when it
    cannot be used. Linear in the length of the text.
    """
    own = reader_of(document.language).times
    if own is not None:
        return own(document, sentences)
    text = plain(document.text)
    rules = rules_for(document.language, calendar)
    shown = numeric.day_order(text)
    context = Context(
        text=text,
        published=written(document.text, document.published),
        sentence=Span(0, 1),
        month_first=document.language.lower() not in _DAY_FIRST if shown is None else shown,
        order_known=shown is not None,
        person_may=bool(_MAY.search(text)),
        story=is_story(text, document.published),
        past_year=looks_back_on(text, document.published),
        southern=len(_SOUTHERN.findall(text)) > 1,
    )
    found: list[TimeExpression] = []
    for sentence in sorted(sentences):
        for piece in _pieces(sentence):
            context.sentence = piece
            found += read_sentence(rules, context, document.text)
    return without_weekdays(text, found)


def _pieces(sentence: Span) -> Iterator[Span]:
    """A sentence in pieces of bounded length, as the rules look around within one."""
    for start in range(sentence.start, sentence.end, LONGEST_SENTENCE):
        yield Span(start, min(start + LONGEST_SENTENCE, sentence.end))
