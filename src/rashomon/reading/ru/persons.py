"""Names that no table lists: their declined forms brought to one."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.reading.ru.phrase import Phrase
from rashomon.reading.ru.words import fold

_ENDS = (
    "ого",
    "ому",
    "ыми",
    "ой",
    "ою",
    "ым",
    "им",
    "ом",
    "ем",
    "ую",
    "ей",
    "ая",
    "ий",
    "ый",
    "а",
    "я",
    "у",
    "ю",
    "е",
    "ы",
    "и",
    "ь",
    "й",
    "о",
)
_LEAST = 3  # letters that stay


def stem(word: str) -> str:
    """A family name without what declension may change."""
    low = fold(word)
    for end in _ENDS:
        if low.endswith(end) and len(low) - len(end) >= _LEAST:
            return low[: -len(end)]
    return low


class Persons:
    """The unlisted names of one document, each under the fullest form in the nominative that the text has."""

    def __init__(self, text: str, phrases: Sequence[Phrase]) -> None:
        self.best: dict[str, tuple[tuple[int, int], str]] = {}
        for phrase in phrases:
            if phrase.kind != "person" or phrase.listed is not None or not phrase.name:
                continue
            shown = " ".join(phrase.name)
            rank = (int(phrase.nominative is True), len(phrase.name))
            key = stem(phrase.name[-1])
            if key not in self.best or rank > self.best[key][0]:
                self.best[key] = (rank, shown)

    def shown(self, phrase: Phrase) -> str:
        """The name under which the person of a phrase goes in this document."""
        return self.best.get(stem(phrase.name[-1]), ((0, 0), " ".join(phrase.name)))[1]

    def knows(self, word: str) -> str | None:
        """The full name that a word alone may stand for."""
        found = self.best.get(stem(word))
        return found[1] if found else None
