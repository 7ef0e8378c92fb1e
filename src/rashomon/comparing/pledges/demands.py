"""What one side asks of another: who demands, of whom, and what.

A demand needs a clear addressee, or a verb that can be nothing else ("demanded"); "it is necessary to …" and "called
for calm" ask nobody in particular.
"""

from __future__ import annotations

import re

from rashomon.comparing.clauses import due_of, within
from rashomon.comparing.inside import beginning, inside
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.items import Draft, counts_parties, is_period
from rashomon.comparing.pledges.lexicon import act_class, is_state, is_visit, plain_stems, verb_class
from rashomon.comparing.pledges.subjects import BETWEEN
from rashomon.comparing.pledges.things import object_stems
from rashomon.comparing.pledges.urgings import Urging, urgings
from rashomon.comparing.words import content_stems, stem
from rashomon.model import PlacedStatement, Pressure, Reading, Span, SpeechAct, Statement
from rashomon.reading.acts.reading import asks
from rashomon.reading.acts.tables import tables
from rashomon.reading.statements.lemmas import cue_lemma
from rashomon.reading.tokens import fold

_ACTS = frozenset({SpeechAct.DEMANDS, SpeechAct.ASKS, SpeechAct.WARNS, SpeechAct.ASSERTS})
_SETTLED = re.compile(r"\b(?:agreed|agree|confirmed|consensus)\b", re.I)
_ASKED = re.compile(
    r"\b(?:urg|call|ask|demand|press|tell|told|warn|remind|insist|request|appeal)\w*\s+(?:(?:on|upon|that|to|of)\s+)?"
    r"(?:the\s+)?[“\"]?$",
    re.I,
)
_VERB = re.compile(
    r"(?:must|should|to|needs? to|ha(?:s|ve) to|ought to)\s+(?:not |never |\w+ly |also )?(?P<verb>[a-z][a-z-]+)", re.I
)
_ASKS_TO = re.compile(r"\b(?:must|should|to|need|has|have|ought|not)\b|\b\w+ing\b")
_TEXT = re.compile(  # a text that both made; "China's statement" is one side's
    r"(?:the |a |their |this )?"
    r"(?:joint (?:statement|declaration|communiqu[ée])|statement|agreement|accord|text|document)",
    re.I,
)
_REQUESTS = re.compile(r"\b(?:ask|request)\w*\b")
_CALLS = re.compile(
    r"\b(?:call(?:s|ed|ing)?|press(?:es|ed|ing)?|push(?:es|ed)?|appeal(?:s|ed)?) (?:\w+ )?for\b"
    r"|\b(?:call|appeal)(?:s|ed|ing)? (?:up)?on\b|\burg(?:es|ed|ing)\b"
)
_INVITES = re.compile(r"\binvit(?:e|es|ed|ing)\b", re.I)
_TO_DO = re.compile(r"\bto (?:also )?(?!the\b|an?\b|its\b|his\b|their\b|[a-z]+ an? (?:\w+ )?visit\b)([a-z][a-z-]+)")
_NO_REQUEST = re.compile(
    r"\W*(?:not to be (?:named|identified|quoted)|for (?:anonymity|comment)|about|whether|if|why|how|what|who|"
    r"(?:more|less|fewer) than|\d|(?:(?:an? |the )?(?:\w+ )?(?:end|halt|stop|cessation) (?:to|of|in) (?:the |all )?"
    r"(?:\w+ )?(?:war|wars|violence|fighting|hostilities|conflict|bloodshed)|questions?|calm|restraint|dialogue|peace|"
    r"unity|cooperation)\b)"
)
_BY = re.compile(r"\bby\s+(?:the\s+)?$")
_MOST = 4  # demands of one statement
_AND_TO = re.compile(r",?\s+and\s+(?:also\s+)?(?P<to>to\s+(?P<verb>[a-z]+))\b")
_ASIDE = re.compile(r",\s+(?:which|who|whose|where)\b[^,;]*,")
_AND_THAT = re.compile(r"[,;] (?:and |but )?that\b|[,;] (?:but|while|yet|whereas)\b|\band\b")
_TELLS = re.compile(
    r"(?:that )?(?:(?!must\b|should\b|to\b)[\w’'“”\"-]+ ){1,8}(?:had|has|have|was|were|is|are)\b(?! to\b)"
)
_CONTRAST = re.compile(r"[,;]\s+(?:but|while|yet|whereas)\s+")
_SHOULD = re.compile(
    r"\b(?:should|ought to|must|needs? to|ha(?:s|ve) to)\s+(?:also |now |not |never |\w+ly )?"
    r"(?:be able to (?:\w+ly )?|be (?:\w+ly )?)?(?P<verb>[a-z]+)"
)
_RELATIVE = re.compile(r"\b(?:which|who|that|whom|what|how|why|if|any)\s+(?:\w+ )?$")
_IMPERSONAL = re.compile(
    r"(?:that )?(?:it|this|that|there|we|both|the (?:two|international|whole|world)|all|everyone)\b"
)
_NEAR_DEED = 6  # words in which what is called for names a deed ("the full opening of the border")
_FORBIDS = re.compile(r"\b(?:not(?! only\b)|never|no longer|cannot)\b|n['’]t\b", re.I)
_NEXT_CLAUSE = re.compile(r",?\s+(?:and|but) (?:that|also that)\s")
_CALLS_FOR = re.compile(r"\b(?:call|appeal|ask|press|push|plead)\w* for\b", re.I)
_TAKES_IN = re.compile(r"\s(?:not )?to [a-z-]+$")
_FAR = 60  # characters into what a pressing cue is followed by, from which another word of pressure is another's
_SUBJECT = 30  # characters of a subject before the verb that is asked for ("that Brazil not send")
_OF_IT = re.compile(r"\b(?:for|of|to|against|with|in|over|from|by|into)\s+(?:the\s+)?$", re.I)
_EMPTY = frozenset(  # words of a demand that do not say what is asked
    stem(word)
    for word in re.split(" ", "need ought cannot issue matter question regard regarding extreme utmost great show take")
)
_REACH = 400  # characters before a demand in which its addressee may be named


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
        _made(ground, draft.placed, draft.givers, draft.receiver, span, verb, forbids)
        for span, verb, forbids in ((one, draft.verb, draft.forbids), (two, other["verb"].lower(), False))
    ]
    return [again[0], *_by_infinitive(ground, again[1])]


