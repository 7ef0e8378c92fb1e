"""Follows a document from first word to last: which actor each noun phrase refers to."""

from __future__ import annotations

from itertools import islice

from rashomon.model import COUNTRYLESS, PRESS, UNKNOWN, ActorKind, MentionKind
from rashomon.reading.actors.home import RARE, WEAK, may_have
from rashomon.reading.actors.ledger import Resolved, bare, keyed
from rashomon.reading.actors.names import same_office
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.posts import Posts
from rashomon.reading.actors.records import SPEAKING, Record
from rashomon.reading.actors.tables import REGION, Entry, Sort, country_names
from rashomon.reading.actors.tokens import word_set
from rashomon.reading.actors.unions import members

# Roles that speak for nobody's government, yet are somebody's country's: a senator, a judge, a mayor.
_REACTS = word_set(
    """said urged reacted responded replied denied rejected condemned welcomed warned called dismissed hit insisted
    demanded protested accused criticised criticized announced confirmed countered retorted summoned vowed"""
)
_TELLS = word_set("said says told added warned noted argued insisted replied wrote called countered")
_LIKE_NAMED = ("party", "legislature", "judge", "body")  # kinds of bodies of which many countries have one of a name
_DOMESTIC = word_set("legislator opposition judge local politician centralbank")


