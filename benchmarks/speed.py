"""How fast reading and comparing are: medians of whole runs, on texts given as arguments.

    python -m benchmarks.speed compare PATH...   # cold starts of `rashomon compare`, seconds
    python -m benchmarks.speed read PATH...      # articles/s, characters/s and peak memory of reading
    python -m benchmarks.speed figures PATH...   # sentences/s of reading figures by rules alone, one core
    python -m benchmarks.speed times PATH...     # sentences/s of reading time expressions, one core

Figures are of one machine; say with them which one, and run anything you compare with side by side.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import time

import rashomon
from rashomon.reading import quantities, segment, times


def cold(paths: list[str], runs: int) -> None:
    """Wall-clock seconds of the command from a cold start, and its peak memory."""
    command = [sys.executable, "-m", "rashomon", "compare", *paths, "--format", "json"]
    seconds = []
    for _ in range(runs):
        started = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        seconds.append(time.perf_counter() - started)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    low, middle, high = min(seconds), statistics.median(seconds), max(seconds)
    print(f"compare, cold: min {low:.2f} s, median {middle:.2f} s, max {high:.2f} s over {runs} runs; {memory:.0f} MB")


def reading(paths: list[str], runs: int) -> None:
    """Texts and characters a second in a warm process, one thread."""
    documents = list(rashomon.load_all(paths))
    if not documents:
        sys.exit("nothing could be read; give files or folders of texts")
    rashomon.read(documents[0])
    characters = sum(len(d.text) for d in documents)
    rates = []
    for _ in range(runs):
        started = time.perf_counter()
        for document in documents:
            rashomon.read(document)
        rates.append(time.perf_counter() - started)
    seconds = statistics.median(rates)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"read, warm: {len(documents) / seconds:.1f} texts/s, {characters / seconds:.0f} characters/s "
        f"(median of {runs} runs over {len(documents)} texts); peak {memory:.0f} MB"
    )


def figures(paths: list[str], runs: int) -> None:
    """Sentences a second of processor time for figures by rules, sentences and times given; one thread."""
    documents = list(rashomon.load_all(paths))
    if not documents:
        sys.exit("nothing could be read; give files or folders of texts")
    given = []
    for document in documents:
        cut = segment.sentences(document)
        given.append((document, cut, times.times(document, cut)))
    sentences = sum(len(cut) for _, cut, _ in given)
    spent, found = [], 0
    for _ in range(runs + 1):  # the first run loads what is loaded lazily
        started = time.process_time()
        found = sum(len(quantities.quantities(*one)) for one in given)
        spent.append(time.process_time() - started)
    seconds = statistics.median(spent[1:])
    print(
        f"figures, rules: {sentences / seconds:.0f} sentences/s of processor time, {found} figures in {sentences} "
        f"sentences (median of {runs} runs)"
    )


def dates(paths: list[str], runs: int) -> None:
    """Sentences a second of processor time for time expressions, sentences given; one thread."""
    documents = list(rashomon.load_all(paths))
    if not documents:
        sys.exit("nothing could be read; give files or folders of texts")
    given = [(document, segment.sentences(document)) for document in documents]
    sentences = sum(len(cut) for _, cut in given)
    spent, found = [], 0
    for _ in range(runs + 1):  # the first run compiles the patterns
        started = time.process_time()
        found = sum(len(times.times(*one)) for one in given)
        spent.append(time.process_time() - started)
    seconds = statistics.median(spent[1:])
    print(
        f"times: {sentences / seconds:.0f} sentences/s of processor time, {found} expressions in {sentences} sentences "
        f"(median of {runs} runs)"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["compare", "read", "figures", "times"])
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    run = {"compare": cold, "read": reading, "figures": figures, "times": dates}[arguments.what]
    run(arguments.paths, arguments.runs)


if __name__ == "__main__":
    main()
