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
_FURTHER = re.compile(
    r"\W*(?:related(?: (?:articles?|stor(?:y|ies)|news|topics?|content|coverage|reading|posts?))?"
    r"|you (?:may|might) (?:also )?like|recommended(?: for you| stories| reading)?|more (?:news|stories|headlines)"
    r"|most (?:read|popular|viewed)|top stories|latest (?:news|stories|headlines)|trending(?: now)?|also read|read also"
    r"|read next|相关(?:新闻|阅读|报道|文章|推荐)|延伸阅读|推荐阅读|читайте также|по теме|другие новости)\W*",
    re.IGNORECASE,
)
_TEASER = 260  # characters of a teaser of another article, at most
_LEAST_TEXT = 0.6  # the part of a page that stands above the teasers under it, at least


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


def further_reading(page: Page) -> dict[int, Verdict]:
    """Teasers of other articles under the text: all below a line such as "Related news", where all of it is short."""
    units = page.units
    least = _LEAST_TEXT * sum(len(unit.text) for unit in units)
    above = 0
    for index, unit in enumerate(units):
        if above >= least and _FURTHER.fullmatch(unit.text) and _all_short(units[index + 1 :]):
            return {
                other: Verdict(BlockKind.FURNITURE, "teasers of other articles")
                for other in range(index, len(units))
                if page.open(other)
            }
        above += len(unit.text)
    return {}


def headline_of_another(page: Page) -> dict[int, Verdict]:
    """The headline of another article, in the line below "Read more" or "Also read" that stands alone in its own."""
    found: dict[int, Verdict] = {}
    for index, unit in enumerate(page.units[:-1]):
        below = page.units[index + 1]
        if len(unit.text) > 30 or not _POINTER.fullmatch(unit.text) or not page.open(index + 1):
            continue
        if below.words >= 4 and len(below.text) <= _LONGEST and not below.ends_sentence and below.text[-1] not in ":,;":
            found[index + 1] = Verdict(BlockKind.FURNITURE, "reference to other articles")
    return found


_POINTER = re.compile(r"\W*(?:read (?:more|also|next)|(?:also|more to) read|see also|more on this)\W*", re.IGNORECASE)


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


def _all_short(units: tuple[Unit, ...]) -> bool:
    return all(len(unit.text) <= _TEASER for unit in units)


def _is_light(units: tuple[Unit, ...], half: int) -> bool:
    """Whether what follows is small beside the text above it."""
    return sum(len(unit.text) for unit in units) <= half
