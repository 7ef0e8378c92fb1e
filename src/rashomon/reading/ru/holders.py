# ruff: noqa: E501  (patterns and word lists read better on one line)
"""The subject of a Russian cue: before it, after it, or the agent of a passive."""

from __future__ import annotations

import re

from rashomon.model import Span
from rashomon.reading.ru.bodies import inside_of, named_from
from rashomon.reading.ru.draft import ADVERBS, Hit, Tools
from rashomon.reading.ru.page import Sentence
from rashomon.reading.ru.phrase import Phrase

_RELATIVE = re.compile(r"котор\w+$|ч(?:ей|ья|ье|ьи)$|где$|куда$")
_SOME = frozenset(["два", "две", "двое", "три", "трое", "четыре", "несколько", "ряд", "источников"])
_ASKED = frozenset(
    ["запрос", "вопрос", "просьбу", "корреспонденту", "агентству", "телеканалу", "изданию", "в", "интервью", "эфире"]
)
# Whom something was told, before whoever told it.
_TOLD_WHOM = frozenset(
    [
        "журналистам",
        "агентству",
        "изданию",
        "агентство",
        "издание",
        "журналистов",
        "репортерам",
        "телеканалу",
        "газете",
        "корреспонденту",
        "ему",
        "ей",
        "им",
        "нам",
    ]
)
_ADJECTIVE = re.compile(r"(?:ий|ый|ой|ая|яя)$")
_MONTHS = "январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр"
_SETTING = re.compile(
    rf"(?:во?\s+(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)|(?:утром|вечером|днем|ночью)?\s?\d{{1,2}}\s+(?:{_MONTHS})\w*"
    r"(?:\s+\d{4}(?:\s+года)?)?|вчера|сегодня|накануне|утром|вечером|(?:в|на|во)\s+(?:(?:своей|своем|своих|соц|социальной)\w*\s+)?(?:соцсет\w+|сети"
    r"|телеграм\S*|telegram\S*|twitter|facebook|truth social|канале|странице|блоге|аккаунте|эфире|брифинге|пресс-конференции|интервью"
    r"|ходе\s+\w+|кулуарах\s+\w+|понедельник)(?:\s+(?:[xх](?!\w)|«[^»]{1,30}»|truth social|telegram|вконтакте))?)\s+"
)
_WITH = frozenset(("с", "со", "между", "перед", "над", "под", "за", "о", "об"))
PREPOSITIONS = frozenset(["о", "об", "обо", "за", "к", "на", "с", "со", "в", "во", "против", "от", "из"])
FORWARD = ADVERBS - PREPOSITIONS - {"при"}  # what may stand between a cue and its complement


