"""Where clauses begin, and what stands between two words: what a contact takes its parties and its time from."""

from __future__ import annotations

import re

REACH = 300  # characters to the left within which a clause is taken to begin
BOUNDARY = re.compile(
    r"[;:!?]|(?:^|[\s,])(?:that|after|before|when|while|where|which|who|whom|whose|because"
    r"|although|though|since|(?<!early )(?<!soon )(?<!late )(?<!well )as(?! (?:well|early"
    r"|soon|late|part|planned|scheduled|expected)\b)|"
    r"but|if|whether|so that|until|unless|ahead of|following|during which|prior to|than)\s"
    r"|,\s(?:and|or|but)\s|\s[-]\s|\s--\s|[\"()]"
)
PREPOSITION = re.compile(
    r"\b(?:of|in|for|to|with|by|from|at|on|against|over|about|toward|towards|between|under|around|near|outside|inside|"
    r"into|regarding|concerning|via|through|than|like|including|despite|across|beyond|among"
    r"|along|without)\s+(?:the\s+|a\s+|an\s+)?$"
)
# ", accompanied by Foreign Minister M.," between a subject and its verb: those came along
_COMPANION = re.compile(
    r",\s*(?:alongside|accompanied by|together with|along with|flanked by|joined by|with|as well as|in the presence of)"
    r"\s+[^,;:.!?]{2,90}(?:,\s*(?=[^,;:.!?]{2,60}\sand\s)[^,;:.!?]{2,90})?,"
)


def companions(text: str, floor: int, position: int) -> tuple[tuple[int, int], ...]:
    """The stretches before a position, not before ``floor``, that only name who came along with the subject."""
    return tuple(match.span() for match in _COMPANION.finditer(text, max(floor, position - REACH), position))


def clause_start(text: str, floor: int, position: int) -> int:
    """The first character of the clause in which a position lies, not before ``floor``."""
    start = floor = max(floor, position - REACH)
    for boundary in BOUNDARY.finditer(text, floor, position):
        start = boundary.end()
    return start


def clause_end(text: str, position: int, ceiling: int) -> int:
    """The end of the clause in which a position lies, not after ``ceiling``."""
    boundary = BOUNDARY.search(text, position, ceiling)
    return boundary.start() if boundary else ceiling


def parted(text: str, start: int, end: int) -> bool:
    """Whether a clause boundary lies between two positions."""
    return bool(BOUNDARY.search(text, start, end))


def after_preposition(text: str, floor: int, position: int) -> bool:
    """Whether the words just before a position are a preposition (and an article)."""
    return bool(PREPOSITION.search(text, max(floor, position - 24), position))
