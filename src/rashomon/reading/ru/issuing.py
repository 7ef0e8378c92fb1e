# ruff: noqa: E501  (patterns and word lists read better on one line)
"""Whose own text a Russian document is, and whose the offices are that it names without a country."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.model import (
    COUNTRYLESS,
    PRESS,
    Actor,
    ActorKind,
    BlockKind,
    Channel,
    Document,
    DocumentKind,
    Profile,
    Span,
)
from rashomon.reading.actors.cast import Cast
from rashomon.reading.actors.home import Home
from rashomon.reading.actors.names import term_at
from rashomon.reading.actors.tables import country_names
from rashomon.reading.profile import own, signs
from rashomon.reading.ru.known import entry_of
from rashomon.reading.ru.outlets import outlet_home
from rashomon.reading.ru.phrase import Phrase
from rashomon.reading.ru.phrases import Finder
from rashomon.reading.ru.sentences import LABEL
from rashomon.reading.ru.words import fold, tokens

_HEAD, _FOOT = 700, 300  # characters
_PRESSY = re.compile(
    r"(?<!\w)(?:тасс|риа новости|интерфакс|[“«]?коммерсант\w*|[“«]ъ[”»]|корр\.|корреспондент\w*|собеседник\w* (?:агентства|издания|[“«])"
    r"|источник\w*|аналитик\w*|эксперт\w*|политолог\w*|(?:сообщил\w*|рассказал\w*|заявил\w*) (?:журналистам|агентству|изданию|[“«])"
    r"|(?:говорится|сказано|отмечается|сообщается) в (?:\w+ ){0,2}(?:сообщении|заявлении|релизе|коммюнике)|(?:сообщает|передает|пишет) (?:\w+ )?(?:тасс|риа|агентство|газета|издание|пресс-служба)"
    r"|по данным (?:источник|агентств|издани)\w*|на брифинге сообщил|читайте также|фото:)(?!\w)"
)
_DATELINE = re.compile(
    r"^\W*[А-ЯЁ][А-ЯЁа-яё -]{2,24},\s+\d{1,2}\s+[а-яё]+\s*[.\-–—]*\s*(?:/?(?P<who>ТАСС|РИА Новости|Интерфакс|БЕЛТА)/?)",
    re.MULTILINE,
)
_CONTACT = re.compile(
    r"телефонн\w+ (?:разговор|бесед)|встреч\w*|бесед\w*|переговор\w*|визит\w*|контакт\w*|консультаци\w*|видеоконференц\w*|саммит\w*"
)
_LEAD = re.compile(
    r"состоял\w+|провел\w*|провели|встретил\w+|принял\w*|переговорил\w*|поговорил\w*|побеседовал\w*|прошл\w+|прошел|посетил\w*|прибыл\w*|началась|направил\w*"
)
_ABOUT = re.compile(
    r"^\W*об? (?:телефонн\w+|встреч\w+|бесед\w+|переговор\w+|контакт\w+|консультаци\w+|визит\w+|рабоч\w+|участи\w+|разговор\w+|очередн\w+)"
)
_FORMS: tuple[tuple[re.Pattern[str], DocumentKind, Channel], ...] = (
    (re.compile(r"^\W*совместн\w+ (?:заявлени|коммюнике|деклараци)"), DocumentKind.COMMUNIQUE, Channel.STATEMENT),
    (re.compile(r"^\W*(?:заявлени|комментари|сообщени|обращени|пресс-релиз|ответ)\w* "), DocumentKind.STATEMENT, Channel.STATEMENT),
    (re.compile(r"брифинг|пресс-конференци|ответы на вопросы|подход к прессе"), DocumentKind.TRANSCRIPT, Channel.PRESS_CONFERENCE),
    (re.compile(r"^\W*(?:выступлени|вступительное слово|речь|стенограмм)"), DocumentKind.TRANSCRIPT, Channel.SPEECH),
    (re.compile(r"^\W*интервью"), DocumentKind.TRANSCRIPT, Channel.INTERVIEW),
)  # fmt: skip
_OFFICES = re.compile(
    r"(?:^|\n)\W*(?P<line>[^\n]{0,60}(?:МИД|Министерство иностранных дел|Администрация Президента|Пресс-служба|Департамент информации и печати"
    r"|Офис Президента|Президент России|Кремль|Министерство обороны)[^\n]{0,80})(?=\n|$)"
)


@dataclass(frozen=True, slots=True)
class _Issuer:
    side: str
    confidence: float
    span: Span | None = None


def _phrases(text: str, span: Span | None = None) -> list[Phrase]:
    return Finder(text, tokens(text, span or Span(0, len(text)))).phrases()


def _side(phrase: Phrase, document: Document) -> str:
    if phrase.kind == "person" and phrase.listed is not None:
        term, over = term_at(entry_of(phrase.listed), document.published)
        return phrase.side or (term.side if term and not over and term.speaks else "")
    return phrase.side if phrase.speaks else ""


def titles(document: Document) -> list[tuple[str, Span | None]]:
    """The title and headings at the top, with their places."""
    found: list[tuple[str, Span | None]] = [(document.title, None)] if document.title else []
    for block in document.blocks[:4]:
        if block.kind in (BlockKind.TITLE, BlockKind.HEADING):
            found.append((block.span.of(document.text), block.span))
    return found


def press_signs(document: Document) -> list[Span]:
    """Words that show an outlet's report."""
    low = fold(document.text)
    found = [Span(m.start(), m.end()) for m in _PRESSY.finditer(low)]
    line = _DATELINE.search(document.text[:_HEAD])
    return found[:12] + ([Span(*line.span())] if line else [])


