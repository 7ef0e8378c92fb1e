"""The timeline's entries as iCalendar (RFC 5545): what is upcoming, for the calendar that an analyst already keeps.

Every entry is an all-day event; its last day is exclusive in the file, as the standard has it. One that is only known
to lie somewhere in a month or quarter covers that stretch ("late 2026" the last third of it), is marked tentative and
transparent (it blocks no time), and says in its title how precisely it is known. The description
carries the words, who said so, and where they stand.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

import icalendar

from rashomon.comparing.precision import narrowed, part_of
from rashomon.comparing.slips import MAY_BE
from rashomon.model import Comparison, Evidence, Modality, TimelineEntry, WatchItem, WatchVersion
from rashomon.report import words
from rashomon.report.building.desk import Desk
from rashomon.version import __version__

_FIRM = (Modality.AGREED, Modality.DECIDED)


def render(comparison: Comparison, entries: Iterable[TimelineEntry], stamp: datetime | None = None) -> str:
    """The dated entries as one calendar; those without a date are left out, as a calendar has no place for them.

    ``stamp`` is when the file was made (UTC); without it the latest date of a document is taken, so that the same
    comparison gives the same file.
    """
    desk = Desk(comparison)
    watched = {(v.evidence.document, v.evidence.span): item for item in comparison.watch for v in item.versions}
    by_name = {name: item for item in comparison.watch for name in (item.pledge, item.event) if name}
    calendar = icalendar.Calendar()
    calendar.add("prodid", f"-//Rashomon//Rashomon {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", comparison.event.title if comparison.event else "Timeline")
    made = stamp or _stamp(comparison)
    for entry in entries:
        if entry.begin is None or (entry.note.startswith(MAY_BE) and entry.kind != "event"):
            continue  # a date that its own text shows to be wrong is no day to keep free
        place = (entry.evidence.document, entry.evidence.span)
        item = (by_name.get(entry.about) if entry.about else None) or watched.get(place)
        calendar.add_component(_event(desk, entry, item, made))
    made_of: bytes = calendar.to_ical()
    return made_of.decode("utf-8")


def _event(desk: Desk, entry: TimelineEntry, item: WatchItem | None, made: datetime) -> icalendar.Event:
    begin = entry.begin or date.min
    last = entry.end or begin
    part = part_of(entry.expression, desk.text(entry.evidence.document))
    vague = "" if begin == last else f" ({words.PART[part]}{words.period(begin, last, entry.precision)})"
    firm = begin == last and not entry.disputed and (item is None or item.firmness in _FIRM)
    begin, last = narrowed(begin, last, part)
    event = icalendar.Event()
    event.add("uid", _uid(entry))
    event.add("dtstamp", made)
    event.add("dtstart", begin)
    event.add("dtend", last + timedelta(days=1) if last < date.max else last)
    event.add("summary", words.visible(entry.text) + vague)
    event.add("description", _description(desk, entry, item))
    event.add("transp", "TRANSPARENT")
    event.add("status", "CONFIRMED" if (firm and entry.kind != "upcoming") or (firm and item) else "TENTATIVE")
    event.add("categories", [entry.kind, *([item.kind] if item else [])])
    event.add("x-rashomon-precision", entry.precision)
    url = desk.document(entry.evidence.document).url
    if url and url.startswith(("http://", "https://")):
        event.add("url", url)
    return event


def _uid(entry: TimelineEntry) -> str:
    """The same for the same words of the same source and the same days, in whatever case they stand."""
    parts = (entry.evidence.document, entry.evidence.span.start, entry.evidence.span.end, entry.begin, entry.end)
    return hashlib.sha256("/".join(map(str, parts)).encode()).hexdigest()[:32] + "@rashomon"


def _description(desk: Desk, entry: TimelineEntry, item: WatchItem | None) -> str:
    part = words.PART[part_of(entry.expression, desk.text(entry.evidence.document))] if entry.begin != entry.end else ""
    lines = [part + words.period(entry.begin, entry.end, entry.precision), _cited(desk, entry.evidence)]
    lines += [_cited(desk, also) for also in entry.also[:5]]
    if item is not None:
        lines += [_version(desk, version) for version in item.versions[:8]]
    lines += [
        f"{desk.voice_name(d.voice)} has {words.period(d.begin, d.end)}: {_cited(desk, d.evidence)}"
        for d in entry.dates
    ]
    if entry.disputed:
        lines.append("The accounts give days that exclude each other.")
    if entry.note:
        lines.append(f"Note: {words.visible(entry.note)}.")
    return "\n".join(dict.fromkeys(lines))


def _version(desk: Desk, version: WatchVersion) -> str:
    firm = f" ({version.firmness.value})" if version.firmness else ""
    heard = ", second-hand" if version.second_hand else ""
    return f"{desk.voice_name(version.voice)}{firm}{heard}: {_cited(desk, version.evidence)}"


def _cited(desk: Desk, evidence: Evidence) -> str:
    passage = desk.passage(evidence)
    return f"{words.quotation(words.shorten(words.visible(passage.words), 300))} [{passage.citation}]"


def _stamp(comparison: Comparison) -> datetime:
    days = [r.document.published for r in comparison.readings if r.document.published]
    latest = max(days, default=date(1970, 1, 1))
    return datetime(latest.year, latest.month, latest.day, tzinfo=UTC)
