"""Topics of works, crossings, taxes, travel, poles and skies. All sentences were written for these tests."""

from __future__ import annotations

import pytest

from rashomon.model import Document, Span
from rashomon.reading.topics import topics


def found(text: str) -> set[str]:
    return {m.topic for m in topics(Document(text=text), (Span(0, len(text)),))}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("The second tunnel of Kardam will be tendered in May.", "infrastructure"),
        ("The region lacks roads and railways.", "infrastructure"),
        ("Drivers of forty lorries stranded at Orsha may go home.", "transport"),
        ("The goods moved under the supervision of customs.", "customs"),
        ("The scheme offers ten years without new taxes.", "taxation"),
        ("Families crossed the pass for the long weekend.", "tourism"),
        ("Norway will open a base in Antarctica.", "antarctica"),
        ("The turn away from coal goes on.", "climate"),
        ("The airport was closed after drone sightings.", "airspace"),
        ("Smugglers' balloons drifted over the border.", "airspace"),
        ("Exports through the port of Riga will grow.", "ports-canals"),
        ("They spoke of the migratory flows through the isthmus.", "migration"),
        ("Engineers will join the mission in Abyei.", "peacekeeping"),
        ("More seasonal workers may come.", "labour"),
    ],
)
def test_it_is_found(text: str, topic: str) -> None:
    assert topic in found(text)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Norway will open a base in Antarctica.", "arctic"),
        ("Smugglers' balloons drifted over the border.", "disinformation"),
        ("Carriers have become hostages of a quarrel.", "prisoners"),
        ("Foreign Minister Qin Gang held talks in Rome.", "organised-crime"),
        ("They back the transition to clean power.", "democracy-elections"),
        ("There is light at the end of the tunnel.", "infrastructure"),
        ("He spoke of manners and customs of the valley.", "customs"),
    ],
)
def test_it_is_something_else(text: str, topic: str) -> None:
    assert topic not in found(text)
