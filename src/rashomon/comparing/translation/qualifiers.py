"""Words that make a statement firmer or hold of everything, which only one of the two texts has.

"Resolutely opposes" becomes "opposes", "any form of" goes, "unconditional" is put in: no formula changes, and yet what
is said does. Told as uncertain: translators drop such words for style as well. Words of time ("immediately") are
formulas of the glossary and told there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.comparing.translation.features import Side
from rashomon.comparing.translation.telling import Region, Told
from rashomon.model import Span
from rashomon.reading.han import plain

_UNSURE = 0.55


@dataclass(frozen=True, slots=True)
class _Qualifier:
    """One meaning in two languages: ``told`` are its plain words, which are told where the other side has nothing of
    the kind; ``shown`` is whatever may stand for it."""

    told: dict[str, re.Pattern[str]]  # a language without a pattern tells nothing
    shown: dict[str, re.Pattern[str]]


def _made(told: tuple[str, str, str], shown: tuple[str, str, str]) -> _Qualifier:
    return _Qualifier(_patterns(told, whole=True), _patterns(shown, whole=False))


def _patterns(words: tuple[str, str, str], *, whole: bool) -> dict[str, re.Pattern[str]]:
    zh, ru, en = words
    end = r"\b" if whole else ""
    return {
        "zh": re.compile(zh),
        "ru": re.compile(rf"(?<!\w)(?:{ru})", re.I),
        **({"en": re.compile(rf"\b(?:{en}){end}", re.I)} if en else {}),
    }


QUALIFIERS = (
    _made(
        (
            "坚决|坚定不移|坚定|强烈|严正",
            "решительн|категоричес|твёрдо|твердо|непоколебим",
            "firmly|resolutely|categorically|staunchly|unswervingly|vehemently|adamantly|steadfastly",
        ),
        (
            "坚决|坚定|坚持|坚强|强烈|严正|严厉|严格|严肃|深刻|牢牢|牢固|切实|有力|大力|强力|毫不|决|绝|必|一贯|始终|十分|高度"
            "|深入|扎实|坚",
            "решительн|категорич|твёрд|тверд|непоколебим|строг|последовательн|неизменн|настойчив|глубок|неуклонн|полностью"
            "|жёстк|жестк|резк|серьёзн|серьезн|прочн|крепк|стойк|уверенн|сильн|убеждён|убежден|однозначн|ни при",
            "firm|resol|strong|strict|stern|staunch|stead|unswerv|unwaver|unshak|unequivocal|determin|categoric|vehement"
            "|adamant|absolut|vigorous|decisive|decided|serious|grave|solemn|deep|severe|harsh|sharp|utmost|rock|iron"
            "|robust|forceful|intens|crack|never|flat|outright|insist|must|demand|tough|hard|rigid|emphatic|consistent"
            "|solid|sustained|great|high|full|complete|total|whole|committed|clear|unambiguous|persist|always|lodged"
            "|convinced|confident|definit|powerful|no way|under no",
        ),
    ),
    _made(
        (
            "任何形式的?|一切形式的?",
            "в любой форме|любых форм|любые формы|во всех формах|любые проявления"
            "|во всех (?:его |её |ее |их )?проявлениях",
            "",  # English fills a sentence up with these
        ),
        (
            "任何|一切|所有|各种|各类|全部|无论|不管|凡",
            "люб|все|всё|каки|никак",
            "any|all|every|whatever|no\\b|none|wherever|regardless|each|total",
        ),
    ),
    _made(
        (
            "无条件",
            "безоговорочн|без (?:каких-либо |всяких )?(?:предварительных )?условий",
            "unconditional|unconditionally|without (?:any )?preconditions?",
        ),
        (
            "条件|前提",
            "безогов|услови|безуслов",
            "uncondition|condition|precondition|no strings|full|complete",
        ),
    ),
)


def qualified(one: Side, other: Side, region: Region, told: Sequence[Told]) -> Iterator[Told]:
    """The qualifiers of a pair that one side alone has, but for those in what is ``told`` already."""
    language = one.reading.document.language.partition("-")[0]
    if language not in ("zh", "ru"):
        return
    foreign, english = plain(one.text) if language == "zh" else one.text, other.text
    for it in QUALIFIERS:
        if not _places(it.shown["en"], english, region.english_spans):
            for span in _places(it.told[language], foreign, region.foreign_spans):
                if not any(t.foreign is not None and t.foreign.overlaps(span) for t in told):
                    there = _across(span, region.foreign_spans, region.english_spans)
                    yield Told("softened", span, there, "the English has no word as strong or as wide", _UNSURE)
        if "en" in it.told and not _places(it.shown[language], foreign, region.foreign_spans):
            for span in _places(it.told["en"], english, region.english_spans):
                if not any(t.english is not None and t.english.overlaps(span) for t in told):
                    there = _across(span, region.english_spans, region.foreign_spans)
                    yield Told("hardened", there, span, "the original has no word as strong or as wide", _UNSURE)


def _across(span: Span, mine: Sequence[Span], theirs: Sequence[Span]) -> Span:
    """The sentence on the other side that stands about as far through its pair."""
    before = sum(min(max(0, span.start - one.start), len(one)) for one in mine)
    at = before / max(1, sum(map(len, mine))) * sum(map(len, theirs))
    for one in theirs:
        at -= len(one)
        if at < 0:
            return one
    return theirs[-1]


def _places(pattern: re.Pattern[str], text: str, spans: Sequence[Span]) -> list[Span]:
    return [Span(*match.span()) for span in spans for match in pattern.finditer(text, span.start, span.end)]
