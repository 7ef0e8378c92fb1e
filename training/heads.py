"""Heads that are fitted last, on the frozen encoder, so that they cost the attributions nothing.

    python -m training.heads --weights training/runs/b/epoch4.pt --polnear DIR --minilm DIR --out heads.pt

A head takes what every layer says of the pieces (`layers`) and is fitted to targets of its own; a new one (mentions,
coreference) is another function beside `sentence_vectors`. The sentence vectors are a ridge regression in closed form
from the mean of a sentence's last states to the vector that all-MiniLM-L6-v2 gives the sentence.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from training import corpora
from training.network import LAYERS, Reader, load_minilm
from training.samples import Marked, marked
from training.teacher import teach

LONGEST = 254  # pieces that are read at once


def layers(reader: Reader, articles: Sequence[Marked], batch: int = 8) -> Iterator[tuple[Marked, int, Tensor]]:
    """For stretches of the articles, longest together: the article, the first piece, and the states [layer, piece,
    width] of the embeddings and of every layer, without gradients."""
    stretches = sorted(
        (
            (article, start, min(start + LONGEST, len(article.pieces)))
            for article in articles
            for start in range(0, len(article.pieces), LONGEST)
        ),
        key=lambda s: s[1] - s[2],
    )
    kept: list[Tensor] = []
    encoder = reader.encoder
    hooks = [m.register_forward_hook(lambda _m, _i, out: kept.append(out)) for m in (encoder.norm, *encoder.layers)]
    try:
        for at in range(0, len(stretches), batch):
            part = stretches[at : at + batch]
            size = part[0][2] - part[0][1] + 2
            ids, mask = torch.zeros(len(part), size, dtype=torch.long), torch.zeros(len(part), size, dtype=torch.long)
            features = torch.zeros(len(part), size, len(encoder.features), dtype=torch.long)
            for row, (article, start, end) in enumerate(part):
                n = end - start
                ids[row, 0], ids[row, n + 1] = 101, 102
                ids[row, 1 : n + 1] = torch.from_numpy(article.pieces.ids[start:end])
                features[row, 1 : n + 1] = torch.from_numpy(article.pieces.features[start:end])
                mask[row, : n + 2] = 1
            kept.clear()
            with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
                encoder(ids, features, mask)
            states = torch.stack([s.float() for s in kept])
            for row, (article, start, end) in enumerate(part):
                yield article, start, states[:, row, 1 : end - start + 1]
    finally:
        for hook in hooks:
            hook.remove()


def pooled(reader: Reader, articles: Sequence[Marked]) -> tuple[np.ndarray, np.ndarray]:
    """Of every sentence that is read whole: its mean states [sentence, layer, width] and its teacher's vector."""
    own, wanted = [], []
    for article, start, states in layers(reader, articles):
        assert article.teacher is not None
        for number, (a, b) in enumerate(article.sentences):
            if start <= a and b <= start + states.shape[1] and b - a >= 4:
                own.append(states[:, a - start : b - start].mean(1).numpy())
                wanted.append(article.teacher[number])
    return np.stack(own).astype(np.float64), np.stack(wanted).astype(np.float64)


def ridge(x: np.ndarray, y: np.ndarray, penalty: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    """Weights [in, out] and bias of the least squares fit, weights penalised."""
    mean_x, mean_y = x.mean(0), y.mean(0)
    x, y = x - mean_x, y - mean_y
    weights = np.linalg.solve(x.T @ x + penalty * np.eye(x.shape[1]), x.T @ y)
    return weights, mean_y - mean_x @ weights


def likeness(x: np.ndarray, y: np.ndarray) -> float:
    """Mean cosine of the rows."""
    return float(((x * y).sum(1) / np.linalg.norm(x, axis=1) / np.linalg.norm(y, axis=1)).mean())


def sentence_vectors(reader: Reader, train: Sequence[Marked], held: Sequence[Marked]) -> None:
    """Fit the reader's sentence vectors and print how close they come on held articles, from which layers."""
    (x, y), (held_x, held_y) = pooled(reader, train), pooled(reader, held)
    for name, chosen in (("last layer", [LAYERS]), ("all layers", list(range(LAYERS + 1)))):
        weights, bias = ridge(x[:, chosen].reshape(len(x), -1), y)
        print(f"{name}: cosine {likeness(held_x[:, chosen].reshape(len(held_x), -1) @ weights + bias, held_y):.3f}")
        if chosen == [LAYERS]:
            with torch.no_grad():
                reader.vectors.weight.copy_(torch.from_numpy(weights.T))
                reader.vectors.bias.copy_(torch.from_numpy(bias))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    tokenizer = Tokenizer.from_file(str(arguments.minilm / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    every = corpora.polnear(arguments.polnear / "train")
    held = [marked(tokenizer, a) for a in every if corpora.held(a)]
    train = [marked(tokenizer, a) for a in [a for a in every if not corpora.held(a)][: arguments.articles]]
    original = Reader()
    load_minilm(original, arguments.minilm / "model.safetensors")
    teach(original.encoder, [*train, *held])
    reader = Reader()
    reader.load_state_dict(torch.load(arguments.weights, weights_only=True, map_location="cpu"))
    reader.eval()
    sentence_vectors(reader, train, held)
    torch.save(reader.state_dict(), arguments.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