class Discourse(Posts):
    """Resolves the phrases of a document in text order."""

    def resolve(self, phrase: Phrase, *, holding: bool, quoting: frozenset[str]) -> Resolved | None:
        """The actor of one phrase. ``quoting`` are the keys of holders of the quotation that it stands in."""
        for side in (self.home.side, self.home.desk):
            if side and side in phrase.shared:
                phrase.side, phrase.sides = side, (side,)
        if phrase.shared and phrase.side not in self.placed:
            theirs = [side for side in phrase.shared if side in self.placed]
            theirs.sort(key=lambda side: -self.weights[side])
            if theirs and (len(theirs) == 1 or self.weights[theirs[0]] > self.weights[theirs[1]]):
                phrase.side, phrase.sides = theirs[0], (theirs[0],)
            elif theirs:
                phrase.side, phrase.sides = "", ()
        self._learn_bodies(phrase)
        if phrase.apposed is not None:
            self._learn_bodies(phrase.apposed)
        found = self._find(phrase, holding, quoting)
        if found is None:
            return None
        record, kind, confidence = found
        if phrase.place:
            confidence = min(confidence, 0.4 if phrase.sort is Sort.CAPITAL else 0.6)
        self._note(record, phrase, holding)
        return Resolved(phrase, record, kind, confidence)

    def _learn_bodies(self, phrase: Phrase) -> None:
        """ "The head of Sudan's Sovereign Council": whose the Council is, once it is named by itself."""
        for name in phrase.bodies:
            if phrase.side not in ("", UNKNOWN):
                self.body_sides.setdefault(keyed(name), phrase.side)

    def _find(self, phrase: Phrase, holding: bool, quoting: frozenset[str]) -> tuple[Record, MentionKind, float] | None:
        if phrase.pronoun == "text":
            author = self._author(phrase) if holding else None
            if author is not None and (author[0].sides or author[0].plural):
                self.documents_in[phrase.region] = author[0]
            return (author[0], MentionKind.NOMINAL, author[1]) if author is not None else None
        if phrase.pronoun:
            if phrase.head is None and not holding and self.words.tokens[phrase.first].low == "the":
                return None if phrase.pronoun != "both" else self._pronoun(phrase, holding, quoting)
            return self._pronoun(phrase, holding, quoting)
        if phrase.sort is Sort.NAME:
            if phrase.role == "counterpart":
                self._as_counterpart(phrase)
            self._place(phrase)
            union = members(self._shown(phrase), self.named)
            if union:
                return self.group(union, self._shown(phrase), None), MentionKind.NAME, 0.9
            person = self.people.resolve(phrase, self.when, holding)
            if person is None:
                return None
            person[0].styles.update(phrase.styles)
            self._late_name(person[0], phrase, holding)
            self._side_from_context(person[0], phrase)
            self._answering(person[0], phrase)
            return person[0], MentionKind.NAME, person[1]
        if phrase.sort is Sort.OFFICE:
            return self._nominal(phrase, holding)
        if phrase.sort is Sort.ADJECTIVE and holding and self._one_of(phrase):
            seen = self._speaker(phrase)
            return (seen.record, MentionKind.NOMINAL, 0.6) if seen is not None else None
        return self._named(phrase)

    def _answering(self, record: Record, phrase: Phrase) -> None:
        """The label of who speaks in a side's own transcript, where nothing else says whose he is: "MR. MILLER:"."""
        at, region = phrase.last, self.words.regions[phrase.region]
        if not self.home.own or record.side != UNKNOWN or phrase.first != region.first or at >= region.last:
            return
        joint = any(token.low == "joint" for token in self.words.tokens[:40])
        if self.words.tokens[at].text == ":" and not joint:
            record.side, record.speaks, record.confidence = self.home.side, True, 0.6

    def _one_of(self, phrase: Phrase) -> bool:
        """ "The Norwegian said": a person, not a country."""
        if self.words.tokens[phrase.first].low != "the":
            return False
        return self.words.tokens[phrase.last].low in _TELLS if phrase.last < len(self.words.tokens) else False

    def _side_from_context(self, record: Record, phrase: Phrase) -> None:
        """ "Foreign Minister X" where no side is said: that of the issuer or the outlet's country.

        Else the one side that the text has just been about, if it is one; else that of dateline or title.
        """
        if record.side != UNKNOWN or not phrase.office or phrase.placed or phrase.role not in SPEAKING | _DOMESTIC:
            return
        if "party" in phrase.modifiers and phrase.role in ("chief", "chair", "leader"):
            side = self._domestic("", "legislature") or self._weak_side("", "legislature")
            record.side, record.speaks, record.confidence = side or UNKNOWN, False, WEAK
            return
        if phrase.role in ("chief", "chair", "leader") and not self.home.own:
            return
        if phrase.possessor is not None and not phrase.placed:
            return  # "its secretary general, X": of whom nobody knows
        if self._host(phrase):
            if self.home.desk and may_have(self.home.desk, phrase.office, phrase.role):
                record.side, record.speaks, record.confidence = self.home.desk, phrase.speaks, 0.6
            return
        side, confidence = self._told_office(phrase) or self._acting_side(phrase), 0.7
        if not side and phrase.cause != phrase.across and may_have(phrase.cause, phrase.office, phrase.role):
            side = phrase.cause
        if not side:
            side, confidence = self._domestic(phrase.office, phrase.role), self.home.confidence
            side = side if side != phrase.across else ""
        if not side and phrase.office in RARE:
            having = [s for s in self.named if may_have(s, phrase.office, phrase.role)]
            side, confidence = (having[0], 0.7) if len(having) == 1 else ("", 0.0)
        if side and phrase.role == "head" and self._taken(record, phrase.office, side):
            side = ""
        if not side and self._at_the_desk(record, phrase):
            side, confidence = self.home.desk, 0.55
        if not side and phrase.role in SPEAKING and not phrase.former:
            late = {side for back in range(3) for side in self._acting(phrase.region - back)}
            late = {side for side in late if may_have(side, phrase.office, phrase.role)}
            late = {side for side in late - {phrase.across} if not self._held(record, side, phrase.office)}
            side, confidence = (late.pop(), 0.6) if len(late) == 1 else ("", 0.0)
        if not side:
            side, confidence = self._speaking_in(phrase), 0.6
        if not side:
            side, confidence = self._weak_side(phrase.office, phrase.role, phrase.across), WEAK
        if side:
            speaks = phrase.role in SPEAKING and phrase.speaks and not phrase.former
            record.side, record.speaks, record.confidence = side, speaks, confidence

    def _at_the_desk(self, record: Record, phrase: Phrase) -> bool:
        """Whether a bare "President X" is of the country that a text about it is dated from."""
        desk = self.home.desk
        if phrase.role not in ("head", "minister", "deputy") or phrase.former or desk == phrase.across:
            return False
        if desk not in self.leading or not may_have(desk, phrase.office, phrase.role):
            return False
        return "armed" not in phrase.modifiers and not self._held(record, desk, phrase.office)

    def _host(self, phrase: Phrase) -> bool:
        """ "The host, President X": of the country where they met, and none of those who did."""
        name = phrase.head.first if phrase.head else phrase.first
        before = [token.low for token in self.words.tokens[max(0, phrase.first - 2) : name]]
        return "host" in before and "," in before and phrase.role in ("head", "minister", "deputy")

    def _speaking_in(self, phrase: Phrase) -> str:
        """ "Finance Minister X told reporters in Colombo": the capital of a side that the text is about."""
        place = self._said_in(phrase)
        if not place or place == phrase.across or place not in self.central:
            return ""
        return place if may_have(place, phrase.office, phrase.role) else ""

    def _told_office(self, phrase: Phrase) -> str:
        """ "The consul-general, X": the one of whom it was told before whose he is, if only one side's was told of."""
        if phrase.definite != "the" or phrase.former or self.home.own:
            return ""
        wanted = same_office(phrase.office)
        told = [s.record for s in self.late() if s.record.specific and not s.record.words]
        sides = {
            r.side for r in told if same_office(r.office) == wanted and r.side not in COUNTRYLESS | {phrase.across}
        }
        return sides.pop() if len(sides) == 1 else ""

    def _acting(self, region: int) -> dict[str, None]:
        """Who does something in a sentence of the text; a headline names too little to go by."""
        if region < 0 or self.words.regions[region].heading:
            return {}
        return self.acting_in.get(region, {})

    def _held(self, record: Record, side: str, office: str) -> bool:
        """Whether somebody else is named as the holder of that office of a side: then this one is another's."""
        wanted = same_office(office)
        return any(
            other is not record and other.side == side and same_office(other.office) == wanted and other.words
            for other in islice(self.records.values(), 500)
        )

    def _acting_side(self, phrase: Phrase) -> str:
        """ "Ankara reacted at once: spokesman X said", "Rwanda urged calm, spokeswoman Y said": the same side's."""
        if phrase.role not in ("spokes", "minister", "deputy", "official", "diplomat", "envoy"):
            return ""
        region, tokens = self.words.regions[phrase.region], self.words.tokens
        acting = [
            s for s in self.late(phrase.region, 0) if s.region == phrase.region and s.record.key.startswith("gov:")
        ]
        for seen in reversed(acting):
            after = [t.low for t in tokens[seen.token + 1 : phrase.first]]
            if not seen.subject or seen.token > region.first + 3 or not after:
                continue
            if any(word in _REACTS for word in after[: 14 if "," in after[:1] else 3]):
                return seen.record.side
        return ""

    def _taken(self, record: Record, office: str, side: str) -> bool:
        """Whether a side's own text has named another as the holder of an office that only one can have."""
        if not self.home.own:
            return False
        return any(
            other is not record and other.side == side and other.office == office and not other.former
            for other in (seen.record for seen in self.late())
            if other.kind is ActorKind.PERSON and other.speaks and not other.anonymous
        )

    def _named(self, phrase: Phrase) -> tuple[Record, MentionKind, float] | None:
        assert phrase.head is not None
        entry = phrase.head.entry
        if entry is None:
            return None
        shown = self._shown(phrase)
        sort = phrase.sort
        union = members(shown, self.named) if sort is Sort.BODY else ()
        if union:
            return self.group(union, shown, None), MentionKind.NAME, 0.8
        if entry.kind == REGION:
            record = self._keep(Record(f"region:{keyed(entry.name)}", entry.name, ActorKind.BODY, entry.side))
            record.speaks = False
            return record, MentionKind.NAME, 0.9
        if sort in (Sort.COUNTRY, Sort.ADJECTIVE, Sort.PEOPLE, Sort.CAPITAL, Sort.SEAT):
            record = self.government(entry.side)
            kind = MentionKind.METONYM if sort in (Sort.CAPITAL, Sort.SEAT) else MentionKind.NAME
            if sort is not Sort.ADJECTIVE:
                record.aliases[shown] = None
            if sort in (Sort.CAPITAL, Sort.SEAT):
                record.kind = ActorKind.GOVERNMENT
            confidence = {Sort.ADJECTIVE: 0.5, Sort.PEOPLE: 0.7, Sort.CAPITAL: 0.9}.get(sort, 1.0)
            return record, kind, confidence
        if sort is Sort.OUTLET:
            # a state's agency speaks for its state where the state is told of, and is press like any other elsewhere
            whose = entry.side if entry.side in self.told_of or not self.told_of else PRESS
            record = self._keep(Record(f"outlet:{keyed(entry.name)}", entry.name, ActorKind.OUTLET, whose or PRESS))
            record.speaks = record.side != PRESS
        elif entry.name in country_names().values() or entry.name == "European Union":
            record = self.government(entry.side)
        else:
            record = self._body(phrase)
        record.aliases[shown] = None
        return record, MentionKind.NAME, 1.0

    def _body(self, phrase: Phrase) -> Record:
        assert phrase.head is not None and phrase.head.entry is not None
        entry = phrase.head.entry
        side = self._sharing(entry) or (phrase.side if entry.shared else entry.side or phrase.side)
        if phrase.styled_side and phrase.styled_side != entry.side and entry.kind in _LIKE_NAMED:
            side = phrase.styled_side  # "the Japanese Communist Party", "the German Foreign Office"
            key = f"body:{side}:{keyed(entry.name)}"
            speaks, sort = entry.speaks and side in entry.shared, "body" if side in entry.shared else "party"
            return self._keep(Record(key, bare(self._text(phrase)), ActorKind.BODY, side, speaks=speaks, sort=sort))
        if side == entry.side and self._of_another(entry, phrase):
            side = self._domestic("", "ministry") or self._weak_side("", "ministry", phrase.across)
        if entry.kind == "party" and side == "US" and not self.people.american:
            side = self._domestic("", "legislature") or self._weak_party(phrase)
        side = side or self.body_sides.get(keyed(entry.name), "")
        if not side and (entry.kind in ("party", "legislature", "judge") or entry.name == "National Assembly"):
            side = self._domestic("", "legislature")
        if not side and entry.kind == "government":
            side = self._domestic("", "ministry")
        if not entry.side and entry.kind not in ("company", "analyst"):
            known = self._same_body(entry)
            if known is not None and (not phrase.side or known.side == phrase.side):
                return known
        key = f"company:{keyed(entry.name)}" if entry.kind == "company" else f"body:{keyed(entry.name)}"
        kind = ActorKind.COMPANY if entry.kind == "company" else ActorKind.BODY
        if entry.kind == "analyst":
            side = "analyst"
        elif side != entry.side:
            key = f"body:{side}:{keyed(entry.name)}"
        record = self._keep(Record(key, entry.name, kind, side or UNKNOWN, speaks=entry.speaks and bool(side)))
        for span in phrase.evidence:
            record.show(span)
        record.sort = entry.kind
        return record

    def _same_body(self, entry: Entry) -> Record | None:
        """A body of which an earlier mention says whose it is ("Sudan's Sovereign Council ... the Council")."""
        name = keyed(entry.name)
        bodies = [r for r in islice(self.records.values(), 500) if r.kind is ActorKind.BODY and r.side != UNKNOWN]
        found = [r for r in bodies if _names(keyed(r.name), name)]
        return found[0] if len(found) == 1 else None

    def _weak_party(self, phrase: Phrase) -> str:
        """Whose a party of a common name is ("the Democrats") where neither home nor name tells: of who acted last."""
        for back in range(6):
            sides = [s for s in self.acting_in.get(phrase.region - back, ()) if len(s) == 2 and s != "EU"]
            if sides:
                return sides[-1]
        return ""

    def _of_another(self, entry: Entry, phrase: Phrase) -> bool:
        """ "The Ministry of Defence" in a text that names other countries, and not the one that the table gives it."""
        plain = bare(self._text(phrase)) == entry.name  # not "UK Ministry of Defence"
        known = self.records.get(f"body:{keyed(entry.name)}")
        if known is not None and known.side == entry.side:
            return False  # the text gave it before
        if entry.name not in _EVERYWHERE or not plain or not self.placed or phrase.styled_side:
            return False
        return entry.side not in {*self.placed, self.home.side, self.home.desk}

    def _sharing(self, entry: Entry) -> str:
        """ "The Foreign Office" in a paper of Islamabad: the country that calls one of its bodies so too."""
        for side in (self.home.side, self.home.desk):
            if side in entry.shared:
                return side
        return ""


_EVERYWHERE = frozenset(  # names that the bodies of many countries go by
    ("Ministry of Defence", "Ministry of Home Affairs", "Home Office", "Foreign Office", "Department of Energy")
)


def _names(known: str, name: str) -> bool:
    """Whether a name is a known body's, in full or without what it is of: "the Press Department (of the Ministry)"."""
    return known == name or (" " in name and known.startswith((f"{name} of ", f"{name} at ")))
