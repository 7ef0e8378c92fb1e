"""Holders made of more than one phrase: what a party has, the words of a side, "X and Y"."""

from __future__ import annotations

from rashomon.model import COUNTRYLESS, UNKNOWN, ActorKind, Span
from rashomon.reading.actors.ledger import Resolved, bare
from rashomon.reading.actors.lexicon import BREAK
from rashomon.reading.actors.places import Places
from rashomon.reading.actors.records import Record
from rashomon.reading.actors.relatives import JOINT_TEXTS, TEXTS
from rashomon.reading.actors.tables import Sort
from rashomon.reading.actors.tokens import fold, word_set


class Owning(Places):
    """Whom a span means that its first phrase alone does not tell."""

    def _owned(self, span: Span, owner: Resolved) -> tuple[Record, float] | None:
        """ "The premier's office", "Kenya's truckers": what the owner has, where that is somebody else."""
        last = self.words.range(span)[1]
        tokens = self.words.tokens
        at = owner.phrase.last + 1
        end = at
        while (
            end < last and (tokens[end].text[0].isalpha() or tokens[end].text in "-‐‑") and tokens[end].low not in BREAK
        ):
            end += 1
        if end == at or owner.phrase.pronoun:
            return None
        head, side = tokens[end - 1], owner.record.side
        name = " ".join(self.words.span(owner.phrase.first, end).of(self.document.text).split())
        known = side not in COUNTRYLESS and not owner.record.sides
        if head.low in _OFFICES_OF:
            if not known:
                return None
            record = Record(f"body:{side}:{fold(name)}", bare(name), ActorKind.BODY, side, role="ministry")
            record.speaks = owner.record.speaks
        elif head.cap or not head.low.endswith(_PEOPLE) or head.low in _WORDS_OF:
            return None
        else:
            record = Record(
                f"other:{fold(name)}", bare(name), ActorKind.GROUP, side if known else UNKNOWN, speaks=False
            )
        return self.discourse.records.setdefault(record.key, record), 0.6

    def _words_of(self, span: Span) -> tuple[Record, float] | None:
        """ "The Russian version", "the Kremlin statement", "the English translation of the Kremlin statement": the
        government whose words they are; the language that a text was put in is nobody's."""
        first, last = self.words.range(span)
        tokens = self.words.tokens
        noun = next((i for i in range(first, last) if tokens[i].low in TEXTS or tokens[i].low in _ACCOUNTS), None)
        if noun is None or any(tokens[i].low in BREAK - {"of", "in", "on"} for i in range(first, noun)):
            return None
        ending = tokens[noun + 1].low if noun + 1 < last else ""
        by = next((i for i in range(noun + 1, last - 1) if tokens[i].low in ("by", "from")), None)
        if by is not None and (ending in _ISSUED or tokens[noun].low in TEXTS) and ending != "on":
            authors = [r for r in self.resolved_in(span) if r.phrase.first in (by + 1, by + 2)]
            if authors and authors[0].record.side not in COUNTRYLESS:
                return authors[0].record, 0.85
        inside = [r for r in self.resolved_in(span) if r.phrase.sort in _OF_STATES]
        own = [r for r in inside if r.phrase.last <= noun]
        if tokens[noun].low in ("translation", "rendering"):
            own = [r for r in inside if r.phrase.first > noun] if ending == "of" else []
        if own and tokens[noun].low in JOINT_TEXTS and own[-1].phrase.sort is Sort.CAPITAL:
            return None  # "the Ankara Declaration": where it was agreed on, by its parties
        if len(own) != 1 or not own[0].record.speaks or own[0].record.side in COUNTRYLESS:
            return None
        return self.discourse.government(own[0].record.side), 0.85

    def _joined(self, span: Span, head: Resolved) -> tuple[Record, float] | None:
        """ "X and Y" of different sides as one holder: a joint one, where both speak for their sides."""
        first, last = self.words.range(span)
        sides: list[str] = []
        at, confidence, phrase = first, 1.0, head
        while True:
            record = phrase.record
            if not record.speaks or record.side in COUNTRYLESS:
                return None
            sides += [side for side in record.sides or (record.side,) if side not in sides]
            confidence = min(confidence, phrase.confidence)
            at = phrase.phrase.last
            step = self._coordinated(at, last)
            following = self._starting(step, last) if step else None
            if following is None:
                break
            phrase = following
        if len(sides) < 2 or sides == list(head.record.sides):
            return None
        return self.discourse.group(tuple(sorted(sides))), round(0.9 * confidence, 2)

    def _coordinated(self, at: int, last: int) -> int | None:
        """The token after "and", ", and", "as well as" or a comma within a holder."""
        lows = [t.low for t in self.words.tokens[at : min(at + 5, last)]]
        for joint in (["and"], [",", "and"], ["along", "with"], ["as", "well", "as"], ["together", "with"], [","]):
            if lows[: len(joint)] == joint:
                step = at + len(joint)
                quoted = step < last and self.words.tokens[step].text in '“”"„«»'
                return None if quoted else step
        return None

    def _starting(self, at: int, last: int) -> Resolved | None:
        """The widest resolved phrase that begins at a token, and ends within a holder."""
        found = [r for r in self._near(self.words.tokens[at].start) if r.phrase.last <= last] if at < last else []
        found = [r for r in found if r.phrase.first <= at < r.phrase.last and r.phrase.first >= at - 1]
        return max(found, key=lambda r: r.phrase.last, default=None)


# What a party has that speaks for it, that holds its words, and how nouns of people end.
_OFFICES_OF = word_set("office team camp entourage bureau cabinet secretariat headquarters")
_WORDS_OF = word_set(
    """words remarks comments views statements posts tweets terms figures demands conditions claims numbers letters
    papers proposals plans offers concerns points answer answers arguments order orders letter paper offer"""
)
_PEOPLE = (
    "ers",
    "ors",
    "ists",
    "ians",
    "ents",
    "ants",
    "er",
    "or",
    "ist",
    "folk",
    "forum",
    "conference",
    "union",
    "league",
    "club",
    "council",
    "guild",
    "alliance",
)


_ISSUED = word_set("issued released published given made put")
# Words for a side's account, and how states stand before them.
_ACCOUNTS = word_set(
    "version account phrasing wording translation narrative transcript rendering description communiqué side's"
)
_OF_STATES = (Sort.ADJECTIVE, Sort.SEAT, Sort.COUNTRY, Sort.CAPITAL)
