"""The index of wording beside ``difflib`` and ``collatex``, in one run on the same made texts: time and what is found.

    python -m benchmarks.reuse_beside [--words N ...] [--patience SECONDS]

Two tasks. *Versions*: a text and a later version of it, one word or clause changed in about every twelve words and
some sentences moved; how many of the changes a tool names, in exactly the words changed, and how many of those that
it names are such. *Corpus*: a few documents with planted reuse; how much of it a tool finds that sets every pair of
documents against each other. A tool whose last turn took longer than the patience is not asked for more; ``collatex``
is left out where it is not installed (pip install collatex).
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import partial
from itertools import combinations, groupby
from typing import Any

import numpy as np

from benchmarks.reuse import Truth, score
from benchmarks.reuse_corpus import Maker, Plan
from rashomon.comparing.reuse import Index, Match, Passage
from rashomon.model import Span

Change = tuple[str, str]  # the words before and after, in lower case
Step = tuple[bool, int, int, int, int]  # equal or not, and the words of both sides that it is about
_WORD = re.compile(r"\w+")
_BANDS, _PRIME = 16, (1 << 31) - 1
_DICE = np.random.default_rng(1)
_FACTORS, _OFFSETS = (_DICE.integers(1, _PRIME, 2 * _BANDS) for _ in range(2))


@dataclass(frozen=True)
class Versions:
    """Two versions of a text, what was changed between them and how many sentences were moved."""

    before: str
    after: str
    changes: Counter[Change]
    moved: int


def versions(words: int, seed: int = 1) -> Versions:
    """A text of about so many words and its later version."""
    maker = Maker(Plan(1, seed=seed))
    dice, sentences, changes = maker.dice, [], Counter[Change]()
    while sum(len(old) for old, _ in sentences) < words:
        old = [maker.spelt(w) for w in maker.running(dice.randint(16, 28))]
        new = list(old)
        for place in range(len(old) - dice.randint(5, 10), 3, -12):
            kind = dice.choice(("replace", "insert", "delete", "clause"))
            fresh = [maker.spelt(w) for w in maker.running(3 if kind == "clause" else 1)]
            gone = old[place : place + 1] if kind in ("replace", "delete") else []
            put = fresh if kind != "delete" else []
            if put != gone:
                new[place : place + len(gone)] = put
                changes[" ".join(gone), " ".join(put)] += 1
        sentences.append((old, new))
    later = list(range(len(sentences)))
    moved = max(1, len(later) // 10)
    for _ in range(moved):
        later.insert(dice.randrange(len(later)), later.pop(dice.randrange(len(later))))
    return Versions(_text(s[0] for s in sentences), _text(sentences[n][1] for n in later), changes, moved)


def _text(sentences: Iterator[list[str]]) -> str:
    return " ".join(" ".join(words).capitalize() + "." for words in sentences)


def _words(text: str) -> list[tuple[str, int, int]]:
    return [(m[0].lower(), m.start(), m.end()) for m in _WORD.finditer(text)]


def by_index(before: str, after: str) -> Counter[Change]:
    """The changes that the index names."""
    index = Index()
    index.add("before", before)
    index.add("after", after)
    edits = [e for match in index.all_matches() for e in match.edits if e.op != "equal"]
    return Counter((_plain(e.before), _plain(e.after)) for e in edits)


def _plain(text: str) -> str:
    return " ".join(word for word, _, _ in _words(text))


def by_steps(steps: Callable[[list[str], list[str]], Iterator[Step]]) -> Callable[[str, str], Counter[Change]]:
    """The changes that a tool names which aligns two lists of words."""

    def named(before: str, after: str) -> Counter[Change]:
        a, b = ([w for w, _, _ in _words(text)] for text in (before, after))
        return Counter((" ".join(a[i:j]), " ".join(b[p:q])) for same, i, j, p, q in steps(a, b) if not same)

    return named


def difflib_steps(a: list[str], b: list[str]) -> Iterator[Step]:
    """The alignment of ``difflib``, by words and without its heuristic for frequent ones."""
    for tag, i, j, p, q in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        yield tag == "equal", i, j, p, q


def collatex_steps(a: list[str], b: list[str]) -> Iterator[Step]:
    """The alignment of ``collatex``: columns of its table in which both witnesses read the same, or not."""
    from collatex import Collation, collate  # type: ignore[import-not-found,unused-ignore]

    collation = Collation()
    collation.add_plain_witness("A", " ".join(a))
    collation.add_plain_witness("B", " ".join(b))
    table: Any = collate(collation, segmentation=False)
    cells = [(c.tokens_per_witness.get("A", []), c.tokens_per_witness.get("B", [])) for c in table.columns]
    readings = [tuple([t.token_data["n"] for t in side] for side in cell) for cell in cells]
    i = p = 0
    for same, run in groupby(readings, key=lambda r: r[0] == r[1]):
        sides = [sum(len(side) for side in column) for column in zip(*run, strict=True)]
        yield same, i, i + sides[0], p, p + sides[1]
        i, p = i + sides[0], p + sides[1]


def pairwise(
    texts: dict[str, str], steps: Callable[[list[str], list[str]], Iterator[Step]], least: int = 7
) -> Iterator[Match]:
    """Reuse in a corpus by aligning every pair: runs of equal words with at most three changed in between."""
    for (one, a), (other, b) in combinations(texts.items(), 2):
        left, right = _words(a), _words(b)
        run: list[Step] = []
        for step in (*steps([w for w, _, _ in left], [w for w, _, _ in right]), None):
            if step and (step[0] or (run and max(step[2] - step[1], step[4] - step[3]) <= 3)):
                run.append(step)
                continue
            while run and not run[-1][0]:
                run.pop()
            if run and sum(s[2] - s[1] for s in run if s[0]) >= least:
                first, last = run[0], run[-1]
                yield Match(
                    Passage(one, Span(left[first[1]][1], left[last[2] - 1][2])),
                    Passage(other, Span(right[first[3]][1], right[last[4] - 1][2])),
                    1.0,
                    (),
                )
            run = []


def indexed(texts: dict[str, str]) -> Iterator[Match]:
    """Reuse in a corpus by the index."""
    index = Index()
    for id, text in texts.items():
        index.add(id, text)
    return index.all_matches()


def _candidates(texts: dict[str, str], prints: Callable[[list[str]], set[int]]) -> Iterator[tuple[str, str]]:
    """Pairs of documents that share a print."""
    holders: dict[int, list[str]] = {}
    for id, text in texts.items():
        for one in prints([w for w, _, _ in _words(text)]):
            holders.setdefault(one, []).append(id)
    yield from sorted({pair for held in holders.values() for pair in combinations(held, 2)})


def winnowed(words: list[str], size: int = 5, window: int = 4) -> set[int]:
    """Fingerprints of a text: the least hash of every window over its 5-grams (Schleimer, Wilkerson, Aiken 2003)."""
    hashes = [hash(tuple(words[i : i + size])) for i in range(len(words) - size + 1)]
    return {min(hashes[i : i + window]) for i in range(max(1, len(hashes) - window + 1))} if hashes else set()


def minhashed(words: list[str], size: int = 3, reach: int = 24) -> set[int]:
    """Bands of MinHash signatures over 3-grams of overlapping stretches, two rows a band (Broder 1997; LSH, Indyk and
    Motwani 1998): whole texts that share one passage are too unlike each other to be found by one signature."""
    found = set()
    for start in range(0, max(1, len(words) - reach // 2), reach // 2):
        grams = np.array(
            [hash(tuple(words[i : i + size])) % _PRIME for i in range(start, min(start + reach, len(words) - 2))]
        )
        if len(grams):
            signature = ((grams[:, None] * _FACTORS + _OFFSETS) % _PRIME).min(axis=0)
            found |= {hash((band, *signature[2 * band : 2 * band + 2].tolist())) for band in range(_BANDS)}
    return found


def by_prints(texts: dict[str, str], prints: Callable[[list[str]], set[int]]) -> Iterator[Match]:
    """Reuse in a corpus: pairs of documents that share a print, aligned as the index aligns them."""
    for one, other in _candidates(texts, prints):
        yield from indexed({one: texts[one], other: texts[other]})


def tools() -> dict[str, Callable[[list[str], list[str]], Iterator[Step]]]:
    """The tools that are here, each with what it imports."""
    known = {"difflib": (difflib_steps, ()), "collatex": (collatex_steps, ("Levenshtein", "networkx"))}
    return {
        name: steps
        for name, (steps, needs) in known.items()
        if all(importlib.util.find_spec(module) for module in (name, *needs))
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, nargs="*", default=[150, 300, 600, 1200, 2400, 4800])
    parser.add_argument("--corpus", type=int, default=12, help="documents of the corpus")
    parser.add_argument("--patience", type=float, default=10.0)
    options = parser.parse_args()
    named = {"index": by_index, **{name: by_steps(steps) for name, steps in tools().items()}}
    spent = dict.fromkeys(named, 0.0)
    by_index("one two three", "one two three")  # loads what is loaded lazily
    for words in options.words:
        made = versions(words)
        planted = made.changes.total()
        print(f"versions of {words} words, {planted} changes, {made.moved} sentences moved")
        for name, find in named.items():
            if spent[name] > options.patience:
                continue
            started = time.process_time()
            found = find(made.before, made.after)
            spent[name] = time.process_time() - started
            right = (found & made.changes).total()
            print(f"  {name:9} {spent[name]:8.3f} s  found {right / planted:.3f}, right {right / found.total():.3f}")
    truth, texts = Truth(), {}
    for document in Maker(Plan(options.corpus, 300, uses=3.0)).documents():
        truth.add(document)
        texts[document.id] = document.text
    print(f"corpus of {len(texts)} documents")
    searches: dict[str, Callable[[], Iterator[Match]]] = {
        "index": lambda: indexed(texts),
        "winnowing": lambda: by_prints(texts, winnowed),
        "minhash": lambda: by_prints(texts, minhashed),
    }
    for name, steps in tools().items() if options.corpus <= 40 else ():
        searches[name] = partial(pairwise, texts, steps)
    for name, search in searches.items():
        started = time.process_time()
        matches = list(search())
        taken = time.process_time() - started
        result = score(truth, matches)
        print(f"  {name:9} {taken:8.3f} s  recall {result.recall:.3f}, precision {result.precision:.3f}")


if __name__ == "__main__":
    main()
