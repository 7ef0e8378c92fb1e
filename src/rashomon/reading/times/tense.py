"""Whether the words around an expression look back or ahead: what "Wednesday" or "December" goes by."""

from __future__ import annotations

import re

from rashomon.reading.times.rules import Context

_AHEAD = r"""will|won't|shall|'ll|would|could|may|might|must|should|can
|(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?(?:due|set|to|going|expected|scheduled|slated|planned|likely|poised|about|supposed)
|due|expires?|upcoming|forthcoming|scheduled|slated|plans?(?:\s+to)?|planning|expects?|intends?|intending|hopes?
|hoping|aims?|until|till|deadline|starting|beginning|effective|begins?|starts?|opens?|ends?|payable|matur\w+|ahead
|prepar\w+|looming|imminent|planned|anticipated|anticipates?|proposed|promised?\s+to|to\s+(?!be\s+sure\b)[a-z]+"""
_BACK = r"""\w{2,}ed|was|were|had|did|has|have|said|told|met|spoke|held|went|came|took|gave|made|saw|left|led|fell
|rose|began|became|won|lost|sent|sold|bought|brought|paid|put|cut|hit|ran|wrote|thought|felt|found|got|kept
|let|meant|set|shot|sat|stood|taught|understood|broke|chose|drew|drove|flew|grew|knew|shook|showed|slid|sank
|spent|struck|swore|threw|wore|since|ago|earlier|after|following|agreed|previous(?:ly)?|late[sr]t"""
_CUE = re.compile(
    rf"\b(?:(?P<ahead>{_AHEAD})|(?P<back>{_BACK}))\b".replace("\n", ""),
)
_REPORTING = frozenset(("said", "told", "added", "noted", "reported"))
AHEAD, BACK, OPEN = "ahead", "back", "open"


def tense(context: Context, start: int, end: int) -> str:
    """``ahead``, ``back`` or ``open`` for an expression, by the nearest verb group of its sentence.

    The nearest cue to the left decides; where there is none, the nearest to the right.
    """
    left = context.text[max(context.sentence.start, start - 160) : start]
    cues = list(_CUE.finditer(left))
    for cue in reversed(cues):
        return _sense(cue, cues)
    right = _CUE.search(context.text[end : min(context.sentence.end, end + 120)])
    return _sense(right, []) if right else OPEN


def _sense(cue: re.Match[str], cues: list[re.Match[str]]) -> str:
    if cue["ahead"]:
        words = cue["ahead"].split()
        if words[0] == "to" and cues:
            return _infinitive(cue, cues)
        if words[0] in ("could", "would", "may", "might", "must", "should", "can") and False:
            return OPEN
        return AHEAD
    word = cue["back"]
    # "is expected", "will be held", "to be signed": the participle belongs to the verb before it.
    if cues:
        index = cues.index(cue)
        if index and cue.start() - cues[index - 1].end() <= 4 and cues[index - 1]["ahead"] and word not in _REPORTING:
            return AHEAD
    return BACK


def _infinitive(cue: re.Match[str], cues: list[re.Match[str]]) -> str:
    """ "flew to meet" looks back, "wants to meet" ahead: by the finite verb before it."""
    index = cues.index(cue)
    if index and cues[index - 1]["back"] and cue.start() - cues[index - 1].end() <= 25:
        earlier = cues[index - 1]["back"]
        return AHEAD if earlier in ("agreed", "vowed", "pledged", "promised", "decided", "scheduled") else BACK
    return AHEAD
