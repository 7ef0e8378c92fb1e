"""The own texts that quotations are held against, and what was found of each quotation in each of them."""

from __future__ import annotations

import re
from functools import lru_cache

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.quotes import inside_marks, shared
from rashomon.comparing.quoting.against import Found, against
from rashomon.comparing.quoting.words import Word, quoted, said
from rashomon.model import Actor, PlacedStatement, Reading, Span

_TELLING = 5  # words of another's translation that nobody repeats by chance
LONG = 8
_SOURCE = re.compile(r"\b(?:officials?|sources?|aides?|diplomats?|advis[eo]rs?|insiders?|persons?|people)\b", re.I)


class OwnTexts:
    """The own texts of each side, their words, and what has been found of each quotation."""

    def __init__(self, hearing: Hearing) -> None:
        self.hearing = hearing
        self.own: dict[str, list[Reading]] = {}
        for reading in hearing.readings:
            issuer = reading.profile.issuer
            for side in (issuer.sides or (issuer.side,)) if issuer else ():
                self.own.setdefault(side, []).append(reading)
        self.owned = frozenset(r.document.id for texts in self.own.values() for r in texts)
        self.groups = {v.evidence: group for group in shared(hearing) for v in group.variants}
        self.words = lru_cache(maxsize=256)(self._words)
        self.found = lru_cache(maxsize=4096)(self._found)
        self.same_text = lru_cache(maxsize=256)(self._same_text)

    def of(self, placed: PlacedStatement) -> list[Reading]:
        """The own texts of the side that a statement is a quotation of; none where no text binds the speaker."""
        actor = placed.statement.holder.actor
        side = self.hearing.actor_side(placed.document, actor)
        texts = self.own.get(side or "", [])
        if any(r.document.id == placed.document for r in texts):
            return []
        if actor is None or not actor.speaks or side not in placed.voices:
            return []  # who does not speak for the side is not bound to its texts
        if actor.anonymous and _SOURCE.search(actor.name):
            return []  # an office without a name ("the Foreign Minister") is bound all the same
        return texts

    def side(self, placed: PlacedStatement) -> str:
        return self.hearing.actor_side(placed.document, placed.statement.holder.actor) or ""

    def actor(self, placed: PlacedStatement) -> Actor | None:
        """The speaker as joined over all documents."""
        actor = placed.statement.holder.actor
        return self.hearing.actors.get(f"{placed.document}/{actor.id}") if actor else None

    def inner(self, placed: PlacedStatement, span: Span) -> Span:
        return inside_marks(self.hearing.text(placed.document), span)

    def language(self, document: str) -> str:
        return self.hearing.by_id[document].document.language.split("-")[0]

    def _words(self, document: str) -> tuple[Word, ...]:
        return said(self.hearing.text(document))

    def _found(self, document: str, span: Span, own: str) -> Found | None:
        return against(quoted(self.hearing.text(document), span), self.hearing.text(own), self.words(own))

    def _same_text(self, document: str, own: str) -> bool:
        """Whether a document evidently quotes this very text: a row of its words that no second translator hits on."""
        for placed in self.hearing.statements:
            if placed.document != document:
                continue
            for span in placed.statement.quoted:
                found = self.found(document, self.inner(placed, span), own)
                if found is not None and found.run >= (LONG if found.verdict == "altered" else _TELLING):
                    return True
        return False
