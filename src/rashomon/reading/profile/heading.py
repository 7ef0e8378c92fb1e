"""Whose own text the head, the foot and the style of a document show it to be, before anything else is read.

Offices put their names in many ways over what they publish: a letterhead, "From: ...", "Source: ..." at the foot,
"Office of the Spokesperson" with no country, a title that begins with their own leader ("PM call with ..."). No one
of these proves it; signs are weighed against each other and against the habits of the press.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from rashomon.model import Document, Span
from rashomon.reading.actors.home import may_have
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.tables import Sort, gazetteer, rows
from rashomon.reading.actors.tokens import Token, split, word_set
from rashomon.reading.profile import forms, signs
from rashomon.reading.profile.lines import Line, foot, head, opening, read_phrases, tokens_of

ENOUGH = 0.55  # the weight of signs from which a text counts as a side's own
CLEAR = 0.15  # how far the best side must be above the next
_MOST = 0.85  # signs in a text never prove as much as its address does


@dataclass(frozen=True, slots=True)
class Issuing:
    """The side whose own text a document seems to be, how sure that is, and the words that show it."""

    side: str
    confidence: float
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Sign:
    """What one sign says: the side (empty: an office of nobody knows whom), its weight, its words, the office."""

    side: str
    weight: float
    span: Span | None = None
    office: str = ""
    role: str = ""


@dataclass(slots=True)
class _Page:
    """What the signs look at."""

    document: Document
    head: list[Line]
    foot: list[Line]
    first: list[Line]
    phrases: dict[str, list[Phrase]] = field(default_factory=dict)

    def read(self, line: Line) -> list[Phrase]:
        """The noun phrases of a line, read once."""
        if line.text not in self.phrases:
            self.phrases[line.text] = read_phrases(line.text)
        return self.phrases[line.text]


@lru_cache(maxsize=16)
def issuing(document: Document) -> Issuing | None:
    """The side that head, foot and style speak for; None where they are too weak, or point to two."""
    page = _Page(document, head(document), foot(document), opening(document))
    found = [sign for rule in SIGNS for sign in rule(page)]
    named = [sign for sign in found if sign.side]
    weights: dict[str, float] = defaultdict(float)
    for rule_side in {sign.side for sign in named}:
        weights[rule_side] = sum(s.weight for s in named if s.side == rule_side)
    unnamed = [sign for sign in found if not sign.side and sign.office]
    if unnamed:
        whose = _whose(page, unnamed, weights)
        if whose:
            weights[whose] += max(sign.weight for sign in unnamed)
    if not weights:
        return None
    common = sum(sign.weight for sign in found if not sign.side and not sign.office)
    ranked = sorted(weights.items(), key=lambda item: -item[1])
    side, weight = ranked[0]
    if weight + common < ENOUGH or (len(ranked) > 1 and weight - ranked[1][1] < CLEAR):
        return None
    spans = tuple(s.span for s in found if s.span is not None and s.side in ("", side))
    return Issuing(side, min(_MOST, weight + common), spans)


def _whose(page: _Page, offices: list[Sign], weights: dict[str, float]) -> str:
    """The side of an office that is named without a country: of the person or party that the text puts first,
    else of the capital that it is dated from."""
    office = max(offices, key=lambda sign: sign.weight)
    places = [p.side for line in page.head + page.foot if line.dated for p in page.read(line) if p.sort is Sort.CAPITAL]
    for side in (*(s for s, _ in sorted(weights.items(), key=lambda item: -item[1])), *places):
        if may_have(side, office.office, office.role):
            return side
    return ""


# --- the signs ---------------------------------------------------------------------------------------------------


def letterhead(page: _Page) -> Iterator[Sign]:
    """A line at the head or foot that is nothing but an office's name, with or without its country."""
    seen: dict[str, Sign] = {}
    lines = page.head + page.foot
    for at, line in enumerate(lines):
        known = _known_in(line)
        if known:
            seen.setdefault(known, Sign(known, 0.5, line.span))
            continue
        found = _office_in(page, line)
        if found is None:
            continue
        side = found.side or _country_beside(page, lines, at)
        weight = 0.5 if side else 0.35
        sign = Sign(side, weight, line.span, found.office or "office", found.role)
        if sign.side not in seen:
            seen[sign.side] = sign
    yield from seen.values()


def _country_beside(page: _Page, lines: list[Line], at: int) -> str:
    """The side of a line above or below an office's that is nothing but a country's name; empty if there is none."""
    for near in (at - 1, at + 1):
        if not 0 <= near < len(lines):
            continue
        phrases = [p for p in page.read(lines[near]) if p.sort is Sort.COUNTRY and p.side]
        words = [t for t in tokens_of(lines[near].text) if t.text[0].isalpha() and t.low != "the"]
        if len(phrases) == 1 and len(words) <= phrases[0].last - phrases[0].first:
            return phrases[0].side
    return ""


