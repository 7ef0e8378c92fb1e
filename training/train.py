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
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer

from training import corpora
from training.batches import batches
from training.evaluate import evaluate
from training.network import Reader, load_minilm
from training.samples import Marked, marked, spare
from training.steps import Workers, average, groups, rate
from training.syntax import Labels, Syntactic, Syntax, gum_files, parsed, syntactic
from training.teacher import teach

AVERAGE_EVERY = 4  # steps; the average moves so slowly that the steps between make no difference


@dataclass
class Run:
    """A training run as it stands: what is learned, by which optimizer, the average of the weights, how far it is."""

    reader: Reader
    syntax: Syntax
    optimizer: torch.optim.Optimizer
    kept: dict[str, torch.Tensor]
    step: int = 0
    epoch: int = 0

    def save(self, path: Path) -> None:
        """Write all that going on needs."""
        parts = {name: getattr(self, name).state_dict() for name in ("reader", "syntax", "optimizer")}
        torch.save({**parts, "kept": self.kept, "step": self.step, "epoch": self.epoch}, path)

    def resume(self, path: Path) -> None:
        """Go on from where a run was stopped, if it left a checkpoint."""
        if not path.exists():
            return
        device = self.reader.transitions.device
        state = torch.load(path, weights_only=True, map_location=device)
        for name in ("reader", "syntax", "optimizer"):
            getattr(self, name).load_state_dict(state[name])
        self.kept, self.step, self.epoch = state["kept"], state["step"], state["epoch"]

    def averaged(self) -> Reader:
        """A reader with the average of the weights."""
        reader = copy.deepcopy(self.reader)
        reader.load_state_dict(self.kept)
        return reader


@dataclass(frozen=True)
class Texts:
    """What is learned from (attributions, parses) and what is scored after every epoch."""

    train: list[Marked]
    parses: list[Syntactic]
    held: list[corpora.Article]
    dev: list[corpora.Article]
    labels: tuple[int, int]  # how many dependency relations and tags there are


def texts(tokenizer: Tokenizer, arguments: argparse.Namespace) -> Texts:
    """Read the corpora that the command names."""
    every = corpora.polnear(arguments.polnear / "train")
    chosen = [a for a in every if not corpora.held(a)][: arguments.articles]
    train = [marked(tokenizer, a) for a in chosen]
    spare(train)
    relations, kinds = Labels(), Labels()
    files = [arguments.ewt / "train.conllu"] if arguments.ewt else []
    files += gum_files(arguments.gum / "train") if arguments.gum else []
    parses = [syntactic(tokenizer, d, relations, kinds) for path in files for d in parsed(path)]
    return Texts(
        train,
        parses,
        [a for a in every if corpora.held(a)],
        corpora.polnear(arguments.polnear / "dev"),
        (max(1, len(relations.names)), max(1, len(kinds.names))),
    )


def taught(reader: Reader, train: list[Marked], path: Path) -> None:
    """Give every article the original encoder's sentence vectors, from the file where they were made before."""
    if path.exists():
        for article, vectors in zip(train, torch.load(path, weights_only=True), strict=True):
            article.teacher = vectors.numpy()
        return
    teach(reader.encoder, train)
    torch.save([torch.from_numpy(a.teacher) for a in train], path)


def begun(found: Texts, config: dict[str, Any], arguments: argparse.Namespace) -> Run:
    """A run at its beginning: MiniLM's weights, or those of an earlier run."""
    reader, syntax = Reader(), Syntax(*found.labels)
    load_minilm(reader, arguments.minilm / "model.safetensors")
    if config["vector_weight"]:
        taught(reader, found.train, arguments.out / "teacher.pt")
    given = torch.load(arguments.start, weights_only=True, map_location="cpu") if arguments.start else {}
    reader.load_state_dict(given, strict=False)
    if not any(name.startswith("second.") for name in given):
        reader.second.layer.load_state_dict(reader.encoder.layers[-1].state_dict())
    if config["freeze_words"]:
        reader.encoder.words.weight.requires_grad_(False)
        reader.encoder.positions.weight.requires_grad_(False)
    reader.to(arguments.device)
    syntax.to(arguments.device)
    optimizer = torch.optim.AdamW(groups(reader, syntax, config), lr=config["rate"], betas=(0.9, 0.98), fused=True)
    return Run(reader, syntax, optimizer, copy.deepcopy(reader.state_dict()))


