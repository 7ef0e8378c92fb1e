"""Decides whether a document is a side's own text, and whose: strictly, since silence rests on it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.model import (
    COUNTRYLESS,
    PRESS,
    Channel,
    Document,
    DocumentKind,
    Span,
)
from rashomon.reading.actors.cast import Cast
from rashomon.reading.actors.tables import Sort
from rashomon.reading.profile import forms, posts, signs
from rashomon.reading.profile.agencies import state_agency
from rashomon.reading.profile.heading import Issuing, issuing
from rashomon.reading.profile.issuing_lines import UNIONS
from rashomon.reading.profile.lines import read_phrases
from rashomon.reading.profile.titles import is_office, signing_sides, title_sides, titled
from rashomon.reading.profile.verdicts import Verdict, press_signs

_STATE_HOUSE = re.compile(r"(?:state house|presidential palace|royal court|press service)\b", re.IGNORECASE)

_TELLS = "said|says|wrote|writes|posted|told|added|claimed|announced|declared|thanked|warned"

_FIRST_PERSON = re.compile(r"(?<![\w’'.])(?:I|I['’](?:m|ve|ll|d)|my|me|My)(?![\w.])")


def decide(document: Document, sentences: Sequence[Span], cast: Cast) -> Verdict | None:
    """The side whose own text this is, or None: an outlet's text, or signs too weak to say."""
    if document.issuer:
        return _declared(document)
    for rule in (_post, _official_page, _headed, _official_publisher, state_agency, titled):
        verdict = rule(document, sentences, cast)
        if verdict is not None:
            return _seconded(verdict, document, sentences, cast) if rule is _headed else verdict
    return None


def _seconded(verdict: Verdict, document: Document, sentences: Sequence[Span], cast: Cast) -> Verdict:
    """What head and style show, as sure as the state agency is that carries it, where both are of one side."""
    agency = state_agency(document, sentences, cast)
    if agency is not None and agency.sides == verdict.sides:
        verdict.confidence = max(verdict.confidence, agency.confidence)
        verdict.agency = agency.agency
    return verdict


def _declared(document: Document) -> Verdict | None:
    """What a user says: the issuer's own text, or nobody's."""
    return None if document.issuer == PRESS else _of_side(document, declared_side(document), 1.0)


def declared_side(document: Document) -> str:
    """The side that a user declared as the issuer: a code as it is, an organisation under the name it goes by here."""
    if document.issuer == PRESS or len(document.issuer) == 2:
        return "" if document.issuer == PRESS else document.issuer
    entry = next((p.head.entry for p in read_phrases(document.issuer) if p.head and p.head.entry), None)
    return entry.side if entry is not None and entry.side not in COUNTRYLESS and entry.side else document.issuer


def _official_page(document: Document, sentences: Sequence[Span], cast: Cast) -> Verdict | None:
    whose = signs.host(document.url)
    if whose is None or whose.kind not in ("official", "body"):
        return None
    if whose.kind == "body":
        return None  # a legislature's or bank's page does not speak for the government
    return _of_side(document, whose.side, 0.95)


def _of_side(document: Document, side: str, confidence: float) -> Verdict:
    kind, channel, span = forms.kind(document)
    sides: tuple[str, ...] = (side,)
    if kind is DocumentKind.COMMUNIQUE:
        joint = title_sides(document) or signing_sides(document)
        sides = joint if side in joint and len(joint) > 1 else sides
    return Verdict(kind, channel, sides, evidence=[span] if span else [], confidence=confidence)


def _headed(document: Document, sentences: Sequence[Span], cast: Cast) -> Verdict | None:
    """What head, foot and style show together, where nothing of the press speaks against it."""
    found = headed(document)
    if found is None:
        return None
    verdict = _of_side(document, found.side, found.confidence)
    verdict.evidence += [span for span in found.spans if span not in verdict.evidence]
    return verdict


def headed(document: Document) -> Issuing | None:
    """The issuer that head, foot and style show; None for a text with anything of the press about it."""
    if document.publisher and signs.outlet_side(document.publisher) == PRESS:
        return None
    found = issuing(document)
    return None if found is None or press_signs(document) else found


def _official_publisher(document: Document, sentences: Sequence[Span], cast: Cast) -> Verdict | None:
    if not document.publisher:
        return None
    side = office_side(document.publisher)  # none for an outlet, or an office of nobody knows which country
    return _of_side(document, side, 0.9) if side else None


def office_side(line: str) -> str:
    """The side of the office that a line names: its own, else the one country or seat that the line names beside it."""
    phrases = read_phrases(re.sub(r"\b\d+\s+(?=[A-Z])", "", line))  # "10 Downing Street"
    official = [p for p in phrases if is_office(p)]
    if not official and not _STATE_HOUSE.match(line):
        return ""
    if official and official[0].side:
        return official[0].side
    sides = {p.side for p in phrases if p.side and p.sort in (Sort.OFFICE, Sort.BODY, Sort.SEAT, Sort.COUNTRY)}
    sides -= UNIONS if official and official[0].role in ("ministry", "minister") else frozenset()
    return sides.pop() if len(sides) == 1 else ""


def _post(document: Document, sentences: Sequence[Span], cast: Cast) -> Verdict | None:
    """A post: an official's account in the address or in lines of its own above the text, or one named near the text
    where that is in the first person."""
    whose = signs.host(document.url)
    lines = posts.post_lines(document)
    header = lines or posts.post_header(document)
    if whose is not None and whose.kind == "post":
        evidence = [header[1]] if header else []
        return Verdict(DocumentKind.POST, Channel.POST, (whose.side,), whose.person, evidence, 0.95)
    if header is None or press_signs(document):
        return None
    body = " ".join(s.of(document.text) for s in sentences)
    outside = re.sub(r"[“\"][^”\"]{0,2000}[”\"]", " ", body)
    if len(body) > 8000:
        return None
    if _FIRST_PERSON.search(outside) is None and (lines is None or _reports(outside, header[0].person)):
        return None
    return Verdict(DocumentKind.POST, Channel.POST, (header[0].side,), header[0].person, [header[1]], 0.85)


def _reports(words: str, person: str) -> bool:
    """Whether a text tells what its person said or wrote, as others do."""
    return re.search(rf"\b{re.escape(person.split()[-1])} (?:{_TELLS})\b", words) is not None if person else False
