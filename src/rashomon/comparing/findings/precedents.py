"""Lines on wording that stands in an earlier document for another event."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.comparing.findings.parts import Draft, Parts
from rashomon.comparing.phrasing import opened


def precedent_findings(parts: Parts) -> Iterable[Draft]:
    """An account puts words into the event that an earlier document of the case holds for another."""
    for number, item in enumerate(parts.precedents, 1):
        reading = parts.hearing.by_id[item.earlier.document]
        published = reading.document.published
        named = parts.account(item.earlier.document)
        day = f" of {published.day} {published:%B %Y}" if published else ""
        day = "" if day and named.endswith(day) else day
        other = next((f.event for f in parts.hearing.found if f.event.id == item.event), None)
        about = f" on another event ({other.title[:1].lower()}{other.title[1:]})" if other else ""
        own = (
            f"; {parts.whose(item.voice)} own text on this event does not hold it"
            if item.own_text
            else f"; no own text of {parts.name(item.voice)} on this event is among the documents"
        )
        headline = (
            f"{parts.account(item.used.document)} has {parts.name(item.voice)} say {parts.quoted(item.used)} "
            f"in this event; the wording stands in {named}{day}{about}{own}."
        )
        yield Draft(1.7 if item.own_text else 1.45, "wording", opened(headline), (item.used, item.earlier),
                    f"precedent-{number}")  # fmt: skip
