"""Words of a text for matching: stems, overlap and word-by-word redlines. Never shown, never evidence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer
from rapidfuzz.distance import Levenshtein, Opcode

from rashomon.model import Edit, Span

_WORD = re.compile(r"[\u3400-\u9fff\u3040-\u30ff]|\d+(?:[.,]\d+)*|\w+(?:['’]\w+)?", re.UNICODE)
_STEMMERS = {"en": "english", "ru": "russian", "fr": "french", "de": "german", "es": "spanish"}
STOP = frozenset(
    """
    a an the and or but nor of to in on at by for from with as is are was were be been being it its this that
    these those he she they them his her their him i we our us you your not no so than then there here which who
    whom whose what when where while will would shall should can could may might must do does did has have had
    having also more most very much many some any each both all other such only own same into over under about
    between during after before against through up down out off again further once said says say told tell
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text with its place; ``stem`` is for matching only."""

    start: int
    end: int
    text: str
    stem: str


@lru_cache(maxsize=64)
def _stemmer(language: str) -> object | None:
    name = _STEMMERS.get(language)
    return snowballstemmer.stemmer(name) if name else None


@lru_cache(maxsize=200_000)
def stem(word: str, language: str = "en") -> str:
    """The word without case, marks of width and inflection (Snowball); among English words also without accents."""
    folded = unicodedata.normalize("NFKC", word).casefold().replace("’", "'")
    folded = bare(folded) if language == "en" and not folded.isascii() else folded
    folded = folded.removesuffix("'s")
    stemmer = _stemmer(language)
    return str(stemmer.stemWord(folded)) if stemmer else folded  # type: ignore[attr-defined]


_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})


def bare(folded: str) -> str:
    """A word in lower case without the marks on its Latin letters: "Ayvalık" and "Ayvalik" are one name in two texts.

    Other scripts stay: "й" is a letter of its own.
    """
    decomposed = unicodedata.normalize("NFD", folded)
    if not any("a" <= c <= "z" or c in "ıøłđðþæœ" for c in decomposed):
        return folded
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_LETTERS)


def words(text: str, span: Span | None = None, language: str = "en") -> tuple[Word, ...]:
    """The words of a text or of a part of it; each CJK character is a word of its own."""
    start, end = (span.start, span.end) if span else (0, len(text))
    return tuple(
        Word(m.start(), m.end(), m.group(), stem(m.group(), language)) for m in _WORD.finditer(text, start, end)
    )


def content_stems(text: str, span: Span | None = None, language: str = "en") -> frozenset[str]:
    """The stems of the words that carry meaning."""
    return frozenset(w.stem for w in words(text, span, language) if w.text.casefold() not in STOP)


def root(stem: str) -> str:
    """A stem without what derivation changes: "prudence" and "prudently" have one ("prudent")."""
    return f"{stem[:-2]}nt" if stem.endswith("nc") and len(stem) > 5 else stem


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """Share of the smaller set that the two have in common (Szymkiewicz–Simpson coefficient), 0 to 1."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    """Shared part of the union of two sets, 0 to 1."""
    return len(a & b) / len(a | b) if a or b else 0.0


def redline(before: str, after: str) -> tuple[Edit, ...]:
    """The edits by word that turn one text into the other (Levenshtein); case and quote marks are not edits."""
    old, new = words(before), words(after)
    steps = Levenshtein.opcodes([plain(w) for w in old], [plain(w) for w in new])
    edits: list[Edit] = []
    for step in steps:
        left, right = old[step.src_start : step.src_end], new[step.dest_start : step.dest_end]
        edits.append(Edit(step.tag, _cut(before, left), _cut(after, right)))
    return tuple(_joined(edits))


def plain(word: Word) -> str:
    """A word without case and marks of width, its inflection kept."""
    return unicodedata.normalize("NFKC", word.text).casefold().replace("’", "'")


def _cut(text: str, part: Sequence[Word]) -> str:
    return text[part[0].start : part[-1].end] if part else ""


def _joined(edits: list[Edit]) -> list[Edit]:
    """Neighbouring insertions, deletions and replacements as one edit, so that a redline reads as phrases."""
    joined: list[Edit] = []
    for edit in edits:
        if joined and edit.op != "equal" and joined[-1].op != "equal":
            last = joined.pop()
            before = " ".join(filter(None, (last.before, edit.before)))
            after = " ".join(filter(None, (last.after, edit.after)))
            op = "replace" if before and after else "delete" if before else "insert"
            joined.append(Edit(op, before, after))
        else:
            joined.append(edit)
    return joined


def without_strays(blocks: Sequence[Opcode], length: int) -> list[Opcode]:
    """The stretches that two texts have in common, without small ones at the edges that agree by chance.

    Those stand further from the rest than half the ``length`` of the shorter text.
    """
    kept, reach = list(blocks), max(4, length // 2)
    while len(kept) > 1 and kept[1].src_start - kept[0].src_end > reach:
        del kept[0]
    while len(kept) > 1 and kept[-1].src_start - kept[-2].src_end > reach:
        del kept[-1]
    return kept
