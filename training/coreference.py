"""A head for mentions and who is who over the frozen encoder: the network and its losses.

Mentions: a biaffine score of every stretch of pieces and kind (Yu, Bohnet & Poesio, ACL 2020). Antecedents: every
mention chooses one of those before it or none, by a mention-ranking loss (Lee, He, Lewis & Zettlemoyer, EMNLP 2017).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from rashomon.reading.model.pairs import FORMS, RANGES, Described, described, pair_features
from rashomon.reading.model.referring import LONGEST
from training.mentions import KINDS, Referring
from training.network import WIDTH, Layer, silent

NEAREST = 40  # mentions before another among which it chooses, and any that shares a word with it
DEPTH, SPAN, HIDDEN = 64, 96, 96


def gelu(x: Tensor) -> Tensor:
    """As the package computes it."""
    return F.gelu(x, approximate="tanh")


class Head(nn.Module):
    """Scores of mentions by kind, and of antecedents."""

    def __init__(self, drop: float = 0.3, layer: bool = False, typed: bool = True) -> None:
        super().__init__()
        self.typed = typed
        self.drop = nn.Dropout(drop)
        self.layer = Layer() if layer else None
        self.edges = nn.Linear(WIDTH, 2 * DEPTH)
        self.both = nn.Parameter(torch.randn(len(KINDS) + 1, DEPTH + 1, DEPTH + 1) * 0.02)
        self.lengths = nn.Embedding(LONGEST, len(KINDS) + 1)
        self.look = nn.Linear(WIDTH, 1)
        self.forms = nn.ModuleList(nn.Embedding(size, 16) for size in FORMS)
        self.span = nn.Linear(3 * WIDTH + 16 * len(FORMS) + (len(KINDS) + 1) * typed, SPAN)
        self.later = nn.Linear(SPAN, HIDDEN)
        self.earlier = nn.Linear(SPAN, HIDDEN, bias=False)
        self.product = nn.Linear(SPAN, HIDDEN, bias=False)
        self.pairs = nn.EmbeddingBag(sum(RANGES), HIDDEN, mode="sum")
        nn.init.normal_(self.pairs.weight, std=0.05)
        self.score = nn.Linear(HIDDEN, 1)
        self.none = nn.Sequential(nn.Linear(SPAN, HIDDEN), nn.GELU("tanh"), nn.Linear(HIDDEN, 1))

    def deeper(self, states: Tensor) -> Tensor:
        """The states after one more layer, if there is one, in overlapping stretches."""
        if self.layer is None:
            return states
        size, step, out = 384, 256, []
        for start in range(0, len(states), step):
            low = max(0, start - (size - step) // 2)
            part = states[None, low : low + size]
            read = self.layer(part, torch.zeros(1, 1, 1, part.shape[1]), self.drop if self.training else silent)[0]
            out.append(read[start - low : start - low + step])
        return torch.cat(out)

    def kinds(self, states: Tensor) -> Tensor:
        """Scores [piece, length - 1, kind] of the stretches that begin with each piece; the last kind is none."""
        first, last = gelu(self.edges(self.drop(states))).split(DEPTH, dim=-1)
        first, last = (F.pad(x, (0, 1), value=1.0) for x in (first, last))
        ends = F.pad(last, (0, 0, 0, LONGEST)).unfold(0, LONGEST, 1)[: len(states)]  # [piece, depth, length]
        scores = torch.einsum("nd,kde,nel->nlk", first, self.both, ends)
        return scores + self.lengths.weight

    def spans(self, states: Tensor, spans: Tensor, forms: Tensor, kinds: Tensor | None) -> Tensor:
        """A vector for each mention, from its edges, what it looks at within, its forms and, if typed, its kind."""
        reach = torch.arange(LONGEST)
        at = (spans[:, :1] + reach).clamp(max=len(states) - 1)
        outside = reach > spans[:, 1:] - spans[:, :1]
        weights = self.look(states)[:, 0][at].masked_fill(outside, -1e4).softmax(-1)
        inner = torch.einsum("ml,mlw->mw", weights, states[at])
        told = [embedding(forms[:, i]) for i, embedding in enumerate(self.forms)]
        if self.typed:
            assert kinds is not None
            told.append(kinds[spans[:, 0], (spans[:, 1] - spans[:, 0]).clamp(max=LONGEST - 1)].detach().softmax(-1))
        both = torch.cat([states[spans[:, 0]], states[spans[:, 1]], inner, *told], dim=-1)
        return gelu(self.span(self.drop(both)))

    def antecedents(self, vectors: Tensor, later: Tensor, earlier: Tensor, features: Tensor) -> Tensor:
        """The score of each pair of mentions; that of none is 'none' of the later one."""
        hidden = self.later(vectors)[later] + self.earlier(vectors)[earlier]
        hidden = hidden + self.product(vectors[later] * vectors[earlier]) + self.pairs(features)
        return self.score(self.drop(gelu(hidden)))[:, 0]


@dataclass
class Ready:
    """A document's arrays: which stretches may be mentions and of what kind they are, pairs and their features."""

    document: Referring
    allowed: Tensor  # [piece, length]
    wanted: Tensor  # kind, len(KINDS) for none


