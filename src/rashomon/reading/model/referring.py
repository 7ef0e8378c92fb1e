"""Whom a pronoun refers to among some phrases before it: a small head over the encoder's states.

Every phrase before it, or none, is chosen with some probability (mention ranking: Lee, He, Lewis & Zettlemoyer,
EMNLP 2017). The phrases are the caller's: who may be meant at all is for grammar to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rashomon.model import Span
from rashomon.reading.model.linking import Floats
from rashomon.reading.model.pairs import FORMS, RANGES, Form, form, gathered, pair_features
from rashomon.reading.model.pieces import Ints, Pieces

WEIGHTS = (
    "look.weight",
    "look.bias",
    "span.weight",
    "span.bias",
    "later.weight",
    "later.bias",
    "earlier.weight",
    "product.weight",
    "pairs.weight",
    "score.weight",
    "score.bias",
    "none.0.weight",
    "none.0.bias",
    "none.2.weight",
    "none.2.bias",
)
FORM_WEIGHTS = "forms.{}.weight"
LONGEST = 24  # pieces of a phrase that are looked at


def unpacked(path: Path) -> dict[str, Floats]:
    """The head's weights from a file of half-precision arrays. Raises KeyError and ValueError where it is no such."""
    names = (*WEIGHTS, *(FORM_WEIGHTS.format(i) for i in range(len(FORMS))))
    with np.load(path, allow_pickle=False) as kept:
        found = {name: kept[name].astype(np.float32) for name in names}
    tables = {"pairs.weight": sum(RANGES), **{FORM_WEIGHTS.format(i): size for i, size in enumerate(FORMS)}}
    for name, size in tables.items():
        if len(found[name]) != size:
            raise ValueError(f"{name} has {len(found[name])} rows, not {size}")
    return found


class _Known(NamedTuple):
    """A phrase's form and its vector."""

    form: Form
    vector: Floats


@dataclass(frozen=True, slots=True)
class Referents:
    """A text as the encoder read it, for asking whom its phrases refer to.

    ``states`` may end before the text does: what lies behind is not answered.
    """

    text: str
    pieces: Pieces
    states: NDArray[np.float16]
    weights: dict[str, Floats]
    kept: dict[tuple[int, int], _Known] = field(default_factory=dict, repr=False, compare=False)

    def shares(self, phrase: Span, before: Sequence[Span]) -> tuple[float, ...]:
        """How probably each of the phrases before is what a phrase refers to; they sum to at most 1.

        A phrase that does not stand before it, or that was not read, has 0. Empty where it was not read itself.
        """
        target = self._place(phrase)
        if target is None:
            return ()
        places = [self._place(span) for span in before]
        rows = sorted({place for place in places if place is not None and place < target} | {target}, key=_opening)
        at = rows.index(target)
        if at == 0:
            return (0.0,) * len(before)
        spans = np.array(rows, dtype=np.int64)
        known = [self._known(row) for row in rows]
        features = pair_features(gathered(self.pieces, spans, [k.form for k in known]), np.full(at, at), np.arange(at))
        odds = self._odds(known[at].vector, np.stack([k.vector for k in known[:at]]), features)
        found = dict(zip(rows[:at], odds.tolist(), strict=True))
        return tuple(found.get(place, 0.0) if place is not None else 0.0 for place in places)

    def _place(self, span: Span) -> tuple[int, int] | None:
        """The first and the last piece of a span."""
        first = int(np.searchsorted(self.pieces.ends, span.start, side="right"))
        last = int(np.searchsorted(self.pieces.starts, span.end)) - 1
        return (first, last) if first <= last < len(self.states) else None

    def _known(self, place: tuple[int, int]) -> _Known:
        """A phrase's form and its vector: from its edges, what is looked at within, its form. Made once."""
        if place in self.kept:
            return self.kept[place]
        w, (first, last) = self.weights, place
        seen = form(self.text[int(self.pieces.starts[first]) : int(self.pieces.ends[last])])
        inner = self.states[first : min(last + 1, first + LONGEST)].astype(np.float32)
        looks = _softmax(_times(inner, w["look.weight"])[:, 0] + w["look.bias"])
        told = [w[FORM_WEIGHTS.format(i)][value] for i, value in enumerate(seen.forms)]
        edge = self.states[last].astype(np.float32)
        both = np.concatenate([inner[0], edge, np.einsum("l,lw->w", looks, inner), *told])
        self.kept[place] = _Known(seen, _gelu(_times(both, w["span.weight"]) + w["span.bias"]))
        return self.kept[place]

    def _odds(self, own: Floats, others: Floats, features: Ints) -> Floats:
        """How probable each of the others before is; the rest is that it is none of them."""
        w = self.weights
        hidden = _times(own, w["later.weight"]) + w["later.bias"] + _times(others, w["earlier.weight"])
        hidden = hidden + _times(own * others, w["product.weight"]) + w["pairs.weight"][features].sum(1)
        scores = _times(_gelu(hidden), w["score.weight"])[:, 0] + w["score.bias"]
        none = _gelu(_times(own, w["none.0.weight"]) + w["none.0.bias"])
        return _softmax(np.append(scores, _times(none, w["none.2.weight"]) + w["none.2.bias"]))[:-1]


def _opening(place: tuple[int, int]) -> tuple[int, int]:
    return place[0], -place[1]


def _times(x: Floats, weights: Floats) -> Floats:
    """A product with few rows; not by threads, which would wait for each other longer than they work."""
    result: Floats = np.einsum("...w,kw->...k", x, weights)
    return result


def _gelu(x: Floats) -> Floats:
    """The usual approximation of the Gaussian error linear unit (Hendrycks & Gimpel 2016)."""
    result: Floats = 0.5 * x * (1 + np.tanh(0.7978845608 * (x + 0.044715 * x**3)))
    return result


def _softmax(scores: Floats) -> Floats:
    odds = np.exp(scores - scores.max(-1, keepdims=True))
    result: Floats = odds / odds.sum(-1, keepdims=True)
    return result
