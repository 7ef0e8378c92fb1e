"""Whose silence a cue tells of: the subject before it, or the text or side that is named behind it."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.model import Span
from rashomon.reading.omissions.countries import countries_in
from rashomon.reading.omissions.cues import Cue, Place
from rashomon.reading.omissions.regions import clause_end, clause_start
from rashomon.reading.omissions.voices import VoiceFound, Voices

_FOLLOWING_ON = re.compile(
    r"(?:,|\b(?:and|but|or|yet|while|then))\s+(?:\w+ly\s+|also\s+|even\s+|instead\s+|has\s+|had\s+)*\Z", re.I
)
_CALLS = re.compile(
    r"(?<!of )(?<!on )(?<!of the )(?<!on the )(?<!from the )(?<!after the )(?<!about the )(?<!in the )"
    r"\b(?:talks?|meetings?|calls?|conversation|discussions?|summit|negotiations?|agenda|visit|debate)\s*\Z",
    re.IGNORECASE,
)
_IT = re.compile(r"\W*(?:it|this|the\s+text|the\s+document)\s+(?:\w+ly\s+|also\s+)?", re.IGNORECASE)
_PRONOUN = re.compile(
    r"\W*(?:it|they|them|these|those|there|here|its\s+\w+|this|the\s+(?:text|document|statement|read-?out|account))\W*",
    re.IGNORECASE,
)


_ON_ITS_SIDE = re.compile(r"\W*on\s+the\s+(?P<side>[^,.;:]{2,30}?)\s+side\b", re.IGNORECASE)


def voice_of(cue: Cue, match: re.Match[str], text: str, sentence: Span, voices: Voices) -> VoiceFound | None:
    """The voice of a cue, or None where nobody is found.

    Where the sentence begins with "On the Mexican side", a text without a country's name in it is of that side.
    """
    found = _voice_of(cue, match, text, sentence, voices)
    side = _ON_ITS_SIDE.match(text, sentence.start, sentence.end)
    if found is None or found.outsider or side is None:
        return found
    meant = tuple(dict.fromkeys(code for _, code in countries_in(text, Span(*side.span("side")))))
    if not meant or (found.span is not None and countries_in(text, found.span)):
        return found
    return replace(found, sides=meant)


def _voice_of(cue: Cue, match: re.Match[str], text: str, sentence: Span, voices: Voices) -> VoiceFound | None:
    if "subject" in match.re.groupindex and match.group("subject"):
        start = match.start() if cue.voice is Place.BEFORE else match.start("subject")
        named = voices.named(Span(start, match.end("subject")), sentence)
        return named or (voices.last(match.start()) if _PRONOUN.fullmatch(match.group("subject")) else None)
    if cue.voice is Place.AFTER:
        return _voice_after(match, text, sentence, voices, cue)
    start = clause_start(text, sentence.start, match.start())
    before = text[start : match.start()]
    follows_on = bool(_FOLLOWING_ON.search(text[sentence.start : match.start()])) or match.group()[:12].split()[
        0
    ].endswith("ing")
    if re.fullmatch(r"\W*(?:(?:which|that|who|and|but|it|they)\W*)*", before, re.IGNORECASE):
        start = clause_start(text, sentence.start, max(sentence.start, start - 8))
    if start >= match.start():
        return None
    if _CALLS.search(text[start : match.start()]):
        return None
    if follows_on:
        return voices.subject(Span(start, match.start()), sentence, first=True) or (
            voices.subject(Span(sentence.start, match.start()), sentence, first=True)
        )
    if _OWNERS_OWN.fullmatch(before):  # "Manila's statement mentioned neither. Beijing's left out the ruling."
        owner = voices.named(Span(start, match.start()), sentence)
        return owner and replace(owner, text=True)
    found = voices.subject(Span(start, match.start()), sentence)
    if found is None and sentence.start < start:
        found = voices.subject(Span(sentence.start, match.start()), sentence)
    return found or (voices.last(match.start()) if _IT.fullmatch(before) else None)


_OWNERS_OWN = re.compile(r"\W*(?:[A-Z][\w.-]+\s+){0,2}[A-Z][\w.-]+(?:'s|s')\s+(?:own\s+|also\s+|\w+ly\s+)?")
_AFTER_ENDS = re.compile(r"[;:!?]|\.\s|,\s(?:even|although|but|while|which)\b")


def _voice_after(match: re.Match[str], text: str, sentence: Span, voices: Voices, cue: Cue) -> VoiceFound | None:
    """The voice that follows "in", "by" or "from"; with none, the one whose text was spoken of last."""
    end = clause_end(text, match.end(), sentence.end, bound=_AFTER_ENDS)
    rest = text[match.end() : end]
    if cue.topic is Place.BEFORE:
        named = voices.named(Span(match.end(), end), sentence) if rest.strip(" .") else None
        return named or voices.last(match.start())
    for link in reversed(list(re.finditer(r"\b(?:in|by|from)\s", rest))):
        found = voices.named(Span(match.end() + link.start(), end), sentence)
        if found is not None and (found.text or link.group().strip() != "in"):
            return found
    before = Span(sentence.start, match.start()) if sentence.start < match.start() else None
    return voices.subject(before, sentence) if before else None
