"""Parts of a line that are furniture beside a paragraph: datelines before it, closing marks after it, bullets."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NOT_OUTLETS = frozenset((
    "the", "he", "she", "it", "they", "we", "i", "you", "our", "his", "her", "their", "its", "this", "that",
    "these", "those", "a", "an", "and", "but", "or", "in", "on", "at", "to", "sic", "emphasis", "added", "video",
    "audio", "music", "applause", "laughter", "crosstalk", "inaudible", "begin", "end",
))  # fmt: skip
_AGENCY = r"[^\W_][\w .&'’/-]{1,40}?"
_MONTH_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    r"(?:[^\W\d_]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? [^\W\d_]{3,9}\.?)(?:,? (?:19|20)\d\d)?"
)
_PLACE = r"[A-ZÀ-ÞА-ЯЁ][A-ZÀ-ÞА-ЯЁ.'’ /-]{2,40}"
_OPENING = r"(?=[\w\"'“‘«„(])"
_DATELINES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("agency in brackets", re.compile(rf"\((?P<outlet>{_AGENCY})\)\s?(?:—|–|-{{1,2}}|:|_)\s*{_OPENING}")),
    (
        "place, date and agency",
        re.compile(
            rf"(?P<place>{_PLACE})(?:, [^\W\d_][\w. ]{{1,25}}?)?(?:[,/] ?(?P<day>{_MONTH_DAY}))?\.? ?"
            rf"(?:\((?P<outlet>{_AGENCY})\) ?(?:—|–|-{{1,2}}|:|_)\s*|(?<= )(?:—|–|--|-)\s+){_OPENING}"
        ),
    ),
    (
        "place, date and agency",
        re.compile(
            rf"(?P<place>[^\W\d_][\w.'’ -]{{2,30}}), (?P<day>{_MONTH_DAY}) ?"
            rf"(?:\((?P<outlet>{_AGENCY})\) ?(?:—|–|-{{1,2}}|:|_)?\s*|(?:—|–|--| - )\s*){_OPENING}"
        ),
    ),
    (
        "place and date",
        re.compile(
            r"(?P<place>[^\W\d_][\w.'’ -]{2,30}), (?P<day>\d{1,2}\.\d{1,2}\.(?:19|20)\d\d) (?:—|–|--|-)\s+" + _OPENING
        ),
    ),
    (
        "place, date and agency",
        re.compile(
            r"(?P<place>[А-ЯЁ][А-Яа-яЁё -]{2,30})[,.] (?P<day>\d{1,2} [а-яё]{3,9}\.?(?: \d{4}(?: г\.| года)?)?)[.,]? ?"
            r"(?:/(?P<outlet>[^/\n]{2,25})/\.?\s*|(?:[—–-] ?)?(?P<agency>[A-ZА-ЯЁ][\w .]{1,24}?)(?:\.| [—–-])\s+)"
            + _OPENING
        ),
    ),
    (
        "agency, place and date",
        re.compile(
            r"(?P<outlet>[\u4e00-\u9fff]{2,6}[社网报台])(?P<place>[\u4e00-\u9fff/]{0,12})(?P<day>\d{1,2}月\d{1,2}日)?[电讯](?:[（(][^）)]{1,40}[）)])?[：:\s]*"
        ),
    ),
    (
        "date and agency",
        re.compile(rf"(?P<day>{_MONTH_DAY}) ?\((?P<outlet>{_AGENCY})\) ?(?:—|–|-{{1,2}}|:)\s*{_OPENING}"),
    ),
    ("agency in brackets", re.compile(r"[【\[](?P<outlet>[^\]】\n]{2,40})[\]】]\s*(?=\S)")),
)
_SYMBOLS = "△▲■□◆◇●○▪►☐✦∎※"
_CLOSING = re.compile(
    rf"\s*(?:[{_SYMBOLS}]+|#{{2,}}|\*{{3,}}|[(（\[](?:(?i:end|ends|end of text|конец)|完)[)）\]]|-+ ?30 ?-+"
    r"|(?:(?<=[.!?…”\"'’)])|^)\s*(?:ENDS|END|/ENDS?|-+ ?(?i:ends?) ?-+)\.?)\s*"
)
_CREDITS = re.compile(
    r"\s*[(（\[](?:(?:additional )?(?:reporting|writing|editing|compiled|translated|edited)(?: and \w+)? (?:by|:)"
    r"|(?:责任)?编辑[:：]?|记者[:：]?)[^()（）\[\]]{2,200}[)）\]]\s*",
    re.IGNORECASE,
)
BULLETS = "•●▪◦‣·*►✓➤■□–—-"
_BULLET = re.compile(rf"[{re.escape(BULLETS)}]\s+(?=\S)")
_NUMBER = re.compile(r"[(（]?(?P<number>\d{1,2})[.)）、]\s*(?=\S)(?!\d)")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The part of a paragraph before its first sentence that says where, when and for whom it was written."""

    end: int
    reason: str
    outlet: str
    day: str


