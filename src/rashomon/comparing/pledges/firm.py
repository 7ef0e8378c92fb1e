"""Words of firmness beyond the reader's table of modality, and those that make a promise less than it looks."""

from __future__ import annotations

import re

from rashomon.comparing.pledges.lexicon import deed_class
from rashomon.model import Modality

_AMOUNT = r"(?:about |around |up to |a further |another |an extra )?(?:[a-z]{0,3}[$€£¥] ?|[a-z]{3} )?\d"
MORE = tuple(  # patterns over lower-case text, with the modality that each shows
    (re.compile(pattern), modality)
    for pattern, modality in (
        (
            r"\b(?:has |have |had )?(?:undertook|undertakes?|pledged|promised|vowed|"
            r"(?:committed|commits?) (?:itself|themselves|himself|herself)) to\b",
            Modality.AGREED,
        ),
        (
            r"\b(?:ha(?:s|ve|d) no (?:\w+ )?(?:intention (?:of|to)|plans? to)|"
            r"(?:do|does|did)(?: not|n['’]t) (?:intend|plan) to)\b",
            Modality.INTENDS,
        ),
        (
            r"\b(?:has |have |had )?(?:refus(?:ed|es)|turn(?:ed|s) down)\b"
            r"(?=\s(?:the|an?|any|all|its|their|this)\b)",
            Modality.REFUSES,
        ),
        (rf"\b(?:has |have |had )?(?:pledged|promised|donated)(?= {_AMOUNT})", Modality.AGREED),
        (r"\b(?:is|are|was|were) (?:also |still |now )?(?:looking into|examining|reviewing)\b", Modality.CONSIDERING),
        (
            r"\b(?:is|are) (?:also |now )?to (?!(?:be|have|blame|the|an?|its|their|his|her|our|my|this|that|all)\b)"
            r"(?=[a-z])",
            Modality.DECIDED,
        ),
        (
            r"\b(?:stands?|stood|remains?|remained) (?:\w+ly )?(?:ready|prepared|willing) to\b",
            Modality.INTENDS,
        ),
    )
)
TRIES = re.compile(  # "will endeavour to settle" promises to try
    r"\s*(?:\w+ly |also )?(?:endeavou?r|strive|seek|try|aim|attempt|do (?:its|their|his|her|our) (?:utmost|best)|"
    r"make (?:every effort|efforts)) to (?:\w+ly )?(?P<verb>[a-z-]+)"
)
SUM = re.compile(rf"\s*{_AMOUNT}")
NO_PART = re.compile(r"\s*(?:\w+ly |also )?(?:take|play|have) no part\b")
WISHED = re.compile(  # cues that hope for what is said, or expect it
    r"(?:hop(?:e|es|ed|ing)|(?:has |had )?express(?:ed|es|ing) (?:the|its|his|her|their|a)? ?(?:\w+ )?"
    r"(?:hope|expectation|wish|desire|confidence)|expect(?:s|ed|ing)?|wish(?:es|ed)?|"
    r"look(?:s|ed|ing)? (?:forward )?to|count(?:s|ed)? on|trust(?:s|ed)?|voiced (?:the |its |his |her )?hope)\b"
)
_WEIGHED = re.compile(
    r"\s*(?:\w+ly |also )?(?:to )?(?:consider|study|examine|weigh|explore|look into) "
    r"(?:an?|the|any|its|their|such an?) "
    r"(?:(?:\w+ )?(?:possible|possibility of an?|further|temporary|partial|early|new|additional) )?(?P<noun>[a-z-]+)\b"
)


def weighed(tail: str) -> str:
    """The class of the deed that one would think about ("consider an extension of"), "" where no noun names one."""
    found = _WEIGHED.match(tail)
    return deed_class(found["noun"]) if found else ""
