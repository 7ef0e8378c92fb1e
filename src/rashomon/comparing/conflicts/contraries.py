"""Conflicts of polarity between statements: one account has somebody agree, accept or support what another denies.

The words that say yes and no are the declared tables below. Two statements of different texts are contrary where one
says yes and the other no, of the same party, in words that they share for the most part. What is put under a
condition, what has not happened yet and what somebody only left unsaid is no contrary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from rashomon.comparing.across import language
from rashomon.comparing.conflicts.common import accounts
from rashomon.comparing.conflicts.passages import ACT, own
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import inside
from rashomon.comparing.phrasing import opened, short
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.lexicon import plain_stems, verb_class
from rashomon.comparing.pledges.nearby import nearby
from rashomon.comparing.words import content_stems, overlap, stem, words
from rashomon.model import (
    Conflict,
    ConflictKind,
    ConflictSide,
    Evidence,
    Mode,
    PlacedStatement,
    Pledge,
    ReportedOmission,
    Span,
    SpeechAct,
)
from rashomon.reading.tokens import fold

YES = "yes"  # the value of the account that has it so
_NOUNS = (
    "agreement|deal|accord|commitment|promise|pledge|assurance|undertaking|guarantee|date|invitation|decision|offer|"
    "concession|understanding|apology|request|contract|treaty"
)
_NO = re.compile(
    rf"\b(?P<noun>(?:no|nor any|without any|never any) (?:(?!longer)\w+ )?(?P<what>{_NOUNS})s?)\b"
    r"|\b(?P<nothing>nothing (?:else |more )?(?:has been|had been|was|is|were) (?:yet |formally |finally )?"
    r"(?:agreed|concluded|finali[sz]ed|settled|decided|signed))\b(?! to\b)"
    r"|\b(?P<aux>(?:did|does|do|has|have|had|will|would|is|was|were|are|can|could)(?: not|n['’]t| never)|"
    r"cannot|won['’]t)"
    r" (?:\w+ly )?(?:been |be |take back )?(?P<verb>[a-z]+)"
    r"|\b(?P<more>no longer) (?P<does>[a-z]+)"
    r"|\b(?P<refusal>reject(?:s|ed|ing)?|refus(?:es|ed|ing|al)|declin(?:es|ed|ing)|turn(?:s|ed|ing)? down|"
    r"oppos(?:es|ed|ing)|"
    r"rul(?:es|ed|ing) out|dismiss(?:es|ed|ing)?|vetoe[sd]|block(?:s|ed)|disagree[sd])\b"
)
_YES = re.compile(
    r"\b(?P<yes>agree[sd]?|accept(?:s|ed)?|promis(?:es|ed)|pledg(?:es|ed)|commit(?:s|ted|ting)?|vow(?:s|ed)|undertook|undertakes?|"
    r"support(?:s|ed)?|back(?:s|ed)|endors(?:es|ed)|approv(?:es|ed)|consent(?:s|ed)?|apologi[sz](?:es|ed)|invit(?:es|ed)|"
    r"confirm(?:s|ed)?|recogni[sz](?:es|ed)|will|would|shall|offer(?:s|ed)?|welcom(?:es|ed))\b"
)
_UNSAID = frozenset(  # what one does not say is a silence; what one does not want or know is no refusal
    stem(word)
    for word in re.split(
        " ",
        "mention refer say comment specify disclose elaborate confirm clarify name respond answer reply give provide "
        "address touch report include contain know see think believe believe need want expect rule have be seem appear "
        "mean exceed reject refuse decline oppose deny exclude only just yet immediately",
    )
)
_DEAL, _AGREE = stem("agreement"), stem("agreed")
_MADE = re.compile(
    r"\b(?:reach|conclud|finali[sz]|seal|struck|strik|clinch)[a-z]* (?:[\w-]+ ){0,4}?"
    r"(?:agreement|deal|framework|accord|contract|treaty)\b"
    r"|\b(?:agreement|deal|framework|accord|contract|treaty)\b[^,;:]{0,80}? (?:has|have|had|was|were) (?:been )?"
    r"(?:reached|concluded|signed|struck|finali[sz]ed|sealed|clinched)\b"
)
_OPEN = re.compile(r"\b(?:unless|until|if|once|not yet|yet to|whether|provided|in case|until)\b")
_BREAK = re.compile(r"[,;:—]\s|\b(?:but|while|although|whereas|and that|because)\s")
_SHARED = 0.6  # of the words of the shorter clause
_LEAST = 2  # words in common
_MOST = 4  # conflicts over what one voice denies of one matter: forty texts that repeat it make it no truer
_SIGNS = frozenset(
    stem(word)
    for word in re.split(
        " ",
        f"{_NOUNS.replace('|', ' ')} agree accept promise pledge commit vow undertake support back endorse approve "
        "consent confirm recognise recognize offer welcome reject refuse decline turn oppose rule dismiss block make "
        "reach set extend give gave given take took taken made discuss say claim "
        "proposal request issue matter question two side both leader",
    )
)


@dataclass(frozen=True, slots=True)
class _Said:
    placed: PlacedStatement
    no: bool
    sign: str
    stems: frozenset[str]
    sides: frozenset[str]
    span: Span


def contraries(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """What one account has a party agree to, accept or do, and another has it refuse or not do."""
    ground = Ground(hearing)
    told = [s for p in (*hearing.on_event, *nearby(hearing)) for s in _said(hearing, ground, p)]
    yeses: dict[str, list[_Said]] = {}
    for said in told:
        if not said.no:
            for word in sorted(said.stems | {said.sign}):
                yeses.setdefault(word, []).append(said)
    seen: set[tuple[str, str, frozenset[str]]] = set()
    counted: dict[tuple[str, frozenset[str]], int] = {}
    for no in sorted((s for s in told if s.no), key=lambda s: -own(hearing, s.placed.document)):
        signs = {_DEAL, _AGREE} if no.sign == _DEAL else {no.sign}
        near = {id(y): y for word in sorted(no.stems | signs) for y in yeses.get(word, [])}
        if no.sign == _DEAL and not no.stems - _STAGE:  # the whole deal is denied, and once
            made = [y for y in near.values() if _contrary(y, no)]
            best = max(made, key=lambda y: (y.sign == _DEAL, own(hearing, y.placed.document)), default=None)
            near = {id(best): best} if best else {}
        teller = next(iter(ground.voices(no.placed)), no.placed.document)
        for yes in sorted(near.values(), key=lambda y: -own(hearing, y.placed.document)):
            key = (yes.placed.document, no.placed.document, yes.stems & no.stems)
            matter = (teller, yes.stems & no.stems)
            if key not in seen and counted.get(matter, 0) < _MOST and _contrary(yes, no):
                seen.add(key)
                counted[matter] = counted.get(matter, 0) + 1
                yield _conflict(hearing, ground, yes, no)


def _said(hearing: Hearing, ground: Ground, placed: PlacedStatement) -> list[_Said]:
    """The clauses of a statement that say yes or no; none that says both, or under a condition."""
    statement, document = placed.statement, placed.document
    if statement.mode is Mode.NARRATION or statement.repeats or language(hearing, document) != "en":
        return []
    parts = [*((statement.cue,) if statement.cue else ()), *statement.content]
    span, text = Span(min(p.start for p in parts), max(p.end for p in parts)), hearing.text(document)
    low = fold(span.of(text))
    edges = [0, *(m.end() for m in _BREAK.finditer(low)), len(low)]
    found = []
    for start, end in pairwise(edges):
        clause = low[start:end]
        nos = [m for m in _NO.finditer(clause) if stem(m["verb"] or m["does"] or "") not in _UNSAID]
        nos = nos[:1] if nos and nos[0]["nothing"] else nos
        yes = _YES.search(clause)
        made = _MADE.search(clause)
        if len(nos) > 1 or not (nos or yes or made) or _OPEN.search(clause) or not clause.strip():
            continue  # "did not reject"
        sign = _sign(nos[0]) if nos else stem(yes["yes"]) if yes else _DEAL
        found.append(_read(hearing, ground, placed, Span(span.start + start, span.start + end), sign, bool(nos)))
    return found


def _read(hearing: Hearing, ground: Ground, placed: PlacedStatement, span: Span, sign: str, no: bool) -> _Said:
    """One clause with the words that carry its meaning, without its sign and the names of the parties."""
    statement, document = placed.statement, placed.document
    reading, text, parties = hearing.by_id[document], hearing.text(document), set(ground.parties())
    whole = inside(reading.mentions, Span(min(span.start, statement.span.start), max(span.end, statement.span.end)))
    sides = {s for m in whole for s in ground.sides(document, reading.actor(m.actor))} | set(ground.voices(placed))
    sides |= set(ground.sides(document, statement.holder.actor))
    names = [m.span for m in whole if hearing.actor_side(document, reading.actor(m.actor)) in parties]
    own = frozenset(s for n in names for s in content_stems(text, n))
    stems = plain_stems(content_stems(text, span)) - _SIGNS - plain_stems(own) - {sign}
    deeds = {
        w.stem: f"{ACT}{found}" for w in words(text, span) if w.stem in stems - _STAGE and (found := verb_class(w.text))
    }
    stems = frozenset(deeds.get(s, s) for s in stems)  # "to buy" and "will purchase" are one deed
    return _Said(placed, no, sign, stems, frozenset(sides & parties or sides), span)


def _sign(match: re.Match[str]) -> str:
    if match["nothing"] or match["what"] in ("agreement", "deal", "accord", "understanding", "contract", "treaty"):
        return _DEAL
    return stem(match["what"] or match["verb"] or match["does"] or match["refusal"].split()[0])


def _contrary(yes: _Said, no: _Said) -> bool:
    """Whether one says no to what the other says yes to."""
    if yes.placed.document == no.placed.document or not yes.sides & no.sides:
        return False
    common = len(yes.stems & no.stems)
    if no.sign == _DEAL and not no.stems - _STAGE:  # "no agreement has been concluded at this stage"
        return yes.sign == _DEAL or (yes.sign == _AGREE and yes.placed.statement.act is SpeechAct.AGREES)
    if yes.sign == no.sign and yes.sign in _BY_ITSELF and (not no.stems or common):
        return True
    if all(s.startswith(ACT) for s in yes.stems & no.stems):
        return False  # the same deeds, done to other things
    if no.sign in _NOTHING and _topics(yes) & _topics(no):
        return overlap(yes.stems, no.stems) >= _SHARED  # "no promise was made on the detained"
    return common >= _LEAST and overlap(yes.stems, no.stems) >= _SHARED


def _topics(said: _Said) -> set[str]:
    return {m.topic for m in said.placed.statement.topics}


_NOTHING = frozenset(stem(word) for word in ("agreement", "deal", "promise", "commitment", "date", "decision"))
_STAGE = frozenset(
    stem(word)
    for word in (
        "conclude",
        "sign",
        "finalise",
        "settle",
        "decide",
        "nothing",
        "bind",
        "exist",
        "yet",
        "stage",
        "final",
        "formal",
        "moment",
        "so",
        "far",
    )
)
_BY_ITSELF = frozenset(stem(word) for word in ("invite", "invitation", "apologise", "apologize", "apology"))


def _conflict(hearing: Hearing, ground: Ground, yes: _Said, no: _Said) -> Conflict:
    one, other = accounts(hearing, yes.placed.document, no.placed.document)
    sides = []
    for said, value in ((yes, YES), (no, "no")):
        voices = ground.voices(said.placed)
        evidence = Evidence(said.placed.document, said.span, said.placed.id)
        sides.append(ConflictSide(evidence, value, voices[0] if voices else None))
    told = [" ".join(short(hearing.words(s.evidence)).split()) for s in sides]
    return Conflict(
        kind=ConflictKind.POLARITY,
        topic=next((m.topic for m in no.placed.statement.topics), None),
        a=sides[0],
        b=sides[1],
        explanation=opened(f"{one} has “{told[0]}”, {other} “{told[1]}”: yes in one account, no in the other."),
        severity=0.7,
        signals=("same party", "same words", "yes and no"),
    )
