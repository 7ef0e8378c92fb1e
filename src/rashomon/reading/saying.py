"""Whether an attribution tells of something said: not what somebody ought to say, nor that something was said."""

from __future__ import annotations

import re

from rashomon.model import Mode
from rashomon.reading.agreeing import RELATIVE, frame
from rashomon.reading.attribution import Attribution
from rashomon.reading.rules.holders import holders
from rashomon.reading.rules.lexicon import lexicon
from rashomon.reading.rules.page import Page
from rashomon.reading.rules.tagging import VERBAL, tags
from rashomon.reading.statements.lemmas import cue_lemma
from rashomon.reading.tokens import words

_OUGHT = re.compile(
    r"\b(?:must|should|ought\s+to|has\s+to|have\s+to|had\s+to|needs?\s+to)\s+(?:(?:\w+ly|also|now|first|finally)\s+)?$"
)
_COMMITTING = frozenset(
    {"agree", "accept", "commit", "pledge", "promise", "undertake", "consent", "recognise", "recognize"}
)
# "had a meeting", "held talks": that they met, not what was said; "called Prime Minister Lee": by telephone
_HELD = re.compile(
    r"\b(?:had|has|have|held|holds|having|conducted)\s+(?:[\w-]+\s+){0,5}"
    r"(?:meetings?|talks|conversations?|calls?|sessions?|summits?|discussions?|consultations)$",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"(?:neither|none|nobody|no one|no)\b", re.IGNORECASE)
_NO_MENTION = re.compile(
    r"\b(?:ma(?:de|kes?|king)|contain(?:s|ed)|includ(?:es|ed)|gave) no (?:[a-z]+ )?(?:mention|reference|allusion)\b"
    r"|\b(?:did|do|does|has|have|had)(?:n['’]t| not) (?:[a-z]+ly )?(?:mention|refer|report|allude|name)\b"
    r"|\b(?:omit(?:s|ted)?|skipped|left out|leaves out)\b",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"(?:nothing|not a word|little) (?:about|on|of|regarding)\b", re.IGNORECASE)
_NOR_DOES = re.compile(r"\b(?:[Nn]or|[Nn]either) (?:do|does|did|has|have|had) (?:[\w’'-]+ ){1,6}$")
_PHONED = re.compile(r"(?:(?:today|also|then|later|first)\s+)?(?:called|calls|phoned|telephoned|rang)", re.IGNORECASE)
_SURE_ALONE = 0.9
_QUOTING = frozenset(("before", "quote", "colon"))
_TELLING = frozenset(("that", "a"))
_READOUT_FRAMES = frozenset(("to", "a", "o", "np", "p"))
_READOUT_VERBS = frozenset(
    {"undertake", "brief", "invite", "convey", "reaffirm", "reiterate", "underscore", "underline", "congratulate",
     "thank", "commend", "welcome", "deplore", "condemn", "appreciate"}
)  # fmt: skip
_DOCUMENT = re.compile(
    r"(?:the|its|his|her)\s+(?:\w+\s+){0,2}(?:statement|read-?out|communiqu[eé]|release|ministry|office|presidency|embassy)$",
    re.IGNORECASE,
)
_LONGEST = 16  # words of a phrase that announces


def only_ought(text: str, attribution: Attribution) -> bool:
    """Whether the cue is what somebody is asked to do: "Russia must agree to a ceasefire" is nothing Russia agreed."""
    cue = attribution.cue
    if cue is None or cue_lemma(text, cue) not in _COMMITTING:
        return False
    words_before = text[max(0, cue.start - 30) : cue.start]
    inside = re.match(_OUGHT.pattern.rstrip("$"), cue.of(text))
    return _OUGHT.search(words_before) is not None or inside is not None


