"""What a change of words does to how much a wording covers: narrower, wider, or something more or less said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rashomon.comparing.wording.stretches import of_stretch
from rashomon.comparing.wording.tables import Scope, scope
from rashomon.comparing.wording.tokens import Region, Token, content
from rashomon.comparing.words import stem
from rashomon.model import Shift
from rashomon.reading.tokens import fold

TopicOf = Callable[[str], tuple[str, ...]]  # the topics of a phrase, each followed by those above it

_MOST_DIFFERING = 6  # words with content
_MOST_TURNED = 4  # words with content on either side of an exchange of contraries
_TURNS = {"narrowed": "widened", "widened": "narrowed", "added": "dropped", "hardened": "softened"}
_WENT = {  # why, of a stretch that goes, for what is told of one that comes
    "says something more": "said something of its own",
    "one more of the same kind": "one fewer of the same kind",
    "one more of it": "one fewer of it",
    "takes in more": "took in more",
    "takes in a part": "took in a part",
    "holds of every form of it": "held of every form of it",
    "none of it": "it was none of it",
}


@dataclass(frozen=True, slots=True)
class Sides:
    """Two wordings with their tokens, the older first."""

    before: str
    after: str
    a: Sequence[Token]
    b: Sequence[Token]


def turned(kind: str, why: str) -> tuple[str, str]:
    """The kind of a stretch that goes and its reason, from those that it has where it comes."""
    return _TURNS.get(kind, kind), _WENT.get(why, why)


def of_exchange(sides: Sides, region: Region, topics: TopicOf | None) -> tuple[str, str]:
    """What it does that one stretch takes another's place: (kind, why)."""
    known = scope()
    old, new = sides.a[region.a0 : region.a1], sides.b[region.b0 : region.b1]
    before, after = sides.before[old[0].start : old[-1].end], sides.after[new[0].start : new[-1].end]
    quantified = _quantified(known, before, after, old, new)
    if quantified:
        return quantified
    mine, theirs = {t.key for t in content(old)}, {t.key for t in content(new)}
    if mine and theirs:
        if mine < theirs:
            return _superset(sides.after, sides.b, region.b0, region.b1, mine, False)
        if theirs < mine:
            return _superset(sides.before, sides.a, region.a0, region.a1, theirs, True)
    if max(len(mine), len(theirs)) <= _MOST_TURNED and known.turns(mine - theirs, theirs - mine):
        return "reversed", "the contrary took its place"
    taken = _covering(known, mine - theirs, theirs - mine)
    if taken:
        return taken
    return _by_topic(before, after, topics) or _by_kind(known, old, new)


def _quantified(
    known: Scope, before: str, after: str, old: Sequence[Token], new: Sequence[Token]
) -> tuple[str, str] | None:
    a, b = known.quantifiers.hits(fold(before)), known.quantifiers.hits(fold(after))
    none = [bool(hits) and hits[0][0] == 0 and hits[0][2] == 0 for hits in (a, b)]
    if none[0] != none[1] and max(len(content(old)), len(content(new))) <= 3:
        return "reversed", "none in the place of some, or some in the place of none"
    if a and b and a[-1][2] != b[-1][2]:
        return ("widened" if b[-1][2] > a[-1][2] else "narrowed"), "how many of them"
    short = max(len(content(old)), len(content(new))) <= 3
    if b and not a and b[-1][2] >= 4 and short:
        return "widened", "a restriction gave way to all"
    if a and not b and a[-1][2] >= 4 and short:
        return "narrowed", "all gave way to a part"
    return None


def _superset(text: str, tokens: Sequence[Token], first: int, last: int, kept: set[str], goes: bool) -> tuple[str, str]:
    """One side of an exchange holds all of the other: what the rest of it does."""
    rest = [n for n in range(first, last) if tokens[n].key not in kept]
    kind, why = of_stretch(text, tokens, rest[0], rest[-1] + 1)
    return turned(kind, why) if goes else (kind, why)


