"""Rules of placing for press conferences and previews: what was asked, what was answered, what was expected."""

from __future__ import annotations

from rashomon.comparing.scenes import Scene, main_id
from rashomon.model import Contact, Statement


def said_before(scene: Scene, statement: Statement) -> str | None:
    """It was said before the event, which its text tells of as still to come: an expectation."""
    return "" if scene.main is not None and scene.reading.document.id in scene.main.previews else None


def a_question(scene: Scene, statement: Statement) -> str | None:
    """It is a question put to the speaker, who does not stand behind it."""
    if any(exchange.question.covers(statement.sentence) for exchange in scene.exchanges):
        return None if scene.reading.profile.issuer is None else ""
    return None


def in_answer(scene: Scene, statement: Statement) -> str | None:
    """It answers a question, and is about what was asked."""
    assert scene.main is not None
    place = next((n for n, e in enumerate(scene.exchanges) if e.whole.covers(statement.sentence)), None)
    if place is None or scene.exchanges[place].question.covers(statement.sentence):
        return None
    while scene.exchanges[place].follows and not _contacts_of(scene, place):
        place -= 1
    events = _contacts_of(scene, place)
    if main_id(scene) in events:
        return main_id(scene)
    if events:
        return events[0]
    first = scene.exchanges[0].whole.start  # remarks at the contact itself take questions too
    opened = scene.opens_with_main and any(c.span.end <= first for c in _main_contacts(scene))
    return None if opened else ""


def _contacts_of(scene: Scene, place: int) -> list[str]:
    """The events that an exchange names, those of its question first."""
    exchange = scene.exchanges[place]
    spans = (exchange.question, exchange.whole)
    named = [scene.contact_events.get(c.span) for span in spans for c in scene.contacts_in(span)]
    return [event for event in named if event]


def _main_contacts(scene: Scene) -> list[Contact]:
    return [c for c in scene.reading.contacts if scene.contact_events.get(c.span) == main_id(scene)]


ASKED = " ".join((a_question.__doc__ or "").split())  # the reason given for a question
