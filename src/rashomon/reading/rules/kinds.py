"""The kind of a cue as the tables of frames have it."""

from __future__ import annotations

from functools import lru_cache

from rashomon.reading.rules.lexicon import Frames, data, lexicon, parse_frames


@lru_cache(maxsize=4096)
def cue_kind(lemma: str) -> str:
    """``speech``, ``pledge``, ``demand``, ``judge``, ``mind``, ``show`` or ``stance``; ``speech`` where unknown."""
    frames = lexicon().frames.get(lemma) or _other_frames().get(lemma)
    return frames.kind if frames else "speech"


@lru_cache(maxsize=1)
def _other_frames() -> dict[str, Frames]:
    tables = data("cues_phrasal.toml")
    return {
        words: parse_frames(words, line)
        for name in ("phrases", "adjectives", "nouns")
        for words, line in tables.get(name, {}).items()
        if isinstance(line, str)
    }