def dateline(text: str) -> Dateline | None:
    """The dateline at the head of a paragraph."""
    head = text[:200]
    for reason, pattern in _DATELINES:
        match = pattern.match(head)
        if match is None or match.end() >= len(text):
            continue
        groups = match.groupdict()
        outlet = (groups.get("outlet") or groups.get("agency") or "").strip()
        if head[0] in "[【(" and not _is_outlet(outlet, text[match.end()]):
            continue
        return Dateline(match.end(), f"dateline: {reason}", outlet, groups.get("day") or "")
    return None


_ALONE = re.compile(  # "DOHA, June 11, 2026 (Agency) -", "BERLIN (Courier), 2 December 2025", as a line of its own
    rf"{_PLACE}(?:, [^\W\d_][\w. ]{{1,25}}?)?(?:, ?(?P<day>{_MONTH_DAY}))? ?\((?P<outlet>{_AGENCY})\)"
    rf"(?:,? ?(?P<date>{_MONTH_DAY}))?\s*(?:—|–|-{{1,2}}|:)?\s*"
)


def dateline_alone(line: str) -> Dateline | None:
    """The dateline that a whole line is; it needs a place and an agency in brackets."""
    match = _ALONE.fullmatch(line) if len(line) <= 120 else None
    if match is None or not _is_outlet(match["outlet"], "A"):
        return None
    day = match["day"] or match["date"] or ""
    return Dateline(len(line), "dateline: a line of its own", match["outlet"].strip(), day)


def _is_outlet(name: str, following: str) -> bool:
    """Whether words in brackets at the head of a paragraph name an outlet, and do not fill in a quotation."""
    first = name.split()[0].casefold() if name.split() else ""
    return (
        bool(name)
        and name[0].isupper() | (not name[0].isascii())
        and first not in _NOT_OUTLETS
        and not following.islower()
    )


def closing(text: str) -> int | None:
    """Where the closing marks of a paragraph begin (END, ###, △, editors in brackets); None without any."""
    end, start = len(text), None
    base = max(0, end - 260)
    while True:
        found = next(
            (
                match
                for pattern in (_CLOSING, _CREDITS)
                for match in pattern.finditer(text, base, end)
                if match.end() == end
            ),
            None,
        )
        if found is None or found.start() == 0 or found.end() == found.start():
            return start
        start = end = found.start()


def is_closing(text: str) -> bool:
    """Whether a whole line is a closing mark."""
    return len(text) <= 40 and _CLOSING.fullmatch(text) is not None


def closes(text: str) -> bool:
    """Whether a unit ends the text: a line that says so, or a paragraph with the mark of the last one.

    Stars and lone symbols between paragraphs part sections, so they end nothing.
    """
    if is_closing(text):
        return text.strip()[0] not in _SYMBOLS + "*"
    start = closing(text)
    return (
        start is not None and text[start:].strip()[0] in _SYMBOLS + "#(（[E/-" and not _CREDITS.fullmatch(text, start)
    )


def bullet(text: str) -> int:
    """How long the bullet at the head of a line is, with the white space after it; 0 without one."""
    match = _BULLET.match(text)
    return match.end() if match else 0


def number(text: str) -> tuple[int, int] | None:
    """The number of a numbered item and how long it is with its mark."""
    match = _NUMBER.match(text)
    return (int(match["number"]), match.end()) if match else None
