"""What comes near to a topic in a text: broad roots, wider than its wordings.

A topic's wordings say that a text speaks of it. Its near words say that a text may: a text that has one of them is not
called silent on the topic. The two are kept apart, since a root such as "粮", "энерг" or "grid" shows no topic by
itself. The table, ``topics-near.psv``, is written for this project; a topic that it lacks cannot be searched for in
Chinese or Russian, and neither can a topic that a user added or that was found in the documents.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from importlib import resources

from rashomon.model import Span
from rashomon.reading.han import plain

NEAR_LANGUAGES = ("zh", "ru")  # searched by near words alone
_COLUMNS = (*NEAR_LANGUAGES, "en")  # of the table, in its order
_SHORT = 3  # letters of a Russian root that would begin too many other words
_ENDINGS = "(?:а|о|у|ы|и|е|я|ю|ь|ом|ов|ам|ах|ой|ей|ами)?"


def searchable(topic: str, language: str) -> bool:
    """Whether a text in a language (a BCP 47 tag) can be searched for a topic: its near words are listed."""
    return topic in _table().get(_code(language), {})


def comes_near(topic: str, language: str, text: str, region: Span) -> bool:
    """Whether a stretch of a text has a near word of a topic; False where none is listed."""
    found = near_words(topic, language, text)
    first = bisect_left(found, region)
    return first < len(found) and found[first].end <= region.end


@lru_cache(maxsize=4096)
def near_words(topic: str, language: str, text: str) -> tuple[Span, ...]:
    """Where the near words of a topic stand in a text, in its order; none where the table lists none."""
    code = _code(language)
    pattern = _pattern(topic, code)
    if pattern is None:
        return ()
    return tuple(Span(match.start(), match.end()) for match in pattern.finditer(_folded(text, code)))


def _code(language: str) -> str:
    return language.partition("-")[0].lower()


@lru_cache(maxsize=256)
def _folded(text: str, code: str) -> str:
    """A copy of equal length in the script and case of the table."""
    if code == "zh":
        return plain(text)
    low = text.lower()
    low = low if len(low) == len(text) else text
    return low.replace("’", "'") if code == "en" else low.replace("ё", "е")


@cache
def _pattern(topic: str, code: str) -> re.Pattern[str] | None:
    words = _table().get(code, {}).get(topic)
    if words is None:
        return None
    return re.compile("|".join(_form(word.strip(), code) for word in words.split(";") if word.strip()))


@cache
def _table() -> dict[str, dict[str, str]]:
    """Each topic's near words, by language."""
    found: dict[str, dict[str, str]] = {language: {} for language in _COLUMNS}
    source = (resources.files("rashomon") / "reading" / "data" / "topics-near.psv").read_text("utf-8")
    for line in source.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        topic, *columns = (cell.strip() for cell in line.split("|"))
        found_in = zip(_COLUMNS, columns, strict=False)  # the last columns may be left out
        for language, column in found_in:
            if column:
                found[language][topic] = column
    return found


def _form(word: str, code: str) -> str:
    """The pattern of a near word: as it stands in Chinese, the beginning of a word in Russian and English."""
    if code == "zh":
        return re.escape(word)
    if code == "en":
        whole = word.endswith("_")
        return rf"(?<!\w){re.escape(word.removesuffix('_'))}" + (r"s?(?!\w)" if whole else "")
    return rf"(?<!\w){re.escape(word)}" + (rf"{_ENDINGS}(?!\w)" if len(word) <= _SHORT else "")
