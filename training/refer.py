"""Trains the head for mentions and who is who on the frozen, shipped encoder.

    python -m training.refer --config training/refer.toml --gum DIR/gum --out training/runs/refer

The states are those of the package's own ``model.onnx``, made once and kept in the run's folder. Every epoch is
scored on GUM's development part, and logged; stopped at any time, the same command goes on from the last epoch.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from rashomon.reading.model.pairs import EMPTY, PRONOUNS, STOPS
from rashomon.reading.model.session import Model, load
from training.coreference import Head, Ready, asked_loss, chosen, clusters, detected, losses, paired, ready, scored
from training.corpora import held, polnear
from training.entities import Tally, entities, f1
from training.mentions import Referring, corpus
from training.substitutes import silver
from training.syntax import gum_files

THIRD = {number: name for name, number in ((w, PRONOUNS[w]) for w in ("he", "she", "it", "they"))}


def outlined(made: Ready, kinds: torch.Tensor) -> tuple[np.ndarray, np.ndarray]:
    """The corpus's mentions and the stretches that are wrongly taken for one, and their entities."""
    spans, own = made.document.spans, made.document.entities
    known = {tuple(s) for s in spans.tolist()}
    wrong = [r[:2] for r in detected(made, kinds).tolist() if tuple(r[:2]) not in known]
    every = np.array([*spans.tolist(), *wrong], dtype=np.int64)
    gold = np.append(own, -1 - np.arange(len(wrong)))
    order = np.lexsort((-every[:, 1], every[:, 0]))
    return every[order], gold[order]


def shortened(document: Referring, choice: random.Random, share: float) -> tuple[np.ndarray, np.ndarray]:
    """The mentions with some of them cut before what is said of their heads, as rules would mark them."""
    p, spans = document.pieces, document.spans.copy()
    for row, (first, last) in enumerate(spans.tolist()):
        if choice.random() >= share:
            continue
        words = [document.text[int(p.starts[i]) : int(p.ends[i])].lower() for i in range(first, last + 1)]
        begun = False
        for at, word in enumerate(words):
            if begun and word in STOPS and not p.joined[first + at]:
                spans[row, 1] = first + at - 1
                break
            begun = begun or (word[0].isalnum() and word not in EMPTY)
    _, kept = np.unique(spans, axis=0, return_index=True)
    spans, entities = spans[kept], document.entities[kept]
    order = np.lexsort((-spans[:, 1], spans[:, 0]))
    return spans[order], entities[order]


@torch.inference_mode()
def evaluate(head: Head, documents: Sequence[Ready]) -> dict[str, float]:
    """Mentions, typed mentions, entities (of found and of given mentions) and pronouns, in per cent."""
    head.eval()
    counts: Counter[str] = Counter()
    ends, given = Tally(), Tally()
    for made in documents:
        d = made.document
        states = head.deeper(torch.from_numpy(d.states))
        kinds = head.kinds(states) if head.typed else None
        found = detected(made, kinds) if kinds is not None else np.zeros((0, 3), dtype=np.int64)
        wanted = {(a, b): k for (a, b), k in zip(d.spans.tolist(), d.kinds.tolist(), strict=True)}
        counts["found"] += len(found)
        counts["wanted"] += len(wanted)
        counts["right"] += sum((a, b) in wanted for a, b, _ in found.tolist())
        counts["typed"] += sum(wanted.get((a, b)) == k for a, b, k in found.tolist())
        truth = entities([tuple(s) for s in d.spans.tolist()], d.entities.tolist())
        for tally, spans in ((ends, found[:, :2]), (given, d.spans))[not head.typed :]:
            pairs = paired(d, spans, np.zeros(len(spans), dtype=np.int64))
            picked = chosen(pairs, *scored(head, states, kinds, pairs))
            tally.add(truth, entities([tuple(s) for s in spans.tolist()], clusters(picked).tolist()))
        _pronouns(counts, d, pairs.described.forms[:, 0], picked)
    result = {
        "mentions": f1(counts["right"], counts["found"], counts["wanted"]),
        "typed": f1(counts["typed"], counts["found"], counts["wanted"]),
        **ends.scores(),
        **{f"given {name}": score for name, score in given.scores().items()},
    }
    for name in ("he", "she", "it", "they", "all"):
        result[f"pronoun {name}"] = round(100 * counts[f"{name} right"] / max(1, counts[f"{name} of"]), 1)
        result[f"pronoun {name} of"] = counts[f"{name} of"]
    return result


def _pronouns(counts: Counter[str], d: Referring, forms: np.ndarray, picked: np.ndarray) -> None:
    """Count third persons whose entity was named before: whether the nearest noun in the chosen chain is of it."""
    for i, form in enumerate(forms.tolist()):
        if form not in THIRD:
            continue
        nouns = [j for j in range(i) if forms[j] == 0 and d.entities[j] == d.entities[i]]
        if not nouns:
            continue
        at = int(picked[i])
        while at >= 0 and forms[at] != 0:
            at = int(picked[at])
        right = at >= 0 and d.entities[at] == d.entities[i]
        for name in (THIRD[form], "all"):
            counts[f"{name} of"] += 1
            counts[f"{name} right"] += right


