"""The raw attribution: what the rules or the model find before holders are resolved to actors."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model import Mode, Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who (holder), by which words (cue), is said to hold what (content); all spans of one document.

    ``sentence`` is the first sentence that it stands in. ``channel`` are the words by which it reached the
    text ("According to Chinese state media"); ``claimant`` those of who is said to report it, where that is
    not the outlet ("Trump" in "Trump said Xi had pledged"). ``quoted`` are the parts in quotation marks or
    set as a quotation. ``parent`` and ``continues`` are indices into the same tuple of attributions: the one
    in whose content this one is nested, and the one whose holder this one goes on with.
    """

    holder: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    mode: Mode
    sentence: Span
    channel: Span | None = None
    claimant: Span | None = None
    quoted: tuple[Span, ...] = ()
    parent: int | None = None
    continues: int | None = None
    rule: str = ""
    confidence: float = 1.0
