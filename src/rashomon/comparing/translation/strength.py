"""Formulas of the original that the translation has in a weaker or a stronger wording, by the glossary.

Every formula of the original is looked for in its usual English; what that takes is not looked at again. For those not
found, a wording that the glossary calls weaker or stronger is looked for in the words that are left.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.comparing.translation.telling import Region, Told
from rashomon.model import Span
from rashomon.reading.glossary import English, Hit, Term, english_words
from rashomon.reading.glossary.english import find, phrase

_SURE, _MODAL, _LOST = 0.85, 0.72, 0.6
_TURNED, _MOST = 3, 0.6  # words of a formula, and the share of them, by which it is recognised in another form
_LONG = 2  # words of a formula's English from which it is more than a modal


def strength(hits: Sequence[Hit], english: str, region: Region, everywhere: Sequence[English]) -> Iterator[Told]:
    """The formulas that were softened or hardened in one pair, and those that the whole translation has no words for.

    ``everywhere`` are the words of the whole translation.
    """
    words = [w for span in region.english_spans for w in english_words(english, span)]
    grouped: dict[Term, list[Hit]] = defaultdict(list)
    for hit in hits:
        if hit.term.weaker or hit.term.stronger:
            grouped[hit.term].append(hit)
    plain = {hit.term: None for hit in hits if not (hit.term.weaker or hit.term.stronger)}
    taken: list[Span] = []
    missing: list[Hit] = []
    for term in plain:
        taken += find(words, term.usual, taken)
    order = sorted(grouped, key=lambda t: -max(len(phrase(u)) for u in t.usual))
    stronger_first = {term: _stronger_spans(term, words) for term in order}
    for term in order:
        usual = [
            s for s in find(words, term.usual, taken) if not any(s != x and x.covers(s) for x in stronger_first[term])
        ]
        kept = _nearest(usual, grouped[term], region)
        taken += [span for _, span in kept]
        done = {id(hit) for hit, _ in kept}
        missing += [hit for hit in grouped[term] if id(hit) not in done]
    for hit in sorted(missing, key=lambda h: -len(h.span)):
        told = _other(hit, words, taken, region)
        if told is not None:
            taken += [told.english] if told.english else []
            yield told
        elif (
            _nowhere(hit.term, everywhere)
            and not _shown(hit.term, words)
            and not any(x is not hit and x.span.overlaps(hit.span) for x in hits)
        ):
            why = f"the English has no words for it; they are usually “{hit.term.gloss}” (glossary)"
            yield Told("left out", hit.span, None, why, _LOST)


def _nowhere(term: Term, everywhere: Sequence[English]) -> bool:
    """Whether a formula that is more than a modal stands nowhere in the translation, in no strength."""
    if max(len(phrase(u)) for u in term.usual) < _LONG:
        return False
    return not find(everywhere, (*term.usual, *term.weaker, *term.stronger))


def _shown(term: Term, words: Sequence[English]) -> bool:
    """Whether most words of a long formula stand in the pair, turned another way ("respect each other, coexist")."""
    here = {word.key for word in words}
    for usual in term.usual:
        wanted = {key for _, key in phrase(usual)}
        if len(wanted) >= _TURNED and len(wanted & here) >= _MOST * len(wanted):
            return True
    return False


def _stronger_spans(term: Term, words: Sequence[English]) -> list[Span]:
    return find(words, term.stronger) if term.stronger else []


def _nearest(found: Sequence[Span], hits: Sequence[Hit], region: Region) -> list[tuple[Hit, Span]]:
    """Each formula with the wording that stands nearest to its own place, no wording twice."""
    left, pairs = list(found), []
    for hit in hits:
        if not left:
            break
        span = min(left, key=lambda s: _off(hit.span, s, region))
        left.remove(span)
        pairs.append((hit, span))
    return pairs


def _other(hit: Hit, words: Sequence[English], taken: Sequence[Span], region: Region) -> Told | None:
    """A weaker or a stronger wording in the place of a formula; the nearer of the two."""
    options = [("hardened", s) for s in find(words, hit.term.stronger, taken)]
    options += [("softened", s) for s in find(words, hit.term.weaker, (*taken, *(s for _, s in options)))]
    if not options:
        return None
    kind, span = min(options, key=lambda o: _off(hit.span, o[1], region))
    off = _off(hit.span, span, region)
    long_ = max(len(phrase(u)) for u in hit.term.usual) >= _LONG or len(hit.span) > 3
    confidence = (_SURE if long_ else _MODAL) - 0.5 * max(0.0, off - 0.25)
    if confidence < 0.4:
        return None
    says = "weaker" if kind == "softened" else "stronger"
    why = f"{hit.term.name} is usually “{hit.term.gloss}”, and the English here is {says} (glossary)"
    return Told(kind, hit.span, span, why, round(confidence, 2))


def _off(foreign: Span, english: Span, region: Region) -> float:
    """How far two places are apart, as shares of the way through their sides; 0 to 1."""
    return abs(_share(foreign, region.foreign_spans) - _share(english, region.english_spans))


def _share(span: Span, whole: Sequence[Span]) -> float:
    length = sum(len(s) for s in whole)
    before = sum(min(max(0, span.start - s.start), len(s)) for s in whole)
    return before / length if length else 0.0
