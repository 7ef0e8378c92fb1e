"""What is known of a Russian document's parties before and while its phrases are read: weights of sides, records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.model import (
    COUNTRYLESS,
    UNKNOWN,
    ActorKind,
    BlockKind,
    Span,
)
from rashomon.reading.actors.home import Home
from rashomon.reading.actors.names import role_of, term_at
from rashomon.reading.actors.records import Record
from rashomon.reading.actors.tables import Entry, Sort, country_names
from rashomon.reading.attribution import Attribution
from rashomon.reading.ru.page import Page
from rashomon.reading.ru.persons import Persons, stem
from rashomon.reading.ru.phrase import Phrase
from rashomon.reading.ru.phrases import Finder
from rashomon.reading.ru.tables import Name
from rashomon.reading.ru.words import tokens

REACH = 6  # sentences that a pronoun looks back over


@dataclass(slots=True)
class Seen:
    """A party as the text last named it: its record, the phrase, and the number of the sentence."""

    record: Record
    phrase: Phrase
    sentence: int


def entry_of(name: Name) -> Entry:
    """A listed person as an entry of the shipped tables, for its terms of office."""
    return Entry(Sort.PERSON, name.name, gender=name.gender, terms=name.terms)


class Known:
    """The records of one document, the phrases met so far, and the sides that it is about."""

    def __init__(self, made: Page, attributions: Sequence[Attribution], home: Home) -> None:
        self.page, self.attributions, self.home = made, attributions, home
        self.when = made.document.published
        self.records: dict[str, Record] = {}
        self.seen: list[Seen] = []
        self.starts: list[int] = []
        self.order: list[Phrase] = [p for s in made.sentences for p in s.phrases]
        self.sentence_of = {id(p): s.index for s in made.sentences for p in s.phrases}
        self.persons = Persons(made.document.text, self.order)
        self.holding = sorted(a.holder for a in attributions if a.holder)
        self.titled: dict[str, Phrase] = {}  # unlisted persons of the title, by the stem of the family name
        self.headed: list[str] = []  # the sides that title and headings name, in their order
        self.weights = self._weights()

    def _weights(self) -> Counter[str]:
        """How often each side is named: persons and titles count twice, those of the title more."""
        counts: Counter[str] = Counter()
        for phrase in self.order:
            side = self._side(phrase)
            if side and side not in COUNTRYLESS:
                counts[side] += 2 if phrase.kind in ("person", "office") else 1
        document = self.page.document
        heads = [b.span for b in document.blocks if b.kind in (BlockKind.TITLE, BlockKind.HEADING)]
        lines = [(document.text, span) for span in heads] + [(document.title, Span(0, len(document.title) or 1))]
        for text, span in lines:
            for phrase in Finder(text, tokens(text, span)).phrases() if text else ():
                if phrase.kind == "person" and phrase.listed is None and phrase.name and phrase.side:
                    self.titled.setdefault(stem(phrase.name[-1]), phrase)
                side = self._side(phrase)
                if side and side not in COUNTRYLESS:
                    counts[side] += 4
                    self.headed.append(side)
        return counts

    def _side(self, phrase: Phrase) -> str:
        if phrase.kind == "person" and phrase.listed is not None:
            term, _ = term_at(entry_of(phrase.listed), self.when)
            return phrase.side or (term.side if term else "")
        return phrase.side

    def pair(self) -> list[str]:
        """The two sides that the text is about: the issuer's and the one named most, else the two named most."""
        ranked = [side for side, _ in sorted(self.weights.items(), key=lambda item: (-item[1], item[0]))]
        if self.home.own and self.home.side:
            ranked = [self.home.side, *(side for side in ranked if side != self.home.side)]
        return sorted(ranked[:2])

    def government(self, side: str) -> Record:
        return self._keep(Record(f"gov:{side}", country_names().get(side, side), ActorKind.COUNTRY, side))

    def _keep(self, record: Record) -> Record:
        return self.records.setdefault(record.key, record)

    def known(self, name: Name) -> Record:
        """A listed person, with the office that it holds on the document's day."""
        key = "person:" + " ".join(fold_name(name.name))
        record = self.records.get(key)
        if record is None:
            record = Record(key, name.name, ActorKind.PERSON, gender=name.gender)
            term, over = term_at(entry_of(name), self.when)
            if term is not None:
                record.side, record.office, record.role = term.side or UNKNOWN, term.office, role_of(term.office)
                record.speaks, record.former = term.speaks and not over and record.role != "legislator", over
                record.confidence = 0.9 if self.when else 0.8
            self._keep(record)
        return record

    def _joint(self) -> Record | None:
        sides = self.pair()
        return self.group(tuple(sides)) if len(sides) == 2 else None

    def group(self, sides: tuple[str, ...]) -> Record:
        """The joint party of several sides."""
        names = country_names()
        joined = " and ".join(names.get(side, side) for side in sorted(sides))
        key = "joint:" + "+".join(sorted(sides))
        return self._keep(
            Record(key, joined, ActorKind.GROUP, sorted(sides)[0], sides=tuple(sorted(sides)), plural=True)
        )


def fold_name(name: str) -> tuple[str, ...]:
    """The words of a name as the shipped tables key them."""
    from rashomon.reading.actors.names import join_words
    from rashomon.reading.actors.tokens import split

    return join_words([token.low for token in split(name)])