def unsaid(text: str, attribution: Attribution) -> bool:
    """Whether the words tell that somebody said nothing on a matter: a reported silence, and no statement on it."""
    cue, holder = attribution.cue, attribution.holder
    if holder is not None and _NOBODY.match(holder.of(text)):
        return True
    if cue is None:
        return False
    if _NOTHING.match(attribution.content[0].of(text)):
        return True
    return (
        _NO_MENTION.search(cue.of(text)) is not None
        or _NOR_DOES.search(text, max(0, cue.start - 60), cue.start) is not None
    )


def only_meets(text: str, attribution: Attribution) -> bool:
    """Whether the words tell that somebody met or telephoned somebody, and nothing that was said."""
    cue = attribution.cue
    if cue is None or attribution.mode is not Mode.INDIRECT:
        return False
    first = attribution.content[0].of(text)
    if _HELD.search(cue.of(text)):
        return not first.lower().startswith(("on ", "about ", "over "))
    return _PHONED.fullmatch(cue.of(text)) is not None and (first[:1].isupper() or first.lower().startswith("his c"))


def only_refers(text: str, attribution: Attribution) -> bool:
    """Whether the content is nothing but "which": "the deal, which Qatar announced on Monday, is the first"."""
    return len(attribution.content) == 1 and attribution.content[0].of(text).lower() in RELATIVE


def says_by_a_known_verb(page: Page, attribution: Attribution) -> bool:
    """False for "retaliated" with a mere thing for content: no verb of saying, promising or thinking, no clause."""
    cue = attribution.cue
    if cue is None or attribution.mode is not Mode.INDIRECT or len(attribution.content) != 1:
        return True
    lemma = cue_lemma(page.text, cue)
    form = lexicon().forms.get(lemma)
    if " " in lemma or not lemma.isalpha() or lemma in lexicon().frames or (form and form.lemma in lexicon().frames):
        return True
    tokens = words(page.text, attribution.content[0])
    return not tokens.lows or len(tokens) > _LONGEST or any(tag in VERBAL for tag in tags(tokens))


def says_something(page: Page, attribution: Attribution) -> bool:
    """False for "offered a contrasting view" and "gave varying levels of detail": names for words yet to come."""
    if attribution.cue is None or attribution.mode is not Mode.INDIRECT or len(attribution.content) != 1:
        return True
    if cue_lemma(page.text, attribution.cue) not in holders().announcing_verbs:
        return True
    tokens = words(page.text, attribution.content[0])
    if not tokens.lows or len(tokens) > _LONGEST:
        return True
    return not _announces(tokens.lows, tags(tokens))


def _announces(lows: list[str], classes: list[str]) -> bool:
    """Whether the head of a phrase, or what its head is a measure of, is a name for words."""
    known = holders().announcing
    for at, (low, tag) in enumerate(zip(lows, classes, strict=True)):
        if tag in VERBAL and tag not in "EGL":
            return False
        if low in known and (at + 1 == len(lows) or classes[at + 1] not in "nX"):
            return True
        if tag == "I" and low != "of":
            return False
    return False


def surely_said(text: str, rule: Attribution) -> bool:
    """Whether what only the rules found is nearly always right: a quotation with its speaker, "that" after a verb of
    saying, and the verbs of readouts that the corpus hardly has ("undertook to")."""
    if rule.holder is None or rule.cue is None:
        return False
    if rule.content[0].of(text).lower().startswith("on condition"):
        return False  # "briefed reporters on condition of anonymity"
    if frame(rule) in _READOUT_FRAMES and cue_lemma(text, rule.cue) in _READOUT_VERBS:
        return True
    if rule.confidence < _SURE_ALONE:
        return False
    if rule.rule.startswith("quote as saying"):
        return True
    if (
        frame(rule) == "before"
        and len(rule.content) == 2
        and rule.content[0].end < rule.cue.start < rule.content[1].start
    ):
        return True  # "The West, he continued, had turned away"
    if frame(rule) == "before" and rule.cue.end < rule.holder.start and _DOCUMENT.match(rule.holder.of(text)):
        return True  # "The two reviewed the treaty, said the statement"
    return frame(rule) in _QUOTING if rule.mode is Mode.DIRECT else frame(rule) in _TELLING
