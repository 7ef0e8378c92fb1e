"""The same thing to come, told by several accounts, as one entry with its versions."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import sentence_at
from rashomon.comparing.precision import exclude, precision
from rashomon.comparing.rivals import near, one_gathering
from rashomon.comparing.watch.versions import best, core, disputed, narrowest
from rashomon.comparing.words import content_stems, overlap
from rashomon.model import ContactKind, Evidence, Span, WatchItem, WatchVersion

_ALIKE = 0.6  # share of content words from which two clauses of one time tell the same
_STRONGER = ("contact", "deliverable", "demand", "other")  # what an entry stays when two kinds meet


def merged(hearing: Hearing, items: list[WatchItem]) -> list[WatchItem]:
    """The entries, those that rest on the same words or tell the same of one time joined."""
    kept: list[WatchItem] = []
    for item in sorted(items, key=lambda i: _STRONGER.index(i.kind)):
        twin = next((n for n, known in enumerate(kept) if _same(hearing, known, item)), None)
        if twin is None:
            kept.append(item)
        else:
            kept[twin] = _joined(hearing, kept[twin], item)
    return kept


def _same(hearing: Hearing, a: WatchItem, b: WatchItem) -> bool:
    if a.kind == b.kind and a.kind == "contact":
        return False  # events were told apart before
    if a.kind in ("contact", "deliverable") and b.kind == "other" and _rival(hearing, a, b):
        return True
    if b.begin and b.end and a.begin and all(exclude(known, (b.begin, b.end)) for known in _dates(a)):
        return False
    if a.kind == "contact" and _one_sentence(a, b):
        return bool(a.begin or b.begin is None) or (b.kind == "other" and _one_breath(hearing, b))
    if a.kind == b.kind and a.kind != "other":
        return False  # the ledger keeps these apart
    if any(_listed_apart(hearing, v, w) for v in a.versions for w in b.versions):
        return False
    one, two = (content_stems(" ".join(_said(hearing, v) for v in i.versions)) for i in (a, b))
    return len(one & two) >= 3 and overlap(one, two) >= _ALIKE and bool(a.begin) == bool(b.begin)


def _listed_apart(hearing: Hearing, v: WatchVersion, w: WatchVersion) -> bool:
    """Whether two are told in clauses of one sentence, each with words of its own for its day: two things, not one.

    What somebody is reported to have said is the whole list, so that the words around both days are the same.
    """
    place, other = v.evidence, w.evidence
    if place.document != other.document or v.when is None or w.when is None or v.when == w.when:
        return False
    if place.span.start < other.span.end and other.span.start < place.span.end:
        return False
    sentences = hearing.by_id[place.document].sentences
    home = sentence_at(sentences, place.span.start)
    return home is not None and home == sentence_at(sentences, other.span.start)


_BREATH = re.compile(r"[,;]|\b(?:and|but|while)\b")


def _one_breath(hearing: Hearing, item: WatchItem) -> bool:
    """Whether nothing parts what is told from the day that the sentence gives for it."""
    version = item.versions[0]
    if version.when is None:
        return False
    before = Span(version.evidence.span.start, max(version.evidence.span.start, version.when.span.start))
    return not _BREATH.search(hearing.words(Evidence(version.evidence.document, before)))


def _said(hearing: Hearing, version: WatchVersion) -> str:
    """What a version says, without who said so and when."""
    return (core(hearing, version.when.document, version.when.span) if version.when else "") or hearing.words(
        version.evidence
    )


def _dates(item: WatchItem) -> list[tuple[date, date]]:
    """The dates that count for an entry: its own, or all that are told where they exclude each other."""
    told = [(v.begin, v.end) for v in item.versions if v.begin and v.end] if item.disputed else []
    own = [(item.begin, item.end)] if item.begin and item.end else []
    return told or own


def _rival(hearing: Hearing, a: WatchItem, b: WatchItem) -> bool:
    """Whether another text puts the same gathering on another day of the same week."""
    if not (a.begin and a.end and b.begin and b.end and near((a.begin, a.end), (b.begin, b.end))):
        return False
    if {v.evidence.document for v in a.versions} & {v.evidence.document for v in b.versions}:
        return False
    return any(
        one_gathering(hearing.words(v.evidence), hearing.words(w.evidence)) for v in a.versions for w in b.versions
    )


def _one_sentence(a: WatchItem, b: WatchItem) -> bool:
    """Whether the second rests on words of a sentence that tells of the contact, and on its date if on any."""
    for known in a.versions:
        for other in b.versions:
            if known.evidence.document == other.evidence.document and known.evidence.span.covers(other.evidence.span):
                return len(other.evidence.span) * 2 >= len(known.evidence.span) or other.when == known.when is not None
    return False


def _joined(hearing: Hearing, a: WatchItem, b: WatchItem) -> WatchItem:
    versions = tuple({(v.voice, v.evidence.document, v.evidence.span): v for v in (*a.versions, *b.versions)}.values())
    begin, end = narrowest(versions) or (a.begin, a.end)
    return replace(
        a,
        versions=versions,
        begin=begin,
        end=end,
        precision=precision(begin, end) if begin else "",
        firmness=best(versions, a.sides),
        disputed=a.disputed
        or disputed(
            hearing,
            versions,
            call=any(f.event.kind is ContactKind.CALL for f in hearing.found if f.event.id == a.event),
        ),
        pledge=a.pledge or b.pledge,
        event=a.event or b.event,
    )
