"""Who says all of it, at the end of a sentence: "…, the official said", "…, reports the Herald"."""

from __future__ import annotations

from rashomon.reading.rules.lexicon import lexicon
from rashomon.reading.rules.page import Sentence
from rashomon.reading.rules.phrases import phrase_right


def closing_cue(sentence: Sentence, first: int) -> bool:
    """Whether ", the official said" closes the sentence: who says it all, and no part of what is said."""
    last = phrase_right(sentence, first, min(first + 8, len(sentence)))
    if last is None or last + 1 >= len(sentence) or sentence.tags[last + 1] not in "VE":
        return False
    form = lexicon().forms.get(sentence.lows[last + 1])
    frames = lexicon().frames.get(form.lemma) if form is not None else None
    if frames is None or frames.kind != "speech" or "clause" not in frames.plain:
        return False
    return all(tag in "tR.q" for tag in sentence.tags[last + 2 : last + 5])


def closing_inverted(sentence: Sentence, verb: int) -> bool:
    """Whether ", reports the Herald" closes the sentence."""
    form = lexicon().forms.get(sentence.lows[verb])
    frames = lexicon().frames.get(form.lemma) if form is not None else None
    if frames is None or frames.kind != "speech" or "clause" not in frames.plain or verb + 1 >= len(sentence):
        return False
    last = phrase_right(sentence, verb + 1, len(sentence)) if sentence.tags[verb + 1] in "XD" else None
    return last is not None and all(tag in "tR.q" for tag in sentence.tags[last + 1 :])
