"""Formulas of the glossary found in a text of their language: the longest wording at a place, none over another."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from rashomon.model import Span
from rashomon.reading.glossary.table import Glossary, Term
from rashomon.reading.han import plain

_STEMMERS = {"ru": "russian", "fr": "french", "de": "german", "es": "spanish", "it": "italian", "pt": "portuguese"}
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d+")
_MOST_BETWEEN = 1  # words that may stand between those of a formula
_GAP = "[^。；！？\n]{1,24}"  # what "…" in a Chinese formula stands for


@dataclass(frozen=True, slots=True)
class Hit:
    """A formula at its place; ``form`` is the one of its originals that was met."""

    term: Term
    span: Span
    form: str

    @property
    def gloss(self) -> str:
        """The English by which this form is explained; empty where the glossary does not say."""
        return self.term.gloss_of(self.form)


Keys = tuple[str, ...]
_Wanted = tuple[tuple[Keys, Term, str], ...]


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The formulas of one language: Chinese ones as a pattern, others by the stem of their first word."""

    pattern: re.Pattern[str] | None
    terms: Mapping[str, tuple[Term, str]]
    gapped: tuple[tuple[re.Pattern[str], Term, str], ...]
    by_first: Mapping[str, _Wanted]


def hits(text: str, language: str, every: Glossary, region: Span | None = None) -> tuple[Hit, ...]:
    """The formulas in a text or in a part of it, in text order."""
    terms = every.of(language)
    if not terms:
        return ()
    code = language.partition("-")[0].lower()
    start, end = (region.start, region.end) if region else (0, len(text))
    lexicon = _lexicon(code, terms)
    return _in_han(plain(text), lexicon, start, end) if code == "zh" else _in_words(text, code, lexicon, start, end)


@lru_cache(maxsize=8)
def _lexicon(code: str, terms: tuple[Term, ...]) -> _Lexicon:
    if code == "zh":
        known: dict[str, tuple[Term, str]] = {}
        gapped = []
        for term in terms:
            for original in term.originals:
                words = plain(original)
                if "…" in words:
                    parts = [re.escape(part) for part in words.split("…")]
                    gapped.append((re.compile(_GAP.join(parts)), term, original))
                else:
                    known.setdefault(words, (term, original))
        words_first = sorted(known, key=len, reverse=True)
        pattern = re.compile("|".join(map(re.escape, words_first))) if words_first else None
        return _Lexicon(pattern, known, tuple(gapped), {})
    by_first: dict[str, list[tuple[Keys, Term, str]]] = {}
    for term in terms:
        for original in term.originals:
            keys = tuple(_key(m[0], code) for m in _WORD.finditer(original))
            if keys:
                by_first.setdefault(keys[0], []).append((keys, term, original))
    ordered = {first: tuple(sorted(w, key=lambda x: -len(x[0]))) for first, w in by_first.items()}
    return _Lexicon(None, {}, (), ordered)


def _in_han(copy: str, lexicon: _Lexicon, start: int, end: int) -> tuple[Hit, ...]:
    found: list[Hit] = []
    for pattern, term, form in lexicon.gapped:
        found += [Hit(term, Span(*m.span()), form) for m in pattern.finditer(copy, start, end)]
    if lexicon.pattern is not None:
        for match in lexicon.pattern.finditer(copy, start, end):
            span = Span(*match.span())
            if len(span) == 1 and _inside_word(copy, span):
                continue
            if not any(h.span.overlaps(span) for h in found):
                term, form = lexicon.terms[match[0]]
                found.append(Hit(term, span, form))
    return tuple(sorted(found, key=lambda h: h.span))


_NO_MODAL = {
    "应": re.compile(r"[反响供适相顺感对效回]应|应(?:对|用|急|邀|询|有|运|允|战|付|变|答|届|力|景|约|该|当)"),
    "愿": re.compile(r"[意心志自祝许夙宏情]愿|愿(?:望|景|意)"),
    "将": re.compile(r"[上中少大名主干麻]将|将(?:来|领|军|士|近|台湾|问题)"),
}


def _inside_word(copy: str, span: Span) -> bool:
    """Whether a formula of one character is part of another word ("反应", "愿望", "将领")."""
    words = _NO_MODAL.get(copy[span.start])
    if words is None:
        return False
    around = range(max(0, span.start - 1), span.start + 1)
    return any((m := words.match(copy, at)) is not None and m.end() > span.start for at in around)


def _in_words(text: str, code: str, lexicon: _Lexicon, start: int, end: int) -> tuple[Hit, ...]:
    words = [(m.start(), m.end(), _key(m[0], code)) for m in _WORD.finditer(text, start, end)]
    found: list[Hit] = []
    at = 0
    while at < len(words):
        best = _longest(words, at, lexicon.by_first.get(words[at][2], ()), text)
        if best is None:
            at += 1
            continue
        term, form, last = best
        found.append(Hit(term, Span(words[at][0], words[last][1]), form))
        at = last + 1
    return tuple(found)


def _longest(
    words: Sequence[tuple[int, int, str]], at: int, wanted: _Wanted, text: str
) -> tuple[Term, str, int] | None:
    for keys, term, form in wanted:
        last = at
        for key in keys[1:]:
            near = range(last + 1, min(last + 2 + _MOST_BETWEEN, len(words)))
            step = next((n for n in near if words[n][2] == key), None)
            if step is None:
                break
            last = step
        else:
            if not re.search(r"[.!?;]\s", text[words[at][1] : words[last][0]] if last > at else ""):
                return term, form, last
    return None


@lru_cache(maxsize=100_000)
def _key(word: str, code: str) -> str:
    low = word.casefold().replace("ё", "е")
    name = _STEMMERS.get(code)
    return str(_stemmer(name).stemWord(low)) if name else low  # type: ignore[attr-defined]


@lru_cache(maxsize=8)
def _stemmer(name: str) -> object:
    return snowballstemmer.stemmer(name)
