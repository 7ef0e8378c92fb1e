"""The frame of a formula: the words that stay through its variants, and what fills the gaps between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from rapidfuzz.distance import Indel, Levenshtein, Opcode

from rashomon.comparing.wording.tokens import ARTICLES, Token, is_han
from rashomon.comparing.wording.units import Unit
from rashomon.model import Slot

_FIXED = 0.6  # share of the uses that a word of the frame stands in
_LEAST_FRAME = 3  # words with content, and
_FRAME_SHARE = 0.4  # the share of them, that must stay for a frame to tell anything
_ABOUT = 0.85  # of the nearness of the nearest
_MOST_MODELS = 16  # variants that are held against each other for the one that stands for all
GAP = "[…]"

Words = Callable[[Unit], str]


def frame_of(
    uses: Sequence[tuple[int, Unit]], order: Mapping[tuple[str, ...], int], words: Words
) -> tuple[str, tuple[Slot, ...], int]:
    """The words of the most used variant that most uses have too, what stands in the gaps of each, and the number of
    documents that have these very words.

    Where too few words stay to be recognised by, the most used variant stands for the formula as it is.
    """
    by_variant: dict[int, Unit] = {}
    counts: Counter[int] = Counter()
    for _, unit in uses:
        by_variant.setdefault(order[unit.keys], unit)
        counts[order[unit.keys]] += 1
    best = _model(by_variant, counts)
    model = by_variant[best]
    if len(by_variant) == 1:
        return words(model), (), _framed(model, (), uses)
    kept = [counts[best]] * len(model.tokens)
    for number, unit in by_variant.items():
        if number == best:
            continue
        for block in _blocks(model, unit):
            if block.tag == "equal":
                for position in range(block.src_start, block.src_end):
                    kept[position] += counts[number]
    fixed = _without_islands(model.tokens, [count >= _FIXED * counts.total() for count in kept])
    stays, every = _telling(model, fixed), _telling(model, [True] * len(fixed))
    if stays < min(_LEAST_FRAME, every) or stays < _FRAME_SHARE * every:
        return words(model), (), _framed(model, (), uses)
    gaps = [_without_articles(model.tokens, gap) for gap in _runs(fixed)]
    slots = [
        (gap, _slot(model, by_variant, counts, gap, words, order[uses[-1][1].keys])) for gap in gaps if gap[0] < gap[1]
    ]
    told = [(gap, slot) for gap, slot in slots if any(filler for filler, _ in slot.fillers)]
    shown = [gap for gap, _ in told]
    return _with_gaps(words(model), model, shown), tuple(slot for _, slot in told), _framed(model, shown, uses)


def _framed(model: Unit, gaps: Sequence[tuple[int, int]], uses: Sequence[tuple[int, Unit]]) -> int:
    """In how many documents a use differs from the model in what fills the gaps only; case is no difference."""
    seen: dict[tuple[str, ...], bool] = {}
    held: set[int] = set()
    for place, unit in uses:
        said = _said(unit)
        if said not in seen:
            seen[said] = _only_in_gaps(model, gaps, unit)
        if seen[said]:
            held.add(place)
    return len(held)


def _said(unit: Unit) -> tuple[str, ...]:
    return tuple(token.text.casefold().replace("’", "'") for token in unit.tokens)


def _only_in_gaps(model: Unit, gaps: Sequence[tuple[int, int]], unit: Unit) -> bool:
    """Whether all that differs lies in a gap, or is an article."""
    mine, theirs = _said(model), _said(unit)
    for block in _blocks(model, unit):
        if block.tag == "equal":
            pairs = zip(range(block.src_start, block.src_end), range(block.dest_start, block.dest_end), strict=True)
            if any(mine[i] != theirs[j] and not any(a <= i < b for a, b in gaps) for i, j in pairs):
                return False
            continue
        first, last = _without_articles(model.tokens, (block.src_start, block.src_end))
        start, end = _without_articles(unit.tokens, (block.dest_start, block.dest_end))
        if first == last and start == end:
            continue
        if first == last:
            fits = any(a <= block.src_end and block.src_start <= b for a, b in gaps)
        else:
            fits = any(a <= first and last <= b for a, b in gaps)
        if not fits:
            return False
    return True


def _without_articles(made: Sequence[Token], gap: tuple[int, int]) -> tuple[int, int]:
    """The gap without the articles at its ends, which belong to the frame; empty where it holds nothing else."""
    first, last = gap
    while first < last and made[first].text.casefold() in ARTICLES:
        first += 1
    while first < last and made[last - 1].text.casefold() in ARTICLES:
        last -= 1
    return first, last


def _model(by_variant: Mapping[int, Unit], counts: Counter[int]) -> int:
    """The variant that is used most; of several the latest that comes about as near to all others as any."""
    most = max(counts.values())
    among = [variant for variant in by_variant if counts[variant] == most][-_MOST_MODELS:]
    others = list(by_variant.items())[-_MOST_MODELS:]

    def near(variant: int) -> float:
        mine = by_variant[variant].keys
        return sum(counts[n] * Levenshtein.normalized_similarity(mine, unit.keys) for n, unit in others)

    found = {variant: near(variant) for variant in among} if len(among) > 1 else {among[0]: 0.0}
    return max(variant for variant, value in found.items() if value >= _ABOUT * max(found.values()))


def _telling(model: Unit, fixed: Sequence[bool]) -> int:
    """How many words with content stay."""
    return sum(stays and not token.bare for token, stays in zip(model.tokens, fixed, strict=True))


def _without_islands(made: Sequence[Token], fixed: list[bool]) -> list[bool]:
    """A lone word without content, or a lone character, between two gaps is no frame."""
    result = list(fixed)
    for n in range(1, len(fixed) - 1):
        lone = fixed[n] and not fixed[n - 1] and not fixed[n + 1]
        if lone and (made[n].bare or is_han(made[n])):
            result[n] = False
    return result


def _runs(fixed: Sequence[bool]) -> list[tuple[int, int]]:
    gaps: list[tuple[int, int]] = []
    for n, stays in enumerate(fixed):
        if stays:
            continue
        if gaps and gaps[-1][1] == n:
            gaps[-1] = (gaps[-1][0], n + 1)
        else:
            gaps.append((n, n + 1))
    return gaps


def _with_gaps(text: str, model: Unit, gaps: Sequence[tuple[int, int]]) -> str:
    base, at, parts = model.span.start, 0, []
    for first, last in gaps:
        parts += [text[at : model.tokens[first].start - base], GAP]
        at = model.tokens[last - 1].end - base
    return "".join([*parts, text[at:]])


def _blocks(model: Unit, unit: Unit) -> list[Opcode]:
    """What leads from one variant to another with as many words kept as can be; what goes and comes at once is one."""
    made: list[Opcode] = []
    for block in Indel.opcodes(list(model.keys), list(unit.keys)):
        if made and block.tag != "equal" and made[-1].tag != "equal":
            last = made.pop()
            block = Opcode("replace", last.src_start, block.src_end, last.dest_start, block.dest_end)
        made.append(block)
    return made


def _slot(
    model: Unit,
    by_variant: Mapping[int, Unit],
    counts: Mapping[int, int],
    gap: tuple[int, int],
    words: Words,
    latest: int,
) -> Slot:
    """What every variant has between the words on both sides of a gap; ``latest`` is the one used last."""
    fillers: Counter[str] = Counter()
    newest = ""
    for number, unit in by_variant.items():
        first = last = None
        for block in _blocks(model, unit):
            if block.tag == "insert":
                touches = gap[0] <= block.src_start <= gap[1]
            else:
                touches = block.src_start < gap[1] and gap[0] < block.src_end
            if not touches or block.dest_start == block.dest_end:
                continue
            start, end = block.dest_start, block.dest_end
            if block.tag == "equal":
                start = block.dest_start + max(0, gap[0] - block.src_start)
                end = block.dest_end - max(0, block.src_end - gap[1])
            first, last = (start if first is None else min(first, start)), max(last or 0, end)
        if first is not None and last is not None:
            first, last = _without_articles(unit.tokens, (first, last))
        if first is not None and last is not None and last > first:
            base = unit.span.start
            here = words(unit)[unit.tokens[first].start - base : unit.tokens[last - 1].end - base]
        else:
            here = ""
        fillers[here] += counts[number]
        newest = here if number == latest else newest
    return Slot(tuple(fillers.most_common()), newest)