def learn(
    run: Run, workers: Workers, every: list[list[Any]], total: int, config: dict[str, Any], say: Callable[..., None]
) -> None:
    """One epoch over the batches; the mean losses are told every 50 steps."""
    run.reader.train()
    started, seen = time.perf_counter(), 0
    sums: dict[str, list[float]] = {}
    for number, batch in enumerate(every):
        for group in run.optimizer.param_groups:
            group["lr"] = group["base"] * rate(run.step, total, config["warmup"])
        told = workers.gradients(batch, run.step)
        torch.nn.utils.clip_grad_norm_(workers.parameters, 1.0)
        run.optimizer.step()
        run.step += 1
        if run.step % AVERAGE_EVERY == 0:
            average(run.kept, run.reader, min(config["average"], (1 + run.step) / (10 + run.step)) ** AVERAGE_EVERY)
        seen += sum(len(s.ids) for s in batch)
        for parts in told:
            for key, value in parts.items():
                sums.setdefault(key, []).append(value)
        if number % 50 == 49:
            means = {k: round(sum(v) / len(v), 4) for k, v in sums.items()}
            say(step=run.step, of=total, pieces_per_second=round(seen / (time.perf_counter() - started)), **means)
            sums = {}


def asked() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--ewt", type=Path, help="folder of UD English EWT, for the second task")
    parser.add_argument("--gum", type=Path, help="folder of GUM, for the second task")
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="weights of an earlier run to start from")
    device = "cuda" if torch.cuda.is_available() else "cpu"
    parser.add_argument("--device", default=device, help="where to train: cuda or cpu (%(default)s)")
    parser.add_argument("--articles", type=int, help="train on the first N only, to try things out")
    return parser.parse_args()


def main() -> int:
    """Read the corpora, begin or go on, and save and score the average of the weights after every epoch."""
    arguments = asked()
    config = tomllib.loads(arguments.config.read_text())
    random.seed(config["seed"])
    np.random.seed(config["seed"])
    torch.manual_seed(config["seed"])
    torch.set_num_threads(config["threads"])
    arguments.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(arguments.minilm / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    found = texts(tokenizer, arguments)
    run = begun(found, config, arguments)
    checkpoint = arguments.out / "checkpoint.pt"
    run.resume(checkpoint)
    total = sum(len(batches(found.train, found.parses, epoch, config)) for epoch in range(config["epochs"]))
    workers = Workers(run.reader, run.syntax, config)
    with (arguments.out / "log.jsonl").open("a", encoding="utf-8") as log:

        def say(**fields: Any) -> None:
            line = json.dumps(fields)
            print(line, flush=True)
            log.write(line + "\n")
            log.flush()

        sizes = {name: len(getattr(found, name)) for name in ("train", "held", "dev", "parses")}
        say(event="start", **sizes, steps=total, step=run.step, **config)
        for epoch in range(run.epoch, config["epochs"]):
            started = time.perf_counter()
            learn(run, workers, batches(found.train, found.parses, epoch, config), total, config, say)
            run.epoch = epoch + 1
            averaged = run.averaged()
            weights = {name: value.cpu() for name, value in averaged.state_dict().items()}
            torch.save(weights, arguments.out / f"epoch{run.epoch}.pt")
            run.save(checkpoint)
            scores = {name: evaluate(tokenizer, averaged, getattr(found, name)) for name in ("held", "dev")}
            say(event="epoch", epoch=run.epoch, seconds=round(time.perf_counter() - started), **scores)
    return 0


if __name__ == "__main__":
    sys.exit(main())
