"""The signs by which the head, the foot and the style of a text show whose own it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from rashomon.reading.actors.tables import Sort
from rashomon.reading.actors.tokens import word_set
from rashomon.reading.profile import forms, signs
from rashomon.reading.profile.issuing_lines import (
    Page,
    Sign,
    holds_office,
    known_in,
    named_country,
    office_in,
    side_of,
    speaks_itself,
    start_of,
)
from rashomon.reading.profile.lines import PAPER, Line, read_phrases, tokens_of


def letterhead(page: Page) -> Iterator[Sign]:
    """A line at the head or foot that is nothing but an office's name, with or without its country."""
    seen: dict[str, Sign] = {}
    lines = page.head + page.foot
    for at, line in enumerate(lines):
        known = known_in(page, line)
        if known:
            seen.setdefault(known, Sign(known, 0.5, line.span))
            continue
        found = office_in(page, line)
        if found is None:
            continue
        side = found.side or _country_beside(page, lines, at)
        weight = 0.5 if side else 0.35
        sign = Sign(side, weight, line.span, found.office or "office", found.role)
        if sign.side not in seen:
            seen[sign.side] = sign
    yield from seen.values()


def _country_beside(page: Page, lines: list[Line], at: int) -> str:
    """The side of a line above or below an office's that is nothing but a country's name; empty if there is none."""
    for near in (at - 1, at + 1):
        if not 0 <= near < len(lines):
            continue
        phrases = [p for p in page.read(lines[near]) if p.sort is Sort.COUNTRY and p.side]
        words = [t for t in tokens_of(lines[near].text) if t.text[0].isalpha() and t.low != "the"]
        if len(phrases) == 1 and len(words) <= phrases[0].last - phrases[0].first:
            return phrases[0].side
    return ""


def address(page: Page) -> Iterator[Sign]:
    """An official web address that stands alone in a line at the head or foot."""
    for line in page.head + page.foot:
        match = _ADDRESS.search(line.text)
        whose = signs.host(match[0]) if match and len(line.text) < 90 else None
        if whose is not None and whose.kind == "official":
            yield Sign(whose.side, 0.5, line.span)
            return


def author(page: Page) -> Iterator[Sign]:
    """Who the title puts first: "The President of Ukraine spoke with ...".

    In "Telephone conversation with the President of ..." it is the one left out, whom the opening sentence names.
    """
    for line in page.head:
        if not line.title or office_in(page, line) is not None:
            continue
        first = next((p for p in page.read(line) if holds_office(p) or speaks_itself(p) or side_of(p)), None)
        if first is None or first.sort not in _ACTING:
            continue
        before = line.text[: start_of(line, first)]
        if _COUNTERPART.search(before) is None:
            side = side_of(first)
            yield Sign(side, 0.2 if side else 0.1, line.span, "" if side else first.office, first.role)
        elif _FORM.search(before):
            yield from (Sign(s.side, 0.2, line.span) for s in protagonist(page) if s.side and s.side != side_of(first))
        return


def stated(page: Page) -> Iterator[Sign]:
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
            first = next((p for p in page.read(rest) if holds_office(p) or speaks_itself(p)), None)
            if first is None or first.first > 2 or _ABOUT.search(line.text[: match.start()]):
                continue
            side = side_of(first)
            yield Sign(side, 0.35, line.span, "" if side else first.office or "office", first.role)
            return


def protagonist(page: Page) -> Iterator[Sign]:
    """Who is the subject of the opening sentence."""
    for line in page.first[:1]:
        for phrase in page.read(line):
            side = side_of(phrase) if holds_office(phrase) or phrase.sort is Sort.NAME or speaks_itself(phrase) else ""
            if not (phrase.role or side):
                continue
            if _COUNTERPART.search(line.text[: start_of(line, phrase)]):
                continue
            country = named_country(line, page.read(line), phrase)
            side = side or country or _SOLE.get(phrase.office, "")
            if side:
                yield Sign(side, 0.2 if country else 0.15, None)
            elif phrase.office:
                yield Sign("", 0.05, None, phrase.office, phrase.role)
            return


_SOLE = {
    "secretary of state": "US",
    "minister for europe and foreign affairs": "FR",
}  # followed by a name and by no field: no other country's is so called


