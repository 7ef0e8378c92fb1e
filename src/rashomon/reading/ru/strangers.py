"""Speakers of Russian text whom no table names, by their form: a style with a name behind other words, or a body.

"Директор Института Кавказа Александр Искандарян" is a person whose name ends the words, "топ-менеджер южнокорейской
POSCO" somebody unnamed, "ассоциация производителей рапса" a body. A country among the words says whose they are where
the style is one of a public office; scholars speak for themselves.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from rashomon.model import Span
from rashomon.reading.ru.cues import cues
from rashomon.reading.ru.matching import Matching
from rashomon.reading.ru.phrase import INSTITUTIONS, NOBLE, NOT_NAME, Phrase
from rashomon.reading.ru.tables import Kind, Names
from rashomon.reading.ru.words import Token, fold

_LONGEST = 12  # words between a style and the name
_INSIDE = frozenset(("по", "в", "во", "из", "при", "на", "и", "для", "от"))
_GENITIVE = re.compile(r"(?:ов|ев|ей|ы|и|а|я|ой|ого|его|их|ых)$")
_ADJECTIVE = re.compile(r"(?:ого|его|ой|ей|ых|их|ий|ый|ая|яя|ое|ые|ие|ом|ем|ую|ими|ыми)$")
# Behind which a capitalised word is the place's or the firm's name and not the person's.
_PLACED = re.compile(
    r"(?:провинции|штата|земли|области|края|города|района|округа|партии|компании|фирмы|фонда|банка|группы|ассоциации|союза"
    r"|движения|клуба|института|университета|центра|агентства|газеты|корпорации|концерна|острова|из|в|во|на|при)$"
)
_OBLIQUE = re.compile(r"(?:ому|ему|ого|его|ую|юю|ыми|ими|ами|ями|ах|ях)$")
_PAST = re.compile(r"[а-я]{2}(?:[аяиеоу]ла|[аяиеу]ли|лся|лась|лось|лись)$")
_NO_VERBS = frozenset(
    (
        "недели",
        "модели",
        "цели",
        "отели",
        "мебели",
        "школа",
        "сила",
        "правила",
        "села",
        "дела",
        "мыла",
        "отдела",
        "раздела",
    )
)
_SOME = frozenset(("два", "две", "три", "четыре", "пять", "несколько", "двое", "трое", "один", "одна"))


@cache
def _styles() -> dict[str, frozenset[str]]:
    table = tomllib.loads(files("rashomon.reading").joinpath("data", "ru-styles.toml").read_text(encoding="utf-8"))
    return {sort: frozenset(map(fold, words)) for sort, words in table.items()}


def body_styles() -> frozenset[str]:
    """Nouns of bodies, in the nominative."""
    return _styles()["body"]


def with_strangers(text: str, words: Sequence[Token], listed: Names, found: Sequence[Phrase]) -> list[Phrase]:
    """The phrases of a sentence with those of speakers whom no table holds."""
    reader = _Strangers(text, words, listed)
    made = list(found)
    for at, token in enumerate(words):
        if not token.word:
            continue
        phrase = reader.at(at, made)
        if phrase is not None:
            made = [p for p in made if p.last <= phrase.first or p.first >= phrase.last]
            made.append(phrase)
    return sorted(made, key=lambda p: p.first)


class _Strangers(Matching):
    """Looks for styles in the nominative that no phrase with a name has taken."""

    def at(self, at: int, found: Sequence[Phrase]) -> Phrase | None:
        low = self.words[at].low
        styles = _styles()
        if low not in styles["person"] and low not in styles["unnamed"] and low not in styles["body"]:
            return None
        held = next((p for p in found if p.first <= at < p.last), None)
        if held is not None and (held.kind not in ("office",) or held.plural or held.nominative is False):
            return None
        if held is not None and at > held.first and self.words[held.first].low in styles["person"]:
            return None  # inside a title
        first = self._widened_left(at if held is None else held.first)
        if low in styles["person"]:
            named = self._named_person(first, at, held)
            if named is not None:
                return named
        if held is not None:
            return None
        if low in styles["unnamed"]:
            return self._unnamed(first, at)
        return self._of_body(first, at) if low in styles["body"] else None

    def _widened_left(self, at: int) -> int:
        """From the adjectives before a style: "независимый эксперт", "польский политолог"."""
        first = at
        while (
            first > 0
            and self.words[first - 1].word
            and _ADJECTIVE.search(self.words[first - 1].low)
            and at - first < 3
            and (not self.words[first - 1].cap or first == 1)
            and self.words[first - 1].low not in cues()
        ):
            first -= 1
        return first

    def _reach(self, at: int) -> int:
        """Where the words that may belong to a style end."""
        step = at + 1
        while step < len(self.words) and step - at <= _LONGEST:
            token = self.words[step]
            if not token.word and token.raw not in '«»"&-':
                break
            of_matter = self.words[step - 1].low in _INSIDE  # "по энергетике"
            if token.word and not token.cap and (token.low in cues() or (not of_matter and self._ends(token))):
                break
            if token.low in _INSIDE and step - at > 2 and self._of_name(step - 1) and self._of_name(step - 2):
                break  # behind a name
            step += 1
        return step

    @staticmethod
    def _ends(token: Token) -> bool:
        """Whether a small word can stand in no name of an office: a verb, an adverb, a preposition of place."""
        low = token.low
        if low in _INSIDE or _GENITIVE.search(low) or _ADJECTIVE.search(low):
            return _PAST.search(low) is not None and low not in _NO_VERBS
        return True

    def _named_person(self, first: int, at: int, held: Phrase | None) -> Phrase | None:
        begin = (held.last if held is not None else at + 1) - 1
        stop = self._reach(begin)
        run = self._last_run(begin + 1, stop)
        if run is None:
            return None
        start, last = run
        if start == begin + 1 and held is not None:
            return None  # the tables' own way read it and found no name
        phrase = self._phrase(first, last, "person", nominative=True)
        phrase.name = tuple(t.raw for t in self.words[start:last])
        phrase.title = Span(self.words[first].start, self.words[start - 1].end)
        self._placed(phrase, at, first, start, held)
        known = self._person(start)
        if known is not None and known.last == last:
            phrase.listed, phrase.gender = known.listed, known.gender
        return phrase

    def _last_run(self, begin: int, stop: int) -> tuple[int, int] | None:
        """The capitalised words that end a stretch, without those that name a place or firm."""
        last = stop
        if last - begin < 2 or not self._of_name(last - 1):
            return None
        start = last
        while start > begin and (self._of_name(start - 1) or self.words[start - 1].low in NOBLE):
            start -= 1
        while start < last and (self.words[start].low in NOBLE or self.words[start].low in INSTITUTIONS):
            start += 1
        if (
            last - start > 2 and (start == begin or _PLACED.search(self.words[start - 1].low)) and start > begin
        ) or last - start > 3:
            start = last - 2
        if self.words[start - 1].low in _INSIDE or any(_OBLIQUE.search(t.low) for t in self.words[start:last]):
            return None  # "по Ближнему Востоку"
        return (start, last) if 2 <= last - start <= 4 else None

    def _of_name(self, at: int) -> bool:
        token = self.words[at]
        if not (token.word and token.cap) or token.low in NOT_NAME:
            return False
        if (token.raw.isupper() and len(token.raw) > 1) or token.raw[0] < "\u0400":
            return False
        known = self._match(at)
        return known is None or known.name.kind is Kind.PERSON

    def _placed(self, phrase: Phrase, at: int, first: int, end: int, held: Phrase | None) -> None:
        """Role and side by the style and by what is named behind it."""
        low, styles = self.words[at].low, _styles()
        words = [t.low for t in self.words[first:end]]
        learned = any(w.startswith(stem) for w in words for stem in styles["learned"])
        if low in styles["scholar"] or (learned and low not in ("министр", "посол", "депутат", "сенатор")):
            phrase.role, phrase.office = "analyst", "analyst"
            return
        if held is not None:
            phrase.office, phrase.role, phrase.side = held.office, held.role, held.side
        if low in styles["public"]:
            phrase.side = phrase.side or ("EU" if low.startswith("евро") else self._country(first, end))
            phrase.role = phrase.role or "official"
            phrase.office = phrase.office or "official"
        else:
            phrase.role, phrase.side = "chair", ""
        if any(
            w
            in (
                "провинции",
                "штата",
                "земли",
                "области",
                "края",
                "города",
                "ассоциации",
                "союза",
                "компании",
                "профсоюза",
                "коллега",
            )
            for w in words
        ):
            phrase.role, phrase.side = "local", self._country(first, end)

    def _country(self, first: int, end: int) -> str:
        """The country, seat or adjective of one that stands in a stretch."""
        for at in range(first, end):
            if not self.words[at].word:
                continue
            match = self._match(at)
            if match is not None and match.name.kind in (Kind.COUNTRY, Kind.SEAT, Kind.CAPITAL, Kind.ADJECTIVE):
                return match.name.side
            if match is not None and match.name.kind is Kind.BODY and match.name.speaks:
                return match.name.side
        return ""

    def _unnamed(self, first: int, at: int) -> Phrase | None:
        """ "высокопоставленный сотрудник Белого дома", "два трейдера"."""
        counted = first > 0 and self.words[first - 1].low in _SOME
        low = self.words[at].low
        if low in ("трейдера", "трейдеров") and not counted:
            return None
        last = at + 1
        stop = self._reach(at)
        while last < stop and self.words[last].low not in _INSIDE:
            last += 1
        plural = counted or low.endswith(("ы", "и"))
        if first == at and last == at + 1 and not plural:
            return None  # "помощник добавил": one whom the text has named
        if any(self._person(k) is not None for k in range(at + 1, last)):
            return None  # "помощник Путина"
        begin = first - 1 if counted else first
        phrase = self._phrase(begin, last, "office", nominative=True)
        phrase.office, phrase.role = "source", "source"
        phrase.plural = plural
        phrase.side = self._country(first, last) if low in _styles()["public"] or low.startswith("сотрудни") else ""
        return phrase

    def _of_body(self, first: int, at: int) -> Phrase | None:
        """ "Ассоциация производителей рапса" where it opens a clause."""
        before = self.words[first - 1] if first else None
        if before is not None and (before.word and before.low not in ("и", "а", "но", "также")):
            return None
        last, stop = at + 1, self._reach(at)
        while last < stop and last - at <= 6 and self.words[last].low not in _INSIDE:
            last += 1
        if last == at + 1 or last >= len(self.words):
            return None
        phrase = self._phrase(first, last, "body", nominative=True)
        phrase.name = (self.text[self.words[first].start : self.words[last - 1].end],)
        phrase.speaks = False
        return phrase
