"""Words and marks of a stretch of text, with their offsets.

Matching works on a folded copy of the same length (typographic quotes and dashes made plain, lower case), so
that every offset is one of the document's own text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.model import Span

_FOLDED = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "＇": "'", "\u00a0": " ", "\u202f": " ", "\u2011": "-"})

_TOKEN = re.compile(
    r"[’'](?:s|S|re|ve|ll|d|m)\b"  # possessive or contracted verb, a token of its own
    r"|(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?(?:[-‐‑]\w+)*"  # U.S., a.m., U.S.-led
    r"|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Sens|Rep|Reps|Gov|Lt|Col|Prof|St|Jr|Sr|Adm|Capt|Sgt|Rev|Maj|Amb|Hon|Brig)\.(?=[\s,])"
    r"|[A-Z]\.(?=\s?[A-Z])"  # initials
    r"|[$€£¥]?\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|%|[a-zA-Z]{1,2}\b)?"
    r"|[^\W\d_]+(?:[’'](?!(?:s|S|re|ve|ll|d|m)\b)[^\W\d_]+|[-‐‑](?=\w)\w+|&[^\W\d_]+)*"
    r"|''|``|\.\.\.|--+"
    r"|[^\w\s]|_"
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of a stretch: parallel lists, one entry a token.

    ``lows`` are in lower case and folded; ``raws`` as the text has them.
    """

    text: str
    starts: list[int]
    ends: list[int]
    raws: list[str]
    lows: list[str]

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, last: int) -> Span:
        """From the first to the last token, both included."""
        return Span(self.starts[first], self.ends[last])


def words(text: str, span: Span) -> Words:
    """The tokens of a stretch of text."""
    starts: list[int] = []
    ends: list[int] = []
    raws: list[str] = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        starts.append(match.start())
        ends.append(match.end())
        raws.append(match[0])
    return Words(text, starts, ends, raws, [raw.lower().translate(_FOLDED) for raw in raws])


def fold(text: str) -> str:
    """A copy of equal length for matching: plain apostrophes, spaces and hyphens, lower case where it keeps length."""
    plain = text.translate(_FOLDED)
    low = plain.lower()
    return low if len(low) == len(plain) else plain
