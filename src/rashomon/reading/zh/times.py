# ruff: noqa: E501  (patterns read better on one line)
"""Time expressions of Chinese text as TIMEX3 values: dates, parts of days, weeks, five-year plans, durations.

Resolved against the document's date (else with X where nobody can know better), like the English ones. Of the lunar
calendar only feasts that are named with their year's public dates are known: none is computed, so they get the value
of their season and no days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.model import Document, Span, TimeExpression, TimeType
from rashomon.reading.han import plain
from rashomon.reading.times.beside import without_weekdays
from rashomon.reading.zh import lunar
from rashomon.reading.zh.dates import (
    DAYS,
    YEARS,
    calendar,
    days,
    first_months,
    half,
    part_of_day,
    plan,
    relative_day,
    relative_month,
    week,
    within_year,
    year_edge,
)
from rashomon.reading.zh.eras import day_of_month, decade, months, republican, season, years
from rashomon.reading.zh.feasts import DAYS as LUNAR_DAYS
from rashomon.reading.zh.feasts import MONTHS as LUNAR_MONTHS
from rashomon.reading.zh.feasts import cycle, feast, lunar_day
from rashomon.reading.zh.found import PART, Context, Found, Rule
from rashomon.reading.zh.lengths import clock, duration, set_of, vague

_N = r"(?:\d{1,4}|[一二三四五六七八九十两〇零百]{1,4}|数|几)"
_PARTS = "|".join(sorted(PART, key=len, reverse=True))
_REL_YEAR = "|".join(sorted(YEARS, key=len, reverse=True))
_YEAR = rf"(?:(?P<year>[12]\d{{3}}|[二一][〇零一二三四五六七八九]{{3}})\s?年|(?P<rel>{_REL_YEAR}))"
_MONTH = r"(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s?月(?!亮|球)"
_DAYN = r"(?P<day>3[01]|[12]\d|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\s?[日号](?!本(?!周|月|季)|元|益|方|常|程)"
_PARTN = rf"(?P<part>{_PARTS})?"
_CLOCK = (
    r"(?P<hour>2[0-4]|[01]?\d|二?十[一二三四五六七八九]?|[一二三四五六七八九两])(?:时|点(?:钟|整)?|[：:])(?![间代任期候段评])"
    r"(?:(?P<half>半)|(?P<minute>[0-5]\d分?|[一二三四五六七八九十]{1,3}分)|(?P<quarter>[一三])刻)?"
)
_AT_CLOCK = rf"(?:\s?{_CLOCK})?"
_FEASTS = "|".join(sorted(lunar.FEASTS, key=len, reverse=True))
_NO_DIGIT = r"(?<![\d.])"

_RULES: tuple[Rule, ...] = (
    (re.compile(rf"{_NO_DIGIT}(?P<year>[12]\d{{3}})\s?年?\s?(?:至|到|—|-|~|–|和)\s?(?P<year2>[12]\d{{3}})\s?年(?!\d*月)"), years),
    (re.compile(rf"{_NO_DIGIT}(?:{_YEAR})?{_MONTH}(?:至|到|—|-|~|–)(?P<month2>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?!\d)"), months),
    (re.compile(r"每(?P<unit>年|个?月|周|个?星期|天|日|个?季度)(?:(?<=[周期])(?P<weekday>[一二三四五六日天]))?(?!末)"), set_of),
    (re.compile(r"[“]?(?P<plan>九|十[一二三四五六]?)五[”]?(?:时期|期间|规划(?:期|期间)?|末)"), plan),
    (re.compile(r"[“](?P<plan>十[一二三四五六]?)五[”]"), plan),
    (re.compile(rf"(?:{_YEAR}(?:的)?)?(?:第(?P<quarter>[一二三四1-4])季度?|(?P<half>[上下])半年)".replace("第(?P<quarter>", "第?(?P<quarter>").replace("季度?", "季度")), half),
    (re.compile(rf"{_YEAR}(?:年)?(?P<edge>底前?|末|初|年底前?|年初|年中|之前|以前|前(?=[，完实达将全的。、基])|之后|后(?=[，。、]))"), year_edge),
    (re.compile(r"(?P<year>(?!))?(?P<rel>(?!))?(?P<edge>年底前?|(?<![一二三四五六七八九十两数几半多去今明\d])(?:年初|年中))"), year_edge),
    (re.compile(rf"(?:{_YEAR}(?:的)?)?(?:农历|阴历|夏历)(?P<leap>闰)?(?P<lmonth>{LUNAR_MONTHS})月(?P<lday>{LUNAR_DAYS})"), lunar_day),
    (re.compile(rf"(?:{_YEAR}(?:的)?)?(?P<leap>闰)?(?:(?P<lmonth>[正冬腊])月(?P<lday>{LUNAR_DAYS}))"), lunar_day),
    (re.compile(rf"(?:{_YEAR}(?:的)?)?(?P<leap>闰)?(?P<lmonth>{LUNAR_MONTHS})月(?P<lday>初[一二三四五六七八九十]|廿[一二三四五六七八九]?)"), lunar_day),
    (re.compile(rf"(?:{_YEAR}(?:的)?)?(?P<feast>{_FEASTS})"), feast),
    (re.compile(r"(?:农历)?(?P<cycle>[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])[鼠牛虎兔龙蛇马羊猴鸡狗猪]?年"), cycle),
    (re.compile(r"(?P<cycle>(?<![\u4e00-\u9fff])[鼠牛虎兔龙蛇马羊猴鸡狗猪]|(?<=[迎贺]接)[鼠牛虎兔龙蛇马羊猴鸡狗猪]|(?<=农历)[鼠牛虎兔龙蛇马羊猴鸡狗猪])年(?=[春新到来，。伊将的])"), cycle),
    (re.compile(rf"{_NO_DIGIT}(?:{_YEAR})?{_MONTH}{_DAYN}(?:至|到|—|-|~|－)(?:(?P<month2>1[0-2]|[1-9])月)?(?P<day2>3[01]|[12]\d|[1-9])[日号]"), days),
    (re.compile(rf"{_NO_DIGIT}(?:{_YEAR})?{_MONTH}(?P<day>3[01]|[12]\d|[1-9])(?:至|到|—|-|~|－)(?P<day2>3[01]|[12]\d|[1-9])[日号]"), days),
    (re.compile(rf"{_NO_DIGIT}(?P<day>3[01]|[12]\d|[1-9])日?(?:至|到|—|-|~|－)(?P<day2>3[01]|[12]\d|[1-9])日(?!本|元|益)"), days),
    (re.compile(rf"{_NO_DIGIT}{_YEAR}{_MONTH}{_DAYN}{_PARTN}{_AT_CLOCK}"), calendar),
    (re.compile(rf"{_NO_DIGIT}{_YEAR}{_MONTH}"), calendar),
    (re.compile(rf"{_NO_DIGIT}{_MONTH}{_DAYN}{_PARTN}{_AT_CLOCK}"), calendar),
    (re.compile(rf"{_NO_DIGIT}{_YEAR}(?:的)?前(?P<count>1[01]|[2-9]|[一二两三四五六七八九十]{{1,2}})个?(?P<unit>月|季度)"), first_months),
    (re.compile(rf"{_NO_DIGIT}{_YEAR}(?!代|级)"), calendar),
    (re.compile(rf"{_NO_DIGIT}(?P<year>20\d{{2}})(?=财年|会计年度|财政年度|学年)"), calendar),
    (re.compile(rf"(?:{_NO_DIGIT})(?P<month>1[0-2]|0?[1-9]|十[一二]|十)月(?:份)?(?![球亮])"), calendar),
    (re.compile(rf"{_NO_DIGIT}(?<![月年第])(?P<day>3[01]|[12]\d|0?[1-9])日(?!本|元|益|前|方|常|程)(?P<part>{_PARTS})?{_AT_CLOCK}"), calendar),
    (re.compile(rf"(?P<rel>{'|'.join(w for w in DAYS if len(w) == 2)}|[今昨明](?=晚|早))(?P<part>{_PARTS})?{_AT_CLOCK}"), relative_day),
    (re.compile(r"(?<![\d./-])(?P<year>[12]\d{3})(?P<mark>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=mark)(?P<day>3[01]|[12]\d|0?[1-9])(?![\d./-])"), calendar),
    (re.compile(r"民国(?P<roc>\d{1,3}|[一二三四五六七八九十百零〇]{1,5})年(?:(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:(?P<day>3[01]|[12]\d|[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号])?)?"), republican),
    (re.compile(rf"(?:{_YEAR}(?:的)?)?(?P<half>[前后])半年"), half),
    (re.compile(rf"(?:{_YEAR}(?:的)?)?(?P<season>[春夏秋冬])[天季](?:(?<=年[春夏秋冬].)|(?<=[今去明前后]年的[春夏秋冬].)|(?=之?前|结束|到来|以来|期间))"), season),
    (re.compile(r"(?P<century>(?:二十一?|十[七八九]|1[89]|2[01])世纪)?(?P<decade>[二三四五六七八九]十|[2-9]0)年代"), decade),
    (re.compile(rf"{_NO_DIGIT}(?P<year>0\d|[零〇][一二三四五六七八九]|\d\d(?=年\d{{1,2}}月))年(?:{_MONTH}(?:{_DAYN})?)?"), calendar),
    (re.compile(r"(?P<rel>本月|上个?月|下个?月)(?P<day>3[01]|[12]\d|[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]"), day_of_month),
    (re.compile(r"(?<![一二三四五六七八九十月、])(?P<day>二?十[一二三四五六七八九]?|三十一?)日(?=受|在|表示|说|指出|[上下]午|晚|举行|宣布|抵|访|于|起|电|称|透露|发|召开|会见|出席|公布)"), calendar),
    (re.compile(r"(?P<within>年内)(?!瓦)"), within_year),
    (re.compile(r"(?P<rel>本月|这个月|上个?月|下个?月)(?P<mod>初|末|底|中旬|上旬|下旬)?"), relative_month),
    (re.compile(rf"(?P<rel>本|这|上上?|下下?)?(?:个)?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])(?![一二三四五六七八九十]|个|期|边)(?P<weekend>(?!))?(?P<part>{_PARTS})?"), week),
    (re.compile(r"(?P<rel>本|这|上上?|下下?)(?:个)?(?:周(?P<weekend>末)?|星期)(?P<weekday>(?!))?(?P<part>(?!))?"), week),
    (re.compile(rf"(?:(?P<part>{_PARTS}))?{_NO_DIGIT}(?P<hour>\d{{1,2}}|零|[一二三四五六七八九十]{{1,3}})(?:时|点(?:钟)?)(?![间代任期候段评多])(?:(?P<half>半)|(?P<minute>\d{{1,2}}分?|[一二三四五六七八九十]{{1,3}}分)|(?P<quarter>[一三])刻)?(?:\d{{1,2}}秒)?(?=[，。、许左整前后至到]|开|在|$|举|的|起)"), clock),
    (re.compile(rf"(?:未来|今后|过去|最近|此后|接下来)?(?:的)?(?P<about>近|约)?{_NO_DIGIT}(?<![第二三四五前翌])(?P<number>半|{_N})(?P<more>多|余)?\s?(?P<and>个半(?=小时|月|星期))?(?P<unit>(?<=个半)月|个小时|小时|个钟头|钟头|分钟|个月|个星期|星期|周年|周(?!年)|天|年(?!代|级|度))(?P<half>半)?(?P<over>以上|左右)?(?:之?(?P<way>前|后))?"), duration),
    (re.compile(rf"(?:(?P<part>{_PARTS}))?(?<![\d:/.-])(?P<hour>2[0-3]|[01]?\d):(?P<minute>[0-5]\d)(?![\d:])"), clock),
    (re.compile(r"(?<![日号天晚今昨明当早期一二三四五六末间])(?P<alone>上午|下午|傍晚|晚间|凌晨|清晨|中午)(?![茶好餐市盘])"), part_of_day),
    (re.compile(r"近日|(?<!\d)日前|此前(?=[，一曾已的有公宣发]|[\u4e00-\u9fff]{2}过)|近期(?!内)|近几?(?:年|个月|周|天)(?:以?来)?|近些年来?|未来(?=[，几数])|将来|下一步|下一阶段|(?:短期|近期)内|不久的?将来|不久前"), vague),
)  # fmt: skip


def times(document: Document, sentences: Sequence[Span]) -> tuple[TimeExpression, ...]:
    """The time expressions of a Chinese document, in text order and without overlap."""
    text = plain(document.text)
    context = Context(document.published)
    found: list[TimeExpression] = []
    for sentence in sentences:
        taken: list[tuple[int, int, Rule, re.Match[str]]] = []
        held: set[int] = set()  # characters
        for rule in _RULES:
            for match in rule[0].finditer(text, sentence.start, sentence.end):
                if text[match.start() - 1 : match.start()] == "《":
                    continue  # a title
                if held.isdisjoint(range(match.start(), match.end())):
                    held.update(range(match.start(), match.end()))
                    taken.append((match.start(), match.end(), rule, match))
        for start, end, rule, match in sorted(taken, key=lambda t: t[0]):
            made = rule[1](match, context)
            if made is not None:
                found.append(_expression(Span(start, end), made))
    return tuple(_joined(text, without_weekdays(text, found)))


_LINK = re.compile(r"(?:多|余)?(?:又|零|加)?\Z")
_LENGTH = re.compile(r"P(?P<date>(?:[\d.]+[YMWD])*)(?:T(?P<clock>(?:[\d.]+[HM])+))?\Z")


def _joined(text: str, found: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    """Lengths that stand together as one: "两年零三个月", "8天20小时"."""
    held: TimeExpression | None = None
    for time in found:
        if (
            held is not None
            and held.type is time.type is TimeType.DURATION
            and len(text[held.span.end : time.span.start]) < 3
        ):
            one, other = _LENGTH.match(held.value), _LENGTH.match(time.value)
            if one and other and _LINK.match(text[held.span.end : time.span.start]):
                days = one["date"] + other["date"]
                clock = (one["clock"] or "") + (other["clock"] or "")
                held = replace(
                    held, span=Span(held.span.start, time.span.end), value=f"P{days}" + (f"T{clock}" if clock else "")
                )
                continue
        if held is not None:
            yield held
        held = time
    if held is not None:
        yield held


def _expression(span: Span, made: Found) -> TimeExpression:
    return TimeExpression(
        span, made.type, made.value, made.begin, made.end, made.mod, made.anchor, False, made.confidence
    )
