"""Two texts of one voice sentence by sentence: what stayed, changed, moved, came and went.

As for central-bank statements. A sentence that stands elsewhere in the newer text was moved, not dropped and added:
pairs are found first, wherever they stand, and the heaviest row of pairs in the same order stays in place (heaviest
increasing subsequence, by words). Cost is near linear in the length of both texts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Indel

from rashomon.comparing.runs import heaviest_run
from rashomon.comparing.wording.kinds import redline as edits_of
from rashomon.comparing.wording.kinds import shifts
from rashomon.comparing.wording.lookup import Lookup, Weights, features
from rashomon.comparing.wording.scopes import TopicOf
from rashomon.comparing.wording.tokens import Token, content, keys, tokens
from rashomon.model import Edit, Evidence, Reading, Redline, RedlineItem, Span

_LIKE = 0.42
_LIKE_BETWEEN = 0.5  # the same for sentences between two neighbours that stay, by all their words
_TELLING = 2  # words with content that they have in common
_CROWD = 400  # pairs of sentences between two neighbours that are looked at


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its tokens; ``paragraph`` tells that a paragraph begins with it."""

    span: Span
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    paragraph: bool


def redline(older: Reading, newer: Reading, topics: TopicOf | None = None) -> Redline:
    """What leads from the older text to the newer; its sentences in order with those of the older set in between."""
    old, new = sentences(older), sentences(newer)
    pairs = _paired(old, new)
    return Redline(
        older.document.id,
        newer.document.id,
        older.document.published,
        newer.document.published,
        tuple(_items(older, newer, old, new, pairs, topics)),
    )


def sentences(reading: Reading) -> list[Sentence]:
    """The sentences of a text that hold words."""
    text = reading.document.text
    starts = [b.span.start for b in reading.document.blocks]
    found, seen = [], -1
    for span in reading.sentences:
        made = tokens(text, span)
        if not made:
            continue
        block = bisect_right(starts, span.start)
        found.append(Sentence(span, made, keys(made), block != seen))
        seen = block
    return found


def _paired(old: Sequence[Sentence], new: Sequence[Sentence]) -> dict[int, int]:
    """Which older sentence each newer one comes from: the same words first, in order, then the most like."""
    pairs: dict[int, int] = {}
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, sentence in enumerate(old):
        places[sentence.keys].append(i)
    for j, sentence in enumerate(new):
        if places.get(sentence.keys):
            pairs[j] = places[sentence.keys].pop(0)
    taken = set(pairs.values())
    weights = Weights()
    for sentence in (*old, *new):
        weights.add(features(sentence.tokens))
    lookup, rest = Lookup(weights), [i for i in range(len(old)) if i not in taken]
    for i in rest:
        lookup.add(features(old[i].tokens))
    found = [
        (-near.likeness, abs(rest[near.number] * len(new) - j * len(old)), j, rest[near.number])
        for j in range(len(new))
        if j not in pairs
        for near in lookup.near(features(new[j].tokens))
        if near.likeness >= _LIKE
    ]
    for _, _, j, i in sorted(found):
        if j not in pairs and i not in taken:
            pairs[j] = i
            taken.add(i)
    return {**pairs, **_between(old, new, pairs)}


def _between(old: Sequence[Sentence], new: Sequence[Sentence], pairs: dict[int, int]) -> dict[int, int]:
    """Pairs of what is left over between the same two neighbours that stay: sentences like each other in their words,
    however common these are, where nothing else could have become of them."""
    stays = sorted(in_place(pairs))
    ends = [(-1, -1), *((j, pairs[j]) for j in stays), (len(new), len(old))]
    taken, found = set(pairs.values()), dict[int, int]()
    for (j0, i0), (j1, i1) in pairwise(ends):
        rows = [i for i in range(i0 + 1, i1) if i not in taken]
        columns = [j for j in range(j0 + 1, j1) if j not in pairs]
        if rows and columns and len(rows) * len(columns) <= _CROWD:
            found |= _alike(old, new, rows, columns)
    return found


