"""Speech act, firmness, pressure, hedges and conditions of a Russian statement."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rashomon.model import Modality, Pressure, Span, SpeechAct
from rashomon.reading.acts.reading import Act
from rashomon.reading.acts.tables import tables as shipped
from rashomon.reading.ru.cues import Cue, cue_noun, cues
from rashomon.reading.ru.words import fold

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_END = re.compile(r"[,;—–«»]|[.!?](?=\s|$)")
_NOT = re.compile(r"(?<!\w)не(?!\w)")
_LONGEST_CONDITION = 200
_MIGHT = re.compile(r"возможност|вариант|вопрос о|введени|отмен|снижени|повышени|поставк|санкци|меры")
_FIRM = frozenset((Modality.AGREED, Modality.REFUSES, Modality.CONSIDERING))


@dataclass(frozen=True, slots=True)
class _Tables:
    modality: re.Pattern[str]
    pressure: re.Pattern[str]
    hedges: re.Pattern[str]
    conditions: re.Pattern[str]


@cache
def _tables() -> _Tables:
    source = tomllib.loads(files("rashomon").joinpath("reading/data/ru-acts.toml").read_text(encoding="utf-8"))

    def scale(name: str) -> re.Pattern[str]:
        groups = (f"(?P<{key}>{'|'.join(patterns)})" for key, patterns in source[name].items())
        return re.compile(r"(?<![\w-])(?:" + "|".join(groups) + r")(?!\w)")

    def words(name: str, key: str) -> re.Pattern[str]:
        return re.compile(r"(?<!\w)(?:" + "|".join(sorted(source[name][key], key=len, reverse=True)) + r")(?!\w)")

    return _Tables(scale("modality"), scale("pressure"), words("hedges", "words"), words("conditions", "opens"))


def act(text: str, content: tuple[Span, ...], cue: Span | None, lemma: str = "", negated: bool = False) -> Act:
    """The act of a statement from the words of its cue and its content."""
    spans = tuple(content)
    found = _cue(fold(cue.of(text))) if cue is not None else None
    refused = cue is not None and bool(_NOT.search(fold(cue.of(text))))
    kind = found.act if found is not None else SpeechAct.ASSERTS
    modality, place, denied = _modality(text, spans)
    pressure, pressed = _pressure(text, spans)
    if found is not None and "n" in found.takes:
        kind, by_noun, noun_pressure = _by_noun(text, spans, cue, kind)
        if by_noun is not None:
            modality, place, denied = by_noun, spans[0], False
        pressure = noun_pressure or pressure
    if found is not None and found.modality is not None and not (found.modality not in _FIRM and modality in _FIRM):
        modality, place, denied = found.modality, cue, False
    if found is not None and found.pressure is not None:
        pressure = found.pressure
    if found is not None and found.lemma == "рассмотрел" and _weighs(text, spans, cue):
        kind, modality, place = SpeechAct.CONSIDERS, Modality.CONSIDERING, cue
    if refused and found is not None:
        kind, modality, place = _negated(found, kind, modality, place)
    if found is None or kind is SpeechAct.ASSERTS:
        kind = _of_content(kind, modality, pressure, cue)
    if pressed is not None and place is not None and pressed < place.start and place != cue:
        modality, place = None, None
    return Act(
        kind, shipped().plover.get(kind), modality, place, pressure, denied != (refused and found is not None),
        _hedges(text, spans), _condition(text, spans),
    )  # fmt: skip


def _cue(words: str) -> Cue | None:
    parts = words.split()
    for at, word in enumerate(parts):
        for option in cues().get(word.strip(",.:"), ()):
            if tuple(parts[at : at + len(option.form)]) == option.form:
                return option
    return None


def _weighs(text: str, spans: tuple[Span, ...], cue: Span | None) -> bool:
    """Whether "рассматривает" has what one might do for its object and not what was talked about."""
    now = cue is not None and fold(cue.of(text)).startswith("рассматрива")
    return now and bool(spans) and _MIGHT.match(fold(spans[0].of(text))) is not None


def _by_noun(
    text: str, spans: tuple[Span, ...], cue: Span | None, kind: SpeechAct
) -> tuple[SpeechAct, Modality | None, Pressure | None]:
    """What "выразил готовность", "подтвердил приверженность" do by their noun."""
    words = _WORD.findall(fold(cue.of(text)))[1:] if cue is not None else []
    if spans:
        words += _WORD.findall(fold(text[spans[0].start : min(spans[0].end, spans[0].start + 60)]))[:2]
    for word in words:
        noun = cue_noun(word)
        if noun is not None:
            return noun.act, noun.modality, noun.pressure
    return kind, None, None


def _negated(
    found: Cue, kind: SpeechAct, modality: Modality | None, place: Span | None
) -> tuple[SpeechAct, Modality | None, Span | None]:
    """ "не исключил" leaves a possibility open, "не согласился" refuses."""
    if found.lemma == "исключил":
        return SpeechAct.ASSERTS, Modality.POSSIBLE, place
    if found.modality in (Modality.AGREED, Modality.INTENDS):
        return SpeechAct.REFUSES, Modality.REFUSES, place
    return kind, modality, place


def _of_content(kind: SpeechAct, modality: Modality | None, pressure: Pressure | None, cue: Span | None) -> SpeechAct:
    if modality is Modality.CONSIDERING and cue is None:
        return SpeechAct.CONSIDERS
    if pressure is Pressure.THREATENS:
        return SpeechAct.THREATENS
    if pressure in (Pressure.DEMANDS, Pressure.URGES) and cue is None:
        return SpeechAct.DEMANDS
    return kind


def _modality(text: str, spans: Iterable[Span]) -> tuple[Modality | None, Span | None, bool]:
    for span in spans:
        low = fold(span.of(text))
        match = _tables().modality.search(low)
        if match is not None:
            before = low[max(0, match.start() - 4) : match.start()]
            denied = before.endswith("не ") or bool(_NOT.match(match[0]))
            name = Modality(str(match.lastgroup))
            return name, Span(span.start + match.start(), span.start + match.end()), denied
    return None, None, False


def _pressure(text: str, spans: Iterable[Span]) -> tuple[Pressure | None, int | None]:
    for span in spans:
        match = _tables().pressure.search(fold(span.of(text)))
        if match is not None:
            return Pressure(str(match.lastgroup)), span.start + match.start()
    return None, None


def _hedges(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(
        sorted(
            Span(span.start + m.start(), span.start + m.end())
            for span in spans
            for m in _tables().hedges.finditer(fold(span.of(text)))
        )
    )


def _condition(text: str, spans: Iterable[Span]) -> Span | None:
    for span in spans:
        low = fold(span.of(text))
        match = _tables().conditions.search(low)
        if match is not None:
            stop = _END.search(low, match.end(), match.end() + _LONGEST_CONDITION)
            end = len(low[: stop.start() if stop else match.end() + _LONGEST_CONDITION].rstrip())
            if end > match.end():
                return Span(span.start + match.start(), span.start + end)
    return None
