"""Makes the cast of a document."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import COUNTRYLESS, UNKNOWN, Actor, ActorKind, Document, Holder, Mention, Span
from rashomon.reading.actors.assembling import Assembler
from rashomon.reading.actors.bodies import named_bodies, with_fields
from rashomon.reading.actors.cast import Cast
from rashomon.reading.actors.chunks import Chunk, chunks
from rashomon.reading.actors.discourse import Discourse
from rashomon.reading.actors.home import NOWHERE, Home
from rashomon.reading.actors.ledger import Resolved, bare
from rashomon.reading.actors.lexicon import BREAK, LEADING
from rashomon.reading.actors.people import People
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.records import Record
from rashomon.reading.actors.relatives import TEXTS
from rashomon.reading.actors.tables import Entry, Sort, in_language
from rashomon.reading.actors.tokens import Region, Words, fold, word_set, words
from rashomon.reading.actors.users import extended
from rashomon.reading.attribution import Attribution
from rashomon.reading.languages import reader_of
from rashomon.settings import Settings


def cast(
    document: Document,
    sentences: Sequence[Span],
    attributions: Sequence[Attribution],
    settings: Settings,
    home: Home = NOWHERE,
) -> Cast:
    """The actors of a document with their sides, all mentions, and the holder of each attribution.

    ``home`` says whose the offices are that the document names without a country (see `rashomon.reading.profile.home`).
    Raises SettingsError when ``settings.actors`` cannot be used.
    """
    own = reader_of(document.language).cast
    if own is not None:
        return own(document, sentences, attributions, settings, home)
    return _Builder(document, sentences, attributions, settings, home).cast()


_GEORGIA_STATE = word_set("Atlanta Savannah Augusta Raffensperger Kemp Warnock Ossoff Fulton Arizona Michigan".lower())
_GEORGIA_COUNTRY = word_set(
    "Tbilisi Georgian Georgians Caucasus Abkhazia Ossetia Batumi Armenia Azerbaijan Saakashvili".lower()
)


class _Builder:
    def __init__(
        self,
        document: Document,
        sentences: Sequence[Span],
        attributions: Sequence[Attribution],
        settings: Settings,
        home: Home,
    ) -> None:
        self.document, self.attributions = document, attributions
        self.words: Words = words(document, sentences)
        self.people = People(self.words, document.published, home.side)
        self.discourse = Discourse(self.words, self.people, home)
        self.names = extended(settings.actors, document.language) if settings.actors else in_language(document.language)
        self.resolved: list[Resolved] = []
        self.starts: list[int] = []
        self.quotes = sorted((span, i) for i, a in enumerate(attributions) for span in a.quoted)
        self.quote_starts = [span.start for span, _ in self.quotes]
        self.foreseen: dict[int, str] = {}

    def cast(self) -> Cast:
        phrases = self._phrases()
        self._survey(phrases)
        spans = sorted(
            {a.holder for a in self.attributions if a.holder} | {a.claimant for a in self.attributions if a.claimant}
        )
        holding = self._holding(spans)
        self.people.declare(phrases, holding)
        self._run(phrases, holding)
        return self._finish()

    def _phrases(self) -> list[Phrase]:
        found: list[Phrase] = []
        state = self._state_of_georgia()
        called: set[str] = set()
        for index, region in enumerate(self.words.regions):
            pieces = chunks(self.words, region, self.names)
            if state:
                pieces = [c for c in pieces if c.entry is None or c.entry.side != "GE"]
            pieces = self._with_bodies(region, pieces, called)
            found.extend(Assembler(self.words, region, index, pieces).phrases())
        return found

    def _with_bodies(self, region: Region, pieces: list[Chunk], called: set[str]) -> list[Chunk]:
        """The pieces of a region and "the directorate", "the council": bodies that the text named in full before.

        ``called`` are the last words of the names of those so far, and is added to.
        """
        tokens = self.words.tokens
        pieces = named_bodies(self.words, region, with_fields(self.words, region, pieces))
        held = {i for c in pieces for i in range(c.first, c.last)}
        more = []
        for at in range(region.first + 1, region.last):
            low = tokens[at].low
            if low in called and at not in held and tokens[at - 1].low == "the":
                entry = Entry(Sort.OFFICE, low, "", "band")
                more.append(Chunk(at, at + 1, Sort.OFFICE, (entry,)))
        for piece in pieces:
            last = tokens[piece.last - 1]
            if piece.sort is Sort.BODY and piece.last - piece.first > 1 and last.cap and not last.upper:
                called.add(last.low)
        return sorted([*pieces, *more], key=lambda chunk: chunk.first) if more else pieces

    def _survey(self, phrases: Sequence[Phrase]) -> None:
        """What the document names before it is followed: its sides, the country of its title, who bears which title."""
        self.discourse.named = frozenset(s for p in phrases for s in p.sides if s not in COUNTRYLESS)
        self.discourse.placed = frozenset(
            s for p in phrases for s in p.sides if s not in COUNTRYLESS and not p.shared and not _party(p)
        )
        naming = (Sort.COUNTRY, Sort.CAPITAL, Sort.ADJECTIVE, Sort.SEAT)
        titles = [p for p in phrases if self.words.regions[p.region].heading and not p.place]
        headed = {side for p in titles if p.sort in naming for side in p.sides}
        if len(headed) == 1:
            self.discourse.home = replace(self.discourse.home, focus=headed.pop())
        self.people.american = self._american(phrases)
        self.people.titled = frozenset((p.office, p.side) for p in phrases if p.sort is Sort.NAME and p.office)

    def _american(self, phrases: Sequence[Phrase]) -> bool:
        """Whether the United States are in the text, beside words for lawmakers and parties that others have too."""
        home = self.discourse.home
        if "US" in (home.side, home.desk) or not (home.side or home.desk):
            return True
        return any("US" in p.sides and not _also_elsewhere(p) for p in phrases)

    def _state_of_georgia(self) -> bool:
        """Whether "Georgia" is the one in the United States here."""
        names = {t.low for t in self.words.tokens if t.cap}
        return "georgia" in names and bool(names & _GEORGIA_STATE) and not names & _GEORGIA_COUNTRY

    def _holding(self, spans: Sequence[Span]) -> set[int]:
        """The tokens that stand in holders."""
        found: set[int] = set()
        for span in spans:
            first, last = self.words.range(span)
            found.update(range(first, last))
        return found

    def _run(self, phrases: list[Phrase], holding: set[int]) -> None:
        self._foresee(phrases)
        later: list[Phrase] = []
        for phrase in phrases:
            if phrase.pronoun in ("i", "we"):
                later.append(phrase)
                continue
            span = (phrase.head.first,) if phrase.head else range(phrase.first, phrase.last)
            holder = any(at in holding for at in span)
            keys = self._quoting(self._span(phrase))
            found = self.discourse.resolve(phrase, holding=holder, quoting=keys)
            if found is not None:
                self.resolved.append(found)
                self.starts.append(self._span(phrase).start)
        self._index()
        for phrase in later:  # first persons need the holder, who may stand after the quotation
            found = self.discourse.resolve(phrase, holding=False, quoting=self._quoting(self._span(phrase)))
            if found is not None:
                self.resolved.append(found)
        self._index()

    def _foresee(self, phrases: list[Phrase]) -> None:
        """Holders that are names, before the text is followed: a quotation often stands before its holder."""
        at = {phrase.first: phrase for phrase in phrases if phrase.sort in (Sort.NAME, Sort.PERSON)}
        for index, attribution in enumerate(self.attributions):
            if attribution.holder is None or not attribution.quoted:
                continue
            first, last = self.words.range(attribution.holder)
            phrase = next((at[i] for i in range(first, last) if i in at), None)
            if phrase is not None and phrase.first == first:
                found = self.people.resolve(phrase, self.discourse.when, True)
                if found is not None:
                    self.foreseen[index] = found[0].key

    def _index(self) -> None:
        self.resolved.sort(key=lambda r: (r.phrase.first, -r.phrase.last))
        self.starts = [self._span(r.phrase).start for r in self.resolved]

    def _quoting(self, span: Span) -> frozenset[str]:
        """Keys of the holders of the quotation that a span stands in, as far as they are known by now."""
        at = bisect_right(self.quote_starts, span.start) - 1
        if at < 0 or not self.quotes[at][0].covers(span):
            return frozenset()
        index = self.quotes[at][1]
        if index in self.foreseen:
            return frozenset((self.foreseen[index],))
        record = self._holder_record(index)
        return frozenset((record[0].key,)) if record else frozenset()

    def _holder_record(self, index: int, depth: int = 0) -> tuple[Record, float] | None:
        """Who holds an attribution; it may go on with another's holder, or be nested in what "I" say."""
        attribution = self.attributions[index]
        if attribution.holder is None:
            if attribution.continues is None or depth > 20:
                return None
            return self._holder_record(attribution.continues, depth + 1)
        found = self._record_at(attribution.holder)
        first_person = fold(attribution.holder.of(self.document.text)) in ("i", "we")
        if found is None and first_person and attribution.parent is not None and depth <= 20:
            return self._holder_record(attribution.parent, depth + 1)
        return found

    def _record_at(self, span: Span) -> tuple[Record, float] | None:
        """The record of the head of a noun phrase: the first phrase in it that nothing but small words precede."""
        last = bisect_left(self.starts, span.end)
        if _ONE_OF.match(self.document.text, span.start, span.end):  # "one of them, Dalitso P.,"
            inside = [r for r in self.resolved[max(0, last - 12) : last] if span.covers(self._span(r.phrase))]
            names = [r for r in inside if r.phrase.sort is Sort.NAME]
            if names:
                return names[0].record, names[0].confidence
        theirs = self._words_of(span)
        if theirs is not None:
            return theirs
        best: tuple[tuple[bool, int, int], Resolved] | None = None
        for resolved in self.resolved[max(0, last - 12) : last]:
            place = self._span(resolved.phrase)
            if not place.overlaps(span) or not self._heads(span, resolved.phrase) or self._dated_from(resolved.phrase):
                continue
            owns = resolved.phrase.possessive and place.end + 2 < span.end  # "the bloc's secretary": rather the latter
            rank = (owns, abs(place.start - span.start), -len(place))
            if best is None or rank < best[0]:
                best = (rank, resolved)
        if best is None:
            return None
        if best[0][0]:
            owned = self._owned(span, best[1])
            if owned is not None:
                return owned
        return self._joined(span, best[1]) or (best[1].record, best[1].confidence)

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
        inside = [r for r in self.resolved_in(span) if r.phrase.sort in _OF_STATES]
        own = [r for r in inside if r.phrase.last <= noun]
        if tokens[noun].low in ("translation", "rendering"):
            own = [r for r in inside if r.phrase.first > noun] if ending == "of" else []
        if len(own) != 1 or not own[0].record.speaks or own[0].record.side in COUNTRYLESS:
            return None
        return self.discourse.government(own[0].record.side), 0.85

    def resolved_in(self, span: Span) -> list[Resolved]:
        """The phrases whose heads lie in a span, in text order."""
        last = bisect_left(self.starts, span.end)
        return [r for r in self.resolved[max(0, last - 12) : last] if span.start <= self._span(r.phrase).start]

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
                return at + len(joint)
        return None

    def _starting(self, at: int, last: int) -> Resolved | None:
        """The widest resolved phrase that begins at a token, and ends within a holder."""
        found = [r for r in self._near(self.words.tokens[at].start) if r.phrase.last <= last] if at < last else []
        found = [r for r in found if r.phrase.first <= at < r.phrase.last and r.phrase.first >= at - 1]
        return max(found, key=lambda r: r.phrase.last, default=None)

    def _near(self, place: int) -> list[Resolved]:
        middle = bisect_left(self.starts, place)
        return self.resolved[max(0, middle - 3) : middle + 4]

    def _dated_from(self, phrase: Phrase) -> bool:
        """Whether a place is where a text is dated from, and no holder: "Brussels - Minister X said"."""
        at = phrase.last
        if phrase.sort not in (Sort.CAPITAL, Sort.COUNTRY) or at >= len(self.words.tokens):
            return False
        return self.words.tokens[at].text in "-–—" and self.words.tokens[at].start > self.words.tokens[at - 1].end

    def _heads(self, span: Span, phrase: Phrase) -> bool:
        """Whether what stands in a span before a phrase leaves the phrase its head ("a string of US officials")."""
        first, last = self.words.range(span)
        if last > first and self.words.tokens[last - 1].low in ("who", "which", "that", "whose"):
            return phrase.last >= last - 2  # a relative pronoun stands for what is right before it
        between = self.words.tokens[first : phrase.first]
        if len(between) > 1 and between[-1].text in "-–—" and between[0].cap:
            return True  # what precedes is the place that the text is dated from
        return all(t.low in LEADING or not t.text[0].isalnum() for t in between)

    def _span(self, phrase: Phrase) -> Span:
        return self.words.span(phrase.first, phrase.last)

    def _mention_span(self, phrase: Phrase) -> Span:
        if (
            phrase.head is not None
            and phrase.pronoun == ""
            and phrase.sort is not None
            and phrase.sort.value != "office"
        ):
            return self.words.span(phrase.head.first, phrase.head.last)
        return self._span(phrase)

    def _finish(self) -> Cast:
        for resolved in self.resolved:
            resolved.record = resolved.record.real()
        holders, claimants, channels = [], [], []
        for index, attribution in enumerate(self.attributions):
            holders.append(self._holder_record(index) or self._generic(attribution.holder))
            claimants.append(self._optional(attribution.claimant))
            channels.append(self._optional(attribution.channel))
        order: dict[str, Record] = {}
        for resolved in self.resolved:
            order.setdefault(resolved.record.key, resolved.record)
        for pair in (*holders, *claimants, *channels):
            if pair is not None:
                order.setdefault(pair[0].key, pair[0])
        made: dict[str, Actor] = {key: record.actor(i) for i, (key, record) in enumerate(order.items(), 1)}
        mentions = []
        for resolved in self.resolved:
            span = self._mention_span(resolved.phrase)
            mentions.append(Mention(span, made[resolved.record.key].id, resolved.kind, round(resolved.confidence, 3)))
        mentions.sort(key=lambda m: (m.span.start, -m.span.end))
        phrases = tuple((self._span(r.phrase), made[r.record.key].id) for r in self.resolved)
        return Cast(
            actors=tuple(made.values()),
            mentions=tuple(mentions),
            holders=tuple(
                Holder(a.holder, made[pair[0].key] if pair else None, pair[1] if pair else 0.0)
                for a, pair in zip(self.attributions, holders, strict=True)
            ),
            claimants=tuple(made[pair[0].key] if pair else None for pair in claimants),
            channels=tuple(made[pair[0].key] if pair else None for pair in channels),
            phrases=phrases,
            text=self.document.text,
        )

    def _optional(self, span: Span | None) -> tuple[Record, float] | None:
        if span is None:
            return None
        return self._record_at(span) or self._generic(span)

    def _generic(self, span: Span | None) -> tuple[Record, float] | None:
        """A holder of whom nothing is known but the words."""
        if span is None:
            return None
        name = " ".join(span.of(self.document.text).split())
        record = Record(f"other:{name.lower()}", name, ActorKind.UNKNOWN, UNKNOWN, speaks=False, confidence=0.3)
        return self.discourse.records.setdefault(record.key, record), 0.3


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


# Words for a side's account, and how states stand before them.
_ACCOUNTS = word_set(
    "version account phrasing wording translation narrative transcript rendering description communiqué side's"
)
_OF_STATES = (Sort.ADJECTIVE, Sort.SEAT, Sort.COUNTRY, Sort.CAPITAL)
_ONE_OF = re.compile(r"(?:one|two|some|another) of (?:them|these|those|the [\w -]{2,40}),", re.IGNORECASE)


def _party(phrase: Phrase) -> bool:
    entry = phrase.head.entry if phrase.head else None
    return entry is not None and entry.kind == "party"


def _also_elsewhere(phrase: Phrase) -> bool:
    """Whether words that the tables take for American are as well another country's: "Rep.", "the Democrats"."""
    entry = phrase.head.entry if phrase.head else None
    if phrase.role == "legislator":
        return True
    return entry is not None and entry.kind == "party" and entry.side == "US"
