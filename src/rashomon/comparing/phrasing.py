"""How sentences of a comparison are put together: lists of names, quoted words, capitals. One place for all lines."""

from __future__ import annotations

from collections.abc import Iterable

_QUOTED = 110  # characters of a source's words inside a sentence


def opened(sentence: str) -> str:
    """The sentence with a capital first letter."""
    return sentence[:1].upper() + sentence[1:]


def listed(names: Iterable[str], joint: str = "and") -> str:
    """Names as a list inside a sentence, each once."""
    names = list(dict.fromkeys(names))
    return f"{', '.join(names[:-1])} {joint} {names[-1]}" if len(names) > 1 else "".join(names)


_OF = ("war in ", "situation in ", "exchange of ", "tone of ", "recognition of ", "preparation of ", "future of ")
_PLACES = (
    "Middle East",
    "Black Sea",
    "Red Sea",
    "South China Sea",
    "East China Sea",
    "Strait of ",
    "Gulf ",
    "Horn of ",
)
_REGIONS = ("Arctic", "Sahel", "Caribbean", "Philippines", "Maldives", "Western Balkans", "South Caucasus", "European ")
_ORDERS = ("Arab Spring", "UN ", "United Nations", "Palestinian question", "Cyprus question", "post-war order", "euro ")
_WITH_ARTICLE = (*_OF, *_PLACES, *_REGIONS, *_ORDERS, "one-China principle", "Zaporizhzhia ", "Kuril ", "Falkland ")


def named(label: str) -> str:
    """A topic as it stands inside a sentence: "the war in Ukraine", "Iran", "tariffs"."""
    return f"the {label}" if label.startswith(_WITH_ARTICLE) else label


def short(words: str) -> str:
    """Words on one line, cut between two of them where they are long."""
    words = " ".join(words.split()).rstrip(" ,;:")
    if len(words) <= _QUOTED:
        return words
    return words[: _QUOTED - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def quoted(words: str) -> str:
    """Words in quotation marks, without marks and stops at their ends that would double those of the line."""
    words = short(words).strip(" \n\t.,;:")
    bare = words.strip("“”\"'‘’")
    words = bare if bare.count("“") == bare.count("”") and bare.count('"') % 2 == 0 else words
    return f"“{words.replace('“', '‘').replace('”', '’')}”" if "“" in words or "”" in words else f"“{words}”"
