"""Who is who among the names of a document: full names, short forms, titles, and what the tables know."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from itertools import islice

from rashomon.model import ANALYST, PRESS, UNKNOWN, ActorKind
from rashomon.reading.actors.lexicon import PARTICLES
from rashomon.reading.actors.names import (
    east_asian,
    heads,
    join_words,
    known_surnames,
    name_words,
    role_of,
    same_person,
    surnames,
    term_at,
    unshout,
)
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.records import SPEAKING, US_LEGISLATORS, Record, side_of_role
from rashomon.reading.actors.tables import Entry, Sort, family_names, given_names
from rashomon.reading.actors.tokens import Words, split, word_set


class People:
    """The persons of one document."""

    def __init__(self, words: Words, when: date | None, home: str = "") -> None:
        self.words = words
        self.when = when
        self.home = home  # the side of the document's issuer or outlet
        self.tabled: set[str] = set()  # keys of those whom the tables know
        self.called_former: set[str] = set()  # keys of those whom the text itself calls former
        self.introduced: set[str] = set()  # shipped names that the document calls by an office and a country
        self.own = UNKNOWN  # the side of the first office-holder whom the text names without a country
        self.alone: frozenset[str] = frozenset()  # family names that stand alone in the document
        self.named: frozenset[str] = frozenset()  # the sides that the document names anywhere
        self.namesakes: set[str] = set()  # shipped names that are somebody else's here
        self.american = True  # whether the text has anything of the United States beside lawmakers and parties
        self.titled: frozenset[tuple[str, str]] = frozenset()  # offices beside names in the document, with their sides
        self.records: dict[str, Record] = {}
        self.by_surname: dict[str, list[Record]] = defaultdict(list)
        self.by_name: dict[tuple[str, ...], Record] = {}

    # -- making ------------------------------------------------------------------------------------------

    def declare(self, phrases: list[Phrase], holding: set[int]) -> None:
        """First pass: every full name, so that short forms may stand before it (titles, headlines)."""
        self.alone = self._alone(phrases, holding)
        self.namesakes = {p.head.entry.name for p in phrases if p.head and p.head.entry and self._namesake(p)}
        for phrase in phrases:
            head = phrase.head
            if head is None or phrase.sort is not Sort.NAME:
                continue
            name = name_words(self.words, head.first, head.last)
            entry = head.entry
            if entry is not None and phrase.office and phrase.side:
                self.introduced.add(entry.name)
            if entry is not None and entry.full and entry.name not in self.namesakes:
                self._known(entry)
            elif len(name) == 2 and name[0] in PARTICLES:
                continue  # "Al Khulaifi": a family name
            elif len(name) > 1 and not self._tabled(entry) and self._is_person(phrase, name, head.first in holding):
                self._named(name, self._display(phrase))

    def _tabled(self, entry: Entry | None) -> bool:
        return entry is not None and entry.name not in self.namesakes

    def _namesake(self, phrase: Phrase) -> bool:
        """ "Defense Minister Pedro Sánchez" in a text that never names Spain: not the premier whom the tables know."""
        entry = phrase.head.entry if phrase.head else None
        if entry is None or not entry.full or entry.user or not entry.terms or phrase.role not in _OF_ONE:
            return False
        if {term.side for term in entry.terms} & {*self.named, self.home, ""}:
            return False
        return all(role_of(term.office) != phrase.role for term in entry.terms)

    def _alone(self, phrases: list[Phrase], holding: set[int]) -> frozenset[str]:
        """The single names that hold statements or bear a title in the document: family names."""
        found = set()
        for phrase in phrases:
            head = phrase.head
            if head is None or phrase.sort is not Sort.NAME or head.entry is not None:
                continue
            name = name_words(self.words, head.first, head.last)
            upper = self.words.tokens[head.first].upper
            if len(name) == 1 and not upper and (head.first in holding or phrase.office or phrase.honorific):
                found.add(name[0])
        return frozenset(found)

    def _display(self, phrase: Phrase) -> str:
        assert phrase.head is not None
        tokens = self.words.tokens[phrase.head.first : phrase.head.last]
        shown = ""
        for i, token in enumerate(tokens):
            if i and tokens[i - 1].end < token.start:
                shown += " "
            shown += token.text
        return unshout(shown)

    def _is_person(self, phrase: Phrase, name: tuple[str, ...], holding: bool) -> bool:
        """Whether a name that no table holds is a person's."""
        if phrase.office or phrase.honorific or phrase.side or holding:
            return True
        assert phrase.head is not None
        if len(name) <= 4 and any(short in self.alone for short in surnames(name)):
            return True  # somebody is called so by his family name
        before = self.words.tokens[phrase.head.first - 1].low if phrase.head.first else ""
        after = self.words.tokens[phrase.head.last].low if phrase.head.last < len(self.words.tokens) else ""
        if 2 <= len(name) <= 4 and after in _DOES and before not in _PLACING:
            return True
        if before in ("the", "in", "at", "near", "outside"):
            return False
        given = given_names().get(name[0])
        if given is None and name[0] in family_names():
            given = ""
        if given is None:
            return name in self.by_name
        return len(name) <= 5 and (given != "" or east_asian(name))

    def _known(self, entry: Entry) -> Record:
        key = f"person:{' '.join(join_words([t.low for t in split(entry.name)]))}"
        record = self.records.get(key)
        if record is None:
            record = Record(key, entry.name, ActorKind.PERSON, gender=entry.gender, fixed=entry.user)
            record.words = join_words([t.low for t in split(entry.name)])
            term, over = term_at(entry, self.when)
            if term is not None:
                record.side, record.office = term.side or UNKNOWN, term.office
                record.role = role_of(term.office)
                record.speaks = term.speaks and not over
                record.former = over
                record.confidence = 0.9 if self.when or entry.user else 0.8
            self._add(record)
            self.tabled.add(key)
        return record

    def _named(self, name: tuple[str, ...], shown: str) -> Record:
        record = self.by_name.get(name)
        if record is not None:
            return record
        surname = name[-1] if not east_asian(name) else name[0]
        for other in self.by_surname.get(surname, ()):
            if same_person(other.words, name):
                self.by_name[name] = other
                if len(name) > len(other.words) and not other.fixed and len(other.words) < 2:
                    other.words, other.name = name, shown
                return other
        known = (
            [e for e in known_surnames().get(surname, ()) if same_person(_words_of(e), name)] if len(name) > 2 else []
        )
        if len(known) == 1:  # a middle name more than the tables have
            self.by_name[name] = self._known(known[0])
            return self.by_name[name]
        record = Record(f"person:{' '.join(name)}", shown, ActorKind.PERSON, words=name)
        record.gender = given_names().get(name[0], "") if not east_asian(name) else ""
        self._add(record)
        return record

    def _add(self, record: Record) -> None:
        self.records[record.key] = record
        self.by_name[record.words] = record
        for short in surnames(record.words):
            self.by_surname[short].append(record)

    # -- finding -----------------------------------------------------------------------------------------

    def resolve(self, phrase: Phrase, when: Callable[[str], int], holding: bool) -> tuple[Record, float] | None:
        """The person that a name refers to, with a confidence; None where the name is no person's."""
        assert phrase.head is not None
        name = name_words(self.words, phrase.head.first, phrase.head.last)
        if not name:
            return None
        entry = phrase.head.entry
        found: tuple[Record, float] | None
        if entry is not None and entry.full and self._tabled(entry):
            found = self._known(entry), 1.0
        elif name in self.by_name:
            found = self.by_name[name], 1.0
        elif len(name) > 1 and not self._tabled(entry) and " ".join(name) not in self.by_surname:
            if not self._is_person(phrase, name, holding):
                return None
            found = self._named(name, self._display(phrase)), 0.9
        else:
            found = self._short(" ".join(name), phrase, entry, when, holding)
        if found is not None:
            self._learn(found[0], phrase)
        return found

    def _short(
        self, short: str, phrase: Phrase, entry: Entry | None, when: Callable[[str], int], holding: bool
    ) -> tuple[Record, float] | None:
        options = [record for record in self.by_surname.get(short, ()) if _agrees(record, phrase)]
        entry = entry if entry is None or entry.full or not self._misfits(entry, phrase) else None
        if entry is not None and not phrase.office and not phrase.side and not phrase.honorific:
            term, over = term_at(entry, self.when)
            heads = term is not None and not over and role_of(term.office) == "head"
            if heads and all(record.name != entry.name for record in options):
                return self._known(entry), 0.9 if not options else 0.6
        if len(options) == 1:
            return options[0], 0.95
        if entry is not None and options and not phrase.office and not phrase.side:
            own = next((record for record in options if record.name == entry.name), None)
            if own is not None:
                return own, 0.75
        if options:
            options.sort(key=lambda record: -when(record.key))
            return options[0], 0.55
        if entry is not None:
            return self._known(entry), 0.9
        if holding and not phrase.office and phrase.honorific in ("", *_WITH_GIVEN):
            called = [r for r in islice(self.records.values(), 500) if len(r.words) > 1 and r.words[0] == short]
            if len(called) == 1 and not east_asian(called[0].words):
                return called[0], 0.7  # Thais, Ethiopians, Icelanders are called by their given names
        if phrase.office in _BORN:
            called = [r for r in islice(self.records.values(), 500) if len(r.words) > 1 and r.words[0] == short]
            called = sorted((r for r in called if _agrees(r, phrase)), key=lambda r: -when(r.key))
            if called:
                return called[0], 0.8 if len(called) == 1 else 0.6  # "Sheikh Mohammed", "Prince Faisal"
        if phrase.office and len(short) >= 5:
            titled = [r for r in islice(self.records.values(), 500) if r.office == phrase.office and r.words]
            titled = [r for r in titled if any(word.startswith(short) for word in r.words) and _agrees(r, phrase)]
            if len(titled) == 1:
                return titled[0], 0.7  # "Sultan Hassan" of Sultan Hassanal B.
        if phrase.office:
            known = self._by_office(short, phrase)
            if known is not None:
                return self._known(known), 0.8
        if phrase.office or phrase.honorific or holding or phrase.side:
            assert phrase.head is not None
            if (
                self.words.tokens[phrase.head.first].upper
                and len(short) <= 6
                and not (phrase.office or self._label(phrase))
            ):
                return None  # an abbreviation, no person
            if self._before(phrase) == "the" and not phrase.office:
                return None
            name = name_words(self.words, phrase.head.first, phrase.head.last)
            return self._named(name, self._display(phrase)), 0.7
        return None

    def _misfits(self, entry: Entry, phrase: Phrase) -> bool:
        """Whether the title before a family name is none that the tables' bearer of it may have: "Sultan H." of a
        lady who presides over a republic."""
        if not phrase.office:
            return False
        if phrase.gender and entry.gender and phrase.gender != entry.gender:
            return True
        return phrase.office in _CROWNED and all(term.office not in _CROWNED for term in entry.terms)

    def undated(self) -> None:
        """In a text without a date, those whose terms have ended by now are in office, where it does not call them
        former and names nobody else who holds the same office: nobody knows that it is of after their time."""
        if self.when is not None:
            return
        known = [r for r in islice(self.records.values(), 500) if r.kind is ActorKind.PERSON and r.office]
        for record in known:
            if not record.former or record.key not in self.tabled or record.key in self.called_former:
                continue
            others = [r for r in known if r is not record and r.side == record.side and r.speaks]
            if record.role in _SERVING and not any(r.office == record.office for r in others):
                record.former, record.speaks, record.confidence = False, True, 0.6

    def in_office(self, side: str, office: str) -> Record | None:
        """The one person named in the document who holds that office; None where there are several or none."""
        found = [
            r for r in islice(self.records.values(), 500) if r.side == side and r.office == office and not r.anonymous
        ]
        return found[0] if len(found) == 1 else None

    def head_of(self, side: str, office: str, role: str) -> Record | None:
        """The shipped holder of a side's highest office on the document's day: "China's leader".

        None without a date, or where the document itself names somebody with that title.
        """
        if not side or self.when is None or {(office, side), (office, "")} & self.titled:
            return None
        found = {entry.name: entry for entry in heads().get(side, ()) if _holds(entry, side, office, role, self.when)}
        return self._known(next(iter(found.values()))) if len(found) == 1 else None

    def _label(self, phrase: Phrase) -> bool:
        """Whether a name is the label of a speaker's turn: "RABUKA: ..."."""
        assert phrase.head is not None
        at = phrase.head.last
        return at < len(self.words.tokens) and self.words.tokens[at].text == ":"

    def _before(self, phrase: Phrase) -> str:
        return self.words.tokens[phrase.first - 1].low if phrase.first else ""

    def _by_office(self, short: str, phrase: Phrase) -> Entry | None:
        """The one shipped person of that family name who held such an office on the document's day."""
        fitting = []
        for entry in known_surnames().get(short, ()):
            term, over = term_at(entry, self.when)
            if term is None or over or (phrase.side and term.side != phrase.side):
                continue
            if role_of(term.office) == phrase.role and not self._misfits(entry, phrase):
                fitting.append(entry)
        return fitting[0] if len(fitting) == 1 else None

    def _learn(self, record: Record, phrase: Phrase) -> None:
        """Takes over what stands around this mention: office, side, whether it speaks for it."""
        record.aliases[self._display(phrase)] = None
        if phrase.gender and not record.gender:
            record.gender = phrase.gender
        if phrase.honorific in ("mr", "mr.", "sir", "lord") and not record.gender:
            record.gender = "m"
        if phrase.honorific in ("mrs", "mrs.", "ms", "ms.", "dame", "lady") and not record.gender:
            record.gender = "f"
        for span in phrase.evidence:
            record.show(span)
        if phrase.former:
            self.called_former.add(record.key)
        if record.fixed or not (phrase.office or phrase.side or phrase.former):
            return
        self._in_earlier_days(record, phrase)
        if phrase.office:
            self._office(record, phrase)
        elif phrase.side and record.side == UNKNOWN:
            record.side, record.speaks, record.confidence = phrase.side, False, 0.7
            assert phrase.head is not None
            before = self.words.tokens[phrase.first : phrase.head.first]
            if any(token.text in ("'s", "’s") for token in before):
                record.speaks, record.confidence = phrase.speaks, 0.7  # "Ukraine's Volodymyr Zelensky": its leader
        elif phrase.former and not phrase.office:
            record.speaks = False

    def _in_earlier_days(self, record: Record, phrase: Phrase) -> None:
        """ "Dutch Prime Minister Mark R." in a text without a date: the term that its words give him, not his newest;
        "Estonia's Kaja K." of who has an organisation's office by now: her country's, as the text has it."""
        entry = phrase.head.entry if phrase.head else None
        side = phrase.side
        if self.when is not None or record.key not in self.tabled or entry is None or len(side) != 2:
            return
        if side in ("", record.side) or phrase.by_office or record.name != entry.name:
            return
        term = next((t for t in entry.terms if t.side == side), None)
        organisation = record.side == "EU" or len(record.side) > 2
        if term is None and not organisation:
            return
        record.side, record.speaks, record.former, record.confidence = side, phrase.speaks, phrase.former, 0.8
        record.office = phrase.office or (term.office if term is not None else "")
        record.role = role_of(record.office) if record.office else ""

    def _home_of_lawmakers(self, phrase: Phrase) -> str:
        """Whose a "Senator" is whose country the words do not give: "Rep." is American where America is spoken of."""
        if self.home not in ("", "US") and not phrase.side and (self.home in self.named or not self.named):
            return self.home
        return phrase.side if self.american else self.home or UNKNOWN

    def _office(self, record: Record, phrase: Phrase) -> None:
        given = phrase.side
        first = record.name not in self.introduced or record.key not in self.tabled
        if record.side == UNKNOWN and given in ("", "US") and _lawmaker(phrase):
            given = self._home_of_lawmakers(phrase)
        if record.key in self.tabled and len(record.side) == 2 and len(given) > 2:
            return  # "G20 ... Lavrov": a gathering is nobody's side whose country is known
        side, speaks = side_of_role(phrase.role, given, phrase.speaks, phrase.modifiers, phrase.office)
        speaks = speaks and not phrase.former
        if side == UNKNOWN and record.side != UNKNOWN:
            if not record.office and phrase.role in SPEAKING:
                record.office, record.role = phrase.office, phrase.role
            if self.own == UNKNOWN and phrase.role in _GOVERNING and record.speaks and first:
                self.own = record.side
            if record.role and role_of(record.office) in SPEAKING and phrase.role in SPEAKING:
                record.speaks = speaks if phrase.former or record.former else record.speaks
            return
        if record.side not in (UNKNOWN, side) and record.side not in (ANALYST, PRESS) and not record.former:
            record.confidence = min(record.confidence, 0.6) if phrase.side else record.confidence
            if record.office and side in (ANALYST, PRESS) and record.confidence == 1.0:
                return  # an office that this document gave before
            if side in (ANALYST, PRESS):
                record.side, record.office, record.role, record.speaks = side, phrase.office, phrase.role, False
                record.confidence = 0.7  # the table's namesake, or the same person in another capacity
                return
        if record.key in self.tabled and not record.former and record.speaks and side not in (UNKNOWN, record.side):
            record.confidence = min(record.confidence, 0.7)
            return  # whose head somebody is on that day is known; the words beside the name are somebody else's
        if record.key in self.tabled and record.speaks and side == record.side and not phrase.former:
            speaks = True  # "Foreign Minister and director of the party's commission X"
        changed = not record.office or record.former or record.confidence < 1.0
        if changed or phrase.role == "head":
            record.side, record.office, record.role = side, phrase.office, phrase.role
            record.speaks, record.former = speaks, phrase.former
            record.confidence = 1.0 if side != UNKNOWN else 0.5
        elif phrase.former:
            record.speaks = False