def address(page: _Page) -> Iterator[Sign]:
    """An official web address that stands alone in a line at the head or foot."""
    for line in page.head + page.foot:
        match = _ADDRESS.search(line.text)
        whose = signs.host(match[0]) if match and len(line.text) < 90 else None
        if whose is not None and whose.kind == "official":
            yield Sign(whose.side, 0.5, line.span)
            return


def author(page: _Page) -> Iterator[Sign]:
    """Who the title puts first: "The President of Ukraine spoke with ...".

    In "Telephone conversation with the President of ..." it is the one left out, whom the opening sentence names.
    """
    for line in page.head:
        if not line.title or _office_in(page, line) is not None:
            continue
        first = next((p for p in page.read(line) if _holds_office(p) or _speaks(p) or side_of(p)), None)
        if first is None or first.sort not in _ACTING:
            continue
        before = line.text[: _start(line, first)]
        if _COUNTERPART.search(before) is None:
            side = side_of(first)
            yield Sign(side, 0.2 if side else 0.1, line.span, "" if side else first.office, first.role)
        elif _FORM.search(before):
            yield from (Sign(s.side, 0.2, line.span) for s in protagonist(page) if s.side and s.side != side_of(first))
        return


def stated(page: _Page) -> Iterator[Sign]:
    """Words that say who speaks: "Statement by the Spokesperson of ...", "a Downing Street spokesperson said:"."""
    for line in page.head + page.first:
        speaker = _SPEAKS_NEXT.search(line.text)
        if speaker:
            whose = next((p for p in page.read(Line(speaker[1])) if p.role == "spokes"), None)
            if whose is not None and side_of(whose):
                yield Sign(side_of(whose), 0.4, line.span)
                return
        for match in _STATED.finditer(line.text):
            rest = Line(line.text[match.end() :][:160])
            first = next((p for p in page.read(rest) if _holds_office(p) or _speaks(p)), None)
            if first is None or first.first > 2:
                continue
            side = side_of(first)
            yield Sign(side, 0.35, line.span, "" if side else first.office or "office", first.role)
            return


def protagonist(page: _Page) -> Iterator[Sign]:
    """Who is the subject of the opening sentence."""
    for line in page.first[:1]:
        for phrase in page.read(line):
            side = side_of(phrase) if _holds_office(phrase) or phrase.sort is Sort.NAME or _speaks(phrase) else ""
            if not (phrase.role or side):
                continue
            if _COUNTERPART.search(line.text[: _start(line, phrase)]):
                continue
            if side:
                yield Sign(side, 0.15, None)
            elif phrase.office:
                yield Sign("", 0.05, None, phrase.office, phrase.role)
            return


def country(page: _Page) -> Iterator[Sign]:
    """A country that regrets, welcomes and stands ready: its office writes of it so."""
    match = _ATTITUDE.search(page.document.text[:6000])
    if match is None:
        return
    sides = {p.side for p in read_phrases(match[1]) if p.side and p.sort is Sort.COUNTRY}
    if len(sides) == 1:
        yield Sign(sides.pop(), 0.1, None)


def form(page: _Page) -> Iterator[Sign]:
    """A title in the form of offices: readout, statement, "telephone conversation with", "press release"."""
    if forms.form(page.document) is not None or any(_FORM.search(line.text) for line in page.head):
        yield Sign("", 0.15)


def dated(page: _Page) -> Iterator[Sign]:
    """A line at the head or foot that holds a date, or a number of the office's own series."""
    if any(line.dated or _NUMBERED.search(line.text) for line in page.head + page.foot):
        yield Sign("", 0.05)


def officialese(page: _Page) -> Iterator[Sign]:
    """Offices for persons and parties for countries, as offices write and papers do not."""
    text = page.document.text[:6000]
    found = len(_OFFICIALESE.findall(text))
    if found:
        yield Sign("", 0.15 if found > 1 else 0.1)


def first_person(page: _Page) -> Iterator[Sign]:
    """Who writes "I" and "we" outside quotation marks writes for himself."""
    outside = re.sub(r"[“\"][^”\"]{0,2000}[”\"]", " ", page.document.text[:6000])
    if len(_FIRST_PERSON.findall(outside)) >= 3:
        yield Sign("", 0.15)


def journalese(page: _Page) -> Iterator[Sign]:
    """Bare surnames that "said", headlines with commas for "and": the habits of the press count against."""
    text = page.document.text[:6000]
    bare = sum(1 for match in _SURNAME_SAID.finditer(text) if match[1].lower() not in _OF_OFFICES)
    if bare:
        yield Sign("", -0.2 if bare == 1 else -0.4)
    if any(_HEADLINE.search(line.text) for line in page.head if line.title):
        yield Sign("", -0.3)


