"""Figures of Chinese text: amounts with bounds, changes and units, under the unit names of the English reader."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from rashomon.model import Document, Quantity, Span, TimeExpression
from rashomon.reading.han import plain
from rashomon.reading.zh.numerals import NUMBER, value
from rashomon.reading.zh.profile import home
from rashomon.reading.zh.tables import toml

_BEFORE = r"(?P<before>超过|逾|超|高于|不少于|至少|不低于|多于|突破|大于|将近|接近|近|约合|约有|约为|大约有|约|大约|大概|约莫|左右|不到|不足|少于|低于|至多|最多|不超过|未满)?(?:了)?"  # noqa: E501
_AFTER = r"(?P<after>多|余|来|以上|左右|上下|以下|以内)?"
_PERCENT = rf"百分之(?P<percent>{NUMBER})|千分之(?P<permille>{NUMBER})|(?P<of>{NUMBER})分之(?P<part>{NUMBER})|(?P<myriad>{NUMBER})?万分之(?P<permyriad>{NUMBER})|(?P<halftenth>半)成(?=[，。、多左]|$)|(?P<tenths>{NUMBER})成(?P<half>半|[一二三四五六七八九])?(?!为|立|员|功|果|本|就|熟|长|都|品|效|交|分|份|因|份|见|百)"  # noqa: E501
_GREATER = frozenset(
    ("超过", "逾", "超", "高于", "不少于", "至少", "不低于", "多于", "突破", "大于", "多", "余", "以上")
)
_NEAR = frozenset(
    ("约合", "约有", "约为", "大约有", "将近", "接近", "近", "约", "大约", "大概", "约莫", "左右", "上下", "来")
)
_TO = r"(?:了|到|至|为)?(?:每[\u4e00-\u9fff]{1,2})?\s*\Z"
_RISES = (
    "延长至|延长到|增长|增加|上升|提高|上涨|扩大|升至|增至|提高到|增加到|上调至?|上扬|攀升|飙升|提升|调高|翻|增|涨|升"
)
_FALLS = (
    "缩短至|缩短到|缩短为|压缩至|收窄至|下降|减少|降低|下跌|缩减|降至|减至|"
    "下调至?|降低到|下滑|回落|缩水|掉|滑落|调低|削减|跌|降|减|缩"
)
_UP, _DOWN = re.compile(f"(?:{_RISES}){_TO}"), re.compile(f"(?:{_FALLS}){_TO}")
_FROM = re.compile(
    rf"(?:从|由)(?:每[年月日周吨桶人台辆]|目前|此前|原来|原先|现在|去年|上年|当前|现行|\d{{4}}年)?的?(?P<number>{NUMBER})(?P<unit>[^，。；\d]{{0,4}}?)[^，。；\d]{{0,4}}?(?:{_RISES}|{_FALLS}|上调|下调|调整|变|改)(?:了)?"
    r"(?:到|至|为|成)?(?:\d{4}年(?:底|末)?的?|目前的|现在的)?\s*\Z"
)
_MINUS = re.compile(r"负\Z|(?:^|[^\w%％\u4e00-\u9fff])[-－]\Z")
_TIMES = ("year", "month", "week", "day", "hour", "minute", "percentage")
_NAMED_AFTER = re.compile(r"条款|号文|号令|调查(?!结果|显示|报告)|法案|法令")
_ORDINAL = re.compile(r"第\s*\Z|[Nn]o\.?\Z")
_IDIOMS = re.compile(
    r"一带一路|一国两制|一个中国|一些|一定|一切|一致|一直|一起|一道|一方面?|一贯|一律|一旦|一般|一样|一系列|一步|一时|一项项|一向|一流|一体|一员|一线|一揽子|"
    r"一经|一再|一味|一边|一度|一路|一举|一心|一片|一份子|一同|一番|一席|唯一|统一|同一|(?<!分)之一|万一|另一|进一步|第一|单一|每一|某一|这一|那一|任一|如一|"
    r"二战|三农|四川|五角|九二共识|十分|十四五|十五五|十三五|百姓|百年|千年|万物|万众|万里|万隆|万国|千万不|三边|两国|双边|两岸|两会|两制|两个确立|两者|两极|"
    r"三国|四国|五国|七国|二十国|十国|三个代表|八项规定|八一|九一八|七七事变|五四|一中原则|两手|一二|三四|不一|万斯|万象|三星|四平|六方|百货|千方百计|万全|"
    r"一对一|四个全面|三公报|中美三个联合公报|三个联合公报|一法|千岛|四岛|五常|五大|四大|三大|十大|八国|一点(?!\d)|一些|一带|一国|四起|四处|四溢|三番|百般|一出台|万分"
)


@cache
def _units() -> tuple[dict[str, str], re.Pattern[str]]:
    """Unit names by their words, and the pattern of all of them, longest first."""
    table = toml("zh-units.toml")
    words = {word: unit for unit, forms in table["units"].items() for word in forms}
    counters = dict.fromkeys(table["counters"]["words"], "-")
    everything = counters | words
    ordered = sorted(everything, key=len, reverse=True)
    return everything, re.compile("|".join(map(re.escape, ordered)))


_FIGURE = re.compile(
    rf"{_BEFORE}(?:{_PERCENT}|(?P<number>(?<![\d.])(?:数|几|多|上)?{NUMBER})(?P<range>%?\s*(?:至|到|—|-|~)\s*(?P<high>{NUMBER}))?)"
)


def quantities(document: Document, sentences: Sequence[Span], times: Sequence[TimeExpression]) -> tuple[Quantity, ...]:
    """The figures of a Chinese document, in text order; what is part of a date is none, a duration stays one."""
    text = plain(document.text)
    dated = sorted((t.span for t in times if t.type.value != "DURATION"), key=lambda s: s.start)
    starts = [span.start for span in dated]
    found: list[Quantity] = []
    for sentence in sentences:
        kept = [m.span() for m in _IDIOMS.finditer(text, sentence.start, sentence.end)]
        for match in _FIGURE.finditer(text, sentence.start, sentence.end):
            first = bisect_left(starts, match.start() - 20)
            if any(s.start < match.end() and match.start() < s.end for s in dated[first : first + 12]):
                continue
            if any(a < match.end() and match.start() < b for a, b in kept):
                continue
            quantity = _quantity(text, sentence, match)
            if quantity is not None:
                found.append(quantity)
    return _whole(document, text, found)


_AT_HOME = {"TW": "new taiwan dollar", "HK": "hong kong dollar", "MO": "macanese pataca", "SG": "singaporean dollar"}
_CURRENCY = re.compile(r"(?P<name>新台币|台币|港币|日币|美金|人民币|新币|澳门币)(?:约|逾|近|超过)?\Z")
_CURRENCIES = {
    "新台币": "new taiwan dollar", "台币": "new taiwan dollar", "港币": "hong kong dollar", "日币": "japanese yen",
    "美金": "dollar", "人民币": "chinese yuan", "新币": "singaporean dollar", "澳门币": "macanese pataca",
}  # fmt: skip


def _whole(document: Document, text: str, found: list[Quantity]) -> tuple[Quantity, ...]:
    """The figures with "元" in the money that is meant, and without those that are another one's earlier value."""
    earlier = {q.previous_span for q in found if q.previous_span is not None}
    made, side = [], None
    for quantity in found:
        if any(quantity.span.overlaps(span) for span in earlier):
            continue
        if quantity.unit_span is not None and quantity.unit_span.of(text) == "元":
            named = _CURRENCY.search(text, max(0, quantity.span.start - 8), quantity.span.start)
            if named is None and side is None:
                side = home(document).side
            unit = _CURRENCIES[named["name"]] if named is not None else _AT_HOME.get(side or "", "chinese yuan")
            quantity = replace(quantity, unit=unit)
        made.append(quantity)
    return tuple(made)


