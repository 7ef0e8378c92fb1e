"""Cues of silence in turned word order, where the text comes first and the topic last, or the other way round.

"Missing from Paris's note, too, was any word on fishing", "One looks in vain for fishing in it"; the group
``subject`` holds the text.
"""

from __future__ import annotations

from rashomon.model import OmissionKind
from rashomon.reading.omissions.cues import ADV, ANY_BIT, ASIDE, BE, BIT, GONE, TEXT_START, Cue, Place, cue

__all__ = ["INVERTED"]

_S = OmissionKind.SILENCE
_TEXT = rf"(?P<subject>{TEXT_START}(?:\s+(?:of|from|by)\s+[^,.;:!?]{{1,40}}?)?)"

_BEING = r"(?:was|were|is|are|ha[sd]\s+been|remain(?:s|ed)?|stay(?:s|ed)?|kept|keeps|fell)"

INVERTED: tuple[Cue, ...] = (
    cue(
        "on-which-silent",
        _S,
        r",?\s(?:on|about|of|over|regarding|to)\s+(?:(?:both|all|either|neither|most)\s+of\s+)?which\s+(?P<subject>[^,.;:!?]{2,90}?)\s+"
        rf"(?:{_BEING}{ADV}\s+(?:silent|mum|quiet|tight-lipped)|(?:sa(?:id|ys?)|had|has)\s+(?:nothing|not\s+a\s+word)"
        rf"|(?:made|makes)\s+no\s+(?:mention|reference|comment))\b",
        topic=Place.BEFORE,
        voice=Place.AFTER,
    ),
    cue(
        "gone-was",
        _S,
        rf"{GONE}{ASIDE}\s+(?:from|in|of|by)\s+{_TEXT}{ASIDE}(?:\s+{BE}\s+|\s*:\s+){ANY_BIT}",
        voice=Place.AFTER,
    ),
    cue(
        "in-vain",
        _S,
        rf"(?:search(?:es|ed)?|scan(?:s|ned)?|comb(?:s|ed)?|read(?:s|ers\s+of)?|go(?:es)?\s+through|look(?:s|ed)?\s+(?:in|through))\s+"
        rf"(?:\w+\s+through\s+)?{_TEXT}\s+(?:\w+\s+){{0,3}}?in\s+vain\s+for\s+{ANY_BIT}",
        voice=Place.AFTER,
    ),
    cue(
        "vainly-in",
        _S,
        r"(?:look(?:s|ed)?|search(?:es|ed)?|hunt(?:s|ed)?|seeks?|sought)\s+(?:in\s+vain\s+|vainly\s+)(?:for\s+)?"
        rf"(?=[^,.;:!?]{{1,80}}?\s(?:in|from)\s+{TEXT_START})",
        voice=Place.AFTER,
        for_text=0.8,
    ),
    cue(
        "nor-will-one-find-in",
        _S,
        r"(?:n?or|neither|not|nowhere|never)\s+(?:will|would|does|do|can|could|did|may)\s+(?:one|you|we|readers?|anyone|anybody)"
        r"\s+(?:\w+\s+)?(?:find|read|see|hear|discover|meet|come\s+across|detect),?"
        rf"\s+in\s+{_TEXT},?\s+(?:so\s+much\s+as\s+|even\s+)?(?:a|an|any|one)\s+(?:single\s+)?{BIT}\s+(?:of|on|about|to|for)\b",
        voice=Place.AFTER,
    ),
    cue(
        "over-in-silence",
        _S,
        r"pass(?:es|ed|ing)\s+(?:\w+ly\s+)?over\s+(?=[^,.;:!?]{1,60}?\s(?:in|with)\s+(?:\w+\s+)?silence\b)",
    ),
    cue(
        "what-is-unsaid",
        _S,
        rf"what\s+{_TEXT}\s+(?:\w+ly\s+)?(?:leaves?|left)\s+(?:unsaid|out|unmentioned|aside)\s+{BE}\b",
        voice=Place.AFTER,
    ),
    cue(
        "nothing-about-in",
        _S,
        r"(?:there\s+(?:is|was|were|are)|one\s+finds|you\s+will\s+find)\s+(?:absolutely\s+)?nothing\s+(?:at\s+all\s+)?(?:about|on|of|to\s+do\s+with|regarding)"
        rf"(?=\s[^,.;:!?]{{1,80}}?\s(?:in|from)\s+{TEXT_START})",
        voice=Place.AFTER,
    ),
    cue(
        "of-which-nothing",
        _S,
        rf"(?:there\s+(?:is|was|were|are)|one\s+(?:hears|finds|reads))\s+(?:nothing|not\s+a\s+(?:single\s+)?{BIT}|no\s+{BIT})(?:\s+at\s+all)?\s+(?:in|from)(?=\s+{TEXT_START})",
        topic=Place.BEFORE,
        voice=Place.AFTER,
    ),
    cue(
        "not-present-in",
        _S,
        r"(?:(?:was|were|is|are)(?:\s+not|n't)|finds?\s+no|found\s+no|ha[sd]\s+no)\s+(?:\w+ly\s+)?(?:present|contained|reflected|echo(?:ed)?"
        rf"|repeated|part|there|counterpart|equivalent|parallel|trace)\s+(?:in|of)(?=\s+{TEXT_START})",
        topic=Place.BEFORE,
        voice=Place.AFTER,
    ),
    cue(
        "not-in-it",
        _S,
        r"(?:is|are|was|were)(?:\s+not|n't|\s+nowhere)\s+(?:\w+ly\s+)?(?:to\s+be\s+found\s+)?(?:in|among)\s+(?P<subject>it|them|there)(?=\s*(?:[.,;]|\Z))",
        topic=Place.BEFORE,
        voice=Place.AFTER,
        for_text=0.75,
    ),
    cue(
        "gone-there",
        _S,
        rf"{GONE}\s+(?P<subject>there|here|it){ASIDE}(?:\s+{BE}\s+|\s*:\s+){ANY_BIT}",
        voice=Place.AFTER,
        for_text=0.75,
    ),
    cue(
        "is-passed-over",
        _S,
        r"(?:is|was|are|were)\s+(?:\w+ly\s+|also\s+)?(?:passed\s+over|skipped|left\s+out|left\s+unsaid|omitted)"
        r"(?:\s+(?:as\s+well|too|also|altogether|entirely|completely|in\s+silence))*(?=\s*(?:[.;,]|\Z))",
        topic=Place.BEFORE,
        voice=Place.AFTER,
        for_text=0.75,
    ),
    cue(
        "no-sign-of-in",
        _S,
        r"(?:there\s+(?:is|was|are|were)|one\s+finds|shows?|showed|bears?|bore)\s+no\s+(?:signs?|traces?|echo|hints?|inkling)\s+(?:of|on|about)"
        rf"(?=\s[^,.;:!?]{{1,80}}?\s(?:in|from)\s+{TEXT_START})",
        voice=Place.AFTER,
    ),
    cue(
        "none-of-this-in",
        _S,
        r"(?:(?<=one of this)|(?<=one of that)|(?<=ne of these)|(?<=ing of this))\s+(?:is|was|were|are|appear(?:s|ed)?"
        rf"|feature[sd]?|figure[sd]?|surface[sd]?|came\s+up|showed\s+up|made\s+it)\s+(?:\w+ed\s+|to\s+be\s+\w+\s+)?(?:in|into)(?=\s+{TEXT_START})",
        topic=Place.BEFORE,
        voice=Place.AFTER,
    ),
    cue(
        "not-into-text",
        _S,
        r"(?:(?:did|does|do)(?:\s+not|n't)\s+(?:make\s+it|make\s+their\s+way|make\s+its\s+way|find\s+(?:its|their|a)\s+(?:way|place)|get)\s+(?:in)?to"
        r"|(?:did|does|do)(?:\s+not|n't)\s+(?:appear|feature|figure|come\s+up|crop\s+up|arise|occur|turn\s+up)(?:\s+(?:once|anywhere|at\s+all|even\s+once|\w+ly)){1,2}\s+in"
        r"|f(?:ou|i)nds?\s+no\s+(?:place|room|mention|echo|space)\s+in|(?:ha[sd]|have)\s+no\s+place\s+in|(?:rate|merit|earn|get|deserve)[sd]?\s+(?:no|not\s+a)\s+"
        rf"(?:mention|word|line)\s+in|(?:was|were|is|are|been)\s+kept\s+out\s+of)(?=\s+{TEXT_START})",
        topic=Place.BEFORE,
        voice=Place.AFTER,
    ),
)
