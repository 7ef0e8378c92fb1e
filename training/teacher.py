"""The original encoder's sentence vectors, which the reader's are held close to."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch

from training.network import Encoder
from training.samples import Marked


def teach(encoder: Encoder, articles: Sequence[Marked], batch: int = 64, longest: int = 254) -> None:
    """Give each article its sentences' vectors: the mean of the untouched encoder's states, length 1.

    The encoder must be all-MiniLM-L6-v2 as published, with its added features still at zero.
    """
    encoder.eval()
    every = [
        (article, number, int(start), min(int(end), int(start) + longest))
        for article in articles
        for number, (start, end) in enumerate(article.sentences)
    ]
    for article in articles:
        article.teacher = np.zeros((len(article.sentences), 384), dtype=np.float16)
    every.sort(key=lambda s: s[3] - s[2])
    for at in range(0, len(every), batch):
        part = every[at : at + batch]
        size = -(-(part[-1][3] - part[-1][2] + 2) // 32) * 32
        ids, mask = np.zeros((len(part), size), np.int64), np.zeros((len(part), size), np.int64)
        for row, (article, _, start, end) in enumerate(part):
            ids[row, : end - start + 2] = [101, *article.pieces.ids[start:end], 102]
            mask[row, : end - start + 2] = 1
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
            features = torch.zeros((*ids.shape, len(encoder.features)), dtype=torch.long)
            states = encoder(torch.from_numpy(ids), features, torch.from_numpy(mask)).float()
        weights = torch.from_numpy(mask)[:, :, None].float()
        pooled = torch.nn.functional.normalize((states * weights).sum(1) / weights.sum(1), dim=-1).numpy()
        for row, (article, number, _, _) in enumerate(part):
            article.teacher[number] = pooled[row]  # type: ignore[index]
