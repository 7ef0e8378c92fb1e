"""Paragraphs in another script than the document's: pages that give a text in two languages by turns.

A document is read in one language. What stands in it in another script, paragraph by paragraph, is kept and marked,
and a warning says that it was not read; foreign words inside a paragraph make no difference.
"""

from __future__ import annotations

import re
from collections import Counter

from rashomon.model import Block, BlockKind, Document

REASON = "in another language"
_SCRIPTS = {
    "Chinese": re.compile(r"[\u3400-\u9fff]"),
    "Russian or another language in Cyrillic": re.compile(r"[\u0400-\u04ff]"),
    "a language in Latin letters": re.compile(r"[A-Za-zÀ-ž]"),
}
_HAN, _CYRILLIC, _LATIN = _SCRIPTS
_OF = {"zh": _HAN, "ru": _CYRILLIC, "uk": _CYRILLIC, "be": _CYRILLIC, "bg": _CYRILLIC, "en": _LATIN, "fr": _LATIN,
       "de": _LATIN, "es": _LATIN, "pt": _LATIN, "it": _LATIN, "pl": _LATIN, "tr": _LATIN, "kk": _CYRILLIC}  # fmt: skip
_SHARE = 0.8
_LEAST = {_HAN: 6, _CYRILLIC: 16, _LATIN: 24}  # letters of a paragraph that tell


def in_one_language(document: Document) -> Document:
    """The document with paragraphs in another script marked as not read, and a warning that counts them."""
    own = _OF.get(document.language.partition("-")[0].lower())
    if own is None:
        return document
    found: Counter[str] = Counter()
    blocks = []
    for block in document.blocks:
        script = _script(block.span.of(document.text)) if block.kind.read else ""
        if script and script != own:
            found[script] += 1
            block = Block(block.span, BlockKind.FURNITURE, f"{REASON} ({script})")
        blocks.append(block)
    if not found or not any(b.kind.read for b in blocks):
        return document
    warnings = tuple(_warning(script, count) for script, count in sorted(found.items()))
    return document.with_(blocks=tuple(blocks), warnings=(*document.warnings, *warnings))


def _script(words: str) -> str:
    """The script of nearly all letters of a paragraph; empty where it is too short to tell, or mixed."""
    counts = {name: len(pattern.findall(words)) for name, pattern in _SCRIPTS.items()}
    name = max(counts, key=lambda n: counts[n])
    enough = counts[name] >= _LEAST[name] and counts[name] >= _SHARE * sum(counts.values())
    return name if enough else ""


def _warning(script: str, count: int) -> str:
    what = "one paragraph is" if count == 1 else f"{count} paragraphs are"
    return f"{what} in {script} and not read; give them as a text of their own to have them read"
