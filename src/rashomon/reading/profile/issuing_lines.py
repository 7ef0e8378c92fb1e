"""Lines at the head and foot of a text that are an office's name, and the side of a phrase."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from rashomon.model import Document, Span
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.tables import Sort, gazetteer, rows
from rashomon.reading.actors.tokens import Token, split, word_set
from rashomon.reading.profile.lines import Line, read_phrases, tokens_of


@dataclass(frozen=True, slots=True)
class Sign:
    """What one sign says: the side (empty: an office of nobody knows whom), its weight, its words, the office."""

    side: str
    weight: float
    span: Span | None = None
    office: str = ""
    role: str = ""


@dataclass(slots=True)
class Page:
    """What the signs look at."""

    document: Document
    head: list[Line]
    foot: list[Line]
    first: list[Line]
    phrases: dict[str, list[Phrase]] = field(default_factory=dict)
    named: frozenset[str] | None = None

    def read(self, line: Line) -> list[Phrase]:
        """The noun phrases of a line, read once."""
        if line.text not in self.phrases:
            self.phrases[line.text] = read_phrases(line.text)
        return self.phrases[line.text]

    def only_named(self, sides: tuple[str, ...]) -> str:
        """The one of several sides that head, foot and text name; empty where they name none or two of them."""
        if self.named is None:
            lines = [*self.head, *self.foot, *(Line(part) for part in self.document.text[:_READ].split("\n") if part)]
            self.named = frozenset(p.side for line in lines for p in self.read(line) if p.side and not p.sides[1:])
        found = [side for side in sides if side in self.named]
        return found[0] if len(found) == 1 else ""


_READ = 3000  # characters of the text in which a shared name's country is looked for
# Words that may stand in an office's line beside its name.
_LABELS = word_set(
    """press release releases readout readouts statement statements media information communications communication
    office offices bureau service services directorate department division portal official site website page news
    newsroom briefing room for immediate no pr text version events in the of and from source issued published by
    communicated public diplomacy secretariat wing spokesperson spokesperson's spokesman attributable hon rt honourable
    honorable mp kcb kc sir dr mr mrs ms senator bollettino strategic relations presidency cabinet government on to
    federal national foreign affairs international daily state house enquiries contact press-service adviser special
    strategy general administration permanent mission transcript provisional translation english rendering home"""
)
_LABEL = re.compile(
    r"^\W*(?:from|source|sources|issued by|published by|communicated by|press service of|released by|"
    r"distributed by [\w ]{2,40} on behalf of(?: the)?|by)\b\s*:?\s*",
    re.IGNORECASE,
)
_PUBLISHING = ("ministry", "embassy", "government", "head", "spokes", "minister")


@cache
def _issuers() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    """Names that offices go by on their own pages, as one pattern, and whose they are: several where they share one."""
    sides = {
        words.strip().casefold().replace("’", "'"): tuple(row[1].split("/"))
        for row in rows("profile_issuers.psv")
        for words in row[0].split(";")
    }
    longest = sorted(sides, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)", re.IGNORECASE), sides


def known_in(page: Page, line: Line) -> str:
    """The side of an office's proper name, where a line holds little else.

    Of several countries that have an office of one name ("State House") it is the only one that the text names.
    """
    sides = _known(line)
    return sides[0] if len(sides) == 1 else page.only_named(sides)


def _known(line: Line) -> tuple[str, ...]:
    text = _LABEL.sub("", line.text).replace("’", "'")
    if line.sentence or len(text) > 140 or _VERB.search(text) or _CONTACT.search(text):
        return ()
    pattern, sides = _issuers()
    match = pattern.search(text)
    if match is None or _WITH.search(text[: match.start()]):
        return ()  # "United States Mission to the United Nations"
    rest = [t for t in split(text[: match.start()] + " " + text[match.end() :]) if t.text[0].isalpha()]
    other = [t for t in rest if t.low not in _LABELS and not _numeral(t) and not _place(t)]
    return sides[match[0].casefold()] if len(other) <= 2 and not (other and len(match[0]) < 6) else ()


def _place(token: Token) -> bool:
    return any(e.sort in (Sort.CAPITAL, Sort.COUNTRY) for _, e in gazetteer().entries.get((token.low,), []))


def holds_office(phrase: Phrase) -> bool:
    """Whether a phrase names one holder of an office that publishes, or the office; no former one, no several."""
    # "the foreign ministers of X and Y", "both sides": no office that a text is of
    several = phrase.plural and (phrase.role in ("head", "minister") or not phrase.side)
    return phrase.sort in (Sort.OFFICE, Sort.NAME) and phrase.role in _PUBLISHING and not (phrase.former or several)


def speaks_itself(phrase: Phrase) -> bool:
    """Whether a phrase names a seat of government, or a body that speaks for itself."""
    entry = phrase.head.entry if phrase.head else None
    if phrase.sort is Sort.SEAT:
        return True
    return phrase.sort is Sort.BODY and entry is not None and entry.speaks and entry.kind in ("body", "government")


def office_in(page: Page, line: Line) -> Phrase | None:
    """The office that a line consists of; its side may stand in the same line or in the one above or below."""
    text = _LABEL.sub("", line.text)
    if line.sentence or len(text) > 140 or _VERB.search(text) or _CONTACT.search(text) or _GOES_ON.match(text):
        return None
    whole = Line(text, line.span) if text != line.text else line
    phrases = page.read(whole)
    official = [p for p in phrases if holds_office(p) or speaks_itself(p)]
    people = {side_of(p) for p in phrases if p.sort in (Sort.NAME, Sort.PERSON) and side_of(p)}
    if not official or len(people) > 1:
        return None  # "President X Speaks with President Y": a title
    tokens = tokens_of(text)
    covered = {i for p in phrases if p.side or p in official for i in range(p.first, p.last)}
    words = [i for i, t in enumerate(tokens) if t.text[0].isalpha()]
    other = [i for i in words if i not in covered and tokens[i].low not in _LABELS and not _numeral(tokens[i])]
    if len(other) > 0.4 * len(words):
        return None
    sided = [p for p in official if p.side]
    best = min(sided, key=lambda p: p.sort is Sort.SEAT, default=official[0])
    if _WITH.search(text[: start_of(whole, best)]) or _HOUR.search(text):
        return None  # "Working lunch with the President of X" is not X's; "3:12 PM" is no prime minister's
    if not best.side:
        whose = [p for p in phrases if p.side and p.sort in (Sort.COUNTRY, Sort.ADJECTIVE, Sort.CAPITAL)]
        whose = [
            p for p in whose if ":" not in [t.text for t in tokens[min(p.last, best.last) : max(p.first, best.first)]]
        ]
        beside = {p.side for p in whose if not (p.first and tokens[p.first - 1].low in _ELSEWHERE)}
        beside -= UNIONS if best.role in ("ministry", "minister") else frozenset()
        if len(beside) == 1:
            best.side = beside.pop()
    return best


_WITH = re.compile(
    r"\b(?:with|to|from|for|by|against|about|over|on)\s+(?:the\s+|his\s+|H\.?\s?E\.?\s+)*$", re.IGNORECASE
)
_HOUR = re.compile(r"\b\d{1,2}(?:[:.]\d\d)?\s?[AP]\.?M\b")
# No union has ministries: "Ministry of Foreign Affairs, European Union and Cooperation" names a field.
UNIONS = frozenset({"EU", "UN", "NATO"})
_ELSEWHERE = word_set("in to with at from")  # before a country: where somebody is, not whose he is
_VERB = re.compile(
    r"\b(?:says?|said|speaks?|spoke|meets?|met|calls?|holds?|held|receives?|received|visits?|announces?|will|has|is|are"
    r"|was|were|signs?|hosts?|welcomes?|thanks?|condemns?|arrives?|leaves?|attends?|discuss(?:es|ed)?|agrees?|agreed|urges?"
    r"|warns?|stress(?:es)?|raises?|vows?|seeks?|slams?|rejects?|backs?|hails?|swaps?)\b",
    re.IGNORECASE,
)


_GOES_ON = re.compile(r"\W*(?:and|with|to|between|for|on|at|in)\b", re.IGNORECASE)  # the second line of a title
_CONTACT = re.compile(
    r"\b(?:call|conversation|talks?|meeting|meets|visit|summit|issued by|statement by|statement of|attributable|"
    r"regarding)\b",
    re.IGNORECASE,
)


def _numeral(token: Token) -> bool:
    return any(c.isdigit() for c in token.text) or token.low in _MONTHS


_MONTHS = word_set(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday am pm"""
)


