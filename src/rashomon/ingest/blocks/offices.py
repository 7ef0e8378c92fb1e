"""The issuing office's name above the title of an official text ("Ministry of Foreign Affairs of Japan").

It is the page's letterhead and not its title; it tells whose text it is.
"""

from __future__ import annotations

import re

from rashomon.ingest.blocks.units import Page, Verdict
from rashomon.model import BlockKind

REASON = "heading of the issuing office: letterhead"
# Words are taken whole (the possessive ``*+``): else a long line could be parted in ever so many ways.
_NAME = r"(?:(?:[A-Z][\w.'’-]*+|&),? ?){1,12}"
_OFFICE = re.compile(
    rf"(?:the )?(?:(?:federal|royal|permanent|prime minister['’]s|president['’]s) )*"
    rf"(?:ministry|department|office|presidency|cabinet|embassy|consulate|mission|secretariat|government|bureau"
    rf"|foreign office|chancellery|commission|council|kremlin|élysée|elysee|palace|directorate)\b(?: {_NAME})?"
    rf"|(?:the )?(?:president|prime minister|government|cabinet|chancellor|king|sultan|emir|federal chancellor|premier"
    rf"|vice president|secretary-general|high representative) (?:of|for) {_NAME}"
    rf"|(?:the )?(?:(?:arab|islamic|federal|federative|democratic|people['’]s|united|socialist|plurinational) )*"
    rf"(?:republic|state|kingdom|sultanate|emirate|commonwealth|federation|union|emirates) of (?:the )?{_NAME}"
    r"|the (?:white house|kremlin|elysée|blue house)|(?:european|african union|federal|state) (?:council|commission)"
    r"|(?:u\.?s\.? )?(?:state|foreign|defense|defence|treasury|commerce) (?:department|ministry|office)"
    rf"|(?:{_NAME}, )?(?:the )?government of {_NAME}|state house, {_NAME}"
    r"|(?:the )?(?:prime minister|president)['’]s office(?:, 10 downing street)?|10 downing street"
    r"|foreign, commonwealth (?:&|and) development office"
    r"|council of the european union|united nations(?: .{1,40})?",
    re.IGNORECASE,
)
_NOT_A_TITLE = re.compile(
    r"\b(?:says?|said|meets?|met|holds?|held|calls?|visits?|to|will|warns?|urges?|announces?|agrees?|rejects?"
    r"|signs?|launch(?:es)?|condemns?|speaks?|spoke|receives?|reveals?|confirms?|den(?:y|ies|ied)|backs?|hails?"
    r"|accuses?|vows?|tells?|told|discuss(?:es|ed)?|what|how|why)\b",
    re.IGNORECASE,
)
_ABROAD = re.compile(  # offices of which the texts have readers of their own
    r"(?:Президент|Правительство|МИД|Минобороны|Минэкономразвития|Совет [Бб]езопасности|Администрация Президента"
    r"|Посольство|(?:Министерство|Минис?терство) [а-яё ]{4,40}|Федеральное [Сс]обрание|Пресс-служба Президента"
    r"|Офис Президента|Акорда)"
    r"(?: (?:Российской Федерации|России|РФ|Украины|Республики (?:Беларусь|Казахстан|Узбекистан)|Беларуси|Казахстана"
    r"|в [А-ЯЁ][\w-]+))?"
    r"|(?:中华人民共和国|中華民國|中国|中國)?(?:外交部|商务部|商務部|国防部|國防部|国务院|國務院|财政部|財政部|公安部|海关总署"
    r"|国家发展和改革委员会|国务院新闻办公室|国务院台湾事务办公室|中国政府网|總統府|总统府|行政院|大陆委员会|陸委會"
    r"|驻[\u4e00-\u9fff]{2,8}(?:大使馆|总领事馆|代表团))(?:网站|官网|发言人办公室)?"
)
_SOON = 4


def letterhead(page: Page) -> dict[int, Verdict]:
    """A line at the head that is an office's name, with another short line (the title) between it and the text."""
    verdicts: dict[int, Verdict] = {}
    for index in range(min(_SOON, len(page.units))):
        unit = page.units[index]
        if not page.open(index):
            continue
        if not is_office(unit.text) or not _title_below(page, index):
            break
        verdicts[index] = Verdict(BlockKind.FURNITURE, REASON)
    return verdicts


def is_office(line: str) -> bool:
    """Whether a line is the name of an office and nothing else."""
    line = line.strip()
    if _ABROAD.fullmatch(line):
        return True
    capitals = sum(1 for word in line.split() if word[:1].isupper())
    short = len(line) <= 90 and not line.endswith((".", "?", "!", ":"))
    return bool(short and capitals and _OFFICE.fullmatch(line)) and not _NOT_A_TITLE.search(line)


def _title_below(page: Page, index: int) -> bool:
    """Whether a short line that is no sentence follows before the first paragraph."""
    for other in range(index + 1, min(index + 1 + _SOON + 2, len(page.units))):
        unit = page.units[other]
        if not page.open(other):
            continue
        if unit.ends_sentence and unit.words > 8:
            return False
        if len(unit.text) <= 220 and unit.words >= 2:
            return True
    return False
