"""Time expressions of Chinese text as TIMEX3 values: dates, parts of days, weeks, five-year plans, durations.

Resolved against the document's date (else with X where nobody can know better), like the English ones. Of the lunar
calendar only feasts that are named with their year's public dates are known: none is computed, so they get the value
of their season and no days.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.model import Document, Span, TimeExpression, TimeType
from rashomon.reading.zh.numerals import value
from rashomon.reading.zh.script import plain

PUBLISHED = "published"
_N = r"(?:\d{1,4}|[一二三四五六七八九十两〇零百]{1,4}|数|几)"
_PART = {
    "上午": "MO", "早上": "MO", "清晨": "MO", "早晨": "MO", "凌晨": "NI", "中午": "MI", "下午": "AF", "傍晚": "EV",
    "晚上": "EV", "晚间": "EV", "晚": "EV", "夜间": "NI", "深夜": "NI", "早": "MO",
}  # fmt: skip
_PARTS = "|".join(sorted(_PART, key=len, reverse=True))
_WEEKDAY = {c: n for n, c in enumerate("一二三四五六", 0)} | {"日": 6, "天": 6}
_YEARS = {"去年": -1, "前年": -2, "今年": 0, "本年": 0, "明年": 1, "后年": 2, "来年": 1, "本年度": 0, "去年度": -1}
_DAYS = {
    "今天": 0,
    "今日": 0,
    "当天": 0,
    "当日": 0,
    "昨天": -1,
    "昨日": -1,
    "前天": -2,
    "明天": 1,
    "明日": 1,
    "后天": 2,
    "今": 0,
    "昨": -1,
    "明": 1,
}
_PLANS = {"九": 1996, "十": 2001, "十一": 2006, "十二": 2011, "十三": 2016, "十四": 2021, "十五": 2026, "十六": 2031}
_UNITS = {
    "年": "Y",
    "个月": "M",
    "月": "M",
    "周": "W",
    "个星期": "W",
    "星期": "W",
    "天": "D",
    "日": "D",
    "小时": "TH",
    "个小时": "TH",
    "分钟": "TM",
}


@dataclass(frozen=True, slots=True)
class _Found:
    type: TimeType
    value: str
    begin: date | None = None
    end: date | None = None
    mod: str = ""
    anchor: str = ""
    confidence: float = 0.95


@dataclass(slots=True)
class _Context:
    """The date of the document and the year and month that the text named last."""

    published: date | None
    year: int | None = None
    month: int | None = None
    day: date | None = None  # the day that the text named last


_Rule = tuple[re.Pattern[str], Callable[[re.Match[str], _Context], "_Found | None"]]


def _month(year: int, month: int, **more: str) -> _Found:
    last = monthrange(year, month)[1]
    return _Found(TimeType.DATE, f"{year}-{month:02}", date(year, month, 1), date(year, month, last), **more)  # type: ignore[arg-type]


def _day(when: date, part: str = "", clock: str = "", anchor: str = "") -> _Found:
    suffix = f"T{clock}" if clock else (f"T{_PART[part]}" if part else "")
    return _Found(TimeType.TIME if suffix else TimeType.DATE, when.isoformat() + suffix, when, when, "", anchor)


def _year(year: int, mod: str = "", anchor: str = "") -> _Found:
    return _Found(TimeType.DATE, f"{year:04}", date(year, 1, 1), date(year, 12, 31), mod, anchor)


def _number(words: str) -> int | None:
    found = value(words) if words else None
    return int(found) if found is not None else None


def _calendar(match: re.Match[str], context: _Context) -> _Found | None:
    """ "2026年2月4日下午", "去年10月", "2月4日", "4日", "10月"."""
    groups = match.groupdict()
    year, known = _year_of(groups, context)
    month = _number(groups.get("month") or "")
    day = _number(groups.get("day") or "")
    anchor = "" if groups.get("year") else (PUBLISHED if context.published else "")
    part = groups.get("part") or ""
    if month is None and day is None:
        if year is None:
            return _Found(TimeType.DATE, "XXXX") if groups.get("rel") else None
        context.year = year
        return _year(year, anchor=anchor)
    if month is not None and not 1 <= month <= 12:
        return None
    if day is None:
        assert month is not None
        context.month = month
        year = year if known else _nearest_year(context, month, 15)
        if year is None:
            return _Found(TimeType.DATE, f"XXXX-{month:02}", confidence=0.8)
        return _month(year, month, anchor=anchor)
    return _full(year if known else None, month, day, part, anchor, context)


def _year_of(groups: dict[str, str], context: _Context) -> tuple[int | None, bool]:
    if groups.get("year"):
        digits = groups["year"]
        number = _number(digits)
        if number is not None and number < 100:
            number += 2000 if number < 60 else 1900
        return number, True
    if groups.get("rel"):
        return (
            context.published.year + _YEARS[groups["rel"]] if context.published else None
        ), context.published is not None
    return None, False


def _full(year: int | None, month: int | None, day: int, part: str, anchor: str, context: _Context) -> _Found | None:
    if not 1 <= day <= 31:
        return None
    if month is None:
        if context.published is None:
            if context.month is None or context.year is None:
                return _Found(TimeType.DATE, f"XXXX-XX-{day:02}", confidence=0.7)
            year, month = context.year, context.month
        else:
            year, month = _month_of_day(context.published, day)
    if year is None:
        year = _nearest_year(context, month, day)
    if year is None:
        context.month = month
        suffix = f"T{_PART[part]}" if part else ""
        return _Found(TimeType.TIME if suffix else TimeType.DATE, f"XXXX-{month:02}-{day:02}{suffix}", confidence=0.8)
    try:
        when = date(year, month, day)
    except ValueError:
        return None
    context.year, context.month, context.day = year, month, when
    return _day(when, part, "", anchor)


def _month_of_day(published: date, day: int) -> tuple[int, int]:
    """ "4日" in the news is the last such day, or one of the next few."""
    if day <= published.day + 3:
        return published.year, published.month
    before = published.replace(day=1) - timedelta(days=1)
    return before.year, before.month


def _nearest_year(context: _Context, month: int, day: int) -> int | None:
    if context.published is None:
        return context.year
    published = context.published
    middle = min(day, 28)
    years = (published.year - 1, published.year, published.year + 1)
    return min(years, key=lambda y: abs((date(y, month, middle) - published).days))


def _relative_day(match: re.Match[str], context: _Context) -> _Found:
    part = match["part"] or ""
    if context.published is None:
        return _Found(
            TimeType.TIME if part else TimeType.DATE, "XXXX-XX-XX" + (f"T{_PART[part]}" if part else ""), confidence=0.7
        )
    if match["rel"] in ("当天", "当日") and context.day is not None:
        return _day(context.day, part)
    return _day(context.published + timedelta(days=_DAYS[match["rel"]]), part, "", PUBLISHED)


def _relative_month(match: re.Match[str], context: _Context) -> _Found | None:
    word = match["rel"]
    step = {"本": 0, "这": 0, "上": -1, "下": 1}[word[0]]
    if context.published is None:
        return _Found(TimeType.DATE, "XXXX-XX", confidence=0.7)
    months = context.published.year * 12 + context.published.month - 1 + step
    mod = {"初": "START", "末": "END", "底": "END", "中旬": "MID", "上旬": "START", "下旬": "END"}.get(
        match["mod"] or "", ""
    )
    found = _month(months // 12, months % 12 + 1, anchor=PUBLISHED)
    return _Found(found.type, found.value, found.begin, found.end, mod, PUBLISHED)


def _week(match: re.Match[str], context: _Context) -> _Found:
    word, weekday, part = match["rel"] or "", match["weekday"], match["part"] or ""
    step = {"本": 0, "这": 0, "上": -1, "下": 1}.get(word[:1], 0) + (-1 if word.startswith("上上") else 0)
    if context.published is None:
        return _Found(TimeType.DATE, f"XXXX-WXX-{_WEEKDAY[weekday] + 1}" if weekday else "XXXX-WXX", confidence=0.7)
    monday = context.published - timedelta(days=context.published.weekday()) + timedelta(weeks=step)
    if weekday:
        when = monday + timedelta(days=_WEEKDAY[weekday])
        if not word and when > context.published:
            when -= timedelta(weeks=1)
        return _day(when, part, "", PUBLISHED)
    year, number, _ = monday.isocalendar()
    end = monday + timedelta(days=6)
    kind = "-WE" if match["weekend"] else ""
    return _Found(
        TimeType.DATE, f"{year}-W{number:02}{kind}", monday + timedelta(days=5 if kind else 0), end, "", PUBLISHED
    )


def _half(match: re.Match[str], context: _Context) -> _Found | None:
    """Quarters and halves of a year: "今年第一季度", "2026年上半年", "三季度"."""
    year, known = _year_of(match.groupdict(), context)
    if not known:
        year = context.published.year if context.published else None
    if match["half"]:
        first = match["half"] == "上"
        if year is None:
            return _Found(TimeType.DATE, "XXXX-H1" if first else "XXXX-H2", confidence=0.7)
        begin, end = (date(year, 1, 1), date(year, 6, 30)) if first else (date(year, 7, 1), date(year, 12, 31))
        return _Found(TimeType.DATE, f"{year}-H{1 if first else 2}", begin, end)
    number = _number(match["quarter"])
    if number is None or not 1 <= number <= 4:
        return None
    if year is None:
        return _Found(TimeType.DATE, f"XXXX-Q{number}", confidence=0.7)
    return _Found(
        TimeType.DATE,
        f"{year}-Q{number}",
        date(year, 3 * number - 2, 1),
        date(year, 3 * number, monthrange(year, 3 * number)[1]),
    )


def _year_edge(match: re.Match[str], context: _Context) -> _Found | None:
    """ "今年年底", "2030年前", "明年初"."""
    year, known = _year_of(match.groupdict(), context)
    if not known or year is None:
        if context.published is None or match["rel"] or match["year"]:
            return None
        year = context.published.year
    edge = match["edge"]
    mod = {
        "前": "BEFORE",
        "之前": "BEFORE",
        "以前": "BEFORE",
        "后": "AFTER",
        "之后": "AFTER",
        "以来": "",
        "起": "",
    }.get(edge)
    if mod is None:
        mod = "START" if "初" in edge else ("MID" if "中" in edge else "END")
    return _year(year, mod, "" if match["year"] else PUBLISHED)


def _plan(match: re.Match[str], context: _Context) -> _Found | None:
    begin = _PLANS.get(match["plan"])
    if begin is None:
        return None
    return _Found(TimeType.DATE, f"{begin}/{begin + 4}", date(begin, 1, 1), date(begin + 4, 12, 31), confidence=0.9)


def _duration(match: re.Match[str], context: _Context) -> _Found | None:
    unit = _UNITS[match["unit"]]
    prefix = "PT" if unit[0] == "T" else "P"
    if match["number"] in ("数", "几"):
        return _Found(TimeType.DURATION, f"{prefix}X{unit[-1]}", confidence=0.8)
    if match["number"] == "半":
        halves = {"Y": "P6M", "M": "P0.5M", "D": "PT12H", "TH": "PT30M"}
        return _Found(TimeType.DURATION, halves[unit]) if unit in halves else None
    number = _number(match["number"])
    if number is None:
        return None
    mod = {"前": "", "后": ""}.get(match["way"] or "")
    amount = f"{number}.5" if match["half"] or match["and"] else str(number)
    if mod is not None and context.published is not None and unit in ("Y", "M", "W", "D"):
        return _away(number if match["way"] == "后" else -number, unit, context.published)
    bound = {
        "多": "MORE_THAN",
        "余": "MORE_THAN",
        "以上": "MORE_THAN",
        "近": "APPROX",
        "约": "APPROX",
        "左右": "APPROX",
    }
    return _Found(
        TimeType.DURATION, f"{prefix}{amount}{unit[-1]}", mod=bound.get(match["more"] or match["about"] or "", "")
    )


def _away(number: int, unit: str, published: date) -> _Found | None:
    """ "三天前", "两年后": as precise as the unit."""
    if unit == "D":
        return _day(published + timedelta(days=number), anchor=PUBLISHED)
    if unit == "W":
        monday = published + timedelta(weeks=number) - timedelta(days=published.weekday())
        year, week, _ = monday.isocalendar()
        return _Found(TimeType.DATE, f"{year}-W{week:02}", monday, monday + timedelta(days=6), "", PUBLISHED)
    if unit == "M":
        months = published.year * 12 + published.month - 1 + number
        return _month(months // 12, months % 12 + 1, anchor=PUBLISHED)
    return _year(published.year + number, anchor=PUBLISHED) if 1 <= published.year + number <= 9999 else None


def _clock(match: re.Match[str], context: _Context) -> _Found | None:
    hour, minute = _number(match["hour"]), _number(match["minute"] or "") or 0
    part = match["part"] or ""
    if hour is None or hour > 24 or minute > 59:
        return None
    minute = 30 if match["half"] else minute
    if part in ("下午", "晚上", "晚间", "傍晚", "晚") and hour < 12:
        hour += 12
    return _Found(TimeType.TIME, f"T{hour:02}:{minute:02}", confidence=0.85)


def _vague(match: re.Match[str], context: _Context) -> _Found:
    return _Found(
        TimeType.DATE,
        {
            "近": "PAST_REF",
            "日": "PAST_REF",
            "此": "PAST_REF",
            "目": "PRESENT_REF",
            "当": "PRESENT_REF",
            "现": "PRESENT_REF",
            "未": "FUTURE_REF",
            "将": "FUTURE_REF",
        }[match[0][0]],
        confidence=0.8,
    )


def _set(match: re.Match[str], context: _Context) -> _Found:
    unit = {"年": "P1Y", "月": "P1M", "周": "P1W", "天": "P1D", "日": "P1D", "季": "P3M"}[match["unit"][0]]
    return _Found(TimeType.SET, unit)


_REL_YEAR = "|".join(sorted(_YEARS, key=len, reverse=True))
_YEAR = rf"(?:(?P<year>[12]\d{{3}}|[二一][〇零一二三四五六七八九]{{3}})\s?年|(?P<rel>{_REL_YEAR}))"
_MONTH = r"(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s?月(?!亮|球)"
_DAYN = r"(?P<day>3[01]|[12]\d|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\s?[日号](?!本|元|益|前|方|常|程|后)"  # noqa: E501
_PARTN = rf"(?P<part>{_PARTS})?"
_NO_DIGIT = r"(?<![\d.])"

_RULES: tuple[_Rule, ...] = (
    (re.compile(r"[“]?(?P<plan>九|十[一二三四五六]?)五[”]?(?:时期|期间|规划(?:期|期间)?|末)"), _plan),
    (re.compile(r"[“](?P<plan>十[一二三四五六]?)五[”]"), _plan),
    (re.compile(rf"(?:{_YEAR}(?:的)?)?(?:第(?P<quarter>[一二三四1-4])季度?|(?P<half>[上下])半年)".replace("第(?P<quarter>", "第?(?P<quarter>").replace("季度?", "季度")), _half),  # noqa: E501
    (re.compile(rf"{_YEAR}(?:年)?(?P<edge>底前?|末|初|年底前?|年初|年中|之前|以前|前(?=[，完实达将全的。、基])|之后|后(?=[，。、]))"), _year_edge),  # noqa: E501
    (re.compile(r"(?P<year>(?!))?(?P<rel>(?!))?(?P<edge>年底前?|(?<![一二三四五六七八九十两数几半多去今明\d])(?:年初|年中))"), _year_edge),  # noqa: E501
    (re.compile(rf"{_NO_DIGIT}{_YEAR}{_MONTH}{_DAYN}{_PARTN}"), _calendar),
    (re.compile(rf"{_NO_DIGIT}{_YEAR}{_MONTH}"), _calendar),
    (re.compile(rf"{_NO_DIGIT}{_MONTH}{_DAYN}{_PARTN}"), _calendar),
    (re.compile(rf"{_NO_DIGIT}{_YEAR}(?!代|级)"), _calendar),
    (re.compile(rf"(?:{_NO_DIGIT})(?P<month>1[0-2]|0?[1-9]|十[一二]|十)月(?:份)?(?![球亮])"), _calendar),
    (re.compile(rf"{_NO_DIGIT}(?<![月年第])(?P<day>3[01]|[12]\d|0?[1-9])日(?!本|元|益|前|方|常|程)(?P<part>{_PARTS})?"), _calendar),  # noqa: E501
    (re.compile(rf"(?P<rel>{'|'.join(w for w in _DAYS if len(w) == 2)}|[今昨明](?=晚|早))(?P<part>{_PARTS})?"), _relative_day),  # noqa: E501
    (re.compile(r"(?P<rel>本月|这个月|上个?月|下个?月)(?P<mod>初|末|底|中旬|上旬|下旬)?"), _relative_month),
    (re.compile(rf"(?P<rel>本|这|上上?|下)?(?:个)?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])(?![一二三四五六七八九十]|个|期|边)(?P<weekend>(?!))?(?P<part>{_PARTS})?"), _week),  # noqa: E501
    (re.compile(r"(?P<rel>本|这|上|下)(?:个)?(?:周(?P<weekend>末)?|星期)(?P<weekday>(?!))?(?P<part>(?!))?"), _week),
    (re.compile(r"(?P<vagueday>[每])(?P<unit>年|个?月|周|天|日|季度)".replace("个?月", "月")), _set),
    (re.compile(rf"(?:(?P<part>{_PARTS}))?{_NO_DIGIT}(?P<hour>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})(?:时|点(?:钟)?)(?![间代任期候段刻评])(?:(?P<half>半)|(?P<minute>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})分)?(?=[，。、许左]|开|在|$|举|的|起)"), _clock),  # noqa: E501
    (re.compile(rf"(?P<about>近|约)?{_NO_DIGIT}(?<![第二三四五])(?P<number>半|{_N})(?P<more>多|余)?(?P<and>个半(?=小时|月|星期))?(?P<unit>(?<=个半)月|个小时|小时|分钟|个月|个星期|星期|周(?!年)|天|年(?!代|级|度))(?P<half>半)?(?P<over>以上|左右)?(?:之?(?P<way>前|后))?"), _duration),  # noqa: E501
    (re.compile(r"近日|日前|近期(?!内)|未来(?=[，几数\d一三五十])|将来"), _vague),
)  # fmt: skip


def times(document: Document, sentences: Sequence[Span]) -> tuple[TimeExpression, ...]:
    """The time expressions of a Chinese document, in text order and without overlap."""
    text = plain(document.text)
    context = _Context(document.published)
    found: list[TimeExpression] = []
    for sentence in sentences:
        taken: list[tuple[int, int, _Rule, re.Match[str]]] = []
        for rule in _RULES:
            for match in rule[0].finditer(text, sentence.start, sentence.end):
                if not any(a < match.end() and match.start() < b for a, b, _, _ in taken):
                    taken.append((match.start(), match.end(), rule, match))
        for start, end, rule, match in sorted(taken, key=lambda t: t[0]):
            made = rule[1](match, context)
            if made is not None:
                found.append(_expression(Span(start, end), made))
    return tuple(found)


def _expression(span: Span, made: _Found) -> TimeExpression:
    return TimeExpression(
        span, made.type, made.value, made.begin, made.end, made.mod, made.anchor, False, made.confidence
    )
