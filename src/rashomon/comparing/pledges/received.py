"""What a side hears and takes up: what it welcomes, takes note of, gives thanks for or hopes is no promise of its own.

"Welcomed the announcement that the line would be reopened" names no doer. Between two parties it can be the other one's
word alone, and it only ever confirms a promise that some account has that party make.
"""

from __future__ import annotations

import re

from rashomon.comparing.pledges.firm import WISHED
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.subjects import holders
from rashomon.model import PlacedStatement, Span
from rashomon.reading.tokens import fold

_TAKEN_UP = re.compile(
    r"(?:\w+ly )?(?:(?:has|have|had|was|were|is|are|also|again) )*(?:\w+ly )?"
    r"(?:welcom(?:e[ds]?|ing)|(?:took|takes?|taken|taking) (?:\w+ )?note|not(?:e[ds]?|ing) with|thank(?:s|ed|ing)?|"
    r"hail(?:s|ed|ing)?|applaud(?:s|ed|ing)?|prais(?:e[ds]?|ing)|commend(?:s|ed|ing)?|appreciat(?:e[ds]?|ing)|"
    r"salut(?:e[ds]?|ing)|(?:glad|pleased|grateful|happy|delighted|satisfied)\b|"
    r"(?:express|voic|convey)(?:e[ds]|ed|es|s|ing) (?:\w+ ){0,3}?(?:gratitude|thanks|appreciation|satisfaction))"
)
_ELSE = re.compile(  # something of the holder's own begins: "welcomed the plan and said that", not "Oslo and Bergen"
    r"\b(?:but|while|adding|said|saying|pledged|promised|announced)\b|[;“”\"]|"
    r"\band (?:(?:also|then) )?(?:he|she|it|they|we|i|his|her|its|their|our)\b"
)
_AND = re.compile(r"\band\b")


def taken_up(ground: Ground, placed: PlacedStatement, words: Span, *, doer: bool = False) -> bool:
    """Whether the words of firmness stand in what the holder only takes up or hopes for.

    With a doer named before them ("hoped for rain and Norway would help"), "and" may open a clause of its own.
    """
    cue = placed.statement.cue
    if cue is None or cue.end > words.start:
        return False
    text = ground.text(placed)
    low, between = fold(cue.of(text)), fold(text[cue.end : words.start])
    if _ELSE.search(between) or (doer and _AND.search(between)):
        return False
    return bool(_TAKEN_UP.match(low) or WISHED.match(low))


def by_other(ground: Ground, placed: PlacedStatement) -> tuple[str, ...]:
    """Who alone can have announced what a party takes up: the other of two parties, nobody among more."""
    parties, held = ground.parties(), holders(ground, placed) or ground.issuer(placed.document)
    others = tuple(p for p in parties if p not in held)
    return others if len(parties) == 2 and len(others) == 1 else ()
