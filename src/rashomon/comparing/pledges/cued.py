"""Commitments by the cue: "pledged to", "agreed that", "announced a loan of"."""

from __future__ import annotations

import re

from rashomon.comparing.inside import touching
from rashomon.comparing.pledges.firm import weighed
from rashomon.comparing.pledges.ground import DISOWNS, Ground
from rashomon.comparing.pledges.head import Head
from rashomon.comparing.pledges.lexicon import english_verb, is_state, verb_class
from rashomon.comparing.pledges.subjects import holders, subject, verb_after
from rashomon.model import ActorKind, Modality, PlacedStatement, Span, SpeechAct
from rashomon.reading.tokens import fold

_WISH = re.compile(
    r"\b(?:would like|hop(?:e|es|ed|ing)|want(?:s|ed)?|wish\w*|look(?:s|ed|ing)? forward|expect\w*|need(?:s|ed)?|"
    r"seek(?:s|ing)?|sought|aim(?:s|ed|ing)?|eager|due|scheduled|set to)\b"
)
_NEGATED = re.compile(r"\b(?:not|never|no longer|cannot|no (?:\w+ )?(?:intention|plans?))\b|n't\b")
_NOUN_OBJECT = re.compile(r"\b(?:agree|pledg|promis|commit|vow|guarantee)\w*(?: (?:to|on))?$", re.I)
_NOT_AGREED = re.compile(r"\b(?:could|can|did|do|does|have|has) ?(?:not|n't) agree|\b(?:failed|unable) to agree")
_VIEW = re.compile(  # what one agrees on is a view, and nothing to do
    r"(?:the |their |an? )?(?:\w+ )?(?:need|importance|necessity|urgency|significance|principle|desire|fact|view|"
    r"danger|value|date|agenda)s?\b|it seems\b|apparently\b"
)
# With a noun: "is weighing sanctions", not "reviewed the progress".
_WEIGHS = re.compile(r"\b(?:consider|mull|weigh|contemplat)")
# What one refuses with a noun is an act of one's own; "rejected the displacement" judges another's.
_DECLINED = re.compile(r"\b(?:refus|declin|rul(?:e|es|ed|ing) out|turn(?:s|ed|ing)? down)")
_PROPOSED = re.compile(
    r"^\W*(?:(?:an?|the|any|all|his|her|its|their|this|that|such|[\w-]+['’]s?)\s+)?(?:[\w.’'-]+\s+){0,2}?"
    r"(?:proposals?|plans?|offers?|demands?|requests?|calls?|ideas?|ultimatums?|deadlines?|terms|conditions|invitations?)\b"
)
_ANNOUNCES = re.compile(r"(?:(?:has|have|had|also|today) )*(?:announc|unveil)(?:ed|es|ing|s)\b")
_GIFT = re.compile(
    r"(?:an?|the|its|his|her|their|another)\s+(?:[\w.$€£-]+\s+){0,4}?"
    r"(?:loans?|grants?|credit|donations?|aid|assistance|contributions?|funding|support package)\s+"
    r"(?:package\s+)?(?:of|worth|totall?ing)\s+(?:about\s+|up to\s+)?(?:[a-z]{0,3}[$€£¥]\s?)?\d"
)
_MORE_MONEY = re.compile(
    r"(?:an?\s+(?:extra|additional|further)|another|additional|extra)\s+(?:[a-z]{0,3}[$€£¥]\s?\d|[\d.,]+\s+(?:million|billion)\s+"
    r"(?:euros?|dollars?|pounds?|yen|kronor|kroner|francs?|rupees?|yuan)\b)"
)
_STEP = re.compile(
    r"(?:an?|its|further|additional|new)\s+(?:[\w.,$€£%-]+\s+){0,5}?(?P<deed>cut|reduction|increase|purchase|extension|"
    r"withdrawal|pause|suspension|release)s?\b"
)
_FROM_OTHERS = re.compile(r"\b(?:from|by)\s+(?:the\s+)?[A-ZÀ-Þ]")
_TURNED = re.compile(r"(?:that .{0,80})?(?:not|never) |that neither\b")
_INTO_FORCE = re.compile(
    r"(?:(?:come|enter|go|be put) into (?:operation|force|effect|service|use)|(?:be|become) (?:fully )?operational|"
    r"take effect)\b"
)
_DONE = re.compile(r"be (?:\w+ly )?(?P<verb>\w+(?:ed|en|nt|ld|lt|id|ut|wn))\b")
_ASSURED = re.compile(
    r"(?:ha(?:s|ve|d) )?(?:also )?g(?:ives?|ave|iven) (?:an? |his |her |its |their )?(?:firm |\w+ )?"
    r"(?:assurances?|guarantees?|undertaking|commitment|promise|word)"
)
_NO_INTENT = re.compile(
    r"(?:(?:do|does|did)(?: not|n['’]t) (?:\w+ly )?(?:intend|plan|propose|mean)|ha(?:s|ve|d) no (?:intention|plans?))"
)
_CYRILLIC_INFINITIVE = re.compile(r"(?:не\s+)?([а-яё]+(?:ть|ться|ти|чь))(?=\s)")  # "пообещал поставить"