def ready(document: Referring) -> Ready:
    """Stretches of whole words within a paragraph, and the kinds that the corpus gives them."""
    p = document.pieces
    n = len(p)
    at = np.arange(n)[:, None] + np.arange(LONGEST)
    inside = np.minimum(at, n - 1)
    ends = np.append(~p.joined[1:], True)
    allowed = (at < n) & ~p.joined[:, None] & ends[inside] & (p.paragraphs[inside] == p.paragraphs[:, None])
    wanted = np.full((n, LONGEST), len(KINDS), dtype=np.int64)
    for (first, last), kind in zip(document.spans.tolist(), document.kinds.tolist(), strict=True):
        if last - first < LONGEST:
            wanted[first, last - first] = kind
    return Ready(document, torch.from_numpy(allowed), torch.from_numpy(wanted))


@dataclass
class Paired:
    """Mentions to be resolved, with their pairs; ``gold`` is each one's entity, below 0 for what is no mention."""

    described: Described
    later: Tensor
    earlier: Tensor
    features: Tensor
    gold: np.ndarray


def paired(document: Referring, spans: np.ndarray, gold: np.ndarray, asked: np.ndarray | None = None) -> Paired:
    """The pairs of each mention, or of those that are asked for, with those nearest before it."""
    d = described(document.text, document.pieces, spans)
    near = np.tri(len(spans), k=-1) - np.tri(len(spans), k=-NEAREST - 1) > 0
    alike = (d.words @ d.words.T > 0) & (np.tri(len(spans), k=-1) > 0)
    if asked is not None:
        near &= asked[:, None] & (gold >= 0)
        alike &= asked[:, None] & (gold >= 0)
    later, earlier = np.nonzero(near | alike)
    features = pair_features(d, later, earlier)
    return Paired(d, *(torch.from_numpy(x) for x in (later, earlier, features)), gold)


def scored(head: Head, states: Tensor, kinds: Tensor | None, pairs: Paired) -> tuple[Tensor, Tensor]:
    """Scores of all pairs, and of none for every mention. ``kinds`` are those of all stretches."""
    spans = torch.from_numpy(pairs.described.spans)
    vectors = head.spans(states, spans, torch.from_numpy(pairs.described.forms), kinds)
    return head.antecedents(vectors, pairs.later, pairs.earlier, pairs.features), head.none(vectors)[:, 0]


def table(pairs: Paired, scores: Tensor, none: Tensor) -> Tensor:
    """The scores as [mention, candidate], none last; what is no candidate has -1e4."""
    count = len(none)
    full = torch.full((count, count + 1), -1e4)
    full[pairs.later, pairs.earlier] = scores
    full[:, count] = none
    return full


def losses(head: Head, made: Ready, pairs: Paired) -> tuple[Tensor, Tensor]:
    """How badly the kinds of all stretches and the antecedents of the mentions are found."""
    states = head.deeper(torch.from_numpy(made.document.states))
    kinds, detection = None, torch.zeros(())
    if head.typed:
        kinds = head.kinds(states)
        detection = F.cross_entropy(kinds[made.allowed], made.wanted[made.allowed], reduction="sum")
        detection = detection / len(made.document.spans)
    full = table(pairs, *scored(head, states, kinds, pairs)).log_softmax(-1)
    gold = torch.from_numpy(pairs.gold)
    right = (gold[:, None] == gold) & (gold >= 0)[:, None] & (torch.ones(len(gold), len(gold)).tril(-1) > 0)
    right = torch.cat([right, torch.zeros(len(gold), 1, dtype=torch.bool)], dim=1)
    right &= full > -1e3
    right[:, -1] = ~right[:, :-1].any(1)
    return detection, -full.masked_fill(~right, -1e4).logsumexp(-1).mean()


def asked_loss(head: Head, document: Referring, asked: np.ndarray) -> Tensor:
    """How badly the antecedents of the mentions that are asked for are found; whoever is not sure is no candidate."""
    pairs = paired(document, document.spans, document.entities, asked)
    full = table(pairs, *scored(head, torch.from_numpy(document.states).float(), None, pairs))
    gold = torch.from_numpy(document.entities)
    right = F.pad(gold[:, None] == gold, (0, 1)) & (full > -1e3)
    rows = torch.from_numpy(asked) & right.any(1)
    full, right = full[rows].log_softmax(-1), right[rows]
    return -full.masked_fill(~right, -1e4).logsumexp(-1).mean() if len(full) else full.sum()


def detected(made: Ready, kinds: Tensor) -> np.ndarray:
    """The mentions that are more probable than not, [first, last, kind], by their starts, longest first."""
    probable = kinds.softmax(-1)
    found = made.allowed & (probable[..., -1] < 0.5)
    first, length = found.nonzero(as_tuple=True)
    own = probable[first, length, :-1].argmax(-1)
    rows = torch.stack([first, first + length, own], dim=-1).numpy()
    return rows[np.lexsort((-rows[:, 1], rows[:, 0]))]


def chosen(pairs: Paired, scores: Tensor, none: Tensor) -> np.ndarray:
    """For each mention the number of its antecedent, -1 for none."""
    best = table(pairs, scores, none).argmax(-1).numpy()
    return np.where(best == len(none), -1, best)


def clusters(antecedents: np.ndarray) -> np.ndarray:
    """The entity of each mention, from whom each one chose."""
    own = np.arange(len(antecedents))
    for i, before in enumerate(antecedents.tolist()):
        if before >= 0:
            own[i] = own[before]
    return own
