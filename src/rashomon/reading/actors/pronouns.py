"""Pronouns: the most salient candidate that agrees in number, gender and kind.

Recent, a subject, the holder of the statement before: the factors of Lappin and Leass (1994), with Hobbs'
preference for the subject of the preceding clause.
"""

from __future__ import annotations

from rashomon.model import COUNTRYLESS, ActorKind, MentionKind
from rashomon.reading.actors.contexts import Contexts
from rashomon.reading.actors.ledger import REACH, Seen
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.records import Record
from rashomon.reading.actors.tokens import word_set


class Pronouns(Contexts):
    """Resolves pronouns."""

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
                    return self.group(tuple(pair), "", None), MentionKind.PRONOUN, 0.6
            if word == "we" and record.side not in COUNTRYLESS and record.speaks and not record.sides:
                return self.government(record.side), MentionKind.PRONOUN, 0.6
            return record, MentionKind.PRONOUN, 0.9 if word == "i" else 0.6
        if word == "both":
            pair = self._pair(phrase.region)
            if len(pair) < 2:
                return None
            return self.group(tuple(pair), "", None), MentionKind.PRONOUN, 0.7
        if word == "they":
            joint = self._two_named(phrase, holding)
            if joint is not None:
                return joint, MentionKind.PRONOUN, 0.6
        found = self._antecedent(word, phrase, quoting)
        if found is None and holding and word in ("m", "f"):
            found = self._body_that_spoke(phrase)
        return (found[0], MentionKind.PRONOUN, found[1]) if found else None

    def _body_that_spoke(self, phrase: Phrase) -> tuple[Record, float] | None:
        """ "She pointed out" of a ministry that spoke just before, where no woman is in sight: translated prose."""
        for seen in self.late(phrase.region, 2):
            if seen.holder and seen.record.kind in (ActorKind.BODY, ActorKind.GOVERNMENT) and not seen.record.plural:
                return seen.record, 0.5
        return None

    def _two_named(self, phrase: Phrase, holding: bool) -> Record | None:
        """ "Trump posted that they discussed": two persons of different sides, where no group was named since.

        A holder ("they said") is rather the group of the sentence before, where there is one.
        """
        late = self.late(phrase.region, 5)
        near = 1 if holding else 0
        groups = [s for s in late if _many(s.record) and phrase.region - s.region <= near]
        persons = [s for s in late if s.record.kind is ActorKind.PERSON and s.record.speaks and not s.record.anonymous]
        sides = [side for side in dict.fromkeys(s.record.side for s in persons) if side not in COUNTRYLESS]
        here = any(s.region == phrase.region for s in persons)
        if groups or len(sides) < 2 or not (here or (holding and self._in_common(phrase))):
            return None
        return self.group(tuple(sorted(sides[:2])), "", None)

    def _follows_quotation(self, phrase: Phrase) -> bool:
        """Whether a pronoun stands right behind a quotation with which its sentence opens: “...,” it said."""
        region, tokens = self.words.regions[phrase.region], self.words.tokens
        if phrase.first - 1 <= region.first:
            return False
        if tokens[phrase.first - 1].text not in _CLOSING:
            return False
        if tokens[region.first].text in _OPENING:
            return True
        marks = [t.text for t in tokens[region.first : phrase.first]]
        if '"' in marks[-1:]:
            return marks.count('"') % 2 == 1  # a quotation that an earlier sentence opened
        return sum(mark in "”»" for mark in marks) > sum(mark in "“«" for mark in marks)

    def _trailing(self, phrase: Phrase, seen: Seen) -> bool:
        """Whether a pronoun follows what it says, and somebody is what that is about: ", he said."."""
        region, tokens = self.words.regions[phrase.region], self.words.tokens
        if phrase.first - 1 <= region.first or tokens[phrase.first - 1].text != "," or phrase.last >= region.last:
            return False
        if tokens[phrase.last].low not in ("said", "says", "added", "told"):
            return False
        opens = tokens[region.first].text not in "“\"'‘"
        return opens and seen.token <= region.first + 6

    def _inserted(self, phrase: Phrase) -> bool:
        """Whether "he said" is a clause put in between or behind: "X and Y, he said, were engaged"."""
        after = phrase.last + 1
        return after < len(self.words.tokens) and self.words.tokens[after].text in ",."

    def _in_common(self, phrase: Phrase) -> bool:
        """Whether what "they" do is done by those who meet: "They exchanged views", "They agreed"."""
        after = [t.low for t in self.words.tokens[phrase.last : phrase.last + 3]]
        return any(word in _TOGETHER for word in after)

    def _antecedent(self, word: str, phrase: Phrase, quoting: frozenset[str]) -> tuple[Record, float] | None:
        if word == "it":
            for region in range(phrase.region, phrase.region - 3, -1):
                if region in self.documents_in:
                    return self.documents_in[region], 0.6  # "The accord says ... “...,” it adds"
                if region < phrase.region and any(_agree(word, r) for r in self.holders_in.get(region, [])):
                    break
        scored: list[tuple[float, Record]] = []
        quoted_before = self._follows_quotation(phrase)
        for region in range(phrase.region - 1, phrase.region - REACH - 1, -1) if quoted_before else ():
            for record in reversed(self.holders_in.get(region, [])):
                if _agree(word, record) and record.key not in quoting:
                    return record, 0.75  # who spoke last goes on to speak
        for seen in self.late(phrase.region, REACH):
            if seen.record.key in quoting:
                continue
            if quoted_before and seen.region == phrase.region and seen.token < phrase.first:
                continue  # “... India ...,” it said: whoever the quoted words name does not say them
            if not _agree(word, seen.record):
                continue
            scored.append((self._salience(seen, phrase, word), seen.record))
        if not scored:
            return None
        scored = self.spoken.weighed(phrase, scored)
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
        about = distance == 0 and self._trailing(phrase, seen) and (subject or self._inserted(phrase))
        if word in ("m", "f") and about:
            score -= 2.0  # "The general promised an inquiry, he said": not the general
        if word in ("m", "f") and not seen.record.gender:
            score -= 0.3
        if word == "it" and seen.record.kind is ActorKind.BODY:
            score += 0.1
        return score


_OPENING, _CLOSING = frozenset("“\"‘'«„"), frozenset("”\"’'»“")
_TOGETHER = word_set(
    """agreed discussed exchanged welcomed reviewed underlined underscored stressed reaffirmed emphasised emphasized
    looked expressed noted considered touched addressed examined condemned reiterated highlighted undertook decided
    talked spoke discuss exchange agree committed pledged recalled called covered shared commended confirmed affirmed
    attached reflected appreciated"""
)


def _many(record: Record) -> bool:
    return record.plural or bool(record.sides) or (record.kind is ActorKind.BODY and record.sort in ("party", "armed"))


def _agree(word: str, record: Record) -> bool:
    single = record.kind is ActorKind.PERSON and not record.plural
    if word == "one":
        return single and not record.sides
    if word in ("m", "f"):
        return single and record.gender in (word, "") and record.kind is ActorKind.PERSON
    if word == "it":
        return not single and not record.plural
    many = record.kind is ActorKind.BODY and record.sort in ("party", "armed", "ngo")
    return record.plural or many or (single and record.anonymous) or bool(record.sides)
