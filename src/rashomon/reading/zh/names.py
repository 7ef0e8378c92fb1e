# ruff: noqa: E501  (patterns and word lists read better on one line)
"""Finds names, offices and sides in Chinese text, and the noun phrases that they build.

Chinese needs no word segmentation here: the longest name of the tables wins at each place, and a short list of words
that only look like names ("中东", "美元") keeps their places free.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rashomon.model import Span
from rashomon.reading.zh.surnames import ALONE, NAMED, SURNAMES, stands_for_somebody
from rashomon.reading.zh.tables import Word, longest, names
from rashomon.reading.zh.titles import (
    AFTER_NAME,
    BEFORE_TITLE,
    BODY,
    GLUE,
    HONORIFIC,
    MATTER,
    NO_NAME,
    NO_PERSON,
    OFFICE,
    PORTFOLIO,
    SOMEBODY,
    TITLES,
    UNKNOWN,
    VERBS,
    generic,
    has_party,
)

# "中方", "美方": the first character of a country's name; others of a document's own countries are added to them.
SIDES = {
    "中": "CN", "美": "US", "俄": "RU", "日": "JP", "韩": "KR", "朝": "KP", "欧": "EU", "英": "GB", "法": "FR",
    "德": "DE", "印": "IN", "乌": "UA", "以": "IL", "伊": "IR", "菲": "PH", "越": "VN", "加": "CA", "澳": "AU",
    "意": "IT", "台": "TW", "土": "TR", "沙": "SA", "泰": "TH", "柬": "KH", "蒙": "MN", "埃": "EG", "巴": "PK",
    "陆": "CN", "哈": "KZ", "匈": "HU", "塞": "RS", "新": "SG", "马": "MY", "荷": "NL", "挪": "NO", "奥": "AT", "波": "PL", "希": "GR", "葡": "PT", "芬": "FI", "丹": "DK", "墨": "MX", "缅": "MM",
}  # fmt: skip


_SIDE = re.compile(r"([\u4e00-\u9fff])方(?![面式向案法便针位圆程块略可才能阵差括才圈])")


_NO_SIDE = frozenset(
    "双各对多一单地官警军前后有东西南北上下右左何任四三八远平立资买卖校院店厂院乙甲处药配比大敌我己校患"
)


_JOINT = re.compile(
    r"(?P<pair>[中美俄日韩朝欧英法德印乌以伊菲越加澳意台]{2,3})?"
    r"(?:双方(?:领导人|元首)?|两国(?:领导人|元首|总统|总理|外长|防长|政府|外交部门|经贸团队|团队|主管部门)?"
    r"|三方(?!面|代表团?|团队|谈判|[会磋协机关]|对话|会谈|会晤|磋商|合作|机制)|两位(?:领导人|总统|元首|外长|部长)|两国元首|三国(?:领导人|外长)?|两岸双方)"
    r"|(?P<lone>[中美俄日韩朝欧英法德印乌以伊菲越加澳意]{2})(?=(?:一致|均|都|已|同意|商定|将))"
)


_PRONOUN = re.compile(
    r"(?<![其吉排])他们|(?<![其吉排])她们|(?<![其吉排])[他她](?!国|人|们|方|信|日|乡|杀|山)|我们|我方|本人"
)


@dataclass(frozen=True, slots=True)
class Name:
    """One name, office, side or pronoun at its place."""

    span: Span
    word: Word

    @property
    def sort(self) -> str:
        return self.word.sort


@dataclass(frozen=True, slots=True)
class Phrase:
    """Names that build one noun phrase: "美国总统特朗普"."""

    span: Span
    names: tuple[Name, ...]

    @property
    def head(self) -> Name:
        """The name that says who it is: the person, else the last one."""
        return next((name for name in reversed(self.names) if name.sort in ("person", "unknown")), self.names[-1])


_SCHOLARS = re.compile(r"分析|学者|专家|教授|研究|评论")


def scan(text: str, start: int, end: int, learned: Mapping[str, Word]) -> list[Name]:
    """The names in a stretch of plain text, longest first, in text order; ``learned`` are those of the document."""
    found: list[Name] = []
    at = start
    while at < end:
        name = _at(text, at, end, learned)
        if name is None:
            at += 1
            continue
        if name.sort != "none":
            found.append(name)
        at = name.span.end
    return _with_unknown(text, found, end)


def _titled_name(text: str, at: int, end: int) -> Name | None:
    if at and text[at - 1] not in "，。；：\n”":
        return None
    match = BEFORE_TITLE.match(text, at, end)
    if match is None or NO_PERSON.search(match["name"]) or OFFICE.match(text, at, end):
        match = NAMED.match(text, at, min(end, at + 60))
        if match is None or not stands_for_somebody(match["name"]) or match["name"] in names():
            return None
    return Name(Span(*match.span("name")), Word("unknown", match["name"]))


def _family_name(text: str, at: int, end: int, learned: Mapping[str, Word]) -> Name | None:
    """The family name alone of somebody whom the text has named: "李又表示"."""
    if at and text[at - 1] not in "，。；：\n”":
        return None
    match = ALONE.match(text, at, min(end, at + 12)) if text[at] in SURNAMES else None
    known = learned.get("姓" + match["name"]) if match is not None else None
    return Name(Span(at, at + 1), known) if known is not None else None


def _at(text: str, at: int, end: int, learned: Mapping[str, Word]) -> Name | None:
    """The longest name that begins at a place."""
    if text[at] < "\u4e00" and text[at] not in "“":
        return None
    for length in range(min(max(longest().get(text[at], 0), 12 if learned else 0), end - at), 0, -1):
        words = text[at : at + length]
        word = learned.get(words) or names().get(words)
        if word is not None and _stands(text, at, at + length, word):
            return Name(Span(at, at + length), word)
    named = _titled_name(text, at, end) or (_family_name(text, at, end, learned) if learned else None)
    if named is not None:
        return named
    office = OFFICE.match(text, at, end)
    if office is not None:
        return Name(Span(*office.span()), Word("office", "", *generic(office)))
    somebody = SOMEBODY.match(text, at, end)
    if somebody is not None and not has_party(somebody[0]):
        return Name(Span(*somebody.span()), Word("analyst" if _SCHOLARS.search(somebody[0]) else "anon"))
    joint = _JOINT.match(text, at, end)
    if joint is not None:
        return Name(Span(*joint.span()), Word("joint", joint["pair"] or joint["lone"] or ""))
    side = _SIDE.match(text, at, end)
    if side is not None and side[1] not in _NO_SIDE and (at == 0 or text[at - 1] not in "各双其"):
        known = learned.get(side[1] + "方")
        code = known.value if known else SIDES.get(side[1], "")
        return Name(Span(*side.span()), Word("side", code)) if code else None
    pronoun = _PRONOUN.match(text, at, end)
    return Name(Span(*pronoun.span()), Word("pronoun", pronoun[0])) if pronoun else None


# The rest of a longer foreign name: "克里" of "克里斯·戴维森".
_DOTTED = re.compile(r"[\u4e00-\u9fff]{0,5}·[\u4e00-\u9fff]")


def _stands(text: str, start: int, end: int, word: Word) -> bool:
    """Whether a short name is one here: "美", "俄", "朝" only where a title or a country's word goes on."""
    if word.sort == "person" and end - start <= 3 and _DOTTED.match(text, end):
        return False
    if word.sort == "person" and end - start == 2 and _goes_on(text, start, end):
        return False
    if word.weak:
        return True
    if word.sort == "office" and text[end - 2 : end] == "委员" and text[end : end + 1] == "会":
        return False
    if word.sort == "body" and text[end - 1] in "部省院署局" and text[end : end + 1] == "长":
        return False  # "美国财政部长" is a minister
    if end - start == 1:
        if word.sort != "country":
            return False
        after = text[end : end + 3]
        return after.startswith(
            (
                "总统",
                "国务卿",
                "外长",
                "财长",
                "防长",
                "商务部",
                "财政部",
                "总理",
                "首相",
                "媒",
                "官员",
                "国防部",
                "政府",
                "驻",
            )
        )
    return True


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a short foreign name is the beginning of a longer one behind a title: "外交部长拉米瑞斯"."""
    if text[start - 1 : start] not in ("长", "相", "臣", "统", "理", "使", "人", "席", "员", "卿") or start == 0:
        return False
    longer = UNKNOWN.match(text, start, min(len(text), start + 12))
    rest = longer["name"][2:] if longer is not None else ""
    return 0 < len(rest) <= 3 and not re.compile(AFTER_NAME).match(text, end) and not VERBS.match(rest)


_IS_NAME = re.compile(
    r"会面|会[见谈晤]|形容|先生|女士|[昨今]|\d|则|也|在|表示|说|称|指出|透露|强调|补充|访|抵|签|的(?:办公|发言)|[，。]"
)


def _namesakes(text: str, found: list[Name]) -> list[Name]:
    """The names without places that are somebody's name here: "阿联酋经济部长马里会面"."""
    kept: list[Name] = []
    for name in found:
        title = kept[-1] if kept else None
        owned = len(kept) > 1 and kept[-2].sort in ("country", "body") and kept[-2].span.end == kept[-1].span.start
        if (
            name.sort in ("country", "capital")
            and title is not None
            and title.sort == "office"
            and title.span.end == name.span.start
            and title.word.role in ("minister", "spokes", "envoy", "deputy", "legislator")
            and owned
            and _IS_NAME.match(text, name.span.end)
        ):
            words = text[name.span.start : name.span.end]
            name = Name(name.span, Word("unknown", words))
        kept.append(name)
    return kept


