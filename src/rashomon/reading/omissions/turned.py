"""Cues of silence in turned or roundabout wording: "nor did it mention", "there was no reference in … to"."""

from __future__ import annotations

from rashomon.model import OmissionKind
from rashomon.reading.omissions.cues import ADV, MENTION, MENTIONED, NOUN_ADJ, TEXT_NOUN, TEXT_START, Cue, Place, cue

__all__ = ["TURNED"]

_S = OmissionKind.SILENCE
_SUBJECT = r"(?P<subject>[^,.;:!?]{1,70}?)"
_TEXT = rf"(?P<subject>[^,.;:!?]{{0,50}}?\b{TEXT_NOUN}\b(?:\s+(?:of|from|by)\s+[^,.;:!?]{{1,40}}?)?)"
_BIT = (
    r"(?:words?|lines?|sentences?|paragraphs?|passages?|clauses?|hints?|traces?|syllables?"
    r"|mentions?|references?|allusions?)"
)
_NONE = r"(?:no|not\s+a(?:\s+single)?|not\s+one|not\s+even\s+an?|zero|neither\s+an?)"
_HAS = (
    r"(?:contain(?:s|ed|ing)?|carr(?:y|ies|ied|ying)|includ(?:es?|ed|ing)|ha[sd]|have|having|gives?|gave|giving"
    r"|offer(?:s|ed|ing)?|ma(?:de|kes?|king)|holds?|held|bears?|bore|spares?|spared|devote[sd]?)"
)
_ON = r"(?:on|about|of|to|regarding|concerning|for|as\s+to)"
_IN_TEXT = rf"(?:in|from)(?=\s+{TEXT_START})"
_NOT = r"(?:did|does|do)(?:\s+not|n't|\s+never)"
_SPOKEN_OF = (
    r"(?:mentioned|referred\s+to|included|cited|touched\s+(?:up)?on|referenced|acknowledged|covered|addressed|named"
    r"|noted|listed|alluded\s+to|spoken\s+of|found|raised|discussed|brought\s+up)"
)
_HELD = (
    r"(?:mention(?:s|ed)?|refer(?:s|red)?\s+to|addresse[sd]|touche[sd]\s+(?:up)?on|cite[sd]|include[sd]|cover(?:s|ed)?"
    r"|contain(?:s|ed)?|name[sd]|raise[sd]|brought\s+up|brings\s+up)"
)
_WORDING = r"(?:words?|terms?|phrases?|expressions?|names?|labels?)"

