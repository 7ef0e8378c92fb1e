"""Sentences of Russian documents: full stops after initials and abbreviations end none; a speaker's label opens one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.model import Document, Span

LONGEST = 2_000  # characters; what has no end of its own is cut at a comma or a space
_CLOSERS = r"[\"'”’»)\]“]"
_END = re.compile(
    rf"[.!?…]+(?:{_CLOSERS}|\[\d{{1,3}}\])*(?=\s|$|[\"«“„][А-ЯЁ])|\n[ \t\u00a0]*(?=\n)|\n[ \t]*(?=[-–—•][ \t])"
)
_NEXT = re.compile(r"\s*(?P<mark>[\"“„«(\[—–-]*)\s*(?P<word>[^\W_]*)")
_BEFORE = re.compile(r"[\w.-]+$")
LABEL = re.compile(
    r"(?:(?<=\s)|^)(?P<label>(?:[А-ЯЁA-Z]\.\s?){1,2}[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)?(?:\s(?:[А-ЯЁ][а-яё]+|де|да|бен|аль))?"
    r"|Вопрос|Ответ|Реплика|Ведущий|Журналист|Корреспондент)"
    r"(?:\s[А-ЯЁ][а-яё-]+\s[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+(?:вич|вна|ич|ична|оглы|кызы)\s[^:.!?\n]{3,160}?)?"
    r"(?:\s?\((?:как переведено|через переводчика|[^()\n]{3,80})\))?\s?:(?=\s)"
)
_NEVER = frozenset(
    [
        "им",
        "т.е",
        "т.к",
        "т.н",
        "т.ч",
        "напр",
        "ср",
        "см",
        "ул",
        "пр",
        "просп",
        "пл",
        "пос",
        "д",
        "корп",
        "стр",
        "с",
        "п",
        "ст",
        "гл",
        "рис",
        "табл",
        "проф",
        "акад",
        "доц",
        "ген",
        "полк",
        "адм",
        "св",
        "зам",
        "пом",
        "гр",
        "тов",
        "кв",
        "куб",
        "ок",
        "исп",
        "англ",
        "фр",
        "нем",
        "кит",
        "яп",
        "лат",
        "обл",
        "р-н",
        "гос",
        "и.о",
        "врио",
    ]
)
_NETWORK = (" в X", " в Х", "ети X", "ети Х", "сти X")
_EITHER = frozenset(
    [
        "г",
        "гг",
        "в",
        "вв",
        "млн",
        "млрд",
        "трлн",
        "тыс",
        "руб",
        "долл",
        "проц",
        "коп",
        "т.д",
        "т.п",
        "др",
        "пр",
        "н.э",
        "мск",
        "час",
        "мин",
        "сек",
        "чел",
        "экз",
        "кг",
        "км",
        "м",
        "га",
    ]
)


def sentences(document: Document) -> tuple[Span, ...]:
    """The sentences of the readable blocks, in text order."""
    text = document.text
    spans = [block.span for block in document.readable()]
    if not document.blocks and text:
        spans = [Span(0, len(text))]
    return tuple(sentence for span in spans for sentence in _of_block(text, span))


def _of_block(text: str, block: Span) -> Iterator[Span]:
    cuts = {m.start() for m in LABEL.finditer(text, block.start, block.end)}
    for match in _END.finditer(text, block.start, block.end):
        if match[0][0] == "\n" or _ends(text, match, block):
            cuts.add(match.end())
    start = block.start
    for cut in sorted(cuts | {block.end}):
        yield from _pieces(text, start, cut)
        start = cut


def _ends(text: str, match: re.Match[str], block: Span) -> bool:
    """Whether marks that can end a sentence do."""
    following = _NEXT.match(text, match.end(), min(match.end() + 60, block.end))
    word = following["word"] if following else ""
    mark = following["mark"] if following else ""
    if not word and not mark:
        return True
    if word[:1].islower():
        return False  # also «…!» – сказал он
    if mark[:1] in "–—-" and match[0][-1] in '»”"“':
        return not word[:1].islower()
    if match[0] != ".":
        return True
    return _full_stop_ends(text, match.start(), word, block)


def _full_stop_ends(text: str, at: int, word: str, block: Span) -> bool:
    before = _BEFORE.search(text, max(block.start, at - 24), at)
    if before is None:
        return True
    last = before[0].lower().strip("-")
    if len(before[0]) == 1 and before[0].isupper():
        return text[max(block.start, at - 4) : at] in _NETWORK  # the network; else an initial
    if re.fullmatch(r"(?:[А-ЯЁA-Z]\.)+[А-ЯЁA-Z]", before[0]):
        return False
    if last in _NEVER:
        return False
    if last in ("г", "гг"):
        number = re.search(r"\d{2,4}\s*$", text[max(block.start, before.start() - 6) : before.start()])
        return bool(number) and before.start() - block.start > 30 and not _opens(text, before.start(), block)
    if last in _EITHER:
        cubic = last == "м" and re.search(
            r"(?:куб|кв|млн|млрд|тыс)\.?\s*$", text[max(0, before.start() - 8) : before.start()]
        )
        return word[:1].isupper() and (last not in ("в", "вв", "м") or bool(cubic))
    item = last.isdigit() and len(last) <= 2 and not text[block.start : before.start()].strip()
    return not item


def _opens(text: str, at: int, block: Span) -> bool:
    """Whether a place is in the first words of a sentence: "В 2025 г. Россия"."""
    back = text[max(block.start, at - 30) : at]
    end = max(back.rfind(". "), back.rfind("\n"))
    return end >= 0 or at - block.start <= 30


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = max(text.rfind(mark, start + LONGEST // 2, start + LONGEST) for mark in (";", ",", " "))
        cut = cut + 1 if cut > start else start + LONGEST
        yield from _pieces(text, start, cut)
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end and any(character.isalnum() for character in text[start:end]):
        yield Span(start, end)
