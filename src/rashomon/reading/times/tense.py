"""Whether the words around an expression look back or ahead: what "Wednesday" or "December" goes by."""

from __future__ import annotations

import re

from rashomon.reading.times.rules import Context

AHEAD, BACK, OPEN = "ahead", "back", "open"

_PROSPECT = "due set going expected scheduled slated planned likely poised about supposed meant projected"
_AHEAD = (
    r"will|won't|shall|'ll|would|could|may|might|must|should|can"
    rf"|(?:is|are|was|were|be|been|being)\s+(?:(?:\w+ly|now|still|also)\s+)?(?:{_PROSPECT.replace(' ', '|')}|to)"
    r"|(?:set|due|scheduled|expected)\s+to|if|travels|meets|hosts|visits|arrives|departs|convenes|resumes"
    r"|receives|flies|returns|due|expires?|runs? out on|lapses on|falls due|upcoming|forthcoming|scheduled|slated"
    r"|plans?|planning|expects?|intends?|intending|hopes?|hoping|aims?"
    r"|(?<!did )(?<!to )(?:meet|convene|reconvene|resume|gather|assemble)(?= (?:again )?(?:on|next)\b)"
    r"|look(?:s|ed|ing)? (?:\w+ly )?(?:forward|ahead) to|await\w*|expectations? (?:of|for)"
    r"|until|till|deadline|starting|effective|begins?|starts?|opens?|ends?|payable|matur\w+|prepar\w+|looming|imminent"
    r"|(?<!has )(?<!have )be (?:held|sent|put|met|made|begun|taken|given|broken|\w+ed)"
    r"|rul(?:ed|es|ing|e) out|takes? effect|comes? into force|planned|anticipated|anticipates?|proposed"
    r"|to\s+(?!(?:the|a|an|his|her|its|their|our|this|that|these|those|each|all|some|any|be sure|of|from)\b)[a-z]+"
)
_PAST = (
    "was were had did has have said told met spoke held went came took gave made saw left "
    "led fell rose began became won "
    "lost sent sold bought brought paid cut hit ran wrote thought felt found got kept shot sat stood taught understood "
    "broke chose drew drove flew grew knew shook showed slid sank spent struck swore threw "
    "wore since ago earlier after "
    "following previous previously later latest withdrew withdrawn beat bore bound blew "
    "caught dealt fed fought fled forbade "
    "forgot froze hung heard hid laid lent lay overthrew quit rode sought shrank slept split "
    "spread stole stuck swept swung "
    "tore undertook upheld woke built rebuilt overcame arose befell proved rang sang burnt struck "
    "broken begun frozen taken given driven fallen sworn torn"
)
_BACK = rf"\w{{2,}}ed|{_PAST.replace(' ', '|')}"
_CUE = re.compile(rf"\b(?:(?P<ahead>{_AHEAD})|(?P<back>{_BACK}))\b")
# not verbs, or no statement about when: "the United States", "an unspecified date", "its proposed pact"
_OVERTAKEN = re.compile(r"\bhad\s+(?:\w+ly\s+)?(?:been\s+)?$")
_NO_VERB = re.compile(
    r"un\w+ed|united|indeed|need|speed|feed|hundred|exceed|proceed|succeed|red|armed|combined|limited|so-called"
)
_MODIFIER = re.compile(r"\b(?:a|an|the|its|his|her|their|still|newly|previously|recently|of|more|most)\s+$")
_FIRMLY_BACK = re.compile(
    r"\b(?:ended|since|began|started|born|died|founded|(?<!be )(?:held|signed))\s+(?:on |in |the )*$"
    r"|\bhad\s+(?:\w+ly\s+)?been\s+(?!(?:promised|scheduled|planned|set|slated|due|expected)\s+for\s)"
    r"\w+\s+(?:on |for |in |to \w+ )?(?:on |in )?$"
)
_FIRMLY_AHEAD = re.compile(
    r"\b(?:due|until|till|effective|payable|expires?|upcoming"
    r"|(?:scheduled|slated|set|called|planned|promised|expected|agreed|fixed|proposed) for"
    r"|(?:appl(?:y|ies)|valid|effective) (?:as )?(?:of|from)|no later than|deadline of"
    r"|^(?:Starting|Beginning|Effective)"
    r"|(?:put off|postponed|moved|pushed back|delayed|deferred|rescheduled|adjourned|brought forward) (?:to|till|for))"
    r"\s+(?:on |in |the |next )*$"
    r"|(?:\b(?:will|won't|shall|is (?:to|due|set|expected|scheduled)|are (?:to|due|set"
    r"|expected|scheduled))|'ll)\b[^,;:.]{0,50}$"
)
_BY = re.compile(r"\b[Bb]y\s+$")
_REPORTING = frozenset(("said", "told", "added", "noted", "reported", "announced"))
_COMMISSIVE = frozenset(
    ("agreed", "vowed", "pledged", "promised", "decided", "scheduled", "offered", "proposed", "invited")
)
_REACH = 160  # characters to the left in which a verb may govern an expression


