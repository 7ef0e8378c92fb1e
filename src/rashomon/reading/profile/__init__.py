"""What a document is and whose text it is: a side's own text, or somebody's report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import Actor, ActorKind, Channel, Document, DocumentKind, Profile, Span
from rashomon.reading.actors.cast import Cast
from rashomon.reading.actors.tables import country_names
from rashomon.reading.languages import reader_of
from rashomon.reading.profile import flags as notes
from rashomon.reading.profile import own, signs
from rashomon.reading.profile.homes import home
from rashomon.reading.profile.verdicts import Verdict, press_signs

__all__ = ["home", "profile"]

_CHANNELS = {
    DocumentKind.READOUT: Channel.READOUT,
    DocumentKind.STATEMENT: Channel.STATEMENT,
    DocumentKind.COMMUNIQUE: Channel.STATEMENT,
    DocumentKind.POST: Channel.POST,
    DocumentKind.TRANSCRIPT: Channel.PRESS_CONFERENCE,
}


def profile(document: Document, sentences: Sequence[Span], cast: Cast) -> Profile:
    """Kind, issuer, channel and flags of a document.

    ``issuer`` is set only where the document itself shows that it is a side's own text: an official page or
    publisher, an official's post, or a title in an office's own form with nothing of the press about it.
    A press article that quotes a readout is an article.
    """
    theirs = reader_of(document.language).profile or _profile
    return _as_declared(document, theirs(document, sentences, cast))


def _as_declared(document: Document, found: Profile) -> Profile:
    """What a user says of the kind goes before what the text shows; whose text it is stays as found."""
    if not document.declared_kind or found.kind == document.declared_kind:
        return found
    kind = DocumentKind(document.declared_kind)
    return replace(found, kind=kind, channel=_CHANNELS.get(kind, found.channel))


def _profile(document: Document, sentences: Sequence[Span], cast: Cast) -> Profile:
    """The profile of an English text."""
    verdict = own.decide(document, sentences, cast)
    if verdict is None:
        return _report(document, sentences, cast)
    return Profile(
        kind=verdict.kind,
        issuer=_issuer(verdict, cast),
        channel=verdict.channel,
        evidence=tuple(verdict.evidence),
        flags=(*notes.flags(document, sentences, cast, own=True), *notes.dispatch(sentences, verdict.agency)),
        confidence=verdict.confidence,
    )


def _issuer(verdict: Verdict, cast: Cast) -> Actor:
    """The actor of the cast whose text it is; a new one where the text never names it."""
    if len(verdict.sides) > 1:
        names = country_names()
        key = "joint:" + "+".join(sorted(verdict.sides))
        joint = next((a for a in cast.actors if a.key == key), None)
        name = " and ".join(names.get(side, side) for side in verdict.sides)
        return joint or Actor("issuer", name, ActorKind.GROUP, verdict.sides[0], sides=verdict.sides, key=key)
    side = verdict.sides[0]
    if verdict.person:
        person = next((a for a in cast.actors if a.name == verdict.person), None)
        if person is not None:
            return person
        if verdict.person not in (country_names().get(side), side):
            key = f"person:{verdict.person.lower()}"
            return Actor(
                "issuer", verdict.person, ActorKind.PERSON, side, key=key, side_evidence=tuple(verdict.evidence)
            )
    found = next((a for a in cast.actors if a.key == f"gov:{side}"), None)
    if found is not None:
        return found
    name = country_names().get(side, side)
    return Actor("issuer", name, ActorKind.GOVERNMENT, side, key=f"gov:{side}", side_evidence=tuple(verdict.evidence))


def _report(document: Document, sentences: Sequence[Span], cast: Cast) -> Profile:
    """The profile of a text that is no side's own."""
    found = notes.flags(document, sentences, cast, own=False)
    label = notes.labelled(document)
    opinion = [span for flag, span in found if flag == "opinion"]
    signed = press_signs(document)
    if label is not None:
        return Profile(DocumentKind.OPINION, None, Channel.OTHER_OUTLET, (label,), found, 0.9)
    if len(opinion) >= 3 and not signed:
        return Profile(DocumentKind.OPINION, None, Channel.OTHER_OUTLET, tuple(opinion[:3]), found, 0.6)
    whose = signs.host(document.url)
    channel = Channel.STATE_MEDIA if whose is not None and whose.kind == "outlet" else Channel.OTHER_OUTLET
    line = signs.dateline(document)
    if line is not None and line[1] != "press":
        channel = Channel.STATE_MEDIA
    if signed or document.publisher or document.author or sentences:
        confidence = 0.9 if signed else 0.7
        return Profile(DocumentKind.ARTICLE, None, channel, tuple(signed[:3]), found, confidence)
    return Profile(DocumentKind.UNKNOWN, None, Channel.UNSPECIFIED, (), found, 0.3)
