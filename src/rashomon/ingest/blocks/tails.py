"""What hangs under an article: comment threads, praise for the page's design, whatever follows a closing mark."""

from __future__ import annotations

import re

from rashomon.ingest.blocks import cuts
from rashomon.ingest.blocks.units import Page, Unit, Verdict
from rashomon.model import BlockKind

_OPENING = re.compile(
    r"\W*(?:\d+ )?(?:comments?|responses?|replies)\W*\d*\W*|(?:leave|post|add|write) a (?:comment|reply).{0,40}"
    r"|join the (?:conversation|discussion).{0,60}|(?:发表|网友|最新|热门)评论.{0,20}|комментарии\W*\d*",
    re.IGNORECASE,
)
_CHAT = re.compile(
    r"\b(?:thank you|thanks|you['’]?re welcome|please (?:support|rate|like|share|help)|lol|great (?:post|article"
    r"|job|work|theme)"
    r"|nice (?:post|article|work|theme|one)|well (?:said|written)|i (?:really )?(?:like|love|agree|disagree"
    r"|hate) (?:this|these|the|with|your)"
    r"|(?:positive|five|5)[- ](?:star )?rating|themes?|templates?|bootstrap|wordpress|plugins?"
    r"|lorem ipsum"
    r"|\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago|reply|upvotes?|downvotes?|keep up the|good job"
    r"|awesome)\b"
    r"|(?:спасибо|ответить|нравится)|(?:回复|赞同|点赞|支持楼主|\d+(?:分钟|小时|天)前)",
    re.IGNORECASE,
)
_DESIGN = re.compile(
    r"\b(?:(?:bootstrap|wordpress|joomla|magazine|blog|news|html) (?:\w+ )?(?:themes?|templates?)"
    r"|lorem ipsum)\b",
    re.IGNORECASE,
)
_LONGEST = 160


def after_closing_mark(page: Page) -> dict[int, Verdict]:
    """Everything under the mark with which a text closes, where that is its lesser part."""
    units = page.units
    most = 0.4 * sum(len(unit.text) for unit in units)
    below = 0
    for index in range(len(units) - 1, 0, -1):
        if cuts.closes(units[index].text):
            return {
                other: Verdict(BlockKind.FURNITURE, "below the closing mark")
                for other in range(index + 1, len(units))
                if page.open(other)
            }
        below += len(units[index].text)
        if below > most:
            break
    return {}


def comment_thread(page: Page) -> dict[int, Verdict]:
    """A comment thread under the text, from its first line to the end."""
    start = _thread_start(page)
    if start is None:
        return {}
    return {
        index: Verdict(BlockKind.FURNITURE, "comments under the text")
        for index in range(start, len(page.units))
        if page.open(index)
    }


def _thread_start(page: Page) -> int | None:
    """Where the thread begins: at its heading, or at the first of the short chatty lines that end the page."""
    units = page.units
    half = sum(len(unit.text) for unit in units) // 2
    passed = 0
    for index, unit in enumerate(units):
        if passed >= half and index and _OPENING.fullmatch(unit.text) and _is_light(units[index + 1 :], half):
            return index
        passed += len(unit.text)
    first = len(units)
    while first > 1 and len(units[first - 1].text) <= _LONGEST:
        first -= 1
    chatty = [index for index in range(first, len(units)) if _CHAT.search(units[index].text)]
    designs = [index for index in chatty if _DESIGN.search(units[index].text)]
    if len(chatty) >= 2 and (designs or 2 * len(chatty) >= len(units) - chatty[0]):
        return chatty[0]
    return None


def _is_light(units: tuple[Unit, ...], half: int) -> bool:
    """Whether what follows is small beside the text above it."""
    return sum(len(unit.text) for unit in units) <= half
