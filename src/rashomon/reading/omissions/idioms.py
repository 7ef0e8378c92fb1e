"""Cues of silence and of little room in idioms: "found no room for", "kept its counsel on", "relegated to the end"."""

from __future__ import annotations

from rashomon.model import OmissionKind
from rashomon.reading.omissions.cues import ADV, BE, BIT, TEXT_NOUN, TEXT_START, Cue, Place, cue

__all__ = ["IDIOMS"]

_S, _L = OmissionKind.SILENCE, OmissionKind.LOW_EMPHASIS
_SUBJECT = r"(?P<subject>[^,.;:!?]{1,70}?)"
_NAMING = (
    r"(?:mention(?:ing)?|nam(?:e|ing)|refer(?:ring)?\s+to|rais(?:e|ing)|address(?:ing)?|discuss(?:ing)?|touch(?:ing)?\s+(?:up)?on"
    r"|spell(?:ing)?\s+out|acknowledg(?:e|ing)|speak(?:ing)?\s+of|talk(?:ing)?\s+about|tak(?:e|ing)\s+up)"
)
_SMALL = (
    r"(?:(?:a|one|only\s+a|only\s+one|just\s+a|just\s+one|but\s+a|no\s+more\s+than\s+an?|little\s+more\s+than\s+an?)\s+"
    r"(?:single\s+|passing\s+|brief\s+|short\s+|last\s+|half\s+|subordinate\s+)*"
    r"(?:line|sentence|clause|word|phrase|footnote|half-sentence|mention|nod)|short\s+shrift|scant\s+(?:space|attention)"
    r"|little\s+(?:space|room|attention))"
)
_MARGIN = (
    r"(?:(?:a|the|its|their)\s+)?(?:\w+\s+){0,2}?(?:footnote|afterthought|end|bottom|tail|margins?|clause|half-sentence"
    r"|last\s+\w+|final\s+\w+|closing\s+\w+|penultimate\s+\w+|single\s+\w+)"
)

