"""Trains the reader model.

    python -m training.train --config training/config.toml --polnear DIR --minilm DIR --out training/runs/a

DIR of ``--polnear`` holds ``train`` and ``dev``; DIR of ``--minilm`` holds ``model.safetensors`` and
``tokenizer.json``. Stopped at any time, the same command goes on from the last checkpoint.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import sys
import time
import tomllib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

from training import corpora
from training.cues import collate as collate_cues
from training.cues import cues_loss, rows
from training.evaluate import evaluate
from training.losses import crf_loss, link_loss, vector_loss
from training.network import WIDTH, Noise, Reader, load_minilm, silent
from training.samples import Marked, Sample, marked, samples, spare
from training.syntax import (
    Labels,
    Syntactic,
    Syntax,
    SyntaxSample,
    gum_files,
    parsed,
    syntactic,
    syntax_samples,
)
from training.teacher import teach

AVERAGE_EVERY = 4  # steps; the average moves so slowly that the steps between make no difference


def collate(batch: Sequence[Sample | SyntaxSample]) -> dict[str, torch.Tensor]:
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
    return {"ids": ids, "mask": mask, "features": features, "tags": tags, "joined": joined, "lengths": lengths}


MASK = 103  # [MASK]


def hidden_words(b: dict[str, torch.Tensor], share: float, seed: int) -> torch.Tensor:
    """The ids with a share of the words hidden, so that places and neighbours count for more than names."""
    if not share:
        return b["ids"]
    generator = torch.Generator().manual_seed(seed + 1)
    words = torch.cumsum(F.pad(~b["joined"], (1, 1)).long(), dim=1)  # the number of each piece's word
    drawn = torch.rand(words.shape, generator=generator) < share
    chosen = torch.gather(drawn, 1, words.clamp(max=words.shape[1] - 1))
    inner = (b["ids"] != 0) & (b["ids"] != 101) & (b["ids"] != 102)
    return torch.where(chosen & inner, MASK, b["ids"])


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


def noise_of(size: int, seed: int, config: dict[str, Any]) -> Callable[[torch.Tensor], torch.Tensor]:
    """The dropout of one pass over ``size`` pieces."""
    if not config["dropout"]:
        return silent
    return Noise(config["dropout"], size * WIDTH, torch.Generator().manual_seed(seed))


def loss_of(
    reader: Reader, batch: list[Sample], seed: int, config: dict[str, Any]
) -> tuple[torch.Tensor, dict[str, float]]:
    """The weighted loss of a batch, and its parts."""
    b = collate(batch)
    noise = noise_of(b["ids"].numel(), seed, config)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=config["bf16"]):
        ids = hidden_words(b, config.get("hidden_words", 0.0), seed)
        out = reader(ids, b["features"], b["mask"], noise)
    scores, links, none, vectors, states = (x[:, 1:-1].float() for x in out)
    real = torch.arange(scores.shape[1])[None] < b["lengths"][:, None]
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
        noise = noise_of(asked["at"].numel(), seed + 2, config)
        parts["cues"] = cues_loss(reader.second, states, asked, noise, config["bf16"])
    total = torch.stack([config[f"{name}_weight"] * value for name, value in parts.items()]).sum()
    return total, {name: float(value.detach()) for name, value in parts.items()}


def syntax_loss(
    reader: Reader, syntax: Syntax, batch: list[SyntaxSample], seed: int, config: dict[str, Any]
) -> tuple[torch.Tensor, dict[str, float]]:
    """The weighted loss of a batch of parsed text."""
    b = collate(batch)
    size = b["ids"].shape[1] - 2
    heads, relations, kinds = (torch.full((len(batch), size), -1) for _ in range(3))
    for row, sample in enumerate(batch):
        n = len(sample.ids)
        heads[row, :n] = torch.from_numpy(sample.heads)
        relations[row, :n] = torch.from_numpy(sample.relations)
        kinds[row, :n] = torch.from_numpy(sample.kinds)
    noise = noise_of(b["ids"].numel(), seed, config)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=config["bf16"]):
        states = reader.encoder(b["ids"], b["features"], b["mask"], noise)
        loss, right = syntax(states, heads, relations, kinds)
    return config["syntax_weight"] * loss, {"syntax": float(loss.detach()), "heads": float(right)}


class Workers:
    """Gradients of the parts of a batch, on one thread each.

    Two threads that share every operation stand still whenever another program takes a core; threads that
    take parts of the batch in turn lose only what that core would have done. The sum is in the parts' order,
    so that it is the same however they were shared out.
    """

    def __init__(self, reader: Reader, syntax: Syntax, config: dict[str, Any]) -> None:
        self.reader, self.syntax, self.config = reader, syntax, config
        self.parameters = [p for p in (*reader.parameters(), *syntax.parameters()) if p.requires_grad]
        self.pool = ThreadPoolExecutor(config["threads"], initializer=torch.set_num_threads, initargs=(1,))
        torch.set_num_threads(1)

    def _part(self, part: list[Any], share: float, seed: int) -> tuple[list[torch.Tensor | None], dict[str, float]]:
        if isinstance(part[0], SyntaxSample):
            loss, parts = syntax_loss(self.reader, self.syntax, part, seed, self.config)
        else:
            loss, parts = loss_of(self.reader, part, seed, self.config)
        return list(torch.autograd.grad(loss * share, self.parameters, allow_unused=True)), parts

    def gradients(self, batch: list[Any], step: int) -> list[dict[str, float]]:
        """Set every parameter's gradient to the batch's; gives the parts of the losses."""
        size = self.config["part"]
        parts = [batch[i : i + size] for i in range(0, len(batch), size)]
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


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--ewt", type=Path, help="folder of UD English EWT, for the second task")
    parser.add_argument("--gum", type=Path, help="folder of GUM, for the second task")
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="weights of an earlier run to start from")
    parser.add_argument("--articles", type=int, help="train on the first N only, to try things out")
    arguments = parser.parse_args()
    config = tomllib.loads(arguments.config.read_text())
    random.seed(config["seed"])
    np.random.seed(config["seed"])
    torch.manual_seed(config["seed"])
    torch.set_num_threads(config["threads"])
    arguments.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(arguments.minilm / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()

    every = corpora.polnear(arguments.polnear / "train")
    held = [a for a in every if corpora.held(a)]
    chosen = [a for a in every if not corpora.held(a)][: arguments.articles]
    dev = corpora.polnear(arguments.polnear / "dev")
    train = [marked(tokenizer, a) for a in chosen]
    spare(train)
    log = (arguments.out / "log.jsonl").open("a", encoding="utf-8")

    def say(**fields: Any) -> None:
        line = json.dumps(fields)
        print(line, flush=True)
        log.write(line + "\n")
        log.flush()

    relations, kinds = Labels(), Labels()
    files = [arguments.ewt / "train.conllu"] if arguments.ewt else []
    files += gum_files(arguments.gum / "train") if arguments.gum else []
    parses = [syntactic(tokenizer, d, relations, kinds) for path in files for d in parsed(path)]
    reader = Reader()
    syntax = Syntax(max(1, len(relations.names)), max(1, len(kinds.names)))
    load_minilm(reader, arguments.minilm / "model.safetensors")
    if config["vector_weight"]:
        taught = arguments.out / "teacher.pt"
        if taught.exists():
            for article, vectors in zip(train, torch.load(taught, weights_only=True), strict=True):
                article.teacher = vectors.numpy()
        else:
            teach(reader.encoder, train)
            torch.save([torch.from_numpy(a.teacher) for a in train], taught)
    given = torch.load(arguments.start, weights_only=True) if arguments.start else {}
    reader.load_state_dict(given, strict=False)
    if not any(name.startswith("second.") for name in given):
        reader.second.layer.load_state_dict(reader.encoder.layers[-1].state_dict())
    if config["freeze_words"]:
        reader.encoder.words.weight.requires_grad_(False)
        reader.encoder.positions.weight.requires_grad_(False)
    optimizer = torch.optim.AdamW(groups(reader, syntax, config), lr=config["rate"], betas=(0.9, 0.98), fused=True)
    kept = copy.deepcopy(reader.state_dict())
    lengths = [len(batches(train, parses, epoch, config)) for epoch in range(config["epochs"])]
    total = sum(lengths)
    step, first_epoch = 0, 0
    checkpoint = arguments.out / "checkpoint.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        reader.load_state_dict(state["reader"])
        syntax.load_state_dict(state["syntax"])
        optimizer.load_state_dict(state["optimizer"])
        kept, step, first_epoch = state["kept"], state["step"], state["epoch"]
    say(
        event="start",
        train=len(train),
        held=len(held),
        dev=len(dev),
        parsed=len(parses),
        steps=total,
        step=step,
        **config,
    )

    workers = Workers(reader, syntax, config)
    for epoch in range(first_epoch, config["epochs"]):
        reader.train()
        started, seen = time.perf_counter(), 0
        sums: dict[str, list[float]] = {}
        for number, batch in enumerate(batches(train, parses, epoch, config)):
            warm = config["warmup"] * total
            scale = min(1.0, (step + 1) / warm) * max(0.0, min(1.0, (total - step) / (total - warm)))
            for group in optimizer.param_groups:
                group["lr"] = group["base"] * scale
            told = workers.gradients(batch, step)
            torch.nn.utils.clip_grad_norm_(workers.parameters, 1.0)
            optimizer.step()
            step += 1
            if step % AVERAGE_EVERY == 0:
                average(kept, reader, min(config["average"], (1 + step) / (10 + step)) ** AVERAGE_EVERY)
            seen += sum(len(s.ids) for s in batch)
            for parts in told:
                for key, value in parts.items():
                    sums.setdefault(key, []).append(value)
            if number % 50 == 49:
                rate = seen / (time.perf_counter() - started)
                means = {k: round(sum(v) / len(v), 4) for k, v in sums.items()}
                say(step=step, of=total, pieces_per_second=round(rate), **means)
                sums = {}
        averaged = copy.deepcopy(reader)
        averaged.load_state_dict(kept)
        torch.save(averaged.state_dict(), arguments.out / f"epoch{epoch + 1}.pt")
        torch.save(
            {
                "reader": reader.state_dict(),
                "syntax": syntax.state_dict(),
                "optimizer": optimizer.state_dict(),
                "kept": kept,
                "step": step,
                "epoch": epoch + 1,
            },
            checkpoint,
        )
        say(
            event="epoch",
            epoch=epoch + 1,
            seconds=round(time.perf_counter() - started),
            held=evaluate(tokenizer, averaged, held),
            dev=evaluate(tokenizer, averaged, dev),
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
