"""Ties every statement to the event that it is about, or to the background.

The decision is a declared list of small rules, tried in order; the first that answers decides, and its docstring
is the reason that the report shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from rashomon.comparing.answering import ASKED, a_question, in_answer, said_before
from rashomon.comparing.counting import voices_of
from rashomon.comparing.events import Found
from rashomon.comparing.inside import touching
from rashomon.comparing.scenes import (
    Scene,
    bare_frame,
    frame_of,
    is_spoken_of,
    main_id,
    names_main,
    outside,
    scene_of,
    times_in,
)
from rashomon.comparing.told import opening_of
from rashomon.model import COUNTRYLESS, Contact, DocumentKind, Event, Mode, PlacedStatement, Reading, Statement

_MEASURES = re.compile(  # what is left of the sentence goes on with what is said, and does not date the saying
    r"\s*,\s+(?:an?\s+(?:\w+\s+)?(?:increase|rise|jump|decrease|drop|cut|fall|reduction|gain)|(?:up|down)\s+from|"
    r"compared (?:with|to)|from|against|versus|more than|less than|double|twice|half|alongside|along with)\b"
)
_EARLIER = re.compile(
    r"\b(previous(ly)?|earlier (this|in the)|had earlier|last (week|month|year|spring|summer|autumn|fall|winter)|"
    r"in the past|"
    r"on the campaign trail|during (his|her|the) (first|previous) term|days earlier|weeks earlier|months ago|"
    r"recently|recent (statements?|remarks|comments|speech|interview)|"
    r"in recent (weeks|months|years)|for (weeks|months|years|decades)|"
    r"long-standing|historically|"
    r"ahead of the|before the|in the run-up)\b",
    re.I,
)
_PERFECT = re.compile(r"(has|have|’ve|'ve|’s) (\w+ly )?\w+(ed|en|wn|id|ade|ought|old|et)\b", re.I)
_BOTH = re.compile(r"(?:both|the two|they|the leaders|the presidents)\b", re.I)
_BOTH_SIDES = re.compile(r"\b(?:both|the two) (?:sides|parties|countries|governments|neighbours|neighbors)\b", re.I)
_SEVERAL = re.compile(
    r"\b(?:back-to-back|consecutive|successive|separate|series of|flurry of|round of) (?:\w+ ){0,2}"
    r"(?:calls|conversations|meetings|summits|talks|visits)\b|"
    r"\b(?:calls|conversations|meetings|summits) with (?:the )?(?:\w+ ){0,5}and\b",
    re.I,
)
_ANSWERS = re.compile(
    r"\W*(?:the|these|those|his|her|their|such) (?:\w+ )?(?:comments?|remarks?|statements?|words|move|decision|"
    r"suggestions?|accusations?|claims?)\b",
    re.I,
)

Rule = Callable[[Scene, Statement], str | None]


def no_event(scene: Scene, statement: Statement) -> str | None:
    """No event was found that the documents share."""
    return "" if scene.main is None else None


def own_text(scene: Scene, statement: Statement) -> str | None:
    """It stands in a side's own text on the event."""
    if scene.reading.profile.issuer is None or not scene.tells_main:
        return None
    kind = scene.reading.profile.kind
    if kind in (DocumentKind.READOUT, DocumentKind.POST, DocumentKind.COMMUNIQUE) or (
        kind is DocumentKind.STATEMENT and (scene.opens_with_main or scene.titled)
    ):
        return main_id(scene) if scene.dominant == main_id(scene) else None
    return None


def other_document(scene: Scene, statement: Statement) -> str | None:
    """The document does not tell of the event; it is about another one, or none."""
    return scene.dominant if not scene.tells_main else None


def said_elsewhere(scene: Scene, statement: Statement) -> str | None:
    """The words around the statement tie it to another contact."""
    frame = frame_of(statement)
    known = [
        (contact.span, scene.contact_events[contact.span])
        for contact in scene.reading.contacts
        if scene.contact_events.get(contact.span) and any(contact.span.overlaps(f) for f in frame)
    ]
    if not known:
        return None
    # "spoke with A and held a summit with B, during which both pledged": the last contact before the words counts
    start = statement.cue.start if statement.cue else statement.content[0].start
    before = [event for span, event in known if span.end <= start]
    event = before[-1] if before else known[0][1]
    return event if event != main_id(scene) else None


