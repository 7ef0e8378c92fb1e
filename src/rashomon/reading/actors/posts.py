"""Office-holders whom a text first describes and then names: "Serbia's foreign minister ... Marko V. told reporters".

Agencies open with the office and give the name later, with no title beside it. A full name that comes up so, as the
subject of its sentence and with nothing said of who it is, is that of the office-holder told of just before.
"""

from __future__ import annotations

from rashomon.model import UNKNOWN, ActorKind
from rashomon.reading.actors.descriptions import Descriptions
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.records import SPEAKING, Record
from rashomon.reading.actors.tables import Sort, gazetteer
from rashomon.reading.actors.tokens import word_set

_BACK = 4  # sentences over which an office waits for its name
_CLEAR = 0.35  # how far the likeliest office must be above the next


class Posts(Descriptions):
    """Joins offices with the names that follow."""

    def _late_name(self, record: Record, phrase: Phrase, holding: bool) -> None:
        """Takes a bare full name for the office-holder whom the text has been telling of."""
        if record.fixed or self._told_of(record) or len(record.words) < 2 or phrase.office or phrase.honorific:
            return
        also = self._also(phrase)
        if not also and (record.office or record.side != UNKNOWN):
            return
        if not (holding or also or self._subject(phrase)) or self._described(phrase):
            return
        place = self._said_in(phrase)
        ranked: list[tuple[float, Record]] = []
        for seen in self.late(phrase.region, _BACK):
            post = seen.record
            if not _open(post) or (also and record.side not in (UNKNOWN, post.side)):
                continue
            if record.gender and post.gender and record.gender != post.gender:
                continue
            score = 0.6 * seen.subject + 0.4 * seen.holder - 0.3 * max(0, phrase.region - seen.region - 1)
            score += 1.0 if place and place == post.side else -0.5 if place else 0.0
            ranked.append((score, post))
        ranked.sort(key=lambda pair: -pair[0])
        if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _CLEAR):
            return
        self._name(ranked[0][1], record)

    def _told_of(self, record: Record) -> bool:
        """Whether somebody was named in the text before; a headline names him without saying who he is."""
        seen = self.seen.get(record.key)
        if seen is None or self.words.regions[seen.region].heading:
            return False
        full = any(" " in alias for alias in record.aliases if alias != record.name)
        return full or seen.count > 2 or seen.region > 1

    def _name(self, post: Record, record: Record) -> None:
        """Makes an office-holder and a name one party."""
        if not record.office:
            record.office, record.role, record.speaks = post.office, post.role, post.speaks
            record.side, record.confidence = post.side, 0.6
        record.gender = record.gender or post.gender
        for alias in post.aliases:
            record.aliases[alias] = None
        for span in post.evidence:
            record.show(span)
        post.same = record
        self.records[post.key] = record
        self.seen.pop(post.key, None)

    def _also(self, phrase: Phrase) -> bool:
        """ "X, who is also the foreign minister": of somebody whose other office has been told."""
        low = [t.low for t in self.words.tokens[phrase.last : phrase.last + 4]]
        return low == [",", "who", "is", "also"] or low == [",", "who", "also", "serves"]

    def _described(self, phrase: Phrase) -> bool:
        """Whether words after a name say who it is: "Itzik Horev, whose brother is held", "X, professor of law"."""
        tokens, last = self.words.tokens, phrase.last
        if last >= len(tokens) or tokens[last].text not in (",", "(", "–", "—"):
            return False
        after = list(tokens[last + 1 : last + 4])
        if not after or after[0].text[0].isdigit() or after[0].low in _GOES_ON:
            return False
        return tokens[last].text != "," or not after[0].low.endswith("ing")

    def _said_in(self, phrase: Phrase) -> str:
        """The side of the capital that somebody speaks in: "told reporters in Belgrade"."""
        region = self.words.regions[phrase.region]
        tokens = self.words.tokens
        for at in range(phrase.last, min(phrase.last + 8, region.last - 1)):
            if tokens[at].text in '“"':
                return ""
            if tokens[at].low != "in" or not tokens[at + 1].cap:
                continue
            match = gazetteer().match(tokens, at + 1, region.last)
            if match is not None and match[1][0].sort is Sort.CAPITAL:
                return match[1][0].side
        return ""


def _open(post: Record) -> bool:
    """Whether a party is one certain office-holder who has no name yet."""
    one = post.kind is ActorKind.PERSON and not post.plural and not post.sides and not post.words
    return one and post.specific and post.same is None and post.role in SPEAKING and post.speaks


_GOES_ON = word_set("who said told says speaking and but in on at after while")
