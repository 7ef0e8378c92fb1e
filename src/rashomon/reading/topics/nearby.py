"""What comes near to a topic in a text of another language than English: broad roots, wider than its wordings.

A topic's wordings say that a text speaks of it. Its near words say that a text may: a text that has one of them is not
called silent on the topic. The two are kept apart, since a root such as "粮" or "энерг" shows no topic by itself. The
table, ``topics-near.psv``, is written for this project; a topic that it lacks cannot be searched for in that language,
and neither can a topic that a user added or that was found in the documents.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

from rashomon.model import Span
from rashomon.reading.han import plain

NEAR_LANGUAGES = ("zh", "ru")  # in the order of the table's columns
_SHORT = 3  # letters of a root that would begin too many other words
_ENDINGS = "(?:а|о|у|ы|и|е|я|ю|ь|ом|ов|ам|ах|ой|ей|ами)?"


def searchable(topic: str, language: str) -> bool:
    """Whether a text in a language (a BCP 47 tag) can be searched for a topic: its near words are listed."""
    return topic in _table().get(_code(language), {})


def comes_near(topic: str, language: str, text: str, region: Span) -> bool:
    """Whether a stretch of a text has a near word of a topic; False where none is listed."""
    pattern = _table().get(_code(language), {}).get(topic)
    if pattern is None:
        return False
    return pattern.search(_folded(text, _code(language)), region.start, region.end) is not None


def _code(language: str) -> str:
    return language.partition("-")[0].lower()


def _folded(text: str, code: str) -> str:
    """A copy of equal length in the script and case of the table."""
    if code == "zh":
        return plain(text)
    low = text.lower()
    return (low if len(low) == len(text) else text).replace("ё", "е")


@cache
def _table() -> dict[str, dict[str, re.Pattern[str]]]:
    """The pattern of each topic's near words, by language."""
    found: dict[str, dict[str, re.Pattern[str]]] = {language: {} for language in NEAR_LANGUAGES}
    source = (resources.files("rashomon") / "reading" / "data" / "topics-near.psv").read_text("utf-8")
    for line in source.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        topic, *columns = (cell.strip() for cell in line.split("|"))
        for language, column in zip(NEAR_LANGUAGES, columns, strict=True):
            words = [word.strip() for word in column.split(";") if word.strip()]
            if words:
                found[language][topic] = re.compile("|".join(_form(word, language) for word in words))
    return found


def _form(word: str, language: str) -> str:
    """The pattern of a near word: as it stands in Chinese, the beginning of a word in Russian."""
    if language == "zh":
        return re.escape(word)
    return rf"(?<!\w){re.escape(word)}" + (rf"{_ENDINGS}(?!\w)" if len(word) <= _SHORT else "")