def _with_unknown(text: str, found: list[Name], end: int) -> list[Name]:
    """The names with those of persons whom no table holds: what stands right after an office."""
    found = _namesakes(text, found)
    added: list[Name] = []
    for number, name in enumerate(found):
        following = found[number + 1].span.start if number + 1 < len(found) else end
        added.append(name)
        titled_ = name.sort == "office" and name.word.role != "leader"
        if not (titled_ or name.sort == "analyst") or following == name.span.end:
            continue
        style = HONORIFIC.match(text, name.span.end)
        begin = style.end() if style is not None else name.span.end
        if begin >= end or NO_NAME.match(text, begin):
            continue
        match = UNKNOWN.match(text, begin, min(end, begin + 32))
        if match is not None and name.sort == "analyst" and not ("·" in match[0] or stands_for_somebody(match["name"])):
            continue
        if match is not None and match.end("name") <= following and match["name"] not in names():
            titled = TITLES.search(match["name"])
            end_ = match.start("name") + titled.start() if titled is not None and titled.start() else match.end("name")
            added.append(Name(Span(match.start("name"), end_), Word("unknown", text[match.start("name") : end_])))
    return added


def phrases(text: str, found: list[Name]) -> list[Phrase]:
    """The noun phrases that names build together, in text order."""
    groups: list[list[Name]] = []
    for name in found:
        if groups and _joins(text, groups[-1], name):
            groups[-1].append(name)
        else:
            groups.append([name])
    kept = [group for group in groups if not _stray(group)]
    return [Phrase(Span(group[0].span.start, group[-1].span.end), tuple(group)) for group in kept]