def country(page: Page) -> Iterator[Sign]:
    """A country that regrets, welcomes and stands ready: its office writes of it so."""
    match = _ATTITUDE.search(_outside_quotations(page))
    if match is None:
        return
    sides = {p.side for p in read_phrases(match[1]) if p.side and p.sort is Sort.COUNTRY}
    if len(sides) == 1:
        yield Sign(sides.pop(), 0.1, None)


def placed(page: Page) -> Iterator[Sign]:
    """A line of its own with a capital and a day, "Paris, 12 June 2026": letters and notes of an office close so."""
    for line in page.head + page.foot:
        match = _PLACE_AND_DAY.fullmatch(line.text)
        if match is None:
            continue
        sides = {p.side for p in page.read(Line(match[1])) if p.sort is Sort.CAPITAL}
        if len(sides) == 1:
            yield Sign(sides.pop(), 0.15, line.span)
            return
    for line in page.first[:1]:
        opens = _PLACED_OPENING.match(line.text)
        sides = {p.side for p in page.read(Line(opens[1])) if p.sort is Sort.CAPITAL} if opens else set()
        if len(sides) == 1:
            yield Sign(sides.pop(), 0.15)


def form(page: Page) -> Iterator[Sign]:
    """A title in the form of offices: readout, statement, "telephone conversation with", "press release"."""
    if forms.form(page.document) is not None or any(_FORM.search(line.text) for line in page.head):
        yield Sign("", 0.15)


def dated(page: Page) -> Iterator[Sign]:
    """A line at the head or foot that holds a date, or a number of the office's own series."""
    if any(line.dated or _NUMBERED.search(line.text) for line in page.head + page.foot):
        yield Sign("", 0.05)


def officialese(page: Page) -> Iterator[Sign]:
    """Offices for persons and parties for countries, as offices write and papers do not."""
    found = len(_OFFICIALESE.findall(_outside_quotations(page)))
    if found:
        yield Sign("", 0.15 if found > 1 else 0.1)


def courtesy(page: Page) -> Iterator[Sign]:
    """Whoever opens the text has his title at every mention, as his own office writes and papers soon do not."""
    for line in page.first[:1]:
        if _ON_A_WEEKDAY.search(line.text):
            return
        first = next((p for p in page.read(line) if p.sort in (Sort.NAME, Sort.PERSON) and p.role), None)
        if first is None or first.role not in ("head", "minister", "deputy"):
            return
        family = tokens_of(line.text)[first.last - 1].text
        places = list(re.finditer(rf"\b{re.escape(family)}\b", page.document.text[:6000]))
        if len(places) >= _OFTEN and all(
            _TITLED.search(page.document.text, max(0, m.start() - 40), m.start()) for m in places
        ):
            yield Sign("", 0.15)


_OFTEN = 3  # mentions
# offices write "today", or the date beside the weekday
_ON_A_WEEKDAY = re.compile(r"\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,? (?:the )?(?:\d|[A-Z][a-z]+ \d|\())")
_TITLED = re.compile(
    r"\b(?:[Pp]resident|[Mm]inister|[Cc]hancellor|[Ss]ecretary|[Pp]remier|[Kk]ing|[Pp]rince|[Ss]peaker|[Cc]hair(?:man|woman)|[Gg]overnor"
    r"|Mr|Ms|Mrs|Dr|H\.?\s?E|Shri|Smt|Sheikh|Sir|Dame|Hon)\.?(?:\s(?:[A-ZÀ-Þ][\w.'’-]*|of|for|and|de|da|von|van|bin|al)){0,4}\s$"
)


def first_person(page: Page) -> Iterator[Sign]:
    """Who writes "I" and "we" outside quotation marks writes for himself."""
    if len(_FIRST_PERSON.findall(_outside_quotations(page))) >= 3:
        yield Sign("", 0.15)


def journalese(page: Page) -> Iterator[Sign]:
    """Bare surnames that "said", headlines with commas for "and": the habits of the press count against."""
    text = page.document.text[:6000]
    bare = sum(1 for match in _SURNAME_SAID.finditer(text) if match[1].lower() not in _OF_OFFICES)
    if bare:
        yield Sign("", -0.2 if bare == 1 else -0.4)
    titles = [line.text for line in page.head if line.title and not _TURN.match(line.text)]
    if any(_HEADLINE.search(title) for title in titles):
        yield Sign("", -0.3)
    if any(len(line.text) <= 40 and PAPER.search(line.text) and not line.sentence for line in page.head[:4]):
        yield Sign("", -0.5)
    if any(_TOLD.search(line.text) for line in page.first):
        yield Sign("", -0.2)
    if any(_DESK.match(line.text) or _ON_A_WEEKDAY.search(line.text) for line in page.first):
        yield Sign("", -0.2)


