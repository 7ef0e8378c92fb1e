"""Wording that an account puts into one event although an earlier document of the case holds it for another.

"Xi said that the two countries should …" in a report of this week's call, while the same words stand in the readout of
last year's and in no text of this week's: either the formula was said again, or the account took it from the older
text. Both are worth knowing, and the earlier place is shown. A formula that the own text on the event holds as well
was said again, and is not reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.words import content_stems
from rashomon.model import Evidence, Mode, PlacedStatement, Precedent, Reading, Span

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
_WORD = re.compile(rf"[{_HAN}]|[^\W{_HAN}]+(?:[’'][^\W{_HAN}]+)?")
_IS_HAN = re.compile(rf"[{_HAN}]")
_RUN = 6  # words in a row that two texts do not share by chance
_WEIGHTY = 4  # of them, words that carry something
_LONG = 14  # characters of Chinese, which writes no words apart, that do not stand in two texts by chance


@dataclass(frozen=True, slots=True)
class _Words:
    """A stretch of text as words with their places."""

    document: str
    words: tuple[str, ...]
    spans: tuple[Span, ...]


def precedents(hearing: Hearing) -> tuple[Precedent, ...]:
    """One entry for each stretch of an account of the event that an earlier document of the case holds for another."""
    if hearing.main is None or hearing.main.event.begin is None:
        return ()
    earlier = [r for r in hearing.readings if _is_earlier(hearing, r)]
    if not earlier:
        return ()
    index = {voice: _grams(list(_said(hearing, earlier, voice))) for voice in hearing.main.event.sides}
    found: dict[tuple[str, Span], Precedent] = {}
    for placed in hearing.on_event:
        if placed.statement.mode is Mode.OWN or placed.document not in hearing.main.documents:
            continue
        # what an outlet tells in its own voice ("the two agreed to ...") may be anybody's words
        voices = index if placed.statement.mode is Mode.NARRATION else placed.voices
        for voice in voices:
            if voice in index and not hearing.is_own(placed.document, voice):
                for one in _shared(hearing, placed, voice, index[voice]):
                    found.setdefault((one.used.document, one.used.span), one)
    return tuple(found.values())


def _is_earlier(hearing: Hearing, reading: Reading) -> bool:
    """A document from before the event that does not tell of it; one without a date is as old as what it opens with."""
    assert hearing.main is not None and hearing.main.event.begin is not None
    document, begin = reading.document.id, hearing.main.event.begin
    if document in hearing.main.documents:
        return False
    if reading.document.published is not None:
        return reading.document.published < begin
    told = [
        found.event.end or found.event.begin
        for found in hearing.found
        if any(t.document == document and t.leads and t.phase == "past" for t in found.tellings)
    ]
    return bool(told) and all(day is not None and day < begin for day in told)


def _said(hearing: Hearing, readings: list[Reading], voice: str) -> Iterator[_Words]:
    """What earlier documents have a voice say."""
    here = {r.document.id for r in readings}
    for placed in hearing.statements:
        if placed.document in here and voice in placed.voices and placed.statement.mode is not Mode.NARRATION:
            text = hearing.text(placed.document)
            yield from (_words(placed.document, text, part) for part in placed.statement.content)


def _words(document: str, text: str, span: Span) -> _Words:
    matches = list(_WORD.finditer(text, span.start, span.end))
    return _Words(
        document,
        tuple(m[0].casefold().replace("’", "'") for m in matches),
        tuple(Span(m.start(), m.end()) for m in matches),
    )


_Grams = dict[tuple[str, ...], tuple[_Words, int]]


def _grams(stretches: list[_Words]) -> _Grams:
    index: _Grams = {}
    for stretch in stretches:
        for at in range(len(stretch.words) - _RUN + 1):
            index.setdefault(stretch.words[at : at + _RUN], (stretch, at))
    return index


def _shared(hearing: Hearing, placed: PlacedStatement, voice: str, index: _Grams) -> Iterator[Precedent]:
    text = hearing.text(placed.document)
    for part in placed.statement.content:
        used, at = _words(placed.document, text, part), 0
        while at <= len(used.words) - _RUN:
            home = index.get(used.words[at : at + _RUN])
            if home is None:
                at += 1
                continue
            stretch, start = home
            length = _RUN
            while used.words[at + length : at + length + 1] and (
                used.words[at + length : at + length + 1] == stretch.words[start + length : start + length + 1]
            ):
                length += 1
            one = _precedent(hearing, placed, voice, (used, at), (stretch, start), length)
            if one is not None:
                yield one
            at += length


def _precedent(
    hearing: Hearing,
    placed: PlacedStatement,
    voice: str,
    used: tuple[_Words, int],
    home: tuple[_Words, int],
    length: int,
) -> Precedent | None:
    words, at = used
    if words.words[at] == "that" and length > _RUN:  # the word that only ties a clause to its cue
        at, home, length = at + 1, (home[0], home[1] + 1), length - 1
    span = Span(words.spans[at].start, words.spans[at + length - 1].end)
    if not _weighs(hearing.text(placed.document), span):
        return None
    known = hearing.voice(voice)
    own = known.own if known else ()
    if any(_holds(hearing, document, words.words[at : at + length]) for document in own):
        return None
    stretch, start = home
    there = Span(stretch.spans[start].start, stretch.spans[start + length - 1].end)
    event = next((f.event.id for f in hearing.found if stretch.document in f.documents and f is not hearing.main), "")
    return Precedent(
        voice=voice,
        used=Evidence(placed.document, span, placed.id),
        earlier=Evidence(stretch.document, there),
        event=event,
        own_text=bool(own),
    )


def _weighs(text: str, span: Span) -> bool:
    """Whether a run of words is more than what any two texts share."""
    han = len(_IS_HAN.findall(text, span.start, span.end))
    return han >= _LONG if han else len(content_stems(text, span)) >= _WEIGHTY


def _holds(hearing: Hearing, document: str, run: tuple[str, ...]) -> bool:
    """Whether a text holds most of a run of words in a row."""
    text = hearing.text(document)
    words = tuple(m[0].casefold().replace("’", "'") for m in _WORD.finditer(text))
    return any(words[i : i + len(run)] == run for i in range(len(words) - len(run) + 1))
