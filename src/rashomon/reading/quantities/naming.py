"""Numbers that belong to names and labels: "G20", "F-16", "Article 5", "Big 12", "10 Downing Street"."""

from __future__ import annotations

from rashomon.reading.quantities.draft import Scene
from rashomon.reading.quantities.lexicon import word_list
from rashomon.reading.quantities.nouns import counts_plural
from rashomon.reading.quantities.numerals import Number
from rashomon.reading.quantities.units import money_before, unit_at

_STREETS = frozenset(("street", "avenue", "road", "lane", "boulevard", "square", "drive", "st.", "ave"))
_COMPOUND_TAILS = word_list("compound_tails")
_SCALE_LETTERS = word_list("scale_letters")
_SCALE_WORDS = frozenset(("million", "billion", "trillion", "bn", "odd", "lakh", "plus"))
_TITLE_LENGTH = 40
_NUMBERED_IN_PARTS = frozenset(
    (
        "section",
        "article",
        "version",
        "table",
        "figure",
        "clause",
        "paragraph",
        "chapter",
        "annex",
        "sections",
        "articles",
    )
)
_ORDINAL = word_list("ordinal")
_MODALS = frozenset(("will", "would", "shall", "to", "can", "could", "must", "should", "may", "might"))


def is_in_name(scene: Scene, number: Number) -> bool:
    """Digits glued to letters ("G20", "F-16", "COVID-19", "737MAX"), or to more digits ("1.2.3-4")."""
    tokens, first = scene.tokens, number.first
    if scene.low(first - 1) == "-" and scene.low(first - 2) == "covid":
        return True
    if number.spelled:
        return _spelled_in_compound(scene, number) or _spelled_in_name(scene, number)
    if scene.glued(first):
        before = tokens[first - 1]
        if before.kind in ("word", "num", "id") and not money_before(tokens, first):
            return not (before.kind == "word" and before.low in ("y", "to"))
        if before.text in "-_./&" and scene.glued(first - 1) and not _allowed_prefix(scene, first):
            return True
        if before.text == "+" and scene.glued(first - 1) and tokens[first - 2].kind == "num":
            return True  # "5+1"
        if before.text in "#@\u2116\u00a7=" and not money_before(tokens, first):
            return True
    after = number.last
    if scene.low(after) == "+" and scene.glued(after) and scene.glued(after + 1) and tokens[after + 1].kind == "num":
        return True
    if scene.glued(after) and tokens[after].kind == "word":
        if scene.glued(after + 1) and tokens[after + 1].kind == "num":
            return True  # "9L15"
        return not _known_suffix(scene, number)
    return after < len(tokens) and tokens[after].kind == "id"


def _spelled_in_name(scene: Scene, number: Number) -> bool:
    """ "the Five Eyes partners", "the Big Four": capitals in the middle of a sentence."""
    first = number.first
    if not scene.text(first)[:1].isupper() or first == 0 or scene.tokens[first - 1].text in '".:(|':
        return False
    if scene.text(number.last)[:1].isupper() or scene.text(first - 1) == "Big":
        return not _headline(scene)
    return False


def _headline(scene: Scene) -> bool:
    """Whether nearly all words have capitals, as in a title."""
    words = [token.text for token in scene.tokens[:_TITLE_LENGTH] if token.kind == "word" and len(token.text) > 3]
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.8 * len(words)


def _spelled_in_compound(scene: Scene, number: Number) -> bool:
    """ "production-four-door", "one-on-one", "Twenty20"."""
    first = number.first
    if scene.low(first - 1) == "-" and scene.glued(first - 1) and scene.glued(first):
        return scene.tag(first - 2) != "."
    return scene.low(number.last) == "-" and scene.glued(number.last) and scene.low(number.last + 1) in _COMPOUND_TAILS


def _allowed_prefix(scene: Scene, first: int) -> bool:
    """Whether what stands before the hyphen leaves the number a number: "sub-500", "3-5", "minus-260"."""
    if scene.tokens[first - 1].text == ".":
        return False
    before = scene.tokens[first - 2] if first >= 2 else None
    if before is None or scene.tokens[first - 1].text == "/":
        return before is None
    if before.kind == "num":
        return not (scene.low(first - 3) == "-" and scene.glued(first - 3) and scene.tokens[first - 4].kind == "num")
    if before.kind == "word" and first >= 3 and scene.glued(first - 2) and scene.tokens[first - 3].kind == "num":
        return True  # "5km-10km", "10m-15m"
    return before.low in scene.phrases.prefixes or before.text in "%)$\u20ac\u00a3" or before.kind == "sym"


