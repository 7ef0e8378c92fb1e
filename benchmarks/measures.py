"""The measures of the gate. All are F1s in per cent over counts of (right, predicted, gold).

Attribution: exact spans by role compared on letters and digits alone; a relation is right when its content and a
gold one's share at least half of their union and their sources touch (or both have none); ``speech`` keeps
relations with a verb of saying or a quotation mark. Times: TempEval-3's strict and relaxed extents, type and
value. Quantities: NewsQuant's value, and value with unit, change or concept.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from benchmarks.corpora import Item, Relation

Counts = Counter[str]
ROLES = ("source", "cue", "content")

SAYING = re.compile(
    r"\b(sa(?:y|ys|id|ying)|tell(?:s|ing)?|told|add(?:s|ed|ing)?|according|stat(?:e|es|ed|ing)|announc\w+|report(?:s|ed|ing)?|"
    r"ask(?:s|ed|ing)?|claim(?:s|ed|ing)?|warn(?:s|ed|ing)?|stress\w*|emphasi[sz]\w+|not(?:e|es|ed|ing)|insist\w*|"
    r"argu(?:e|es|ed|ing)|repl(?:y|ies|ied)|explain\w*|declar\w+|confirm\w*|acknowledg\w+|admit\w*|wrote|writes|tweet\w*|"
    r"promis\w+|pledg\w+|vow\w*|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|call(?:s|ed|ing)? for|describ\w+|"
    r"suggest\w*|assert\w*|"
    r"reiterat\w+|den(?:y|ies|ied)|accus\w+|critici[sz]\w+|recall\w*|conclud\w+|respond\w*|remark\w*)\b",
    re.I,
)


def f1(counts: Counts, name: str) -> dict[str, float]:
    """Precision, recall and F1 of one measure, in per cent."""
    right, predicted, gold = (counts[f"{name}:{part}"] for part in ("right", "predicted", "gold"))
    precision = right / predicted if predicted else 0.0
    recall = right / gold if gold else 0.0
    both = 2 * precision * recall / (precision + recall) if right else 0.0
    return {"p": round(100 * precision, 1), "r": round(100 * recall, 1), "f1": round(100 * both, 1)}


def _count(counts: Counts, name: str, right: int, predicted: int, gold: int) -> None:
    counts[f"{name}:right"] += right
    counts[f"{name}:predicted"] += predicted
    counts[f"{name}:gold"] += gold


def _letters(text: str, ranges: Iterable[tuple[int, int]]) -> frozenset[int]:
    return frozenset(i for a, b in ranges for i in range(a, b) if text[i].isalnum())


# --- attribution ---------------------------------------------------------------------------------------------


def relations_of(reading: Any) -> list[Relation]:
    """The attributions among a reading's statements."""
    found = []
    for s in reading.statements:
        if s.mode in ("own", "narration"):
            continue
        one = [tuple((x.start, x.end) for x in spans if x) for spans in ((s.holder.span,), (s.cue,), s.content)]
        found.append(Relation(*one))
    return found


def attribution(item: Item, reading: Any, counts: Counts) -> None:
    """Count one article."""
    predicted, gold, text = relations_of(reading), list(item.relations), item.text
    for role in ROLES:
        mine = {_letters(text, getattr(r, role)) for r in predicted if getattr(r, role)}
        theirs = {_letters(text, getattr(r, role)) for r in gold if getattr(r, role)}
        _count(counts, role, len(mine & theirs), len(mine), len(theirs))
    pairs = matched(text, predicted, gold)
    _count(counts, "relation", len(pairs), len(predicted), len(gold))
    spoken_p = [_is_speech(text, r) for r in predicted]
    spoken_g = [_is_speech(text, r) for r in gold]
    right = sum(spoken_p[i] or spoken_g[j] for i, j in pairs)
    left_p, left_g = {i for i, _ in pairs}, {j for _, j in pairs}
    extra = sum(s for i, s in enumerate(spoken_p) if i not in left_p)
    missed = sum(s for j, s in enumerate(spoken_g) if j not in left_g)
    _count(counts, "speech", right, right + extra, right + missed)


def matched(text: str, predicted: list[Relation], gold: list[Relation]) -> list[tuple[int, int]]:
    """Pairs of a predicted and a gold relation that are one, best overlap first, each used once."""
    mine = [(_letters(text, r.content), _letters(text, r.source)) for r in predicted]
    theirs = [(_letters(text, r.content), _letters(text, r.source)) for r in gold]
    candidates = []
    for i, (content, source) in enumerate(mine):
        for j, (other, holder) in enumerate(theirs):
            common = len(content & other)
            if common and 2 * common >= len(content | other) and (source & holder or not (source or holder)):
                candidates.append((-common / len(content | other), i, j))
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted(candidates):
        if all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def _is_speech(text: str, relation: Relation) -> bool:
    if any(SAYING.search(text[a:b]) for a, b in (_hull(relation.cue),)):
        return True
    return any(mark in text[max(0, a - 1) : b + 1] for a, b in relation.content for mark in '"“”')


