"""How firmly words speak of something to come: the scale of modality, read from the words around a contact.

Statements carry their modality already; a contact that an outlet only mentions ("ahead of his planned visit") has no
statement of its own, and is read here.
"""

from __future__ import annotations

import re

from rashomon.model import Modality, Span

_SCALE: tuple[tuple[Modality, str], ...] = (
    (Modality.REFUSES, r"(?:rul\w+ out|refus\w+|declin\w+|reject\w+|no plans?|not (?:planning|planned))"),
    (Modality.DECIDED, r"(?:will|shall|scheduled|set (?:to|for)|is to|are to|is due|are due|due to|slated|confirmed"
                       r"|is going to|is travelling|announced"
                       r"|takes? place|(?:re)?convenes?|resumes|opens|begins|starts|travels|flies|hosts|meets|votes)"),
    (Modality.AGREED, r"(?:accepted (?:an|the|his|her|their|its)? ?(?:\w+ )?invitations?|agreed|accepted|committed"
                      r"|pledged|promised|vowed)"),
    (Modality.INTENDS, r"(?:plan(?:s|ned|ning)?|intend\w*|expect\w*|anticipated|hop(?:es|ed|ing)|aims?|prepar\w+"
                       r"|looks? forward|upcoming|forthcoming|impending|coming)"),
    (Modality.CONSIDERING, r"(?:consider\w*|weigh\w*|mull\w*|discuss\w*|explor\w*|invit\w+|propos\w+|suggest\w*)"),
    (Modality.POSSIBLE, r"(?:may|might|could|would|possibl[ey]|potential\w*|perhaps|likely)"),
)  # fmt: skip
_WORDS = re.compile("|".join(rf"(?P<{m.name}>\b{pattern}\b)" for m, pattern in _SCALE), re.IGNORECASE)
_REACH = 60  # characters on each side of a contact


def firmness(text: str, sentence: Span, around: Span) -> tuple[Modality | None, Span | None]:
    """The word of the scale that stands nearest before a contact in its sentence, else the nearest after it."""
    before = list(_WORDS.finditer(text, max(sentence.start, around.start - _REACH), around.start))
    match = before[-1] if before else _WORDS.search(text, around.end, min(sentence.end, around.end + _REACH))
    if match is None:
        return None, None
    return Modality[match.lastgroup or ""], Span(match.start(), match.end())