def hearsay(page: Page) -> Iterator[Sign]:
    """Leaks, allegations and speculation: an office tells what it knows of itself, and lets nothing surface."""
    found = {match[0].lower() for match in _HEARSAY.finditer(_outside_quotations(page))}
    if found:
        yield Sign("", -0.2 if len(found) == 1 else -0.5)


def carried(page: Page) -> Iterator[Sign]:
    """The address of a page that neither a table nor its own name shows to be an office's."""
    url = page.document.url
    if url and signs.host(url) is None and _OFFICE_PAGE.match(url) is None:
        yield Sign("", -0.15)


def _outside_quotations(page: Page) -> str:
    """The beginning of a text without what stands in quotation marks: those words are somebody's, not the writer's."""
    return re.sub(r"[“\"][^”\"]{0,2000}[”\"]", " ", page.document.text[:6000])


def reported(page: Page) -> Iterator[Sign]:
    """A title or first sentence that ends in who said so, ", the Foreign Ministry said"."""
    for line in [*page.head, *page.first]:
        if _SAID_SO.search(line.text) and (line.title or line.sentence):
            yield Sign("", -0.5)
            return


SIGNS: tuple[Callable[[Page], Iterator[Sign]], ...] = (
    letterhead, address, author, stated, protagonist, country, placed, form, dated, officialese, courtesy, first_person,
    journalese, hearsay, carried, reported,
)  # fmt: skip

_DAY_OF = (
    r",?\s*[-–—]?\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+[A-Z][a-z]+"
    r",?\s+\d{4}|[A-Z][a-z]+\s+\d{1,2},?\s+\d{4}|\d{1,2}[./]\d{1,2}[./]\d{4})"
)
_PLACE_AND_DAY = re.compile(rf"((?:[A-ZÀ-Þ][\w.'’-]*\s?){{1,3}}){_DAY_OF}\.?")
_PLACED_OPENING = re.compile(rf"((?:[A-ZÀ-Þ][\w.'’-]*\s?){{1,3}}){_DAY_OF}\s+[-–—]+\s")
_SAID_SO = re.compile(
    r",\s+(?:the |an? )?(?:[\w.’'-]+ ){0,5}(?:ministry|office|service|kremlin|spokes\w+|government|agency|palace|house|"
    r"department|embassy|officials?|sources?|presidency|directorate) (?:said|says|reported|reports|announced)"
    r"(?: (?:on )?\w+day)?[.”\"’]*$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?<![\w@.])(?:https?://)?(?:[a-z0-9-]+\.){1,4}[a-z]{2,6}(?![\w@])", re.IGNORECASE)
