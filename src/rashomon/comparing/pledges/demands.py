"""What one side asks of another: who demands, of whom, and what.

A demand needs a clear addressee, or a verb that can be nothing else ("demanded"); "it is necessary to …" and "called
for calm" ask nobody in particular.
"""

from __future__ import annotations

import re

from rashomon.comparing.pledges.addressees import addressee, implied
from rashomon.comparing.pledges.demanded import demanded
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.items import Draft
from rashomon.comparing.pledges.lexicon import is_state, is_visit, verb_class
from rashomon.comparing.pledges.subjects import BETWEEN
from rashomon.comparing.pledges.urgings import Urging, urgings
from rashomon.model import PlacedStatement, Pressure, Span, SpeechAct, Statement
from rashomon.reading.acts.reading import asks
from rashomon.reading.acts.tables import tables
from rashomon.reading.statements.lemmas import cue_lemma
from rashomon.reading.tokens import fold

_ACTS = frozenset({SpeechAct.DEMANDS, SpeechAct.ASKS, SpeechAct.WARNS, SpeechAct.ASSERTS})
_SETTLED = re.compile(r"\b(?:agreed|agree|confirmed|consensus)\b", re.I)
_VERB = re.compile(
    r"(?:must|should|to|needs? to|ha(?:s|ve) to|ought to)\s+(?:not |never |\w+ly |also )?(?P<verb>[a-z][a-z-]+)", re.I
)
_TEXT = re.compile(  # a text that both made; "China's statement" is one side's
    r"(?:the |a |their |this )?"
    r"(?:joint (?:statement|declaration|communiqu[ée])|statement|agreement|accord|text|document)",
    re.I,
)
_INVITES = re.compile(r"\binvit(?:e|es|ed|ing)\b", re.I)
_TO_DO = re.compile(r"\bto (?:also )?(?!the\b|an?\b|its\b|his\b|their\b|[a-z]+ an? (?:\w+ )?visit\b)([a-z][a-z-]+)")
_MOST = 4  # demands of one statement
_AND_TO = re.compile(r",?\s+and\s+(?:also\s+)?(?P<to>to\s+(?P<verb>[a-z]+))\b")
_ASIDE = re.compile(r",\s+(?:which|who|whose|where)\b[^,;]*,")
_AND_THAT = re.compile(r"[,;] (?:and |but )?that\b|[,;] (?:but|while|yet|whereas)\b|\band\b")
_TELLS = re.compile(
    r"(?:that )?(?:(?!must\b|should\b|to\b)[\w’'“”\"-]+ ){1,8}(?:had|has|have|was|were|is|are)\b(?! to\b)"
)
_WHO = re.compile(r"(?<!^)(?<![;,] )(?<!and )(?<!said )(?<!stressed )\b(?:which|who|that)\s+$")
_CONTRAST = re.compile(r"[,;]\s+(?:but|while|yet|whereas)\s+")
_FORBIDS = re.compile(r"\b(?:not(?! only\b)|never|no longer|cannot)\b|n['’]t\b", re.I)
_NEXT_CLAUSE = re.compile(r",?\s+(?:and|but) (?:that|also that)\s")
_TAKES_IN = re.compile(r"\s(?:not )?to [a-z-]+$")
_FAR = 60  # characters into what a pressing cue is followed by, from which another word of pressure is another's
_SUBJECT = 30  # characters of a subject before the verb that is asked for ("that Brazil not send")


def demands(ground: Ground, placed: PlacedStatement) -> list[Draft]:
    """The demands that a statement makes: what it asks politely, each by itself, or else the one that it presses."""
    if asks(ground.text(placed), placed.statement.content) or _is_question(ground, placed):
        return []
    polite = [_politely(ground, placed, urging) for urging in urgings(ground, placed)]
    found = polite
    pressed = None if polite else demand(ground, placed)
    while pressed and len(found) < _MOST:
        found.append(pressed)
        rest = _rest(ground, placed, pressed)
        pressed = demand(ground, placed, rest) if rest else None
    return [draft for one in found for draft in _by_infinitive(ground, one)]


