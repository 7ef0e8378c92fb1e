"""Reuse of wording: what documents share by word (by character where a script writes no spaces), exactly or nearly.

`Index` finds it over many documents, `align` sets two given stretches against each other, `tokens` gives the words
that both compare.
"""

from rashomon.comparing.reuse.aligning import align
from rashomon.comparing.reuse.index import Index
from rashomon.comparing.reuse.passages import Match, Passage
from rashomon.comparing.reuse.tokens import Tokens, tokens

__all__ = ["Index", "Match", "Passage", "Tokens", "align", "tokens"]
