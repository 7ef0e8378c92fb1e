"""A class for each word: enough of one to find subjects, verb groups and clauses, in one pass and without a parser.

Closed classes keep the letters of `lexicon.CLOSED`; besides these: ``F`` finite present or base verb, ``V`` past,
``E`` past or participle in -ed, ``L`` participle, ``G`` -ing, ``n`` noun, ``X`` capitalised, ``A`` adjective,
``#`` number, ``p`` possessive 's, ``q`` quotation mark, ``-`` dash, ``.`` end, and ``, ; : ( )`` themselves.
"""

from __future__ import annotations

from rashomon.reading.rules.lexicon import Form, Lexicon, lexicon, word_set
from rashomon.reading.tokens import Words

NOMINAL = frozenset("nXA#")
VERBAL = frozenset("FVELGMBHO")
_MARKS = {
    **dict.fromkeys('"“”„«»「」『』', "q"),
    "''": "q",
    "``": "q",
    ",": ",",
    "，": ",",
    ";": ";",
    ":": ":",
    ".": ".",
    "!": ".",
    "?": ".",
    "…": ".",
    "...": ".",
    "(": "(",
    "[": "(",
    ")": ")",
    "]": ")",
    "-": "-",
    "–": "-",
    "—": "-",
    "--": "-",
    "---": "-",
    "&": "n",
    "'s": "p",
    "'": "'",
    "‘": "'",
}
_ALWAYS_TIME = frozenset(("today", "yesterday", "tomorrow", "tonight"))
_IS_AFTER = word_set("tagging", "is_after")
_AFTER_VERB = frozenset("DPSWTqXIR:#,")  # what can follow a finite verb that could be a noun too
_FOLLOWING_S = frozenset("DPSWTq")


def tags(words: Words) -> list[str]:
    """One class a token."""
    known = lexicon()
    lows, raws = words.lows, words.raws
    first = [_lexical(known, lows, raws, i) for i in range(len(lows))]
    found: list[str] = []
    for i, tag in enumerate(first):
        before = found[i - 1] if i else "."
        if tag == "verb?":
            tag = _verb_or_noun(known, lows, first, found, i)
        elif tag == "ed":
            tag = _participle(first, before, i)
        elif tag == "ing":
            tag = _gerund(known, lows, first, before, i)
        elif (
            tag == "S"
            and lows[i] == "that"
            and before in ",."
            and first[i + 1 : i + 2] == ["n"]
            and i + 2 < len(first)
            and first[i + 2] in ("V", "ed", "F", "verb?")
        ):
            tag = "D"
        elif tag == "p" and i and lows[i - 1] in _IS_AFTER:
            tag = "B"
        found.append(tag)
    return found


def _lexical(known: Lexicon, lows: list[str], raws: list[str], i: int) -> str:
    """The class by the word alone; ``verb?``, ``ed`` and ``ing`` are settled by the words around it."""
    low, raw = lows[i], raws[i]
    mark = _MARKS.get(low)
    if mark:
        return mark
    capital = raw[0].isupper()
    if raw == "US":
        return "X"
    if (low == "all" and lows[i + 1 : i + 2] == ["but"]) or (low == "but" and i and lows[i - 1] == "all"):
        return "R"
    if (
        low == "there"
        and i + 1 < len(lows)
        and known.closed.get(lows[i + 1], "p" if lows[i + 1] == "'s" else "") in ("B", "M", "H", "p")
    ):
        return "P"
    if low == "'" and i and lows[i - 1] == "''":
        return "q"
    tag = known.closed.get(low)
    if raw in ("May", "March"):
        return "t" if i else "M"
    if tag == "t":
        return "t" if capital or low in _ALWAYS_TIME else _open(known, low, raw, i, capital)
    if tag and not (capital and tag in "IR" and i and raws[i - 1][0].isupper() and raws[i - 1] not in ("“", '"')):
        return tag
    if not raw[0].isalpha():
        return "#" if raw[0].isdigit() or raw[-1].isdigit() else "-"
    return _open(known, low, raw, i, capital)