def _rest(ground: Ground, placed: PlacedStatement, before: Draft) -> Span | None:
    """What is said after a demand and presses for something else: "…, and that the treaty has to guarantee"."""
    text = ground.text(placed)
    part = next((p for p in placed.statement.content if p.covers(before.action)), None)
    other = _NEXT_CLAUSE.match(text, before.action.end) if part else None
    if part is None or other is None or other.end() >= part.end:
        return None
    rest = Span(other.end(), part.end)
    return rest if tables().pressure.search(fold(rest.of(text))) else None


def _by_infinitive(ground: Ground, draft: Draft) -> list[Draft]:
    """A demand cut at its second infinitive: "Iran to give an account | and to allow the inspectors to return"."""
    text = ground.text(draft.placed)
    first = _VERB.search(text, draft.action.start, draft.action.end)
    other = _AND_TO.search(text, first.end(), draft.action.end) if first else None
    if other is None or not verb_class(other["verb"]):
        return [draft]
    one, two = Span(draft.action.start, other.start()), Span(other.start("to"), draft.action.end)
    again = [
        demanded(ground, draft.placed, draft.givers, draft.receiver, span, verb, forbids)
        for span, verb, forbids in ((one, draft.verb, draft.forbids), (two, other["verb"].lower(), False))
    ]
    return [again[0], *_by_infinitive(ground, again[1])]


def demand(ground: Ground, placed: PlacedStatement, inside_: Span | None = None) -> Draft | None:
    """The demand that a statement presses, or that a part of what it says does; None where there is none."""
    statement = placed.statement
    asked_for = statement.act is SpeechAct.ASKS and statement.pressure is Pressure.SUGGESTS
    asked_for = asked_for or _invites(ground, placed)
    if statement.act not in _ACTS or not (statement.pressure in (Pressure.URGES, Pressure.DEMANDS) or asked_for):
        return None
    if any(demands(ground, inner) for inner in ground.nested_in(placed)):
        return None
    demander = ground.sides(placed.document, statement.holder.actor)
    if statement.holder.span and _TEXT.fullmatch(statement.holder.span.of(ground.text(placed))):
        return None  # what a text that both made binds both to
    if len(demander) != 1 or ground.issuer(placed.document)[1:]:
        return None
    text, part = ground.text(placed), inside_ or max(statement.content, key=len)
    action, strong = _action(ground, placed, part)
    action = _one_clause(text, ground.untailed(placed.document, action))
    if _SETTLED.search(text, part.start, action.start) or _in_relative(fold(action.of(text))):
        return None
    receiver = addressee(ground, placed, action, demander[0])
    if _TELLS.match(fold(action.of(text))) and _insists(text, statement):
        return None  # "insisted that the figure had been accepted"
    if receiver is None and not strong:
        meant = implied(ground, placed, action, demander[0])
        if meant is None:
            return None
        receiver = meant or None
    if receiver == demander[0]:
        return None
    verb = _VERB.search(text, action.start, action.end)
    word = verb["verb"].lower() if verb else ""
    forbids = _forbids(text, action, verb.start("verb") if verb else action.start + _SUBJECT)
    return demanded(ground, placed, demander, receiver, action, word, forbids)


def _is_question(ground: Ground, placed: PlacedStatement) -> bool:
    """Whether the sentence asks whether somebody asked for it ("Is it true that Russia asked for checks?")."""
    return placed.statement.sentence.of(ground.text(placed)).rstrip().endswith("?")


def _politely(ground: Ground, placed: PlacedStatement, polite: Urging) -> Draft:
    action = _one_clause(ground.text(placed), ground.untailed(placed.document, polite.action))
    return demanded(ground, placed, polite.demanders, polite.receiver, action, polite.verb, polite.forbids)


def _invites(ground: Ground, placed: PlacedStatement) -> bool:
    """Whether somebody is invited to do something, and not to come: "invited Peru to join the pact"."""
    text, cue = ground.text(placed), placed.statement.cue
    if cue is None or not _INVITES.search(cue.of(text)) or placed.statement.act is not SpeechAct.DEMANDS:
        return False
    to_do = _TO_DO.search(fold(" ".join(part.of(text) for part in placed.statement.content)))
    return to_do is not None and not is_visit(to_do[1]) and not is_state(to_do[1])


