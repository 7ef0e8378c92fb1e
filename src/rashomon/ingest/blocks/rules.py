"""The rules that tell the units of a text apart, in the order in which they are asked; first verdict wins.

Every rule sees the whole page with the verdicts so far and gives verdicts on units that are still open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from rashomon.ingest.blocks import cuts, heads, tails
from rashomon.ingest.blocks.navigation import steered
from rashomon.ingest.blocks.offices import letterhead
from rashomon.ingest.blocks.quotes import lost_quotations
from rashomon.ingest.blocks.signals import EDGE, signalled
from rashomon.ingest.blocks.units import Page, Unit, Verdict, is_cjk, plain
from rashomon.model import BlockKind

Rule = Callable[[Page], dict[int, Verdict]]
_CONTENTS = re.compile(
    r"(?:table of )?contents|in this (?:article|story|issue|newsletter)|jump to(?: section)?|what['’]?s inside"
    r"|on this page|目录|содержание",
    re.IGNORECASE,
)
_LONGEST_TITLE, _LONGEST_HEADING = 220, 120
_WORDS_TITLED, _WORDS_UNTITLED = 16, 9
_LONGEST_LABEL = 80
_ABOVE = 8  # units above a heading among which there is some text
_ARROWS = frozenset(">›»→/|")
_HANDLE = re.compile(r"@\w{2,30}(?:\s?[·•|].{0,40})?")
_LETTER = re.compile(r"[^\W\d_]")
_SPEAKER = re.compile(
    r"(?!(?:FACT ?SHEET|(?:PRESS|JOINT|MEDIA) (?:RELEASE|STATEMENT|NOTE)|READ-?OUT|STATEMENT|EXCLUSIVE|UPDATE|BREAKING"
    r"|OPINION|ANALYSIS|EXPLAINER|TRANSCRIPT|NEWS|WATCH|VIDEO|LIVE)\b)"
    r"[\"“]?(?:Q|A|[A-Z][A-Z .'-]{2,30}): ?\S"
)


def lone_bullets(page: Page) -> dict[int, Verdict]:
    """A bullet alone on its line is furniture, and the line after it is the item."""
    verdicts: dict[int, Verdict] = {}
    for index, unit in enumerate(page.units):
        if len(unit.text) == 1 and unit.text in cuts.BULLETS and page.open(index):
            verdicts[index] = Verdict(BlockKind.FURNITURE, "bullet split from its text")
            following = index + 1
            if following < len(page.units) and page.open(following) and len(page.units[following].text) > 1:
                verdicts[following] = Verdict(BlockKind.LIST_ITEM, "follows a bullet on a line of its own")
    return verdicts


def contents_list(page: Page) -> dict[int, Verdict]:
    """A run of lines that come again later, each as a line of its own, is a list of contents."""
    keys = [_item_key(unit) for unit in page.units]
    last = {key: index for index, key in enumerate(keys) if key}
    first: dict[str, int] = {}
    for index, key in enumerate(keys):
        first.setdefault(key, index)
    verdicts: dict[int, Verdict] = {}
    for start, stop in _runs(page, keys, lambda index: _repeats(keys[index], index, first, last, page.title)):
        run = [index for index in range(start, stop) if keys[index]]
        below = sorted({last[keys[index]] for index in run if last[keys[index]] >= stop})
        if len(below) < 2 or not _apart(below):
            continue
        for index in range(start, stop):
            verdicts[index] = Verdict(BlockKind.FURNITURE, "contents list: its items are the headings below")
        for index in below:
            verdicts[index] = Verdict(BlockKind.HEADING, "named in the contents list")
        if start and _CONTENTS.fullmatch(page.units[start - 1].text.strip(" :")):
            verdicts[start - 1] = Verdict(BlockKind.FURNITURE, "heading of the contents list")
    return {index: verdict for index, verdict in verdicts.items() if page.open(index)}


def _apart(below: list[int]) -> bool:
    """Whether the lines that come again stand apart, with text between them, as headings do."""
    return 2 * sum(1 for one, other in pairwise(below) if other - one > 1) >= len(below) - 1


def _item_key(unit: Unit) -> str:
    """What a short line says, without its bullet or number; empty for long ones."""
    text = unit.text[cuts.bullet(unit.text) :]
    return plain(text) if len(text) <= _LONGEST_TITLE and not text.endswith((".", ";", "。")) else ""


def _repeats(key: str, index: int, first: dict[str, int], last: dict[str, int], title: str) -> bool:
    """Whether a line comes again below, or says the title that stands above."""
    return bool(key) and (last[key] > index or first[key] < index or (bool(title) and key == plain(title)))


def _runs(page: Page, keys: list[str], holds: Callable[[int], bool]) -> Iterator[tuple[int, int]]:
    """The runs of two or more units that hold and say different things, lone bullets between them let pass."""
    index, count = 0, len(page.units)
    while index < count:
        stop, said = index, set[str]()
        while stop < count and keys[stop] not in said:
            if holds(stop):
                said.add(keys[stop])
            elif stop == index or len(page.units[stop].text) > 1:
                break
            stop += 1
        if stop - index >= 2:
            yield index, stop
        index = max(stop, index + 1)


def marked_lines(page: Page) -> dict[int, Verdict]:
    """Lines whose own words make them furniture or a caption (`signals.SIGNALS`, `navigation.SIGNALS`)."""
    count = len(page.units)
    found = {
        index: signalled(unit.text, index, count - 1 - index) or steered(unit.text, index, count - 1 - index)
        for index, unit in enumerate(page.units)
        if page.open(index)
    }
    return {index: verdict for index, verdict in found.items() if verdict}


def trails(page: Page) -> dict[int, Verdict]:
    """A trail to the page that was broken over lines: short lines with a lone arrow between them."""
    verdicts: dict[int, Verdict] = {}
    for index in range(1, min(EDGE, len(page.units) - 1)):
        if page.units[index].text not in _ARROWS:
            continue
        for other in (index - 1, index, index + 1):
            unit = page.units[other]
            last = other == index + 1 and unit.words > 3
            if page.open(other) and len(unit.text) <= 40 and not last:
                verdicts[other] = Verdict(BlockKind.FURNITURE, "breadcrumb")
    return verdicts


def account_name(page: Page) -> dict[int, Verdict]:
    """The name above the handle of an account in a social network."""
    for index in range(1, min(4, len(page.units))):
        if _HANDLE.fullmatch(page.units[index].text) and page.open(index - 1) and page.units[index - 1].words <= 6:
            return {
                index - 1: Verdict(BlockKind.FURNITURE, "name of the account"),
                index: Verdict(BlockKind.FURNITURE, "name and figures of a social network"),
            }
    return {}


def bylines(page: Page) -> dict[int, Verdict]:
    """Lines near the head or foot that say who wrote the text, and when."""
    verdicts: dict[int, Verdict] = {}
    count = len(page.units)
    for index in _edges(count):
        unit = page.units[index]
        if not page.open(index) or count == 1 or unit.lines > 2:
            continue
        if heads.byline(unit.text):
            verdicts[index] = Verdict(BlockKind.FURNITURE, "byline")
        elif line := cuts.dateline_alone(unit.text):
            verdicts[index] = Verdict(BlockKind.FURNITURE, line.reason)
        elif heads.date_line(unit.text, 0, len(unit.text), page.language):
            verdicts[index] = Verdict(BlockKind.FURNITURE, "date line")
    return verdicts


def closing_marks(page: Page) -> dict[int, Verdict]:
    """A line that is a closing mark (END, ###)."""
    return {
        index: Verdict(BlockKind.FURNITURE, "closing mark")
        for index, unit in enumerate(page.units)
        if page.open(index) and cuts.is_closing(unit.text)
    }


def list_items(page: Page) -> dict[int, Verdict]:
    """Lines that begin with a bullet, or with numbers that count on from line to line."""
    verdicts: dict[int, Verdict] = {}
    numbers = [cuts.number(unit.text) for unit in page.units]
    dashes = [unit.text[:1] if cuts.bullet(unit.text) else "" for unit in page.units]
    for index in range(len(page.units)):
        if not page.plain_text(index):
            continue
        neighbours = [other for other in (index - 1, index + 1) if 0 <= other < len(page.units)]
        own = numbers[index]
        if dashes[index] and (
            dashes[index] not in "–—-" or any(dashes[other] == dashes[index] for other in neighbours)
        ):
            verdicts[index] = Verdict(BlockKind.LIST_ITEM, "begins with a bullet")
        elif own and any(_counts_on(own[0], numbers[other]) for other in neighbours):
            verdicts[index] = Verdict(BlockKind.LIST_ITEM, "numbered line")
    return verdicts


def _counts_on(own: int, other: tuple[int, int] | None) -> bool:
    return other is not None and abs(other[0] - own) == 1


def title_line(page: Page) -> dict[int, Verdict]:
    """The title: the line that says the given title, else the first line where it looks like one."""
    given = plain(page.title)
    verdicts: dict[int, Verdict] = {}
    for index in range(min(EDGE, len(page.units))):
        if given and page.open(index) and plain(page.units[index].text) == given:
            kind = BlockKind.FURNITURE if verdicts else BlockKind.TITLE
            verdicts[index] = Verdict(kind, "title repeated" if verdicts else "says the title")
    if verdicts or given:
        return verdicts
    top = next((index for index in range(min(EDGE, len(page.units))) if page.plain_text(index)), None)
    if top is None or not _looks_like_title(page, top):
        return {}
    verdicts[top] = Verdict(BlockKind.TITLE, "first line, short and followed by text")
    for other in range(top + 1, min(top + EDGE, len(page.units))):
        if page.open(other) and plain(page.units[other].text) == plain(page.units[top].text):
            verdicts[other] = Verdict(BlockKind.FURNITURE, "title repeated")
    return verdicts


def _looks_like_title(page: Page, index: int) -> bool:
    """Whether a first line is short, no sentence of running text, and followed by some."""
    unit = page.units[index]
    rest = [other for other in range(index + 1, len(page.units)) if page.kind(other) is not BlockKind.FURNITURE]
    if not rest or len(unit.text) > _LONGEST_TITLE or unit.lines > 3 or unit.text[-1] in ":,;，：；":
        return False
    if cuts.dateline(unit.text) or (unit.text[0] in '"“«„「' and unit.ends_sentence):
        return False
    if unit.words < 2 or unit.words > (60 if is_cjk(unit.text) else 32):
        return False
    body = max(len(page.units[other].text) for other in rest)
    if body <= len(unit.text):
        return False
    if unit.ends_sentence and unit.text[-1] not in "?!？！":
        return _title_case(unit.text) and unit.words >= 4
    return not _SPEAKER.match(unit.text) and not _speaks_again(page, index)


def _speaks_again(page: Page, index: int) -> bool:
    """Whether the line begins with a speaker's label that stands before a later line too."""
    label, colon, said = page.units[index].text.partition(": ")
    if not colon or not said or len(label) > _LONGEST_LABEL:
        return False
    return any(unit.text.startswith(label + colon) for unit in page.units[index + 1 :])


def headings(page: Page) -> dict[int, Verdict]:
    """Short lines inside the text that do not end as a sentence does and have running text below them."""
    verdicts: dict[int, Verdict] = {}
    for index, unit in enumerate(page.units):
        if not page.plain_text(index) or index == len(page.units) - 1 or not _looks_like_heading(unit):
            continue
        below = _next_content(page, index)
        above = any(page.kind(other) is not BlockKind.FURNITURE for other in range(max(0, index - _ABOVE), index))
        if below is not None and above and len(page.units[below].text) > len(unit.text):
            verdicts[index] = Verdict(BlockKind.HEADING, "short line without a full stop above running text")
    return verdicts


def _next_content(page: Page, index: int) -> int | None:
    """The next unit that is not furniture, if it comes soon."""
    for other in range(index + 1, min(index + 6, len(page.units))):
        if page.kind(other) is not BlockKind.FURNITURE:
            return other
    return None


def _looks_like_heading(unit: Unit) -> bool:
    """Whether a line is short, no sentence, and begins as headings do."""
    text = unit.text
    if len(text) > _LONGEST_HEADING or unit.lines > 2 or text[-1] in ",，;；:：" or not _LETTER.search(text):
        return False
    if is_cjk(text):
        return unit.words <= 30 and not unit.ends_sentence
    titled = _title_case(text)
    if unit.ends_sentence and not (text[-1] in "?？" and titled and unit.words <= 10):
        return False
    if (text[0] in '-–—"“' and text[-1] in '"”]') or _SPEAKER.match(text):
        return False
    first = text.lstrip("\"'“‘«0123456789.) ")[:1]
    return bool(first) and not first.islower() and unit.words <= (_WORDS_TITLED if titled else _WORDS_UNTITLED)


def _title_case(text: str) -> bool:
    """Whether most longer words of a line begin with a capital."""
    words = [word for word in re.findall(r"[^\W\d_][\w’'-]+", text) if len(word) > 3]
    return len(words) >= 2 and sum(1 for word in words if word[0].isupper()) >= 0.75 * len(words)


def _edges(count: int) -> Iterator[int]:
    """The positions near the head and the foot."""
    yield from range(min(EDGE, count))
    yield from range(max(EDGE, count - EDGE), count)


RULES: tuple[Rule, ...] = (
    lone_bullets,
    contents_list,
    closing_marks,
    tails.after_closing_mark,
    tails.further_reading,
    tails.headline_of_another,
    tails.comment_thread,
    trails,
    account_name,
    marked_lines,
    bylines,
    list_items,
    letterhead,
    title_line,
    headings,
    lost_quotations,
)


def judge(page: Page) -> Page:
    """The page with every rule's verdicts."""
    for rule in RULES:
        page = page.with_(rule(page))
    return page