def said_at_another_time(scene: Scene, statement: Statement) -> str | None:
    """The words around the statement date the saying outside the event."""
    assert scene.main is not None
    begin, end = scene.main.event.begin, scene.main.event.end
    for frame in bare_frame(scene, statement):
        if begin and end:
            dated = [t for t in times_in(scene.reading.times, frame) if t.begin and t.end]
            if any(outside(t, begin, end) and t.span not in scene.main_times for t in dated):
                return ""
        words = frame.of(scene.reading.document.text)
        if _EARLIER.search(words) and not _MEASURES.match(words):
            return ""
    return None


def at_another_contact(scene: Scene, statement: Statement) -> str | None:
    """It goes on with another contact of the same speaker, told just before in the paragraph."""
    assert scene.main is not None
    if statement.mode is Mode.NARRATION or names_main(scene, statement.sentence):
        return None
    paragraph = scene.paragraph(statement.sentence)
    start = statement.cue.start if statement.cue else statement.content[0].start
    last = next((c for c in reversed(scene.contacts_in(paragraph)) if c.span.end <= start and _is_told(scene, c)), None)
    told = scene.others.get(scene.contact_events[last.span]) if last else None
    if told is None or told.phase == "upcoming":
        return None
    if not set(told.sides) - set(scene.main.event.sides) and not _came_later(told, scene.main.event):
        return None
    voices = {v for v in voices_of(scene.reading, statement) if v in set(told.sides) | set(scene.main.event.sides)}
    holder = statement.holder.span.of(scene.reading.document.text) if statement.holder.span else ""
    both = _BOTH.match(holder)
    return told.id if both or (voices and voices <= set(told.sides)) else None


def _came_later(told: Event, main: Event) -> bool:
    """Whether another contact of the same parties was after the event: what a text that looks back goes on with."""
    last = main.end or main.begin
    if told.phase != "past" or told.begin is None or last is None:
        return False
    return (told.begin - last).days > 1


def _is_told(scene: Scene, contact: Contact) -> bool:
    """Whether a contact is told of, as one of the events, and not merely implied or spoken of."""
    known = bool(scene.contact_events.get(contact.span))
    return known and not contact.implied and not is_spoken_of(scene, contact.span)


def said_at_no_stated_time(scene: Scene, statement: Statement) -> str | None:
    """The cue is in the present perfect ("has said", "has maintained"), which ties it to no event."""
    if statement.cue is None or scene.reading.profile.issuer is not None or names_main(scene, statement.sentence):
        return None
    if scene.dominant == main_id(scene) and statement.sentence in opening_of(scene.reading, 4):
        return None  # a report opens with its news so: "the two countries have reached an agreement, X has announced"
    text, holder = scene.reading.document.text, statement.holder.span
    if holder is not None and holder.end < statement.cue.start:  # "has questioned …, while approving"
        words = text[holder.end : statement.cue.end].lstrip()
    else:
        words = statement.cue.of(text)
    return "" if _PERFECT.match(words) else None


def of_several_contacts(scene: Scene, statement: Statement) -> str | None:
    """It is said of several contacts at once, with others than the parties of the event."""
    assert scene.main is not None
    if scene.reading.profile.issuer is not None or statement.mode is Mode.NARRATION:
        return None
    if not _SEVERAL.search(statement.sentence.of(scene.reading.document.text)):
        return None
    actors = (scene.reading.actor(m.actor) for m in touching(scene.reading.mentions, statement.sentence))
    sides = {side for a in actors if a is not None for side in (a.sides or (a.side,))}
    others = sides - set(scene.main.event.sides) - COUNTRYLESS
    return "" if others else None


def names_the_event(scene: Scene, statement: Statement) -> str | None:
    """Its sentence names the event."""
    named = any(scene.contact_events.get(c.span) == main_id(scene) for c in scene.contacts_in(statement.sentence))
    return main_id(scene) if named else None


def by_a_participant(scene: Scene, statement: Statement) -> str | None:
    """It is ascribed to a party of the event, in a document that tells of it, with nothing that places it elsewhere."""
    assert scene.main is not None
    if statement.mode in (Mode.NARRATION,):
        return None
    if scene.dominant != main_id(scene):
        return None
    actor = statement.holder.actor
    if actor is None or not actor.speaks:
        return None
    voices = set(voices_of(scene.reading, statement))
    return main_id(scene) if voices & set(scene.main.event.sides) else None


