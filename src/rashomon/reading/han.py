"""A copy of a text for matching: simplified script, plain digits and marks, with every character at its place."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

_MARKS = {
    **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
    "％": "%", "．": ".", "﹐": "，", "︰": "：", "﹕": "：", ":": "：", ",": "，", ";": "；", "?": "？", "!": "！",
    "「": "“", "」": "”", "『": "‘", "』": "’", "｢": "“", "｣": "”", "﹁": "“", "﹂": "”", "〝": "“", "〞": "”",
    "・": "·", "•": "·", "‧": "·", "（": "(", "）": ")", "\u3000": " ", "\u00a0": " ", "－": "-", "—": "—",
    "～": "~", "〜": "~", "○": "〇",
}  # fmt: skip


@cache
def _table() -> dict[int, str]:
    """Traditional characters to simplified ones, and marks to those that the rules are written with."""
    source = files("rashomon.reading").joinpath("data", "zh-script.txt").read_text(encoding="utf-8")
    rows = {"T": "", "S": ""}
    for line in source.splitlines():
        if line[:2] in ("T ", "S "):
            rows[line[0]] += line[2:]
    pairs = {ord(old): new for old, new in zip(rows["T"], rows["S"], strict=True)}
    return pairs | {ord(old): new for old, new in _MARKS.items()}


@lru_cache(maxsize=8)
def plain(text: str) -> str:
    """The text in simplified script, character for character: offsets into it are offsets into the text.

    A comma or colon between digits stays what it is, and straight quotation marks are paired.
    """
    made = list(text.translate(_table()))
    opened = False
    for at, character in enumerate(made):
        if character == '"':
            made[at] = "”" if opened else "“"
            opened = not opened
        elif character == "\n":
            opened = False
        elif character in "，：" and text[at] in ",:" and _between_digits(made, at):
            made[at] = text[at]
        elif character == "，" and _groups(text, made, at):
            made[at] = ","
    return "".join(made)


def _groups(text: str, made: list[str], at: int) -> bool:
    """Whether a full-width comma groups the digits of a full-width number: "１，２００"."""
    after = "".join(made[at + 1 : at + 5])
    return (
        at > 0 and "０" <= text[at - 1] <= "９" and after[:3].isdigit() and len(after) > 2 and not after[3:].isdigit()
    )


def _between_digits(made: list[str], at: int) -> bool:
    return 0 < at < len(made) - 1 and made[at - 1].isdigit() and made[at + 1].isdigit()


def is_traditional(text: str) -> bool:
    """Whether a text is written in traditional script: more of its characters have a simplified form than not."""
    sample = text[:4000]
    table = _table()
    changed = sum(1 for c in sample if "\u4e00" <= c <= "\u9fff" and ord(c) in table)
    return changed * 8 > sum(1 for c in sample if "\u4e00" <= c <= "\u9fff")
