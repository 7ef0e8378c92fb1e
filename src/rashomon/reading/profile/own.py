"""Decides whether a document is a side's own text, and whose: strictly, since silence rests on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from rashomon.model import (
    ANALYST,
    COUNTRYLESS,
    PRESS,
    UNKNOWN,
    Actor,
    ActorKind,
    Channel,
    Document,
    DocumentKind,
    Span,
)
from rashomon.reading.actors.cast import Cast
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.tables import Sort
from rashomon.reading.actors.tokens import split, word_set
from rashomon.reading.profile import forms, posts, signs
from rashomon.reading.profile.heading import Issuing, issuing
from rashomon.reading.profile.issuing_lines import UNIONS, side_of
from rashomon.reading.profile.lines import foot, head, opening, read_phrases

_TEXTS = r"(?:readout|read-out|statement|summary|version|account|release|transcript|communiqu[eé]|translation)s?"
_PRESSY = re.compile(
    r"\b(?:told (?:reporters|journalists|[A-Z][\w’' ]{2,20} (?:on|in))|analysts? (?:say|said|believe|expect|note)|"
    r"experts? (?:say|said)|observers? (?:say|said)|"
    # whoever writes of "the White House release" or "the Russian version" writes of somebody's text from outside
    rf"[Tt]he (?:(?!joint\b|Joint\b)[\w.’'-]+ ){{0,3}}{_TEXTS} (?:of the (?:call|talks|meeting|conversation) )?"
    r"(?:said|says|did not|made no|added|adds|stated|states|read|reads|framed|frames|claims|claimed|noted|notes|"
    r"omitted|omits|described|describes|quoted|quotes|does not|makes no|was silent|is silent|refers to|referred to)|"
    rf"(?:separate|differing|respective|rival|both|two) (?:[\w-]+ )?{_TEXTS} (?:of|from|issued)|"
    r"[Aa]ccording to (?:the |a |an )?(?:[A-Za-z’']+ ){0,3}"
    r"(?:readouts?|statements?|state media|people familiar|officials?|analysts?|"
    r"sources|Xinhua|Reuters|AFP|AP|Kremlin|White House|Downing Street|Elys[eé]e|[EÉ]lys[eé]e)|"
    r"[Hh]ere is the full (?:text|statement)|(?:has |have )?issued a statement (?:on [A-Z]|in response)|"
    r"people familiar|critics|did not (?:immediately )?respond to|"
    r"News Desk|[Ww]ith inputs? from|[Rr]eporting by|[Ee]diting by|[Ss]taff (?:[Ww]riter|[Rr]eporter|[Cc]orrespondent)|"
    r"(?:Updated|Created|Published|Last modified)\s?:? \d{1,2}[-/ ][\w-]+[-/ ]\d{2,4},? \d{1,2}[:.]\d{2})\b"
)
_STATE_HOUSE = re.compile(r"(?:state house|presidential palace|royal court|press service)\b", re.IGNORECASE)
_TELLS = "said|says|wrote|writes|posted|told|added|claimed|announced|declared|thanked|warned"
_FIRST_PERSON = re.compile(r"(?<![\w’'.])(?:I|I['’](?:m|ve|ll|d)|my|me|My)(?![\w.])")


@dataclass(slots=True)
class Verdict:
    """What the signs add up to. ``sides`` has more than one for a joint text."""

    kind: DocumentKind = DocumentKind.UNKNOWN
    channel: Channel = Channel.UNSPECIFIED
    sides: tuple[str, ...] = ()
    person: str = ""
    evidence: list[Span] = field(default_factory=list)
    confidence: float = 0.0
    agency: Span | None = None  # the words that show it to be a state agency's


def press_signs(document: Document) -> list[Span]:
    """Words that show an outlet's report: dateline of the press, byline, reporters' turns of phrase."""
    found = []
    line = signs.dateline(document)
    if line is not None and line[1] == PRESS:
        found.append(line[2])
    by = signs.byline(document)
    if by is not None:
        found.append(by)
    for block in document.readable():
        for match in _PRESSY.finditer(document.text, block.span.start, block.span.end):
            found.append(Span(match.start(), match.end()))
            if len(found) > 12:
                return found
    return found


def decide(document: Document, sentences: Sequence[Span], cast: Cast) -> Verdict | None:
    """The side whose own text this is, or None: an outlet's text, or signs too weak to say."""
    if document.issuer:
        return _declared(document)
    for rule in (_post, _official_page, _headed, _official_publisher, _state_agency, _titled):
        verdict = rule(document, sentences, cast)
        if verdict is not None:
            return _seconded(verdict, document, sentences, cast) if rule is _headed else verdict
    return None


