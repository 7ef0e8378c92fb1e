# ruff: noqa: E501  (patterns and word lists read better on one line)
"""A Russian noun phrase, and the words by which phrases are told."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.model import Span
from rashomon.reading.ru.tables import Name

PLACE = frozenset(["в", "во", "из", "под", "через", "до", "на"])


NOBLE = frozenset(["де", "да", "ди", "фон", "дер", "бен", "бин", "аль", "аль-", "ван", "ас", "аш", "эль", "оглы"])


HONORIFIC = frozenset(
    ["господин", "господина", "господину", "господином", "господине", "г-н", "г-на", "г-ну", "г-ном", "госпожа", "г-жа"]
)


NOT_NAME = frozenset(
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


ABBREVIATIONS = frozenset(
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
        "андр",
    ]
)


JOINT = re.compile(
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


NOMINATIVE_JOINT = re.compile(
    r"(?:обе |оба |две |два )?(?:страны|стороны|государства|президенты|президента|лидеры|лидера|министры|министра|главы|столицы"
    r"|правительства|собеседники|руководители|переговорщики|дипломаты|делегации|участники)\b"
)


OTHER_PHRASE = frozenset(["с", "со", "в", "на", "о", "об", "после", "перед", "из", "от", "до"])


OBLIQUE = re.compile(r"(?:а|я|у|ю|е|ы|и|ом|ем|ой|ей|ов|ев|ах|ях|ам|ям)$")


BEFORE_SUBJECT = frozenset(
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


STYLES = frozenset(["государства", "республики", "королевства", "княжества", "федерации", "эмирата", "султаната"])


GENITIVE = re.compile(r"(?:ого|его|ской|ной|вой|ких|ных|ских)$")


INSTITUTIONS = frozenset(
    [
        *("бундестага", "конгресса", "парламента", "сената", "палаты", "сейма", "рады", "думы", "кнессета", "меджлиса"),
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


PRONOUN = {
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
class Match:
    first: int
    last: int
    name: Name
    nominative: bool


def of_office(phrase: Phrase, owner: Name) -> tuple[str, str]:
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
