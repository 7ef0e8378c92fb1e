"""Titles in an office's own form: whose text they say that it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.model import (
    COUNTRYLESS,
    ActorKind,
    Document,
    DocumentKind,
    Span,
)
from rashomon.reading.actors.cast import Cast
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.tables import Sort
from rashomon.reading.actors.tokens import split, word_set
from rashomon.reading.profile import forms, signs
from rashomon.reading.profile.issuing_lines import named_country, side_of
from rashomon.reading.profile.lines import foot, head, opening, read_phrases
from rashomon.reading.profile.verdicts import Verdict, press_signs


def is_office(phrase: Phrase) -> bool:
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


def titled(document: Document, sentences: Sequence[Span], cast: Cast) -> Verdict | None:
    """A text without address or publisher whose title, in an office's own form, says whose it is."""
    form = forms.form(document)
    if form is None or press_signs(document):
        return None
    if document.publisher and signs.outlet_side(document.publisher) is not None:
        return None
    kind, channel, span, title = form
    if kind is DocumentKind.COMMUNIQUE:
        sides = title_sides(document) or signing_sides(document)
        if len(sides) < 2 or not _JOINT_TITLE.search(title):
            return None
        return Verdict(kind, channel, sides, evidence=[span] if span else [], confidence=0.8)
    if document.publisher and any(is_office(p) for p in read_phrases(document.publisher)):
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
    return next((p for p in phrases if (p.side and is_office(p)) or (p.sort in heads and p.role in _LEADERS)), None)


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
    if author is None or not _closed(form[3], author):
        return ""
    return author.side or _placed_in(document, author)


def _placed_in(document: Document, author: Phrase) -> str:
    """The country that the first sentence gives the holder of the title's office."""
    for line in opening(document):
        phrases = read_phrases(line.text)
        for phrase in phrases:
            country = named_country(line, phrases, phrase)
            if country and phrase.office == author.office:
                return country
    return ""


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
        if (
            places
            and actor.kind is ActorKind.PERSON
            and actor.speaks
            and actor.side not in COUNTRYLESS
            and not actor.sides
        ):
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


def title_sides(document: Document) -> tuple[str, ...]:
    """The sides that the first title with more than one of them names; empty where none does."""
    for title, _ in signs.titles(document):
        sides = tuple(dict.fromkeys(side for p in read_phrases(title) if p.side for side in p.sides or (p.side,)))
        if len(sides) > 1:
            return sides
    return ()


_JOINT_TITLE = re.compile(  # with a verb it is a headline: "Joint statement angers ..."
    r"\bjoint (?:press |leaders['’]? )?(?:statement|communiqu[eé]|declaration)"
    r"(?=\s*(?:$|[-–—:,;(|]|(?:of|by|from|between|on|following|after|at|with|in|regarding|concerning|issued|adopted"
    r"|marking|towards?|to|under|as|the)\b))",
    re.IGNORECASE,
)


def signing_sides(document: Document) -> tuple[str, ...]:
    """The sides whose office-holders sign a joint text at its foot, or whom its first lines name; empty for one."""
    for lines in (foot(document), [*head(document), *opening(document)]):
        found = [p for line in lines for p in read_phrases(line.text) if p.side and p.role in _SIGNING]
        together = next((p.sides for p in found if p.plural and len(p.sides) > 1), ())
        if together:
            return together
        sides = tuple(dict.fromkeys(p.side for p in found))
        if len(sides) == 2:
            return sides
    return ()


_SIGNING = word_set("head deputy minister government ministry")
