# ruff: noqa: E501  (patterns and word lists read better on one line)
"""The noun phrases of a Russian sentence that may refer to an actor."""

from __future__ import annotations

import re

from rashomon.model import Span
from rashomon.reading.ru.bodies import GENITIVE as OF_BODY
from rashomon.reading.ru.bodies import NOMINATIVE, named_from
from rashomon.reading.ru.matching import Matching
from rashomon.reading.ru.phrase import (
    GENITIVE,
    HONORIFIC,
    INSTITUTIONS,
    JOINT,
    NOMINATIVE_JOINT,
    NOT_NAME,
    OTHER_PHRASE,
    PRONOUN,
    STYLES,
    Match,
    Phrase,
    of_office,
)
from rashomon.reading.ru.tables import Kind
from rashomon.reading.ru.words import fold

_OF_INSTITUTIONS = frozenset(
    ("analyst", "official", "chair", "leader", "envoy", "deputy", "spokes", "minister", "legislator", "officer")
)
_MATTER_WORDS = 5
_OF_MATTER = re.compile(r"(?:ы|и|а|я|ов|ев|ей|ой|ого|их|ых|ии|ия)$")


class Finder(Matching):
    """Finds the phrases of one sentence."""

    def phrases(self) -> list[Phrase]:
        """All phrases in text order, none inside another."""
        found: list[Phrase] = []
        at = 0
        while at < len(self.words):
            phrase = self._at(at)
            if phrase is None:
                at += 1
                continue
            found.append(phrase)
            at = phrase.last
        return self._with_joint(found)

    def _at(self, at: int) -> Phrase | None:
        token = self.words[at]
        if not token.word:
            return None
        if token.low in PRONOUN and not (token.low in ("его", "ее", "их") and not self._subject_like(at)):
            return self._phrase(at, at + 1, "pronoun", nominative=token.low in ("он", "она", "они", "мы", "я", "оба"))
        if token.low in HONORIFIC:
            named = self._person(at + 1)
            return self._widened(named, at) if named is not None else None
        person = self._person(at)
        if person is not None:
            return person
        match = self._match(at)
        if match is None:
            return self._some_body(at)
        if match.name.kind is Kind.OFFICE:
            return self._office(at, match, "", at)
        if match.name.kind is Kind.ADJECTIVE:
            return self._pair(at, match) or self._adjective(at, match)
        return self._simple(at, match)

    def _some_body(self, at: int) -> Phrase | None:
        """A body with a name that no table lists: "агентство S&P", "холдинга «Квант»"."""
        low = self.words[at].low
        if low not in NOMINATIVE and low not in OF_BODY:
            return None
        last = named_from(self.words, at + 1)
        if last == at + 1 or self._match(at + 1) is not None or self._person(at + 1) is not None:
            return None
        phrase = self._phrase(at, last, "body", nominative=low in NOMINATIVE)
        phrase.name = (self.text[self.words[at + 1].start : self.words[last - 1].end].strip('«»"'),)
        phrase.speaks = False
        return phrase

    def _subject_like(self, at: int) -> bool:
        return at > 0 and self.words[at - 1].low in (
            "цитирует",
            "цитируют",
            "приводит",
            "приводят",
            "передает",
            "по",
            "у",
            "для",
            "с",
            "к",
            "от",
        )

    def _adjective(self, at: int, match: Match) -> Phrase | None:
        """ "российский лидер", "американская сторона", "российско-американские" is none."""
        step = match.last
        skipped = 0
        while step < len(self.words) and skipped < 3:
            token = self.words[step]
            if not token.word:
                return None
            if token.low in (
                "сторона",
                "стороны",
                "стороне",
                "сторону",
                "стороной",
                "делегация",
                "делегации",
                "делегацией",
            ):
                phrase = self._phrase(at, step + 1, "country", nominative=token.low in ("сторона", "делегация"))
                phrase.side = match.name.side
                return phrase
            office = self._match(step)
            if office is not None and office.name.kind is Kind.OFFICE:
                return self._office(at, office, match.name.side, step)
            if not re.search(r"(?:ий|ый|ой|ого|его|ому|ему|ым|им|ом|ем|ая|ую|ые|ие|ых|их)$", token.low):
                return None
            step += 1
            skipped += 1
        return None

    def _pair(self, at: int, match: Match) -> Phrase | None:
        """ "российский и китайский лидеры": the two of them."""
        second = match.last + 1
        if second >= len(self.words) or self.words[match.last].low != "и":
            return None
        other = self._match(second)
        if other is None or other.name.kind is not Kind.ADJECTIVE or other.name.side == match.name.side:
            return None
        office = self._match(other.last) if other.last < len(self.words) else None
        word = self.words[other.last].low if other.last < len(self.words) else ""
        if (office is None or office.name.kind is not Kind.OFFICE) and not word.startswith("сторон"):
            return None
        phrase = self._phrase(
            at, other.last + 1, "joint", nominative=word.endswith(("ы", "и", "ры")) and not word.endswith("ми")
        )
        phrase.side, phrase.plural = f"{match.name.side}+{other.name.side}", True
        return phrase

    def _office(self, first: int, match: Match, side: str, at: int) -> Phrase | None:
        name = match.name
        phrase = self._phrase(first, match.last, "office", nominative=self._title_nominative(at, match))
        phrase.office, phrase.role, phrase.plural, phrase.side = name.office, name.role, name.plural, side or name.side
        phrase.gender = name.gender
        step = match.last
        step = self._owner(phrase, step)
        if step < len(self.words) and (
            (
                self.words[step].low in ("по", "при", "на", "в")
                and name.role in ("official", "envoy", "deputy", "minister", "spokes")
            )
            or (self.words[step].low == "и" and name.role in ("deputy", "minister"))
        ):
            step = self._portfolio(step)
        phrase.title = Span(self.words[first].start, self.words[step - 1].end)
        step = self._named(phrase, step)
        nobody = name.office == "leader" and phrase.role == name.role and not phrase.side and phrase.kind == "office"
        if nobody and self.words[at].low.startswith(("глав", "хозя", "руковод")):
            return None  # head of something that is no party
        if self.words[at].low.startswith("председател") and phrase.kind == "office" and not phrase.side:
            phrase.place = True
        phrase.last, phrase.span = step, Span(self.words[first].start, self.words[step - 1].end)
        return phrase

    def _title_nominative(self, at: int, match: Match) -> bool:
        return self.words[at].low == match.name.words[0]

    def _owner(self, phrase: Phrase, step: int) -> int:
        """The country or body in the genitive after a title: "президент США", "глава МИД России"."""
        for _ in range(3):
            if step >= len(self.words):
                break
            match = self._match(step)
            if match is None:
                match = self._styled_country(step)
            if match is None:
                match, step = self._behind_matter(phrase, step)
            if match is None and self.words[step].low in ("республики", "страны", "королевства", "государства"):
                step += 1  # of the country that the text is at
                return step + 1 if self._place_ahead(step) else step
            if match is None:
                break
            kind = match.name.kind
            if kind is Kind.OUTLET and phrase.role == "source":
                step = match.last  # "собеседник РБК в аппарате правительства"
                continue
            if kind is Kind.ADJECTIVE and self._state_after(match.last):
                phrase.side = match.name.side
                step = match.last + 1
                continue
            if kind in (Kind.COUNTRY, Kind.BODY, Kind.SEAT, Kind.CAPITAL):
                phrase.side = match.name.side
                phrase.speaks = phrase.speaks and match.name.speaks
                phrase.seat = phrase.seat or kind is Kind.SEAT
                step = match.last
                continue
            if (
                kind is Kind.OFFICE
                and match.name.role in ("ministry", "government", "head", "embassy", "official", "leader")
                and step > phrase.first
            ):
                if match.nominative and match.name.role == "head" and match.name.words[0] == self.words[step].low:
                    break  # a second title in the nominative
                if phrase.role in ("leader", "spokes", "official", "envoy", "deputy"):
                    phrase.office, phrase.role = of_office(phrase, match.name)
                    step = match.last
                    continue
            break
        return step

    def _place_ahead(self, step: int) -> bool:
        """Whether a place's name stands between "республики" and a person's: "главой Республики Бурятия Алексеем Цыденовым"."""
        ahead = self.words[step : step + 3]
        return len(ahead) == 3 and all(t.word and t.cap and not t.raw.isupper() for t in ahead)

    def _behind_matter(self, phrase: Phrase, step: int) -> tuple[Match | None, int]:
        """The country behind an office's matter: "заместитель министра нефти Ирака", "командующий ВВС Ирана"."""
        if phrase.role not in ("minister", "deputy", "officer", "official", "legislator"):
            return None, step
        for at in range(step, min(step + _MATTER_WORDS, len(self.words) - 1)):
            token = self.words[at]
            fits = token.word and (_OF_MATTER.search(token.low) if not token.cap else token.raw.isupper())
            if not (fits or token.low in ("и", "по")):
                break
            found = self._match(at + 1)
            if found is not None and found.name.kind in (Kind.COUNTRY, Kind.SEAT):
                return found, at + 1
        return None, step

    def _styled_country(self, step: int) -> Match | None:
        """A country behind its style: "Боливарианской Республики Венесуэла", "Королевства Бахрейн"."""
        at, styled = step, False
        while at < len(self.words) and at - step < 5:
            low = self.words[at].low
            if low in STYLES:
                styled = True
            elif styled or not (low.endswith(("ой", "ого", "ей")) and self.words[at].cap):
                break
            at += 1
        found = self._match(at) if styled and at < len(self.words) else None
        return found if found is not None and found.name.kind is Kind.COUNTRY else None

    def _state_after(self, at: int) -> bool:
        return at < len(self.words) and self.words[at].low in (
            "федерации",
            "республики",
            "государства",
            "стороны",
            "президента",
        )

    def _portfolio(self, step: int) -> int:
        """Past "по международным вопросам", where a name follows."""
        seat = self._match(step + 1) if self.words[step].low == "в" and step + 1 < len(self.words) else None
        if seat is not None and seat.name.kind in (Kind.CAPITAL, Kind.COUNTRY):
            return seat.last
        if self.words[step].low == "на" and not self.words[min(step + 1, len(self.words) - 1)].low.startswith(
            "переговор"
        ):
            return step
        at = step + 1
        while (
            at < len(self.words)
            and at - step < 8
            and self.words[at].word
            and self.words[at].low not in OTHER_PHRASE
            and (not self.words[at].cap or self.words[at].raw.isupper())
        ):
            at += 1
        if at < len(self.words) and self.words[at].cap and self.words[at].word and at > step + 1:
            known = self._match(at)
            if known is not None and known.name.kind in (Kind.COUNTRY, Kind.BODY, Kind.CAPITAL):
                at = known.last
            return at
        return step

    def _named(self, phrase: Phrase, step: int) -> int:
        """The name that follows a title."""
        at = step
        if phrase.plural or self.words[phrase.first].low.endswith(("там", "рам", "лям", "стам", "ами", "ями")):
            return step  # "журналистам Песков"
        if at < len(self.words) and self.words[at].raw == "," and at + 1 < len(self.words):
            ahead = self._person(at + 1)
            if ahead is None:
                return step
            at += 1
        person = self._person(at) if at < len(self.words) else None
        if person is not None:
            phrase.kind, phrase.listed, phrase.name = "person", person.listed, person.name
            phrase.initials, phrase.gender = person.initials, person.gender
            return person.last
        if at != step:
            return step
        step = self._organisation(phrase, step)
        last, found = self._unknown_name(step)
        if found:
            phrase.kind, phrase.name = "person", found
            return last
        return step

    def _organisation(self, phrase: Phrase, step: int) -> int:
        """Past an institution in the genitive, where a person's name follows: "эксперт Финансового университета Игорь Юшков"."""
        if phrase.role not in _OF_INSTITUTIONS:
            return step
        first = self.words[step] if step < len(self.words) else None
        if first is None or not first.word or self._person(step) is not None:
            return step
        if not (GENITIVE.search(first.low) or first.low in INSTITUTIONS):
            return step
        for at in range(step + 1, min(step + 9, len(self.words) - 1)):
            if not self.words[at].word and self.words[at].raw not in "«»":
                return step
            if self._person(at) is not None:
                return at
            pair = self.words[at], self.words[at + 1]
            names = all(t.word and t.cap and not t.raw.isupper() and not GENITIVE.search(t.low) for t in pair)
            if names and pair[0].low not in NOT_NAME and not any(t.low in INSTITUTIONS for t in pair):
                return at
        return step

    def _simple(self, at: int, match: Match) -> Phrase:
        kind = {Kind.BODY: "body", Kind.OUTLET: "outlet"}.get(match.name.kind, "country")
        last = match.last
        owner = self._match(last) if kind == "body" and last < len(self.words) else None
        if owner is not None and owner.name.kind is Kind.COUNTRY and owner.name.side == match.name.side:
            last = owner.last
        phrase = self._phrase(at, last, kind, nominative=match.nominative)
        phrase.listed, phrase.side, phrase.speaks = match.name, match.name.side, match.name.speaks
        return phrase

    def _with_joint(self, found: list[Phrase]) -> list[Phrase]:
        if not self.words:
            return found
        start, end = self.words[0].start, self.words[-1].end
        low = fold(self.text[start:end])
        for match in JOINT.finditer(low):
            span = Span(start + match.start(), start + match.end())
            inside = [i for i, t in enumerate(self.words) if span.start <= t.start and t.end <= span.end]
            if not inside or any(
                p.span.overlaps(span)
                and (p.kind == "joint" or (p.kind != "pronoun" and not p.plural and (p.kind == "person" or p.side)))
                for p in found
            ):
                continue
            found = [p for p in found if not p.span.overlaps(span)]
            joint = Phrase(inside[0], inside[-1] + 1, span, "joint")
            joint.nominative = bool(NOMINATIVE_JOINT.match(match[0]))
            joint.plural = True
            found.append(joint)
        return sorted(found, key=lambda p: p.first)
