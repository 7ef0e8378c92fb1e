"""Lists that a sentence leads in to: each point is a statement of whoever the lead-in names."""

from __future__ import annotations

from rashomon import Document, read
from rashomon.model import Modality, SpeechAct, Statement
from rashomon.settings import Settings

READOUT = """Readout of the call between the foreign ministers of Chile and Peru

The two sides agreed:
- to set up a working group by September;
- to lift the ban on dried fish;
- that a second round would be held in Lima.

Chile stated that it would:
• lower the landing fee by 5 percent
• reopen the consulate in Arica

The minister's trip will take him to:
• Lima
• Cusco
"""


def statements(text: str, reader: str = "auto") -> tuple[Statement, ...]:
    return read(Document.from_text(text), Settings(reader=reader)).statements


def contents(text: str, cue: str, reader: str) -> list[str]:
    found = [s for s in statements(text, reader) if s.cue is not None and s.cue.of(text) == cue]
    return [" | ".join(part.of(text) for part in s.content) for s in found]


def test_every_point_is_held_by_whom_the_lead_in_names() -> None:
    for reader in ("rules", "auto"):
        assert contents(READOUT, "agreed", reader) == [
            "to set up a working group by September",
            "to lift the ban on dried fish",
            "that a second round would be held in Lima",
        ]


def test_what_the_lead_in_says_of_all_points_belongs_to_each() -> None:
    found = [s for s in statements(READOUT) if s.cue is not None and s.cue.of(READOUT) == "stated"]
    assert [s.content[-1].of(READOUT) for s in found] == [
        "lower the landing fee by 5 percent",
        "reopen the consulate in Arica",
    ]
    assert all(s.modality is Modality.DECIDED for s in found)


def test_a_list_without_a_speaker_is_nobodys() -> None:
    assert not any("Cusco" in part.of(READOUT) and s.cue for s in statements(READOUT) for part in s.content)


def test_points_that_begin_with_the_verb() -> None:
    text = "Joint statement\n\nThe Ministers:\n\n1. Welcomed the opening of the bridge;\n2. Decided to meet in Quito.\n"
    found = [s for s in statements(text) if s.cue is not None]
    assert [(s.cue.of(text), s.content[0].of(text)) for s in found if s.cue] == [
        ("Welcomed", "the opening of the bridge"),
        ("Decided", "to meet in Quito"),
    ]
    assert found[0].act is SpeechAct.PRAISES
    assert all(s.holder.span is not None and s.holder.span.of(text) == "The Ministers" for s in found)


def test_points_with_letters_and_small_roman_numbers() -> None:
    text = (
        "Joint statement of Chile and Peru\n\nThe two sides agreed to:\n(i) exempt officials from visas;\n"
        "(ii) set up a fund.\n\nThe meeting ended at noon.\n"
    )
    assert contents(text, "agreed", "rules") == ["to | exempt officials from visas", "to | set up a fund"]