def _alike(
    old: Sequence[Sentence], new: Sequence[Sentence], rows: Sequence[int], columns: Sequence[int]
) -> dict[int, int]:
    """The likest first; no two pairs cross."""
    options = [(-_likeness(old[i], new[j]), j, i) for j in columns for i in rows]
    found: dict[int, int] = {}
    for like, j, i in sorted(options):
        if -like < _LIKE_BETWEEN:
            break
        if j not in found and all((j < y) == (i < x) and i != x for y, x in found.items()):
            found[j] = i
    return found


def _likeness(a: Sentence, b: Sentence) -> float:
    """Share of the words in the same order, 0 to 1; 1 where all with content of the shorter one stand in the longer."""
    mine, theirs = content(a.tokens), content(b.tokens)
    short, long_ = sorted((keys(mine), keys(theirs)), key=len)
    if len(set(short) & set(long_)) < _TELLING:
        return 0.0
    if Indel.similarity(short, long_) >= 2 * len(short):
        return 1.0
    return Indel.normalized_similarity(a.keys, b.keys)


def in_place(pairs: dict[int, int], weights: Mapping[int, int] | None = None) -> frozenset[int]:
    """The newer sentences of the heaviest row of pairs that both texts have in the same order.

    ``weights`` are the lengths of the newer sentences (1 each by default): of two passages that changed places the
    shorter one has moved.
    """
    newer = sorted(pairs)
    run = heaviest_run([pairs[j] for j in newer], [1 if weights is None else max(1, weights[j]) for j in newer])
    return frozenset(newer[n] for n in run)


def _items(
    older: Reading,
    newer: Reading,
    old: Sequence[Sentence],
    new: Sequence[Sentence],
    pairs: dict[int, int],
    topics: TopicOf | None,
) -> Iterable[RedlineItem]:
    stays = in_place(pairs, {j: len(new[j].tokens) for j in pairs})
    goes_to = {i: j for j, i in pairs.items()}
    at = 0
    following = _following(pairs, stays, len(new), len(old))
    for j, sentence in enumerate(new):
        yield from _gone(older, old, range(at, following[j]), goes_to)
        at = max(at, following[j] + (j in stays))
        yield _item(older, newer, old[pairs[j]] if j in pairs else None, sentence, j in stays, topics)
    yield from _gone(older, old, range(at, len(old)), goes_to)


def _following(pairs: dict[int, int], stays: frozenset[int], newer: int, older: int) -> list[int]:
    """For each newer sentence the older one at which the text next stays: what went stands before what came."""
    found, at = [older] * newer, older
    for j in range(newer - 1, -1, -1):
        at = pairs[j] if j in stays else at
        found[j] = at
    return found


def _gone(
    older: Reading, old: Sequence[Sentence], places: Iterable[int], goes_to: dict[int, int]
) -> Iterable[RedlineItem]:
    for i in places:
        evidence, words = Evidence(older.document.id, old[i].span), old[i].span.of(older.document.text)
        op = "moved away" if i in goes_to else "deleted"
        yield RedlineItem(op, evidence, None, (Edit("delete", words, ""),), (), old[i].paragraph)


def _item(
    older: Reading, newer: Reading, old: Sentence | None, new: Sentence, stays: bool, topics: TopicOf | None
) -> RedlineItem:
    here, words = Evidence(newer.document.id, new.span), new.span.of(newer.document.text)
    if old is None:
        return RedlineItem("inserted", None, here, (Edit("insert", "", words),), (), new.paragraph)
    before = old.span.of(older.document.text)
    found = shifts(before, words, topics)
    op = ("changed" if found else "equal") if stays else ("moved and changed" if found else "moved")
    edits = edits_of(before, words) if before != words else (Edit("equal", before, words),)
    return RedlineItem(op, Evidence(older.document.id, old.span), here, edits, found, new.paragraph)