_BORN = word_set("sheikh sheik prince princess king queen emir sultan") | {"crown prince"}  # who go by a given name
_SERVING = word_set("head minister deputy")
_CROWNED = word_set("king queen emir amir emperor sultan") | {"crown prince"}
_OF_ONE = word_set("minister deputy spokes legislator opposition local judge head")
_WITH_GIVEN = ("sir", "dame")  # styles that stand before the given name: "Sir Keir"
_GOVERNING = word_set("minister deputy spokes")
# What persons do and places do not, and words that stand before places.
_DOES = word_set(
    """met said told wrote spoke thanked visited hosted flew arrived replied answered insisted argued joked shrugged
    smiled praised apologised apologized resigned recalled recounted tweeted posted texted telephoned phoned
    travelled traveled attended chaired signed wore shook waved resisted quipped complained promised vowed"""
)
_PLACING = frozenset(("the", "in", "at", "near", "outside", "from", "to", "of"))


def _words_of(entry: Entry) -> tuple[str, ...]:
    return join_words([t.low for t in split(entry.name)])


def _lawmaker(phrase: Phrase) -> bool:
    """Whether a title is one of American lawmakers' that other countries' have too: "Senator", "Rep."."""
    return phrase.office in US_LEGISLATORS or (phrase.role == "legislator" and phrase.office[:3] in ("rep", "sen"))


