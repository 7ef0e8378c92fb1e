"""The Russian verbs and adjectives of saying, with their forms, complements and what they do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rashomon.model import Modality, Pressure, SpeechAct
from rashomon.reading.ru.tables import rows
from rashomon.reading.ru.words import fold


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue: its first form as lemma, what may follow it, and what it does by itself.

    ``takes`` has c (a clause), n (a noun phrase), i (an infinitive), q (a quotation), f (content before it) and
    prepositions. ``plural`` and ``passive`` are of the form, ``gerund`` of one that goes on a sentence.
    """

    lemma: str
    takes: frozenset[str]
    act: SpeechAct
    modality: Modality | None
    pressure: Pressure | None
    passive: bool
    plural: bool
    gerund: bool
    form: tuple[str, ...]


def _forms(form: str) -> Iterator[str]:
    """The other persons and genders of a listed form."""
    head, _, tail = form.partition(" ")
    rest = f" {tail}" if tail else ""
    options = [head]
    if head.endswith("лся"):
        options += [head[:-3] + end for end in ("лась", "лось", "лись")]
    elif head.endswith("л"):
        options += [head[:-1] + end for end in ("ла", "ло", "ли")]
    elif head.endswith("ется"):
        options += [head[:-4] + "ются"]
    elif head.endswith("ует"):
        options += [head[:-3] + "уют"]
    elif head.endswith(("ает", "яет", "еет")):
        options += [head[:-2] + "ют"]
    elif head.endswith("ит"):
        options += [head[:-2] + "ят", head[:-2] + "ат"]
    elif head.endswith("шет"):
        options += [head[:-2] + "ут"]
    elif head.endswith("ает"):
        options += [head[:-2] + "ют"]
    if head.endswith("ла"):
        options += [head[:-1] + "о"]  # "опровергло"
    for option in options:
        yield option + rest


def _passive_forms(form: str) -> Iterator[str]:
    yield form
    if form.endswith("лось"):
        yield from (form[:-3] + end for end in ("ась", "ись"))
        yield form[:-4] + "лся"
    elif form.endswith(("но", "то")) and " " not in form:
        yield from (form[:-1] + end for end in ("а", "ы", ""))


@cache
def cues() -> dict[str, tuple[Cue, ...]]:
    """The cues by the first word of their forms, longest first."""
    found: dict[str, dict[tuple[str, ...], Cue]] = defaultdict(dict)
    for row in rows("ru-cues.psv"):
        active, passive = ([fold(f.strip()) for f in row[at].split(";") if f.strip()] for at in (0, 1))
        act = SpeechAct(row[3])
        modality = Modality(row[4]) if len(row) > 4 and row[4] else None
        pressure = Pressure(row[5]) if len(row) > 5 and row[5] else None
        takes = frozenset(row[2].split())
        for is_passive, forms, expand in ((False, active, _forms), (True, passive, _passive_forms)):
            for listed in forms:
                for form in expand(listed):
                    words = tuple(form.split())
                    first = words[0]
                    plural = first.endswith(("ли", "лись", "ют", "ут", "ят", "ат", "ны", "ются", "овы", "рены"))
                    gerund = not is_passive and first.endswith(("ав", "ив", "ув", "ая", "яя", "ев", "вшись", "яясь"))
                    cue = Cue(
                        active[0] if active else first,
                        takes,
                        act,
                        modality,
                        pressure,
                        is_passive,
                        plural,
                        gerund,
                        words,
                    )
                    found[first].setdefault(words, cue)
    return {first: tuple(sorted(options.values(), key=lambda c: -len(c.form))) for first, options in found.items()}


@dataclass(frozen=True, slots=True)
class CueNoun:
    """A noun that says what is done by "выразил", "подтвердил", by its stem."""

    stem: str
    act: SpeechAct
    modality: Modality | None
    pressure: Pressure | None


@cache
def cue_nouns() -> tuple[CueNoun, ...]:
    """The nouns, as stems."""
    found = []
    for row in rows("ru-cue-nouns.psv"):
        modality = Modality(row[2]) if len(row) > 2 and row[2] else None
        pressure = Pressure(row[3]) if len(row) > 3 and row[3] else None
        found += [CueNoun(fold(s.strip()), SpeechAct(row[1]), modality, pressure) for s in row[0].split(";")]
    return tuple(found)


def cue_noun(word: str) -> CueNoun | None:
    """The noun that a folded word is a form of."""
    return next((noun for noun in cue_nouns() if word.startswith(noun.stem) and len(word) - len(noun.stem) <= 4), None)
