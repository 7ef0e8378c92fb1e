"""The cast of a Russian document: declined names joined to one actor, joint holders, offices without a name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from rashomon.model import (
    COUNTRYLESS,
    PRESS,
    UNKNOWN,
    ActorKind,
    Document,
    Holder,
    Mention,
    MentionKind,
    Span,
)
from rashomon.reading.actors.cast import Cast
from rashomon.reading.actors.home import Home
from rashomon.reading.actors.records import Record
from rashomon.reading.attribution import Attribution
from rashomon.reading.ru.bodies import INSIDE
from rashomon.reading.ru.known import Seen
from rashomon.reading.ru.page import page
from rashomon.reading.ru.parties import Parties
from rashomon.reading.ru.phrases import Finder
from rashomon.reading.ru.strangers import body_styles
from rashomon.reading.ru.words import fold, tokens
from rashomon.settings import Settings

_KINDS = {"person": MentionKind.NAME, "pronoun": MentionKind.PRONOUN, "country": MentionKind.METONYM}
# Of which the text just spoke.
_THE_BODY = frozenset(
    ["там", "организации", "компании", "ведомства", "ведомстве", "агентства", "министерства", "холдинга", "банка"]
)
_PLURAL = re.compile(r"^[а-я]+(?:ли|лись)\b")
_MUTUAL = re.compile(
    r"(?:договорились|условились|обсудили|рассмотрели|согласовали|обменялись|достигнут[аоы]?|согласован[аоы]|условлено|договорено)\b"
)


def cast(
    document: Document,
    sentences: Sequence[Span],
    attributions: Sequence[Attribution],
    settings: Settings,
    home: Home,
) -> Cast:
    """The actors of a document with their sides, all mentions, and the holder of each attribution."""
    return Casting(page(document, sentences, settings.actors), attributions, home).cast()


class Casting(Parties):
    """Follows the phrases of a document through the text."""

    def cast(self) -> Cast:
        for phrase in self.order:
            record = self.resolve(phrase)
            if record is not None:
                self.seen.append(Seen(record, phrase, self.sentence_of[id(phrase)]))
        self.starts = [seen.phrase.span.start for seen in self.seen]
        return self._finish()

    def record_at(self, span: Span) -> tuple[Record, float] | None:
        """Who a holder's words refer to; "X и Y" of different sides is a joint one."""
        first = max(0, bisect_left(self.starts, span.start) - 1)
        inside = [s for s in self.seen[first : first + 12] if s.phrase.span.overlaps(span)]
        if not inside:
            return None
        sides: list[str] = []
        for seen in inside:
            record = seen.record
            for side in record.sides or (record.side,):
                if record.speaks and side not in COUNTRYLESS and side not in sides:
                    sides.append(side)
        words = fold(span.of(self.page.text))
        if len(inside) > 1 and len(sides) > 1 and (" и " in words or ", " in words):
            return self.group(tuple(sides)), 0.9
        return inside[0].record, 0.9 if inside[0].phrase.kind == "pronoun" else 1.0

    def _holder(self, index: int, depth: int = 0) -> tuple[Record, float] | None:
        attribution = self.attributions[index]
        if attribution.holder is None:
            if attribution.continues is None or depth > 30:
                return self._subjectless(attribution)
            return self._holder(attribution.continues, depth + 1)
        found = self.record_at(attribution.holder) or self._generic(attribution.holder)
        return self._of_several(attribution, found)

    def _titled_person(self) -> Record | None:
        """The one person whom the title or the first line names: whose answers such a text gives."""
        title = self.page.document.title
        named = [p for p in Finder(title, tokens(title, Span(0, len(title) or 1))).phrases() if p.kind == "person"]
        named = named or [p for s in self.page.sentences[:1] for p in s.phrases if p.kind == "person"]
        found = {r.key: r for p in named if (r := self._person(p)) is not None} if title or named else {}
        return next(iter(found.values())) if len(found) == 1 else None

    def _of_several(self, attribution: Attribution, found: tuple[Record, float] | None) -> tuple[Record, float] | None:
        """In a readout a plural verb beside one person is both sides': flat text has lost the other name."""
        cue = attribution.cue
        if found is None or cue is None or not self.home.own or not _PLURAL.search(cue.of(self.page.low)):
            return found
        record = found[0]
        if record.kind is not ActorKind.PERSON or record.plural or record.sides or record.anonymous:
            return found
        joint = self._joint()
        return (joint, 0.7) if joint is not None and record.side in joint.sides else found

    def _subjectless(self, attribution: Attribution) -> tuple[Record, float] | None:
        """ "Договорились, что …" without a subject: both sides of the text."""
        cue = attribution.cue
        if cue is None or not _MUTUAL.match(cue.of(self.page.low)):
            return None
        joint = self._joint()
        return (joint, 0.6) if joint is not None else None

    def _generic(self, span: Span | None) -> tuple[Record, float] | None:
        """A holder of whom nothing is known but the words: a person where they are a name."""
        if span is None:
            return None
        text = " ".join(span.of(self.page.text).split())
        low = fold(text)
        if low in ("вопрос", "реплика", "журналист", "корреспондент", "ведущий"):
            return self._keep(Record(f"group:{low}", text, ActorKind.GROUP, PRESS, speaks=False)), 0.8
        if low == "ответ":
            named = self._titled_person()
            if named is not None:
                return named, 0.85
        if low == "ответ" and self.home.own:
            return self.government(self.home.side), 0.5
        if low in _THE_BODY:
            return self._body_before(span)
        if text[:1] in '«"' or any(word in INSIDE for word in low.split()) or re.match(r"[A-Z]", text):
            return self._unlisted_body(text), 0.7
        name = all(part[:1].isupper() for part in text.split()) and len(text.split()) <= 4
        if not name and any(word in body_styles() for word in low.split()[:3]):
            return self._unlisted_body(text), 0.5
        record = Record(
            f"{'person' if name else 'other'}:{low}",
            text,
            ActorKind.PERSON if name else ActorKind.UNKNOWN,
            UNKNOWN,
            speaks=False,
            confidence=0.5 if name else 0.3,
        )
        record.anonymous = not name
        return self._keep(record), record.confidence

    def _body_before(self, span: Span) -> tuple[Record, float] | None:
        """ "Там поясняют": the body that the text named last."""
        near = [a.holder for a in self.attributions if a.holder is not None and 0 < span.start - a.holder.end <= 300]
        if near:
            last = self.record_at(near[-1]) or self._generic(near[-1])
            if last is not None and last[0].kind in (ActorKind.BODY, ActorKind.COMPANY, ActorKind.GOVERNMENT):
                return last[0], 0.7
        at = bisect_left(self.starts, span.start)
        for seen in reversed(self.seen[max(0, at - 12) : at]):
            if seen.record.kind in (ActorKind.BODY, ActorKind.OUTLET, ActorKind.COMPANY, ActorKind.GOVERNMENT):
                return seen.record, 0.7
        held = [a.holder for a in self.attributions if a.holder is not None and a.holder.end <= span.start]
        return (self.record_at(held[-1]) or self._generic(held[-1])) if held else None

    def _unlisted_body(self, text: str) -> Record:
        """A body of which only the words are known, under the shortest form that the document has of its name."""
        shown = text.strip('«»"')
        if shown[-1:] in "еуюя" and shown[:-1].isalpha() and f"«{shown[:-1]}»" in self.page.text:
            shown = shown[:-1]
        return self._keep(Record(f"body:{fold(shown)}", shown, ActorKind.BODY, UNKNOWN, speaks=False, confidence=0.6))

    def _finish(self) -> Cast:
        holders = [self._holder(i) for i in range(len(self.attributions))]
        claimants = [self.record_at(a.claimant) if a.claimant else None for a in self.attributions]
        channels = [self.record_at(a.channel) if a.channel else None for a in self.attributions]
        order: dict[str, Record] = {}
        shown = [s for s in self.seen if not s.phrase.place or s.phrase.kind != "country" or self._held(s.phrase.span)]
        for seen in shown:
            order.setdefault(seen.record.key, seen.record)
        for pair in (*holders, *claimants, *channels):
            if pair is not None:
                order.setdefault(pair[0].key, pair[0])
        made = {key: record.actor(i) for i, (key, record) in enumerate(order.items(), 1)}
        mentions = tuple(
            Mention(s.phrase.span, made[s.record.key].id, _KINDS.get(s.phrase.kind, MentionKind.NOMINAL), 0.9)
            for s in sorted(shown, key=lambda s: s.phrase.span)
        )
        return Cast(
            actors=tuple(made.values()),
            mentions=mentions,
            holders=tuple(
                Holder(a.holder, made[pair[0].key] if pair else None, pair[1] if pair else 0.0)
                for a, pair in zip(self.attributions, holders, strict=True)
            ),
            claimants=tuple(made[p[0].key] if p else None for p in claimants),
            channels=tuple(made[p[0].key] if p else None for p in channels),
            phrases=tuple((m.span, m.actor) for m in mentions),
            text=self.page.text,
        )

    def _held(self, span: Span) -> bool:
        at = bisect_left(self.holding, Span(span.start, span.start + 1))
        return any(place.overlaps(span) for place in self.holding[max(0, at - 1) : at + 2])