def _open(known: Lexicon, low: str, raw: str, i: int, capital: bool) -> str:
    if capital and i and raw[1:2].islower() | raw.isupper() and not _opens(raw, i):
        return "X"
    if low in known.titles:
        return "n"
    form = known.forms.get(low)
    if form:
        return _by_form(form)
    if low in known.adjectives:
        return "A"
    if low.endswith("ed") and len(low) > 3 and low not in known.not_ed and not capital:
        return "ed"
    if low.endswith("ing") and len(low) > 5 and low not in known.not_ing and not capital:
        return "ing"
    if low.endswith("ly") and len(low) > 4 and low not in known.not_ly:
        return "R"
    return "X" if capital else "n"


def _opens(raw: str, i: int) -> bool:
    return i == 0


def _by_form(form: Form) -> str:
    if form.kind == "past":
        return "V"
    if form.kind == "participle":
        return "L"
    if form.kind == "ed":
        return "ed"
    if form.kind == "ing":
        return "ing"
    return "verb?" if form.noun_too else "F"


def _verb_or_noun(known: Lexicon, lows: list[str], first: list[str], found: list[str], i: int) -> str:
    """Whether a form such as "calls" or "plan" is the verb here."""
    form = known.forms[lows[i]]
    at = i - 1
    while at >= 0 and found[at] in "RNq":
        at -= 1
    before = found[at] if at >= 0 else "."
    after = first[i + 1] if i + 1 < len(first) else "."
    if before in "DAp#IB":
        return "n"
    if before in "TMO":
        return "F"
    if before in "PW":
        return "F" if lows[at] not in ("what", "him", "them", "me", "us") or after in _FOLLOWING_S else "n"
    if before == "," and not (
        after == "S" and form.kind != "base" and lows[at - 1].endswith(("ing", "ed")) is False and form.kind == "any"
    ):
        return "n"
    if before == "S":
        return (
            "F"
            if lows[at] == "that" and at and found[at - 1] in "nX" and form.kind == "s" and after not in "VEFMBH"
            else "n"
        )
    if before in "nX)q" or (before == "t" and at > 0):
        return _after_noun(form, lows, found, after, at)
    if before == "C" and after in _FOLLOWING_S and any(tag in VERBAL for tag in found):
        return "F"
    return "n"


def _after_noun(form: Form, lows: list[str], found: list[str], after: str, at: int) -> str:
    if at < 0:
        return "n"
    word = lows[at]
    plural = (word.endswith("s") and not word.endswith(("ss", "us", "is"))) or word in ("people", "police", "media")
    joined = any(lows[k] == "and" for k in range(max(0, at - 4), at))
    if form.kind == "s":
        if after in _FOLLOWING_S:
            return "F" if not (plural and found[at] == "n") else "n"
        if after in ".,R" and not plural and _clause_wanted(lows, found):
            return "F"
        return (
            "F" if found[at] == "X" and (after in "nAGIX" or after == "ing") and form.lemma in lexicon().frames else "n"
        )
    if form.kind == "any":
        return "F" if after in _AFTER_VERB else "n"
    return "F" if (plural or joined) and after in _FOLLOWING_S else "n"


def _clause_wanted(lows: list[str], found: list[str]) -> bool:
    """Whether what stands so far lacks the verb of its clause: no verb yet, or one that only a clause can follow."""
    known = lexicon()
    for at in range(len(found) - 1, -1, -1):
        if found[at] in VERBAL:
            form = known.forms.get(lows[at])
            frames = known.frames.get(form.lemma) if form is not None else None
            return frames is not None and "clause" in frames.plain | frames.after_addressee and "np" not in frames.plain
        if found[at] in "S,;:":
            return True
    return True


def _participle(first: list[str], before: str, i: int) -> str:
    """A word in -ed before a noun and after an article or the like is an adjective."""
    after = first[i + 1] if i + 1 < len(first) else "."
    if before in "DAp#" and after in ("n", "X", "A", "ed", "ing", "verb?"):
        return "A"
    if before == "I" and after in ("n", "X", "A"):
        return "A"
    return "E"


def _gerund(known: Lexicon, lows: list[str], first: list[str], before: str, i: int) -> str:
    after = first[i + 1] if i + 1 < len(first) else "."
    if before in "DpA":
        return "n" if after not in ("D", "P") else "G"
    if lows[i] in known.noun_ing:
        if before in "nX#E":
            return "n"
        if before in "B,C" and after in ("S", "P", "D", "q", "X", "T", "I", "p", "n", "A", "W"):
            return "G"
        return "n" if after in ("I", ".", ",", "C", "V") or before == "I" else "G"
    return "G"