def _quantity(text: str, sentence: Span, match: re.Match[str]) -> Quantity | None:
    if any(match[name] for name in ("percent", "permille", "permyriad", "of", "tenths", "halftenth")):
        return _share(text, match)
    words = match["number"]
    start = match.start("number")
    vague = words[0] in "数几多上"
    number = value(words.lstrip("数几多上")) if words.lstrip("数几多上") else None
    if number is None or _ORDINAL.search(text[max(0, start - 3) : start]):
        return None
    if _MINUS.search(text, max(0, start - 2), start):
        number = -number
    end = match.end()
    after = re.compile(_AFTER).match(text, end)
    if after is not None and after["after"]:
        scale = re.compile(r"[万亿]{1,2}").match(text, after.end())
        if scale is not None:  # "20多万"
            number *= {"万": 1e4, "亿": 1e8, "万亿": 1e12}.get(scale[0], 1)
            end = scale.end()
        else:
            end = after.end()
    units, pattern = _units()
    unit = pattern.match(text, end)
    tail = after["after"] if after is not None else None
    if unit is not None and tail is None:
        later = re.compile(r"以上|左右|上下|以内|多|余").match(text, unit.end())
        tail = later[0] if later is not None else None
    if _NAMED_AFTER.match(text, end):
        return None
    if unit is None and not _plain_number(text, words, start, end):
        return None
    counter = unit is not None and units[unit[0]] == "-" and not words[0].isdigit() and unit[0] not in "倍国"
    if counter and number < 3 and unit is not None and not _two(text, words, unit):
        return None  # "一个", "一件一件": no figure
    if unit is not None and text[unit.end() : unit.end() + 1] == "半" and units[unit[0]] not in ("-", *_TIMES):
        number += 0.5  # "一吨半"
    name = units[unit[0]] if unit is not None else "-"
    return _made(text, sentence, match, number, name, unit, tail, end, vague)


