"""Reads the act of one statement from its cue and its content."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.model import Modality, Pressure, Span, SpeechAct
from rashomon.reading.acts.tables import CueAct, tables
from rashomon.reading.tokens import fold

_END_OF_CONDITION = re.compile(
    r"[,;—–\"“”]|[.!?](?=\s+[A-Z]|\W*$)|\b(?:then|and|but)\b"
    r"|(?<=\w )(?<!\bif )(?<!nless )(?=(?:there|we|they|it|he|she|you|I) (?:will|would|shall)\b)"
)
_LONGEST_CONDITION = 200
_NEGATED = re.compile(r"(?:\bnot\b|\bnever\b|n't\b|\bno longer\b|\bcannot\b)")
_DEEMING = re.compile(r"^(?:\w+ly )?consider(?:s|ed)?$", re.IGNORECASE)
_AS_WHAT = re.compile(r"^that\b|\bas (?:an?|the|one|being|its|their|his|her)\b|\bto (?:be|have been)\b")
_END_OF_SENTENCE = re.compile(r"[a-z0-9%]{3}[.!?][\"”’]?\s+[\"“‘]?[A-Z]")
# "Should the truce hold, …", "Were Moscow to refuse, …": a condition without "if"
_INVERTED = re.compile(
    r"[\"“]?((?:[Ss]hould|[Hh]ad|[Ww]ere)\s+(?!not\b)(?:[\w’'-]+\s+){1,12}[^,;?!\n]{2,120}),(?=\s)(?!.*\?[\"”]?$)"
)
_NOT_TO = re.compile(r"(?:not|never) to\b", re.IGNORECASE)
_TO_CONSIDER = re.compile(
    r"(?:to|that (?:they|it|he|she|both(?: \w+)?|the (?:\w+ ){0,2}(?:sides?|government|countr(?:y|ies)|"
    r"presidents?|ministers?|leaders?|parties) )\s?(?:would|will)) (?:\w+ly |further )?"
    r"(?:consider|weigh|think about)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"(?:whether|why|how|what|if|when|where|who|which)\b", re.IGNORECASE)
_THANKS = re.compile(
    r"[“\"]?(?:Thank you|(?:My |Our )?(?:sincere |deepest )?[Tt]hanks (?:to|for)|(?:I|We) (?:also )?thank)\b"
)
_FIRM = frozenset((Modality.AGREED, Modality.REFUSES, Modality.CONSIDERING))


@dataclass(frozen=True, slots=True)
class Act:
    """Speech act, PLOVER class, modality and pressure with the words for them, negation, hedges, condition."""

    act: SpeechAct
    plover: str | None
    modality: Modality | None
    modality_span: Span | None
    pressure: Pressure | None
    negated: bool
    hedges: tuple[Span, ...]
    condition: Span | None


def act(text: str, content: Iterable[Span], cue: Span | None, lemma: str = "", negated: bool = False) -> Act:
    """The act of a statement; ``lemma`` is the cue's key in the tables, ``negated`` whether the cue is."""
    known = tables()
    spans = tuple(content)
    if (cue is None or not lemma) and asks(text, spans):
        return Act(
            SpeechAct.ASKS, known.plover.get(SpeechAct.ASKS), None, None, None, False, _hedges(text, spans, cue), None
        )
    of_cue = known.cues.get(lemma)
    if of_cue is not None and of_cue.act is SpeechAct.CONSIDERS and _deems(text, spans, cue):
        of_cue = None
    modality, modality_span, modal_negated = _modality(text, spans)
    if of_cue is not None and of_cue.modality is not None and not _firmer_inside(of_cue, modality):
        modality, modality_span, modal_negated = of_cue.modality, cue, False
    pressure = of_cue.pressure if of_cue else None
    found_pressure, pressure_at, pressure_negated = _pressure(text, spans)
    if (
        pressure_at is not None
        and modality_span is not None
        and pressure_at < modality_span.start
        and modality_span != cue
    ):
        modality, modality_span, modal_negated = None, None, False
    if pressure is None:
        pressure = found_pressure
    kind = _kind(of_cue, modality, found_pressure)
    if of_cue is not None and of_cue.modality is Modality.AGREED and _TO_CONSIDER.match(spans[0].of(text)):
        modality, kind = Modality.CONSIDERING, SpeechAct.CONSIDERS  # to agree to consider promises no more
    if lemma == "question" and not _ASKED.match(spans[0].of(text)):
        kind, pressure = SpeechAct.CRITICISES, None  # "questioned the impartiality of the court"
    if cue is None and _THANKS.match(spans[0].of(text)):
        kind = SpeechAct.THANKS
    if negated and of_cue is not None and of_cue.modality is Modality.REFUSES:
        modality, kind = Modality.POSSIBLE, SpeechAct.ASSERTS  # "did not rule out"
    elif negated and of_cue is not None and of_cue.modality in (Modality.AGREED, Modality.CONSIDERING):
        modality, kind = Modality.REFUSES, SpeechAct.REFUSES
    elif negated and of_cue is not None and of_cue.modality is Modality.INTENDS:
        modality, modality_span = None, None
    turned = bool(of_cue and of_cue.negated) != bool(_NOT_TO.match(spans[0].of(text)))
    return Act(
        kind,
        known.plover.get(kind),
        modality,
        modality_span,
        pressure,
        (modal_negated or pressure_negated) != (turned or negated),
        _hedges(text, spans, cue),
        _condition(text, spans),
    )


