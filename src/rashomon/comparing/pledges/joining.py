"""Which accounts are accounts of one promise.

`alike` weighs the signals of `aligning`: party, act, words, topic, figure, unit and date, with the direction of the
promise. Within one document two stretches are different promises unless they say the same again.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass, field

from rashomon.comparing.aligning import Aspect, shared_words, topics, unit_head
from rashomon.comparing.pledges.items import Draft
from rashomon.comparing.pledges.lexicon import act_class, plain_stems, verb_class
from rashomon.comparing.words import overlap, stem

_ENOUGH = 1.0
_ALIKE = 0.5  # share of words that two texts' demands on one topic have in common where they are one demand
_OTHER_THING = 0.35  # what it counts against two accounts that they name different things
_OF_THE_THING = 0.7  # the same where one names something of the other's ("lists of prisoners")
_BY_TOPIC = 0.5  # what a common topic counts for between accounts in different scripts
_MUCH_ALIKE = 0.6  # the same within one document, and without a topic in common
_OF_A_MOVE = 0.5  # share of words that tell one thing where only one account says what it moves to
_LIGHT_UNITS = frozenset(stem(word) for word in ("system", "unit", "piece", "set", "item", "batch", "vehicle"))
_PART_OF_YEAR = re.compile(r"-[QH]\d")  # a quarter or a half-year; "PT24H" is a duration


@dataclass(slots=True)
class _Group:
    """Accounts of one promise; of those that `alike` cannot tell apart, one is enough to weigh a further draft."""

    drafts: list[Draft] = field(default_factory=list)
    kinds: dict[Hashable, Draft] = field(default_factory=dict)
    statements: set[tuple[str, str]] = field(default_factory=set)

    def add(self, draft: Draft, signs: Hashable) -> None:
        self.drafts.append(draft)
        self.kinds.setdefault(signs, draft)
        self.statements.add((draft.placed.document, draft.placed.id))

    def fit(self, draft: Draft) -> float:
        """How well a draft fits the group: as well as its best account, and not at all where one forbids it."""
        own = (draft.placed.document, draft.placed.id) in self.statements
        scores = [alike(other, draft) for other in (self.drafts if own else self.kinds.values())]
        return max(scores) if min(scores) > -1.0 else -1.0


def grouped(drafts: list[Draft]) -> list[list[Draft]]:
    """The drafts by promise, each with the group it is most like."""
    groups: list[_Group] = []
    by_giver: dict[tuple[str, str], list[_Group]] = {}
    for draft in drafts:
        near = list({id(g): g for side in draft.givers for g in by_giver.get((draft.kind, side), [])}.values())
        scored = [(score, n) for n, group in enumerate(near) if (score := group.fit(draft)) >= _ENOUGH]
        if scored:
            near[max(scored, key=lambda s: (s[0], -s[1]))[1]].add(draft, _signs(draft))
            continue
        group = _Group()
        group.add(draft, _signs(draft))
        groups.append(group)
        for side in draft.givers:
            by_giver.setdefault((draft.kind, side), []).append(group)
    return [group.drafts for group in _joined(groups)]


def _joined(groups: list[_Group]) -> list[_Group]:
    """The groups, with those made one that only a figure keeps apart: one promise, told with 40 lorries and with 70.

    The accounts that have one figure find each other first; whether the others tell of the same thing shows then.
    """
    kept: list[_Group] = []
    for group in groups:
        home = next((g for g in kept if _other_figure(g, group)), None)
        if home is None:
            kept.append(group)
            continue
        for draft in group.drafts:
            home.add(draft, _signs(draft))
    return kept


def _other_figure(a: _Group, b: _Group) -> bool:
    amounts = [{d.quantity.low for d in g.drafts if d.quantity} for g in (a, b)]
    if not all(amounts) or amounts[0] & amounts[1] or a.drafts[0].kind != "pledge":
        return False
    scores = [alike(x, y) for x in a.kinds.values() for y in b.kinds.values()]
    return min(scores) > -1.0 and max(scores) >= _ENOUGH


def _signs(draft: Draft) -> Hashable:
    """Everything of a draft that `alike` looks at, but which statement of its document it is."""
    figure, due = draft.quantity, draft.due
    return (
        *(draft.placed.document, draft.givers, draft.receiver, draft.against, draft.verb, draft.stems),
        (figure.low, figure.high, figure.unit) if figure else None,
        due.value if due else None,
        *(draft.topics, draft.asked, draft.bare),
    )


def alike(a: Draft, b: Draft) -> float:
    """How surely two drafts are accounts of one promise; 1 and more is sure enough, -1 rules it out."""
    if a.kind != b.kind or not set(a.givers) & set(b.givers) or a.against != b.against:
        return -1.0
    if a.kind == "demand":
        return _same_demand(a, b)
    if a.placed.document == b.placed.document:
        return _again(a, b)
    same_verb, one, other = _same_verb(a, b), aspect(a), aspect(b)
    shared = shared_words(one, other) or 0.0
    same_topic = bool(topics(one, other))
    if same_topic and not shared and _scripts_differ(a, b):
        shared = _BY_TOPIC  # words of two scripts are never the same: there the topic stands for them
    if a.quantity and b.quantity:
        return _by_figure(a, b, same_verb, shared, same_topic)
    period = 0.2 if a.due and b.due and a.due.value == b.due.value else 0.0
    if same_verb is False:
        return 1.0 if shared >= 0.75 and len(a.stems & b.stems) > 1 else 0.0
    other_thing = _differing(a, b) if same_verb else 0.0
    return (0.5 if same_verb else 0.2) + shared + (0.15 if same_topic else 0.0) + period - other_thing


def _differing(a: Draft, b: Draft) -> float:
    """What it counts that two accounts name different things, more where one is a thing of the other's."""
    if not _differ(a, b):
        return 0.0
    return _OTHER_THING if (a.thing in b.stems) == (b.thing in a.stems) else _OF_THE_THING