# What two of are no figure: "两个方面", "两种制度", "两国".
_OF_PERSONS = ("人", "名", "位", "国", "者", "边", "手", "点")  # "两人", "两位部长": who they are, not how many
_NO_COUNT = re.compile(r"方面|层面|阶段|部分|问题|中国|制度|确立|维护|小时|半|月|星期|钟头|大局|历史|以上|关键|轮子")


def _two(text: str, words: str, unit: re.Match[str]) -> bool:
    """Whether "两" with a measure word counts something: "两次", "至少两个营"."""
    return words == "两" and unit[0] not in _OF_PERSONS and not _NO_COUNT.match(text, unit.end())


def _plain_number(text: str, words: str, start: int, end: int) -> bool:
    """Whether a number without a unit is a figure: digits that no letter or mark joins to a name."""
    around = text[start - 1 : start] + text[end : end + 1]
    if not words[0].isdigit():
        return len(words) > 2 and words[-1] in "万亿千百"
    return not re.search(r"[A-Za-z\-/:：·月号+]", around) and not re.match(
        r"[号条届次期世版+]|财年", text[end : end + 2]
    )


def _made(
    text: str, sentence: Span, match: re.Match[str], number: float, unit: str, at: re.Match[str] | None, tail: str | None,  # noqa: E501
    end: int, vague: bool,
) -> Quantity:  # fmt: skip
    before = match["before"] or ""
    stop = at.end() if at is not None else end
    if tail and text.startswith(tail, stop):
        stop += len(tail)
    high = value(match["high"]) if match["high"] else number
    if match["high"] and high is not None:
        low_scale = re.search(r"[万亿]+\Z", match["high"])
        if low_scale and not re.search(r"[万亿]\Z", match["number"]):
            number *= {"万": 1e4, "亿": 1e8, "万亿": 1e12}.get(low_scale[0], 1)
    change, previous, previous_span = _change(text, sentence, match, before, tail or "")
    change = _direction(change, previous, number)
    start = match.start()
    ranged = high is not None and high > number
    low = number if not vague else None
    concept = _concept(text, sentence, start, stop, at, unit)
    return Quantity(
        span=Span(start, stop), value=None if ranged or vague else number, low=low, high=(high if ranged else low),
        unit=unit, change=change, concept=concept.of(text) if concept else "", previous=previous, vague=vague,
        unit_span=Span(*at.span()) if at is not None else None, concept_span=concept, previous_span=previous_span,
        confidence=0.85,
    )  # fmt: skip