_AFTER = (
    cue(
        "nor-did-breathe",
        _S,
        rf"(?:nor|neither|not\s+once|nowhere|never|at\s+no\s+point)\s+(?:did|does|do|has|have|had)\s+{_SUBJECT}{ADV}\s+"
        rf"(?:(?:so\s+much\s+as\s+)?(?:breathe[ds]?|say|said|utter(?:ed)?|spare[ds]?|waste[ds]?|lose|lost|spend|spent|offer(?:ed)?"
        rf"|contain(?:ed)?|have|had|include[ds]?|devote[ds]?|find|found|make|made)\s+(?:an?|one|any|room|space|anything|much)?(?:\s+single)?"
        rf"\s*(?:{BIT})?\s*(?:on|about|of|to|for|at)|hint(?:ed)?\s+at|take\s+up|taken\s+up|go\s+into|gone\s+into|broach(?:ed)?"
        r"|name[ds]?|list(?:ed)?|deal\s+with|dealt\s+with|enter\s+into|come\s+(?:back\s+)?to)\b",
        for_person=0.7,
    ),
    cue(
        "neither-did",
        _S,
        rf"neither\s+(?:did|does|do|has|have|had)\s+{_SUBJECT}{ADV}\s+(?:mention(?:ed)?|refer(?:red)?\s+to|raised?|discuss(?:ed)?|address(?:ed)?"
        r"|touch(?:ed)?\s+(?:up)?on|include[ds]?|allude[ds]?\s+to|cover(?:ed)?|cite[ds]?|speak\s+of|spoken\s+of|acknowledge[ds]?)\b",
        for_person=0.7,
    ),
    cue(
        "not-so-much-as",
        _S,
        rf"(?:did|does|do|has|have|had)(?:\s+not|n't|\s+never){ADV}\s+(?:hint(?:ed)?\s+at|broach(?:ed)?|take\s+up|taken\s+up|go(?:ne)?\s+into"
        r"|come\s+to|breathe[ds]?\s+a\s+word\s+(?:about|on|of)|deal\s+with|dealt\s+with|venture[ds]?\s+into)\b",
        text_only=True,
        for_text=0.8,
    ),
    cue(
        "nor-is-there",
        _S,
        rf"(?:nor|neither)\s+(?:is|was|are|were)\s+there\s+(?:an?y?|so\s+much\s+as\s+an?)\s+(?:single\s+)?(?:{BIT}|signs?|echo|thing)"
        r"(?:\s+in\s+(?P<subject>it|them|either|the\s+(?:text|document)))?\s+(?:on|about|of|to|regarding)\b",
    ),
    cue(
        "none-of-them-about",
        _S,
        r"none\s+of\s+(?P<subject>them|these|its\s+\w+|those)\s+(?:is|are|was|were|has\s+been)?\s*(?:about|on|devoted\s+to|concern(?:s|ed)|mention(?:s|ed)"
        r"|deal(?:s|t)\s+with|touch(?:es|ed)\s+on|refer(?:s|red)\s+to)\b",
        for_text=0.8,
    ),
    cue(
        "not-write-about",
        _S,
        rf"(?:did|does|do|has|have|had)(?:\s+not|n't|\s+never){ADV}\s+(?:write|written|say\s+a\s+thing|post(?:ed)?|tweet(?:ed)?)\s+(?:anything\s+)?(?:about|on)\b",
        for_text=0.8,
        for_person=0.55,
    ),
    cue(
        "kept-reference-out",
        _S,
        r"(?:k(?:ept|eeps?)|le(?:ft|aves?)|took|takes?)\s+(?:any|all|every|each|the)\s+(?:\w+\s+)?(?:allusions?|references?|mentions?|words?|hints?)"
        r"\s+(?:to|of|on|about)(?=[^.;:!?]{1,80}?\sout\s+of\b)",
        for_text=0.8,
    ),
    cue(
        "kept-out-of-text",
        _S,
        rf"k(?:ept|eeps?)\s+(?=(?:the|any|all|its|his|her)\s[^,.;:!?]{{1,80}}?\sout\s+of\s+{TEXT_START})",
        for_text=0.8,
        for_person=0.75,
    ),
    cue(
        "in-it-no-word",
        _S,
        r"(?:there\s+(?:was|is|were|are)\s+)(?:no|not\s+an?(?:\s+single)?|not\s+one|nothing|hardly\s+a)\s*"
        rf"(?:{BIT}\s+)?in\s+(?P<subject>it|them|either|the\s+(?:text|document))\s+(?:on|about|of|to|regarding)\b",
    ),
    cue(
        "no-room-for",
        _S,
        r"(?:f(?:ou|i)nds?|ha[sds]|have|had|makes?|made|leaves?|left|saw|sees|spares?|spared)\s+(?:no|not\s+an?|neither)\s+"
        rf"(?:{BIT}|place|need)(?:\s+(?:at\s+all|either|to\s+spare|to\s+say))?\s+(?:for|on|about|of)\b(?!\s+(?:doubt|manoeuv|maneuv|compromis|error))",
        text_only=True,
        for_text=0.8,
    ),
    cue(
        "not-a-bit-to-spare",
        _S,
        rf"(?:ha[sd]|have)\s+not\s+(?:an?|one)\s+(?:single\s+)?{BIT}\s+(?:to\s+spare\s+)?(?:for|on|about|of)\b",
    ),
    cue(
        "made-nothing-of",
        _S,
        r"(?:ma(?:de|kes?)\s+nothing\s+of|bypass(?:es|ed)|g(?:ave|ives)\s+no\s+hint\s+of|ski(?:ps|pped)\s+past)\s+(?:any\s+|all\s+)?",
        text_only=True,
        for_text=0.8,
    ),
    cue(
        "kept-quiet",
        _S,
        r"(?:(?:ha[sd]|have)\s+nothing\s+(?:to\s+say\s+)?(?:about|on|of)|k(?:ept|eeps?)\s+(?:quiet|silent|mum|silence|its\s+(?:own\s+)?counsel)\s+(?:about|on|over)"
        r"|dr(?:ew|aws)\s+a\s+veil\s+(?:of\s+silence\s+)?over|(?:maintain(?:s|ed)|observe[ds])\s+(?:a\s+)?(?:\w+\s+)?silence\s+(?:on|about|over))\b",
        for_text=0.8,
        for_person=0.6,
    ),
    cue(
        "clear-of",
        _S,
        r"ste(?:ers?|ered|ering)\s+(?:\w+\s+)?clear\s+of\b|sta(?:ys?|yed|ying)\s+(?:\w+\s+)?clear\s+of\b",
        for_text=0.8,
        for_person=0.6,
    ),
    cue(
        "shied-away",
        _S,
        rf"(?:sh(?:ies|ied|ying)|sta(?:ys?|yed)|ke(?:eps?|pt)|back(?:s|ed)|pull(?:s|ed)|recoil(?:s|ed)|shr(?:inks|ank))\s+(?:away\s+|well\s+)?from\s+{_NAMING}\b",
        for_text=0.8,
        for_person=0.6,
    ),
    cue(
        "free-of",
        _S,
        rf"(?:{BE}|remain(?:s|ed)?){ADV}\s+(?:free|devoid|bare|empty|innocent|clear)\s+of\s+(?:any\s+|all\s+)?"
        r"(?:(?:mentions?|references?|allusions?|words?)\s+(?:of|to|on|about)\b)?",
        text_only=True,
        for_text=0.8,
    ),
    cue(
        "coy-about",
        _S,
        rf"(?:{BE}|remain(?:s|ed)?|kept|keeps|stay(?:s|ed)?){ADV}\s+(?:wordless|mute|dumb|close-mouthed|tight-lipped|speechless|unforthcoming)"
        r"\s+(?:on|about|over|as\s+to)\b",
    ),
    cue(
        "says-anything",
        _S,
        rf"(?:neither|none\s+of|no(?=\s+(?:\w+\s+){{0,2}}{TEXT_NOUN}))\s+{_SUBJECT}{ADV}\s+(?:sa(?:ys?|id)\s+(?:anything|a\s+word|much)"
        r"|contain(?:s|ed)?\s+(?:anything|a\s+\w+)|ha(?:s|ve|d)\s+(?:anything|a\s+\w+)|go(?:es)?\s+into|dealt\s+with|deals?\s+with|takes?\s+up"
        r"|took\s+up|speaks?\s+of|touch(?:es)?\s+(?:up)?on|names?|mention)(?:\s+(?:to\s+say\s+)?(?:about|on|of|to)\b)?(?=\s)",
    ),
)