def of_cue(ground: Ground, placed: PlacedStatement) -> Head | None:
    statement, text = placed.statement, ground.text(placed)
    words, modality = statement.modality_span, statement.modality
    cue = statement.cue
    if cue is not None and _ASSURED.fullmatch(fold(cue.of(text))):
        words, modality = cue, Modality.AGREED
    if cue is not None and modality is None:
        return _unwilling(ground, placed, cue) or _announced(ground, placed, cue)
    if cue is None or words is None or modality is None or not words.overlaps(cue):
        return None
    low = fold(words.of(text))
    if DISOWNS.search(fold(cue.of(text))) or DISOWNS.search(low):
        return None  # that one has promised nothing is a denial
    if modality is Modality.POSSIBLE or _WISH.search(low) or _NOT_AGREED.search(low):
        return None
    givers = holders(ground, placed)
    named = subject(ground, placed, statement.sentence.start, cue.start)
    givers = named if set(named) > set(givers) else givers
    if not givers:
        return None
    part = min((p for p in statement.content if p.start >= cue.start), default=None)
    if part is None:
        return None
    part = ground.whole(placed, part)
    if not statement.sentence.overlaps(part):
        return None
    end = ground.sentence_end(placed.document, part.start, part)
    content = fold(text[part.start : end])
    start, verb = part.start, ""
    if opening := re.match(
        r"(?:that\b.{0,80}?\b(?P<modal>will|would|shall|should)|"
        r"(?:on \w+(?: \d+)? )?(?:not )?to|(?:in|on|to)(?= \w+ing\b))"
        r"\s+(?:not |never )?",
        content,
    ):
        if opening["modal"] == "should" and statement.act is not SpeechAct.AGREES:
            return None
        if content.startswith("that"):
            named = _bound(ground, placed, Span(part.start + 4, part.start + opening.start("modal")), givers)
            givers = named or givers
        bare = content.startswith("that") and not named  # "agreed that the council would convene": the council's part
        start += len("that ") if bare else opening.end()
        rest = content[opening.end() :]
        verb = _done(rest) or ("open" if _INTO_FORCE.match(rest) else weighed(rest) or verb_after(rest))
    elif content.startswith("that "):
        return None  # "agreed that the war needs to end" binds nobody
    elif swallowed := re.search(r"\bto (?:also |jointly )?([a-z]+)$", low):
        verb = swallowed[1]  # the cue takes the infinitive with it: "has committed to ratify"
    elif low.endswith(" to") and verb_class(content.partition(" ")[0]):
        verb = content.partition(" ")[0]
    elif re.match(r"\w+ing\b", content):
        verb = content.split()[0]
    elif infinitive := _CYRILLIC_INFINITIVE.match(content):
        verb = english_verb(infinitive[1])
    elif not (_NOUN_OBJECT.search(low) or _weighs_or_declines(modality, low, content)):
        return None  # "offered a contrasting view" promises nothing
    if (verb and is_state(verb)) or (not verb and _VIEW.match(content)):
        return None
    negated = bool(_NEGATED.search(low)) or bool(_TURNED.match(content))
    return Head(placed, givers, modality, words, Span(start, end), verb, negated, by_cue=True)


def _done(content: str) -> str:
    """The verb of a passive ("that the boats will not | be passed on")."""
    found = _DONE.match(content)
    return found["verb"] if found else ""


def _unwilling(ground: Ground, placed: PlacedStatement, cue: Span) -> Head | None:
    """What somebody does not intend to do: "does not plan to finance"."""
    text, part = ground.text(placed), placed.statement.content[0]
    opening = re.match(r"to (?=[a-z])", fold(part.of(text)))
    if not _NO_INTENT.fullmatch(fold(cue.of(text))) or opening is None or part.start < cue.end:
        return None
    givers, start = holders(ground, placed), part.start + opening.end()
    verb = verb_after(fold(text[start : part.end]))
    if not givers or not verb or is_state(verb):
        return None
    body = Span(start, ground.sentence_end(placed.document, part.start, part))
    return Head(placed, givers, Modality.INTENDS, cue, body, verb, negated=True, by_cue=True)


def _bound(ground: Ground, placed: PlacedStatement, before: Span, givers: tuple[str, ...]) -> tuple[str, ...]:
    """Whose part it is of what several agreed on; what a joint body is to do stays with all of them."""
    named = subject(ground, placed, before.start, before.end)
    mention = ground.last_mention(placed.document, before.start, before.end) if named and len(givers) > 1 else None
    actor = ground.hearing.by_id[placed.document].actor(mention.actor) if mention else None
    return () if actor is not None and actor.kind is ActorKind.BODY else named


def _announced(ground: Ground, placed: PlacedStatement, cue: Span) -> Head | None:
    """Money that somebody announces to give ("announced a loan of 260 million euros"), not what comes from others."""
    text, part = ground.text(placed), placed.statement.content[0]
    if not _ANNOUNCES.match(fold(cue.of(text))) or part.start < cue.end:
        return None
    end = ground.sentence_end(placed.document, part.start, part)
    content = text[part.start : end]
    givers = holders(ground, placed)
    if givers and _MORE_MONEY.match(fold(content)):
        return Head(placed, givers, Modality.DECIDED, cue, Span(part.start, end), "provide", negated=False, by_cue=True)
    figures = touching(ground.hearing.by_id[placed.document].quantities, Span(part.start, end))
    step = _STEP.match(fold(content)) if figures else None
    if givers and step:
        return Head(
            placed, givers, Modality.DECIDED, cue, Span(part.start, end), step["deed"], negated=False, by_cue=True
        )
    if not givers or not _GIFT.match(fold(content)) or _FROM_OTHERS.search(content):
        return None
    return Head(placed, givers, Modality.DECIDED, cue, Span(part.start, end), "provide", negated=False, by_cue=True)


def _weighs_or_declines(modality: Modality, words: str, after: str) -> bool:
    """Whether words with a noun after them weigh or decline something that one might do."""
    if modality is Modality.CONSIDERING:
        return bool(_WEIGHS.search(words))
    return modality is Modality.REFUSES and bool(_DECLINED.search(words) or _PROPOSED.match(after))