def issuer(document: Document) -> _Issuer | None:
    """The side whose own text it is, strictly: declared, by address or publisher, by a title in an office's form."""
    if document.issuer:
        return None if document.issuer == PRESS else _Issuer(own.declared_side(document), 1.0)
    whose = signs.host(document.url)
    if whose is not None:
        return _Issuer(whose.side, 0.95) if whose.kind in ("official", "post") else None
    if document.publisher:
        side = office_side(document.publisher)
        if side:
            return _Issuer(side, 0.9)
        if any(p.kind == "outlet" for p in _phrases(document.publisher)):
            return None
    if press_signs(document):
        return None
    return _by_office_line(document) or _by_title(document) or _by_lead(document)


def office_side(line: str) -> str:
    """The side of the office that a publisher's line names."""
    if re.match(r"\W*(?:кремль|президент россии|kremlin)", fold(line)):
        return "RU"
    for phrase in _phrases(line):
        if (
            phrase.kind == "office"
            and phrase.side
            and phrase.role in ("ministry", "government", "head", "spokes", "embassy")
        ):
            return phrase.side
        if phrase.listed is not None and phrase.kind in ("country", "body") and phrase.side and phrase.speaks:
            return phrase.side if phrase.kind == "body" or phrase.listed.kind.value == "seat" else ""
    return ""


def _by_office_line(document: Document) -> _Issuer | None:
    """An office's own line over or under the text."""
    text = document.text
    for start, end in ((0, _HEAD), (max(0, len(text) - _FOOT), len(text))):
        for match in _OFFICES.finditer(text, start, min(end, len(text))):
            line = match["line"].strip()
            if len(line.split()) > 9 or line.endswith((".", ",", ":")) or _CONTACT.search(fold(line)):
                continue
            side = office_side(line)
            if side:
                return _Issuer(side, 0.85, Span(*match.span("line")))
    return _by_head_line(document)


def _by_head_line(document: Document) -> _Issuer | None:
    """An office of a country that is the whole first line: "Президент Кыргызской Республики"."""
    text = document.text
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    line = Span(start, end) if 0 < end - start <= 80 else None
    if line is None:
        return None
    phrases = _phrases(text, line)
    whole = phrases[0] if phrases else None
    if whole is None or whole.kind not in ("office", "body") or len(whole.span) < len(line) - 2 or not whole.speaks:
        return None
    if whole.role not in ("ministry", "government", "head", "embassy", "minister") or len(whole.side) != 2:
        return None
    return _Issuer(whole.side, 0.8, line)


def _by_title(document: Document) -> _Issuer | None:
    """ "О телефонном разговоре Министра иностранных дел России С.В.Лаврова с …", "Комментарий МИД России"."""
    for title, span in titles(document):
        low = fold(title)
        if not (_ABOUT.search(low) or any(p.search(low) for p, *_ in _FORMS)):
            continue
        for phrase in _phrases(title):
            side = _side(phrase, document)
            if side and side not in COUNTRYLESS and phrase.kind in ("person", "office", "body"):
                return _Issuer(side, 0.8, span)
    return None


