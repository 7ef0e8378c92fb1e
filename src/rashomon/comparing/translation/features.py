"""What a sentence can be recognised by in another language: figures, dates, parties, topics, formulas, cognates.

Features are keys that mean the same in both languages. The readers give most of them: quantities and times are
normalised, an actor's key is the same in every language, and so is a topic. The glossary adds its formulas; between
alphabets, words of one origin are met by the beginning of their transliteration (Simard, Foster and Isabelle, "Using
cognates to align sentences in bilingual corpora", TMI 1992).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rashomon.comparing.inside import first_touching, inside
from rashomon.comparing.translation.concepts import concepts
from rashomon.model import Actor, ActorKind, BlockKind, MentionKind, Quantity, Reading, Span, TimeExpression, TimeType
from rashomon.reading.glossary import English, Glossary, Hit, english_words, hits
from rashomon.reading.glossary.english import find

Key = tuple[str, object]

_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch _ y _ e iu ia".split(),  # noqa: SIM905
        strict=True,
    )
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_LATIN = re.compile(r"[A-Za-z]{2,}[\d-]*\w*")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_ORDINALS = tuple(  # what opens the points of a list
    re.compile(rf"\s*(?:{words})", re.I)
    for words in (
        "一是|第一[，、]|首先|во-первых|first(?:ly)?,|first and foremost",
        "二是|第二[，、]|其次|во-вторых|second(?:ly)?,",
        "三是|第三[，、]|再次，|в-третьих|third(?:ly)?,",
        "四是|第四[，、]|в-четв[её]ртых|fourth(?:ly)?,",
        "五是|第五[，、]|в-пятых|fifth(?:ly)?,",
        "最后|наконец|finally,|lastly,",
        "另一方面|с другой стороны|on the other hand",
    )
)
_PREFIX = 4
_COMMON = frozenset("with that this from they them than then were have been will would also into over".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: where it is, its length in characters, its features, and the paragraph that it stands in.

    ``head`` marks titles and headings, which never go together with a sentence of running text.
    """

    span: Span
    length: int
    keys: frozenset[Key]
    paragraph: int
    head: bool = False
    opens: bool = False  # whether a paragraph begins with it


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two texts with what was found in it, by sentence."""

    reading: Reading
    sentences: tuple[Sentence, ...]
    terms: Mapping[int, tuple[Hit, ...]] = field(default_factory=dict)
    words: tuple[English, ...] = ()
    actors: Mapping[str, Actor] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The document's text."""
        return self.reading.document.text


def sides(foreign: Reading, english: Reading, every: Glossary) -> tuple[Side, Side]:
    """The two texts with their features; formulas are looked for in English only where the other text has them."""
    language = foreign.document.language
    found = {n: hits(foreign.document.text, language, every, span) for n, span in enumerate(units(foreign))}
    known = {hit.term: hit.term for hs in found.values() for hit in hs}
    one = Side(foreign, tuple(_sentences(foreign, lambda n, _: _of_terms(found[n]))), found, (), _actors(foreign))

    def of_english(_: int, span: Span) -> Iterable[Key]:
        words = english_words(english.document.text, span)
        for term in known:
            if find(words, (*term.usual, *term.weaker, *term.stronger)):
                yield _term_key(term.name)

    whole = Span(0, max(1, len(english.document.text)))
    words = english_words(english.document.text, whole)
    return one, Side(english, tuple(_sentences(english, of_english)), {}, words, _actors(english))


def _actors(reading: Reading) -> dict[str, Actor]:
    return {actor.id: actor for actor in reading.actors}


def units(reading: Reading) -> tuple[Span, ...]:
    """The sentences of a text, with its titles and headings: what one text sets as a title the other may not."""
    heads = [b.span for b in reading.document.blocks if b.kind in (BlockKind.TITLE, BlockKind.HEADING)]
    heads = [h for h in heads if first_touching(reading.sentences, h) is None]
    return tuple(sorted((*reading.sentences, *heads)))


def _term_key(name: str) -> Key:
    return ("modal" if len(name) < 3 or name in _RUSSIAN_MODALS else "term"), name


_RUSSIAN_MODALS = frozenset(
    ("должен", "может", "будет", "необходимо", "следует", "готов", "отметил", "подчеркнул", "заявил", "важно",
     "договорились", "в контексте", "подтвердил", "поддержал")
)  # fmt: skip


def _of_terms(found: Sequence[Hit]) -> Iterable[Key]:
    return (_term_key(hit.term.name) for hit in found)


