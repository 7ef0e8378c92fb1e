"""Everything that has a date: the timeline and the watch list."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.comparing.precision import narrowed, part_of, precision
from rashomon.comparing.slips import MAY_BE
from rashomon.model import DateTelling, Evidence, TimelineEntry, WatchItem, WatchVersion
from rashomon.report import words
from rashomon.report.building.desk import Desk
from rashomon.report.context import MomentView, Passage, ToldView, WatchVersionView, WatchView

_OWN_YEAR = re.compile(r"(?i)\b(?:fiscal|financial|marketing|crop|FY ?\d)")  # years that begin on a day of their own
Use = tuple[str, str, str, str]
BASIS = {
    "said": "",
    "counted": "counted from the text's own date",
    "release": "by the release of the text",
    "inferred": "inferred",
}


def timeline(desk: Desk) -> tuple[MomentView, ...]:
    """What happened, was said or is due, in the comparison's order."""
    return tuple(_moment(desk, number, entry) for number, entry in enumerate(desk.comparison.timeline, 1))


def _moment(desk: Desk, number: int, entry: TimelineEntry) -> MomentView:
    anchor = f"timeline-{number}"
    use = ("timeline", f"T{number}", f"#{anchor}", f"timeline {number}")
    begin, end = entry.begin or entry.end, entry.end or entry.begin
    if begin and end:
        begin, end = narrowed(begin, end, part_of(entry.expression, desk.text(entry.evidence.document)))
    iso = "/".join(dict.fromkeys(d.isoformat() for d in (entry.begin, entry.end) if d))
    return MomentView(
        anchor=anchor,
        label=f"T{number}",
        when=_when(desk, entry),
        begin=begin.toordinal() if begin else None,
        end=end.toordinal() if end else None,
        iso=iso,
        precision=words.visible(entry.precision),
        kind=entry.kind,
        phase=_phase(desk, entry),
        text=words.visible(entry.text),
        disputed=entry.disputed,
        passage=_dated(desk.passage(entry.evidence, use), entry),
        also=desk.passages(entry.also, use),
        told=tuple(_told(desk, telling, use) for telling in entry.dates),
        note=words.visible(entry.note),
        role=entry.role,
        either=_either(entry),
        lasting=entry.expression is not None and "/" in entry.expression.value and entry.precision == "interval",
    )


def _either(entry: TimelineEntry) -> tuple[int, ...]:
    """The two days of which one is meant, as day numbers."""
    said = entry.expression
    if said is None or not (said.inferred and said.alternatives) or entry.begin is None or entry.end is None:
        return ()
    return entry.begin.toordinal(), entry.end.toordinal()


def _phase(desk: Desk, entry: TimelineEntry) -> str:
    """The word for where an entry lies: before the event, after it, or still to come."""
    main = desk.comparison.event  # not its entry, which a choice of days may leave out
    last = (main.end or main.begin) if main else None
    if last is not None and entry.begin and entry.end and _either(entry) and entry.begin < last < entry.end:
        return "before or after"
    if entry.kind == "past" and last is not None and entry.begin is not None and entry.begin > last:
        written = desk.readings[entry.evidence.document].document.published
        if entry.note.startswith(MAY_BE) and written is not None and written < entry.begin:
            return words.OVER  # told as over before that day: a day that is a slip places nothing after the event
        return words.PHASE.get(entry.role, "after")
    return words.PHASE.get(entry.role) or words.PHASE.get(entry.kind, words.visible(entry.kind))


def _when(desk: Desk, entry: TimelineEntry) -> str:
    """The date in words, with the part of it that the text names ("early", "late", "the end of")."""
    known = words.period(entry.begin, entry.end, entry.precision) or _no_day(desk, entry)
    if _either(entry):
        return words.either(entry.begin, entry.end)
    if (
        entry.begin != entry.end
        and entry.expression
        and _OWN_YEAR.search(named := entry.expression.span.of(desk.text(entry.evidence.document)))
    ):
        return f"{words.visible(named)} ({known})"
    if entry.begin != entry.end:
        return words.PART[part_of(entry.expression, desk.text(entry.evidence.document))] + known
    clock = words.clock(entry.expression.value) if entry.expression else ""
    return f"{known}, {clock}" if clock else known


def _no_day(desk: Desk, entry: TimelineEntry) -> str:
    """The words for a day that no calendar has ("June 31")."""
    said = entry.expression.span.of(desk.text(entry.evidence.document)) if entry.expression else ""
    return words.quotation(words.visible(said)) if said else "no date"


def _told(desk: Desk, telling: DateTelling, use: Use) -> ToldView:
    return ToldView(
        voice=desk.voice_name(telling.voice),
        when=_telling_when(desk, telling),
        begin=telling.begin.toordinal(),
        end=telling.end.toordinal(),
        basis=BASIS.get(telling.basis, words.visible(telling.basis)),
        passage=desk.passage(telling.evidence, use),
    )


