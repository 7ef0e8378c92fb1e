"""The second pass in training: rows of one cue each, over the states of a batch's windows."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

import torch
import torch.nn.functional as F
from torch import Tensor

from rashomon.reading.model.regions import MARKS, VIEWS
from training.losses import crf_loss
from training.network import Second
from training.samples import Asked, Sample


def rows(batch: Sequence[Sample], most: int, seed: int) -> list[tuple[int, Asked]]:
    """At most ``most`` cues of a batch, each with its window's number."""
    every = [(window, asked) for window, sample in enumerate(batch) for asked in sample.asked]
    return every if len(every) <= most else random.Random(seed).sample(every, most)


def collate(chosen: Sequence[tuple[int, Asked]], joined: Tensor) -> dict[str, Tensor]:
    """The arrays of some cues, padded; ``at`` is where their states lie in the batch's, windows end to end."""
    longest = -(-max(a.end - a.start for _, a in chosen) // 16) * 16
    shape = (len(chosen), longest)
    at, tags, mask = (torch.zeros(shape, dtype=torch.long) for _ in range(3))
    view = torch.zeros((*shape, len(VIEWS)), dtype=torch.long)
    for row, (window, asked) in enumerate(chosen):
        n = asked.end - asked.start
        at[row, :n] = torch.arange(asked.start, asked.end) + window * joined.shape[1]
        tags[row, :n], view[row, :n], mask[row, :n] = torch.from_numpy(asked.tags), torch.from_numpy(asked.view), 1
    at, tags, view, mask = (x.to(joined.device) for x in (at, tags, view, mask))
    return {
        "at": at,
        "tags": tags,
        "view": view,
        "mask": mask,
        "joined": joined.flatten()[at] & (mask == 1),
        "lengths": mask.sum(1),
    }


def cues_loss(
    second: Second,
    states: Tensor,
    b: dict[str, Tensor],
    noise: Callable[[Tensor], Tensor] | None,
    bf16: bool = True,
) -> Tensor:
    """How far the marks of some cues are from the annotators'; ``states`` [window, piece, width]."""
    around = states.reshape(-1, states.shape[-1])[b["at"]]
    with torch.autocast(states.device.type, dtype=torch.bfloat16, enabled=bf16):
        scores = second(around, b["view"], b["mask"], noise).float()
    real = b["mask"] == 1
    plain = F.cross_entropy(scores[real], b["tags"][real])
    return crf_loss(scores, second.transitions, b["tags"], b["joined"], b["lengths"], MARKS) + 0.25 * plain