def _by_lead(document: Document) -> _Issuer | None:
    """The first sentence names its own leader and the title the counterpart alone: the form of a presidency's readout."""
    if not document.text:
        return None
    heads = titles(document)
    body = next((b for b in document.readable() if b.kind not in (BlockKind.TITLE, BlockKind.HEADING)), None)
    lead = body.span if body is not None else Span(0, min(len(document.text), 400))
    lead = Span(lead.start, min(lead.end, lead.start + 400))
    low = fold(lead.of(document.text))
    if not _LEAD.search(low) or not _CONTACT.search(
        low + " встреч" * bool(re.search("принял|встретил|переговорил", low))
    ):
        return None
    named = [(p, _side(p, document)) for p in _phrases(document.text, lead)]
    people = [(p, side) for p, side in named if side and side not in COUNTRYLESS and p.kind in ("person", "office")]
    if not people:
        return None
    first, side = people[0]
    bare = first.kind == "person" and (not first.side or first.title is None)
    if heads:
        theirs = {_side(p, document) for title, _ in heads for p in _phrases(title)} - {""}
        formed = any(_CONTACT.search(fold(title)) for title, _ in heads)
        if formed and theirs and side not in theirs:
            return _Issuer(side, 0.8, first.span)
        return None
    others = [p for p, s in people[1:] if s != side and p.title is not None]
    if bare and first.listed is not None and others and others[0].kind == "person":
        return _Issuer(side, 0.65, first.span)  # its own leader without a title, the other with one
    return None


def home(document: Document) -> Home:
    """Where "президент" and "МИД" without a country are at home."""
    found = issuer(document)
    if found is not None and found.side:
        return Home(found.side, own=True)
    whose = signs.host(document.url)
    if whose is not None and len(whose.side) == 2:
        return Home(whose.side)
    place = outlet_home(document.publisher)
    if place:
        return Home(place)
    host = (document.url or "").split("//")[-1].split("/")[0].lower()
    country = {
        "ru": "RU",
        "su": "RU",
        "by": "BY",
        "kz": "KZ",
        "ua": "UA",
        "uz": "UZ",
        "kg": "KG",
        "am": "AM",
        "az": "AZ",
    }
    if host.rpartition(".")[2] in country:
        return Home(country[host.rpartition(".")[2]])
    if re.search(r"росси|москв|кремл", fold(document.text)):
        return Home("RU")
    return Home()


def profile(document: Document, sentences: Sequence[Span], cast: Cast) -> Profile:
    """Kind, issuer and channel of a Russian document."""
    found = issuer(document)
    kind, channel, span = _kind(document)
    if found is None or not found.side:
        state = signs.host(document.url)
        line = _DATELINE.search(document.text[:_HEAD])
        agency = bool(line and line["who"] in ("ТАСС", "РИА Новости", "БЕЛТА")) or bool(
            document.publisher and re.search(r"тасс|риа новости|риа «новости»|белта|синьхуа", fold(document.publisher))
        )
        by_state = agency or (state is not None and state.kind == "outlet")
        signed = press_signs(document)
        how = Channel.STATE_MEDIA if by_state else Channel.OTHER_OUTLET
        return Profile(DocumentKind.ARTICLE, None, how, tuple(signed[:3]), (), 0.9 if signed else 0.7)
    evidence = tuple(s for s in (found.span, span) if s is not None)
    return Profile(kind, _actor(found, cast, document, kind), channel, evidence, (), found.confidence)


def _actor(found: _Issuer, cast: Cast, document: Document, kind: DocumentKind) -> Actor:
    names = country_names()
    if kind is DocumentKind.COMMUNIQUE:
        sides = tuple(dict.fromkeys(p.side for t, _ in titles(document) for p in _phrases(t) if p.side))
        if len(sides) > 1 and found.side in sides:
            key = "joint:" + "+".join(sorted(sides))
            joint = next((a for a in cast.actors if a.key == key), None)
            name = " and ".join(names.get(s, s) for s in sides)
            return joint or Actor("issuer", name, ActorKind.GROUP, sides[0], sides=sides, key=key)
    if kind is DocumentKind.COMMUNIQUE:
        joint = next((a for a in cast.actors if len(a.sides) > 1 and found.side in a.sides), None)
        if joint is not None:
            return joint  # "российско-вьетнамского": the sides are only in the text
    known = next((a for a in cast.actors if a.key == f"gov:{found.side}"), None)
    if known is not None:
        return known
    return Actor("issuer", names.get(found.side, found.side), ActorKind.GOVERNMENT, found.side, key=f"gov:{found.side}")


def _kind(document: Document) -> tuple[DocumentKind, Channel, Span | None]:
    for title, span in titles(document):
        low = fold(title)
        for pattern, kind, channel in _FORMS:
            if pattern.search(low):
                return kind, channel, span
    if len(LABEL.findall(document.text[:20_000])) >= 4:
        return DocumentKind.TRANSCRIPT, Channel.SPEECH, None
    for title, span in titles(document):
        if _CONTACT.search(fold(title)):
            return DocumentKind.READOUT, Channel.READOUT, span
    first = fold(document.text[:400])
    if _CONTACT.search(first) and _LEAD.search(first):
        return DocumentKind.READOUT, Channel.READOUT, None
    return DocumentKind.STATEMENT, Channel.STATEMENT, None
