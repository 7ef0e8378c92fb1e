"""Which language a text is in: by its script where that decides it, else by py3langid.

py3langid: Barbaresi's fork of Lui and Baldwin, "langid.py: An Off-the-shelf Language Identification Tool" (ACL 2012).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

UNKNOWN = "und"
_SAMPLE = 6000
_LEAST = 0.5  # below this probability a text is of unknown language
# Languages of states and of their foreign ministries: a few words of English are not taken for Javanese.
_LATIN = (
    "en", "fr", "de", "es", "pt", "it", "nl", "pl", "cs", "sk", "sl", "hr", "bs", "sr", "hu", "ro", "sq", "tr",
    "az", "uz", "fi", "et", "lv", "lt", "sv", "da", "nb", "nn", "no", "is", "ga", "mt", "ca", "eu", "gl", "id",
    "ms", "vi", "tl", "sw", "so", "ha", "am", "zxx", "la", "eo",
)  # fmt: skip
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
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
# Letters that only some of the languages in Cyrillic script have.
_SIGNS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("uk", "be"), "іїєґў"),
    (("sr", "mk"), "јљњћђџѓќѕ"),
    (("kk", "ky", "mn", "tg"), "әғқңөұүһҳҷӣӯ"),
    (("ru", "be"), "ыэё"),
)
_CYRILLIC_ALL = ("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn")
_FAMILIES: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (("ar", "fa", "ur", "ps", "ug"), re.compile(r"[\u0600-\u06ff]")),
    (("hi", "mr", "ne"), re.compile(r"[\u0900-\u097f]")),
)
_ENGLISH = frozenset((
    "the", "of", "and", "to", "that", "was", "were", "with", "for", "said", "has", "have", "had", "which", "by",
    "from", "this", "they", "their", "would", "will", "been",
))  # fmt: skip
_WORD = re.compile(r"[A-Za-zÀ-ÿ]+")
_LETTER = re.compile(r"[^\W\d_]")


def language_of(text: str) -> tuple[str, str]:
    """The language of a text (ISO 639-1, or "und") and a warning where it is not known."""
    sample = _sample(text)
    letters = len(_LETTER.findall(sample))
    if letters < 4:
        return UNKNOWN, "its language was not recognised: it has hardly any letters"
    script = _by_script(sample, letters) or _of_two_scripts(text, sample, letters)
    if script:
        return script, ""
    if _is_plain_english(sample):
        return "en", ""
    language, probability = _classified(sample, _possible(sample, letters))
    if probability < _LEAST:
        return UNKNOWN, f"its language was not recognised (most like {language})"
    return language, ""


def _is_plain_english(sample: str) -> bool:
    """Whether so many words are those that only English has that the model (half a second to load) need not be"
    " asked."""
    words = _WORD.findall(sample)
    return len(words) >= 30 and sum(1 for word in words if word.lower() in _ENGLISH) >= 0.12 * len(words)


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


_HAN_WORTH = 4  # letters of a Latin text that say what one Chinese character does, about


def _of_two_scripts(text: str, sample: str, letters: int) -> str:
    """Chinese, of a page that gives the same text in Chinese and in Latin letters by turns and begins in Chinese."""
    han = len(_SCRIPTS[2][1].findall(sample))
    if han < _FEWEST_HAN or han * _HAN_WORTH < letters - han or _SCRIPTS[0][1].search(sample):
        return ""
    lines = (line for line in text.splitlines() if len(_LETTER.findall(line)) > _SHORT_LINE)
    first = next(lines, "")
    return "zh" if 2 * len(_SCRIPTS[2][1].findall(first)) > len(_LETTER.findall(first)) else ""


_FEWEST_HAN, _SHORT_LINE = 60, 12  # characters of a text in Chinese; letters of a line that tells how a page begins


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _possible(sample: str, letters: int) -> tuple[str, ...]:
    """The languages that a text can be in by its script and the letters that only some of them have."""
    if 2 * len(_CYRILLIC.findall(sample)) > letters:
        folded = sample.casefold()
        counts = [(sum(folded.count(sign) for sign in signs), codes) for codes, signs in _SIGNS]
        most, codes = max(counts, key=lambda pair: pair[0])
        if most >= 2 and all(10 * count <= most or other == codes or codes[0] == "kk" for count, other in counts):
            return codes if codes != ("ru", "be") else ("ru",)
        return _CYRILLIC_ALL
    return next((codes for codes, pattern in _FAMILIES if 2 * len(pattern.findall(sample)) > letters), _LATIN)


def _classified(sample: str, allowed: tuple[str, ...]) -> tuple[str, float]:
    """The likeliest of some languages and its probability among them."""
    ranked = [(str(code), float(probability)) for code, probability in _identifier().rank(sample)]
    kept = [(code, probability) for code, probability in ranked if code in allowed]
    total = sum(probability for _, probability in kept)
    if not kept or total <= 0:
        return allowed[0], 1.0 if len(allowed) == 1 else 0.0
    return kept[0][0], kept[0][1] / total