def _seconded(verdict: Verdict, document: Document, sentences: Sequence[Span], cast: Cast) -> Verdict:
    """What head and style show, as sure as the state agency is that carries it, where both are of one side."""
    agency = _state_agency(document, sentences, cast)
    if agency is not None and agency.sides == verdict.sides:
        verdict.confidence = max(verdict.confidence, agency.confidence)
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
        joint = _title_sides(document) or _signing_sides(document)
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
    official = [p for p in phrases if _official(p)]
    if not official and not _STATE_HOUSE.match(line):
        return ""
    if official and official[0].side:
        return official[0].side
    sides = {p.side for p in phrases if p.side and p.sort in (Sort.OFFICE, Sort.BODY, Sort.SEAT, Sort.COUNTRY)}
    sides -= UNIONS if official and official[0].role in ("ministry", "minister") else frozenset()
    return sides.pop() if len(sides) == 1 else ""


def _official(phrase: Phrase) -> bool:
    """Whether a phrase names an office that publishes for its side: a seat, a ministry, a presidency, an embassy."""
    if phrase.sort is Sort.SEAT:
        return True
    entry = phrase.head.entry if phrase.head else None
    if phrase.sort is Sort.BODY and entry is not None:
        return entry.speaks and entry.kind in ("body", "government")
    return phrase.sort is Sort.OFFICE and phrase.role in (
        "ministry",
        "embassy",
        "government",
        "head",
        "spokes",
        "minister",
    )


def _state_agency(document: Document, sentences: Sequence[Span], cast: Cast) -> Verdict | None:
    """A state agency's account of its leader's contact, which is that state's published version."""
    line = signs.dateline(document)
    side = line[1] if line else signs.outlet_side(document.publisher) if document.publisher else None
    whose = signs.host(document.url)
    if side in (None, PRESS) and whose is not None and whose.kind == "outlet":
        side = whose.side
    if side in (None, PRESS) or (document.publisher and signs.outlet_side(document.publisher) == PRESS):
        return None
    kind, channel, span = forms.kind(document)
    if side is None or any(not _ACCORDING.match(sign.of(document.text)) for sign in press_signs(document)):
        return None
    lead = signs.lead(document)
    if lead is None or not any(a and a.side == side for a in _opening_actors(sentences, cast)):
        return None
    evidence = [s for s in (line[2] if line else None, span) if s is not None]
    named = line[2] if line else next(iter(sentences), None)
    if kind in (DocumentKind.READOUT, DocumentKind.COMMUNIQUE):
        return Verdict(kind, channel, (side,), evidence=evidence, confidence=0.7, agency=named)
    if _speaks_for(side, sentences, cast):
        kind, channel = DocumentKind.STATEMENT, Channel.STATE_MEDIA
        return Verdict(kind, channel, (side,), evidence=evidence, confidence=0.65, agency=named)
    return None


# A state agency may tell what an office of its own side has put out.
_ACCORDING = re.compile(r"[Aa]ccording to (?:the |a |an )?(?:[A-Za-z’']+ ){0,3}(?:readout|statement)", re.IGNORECASE)
_SHORT = 25  # characters: a dateline that was cut off as a sentence


def _speaks_for(side: str, sentences: Sequence[Span], cast: Cast) -> bool:
    """Whether a state agency's article only tells what its own side's official said, and what the other answered.

    It opens with that official, most of what it tells is said by that side, nobody else but one other side is
    heard, and no analyst or unnamed source.
    """
    opening = [a for a in _opening_actors(sentences, cast) if a is not None and a.kind is ActorKind.PERSON]
    if not opening or opening[0].side != side or not opening[0].speaks:
        return False
    heard = [h.actor for h in cast.holders if h.actor is not None and h.actor.side not in ("", UNKNOWN)]
    own = [a for a in heard if side in (a.side, *a.sides) and a.speaks]
    others = {s for a in heard for s in (a.sides or (a.side,)) if s != side}
    if any(a.anonymous and a.side != side for a in heard) or others & {PRESS, ANALYST} or len(others) > 1:
        return False
    return len(own) >= 3 and len(own) >= 0.6 * len(heard)


def _opening_actors(sentences: Sequence[Span], cast: Cast) -> list[Actor | None]:
    """The parties of the first sentence, a dateline that stands as one left out."""
    opening = next((n for n, s in enumerate(sentences[:4]) if len(s) > _SHORT and s.of(cast.text)[-1:] in '.!?”"'), 0)
    return [cast.actor(m.actor) for s in sentences[opening : opening + 1] for m in cast.within(s)]


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


