"""Times of day: "2:17 a.m.", "14:00 GMT", "noon", and how they join the date beside them."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.model import Span, TimeType
from rashomon.reading.times import zones
from rashomon.reading.times.lexicon import DAYPARTS, SPELLED, number, words
from rashomon.reading.times.periods import Grain, Period, day
from rashomon.reading.times.rules import PUBLISHED, Context, Found, Rule, rule

RULES: list[Rule] = []
_ZONE = zones.PATTERN
_AROUND = r"(?:(?P<mod>(?i:about|around|shortly after|shortly before|just after|just before|nearly|almost)) )?"


_BACK = 260  # characters before a sentence in which the day of the contact whose hour it tells may stand
_OF_THE_CONTACT = re.compile(  # "The call began at 11 p.m.": on the day that the sentence before has for it
    r"\b(?:(?:[Tt]he|[Tt]heir|[Tt]his) (?:[\w-]+ ){0,2}?(?:call|conversation|talks?|meeting|summit)|It|They) (?:\w+ )?"
    r"(?:began|started|opened|ended|concluded|took place|lasted|spoke|was held)\b[^.;]{0,30}$"
)


def _day_before(context: Context, start: int) -> tuple[str, Period, str] | None:
    """The day, with its words and zone, that the sentence before gives for the contact of which this tells the hour."""
    if not _OF_THE_CONTACT.search(context.text, context.sentence.start, start):
        return None
    known = [k for k in context.history[: context.in_sentence] if k[1].grain is Grain.DAY]
    floor = max(0, context.sentence.start - _BACK)
    place = context.text.rfind(known[-1][0], floor, context.sentence.start) if known else -1
    if place < 0:
        return None
    zone = zones.NAMED.search(context.text, place, context.sentence.start)
    return (*known[-1], zones.zone_of(zone["zone"], None, context.text) if zone else "")


def at(
    clock: str, context: Context, mod: str = "", confidence: float = 0.85, zone: str = "", start: int | None = None
) -> Found:
    """A time of day: of the day last named in its sentence, else of the day of publication, less surely.

    ``zone`` is an offset or a zone of the database, of which the day decides the offset (see `zones`). ``start`` is
    where the expression begins.
    """
    here = [known for known in context.history[context.in_sentence :] if known[1].grain is Grain.DAY]
    told = _day_before(context, start) if start is not None and not here else None
    if here:
        anchor, period = here[-1]
    elif told is not None:
        anchor, period, confidence, zone = told[0], told[1], confidence - 0.1, zone or told[2]
    elif context.published is not None:
        anchor, period, confidence = PUBLISHED, day(context.published), confidence - 0.25
    else:
        value = f"XXXX-XX-XX{zones.zoned(clock, zone, None)}"
        return Found(TimeType.TIME, value, mod=mod, clock=clock, zone=zone, remembered=False, confidence=0.6)
    value = period.value + zones.zoned(clock, zone, period.begin)
    return Found(TimeType.TIME, value, None, period.begin, period.end, mod, anchor, clock, zone=zone,
                 remembered=False, confidence=confidence)  # fmt: skip


def _zone(match: re.Match[str], context: Context) -> str:
    return zones.zone_of(match["zone"], match["shift"], context.text)


_MODS = {"about": "APPROX", "around": "APPROX", "shortly after": "AFTER", "just after": "AFTER", "nearly": "BEFORE",
         "almost": "BEFORE", "shortly before": "BEFORE", "just before": "BEFORE"}  # fmt: skip


def _mod(match: re.Match[str]) -> str:
    return _MODS.get((match["mod"] or "").lower(), "")


@rule(
    rf"\b{_AROUND}(?P<hour>1[0-2]|0?[1-9]|{SPELLED})(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)? "
    rf"?(?P<half>[ap]\.m\.|[ap]m\b|[AP]\.M\.|[AP]M\b)"
    rf"(?i: in the (?:early )?(?:morning|afternoon|evening)| at night)?{_ZONE}",
    "m am pm",
    RULES,
)
def twelve_hours(match: re.Match[str], context: Context) -> Found | None:
    """ "2:17 a.m.", "5 p.m. EST"."""
    hour = number(match["hour"])
    if hour is None or not 1 <= hour <= 12 or hour != int(hour):
        return None
    hour24 = int(hour) % 12 + (12 if match["half"][0] in "pP" else 0)
    clock = f"T{hour24:02}:{match['minute'] or '00'}"
    return at(clock, context, _mod(match), zone=_zone(match, context), start=match.start())


@rule(
    rf"(?<![\d:.,])\b{_AROUND}(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:]|\.\d|-\d)"
    rf"(?: (?i:in the (?P<part>morning|afternoon|evening)|at night))?{_ZONE}",
    "#:",
    RULES,
)
def twenty_four_hours(match: re.Match[str], context: Context) -> Found | None:
    """ "14:00 UTC", "at 09:30"; a score or a verse has no zone and no "at" before it."""
    before = context.before(match.start(), 12)
    late = match["part"] in ("afternoon", "evening") or match[0].endswith("at night")
    if not (match["zone"] or match["part"] or late or match["mod"]) and not re.search(
        r"\b(?i:at|from|until|till|by|to|before|after|since|around|about|between)\s$|\d[/.-]\d{4} $|\b\d{4}, $", before
    ):
        return None
    hour = int(match["hour"])
    clock = f"T{hour + 12 if late and hour < 12 else hour:02}:{match['minute']}"
    return at(clock, context, _mod(match), zone=_zone(match, context), start=match.start())


@rule(
    rf"(?<![\d:.,$])\b{_AROUND}(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?: hours|h)?{_ZONE}",
    "gmt utc msk hours h local",
    RULES,
)
def military(match: re.Match[str], context: Context) -> Found | None:
    """ "1400 GMT", "0930 hours"."""
    if not match["zone"] and "hours" not in match[0]:
        return None
    clock = f"T{match['hour']}:{match['minute']}"
    return at(clock, context, _mod(match), 0.8, _zone(match, context), match.start())


@rule(
    rf"\b{_AROUND}(?P<hour>{SPELLED}|1[0-2]|[1-9]) (?i:o'clock)(?: (?i:in the (?P<part>morning"
    rf"|afternoon|evening)|at night))?",
    "clock",
    RULES,
)
def o_clock(match: re.Match[str], context: Context) -> Found | None:
    """ "nine o'clock in the morning"."""
    hour = number(match["hour"])
    if hour is None or not 1 <= hour <= 12:
        return None
    late = "night" in match[0].lower() or (match["part"] or "").lower() in ("afternoon", "evening")
    return at(f"T{int(hour) % 12 + 12 if late else int(hour):02}:00", context, _mod(match))


@rule(rf"\b{_AROUND}(?i:(?P<word>noon|midnight|midday)){_ZONE}", "noon midnight midday", RULES)
def noon(match: re.Match[str], context: Context) -> Found | None:
    """ "noon", "midnight"."""
    clock = {"noon": "T12:00", "midday": "TMI", "midnight": "T24:00"}[match["word"].lower()]
    return at(clock, context, _mod(match), zone=_zone(match, context), start=match.start())


@rule(
    rf"\b(?:(?i:(?:in )?(?:the )?(?P<hours>early|small|wee|first) hours)"
    rf"|(?i:(?:the )?(?P<stage>early|late|mid)[ -])?(?i:(?:in )?(?:the )?)(?P<part>{words(*DAYPARTS)}))"
    rf"(?= (?:of |on )?(?:[A-Z\d]|the \d|yesterday|today"
    rf"|tomorrow))",
    " ".join(DAYPARTS) + " hours",
    RULES,
)
def part_before_day(match: re.Match[str], context: Context) -> Found | None:
    """ "the morning of February 4", "the early hours of Monday": kept only when a day follows."""
    start = match.start() + (3 if match[0].lower().startswith("in ") else 0)
    part = "MO" if match["hours"] else DAYPARTS[match["part"].lower()]
    return Found(TimeType.TIME, "", clock="T" + part, start=start, remembered=False)


@rule(
    rf"\b{_AROUND}(?i:(?P<word>half past|quarter past|quarter to|(?:five|ten|twenty|twenty-five) (?:minutes )?"
    rf"(?:past|to)|\d{{1,2}} minutes (?:past|to))) (?P<hour>{SPELLED}|1[0-2]|[1-9])\b(?! \w+(?:s|ion)\b)",
    "half quarter past minutes",
    RULES,
)
def past_the_hour(match: re.Match[str], context: Context) -> Found | None:
    """ "half past nine", "quarter to six"; "ten to twelve" people are not meant."""
    hour, word = number(match["hour"]), match["word"].lower()
    before = context.before(match.start(), 12)
    sure = "half" in word or "quarter" in word or "minutes" in word or re.search(r"\b(?:at|until|by|around) $", before)
    if hour is None or not 1 <= hour <= 12 or hour != int(hour) or not sure:
        return None
    first = word.split()[0]
    minutes = {"half": 30, "quarter": 15}.get(first) or int(number(first) or 0)
    past = int(hour) * 60 + (minutes if word.endswith("past") else -minutes)
    return at(f"T{past // 60:02}:{past % 60:02}", context, _mod(match), 0.7)


_EDGES = {"dawn": "MO", "daybreak": "MO", "sunrise": "MO", "first light": "MO", "dusk": "EV", "sunset": "EV",
          "nightfall": "EV", "sundown": "EV"}  # fmt: skip


@rule(
    rf"\b{_AROUND}(?i:(?P<word>{'|'.join(_EDGES)}))\b(?! (?:of|raid|chorus|prayer))",
    " ".join(word.split()[0] for word in _EDGES),
    RULES,
)
def edge_of_day(match: re.Match[str], context: Context) -> Found | None:
    """ "at dawn", "shortly after sunset", "by dusk": of the day last named; never "the dawn of an era"."""
    lead = context.before(match.start(), 10)
    if not match["mod"] and not re.search(r"\b(?i:at|before|after|by|until|till|since|around|from|about) $", lead):
        return None
    return at("T" + _EDGES[match["word"].lower()], context, _mod(match), 0.75)


@rule(
    rf"\b{_AROUND}(?P<hour>1[0-2]|[1-9]|{SPELLED})(?::(?P<minute>[0-5]\d))? (?P<day>tonight|this evening)\b",
    "tonight evening",
    RULES,
)
def hour_tonight(match: re.Match[str], context: Context) -> Found | None:
    """ "8 tonight"."""
    hour = number(match["hour"])
    if (
        hour is None
        or not 5 <= hour <= 12
        or not re.search(r"\b(?:at|by|until|from) $", context.before(match.start(), 8))
    ):
        return None
    return at(f"T{int(hour) % 12 + 12:02}:{match['minute'] or '00'}", context, _mod(match))


@rule(r"\b(?i:overnight)\b", "overnight", RULES)
def overnight(match: re.Match[str], context: Context) -> Found | None:
    """ "overnight": the night between the day before and the day of publication."""
    if context.before(match.start(), 3).lower().endswith("an "):
        return None
    return at("TNI", context, confidence=0.6)


_GAP = re.compile(r"\s*,?\s*(?i:on|of|at|around|about|by|in|of the)?\s?(?:the )?\(?|,? (?:starting )?at ")


def join(left: tuple[Span, Found], right: tuple[Span, Found], context: Context) -> tuple[Span, Found] | None:
    """One TIME of a clock time and the day beside it ("10 p.m. Wednesday", "Feb. 4 at 14:00 GMT"); or None."""
    (first, a), (second, b) = left, right
    gap = context.text[first.end : second.start]
    if len(gap) > 12 or not _GAP.fullmatch(gap):
        return None
    clock, dated = (a, b) if a.clock and not b.clock else (b, a)
    if not clock.clock or dated.clock or dated.type is TimeType.DURATION or dated.type is TimeType.SET:
        return None
    day_value = dated.value.split("T")[0]
    if dated.type is TimeType.DATE and not _is_day(dated):
        return None
    if dated.type is TimeType.TIME and (not clock.clock[1:2].isdigit() or _HOUR.search(dated.value)):
        return None  # "(12:00 CEST), at 10 p.m. local time" after an hour of that day: a second hour
    zone, end = clock.zone, second.end
    named = _ZONE_AFTER.match(context.text, end) if not zone and clock.clock[1:2].isdigit() else None
    if named and named["zone"]:  # "11:30 this morning (AEDT)"
        zone, end = zones.zone_of(named["zone"], named["shift"], context.text), named.end()
    told = zones.zoned(clock.clock, zone, dated.begin)
    merged = replace(dated, type=TimeType.TIME, value=day_value + told, mod=clock.mod or dated.mod,
                     clock="", zone=zone, start=-1, end=-1)  # fmt: skip
    return Span(first.start, end), merged


_ZONE_AFTER = re.compile(zones.PATTERN)


_HOUR = re.compile(r"T\d\d:\d\d")
_TO = re.compile(r" (?:to|until|till|and) | ?- ?")


def paired(left: tuple[Span, Found], right: tuple[Span, Found], context: Context) -> Found:
    """The first hour of "from 10 a.m. to noon Eastern Time on Tuesday", with the day and zone that the second gives."""
    (first, a), (second, b) = left, right
    if not a.clock or a.zone or b.type is not TimeType.TIME or b.begin is None:
        return a
    if a.anchor not in ("", PUBLISHED) and a.begin != b.begin:
        return a
    if not _HOUR.search(b.value) or not _TO.fullmatch(context.text[first.end : second.start]):
        return a
    value = f"{b.begin.isoformat()}{zones.zoned(a.clock, b.zone, b.begin)}"
    return replace(a, value=value, begin=b.begin, end_date=b.end_date, anchor=b.anchor, zone=b.zone,
                   confidence=b.confidence)  # fmt: skip


def _is_day(found: Found) -> bool:
    if found.period is not None:
        return found.period.grain is Grain.DAY
    return bool(re.fullmatch(r"XXXX-(?:WXX-\d|\d\d-\d\d|XX-XX)", found.value))
