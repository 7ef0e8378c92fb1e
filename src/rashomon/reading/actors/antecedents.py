"""What the reader model thinks of whom a pronoun means, beside how salient the rules find each candidate.

The rules say who may be meant (number, gender, kind, how far back) and how salient each is; the model says how
probably each phrase before is the antecedent. The logarithm of that is added, as in a product of experts (Hinton 2002).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from math import log
from typing import Protocol

from rashomon.model import Span
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.records import Record
from rashomon.reading.actors.tokens import Words

LATEST = 40  # phrases back among which an antecedent is looked for
_WEIGHT = 0.5  # of the model's opinion beside the salience: at 1.0 one holder of those set aside was lost
MOST = 2000  # pronouns of a document that the model is asked about; an article has about 14
_FLOOR = 0.02  # a share of nothing is not proof


class Referring(Protocol):
    """How probably each of the phrases before is what a phrase refers to; empty where that is not known."""

    def shares(self, phrase: Span, before: Sequence[Span]) -> tuple[float, ...]: ...


class Spoken:
    """The phrases of a document so far that refer to a party, the last of them."""

    def __init__(self, words: Words, referring: Referring | None = None) -> None:
        self.words, self.referring, self.asked = words, referring, 0
        self.phrases: deque[tuple[Record, int, int]] = deque(maxlen=LATEST)

    def note(self, record: Record, phrase: Phrase) -> None:
        """Keep where a party was just mentioned."""
        self.phrases.append((record, phrase.first, phrase.last))

    def weighed(self, phrase: Phrase, scored: Iterable[tuple[float, Record]]) -> list[tuple[float, Record]]:
        """The candidates of a pronoun with the model's opinion added to their scores."""
        given = list(scored)
        if self.referring is None or len(given) < 2 or self.asked >= MOST:
            return given
        self.asked += 1
        keys = {record.key for _, record in given}
        before = [(r.real().key, f, t) for r, f, t in self.phrases if r.real().key in keys and f < phrase.first]
        places = [self.words.span(first, last) for _, first, last in before]
        shares = self.referring.shares(self.words.span(phrase.first, phrase.last), places)
        total = sum(shares)
        if not total:
            return given
        each = dict.fromkeys(keys, 0.0)
        for (key, _, _), share in zip(before, shares, strict=True):
            each[key] += share
        return [(score + _WEIGHT * log(each[record.key] / total + _FLOOR), record) for score, record in given]
