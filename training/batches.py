"""Batches of windows, and their arrays."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import torch
import torch.nn.functional as F

from training.samples import Marked, Sample, samples
from training.syntax import Syntactic, SyntaxSample, syntax_samples

MASK = 103  # [MASK]


def batches(articles: list[Marked], parses: list[Syntactic], epoch: int, config: dict[str, Any]) -> list[list[Any]]:
    """An epoch's batches; windows, annotators and order differ from epoch to epoch, the seed fixes them."""
    choice = random.Random(config["seed"] * 1000 + epoch)
    shares = config.get("attribution_share", [1.0])
    share = shares[min(epoch, len(shares) - 1)]
    drawn = articles if share == 1.0 else choice.sample(articles, round(share * len(articles)))
    every: list[Any] = [s for a in drawn for s in samples(a, choice, config["size"])]
    share = config["syntax_share"][min(epoch, len(config["syntax_share"]) - 1)]
    some = choice.sample(parses, round(share * len(parses)))
    parsed = [s for d in some for s in syntax_samples(d, choice, config["size"]) if (s.heads >= 0).any()]
    result = _batched(every, choice, config) + _batched(parsed, choice, config)
    choice.shuffle(result)
    return result


def _batched(every: list[Any], choice: random.Random, config: dict[str, Any]) -> list[list[Any]]:
    """Batches of windows of about the same length."""
    choice.shuffle(every)
    size, pool = config["batch"], config["batch"] * 16
    result = []
    for at in range(0, len(every), pool):
        part = sorted(every[at : at + pool], key=lambda s: len(s.ids))
        result.extend(part[i : i + size] for i in range(0, len(part), size))
    return result


def collate(batch: Sequence[Sample | SyntaxSample], device: torch.device) -> dict[str, torch.Tensor]:
    """The arrays of a batch, padded, with [CLS] before and [SEP] after the pieces."""
    # Few different shapes: a matrix product is prepared anew for each.
    longest = -(-(max(len(s.ids) for s in batch) + 2) // 32) * 32 - 2
    ids = torch.zeros(len(batch), longest + 2, dtype=torch.long)
    mask = torch.zeros_like(ids)
    features = torch.zeros(len(batch), longest + 2, batch[0].features.shape[1], dtype=torch.long)
    tags = torch.zeros(len(batch), longest, dtype=torch.long)  # of parsed text all zero, and not looked at
    joined = torch.zeros(len(batch), longest, dtype=torch.bool)
    for row, sample in enumerate(batch):
        n = len(sample.ids)
        ids[row, 0], ids[row, n + 1] = 101, 102
        ids[row, 1 : n + 1] = torch.from_numpy(sample.ids)
        features[row, 1 : n + 1] = torch.from_numpy(sample.features)
        mask[row, : n + 2] = 1
        if isinstance(sample, Sample):
            tags[row, :n] = torch.from_numpy(sample.tags)
        joined[row, :n] = torch.from_numpy(sample.joined)
    lengths = torch.tensor([len(s.ids) for s in batch])
    made = {"ids": ids, "mask": mask, "features": features, "tags": tags, "joined": joined, "lengths": lengths}
    return {name: array.to(device) for name, array in made.items()}


def hidden_words(b: dict[str, torch.Tensor], share: float, seed: int) -> torch.Tensor:
    """The ids with a share of the words hidden, so that places and neighbours count for more than names."""
    if not share:
        return b["ids"]
    generator = torch.Generator().manual_seed(seed + 1)
    words = torch.cumsum(F.pad(~b["joined"], (1, 1)).long(), dim=1)  # the number of each piece's word
    drawn = (torch.rand(words.shape, generator=generator) < share).to(words.device)
    chosen = torch.gather(drawn, 1, words.clamp(max=words.shape[1] - 1))
    inner = (b["ids"] != 0) & (b["ids"] != 101) & (b["ids"] != 102)
    return torch.where(chosen & inner, MASK, b["ids"])
