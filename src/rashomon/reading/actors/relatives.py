"""Descriptions that lead to somebody through another: "his counterpart", "the guest", "the 62-year-old", "the post".

A counterpart holds the office of whom he is the counterpart of, on the other side. A description that names nobody
new, as agencies put it to vary a name, is of the person last spoken of. "The statement" says what its author says.
"""

from __future__ import annotations

from rashomon.model import COUNTRYLESS, ActorKind
from rashomon.reading.actors.ledger import Seen, bare, keyed
from rashomon.reading.actors.owners import Owners
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.records import OFFICIAL, SPEAKING, Record
from rashomon.reading.actors.tokens import word_set

_FAR = 6  # sentences back in which an author's text may have been named
_OWNER = 6  # words of an owner's name
_MARKS = frozenset(("'s", "’s", "'", "’"))


class Relatives(Owners):
    """Resolves descriptions by way of somebody else."""

    # -- counterparts ----------------------------------------------------------------------------------------

    def _counterpart(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """ "His Vietnamese counterpart", "her colleague", "his guest": who stands across from the one spoken of."""
        if phrase.role != "counterpart":
            return None
        if phrase.plural:
            return (self.group(phrase.sides, self._text(phrase), phrase), 0.8) if len(phrase.sides) > 1 else None
        facing = self._facing(phrase)
        side = phrase.side or (self._across(facing) if facing is not None else "")
        known = self._on_side(side, facing, phrase)
        if known is not None:
            return known, 0.7
        if not side or phrase.definite not in ("poss", "the"):
            return None
        text = bare(self._text(phrase))
        record = self._keep(Record(f"anon:{side}:{keyed(text)}", text, ActorKind.PERSON, side, confidence=0.6))
        self._take_office(phrase, facing)
        record.office, record.role = phrase.office if phrase.role != "counterpart" else "", phrase.role
        record.anonymous, record.specific = True, True
        for span in phrase.evidence:
            record.show(span)
        return record, 0.7

    def _as_counterpart(self, phrase: Phrase) -> None:
        """Gives a named counterpart ("his counterpart, Jelena R.") the office and, where none is said, the side."""
        facing = self._facing(phrase)
        if not phrase.side:
            side = self._across(facing) if facing is not None else ""
            phrase.side, phrase.sides = side, (side,) if side else ()
        self._take_office(phrase, facing)

    def _take_office(self, phrase: Phrase, facing: Record | None) -> None:
        if facing is not None and facing.office and facing.role in SPEAKING:
            phrase.office, phrase.role = facing.office, facing.role
        else:
            phrase.office, phrase.role = "official", "official"

    def _facing(self, phrase: Phrase) -> Record | None:
        """Whose counterpart somebody is: "his", else the person who was the subject last."""
        word = "one"
        if phrase.possessor is not None:
            token = self.words.tokens[phrase.possessor].low
            word = {"his": "m", "her": "f"}.get(token, "one")
        best: tuple[float, Record] | None = None
        for seen in self.late(phrase.region, 4):
            record = seen.record
            if not _single(record) or (word != "one" and record.gender not in ("", word)):
                continue
            if phrase.side and record.side == phrase.side:
                continue  # nobody is the counterpart of his own side's
            score = self._salience(seen, phrase, word)
            if best is None or score > best[0]:
                best = (score, record)
        return best[1] if best is not None else None

    def _across(self, facing: Record) -> str:
        """The side of whoever the text has across from a person: the one last spoken of beside him."""
        for seen in self.late():
            record = seen.record
            if record.side in COUNTRYLESS or record.side == facing.side or record.sides or not record.speaks:
                continue
            if _single(record) and record.role in SPEAKING:
                return record.side
        others = [s for s, _ in self.weights.most_common(4) if s != facing.side]
        return others[0] if others else ""

    def _on_side(self, side: str, facing: Record | None, phrase: Phrase) -> Record | None:
        """Somebody of that side who was spoken of, of a like office rather than another."""
        best: tuple[float, Record] | None = None
        for seen in self.late():
            record = seen.record
            if not side or record.side != side or not _single(record) or not record.speaks:
                continue
            if phrase.gender and record.gender and phrase.gender != record.gender:
                continue
            alike = facing is not None and record.role == facing.role
            if not alike and record.role in OFFICIAL and phrase.office in ("counterpart", "opposite number"):
                continue
            score = 0.5 * alike + 0.3 * (not record.anonymous) - 0.05 * (phrase.region - seen.region)
            if best is None or score > best[0]:
                best = (score, record)
        return best[1] if best is not None else None

    # -- epithets --------------------------------------------------------------------------------------------

    def _epithet(self, phrase: Phrase, holding: bool) -> tuple[Record, float] | None:
        """ "The former judge", "the populist", "the general": the person who spoke last, described anew."""
        if not holding or phrase.plural or phrase.definite != "the":
            return None
        if not (phrase.role in _EPITHETS or (phrase.former and phrase.role not in ("head", "source", "official"))):
            return None
        seen = self._speaker(phrase)
        if seen is None:
            return None
        side = seen.record.side
        if phrase.side and side not in COUNTRYLESS | {phrase.side} and len(side) == 2 and side != "EU":
            return None
        return seen.record, 0.6

    def _speaker(self, phrase: Phrase) -> Seen | None:
        """The one person who held a statement, or was a subject, in the sentences just before."""
        for seen in self.late(phrase.region, 2):
            record = seen.record
            if not _single(record) or not (seen.holder or seen.subject) or seen.region == phrase.region:
                continue
            if phrase.gender and record.gender and phrase.gender != record.gender:
                continue
            return seen
        return None

    # -- texts -----------------------------------------------------------------------------------------------

    def _author(self, phrase: Phrase) -> tuple[Record, float] | None:
        """Who says what "the statement", "the post" says: whoever it was ascribed to when it was named first."""
        if "joint" in phrase.modifiers:
            parties = self._parties(phrase) if len(self.central) == 2 else None
            if parties is not None and len(parties.sides) > 1:
                return parties, 0.6  # and none of those who stood by
            sides = self._several(phrase.region, 0)
            return (self.group(tuple(sides), self._text(phrase), None), 0.6) if len(sides) > 1 else None
        if phrase.office in JOINT_TEXTS or "point" in phrase.modifiers:
            parties = self._parties(phrase)
            if parties is not None or phrase.office not in TEXTS:
                return (parties, 0.6) if parties is not None else None
        tokens = self.words.tokens
        for region in range(phrase.region - 1, max(-1, phrase.region - 1 - _FAR), -1):
            here = self.words.regions[region]
            at = next((i for i in range(here.first, here.last) if tokens[i].low in TEXTS[phrase.office]), None)
            if at is None:
                continue
            if tokens[at - 1].low == "joint":
                sides = self._several(phrase.region, 0)
                return (self.group(tuple(sides), self._text(phrase), None), 0.6) if len(sides) > 1 else None
            found = self._names_author(at, region)
            if found is not None:
                return found, 0.6
        for seen in self.late(phrase.region, 3):  # "the document stated" of what a ministry has put out
            put_out = seen.record.kind is ActorKind.BODY and seen.record.side not in COUNTRYLESS
            if phrase.office in _STATEMENTS and seen.holder and put_out and seen.record.speaks:
                return seen.record, 0.5
        return None

    def _parties(self, phrase: Phrase) -> Record | None:
        """Who agreed on what "the Ankara Declaration", "the ten-point accord", "the consensus" says.

        The joint party named last, the two sides that the text is about, or the organisation whose leaders they are;
        None where a document of one side alone was told of, or nobody shows.
        """
        for seen in self.late():
            record = seen.record
            several = len([side for side in record.sides if side not in COUNTRYLESS]) > 1
            if several and set(record.sides) <= self.central | self.leading:
                return record
            union = record.side == "EU" or (len(record.side) > 2 and record.side not in COUNTRYLESS)
            if union and record.side in self.central and record.speaks and record.kind is not ActorKind.PERSON:
                return record if record.plural else self.government(record.side)
        pair = self._pair(phrase.region)
        return self.group(tuple(pair), self._text(phrase), None) if len(pair) == 2 == len(self.central) else None

    def _names_author(self, at: int, region: int) -> Record | None:
        """Whose a text is called where its noun stands: "by X", "X's", else who says it there."""
        low = [t.low for t in self.words.tokens[at + 1 : at + 4]]
        if low and low[0] in ("by", "from", "of"):
            start = at + 2 + (len(low) > 1 and low[1] == "the")
            owner = self.begins.get(start) or self.begins.get(start - 1)
            if owner is not None:
                return owner
        owner = self._possessing(at)
        if owner is not None:
            return owner
        holders = [r for r in self.holders_in.get(region, ()) if not r.plural or r.sides]
        if holders:
            return holders[-1]
        subject = [s.record for s in self.late() if s.region == region and s.subject]
        return subject[0] if subject else None

    def _possessing(self, at: int) -> Record | None:
        """Who has the noun at a token: "the ministry's yearly statement"."""
        tokens = self.words.tokens
        mark = next((n for n in range(at - 1, max(-1, at - 4), -1) if tokens[n].low in _MARKS), None)
        if mark is None:
            return None
        for start in range(mark - 1, max(-1, mark - 1 - _OWNER), -1):
            if not tokens[start].low[:1].isalnum():
                return None
            owner = self.begins.get(start)
            if owner is not None:
                return owner
        return None


def _single(record: Record) -> bool:
    return record.kind is ActorKind.PERSON and not record.plural and not record.sides


_EPITHETS = word_set("epithet officer politician cleric")
_STATEMENTS = word_set("statement communique declaration release note readout summary text document")
_POSTS = word_set("post tweet message video thread")
JOINT_TEXTS = word_set("declaration agreement accord consensus memorandum roadmap pact treaty protocol framework plan")
TEXTS = {  # nouns of texts, each with those that may name the same one
    **dict.fromkeys(_STATEMENTS, _STATEMENTS),
    **dict.fromkeys(_POSTS, _POSTS),
    "letter": word_set("letter"),
    "report": word_set("report dispatch"),
    "dispatch": word_set("report dispatch"),
    "filing": word_set("filing"),
}
