# ruff: noqa: E501  (tables and patterns read better on one line)
"""Finds names, offices and sides in Chinese text, and the noun phrases that they build.

Chinese needs no word segmentation here: the longest name of the tables wins at each place, and a short list of words
that only look like names ("中东", "美元") keeps their places free.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rashomon.model import Span
from rashomon.reading.zh.tables import Word, longest, names

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
    r"|两位(?:领导人|总统|元首|外长|部长)|两国元首|三国(?:领导人|外长)?|两岸双方)"
    r"|(?P<lone>[中美俄日韩朝欧英法德印乌以伊菲越加澳意]{2})(?=(?:一致|均|都|已|同意|商定|将))"
)
# Offices by their matter, which no table can list in full: "农林水产大臣", "国际贸易部副部长".
_MATTERS = {
    "经济": "economy", "农业": "agriculture", "农林水产": "agriculture", "农林": "agriculture", "卫生": "health",
    "能源": "energy", "环境": "environment", "气候": "climate", "交通": "transport", "运输": "transport", "劳工": "labour",
    "内政": "interior", "内务": "interior", "司法": "justice", "法务": "justice", "财政": "finance", "教育": "education",
    "科技": "science", "工业": "industry", "贸易": "trade", "国际贸易": "trade", "外贸": "trade", "商业": "commerce",
    "投资": "investment", "石油": "oil", "矿业": "mining", "海洋": "maritime", "渔业": "fisheries", "移民": "immigration",
    "国土安全": "homeland security", "发展": "development", "国际发展": "development", "数字": "digital", "数位": "digital",
    "通信": "communications", "文化": "culture", "旅游": "tourism", "公安": "public security", "情报": "intelligence",
    "新闻": "information", "水利": "water", "住房": "housing", "总务": "internal affairs", "国土交通": "land",
    "厚生劳动": "health", "统一": "unification", "粮食": "food", "欧洲事务": "Europe", "国际合作": "cooperation",
}  # fmt: skip
_MATTER = "|".join(sorted(_MATTERS, key=len, reverse=True))
_OFFICE = re.compile(
    rf"(?P<matter>{_MATTER})(?:(?:和|与|及|、|暨)?(?:{_MATTER}))*(?P<ministry>部|省)?(?P<rank>副部长|部长|副大臣|大臣|相(?![互关信对当比])|次官|次长|政务次长|国务秘书|国务部长|委员)"
    r"|(?P<envoy>(?:常)?驻[\u4e00-\u9fff]{1,10}?(?:副代表|代表|大使(?!馆)|总领事(?!馆)|公使|参赞|临时代办|使节))"
)
_SOMEBODY = re.compile(
    r"(?:(?:其中|另|有)?(?:一|两|多|数|几|\d{1,2})(?:名|位)|(?:其中|另)一)[\u4e00-\u9fff]{0,10}?"
    r"(?:户|居民|市民|农民|渔民|商人|企业家|雇员|员工|人员|人士|女士|高管|负责人|代表|人|者|士兵|幕僚|外交官|官员|律师|议员)"
    r"(?=表示|说|称|向|对|告诉|透露|抱怨|认为|指出|在|，|坦言|强调|预计|估算|则|也|还|解释|警告|相信|匿名)"
)
_PRONOUN = re.compile(
    r"(?<![其吉排])他们|(?<![其吉排])她们|(?<![其吉排])[他她](?!国|人|们|方|信|日|乡|杀|山)|我们|我方|本人"
)
_HAN = r"\u4e00-\u9fff"
# What may stand between the parts of one noun phrase: "副", "前", "驻", ...
_GLUE = re.compile(
    r"(?:的|兼|、|副|前|现任|时任|候任|代理|代|临时|过渡|署理|拿督斯里|拿督|丹斯里|首席|新闻|高级|一名|一位|多名|部分|驻|新任|例行|,)?\Z"
)
# A body that no table holds between a country and an office: "菲律宾海警发言人", "美国商务部工业与安全局局长".
_BODY = re.compile(
    rf"(?!的|和|与|在|对|向|同|就|将|要求|反对|支持|批评|谴责|会见|访问|表示|宣布|指责|敦促)[{_HAN}“”·]{{1,14}}?"
    r"(?:部|会|院|署|局|府|厅|司|处|央行|团|军|警|党|社|委|办|室|公司|集团|银行|组织|机构|中心|使团|卫队|警卫队|大学|学院|研究所|联盟|法院|检察院|总部|警察|海警|海警队)"
    r"(?:的|前|副|首席|新闻|高级|常务|代理|一名|一位|多名|两名)?\Z"
)
_PORTFOLIO = re.compile(
    rf"(?!的|和|与|在|对(?!华)|向|同|就|将|要求|会见)[{_HAN}]{{1,8}}\Z"
)  # "美国中东特使", "外交部亚洲事务特使"
_HONORIFIC = re.compile(r"拿督斯里|拿督|丹斯里")
_AFTER_NAME = (
    r"(?=表示|指出|强调|重申|认为|说|称|在|同|与|和|会见|会谈|通|就|对|应|，|。|、|；|：|\d|今|昨|当|于|周|星期|还|也|并|"
    r"将|已|预|质问|质询|备询|答询|质疑|另|出席|主持|举行|发|回应|回答|告诉|宣布|呼吁|敦促|要求|透露|\)|\(|举|访|抵|愿|希望|等|的|近|日前|致|邀|为|向|因|"
    r"提|介绍|补充|批|警|明|则|却|仍|亦|又|随后|此前|早前|再次|再度|反|力|痛|怒|强|解释|谈|谴|抨|驳|扬言|誓言|保证|主张|建议|支持|赞|撰文|写|辩|受访|不|对|领|带|证实|接受|坦言|直言|承诺|同意|拒|否认|率|参加|陪同|担任|\s|$)"
)
_UNKNOWN = re.compile(rf"(?P<name>[{_HAN}]{{1,10}}·[{_HAN}·]{{1,20}}?|[{_HAN}]{{2,7}}?){_AFTER_NAME}")
_NO_NAME = re.compile(
    r"(?:另|甚至|则|却|也|还|已|表示|指出|强调|说|称|在|同|与|和|会|通|就|对|应|日|今|昨|当|于|周|还|也|并|将|已|出席|主持|举|发|回|告|宣|呼|敦|要|透"
    r"|愿|希望|等|的|近|致|邀|为|向|因|提|介|补|批|警|明确|证|接|坦|直|承|同意|拒|否|率|参|陪|担|一|是|不|有|及|或|先生|女士"
    r"|再|曾|今天|随|此|下|又|则|选|任|可|能|必|需|应|没|未|仍|正|均|都|办公室|期间|之|级|候|由|从|被|把|们|府|公布|签|多次|两)"
)
_TITLES = re.compile(r"(?:先生|女士|阁下|同志)")


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


# A name that no table holds with its title behind it, at the beginning of a clause: "费雪参议员则强调".
_BEFORE_TITLE = re.compile(
    rf"(?P<name>[{_HAN}·]{{2,6}}?)(?=(?:参议员|众议员|议员|部长|主席|大使|总理|总统|外长|教授|博士|委员|院长|特使|秘书长|先生|女士)"
    r"(?:则|也|随后|接着|还|表示|说|指出|强调|认为|称|在|对|回应|补充|并|会后|致))"
)
_NO_PERSON = re.compile(
    r"[的该这那本各某原前副新两双]|中国|美国|我国|外交|国防|部分|多名|一名|多位|一位|行政|欧盟|联合"
)


def _titled_name(text: str, at: int, end: int) -> Name | None:
    if at and text[at - 1] not in "，。；：\n”":
        return None
    match = _BEFORE_TITLE.match(text, at, end)
    if match is None or _NO_PERSON.search(match["name"]) or _OFFICE.match(text, at, end):
        return None
    return Name(Span(*match.span("name")), Word("unknown", match["name"]))


def _at(text: str, at: int, end: int, learned: Mapping[str, Word]) -> Name | None:
    """The longest name that begins at a place."""
    if text[at] < "\u4e00" and text[at] not in "“":
        return None
    for length in range(min(max(longest().get(text[at], 0), 12 if learned else 0), end - at), 0, -1):
        words = text[at : at + length]
        word = learned.get(words) or names().get(words)
        if word is not None and _stands(text, at, at + length, word):
            return Name(Span(at, at + length), word)
    named = _titled_name(text, at, end)
    if named is not None:
        return named
    office = _OFFICE.match(text, at, end)
    if office is not None:
        return Name(Span(*office.span()), Word("office", "", *_generic(office)))
    somebody = _SOMEBODY.match(text, at, end)
    if somebody is not None and not _has_party(somebody[0]):
        return Name(Span(*somebody.span()), Word("anon"))
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


def _has_party(words: str) -> bool:
    """Whether a country or body is named in words, which then says whose they are."""
    for at in range(len(words)):
        for length in range(min(longest().get(words[at], 0), len(words) - at), 1, -1):
            word = names().get(words[at : at + length])
            if word is not None and word.sort in ("country", "capital", "seat", "body"):
                return True
    return False


_VERBS = re.compile(r"总统|总理|部长|主席|先生|女士|外长|大使|首相|两人|同日|会前|昨|今|此|再|多次|接受|受访|抵达|出席")


def _generic(office: re.Match[str]) -> tuple[str, str]:
    """Office and role of a title by its matter or its post abroad."""
    if office["envoy"]:
        return "ambassador", "envoy"
    if office["rank"] == "委员":
        return f"{_MATTERS[office['matter']]} commissioner", "official"
    return f"{_MATTERS[office['matter']]} minister", "minister"


def _stands(text: str, start: int, end: int, word: Word) -> bool:
    """Whether a short name is one here: "美", "俄", "朝" only where a title or a country's word goes on."""
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
    longer = _UNKNOWN.match(text, start, min(len(text), start + 12))
    rest = longer["name"][2:] if longer is not None else ""
    return 0 < len(rest) <= 3 and not re.compile(_AFTER_NAME).match(text, end) and not _VERBS.match(rest)


