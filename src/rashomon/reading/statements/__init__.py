"""Statements: attributions with their actors, acts, channels and topics, and the text's own sentences beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import Document, Profile, Span, Statement, TopicMention
from rashomon.reading.actors.cast import Cast
from rashomon.reading.attribution import Attribution
from rashomon.reading.languages import reader_of
from rashomon.reading.rules.turns import is_turn
from rashomon.reading.statements.attributed import attributed
from rashomon.reading.statements.continuing import with_continued
from rashomon.reading.statements.leftover import completed
from rashomon.reading.statements.repeating import with_repeats
from rashomon.reading.statements.rest import unattributed
from rashomon.reading.statements.signing import signed

__all__ = ["assemble"]


def _begins(statement: Statement) -> int:
    """Where a statement begins; what names the holder of a turn or of a list stands before all that is said in it."""
    holder = statement.holder.span
    apart = holder is not None and holder.end <= statement.sentence.start
    return statement.content[-1].start if apart or is_turn(statement.rule) else statement.span.start


def assemble(
    document: Document,
    sentences: Sequence[Span],
    attributions: Sequence[Attribution],
    cast: Cast,
    profile: Profile,
    topics: Sequence[TopicMention],
) -> tuple[Statement, ...]:
    """Every statement of a document, in text order, with the ids s1, s2, ….

    What is attributed comes from the attributions; the sentences, or parts of them, that no attribution covers
    are the issuer's own words (mode ``own``) where the document is a side's own text, and the outlet's
    narration otherwise, that of the author where a column is signed.
    """
    if profile.issuer is not None and reader_of(document.language).unattributed is None:
        attributions = completed(document, attributions)
    made = [attributed(document, index, attributions, cast, profile, topics) for index in range(len(attributions))]
    rest = unattributed(document, sentences, made, profile, topics)
    rest = with_continued(document, rest, made, cast, profile)
    order = sorted(
        [(statement, index) for index, statement in enumerate(made)] + [(statement, -1) for statement in rest],
        key=lambda pair: (_begins(pair[0]), -pair[0].span.end, pair[1]),
    )
    ids = {index: f"s{number}" for number, (_, index) in enumerate(order, 1) if index >= 0}
    numbered = []
    for number, (statement, index) in enumerate(order, 1):
        parent = attributions[index].parent if index >= 0 else None
        numbered.append(replace(statement, id=f"s{number}", parent=ids.get(parent) if parent is not None else None))
    return with_repeats(document, signed(document, numbered, cast, profile))
