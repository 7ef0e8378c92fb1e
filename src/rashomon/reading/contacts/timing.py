"""When a contact was or will be: the expression that its own clause attaches to it, and its phase."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from rashomon.model import ContactKind, Span, TimeExpression, TimeType
from rashomon.reading.contacts.clauses import parted
from rashomon.reading.contacts.triggers import Trigger
from rashomon.reading.times.slips import over

PAST, CURRENT, UPCOMING, OPEN = "past", "current", "upcoming", "unknown"

_BESIDE = re.compile(
    r"(?:'s)?(?:[ -](?!(?:and|but|said|on|in|at|with|for|to|of|the|a|an|his|her|their|its|while|when|as|after|before"
    r"|amid|that|which|who|because|if|though|although|despite|between|from|by)\b)[\w'-]+){0,4}[ -]"
)
_BOUND = re.compile(r"\b(?:since|by|until|before|after|than)\s+(?:the\s+)?$")
_ADJECTIVE = (
    "planned expected upcoming forthcoming imminent impending scheduled anticipated looming "
    "potential possible proposed "
    "future next prospective eventual long-awaited hoped-for mooted"
).replace(" ", "|")
_VERB = (
    r"will|would|could|may|might|shall|should|won't|'ll|plans?|planning|expects?|hopes?|hoping"
    r"|intends?|aims?|wants?|(?:agreed|decided|resolved|undertook|promised|vowed|pledged|committed|voted) to|due to"
    r"|(?:decision|agreement|proposal|readiness|intention) to"
    r"|look(?:s|ed|ing)? (?:\w+ly )?(?:forward|ahead) to|await\w*"
    r"|set to|likely to|ready to|prepar\w+(?: for)?|invitation to|invited (?:[\w.'’-]+ ){1,6}?to|(?:is|are|was|were) to"
    r"|expected to"
    r"|scheduled to|about to|expect from|approaching|need(?:s|ed)?(?: for)?|imminent"
    r"|to (?:begin|start|open|launch|resume|restart|hold|convene|host|reconvene)"
)
_AHEAD_BEFORE = re.compile(rf"\b(?:{_ADJECTIVE}|{_VERB})\b", re.IGNORECASE)
_TO_HAPPEN = (
    "occur|take place|happen|slip|slide|be moved|be postponed|be put off|follow|come|focus|cover|dominate|begin|start"
    "|go ahead|fall through|be held|last|mark|include"
)
_AHEAD_AFTER = re.compile(
    rf"^(?:\s+[\w'.,-]+){{0,8}}?\s+(?:(?:is|are|was|were|be)\s+(?:\w+ly\s+)?(?:{_ADJECTIVE}|to"
    rf"|set|due|likely|on)|(?:will|would) be"
    rf"|(?:will|would|could|may|might)\s+(?:\w+ly\s+)?(?:{_TO_HAPPEN})|approach\w*)\b"
)
_CURRENT_BEFORE = re.compile(
    r"\b(?:ongoing|current|continuing)\s+(?:\w+\s+){0,2}$|\b(?:is|are)\s+(?:now"
    r"|currently)\s+(?:\w+\s+){0,3}$|\b(?:is|are)\s+(?:meeting|holding|hosting|visiting)\b"
)
_CURRENT_AFTER = re.compile(r"^\s+(?:is|are)\s+(?:under way|underway|ongoing|continuing|taking place)\b")
_HAPPENED_AFTER = re.compile(
    r"^(?:\s+(?!that\b|which\b|who\b)[\w'.,-]+){0,6}?\s+(?:was|were|took|came|occurred"
    r"|concluded|ended|followed|touched|lasted|had|went|covered"
    r"|focused|marked|produced|yielded|began|appeared|did|ran|made|left|gave)\b"
)
_HAPPENED_BEFORE = re.compile(
    r"\b(?:ended|concluded|wrapped up|finished|completed)\s+(?:[\w'-]+\s+){0,7}$"
    r"|\b(?:took part in|participated in|attended|(?:co-)?chaired|addressed"
    r"|after|following|since|held|had|made|paid|previous|last|first|latest|recent|final"
    r"|described|characteri[sz]ed|earlier"
    r"|timing of|accounts? of|readouts? of|transcript of|summary of|during)\s+(?:[\w'-]+\s+){0,4}$"
)
_PAST_VERB = re.compile(r"(?:met|spoke|spoken|talked|sat|flew|flown|rang|wrote|written|\w+ed)\b", re.IGNORECASE)
_PAST_IN = re.compile(r"\b(?:spoke|met|was|were|had|held|came|said|called|visited|wrote|took|flew|\w{3,}ed)\b")
_NOT = (
    r"(?:not|n't|never|no|without|neither|cannot|nor)\s+(?:\w+\s+)?(?:hold|have|had|held|get"
    r"|spoken|speak|met|meet|paid|pay|take|taken|call|called"
    r"|visit|visited|been|made|make|scheduled?|planned|confirmed|agreed|rush)\b"
)
_NEGATED = re.compile(
    rf"{_NOT}|\b(?:refus\w+|declin\w+|fail\w+|unable) to\b|\b(?:put off|call\w* off|cancel\w+"
    rf"|postpon\w+|scrapp\w+|snubb\w+|couldn't|can't)\b|\b(?:no|not|never|n't)\s+(?:\w+\s+)?$"
)
_FELL_THROUGH = re.compile(
    r"^[^,;]*?\b(?:was|were|has been|had been|been|is)\s+(?:\w+ly\s+)?(?:cancel\w+|called off"
    r"|postponed|scrapped|abandoned|put off)\b"
    r"|^[^,;]*?\b(?:did not|didn't|never) (?:take place|happen|materiali[sz]e)\b"
)
_MOVED = re.compile(r"\b(?:delayed|postponed|moved|put off|pushed back) (?:until|to) $")
_WHICH_WAS_HELD = re.compile(
    r"(?: [\w'-]+){0,5}?,? (?:which|that) (?:took place"
    r"|(?:was|were) (?:\w+ )?(?:held|conducted|hosted|concluded|completed|wound up)"
    r"|(?:ended|began|opened|concluded|started|closed))\b"
)
_AFTERWARDS = re.compile(
    r"(?:\b(?P<count>an?|one|two|three|four|five|[Hh]ours|[Dd]ays|[Ww]eeks|several|some) ?"
    r"(?P<unit>days?|hours?|weeks?|months?)? )?"
    r"\b(?:after|following|at the (?:end|close) of)\s+(?:[\w'-]+\s+){0,7}$"
)
_CLAUSE = re.compile(r"[;,:]\s|\b(?:after|before|when|while|which|who|that)\b")


def dating(
    trigger: Trigger, text: str, sentence: Span, others: Sequence[Trigger], times: Sequence[TimeExpression]
) -> TimeExpression | None:
    """The time expression of the trigger's own clause, nearest first; None where there is none."""
    put_off = moved_to(trigger, text, sentence, others, times)
    if put_off is not None:
        return put_off
    ranked = []
    for expression in times:
        if expression.type not in (TimeType.DATE, TimeType.TIME) or expression.value.endswith("_REF"):
            continue
        cost = _distance(trigger, text, sentence, others, expression.span)
        if cost is not None:
            ranked.append((cost, expression.span.start, expression))
    named = [
        r for r in ranked if not _FIXTURE.search(r[2].span.of(text))
    ] or ranked  # "at the G20 summit on 18 November"
    if not named:
        return _opening(trigger, text, sentence, others, times)
    first = min(named, key=lambda item: item[:2])[2]
    hours = [e for _, _, e in named if e.type is TimeType.TIME and e.begin and e.begin == first.begin]
    return next((e for e in hours if _HOUR.search(e.value)), first)  # "today ..., at 3 p.m. IST": the hour says more


