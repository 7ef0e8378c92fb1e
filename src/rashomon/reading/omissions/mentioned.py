"""The words by which a text says that a voice's own text or account did hold a topic.

Those that only imply it ("the two statements differed on") have a lower confidence.
"""

from __future__ import annotations

from rashomon.model import OmissionKind
from rashomon.reading.omissions.cues import TEXT_START, Cue, Place, cue

__all__ = ["MENTIONED"]

_M = OmissionKind.MENTION
_NOTHING = (
    r"(?!\s+(?:no|not|nothing|neither|none|little|few)\b"
    r"|\s+(?:that|how|why|whether|what|when|who|by|in|from|at|with|as)\b)"
)
_NOUN_OR_INFINITIVE = (  # words after which "mention" and "cover" are no finite verbs
    *("to", "not", "would", "will", "could", "should", "did", "does", "do", "may", "might", "can", "must"),
    *("a", "an", "the", "no", "any", "his", "her", "its"),
)
_NO_BARE = "".join(rf"(?<!\b{word}\s)" for word in _NOUN_OR_INFINITIVE) + r"(?<!n't\s)"
_HELD = (
    r"(?:mention(?:s|ed)|referr?ed\s+to|refers\s+to|references|referenced|allude[ds]\s+to|touch(?:es|ed)\s+(?:up)?on|cover(?:s|ed)"
    r"|include[ds]|contain(?:s|ed)\s+(?:a\s+)?(?:passages?|sections?|paragraphs?|lines?|sentences?|references?|mentions?)\s+(?:on|about|of|to)"
    r"|addresse[ds]|list(?:s|ed)|cite[ds]|brought\s+up|brings\s+up|dealt\s+with|deals\s+with|took\s+up|takes\s+up|spoke\s+of"
    r"|speaks\s+of"
    r"|devote[ds]\s+(?:a|one|two|three|several|its\s+\w+)\s+(?:\w+\s+)?(?:paragraphs?|sections?|passages?)\s+to"
    r"|talked\s+about|talks\s+about|acknowledge[ds]|discusse[ds]|name[ds]|note[ds]"
    rf"|{_NO_BARE}(?:mention(?!\s+of)|refer\s+to|touch\s+(?:up)?on|cover|include|address|list)(?=\s)"
    r"|ma(?:de|kes)\s+(?:an?\s+)?(?:\w+\s+)?(?:mention|references?)\s+(?:of|to))"
)
_ALSO = (
    r"(?:(?:also|both|each|all|too|even|separately|explicitly|specifically|directly|however|again|likewise|duly|indeed)"
    r"\s+){0,2}"
)
_DETAIL = (
    r"(?:levels?|degrees?|amounts?|details?|information|specifics"
    r"|particulars|descriptions?|accounts?|versions?|wording|language)"
)
_UNEVEN = (
    r"(?:varying|different|differing|divergent|diverging|contrasting|uneven|unequal|varied|various|some|more|less|fewer|greater|fuller"
    r"|lengthy|extensive|limited|further|additional|considerable|much|conflicting)"
)
MENTIONED: tuple[Cue, ...] = (
    cue(
        "details-of",
        _M,
        r"(?:offer(?:s|ed|ing)?|g(?:ave|ives?|iving)|provid(?:es?|ed|ing)|contain(?:s|ed|ing)?|with|carr(?:y|ies|ied)|includ(?:es?|ed)"
        rf"|differ(?:s|ed)?\s+in)\s+(?:\w+ly\s+)?{_UNEVEN}\s+(?:\w+\s+)?{_DETAIL}(?:\s+of\s+(?:detail|information|specificity|emphasis))?"
        r"\s+(?:regarding|about|on|concerning|of|as\s+to)\b",
        text_only=True,
        for_text=0.6,
        affirmed=True,
    ),
    cue(
        "differed-on",
        _M,
        r"(?:(?:differ(?:s|ed)?|diverge[ds]?|varied|vary|varies)(?:\s+\w+ly)?\s+(?:on|over|about|in\s+(?:how|what)\s+they\s+(?:\w+\s+)?"
        r"(?:describe[ds]?|sa(?:id|y)\s+(?:about|on)|presented|present|treated|treat|characteri[sz]ed?))"
        r"|ga(?:ve|ive)\s+(?:different|differing|conflicting|contrasting)\s+(?:accounts|versions|descriptions)\s+of)\b",
        text_only=True,
        for_text=0.6,
        affirmed=True,
    ),
    cue(
        "according-to-both",
        _M,
        r"(?:according\s+to|in)\s+(?P<subject>(?:both|each|the\s+two|all)\s[^,.;:!?]{1,60}?),\s+(?:[^,.;:!?]{1,60}?\s)?"
        r"(?:discussed|covered|raised|touched\s+(?:up)?on|addressed|took\s+up)(?=\s)",
        text_only=True,
        for_text=0.75,
        affirmed=True,
    ),
    cue(
        "according-to-both-was",
        _M,
        r"(?:according\s+to|in)\s+(?P<subject>(?:both|each|the\s+two|all)\s[^,.;:!?]{1,60}?),(?=[^.;:!?]{1,120}?\s(?:was|were)\s+(?:also\s+)?"
        r"(?:discussed|raised|covered|addressed|touched\s+(?:up)?on|mentioned|listed|named|noted|included|referred\s+to"
        r"|on\s+the\s+agenda))",
        text_only=True,
        for_text=0.75,
        affirmed=True,
    ),
    cue(
        "both-confirm",
        _M,
        r"(?P<subject>(?:both|each|the\s+two|all)\s[^,.;:!?]{1,50}?)\s+(?:confirm|state|sa[iy]|sa(?:ys|id)|note|report)(?:s|d|ed)?\s+that"
        r"(?=\s[^.;:!?]{1,120}?\s(?:was|were|had\s+been)\s+(?:discussed|raised|covered|addressed))",
        text_only=True,
        for_text=0.8,
        affirmed=True,
    ),
    cue(
        "appears-in",
        _M,
        r"(?:appear(?:s|ed)?|feature[ds]?|figure[ds]?|came\s+up|comes\s+up|(?:(?:was|were|is|are|been)\s+)(?:(?:also|both|separately|explicitly"
        r"|specifically|\w+ly)\s+)?(?:mentioned|referred\s+to|included|cited|touched\s+(?:up)?on|referenced|acknowledged|covered|addressed|listed"
        r"|raised|discussed|named|noted))(?:\s+(?:\w+ly|too|twice|first|last|as\s+well|(?:\w+\s+)?times|at\s+length))?\s+(?:in|by)(?=\s+(?:both\s+|each\s+|all\s+)?"
        + TEXT_START
        + ")",
        topic=Place.BEFORE,
        voice=Place.AFTER,
        text_only=True,
        for_text=0.85,
        affirmed=True,
    ),
    cue(
        "text-mentioned",
        _M,
        rf"{_ALSO}{_HELD}\b{_NOTHING}",
        text_only=True,
        for_text=0.85,
        affirmed=True,
    ),
)
