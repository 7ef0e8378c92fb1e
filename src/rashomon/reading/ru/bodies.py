# ruff: noqa: E501  (patterns and word lists read better on one line)
"""Bodies that no table lists, by their form in Russian: "агентство S&P", "в холдинге «Квант»", "в Siemens"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.reading.ru.words import Token

# Nouns of bodies with their forms: nominative, genitive and what stands behind "в".
_NOUNS = (
    "агентство агентства агентстве", "компания компании компании", "холдинг холдинга холдинге", "концерн концерна концерне",
    "корпорация корпорации корпорации", "банк банка банке", "фонд фонда фонде", "институт института институте",
    "центр центра центре", "ассоциация ассоциации ассоциации", "организация организации организации",
    "движение движения движении", "партия партии партии", "группировка группировки группировке", "завод завода заводе",
    "издание издания издании", "газета газеты газете", "телеканал телеканала телеканале", "журнал журнала журнале",
    "оператор оператора операторе", "объединение объединения объединении", "авиакомпания авиакомпании авиакомпании",
    "госкорпорация госкорпорации госкорпорации", "производитель производителя производителе", "комитет комитета комитете",
    "союз союза союзе", "биржа биржи бирже", "служба службы службе", "университет университета университете",
)  # fmt: skip
NOMINATIVE = frozenset(row.split()[0] for row in _NOUNS)
GENITIVE = frozenset(row.split()[1] for row in _NOUNS)
INSIDE = frozenset(row.split()[2] for row in _NOUNS) | {"ведомстве", "штабе", "руководстве", "правлении", "минздраве"}
_LONGEST = 6  # words of a name
_LATIN = re.compile(r"[A-Z][\w&.-]*$")


def named_from(words: Sequence[Token], at: int) -> int:
    """Where the name that begins at a token ends: a quoted one, or capitalised words; the token itself where none does."""
    if at >= len(words):
        return at
    if words[at].raw in '«"':
        for step in range(at + 1, min(at + 2 + _LONGEST, len(words))):
            if words[step].raw in '»"':
                return step + 1
        return at
    step = at
    while step < len(words) and step - at < _LONGEST and (words[step].cap or words[step].raw == "&"):
        step += 1
    return step


def inside_of(words: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    """The body of a clause that opens with "в": "В самом холдинге сообщили", "В Siemens, отказавшись …, уточнили"."""
    step = start
    while step < end and not words[step].word:
        step += 1
    if step < end and words[step].low == "там":
        return step, step + 1
    if step >= end or words[step].low not in ("в", "во"):
        return None
    step += 1
    if step < end and words[step].low in ("самом", "самой", "самих"):
        step += 1
    named = step
    while named < end and named - step < 3 and words[named].cap and re.search(r"(?:ом|ем|ой|ей)$", words[named].low):
        named += 1
    if named > step and named < end and words[named].low in INSIDE:
        last = named + 1
        while last < end and words[last].word and re.search(r"(?:ия|ы|и|а|я|ов|ей|ого|ой|их|ых)$", words[last].low):
            last += 1
        return step, last
    if step < end and words[step].low in INSIDE:
        return step, max(step + 1, named_from(words, step + 1))
    if step < end and (words[step].raw in '«"' or _LATIN.match(words[step].raw)):
        last = named_from(words, step)
        return (step, last) if last > step else None
    return None
