"""Attributions by rules: who is said, by which words, to hold what."""

from __future__ import annotations

from rashomon.model import Document, Span
from rashomon.reading.attribution import Attribution
from rashomon.reading.rules.according import according
from rashomon.reading.rules.blocks import block_quotes
from rashomon.reading.rules.following import following
from rashomon.reading.rules.joining import joined
from rashomon.reading.rules.leadins import led
from rashomon.reading.rules.lists import listed
from rashomon.reading.rules.nominal import nominal
from rashomon.reading.rules.page import Draft, Page, page
from rashomon.reading.rules.signatures import signed
from rashomon.reading.rules.turns import labelled
from rashomon.reading.rules.verbal import verbal

__all__ = ["attributions", "of_page", "page"]


def attributions(document: Document, sentences: tuple[Span, ...]) -> tuple[Attribution, ...]:
    """The attributions of a document, in text order; languages other than English give those by marks alone."""
    return of_page(page(document, sentences))


def of_page(made: Page) -> tuple[Attribution, ...]:
    """The attributions of a document that was made ready."""
    drafts: list[Draft] = []
    for sentence in made.sentences:
        verbs = verbal(made, sentence)
        drafts.extend(verbs)
        drafts.extend(according(made, sentence))
        drafts.extend(nominal(made, sentence, verbs))
    drafts = [*listed(made), *signed(made), *drafts]
    turns = labelled(made)
    drafts.extend(turns)
    drafts = following(made, drafts)
    drafts.extend(block_quotes(made, drafts, frozenset(turn.sentence for turn in turns)))
    drafts.extend(led(made, drafts))
    return joined(made, drafts)