_LITTLE = (
    cue(
        "gave-a-line",
        _L,
        r"(?:g(?:ave|ives|iving)|grant(?:s|ed)|accord(?:s|ed)|spare[sd]?|allow(?:s|ed)|devote[sd]?)"
        rf"\s+(?=(?!to\b)[^,.;:!?]{{1,60}}?\s{_SMALL})",
        for_person=0.6,
    ),
    cue(
        "relegated",
        _L,
        r"(?:relegat(?:es|ed|ing)|confin(?:es|ed|ing)|reduc(?:es|ed|ing)|consign(?:s|ed|ing)|banish(?:es|ed)|push(?:es|ed))"
        rf"\s+(?=[^,.;:!?]{{1,60}}?\s(?:in)?to\s+{_MARGIN})",
        text_only=True,
    ),
    cue(
        "mentioned-only-at-end",
        _L,
        r"(?:mention(?:s|ed)|refers?\s+to|referred\s+to|touche[sd]\s+(?:up)?on|names?|named|raise[sd]|gets?\s+to|got\s+to"
        r"|turn(?:s|ed)\s+to|c(?:o|a)mes?\s+to)"
        rf"\s+(?=[^,.;:!?]{{1,60}}?\s(?:only|just|merely)\s+(?:in|at|by|towards?|near)\s+{_MARGIN})",
        text_only=True,
    ),
    cue(
        "is-an-afterthought",
        _L,
        rf"{BE}\s+(?:little\s+more\s+than\s+|no\s+more\s+than\s+|almost\s+|only\s+)?an?\s+(?:afterthought|footnote|side\s?note"
        rf"|throwaway\s+line)\s+(?:in|to)(?=\s+{TEXT_START})",
        topic=Place.BEFORE,
        voice=Place.AFTER,
    ),
)

IDIOMS: tuple[Cue, ...] = (*_AFTER, *_LITTLE)
