"""Whether what was announced has come about by the contact that it announced: then nothing is due any more."""

from __future__ import annotations

import re

from rashomon.comparing.datephase import over
from rashomon.comparing.hearing import Hearing, once
from rashomon.model import Contact, ContactKind, Pledge, PledgeVersion

_TO_SPEAK = re.compile(r"\b(?:call|phone|telephone|ring|speak|talk|be in touch)\b", re.IGNORECASE)
_TO_MEET = re.compile(r"\b(?:meet|visit|travel|host|receive|hold (?:talks|a (?:meeting|summit)|consultations))\b", re.I)
_AGAIN = re.compile(r"\b(?:again|next|another|follow-up|further|second|third|more)\b", re.IGNORECASE)


def come_about(hearing: Hearing, pledge: Pledge) -> bool:
    """Whether a promise to call or to meet is kept by the contact that the comparison is about, or by one told as over.

    "He would call sometime this week", said hours before the call, is nothing that is still to come.
    """
    return bool(pledge.versions) and all(_kept(hearing, v) or _held(hearing, v) for v in pledge.versions)


def _kept(hearing: Hearing, version: PledgeVersion) -> bool:
    main, due = hearing.main, version.due_dates
    if main is None or main.event.begin is None or due is None or due[1] is None:
        return False
    words = hearing.words(version.action)
    said = _TO_SPEAK if main.event.kind is ContactKind.CALL else _TO_MEET
    first = due[0] or due[1]
    return bool(said.search(words)) and not _AGAIN.search(words) and first <= main.event.begin <= due[1]


def _held(hearing: Hearing, version: PledgeVersion) -> bool:
    """Whether its day is that of a contact that a later text tells as over."""
    if version.due is None:
        return False
    return any(
        contact.time is not None and contact.time.span == version.due.span
        for contact in _over(hearing).get(version.due.document, ())
    )


@once
def _over(hearing: Hearing) -> dict[str, list[Contact]]:
    """The mentions, by document, of the contacts that have taken place by what the documents tell."""
    found: dict[str, list[Contact]] = {}
    for one in hearing.found:
        if one is hearing.main or not over(hearing, one):
            continue
        for telling in one.tellings:
            found.setdefault(telling.document, []).extend(telling.contacts)
    return found
