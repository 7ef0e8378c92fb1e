"""Which language a text is in: by its script where that decides it, else by py3langid.

py3langid: Barbaresi's fork of Lui and Baldwin, "langid.py: An Off-the-shelf Language Identification Tool" (ACL 2012).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

UNKNOWN = "und"
_SAMPLE = 6000
_LEAST = 0.8  # below this probability a text is of unknown language
_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
    ("ka", re.compile(r"[\u10a0-\u10ff]")),
)
_FAMILIES: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn"), re.compile(r"[\u0400-\u04ff]")),
    (("ar", "fa", "ur", "ps", "ug"), re.compile(r"[\u0600-\u06ff]")),
    (("hi", "mr", "ne"), re.compile(r"[\u0900-\u097f]")),
)
_LETTER = re.compile(r"[^\W\d_]")


def language_of(text: str) -> tuple[str, str]:
    """The language of a text (ISO 639-1, or "und") and a warning where it is not known."""
    sample = _sample(text)
    letters = len(_LETTER.findall(sample))
    if letters < 4:
        return UNKNOWN, "its language was not recognised: it has hardly any letters"
    script = _by_script(sample, letters)
    if script:
        return script, ""
    allowed = next((codes for codes, pattern in _FAMILIES if 2 * len(pattern.findall(sample)) > letters), None)
    language, probability = _classified(sample, allowed)
    if probability < _LEAST:
        return UNKNOWN, f"its language was not recognised (most like {language})"
    return language, ""


def _sample(text: str) -> str:
    """Some thousand characters of a text from its beginning and middle."""
    if len(text) <= 2 * _SAMPLE:
        return text
    middle = len(text) // 2
    return text[:_SAMPLE] + text[middle : middle + _SAMPLE]


def _by_script(sample: str, letters: int) -> str:
    """The language where the script alone decides it; kana decide for Japanese among ideographs."""
    counts = {code: len(pattern.findall(sample)) for code, pattern in _SCRIPTS}
    if counts["zh"] + counts["ja"] > 0.4 * letters:
        return "ja" if counts["ja"] > 0.1 * (counts["zh"] + counts["ja"]) else "zh"
    for code in ("ko", "he", "el", "th", "hy", "ka"):
        if counts[code] > 0.4 * letters:
            return code
    return ""


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _classified(sample: str, allowed: tuple[str, ...] | None) -> tuple[str, float]:
    """The likeliest language and its probability, among those of the script where it is known."""
    ranked = [(str(code), float(probability)) for code, probability in _identifier().rank(sample)]
    if allowed:
        kept = [(code, probability) for code, probability in ranked if code in allowed]
        total = sum(probability for _, probability in kept)
        if not kept or total <= 0:
            return allowed[0], 1.0
        return kept[0][0], kept[0][1] / total
    return ranked[0]
