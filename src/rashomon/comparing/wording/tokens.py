"""The tokens by which wordings are compared: stems of words; in Chinese the words of the tables, else characters.

A token keeps its place, so that every conclusion points at characters of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from rashomon.comparing.wording.tables import scope, strength
from rashomon.comparing.words import stem
from rashomon.model import Span

_HAN = r"\u3400-\u9fff\u3040-\u30ff"
_BARE = frozenset(
    """
    a an the of to in on at by for from with as is are was were be been being its it their his her this that these those
    he she they we our us i and or has have had s said
    и в на с к о по из за от для что это как
    的 了 是 在 和 与 及 之 其 于 对
    le la les de des du un une et en à el los y der die das und den dem von zu
    """.split()  # noqa: SIM905
)
ARTICLES = frozenset("a an the le la les un une der die das den dem ein eine el los las il lo gli".split())  # noqa: SIM905
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


class Token(NamedTuple):
    """One word or character with its place; ``key`` is for matching only, ``bare`` one that carries no content."""

    start: int
    end: int
    text: str
    key: str
    bare: bool
    raised: bool  # begins with a capital


@cache
def _pattern() -> re.Pattern[str]:
    known = sorted(_known_han(), key=len, reverse=True)
    words = "|".join(re.escape(word) for word in known)
    firsts = "".join(sorted({word[0] for word in known}))
    names = "|".join(re.escape(name) for name in sorted(scope().names, key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?:{names})(?!\w)(?:['’]s(?!\w))?|(?P<han>(?=[{firsts}])(?:{words})|[{_HAN}])"
        rf"|\d+[-‑–]\d+/\d+|\d+/\d+|\d+(?:[.,]\d+)*%?|[^\W{_HAN}]+(?:['’][^\W\d_]+)?",
        re.UNICODE,
    )


def _known_han() -> set[str]:
    """The Chinese words of the tables that are longer than one character."""
    patterns = [p for ladder in strength() for step in ladder.words for p in step]
    patterns += [p for step in scope().quantifier_words for p in step]
    patterns += scope().general | scope().joining | scope().filler
    return {p for p in patterns if re.fullmatch(rf"[{_HAN}]{{2,}}", p)}


def tokens(text: str, span: Span | None = None) -> tuple[Token, ...]:
    """The tokens of a text or of a part of it."""
    start, end = (span.start, span.end) if span else (0, len(text))
    made = tuple(Token(m.start(), m.end(), m[0], *_read(m[0])) for m in _pattern().finditer(text, start, end))
    return tuple(_weighed(text, made)) if any(t.key == _MORE for t in made) else made


_MORE = "further"
_NOUN = re.compile(r"\W*\w+ (?:of|in|on|is|are|was|were|may|will|would|could|should)\b")  # "increases in"


def _weighed(text: str, made: Sequence[Token]) -> Iterable[Token]:
    """ "Further" only leads on where it opens a sentence or a verb follows it; else it is one more of something."""
    for number, token in enumerate(made):
        if token.key == _MORE:
            following = made[number + 1] if number + 1 < len(made) else None
            verb = following is not None and following.key in scope().verbs and following.text[-1:] in "sd"
            leads = verb and not _NOUN.match(text, token.end)
            token = token._replace(bare=token.raised or leads)
        yield token


@lru_cache(maxsize=100_000)
def _read(word: str) -> tuple[str, bool, bool]:
    """The key of a word, whether it carries no content, and whether it begins with a capital."""
    name = scope().names.get(word[:-2] if word.endswith(("'s", "’s")) else word)
    if name is not None:
        return name, False, True
    if "\u3040" <= word[0] <= "\u9fff":
        return word, word in _BARE or word in scope().filler, False
    low = word.casefold().replace("’", "'").removesuffix("'s")
    key = low if low[:1].isdigit() else stem(low, "ru" if _CYRILLIC.search(low) else "en")
    return key, low in _BARE or low in scope().filler, word[:1].isupper()


def keys(made: Sequence[Token]) -> tuple[str, ...]:
    """The matching keys of tokens."""
    return tuple(token.key for token in made)


def content(made: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens that carry content."""
    return tuple(token for token in made if not token.bare)


def is_han(token: Token) -> bool:
    """Whether a token is Chinese or Japanese script, which has no spaces between words."""
    return "\u3040" <= token.text[0] <= "\u9fff"


@dataclass(frozen=True, slots=True)
class Region:
    """One place where two wordings differ: tokens ``[a0, a1)`` of the older, ``[b0, b1)`` of the newer."""

    a0: int
    a1: int
    b0: int
    b1: int


def differing(a: Sequence[Token], b: Sequence[Token]) -> tuple[Region, ...]:
    """Where two wordings differ (Levenshtein over keys), places joined that only a word without content parts."""
    steps = [s for s in Levenshtein.opcodes(list(keys(a)), list(keys(b))) if s.tag != "equal"]
    regions: list[Region] = []
    for step in steps:
        here = Region(step.src_start, step.src_end, step.dest_start, step.dest_end)
        if regions and _touching(regions[-1], here, a):
            last = regions.pop()
            here = Region(last.a0, here.a1, last.b0, here.b1)
        regions.append(here)
    return tuple(regions)


def _touching(left: Region, right: Region, a: Sequence[Token]) -> bool:
    """Whether what stands between two differences is nothing, or one word without content or one lone character."""
    between = a[left.a1 : right.a0]
    if not between:
        return True
    pure = (left.a0 == left.a1) != (right.a0 == right.a1)  # one came, another went: a word between them is an anchor
    if len(between) > 1:
        return False
    return between[0].bare or (is_han(between[0]) and len(between[0].text) == 1 and not pure)
