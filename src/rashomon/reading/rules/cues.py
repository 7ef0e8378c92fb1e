"""Finding cues in a tagged sentence: which words can introduce what somebody says, and with which frames."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rashomon.reading.rules.lexicon import Frames, data, lexicon, parse_frames, word_set
from rashomon.reading.rules.page import Sentence
from rashomon.reading.rules.verbs import Group, group

_COPULAS = word_set("cues", "copulas")
_BE = word_set("cues", "be")


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that can be a cue: its group, its last token (a particle or adjective may follow) and frames."""

    group: Group
    last: int
    frames: Frames
    lemma: str


@dataclass(frozen=True, slots=True)
class Phrasal:
    """Cues of several words."""

    verbs: dict[str, tuple[tuple[tuple[str, ...], Frames], ...]]
    adjectives: dict[str, Frames]
    nouns: dict[str, Frames]
    light: frozenset[str]


@cache
def phrasal() -> Phrasal:
    """The shipped cues of several words."""
    source = data("cues_phrasal.toml")
    verbs: dict[str, list[tuple[tuple[str, ...], Frames]]] = {}
    for phrase, line in source["phrases"].items():
        head, *rest = phrase.split()
        verbs.setdefault(head, []).append((tuple(rest), parse_frames(phrase, line)))
    longest = {head: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for head, found in verbs.items()}
    return Phrasal(
        longest,
        {word: parse_frames(word, line) for word, line in source["adjectives"].items()},
        {word: parse_frames(word, line) for word, line in source["nouns"].items()},
        frozenset(source["light"]["verbs"].split()),
    )


def cues(sentence: Sentence) -> Iterator[Cue]:
    """The verbal cues of a sentence, from left to right."""
    known, several = lexicon(), phrasal()
    tags, lows = sentence.tags, sentence.lows
    for at, tag in enumerate(tags):
        if tag not in "VEFGLAB":
            continue
        low = lows[at]
        if low in several.adjectives and tag in "AE":
            continue
        form = known.forms.get(low)
        if form is not None and tag in "VEFGL":
            yield from _verb(sentence, at, form.lemma)
        elif low in _BE and tag == "B":
            yield from _adjective(sentence, at)
        if form is not None and form.lemma in _COPULAS:
            yield from _adjective(sentence, at)


def _verb(sentence: Sentence, at: int, lemma: str) -> Iterator[Cue]:
    lows = sentence.lows
    for rest, frames in phrasal().verbs.get(lemma, ()):
        if tuple(lows[at + 1 : at + 1 + len(rest)]) == rest:
            yield Cue(group(sentence, at), at + len(rest), frames, frames.lemma)
            return
    frames_of = lexicon().frames.get(lemma)
    if frames_of is not None:
        yield Cue(group(sentence, at), at, frames_of, lemma)


def _adjective(sentence: Sentence, at: int) -> Iterator[Cue]:
    tags, lows = sentence.tags, sentence.lows
    end = at + 1
    while end < len(tags) and tags[end] in "RN":
        end += 1
    if end >= len(tags) or sentence.quote[end] != sentence.quote[at]:
        return
    frames = phrasal().adjectives.get(lows[end])
    if frames is not None:
        made = group(sentence, at)
        negated = made.negated or "N" in tags[at + 1 : end]
        made = Group(made.first, at, negated, made.modal, False, made.infinitive, made.participle, made.catenative)
        yield Cue(made, end, frames, lows[end])
