# ruff: noqa: E501  (patterns and word lists read better on one line)
"""Russian number words, declined, and figures in digits."""

from __future__ import annotations

import re

_CARDINALS: tuple[tuple[str, float], ...] = (
    ("полтора полторы полутора", 1.5), ("один одна одно одного одной одну одним одном", 1), ("два две двух двум двумя", 2),
    ("три трех трем тремя", 3), ("четыре четырех четырем четырьмя", 4), ("пять пяти пятью", 5), ("шесть шести шестью", 6),
    ("семь семи семью", 7), ("восемь восьми восьмью", 8), ("девять девяти девятью", 9), ("десять десяти десятью", 10),
    ("одиннадцать одиннадцати", 11), ("двенадцать двенадцати", 12), ("тринадцать тринадцати", 13),
    ("четырнадцать четырнадцати", 14), ("пятнадцать пятнадцати", 15), ("шестнадцать шестнадцати", 16),
    ("семнадцать семнадцати", 17), ("восемнадцать восемнадцати", 18), ("девятнадцать девятнадцати", 19),
    ("двадцать двадцати двадцатью", 20), ("тридцать тридцати тридцатью", 30), ("сорок сорока", 40),
    ("пятьдесят пятидесяти", 50), ("шестьдесят шестидесяти", 60), ("семьдесят семидесяти", 70),
    ("восемьдесят восьмидесяти", 80), ("девяносто девяноста", 90), ("сто ста", 100), ("двести двухсот", 200),
    ("триста трехсот", 300), ("четыреста четырехсот", 400), ("пятьсот пятисот", 500), ("шестьсот шестисот", 600),
    ("семьсот семисот", 700), ("восемьсот восьмисот", 800), ("девятьсот девятисот", 900),
    ("двое двоих", 2), ("трое троих", 3), ("четверо", 4), ("десяток десятка", 10), ("сотня сотни сотню", 100),
)  # fmt: skip
WORDS: dict[str, float] = {word: value for words, value in _CARDINALS for word in words.split()}
SCALES: tuple[tuple[str, float], ...] = (
    (r"тыс\.?|тысяч[аиуе]?|тысячам[и]?", 1e3),
    (r"млн\.?|миллион(?:а|ов|ам|ами|у|ом)?", 1e6),
    (r"млрд\.?|миллиард(?:а|ов|ам|ами|у|ом)?", 1e9),
    (r"трлн\.?|триллион(?:а|ов|ам|ами|у|ом)?", 1e12),
)
NUMBER_WORDS = "|".join(sorted(WORDS, key=len, reverse=True))
DIGITS = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"


def number_of(words: str) -> float | None:
    """The value of digits or of number words that add up; None for anything else."""
    words = words.strip()
    if re.fullmatch(DIGITS, words):
        plain = re.sub(r"[ \u00a0\u202f]", "", words).replace(",", ".")
        return float(plain)
    total = 0.0
    for word in words.split():
        if word not in WORDS:
            return None
        total += WORDS[word]
    return total


def scale_of(word: str) -> float:
    """What a scale word multiplies by; 1 where it is none."""
    return next((value for pattern, value in SCALES if re.fullmatch(pattern, word)), 1.0)
