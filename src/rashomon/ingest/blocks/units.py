"""Units: the lines or paragraphs of a text before it is known what each of them is.

Positions are offsets into the document's text; a unit's own text is the exact characters between them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace

from rashomon.model import BlockKind

# White space in the wide sense: what str.strip() knows, and marks that take no room on paper.
INVISIBLE = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u180e\u2028\u2029\u202f\u205f\u3000" + "".join(
    chr(code) for code in (*range(0x2000, 0x2010), *range(0x202A, 0x202F), 0x2060, 0xFEFF, 0x00)
)
FINAL = ".!?…。！？؟۔।"
CLOSERS = "\"'”’»」』)]）】›"
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]|[^\W_]+(?:['’.&-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of text with no white space at its ends; ``gap`` is how many blank lines precede it.

    ``kind`` and ``reason`` are what the source's own structure says of it, where it has any. ``lines`` is how
    many lines it runs over, ``indent`` how far the first of them is set in. ``pinned`` units are never
    looked at again: the source's structure decides.
    """

    start: int
    end: int
    text: str
    gap: int = 0
    lines: int = 1
    indent: int = 0
    kind: BlockKind | None = None
    reason: str = ""
    pinned: bool = False

    @property
    def words(self) -> int:
        """How many words it has; every Chinese or Japanese character counts as one."""
        return word_count(self.text[:4000])

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence ends, closing quotation marks and brackets aside."""
        return ends_sentence(self.text)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule takes a unit for, and why."""

    kind: BlockKind
    reason: str


@dataclass(frozen=True, slots=True)
class Page:
    """All units of a text with the verdicts so far; ``title`` is the title where it was given."""

    units: tuple[Unit, ...]
    verdicts: Mapping[int, Verdict]
    title: str = ""
    language: str = "en"

    def kind(self, index: int) -> BlockKind | None:
        """The kind of a unit so far: a verdict, else what the source's structure says, else None."""
        verdict = self.verdicts.get(index)
        return verdict.kind if verdict else self.units[index].kind

    def open(self, index: int) -> bool:
        """Whether a rule may still decide what the unit is."""
        return index not in self.verdicts and not self.units[index].pinned

    def plain_text(self, index: int) -> bool:
        """Whether neither a rule nor the source's structure has said yet what the unit is."""
        return index not in self.verdicts and self.units[index].kind is None

    def with_(self, verdicts: Mapping[int, Verdict]) -> Page:
        """The page with further verdicts; those that stand already are kept."""
        return replace(self, verdicts={**verdicts, **self.verdicts})


def lines(text: str, start: int = 0, end: int | None = None) -> tuple[Unit, ...]:
    """The lines of a text (or of a part of it) that hold anything, without the white space around them."""
    units: list[Unit] = []
    position, gap = start, 0
    for line in text[start:end].splitlines(keepends=True):
        content = line.strip(INVISIBLE)
        if content:
            indent = len(line) - len(line.lstrip(INVISIBLE))
            begin = position + indent
            units.append(Unit(begin, begin + len(content), content, gap, indent=indent))
            gap = 0
        else:
            gap += 1
        position += len(line)
    return tuple(units)


def join(text: str, parts: tuple[Unit, ...]) -> Unit:
    """Several lines as one unit."""
    first, last = parts[0], parts[-1]
    return replace(first, end=last.end, text=text[first.start : last.end], lines=len(parts))


def ends_sentence(text: str) -> bool:
    """Whether a text ends with a full stop, question mark, exclamation mark or ellipsis."""
    stripped = text[-40:].rstrip(CLOSERS + INVISIBLE)
    return bool(stripped) and stripped[-1] in FINAL


def word_count(text: str) -> int:
    """How many words a text has; every Chinese or Japanese character counts as one."""
    return sum(1 for _ in _WORD.finditer(text))


def is_cjk(text: str) -> bool:
    """Whether most letters of a text are Chinese, Japanese or Korean."""
    sample = text[:400]
    letters = sum(1 for character in sample if character.isalpha())
    return letters > 0 and 2 * len(_CJK.findall(sample)) > letters


def plain(text: str) -> str:
    """A text for telling whether two lines say the same: no case, marks, numbering or white space left."""
    folded = unicodedata.normalize("NFKC", text[:2000]).casefold()
    return " ".join(re.findall(r"[^\W_]+", re.sub(r"^\s*(?:\d{1,2}[.)]|[ivx]{1,4}[.)])\s+", "", folded)))