def demand(ground: Ground, placed: PlacedStatement, within_: Span | None = None) -> Draft | None:
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
    text, part = ground.text(placed), within_ or max(statement.content, key=len)
    action, strong = _action(ground, placed, part)
    action = _one_clause(text, ground.untailed(placed.document, action))
    if _SETTLED.search(text, part.start, action.start):
        return None
    receiver = _addressee(ground, placed, action, demander[0])
    if _TELLS.match(fold(action.of(text))) and _insists(text, statement):
        return None  # "insisted that the figure had been accepted"
    if receiver is None and not strong:
        implied = _implied(ground, placed, action, demander[0])
        if implied is None:
            return None
        receiver = implied or None
    if receiver == demander[0]:
        return None
    verb = _VERB.search(text, action.start, action.end)
    word = verb["verb"].lower() if verb else ""
    forbids = _forbids(text, action, verb.start("verb") if verb else action.start + _SUBJECT)
    return _made(ground, placed, demander, receiver, action, word, forbids)


def _is_question(ground: Ground, placed: PlacedStatement) -> bool:
    """Whether the sentence asks whether somebody asked for it ("Is it true that Russia asked for checks?")."""
    return placed.statement.sentence.of(ground.text(placed)).rstrip().endswith("?")


def _politely(ground: Ground, placed: PlacedStatement, polite: Urging) -> Draft:
    action = _one_clause(ground.text(placed), ground.untailed(placed.document, polite.action))
    return _made(ground, placed, polite.demanders, polite.receiver, action, polite.verb, polite.forbids)


def _made(
    ground: Ground,
    placed: PlacedStatement,
    demander: tuple[str, ...],
    receiver: str | None,
    action: Span,
    word: str,
    forbids: bool,
) -> Draft:
    """The demand with everything that its words show."""
    reading, text = ground.hearing.by_id[placed.document], ground.text(placed)
    figures = [q for q in within(reading.quantities, action) if not (is_period(text, q) or counts_parties(q))]
    stems = object_stems(reading, action, word)
    asked = stems - _party_words(ground, placed.document, action, {demander[0], receiver or ""}) - _EMPTY
    return Draft(
        placed=placed,
        kind="demand",
        givers=demander,
        receiver=receiver,
        head=None,
        verb=word if verb_class(word) else "",
        action=action,
        quantity=figures[0] if figures else None,
        due=due_of(reading, action, None),
        condition=placed.statement.condition,
        topics=tuple(dict.fromkeys(m.topic for m in inside(reading.topics, action))),
        stems=stems,
        forbids=forbids,
        asked=asked,
        bare=asked - _topic_words(reading, action),
    )


def _invites(ground: Ground, placed: PlacedStatement) -> bool:
    """Whether somebody is invited to do something, and not to come: "invited Peru to join the pact"."""
    text, cue = ground.text(placed), placed.statement.cue
    if cue is None or not _INVITES.search(cue.of(text)) or placed.statement.act is not SpeechAct.DEMANDS:
        return False
    to_do = _TO_DO.search(fold(" ".join(part.of(text) for part in placed.statement.content)))
    return to_do is not None and not is_visit(to_do[1]) and not is_state(to_do[1])


