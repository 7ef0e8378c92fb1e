"""What is acted on, read off the words of a promise: its stems, its head noun, and the deed that is raised or cut."""

from __future__ import annotations

import re

from rashomon.comparing.inside import touching
from rashomon.comparing.pledges.lexicon import deed_class, phrasal, phrase_stems, plain_stems, verb_class
from rashomon.comparing.words import content_stems, stem
from rashomon.model import Reading, Span
from rashomon.reading.tokens import fold

_MEASURED = re.compile(
    r"\W*(?:[\w.,-]+\s+){1,4}?(?:tons?|tonnes?|barrels?|doses|cubic met\w+|litres?|liters?|kilograms?|bushels?|bags|"
    r"worth|units?|pieces)\s+(?:a (?:year|month|day)\s+)?(?:of\s+)?",
    re.I,
)
_PHRASE_END = re.compile(
    r"[,;:.()“”\"]|\s(?:of|from|to|for|in|on|at|by|with|under|within|until|before|after|during|over|between|against|into|"
    r"through|across|along|who|which|that|whose|and|or|as|if|once|when|while|throughout|worth|via|toward|towards|"
    r"regarding|concerning|about)\b",
    re.I,
)
_BEFORE_VERB = re.compile(r"^\W*(?:(?:will|would|shall|to|is|are|also) )*")
_PARTICLE = re.compile(r".*?\b(?:back|out|over|up|aside|off|in|down|away|forward|available)\b")
_LIGHT = frozenset(["issue", "issuance", "number", "level", "amount", "volume", "process", "use", "flow"])
_DETERMINERS = frozenset(
    re.split(" ", "the a an its his her their our all any some each both other another more most many such this that")
)
_ASIDE = re.compile(
    r"\b(?:if|once|when|unless|after|before|so that|provided|as long as|in order to|because|given|especially|"
    r"in exchange for|in return for|"
    r"that\s+(?:will|would|shall|is|are|was|were|has|have|had|enters?|takes?|took|came))\b",
    re.I,
)
_SCALE = frozenset({"million", "billion", "trillion", "thousand", "percent", "per", "cent", "ton", "tonn"}) | {
    stem(word)
    for word in re.split(
        " ",
        "dollar euro kroner krone kronor krona crown yen yuan pound sterling franc rupee rouble ruble real peso rand "
        "won lira dirham riyal shekel zloty forint naira shilling usd eur nok sek dkk chf gbp jpy cny inr",
    )
}
_NUMBERS = frozenset(
    stem(word)
    for word in re.split(
        " ",
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozen half third quarter",
    )
)


def object_stems(reading: Reading, segment: Span, verb: str) -> frozenset[str]:
    """What is acted on: the words that carry meaning, without figures, times, the verb and subordinate clauses."""
    text = reading.document.text
    aside = _ASIDE.search(text, segment.start + 8, segment.end) if len(segment) > 16 else None
    segment = Span(segment.start, aside.start()) if aside else segment
    taken = [q.span for q in touching(reading.quantities, segment)]
    taken += [t.span for t in touching(reading.times, segment)]
    units = frozenset(s for q in taken for s in content_stems(text, q) if s.isalpha())
    figures = frozenset(s for q in taken for s in content_stems(text, q) if not s.isalpha())
    times = frozenset(s for t in touching(reading.times, segment) for s in content_stems(text, t.span))
    found = content_stems(text, segment) | units
    return plain_stems(
        found - figures - times - _SCALE - _NUMBERS - {stem(verb)} - phrase_stems(fold(segment.of(text)))
    )


def thing_of(reading: Reading, segment: Span, verb: str) -> str:
    """The head noun of what is acted on, as a plain stem: "lists" of "exchange lists of civilian prisoners".

    It is the last word before a preposition, a comma or a clause; of "20 million tons of wheat" it is the wheat.
    """
    words = segment.of(reading.document.text)
    two = phrasal(fold(_BEFORE_VERB.sub("", words)))
    if two and two == verb and (ended := _PARTICLE.match(words)):
        words = words[ended.end() :]
    elif verb and (begun := re.match(rf"\W*(?:\w+ ){{0,3}}?{re.escape(verb)}\b", words, re.I)):
        words = re.sub(r"^\s*of\s+", "", words[begun.end() :])
    acted = (
        re.match(rf"(.*?)\s+(?:will|would|shall)\s+(?:\w+ly\s+)?(?:be\s+)?{re.escape(verb)}\b", words) if verb else None
    )
    words = acted[1] if acted else words
    measured = _MEASURED.match(words)
    words = words[measured.end() :] if measured else words
    phrase, *rest = _PHRASE_END.split(words, maxsplit=1)
    last = phrase.split()[-1:]
    light = bool(last) and (bool(verb_class(last[0])) or last[0].casefold() in _LIGHT)
    if rest and light and words[len(phrase) :].startswith(" of "):
        phrase = _PHRASE_END.split(rest[0], maxsplit=1)[0]  # "consider the release of prisoners"
    found = [w for w in re.findall(r"[A-Za-z][\w-]*", phrase) if w.casefold() not in _DETERMINERS]
    return next(iter(plain_stems(frozenset({stem(found[-1])}))), "") if found else ""


def deed_of(text: str, segment: Span, verb: str) -> str:
    """The class of the deed that is raised, cut, resumed or stopped: "deliver" of "increase gas deliveries to"."""
    if verb_class(verb) not in ("raise", "cut", "open", "lift"):
        return ""
    phrase = _PHRASE_END.split(segment.of(text), maxsplit=1)[0]
    return next((c for w in reversed(phrase.split()) if (c := deed_class(w))), "")
