"""Whose silence or emphasis it is: from the words around a cue to sides."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Protocol

from rashomon.model import Actor, Mention, Span, Statement, TopicMention
from rashomon.model.reading import ANALYST, PRESS, UNKNOWN
from rashomon.reading.omissions.countries import countries_in
from rashomon.reading.omissions.marks import (
    ADDRESSED,
    AND,
    BARE_TEXT,
    DEFINITE,
    EUROPEAN,
    FROM_BOTH,
    GOVERNED,
    ITSELF,
    JOINT,
    JOINTLY_MADE,
    MAYBE_JOINT,
    NOR,
    NOUN,
    OPENING,
    OUTSIDERS,
    OWNED_BY,
    OWNED_JOINTLY,
    OWNS,
    PLACED,
    STATE,
    STRANGER,
    TURNS,
)
from rashomon.reading.omissions.parties import is_place, main_parties


class Named(Protocol):
    """What is needed of a cast: the actors and where they are mentioned."""

    @property
    def actors(self) -> tuple[Actor, ...]: ...

    @property
    def mentions(self) -> tuple[Mention, ...]: ...


@dataclass(frozen=True, slots=True)
class VoiceFound:
    """The sides that a cue is about, the words that say so, and whether those are a text's or a person's."""

    sides: tuple[str, ...]
    span: Span | None
    text: bool
    outsider: bool = False  # press or analysts: no voice of the event
    inferred: bool = False  # nothing near the cue names it


_OWNER_GAP = 30  # characters between an owner and the text that is its own, at most
_JOINT_REACH = 600
_ACTOR = 80  # characters of an actor's name, at most


class Voices:
    """Resolves voices in one document, by what the cast and the words around a cue say."""

    def __init__(
        self,
        text: str,
        cast: Named,
        sentences: tuple[Span, ...],
        statements: tuple[Statement, ...] = (),
        topics: tuple[TopicMention, ...] = (),
    ) -> None:
        self._text = text
        self._parties = main_parties(statements)
        self._speakers = [
            (span.start, span.end, sides)
            for statement in statements
            if (sides := _speaking(statement))
            for span in statement.content
        ]
        self._speakers.sort()
        self._matters = [topic.span for topic in topics if is_place(topic)]
        self._actors = {actor.id: actor for actor in cast.actors}
        self._mentions = tuple(sorted(cast.mentions, key=lambda m: m.span))
        self._joint_text = self._joint_text_of(sentences)
        self._texts: list[tuple[int, tuple[str, ...]]] = []
        self._texts = self._texts_spoken_of(sentences)

    def _texts_spoken_of(self, sentences: tuple[Span, ...]) -> list[tuple[int, tuple[str, ...]]]:
        """Where a text with a known owner is spoken of, and the owner's sides."""
        found: list[tuple[int, tuple[str, ...]]] = []
        for sentence in sentences:
            for noun in NOUN.finditer(self._text, sentence.start, sentence.end):
                owner = self._owner(noun, sentence)
                if owner is not None and owner.sides and not owner.outsider:
                    found.append((noun.start(), owner.sides))
        return found

    def _joint_text_of(self, sentences: tuple[Span, ...]) -> tuple[int, tuple[str, ...]] | None:
        """Where a joint text is first spoken of, and whose it is: of the two named there, else of the main parties."""
        for sentence in sentences:
            words = JOINTLY_MADE.search(self._text, sentence.start, sentence.end)
            if words is not None:
                named = {side for _, sides, outsider in self._sides_in(sentence) if not outsider for side in sides}
                return words.start(), tuple(sorted(named)) if len(named) == 2 else self._parties
        return None

    def actors_in(self, region: Span) -> tuple[Span, ...]:
        """Where actors are named in a region."""
        return tuple(m.span for m in self._between(region.start - _ACTOR, region.end) if m.span.overlaps(region))

    def last(self, place: int) -> VoiceFound | None:
        """The voice whose text was spoken of last, for a cue that names none."""
        sides = self._last(place)
        return VoiceFound(sides, None, True, inferred=True) if sides else None

    def _last(self, place: int) -> tuple[str, ...]:
        """The sides whose text was spoken of last before a place in the text."""
        at = bisect_left(self._texts, place, key=lambda t: t[0])
        return self._texts[at - 1][1] if at else ()

    def subject(self, region: Span, sentence: Span, first: bool = False) -> VoiceFound | None:
        """The voice that a verb after the region has for its subject.

        It is the nearest text or actor before the verb, or the ``first`` of the clause where the verb only
        goes on with it; whoever stands behind a preposition or owns something else is passed over.
        """
        joint = _last_match(JOINT, self._text, region)
        nouns = [
            n for n in NOUN.finditer(self._text, region.start, region.end) if self._free(n.start(), n.end(), region)
        ]
        owning = [(n.start(), pair[0]) for n in nouns if (pair := self._named_after(n, sentence))]
        people = [
            p
            for p in self._sides_in(region)
            if self._free(p[0].start, p[0].end, region) and not any(a <= p[0].start < z for a, z in owning)
        ]
        places = sorted(
            [*([joint.start()] if joint else []), *(n.start() for n in nouns), *(p[0].start for p in people)]
        )
        if not places:
            return self._outsiders(region)
        opening = [place for place in places if OPENING.search(self._text[region.start : place])]
        chosen = (opening or places)[-1 if opening else 0] if first else places[-1]
        if joint is not None and joint.start() <= chosen < joint.end():
            owned = any(
                OWNED_BY.fullmatch(self._text[noun.end() : joint.start()])
                for noun in nouns
                if noun.end() < joint.start()
            )
            text = owned or NOUN.search(self._text, joint.start(), region.end) is not None
            return self._joint(joint, sentence, text)
        for at, noun in enumerate(nouns):
            if noun.start() == chosen:
                found = self._owner(noun, sentence)
                if found is not None and at:
                    found = self._with(found, nouns[at - 1], sentence)
                return found or self._unowned(noun, sentence)
        span, sides, outsider = next(p for p in people if p[0].start == chosen)
        text = ITSELF.fullmatch(self._text, span.start, span.end) is not None and self._last(span.start) == sides
        return VoiceFound(sides, span, text, outsider)

    def _with(self, found: VoiceFound, earlier: re.Match[str], sentence: Span) -> VoiceFound:
        """The voice together with that of a text coordinated with its own: "the Thai and the Lao statement"."""
        if found.span is None or not AND.fullmatch(self._text, earlier.end(), found.span.start):
            return found
        other = self._owner(earlier, sentence)
        if other is None or other.span is None or other.outsider or not other.sides:
            return found
        sides = tuple(sorted({*other.sides, *found.sides}))
        return VoiceFound(sides, Span(other.span.start, found.span.end), True)

    def _free(self, start: int, end: int, region: Span) -> bool:
        """Whether words may be a subject: behind no preposition, owning nothing."""
        if OWNS.match(self._text, end):
            return False
        return not GOVERNED.search(self._text, max(region.start, start - 40), start)

    def named(self, region: Span, sentence: Span) -> VoiceFound | None:
        """The voice that a phrase after "in", "by" or "from" names: a text with its owner, else an actor."""
        joint = JOINT.search(self._text, region.start, region.end)
        noun = NOUN.search(self._text, region.start, region.end)
        if joint is not None:
            return self._joint(joint, sentence, noun is not None)
        if noun is not None:
            found = self._owner(noun, sentence)
            return found or self._unowned(noun, sentence)
        people = self._sides_in(region)
        if people and re.match(r"neither\b", self._text[region.start : region.end], re.IGNORECASE):
            every = tuple(dict.fromkeys(side for _, sides, outsider in people if not outsider for side in sides))
            return VoiceFound(every, Span(people[0][0].start, people[-1][0].end), False)
        if people:
            span, sides, outsider = people[0]
            return VoiceFound(sides, span, False, outsider)
        return self._outsiders(region)

    def _outsiders(self, region: Span) -> VoiceFound | None:
        words = OUTSIDERS.search(self._text, region.start, region.end)
        return VoiceFound((), Span(*words.span()), False, True) if words else None

    def _owner(self, noun: re.Match[str], sentence: Span) -> VoiceFound | None:
        """Whose text a noun for a text names: "China's readout", "the account by the Kremlin"."""
        start, end = noun.span()
        near = max(sentence.start, start - 60)
        if near < start and (called := ADDRESSED.search(self._text, near, start)):
            sides = self._addressed(sentence) if called["who"].lower() == "your" else self._speaking(start)
            return VoiceFound(sides, Span(called.start("who"), end), True)
        joint = _last_match(JOINT, self._text, Span(near, start)) if near < start else None
        if joint is not None and OWNED_JOINTLY.fullmatch(self._text, joint.end(), start):
            return self._joint(joint, sentence, True)
        before = self._sides_in(Span(max(sentence.start, start - 90), end))
        for place, (span, sides, outsider) in reversed(list(enumerate(before))):
            if outsider and span.end > start:
                continue  # the noun itself, "state media"
            if self._joint_text is not None and span.end == end and BARE_TEXT.fullmatch(self._text, span.start, end):
                continue  # "the document", whosever the cast takes it to be
            earlier = (
                before[place - 1]
                if place and (self._text[end - 1] == "s" or NOR.search(self._text, near, start))
                else None
            )
            if earlier and not (outsider or earlier[2]) and AND.fullmatch(self._text, earlier[0].end, span.start):
                span, sides = Span(earlier[0].start, span.end), tuple(sorted({*earlier[1], *sides}))
            gap = self._text[span.end : start] if span.end <= start else ""
            if len(gap) <= _OWNER_GAP and not re.search(r"[,;:.!?]\s|\b(?:in|on|to|with|of|and|said|by)\b", gap):
                return VoiceFound(sides, Span(min(span.start, start), end), True, outsider)
        european = EUROPEAN.search(self._text, near, start)
        if european is not None:
            return VoiceFound(("EU",), Span(european.start(), end), True)
        pair = self._named_after(noun, sentence)
        if pair is not None:
            return VoiceFound(pair[1], Span(start, pair[0]), True)
        after = self._text[end : end + 60]
        link = OWNED_BY.match(after) or (STATE.match(self._text, start) and PLACED.match(after))
        if link:
            region = Span(end, min(sentence.end, end + 70)) if end < sentence.end else None
            found = self._sides_in(region) if region else []
            joint = JOINT.match(self._text, end + link.end()) if region else None
            if joint is not None:
                return self._joint(joint, sentence, True)
            if found and found[0][0].start <= end + link.end() + 25:
                return VoiceFound(found[0][1], Span(start, found[0][0].end), True, found[0][2])
        return None

    def _addressed(self, sentence: Span) -> tuple[str, ...]:
        """Whom a question's "your" is put to: the sides of whoever speaks next."""
        at = bisect_left(self._speakers, (sentence.end,))
        return self._speakers[at][2] if at < len(self._speakers) else ()

    def _speaking(self, place: int) -> tuple[str, ...]:
        """Whose "our" it is: the sides of whoever says the words."""
        at = bisect_right(self._speakers, place, key=lambda s: s[0])
        around = self._speakers[max(0, at - 3) : at]
        return next((sides for start, end, sides in reversed(around) if start <= place < end), ())

    def _unowned(self, noun: re.Match[str], sentence: Span) -> VoiceFound:
        """The voice of a text that is named without its owner.

        It is the joint text's that the document spoke of, else that of the text spoken of last; "for its part"
        turns to the other one of two parties. A text whose owner is named but unknown is nobody's.
        """
        start, span = noun.start(), Span(noun.start(), noun.end())
        joint = self._joint_text
        definite = DEFINITE.search(self._text, max(sentence.start, start - 12), start)
        last = self._last(start)
        if (
            joint is not None
            and len(joint[1]) == 2
            and joint[0] <= start
            and definite
            and MAYBE_JOINT.search(noun.group())
            and (not last or noun.group()[:8].lower() in ("communiq", "declarat", "document"))
        ):
            return VoiceFound(joint[1], span, True)
        turns = TURNS.search(self._text, sentence.start, sentence.end) is not None
        if turns and sentence.start < start and self._sides_in(Span(sentence.start, start)):
            turns = False  # "Conversely, Beijing's readout ..., in the narrative": the sentence names whom it turned to
        if turns and len(last) == 1 and last[0] in self._parties:
            return VoiceFound(tuple(side for side in self._parties if side != last[0]), span, True)
        stranger = STRANGER.search(self._text, max(sentence.start, start - 40), start)
        return VoiceFound(() if stranger else last, span, True)

    def _joint(self, words: re.Match[str], sentence: Span, text: bool) -> VoiceFound:
        """Two sides at once: those named nearest before, in the sentence if it has two.

        Places that are themselves what was spoken of ("the war in Ukraine") are no sides here. Where too few
        are named nearby, those that most statements of the document are ascribed to stand for "both".
        """
        span = Span(words.start(), words.end())
        named = self._named_after(words, sentence)
        if named is not None:
            return VoiceFound(named[1], Span(span.start, named[0]), text)
        for reach in (sentence.start, max(0, words.start() - _JOINT_REACH)):
            if reach >= words.start():
                continue
            sides: list[str] = []
            for place, owners, outsider in reversed(self._sides_in(Span(reach, words.start()))):
                if self._is_matter(place):
                    continue
                for side in owners if len(owners) < 2 or not sides else ():
                    if not outsider and side not in sides:
                        sides.append(side)
                if len(sides) >= 2 and reach == sentence.start:
                    break
            if len(sides) >= 2:
                known = bool(self._parties) and set(self._parties) <= set(sides)
                return VoiceFound(self._parties if known else tuple(sorted(sides[:2])), span, text)
        for mention in self._between(span.start - 60, span.end):
            actor = self._actors.get(mention.actor)
            if mention.span.overlaps(span) and actor is not None and len(actor.sides) > 1:
                return VoiceFound(actor.sides, span, text)
        last = self._last(span.start)
        return VoiceFound(last if len(last) > 1 else self._parties, span, text, inferred=len(last) < 2)

    def _named_after(self, words: re.Match[str], sentence: Span) -> tuple[int, tuple[str, ...]] | None:
        """The two sides that follow words for both, and where their names end: "both statements from A and B"."""
        link = FROM_BOTH.match(self._text, words.end(), sentence.end)
        if link is None or link.end() >= sentence.end:
            return None
        named = self._sides_in(Span(words.end(), min(sentence.end, link.end() + 60)))
        named = [item for item in named if not item[2]][:2]
        if len(named) < 2 or named[0][0].start > link.end():
            return None
        if not AND.fullmatch(self._text, named[0][0].end, named[1][0].start):
            return None
        return named[1][0].end, tuple(sorted({*named[0][1], *named[1][1]}))

    def _is_matter(self, place: Span) -> bool:
        """Whether a name stands in the words for a topic."""
        at = bisect_right(self._matters, place.start, key=lambda m: m.start)
        return any(matter.covers(place) for matter in self._matters[max(0, at - 3) : at])

    def _between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that begin in a stretch of text."""
        begin = bisect_left(self._mentions, start, key=lambda m: m.span.start)
        return self._mentions[begin : bisect_left(self._mentions, end, key=lambda m: m.span.start)]

    def _sides_in(self, region: Span) -> list[tuple[Span, tuple[str, ...], bool]]:
        """Who is named in a region, in order: the cast's word first, then countries' names."""
        found: list[tuple[Span, tuple[str, ...], bool]] = []
        for mention in self._between(region.start, region.end):
            actor = self._actors.get(mention.actor)
            if actor is None or not region.covers(mention.span):
                continue
            sides = actor.sides or ((actor.side,) if actor.side != UNKNOWN else ())
            outsider = bool(sides) and all(side in (ANALYST, PRESS) for side in sides)
            if sides:
                found.append((mention.span, sides, outsider))
        for span, side in countries_in(self._text, region):
            if not any(span.overlaps(other) for other, _, _ in found):
                found.append((span, (side,), False))
        return sorted(found, key=lambda f: f[0])


def _speaking(statement: Statement) -> tuple[str, ...]:
    """The sides of a holder who has one; of press, analysts and unnamed holders none."""
    actor = statement.holder.actor
    sides = (actor.sides or (actor.side,)) if actor is not None else ()
    return tuple(side for side in sides if side not in (ANALYST, PRESS, UNKNOWN))


def _last_match(pattern: re.Pattern[str], text: str, region: Span) -> re.Match[str] | None:
    last = None
    for last in pattern.finditer(text, region.start, region.end):  # noqa: B007
        pass
    return last