def _direction(change: str, previous: float | None, number: float) -> str:
    """``up`` or ``down`` where the text gives the value before and no word for it ("由五年改为四年")."""
    if change != "=" or previous is None or previous == number:
        return change
    return "up" if number > previous else "down"


def _change(
    text: str, sentence: Span, match: re.Match[str], before: str, tail: str
) -> tuple[str, float | None, Span | None]:
    """Bound or change, and the value before it where the text gives one ("从1200万吨增加到2000万吨")."""
    head = text[max(sentence.start, match.start() - 30) : match.start()]
    came = _FROM.search(head)
    previous, place = None, None
    if came is not None:
        previous = value(came["number"])
        at = match.start() - len(head) + came.start("number")
        place = Span(at, at + len(came["number"] + came["unit"]))
    if _UP.search(head):
        return "up", previous, place
    if _DOWN.search(head):
        return "down", previous, place
    if before in _GREATER or tail in _GREATER:
        return ">", previous, place
    if before in _NEAR or tail in _NEAR:
        return "~", previous, place
    if before or tail in ("以下", "以内"):
        return "<", previous, place
    return "=", previous, place


_COUNTED = re.compile(
    r"的?(?P<noun>[\u4e00-\u9fffA-Za-z·]{1,10}?)(?=[，。；、：！？“”（）()和与及等在被将已为是\s]|$|的|中|从|向|到|参加|抵达|出席)"
)
_NAMED_BEFORE = re.compile(
    r"(?P<noun>[\u4e00-\u9fff]{2,8}?)(?:总额|总量|规模|金额)?(?:达到|达|为|约|超过|是|共|增长|下降|降至|增至|增加到|提高到|升至|提高|增加|减少)(?:了|至|到)?\Z"
)


def _concept(text: str, sentence: Span, start: int, stop: int, at: re.Match[str] | None, unit: str) -> Span | None:
    """What is counted or measured: the noun after the figure, else the one before its verb."""
    found = _COUNTED.match(text, stop, min(sentence.end, stop + 14)) if unit not in ("percentage",) else None
    if found is not None and unit not in ("year", "month", "day", "hour", "minute", "week"):
        return Span(*found.span("noun"))
    before = _NAMED_BEFORE.search(text, max(sentence.start, start - 16), start)
    if before is not None:
        return Span(*before.span("noun"))
    if at is not None and unit == "-" and at[0] in "人国":
        return Span(*at.span())
    return None


def _share(text: str, match: re.Match[str]) -> Quantity | None:
    """Percentages and fractions: "百分之十", "三分之一", "七成"."""
    if match["percent"]:
        number = value(match["percent"])
    elif match["permille"]:
        number = value(match["permille"])
        number = number / 10 if number is not None else None
    elif match["permyriad"]:
        number = value(match["permyriad"])
        number = number / 100 if number is not None and not match["myriad"] else None
    elif match["halftenth"]:
        number = 5.0
    elif match["tenths"]:
        number, more = value(match["tenths"]), match["half"] or ""
        extra = 5.0 if more == "半" else value(more) or 0.0 if more else 0.0
        number = number * 10 + extra if number is not None and number <= 10 else None
    else:
        whole, part = value(match["of"]), value(match["part"])
        number = round(100 * part / whole, 4) if whole and part is not None else None
    if number is None:
        return None
    tail = re.compile(r"以上|左右|以下|多").match(text, match.end())
    before = match["before"] or ""
    sentence = Span(max(0, match.start() - 40), match.end())
    change, previous, place = _change(text, sentence, match, before, tail[0] if tail else "")
    change = _direction(change, previous, number)
    stop = tail.end() if tail else match.end()
    return Quantity(
        span=Span(match.start(), stop), value=number, low=number, high=number, unit="percentage", change=change,
        previous=previous, previous_span=place, unit_span=None, confidence=0.85,
    )  # fmt: skip