def asks(text: str, content: tuple[Span, ...]) -> bool:
    """Whether what is said is one question: it commits nobody to anything and presses nobody."""
    said = content[-1].of(text).rstrip("\"'”’»)] ") if content else ""
    return said.endswith("?") and _END_OF_SENTENCE.search(said) is None


def _deems(text: str, content: tuple[Span, ...], cue: Span | None) -> bool:
    """Whether to consider is to hold for here: "considered the statement as hostile", not "is considering a visit"."""
    if cue is None or not content or _DEEMING.search(cue.of(text)) is None:
        return False
    return _AS_WHAT.search(content[0].of(text)) is not None


def _firmer_inside(of_cue: CueAct, modality: Modality | None) -> bool:
    """Whether the content qualifies what the cue alone would say: "announced that it would consider"."""
    return of_cue.modality not in _FIRM and modality in (Modality.CONSIDERING, Modality.REFUSES)


def _kind(of_cue: CueAct | None, modality: Modality | None, pressure: Pressure | None) -> SpeechAct:
    """What is done in saying it: by the cue, or by the content where no cue shows."""
    if of_cue is not None and of_cue.act is not SpeechAct.ASSERTS:
        return of_cue.act
    if of_cue is None and modality is Modality.CONSIDERING:
        return SpeechAct.CONSIDERS
    if of_cue is None and pressure is Pressure.THREATENS:
        return SpeechAct.THREATENS
    if of_cue is None and pressure in (Pressure.DEMANDS, Pressure.URGES):
        return SpeechAct.DEMANDS
    return SpeechAct.ASSERTS


def _modality(text: str, content: tuple[Span, ...]) -> tuple[Modality | None, Span | None, bool]:
    """The earliest words of firmness in the content, and whether they are negated."""
    for span in content:
        low = fold(span.of(text))
        found_in = tables().modality.finditer(low)
        match = next((m for m in found_in if not _is_month(text, span.start + m.start(), m[0])), None)
        if match is None:
            continue
        name = Modality(str(match.lastgroup))
        end = match.end()
        tail = low[end : end + 8]
        words = match[0] + (tail if re.match(r"\s*(?:not|never|n't)\b", tail) else "")
        found = Span(span.start + match.start(), span.start + match.start() + len(words.rstrip()))
        return name, found, bool(_NEGATED.search(words))
    return None, None, False


def _is_month(text: str, at: int, words: str) -> bool:
    """ "On May 2": the month, and nothing that is possible; at the head of a sentence it may wish for something."""
    return words == "may" and text[at].isupper() and text[:at].rstrip()[-1:] not in ("", ".", "!", "?", '"', "“")


def _pressure(text: str, content: tuple[Span, ...]) -> tuple[Pressure | None, int | None, bool]:
    """The first words of pressure in the content: its degree, where they begin, whether they are negated."""
    for span in content:
        opened = _INVERTED.match(span.of(text))
        match = tables().pressure.search(fold(span.of(text)), opened.end() if opened else 0)
        if match is not None:
            return Pressure(str(match.lastgroup)), span.start + match.start(), bool(_NEGATED.search(match[0]))
    return None, None, False


def _hedges(text: str, content: tuple[Span, ...], cue: Span | None) -> tuple[Span, ...]:
    spans = sorted([*content, *([cue] if cue is not None else [])])
    found = {
        Span(span.start + match.start(), span.start + match.end())
        for span in spans
        for match in tables().hedges.finditer(fold(span.of(text)))
        if not text[span.start + match.start()].isupper() or match[0] != "may"
    }
    return tuple(sorted(found))


def _condition(text: str, content: tuple[Span, ...]) -> Span | None:
    known = tables()
    for span in content:
        low = fold(span.of(text))
        opened = _INVERTED.match(span.of(text))
        if opened is not None:
            return Span(span.start + opened.start(1), span.start + opened.end(1))
        for match in known.conditions.finditer(low):
            before = low[: match.start()].rstrip().rpartition(" ")[2]
            if before in known.not_after:
                continue
            stop = _END_OF_CONDITION.search(span.of(text), match.end(), match.end() + _LONGEST_CONDITION)
            end = stop.start() if stop else min(len(low), match.end() + _LONGEST_CONDITION)
            length = len(low[:end].rstrip())
            if length > match.end():
                return Span(span.start + match.start(), span.start + length)
    return None
