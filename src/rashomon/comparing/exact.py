"""A redline that reproduces both texts: what stays is the same on both sides, to the mark.

Wordings are aligned by stems, so forms of one word ("will align", "has aligned") count as the same word; a reader must
still see which form stands in which text. Only spacing may differ in what stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from rashomon.comparing.words import Word, plain, words
from rashomon.model import Edit

_HAN = r"\u3400-\u9fff\u3040-\u30ff"  # no spaces between words: each character is a part of its own
_PARTS = re.compile(rf"\s+|\d+(?:[.,]\d+)+|[^\W_{_HAN}]+(?:[-‐‑'’][^\W_{_HAN}]+)*|.", re.S)
_STYLES = {**dict.fromkeys(map(ord, "“”„«»「」『』"), '"'), **dict.fromkeys(map(ord, "‘’ʼ"), "'"), ord("‑"): "-"}
_LONGEST = 2_000  # parts to a side that are aligned; what is longer is told as one change


def pieces(edits: Iterable[Edit]) -> Iterator[tuple[str, str]]:
    """(before, after) of every edit; words that count as equal but differ in form or marks in exact pieces."""
    for edit in edits:
        if edit.op != "equal" or edit.before == edit.after:
            yield edit.before, edit.after
            continue
        a, b = _PARTS.findall(edit.before), _PARTS.findall(edit.after)
        if max(len(a), len(b)) > _LONGEST:
            yield edit.before, edit.after
            continue
        for step in Levenshtein.opcodes(_keys(a), _keys(b)):
            yield "".join(a[step.src_start : step.src_end]), "".join(b[step.dest_start : step.dest_end])


def exact(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The same redline with every difference shown: ``equal`` is equal but for the width of spacing.

    What was kept and deleted gives the earlier text, what was kept and inserted the later one. Changes that touch are
    one, and spacing around a change stands with what stays wherever both texts have it.
    """
    found: list[tuple[str, str, bool]] = []  # before, after, whether it stays
    for before, after in pieces(edits):
        stays = _same(before, after)
        if found and found[-1][2] == stays:
            last = found.pop()
            before, after = last[0] + before, last[1] + after
        if before or after:
            found.append((before, after, stays))
    return tuple(_edit(*one) for one in _tidy(found))


def between(before: str, after: str) -> tuple[Edit, ...]:
    """The redline of two wordings, aligned by word: see `exact`.

    Another style of quotation marks is no change, nor is a capital that only begins a sentence.
    """
    old, new = words(before), words(after)
    steps = Levenshtein.opcodes([plain(w) for w in old], [plain(w) for w in new])
    left, right = _parted(before, old, [s.src_end for s in steps]), _parted(after, new, [s.dest_end for s in steps])
    edits = exact(Edit("equal", a, b) for a, b in zip(left, right, strict=True))
    return tuple(_styled(edit, not n) for n, edit in enumerate(edits))


def _parted(text: str, said: Sequence[Word], ends: Sequence[int]) -> Iterator[str]:
    """The text cut behind the given numbers of words; marks between two words go with the first."""
    start = 0
    for number in ends[:-1]:
        stop = said[number].start if number < len(said) else len(text)
        yield text[start:stop]
        start = stop
    yield text[start:]


def _styled(edit: Edit, opens: bool) -> Edit:
    """An edit that stays where only the style of marks differs, or where it ``opens`` the redline the first letter."""
    before, after = (side.translate(_STYLES) for side in (edit.before, edit.after))
    alike = before == after or (opens and before[1:] == after[1:] and before[:1].casefold() == after[:1].casefold())
    return Edit("equal", edit.before, edit.after) if alike else edit


def _tidy(found: Sequence[tuple[str, str, bool]]) -> list[tuple[str, str, bool]]:
    """Two changes that only spacing parts are one; a word that goes takes the mark before it along."""
    made: list[tuple[str, str, bool]] = []
    for one in found:
        between = len(made) > 1 and not one[2] and made[-1][2] and not made[-1][0].strip()
        if between:
            gap, last = made.pop(), made.pop()
            one = (last[0] + gap[0] + one[0], last[1] + gap[1] + one[1], False)
        made.append(one)
    return [part for one in made for part in ([one] if one[2] else _trimmed(one))]


def _trimmed(one: tuple[str, str, bool]) -> list[tuple[str, str, bool]]:
    """A change without the spacing that both sides begin or end with."""
    before, after, _ = one
    lead = len(before) - len(before.lstrip()), len(after) - len(after.lstrip())
    made: list[tuple[str, str, bool]] = []
    if all(lead):
        made.append((before[: lead[0]], after[: lead[1]], True))
        before, after = before[lead[0] :], after[lead[1] :]
    ends = len(before.rstrip()), len(after.rstrip())
    tail = before[ends[0] :], after[ends[1] :]
    if all(tail):
        before, after = before[: ends[0]], after[: ends[1]]
    if before or after:
        made.append((before, after, False))
    if all(tail):
        made.append((*tail, True))
    return made


def _keys(parts: Sequence[str]) -> list[str]:
    return [" " if part.isspace() else part for part in parts]


def _same(before: str, after: str) -> bool:
    """Whether nothing differs but the width of spacing."""
    return before == after or (before.isspace() and after.isspace()) or _spaced(before) == _spaced(after)


def _spaced(words: str) -> list[str]:
    return _keys(_PARTS.findall(words))


def _edit(before: str, after: str, stays: bool) -> Edit:
    if stays:
        return Edit("equal", before, after)
    return Edit("replace" if before and after else "delete" if before else "insert", before, after)