class Holders(Tools):
    """Finds whose words a cue brings."""

    def _holder(self, sentence: Sentence, hits: list[Hit], at: int, shared: bool) -> tuple[Span | None, Phrase | None]:
        """The subject of a cue, and the phrase where it stands right after the cue."""
        hit = hits[at]
        if hit.cue.passive:
            return self._agent(sentence, hit), None
        right = self._right_subject(sentence, hit)
        left = None if shared else self._left_subject(sentence, hits, at)
        if left is not None and (right is None or self._closer(sentence, left, hit)):
            return left, None
        if right is not None:
            return self._with_partner(sentence, right), right
        if left is None and [t.low for t in sentence.words[: hit.first]] in (["об", "этом"], ["о", "чем"]):
            right = self._far_subject(sentence, hit)
            return (right.span, right) if right is not None else (None, None)
        return left, None

    def _far_subject(self, sentence: Sentence, hit: Hit) -> Phrase | None:
        """The subject that ends "Об этом заявил, отвечая на вопросы журналистов, пресс-секретарь X"."""
        if "f" not in hit.cue.takes:
            return None
        behind = [p for p in sentence.phrases if p.first >= hit.last and p.kind in ("person", "office", "body")]
        sure = [p for p in behind if p.nominative is True and not p.place]
        return sure[-1] if sure else None

    def _closer(self, sentence: Sentence, left: Span, hit: Hit) -> bool:
        gap = self.text[left.end : sentence.words[hit.first].start]
        return "," not in gap and "»" not in gap and "–" not in gap and "—" not in gap

    def _left_subject(self, sentence: Sentence, hits: list[Hit], at: int) -> Span | None:
        hit = hits[at]
        floor = hits[at - 1].last if at else 0
        near = [p for p in sentence.phrases if floor <= p.first and p.last <= hit.first]
        near = [p for p in near if self.quotes.around(p.span.start) is None]
        floor_clause = self._clause_start(sentence, hit.first, floor)
        subjects = [
            p
            for p in near
            if (p.nominative or self._counted(sentence, p))
            and not (p.place and p.kind in ("office", "body"))
            and p.first >= floor_clause
            and not (p.kind == "country" and p.place)
            and not self._in_insertion(sentence, p, hit.first)
            and not (p.kind in ("outlet", "body") and p.first and sentence.words[p.first - 1].low in _ASKED)
        ]
        if subjects:
            best = subjects[-1]
            if best.first - floor_clause > 0 and len(subjects) > 1:
                best = self._first_of_pair(sentence, subjects)
            return self._with_partner(sentence, best)
        unsure = [p for p in near if p.nominative is None and p.first >= floor_clause and hit.first - p.last <= 3]
        if unsure:
            return unsure[-1].span
        if hit.cue.plural or hit.cue.gerund or hit.cue.lemma in ("считает",):
            places = [
                p
                for p in near
                if p.first > 0 and sentence.words[p.first - 1].low in ("в", "во") and p.first >= floor_clause
            ]
            places = [p for p in places if p.kind in ("country", "body", "office", "outlet")]
            if places:
                return places[-1].span
        if hit.cue.plural:
            inside = self._inside_near(sentence, hit.first)
            inside = inside or inside_of(sentence.words, self._clause_start(sentence, hit.first, 0), hit.first)
            if inside is not None:
                return self._span(sentence, *inside)
        return self._capitals(sentence, hit.first)

    @staticmethod
    def _inside_near(sentence: Sentence, at: int) -> tuple[int, int] | None:
        """ "в «QazaqGaz» заявили" behind other clauses: a body named right before the verb."""
        words = sentence.words
        while at > 0 and words[at - 1].low in ADVERBS:
            at -= 1
        for step in range(at - 1, max(0, at - 7), -1):
            if words[step - 1].low in ("в", "во") and words[step].raw in '«"“':
                last = named_from(words, step)
                return (step, last) if last == at else None
            if words[step].raw in ",.;:":
                return None
        return None

    def _first_of_pair(self, sentence: Sentence, subjects: list[Phrase]) -> Phrase:
        """Of "Путин и Трамп" the first; else the last."""
        best = subjects[-1]
        for phrase in reversed(subjects[:-1]):
            between = [t.low for t in sentence.words[phrase.last : best.first]]
            if between in (["и"], [","]):
                best = phrase
            else:
                break
        return best

    def _clause_start(self, sentence: Sentence, at: int, floor: int) -> int:
        """The first token of the clause that a cue stands in; participial and relative insertions are passed."""
        words = sentence.words
        step = at - 1
        while step > floor:
            raw, low = words[step].raw, words[step].low
            if raw in ";:" or (low in ("что", "чтобы", "если", "поскольку") and step and words[step - 1].raw == ","):
                return step + 1
            step -= 1
        return floor

    def _capitals(self, sentence: Sentence, at: int) -> Span | None:
        """A name right before the cue that is in no table: "Иван Петров сказал"."""
        words = sentence.words
        step = at
        while step > 0 and words[step - 1].low in ADVERBS:
            step -= 1
        last = step
        taken = {k for p in sentence.phrases for k in range(p.first, p.last)}
        while step > 0 and words[step - 1].cap and words[step - 1].word and last - step < 3 and step - 1 not in taken:
            step -= 1
        if step and words[step - 1].low in _ASKED:
            return None  # "в эфире Fox Business"
        if words[step].low in ("в", "во", "на", "по", "из", "у", "от", "до", "за", "при", "как"):
            return None
        if last - step < 2 or any(p.first < last and step < p.last for p in sentence.phrases):
            return None
        return self._span(sentence, step, last)

    def _right_subject(self, sentence: Sentence, hit: Hit) -> Phrase | None:
        """The subject that stands right after the cue: "заявил глава МИД", "отметили в Кремле"."""
        words = sentence.words
        step = hit.last
        while step < len(words) and step - hit.last < 3 and words[step].low in FORWARD:
            step += 1
        step = self._past_setting(sentence, step)
        if step >= len(words):
            return None
        told = next((p for p in sentence.phrases if p.first == step and p.nominative is False), None)
        if told is not None and words[told.last - 1].low.endswith(("ам", "ям", "у", "ю")) and told.last < len(words):
            step = told.last
        elif words[step].low in _TOLD_WHOM and step + 1 < len(words):
            step += 1
        elif (
            words[step].raw in "“«"
            and step + 3 < len(words)
            and words[step + 2].raw in "”»"
            and words[step + 1].low == "ъ"
        ):
            step += 3
        elif self._told_quoted(sentence, step) is not None:
            step = self._told_quoted(sentence, step) or step
        elif self._told_outlet(sentence, step) is not None:
            step = self._told_outlet(sentence, step) or step
        opens = any(p.first == step for p in sentence.phrases)
        if step + 1 < len(words) and words[step].low in _SOME and not opens:
            step += 1
        inside = 1 if words[step].low in ("в", "во") else 0
        phrase = next((p for p in sentence.phrases if p.first == step + inside), None)
        if phrase is None or (phrase.place and not hit.cue.plural):
            behind = self._behind_place(sentence, hit, step)
            if behind is not None:
                return behind
        if phrase is None:
            return self._behind_object(sentence, hit, step)
        if inside:
            return phrase if hit.cue.plural and phrase.kind in ("country", "body", "office", "outlet") else None
        if phrase.nominative is False or (phrase.nominative is None and phrase.kind != "person"):
            return None
        if phrase.kind in ("body", "country", "outlet") and "n" in hit.cue.takes and "f" not in hit.cue.takes:
            return None
        return phrase

    @staticmethod
    def _told_quoted(sentence: Sentence, step: int) -> int | None:
        """Past an outlet in marks that a person follows: "рассказал «Известиям» собеседник"."""
        words = sentence.words
        if words[step].raw not in '«"“':
            return None
        close = next((k for k in range(step + 1, min(step + 5, len(words))) if words[k].raw in '»"”'), None)
        if close is None or close + 1 >= len(words):
            return None
        after = next((p for p in sentence.phrases if close < p.first <= close + 3), None)
        person = after is not None and after.kind in ("person", "office") and after.nominative
        plain = after is not None and all(_ADJECTIVE.search(t.low) for t in words[close + 1 : after.first])
        return after.first if after is not None and person and plain else None

    @staticmethod
    def _told_outlet(sentence: Sentence, step: int) -> int | None:
        """Past an outlet without cases that a person follows: "рассказал Reuters сотрудник Белого дома"."""
        outlet = next((p for p in sentence.phrases if p.first == step and p.kind == "outlet"), None)
        if outlet is None:
            return None
        after = next((p for p in sentence.phrases if p.first == outlet.last), None)
        return outlet.last if after is not None and after.kind in ("person", "office") and after.nominative else None

    def _past_setting(self, sentence: Sentence, step: int) -> int:
        """Past the day and the place of saying: "заявил во вторник X", "написал в соцсети X спикер", "сообщил 3 июня"."""
        words = sentence.words
        for _ in range(3):
            if step >= len(words):
                break
            match = _SETTING.match(self.low, words[step].start, sentence.span.end)
            if match is None:
                break
            step = next((k for k in range(step, len(words)) if words[k].start >= match.end()), len(words))
        return step

    @staticmethod
    def _behind_place(sentence: Sentence, hit: Hit, step: int) -> Phrase | None:
        """The subject behind where it was said: "…, заявил на форуме в Алма-Ате министр энергетики Казахстана Х"."""
        words = sentence.words
        trails = hit.first > 0 and words[hit.first - 1].raw in ',–—-»"'
        if not trails or words[step].low not in ("на", "в", "во", "после", "по", "перед") or "f" not in hit.cue.takes:
            return None
        for at in range(step + 1, min(step + 8, len(words))):
            if words[at].raw in ",.;:()«»" or words[at].low == "что":
                return None
            found = next((p for p in sentence.phrases if p.first == at and p.nominative is True and not p.place), None)
            if found is not None and found.kind in ("person", "office"):
                return found
        return None

    @staticmethod
    def _behind_object(sentence: Sentence, hit: Hit, step: int) -> Phrase | None:
        """The subject that ends the sentence behind the verb's object: "прокомментировала решение Мария Захарова"."""
        if "f" not in hit.cue.takes:
            return None
        words = sentence.words
        phrase = next((p for p in sentence.phrases if step < p.first <= step + 3), None)
        if phrase is None or phrase.kind != "person" or phrase.nominative is not True:
            return None
        between, rest = words[step : phrase.first], words[phrase.last :]
        plain = all(t.word and not t.cap for t in between) and not any(t.word for t in rest)
        return phrase if plain else None

    @staticmethod
    def _counted(sentence: Sentence, phrase: Phrase) -> bool:
        """Whether a number makes a genitive the subject: "два собеседника издания"."""
        return phrase.first > 0 and sentence.words[phrase.first - 1].low in _SOME

    @staticmethod
    def _in_insertion(sentence: Sentence, phrase: Phrase, before: int) -> bool:
        """Whether a phrase stands in a relative clause between commas: ", чья страна председательствует в ЕС,"."""
        words = sentence.words
        closes = any(t.raw == "," for t in words[phrase.last : before])
        opens = next((k for k in range(phrase.first - 1, 0, -1) if words[k].raw in ",.;:"), 0)
        return closes and bool(opens) and _RELATIVE.match(words[opens + 1].low) is not None

    def _with_partner(self, sentence: Sentence, phrase: Phrase) -> Span:
        """The phrase with the second of "Путин и Трамп"."""
        follower = next((p for p in sentence.phrases if p.first == phrase.last + 1), None)
        if (
            follower is not None
            and follower.nominative
            and sentence.words[phrase.last].low == "и"
            and phrase.kind != "pronoun"
        ):
            return Span(phrase.span.start, follower.span.end)
        return phrase.span

    def _agent(self, sentence: Sentence, hit: Hit) -> Span | None:
        """Who a passive names: "сторонами", "с российской стороны", "с обеих сторон"."""
        for phrase in sentence.phrases:
            before = sentence.words[phrase.first - 1].low if phrase.first else ""
            word = sentence.words[phrase.last - 1].low
            near = abs(phrase.first - hit.first) <= 6
            if near and before == "с" and word in ("стороны", "сторон") and (phrase.side or phrase.kind == "joint"):
                return phrase.span
            first = sentence.words[phrase.first].low
            by = first.endswith(("ом", "ем", "ым", "им")) and before not in _WITH
            if near and by and phrase.kind in ("person", "office") and phrase.nominative is False:
                return phrase.span
            if (
                near
                and phrase.kind in ("joint", "person", "country")
                and word.endswith(("ами", "ями", "ой"))
                and before not in ("с", "со", "между", "перед", "над")
                and phrase.kind == "joint"
            ):
                return phrase.span
        return None
