"""Silences told by contrast with a mention: "while the Turkish readout mentions Cyprus, the Greek one does not"."""

from __future__ import annotations

import re

from rashomon.model import Omission, OmissionKind, Span
from rashomon.reading.omissions.cues import TEXT_NOUN
from rashomon.reading.omissions.voices import Voices

_DOES_NOT = re.compile(
    r"(?:[;,]|\b(?:but|while|whereas|and|yet))\s+(?P<subject>(?:that\s+of\s+)?[^,.;:!?]{2,50}?)\s+"
    r"(?P<cue>(?:did|does|do)(?:\s+not|n't)|(?:is|are|was|were|remain(?:s|ed)?|stay(?:s|ed)?|kept|keeps)\s+(?:silent|mute|quiet|mum)"
    r"|sa(?:id|ys?)\s+nothing(?:\s+of\s+the\s+(?:kind|sort))?|omit(?:s|ted)\s+(?:it|them|this|that|both)"
    r"|le(?:ft|aves?)\s+(?:it|them|this|that|both)\s+out)\s*(?=[.;,]|\Z)",
    re.IGNORECASE,
)
_A_TEXT = re.compile(rf"\b(?:{TEXT_NOUN}|ones?|that\s+of)\b|'s\Z", re.IGNORECASE)


def opposites(text: str, sentence: Span, voices: Voices, found: list[Omission]) -> list[Omission]:
    """The silence in "while the Turkish readout mentions Cyprus, the Greek one does not"."""
    made: list[Omission] = []
    for match in _DOES_NOT.finditer(text, sentence.start, sentence.end):
        mention = next((o for o in reversed(found) if o.kind is OmissionKind.MENTION and o.cue < _cue(match)), None)
        if mention is None or not _A_TEXT.search(match.group("subject")):
            continue
        voice = voices.named(Span(match.start("subject"), match.end("subject")), sentence)
        if voice is not None and voice.sides and not voice.outsider and set(voice.sides) != set(mention.sides):
            confidence = round(min(mention.confidence, 0.75), 2)
            made.append(
                Omission(
                    OmissionKind.SILENCE,
                    voice.sides,
                    mention.topics,
                    _cue(match),
                    sentence,
                    voice.span,
                    None,
                    confidence,
                )
            )
    return made


def _cue(match: re.Match[str]) -> Span:
    return Span(match.start("cue"), match.end("cue"))
