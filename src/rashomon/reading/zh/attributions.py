"""Who says what in Chinese text, by rules over clauses.

A cue word counts where its clause opens with a noun phrase that can speak (see `subjects`), or where it goes on with
the speaker before it ("，并强调"). A remark runs over the sentences after it until somebody else speaks or the text
tells on: so official readouts are written, where "中方愿" and sentences without a subject continue the last speaker. Labels
("毛宁：", "答：") and quotations before their speaker are read as well.
"""  # noqa: E501

from __future__ import annotations

from dataclasses import replace

from rashomon.model import Document, Span
from rashomon.reading.attribution import Attribution
from rashomon.reading.zh.cueing import cued
from rashomon.reading.zh.following import continues, declared, follow, goes_over, lead_in, quoted_on
from rashomon.reading.zh.labels import labelled, left
from rashomon.reading.zh.page import Sentence, page
from rashomon.reading.zh.profile import carries_on, is_joint, ours_alone
from rashomon.reading.zh.state import Made, State
from rashomon.settings import Settings


def attributions(document: Document, sentences: tuple[Span, ...], settings: Settings) -> tuple[Attribution, ...]:
    """The attributions of a Chinese document, in text order."""
    layout = page(document, sentences, settings.actors)
    state = State(layout, carries_on(document), is_joint(document), ours_alone(document))
    for sentence in layout.sentences:
        _read(state, sentence)
    return _ordered(state.made)


def _ordered(made: list[Made]) -> tuple[Attribution, ...]:
    """In text order, with the indices of parents and of what is gone on with moved along."""
    order = sorted(range(len(made)), key=lambda n: (made[n].attribution.sentence.start, made[n].attribution.content[0]))
    place = {old: new for new, old in enumerate(order)}
    found = []
    for old in order:
        a = made[old].attribution
        parent = place[a.parent] if a.parent is not None else None
        found.append(replace(a, parent=parent, continues=place[a.continues] if a.continues is not None else None))
    return tuple(found)


def _read(state: State, sentence: Sentence) -> None:
    """Adds what one sentence attributes, or lets the last speaker go on."""
    span = sentence.span
    if not any(c.isalnum() for c in state.page.text[max(span.start, state.covered) : span.end]):
        return
    fresh = sentence.paragraph != state.paragraph
    start = max(span.start, state.covered)
    label = labelled(state, sentence) if fresh or state.page.text[: span.start].endswith("\n") else None
    if label is not None:
        state.paragraph = sentence.paragraph
        return
    if fresh and state.label >= 0 and (not (state.own or state.labels > 1) or left(state, sentence)):
        state.label = state.speaker = -1  # one label is no conversation
    if fresh and state.label < 0:
        keeps = state.own and state.speaker >= 0 and goes_over(state, sentence)
        state.speaker = state.speaker if keeps else -1
    before, speaker = len(state.made), state.speaker
    cued(state, sentence, start)
    lead_in(state, sentence, before, speaker)
    if state.joint and len(state.made) == before:
        declared(state, sentence)
    state.paragraph = sentence.paragraph
    if any(m.attribution.parent is None for m in state.made[before:]):
        return
    if quoted_on(state, sentence):
        return
    if state.label >= 0:
        follow(state, sentence, state.label, before, "label")
    elif state.speaker >= 0 and continues(state, sentence):
        follow(state, sentence, state.speaker, before, "follow")
    elif state.speaker >= 0 and not state.own:
        state.speaker = -1