def side_of(phrase: Phrase) -> str:
    """The side of a phrase: its own, or that of the known office-holder whom it names."""
    if phrase.side:
        return phrase.side
    entry = phrase.head.entry if phrase.head else None
    if entry is not None and entry.sort is Sort.PERSON and entry.terms:
        sides = {term.side for term in entry.terms}
        return sides.pop() if len(sides) == 1 else ""
    return ""


def start_of(line: Line, phrase: Phrase) -> int:
    """Where in a line a phrase begins, in characters."""
    tokens = tokens_of(line.text)
    return tokens[phrase.first].start if phrase.first < len(tokens) else 0


def named_country(line: Line, phrases: Sequence[Phrase], phrase: Phrase) -> str:
    """The country that follows an office-holder's name in a line: "President Halvorsen of Norway"; empty for none."""
    match = _OF_COUNTRY.match(line.text[start_of(line, phrase) :])
    if match is None or phrase.sort is not Sort.OFFICE:
        return ""
    begins = start_of(line, phrase) + match.end()
    return next((p.side for p in phrases if p.sort is Sort.COUNTRY and start_of(line, p) == begins), "")


_OF_COUNTRY = re.compile(r"(?:[A-Z][\w.’'-]* ){1,7}of (?:the )?(?=[A-Z])")