def epoch(
    head: Head,
    optimizer: torch.optim.Optimizer,
    documents: list[Ready],
    number: int,
    config: dict[str, Any],
    more: Sequence[tuple[Referring, np.ndarray]] = (),
) -> dict[str, float]:
    """Learn from every document once, and from the substituted articles between."""
    choice = random.Random(config["seed"] * 1000 + number)
    torch.manual_seed(config["seed"] * 1000 + number)
    order = choice.sample(documents, len(documents))
    sums, between = np.zeros(3), choice.sample(list(more), len(more))
    each = len(between) / len(order)
    total = config["epochs"] * len(documents)
    for step, made in enumerate(order):
        at = number * len(documents) + step
        share = min(1.0, (at + 1) / (0.05 * total)) * (1 - at / total)
        for group in optimizer.param_groups:
            group["lr"] = config["rate"] * share
        spans, gold = made.document.spans, made.document.entities
        if config["cut"]:
            spans, gold = shortened(made.document, choice, config["cut"])
        elif head.typed and number >= config["given"]:
            head.eval()
            with torch.inference_mode():
                kinds = head.kinds(head.deeper(torch.from_numpy(made.document.states)))
                spans, gold = outlined(made, kinds)
        head.train()
        detection, choosing = losses(head, made, paired(made.document, spans, gold))
        loss = config["mention_weight"] * detection + config["antecedent_weight"] * choosing
        for document, asked_for in between[int(step * each) : int((step + 1) * each)]:
            known = asked_loss(head, document, asked_for)
            loss = loss + config["substitute_weight"] * known
            sums[2] += known.item() / max(1, len(between))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(head.parameters(), 1.0)
        optimizer.step()
        sums[:2] += np.array([detection.item(), choosing.item()]) / len(order)
    return dict(zip(("detection", "choosing", "substitutes"), sums.round(4).tolist(), strict=True))


def substitutes(model: Model, arguments: argparse.Namespace, count: int) -> list[tuple[Referring, np.ndarray]]:
    """Articles of PolNeAR's training part with pronouns for names, made once."""
    cache = arguments.out / "substitutes.pkl"
    if not cache.exists():
        articles = [a for a in polnear(arguments.polnear / "train") if not held(a)][:count]
        cache.write_bytes(pickle.dumps(list(silver(model, articles))))
    made: list[tuple[Referring, np.ndarray]] = pickle.loads(cache.read_bytes())
    return made


def asked() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--gum", type=Path, required=True)
    parser.add_argument("--polnear", type=Path, help="folder of PolNeAR, for pronouns put in place of names")
    parser.add_argument("--out", type=Path, required=True)
    return parser.parse_args()


def main() -> int:
    """Encode the corpus once, learn, and score and save after every epoch."""
    arguments = asked()
    config = tomllib.loads(arguments.config.read_text(encoding="utf-8"))
    torch.set_num_threads(config["threads"])
    torch.manual_seed(config["seed"])
    model = load(threads=config["threads"])
    arguments.out.mkdir(parents=True, exist_ok=True)
    train, dev = (
        [ready(d) for d in corpus(model, gum_files(arguments.gum / part), arguments.out / f"{part}.pkl")]
        for part in ("train", "dev")
    )
    more = substitutes(model, arguments, config["articles"]) if arguments.polnear else []
    head = Head(config["dropout"], config["layer"], config["typed"])
    optimizer = torch.optim.AdamW(head.parameters(), lr=config["rate"], weight_decay=config["weight_decay"])
    checkpoint, begun = arguments.out / "checkpoint.pt", 0
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        head.load_state_dict(state["head"])
        optimizer.load_state_dict(state["optimizer"])
        begun = state["epoch"]
    with (arguments.out / "log.jsonl").open("a", encoding="utf-8") as log:
        for number in range(begun, config["epochs"]):
            started = time.perf_counter()
            told: dict[str, Any] = epoch(head, optimizer, train, number, config, more)
            told = {"epoch": number + 1, "seconds": round(time.perf_counter() - started), **told}
            if number % config["score_every"] == config["score_every"] - 1 or number + 1 == config["epochs"]:
                told["dev"] = evaluate(head, dev)
                told["dev news"] = evaluate(head, [r for r in dev if "_news_" in r.document.name])
            torch.save(
                {"head": head.state_dict(), "optimizer": optimizer.state_dict(), "epoch": number + 1}, checkpoint
            )
            line = json.dumps(told)
            print(line, flush=True)
            log.write(line + "\n")
            log.flush()
    torch.save(head.state_dict(), arguments.out / "head.pt")
    return 0


if __name__ == "__main__":
    sys.exit(main())
