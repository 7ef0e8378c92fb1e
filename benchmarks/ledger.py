"""Scores the ledger of pledges and the conflicts on the cases of ``ledger.toml`` and the files beside it.

    python -m benchmarks.ledger [--held-out] [--show] [--only CASE...]

An entry is right when its giver, its action and object, its figure and its modality (with its negation) all are; an
entry that the gold list lacks is wrong. A conflict is right when its kind is and its two passages are. Precision,
recall and F1 are over all cases of the half that is scored. A change (what became of a promise across dates) is right
when its kind is, and it rests on the words that show it.
"""

from __future__ import annotations

import argparse
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rashomon import Document, compare, load_all, read
from rashomon.model import Comparison, Conflict, Pledge, PledgeChange

CASES = tuple(
    Path(__file__).with_name(f"{name}.toml")
    for name in (
        "ledger",
        "ledger_second",
        "ledger_third",
        "ledger_fourth",
        "ledger_fifth",
        "ledger_sixth",
        "ledger_seventh",
        "ledger_eighth",
        "ledger_ninth",
    )
)
Gold = dict[str, Any]
Score = tuple[float, float, float]


def cases(held_out: bool) -> list[Gold]:
    """The cases that were looked at, or those that were set aside."""
    every = [case for path in CASES for case in tomllib.loads(path.read_text("utf-8"))["case"]]
    return [case for case in every if case["held_out"] is held_out]


def comparison(case: Gold) -> Comparison:
    """The comparison of a case's documents, which stand in it or in the folder that it names."""
    if "folder" in case:
        documents = load_all(sorted((Path(__file__).parents[1] / case["folder"]).glob("*.txt")))
        return compare([read(document) for document in documents])
    return compare(tuple(read(_document(given)) for given in case["documents"]))


def _document(given: str | Gold) -> Document:
    if isinstance(given, str):
        return Document.from_text(given.lstrip("\n"))
    return Document.from_text(given["text"].lstrip("\n"), published=given["published"])


def pledge_fits(comparison: Comparison, pledge: Pledge, gold: Gold) -> bool:
    """Whether a ledger entry is the one that the gold list means, right in every part."""
    givers = {pledge.giver, *pledge.givers}
    if pledge.kind != gold.get("kind", "pledge") or not givers & set(gold["giver"].split("|")):
        return False
    if not all(re.search(word, f"{pledge.action} {pledge.object}", re.I) for word in gold["words"]):
        return False
    figures = {v.figure.quantity.low for v in pledge.versions if v.figure}
    if figures != _set(gold.get("figure")):
        return False
    if pledge.kind == "demand":
        return True
    refused = gold["modality"] == "refuses"
    negated = pledge.negated or refused
    return {str(v.modality) for v in pledge.versions} == _set(gold["modality"]) and negated == gold.get(
        "negated", refused
    )


def _set(value: Any) -> set[Any]:
    return set() if value is None else set(value) if isinstance(value, list) else {value}


def conflict_fits(comparison: Comparison, conflict: Conflict, gold: Gold) -> bool:
    """Whether a conflict is the one that the gold list means: its kind and its two passages."""
    if conflict.kind.value not in gold["kind"].split("|"):
        return False
    one, other = (f"{side.value} {comparison.words(side.evidence)}" for side in (conflict.a, conflict.b))
    return any(re.search(gold["a"], x) and re.search(gold["b"], y) for x, y in ((one, other), (other, one)))


def change_fits(comparison: Comparison, change: PledgeChange, gold: Gold) -> bool:
    """Whether what became of a promise is what the gold list means: its kind and the words that show it."""
    return change.kind.value == gold["kind"] and bool(re.search(gold["words"], comparison.words(change.evidence)))


def changes(comparison: Comparison) -> list[PledgeChange]:
    """What became of every promise, once each: an inferred change stands with both dates' entries."""
    every = [c for p in (*comparison.pledges, *comparison.pledges_beside) for c in p.changes]
    return list({(c.kind, c.evidence): c for c in every}.values())


def matched(found: Iterable[Any], gold: list[Gold], fits: Any) -> tuple[list[Any], list[Gold]]:
    """What was found and is not in the gold list, and what is there and was not found; each counts once."""
    missing, wrong = list(gold), []
    for item in found:
        place = next((n for n, g in enumerate(missing) if fits(item, g)), None)
        if place is None:
            wrong.append(item)
        else:
            missing.pop(place)
    return wrong, missing


def run(held_out: bool, show: bool = False, only: tuple[str, ...] = ()) -> dict[str, Score]:
    """Precision, recall and F1 of pledges and of conflicts, over one half of the cases, or those named."""
    totals = {"pledges": [0, 0, 0], "conflicts": [0, 0, 0], "changes": [0, 0, 0]}
    for case in cases(held_out):
        if only and case["name"] not in only:
            continue
        result = comparison(case)
        for what, found, fits in (
            ("pledges", result.pledges, pledge_fits),
            ("conflicts", result.conflicts, conflict_fits),
            ("changes", changes(result), change_fits),
        ):
            wrong, missing = matched(found, case.get(what, []), lambda item, gold, f=fits, r=result: f(r, item, gold))
            right = len(found) - len(wrong)
            for n, count in enumerate((right, len(wrong), len(missing))):
                totals[what][n] += count
            if show:
                _show(case["name"], what, wrong, missing)
    return {what: _score(*counts) for what, counts in totals.items()}


def _score(right: int, wrong: int, missing: int) -> Score:
    precision, recall = right / max(1, right + wrong), right / max(1, right + missing)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def _show(case: str, what: str, wrong: list[Any], missing: list[Gold]) -> None:
    for item in wrong:
        plain = isinstance(item, Conflict | PledgeChange)
        told = item.explanation if plain else (item.kind, item.giver, item.action, item.modality)
        figure = None if plain else [v.figure.quantity.low for v in item.versions if v.figure]
        print(f"{case}: {what}: not in the list: {getattr(item, 'negated', '')} {told} {figure}")
    for gold in missing:
        print(f"{case}: {what}: not found: {gold}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--held-out", action="store_true", help="score the cases that were set aside")
    parser.add_argument("--show", action="store_true", help="say what was missed and what was wrong")
    parser.add_argument("--only", nargs="+", default=[], metavar="CASE", help="score these cases alone")
    options = parser.parse_args()
    for what, (precision, recall, f1) in run(options.held_out, options.show, tuple(options.only)).items():
        print(f"{what:10} precision {precision:.2f}  recall {recall:.2f}  F1 {f1:.2f}")


if __name__ == "__main__":
    main()
