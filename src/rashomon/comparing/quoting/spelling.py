"""Words as they are matched between a quotation and its source: house styles of spelling are no difference.

For matching only. Both sides go through the same table, so a word that is none of these spellings still equals itself.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WHOLE = {
    "can't": ("can", "not"), "cannot": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not"),
    "ain't": ("is", "not"), "it's": ("it", "is"), "that's": ("that", "is"), "there's": ("there", "is"),
    "let's": ("let", "us"), "i'm": ("i", "am"), "here's": ("here", "is"), "what's": ("what", "is"),
    "programme": ("program",), "programmes": ("programs",), "grey": ("gray",), "cheque": ("check",),
    "cheques": ("checks",), "towards": ("toward",), "afterwards": ("afterward",), "%": ("percent",),
    "licence": ("license",), "practise": ("practice",), "judgement": ("judgment",),
}  # fmt: skip
_ENDS = (("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"))
_STYLES = (
    (re.compile(r"(?<=\w{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)"), "iz"),
    (re.compile(r"(?<=\w{3})ys(?=(?:e|ed|es|ing)$)"), "yz"),
    (re.compile(r"(?<=\w{2})our(?=(?:s|ed|ing|able|ably|ful|ite|ites|hood|ly|less|er|ers)?$)"), "or"),
    (re.compile(r"(?<=\w{2})([tb])re(?=s?$)"), r"\1er"),
    (re.compile(r"(?<=\w{3})ence(?=s?$)"), "ense"),
    (re.compile(r"(?<=\w{2}[aeiou])ll(?=(?:ed|ing|er|ers)$)"), "l"),
    (re.compile(r"ae(?=\w{3})|oe(?=\w{4})"), "e"),
)


@lru_cache(maxsize=1 << 16)
def plain(word: str) -> tuple[str, ...]:
    """The matching keys of a word: one, or two for a contraction ("don't": do, not)."""
    low = unicodedata.normalize("NFKC", word).casefold().replace("’", "'")
    known = _WHOLE.get(low)
    if known:
        return known
    for end, full in _ENDS:
        if low.endswith(end) and len(low) > len(end):
            return (_style(low[: -len(end)]), full)
    if low[:1].isdigit():
        return (low.replace(",", ""),)
    bare = low.removesuffix("'s")
    return (_style(bare) + low[len(bare) :],)


def _style(word: str) -> str:
    for pattern, other in _STYLES:
        word = pattern.sub(other, word)
    return word