def _hull(ranges: tuple[tuple[int, int], ...]) -> tuple[int, int]:
    return (min(a for a, _ in ranges), max(b for _, b in ranges)) if ranges else (0, 0)


# --- times ---------------------------------------------------------------------------------------------------


def times(item: Item, reading: Any, counts: Counts) -> None:
    """Count one article."""
    left, right = list(item.times), Counter[str]()
    for time in reading.times:
        touching = [g for g in left if g[0] < time.span.end and time.span.start < g[1]]
        if not touching:
            continue
        best = max(touching, key=lambda g: min(g[1], time.span.end) - max(g[0], time.span.start))
        left.remove(best)
        right["relaxed"] += 1
        right["strict"] += best[:2] == (time.span.start, time.span.end)
        right["type"] += best[2] == time.type
        right["value"] += best[3] == time.value
    for name in ("strict", "relaxed", "type", "value"):
        _count(counts, name, right[name], len(reading.times), len(item.times))


# --- quantities ----------------------------------------------------------------------------------------------

_SAME_UNIT = {
    "percent": "percentage", "%": "percentage", "per cent": "percentage", "us dollar": "dollar", "usd": "dollar",
    "$": "dollar", "eur": "euro", "gbp": "pound sterling", "jpy": "japanese yen", "cny": "chinese yuan",
    "kilometer": "kilometre", "meter": "metre", "liter": "litre", "year-old": "year of age",
    "years old": "year of age", "": "-", "none": "-",
}  # fmt: skip


def unit_name(name: str | None) -> str:
    """A unit's name as it is compared: lower case, singular, one name a unit."""
    plain = " ".join((name or "-").lower().replace("united states dollar", "dollar").split())
    plain = _SAME_UNIT.get(plain, plain)
    return plain[:-1] if len(plain) > 3 and plain.endswith("s") and not plain.endswith("ss") else plain


def quantities(item: Item, reading: Any, counts: Counts) -> None:
    """Count one sentence; each quantity is matched once, those that agree in most respects first."""
    candidates = []
    for j, gold in enumerate(item.quantities):
        ends = [float(x) for x in re.findall(r"(?<![\d.eE])-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?", gold["value"])][:2]
        wanted = sorted(ends * 2 if len(ends) == 1 else ends)
        for i, quantity in enumerate(reading.quantities):
            if any(_near(found, wanted) for found in _ends(quantity)):
                hits = _agreement(quantity, gold)
                candidates.append((-sum(hits.values()), i, j, hits))
    used_i: set[int] = set()
    used_j: set[int] = set()
    right = Counter[str]()
    for _, i, j, hits in sorted(candidates, key=lambda c: c[:3]):
        if i in used_i or j in used_j:
            continue
        used_i.add(i)
        used_j.add(j)
        right["figure"] += 1
        right.update(name for name, hit in hits.items() if hit)
    for name in ("figure", "unit", "change", "concept"):
        _count(counts, name, right[name], len(reading.quantities), len(item.quantities))


def _ends(quantity: Any) -> list[list[float]]:
    if quantity.low is None or quantity.high is None:
        return []
    found = [sorted((float(quantity.low), float(quantity.high)))]
    if quantity.previous is not None and quantity.value is not None:
        found.append(sorted((float(quantity.previous), float(quantity.value))))
    return found


def _near(found: list[float], wanted: list[float]) -> bool:
    return len(wanted) == 2 and all(abs(a - b) <= 1e-8 + 1e-5 * abs(b) for a, b in zip(found, wanted, strict=True))


def _agreement(quantity: Any, gold: dict[str, str]) -> dict[str, bool]:
    words = set(re.split(r"[,\s]+", gold["referred_concepts"].lower())) - {"", "-"}
    concept = [w for w in re.split(r"[,\s]+", (quantity.concept or "").lower()) if w not in ("", "-")]
    named = bool(words & set(concept)) and len(concept) <= 3 * len(words) + 2
    return {
        "unit": unit_name(quantity.unit) == unit_name(gold["normalized_unit"]),
        "change": quantity.change == gold["change"],
        "concept": named or not (words or concept),
    }
