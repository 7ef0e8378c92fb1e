"""What both sides' own texts say, and what one side says the other said set beside the other's own text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import combinations

from rashomon.comparing.across import common, differ, language
from rashomon.comparing.firmness import grade
from rashomon.comparing.hearing import Hearing, once
from rashomon.comparing.nuances import nuance
from rashomon.comparing.ownwords import ALIKE, counterpart, firmness
from rashomon.comparing.parting import parted, short_of, time_words
from rashomon.comparing.pledges.ground import COUNTRYLESS
from rashomon.comparing.words import content_stems, overlap
from rashomon.model import (
    Actor,
    Cell,
    Convergence,
    CrossReport,
    Evidence,
    Modality,
    PlacedStatement,
    SpeechAct,
    Status,
)

_LEAST = 2  # words that two passages share where they say alike things
_SAME_POINT = 3  # the same where they are so much one point that a different word in it is news


def convergences(hearing: Hearing, matrix: tuple[Cell, ...]) -> tuple[Convergence, ...]:
    """Topics on which the own texts of two or more parties say alike things, with the passages that do.

    Where they make one point with another object or reach ("energy infrastructure" beside "energy and
    infrastructure"), or with another firmness, the entry says so and has the words of each.
    """
    own_voices = [v for v in hearing.voices if v.own and v.participant]
    by_topic: dict[str, dict[str, Cell]] = {}
    for cell in matrix:
        by_topic.setdefault(cell.topic, {})[cell.voice] = cell
    found = []
    for topic, cells in by_topic.items():
        for a, b in combinations(own_voices, 2):
            pair = _alike(hearing, cells.get(a.id), cells.get(b.id), a.own, b.own)
            if pair:
                both = (hearing.evidence(pair[0]), hearing.evidence(pair[1]))
                difference, words = _difference(hearing, *pair)
                found.append(Convergence(topic, (a.id, b.id), both, difference, words))
    return tuple(found)


def _alike(
    hearing: Hearing, a: Cell | None, b: Cell | None, own_a: tuple[str, ...], own_b: tuple[str, ...]
) -> tuple[PlacedStatement, PlacedStatement] | None:
    if a is None or b is None or a.status is not Status.SAYS or b.status is not Status.SAYS or a.passing or b.passing:
        return None
    best: tuple[float, tuple[PlacedStatement, PlacedStatement] | None] = (0.0, None)
    for x in _own(hearing, a, own_a):
        for y in _own(hearing, b, own_b):
            if x.document == y.document or _opposed(x, y):
                continue
            one, other = common(hearing, x, y)
            shared = (one & other) - time_words(hearing, x) - time_words(hearing, y)  # two deeds may be due on one day
            score = overlap(one, other)
            if score > best[0] and len(shared) >= _LEAST and _one_point(hearing, x, y, one & other):
                if parted(hearing, x, y) or short_of(hearing, x, y):
                    continue
                best = (score, (x, y))
    return best[1] if best[0] >= ALIKE else None


_PRESSING = frozenset((SpeechAct.DEMANDS, SpeechAct.CRITICISES, SpeechAct.WARNS, SpeechAct.THREATENS, SpeechAct.ASKS))


def _one_point(hearing: Hearing, a: PlacedStatement, b: PlacedStatement, shared: frozenset[str]) -> bool:
    """Whether two passages make a point in common: more than that both name the topic.

    What one side asks of the other or blames it for is no point in common with what the other asserts.
    """
    if differ(hearing, a, b) or (_joint(a) and _joint(b) and _talked(hearing, a) and _talked(hearing, b)):
        return True  # of another language too few words are known; that they talked of it is the point of the other
    acts = {a.statement.act, b.statement.act}
    if len(acts) > 1 and acts & _PRESSING:
        return False
    parties = _parties(hearing)
    like = _joint(a) or _joint(b) or (len(acts) == 1 and SpeechAct.ASSERTS not in acts)
    beyond = shared - parties - _naming(hearing, a) - _naming(hearing, b)
    return bool(beyond) and (like or len(shared - parties) >= _SAME_POINT)


_TALKED = re.compile(r"discuss|exchang|review|touch|talk", re.IGNORECASE)


def _talked(hearing: Hearing, placed: PlacedStatement) -> bool:
    """Whether a statement only says that something was talked about."""
    cue = placed.statement.cue
    return cue is not None and _TALKED.search(cue.of(hearing.text(placed.document))) is not None


def _joint(placed: PlacedStatement) -> bool:
    """Whether it is told of both parties together ("the two leaders agreed")."""
    actor = placed.statement.holder.actor
    return actor is not None and len(actor.sides) > 1


def _naming(hearing: Hearing, placed: PlacedStatement) -> frozenset[str]:
    """The stems of the words by which a statement only names its topics."""
    text = hearing.text(placed.document)
    return frozenset(stem for m in placed.statement.topics for stem in content_stems(text, m.span))


@once
def _parties(hearing: Hearing) -> frozenset[str]:
    names = (name for actor in hearing.roster.actors for name in (actor.name, *actor.aliases))
    return frozenset(stem for name in names for stem in content_stems(name))


def _own(hearing: Hearing, cell: Cell, own: tuple[str, ...]) -> list[PlacedStatement]:
    return [s for i in cell.evidence if (s := hearing.statement_by_id[i]).document in own]


def _opposed(a: PlacedStatement, b: PlacedStatement) -> bool:
    return a.statement.negated != b.statement.negated or Modality.REFUSES in (
        a.statement.modality,
        b.statement.modality,
    )


def _difference(hearing: Hearing, a: PlacedStatement, b: PlacedStatement) -> tuple[str, tuple[Evidence, ...]]:
    """In what two own texts that make one point differ: ``scope`` (object or reach), ``firmness`` or nothing."""
    if differ(hearing, a, b) or len(hearing.stems(a) & hearing.stems(b)) < _SAME_POINT:
        return "", ()
    passages = [(hearing.text(s.document), s.statement.content) for s in (a, b)]
    found = nuance(*passages)
    if found:
        return "scope", (Evidence(a.document, found.a, a.id), Evidence(b.document, found.b, b.id))
    grades = [firmness(hearing, s) for s in (a, b)]
    firm = max(grades) == grade(Modality.AGREED) and 0 < min(grades) < grade(Modality.INTENDS)
    words = [s.statement.modality_span for s in (a, b)]
    if firm and all(words):
        return "firmness", tuple(Evidence(s.document, w, s.id) for s, w in zip((a, b), words, strict=True) if w)
    return "", ()


def cross_reports(hearing: Hearing) -> tuple[CrossReport, ...]:
    """Every statement by which one side says what the other said, against the other's own text on the event.

    What "both leaders agreed" by one side's readout is that side's word for the other, too.
    """
    reports = []
    for placed in hearing.on_event:
        if placed.statement.repeats or not hearing.stems(placed):  # "that", with nothing to look for
            continue
        for claimant, holder in _told(hearing, placed):
            verdict, evidence = _verdict(hearing, placed, holder)
            reports.append(
                CrossReport(
                    claimant, holder, _topic(hearing, placed, evidence), verdict, hearing.evidence(placed), evidence
                )
            )
    return tuple(reports)


def _topic(hearing: Hearing, placed: PlacedStatement, own: Evidence | None) -> str | None:
    """The topic of a report: of several, one that the own words beside it are on, too."""
    topics = [m.topic for m in placed.statement.topics]
    if own is not None:
        there = {m.topic for m in hearing.by_id[own.document].topics if own.span.overlaps(m.span)}
        topics.sort(key=lambda topic: topic not in there)
    return topics[0] if topics else None


def _told(hearing: Hearing, placed: PlacedStatement) -> Iterable[tuple[str, str]]:
    """Who tells it and whose words they are said to be, for every side that is not the teller's own."""
    holder = placed.statement.holder.actor
    issuer = hearing.by_id[placed.document].profile.issuer
    claimant = _side(hearing, placed, placed.statement.claimant) or _side(hearing, placed, issuer)
    if holder is None or not claimant:
        return
    sides = holder.sides or (_side(hearing, placed, holder),)
    for side in sides:
        if side and side != claimant and side not in COUNTRYLESS:
            yield claimant, side


def _side(hearing: Hearing, placed: PlacedStatement, actor: Actor | None) -> str | None:
    if actor is None or actor.sides:
        return None
    side = hearing.actor_side(placed.document, actor)
    return side if side not in COUNTRYLESS else None


def _verdict(hearing: Hearing, placed: PlacedStatement, holder: str) -> tuple[str, Evidence | None]:
    """How a report stands beside the holder's own words, with the passage of them.

    ``no own text``, ``absent``, ``other language``, ``otherwise`` (another figure, date or term), or ``borne out``,
    ``stronger``, ``weaker``.
    """
    voice = hearing.voice(holder)
    if voice is None or not voice.own:
        return "no own text", None
    own = counterpart(hearing, placed, holder)
    if own is None:
        spoken = language(hearing, placed.document)
        read = any(language(hearing, document) == spoken for document in voice.own)
        return ("absent" if read else "other language"), None  # words of another language may say it unrecognised
    if parted(hearing, placed, own.passage):
        return "otherwise", own.evidence
    if differ(hearing, placed, own.passage):
        return "borne out", own.evidence
    mine, theirs = own.grade, firmness(hearing, placed)
    if min(mine, theirs) >= 0 and mine != theirs:
        return ("weaker" if mine > theirs else "stronger"), own.evidence
    if theirs >= grade(Modality.INTENDS) and mine < 0 and _talked(hearing, own.passage):
        return "stronger", own.evidence  # "agreed to sign it by June"; the own text: "discussed it"
    if own.shared >= _SAME_POINT:
        told, said = placed, own.passage
        found = nuance((hearing.text(told.document), told.statement.content),
                       (hearing.text(said.document), said.statement.content))  # fmt: skip
        if found:
            return ("stronger" if found.wider == "a" else "weaker"), own.evidence
    return "borne out", own.evidence
