"""What the index returns: passages and the matches between them."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model import Edit, Span


@dataclass(frozen=True, slots=True)
class Passage:
    """Exact characters of one document's text."""

    document: str
    span: Span


@dataclass(frozen=True, slots=True)
class Match:
    """Two passages with the same wording, or nearly.

    ``similarity`` is the share of words in place, 0 to 1: twice the words in common by the words of both passages.
    ``edits`` turn ``a`` into ``b`` by word (by character where the script writes no spaces), unchanged stretches
    included; case, width and quote marks are not edits. ``words`` is how many words are in common, ``bits`` how
    improbable it is that they are so by chance (information of the common words less the price of the edits).
    """

    a: Passage
    b: Passage
    similarity: float
    edits: tuple[Edit, ...]
    words: int = 0
    bits: float = 0.0