def _holds(entry: Entry, side: str, office: str, role: str, when: date) -> bool:
    """Whether somebody has an office on a day, "leader" meaning the highest that the tables have."""
    term, over = term_at(entry, when)
    if term is None or over or term.side != side or not term.speaks:
        return False
    return term.office == office or (role == "leader" and office == "leader" and term.office in _HIGHEST.get(side, ()))


# Whom "the X leader" means where a country has a president and a prime minister.
_HIGHEST = {
    "CN": ("president",), "RU": ("president",), "US": ("president",), "FR": ("president",), "UA": ("president",),
    "KR": ("president",), "TW": ("president",), "TR": ("president",), "BR": ("president",), "EG": ("president",),
    "JP": ("prime minister",), "GB": ("prime minister",), "IN": ("prime minister",), "IL": ("prime minister",),
    "DE": ("chancellor",), "IT": ("prime minister",), "CA": ("prime minister",), "AU": ("prime minister",),
    "IR": ("supreme leader",), "KP": ("supreme leader", "leader"),
}  # fmt: skip


def _agrees(record: Record, phrase: Phrase) -> bool:
    """Whether title and side of a mention fit a person; a mention without them fits everybody."""
    if phrase.honorific in ("mrs", "mrs.", "ms", "ms.") and record.gender == "m":
        return False
    if phrase.honorific in ("mr", "mr.") and record.gender == "f":
        return False
    return not (phrase.side and record.side not in (UNKNOWN, ANALYST, PRESS, phrase.side) and record.confidence >= 0.8)