def _sentences(reading: Reading, terms: Callable[[int, Span], Iterable[Key]]) -> Iterable[Sentence]:
    text = reading.document.text
    kinds = _actors(reading)
    language = reading.document.language.partition("-")[0]
    running = frozenset(reading.sentences)
    paragraph, before = 0, 0
    for number, span in enumerate(units(reading)):
        opens = not number or "\n" in text[before : span.start]
        paragraph += opens
        before = span.end
        spoken = (("concept", c.name) for c in concepts(text, span, language) if c.telling)
        keys = frozenset((*_found(reading, kinds, span), *terms(number, span), *_of_words(text, span), *spoken))
        yield Sentence(span, len(re.sub(r"\s+", " ", span.of(text))), keys, paragraph, span not in running, opens)


def _found(reading: Reading, kinds: Mapping[str, Actor], span: Span) -> Iterable[Key]:
    for quantity in inside(reading.quantities, span):
        yield from figure_keys(quantity)
    for time in inside(reading.times, span):
        yield from time_keys(time)
    for mention in inside(reading.mentions, span):
        actor = kinds.get(mention.actor) if mention.kind is not MentionKind.PRONOUN else None
        if actor is not None and actor.key:
            yield _sort(actor.kind, actor.key), actor.key
    for topic in inside(reading.topics, span):
        if not topic.topic.startswith("found:"):
            yield "topic", topic.topic


def _sort(kind: ActorKind, key: str) -> str:
    if key.startswith(("joint:", "group:")):
        return "joint"
    if kind is ActorKind.PERSON:
        return "person"
    return "country" if key.startswith("gov:") else "body"


def figure_keys(quantity: Quantity) -> Iterable[Key]:
    """The value, with its unit and alone; small counts tell little and are left out."""
    value = quantity.value if quantity.value is not None else quantity.low
    if value is None or (value < 5 and quantity.unit in ("-", "side", "party") and value == int(value)):
        return
    yield "number", round(value, 4)


def time_keys(time: TimeExpression) -> Iterable[Key]:
    """The date as its words have it: without a year that the words do not name."""
    key = day_key(time)
    if key is not None:
        yield "time", key


def day_key(time: TimeExpression) -> str | None:
    """``10-21`` for "21 October", ``2027`` for "by the end of 2027"; None for what is no calendar date."""
    if time.type not in (TimeType.DATE, TimeType.TIME):
        return None
    match = re.match(r"(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?(?:T|$)", time.value)
    if match is None:
        return None
    year, month, day = match.groups()
    if month is None:
        return year if year != "XXXX" else None
    return f"{month}-{day}" if day else month


def _of_words(text: str, span: Span) -> Iterable[Key]:
    here = span.of(text)
    if here.rstrip().endswith(("?", "？")):
        yield "question", True
    for number, pattern in enumerate(_ORDINALS, 1):
        if pattern.match(here):
            yield "ordinal", number
    label = re.match(r"\s*([^\s:：。.，,]{1,20})[:：]", here)
    if label is not None:
        yield "label", "question" if re.search(r"问|Вопрос|Question|^Q$", label[1]) else "answer"
    for match in _LATIN.finditer(here):
        if match[0].isupper() or any(c.isdigit() for c in match[0]):
            yield "latin", match[0].upper()
    for match in _DIGITS.finditer(here):
        if len(match[0]) > 1:
            yield "number", round(float(match[0].replace(",", ".", 1).replace(",", "")), 4) if _plain(match[0]) else 0.0
    for match in _WORD.finditer(here):
        beginning = cognate(match[0])
        if beginning:
            yield "cognate", beginning


def _plain(digits: str) -> bool:
    return digits.count(",") + digits.count(".") <= 1


@lru_cache(maxsize=50_000)
def cognate(word: str) -> str:
    """The beginning of a word as both alphabets write it, or nothing for a word of neither or a common short one."""
    low = word.lower()
    if "\u0400" <= low[0] <= "\u04ff":
        low = "".join(_CYRILLIC.get(c, "") for c in low).replace("_", "")
    elif not low.isascii() or low in _COMMON:
        return ""
    low = low.replace("ph", "f").replace("th", "t").replace("ck", "k")
    low = (
        low.replace("c", "k").replace("q", "k").replace("w", "v").replace("z", "s").replace("y", "i").replace("x", "ks")
    )
    low = re.sub(r"(.)\1", r"\1", low)
    return low[:_PREFIX] if len(low) >= _PREFIX else ""
