"""What a figure counts or measures: "20 million tons of American soybeans", "the arms package of $11 billion".

A declared sequence of small looks at the sentence, the closest tie first; the first that finds words wins.
The order follows the syntax that CQE reads (Almasian et al., EMNLP 2023): complement of the unit, the noun that
the figure describes, the noun that it complements, the object and the subject of its verb.
"""

from __future__ import annotations

from collections.abc import Callable

from rashomon.reading.quantities.changes import CONVERSIONS, goes_on
from rashomon.reading.quantities.draft import Draft, Scene
from rashomon.reading.quantities.lexicon import word_list
from rashomon.reading.quantities.nouns import singular
from rashomon.reading.quantities.syntax import Phrase

_MOST_WORDS = 5  # of a concept that the subject is added to
_LONGEST = 6  # words of one phrase that are kept, from its head backwards
_TIES = frozenset(["of", "in", "for", "on", "to", "with"])  # prepositions whose complement is kept with a phrase
_EMPTY_HEADS = word_list("empty_heads")
_DAYS = word_list("days")
_SOFTENERS = word_list("softeners") - {"at"}
_COPULAS = word_list("copulas")
_PERIODS = word_list("periods")


def with_concepts(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The figures with the phrases that name what each counts or measures."""
    found: list[Draft] = []
    for draft in drafts:
        confidence = 0.4 if _in_table(scene, draft) else draft.confidence
        found.append(draft._replace(concept=tuple(_concept(scene, draft, found)), confidence=confidence))
    return found


def _in_table(scene: Scene, draft: Draft) -> bool:
    """Whether the figure is a cell of a table that was flattened to text: nothing tells what it measures."""
    sides = (draft.first - 1, draft.last)
    return draft.unit == "-" and any(
        0 <= i < len(scene.tokens) and (scene.tokens[i].kind == "num" or scene.tokens[i].text == "|") for i in sides
    )


def _concept(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    if _in_table(scene, draft):
        return []
    if draft.kind == "noun":
        looks = NOUN_LOOKS
    elif draft.kind == "time":
        looks = TIME_LOOKS
    else:
        looks = LOOKS
    for look in looks:
        phrases = look(scene, draft, before)
        if phrases:
            return _with_subject(scene, draft, before, phrases) if look in LOOSE else phrases
    return []


def _with_subject(scene: Scene, draft: Draft, before: list[Draft], phrases: list[Phrase]) -> list[Phrase]:
    """A loose tie with the subject beside it, where both are short: "paid $3 million" is about payer and paid."""
    size = sum(phrase.last - phrase.first for phrase in phrases)
    for phrase in subject_of(scene, draft, before):
        told = {scene.words(*phrase) for phrase in phrases}
        if scene.words(*phrase) not in told and size + phrase.last - phrase.first <= _MOST_WORDS:
            phrases = [*phrases, phrase]
            size += phrase.last - phrase.first
    return phrases


def _good(scene: Scene, phrase: Phrase | None) -> bool:
    """Whether a phrase names something that can be measured: no month, period or bare "total"."""
    if phrase is None:
        return False
    head = scene.low(phrase.last - 1)
    if singular(head.removesuffix("'s")) in _PERIODS and phrase.last - phrase.first <= 2 and head != "times":
        return False
    if head in scene.phrases.months or head in _DAYS:
        return False
    if phrase.last - phrase.first == 1 and head in _EMPTY_HEADS:
        return False
    return any(scene.tag(i) in "NM" for i in range(phrase.first, phrase.last))


def _with_complement(scene: Scene, phrase: Phrase) -> list[Phrase]:
    """The phrase and what follows it with "of", "for", "in" or "to": "weapons aid to Taiwan"."""
    found = [phrase]
    if scene.low(phrase.last) in _TIES:
        after = scene.syntax.phrase_at(phrase.last + 1)
        if after is not None and _good(scene, after) and after.last - after.first <= _LONGEST:
            found.append(after)
    return found


def told_before(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """ "78 percent, up from 50 percent", "by 10 points to 47 percent": both measure the same."""
    if not before:
        return []
    led_to = scene.words(before[-1].last, draft.first) == ("to",)
    if led_to or before[-1].previous_at == (draft.first, draft.last):
        return list(before[-1].concept)
    return []


def converted(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """ "87 mph (140 km/h)": the same amount again, so what the first one measures."""
    if before and scene.words(before[-1].last, draft.first) in CONVERSIONS:
        counted = before[-1].unit_at
        bracket = scene.low(draft.first - 1) == "("
        return [Phrase(*counted)] if before[-1].kind == "noun" and counted and bracket else list(before[-1].concept)
    return []


def complement(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """ "20 million tons of American soybeans", "$400 million in weapons aid", "$3 billion worth of chips"."""
    at = draft.last
    close = scene.closing(at)
    if close is not None:
        at = close + 1
    if scene.low(at) == "worth" and scene.low(at + 1) == "of":
        at += 1
    if scene.low(at) == ")":
        at += 1
    tie = scene.low(at)
    if tie not in ("of", "in", "worth") or (tie == "in" and draft.kind not in ("money", "share")):
        return []
    phrase = scene.syntax.phrase_at(at + 1)
    if phrase is None or not _good(scene, phrase) or (tie == "in" and scene.tag(phrase.first) == "M"):
        return []
    return _with_complement(scene, phrase)


def continued(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """ "20 million tons this quarter and 25 million tons next quarter": the second goes on with the first."""
    return list(before[-1].concept) if before and goes_on(scene, before[-1], draft) else []


def described(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """ "a 25 percent duty", "her $150,000 contract": the noun that the figure stands before."""
    at = draft.last
    if draft.kind == "share" and scene.tag(at) == "M" and _listed(scene, draft):
        return []  # a list: "FTSE -0.6% DAX -1.6%"
    close = scene.closing(at)
    if close is not None:
        at = close + 1
    elif scene.low(at) == "-" and scene.glued(at):
        at += 1
    while scene.tag(at) == "U":
        at += 1
    if scene.tag(at) not in "NAMng":
        return []
    phrase = scene.syntax.phrase_at(at)
    if phrase is None or phrase.first - at > 1 or not _good(scene, phrase):
        return []
    return _with_complement(scene, phrase)


def _listed(scene: Scene, draft: Draft) -> bool:
    return scene.tag(draft.first - 1) == "M" or scene.low(draft.first - 1) in "+-"


def complemented(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """ "a loss of 63 cents", "speeds of up to 400", "valued at $11 billion": the noun that the figure complements."""
    at = draft.first - 1
    while scene.tag(at) == "D" or scene.low(at) in _SOFTENERS:
        at -= 1
    if scene.low(at) not in ("of", "at") or (before and at <= before[-1].last):
        return []
    phrase = scene.syntax.phrase_before(at)
    return [phrase] if phrase is not None and _good(scene, phrase) else []


def for_what(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """ "paid $3.1 million for the tuna": what stands behind "for" or "on"."""
    spent = scene.low(draft.last) == "on" and any(
        w.startswith("spen") for w in scene.words(draft.first - 5, draft.first)
    )
    if draft.kind == "money" and (scene.low(draft.last) == "for" or spent):
        phrase = scene.syntax.phrase_at(draft.last + 1)
        if phrase is not None and _good(scene, phrase):
            return [phrase]
    return []


def object_of(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """ "raise soybean imports to 20 million tons", "grow sales by 35 percent": between the verb and the figure."""
    verb = scene.syntax.verb_before(draft.first)
    if verb is None or scene.low(verb) in _COPULAS:
        return []
    j = verb + 1
    while j < draft.first and scene.tag(j) in "DRT":
        j += 1
    if before and j < before[-1].last:
        return []
    phrase = scene.syntax.phrase_at(j) if j < draft.first else None
    if phrase is not None and _good(scene, phrase) and phrase.last <= draft.first:
        return _with_complement(scene, phrase)
    return []


def gapped(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """ "set the pressure to 5 bar and the temperature to 20 degrees": the verb is left out the second time."""
    at = draft.first
    if scene.low(at - 1) in ("to", "at", "by"):
        at -= 1
    phrase = scene.syntax.phrase_before(at)
    if phrase is None or not _good(scene, phrase) or not before or phrase.first < before[-1].last:
        return []
    first = phrase.first - (scene.tag(phrase.first - 1) == "D")
    return [phrase] if scene.low(first - 1) in ("and", ",", ";", "while", "but") else []


def subject_of(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """ "the figure drops to 87 mph": the subject of the verb."""
    phrase = scene.syntax.subject(draft.first)
    if phrase is None or not _good(scene, phrase):
        return []
    return _with_complement(scene, phrase)


def nearest(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """The nearest noun phrase before the figure, where the sentence has no verb to ask."""
    floor = max(draft.first - 12, before[-1].last if before else 0, 0)
    for j in range(draft.first, floor, -1):
        if scene.tag(j - 1) in "NM":
            phrase = scene.syntax.phrase_before(j)
            if phrase is not None and _good(scene, phrase):
                return [phrase]
    return list(before[-1].concept) if before else []


def after_of(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """ "5,700 categories of products": what the counted noun is made of."""
    if scene.low(draft.last) == "of":
        phrase = scene.syntax.phrase_at(draft.last + 1)
        if phrase is not None and _good(scene, phrase):
            return [phrase]
    return []


def whole(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """ "a survey of 6,000 employers": what the counted things make up."""
    return complemented(scene, draft, before) if scene.low(draft.first - 1) == "of" else []


def owner(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """ "Ford has 13,000 workers": whose the counted things are."""
    verb = scene.syntax.verb_before(draft.first)
    if verb is None or verb < draft.first - 12 or draft.confidence < 0.5:
        return []
    at = draft.first - 1
    while scene.tag(at) in "DRA" and at > verb:
        at -= 1
    definite = scene.tag(draft.first - 1) == "D" and scene.low(draft.first - 1) not in ("a", "an")
    if scene.tag(at) == "P" and (definite or scene.low(at) in ("between", "among", "with", "at")):
        return []  # "talks between the two leaders": no object of the verb
    return subject_of(scene, draft, before)


Look = Callable[[Scene, Draft, list[Draft]], list[Phrase]]
LOOKS: tuple[Look, ...] = (
    told_before, complement, converted, described, continued, complemented,
    for_what, gapped, object_of, subject_of, nearest,
)  # fmt: skip
LOOSE: tuple[Look, ...] = (complemented, for_what, object_of, nearest)
TIME_LOOKS: tuple[Look, ...] = (complement, described, subject_of)
NOUN_LOOKS: tuple[Look, ...] = (after_of, whole, owner)