TURNED: tuple[Cue, ...] = (
    cue(
        "nor-did",
        _S,
        rf"(?:nor|not\s+once|nowhere|never|at\s+no\s+point)\s+(?:did|does|do|has|have|had)\s+{_SUBJECT}{ADV}\s+(?:{MENTION}|{MENTIONED}"
        rf"|raised?|discuss(?:ed)?|use[sd]?\s+the\s+{_WORDING})\b",
        for_person=0.7,
    ),
    cue(
        "no-reference-in-text-to",
        _S,
        rf"{_NONE}{NOUN_ADJ}\s+(?:references?|allusions?|nods?)\s+(?:\w+\s+)?(?:in|from)\s+{_TEXT}\s+to\b",
    ),
    cue(
        "no-mention-in-text-of",
        _S,
        rf"{_NONE}{NOUN_ADJ}\s+(?:mentions?|words?|lines?|hints?|traces?)\s+(?:\w+\s+)?(?:in|from)\s+{_TEXT}\s+(?:of|on|about)\b",
    ),
    cue(
        "in-text-there-is-nothing",
        _S,
        rf"in\s+{_TEXT},?\s+(?:there\s+(?:is|was|were|are)\s+(?:nothing|{_NONE}{NOUN_ADJ}\s+{_BIT})|nothing\s+(?:is|was)\s+said)"
        rf"\s+(?:at\s+all\s+)?{_ON}\b",
    ),
    cue("has-no-word", _S, rf"{_HAS}\s+(?:absolutely\s+)?{_NONE}{NOUN_ADJ}\s+{_BIT}\s+{_ON}\b"),
    cue(
        "has-nothing-on", _S, rf"{_HAS}\s+nothing\s+(?:at\s+all\s+)?(?:on|about|regarding|concerning)\b", text_only=True
    ),
    cue(
        "not-a-word",
        _S,
        rf"{_NOT}{ADV}\s+(?:say|contain|carry|have|include|offer|give|spare|devote|waste)\s+(?:so\s+much\s+as\s+|even\s+)?"
        rf"(?:an?|one|any)(?:\s+single)?{NOUN_ADJ}\s+{_BIT}\s+{_ON}\b",
    ),
    cue(
        "mute-on",
        _S,
        rf"(?:was|were|is|are|remain(?:s|ed)?|stay(?:s|ed)?|kept|keeps){ADV}\s+(?:mute|wordless|reticent)\s+(?:on|about|over|as\s+to)\b",
    ),
    cue("mentions-neither", _S, rf"{_HELD}\s+neither\s"),
    cue(
        "left-unmentioned",
        _S,
        r"(?:left|leaves?|leaving)\s+(?!out\b)(?=[^,.;:!?]{1,70}?\s(?:unmentioned|unsaid|unaddressed"
        rf"|out(?:\s+(?:altogether|entirely|completely))?(?:\s+of\s+(?:\w+'?s?\s+){{0,4}}?{TEXT_NOUN}|\s*[.;,])))",
        for_person=0.8,
    ),
    cue(
        "nowhere-mentioned",
        _S,
        rf"(?:(?:was|were|is|are)\s+nowhere\s+{_SPOKEN_OF}|(?:got|gets?|receive[sd]?|rated|rates|found|finds|merited|merits|earned)\s+no\s+mention)"
        rf"(?:\s+at\s+all)?\s+{_IN_TEXT}",
        topic=Place.BEFORE,
        voice=Place.AFTER,
    ),
    cue(
        "mentioned-in-neither",
        _S,
        rf"(?:(?:was|were|is|are|been)\s+(?:\w+ly\s+)?{_SPOKEN_OF}|appear(?:s|ed)?|feature[sd]?|figure[sd]?|came\s+up)\s+in\s+(?=neither\b|none\b)",
        topic=Place.BEFORE,
        voice=Place.AFTER,
    ),
    cue(
        "conspicuous-by-absence",
        _S,
        rf"(?:conspicuous\s+(?:by|for|in)\s+(?:its|their)\s+absence|(?:was|were|is|are)\s+not\s+to\s+be\s+found)\s+{_IN_TEXT}",
        topic=Place.BEFORE,
        voice=Place.AFTER,
    ),
    cue(
        "absence-of",
        _S,
        r"(?:absence|omission|lack|removal|deletion)\s+of\s+(?:any\s+|all\s+)?(?:\w+\s+)?(?:(?:mentions?|references?|allusions?)\s+(?:of|to)\s+)?"
        rf"(?=[^.;:!?]{{1,70}}?\s(?:in|from)\s+{TEXT_START})",
        voice=Place.AFTER,
        for_text=0.8,
        for_person=0.5,
    ),
    cue(
        "struck-out",
        _S,
        r"(?:scrubbed|scrubs|removed|removes|cut|cuts|deleted|deletes|struck|stripped|purged|dropped|drops|edited\s+out|took\s+out)\s+(?:out\s+)?"
        r"(?:any|all|every|its|their)\s+(?:\w+\s+)?(?:mentions?|references?|allusions?)\s+(?:of|to)\b",
    ),
    cue(
        "from-any-reference",
        _S,
        r"(?:refrain(?:s|ed|ing)?\s+from|stay(?:s|ed)?\s+away\s+from|did\s+without|does\s+without|dispense[sd]?\s+with|shie[sd]\s+away\s+from"
        r"|shies\s+away\s+from|eschew(?:s|ed|ing)?)\s+(?:any\s+|all\s+|the\s+|every\s+)?(?:\w+\s+)?(?:mentions?|references?|allusions?|mentioning"
        r"|(?:subject|topic|issue|question|matter)s?)\s*(?:of|to)?\b",
    ),
    cue(
        "avoided-the-word",
        _S,
        rf"(?:avoid(?:s|ed|ing)?|eschew(?:s|ed|ing)?|{_NOT}{ADV}\s+(?:use|utter|contain|include|speak)|never\s+use[sd]|refrain(?:s|ed)\s+from)\s+(?:using\s+|uttering\s+)?"
        rf"(?:the|any)\s+(?:very\s+)?{_WORDING}\s+(?:of\s+)?",
        for_text=0.75,
        for_person=0.55,
    ),
    cue(
        "unwilling-to-mention",
        _S,
        rf"(?:declin(?:es|ed|ing)|refus(?:es|ed|ing)|s(?:ees|aw)\s+(?:no\s+need|fit\s+not)|avoid(?:s|ed)\s+having|t(?:ook|akes)\s+care\s+not"
        rf"|cho(?:se|oses|osing)\s+not|prefer(?:s|red)\s+not|was\s+careful\s+not|ma(?:de|kes)\s+a\s+point\s+of\s+not)\s+(?:to\s+)?(?:even\s+)?{MENTION}\b",
        for_text=0.8,
        for_person=0.65,
    ),
)
