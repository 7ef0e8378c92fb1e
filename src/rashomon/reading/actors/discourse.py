"""Follows a document from first word to last: which actor each noun phrase refers to.

Pronouns and descriptions go to the candidate that agrees in number, gender and kind and is most salient:
recent, a subject, the holder of the statement before (after the factors of Lappin and Leass 1994, and
Hobbs' preference for the subject of the preceding clause).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from rashomon.model import PRESS, UNKNOWN, ActorKind, MentionKind
from rashomon.reading.actors.people import People, role_of
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.records import OFFICIAL, SPEAKING, Record, government, side_of_role
from rashomon.reading.actors.tables import Sort, country_names
from rashomon.reading.actors.tokens import Words, fold, word_set

_REACH = 4  # sentences that a pronoun looks back over
_NO_SIDE = frozenset((UNKNOWN, PRESS, "analyst"))


@dataclass(slots=True)
class Seen:
    """The last place where an actor was mentioned."""

    record: Record
    token: int
    region: int
    subject: bool
    holder: bool
    count: int = 0
    earlier: tuple[int, int, bool] | None = None


@dataclass(slots=True)
class Resolved:
    """A phrase with the actor that it refers to."""

    phrase: Phrase
    record: Record
    kind: MentionKind
    confidence: float


class Discourse:
    """Resolves the phrases of a document in text order."""

    def __init__(self, words: Words, people: People) -> None:
        self.words, self.people = words, people
        self.records: dict[str, Record] = people.records
        self.seen: dict[str, Seen] = {}
        self.weights: Counter[str] = Counter()  # how often each side was named
        self.sides_in: dict[int, dict[str, None]] = {}  # by region
        self.anonymous = 0

    def resolve(self, phrase: Phrase, *, holding: bool, quoting: frozenset[str]) -> Resolved | None:
        """The actor of one phrase. ``quoting`` are the keys of holders of the quotation that it stands in."""
        found = self._find(phrase, holding, quoting)
        if found is None:
            return None
        record, kind, confidence = found
        if phrase.place:
            confidence = min(confidence, 0.4 if phrase.sort is Sort.CAPITAL else 0.6)
        self._note(record, phrase, holding)
        return Resolved(phrase, record, kind, confidence)

    def _find(self, phrase: Phrase, holding: bool, quoting: frozenset[str]) -> tuple[Record, MentionKind, float] | None:
        if phrase.pronoun:
            return self._pronoun(phrase, holding, quoting)
        if phrase.sort is Sort.NAME:
            recent = {key: seen.token for key, seen in self.seen.items()}
            person = self.people.resolve(phrase, recent, holding)
            if person is None:
                return None
            self._side_from_context(person[0], phrase)
            return person[0], MentionKind.NAME, person[1]
        if phrase.sort is Sort.OFFICE:
            return self._nominal(phrase, holding)
        return self._named(phrase)

    def _side_from_context(self, record: Record, phrase: Phrase) -> None:
        """ "Foreign Minister X" where no side is said: the one side that the text has just been about, if it is one."""
        if record.side != UNKNOWN or phrase.role not in SPEAKING - {"chief", "chair", "leader"} or not phrase.office:
            return
        late = {side for back in range(3) for side in self.sides_in.get(phrase.region - back, ())}
        if len(late) == 1:
            record.side, record.speaks, record.confidence = next(iter(late)), phrase.speaks and not phrase.former, 0.6

    # -- names of countries, bodies, outlets ---------------------------------------------------------------

    def _named(self, phrase: Phrase) -> tuple[Record, MentionKind, float] | None:
        assert phrase.head is not None
        entry = phrase.head.entry
        if entry is None:
            return None
        shown = self._shown(phrase)
        sort = phrase.sort
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
            record = self._keep(Record(f"outlet:{_key(entry.name)}", entry.name, ActorKind.OUTLET, entry.side or PRESS))
            record.speaks = entry.side not in ("", PRESS)
        elif entry.name in country_names().values() or entry.name == "European Union":
            record = self.government(entry.side)
        else:
            record = self._body(phrase)
        record.aliases[shown] = None
        return record, MentionKind.NAME, 1.0

    def _body(self, phrase: Phrase) -> Record:
        assert phrase.head is not None and phrase.head.entry is not None
        entry = phrase.head.entry
        side = entry.side or phrase.side
        key = f"company:{_key(entry.name)}" if entry.kind == "company" else f"body:{_key(entry.name)}"
        kind = ActorKind.COMPANY if entry.kind == "company" else ActorKind.BODY
        if entry.kind == "analyst":
            side = "analyst"
        elif not entry.speaks and entry.name == "National Assembly":
            key = f"body:{side}:national assembly"
        record = self._keep(Record(key, entry.name, kind, side or UNKNOWN, speaks=entry.speaks and bool(side)))
        for span in phrase.evidence:
            record.show(span)
        return record

    def government(self, side: str) -> Record:
        """The party that a country's names stand for."""
        key, name, kind = government(side)
        record = self.records.get(key)
        if record is None:
            record = self._keep(Record(key, name, kind, side))
        return record

    def _keep(self, record: Record) -> Record:
        return self.records.setdefault(record.key, record)

    def _shown(self, phrase: Phrase) -> str:
        assert phrase.head is not None
        tokens = self.words.tokens[phrase.head.first : phrase.head.last]
        shown = tokens[0].text
        for before, token in pairwise(tokens):
            shown += (" " if before.end < token.start else "") + token.text
        return shown

    def _text(self, phrase: Phrase) -> str:
        shown: list[str] = []
        for at in range(phrase.first, phrase.last):
            token = self.words.tokens[at]
            glue = at > phrase.first and self.words.tokens[at - 1].end == token.start
            shown.append(token.text if glue or not shown else " " + token.text)
        return "".join(shown)

    # -- descriptions --------------------------------------------------------------------------------------

    def _nominal(self, phrase: Phrase, holding: bool) -> tuple[Record, MentionKind, float] | None:
        if phrase.apposed is not None:
            return None  # the name beside it carries the mention
        for rule in (self._joint, self._owned, self._institution, self._known_person, self._same_group, self._new):
            found = rule(phrase, holding)
            if found is not None:
                record, confidence = found
                return record, MentionKind.NOMINAL, confidence
        return None

    def _joint(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """ "The two sides", "both leaders", "the two presidents", "the leaders of X and Y"."""
        word = self.words.tokens[phrase.head.first].low if phrase.head else ""
        both = phrase.definite == "both" or "two" in phrase.modifiers or "both" in phrase.modifiers
        plural = phrase.plural and (
            phrase.role in ("head", "leader", "nation", "minister", "government") or word in ("men", "women")
        )
        if len(phrase.sides) > 1 and (plural or (phrase.plural and phrase.role in SPEAKING)):
            return self._group(phrase.sides, self._text(phrase), phrase), 0.9
        each = phrase.definite == "each" and word in ("side", "party", "country", "leader", "nation", "capital")
        bare = word in ("sides", "two") and phrase.definite in ("the", "both")
        near = word in ("leaders", "presidents", "countries", "nations", "sides") and phrase.definite == "the"
        if not ((both and plural) or each or bare or (near and not phrase.side)):
            return None
        pair = self._pair(phrase.region)
        if len(pair) < 2:
            return None
        return self._group(tuple(pair), self._text(phrase), phrase), 0.8 if both or each or bare else 0.6

    def _pair(self, region: int) -> list[str]:
        """The two parties that the running text is about: persons named lately, else sides named most."""
        here = list(self.sides_in.get(region, ()))
        if len(here) == 2:
            return sorted(here)
        late = [s for s in self.seen.values() if s.region > region - 6 and s.record.kind is ActorKind.PERSON]
        late = [s for s in late if s.record.side not in _NO_SIDE and s.record.speaks]
        sides = list(dict.fromkeys(s.record.side for s in sorted(late, key=lambda s: -s.token)))
        if len(sides) >= 2:
            return sorted(sides[:2])
        score: Counter[str] = Counter()
        for back in range(3):
            for side in self.sides_in.get(region - back, ()):
                score[side] += 4 - back
        for side, count in self.weights.most_common(4):
            score[side] += min(4.0, 6 * count / max(1, sum(self.weights.values())))  # type: ignore[assignment]
        return sorted(side for side, _ in score.most_common(2))

    def _group(self, sides: tuple[str, ...], name: str, phrase: Phrase | None) -> Record:
        key = "joint:" + "+".join(sorted(sides))
        record = self.records.get(key)
        if record is None:
            record = self._keep(Record(key, name, ActorKind.GROUP, sides[0], sides=tuple(sides), plural=True))
        record.aliases[name] = None
        for span in phrase.evidence if phrase else ():
            record.show(span)
        return record

    def _owned(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """ "Trump's administration", "the Biden administration", "his government": the owner's side."""
        side = self._owner_side(phrase)
        if not side and "administration" in phrase.modifiers and self.weights.get("US"):
            side = "US"  # nobody else's government goes by that name alone
        if side and not phrase.side:
            phrase.side, phrase.sides = side, (side,)
            if phrase.owner is not None:
                phrase.evidence.append(self.words.span(phrase.owner.first, phrase.owner.last))
        return None

    def _owner_side(self, phrase: Phrase) -> str:
        if phrase.owner is not None:
            probe = Phrase(phrase.owner.first, phrase.owner.last, phrase.owner, phrase.region, phrase.owner.sort)
            if phrase.owner.sort is Sort.OFFICE:
                return ""
            recent = {key: seen.token for key, seen in self.seen.items()}
            probe.sort = Sort.NAME
            found = self.people.resolve(probe, recent, True)
            if found and found[0].side not in _NO_SIDE:
                return found[0].side
            return ""
        if phrase.definite == "poss" and not phrase.side and phrase.role in SPEAKING:
            word = self.words.tokens[phrase.first].low
            gender = {"his": "m", "her": "f", "its": "it", "their": "they"}.get(word)
            if gender:
                found_owner = self._antecedent(gender, phrase, frozenset())
                if found_owner and found_owner[0].side not in _NO_SIDE:
                    return found_owner[0].side
        return ""

    def _institution(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """Governments, ministries, embassies, armies, parliaments, courts: one party for each side."""
        if phrase.role not in ("government", "ministry", "embassy", "military", "legislature", "judge", "opposition"):
            return None
        if phrase.definite in ("a", "each", "another") and not phrase.side:
            return None
        if phrase.role == "government" and phrase.plural and phrase.office in ("side", "team", "camp"):
            return None
        if phrase.role == "judge" and phrase.office in ("judge", "justice", "prosecutor", "chief justice"):
            return None
        if phrase.role == "opposition" and not phrase.office.startswith("opposition"):
            return None
        if not phrase.side and phrase.definite in ("the", "that"):
            late = [s for s in self.seen.values() if s.record.role == phrase.role and s.record.key.startswith("body:")]
            late = [s for s in late if phrase.region - s.region <= 4]
            if late:  # "the ministry": the one spoken of before
                return max(late, key=lambda s: s.token).record, 0.75
        side = phrase.side or self._context_side(phrase)
        if not side:
            if not holding:
                return None
            return self._keep(
                Record(f"body:unknown:{phrase.office}", self._text(phrase), ActorKind.BODY, speaks=False)
            ), 0.4
        if phrase.role == "government" and phrase.speaks and phrase.office not in ("delegation", "mission"):
            record = self.government(side)
            record.kind = ActorKind.GOVERNMENT
            record.aliases[self._text(phrase)] = None
            return record, 0.95 if phrase.side else 0.6
        speaks = phrase.role in SPEAKING and phrase.speaks and not phrase.former
        record = self._keep(
            Record(f"body:{side}:{phrase.office}", _bare(self._text(phrase)), ActorKind.BODY, side, role=phrase.role)
        )
        record.speaks = speaks
        for span in phrase.evidence:
            record.show(span)
        record.aliases[_bare(self._text(phrase))] = None
        return record, 0.95 if phrase.side else 0.6

    def _context_side(self, phrase: Phrase) -> str:
        """The side that a bare "the foreign ministry", "the president" takes from what went before."""
        if phrase.office in _OF_OFFICE:
            office = _OF_OFFICE[phrase.office]
            heads = [
                s for s in self.seen.values() if s.record.office == office and s.record.side not in _NO_SIDE | {"US"}
            ]
            if heads:
                return max(heads, key=lambda s: s.token).record.side
        for seen in sorted(self.seen.values(), key=lambda s: -s.token):
            if phrase.region - seen.region > 2:
                break
            if seen.record.side not in _NO_SIDE and not seen.record.sides:
                return seen.record.side
        return ""

    def _known_person(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """ "The Chinese leader", "the US president", "the premier": a person that was named, or that was described."""
        if phrase.plural or phrase.definite not in ("the", "that", "poss", ""):
            return None
        if phrase.definite == "" and not phrase.side:
            return None
        if phrase.role in ("nation", "source"):
            return None
        best: tuple[float, Record] | None = None
        for record in self.records.values():
            if record.kind is not ActorKind.PERSON and not (record.anonymous and not record.plural):
                continue
            score = self._fits(phrase, record)
            if score is None:
                continue
            seen = self.seen.get(record.key)
            if seen is None:  # named only later on: "his press secretary ... Karoline Leavitt said"
                if not (phrase.side and phrase.office == record.office and phrase.office in _SINGLE):
                    continue
                if best is None:
                    best = (0.7, record)
                continue
            score += max(0.0, 0.5 - 0.02 * (phrase.region - seen.region))
            if best is None or score > best[0]:
                best = (score, record)
        if best is None:
            return None
        return best[1], min(0.95, best[0])

    def _fits(self, phrase: Phrase, record: Record) -> float | None:
        """How well a description fits a person's office; None where it does not."""
        if phrase.gender and record.gender and phrase.gender != record.gender:
            return None
        if phrase.side and record.side != phrase.side:
            return None
        if phrase.former and not record.former and record.office:
            return None
        role, theirs = phrase.role, role_of(record.office) if record.office else record.role
        if theirs == role and (phrase.office == record.office or record.office.endswith(phrase.office)):
            return 0.5
        if role in ("leader", "partyhead") and theirs in ("head", "leader", "partyhead"):
            return 0.45 if phrase.side or role == "leader" else None
        if (
            role == "head"
            and theirs in ("head", "partyhead")
            and phrase.side
            and _general(phrase.office, record.office)
        ):
            return 0.4
        if role == theirs and phrase.office in _GENERIC.get(role, ()):
            return 0.4
        if phrase.office in ("official", "diplomat", "top diplomat", "minister") and theirs in OFFICIAL:
            if phrase.definite not in ("that", "the") and phrase.office == "official":
                return None
            return 0.4 if phrase.side or phrase.definite == "that" else 0.3
        return None

    def _same_group(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """ "Those people", "the former officials", bare "officials" in a passage about one side's officials."""
        if not phrase.plural or phrase.side:
            return None
        if phrase.role == "source" and phrase.definite not in ("the", "that"):
            return None
        late = [s for s in self.seen.values() if s.record.plural and not s.record.sides]
        late = [s for s in late if phrase.region - s.region <= (6 if phrase.definite in ("the", "that") else 2)]
        late = [s for s in late if s.record.role == phrase.role and (not phrase.former or s.record.former)]
        if not late:
            return None
        seen = max(late, key=lambda s: s.token)
        return seen.record, 0.7 if phrase.definite in ("the", "that") else 0.55

    def _new(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """A party that only this description names."""
        if phrase.role == "nation" and not phrase.side:
            return self._nation(phrase, holding)
        if phrase.role in ("private", "business", "nation", "government", "legislature") and not (
            holding or phrase.side
        ):
            return None
        if (
            phrase.role in ("head", "minister", "leader", "spokes", "deputy", "envoy", "negotiator")
            and phrase.definite == "the"
            and not phrase.side
        ):
            phrase.side = self._context_side(phrase) if phrase.role != "leader" else ""
        if phrase.definite == "another" and not phrase.side:
            phrase.side = self._same_kind(phrase)
        side, speaks = side_of_role(phrase.role, phrase.side, phrase.speaks, phrase.modifiers, phrase.office)
        text = _bare(self._text(phrase))
        group = phrase.plural
        key, name = self._label(phrase, side, text)
        record = self.records.get(key)
        if record is None:
            record = self._keep(Record(key, name, ActorKind.GROUP if group else ActorKind.PERSON, side))
            if phrase.role == "press":
                record.kind = ActorKind.OUTLET
            record.role, record.office, record.plural = phrase.role, "" if group else phrase.office, group
            record.speaks, record.former = speaks and not phrase.former, phrase.former
            record.anonymous = phrase.role not in (
                "press",
                "analyst",
                "nation",
                "opposition",
                "private",
                "business",
                "spokes",
                "head",
                "leader",
                "armed",
            )
            record.gender = phrase.gender
            record.confidence = 0.9 if side != UNKNOWN or phrase.role == "source" else 0.6
        for span in phrase.evidence:
            record.show(span)
        record.aliases[text] = None
        return record, 0.9 if side != UNKNOWN else 0.7

    def _same_kind(self, phrase: Phrase) -> str:
        """ "Another official": of the side whose official spoke last."""
        late = [s for s in self.seen.values() if s.record.role == phrase.role and s.record.side not in _NO_SIDE]
        late = [s for s in late if phrase.region - s.region <= 3]
        return max(late, key=lambda s: s.token).record.side if late else ""

    def _label(self, phrase: Phrase, side: str, text: str) -> tuple[str, str]:
        words = text.lower()
        if phrase.plural:
            assert phrase.head is not None
            noun = self.words.tokens[phrase.head.last - 1].low
            former = "former " if phrase.former else ""
            if side not in _NO_SIDE:
                return f"group:{side} {former}{noun}", text
            return f"group:{_key(words) if phrase.role == 'source' else former + noun}", text
        if phrase.role == "press" and side not in _NO_SIDE:
            return f"outlet:{side}:state media", text
        if phrase.definite == "another":
            self.anonymous += 1
            return f"anon:{side}:{_key(words)}:{self.anonymous}", text
        return f"anon:{side}:{_key(words)}", text

    def _nation(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """ "The country", "the island": the country named last; only where it holds a statement."""
        if not holding or phrase.plural or phrase.definite not in ("the", "that"):
            if holding and phrase.plural:
                text = _bare(self._text(phrase))
                return self._keep(Record(f"group:{_key(text)}", text, ActorKind.GROUP, speaks=False, plural=True)), 0.5
            return None
        union = phrase.office in ("bloc", "alliance")
        late = [s for s in self.seen.values() if s.record.key.startswith("gov:") and not union]
        if union:
            late = [
                s
                for s in self.seen.values()
                if s.record.side not in _NO_SIDE and (s.record.side == "EU" or len(s.record.side) > 2)
            ]
        if not late:
            return None
        return max(late, key=lambda s: s.token).record, 0.5

    # -- pronouns ------------------------------------------------------------------------------------------

    def _pronoun(
        self, phrase: Phrase, holding: bool, quoting: frozenset[str]
    ) -> tuple[Record, MentionKind, float] | None:
        word = phrase.pronoun
        if word in ("i", "we"):
            if len(quoting) != 1:
                return None
            record = self.records.get(next(iter(quoting)))
            if record is None:
                return None
            after = self.words.tokens[phrase.last].low if phrase.last < len(self.words.tokens) else ""
            if word == "we" and after == "both":
                pair = self._pair(phrase.region)
                if len(pair) == 2 and record.side in pair:
                    return self._group(tuple(pair), " and ".join(pair), None), MentionKind.PRONOUN, 0.6
            if word == "we" and record.side not in _NO_SIDE and record.speaks and not record.sides:
                return self.government(record.side), MentionKind.PRONOUN, 0.6
            return record, MentionKind.PRONOUN, 0.9 if word == "i" else 0.6
        if word == "both":
            pair = self._pair(phrase.region)
            if len(pair) < 2:
                return None
            return self._group(tuple(pair), " and ".join(pair), None), MentionKind.PRONOUN, 0.7
        if word == "they" and not holding:
            joint = self._two_named(phrase)
            if joint is not None:
                return joint, MentionKind.PRONOUN, 0.6
        found = self._antecedent(word, phrase, quoting)
        return (found[0], MentionKind.PRONOUN, found[1]) if found else None

    def _two_named(self, phrase: Phrase) -> Record | None:
        """ "Their interactions", "they discussed": two persons of different sides, where no group was named since."""
        late = [s for s in self.seen.values() if phrase.region - s.region <= 1]
        groups = [s for s in late if s.record.plural and s.region == phrase.region]
        persons = [s for s in late if s.record.kind is ActorKind.PERSON and s.record.speaks and not s.record.anonymous]
        sides = list(dict.fromkeys(s.record.side for s in sorted(persons, key=lambda s: -s.token)))
        sides = [side for side in sides if side not in _NO_SIDE]
        if groups or len(sides) != 2:
            return None
        if not any(s.region == phrase.region for s in persons):
            return None
        return self._group(tuple(sorted(sides)), " and ".join(sorted(sides)), None)

    def _antecedent(self, word: str, phrase: Phrase, quoting: frozenset[str]) -> tuple[Record, float] | None:
        scored: list[tuple[float, Record]] = []
        for seen in self.seen.values():
            if phrase.region - seen.region > _REACH or seen.record.key in quoting:
                continue
            if not _agree(word, seen.record):
                continue
            scored.append((self._salience(seen, phrase, word), seen.record))
        if not scored:
            return None
        scored.sort(key=lambda item: -item[0])
        gap = scored[0][0] - (scored[1][0] if len(scored) > 1 else scored[0][0] - 1.0)
        return scored[0][1], round(min(0.9, 0.55 + 0.35 * min(1.0, gap)), 2)

    def _salience(self, seen: Seen, phrase: Phrase, word: str) -> float:
        token, region, subject = seen.token, seen.region, seen.subject
        distance = phrase.region - region
        score = 0.5 if distance == 0 else -0.8 * distance
        score += 0.7 if subject else 0.0
        score += 0.6 if seen.holder else 0.0
        score += min(0.4, 0.05 * seen.count)
        score -= 0.002 * (phrase.first - token)
        if word in ("m", "f") and not seen.record.gender:
            score -= 0.3
        if word == "it" and seen.record.kind is ActorKind.BODY:
            score += 0.1
        return score

    def _note(self, record: Record, phrase: Phrase, holding: bool) -> None:
        before = self.seen.get(record.key)
        subject = holding or self._subject(phrase)
        token = phrase.head.first if phrase.head else phrase.first
        if before is not None and before.region == phrase.region:
            before.count += 1
            before.subject = before.subject or subject
            before.holder = before.holder or holding
            before.token = token
        else:
            count = before.count + 1 if before else 1
            self.seen[record.key] = Seen(record, token, phrase.region, subject, holding, count)
        if not phrase.pronoun:
            for side in record.sides or (record.side,):
                if side not in _NO_SIDE:
                    self.weights[side] += 1
                    self.sides_in.setdefault(phrase.region, {})[side] = None

    def _subject(self, phrase: Phrase) -> bool:
        """Whether a phrase opens its clause and a verb follows."""
        tokens = self.words.tokens
        region = self.words.regions[phrase.region]
        before = tokens[phrase.first - 1].low if phrase.first > region.first else ","
        after = tokens[phrase.last].low if phrase.last < region.last else ""
        if phrase.possessive or before in _PREPOSITIONS:
            return False
        return after in _AUXILIARIES or after.endswith(("ed", "s")) or after in _PASTS


def _agree(word: str, record: Record) -> bool:
    single = record.kind is ActorKind.PERSON and not record.plural
    if word in ("m", "f"):
        return single and record.gender in (word, "") and record.kind is ActorKind.PERSON
    if word == "it":
        return not single and not record.plural
    return record.plural or (single and record.anonymous) or bool(record.sides)


def _general(office: str, other: str) -> bool:
    return office == other or office in (
        "head of state",
        "head of government",
        "ruler",
        "strongman",
        "dictator",
        "leader",
    )


# Offices that are somebody's: the last one named who holds it.
_OF_OFFICE = {
    "presidential office": "president",
    "president's office": "president",
    "office of the president": "president",
    "presidential palace": "president",
    "presidency": "president",
    "prime minister's office": "prime minister",
    "pmo": "prime minister",
}
_SINGLE = word_set("president premier chancellor king pope") | {
    "press secretary",
    "prime minister",
    "foreign minister",
    "defense minister",
    "treasury secretary",
    "secretary of state",
    "supreme leader",
}
_GENERIC = {
    "spokes": ("spokesperson", "spokesman", "spokeswoman", "press secretary"),
    "minister": ("minister", "foreign minister"),
    "head": ("ruler", "head of state", "head of government"),
    "envoy": ("envoy", "ambassador"),
    "analyst": ("analyst", "expert", "scholar", "professor", "academic", "researcher"),
    "legislator": ("lawmaker", "legislator"),
    "officer": ("commander",),
    "negotiator": ("negotiator",),
    "press": ("reporter", "journalist"),
}
_PREPOSITIONS = word_set(
    """of in on at by for from to with about into after before over under between against during through
    with than and told tell tells"""
)
_AUXILIARIES = word_set("is was are were has have had will would can could may might should must does did do be")
_PASTS = word_set(
    """said told spoke met made took gave went came saw held put left sent wrote thought felt found got
    kept let led lost meant sought began became brought"""
)


def _bare(text: str) -> str:
    """A description without its determiner."""
    first, _, rest = text.partition(" ")
    return (
        rest
        if rest and first.lower() in ("the", "a", "an", "that", "those", "these", "this", "another", "some")
        else text
    )


def _key(name: str) -> str:
    return " ".join(fold(name).split())