def _covering(known: Scope, gone: set[str], come: set[str]) -> tuple[str, str] | None:
    """By the table of wider and narrower things, and by words that say nothing of their own beside a name."""
    gone_special, come_special = gone - known.general, come - known.general
    if gone and come and not gone_special and come_special:
        return "narrowed", "one matter in the place of the whole"
    if gone and come and not come_special and gone_special:
        return "widened", "the whole in the place of one matter"
    if any(known.covers(x, y) for x in gone for y in come):
        return "narrowed", "a part in the place of the whole"
    if any(known.covers(y, x) for x in gone for y in come):
        return "widened", "the whole in the place of a part"
    return None


def of_difference(sides: Sides) -> tuple[str, str] | None:
    """Where all that differs is a general word on one side ("the Taiwan issue") and what is special on the other
    ("arms sales to Taiwan"): (kind, why), else None."""
    general = scope().general
    a, b = Counter(t.key for t in content(sides.a)), Counter(t.key for t in content(sides.b))
    gone, come = set(a - b), set(b - a)
    if not gone or not come or len(gone) + len(come) > _MOST_DIFFERING:
        return None
    if gone <= general and not come & general:
        return "narrowed", "one matter in the place of the whole"
    if come <= general and not gone & general:
        return "widened", "the whole in the place of one matter"
    return None


def _by_topic(before: str, after: str, topics: TopicOf | None) -> tuple[str, str] | None:
    """By the hierarchy of topics: the new words name a topic under that of the old ones, or over it."""
    if topics is None:
        return None
    old, new = topics(before), topics(after)
    if not old or not new or old[0] == new[0]:
        return None
    if old[0] in new[1:]:
        return "narrowed", f"{new[0]} lies under {old[0]}"
    if new[0] in old[1:]:
        return "widened", f"{old[0]} lies under {new[0]}"
    return None


def _by_kind(known: Scope, old: Sequence[Token], new: Sequence[Token]) -> tuple[str, str]:
    """A filler for a filler of the same kind is a slot that changed; anything else was reworded."""
    if not content(old) or not content(new):
        return "reworded", "other words"
    numbers = any(t.text[0].isdigit() for t in old) and any(t.text[0].isdigit() for t in new)
    names = any(t.raised for t in old) and any(t.raised for t in new)
    short = max(len(content(old)), len(content(new))) <= 5
    verbs = any(t.key in known.verbs for t in (*old, *new))
    if numbers or (names and short):
        return "slot changed", "another filler"
    if short and not verbs and abs(len(content(old)) - len(content(new))) <= 2:
        return "slot changed", "another filler"
    return "reworded", "other words"


_WILL = frozenset({"will", "shall"})
_DONE = frozenset({"has", "have", "had"})


def promise(sides: Sides, region: Region) -> Shift | None:
    """A promise in the place of a deed, or a deed in that of a promise ("paid" and "will pay"), else nothing: the verb
    after the stretch is the same, and what stands before it says whether it is still to come."""
    old, new = sides.a[region.a0 : region.a1], sides.b[region.b0 : region.b1]
    if region.a1 >= len(sides.a) or region.b1 >= len(sides.b):
        return None
    was, now = sides.a[region.a1], sides.b[region.b1]
    told = [{t.text.casefold() for t in part} for part in (old, new)]
    promised = [bool(words) and words <= _WILL for words in told]
    done = [(words <= _DONE) and (bool(words) or was.text != now.text) for words in told]
    if was.key != now.key or not ((promised[0] and done[1]) or (promised[1] and done[0])):
        return None
    before, after = sides.before[(old or [was])[0].start : was.end], sides.after[(new or [now])[0].start : now.end]
    return Shift("reworded", before, after, "a deed and a promise")


def same_thing(a: str, b: str) -> bool:
    """Whether two words are forms of one: the same stem, or a long start in common ("prudently", "prudence")."""
    x, y = stem(a), stem(b)
    if x == y:
        return True
    start = min(len(x), len(y)) - 1
    return start >= 5 and x[:start] == y[:start]
