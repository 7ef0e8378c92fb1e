"""Scores the kinds of change between wordings on the shifts of ``wording.toml``.

    python -m benchmarks.wording [--held-out] [--show]

A shift is right when the kind of the step from its first wording to its second is. Topics come from the shipped
taxonomy, as they do in a comparison.
"""

from __future__ import annotations

import argparse
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from rashomon.comparing.wording import kind, phrase_topics, shifts

CASES = Path(__file__).with_name("wording.toml")


def cases(held_out: bool) -> list[dict[str, Any]]:
    """The shifts of one half."""
    return [case for case in tomllib.loads(CASES.read_text("utf-8"))["shift"] if case["held_out"] is held_out]


def found(case: dict[str, Any]) -> str:
    """The kind that is told of a shift."""
    return kind(shifts(case["before"], case["after"], phrase_topics))


def run(held_out: bool, show: bool = False) -> tuple[float, Counter[tuple[str, str]]]:
    """The share of one half whose kind is right, and (kind, what was told) of the others."""
    every = cases(held_out)
    wrong: Counter[tuple[str, str]] = Counter()
    for case in every:
        told = found(case)
        if told != case["kind"]:
            wrong[case["kind"], told] += 1
            if show:
                print(f"{case['kind']} told as {told}: {case['before']} → {case['after']}")
                print(f"    {shifts(case['before'], case['after'], phrase_topics)}")
    return 1 - wrong.total() / len(every), wrong


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--held-out", action="store_true", help="score the half that was set aside")
    parser.add_argument("--show", action="store_true", help="say what was told wrongly")
    options = parser.parse_args()
    share, wrong = run(options.held_out, options.show)
    print(f"kind right {share:.3f} of {len(cases(options.held_out))} shifts, {wrong.total()} wrong")


if __name__ == "__main__":
    main()
