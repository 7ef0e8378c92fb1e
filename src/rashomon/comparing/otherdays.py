"""Another day for something to come: a clause that gives one for the gathering of a contact or pledge."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import sentence_at
from rashomon.comparing.precision import narrowed, part_of
from rashomon.comparing.putoff import MOVED, PUT_OFF
from rashomon.comparing.rivals import near, one_gathering, one_journey
from rashomon.comparing.watch.versions import heard
from rashomon.comparing.words import content_stems, overlap
from rashomon.model import DateTelling, Evidence, TimeExpression, TimelineEntry

_MANY, _MOSTLY = 3, 0.75  # the same of two sentences that put one thing on two days
_FEWEST, _ALIKE = 2, 0.5  # content words, and the share of them, from which two passages tell the same
_COMMON = content_stems(  # what is said of every plan
    "both two sides parties leaders presidents president prime minister ministers chancellor agreed confirmed decided "
    "hold held take place meet will would first second third half quarter early mid late end spring summer autumn "
    "winter year"
)


def with_other_days(
    hearing: Hearing, plans: list[TimelineEntry], clauses: list[TimelineEntry], note: str
) -> tuple[list[TimelineEntry], list[TimelineEntry]]:
    """The contacts and pledges to come with the other day that a clause of another text gives for the same gathering.

    With them the clauses that are left. ``note`` is what stands beside a date that is disputed.
    """
    known, left = list(plans), []
    dates = {found.event.id: found.event.dates for found in hearing.found}
    for clause in clauses:
        home = next((n for n, plan in enumerate(known) if _put_off(hearing, plan, clause)), None)
        if home is not None:
            known[home] = _moved_to(hearing, known[home], clause, dates.get(known[home].about) or ())
            continue
        home = next((n for n, contact in enumerate(known) if _rival(hearing, contact, clause)), None)
        disputed = home is not None
        if home is None:
            open_days = (n for n, p in enumerate(known) if not _runs_on(p) and _same_time(hearing, p, clause))
            home = next(open_days, None)
        if home is None or clause.expression is None or clause.begin is None or clause.end is None:
            left.append(clause)
            continue
        plan, other = known[home], _telling(hearing, clause, clause.expression)
        told = (*(plan.dates or dates.get(plan.about) or _own(hearing, plan)), other)
        if not disputed and plan.role == "due" and _narrower(plan, clause):
            plan = replace(clause, text=plan.text, about=plan.about, role=plan.role, also=(plan.evidence, *plan.also))
            known[home] = replace(plan, dates=told)
            continue
        known[home] = replace(
            plan,
            also=(*plan.also, clause.evidence),
            dates=told,
            disputed=plan.disputed or disputed,
            note=note if disputed else plan.note,
        )
    return known, left


def _runs_on(plan: TimelineEntry) -> bool:
    """Whether what is due goes on from a day ("extended by 30 days from May 2"): it leaves no day open."""
    said = plan.expression
    return plan.role == "due" and said is not None and said.begin == said.end == plan.begin != plan.end


def _narrower(plan: TimelineEntry, clause: TimelineEntry) -> bool:
    """Whether a clause gives a day within the stretch that a plan leaves open."""
    if not (plan.begin and plan.end and clause.begin and clause.end):
        return False
    return (
        plan.begin <= clause.begin and clause.end <= plan.end and (plan.begin, plan.end) != (clause.begin, clause.end)
    )


def _put_off(hearing: Hearing, plan: TimelineEntry, clause: TimelineEntry) -> bool:
    """Whether a later text says that what was planned is put off to another day: no dispute of dates, but a new one."""
    if {plan.kind, clause.kind} != {"upcoming"} or clause.begin is None or plan.begin is None or plan.role == "clause":
        return False
    words = _sentence(hearing, clause.evidence)
    if not PUT_OFF.search(words) or _same_days(plan, clause):
        return False
    written = hearing.by_id[clause.evidence.document].document.published
    places = (plan.evidence, *plan.also)
    known = [hearing.by_id[place.document].document.published for place in places]
    if written is None or not any(day is not None and day < written for day in known):
        return False
    stems = _specific(words)
    told = [_specific(_sentence(hearing, place)) for place in places]
    return any(
        len(stems & other) >= _FEWEST and 2 * len(stems & other) >= min(len(stems), len(other)) for other in told
    )


def _same_days(plan: TimelineEntry, clause: TimelineEntry) -> bool:
    """Whether the clause gives the very day of the plan."""
    return (plan.begin, plan.end) == (clause.begin, clause.end)


def _moved_to(
    hearing: Hearing, plan: TimelineEntry, clause: TimelineEntry, told: tuple[DateTelling, ...]
) -> TimelineEntry:
    """The plan on its new day, with the days that were given before."""
    assert clause.expression is not None
    dates = plan.dates or told or _own(hearing, plan)
    first = f"“{hearing.words(dates[0].evidence)}”" if dates else ""
    return replace(
        plan,
        begin=clause.begin,
        end=clause.end,
        precision=clause.precision,
        evidence=clause.evidence,
        expression=clause.expression,
        also=(plan.evidence, *plan.also),
        dates=(*dates, _telling(hearing, clause, clause.expression)),
        disputed=False,
        note=f"{MOVED}first planned for {first}" if first else MOVED.rstrip("; "),
    )


def _rival(hearing: Hearing, contact: TimelineEntry, clause: TimelineEntry) -> bool:
    """Whether a clause of another text gives another day for the same gathering or journey."""
    ahead = hearing.main is None or contact.about != hearing.main.event.id
    if clause.kind != "upcoming" or not ahead or not contact.begin or not clause.begin:
        return False
    if not near((contact.begin, contact.end or contact.begin), (clause.begin, clause.end or clause.begin)):
        return False
    places = (contact.evidence, *contact.also)
    if any(place.document == clause.evidence.document for place in places):
        return False
    words, others = _sentence(hearing, clause.evidence), [_sentence(hearing, place) for place in places]
    if contact.kind == "upcoming" and any(_one_thing(words, other) for other in others):
        return True
    journey = contact.role == "contact" and any(one_journey(words, other) for other in others)
    return journey or (contact.kind == "upcoming" and any(one_gathering(words, other) for other in others))


def _one_thing(words: str, others: str) -> bool:
    """Whether two sentences share most of their own words: "the border commission will meet in Shymkent"."""
    one, two = _specific(words), _specific(others)
    return len(one & two) >= _MANY and overlap(one, two) >= _MOSTLY


def _same_time(hearing: Hearing, contact: TimelineEntry, clause: TimelineEntry) -> bool:
    """Whether a clause of another text tells the same thing to come for a stretch that fits: "mid-2027"."""
    if {contact.kind, clause.kind} != {"upcoming"} or contact.role == "clause" or clause.role != "clause":
        return False
    if contact.begin is None or clause.begin is None:
        return False
    if contact.begin == (contact.end or contact.begin) and clause.begin == (clause.end or clause.begin):
        return False  # two exact days are one, or at odds
    (first, last), (begin, end) = _drawn(hearing, contact), _drawn(hearing, clause)
    fits = begin <= last and first <= end and not PUT_OFF.search(hearing.words(clause.evidence))
    places = (contact.evidence, *contact.also)
    if not fits or any(place.document == clause.evidence.document for place in places):
        return False
    stems = _specific(hearing.words(clause.evidence))
    told = [_specific(hearing.words(place)) for place in places]
    return any(len(stems & other) >= _FEWEST and overlap(stems, other) >= _ALIKE for other in told)


def _drawn(hearing: Hearing, entry: TimelineEntry) -> tuple[date, date]:
    """The days of a stretch, those of the part of it that is named."""
    assert entry.begin is not None
    text = hearing.by_id[entry.evidence.document].document.text
    return narrowed(entry.begin, entry.end or entry.begin, part_of(entry.expression, text))


def _specific(words: str) -> frozenset[str]:
    return frozenset(stem for stem in content_stems(words) - _COMMON if not stem[:1].isdigit())


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
