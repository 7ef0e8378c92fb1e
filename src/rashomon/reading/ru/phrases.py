# ruff: noqa: E501  (patterns and word lists read better on one line)
"""The noun phrases of a Russian sentence that may refer to an actor."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.model import Span
from rashomon.reading.ru.tables import Kind, Name, Names, names
from rashomon.reading.ru.words import Token, belongs, fold

_PLACE = frozenset(["в", "во", "из", "под", "через", "до", "на"])
_NOBLE = frozenset(["де", "да", "ди", "фон", "дер", "бен", "бин", "аль", "аль-", "ван", "ас", "аш", "эль", "оглы"])
_HONORIFIC = frozenset(
    ["господин", "господина", "господину", "господином", "господине", "г-н", "г-на", "г-ну", "г-ном", "госпожа", "г-жа"]
)
_NOT_NAME = frozenset(
    [
        "россии",
        "сша",
        "китая",
        "мид",
        "рф",
        "оон",
        "ес",
        "по",
        "при",
        "это",
        "этот",
        "наш",
        "ваш",
        "при",
        "для",
        "как",
        "он",
        "она",
        "они",
        "мы",
        "вы",
        "я",
    ]
)
_ABBREVIATIONS = frozenset(
    [
        "сша",
        "рф",
        "кнр",
        "оаэ",
        "фрг",
        "юар",
        "дрк",
        "цар",
        "ири",
        "сар",
        "аре",
        "ес",
        "оон",
        "ек",
        "ас",
        "мус",
        "мвф",
        "вто",
        "воз",
        "лаг",
        "снг",
        "шос",
        "фрс",
        "рбк",
    ]
)
_JOINT = re.compile(
    r"(?<!\w)(?:(?:обе|обеих|обеим|обеими|две|двух|двум|оба|обоих|обоим|обоими|двое|два)\s+(?:страны|стран|стороны|сторон"
    r"|сторонам|сторонами|государства|государств|президент\w*|лидер\w*|министр\w*|главы|столицы|столиц|правительства"
    r"|руководител\w*)"
    r"|(?<!с )(?:стороны|сторонам|сторонами)(?! (?:света|вопроса|медали|дела))"
    r"|(?:лидеры|лидеров|лидерам|лидерами|президенты|президентов|президентам|президентами|собеседники|собеседников"
    r"|собеседникам|собеседниками|министры|министров|министрам|министрами|переговорщики|дипломаты обеих стран)"
    r"(?!\s+(?:агентства|издания))"
    r"|(?:главы|глав|главам|главами|руководители|руководителей|руководителям)\s+(?:двух\s+|обоих\s+)?(?:государств(?:\s+и\s+правительств)?"
    r"|правительств|мид|внешнеполитических\s+ведомств|дипломати\w+|делегаций|дипведомств|стран)"
    r"|(?<!й )(?<!в )(?<!во )(?<!е )(?:делегации|участники\s+(?:встречи|переговоров|беседы|разговора)))"
    r"(?:\s+(?:двух|обеих|обоих)\s+(?:стран|государств|держав))?(?!\w)"
)
_NOMINATIVE_JOINT = re.compile(
    r"(?:обе |оба |две |два )?(?:страны|стороны|государства|президенты|президента|лидеры|лидера|министры|министра|главы|столицы"
    r"|правительства|собеседники|руководители|переговорщики|дипломаты|делегации|участники)\b"
)
_OTHER_PHRASE = frozenset(["с", "со", "в", "на", "о", "об", "после", "перед", "из", "от", "до"])
_OBLIQUE = re.compile(r"(?:а|я|у|ю|е|ы|и|ом|ем|ой|ей|ов|ев|ах|ях|ам|ям)$")
_BEFORE_SUBJECT = frozenset(
    [
        "ранее",
        "позже",
        "сегодня",
        "вчера",
        "теперь",
        "сейчас",
        "накануне",
        "затем",
        "поэтому",
        "пока",
        "если",
        "также",
        "когда",
        "после",
    ]
)
_STYLES = frozenset(["государства", "республики", "королевства", "княжества", "федерации", "эмирата", "султаната"])
_GENITIVE = re.compile(r"(?:ого|его|ской|ной|вой|ких|ных|ских)$")
_INSTITUTIONS = frozenset(
    [
        "центра",
        "института",
        "университета",
        "фонда",
        "совета",
        "академии",
        "школы",
        "агентства",
        "компании",
        "департамента",
        "центр",
        "комитета",
        "комиссии",
        "группы",
        "ассоциации",
        "банка",
        "службы",
        "ведомства",
        "союза",
        "клуба",
        "рсмд",
    ]
)
_PRONOUN = {
    "он": "m", "она": "f", "они": "they", "его": "m", "ее": "f", "их": "they", "ему": "m", "ей": "f", "им": "they",
    "нам": "we", "мы": "we", "я": "i", "оба": "they",
}  # fmt: skip


@dataclass(slots=True)
class Phrase:
    """A noun phrase of tokens ``[first, last)`` of one sentence.

    ``nominative`` is None where the form does not tell. ``name`` are the words of a person that no table lists,
    ``listed`` the table's entry of the person, body or place. ``place`` marks "в Москве".
    """

    first: int
    last: int
    span: Span
    kind: str  # person, office, body, outlet, country, joint, pronoun
    nominative: bool | None = None
    listed: Name | None = None
    office: str = ""
    role: str = ""
    side: str = ""
    name: tuple[str, ...] = ()
    initials: str = ""
    gender: str = ""
    plural: bool = False
    place: bool = False
    speaks: bool = True
    seat: bool = False
    title: Span | None = None


@dataclass(frozen=True, slots=True)
class _Match:
    first: int
    last: int
    name: Name
    nominative: bool


class Finder:
    """Finds the phrases of one sentence."""

    def __init__(self, text: str, words: Sequence[Token], listed: Names | None = None) -> None:
        self.text, self.words, self.listed = text, words, listed or names()

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
        if token.low in _PRONOUN and not (token.low in ("его", "ее", "их") and not self._subject_like(at)):
            return self._phrase(at, at + 1, "pronoun", nominative=token.low in ("он", "она", "они", "мы", "я", "оба"))
        if token.low in _HONORIFIC:
            named = self._person(at + 1)
            return self._widened(named, at) if named is not None else None
        person = self._person(at)
        if person is not None:
            return person
        match = self._match(at)
        if match is None:
            return None
        if match.name.kind is Kind.OFFICE:
            return self._office(at, match, "", at)
        if match.name.kind is Kind.ADJECTIVE:
            return self._pair(at, match) or self._adjective(at, match)
        return self._simple(at, match)

    def _subject_like(self, at: int) -> bool:
        return at > 0 and self.words[at - 1].low in (
            "цитирует",
            "цитируют",
            "передает",
            "по",
            "у",
            "для",
            "с",
            "к",
            "от",
        )

    def _match(self, at: int) -> _Match | None:
        """The longest listed name that stands at a token."""
        best: _Match | None = None
        token = self.words[at]
        for name in self.listed.starting(token.low):
            inserted = self._inserted(at, name)
            if inserted is not None and (best is None or len(name.words) >= best.last - best.first):
                best = inserted
                continue
            if (name.cased and not token.cap) or at + len(name.words) > len(self.words):
                continue
            if name.words[0] in _ABBREVIATIONS and not token.raw.isupper():
                continue
            forms = [self.words[at + k] for k in range(len(name.words))]
            if all(belongs(f.low, w) for f, w in zip(forms[1:], name.words[1:], strict=True)):
                exact = all(f.low == w for f, w in zip(forms, name.words, strict=True))
                if (
                    best is None
                    or len(name.words) > best.last - best.first
                    or (len(name.words) == best.last - best.first and exact and not best.nominative)
                ):
                    best = _Match(at, at + len(name.words), name, exact and not self._hangs(at, name))
        return best

    def _hangs(self, at: int, name: Name) -> bool:
        """Whether an abbreviation, which has no cases, hangs on the noun before it: "Устава ООН", "Совете ЕС"."""
        if name.words[0] not in _ABBREVIATIONS or len(name.words) > 1 or not at:
            return False
        before = self.words[at - 1]
        return (
            before.word
            and len(before.low) > 3
            and before.low not in _BEFORE_SUBJECT
            and bool(_OBLIQUE.search(before.low))
        )

    def _inserted(self, at: int, name: Name) -> _Match | None:
        """ "глава российского военного ведомства": a country's adjective inside the words of an office."""
        words = self.words[at + 1 : at + 1 + len(name.words)]
        if name.kind is not Kind.OFFICE or len(name.words) < 2 or len(words) < len(name.words):
            return None
        side = next((n.side for n in self.listed.starting(words[0].low) if n.kind is Kind.ADJECTIVE), "")
        if not side or not all(belongs(t.low, w) for t, w in zip(words[1:], name.words[1:], strict=True)):
            return None
        return _Match(at, at + len(name.words) + 1, replace(name, side=side), self.words[at].low == name.words[0])

    # -- persons -----------------------------------------------------------------------------------------

    def _person(self, at: int) -> Phrase | None:
        """A person by initials and family name, or by a listed name."""
        initials, step = "", at
        while step < len(self.words) and re.fullmatch(r"[А-ЯЁA-Z]\.", self.words[step].raw):
            initials += self.words[step].low[0]
            step += 1
        if step >= len(self.words):
            return None
        if initials:
            if not self.words[step].cap:
                return None
            return self._by_initials(at, step, initials)
        match = self._match(at)
        if match is None or match.name.kind is not Kind.PERSON:
            return None
        if match.name.short and match.last < len(self.words) and at > 0 and self._capped_before(at):
            return None  # a namesake with a given name of his own
        phrase = self._phrase(at, match.last, "person", nominative=match.nominative)
        phrase.listed, phrase.gender = match.name, match.name.gender
        return phrase

    def _capped_before(self, at: int) -> bool:
        before = self.words[at - 1]
        if not before.cap or at < 2 or not before.word or len(before.raw) < 3:
            return False
        known = self._match(at - 1)
        return known is None and self.words[at - 2].word

    def _by_initials(self, at: int, step: int, initials: str) -> Phrase:
        token = self.words[step]
        last = step + 1
        while last < len(self.words) and self.words[last].low in _NOBLE:
            last += 1
        options = [n for n in self.listed.starting(token.low) if n.kind is Kind.PERSON and n.short]
        full = [n for n in options if self._given(n)[:1] == initials[:1]]
        phrase = self._phrase(at, last, "person")
        if full:
            phrase.listed, phrase.gender = full[0], full[0].gender
            phrase.nominative = any(token.low == n.words[0] for n in full)
        else:
            phrase.name, phrase.initials = (token.raw,), initials
            phrase.nominative = None
        return phrase

    @staticmethod
    def _given(name: Name) -> str:
        from rashomon.reading.ru.tables import people

        return people()[name.name].words[0] if name.name in people() else ""

    def _unknown_name(self, at: int) -> tuple[int, tuple[str, ...]]:
        """Capitalised words from a token on that no table has: a person's name after a title."""
        last = at
        found: list[str] = []
        while last < len(self.words) and last - at < 5:
            token = self.words[last]
            if not (token.word and (token.cap or (found and token.low in _NOBLE))) or token.low in _NOT_NAME:
                break
            if token.raw.isupper() and len(token.raw) > 1 and not found:
                break
            known = self._match(last)
            if known is not None and known.name.kind in (Kind.OFFICE, Kind.ADJECTIVE, Kind.BODY, Kind.OUTLET):
                break
            if known is not None and not found:
                break
            found.append(token.raw)
            last += 1
        return last, tuple(found)

    # -- offices -----------------------------------------------------------------------------------------

    def _adjective(self, at: int, match: _Match) -> Phrase | None:
        """ "российский лидер", "американская сторона", "российско-американские" is none."""
        step = match.last
        skipped = 0
        while step < len(self.words) and skipped < 3:
            token = self.words[step]
            if not token.word:
                return None
            if token.low in ("сторона", "стороны", "стороне", "сторону", "стороной"):
                phrase = self._phrase(at, step + 1, "country", nominative=token.low == "сторона")
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

    def _pair(self, at: int, match: _Match) -> Phrase | None:
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

    def _office(self, first: int, match: _Match, side: str, at: int) -> Phrase | None:
        name = match.name
        phrase = self._phrase(first, match.last, "office", nominative=self._title_nominative(at, match))
        phrase.office, phrase.role, phrase.plural, phrase.side = name.office, name.role, name.plural, side or name.side
        phrase.gender = name.gender
        step = match.last
        step = self._owner(phrase, step)
        if (
            step < len(self.words)
            and self.words[step].low in ("по", "при", "на", "в")
            and name.role in ("official", "envoy", "deputy", "minister", "spokes")
        ):
            step = self._portfolio(step)
        phrase.title = Span(self.words[first].start, self.words[step - 1].end)
        step = self._named(phrase, step)
        nobody = name.office == "leader" and not phrase.side and phrase.kind == "office"
        if nobody and self.words[at].low.startswith(("глав", "хозя", "руковод")):
            return None  # head of something that is no party
        if self.words[at].low.startswith("председател") and phrase.kind == "office" and not phrase.side:
            phrase.place = True
        phrase.last, phrase.span = step, Span(self.words[first].start, self.words[step - 1].end)
        return phrase

    def _title_nominative(self, at: int, match: _Match) -> bool:
        return self.words[at].low == match.name.words[0]

    def _owner(self, phrase: Phrase, step: int) -> int:
        """The country or body in the genitive after a title: "президент США", "глава МИД России"."""
        for _ in range(3):
            if step >= len(self.words):
                break
            match = self._match(step)
            if match is None:
                match = self._styled_country(step)
            if match is None and self.words[step].low in ("республики", "страны", "королевства", "государства"):
                return step + 1  # of the country that the text is at
            if match is None:
                break
            kind = match.name.kind
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
                and match.name.role in ("ministry", "government", "head", "embassy")
                and step > phrase.first
            ):
                if match.nominative and match.name.role == "head" and match.name.words[0] == self.words[step].low:
                    break  # a second title in the nominative
                if phrase.role in ("leader", "spokes", "official", "envoy", "deputy"):
                    phrase.office, phrase.role = _of_office(phrase, match.name)
                    step = match.last
                    continue
            break
        return step

    def _styled_country(self, step: int) -> _Match | None:
        """A country behind its style: "Боливарианской Республики Венесуэла", "Королевства Бахрейн"."""
        at, styled = step, False
        while at < len(self.words) and at - step < 5:
            low = self.words[at].low
            if low in _STYLES:
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
            and self.words[at].low not in _OTHER_PHRASE
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
        if phrase.role not in ("analyst", "official", "chair", "leader", "envoy", "deputy", "spokes", "minister"):
            return step
        first = self.words[step] if step < len(self.words) else None
        if first is None or not first.word or self._person(step) is not None:
            return step
        if not (_GENITIVE.search(first.low) or first.low in _INSTITUTIONS):
            return step
        for at in range(step + 1, min(step + 9, len(self.words) - 1)):
            if not self.words[at].word and self.words[at].raw not in "«»":
                return step
            if self._person(at) is not None:
                return at
            pair = self.words[at], self.words[at + 1]
            names = all(t.word and t.cap and not t.raw.isupper() and not _GENITIVE.search(t.low) for t in pair)
            if names and pair[0].low not in _NOT_NAME and not any(t.low in _INSTITUTIONS for t in pair):
                return at
        return step

    # -- others ------------------------------------------------------------------------------------------

    def _simple(self, at: int, match: _Match) -> Phrase:
        kind = {Kind.BODY: "body", Kind.OUTLET: "outlet"}.get(match.name.kind, "country")
        last = match.last
        owner = self._match(last) if kind == "body" and last < len(self.words) else None
        if owner is not None and owner.name.kind is Kind.COUNTRY and owner.name.side == match.name.side:
            last = owner.last
        phrase = self._phrase(at, last, kind, nominative=match.nominative)
        phrase.listed, phrase.side, phrase.speaks = match.name, match.name.side, match.name.speaks
        return phrase

    def _phrase(self, first: int, last: int, kind: str, nominative: bool | None = None) -> Phrase:
        span = Span(self.words[first].start, self.words[last - 1].end)
        phrase = Phrase(first, last, span, kind, nominative)
        phrase.place = first > 0 and self.words[first - 1].low in _PLACE
        if kind == "pronoun":
            phrase.gender = _PRONOUN[self.words[first].low]
        return phrase

    def _widened(self, phrase: Phrase, first: int) -> Phrase:
        phrase.first, phrase.span = first, Span(self.words[first].start, phrase.span.end)
        return phrase

    def _with_joint(self, found: list[Phrase]) -> list[Phrase]:
        if not self.words:
            return found
        start, end = self.words[0].start, self.words[-1].end
        low = fold(self.text[start:end])
        for match in _JOINT.finditer(low):
            span = Span(start + match.start(), start + match.end())
            inside = [i for i, t in enumerate(self.words) if span.start <= t.start and t.end <= span.end]
            if not inside or any(
                p.span.overlaps(span) and p.kind != "pronoun" and not p.plural and (p.kind == "person" or p.side)
                for p in found
            ):
                continue
            found = [p for p in found if not p.span.overlaps(span)]
            joint = Phrase(inside[0], inside[-1] + 1, span, "joint")
            joint.nominative = bool(_NOMINATIVE_JOINT.match(match[0]))
            joint.plural = True
            found.append(joint)
        return sorted(found, key=lambda p: p.first)


def _of_office(phrase: Phrase, owner: Name) -> tuple[str, str]:
    """The office of "официальный представитель МИД", "пресс-секретарь президента"."""
    if owner.role == "ministry" and phrase.role == "spokes":
        return f"{owner.office} spokesperson", "spokes"
    if owner.role == "ministry" and phrase.role == "leader":
        return owner.office.replace("ministry", "minister"), "minister"
    if owner.role == "head" and phrase.role == "spokes":
        return "presidential spokesperson", "spokes"
    if owner.role == "head" and phrase.role == "official":
        return "presidential aide", "official"
    return phrase.office, phrase.role
