"""Names that no table lists: their declined forms brought to one."""

from __future__ import annotations

import re
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


_INSTRUMENTAL = (
    ("овым", "ов"), ("евым", "ев"), ("ёвым", "ёв"), ("иным", "ин"), ("ыным", "ын"), ("ским", "ский"), ("цким", "цкий"),
    ("овой", "ова"), ("евой", "ева"), ("иной", "ина"), ("ской", "ская"), ("ией", "ия"), ("ьей", "ья"),
)  # fmt: skip
_WITH = re.compile(r"(?:^|\s)(?:с|со|между)\s+$")
_TITLE_BY = re.compile(r"(?:ом|ем|ым|им|ой|ей)$")


def _by_whom(text: str, phrase: Phrase) -> bool:
    """Whether a name stands in the instrumental: "с Денисом Паслером", "Министром иностранных дел М.Джуричем"."""
    if _WITH.search(fold(text[max(0, phrase.span.start - 8) : phrase.span.start])):
        return True
    first = fold(text[phrase.span.start : phrase.span.end].split()[0]) if phrase.title is not None else ""
    return bool(first) and _TITLE_BY.search(first) is not None


def nominative(name: str) -> str:
    """A name in the instrumental brought to the nominative, by its endings: "Денисом Паслером" is "Денис Паслер"."""
    return " ".join(_nominative_word(word) for word in name.split())


def _nominative_word(word: str) -> str:
    for end, instead in _INSTRUMENTAL:
        if word.endswith(end) and len(word) - len(end) >= 2:
            return word[: -len(end)] + instead
    if word.endswith("ем") and len(word) > 4:
        return word[:-2] + ("й" if word[-3] in "аеиоуыюя" else "ь" if word[-3] in "рлнтд" else "")
    if word.endswith("ом") and len(word) > 4:
        return word[:-2]
    return word[:-2] + "а" if word.endswith("ой") and len(word) > 4 else word


class Persons:
    """The unlisted names of one document, each under the fullest form in the nominative that the text has."""

    def __init__(self, text: str, phrases: Sequence[Phrase]) -> None:
        self.best: dict[str, tuple[tuple[int, int], str]] = {}
        for phrase in phrases:
            if phrase.kind != "person" or phrase.listed is not None or not phrase.name:
                continue
            shown = " ".join(phrase.name)
            if phrase.nominative is not True and _by_whom(text, phrase):
                shown = nominative(shown)
            rank = (int(phrase.nominative is True), len(phrase.name))
            key = stem(phrase.name[-1])
            if key not in self.best or rank > self.best[key][0]:
                self.best[key] = (rank, shown)

    def shown(self, phrase: Phrase) -> str:
        """The name under which the person of a phrase goes in this document."""
        return self.best.get(stem(phrase.name[-1]), ((0, 0), " ".join(phrase.name)))[1]  # as made above

    def knows(self, word: str) -> str | None:
        """The full name that a word alone may stand for."""
        found = self.best.get(stem(word))
        return found[1] if found else None
