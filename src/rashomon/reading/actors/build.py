"""Makes the cast of a document."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import COUNTRYLESS, Actor, Document, Holder, Mention, Span
from rashomon.reading.actors.antecedents import Referring
from rashomon.reading.actors.assembling import Assembler
from rashomon.reading.actors.bodies import named_bodies, with_fields
from rashomon.reading.actors.cast import Cast
from rashomon.reading.actors.chunks import Chunk, chunks
from rashomon.reading.actors.discourse import Discourse
from rashomon.reading.actors.facing import between, face, paired, side_of_known
from rashomon.reading.actors.holding import Holding
from rashomon.reading.actors.home import NOWHERE, Home
from rashomon.reading.actors.people import People
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.records import Record
from rashomon.reading.actors.recut import recut
from rashomon.reading.actors.stances import take_stances
from rashomon.reading.actors.tables import Entry, Sort, in_language
from rashomon.reading.actors.tokens import Region, Words, word_set, words
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
    referring: Referring | None = None,
) -> Cast:
    """The actors of a document with their sides, all mentions, and the holder of each attribution.

    ``home`` says whose the offices are that the document names without a country (see `rashomon.reading.profile.home`);
    ``referring`` is asked whom a pronoun means, beside the rules.
    Raises SettingsError when ``settings.actors`` cannot be used.
    """
    own = reader_of(document.language).cast
    if own is not None:
        return own(document, sentences, attributions, settings, home)
    return _Builder(document, sentences, attributions, settings, home, referring).cast()


_GEORGIA_STATE = word_set("Atlanta Savannah Augusta Raffensperger Kemp Warnock Ossoff Fulton Arizona Michigan".lower())
_GEORGIA_COUNTRY = word_set(
    "Tbilisi Georgian Georgians Caucasus Abkhazia Ossetia Batumi Armenia Azerbaijan Saakashvili".lower()
)


_NAMING = (Sort.COUNTRY, Sort.CAPITAL, Sort.ADJECTIVE, Sort.SEAT)


class _Builder(Holding):
    def __init__(
        self,
        document: Document,
        sentences: Sequence[Span],
        attributions: Sequence[Attribution],
        settings: Settings,
        home: Home,
        referring: Referring | None = None,
    ) -> None:
        tokens: Words = words(document, sentences)
        self.people = People(tokens, document.published, home.side)
        super().__init__(document, tokens, Discourse(tokens, self.people, home, referring), attributions)
        self.names = extended(settings.actors, document.language) if settings.actors else in_language(document.language)
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
        regions = self.words.regions
        cut = [with_fields(self.words, region, chunks(self.words, region, self.names)) for region in regions]
        listed = recut(self.words, cut)
        for index, (region, pieces) in enumerate(zip(regions, listed, strict=True)):
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
        pieces = named_bodies(self.words, region, pieces)
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
        self.discourse.contacts = face(self.words, phrases)
        self.discourse.paired = paired(self.words, phrases)
        take_stances(self.words, phrases)
        told, home = between(self.words, phrases), self.discourse.home
        if home.own and told and not any(home.side in pair for pair in (*told, *self.discourse.contacts.values())):
            self.discourse.mediated = told[0]
        self.discourse.named = frozenset(s for p in phrases for s in p.sides if s not in COUNTRYLESS)
        self.people.named = self.discourse.named
        others = [p for p in phrases if p.sort is not Sort.OUTLET]
        self.discourse.told_of = frozenset(
            s for p in others for s in (p.sides or (side_of_known(p),)) if s and s not in COUNTRYLESS
        )
        self.discourse.collective = frozenset(
            p.side for p in phrases if p.plural and p.role in ("head", "leader", "official") and _union(p.side)
        )
        self.discourse.placed = frozenset(
            s for p in phrases for s in p.sides if s not in COUNTRYLESS and not p.shared and not _party(p)
        )
        self._centre(phrases)
        self.people.american = self._american(phrases)
        self.people.titled = frozenset((p.office, p.side) for p in phrases if p.sort is Sort.NAME and p.office)

    def _centre(self, phrases: Sequence[Phrase]) -> None:
        """What the document is about: the sides of its title and those named most, and the one country of its title."""
        regions = self.words.regions
        titles = [p for p in phrases if regions[p.region].heading and not p.place and not self._dated(p)]
        titles = [p for p in titles if p.sort is not Sort.OUTLET]
        headed = {side for p in titles if p.sort in _NAMING for side in p.sides}
        others = {side for p in titles for side in (p.sides or (side_of_known(p),)) if side}
        titled = (headed | others) - COUNTRYLESS
        naming = [p for p in phrases if not p.place and p.sort is not Sort.OUTLET]
        counts = Counter(side for p in naming for side in (p.sides or (side_of_known(p),)) if side)
        most = [side for side, _ in counts.most_common(4) if side not in COUNTRYLESS]
        self.discourse.leading = frozenset(titled | set(most[:2]))
        self.discourse.central = frozenset(titled if len(titled) > 1 else titled | set(most[:3]))
        if len(headed) == 1 and headed == titled:
            self.discourse.home = replace(self.discourse.home, focus=headed.pop())

    def _dated(self, phrase: Phrase) -> bool:
        """Whether a heading is a dateline: "DOHA, June 11 (Agency) -"."""
        words = self.words.regions[phrase.region].span.of(self.document.text)
        return phrase.sort is Sort.CAPITAL and "(" in words and any(c.isdigit() for c in words)

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
        self.people.undated()
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


def _union(side: str) -> bool:
    return side == "EU" or (len(side) > 2 and side not in COUNTRYLESS)


def _party(phrase: Phrase) -> bool:
    entry = phrase.head.entry if phrase.head else None
    return entry is not None and entry.kind == "party"


def _also_elsewhere(phrase: Phrase) -> bool:
    """Whether words that the tables take for American are as well another country's: "Rep.", "the Democrats"."""
    entry = phrase.head.entry if phrase.head else None
    if phrase.role == "legislator":
        return True
    return entry is not None and entry.kind == "party" and entry.side == "US"