SIGNS: tuple[Callable[[_Page], Iterator[Sign]], ...] = (
    letterhead, address, author, stated, protagonist, country, form, dated, officialese, first_person, journalese
)  # fmt: skip

_ADDRESS = re.compile(r"(?<![\w@.])(?:https?://)?(?:[a-z0-9-]+\.){1,4}[a-z]{2,6}(?![\w@])", re.IGNORECASE)
_STATED = re.compile(
    r"\b(?:statements?|remarks|communiqu[eé]|press release|message|declaration|briefing|press conference) (?:is )?"
    r"(?:(?:issued|given|made|released) )?(?:by|of|from|attributable to) "
    r"|\b(?:issued|released|published|communicated) by |\battributable to ",
    re.IGNORECASE,
)
_SPEAKS_NEXT = re.compile(  # what follows in paragraphs of its own, without quotation marks, is the office's text
    r"\b((?:[Aa]n?|[Tt]he) (?:[\w’'.-]+ ){0,6}spokes(?:person|man|woman)(?: for [\w’' ]{2,50})?) said:$"
)
_FIRST_PERSON = re.compile(r"(?<![\w’'.])(?:I|We|we|Our|our|My|my)(?![\w.’'])")
_ACTING = (Sort.OFFICE, Sort.NAME, Sort.PERSON, Sort.SEAT, Sort.BODY)
_COUNTERPART = re.compile(r"\b(?:with|to|from|and|meets?|met|receives?|received|hosts?|welcomes?)\b", re.IGNORECASE)
_FORM = re.compile(
    r"\bread-?outs?\b|\b(?:telephone|phone|video) (?:call|conversation|talks?|conference)s?\b|\bcall (?:with|from)\b|"
    r"\b(?:press|media|news) (?:release|statement|note|briefing)\b|\bcommuniqu[eé]\b|^\W*statements?\b|"
    r"\bjoint (?:press|statement|declaration)|\bstatement (?:by|of|on|attributable|following|regarding)\b|"
    r"\b(?:remarks|speech|address|message) (?:by|of|at|to)\b|\bfact ?sheet\b|\boutcome of\b|\bregarding the\b",
    re.IGNORECASE,
)
_ATTITUDE = re.compile(
    r"(?:^|[.!?”\"]\s+|\n)(?:The )?((?:[A-Z][\w’'-]+ (?:of (?:the )?|and )?){1,4})"
    r"(?:also |strongly |warmly |once again )?"
    r"(?:regrets|welcomes|condemns|reiterates|thanks|asks|calls|supports|stands|remains|urges|reaffirms|attaches|"
    r"deplores|expresses|wants|hopes|commends|congratulates|rejects)\b"
)
_NUMBERED = re.compile(r"\b(?:No|Nr|PR|QA|Press release)\b\.?:?\s?[-№#]?\s?\d+|\b\d{1,5}[-/]\d{2,4}\b")
_OFFICIALESE = re.compile(
    r"(?:^|[.!?”\"]\s+|\n)(?:(?:[Tt]he )?(?:Prime Minister|President of the Republic|Foreign Minister|"
    r"Foreign Secretary|Federal (?:Chancellor|Government|Minister)|Head of State|High Representative|"
    r"Deputy Prime Minister|(?:External Affairs )?Minister|Chancellor|Secretary(?:[ -]General)?|President|"
    r"Holy Father|Ministry|Government) "
    r"(?:also |then |further |once more )?(?:[a-z]+(?:ed|s|d)|said|spoke|told|met|thanked)\b|"
    r"The (?:two |three )?(?:sides|leaders|parties|ministers|presidents|heads of state) [a-z]+)|"
    r"\bH\.? ?E\.? |\bH\.?R\.?H\.?\b|\bShri\b|\bHis (?:Excellency|Highness|Majesty|Royal Highness)\b|"
    r"\bPresident of the Republic\b|\b(?:Turkish|Chinese|Russian|Iranian|Afghan|Indian|other) side\b|"
    r"\bbrotherly\b|\bcounterpart\b"
)
_SURNAME_SAID = re.compile(
    r"(?:^|[.!?,”\"]\s+|\n)([A-Z][a-z]+(?:-[A-Z][a-z]+)?) (?:said|told|says|added|wrote|tells)\b"
)
_OF_OFFICES = word_set(
    """he she it they we president minister chancellor secretary ministry government spokesperson spokesman
    moscow beijing washington kyiv tokyo seoul delhi ankara both leaders"""
)
_HEADLINE = re.compile(
    r"^[A-Z][a-z]+, [A-Z][a-z]+ |[‘’'\"“][^‘’'\"“”]{3,60}[’'\"”]$|\?$|: (?:what|why|how|who)\b", re.IGNORECASE
)


