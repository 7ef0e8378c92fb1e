"""What the kinds of conflict share: names, quoted words, how an account is called, and when figures are rounded."""

from __future__ import annotations

import re

from rashomon.comparing import aligning
from rashomon.comparing.aligning import Aspect
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.limits import document_name
from rashomon.comparing.names import in_sentence, possessive
from rashomon.comparing.phrasing import listed, named, short
from rashomon.comparing.pledges.lexicon import verb_class
from rashomon.comparing.pledges.things import object_stems
from rashomon.comparing.words import words
from rashomon.model import DocumentKind, Evidence, Figure, Pledge, PledgeVersion, Quantity

_NOUN = re.compile(
    r"(?:pledge|promise|commitment|undertaking|vow|assurance|decision|readiness|willingness|preparedness|offer|intention|"
    r"ambition|goal|target)s?$"
)
ROUNDING = 0.05  # relative difference up to which one figure may be the other rounded
_LOOSE = 0.15  # the same where one is given as "nearly" or "about"
_OWN = {
    DocumentKind.READOUT: "readout",
    DocumentKind.STATEMENT: "statement",
    DocumentKind.POST: "post",
    DocumentKind.TRANSCRIPT: "transcript",
}


def name(hearing: Hearing, side: str) -> str:
    """A side as it stands inside a sentence."""
    return in_sentence(side, hearing.names.get(side, ""))


def givers(hearing: Hearing, pledge: Pledge) -> str:
    """The party or parties of a pledge inside a sentence."""
    return listed(name(hearing, side) for side in (pledge.givers or (pledge.giver,)))


def matter(hearing: Hearing, topic: str | None) -> str:
    """A topic inside a sentence, "" where there is none."""
    return named(hearing.labels.get(topic or "", ""))


def quoted(hearing: Hearing, evidence: Evidence | None) -> str:
    """A source's words in quotation marks."""
    return f"“{short(hearing.words(evidence))}”" if evidence else ""


def account(hearing: Hearing, document: str) -> str:
    """A document inside a sentence: a side's own text by side and kind, any other by its title or outlet.

    Own texts of one side and kind are told apart by their day; the only one on the event needs none.
    """
    reading = hearing.by_id[document]
    kind, issuer = _OWN.get(reading.profile.kind), reading.profile.issuer
    if not kind or not issuer or issuer.sides:
        return f"“{document_name(hearing, document)}”"
    twins = [
        r.document
        for r in hearing.readings
        if r.profile.issuer and r.profile.issuer.side == issuer.side and r.profile.kind is reading.profile.kind
    ]
    whose = f"{possessive(name(hearing, issuer.side))} {kind}"
    if [d.id for d in twins if hearing.main is None or d.id in hearing.main.documents] == [document]:
        return whose
    day = reading.document.published
    if day is None or sum(d.published == day for d in twins) > 1:
        return f"“{document_name(hearing, document)}”"
    return f"{whose} of {day.day} {day:%B %Y}"


def accounts(hearing: Hearing, a: str, b: str) -> tuple[str, str]:
    """Two documents inside one sentence, told apart even where their titles are one."""
    one, other = account(hearing, a), account(hearing, b)
    return (one, other) if one != other else ("one account", "another")


def promised(hearing: Hearing, version: PledgeVersion, pledge: Pledge | None = None) -> str:
    """What an account says that somebody will do, with the words of firmness, in quotation marks."""
    told = hearing.words(version.action)
    if pledge and pledge.versions[0] == version and len(pledge.action) > len(told):
        return f"“{short(pledge.action)}”"  # a later item of a list, with the words that the list hangs on
    if version.modality_words and not version.action.span.covers(version.modality_words.span):
        firm = hearing.words(version.modality_words)
        gap = version.action.span.start - version.modality_words.span.end
        told = f"{firm} {'… ' if gap > 6 or gap < 0 else ''}{told}"
    return f"“{short(told)}”"


def doing(hearing: Hearing, pledge: Pledge, version: PledgeVersion) -> str:
    """Who will do what by one account: “Oslo “will buy”” or, where a noun tells it, “Oslo’s “decision to buy””."""
    who, told = givers(hearing, pledge), promised(hearing, version, pledge)
    noun = _NOUN.match(hearing.words(version.modality_words)) if version.modality_words else None
    return f"{possessive(who) if noun else who} {told}"


def why(hearing: Hearing, pledge: Pledge, a: PledgeVersion, b: PledgeVersion) -> tuple[str, ...]:
    """The signals by which two accounts were found to tell one pledge, with their scores."""
    found = aligning.signals(_aspect(hearing, pledge, a), _aspect(hearing, pledge, b))
    return ("same giver", *aligning.listed(found))


def _aspect(hearing: Hearing, pledge: Pledge, version: PledgeVersion) -> Aspect:
    reading = hearing.by_id[version.action.document]
    text, span = reading.document.text, version.action.span
    acts = [c for w in words(text, span) if (c := verb_class(w.text))]
    return Aspect(
        act=acts[0] if acts else "",
        stems=object_stems(reading, span, "") - {w.stem for w in words(text, span) if verb_class(w.text)},
        topics=frozenset({pledge.topic}) if pledge.topic else frozenset(),
        figure=version.figure.quantity if version.figure else None,
        when=hearing.words(version.due) if version.due else "",
        words=hearing.words(version.action),
    )


def ratio(a: Quantity, b: Quantity) -> float:
    """How far two figures are apart, relative to the larger."""
    x, y = a.low or 0.0, b.low or 0.0
    return abs(x - y) / max(abs(x), abs(y), 1e-9)


def rounded(a: Figure | None, b: Figure | None) -> bool:
    """Whether one figure may be the other rounded: close, and one of them given with fewer digits."""
    return a is not None and b is not None and may_round(a.quantity, b.quantity)


def may_round(a: Quantity, b: Quantity) -> bool:
    """Whether two figures are close and one is the rounder, or says of itself that it is near only."""
    loose = {a.change, b.change} & {"~", "<"}
    return ratio(a, b) <= (_LOOSE if loose else ROUNDING) and _digits(a) != _digits(b)


def _digits(quantity: Quantity) -> int:
    """How many digits of a figure say something."""
    return len(f"{abs(quantity.low or 0.0):.10g}".replace(".", "").split("e")[0].strip("0"))
