"""What a step does: the losses of a batch, their gradients, the learning rates, the average of the weights."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import torch
import torch.nn.functional as F

from training.batches import collate, hidden_words
from training.cues import collate as collate_cues
from training.cues import cues_loss, rows
from training.losses import crf_loss, link_loss, vector_loss
from training.network import WIDTH, Noise, Reader, silent
from training.samples import Sample
from training.syntax import Syntax, SyntaxSample


def groups(reader: Reader, syntax: Syntax, config: dict[str, Any]) -> list[dict[str, Any]]:
    """Parameters with their learning rates: lower layers learn more slowly, heads faster."""
    decay, rate = config["layer_decay"], config["rate"]
    result = []
    named = [*reader.named_parameters(), *((f"syntax.{n}", p) for n, p in syntax.named_parameters())]
    for name, parameter in named:
        if not parameter.requires_grad:
            continue
        if name.startswith("encoder.layers."):
            factor = decay ** (5 - int(name.split(".")[2]))
        elif name.startswith("encoder.features"):
            factor = 1.0
        elif name.startswith("encoder."):
            factor = decay**6
        elif name.startswith("second.layer."):
            factor = config.get("second_factor", 1.0)
        elif name in ("transitions", "source_pairs", "content_pairs", "second.transitions"):
            factor = config["structure_factor"]
        elif name.startswith("syntax."):
            factor = config["syntax_factor"]
        else:
            factor = config["head_factor"]
        weight_decay = 0.0 if parameter.ndim < 2 else config["weight_decay"]
        result.append({"params": [parameter], "lr": rate * factor, "base": rate * factor, "weight_decay": weight_decay})
    return result


def rate(step: int, total: int, warmup: float) -> float:
    """How much of the full learning rate a step has: up in a straight line, then down to nothing."""
    warm = warmup * total
    return min(1.0, (step + 1) / warm) * max(0.0, min(1.0, (total - step) / (total - warm)))


def noise_of(
    size: int, seed: int, config: dict[str, Any], device: torch.device
) -> Callable[[torch.Tensor], torch.Tensor]:
    """The dropout of one pass over ``size`` pieces."""
    if not config["dropout"]:
        return silent
    return Noise(config["dropout"], size * WIDTH, seed, device)


def loss_of(
    reader: Reader, batch: list[Sample], seed: int, config: dict[str, Any]
) -> tuple[torch.Tensor, dict[str, float]]:
    """The weighted loss of a batch, and its parts."""
    device = reader.transitions.device
    b = collate(batch, device)
    noise = noise_of(b["ids"].numel(), seed, config, device)
    with torch.autocast(device.type, dtype=torch.bfloat16, enabled=config["bf16"]):
        ids = hidden_words(b, config.get("hidden_words", 0.0), seed)
        out = reader(ids, b["features"], b["mask"], noise)
    scores, links, none, vectors, states = (x[:, 1:-1].float() for x in out)
    real = torch.arange(scores.shape[1], device=device)[None] < b["lengths"][:, None]
    parts = {
        "crf": crf_loss(scores, reader.transitions, b["tags"], b["joined"], b["lengths"]),
        "plain": F.cross_entropy(scores[real], b["tags"][real]),
        "link": link_loss(reader, links, none, batch),
    }
    if config["vector_weight"]:
        parts["vector"] = vector_loss(vectors, batch)
    chosen = rows(batch, config["cues"], seed) if config.get("cues_weight") else []
    if chosen:
        asked = collate_cues(chosen, b["joined"])
        noise = noise_of(asked["at"].numel(), seed + 2, config, device)
        parts["cues"] = cues_loss(reader.second, states, asked, noise, config["bf16"])
    total = torch.stack([config[f"{name}_weight"] * value for name, value in parts.items()]).sum()
    return total, {name: float(value.detach()) for name, value in parts.items()}


def syntax_loss(
    reader: Reader, syntax: Syntax, batch: list[SyntaxSample], seed: int, config: dict[str, Any]
) -> tuple[torch.Tensor, dict[str, float]]:
    """The weighted loss of a batch of parsed text."""
    device = reader.transitions.device
    b = collate(batch, device)
    size = b["ids"].shape[1] - 2
    heads, relations, kinds = (torch.full((len(batch), size), -1) for _ in range(3))
    for row, sample in enumerate(batch):
        n = len(sample.ids)
        heads[row, :n] = torch.from_numpy(sample.heads)
        relations[row, :n] = torch.from_numpy(sample.relations)
        kinds[row, :n] = torch.from_numpy(sample.kinds)
    heads, relations, kinds = (x.to(device) for x in (heads, relations, kinds))
    noise = noise_of(b["ids"].numel(), seed, config, device)
    with torch.autocast(device.type, dtype=torch.bfloat16, enabled=config["bf16"]):
        states = reader.encoder(b["ids"], b["features"], b["mask"], noise)
        loss, right = syntax(states, heads, relations, kinds)
    return config["syntax_weight"] * loss, {"syntax": float(loss.detach()), "heads": float(right)}


class Workers:
    """Gradients of the parts of a batch, on one thread each.

    Two threads that share every operation stand still whenever another program takes a core; threads that
    take parts of the batch in turn lose only what that core would have done. The sum is in the parts' order,
    so that it is the same however they were shared out. On a GPU a batch is one part, on one thread.
    """

    def __init__(self, reader: Reader, syntax: Syntax, config: dict[str, Any]) -> None:
        self.reader, self.syntax, self.config = reader, syntax, config
        self.parameters = [p for p in (*reader.parameters(), *syntax.parameters()) if p.requires_grad]
        self.size = config["part"] if reader.transitions.device.type == "cpu" else config["batch"]
        threads = config["threads"] if reader.transitions.device.type == "cpu" else 1
        self.pool = ThreadPoolExecutor(threads, initializer=torch.set_num_threads, initargs=(1,))
        torch.set_num_threads(1)

    def _part(self, part: list[Any], share: float, seed: int) -> tuple[list[torch.Tensor | None], dict[str, float]]:
        if isinstance(part[0], SyntaxSample):
            loss, parts = syntax_loss(self.reader, self.syntax, part, seed, self.config)
        else:
            loss, parts = loss_of(self.reader, part, seed, self.config)
        return list(torch.autograd.grad(loss * share, self.parameters, allow_unused=True)), parts

    def gradients(self, batch: list[Any], step: int) -> list[dict[str, float]]:
        """Set every parameter's gradient to the batch's; gives the parts of the losses."""
        parts = [batch[i : i + self.size] for i in range(0, len(batch), self.size)]
        count = sum(len(s.ids) for s in batch)
        futures = [
            self.pool.submit(
                self._part, part, sum(len(s.ids) for s in part) / count, self.config["seed"] * 10**8 + step * 64 + n
            )
            for n, part in enumerate(parts)
        ]
        for parameter in self.parameters:
            parameter.grad = None
        told = []
        for future in futures:
            gradients, losses = future.result()
            told.append(losses)
            for parameter, gradient in zip(self.parameters, gradients, strict=True):
                if gradient is None:
                    continue
                if parameter.grad is None:
                    parameter.grad = gradient
                else:
                    parameter.grad += gradient
        return told


def average(kept: dict[str, torch.Tensor], reader: Reader, share: float) -> None:
    """Move the running average of the weights towards the weights."""
    for name, value in reader.state_dict().items():
        kept[name].lerp_(value, 1 - share)