def _differ(a: Draft, b: Draft) -> bool:
    """Whether two things are acted on: "prisoners" and "lists of prisoners"."""
    if not (a.thing and b.thing) or a.thing == b.thing:
        return False
    return a.thing not in b.stems or b.thing not in a.stems


def _scripts_differ(a: Draft, b: Draft) -> bool:
    """Whether one draft's words are in Latin letters and the other's in none."""
    one, other = ([s.isascii() for s in d.stems if s.isalpha()] for d in (a, b))
    return bool(one and other) and ((all(one) and not any(other)) or (all(other) and not any(one)))


def aspect(draft: Draft, words: str = "") -> Aspect:
    """A draft as the signals see it."""
    return Aspect(
        parties=frozenset(draft.givers),
        act=verb_class(draft.verb) or draft.verb,
        stems=draft.stems,
        topics=frozenset(draft.topics),
        figure=draft.quantity,
        when=draft.due.value if draft.due else "",
        words=words,
    )


def _by_figure(a: Draft, b: Draft, same_verb: bool | None, shared: float, same_topic: bool) -> float:
    assert a.quantity and b.quantity
    if _unit(a.quantity.unit) != _unit(b.quantity.unit):
        return -1.0
    if _moves_from(a, b) or _moves_from(b, a):
        return 1.2 + shared if shared >= _OF_A_MOVE and (len(a.givers) > 1) == (len(b.givers) > 1) else 0.0
    if (a.quantity.low, a.quantity.high) == (b.quantity.low, b.quantity.high):
        bare = not (a.stems and b.stems)  # "would provide 300 million euros": nothing but the sum to tell it by
        known = bool(same_verb) or same_topic or shared >= 0.3 or (bare and same_verb is None)
        one_of_two = (len(a.givers) > 1) != (len(b.givers) > 1) and not same_verb
        return 1.5 + shared if known and not other_period(a, b) and not one_of_two else 0.0
    if other_period(a, b) or same_verb is False or (len(a.givers) > 1) != (len(b.givers) > 1):
        return -1.0  # what two swap with each other, and what one of them gives
    return (0.5 if same_verb else 0.0) + shared


def _moves_from(a: Draft, b: Draft) -> bool:
    """Whether one account moves an amount that the other ends: "from 12 to 5 percent", "its 12 percent duty"."""
    assert a.quantity and b.quantity
    lessened = {act_class(a.verb), act_class(b.verb)} <= {"cut", "lift", "raise", "amend"}
    return lessened and a.quantity.previous is not None and a.quantity.previous == b.quantity.low


def _unit(unit: str) -> frozenset[str]:
    """A unit for matching, words for the same thing made one ("jets", "aircraft"; "radar systems", "radars")."""
    *before, _ = unit.split() or [""]
    head = unit_head(unit)
    return plain_stems(frozenset({stem(before[-1]) if before and head in _LIGHT_UNITS else head}))


def _again(a: Draft, b: Draft) -> float:
    """Whether a document says the same promise a second time."""
    same_figure = (a.quantity and a.quantity.low) == (b.quantity and b.quantity.low)
    if a.placed.id == b.placed.id or (a.quantity and b.quantity and not same_figure) or other_period(a, b):
        return -1.0
    same_verb = _same_verb(a, b)
    close = overlap(a.stems, b.stems) >= 0.6 and same_verb is not False and not (same_verb and _differ(a, b))
    return 1.2 if close else 0.0


def _same_verb(a: Draft, b: Draft) -> bool | None:
    """Whether the verbs are of one class; None where a verb is in none or there is none."""
    one, other = act_class(a.verb), act_class(b.verb)
    if (a.deed and a.deed in (other, b.deed)) or (b.deed and b.deed in (one, a.deed)):
        return True  # "raise gas deliveries", "deliver gas"
    return one == other if one and other else (True if a.verb and a.verb == b.verb else None)


def other_period(a: Draft, b: Draft) -> bool:
    """Whether both are for stated periods that only differ as quarters, or years, of one series do."""
    if not (a.due and b.due) or a.due.value == b.due.value:
        return False
    if not (a.quantity and b.quantity):
        return False
    series = {len(a.due.value), len(b.due.value)}
    return (len(series) == 1 and bool(_PART_OF_YEAR.search(a.due.value))) or _years_apart(a, b)


def _years_apart(a: Draft, b: Draft) -> bool:
    assert a.due and b.due
    return all(v.isdigit() and len(v) == 4 for v in (a.due.value, b.due.value))


def _same_demand(a: Draft, b: Draft) -> float:
    """Whether the same is asked of the same party; that two demands are on one topic is not enough."""
    if a.receiver and b.receiver and a.receiver != b.receiver:
        return -1.0
    topic = bool(set(a.topics) & set(b.topics))
    beside = topic and a.bare and b.bare  # the topic's own words say nothing where both have others
    one, other = (a.bare, b.bare) if beside else (a.asked, b.asked)
    shared, same_verb, common = overlap(one, other), _same_verb(a, b), len(one & other)
    if same_verb is False:
        return 1.0 if shared >= 0.75 and common > 1 else 0.0
    near = topic and a.placed.document != b.placed.document
    alike_enough = shared >= (_ALIKE if near else _MUCH_ALIKE) and (same_verb or common > 1 or shared == 1.0)
    return 1.0 + shared if alike_enough else 0.0
