# ruff: noqa: E501  (patterns and word lists read better on one line)
"""Figures of Russian texts: value, scale, unit, bounds, change, what is counted and the value before.

The fields are those of `rashomon.reading.quantities`; digits that are part of a date are none, a duration is one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.model import Document, Quantity, Span, TimeExpression, TimeType
from rashomon.reading.ru.numbers import DIGITS, NUMBER_WORDS, SCALES, number_of, scale_of
from rashomon.reading.ru.words import fold

_SCALE = "|".join(pattern for pattern, _ in SCALES)
_ONE = rf"(?:{DIGITS}|(?:{NUMBER_WORDS})(?:\s+(?:{NUMBER_WORDS}))*)"
_NUMBER = re.compile(
    rf"(?<![\w.,/-])(?P<sign>[$€¥₽]\s?)?(?P<a>{_ONE})(?:\s?(?P<dash>[–—-]|или)\s?(?P<b>{_ONE})(?!\w))?"
    rf"(?:\s?(?P<scale>{_SCALE})(?!\w))?(?:\s?(?P<scale2>{_SCALE})(?!\w))?(?P<rest>(?:\s(?:{NUMBER_WORDS})(?!\w))*)"
)
_BARE_SCALE = re.compile(
    r"(?<!\w)(?:(?P<vague>десятк\w+|сотн\w+|сотен|несколько|многие)\s)?(?P<scale>тысяча|тысячи|тысяч|миллион|миллиона|миллионы|миллионов"
    r"|миллиард|миллиарда|миллиарды|миллиардов|триллион)(?!\w)|(?<!\w)(?P<alone>сотни|десятки)(?!\w)"
)
_UNITS: tuple[tuple[str, str], ...] = (
    (r"%|процент(?:а|ов|ам|ами|ах|у|ы)?(?!\w)|проц\.", "percentage"),
    (r"процентн\w+ пункт\w*|п\.\s?п\.", "percentage point"),
    (r"(?:американск\w+ )?доллар\w*(?: сша)?|долл\.?(?: сша)?|usd|\$", "dollar"), (r"евро(?!\w)|€|eur(?!\w)", "euro"), (r"рубл\w+|руб\.?|₽", "russian ruble"),
    (r"юан\w+|¥", "chinese yuan"), (r"фунт\w*(?: стерлингов)?", "pound sterling"), (r"иен\w*", "japanese yen"), (r"тенге", "kazakhstani tenge"), (r"гривен|гривн\w*", "ukrainian hryvnia"),
    (r"(?:юж\w+ )?вон(?!\w)", "south korean won"), (r"швейцарск\w+ франк\w*", "swiss franc"), (r"злот\w+", "polish zloty"), (r"риал\w*", "riyal"), (r"морск\w+ мил\w+", "nautical mile"),
    (r"турецк\w+ лир\w*", "turkish lira"), (r"лир\w*", "lira"), (r"рупи\w+", "indian rupee"), (r"дирхам\w*", "emirati dirham"), (r"тонн\w*|т(?=[\s.,])(?!\.)", "ton"), (r"баррел\w+ в (?:сутки|день)", "barrel per day"),
    (r"баррел\w+", "barrel"), (r"килограмм\w*|кг", "kilogram"), (r"километр\w*|км(?!\w)", "kilometre"), (r"квадратн\w+ километр\w*|кв\. ?км", "square kilometre"),
    (r"метр\w*|м(?=[\s.,])", "metre"), (r"гектар\w*|га(?!\w)", "hectare"), (r"кубометр\w*|куб\. ?м|кубическ\w+ метр\w*", "cubic metre"),
    (r"гигаватт\w*|гвт", "gigawatt"), (r"мегаватт\w*|мвт", "megawatt"), (r"квт[·⋅* ]?ч|киловатт-час\w*", "kilowatt hour"),
    (r"литр\w*", "litre"), (r"градус\w*", "degree"), (r"секунд\w*", "second"), (r"минут\w*", "minute"), (r"час(?:а|ов|у)?(?!\w)", "hour"),
    (r"сут(?:ки|ок)|дн(?:я|ей|ями|и)|день", "day"), (r"недел\w*", "week"), (r"месяц\w*", "month"), (r"год(?:а|у)?(?!\w)|лет(?!\w)", "year"),
    (r"раз(?:а)?(?!\w)", "count"),
)  # fmt: skip
_UNIT = re.compile("|".join(rf"(?P<u{i}>{pattern})" for i, (pattern, _) in enumerate(_UNITS)))
_BOUNDS: tuple[tuple[str, str], ...] = (
    (r"не (?:более|больше|выше|свыше)(?: чем)?(?: на)?|менее(?: чем)?(?: на)?|меньше(?: чем)?|ниже|до|максимум|в пределах|дешевле|не дороже|не чаще(?: чем)?|не дольше|не позднее чем через|не превы[шс]\w+|не дотягивает до", "<"),
    (r"не (?:менее|меньше|ниже|реже|дешевле)(?: чем)?(?: на)?|более(?: чем)?(?: на)?|больше(?: чем)?|свыше|выше|дороже|как минимум|по меньшей мере|по крайней мере|от силы не меньше|минимум|превы[шс]\w+|перевалил\w* за", ">"),
    (r"около|почти|примерно|порядка|приблизительно|где-то|без малого|ориентировочно", "~"),
)  # fmt: skip
_BOUND = re.compile("|".join(rf"(?P<b{i}>{pattern})" for i, (pattern, _) in enumerate(_BOUNDS)))
_BOUND_AT = re.compile(r"(?<!\w)(?:" + _BOUND.pattern + r")\s+(?:на\s+|в\s+|чем\s+|с\s+)?$")
_UP = re.compile(
    r"(?<!\w)(?:дове(?:ст|д|л)\w*|вырос\w*|вырас\w+|возрос\w*|увелич\w+|прибав\w+|подрос\w*|повы[сш]\w+|рост\w*|прирост\w*|растет|подорожа\w+|нараст\w+|подскоч\w+|подскак\w+|взлет\w+|подрасти|прибавк\w+|расшир\w+|укрепил\w+)(?!\w)"
)
_DOWN = re.compile(
    r"(?<!\w)(?:сниз\w+|снижен\w+|снижа\w+|сократ\w+|сокращ\w+|упал\w*|опуст\w+|опуска\w+|рухн\w+|упад\w+|падени\w+|уменьш\w+|просел\w*|подешеве\w+|потерял\w*|спад\w*)(?!\w)"
)
_STOP_CONCEPT = re.compile(
    r"[,.;:!?()«»–—]|\s(?:в|на|с|по|к|до|от|из|за|и|а|о|об|для|при|через|под|над|что|которы\w+|будет|будут|был\w*|составил\w*|ежегодно|больше|меньше|или|не|это)(?=\s)"
)
_ORDINAL = re.compile(r"-(?:й|я|е|го|му|м|х|ти|ый|ая|ое|летие|летия|летию|летний|летнего|летней|ю)")
_NAMED = re.compile(
    r"(?:[«\"](?!(?:на|до|в|за|от|с|по|из)\s)[а-яё]+\s(?=\d|$)|№|пункт\w*|стать\w+|резолюци\w+|рейс\w*|протокол\w*|версии|ст\.|п\.|№\s?)\s*$"
)
# "две трети", "двух третей", "три четверти", "на треть": shares, given as percentages like everywhere.
_FRACTION = re.compile(
    r"(?<!\w)(?:(?P<n>одн\w+|две|двух|двум|двумя|три|трех|трем)\s+)?(?:(?P<third>трет(?:ь|и|ей|ью|ям))|(?P<quarter>четверт(?:ь|и|ей|ью|ям)))(?!\w)(?!\s+(?:век|час|финал|сыгр))(?=\s+(?:[а-я]|$)|[.,;)])"
)
_PARTS = {"од": 1, "дв": 2, "тр": 3}
_REACH = 90  # characters back to the word of change


@dataclass(frozen=True, slots=True)
class _Raw:
    span: Span
    low: float | None
    high: float | None
    unit: str
    unit_span: Span | None
    vague: bool = False


def quantities(
    document: Document, sentences: Sequence[Span], times: Sequence[TimeExpression] = ()
) -> tuple[Quantity, ...]:
    """All figures of the sentences, in text order."""
    low = fold(document.text)
    dates = sorted(t.span for t in times if t.type in (TimeType.DATE, TimeType.TIME, TimeType.SET))
    starts = [span.start for span in dates]
    found: list[Quantity] = []
    for sentence in sentences:
        near = dates[max(0, bisect_left(starts, sentence.start) - 1) : bisect_left(starts, sentence.end)]
        found.extend(_of_sentence(low, document.text, sentence, near))
    return tuple(found)


def _of_sentence(low: str, text: str, sentence: Span, dates: Sequence[Span]) -> list[Quantity]:
    raws = [_share(m) for m in _FRACTION.finditer(low, sentence.start, sentence.end)]
    for match in _NUMBER.finditer(low, sentence.start, sentence.end):
        raw = _raw(low, sentence, match, dates)
        if raw is not None and not any(r.span.overlaps(raw.span) for r in raws):
            raws.append(raw)
    for match in _BARE_SCALE.finditer(low, sentence.start, sentence.end):
        place = Span(match.start(), match.end())
        if not any(r.span.overlaps(place) for r in raws):
            raw = _bare(low, match, sentence)
            if raw is not None:
                raws.append(raw)
    raws += [r for r in _folds(low, sentence) if not any(o.span.overlaps(r.span) for o in raws)]
    raws += [r for r in _to_nothing(low, sentence) if not any(o.span.overlaps(r.span) for o in raws)]
    raws.sort(key=lambda r: r.span)
    made = [_quantity(low, text, sentence, raw, at, raws) for at, raw in enumerate(raws)]
    return _with_previous(low, made)


_FOLD = re.compile(
    r"(?<!\w)(?P<word>вдвое|втрое|вчетверо|впятеро|вшестеро|всемеро|ввосьмеро|вдесятеро|наполовину)(?!\w)"
)
_FOLDS = {
    "вдвое": 2,
    "втрое": 3,
    "вчетверо": 4,
    "впятеро": 5,
    "вшестеро": 6,
    "всемеро": 7,
    "ввосьмеро": 8,
    "вдесятеро": 10,
}
_NOTHING = re.compile(r"(?<=до )нуля(?!\w)")


def _folds(low: str, sentence: Span) -> list[_Raw]:
    """ "увеличился втрое": times as much."""
    found = []
    for match in _FOLD.finditer(low, sentence.start, sentence.end):
        half = match["word"] == "наполовину"
        value = 50.0 if half else float(_FOLDS[match["word"]])
        found.append(_Raw(Span(*match.span()), value, value, "percentage" if half else "count", None))
    return found


def _to_nothing(low: str, sentence: Span) -> list[_Raw]:
    """ "с 5 процентов до нуля": a figure only where one stands before it."""
    return [
        _Raw(Span(*m.span()), 0.0, 0.0, "-", None)
        for m in _NOTHING.finditer(low, sentence.start, sentence.end)
        if re.search(r"\d[^.;]{0,20}\sдо $", low[max(sentence.start, m.start() - 30) : m.start()])
    ]


def _share(match: re.Match[str]) -> _Raw:
    count = _PARTS[match["n"][:2]] if match["n"] else 1
    value = round(100 * count / (3 if match["third"] else 4), 4)
    return _Raw(Span(*match.span()), value, value, "percentage", None)


def _raw(low: str, sentence: Span, match: re.Match[str], dates: Sequence[Span]) -> _Raw | None:
    span = Span(match.start(), match.end())
    if any(d.overlaps(span) for d in dates):
        return None
    after = low[match.end() : match.end() + 12]
    if (
        _ORDINAL.match(after)
        or re.match(r"[\w/]", after)
        or _NAMED.search(low[max(0, match.start() - 14) : match.start()])
    ):
        return None
    word = not match["a"][0].isdigit()
    first, second = number_of(match["a"]), number_of(match["b"]) if match["b"] else None
    if first is None:
        return None
    extra = number_of(match["rest"]) or 0.0 if match["rest"] else 0.0
    scale = scale_of(match["scale"] or "") * scale_of(match["scale2"] or "")
    end = match.end()
    end, unit, unit_span = _unit(low, end, sentence.end)
    if unit == "-" and match["sign"]:
        unit = {"$": "dollar", "€": "euro", "¥": "chinese yuan", "₽": "russian ruble"}[match["sign"].strip()]
        unit_span = Span(match.start("sign"), match.start("sign") + 1)
    if word and unit == "-" and scale == 1.0 and _article_like(match["a"], low, match):
        return None
    if not match["scale"] and unit == "-" and match["a"].isdigit() and len(match["a"]) == 4 and 1900 <= first <= 2100:
        return None
    if not match["scale"] and unit == "-" and re.match(r"\s*[)\].]", after) and match.start() - sentence.start < 3:
        return None
    if second is not None and second > first:
        return _Raw(Span(match.start(), end), first * scale, second * scale, unit, unit_span)
    if second is not None:
        return _Raw(Span(match.start(), end), first * scale, first * scale, unit, unit_span)
    return _Raw(Span(match.start(), end), first * scale + extra, first * scale + extra, unit, unit_span)


def _article_like(word: str, low: str, match: re.Match[str]) -> bool:
    """Whether a number word counts nothing: "один из", "две стороны", "двух стран", "одно и то же"."""
    if word.startswith(("один", "одн")):
        return True
    after = low[match.end() : match.end() + 14].strip()
    return (
        after.startswith(("стран", "сторон", "государств", "лидер", "президент", "главы", "народ", "держав"))
        or not after[:1].isalpha()
    )


def _bare(low: str, match: re.Match[str], sentence: Span) -> _Raw | None:
    scale = match["scale"] or match["alone"]
    end, unit, unit_span = _unit(low, match.end(), sentence.end)
    if (
        match["vague"]
        or match["alone"]
        or scale in ("тысячи", "миллионы", "миллиарды", "тысяч", "миллионов", "миллиардов")
    ):
        return _Raw(Span(match.start(), end), None, None, unit, unit_span, vague=True)
    value = scale_of(scale)
    return _Raw(Span(match.start("scale"), end), value, value, unit, unit_span) if unit != "-" else None


def _unit(low: str, at: int, limit: int) -> tuple[int, str, Span | None]:
    step = at
    while step < limit and low[step] in " \u00a0":
        step += 1
    if step > at + 2:
        return at, "-", None
    best = None
    for _number, (pattern, name) in enumerate(_UNITS):
        match = re.compile(pattern).match(low, step, limit)
        if match is not None and match.end() > match.start() and (best is None or match.end() > best[0]):
            if match[0][-1].isalpha() and match.end() < limit and low[match.end()].isalpha():
                continue
            best = (match.end(), name, Span(match.start(), match.end()))
    return best if best is not None else (at, "-", None)


def _quantity(low: str, text: str, sentence: Span, raw: _Raw, at: int, raws: Sequence[_Raw]) -> Quantity:
    floor = max(raws[at - 1].span.end if at else sentence.start, sentence.start)
    before = low[floor : raw.span.start]
    change, bound = _bound(before)
    if (
        at
        and re.fullmatch(r"\s*(?:\w+\s)?до\s+", before)
        and re.search(r"(?:^|\W)(?:с|от)\s$", low[max(0, raws[at - 1].span.start - 4) : raws[at - 1].span.start])
    ):
        change, bound = "=", 0
    start = raw.span.start - bound
    moved = _moved(low, sentence, raw)
    if (
        moved
        and (
            raw.unit in ("percentage", "percentage point", "count")
            or re.search(r"(?:^|\W)на\s+$", before[: len(before) - bound] or before)
        )
    ) or (moved and change == "=" and re.search(r"(?:^|\W)до\s+$", before)):
        change = moved
    concept, place = _concept(low, text, raw, sentence)
    exact = not raw.vague
    ranged = exact and raw.low != raw.high
    value = raw.low if exact and not ranged else None
    return Quantity(
        span=Span(start if bound and change in "<>~" else raw.span.start, raw.span.end),
        value=value,
        low=raw.low,
        high=raw.high,
        unit=raw.unit,
        change=change,
        concept=concept,
        vague=raw.vague,
        unit_span=raw.unit_span,
        concept_span=place,
        confidence=0.85 if exact else 0.6,
    )


def _bound(before: str) -> tuple[str, int]:
    """The bound that stands right before a number, and how many characters it takes."""
    match = _BOUND_AT.search(before[-40:])
    if match is None:
        return "=", 0
    number = next(i for i in range(len(_BOUNDS)) if match[f"b{i}"])
    word = match[f"b{number}"]
    if word == "до" and re.search(r"(?:^|\W)(?:с|от)\s", before[:-1]):
        return "=", 0
    if word == "до" and (_UP.search(before) or _DOWN.search(before)):
        return "=", 0
    return _BOUNDS[number][1], len(before) - (len(before[:-40]) + match.start()) if len(before) > 40 else len(
        before
    ) - match.start()


def _moved(low: str, sentence: Span, raw: _Raw) -> str:
    """``up`` or ``down`` where the clause says that something rose or fell by this figure or to it."""
    if raw.unit in ("percentage", "count") and re.search(
        r"(?:^|\W)(?:на|в)\s+$", low[max(0, raw.span.start - 4) : raw.span.start]
    ):
        told = re.match(
            r"\s(?P<more>больше|выше|дороже|чаще)|\s(?:меньше|ниже|дешевле|реже)", low[raw.span.end : raw.span.end + 12]
        )
        if told is not None:
            return "up" if told["more"] else "down"
    back = low[max(sentence.start, raw.span.start - _REACH) : raw.span.start]
    clause = re.split(r"[;]|, (?:а|что|но|и) ", back)[-1]
    up, down = list(_UP.finditer(clause)), list(_DOWN.finditer(clause))
    if up and (not down or up[-1].start() > down[-1].start()):
        return "up"
    return "down" if down else ""


def _concept(low: str, text: str, raw: _Raw, sentence: Span) -> tuple[str, Span | None]:
    """The words that follow: "20 млн тонн сои", "200 самолётов", to the next preposition or mark."""
    start = raw.span.end
    while start < sentence.end and text[start] in " \u00a0":
        start += 1
    if start == raw.span.end and start < sentence.end and not text[start].isspace():
        return "", None
    stop = _STOP_CONCEPT.search(low, max(raw.span.end, start - 1), min(sentence.end, start + 60))
    end = min(stop.start() if stop else min(sentence.end, start + 60), sentence.end)
    words = low[start:end].split()
    if (
        not words
        or not words[0][0].isalpha()
        or raw.unit in ("hour", "day", "week", "month", "year", "minute", "count")
    ):
        return "", None
    if re.fullmatch(r"\w+(?:л|ла|ло|ли|ет|ют|ит)", words[0]) and len(words[0]) > 4:
        return "", None
    kept = text[start:end].split()[:3]
    place = Span(start, start + len(re.match(r"(?:\S+\s*){%d}" % len(kept), text[start:end])[0].rstrip()))  # type: ignore[index]  # noqa: UP031
    return " ".join(place.of(text).split()), place


def _with_previous(low: str, made: list[Quantity]) -> list[Quantity]:
    """ "вырос с 12 до 20 млн тонн": the second figure with the first as the value before."""
    found: list[Quantity] = []
    skip = False
    for first, second in zip(made, [*made[1:], None][: len(made)], strict=True):
        if skip:
            skip = False
            continue
        if second is None:
            found.append(first)
            continue
        before = low[max(0, first.span.start - 4) : first.span.start]
        between = low[first.span.end : second.span.start]
        if (
            re.search(r"(?:^|\W)(?:с|от)\s$", before)
            and re.fullmatch(r"\s*(?:\w+\s)?до\s+(?:\w+\s+)?", between)
            and first.low is not None
        ):
            unit = second.unit if second.unit != "-" else first.unit
            factor = 1.0
            if second.low == 0 and second.unit == "-":
                second = replace(second, change="down")
            if second.low is not None and first.unit == "-" and first.low < 1000 <= second.low:
                factor = _scale_shared(low, second)
            from_to = (
                re.search(r"(?:^|\W)от\s$", before)
                and not _UP.search(low[max(0, first.span.start - 60) : first.span.start])
                and not _DOWN.search(low[max(0, first.span.start - 60) : first.span.start])
            )
            if from_to and second.low is not None:
                found.append(
                    replace(
                        second,
                        span=Span(first.span.start, second.span.end),
                        value=None,
                        low=first.low * factor,
                        high=second.low,
                        unit=unit,
                        change="=",
                    )
                )
            else:
                moved = _direction(first.low * factor, second.low)
                found.append(
                    replace(second, previous=first.low * factor, previous_span=first.span, unit=unit, change=moved)
                )
            skip = True
            continue
        found.append(first)
    return found


def _scale_shared(low: str, quantity: Quantity) -> float:
    words = quantity.span
    return next((scale_of(w) for w in low[words.start : words.end].split() if scale_of(w) != 1.0), 1.0)


def _direction(before: float, after: float | None) -> str:
    if after is None or before == after:
        return "="
    return "up" if after > before else "down"
