"""Another day for something to come: a clause that gives one for the gathering of a contact or pledge."""

from __future__ import annotations

from dataclasses import replace

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import sentence_at
from rashomon.comparing.rivals import near, one_gathering
from rashomon.comparing.watch.versions import heard
from rashomon.model import DateTelling, Evidence, TimeExpression, TimelineEntry


def with_other_days(
    hearing: Hearing, plans: list[TimelineEntry], clauses: list[TimelineEntry], note: str
) -> tuple[list[TimelineEntry], list[TimelineEntry]]:
    """The contacts and pledges to come with the other day that a clause of another text gives for the same gathering.

    With them the clauses that are left. ``note`` is what stands beside a date that is disputed.
    """
    known, left = list(plans), []
    dates = {found.event.id: found.event.dates for found in hearing.found}
    for clause in clauses:
        home = next((n for n, contact in enumerate(known) if _rival(hearing, contact, clause)), None)
        if home is None or clause.expression is None or clause.begin is None or clause.end is None:
            left.append(clause)
            continue
        other = _telling(hearing, clause, clause.expression)
        known[home] = replace(
            known[home],
            also=(*known[home].also, clause.evidence),
            dates=(*(known[home].dates or dates.get(known[home].about) or _own(hearing, known[home])), other),
            disputed=True,
            note=note,
        )
    return known, left


def _rival(hearing: Hearing, contact: TimelineEntry, clause: TimelineEntry) -> bool:
    if {contact.kind, clause.kind} != {"upcoming"} or not contact.begin or not clause.begin:
        return False
    if not near((contact.begin, contact.end or contact.begin), (clause.begin, clause.end or clause.begin)):
        return False
    places = (contact.evidence, *contact.also)
    apart = all(place.document != clause.evidence.document for place in places)
    return apart and any(one_gathering(_sentence(hearing, p), _sentence(hearing, clause.evidence)) for p in places)


def _sentence(hearing: Hearing, place: Evidence) -> str:
    """The sentence around a passage: what a promise is about may stand before its verb."""
    sentence = sentence_at(hearing.by_id[place.document].sentences, place.span.start)
    return hearing.words(place if sentence is None else Evidence(place.document, sentence))


def _own(hearing: Hearing, entry: TimelineEntry) -> tuple[DateTelling, ...]:
    """The date of an entry as its own words give it."""
    if entry.expression is None or entry.begin is None:
        return ()
    return (_telling(hearing, entry, entry.expression),)


def _telling(hearing: Hearing, entry: TimelineEntry, said: TimeExpression) -> DateTelling:
    assert entry.begin is not None
    where = Evidence(entry.evidence.document, said.span)
    voice = heard(hearing, where.document, where.span)[1]
    return DateTelling(voice, entry.begin, entry.end or entry.begin, "counted" if said.anchor else "said", where)