def _implied(ground: Ground, placed: PlacedStatement, action: Span, demander: str) -> str | None:
    """Of whom it is asked where nobody is named: of the other of two parties; "" for a clear deed, of anybody.

    None where nothing is asked that could be done: "called for calm", "asked not to be named".
    """
    text, cue, parties = ground.text(placed), placed.statement.cue, ground.parties()
    words, said = (fold(cue.of(text)) if cue else ""), fold(action.of(text))
    if _NO_REQUEST.match(said) or demander not in (*parties, *ground.issuer(placed.document)):
        return None
    if _REQUESTS.search(words):
        others = [p for p in parties if p != demander]
        return others[0] if len(others) == 1 and demander in parties else None
    if not _CALLS.search(words):
        return _due_from(ground, placed, action, demander)
    deeds = (act_class(w) for w in re.findall(r"[a-z-]+", said)[:_NEAR_DEED])
    return "" if any(deeds) or _to_party(ground, placed, action, demander) else None


def _due_from(ground: Ground, placed: PlacedStatement, action: Span, demander: str) -> str | None:
    """Of the other of two parties, where one says in its own text that a thing should be done and names nobody."""
    parties, said = ground.parties(), fold(action.of(ground.text(placed)))
    due = _SHOULD.search(said)
    if due is None or len(parties) != 2 or demander not in parties or demander not in ground.issuer(placed.document):
        return None
    if not verb_class(due["verb"]) or _IMPERSONAL.match(said) or _RELATIVE.search(said[: due.start()]):
        return None
    return next(p for p in parties if p != demander)


def _to_party(ground: Ground, placed: PlacedStatement, action: Span, demander: str) -> bool:
    """Whether what is called for is said to be another party's to do: "the listing of the group by Norway"."""
    reading, text = ground.hearing.by_id[placed.document], ground.text(placed)
    named = (m for m in inside(reading.mentions, action) if _BY.search(text[action.start : m.span.start]))
    return any(s != demander for m in named for s in ground.sides(placed.document, reading.actor(m.actor)))


def _one_clause(text: str, action: Span) -> Span:
    """The demand up to the next clause of what is said: "… must be widened | and that Ankara will build"."""
    other = _NEXT_CLAUSE.search(text, action.start + 8, action.end)
    return Span(action.start, other.start()) if other else action


def _forbids(text: str, action: Span, verb: int) -> bool:
    """Whether it is asked that something be not done: the negation stands at or before the first verb asked for."""
    found = _FORBIDS.search(text, action.start, action.end)
    return found is not None and found.start() < verb


def _party_words(ground: Ground, document: str, action: Span, asked: set[str]) -> frozenset[str]:
    """The names of the parties, which every demand between them has."""
    reading = ground.hearing.by_id[document]
    parties = asked | set(ground.parties())
    named = inside(reading.mentions, action)
    spans = [m.span for m in named if ground.hearing.actor_side(document, reading.actor(m.actor)) in parties]
    return _plain(reading, spans)


def _topic_words(reading: Reading, action: Span) -> frozenset[str]:
    """The words by which the topic was found, which every demand on it may have."""
    return _plain(reading, [m.span for m in inside(reading.topics, action)])


def _plain(reading: Reading, spans: list[Span]) -> frozenset[str]:
    return plain_stems(frozenset(s for span in spans for s in content_stems(reading.document.text, span)))


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
    start = part.start + len("that ") if whole and not named and start > part.start else start
    be = match[0].startswith("ha") and low[match.end() :].lstrip().startswith("be ")  # "has to be compatible"
    strong = statement.pressure is Pressure.DEMANDS and not be
    return Span(start, max(end, start + 1)), strong


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


def _addressee(ground: Ground, placed: PlacedStatement, action: Span, demander: str) -> str | None:
    """Whom it is asked of: the subject of "must", the object of "urged", else a party that is told so."""
    reading, text = ground.hearing.by_id[placed.document], ground.text(placed)
    cue = placed.statement.cue
    calls = cue is not None and cue.end <= action.start + 1 and bool(_CALLS_FOR.search(cue.of(text)))
    start = max(cue.start if cue and calls else placed.statement.sentence.start, action.start - _REACH)
    told: str | None = None
    for mention in beginning(reading.mentions, start, action.end):
        side = next((s for s in ground.sides(placed.document, reading.actor(mention.actor)) if s != demander), None)
        if side is None:
            continue
        before = text[max(start, mention.span.start - 24) : mention.span.start]
        after = fold(text[mention.span.end : mention.span.end + 30])
        subject = re.match(r"(?:'s)?(?: \w+)? (?:must|should|to|needs? to|ha(?:s|ve) to|ought)\b", after)
        subjunctive = re.search(r"\b(?:that|demand\w*|insist\w*)\s+(?:the\s+)?$", before, re.I) and re.match(
            r" [a-z]+\b", after
        )
        if _ASKED.search(before) or subject or subjunctive:
            return side
        bare = not _ASKS_TO.search(text, action.start, action.end)  # "urging calm": whom, nobody says
        if mention.span.end <= action.start and not bare and not _OF_IT.search(before):
            told = told or (side if side in ground.parties() else None)
    return told
