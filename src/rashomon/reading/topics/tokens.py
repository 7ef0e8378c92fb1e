"""Words of a text in the form in which topics' names are matched.

The text itself is never changed: a token keeps its offsets, and only its key is normalised (case, diacritics,
plural, possessive, British and American spelling, light Russian endings).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:['’ʼ][^\W_]+)*")
_JOINS = re.compile(r"(?:[ \t\n\r\u00a0\"'“”‘’«»]{0,4}|[-‐‑–/+])\Z")
ARTICLES = frozenset(("the", "a", "an"))
_CYRILLIC_END = re.compile(
    r"(?:иями|иям|ием|ями|ами|ого|его|ому|ему|ыми|ими|ией|иях|ах|ях|ов|ев|ей|ой|ий|ый|ая|яя|ое|ее|ые|ие|ую|юю|ом|ем|ам|ям"
    r"|их|ых|ии|ию|ия|ие|ью|ы|и|а|я|у|ю|е|о|ь|й)\Z"
)
_SPELLING = (
    ("isation", "ization"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("defence", "defense"),
    ("programme", "program"),
    ("labour", "labor"),
    ("centre", "center"),
    ("licence", "license"),
    ("fertiliser", "fertilizer"),
    ("organis", "organiz"),
    ("neighbour", "neighbor"),
    ("favour", "favor"),
    ("recognise", "recognize"),
    ("manoeuvre", "maneuver"),
    ("aluminium", "aluminum"),
    ("judgement", "judgment"),
    ("cheque", "check"),
    ("behaviour", "behavior"),
)
_SPELLED = re.compile("|".join(old for old, _ in _SPELLING))
_IRREGULAR = {"ties": "tie", "children": "child", "servicemen": "serviceman", "militaries": "military"}
_KEEP_S = frozenset(("news", "gas", "texas", "andreas", "covid-19", "whereas", "ties", "series", "species", "basis"))


@dataclass(frozen=True, slots=True)
class Token:
    """One word: offsets into the text, its raw form without dots, and whether it may continue a phrase."""

    start: int
    end: int
    raw: str
    key: str
    joined: bool


@lru_cache(maxsize=65536)
def bare(raw: str) -> str:
    """The word without dots of an abbreviation and without the possessive ending; case kept."""
    if "." in raw:
        return raw.replace(".", "")
    if raw[-2:] in ("'s", "’s", "ʼs", "'S", "’S"):
        return raw[:-2]
    return raw


@lru_cache(maxsize=65536)
def normal(word: str) -> str:
    """The key under which a word is matched, the same for its inflected forms."""
    word = unicodedata.normalize("NFKC", bare(word)).casefold()
    if not word.isascii():
        if "а" <= word[0] <= "я" or word[0] == "ё":
            return _stem_cyrillic(word.replace("ё", "е"))
        word = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    if _SPELLED.search(word):
        for old, new in _SPELLING:
            word = word.replace(old, new)
    return _singular(word)


def _singular(word: str) -> str:
    """A noun's singular, roughly; the same rough form for the names and for the text is all that matters."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or word[-1] != "s" or word[-2] in "su" or word in _KEEP_S:
        return word
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zzes", "tzes")):
        return word[:-2]
    if word.endswith("is"):
        return word
    return word[:-1]


def _stem_cyrillic(word: str) -> str:
    stem = _CYRILLIC_END.sub("", word)
    return stem if len(stem) >= 3 else word


def possessive(token: Token) -> bool:
    """Whether the name owns what follows ("Iran's president")."""
    return token.end - token.start > len(token.raw) and "." not in token.raw and not token.raw.isupper()


_joins: dict[str, bool] = {}


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The words of a stretch of text, articles left out."""
    found: list[Token] = []
    last = -1
    for match in _WORD.finditer(text, start, end):
        raw = match.group()
        if raw.lower() in ARTICLES:
            continue
        begin = match.start()
        between = text[last:begin] if last >= 0 else "\0"
        last = match.end() + _owns(text, begin, match.end())
        found.append(Token(begin, last, bare(raw), normal(raw), _joined(between)))
    return found


_QUOTED = re.compile(r"(?:^|[\s(])['‘][^'’‘]{0,60}\Z")


def _owns(text: str, start: int, end: int) -> bool:
    """Whether a name in -s owns what follows ("the United States' commitment"), and no quotation closes behind it."""
    if not (text[start].isupper() and text[end - 1] == "s" and text[end : end + 2] in ("' ", "’ ")):
        return False
    return text[end + 2 : end + 3].isalnum() and not _QUOTED.search(text, max(0, start - 60), start)


def _joined(between: str) -> bool:
    """Whether what stands between two words (an article may be among it) lets a phrase run on."""
    if between == " ":
        return True
    known = _joins.get(between)
    if known is None:
        bare_gap = re.sub(r"\b(?:the|an|a)\b", "", between[:40], flags=re.I)
        known = bool(_JOINS.match(bare_gap.replace("  ", " ")))
        if len(_joins) < 5000:
            _joins[between] = known
    return known