def in_reaction(scene: Scene, statement: Statement) -> str | None:
    """It reacts to the event: it speaks of it, or the text says shortly before that it came after it."""
    if statement.mode is Mode.NARRATION or scene.dominant != main_id(scene):
        return None
    place = scene.place_of(statement.sentence)
    return main_id(scene) if any(at in scene.reacting for at in range(max(0, place - 2), place + 1)) else None


def of_both_sides(scene: Scene, statement: Statement) -> str | None:
    """Somebody else's government speaks of both sides, in a document that tells of the event."""
    actor = statement.holder.actor
    if statement.mode is Mode.NARRATION or scene.dominant != main_id(scene) or actor is None or not actor.speaks:
        return None
    if scene.reading.profile.issuer is not None or not actor.side or actor.side in COUNTRYLESS:
        return None
    text = scene.reading.document.text
    return main_id(scene) if any(_BOTH_SIDES.search(part.of(text)) for part in statement.content) else None


def background(scene: Scene, statement: Statement) -> str | None:
    """Nothing ties it to the event."""
    return ""


RULES: tuple[Rule, ...] = (
    no_event,
    other_document,
    said_before,
    a_question,
    in_answer,
    own_text,
    said_elsewhere,
    said_at_another_time,
    at_another_contact,
    said_at_no_stated_time,
    of_several_contacts,
    names_the_event,
    by_a_participant,
    in_reaction,
    of_both_sides,
    background,
)


def _answers(scene: Scene, last: Statement, statement: Statement, decided: dict[str, tuple[str, str]]) -> bool:
    """Whether a statement is about "the remarks" that the one before it, which is background, tells of."""
    near = scene.paragraph(last.sentence) == scene.paragraph(statement.sentence)
    words = statement.content[0].of(scene.reading.document.text)
    return near and decided[last.id][0] == "" and _ANSWERS.match(words) is not None


def place(
    readings: Iterable[Reading], found: tuple[Found, ...], main: Found | None, confidence: float
) -> tuple[PlacedStatement, ...]:
    """Every statement of at least that confidence, tied to an event or (event "") to the background.

    In a side's own text an unsure attribution stays: whoever the words are ascribed to, the issuer says them.
    """
    placed: list[PlacedStatement] = []
    for reading in readings:
        scene = scene_of(reading, found, main)
        decided: dict[str, tuple[str, str]] = {}
        last: Statement | None = None
        for statement in reading.statements:
            if statement.confidence < confidence and reading.profile.issuer is None:
                continue
            decided[statement.id] = _decide(scene, statement, last, decided)
            if statement.mode is not Mode.NARRATION:
                last = statement
            document, (event, why) = reading.document.id, decided[statement.id]
            voices = () if why == ASKED else voices_of(reading, statement)
            placed.append(PlacedStatement(f"{document}.{statement.id}", document, statement, event, why, voices))
    return tuple(placed)


def _decide(
    scene: Scene, statement: Statement, last: Statement | None, decided: dict[str, tuple[str, str]]
) -> tuple[str, str]:
    if statement.parent in decided:
        return decided[statement.parent][0], "It is nested in a statement about that event."
    if statement.repeats in decided:
        return decided[statement.repeats][0], "It sums up an earlier statement about that event."
    for rule in RULES:
        if rule is by_a_participant and last is not None and _goes_on(scene, last, statement, decided):
            return decided[last.id][0], "It goes on with what the same speaker said there."
        if rule is by_a_participant and last is not None and _answers(scene, last, statement, decided):
            return "", "It answers what somebody said outside the event."
        event = rule(scene, statement)
        if event is not None:
            return event, " ".join((rule.__doc__ or "").split())
    raise AssertionError("the last rule always answers")


def _goes_on(scene: Scene, last: Statement, statement: Statement, decided: dict[str, tuple[str, str]]) -> bool:
    """Whether a statement follows one of the same speaker in its paragraph that is not about the event."""
    if decided[last.id][0] == main_id(scene) or not scene.tells_main:
        return False
    same = last.holder.actor is not None and last.holder.actor == statement.holder.actor
    return same and scene.paragraph(last.sentence) == scene.paragraph(statement.sentence)
