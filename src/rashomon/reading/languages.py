"""Which languages have readers of their own, and for which stages of a reading.

A stage's public function asks here first: where the document's language has a function for the stage, that one
reads; where it has none (``None``), and in English, the stage reads as it always does. A language is one package,
``rashomon.reading.<code>``, whose ``READER`` lists its functions; nothing of it is imported before a document in
that language is read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from rashomon.model import (
    Actor,
    Channel,
    Contact,
    Document,
    Omission,
    Profile,
    Quantity,
    Span,
    Statement,
    TimeExpression,
    TopicMention,
)
from rashomon.settings import Settings

if TYPE_CHECKING:
    from rashomon.reading.actors.cast import Cast
    from rashomon.reading.actors.home import Home
    from rashomon.reading.acts.reading import Act
    from rashomon.reading.attribution import Attribution
    from rashomon.reading.contacts.scene import CastLike
    from rashomon.reading.omissions.voices import Named

# The package of each language that has readers of its own, by the ISO 639-1 code of its BCP 47 tags.
PACKAGES = {"ru": "rashomon.reading.ru", "zh": "rashomon.reading.zh"}


@dataclass(frozen=True, slots=True)
class LanguageReader:
    """One language's functions, each with the arguments and the result of the stage that it stands in for.

    ``unattributed`` are the statements that no attribution covers; ``act`` gets the cue's own words as ``lemma``.
    """

    sentences: Callable[[Document], tuple[Span, ...]] | None = None
    attributions: Callable[[Document, tuple[Span, ...], Settings], tuple[Attribution, ...]] | None = None
    times: Callable[[Document, Sequence[Span]], tuple[TimeExpression, ...]] | None = None
    quantities: Callable[[Document, Sequence[Span], Sequence[TimeExpression]], tuple[Quantity, ...]] | None = None
    home: Callable[[Document], Home] | None = None
    cast: Callable[[Document, Sequence[Span], Sequence[Attribution], Settings, Home], Cast] | None = None
    profile: Callable[[Document, Sequence[Span], Cast], Profile] | None = None
    topics: Callable[[Document, tuple[Span, ...], Settings], tuple[TopicMention, ...]] | None = None
    act: Callable[[str, tuple[Span, ...], Span | None, str, bool], Act] | None = None
    channel: Callable[[Document, Attribution, Actor | None, Profile], tuple[Channel, Span | None]] | None = None
    unattributed: (
        Callable[[Document, Sequence[Span], Sequence[Statement], Profile, Sequence[TopicMention]], list[Statement]]
        | None
    ) = None
    contacts: Callable[[Document, Sequence[Span], CastLike, Sequence[TimeExpression]], tuple[Contact, ...]] | None = (
        None
    )
    omissions: (
        Callable[
            [Document, Sequence[Span], tuple[Statement, ...], Named, tuple[TopicMention, ...]], tuple[Omission, ...]
        ]
        | None
    ) = None


AS_ENGLISH = LanguageReader()


def reader_of(language: str) -> LanguageReader:
    """The functions of a language (a BCP 47 tag); none of its own for English and for those not listed."""
    package = PACKAGES.get(language.partition("-")[0].lower())
    return _loaded(package) if package else AS_ENGLISH


@cache
def _loaded(package: str) -> LanguageReader:
    found: LanguageReader = import_module(package).READER
    return found