_PUT_OFF_TO = re.compile(
    r"\b(?:has|have|had|was|were|is|are|be|been|being)(?: been)? (?:\w+ly |again |now )?(?:re-?set|moved|postponed"
    r"|put off|put back|pushed back|rescheduled|delayed|brought forward|deferred|shifted|adjourned)(?: \w+){0,2}? "
    r"(?:to|until|till|for) (?:the )?"
)
_NEXT_TO = 24  # characters between such words and the day that they name


def moved_to(
    trigger: Trigger, text: str, sentence: Span, others: Sequence[Trigger], times: Sequence[TimeExpression]
) -> TimeExpression | None:
    """The day to which a contact "has been reset" in its sentence, whatever day the words beside it give."""
    ceiling = min([o.start for o in others if o.start > trigger.end] or [sentence.end])
    words = _PUT_OFF_TO.search(text, trigger.end, ceiling)
    if words is None or not trigger.noun:
        return None
    near = [t for t in times if 0 <= t.span.start - words.end() <= _NEXT_TO and t.type is not TimeType.DURATION]
    return next((t for t in near if t.begin), near[0] if near else None)


_HOUR = re.compile(r"T\d\d:\d\d")


_FIXTURE = re.compile(r"(?i)\b(?:summit|assembly|sessions|conference|forum|congress|dialogue|meetings?|week)$")
# "On November 30, commencing at 1:15 p.m. for about 40 minutes, the minister held ...": the form of some ministries
_COMMENCING = re.compile(r",?\s*(?:\([^()]{1,30}\),?\s*)?(?:commencing|starting|beginning|from|at|for)\b")