def _telling_when(desk: Desk, telling: DateTelling) -> str:
    """The days of one account, as precisely as it gives them: its "late March" is no whole month."""
    reading = desk.comparison.reading(telling.evidence.document)
    said = next((t for t in reading.times if t.span == telling.evidence.span), None)
    part = part_of(said, reading.document.text) if telling.begin != telling.end else ""
    if not part:
        return words.period(telling.begin, telling.end)
    return words.PART[part] + words.period(telling.begin, telling.end, precision(telling.begin, telling.end, said))


def _dated(passage: Passage, entry: TimelineEntry) -> Passage:
    """The passage with the words that carry the date marked, where they are inside it."""
    span = entry.expression.span if entry.expression else None
    if span is None or not (passage.start <= span.start and span.end <= passage.start + len(passage.words)):
        return passage
    if span.start == passage.start and span.end == passage.end:
        return passage
    return replace(passage, marks=((span.start - passage.start, span.end - passage.start),))


KINDS = {"contact": "contact", "deliverable": "deliverable", "demand": "demand", "other": "dated"}


def watch(desk: Desk) -> tuple[WatchView, ...]:
    """What is to come, in the comparison's order."""
    labels = {pledge.id: f"P{number}" for number, pledge in enumerate(desk.comparison.pledges, 1)}
    return tuple(_item(desk, number, item, labels) for number, item in enumerate(desk.comparison.watch, 1))


def _item(desk: Desk, number: int, item: WatchItem, labels: dict[str, str]) -> WatchView:
    anchor = f"watch-{number}"
    use = ("watch", f"N{number}", f"#{anchor}", f"watch list {number}")
    dated = item.begin or item.end or any(version.when for version in item.versions)
    return WatchView(
        anchor=anchor,
        label=f"N{number}",
        kind=KINDS.get(item.kind, words.visible(item.kind)),
        what=words.visible(item.what),
        parties=tuple(desk.voice_name(side) for side in item.sides),
        when=_told_for(desk, item),
        iso=item.begin.isoformat() if item.begin else "",
        firmness=item.firmness.value if item.firmness else "",
        rank=item.firmness.rank if item.firmness else -1,
        disputed=item.disputed,
        versions=tuple(_version(desk, version, use) for version in item.versions),
        confidence=item.confidence,
        ledger="" if dated else labels.get(item.pledge, ""),
    )


def _told_for(desk: Desk, item: WatchItem) -> str:
    """When something is due, in words: as precisely as the accounts say it."""
    known = words.period(item.begin, item.end, item.precision)
    leading = [v for v in item.versions if v.when and (v.begin, v.end) == (item.begin, item.end)]
    said = next((desk.comparison.words(v.when) for v in leading if v.when), "")
    if known and item.begin != item.end and _OWN_YEAR.search(said):
        return f"{words.visible(said)} ({known})"
    return _part(desk, leading, item) + known or _said(desk, item)


def _said(desk: Desk, item: WatchItem) -> str:
    """The words for a time that has no days of the calendar ("the first quarter of fiscal 2027"), if there are any."""
    said = next((desk.comparison.words(v.when) for v in item.versions if v.when), "")
    return words.quotation(words.visible(said)) if said else "no day said"


_PARTS = {
    "early": "early ",
    "the beginning of": "early ",
    "the start of": "early ",
    "mid": "mid-",
    "the middle of": "mid-",
    "late": "late ",
    "the end of": "end of ",
    "the first half of": "first half of ",
    "the second half of": "second half of ",
}


def _part(desk: Desk, leading: list[WatchVersion], item: WatchItem) -> str:
    """The part of a month or year that every account of these days names ("mid-May", "the end of June"); else empty."""
    said = [desk.comparison.words(v.when).lower() for v in leading if v.when]
    found = {next((part for lead, part in _PARTS.items() if re.match(rf"{lead}\b", when)), "") for when in said}
    part = found.pop() if len(found) == 1 and item.begin != item.end else ""
    return "" if "half" in part and item.precision != "month" else part  # of a year it has its own days


def _version(desk: Desk, version: WatchVersion, use: Use) -> WatchVersionView:
    def said(evidence: Evidence | None) -> str:
        return words.visible(desk.comparison.words(evidence)) if evidence else ""

    return WatchVersionView(
        voice=desk.voice_name(version.voice),
        second_hand=version.second_hand,
        firmness=version.firmness.value if version.firmness else "",
        rank=version.firmness.rank if version.firmness else -1,
        firmness_words=said(version.firmness_words),
        when=said(version.when),
        condition=said(version.condition),
        passage=desk.passage(version.evidence, use),
    )