def _known_suffix(scene: Scene, number: Number) -> bool:
    """Whether letters glued behind the digits are a scale, a unit, or nothing but an ordinal."""
    word = scene.tokens[number.last]
    if word.low in _ORDINAL or (word.text in ("G", "D", "K") and number.bare and number.value <= 8):
        return word.text == "K" and money_before(scene.tokens, number.first) is not None
    if unit_at(scene.tokens, number.last, glued_to_digits=True):
        return True
    return word.text in _SCALE_LETTERS or word.low in _SCALE_WORDS


def is_labelled(scene: Scene, number: Number) -> bool:
    """ "Article 5", "Section 427", "No. 3", "Big 12", "Euro 2020", "Stoxx 600": the number belongs to a name."""
    if number.scale > 1 or money_before(scene.tokens, number.first):
        return False
    before = number.first - 1
    if scene.low(before) == "." and scene.low(before - 1) in (
        "no",
        "nos",
        "art",
        "sec",
        "fig",
        "p",
        "pp",
        "vol",
        "ch",
        "para",
        "cl",
    ):
        return True
    low = scene.low(before)
    if scene.text(before)[:1].islower() and _MODALS & {scene.low(before - 1), scene.low(before - 2)}:
        return False  # "will train 60 specialists" is no "train 60"
    if _in_phrase(scene, number) or _is_address(scene, number.last):
        return True
    unit = unit_at(scene.tokens, number.last, glued_to_digits=scene.glued(number.last))
    measured = unit is not None and unit.name not in ("point", "day", "second")
    if low in scene.phrases.labels and (number.bare or number.spelled or low in _NUMBERED_IN_PARTS):
        capital = scene.text(before)[:1].isupper() and before > 0
        return not measured and (capital or not counts_plural(scene, number.last) or scene.tag(before) not in "vdz")
    if low in ("and", "or", ",", "to", "-", "\u2013", "through") and _chain_label(scene, before - 1):
        return True
    return number.bare and not measured and _proper_before(scene, number)


def _is_count(scene: Scene, i: int) -> bool:
    """Whether a run of digits that is no year stands at ``i``, with a space behind it."""
    text = scene.text(i)
    return text.isdecimal() and not scene.glued(i + 1) and not (len(text) == 4 and text[:2] in ("18", "19", "20"))


def _in_phrase(scene: Scene, number: Number) -> bool:
    """Whether the number stands inside a listed name: "S&P 500", "Group of Seven", "one country, two systems"."""
    return any(
        scene.words(number.first - offset, number.first - offset + size) in scene.phrases.names
        for offset in range(5)
        for size in range(max(2, offset + 1), 7)
    )


def _is_address(scene: Scene, i: int) -> bool:
    """ "10 Downing Street": capitalised words up to a word for a street."""
    for j in range(i, i + 4):
        if not scene.text(j)[:1].isupper():
            return False
        if j > i and scene.low(j) in _STREETS:
            return True
    return False


def _chain_label(scene: Scene, i: int) -> bool:
    """ "Articles 5 and 6", "pages 12-15": a list that a label opens."""
    return (
        i > 0
        and scene.tokens[i].kind == "num"
        and scene.low(i - 1) in scene.phrases.labels
        and scene.low(i - 1) not in ("point", "level")
    )


def _proper_before(scene: Scene, number: Number) -> bool:
    """Right after a capitalised word, and no plural noun counted behind: "Big 12", "Boeing 737 jets"."""
    before = number.first - 1
    word = scene.text(before)
    if before > 0 and _is_count(scene, before) and scene.text(number.last)[:1].isupper():
        return True  # "200 737 MAX jets"
    if before < 0 or not word[:1].isupper() or not word.isalpha():
        return False
    if scene.text(before - 1)[:1].isdigit() and _is_count(scene, before - 1):
        return True  # "300 Leopard 2 tanks"
    if before == 0 or scene.tag(before) != "M":
        return scene.tag(before) == "M" and not counts_plural(scene, number.last)
    if scene.low(number.last) in (",", ")") and scene.low(before) in scene.phrases.months:
        return True
    return not counts_plural(scene, number.last)