def _opening(
    trigger: Trigger, text: str, sentence: Span, others: Sequence[Trigger], times: Sequence[TimeExpression]
) -> TimeExpression | None:
    """The day with which a sentence opens that goes on to say from when, and for how long, a contact was."""
    day = next((t for t in times if 0 <= t.span.start - sentence.start <= 4 and t.type is TimeType.DATE), None)
    if day is None or day.span.end >= trigger.start or not _COMMENCING.match(text, day.span.end, trigger.start):
        return None
    if any(day.span.end <= other.start < trigger.start for other in others):
        return None
    hours = [t for t in times if day.span.end <= t.span.start < trigger.start and t.type is TimeType.TIME]
    same = [t for t in hours if t.begin == day.begin]
    return same[0] if same else day


def told_on(
    trigger: Trigger, text: str, sentence: Span, times: Sequence[TimeExpression]
) -> tuple[date | None, date | None]:
    """The day of a contact that only the sentence around it dates: "agreed on Monday after a meeting in Faya".

    Agencies tell so of one day, unless they say how much later: "said on Thursday, a day after he held talks".
    """
    start = max(sentence.start, trigger.start - 70)
    lead = _AFTERWARDS.search(text, start, trigger.start)
    if not trigger.noun or lead is None or trigger.kind is ContactKind.VISIT:
        return None, None  # "left on Friday after a visit": the day is that of the leaving
    before = [t for t in times if t.span.end <= lead.start() and t.type is TimeType.DATE and t.begin == t.end]
    before = [t for t in before if not _BOUND.search(text[max(sentence.start, t.span.start - 12) : t.span.start])]
    if not before or before[-1].begin is None or len({t.begin for t in before}) > 1:
        return None, None
    count = 0
    if lead["unit"] and lead["unit"].startswith("day"):
        count = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}.get(lead["count"].lower(), 0)
        if not count:
            return None, None
    elif lead["unit"] and not lead["unit"].startswith("hour"):
        return None, None
    day = before[-1].begin - timedelta(days=count)
    return day, day


_DEICTIC = re.compile(r"(?i)(?:today|tonight|this (?:morning|afternoon|evening)|just now)")


def quoted_then(when: TimeExpression, text: str, sentence: Span) -> bool:
    """Whether "today" is that of somebody quoted: "“… the meeting we had today …,” he said", in a later paper."""
    if not _DEICTIC.fullmatch(text, when.span.start, when.span.end):
        return False
    lead = text[sentence.start : when.span.start]
    return lead.count("“") > lead.count("”") or lead.count('"') % 2 == 1


_SHORT_NAME = re.compile(r" \([A-Z][A-Za-z&-]{1,9}\)")  # "the General Border Committee (GBC)"
_ASIDE = (
    re.compile(  # "the goods, due within 60 days of the call, left in August": beyond the comma something else is told
        r"(?:, (?:which|who|that|whose)\b[^,;:]*"
        r"|\b(?:hours?|days?|weeks?|months?|years?) (?:of|after|before|from|since) (?:the|their|that|this) (?:\w+ )?)$"
    )
)
_YEARS_ON = (
    re.compile(  # "a year after they agreed by telephone ..., officials said on Wednesday": Wednesday is years on
        r"\b(?:years?|decades?|months?|weeks?) (?:after|since|on from) [^,;:]*$", re.IGNORECASE
    )
)
_FOLLOWS = re.compile(  # "this meeting follows their call of 2 April": the day of the other
    r"[^.;:]{0,60}?\b(?:follow(?:s|ed|ing)(?! (?:on|in|by)\b)|builds? on|came after|comes after|succeeds"
    r"|marks? \w+ years? since)\b"
)