def _titled(document: Document, sentences: Sequence[Span], cast: Cast) -> Verdict | None:
    """A text without address or publisher whose title, in an office's own form, says whose it is."""
    form = forms.form(document)
    if form is None or press_signs(document):
        return None
    if document.publisher and signs.outlet_side(document.publisher) is not None:
        return None
    kind, channel, span, title = form
    if kind is DocumentKind.COMMUNIQUE:
        sides = _title_sides(document) or _signing_sides(document)
        if len(sides) < 2:
            return None
        return Verdict(kind, channel, sides, evidence=[span] if span else [], confidence=0.8)
    if document.publisher and any(_official(p) for p in read_phrases(document.publisher)):
        return None  # an office that no table places: the title's parties are not to be taken for it
    author = _author(title)
    if author is not None and (not _closed(title, author) or _joint(title, author)):
        return None
    # A title that puts an office-holder first is his side's, also where nothing says which that is: never the other's.
    if author is None:
        side = _author_side(title, cast)
    else:
        side = author.side or side_of(author) or _side_by_name(title, author, cast)
    if not side:
        return None
    return Verdict(kind, channel, (side,), evidence=[span] if span else [], confidence=0.8)


_LEADERS = word_set("head minister deputy")


def _author(title: str) -> Phrase | None:
    """The office or office-holder that a title names first; its side may be left to who that is known to be.

    In "Readout of President X's Call with President Y of Z" it is X's, though only Y's country is named.
    """
    phrases = read_phrases(title)
    heads = (Sort.NAME, Sort.OFFICE)
    owner = next((p for p in phrases if p.side and p.possessive and _owns_text(title, p)), None)
    if owner is not None:
        return owner  # "Egypt's statement on the remarks of the prime minister of Y"
    return next((p for p in phrases if (p.side and _official(p)) or (p.sort in heads and p.role in _LEADERS)), None)


def _owns_text(title: str, phrase: Phrase) -> bool:
    """Whether "'s statement" or the like follows a party in a title."""
    tokens = split(title)
    return any(token.low in _OWNED for token in tokens[phrase.last + 1 : phrase.last + 4])


_OWNED = word_set("statement statements remarks communique readout message letter response")


def titled_side(document: Document) -> str:
    """The side that a title in an office's own form gives by itself; empty for a joint text or a report."""
    form = forms.form(document)
    if form is None or form[0] is DocumentKind.COMMUNIQUE or document.publisher or press_signs(document):
        return ""
    author = _author(form[3])
    return author.side if author is not None and _closed(form[3], author) else ""


# What may go on a title after its author; a verb there makes it a headline of the press.
_GOES_ON = word_set(
    "on regarding concerning following after about to at with in and for 's ’s ’ ' , : – — - ( [ | of by"
)


def _closed(title: str, author: Phrase) -> bool:
    """Whether a title names its author and subject and tells nothing: "Statement by X on Y", not "... angers Z"."""
    tokens = split(title)
    if author.last >= len(tokens) or tokens[author.last].low in _GOES_ON:
        return True
    named = next((t.low for t in tokens[author.last : author.last + 4] if not (t.cap and t.text[0].isalpha())), "")
    return named in ("'s", "’s")  # "President Halvorsen's Call"


def _joint(title: str, author: Phrase) -> bool:
    """Whether the author is several sides' together: "Press conference of the foreign ministers of X and Y"."""
    if author.plural and author.role in _LEADERS:
        return True
    tokens = split(title)
    return author.last < len(tokens) and tokens[author.last].low == "and"


def _author_side(title: str, cast: Cast) -> str:
    """The side of the first person named in a title who speaks for one."""
    lowered = title.lower()
    found = []
    for actor in cast.actors:
        names = (actor.name, *actor.aliases)
        places = [lowered.find(name.lower()) for name in names if name.lower() in lowered]
        if places and actor.speaks and actor.side not in COUNTRYLESS and not actor.sides:
            found.append((min(places), actor.side))
    return min(found)[1] if found else ""


def _side_by_name(title: str, author: Phrase, cast: Cast) -> str:
    """The side of an office-holder whom the title names and the text places: "Readout of President X's Call"."""
    tokens = split(title)
    last = author.last
    while last < len(tokens) and tokens[last].cap and tokens[last].text[0].isalpha():
        last += 1
    if last == author.last:
        return ""
    family = tokens[last - 1].low
    found = {a.side for a in cast.actors if a.kind is ActorKind.PERSON and a.speaks and a.key.split()[-1] == family}
    found |= {a.side for a in cast.actors if a.kind is ActorKind.PERSON and a.speaks and a.key == f"person:{family}"}
    return found.pop() if len(found) == 1 and not found & COUNTRYLESS else ""


def _title_sides(document: Document) -> tuple[str, ...]:
    for title, _ in signs.titles(document):
        sides = tuple(dict.fromkeys(p.side for p in read_phrases(title) if p.side))
        if len(sides) > 1:
            return sides
    return ()


def _signing_sides(document: Document) -> tuple[str, ...]:
    """The sides whose office-holders sign a joint text at its foot, or whom its first lines name; empty for one."""
    for lines in (foot(document), [*head(document), *opening(document)]):
        found = [p for line in lines for p in read_phrases(line.text) if p.side and p.role in _SIGNING]
        sides = tuple(dict.fromkeys(p.side for p in found))
        if len(sides) == 2:
            return sides
    return ()


_SIGNING = word_set("head deputy minister government ministry")