def _with_unknown(text: str, found: list[Name], end: int) -> list[Name]:
    """The names with those of persons whom no table holds: what stands right after an office."""
    added: list[Name] = []
    for number, name in enumerate(found):
        following = found[number + 1].span.start if number + 1 < len(found) else end
        added.append(name)
        if name.sort != "office" or name.word.role == "leader" or following == name.span.end:
            continue
        style = _HONORIFIC.match(text, name.span.end)
        begin = style.end() if style is not None else name.span.end
        if begin >= end or _NO_NAME.match(text, begin):
            continue
        match = _UNKNOWN.match(text, begin, min(end, begin + 32))
        if match is not None and match.end("name") <= following and match["name"] not in names():
            titled = _TITLES.search(match["name"])
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
    "unknown": ("office",),
    "body": ("country", "body"),
    "anon": ("country", "body", "seat", "capital", "side"),
    "analyst": ("country", "body", "seat", "capital"),
    "press": ("country",),
    "country": (),
}


def _joins(text: str, group: list[Name], name: Name) -> bool:
    last = group[-1]
    gap = text[last.span.end : name.span.start]
    if gap == "驻":
        return last.sort in ("country", "body") and name.sort == "country"
    if name.sort in ("office", "analyst") and last.sort in ("country", "body", "side") and _BODY.match(gap):
        return True
    if (
        name.sort == "office"
        and name.word.role == "envoy"
        and last.sort in ("country", "body")
        and _PORTFOLIO.match(gap)
    ):
        return True
    if len(gap) > 4 or not _GLUE.match(gap):
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
