"""Accounts of one matter in which nobody met: a strike, a vote, a tariff."""

from __future__ import annotations

import rashomon
from rashomon.model import Comparison, Status

GEORGIA = """Ministry of Defence of Georgia
Tbilisi, 4 September 2026

Statement on the strike near Tskhinvali

Earlier today drones of the Defence Forces hit an arms depot near Tskhinvali. Georgia regrets the loss of life and will
answer every rocket that is fired at Gori. The mines along the road will be cleared by October.
"""
RUSSIA = """Ministry of Foreign Affairs of the Russian Federation
Moscow, 4 September 2026

Statement on the Georgian attack near Tskhinvali

Russia condemns the attack near Tskhinvali, in which nine workers of a dairy were killed. The Russian side demands that
Tbilisi pay compensation to the families and reopen the crossing at Gori.
"""
WIRE = """Drones hit depot near Tskhinvali

TBILISI, Sept 5 (Kura Wire) - Georgia said on Friday that it had hit an arms depot near Tskhinvali after rockets fell on
Gori, and Russia demanded compensation for nine dairy workers.
"""
OTHER = """Ministry of Foreign Affairs of Japan
Tokyo, 20 January 2024

Statement on the earthquake in Noto

Japan thanks all friends for their help. The schools of Wajima will open in April.
"""


def _compared(*texts: str) -> Comparison:
    return rashomon.compare([rashomon.read(rashomon.Document.from_text(text)) for text in texts])


def test_accounts_of_a_strike_are_set_side_by_side() -> None:
    comparison = _compared(GEORGIA, RUSSIA, WIRE)
    event = comparison.event
    assert event is not None and event.kind is None
    assert str(event.begin) == "2026-09-04"
    assert {"GE", "RU"} <= set(event.sides)
    assert all(source.on_event for source in comparison.sources)
    own = {voice.id: bool(voice.own) for voice in comparison.voices}
    assert own["GE"] and own["RU"]
    assert any(cell.status is Status.SAYS and cell.voice == "RU" for cell in comparison.matrix)
    assert any("No contact between parties was found" in limit for limit in comparison.limits)


def test_texts_on_other_matters_are_no_accounts_of_one() -> None:
    comparison = _compared(GEORGIA, OTHER)
    assert comparison.event is None
    assert not any(cell.status is Status.SILENT for cell in comparison.matrix)
