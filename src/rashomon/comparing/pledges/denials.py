"""Denials taken apart, and which pledge a denial is of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.comparing.inside import inside
from rashomon.comparing.pledges.lexicon import plain_stems, verb_class
from rashomon.comparing.words import content_stems, stem, words
from rashomon.model import Reading, Span, Statement

_PROMISE = frozenset(
    stem(word)
    for word in re.split(
        " ",
        "agreed agreement commit commitment promise pledge vow make deal such say happen claim report figure volume "
        "amount quantity sum offer undertake concession",
    )
)


@dataclass(frozen=True, slots=True)
class Denial:
    """What a denial says: stems of its words without its verbs, the classes of the verbs, its topics.

    ``own`` are the stems that are no part of a name.
    """

    said: frozenset[str]
    own: frozenset[str]
    verbs: frozenset[str]
    topics: frozenset[str]


def denial(reading: Reading, statement: Statement) -> Denial:
    """A denial taken apart, to be held against any number of pledges."""
    text, content = reading.document.text, statement.content
    spoken = [(w, verb_class(w.text)) for part in content for w in words(text, part)]
    said = {s for part in content for s in _stems(text, part)} - {w.stem for w, verb in spoken if verb}
    named = {s for part in content for m in inside(reading.mentions, part) for s in _stems(text, m.span)}
    return Denial(
        said=frozenset(said),
        own=frozenset(said - named),
        verbs=frozenset(verb for w, verb in spoken if verb and w.stem not in _PROMISE),
        topics=frozenset(mention.topic for mention in statement.topics),
    )


def denies(denial: Denial, stems: frozenset[str], topic: str | None, verbs: frozenset[str] = frozenset()) -> bool:
    """Whether a denial is of the pledge with these stems, this topic and these classes of verbs.

    It has most of its words, the class of its verb counted, or several and its topic, or names nothing else ("denied
    that any compensation had been promised").
    """
    common = len(stems & denial.said) + bool(denial.verbs & verbs)
    if not denial.own - stems and (denial.own or denial.verbs) and denial.verbs <= verbs and common:
        return True
    share = common / max(1, min(len(stems) + bool(verbs), len(denial.said) + bool(denial.verbs)))
    return common >= 2 and (share >= 0.6 or (topic in denial.topics and share >= 0.4))


def _stems(text: str, span: Span) -> frozenset[str]:
    return plain_stems(content_stems(text, span)) - _PROMISE