# --- phrases and lines -------------------------------------------------------------------------------------------

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
    r"^\W*(?:from|source|sources|issued by|published by|communicated by|press service of|released by|by)\b\s*:?\s*",
    re.IGNORECASE,
)
_PUBLISHING = ("ministry", "embassy", "government", "head", "spokes", "minister")


@cache
def _issuers() -> tuple[re.Pattern[str], dict[str, str]]:
    """Names that offices go by on their own pages, as one pattern, and whose they are."""
    sides = {
        words.strip().casefold().replace("’", "'"): row[1]
        for row in rows("profile_issuers.psv")
        for words in row[0].split(";")
    }
    longest = sorted(sides, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)", re.IGNORECASE), sides


def _known_in(line: Line) -> str:
    """The side of an office's proper name, where a line holds little else."""
    text = _LABEL.sub("", line.text).replace("’", "'")
    if line.sentence or len(text) > 140 or _VERB.search(text) or _CONTACT.search(text):
        return ""
    pattern, sides = _issuers()
    match = pattern.search(text)
    if match is None:
        return ""
    rest = [t for t in split(text[: match.start()] + " " + text[match.end() :]) if t.text[0].isalpha()]
    other = [t for t in rest if t.low not in _LABELS and not _numeral(t) and not _place(t)]
    return sides[match[0].casefold()] if len(other) <= 2 and not (other and len(match[0]) < 6) else ""


def _place(token: Token) -> bool:
    return any(e.sort in (Sort.CAPITAL, Sort.COUNTRY) for _, e in gazetteer().entries.get((token.low,), []))


def _holds_office(phrase: Phrase) -> bool:
    several = phrase.plural and phrase.role in ("head", "minister")  # "the foreign ministers of X and Y"
    return phrase.sort in (Sort.OFFICE, Sort.NAME) and phrase.role in _PUBLISHING and not (phrase.former or several)


def _speaks(phrase: Phrase) -> bool:
    """Whether a phrase names a seat of government, or a body that speaks for itself."""
    entry = phrase.head.entry if phrase.head else None
    if phrase.sort is Sort.SEAT:
        return True
    return phrase.sort is Sort.BODY and entry is not None and entry.speaks and entry.kind in ("body", "government")


def _office_in(page: _Page, line: Line) -> Phrase | None:
    """The office that a line consists of; its side may stand in the same line or in the one above or below."""
    text = _LABEL.sub("", line.text)
    if line.sentence or len(text) > 140 or _VERB.search(text) or _CONTACT.search(text) or _GOES_ON.match(text):
        return None
    whole = Line(text, line.span) if text != line.text else line
    phrases = page.read(whole)
    official = [p for p in phrases if _holds_office(p) or _speaks(p)]
    if not official:
        return None
    tokens = tokens_of(text)
    covered = {i for p in phrases if p.side or p in official for i in range(p.first, p.last)}
    words = [i for i, t in enumerate(tokens) if t.text[0].isalpha()]
    other = [i for i in words if i not in covered and tokens[i].low not in _LABELS and not _numeral(tokens[i])]
    if len(other) > 0.4 * len(words):
        return None
    sided = [p for p in official if p.side]
    best = min(sided, key=lambda p: p.sort is Sort.SEAT, default=official[0])
    if not best.side:
        whose = [p for p in phrases if p.side and p.sort in (Sort.COUNTRY, Sort.ADJECTIVE, Sort.CAPITAL)]
        beside = {p.side for p in whose if not (p.first and tokens[p.first - 1].low in _ELSEWHERE)}
        beside -= UNIONS if best.role in ("ministry", "minister") else frozenset()
        if len(beside) == 1:
            best.side = beside.pop()
    return best


# No union has ministries: "Ministry of Foreign Affairs, European Union and Cooperation" names a field.
UNIONS = frozenset({"EU", "UN", "NATO"})
_ELSEWHERE = word_set("in to with at from")  # before a country: where somebody is, not whose he is
_VERB = re.compile(
    r"\b(?:says?|said|speaks?|spoke|meets?|met|calls?|holds?|held|receives?|received|visits?|announces?|will|has|is|are"
    r"|was|were|signs?|hosts?|welcomes?|thanks?|condemns?|arrives?|leaves?|attends?)\b"
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


def _start(line: Line, phrase: Phrase) -> int:
    """Where in a line a phrase begins, in characters."""
    tokens = tokens_of(line.text)
    return tokens[phrase.first].start if phrase.first < len(tokens) else 0