def _distance(trigger: Trigger, text: str, sentence: Span, others: Sequence[Trigger], span: Span) -> int | None:
    """How far an expression is from the trigger; None where it belongs to something else."""
    if span.end <= trigger.start:
        return _before(trigger, text, sentence, others, span)
    if span.start < trigger.end:
        return 0 if trigger.start <= span.start and span.end <= trigger.end else None
    moved = _MOVED.search(text, trigger.end, span.start)
    held = _WHICH_WAS_HELD.match(text, trigger.end, span.start) or _SHORT_NAME.match(text, trigger.end, span.start)
    if _FOLLOWS.match(text, trigger.end, span.start):
        return None
    if "," in text[trigger.end : span.start]:
        if _ASIDE.search(text, max(sentence.start, trigger.start - 90), trigger.start):
            return None
        if _YEARS_ON.search(text, max(sentence.start, trigger.start - 140), trigger.start):
            return None
    if parted(text, held.end() if held else trigger.end, moved.start() if moved else span.start) or any(
        trigger.end <= o.start < span.start for o in others
    ):
        return None
    if re.search(
        r"\b(?:since|(?<!scheduled )(?<!planned )(?<!set )(?<!due )for|(?<!delayed )(?<!postponed "
        r")(?<!moved )(?<!off )until|(?<!sidelines )(?<!margins )of)\s+(?:the\s+)?$",
        text[trigger.end : span.start],
    ):
        return None
    follower = next((o for o in others if o.start >= span.end), None)
    if follower and follower.noun and _BESIDE.fullmatch(text[span.end : follower.start]):
        return None  # "ahead of the October summit"
    return span.start - trigger.end + 20


_WHEN = re.compile(r",? when ")  # "was announced on 4 February, when A called B"
# "on Friday rejected India's account of the meeting": Friday is not the meeting's
_ACCOUNT_OF = re.compile(
    r"\b(?:accounts?|readouts?|versions?|descriptions?|characteri[sz]ations?|reports?|summary|summaries|details?|outcomes?"
    r"|results?|news|statements?|transcripts?|footage|claims?|criticism|remarks|comments?|questions?|asked|speculation)"
    r" (?:of|on|about|from|regarding|over) (?:the |its |their |his |her |a )?(?:[\w'-]+ ){0,3}$"
)


def _before(trigger: Trigger, text: str, sentence: Span, others: Sequence[Trigger], span: Span) -> int | None:
    gap = text[span.end : trigger.start]
    if trigger.noun and _ACCOUNT_OF.search(gap):
        return None
    if trigger.noun and _BESIDE.fullmatch(gap):
        return len(gap)
    if _BOUND.search(text[max(sentence.start, span.start - 12) : span.start]):
        return None
    told = _WHEN.match(text, span.end, trigger.start)
    if parted(text, told.end() if told else span.end, trigger.start):
        return None
    if any(span.end <= o.start < trigger.start for o in others):
        return None
    if told:
        return 0
    owner = next((o for o in reversed(others) if o.end <= span.start), None)
    if owner is not None and not parted(text, owner.end, span.start):
        return None  # "the visit in April represents the first trip": April is the visit's
    fronted = span.start - sentence.start <= 16
    inserted = text[max(0, span.start - 2) : span.start] == ", " and gap.startswith(",")
    if "," in gap[inserted:] and not fronted:
        return None
    return len(gap) + (60 if fronted else 120)