_STATED = re.compile(
    r"\b(?:statements?|remarks|communiqu[eé]|press release|message|declaration|briefing|press conference) (?:is )?"
    r"(?:(?:issued|given|made|released) )?(?:by|of|from|attributable to) "
    r"|\b(?:issued|released|published|communicated) by |\battributable to ",
    re.IGNORECASE,
)
_ABOUT = re.compile(  # "strongly rejected the remarks of the French minister": those are another's
    r"\b(?:reject\w*|condemn\w*|denounc\w*|dismiss\w*|critici[sz]\w*|respon\w+|react\w*|comment\w*|regarding|concerning"
    r"|on|to|about|over|after|following|described|called|noted)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_SPEAKS_NEXT = re.compile(  # what follows in paragraphs of its own, without quotation marks, is the office's text
    r"\b((?:[Aa]n?|[Tt]he) (?:[\w’'.-]+ ){0,6}spokes(?:person|man|woman)(?: for [\w’' ]{2,50})?) said:$"
)
_FIRST_PERSON = re.compile(r"(?<![\w’'.])(?:I|We|we|Our|our|My|my)(?![\w.’'])")
_ACTING = (Sort.OFFICE, Sort.NAME, Sort.PERSON, Sort.SEAT, Sort.BODY)
_COUNTERPART = re.compile(r"\b(?:with|to|from|and|meets?|met|receives?|received|hosts?|welcomes?)\b", re.IGNORECASE)
_FORM = re.compile(
    r"(?-i:\b(?:Meets|Speaks|Holds (?:Talks|a Meeting|a (?:Tele)?[Pp]hone (?:Call|Conversation))|Has a (?:Phone|Video|"
    r"Telephone) "
    r"(?:Call|Conversation)) [Ww]ith (?=[A-Z][\w.]*(?: [\w.]+){0,6} of ))|"
    r"\bread-?outs?\b|\b(?:telephone|phone|video) (?:call|conversation|talks?|conference)s?\b|\bcall (?:with|from)\b|"
    r"\b(?:press|media|news) (?:release|statement|note|briefing)\b|\bcommuniqu[eé]\b|^\W*statements?\b|"
    r"\bjoint (?:press|statement|declaration)|\bstatement (?:by|of|on|attributable|following|regarding)\b|"
    r"\bworking (?:lunch|dinner|breakfast|visit|session) (?:with|by|of)\b|\b(?:meeting|audience|interview|"
    r"tête-à-tête) with\b|"
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
    r"Deputy Prime Minister|Federal Council|Council of Ministers|Cabinet of Ministers|(?:External Affairs )?Minister|"
    r"Chancellor|Secretary(?:[ -]General)?|President|"
    r"Holy Father|Ministry|Government) "
    r"(?:also |then |further |once more )?(?:[a-z]+(?:ed|s|d)|said|spoke|told|met|thanked)\b|"
    r"The (?:two |three )?(?:sides|leaders|parties|[Mm]inisters|[Pp]residents|[Hh]eads of [Ss]tate|"
    r"[Hh]eads of [Gg]overnment) [a-z]+)|"
    r"\bH\.? ?E\.? |\bH\.?R\.?H\.?\b|\bShri\b|\bHis (?:Excellency|Highness|Majesty|Royal Highness)\b|"
    r"\b(?:Federal Council|Council of Ministers|Cabinet) (?:took note|decided|approved|adopted|instructed|mandated)\b|"
    r"\bMember of the Political Bureau\b|\blocal time, |\bat the latter['’]s request\b|\b[A-Z][a-z]+(?:n|ese|i|ish|"
    r"k) side\b|"
    r"\bPresident of the (?:[A-Z][a-z]+ )?Republic\b|\bHead of State\b|\bother side\b|"
    r"\bbrotherly\b|\bcounterpart\b"
)
_SURNAME_SAID = re.compile(
    r"(?:^|[.!?,”\"]\s+|\n)([A-Z][a-z]+(?:-[A-Z][a-z]+)?) (?:said|told|says|added|wrote|tells)\b"
)
_OF_OFFICES = word_set(
    """he she it they we president minister chancellor secretary ministry government spokesperson spokesman
    moscow beijing washington kyiv tokyo seoul delhi ankara both leaders"""
)
_OFFICE_PAGE = re.compile(
    r"(?:https?://)?[\w.-]{0,80}?(?:pr[eé]?sid|primat|primature|premier|minist|embass|ambas|bundes|statehouse|chancel"
    r"|\b(?:pmo?|mof?a|mfa|mae|mre|gov|cabinet|royal|palace|council|commission)\b)",
    re.IGNORECASE,
)
_HEARSAY = re.compile(
    r"\b(?:alleged(?:ly)?|reportedly|purported(?:ly)?|presumed|rumou?r(?:s|ed)?|speculation|believed to be|said to be"
    r"|leaked|surfaced|went viral|sparked|scrutiny|backlash|row over|observers|analysts|experts say|is widely"
    r"|widely (?:seen|interpreted|expected|regarded)|days before|on condition of anonymity)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(  # "U.S. President Trump said he had a good conversation", "According to Trump, the call took place"
    r"\b(?:said|says|claimed|claims) (?:that )?(?:he|she) |\b[Aa]ccording to [A-Z][a-z]+,"
)
_TURN = re.compile(r"[A-Z][A-Z .'’-]{0,30}: ")  # the label of a speaker: "QUESTION: And the dam?"
_DESK = re.compile(r"(?:[A-Z][\w.’'-]+ ?){1,3}(?: \([A-Z]\w+\))?: [A-Z]")  # "New Delhi: Prime Minister X held"
_HEADLINE = re.compile(
    r"^[A-Z][a-z]+, [A-Z][a-z]+ |[‘’'\"“][^‘’'\"“”]{3,60}[’'\"”]$|\?$|: (?:what|why|how|who)\b"
    r"|^Unveiling\b|\b(?:admits|slams|rips|blasts|mulls|touts|snubs|vows|lashes|hints|scrambles|unveils|explainer)\b",
    re.IGNORECASE,
)