def tense(context: Context, start: int, end: int) -> str:
    """``ahead``, ``back`` or ``open`` for an expression, by the nearest verb group of its sentence.

    The nearest cue to the left decides; where there is none, the nearest to the right. Days with a possessive
    ("Tuesday's declaration") look back unless something before them looks ahead.
    """
    firm = firmly(context, start)
    if firm:
        return firm
    left = context.text[max(context.sentence.start, start - _REACH) : start]
    if context.text.startswith("'s ", end) and not left.endswith(" at "):
        following = context.text[end : min(context.sentence.end, end + 60)]
        if re.search(r"\b(?:will|would|is (?:expected|set|scheduled|due|likely))\b", following.split(",")[0]):
            return AHEAD
        return AHEAD if re.search(r"\b(?:ahead of|before|for|to|until)\s+$", left) else BACK
    cues = [cue for cue in _CUE.finditer(left) if not _hollow(cue, left)]
    if cues:
        if cues[-1]["back"] and _OF_A_MEETING.match(left, cues[-1].start()):
            return OPEN
        return BACK if _overtaken(cues[-1], left, context, end) else _sense(cues)
    right = context.text[end : min(context.sentence.end, end + _REACH)]
    first = next((cue for cue in _CUE.finditer(right) if not _hollow(cue, right)), None)
    if first is None:
        return OPEN
    return AHEAD if first["ahead"] else BACK


_OF_A_MEETING = re.compile(  # "welcomed his visit on 27 May": the verb is past, the visit may be either
    r"(?:welcomed|discussed|confirmed|announced|accepted|noted|mentioned|highlighted|reaffirmed)"
    r" (?:(?!(?:at|in|during|after|following|with)\b)[\w'.-]+ ){0,8}?"
    r"(?:visits?|trips?|summit|meetings?|talks|consultations|session|round|conference|forum|ceremony|elections?|vote)\b"
)
_REFUSED = re.compile(r"\b(?:refusals?|failures?|inability|refused|failed|declined)\b(?: of| by)?[^.;:,]{0,48}$")
_PLANNED = re.compile(r"(?:planned|scheduled|slated|anticipated|proposed|due)$")
_BE = re.compile(r"\b(?:is|are|was|were|be|been|being|has|have|had)\s+(?:\w+ly\s+)?$")
_CAME_TO_NOTHING = re.compile(
    r"[^.;:,]{0,40}?\b(?:collapsed|fell through|(?:was|were) (?:cancel\w+|called off|scrapped|aborted|abandoned)"
    r"|never|failed)\b"
)


def _overtaken(cue: re.Match[str], left: str, context: Context, end: int) -> bool:
    """ "a summit planned in mid-December collapsed": what was planned for a day that is over."""
    planned = cue["ahead"] is not None and _PLANNED.search(cue["ahead"]) is not None
    if not planned or _BE.search(left[: cue.start()]):
        return False
    return _CAME_TO_NOTHING.match(context.text, end, context.sentence.end) is not None


_INVITED = re.compile(  # "invited him to Moscow for the parade on May 9": nobody is invited to what is over
    r"\binvit(?:ed|es|ing|ation)\b(?![^.;]*\b(?:met|held|attended|accepted|visited)\b)[^.;]*\b(?:to|for)\b[^.;]*$"
)


def firmly(context: Context, start: int) -> str:
    """The direction that the word just before an expression leaves no doubt about; empty otherwise."""
    left = context.text[max(context.sentence.start, start - 64) : start]
    if _FIRMLY_BACK.search(left):
        return BACK
    if _BY.search(left):  # a deadline, unless it had been met
        return "" if re.search(r"\bhad\b", _own_clause(context, start)) else AHEAD
    if _INVITED.search(context.text, max(context.sentence.start, start - 140), start):
        return AHEAD
    return AHEAD if _FIRMLY_AHEAD.search(left) else ""


_CLAUSES = re.compile(r", (?:and|but|while|whereas)\b|;")


def _own_clause(context: Context, start: int) -> str:
    """The clause of a sentence in which an expression stands: what another clause had done says nothing about it."""
    joins = list(_CLAUSES.finditer(context.text, context.sentence.start, context.sentence.end))
    first = max((j.end() for j in joins if j.end() <= start), default=context.sentence.start)
    last = min((j.start() for j in joins if j.start() > start), default=context.sentence.end)
    return context.text[first:last]


_FROM = re.compile(r"\bfrom [^,;:.]{1,32}$")  # "met from ten until noon on Monday": a stretch, not a deadline


def _hollow(cue: re.Match[str], text: str) -> bool:
    if cue["ahead"] in ("until", "till"):
        return _FROM.search(text[: cue.start()].rstrip().replace(".m.", "m")) is not None
    word = cue["back"]
    if not word or not word.endswith("ed"):
        return False
    return bool(_NO_VERB.fullmatch(word) or _MODIFIER.search(text[: cue.start()]))


def _sense(cues: list[re.Match[str]]) -> str:
    cue, before = cues[-1], cues[-2] if len(cues) > 1 else None
    if any(c["ahead"] and _OVERTAKEN.search(c.string[: c.start()]) for c in cues[-2:]):
        return BACK  # "had been scheduled to expire on Friday"
    if cue["ahead"]:
        if cue["ahead"].startswith("to") and _REFUSED.search(cue.string, 0, cue.start()):
            return BACK
        if cue["ahead"].startswith("to") and before is not None and before["back"]:
            # "flew to meet" looks back, "agreed to meet" ahead
            near = cue.start() - before.end() <= 25
            return BACK if near and before["back"] not in _COMMISSIVE else AHEAD
        return AHEAD
    # "will be held", "is expected", "to be signed": the participle belongs to the verb before it
    joined = before is not None and before["ahead"] and cue.start() - before.end() <= 4
    return AHEAD if joined and cue["back"] not in _REPORTING else BACK