def phase(trigger: Trigger, text: str, sentence: Span, when: TimeExpression | None, published: date | None) -> str:
    """``past``, ``current``, ``upcoming`` or ``unknown``, by its date and its words."""
    before = _CLAUSE.split(text[max(sentence.start, trigger.start - 60) : trigger.start])[-1]
    after = text[trigger.end : min(sentence.end, trigger.end + 90)]
    beforehand = re.search(r"\bahead of\s+(?:[\w'-]+\s+){0,4}$", before)
    if beforehand and not (when and when.begin):  # as far ahead as the sentence is back: open
        return (
            UPCOMING
            if _AHEAD_BEFORE.search(before) or not _PAST_IN.search(text[sentence.start : trigger.start])
            else OPEN
        )
    if _CONCLUDED.search(before) and not (when and when.begin):
        return PAST
    ahead = bool(_AHEAD_BEFORE.search(before) or _AHEAD_AFTER.search(_CLAUSE.split(after)[0]))
    begin, end = (when.begin, when.end) if when else (None, None)
    if when and not begin and (named := re.match(r"(?i)(last|past|previous|next|coming)\b", when.span.of(text))):
        return UPCOMING if named[1].lower() in ("next", "coming") else PAST
    if begin and published:
        if when and when.mod == "AFTER":
            return UPCOMING  # "later this year"
        if begin > published:  # a day to come that the words tell of as past is a wrong day
            told = _held(trigger, text, sentence, when) if trigger.noun else _happened(trigger, text, sentence, after)
            return PAST if told and not ahead else UPCOMING
        if end and end < published:
            return PAST
        return UPCOMING if ahead else PAST
    if _CURRENT_BEFORE.search(before) or _CURRENT_AFTER.search(after):
        return CURRENT
    if ahead:
        return UPCOMING
    return PAST if _happened(trigger, text, sentence, after) else OPEN


_CONCLUDED = re.compile(  # "agreed to a ceasefire following peace talks"; "will report after the talks" lies ahead
    r"^(?!.*\b(?:will|would|shall|'ll|plans?|expects?|hopes?|intends?|may|might|could|can)\b).*\b(?:after|following|since)"
    r"\s+(?:[\w'-]+\s+){0,4}$",
    re.IGNORECASE,
)


def _happened(trigger: Trigger, text: str, sentence: Span, after: str) -> bool:
    """Whether the words say that it took place: a verb in the past, or a noun that one speaks of."""
    before = text[max(sentence.start, trigger.start - 40) : trigger.start]
    if not trigger.noun:
        word = text[trigger.start : trigger.end].split()[0]
        return bool(_PAST_VERB.fullmatch(word) or re.search(r"\b(?i:before|after|while|was|were|been)\s+$", before))
    return bool(_HAPPENED_AFTER.search(_CLAUSE.split(after)[0]) or _HAPPENED_BEFORE.search(before))


_HELD = re.compile(  # "held a telephone conversation on", with nothing before the verb that puts it ahead
    r"(?<!\bbe )(?<!\bhave )(?<!\bto )\b(?:held|had|conducted|co-chaired|attended|paid)\s+(?:an?|the|their|his|her)\s+"
    r"(?:[\w'-]+\s+){0,3}$"
)


def _held(trigger: Trigger, text: str, sentence: Span, when: TimeExpression | None) -> bool:
    """Whether the words say without doubt that what a noun names took place, whatever day they give it."""
    if _HELD.search(text, max(sentence.start, trigger.start - 50), trigger.start):
        return True
    return when is not None and over(when, text, sentence)


_COLLAPSED = re.compile(
    r"[^.;:]{0,80}?\b(?:collapsed|fell through|(?:did not|never|failed to) (?:take place|go ahead|materiali[sz]e)"
    r"|aborted)\b(?! (?:until|to|into)\b)"
)
_STAYED_AWAY = re.compile(
    r"\b(?:not attend|(?:boycott|skip|snubb?|miss)(?:ed|ped)?|stay(?:ed)? away from|absent from)"
    r" (?:[\w'’-]+ ){0,4}$"
)


def not_held(trigger: Trigger, text: str, sentence: Span) -> bool:
    """Whether the sentence says that it did not take place, or that a party stayed away."""
    lead = text[max(sentence.start, trigger.start - 60) : trigger.start]
    return trigger.noun and bool(_COLLAPSED.match(text, trigger.end, sentence.end) or _STAYED_AWAY.search(lead))


def negated(trigger: Trigger, text: str, sentence: Span) -> bool:
    """Whether the clause says that the contact did not come about, or was put off."""
    before = _CLAUSE.split(text[max(sentence.start, trigger.start - 45) : trigger.start])[-1]
    return bool(
        _NEGATED.search(before) or _FELL_THROUGH.search(text[trigger.end : min(sentence.end, trigger.end + 80)])
    )
