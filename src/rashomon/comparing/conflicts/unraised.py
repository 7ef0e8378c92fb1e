"""Conflicts over a matter that one account names and says was not raised, and another has somebody speak of.

"The question of graphite did not come up" against "China will get first access to graphite". The matter is told by its
words: its head noun, or most of them, stand in few sentences of the other text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from rashomon.comparing.conflicts.common import accounts
from rashomon.comparing.conflicts.passages import acts, own, side, subject_stems, told, with_cue
from rashomon.comparing.conflicts.replies import root_of
from rashomon.comparing.hearing import Hearing, hull
from rashomon.comparing.phrasing import opened, short
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.words import overlap, stem
from rashomon.model import Conflict, ConflictKind, PlacedStatement, Pledge, ReportedOmission, Span, SpeechAct
from rashomon.reading.tokens import fold

_RAISED = r"(?:raised|discussed|mentioned|touched (?:up)?on|brought up|addressed|negotiated|on the (?:table|agenda))"
_NOT = re.compile(
    rf"(?P<what>[^,;:.]{{4,90}}?) (?:(?:did not|didn['’]t|never) (?:even )?(?:come|came) up|"
    rf"(?:was|were|had|has|have)(?: not|n['’]t| never)(?: been)? {_RAISED})"
    rf"|\b(?:there (?:was|were|had been) )?no (?:discussion|talk|mention) of (?P<of>[^,;:.]{{4,90}}?)"
    rf"(?= (?:took place|at the|in the|during|on)\b|[,;:.]|$)"
    rf"|\b(?:did not|didn['’]t|never) (?:raise|discuss|touch (?:up)?on|bring up|address|negotiate) "
    rf"(?P<object>(?!(?:it|this|that|them)\b)[^,;:.]{{4,90}}?)(?= (?:at the|in the|during|with|on)\b|[,;:.]|$)"
)
_BREAK = re.compile(r"[;:]\s|,\s+(?:and|but|while)\s")
_ANAPHORIC = re.compile(
    r"(?:that )?(?:it|this|that|(?:this|that|the) (?:subject|issue|matter|question|topic|point))\s*$"
)
_WRITTEN = re.compile(r"\b(?:statement|readout|release|communiqu[ée]|text|post|summary|declaration)s?\b")
_RARE = 3  # sentences of a text that may have the words of the matter
_SHARED = 0.6
_LIGHT = frozenset(
    stem(word)
    for word in re.split(
        " ",
        "question issue matter subject topic point composition status number date dates figure talk talks details term "
        "terms meeting call conversation negotiation",
    )
)
_TOLD = (SpeechAct.ASSERTS, SpeechAct.AGREES, SpeechAct.PLEDGES, SpeechAct.DEMANDS, SpeechAct.ASKS, SpeechAct.OFFERS)


@dataclass(frozen=True, slots=True)
class _Matter:
    placed: PlacedStatement
    span: Span
    stems: frozenset[str]
    head: str


def unraised(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """A matter that one side says was not raised, and that another account has somebody speak of at the event."""
    left_out = [(o.evidence.document, o.evidence.span) for o in omissions]  # a text's silence is a conflict of presence
    matters = [
        found
        for placed in told(hearing)
        for found in _matters(hearing, placed)
        if not any(d == placed.document and s.overlaps(found.span) for d, s in left_out)
    ]
    if not matters:
        return
    ground = Ground(hearing)
    index = _index(hearing)
    for matter in matters:
        near = {s.id: s for word in sorted(matter.stems) for s in index.get(word, ())}
        found = [s for s in near.values() if _speaks(hearing, ground, matter, s, index)]
        if found:
            best = max(found, key=lambda s: (own(hearing, s.document), len(matter.stems & _stems(hearing, s))))
            yield _conflict(hearing, ground, best, matter)


def _matters(hearing: Hearing, placed: PlacedStatement) -> Iterable[_Matter]:
    text = hearing.text(placed.document)
    for part in (with_cue(hearing, placed, p) for p in placed.statement.content):
        low = fold(part.of(text))
        edges = [0, *(m.end() for m in _BREAK.finditer(low)), len(low)]
        for start, end in pairwise(edges):
            match = _NOT.search(low, start, end)
            what = match and next(name for name in ("what", "of", "object") if match[name])
            if (
                not match
                or not what
                or _WRITTEN.search(low, start, end)
                or _ANAPHORIC.match(match[what].strip(" “\"'"))
            ):
                continue
            named = Span(part.start + match.start(what), part.start + match.end(what))
            stems = frozenset(root_of(s) for s in subject_stems(hearing, placed.document, named)) - _LIGHT
            stems -= acts(stems)
            if stems:
                last = [w for w in re.findall(r"[a-z-]+", match[what]) if root_of(stem(w)) in stems]
                head = root_of(stem(last[-1])) if last else ""
                yield _Matter(placed, Span(part.start + start, part.start + end), stems, head)


def _index(hearing: Hearing) -> dict[str, list[PlacedStatement]]:
    """The statements on the event by the words of what they say."""
    found: dict[str, list[PlacedStatement]] = {}
    for placed in told(hearing):
        for word in _stems(hearing, placed):
            found.setdefault(word, []).append(placed)
    return found


def _stems(hearing: Hearing, placed: PlacedStatement) -> frozenset[str]:
    span = hull(placed.statement.content)
    return frozenset(root_of(s) for s in subject_stems(hearing, placed.document, span))


def _speaks(
    hearing: Hearing, ground: Ground, matter: _Matter, other: PlacedStatement, index: dict[str, list[PlacedStatement]]
) -> bool:
    """Whether a statement of another text and another voice has the matter, in words that few of its sentences have."""
    statement, document = other.statement, other.document
    if document == matter.placed.document or statement.act not in _TOLD or statement.negated or statement.parent:
        return False
    voices = set(ground.voices(other)) & set(ground.parties())
    if not voices or voices & set(ground.voices(matter.placed)):
        return False
    common = matter.stems & _stems(hearing, other)
    topics = {m.topic for m in statement.topics} & {m.topic for m in matter.placed.statement.topics}
    enough = overlap(matter.stems, _stems(hearing, other)) >= _SHARED and (len(common) > 1 or topics)
    if not (enough or (matter.head in common and (topics or len(matter.stems) == 1))):
        return False
    sentences = {s.statement.sentence for word in common for s in index[word] if s.document == document}
    return len(sentences) <= _RARE


def _conflict(hearing: Hearing, ground: Ground, yes: PlacedStatement, matter: _Matter) -> Conflict:
    one, other = accounts(hearing, yes.document, matter.placed.document)
    span = hull(yes.statement.content)
    said, denial = (
        " ".join(short(s.of(hearing.text(d))).split())
        for s, d in ((span, yes.document), (matter.span, matter.placed.document))
    )
    return Conflict(
        kind=ConflictKind.POLARITY,
        topic=next((m.topic for m in yes.statement.topics), None),
        a=side(ground, yes, span, "told"),
        b=side(ground, matter.placed, matter.span, "not raised"),
        explanation=opened(f"{one} has “{said}”; {other} says “{denial}”: spoken of in one account, not in the other."),
        severity=0.6,
        signals=("same matter", "said not to have been raised"),
    )