def _stray(group: list[Name]) -> bool:
    """Whether a person's name that is a common word too stands alone."""
    return len(group) == 1 and group[0].word.weak


_BEFORE = {
    "office": ("country", "capital", "seat", "body", "office", "person", "unknown", "side", "outlet", "pronoun"),
    "person": ("office", "country", "body"),
    "unknown": ("office", "analyst"),
    "body": ("country", "body"),
    "anon": ("country", "body", "seat", "capital", "side"),
    "analyst": ("country", "body", "seat", "capital"),
    "press": ("country",),
    "outlet": ("country",),
    "country": (),
}


_CHAMBERS = ("联邦", "国会", "议会", "参院", "众院")


def _joins(text: str, group: list[Name], name: Name) -> bool:
    last = group[-1]
    gap = text[last.span.end : name.span.start]
    if gap == "驻":
        return last.sort in ("country", "body") and name.sort == "country"
    if (
        name.sort in ("office", "analyst")
        and last.sort in ("country", "body", "side")
        and (BODY.match(gap) or gap in _CHAMBERS)
    ):
        return True
    if (
        name.sort == "office"
        and name.word.role == "envoy"
        and last.sort in ("country", "body", "office")
        and PORTFOLIO.match(gap)
    ):
        return True
    if name.sort == "office" and name.word.role == "minister" and last.sort == "country" and MATTER.match(gap):
        return True  # "印度尼西亚能源与矿产资源部长"
    if name.sort == last.sort == "office" and len(gap) > 1 and BODY.match(gap):
        return True
    if len(gap) > 4 or not GLUE.match(gap):
        return False
    if name.sort == "country" and last.sort == "country" and len(group) > 1:
        return False
    if gap == "、" and not (last.sort == "office" and name.sort == "office"):
        return False
    if gap == "的" and name.sort not in ("office", "anon"):
        return False
    if any(n.sort in ("person", "unknown") for n in group) and name.sort != "office":
        return False
    return last.sort in _BEFORE.get(name.sort, ())
