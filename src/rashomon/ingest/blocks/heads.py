"""Bylines, datelines and lines of dates: who wrote a text, for whom, where and when it was released."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.ingest.blocks.units import ends_sentence, is_cjk
from rashomon.ingest.dates import FoundDate, dates

_PERSON = r"(?:[^\W\d_a-zа-яё][\w.'’-]*|[^\W\d_a-zа-яё]\.?)"
_PERSONS = rf"{_PERSON}(?: (?:{_PERSON}|de|del|van|von|der|al|bin|la|le|da|dos)){{1,4}}"
_BYLINE = re.compile(
    rf"(?P<word>by|text by|story by|analysis by|opinion by|written by|posted by|from|автор|par|por|von|di"
    rf"|作者)(?-i:[:：]? )"
    rf"(?P<names>(?-i:{_PERSONS}(?:(?:,? and |,? with | & |, |; | и | und | et | y ){_PERSONS}){{0,5}}))"
    rf"(?:(?:,| for| of|\s?[|·•/–—-])\s*(?P<outlet>(?-i:[^\W\d_a-z][^\n|·•]{{1,60}}?)))?"
    r"\s*(?P<rest>[|·•,–—-].*|\([^()\n]{2,60}\))?",
    re.IGNORECASE,
)
_LOWER = re.compile(r"(?<![\w.])[^\W\dA-ZА-ЯЁ_][a-zа-яё]{3,}")  # words of a sentence: places and offices have capitals
_BYWORD = re.compile(r"\b(?:by|from|par|por|von|di|автор)\b|作者", re.IGNORECASE)
_LABEL = re.compile(
    r"(?P<published>(?:first |originally )?published(?: on| at)?|publication date|date published|posted(?: on)?"
    r"|release(?:d| date)(?: on)?"
    r"|issued(?: on)?|date|created|дата публикации|опубликовано|发布时间|发布日期|发表时间|时间|日期"
    r"|veröffentlicht(?: am)?|publié(?: le)?|publicado(?: el)?)"
    r"|(?P<updated>(?:last )?(?:updated|modified|changed|revised)(?: on| at)?|обновлено|更新时间|mis à jour(?: le)?"
    r"|actualizado(?: el)?|aktualisiert(?: am)?)",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:at|on|by|am|pm|a\.m\.|p\.m\.|et|est"
    r"|edt|gmt|utc|bst|cet|local time|the)\b"
    r"|(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|года|星期[一二三四五六日天]|周[一二三四五六日])|\d{1,2}[:：]\d\d(?::\d\d)?|\W",
    re.IGNORECASE,
)


_REGISTERED = re.compile(r"\s*\((?:OR|or)\. ?[a-z]{2}\)")  # "Brussels, 27 June 2024 (OR. en)": the original's language
# What may stand beside the date of a date line: a place, an office, an outlet; no sentence, no quotation.
_PLACE_WORDS = re.compile(r"(?:[\w ,|·•/’'：:（）()+-]|(?<=\b[A-Z])\.|(?<=\bSt)\.)*")


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote a text, and for which outlet where the line says so."""

    authors: str
    outlet: str


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that gives the date of a text: where, how sure it is (lower is surer), and its byline if any."""

    found: FoundDate
    rank: int


def byline(line: str) -> Byline | None:
    """The byline that a whole line is, a date before or after it aside."""
    if len(line) > 200 or not _BYWORD.search(line):
        return None
    spare = _without_dates(line)
    match = _BYLINE.fullmatch(spare)
    if match is None or (spare.endswith((".", "!", "?")) and not re.search(r"\b[A-Z]\.$|\b(?:Jr|Sr)\.$", spare)):
        return None
    names, outlet = match["names"], match["outlet"] or ""
    if not outlet and "," in names:
        first, _, last = names.rpartition(",")
        if not re.search(r"\b(?:and|with|и|und|et|y)\b|&", last):
            names, outlet = first, last
    return Byline(names.strip(" ,"), outlet.strip(" ,|·•"))


def date_line(text: str, start: int, end: int, language: str) -> DateLine | None:
    """The date that a whole short line gives; None where the line is a sentence that happens to hold a date."""
    line = text[start:end]
    if len(line) > 200:
        return None
    found = list(dates(text, start, end, language))
    if not found:
        return None
    labels = {match.lastgroup: match for match in _LABEL.finditer(line) if _belongs(line, match, start, found)}
    if "published" in labels and len(found) > 1:
        after = [one for one in found if one.span.start >= start + labels["published"].end()]
        found = after or found
    if byline(line) is not None:
        return DateLine(found[0], 1)
    spare = _REGISTERED.sub("", _without_dates(line))
    left = _FILLER.sub("", _LABEL.sub("", spare))
    if left and (ends_sentence(line) or line.rstrip()[-1] in ":：" or len(_LOWER.findall(_LABEL.sub("", spare))) > 1):
        return None
    room = 2 if is_cjk(line) else 1
    if labels and len(left) * room <= 40:
        return DateLine(found[0], 0 if "published" in labels else 3)
    if len(left) * room <= 32 and _PLACE_WORDS.fullmatch(spare):
        return DateLine(found[0], 2)
    return None


def labelled_date(text: str, start: int, end: int, language: str) -> DateLine | None:
    """The date that stands right after a word for publication in a run of labels; an update's date is not it."""
    found = list(dates(text, start, end, language))
    for label in _LABEL.finditer(text, start, end):
        for one in found:
            if label.lastgroup == "published" and 0 <= one.span.start - label.end() <= 3:
                return DateLine(one, 0)
    return None


def _belongs(line: str, label: re.Match[str], start: int, found: list[FoundDate]) -> bool:
    """Whether a label opens its line or stands right before a date."""
    opens = not line[: label.start()].strip(" \t|·•[(（【*")
    return opens or any(0 <= one.span.start - start - label.end() <= 3 for one in found)


def _without_dates(line: str) -> str:
    """A line without its dates, times of day and the labels that stand before them."""
    pieces: list[str] = []
    last = 0
    for found in dates(line):
        pieces.append(line[last : found.span.start])
        last = max(found.reach, found.span.end)
    pieces.append(line[last:])
    spare = " ".join(pieces)
    spare = re.sub(r"^\W*(?:date|published|posted|updated|released?)\b\W*", "", spare.strip(), flags=re.IGNORECASE)
    return " ".join(spare.split()).strip(" |·•,-–—:/")
