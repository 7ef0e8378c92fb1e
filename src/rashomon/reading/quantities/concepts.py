"""What a figure counts or measures: "20 million tons of American soybeans", "the arms package of $11 billion".

A declared sequence of small looks at the sentence, the closest tie first; the first that finds words wins.
The order follows the syntax that CQE reads (Almasian et al., EMNLP 2023): complement of the unit, the noun that
the figure describes, the noun that it complements, the object and the subject of its verb.
"""

from __future__ import annotations

from collections.abc import Callable

from rashomon.reading.quantities.draft import Draft, Scene
from rashomon.reading.quantities.syntax import Phrase

_LONGEST = 6  # words of one phrase that are kept, from its head backwards
_TIES = frozenset("of in for on to with at by worth against between towards toward".split())
_EMPTY_HEADS = frozenset("total sum amount number rate level value average year month week quarter day time end addition today".split())
_PERIODS = frozenset("year month week quarter day time season morning night moment end period half decade century".split())


def with_concepts(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The figures with the phrases that name what each counts or measures."""
    found: list[Draft] = []
    for k, draft in enumerate(drafts):
        phrases = _concept(scene, draft, found)
        found.append(draft._replace(concept=tuple(phrases)))
    return found


def _concept(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    if draft.kind == "noun":
        looks = NOUN_LOOKS
    elif draft.kind == "time":
        looks = TIME_LOOKS
    else:
        looks = LOOKS
    for look in looks:
        phrases = look(scene, draft, before)
        if phrases:
            return phrases
    return []


def _good(scene: Scene, phrase: Phrase | None) -> bool:
    """Whether a phrase names something that can be measured: no month, period or bare "total"."""
    if phrase is None:
        return False
    head = scene.low(phrase.last - 1)
    if head in _PERIODS or head in scene.phrases.months:
        return False
    return any(scene.tag(i) in "NM" for i in range(phrase.first, phrase.last))


def _with_complement(scene: Scene, phrase: Phrase) -> list[Phrase]:
    """The phrase and what follows it with "of", "for", "in" or "to": "weapons aid to Taiwan"."""
    found = [phrase]
    if scene.low(phrase.last) in ("of", "for", "in", "to", "with", "on"):
        after = scene.syntax.phrase_at(phrase.last + 1)
        if after is not None and _good(scene, after) and after.last - after.first <= 5:
            found.append(after)
    return found


def converted(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """ "87 mph (140 km/h)": the same amount again, so what the first one measures."""
    if before and scene.words(before[-1].last, draft.first) in (("(",), ("/",), (",", "or"), ("or",), (",", "or", "about"), ("(", "about")):
        return list(before[-1].concept)
    return []


def complement(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """ "20 million tons of American soybeans", "$400 million in weapons aid", "$3 billion worth of chips"."""
    at = draft.last
    if scene.low(at) == "worth" and scene.low(at + 1) == "of":
        at += 1
    if scene.low(at) == ")" :
        at += 1
    tie = scene.low(at)
    if tie not in ("of", "in", "worth") or (tie == "in" and draft.kind not in ("money", "share")):
        return []
    phrase = scene.syntax.phrase_at(at + 1)
    if phrase is None or not _good(scene, phrase):
        return []
    if tie == "in" and scene.tag(phrase.first) == "M":
        return []
    return _with_complement(scene, phrase)


def described(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """ "a 25 percent duty", "her $150,000 contract": the noun that the figure stands before."""
    at = draft.last
    if scene.low(at) == "-" and scene.glued(at):
        at += 1
    if at != draft.last or scene.tag(at) in "NAMng" or (scene.tag(at) == "U" and draft.kind == "money"):
        while scene.tag(at) == "U":
            at += 1
        phrase = scene.syntax.phrase_at(at)
        if phrase is not None and phrase.first - at <= 1 and _good(scene, phrase):
            if scene.tag(at) in "d" or (scene.tag(phrase.last - 1) == "A" ):
                return []
            return _with_complement(scene, phrase)
    return []


def complemented(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """ "a loss of 63 cents", "speeds of up to 400": the noun that the figure complements."""
    at = draft.first - 1
    while scene.tag(at) == "D" or scene.low(at) in ("about", "around", "nearly", "just", "roughly", "approximately", "some", "only", "as"):
        at -= 1
    if scene.low(at) not in ("of", "at", "with") and scene.tag(at) not in "N":
        return []
    if scene.low(at) == "of" or scene.low(at) == "at":
        phrase = scene.syntax.phrase_before(at)
        if phrase is None or not _good(scene, phrase):
            return []
        if scene.low(phrase.last - 1) in _EMPTY_HEADS and scene.low(at) == "of" and phrase.last - phrase.first == 1:
            return []
        return [phrase]
    return []


def for_what(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """ "paid $3.1 million for the tuna": what stands behind "for" or "on"."""
    if draft.kind == "money" and scene.low(draft.last) in ("for", "on", "per"):
        phrase = scene.syntax.phrase_at(draft.last + 1)
        if phrase is not None and _good(scene, phrase):
            return [phrase]
    return []


def object_of(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """ "raise soybean imports to 20 million tons", "grow sales by 35 percent": between the verb and the figure."""
    verb = scene.syntax.verb_before(draft.first)
    if verb is None:
        return []
    floor = max(verb + 1, before[-1].last if before else 0)
    for j in range(floor, draft.first):
        if scene.tag(j) in "NMA":
            phrase = scene.syntax.phrase_at(j)
            if phrase is not None and _good(scene, phrase) and phrase.last <= draft.first:
                return _with_complement(scene, phrase)
    return []


def subject_of(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """ "the figure drops to 87 mph": the subject of the verb."""
    phrase = scene.syntax.subject(draft.first)
    if phrase is None or not _good(scene, phrase):
        return []
    return _with_complement(scene, phrase)


def nearest(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """The nearest noun phrase before the figure, where the sentence has no verb to ask."""
    for j in range(draft.first, max(0, draft.first - 12), -1):
        if scene.tag(j - 1) in "NM":
            phrase = scene.syntax.phrase_before(j)
            if phrase is not None and _good(scene, phrase):
                return [phrase]
    return []


def after_of(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """ "5,700 categories of products": what the counted noun is made of."""
    if scene.low(draft.last) == "of":
        phrase = scene.syntax.phrase_at(draft.last + 1)
        if phrase is not None and _good(scene, phrase):
            return [phrase]
    return []


def owner(scene: Scene, draft: Draft, before: list[Draft]) -> list[Phrase]:
    """ "Ford has 13,000 workers": whose the counted things are."""
    verb = scene.syntax.verb_before(draft.first)
    if verb is None or verb < draft.first - 6:
        return []
    return subject_of(scene, draft, before)


Look = Callable[[Scene, Draft, list[Draft]], list[Phrase]]
LOOKS: tuple[Look, ...] = (converted, complement, described, complemented, for_what, object_of, subject_of, nearest)
TIME_LOOKS: tuple[Look, ...] = (complement, described, object_of, subject_of)
NOUN_LOOKS: tuple[Look, ...] = (after_of, owner)
