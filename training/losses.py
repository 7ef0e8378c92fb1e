"""What the heads are trained towards: tag sequences under a CRF, and the right partner of each span."""

from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor

from rashomon.reading.model.linking import DIMENSIONS, TAGS, Run
from training.network import Reader
from training.samples import Sample

FORBIDDEN = -1e4


def allowed(names: Sequence[str], device: torch.device | str = "cpu") -> tuple[Tensor, Tensor]:
    """Scores [from, to] that forbid what cannot follow: between words, and inside a word."""
    size = len(names)
    between, inside = torch.zeros(size, size), torch.full((size, size), FORBIDDEN)
    for a in range(size):
        for b in range(size):
            if names[b].startswith("I") and names[a][2:] != names[b][2:]:
                between[a, b] = FORBIDDEN
        inside[a, 0 if a == 0 else a + a % 2] = 0.0
    return between.to(device), inside.to(device)


def crf_loss(
    scores: Tensor,
    transitions: Tensor,
    tags: Tensor,
    joined: Tensor,
    lengths: Tensor,
    names: Sequence[str] = TAGS,
) -> Tensor:
    """Mean negative log likelihood, a piece, of the tag sequences; any tag may come first."""
    batch, size, _ = scores.shape
    between, inside = allowed(names, scores.device)
    steps = torch.where(joined[:, :, None, None], inside, transitions + between)
    # Unbound once: the gradient of indexing in the loop would fill a whole tensor at every step.
    each, moves_at = scores.unbind(1), steps.unbind(1)
    alpha = each[0]
    real = torch.arange(size, device=scores.device)[None] < lengths[:, None]
    alphas = [alpha]
    for t in range(1, size):
        alpha = torch.logsumexp(alpha[:, :, None] + moves_at[t], dim=1) + each[t]
        alphas.append(alpha)
    stacked = torch.stack(alphas, dim=1)
    total = torch.logsumexp(stacked[torch.arange(batch, device=scores.device), lengths - 1], dim=-1)
    own = torch.gather(scores, 2, tags[:, :, None])[:, :, 0]
    rows = torch.arange(batch, device=scores.device)[:, None], torch.arange(1, size, device=scores.device)[None]
    moves = steps[rows[0], rows[1], tags[:, :-1], tags[:, 1:]]
    gold = (own * real).sum(1) + (moves * real[:, 1:]).sum(1)
    return (total - gold).sum() / real.sum()


def link_loss(reader: Reader, links: Tensor, none: Tensor, batch: list[Sample]) -> Tensor:
    """Mean cross-entropy of each cue's source (or none) and of each content's cue."""
    losses = []
    for row, sample in enumerate(batch):
        if not sample.cues:
            continue
        vectors = links[row].split(DIMENSIONS, dim=-1)
        scale = DIMENSIONS**-0.5
        no_source = _mean(none[row], sample.cues)
        if sample.sources:
            pairs = _mean(vectors[0], sample.cues) @ _mean(vectors[1], sample.sources).T * scale
            pairs = pairs + _features(reader.source_pairs, sample.source_pairs)
            choices = torch.cat([pairs, no_source], dim=1)
        else:
            choices = no_source
        target = torch.tensor(sample.source_of, device=links.device)
        if (target >= 0).any():
            losses.append(F.cross_entropy(choices, target, ignore_index=-1, reduction="sum"))
        target = torch.tensor(sample.cue_of, dtype=torch.long, device=links.device)
        if sample.contents and (target >= 0).any():
            pairs = _mean(vectors[2], sample.cues) @ _mean(vectors[3], sample.contents).T * scale
            pairs = pairs + _features(reader.content_pairs, sample.content_pairs)
            losses.append(F.cross_entropy(pairs.T, target, ignore_index=-1, reduction="sum"))
    count = sum(len(s.cues) + len(s.contents) for s in batch)
    return torch.stack(losses).sum() / max(1, count) if losses else links.sum() * 0


def _mean(vectors: Tensor, spans: list[Run]) -> Tensor:
    return torch.stack([vectors[s.start : s.end].mean(0) for s in spans])


def _features(weights: Tensor, indices: object) -> Tensor:
    return weights[torch.as_tensor(indices, device=weights.device)].sum(-1)


def vector_loss(vectors: Tensor, batch: list[Sample]) -> Tensor:
    """How far, as a mean cosine distance, the sentences' vectors are from the original encoder's."""
    own, teacher = [], []
    for row, sample in enumerate(batch):
        for start, end, number in sample.sentences:
            if sample.teacher is not None:
                own.append(vectors[row, start:end].mean(0))
                teacher.append(torch.from_numpy(sample.teacher[number]).to(vectors.device))
    if not own:
        return vectors.sum() * 0
    return (1 - F.cosine_similarity(torch.stack(own), torch.stack(teacher).float(), dim=-1)).mean()