def _one_clause(text: str, action: Span) -> Span:
    """The demand up to the next clause of what is said: "… must be widened | and that Ankara will build"."""
    other = _NEXT_CLAUSE.search(text, action.start + 8, action.end)
    return Span(action.start, other.start()) if other else action


def _forbids(text: str, action: Span, verb: int) -> bool:
    """Whether it is asked that something be not done: the negation stands at or before the first verb asked for."""
    found = _FORBIDS.search(text, action.start, action.end)
    return found is not None and found.start() < verb


def _action(ground: Ground, placed: PlacedStatement, part: Span) -> tuple[Span, bool]:
    """The words of the demand, from its subject on, and whether its verb can be nothing else."""
    text, statement = ground.text(placed), placed.statement
    low = fold(part.of(text))
    match = tables().pressure.search(low)
    if match is None or (match.start() > _FAR and _cue_presses(text, statement)):
        end = ground.sentence_end(placed.document, part.start, part)
        start = part.start + (5 if low.startswith("that ") else 0)
        start = _asked_by_cue(ground, placed, part) or start
        return Span(start, max(end, start + 1)), statement.pressure is Pressure.DEMANDS
    point = part.start + match.start()
    end = ground.sentence_end(placed.document, point, part)
    start = ground.sentence_start(placed.document, point, part)
    mention = ground.last_mention(placed.document, start, point)
    named = (
        mention is not None and point - mention.span.end < 30 and BETWEEN.match(text[mention.span.end : point].rstrip())
    )
    if mention and named:
        start = mention.span.start
    else:
        clause = max(text.rfind(mark, start, point) for mark in (", ", "; ", " and ", "that "))
        aside = [m.start() for m in _ASIDE.finditer(text, start, point)]
        clause = text.rfind("that ", start, aside[0]) if aside and clause > aside[0] else clause
        bare = text.startswith(" and ", clause) and clause >= start and point - clause <= len(" and ") + 1
        start = clause + len(" and ") if bare else start  # "had fought together and | should safeguard the order"
        start = clause + len("that ") if text.startswith("that ", clause) and clause >= start else start
        contrast = [m.end() for m in _CONTRAST.finditer(text, start, point)]  # "We will help, but | others must"
        start = contrast[-1] if contrast else start
    whole = low.startswith("that ") and not _AND_THAT.search(low, 0, match.start())
    start = part.start + len("that ") if whole and not named else start
    be = match[0].startswith("ha") and low[match.end() :].lstrip().startswith("be ")  # "has to be compatible"
    strong = statement.pressure is Pressure.DEMANDS and not be
    return Span(start, max(end, start + 1)), strong


def _in_relative(said: str) -> bool:
    """Whether the first words of pressure stand in a relative clause: "a button that must be put right"."""
    first = tables().pressure.search(said)
    return first is not None and _WHO.search(said[: first.start()]) is not None


def _insists(text: str, statement: Statement) -> bool:
    return statement.cue is not None and cue_lemma(text, statement.cue).startswith("insist")


def _cue_presses(text: str, statement: Statement) -> bool:
    """Whether the cue itself asks for something ("urged"), so that the content need not."""
    known = tables().cues.get(cue_lemma(text, statement.cue)) if statement.cue else None
    return known is not None and known.pressure is not None


def _asked_by_cue(ground: Ground, placed: PlacedStatement, part: Span) -> int | None:
    """Where the demand begins inside a cue that takes the infinitive with it ("called on Bratislava to support")."""
    text, cue = ground.text(placed), placed.statement.cue
    if cue is None or not 0 <= part.start - cue.end <= 1:
        return None
    swallowed = _TAKES_IN.search(fold(cue.of(text)))
    if swallowed is None:
        return None
    mention = ground.last_mention(placed.document, cue.start, cue.start + swallowed.start() + 1)
    return mention.span.start if mention else cue.start + swallowed.start() + 1
