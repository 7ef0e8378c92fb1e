"""Persons' names with their titles, affiliations and appositions."""

from __future__ import annotations

from rashomon.reading.actors.chunks import Chunk
from rashomon.reading.actors.complements import Complements
from rashomon.reading.actors.lexicon import CLAUSE, FORMER, HONORIFICS, MODIFIERS, PRESENT, SAYING
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.tables import Entry, Sort
from rashomon.reading.actors.tokens import word_set


class Persons(Complements):
    """Names of persons and what is said beside them."""

    def _person(self, chunk: Chunk) -> Phrase:
        phrase = Phrase(chunk.first, chunk.last, chunk, self.index, Sort.NAME)
        at = self._honorifics(phrase, chunk.first)
        title = self.ending.get(at)
        if title is None and self._low(at - 1) == "," and chunk.sort is Sort.PERSON:
            title = None
        if title is not None and title.sort is Sort.OFFICE and title.entry is not None and self._titles(title.entry):
            at = self._leftwards(phrase, self._title(phrase, title))
        elif title is not None and title.sort is Sort.BODY and self._accredited(title):
            pass  # "Iran's ambassador to the UN Amir I.": Iran's
        elif title is not None and title.sort in (Sort.ADJECTIVE, Sort.SEAT, Sort.BODY) and title.entry:
            self._side(phrase, title)
            self.used.add(title.first)
            if title.sort is Sort.BODY and not title.entry.speaks:
                phrase.speaks = False
            at = title.first
        elif self._low(at - 1) in ("'s", "’s"):
            owner = self.ending.get(at - 1)
            if owner is not None and owner.sort in (Sort.COUNTRY, Sort.CAPITAL, Sort.BODY, Sort.SEAT):
                at = self._possessor(phrase, at - 1)
        elif self._low(at - 1) in FORMER and self._low(chunk.last) not in ("and", "administration", "-"):
            phrase.former = True
            at -= 1
        phrase.first = self._style(phrase, at)
        self._affiliation(phrase, chunk)
        if self._low(chunk.last) == "of":
            after = chunk.last + 2 if self._low(chunk.last + 1) == "the" else chunk.last + 1
            country = self.starting.get(after)
            if country is not None and country.sort is Sort.COUNTRY and not phrase.side:
                self._side(phrase, country)
                self.used.add(country.first)
                phrase.last = country.last
        phrase.possessive = self._possessive_after(chunk.last)
        return phrase

    def _accredited(self, body: Chunk) -> bool:
        """Whether a body is where somebody is sent to: "ambassador to the UN", "envoy at NATO"."""
        at = body.first - 1 if self._low(body.first - 1) == "the" else body.first
        return self._low(at - 1) in ("to", "at") and self.ending.get(at - 1) is not None

    def _affiliated(self, found: list[Phrase]) -> None:
        """ "Kelsey A., a former inspector now with the Centre for Verification,": whose institute is told beside."""
        for phrase in found:
            if phrase.sort is not Sort.NAME or phrase.office or self._low(phrase.last) != ",":
                continue
            for at in range(phrase.last + 1, min(phrase.last + 14, self.region.last)):
                body = self.starting.get(at)
                if self.tokens[at].text in ',.;:“”"' or self.tokens[at].low in SAYING:
                    break
                linked = self._low(at - 1) in ("with", "at", "of", "from", "for", "the")
                if (
                    linked
                    and body is not None
                    and body.sort is Sort.BODY
                    and body.entry
                    and body.entry.kind == "analyst"
                ):
                    phrase.role, phrase.office = "analyst", "analyst"
                    phrase.evidence.append(self.words.span(body.first, body.last))
                    break

    def _affiliation(self, phrase: Phrase, chunk: Chunk) -> None:
        """ "Ali Vaez of the International Crisis Group": the body that somebody belongs to."""
        if phrase.office or self._low(chunk.last) not in ("of", "at", "from", "with"):
            return
        at = chunk.last + 2 if self._low(chunk.last + 1) == "the" else chunk.last + 1
        body = self.starting.get(at)
        if body is not None and body.sort is Sort.OFFICE and body.entry and body.entry.role in ("analyst", "business"):
            role, end = body.entry.role, body.last  # "of the think tank X": what X is has been said
            named = self.starting.get(end)
            self.used.add(body.first)
            if named is not None and named.sort in (Sort.NAME, Sort.BODY):
                self.used.add(named.first)
                end = named.last
            phrase.role, phrase.office = role, "analyst" if role == "analyst" else "executive"
            phrase.evidence.append(self.words.span(chunk.last, end))
            phrase.last = end
            return
        if body is None or body.sort is not Sort.BODY or body.entry is None:
            return
        kind = {"analyst": "analyst", "company": "business", "ngo": "private", "party": "politician"}.get(
            body.entry.kind
        )
        if kind is None:
            return
        phrase.role, phrase.office = kind, {"analyst": "analyst", "business": "executive"}.get(kind, "member")
        if kind == "politician":
            self._side(phrase, body)
            phrase.speaks = False
        phrase.evidence.append(self.words.span(chunk.last, body.last))
        phrase.last = body.last
        self.used.add(body.first)

    def _titles(self, entry: Entry) -> bool:
        """Whether an office may stand right before a name as its title."""
        if entry.name == "counterpart":
            return True
        return not entry.plural and entry.role not in _NO_TITLES

    def _honorifics(self, phrase: Phrase, at: int) -> int:
        """Takes in "Mr.", "Dr", "Datuk Seri" before a name."""
        while self._low(at - 1) in HONORIFICS and self._token(at - 1) is not None:
            phrase.honorific = phrase.honorific or self._low(at - 1)
            at -= 1
        styled = phrase.honorific in ("hon", "hon.", "rt", "honourable", "honorable", "right") and at < phrase.first
        if styled and self._low(at - 1) == "the":
            at -= 1  # "his counterpart, the Rt Hon. Christopher L."
        return at

    def _title(self, phrase: Phrase, title: Chunk) -> int:
        """Takes the titles before a name: "Prime Minister and Minister of Foreign Affairs Sheikh X"; where they begin.

        The first that is an office counts; a style of birth ("Sheikh", "Prince") only where there is no other.
        """
        taken = [title]
        while True:
            at = taken[-1].first
            joined = at - 1 if self._low(at - 1) in ("and", "&", "/") else at
            other = self.ending.get(joined)
            if other is None or other.sort is not Sort.OFFICE or other.entry is None or other.entry.plural:
                break
            if not self._titles(other.entry) or not self.tokens[other.first].cap:
                break
            if joined < at and _two_people(other, taken[-1]):
                break
            taken.append(other)
        offices = [c for c in reversed(taken) if c.entry and c.entry.name not in _OF_BIRTH] or [title]
        entry = offices[0].entry
        assert entry is not None
        phrase.office, phrase.role, phrase.gender = entry.name, entry.role, entry.gender
        for chunk in taken:
            phrase.evidence.append(self.words.span(chunk.first, chunk.last))
            self.used.add(chunk.first)
            if chunk.entry and chunk.entry.side and not phrase.side:
                phrase.side, phrase.sides = chunk.entry.side, (chunk.entry.side,)
                phrase.shared, phrase.by_office = chunk.entry.shared, bool(chunk.entry.shared)
        first = taken[-1].first
        if self._low(first - 1) == "the" and len(taken) > 1:
            phrase.definite, first = "the", first - 1
        return first

    def _apposition(self, found: list[Phrase]) -> None:
        """Joins "Mao Ning, a spokesperson for the Chinese Foreign Ministry," and "the press secretary, X,"."""
        self._respectively(found)
        nominal = {p.first: p for p in found if p.sort is Sort.OFFICE and not p.plural}
        ending = {p.last: p for p in found if p.sort is Sort.OFFICE and not p.plural}
        names = {p.first: p for p in found if p.sort is Sort.NAME}
        for phrase in [p for p in found if p.sort is Sort.NAME]:
            office = self._beside(phrase, nominal, ending, names)
            if office is None or (
                office.role in ("nation", "source", "government", "ministry", "embassy")
                and office.office not in ("counterpart", "his counterpart")
            ):
                continue
            office.apposed = phrase
            phrase.first, phrase.last = min(phrase.first, office.first), max(phrase.last, office.last)
            if not phrase.office:
                phrase.office, phrase.role = office.office, office.role
            phrase.former = phrase.former or office.former
            phrase.speaks = phrase.speaks and office.speaks
            phrase.modifiers.extend(office.modifiers)
            phrase.gender = phrase.gender or office.gender
            phrase.definite = phrase.definite or office.definite
            phrase.owner = phrase.owner or office.owner
            phrase.possessor = office.possessor
            phrase.styles |= office.styles
            if office.side and not phrase.side:
                phrase.side, phrase.sides = office.side, office.sides
            phrase.evidence.append(self.words.span(office.first, office.last))
        self._affiliated(found)

    def _beside(
        self, phrase: Phrase, nominal: dict[int, Phrase], ending: dict[int, Phrase], names: dict[int, Phrase]
    ) -> Phrase | None:
        """The office set beside a name; of two, the one before where that after leads to another name."""
        after, before = self._after_name(phrase, nominal), self._before_name(phrase, ending)
        if after is not None and before is not None:
            leads = self._low(after.last) == "," and after.last + 1 in names
            return before if leads else after
        return after or before

    def _respectively(self, found: list[Phrase]) -> None:
        """ "Her colleagues from Estonia and Latvia, Margit T. and Andris B.": one person for each country, in order."""
        names = {p.first: p for p in found if p.sort is Sort.NAME}
        for group in [p for p in found if p.sort is Sort.OFFICE and p.plural and len(p.sides) > 1]:
            for listed in (self._names_after(group, names), self._names_before(group, names)):
                if len(listed) != len(group.sides):
                    continue
                for phrase, side in zip(listed, group.sides, strict=True):
                    if not phrase.office:
                        phrase.office, phrase.role, phrase.speaks = group.office, group.role, group.speaks
                    if not phrase.side:
                        phrase.side, phrase.sides = side, (side,)

    def _names_after(self, group: Phrase, names: dict[int, Phrase]) -> list[Phrase]:
        at = group.last + (self._low(group.last) in (",", "(", ":", "–", "—"))
        return self._list_of(at, names)

    def _names_before(self, group: Phrase, names: dict[int, Phrase]) -> list[Phrase]:
        """The list that ends right before a group: "Margit T. and Andris B., the ministers of Estonia and Latvia"."""
        if self._low(group.first - 1) != ",":
            return []
        for first in sorted(names):
            listed = self._list_of(first, names)
            if len(listed) > 1 and listed[-1].last == group.first - 1:
                return listed
        return []

    def _list_of(self, at: int, names: dict[int, Phrase]) -> list[Phrase]:
        """The names that a list gives from a token on, joined by commas and "and"."""
        found: list[Phrase] = []
        while at in names and len(found) < 9:
            found.append(names[at])
            at = names[at].last
            joined = self._low(at) in (",", "and", "&")
            at += 1 if joined else 0
            at += self._low(at) == "and"
            if not joined:
                break
        return found

    def _bare_title(self, office: Phrase) -> bool:
        """Whether an office stands without an article as a title does: "Minister of Trade and Industry, X, said"."""
        assert office.head is not None
        return not office.definite and self.tokens[office.head.first].cap and office.role in _TITLED

    def _after_name(self, phrase: Phrase, nominal: dict[int, Phrase]) -> Phrase | None:
        if self._low(phrase.last) not in (",", "(", "–", "—"):
            return None
        at = phrase.last + 1
        office = nominal.get(at)
        for between in range(at, min(at + 3, self.region.last)):
            if office is not None or not (self.tokens[between].cap or self.tokens[between].low in MODIFIERS):
                break
            office = nominal.get(between + 1)
        if office is None:
            return None
        return office if self._closes(office) else None

    def _closes(self, office: Phrase) -> bool:
        """Whether an apposition ends in a mark before any verb, as one does and a clause does not."""
        for at in range(office.last, min(office.last + 14, self.region.last)):
            token = self.tokens[at]
            if token.text in ",.;:)–—" or token.low in ("who", "which", "whose"):
                return True
            if token.low in CLAUSE or token.low in PRESENT or token.low in SAYING:
                return False
        return office.last + 14 >= self.region.last and not self.region.heading

    def _before_name(self, phrase: Phrase, ending: dict[int, Phrase]) -> Phrase | None:
        straight = ending.get(phrase.first)
        if straight is not None and straight.side and straight.head is not None and not phrase.office:
            complete = straight.last > straight.head.last
            if complete and straight.apposed is None and straight.role in _STATED:
                return straight  # "the President of the Republic of Tajikistan Emomali Rahmon"
        if self._low(phrase.first - 1) == "(" and self._low(phrase.last) == ")":
            labelled = ending.get(phrase.first - 1)  # "Foreign Secretary (Shri Ranjan Mathai)"
            return labelled if labelled is not None and not labelled.plural else None
        if self._low(phrase.first - 1) != ",":
            return None
        office = ending.get(phrase.first - 1)
        if office is None or not (office.definite in ("the", "poss", "a") or self._bare_title(office)):
            return None
        after = self._token(phrase.last)
        if after is None or after.text not in ",.;:)–—":
            return None
        before = self._low(office.first - 1)
        return office if before not in (",", "and") or office.first == self.region.first else None


def _two_people(first: Chunk, second: Chunk) -> bool:
    """Whether two offices joined by "and" are two persons': "the Prime Minister and President Biden"."""
    one, two = first.entry, second.entry
    if one is None or two is None:
        return False
    return two.name in _ADDRESS and one.name != two.name and (one.role == "head" or two.role == "head")


_STATED = word_set("head deputy minister leader envoy")
_TITLED = word_set("head deputy minister spokes envoy")
_ADDRESS = word_set("president chancellor premier king queen emir secretary minister")
_NO_TITLES = word_set("government ministry embassy military nation source legislature style band")
_OF_BIRTH = word_set("sheikh sheik prince princess")
