"""Events, own texts and silence over short texts: what is found, what is warranted and what is not."""

from __future__ import annotations

from datetime import date

import rashomon
from rashomon.model import Cell, Comparison, Document, Status

TALLINN = """Ministry of Foreign Affairs of Estonia
Statement on the meeting of the Foreign Ministers of Estonia and Georgia

Tallinn, 4 March 2025

Foreign Minister Margus Tsahkna met today in Tallinn with his Georgian counterpart, Irakli Beridze.

The Minister stressed that the elections must be repeated. He raised the human rights of the protesters in Tbilisi.

The ministers discussed cyber security.
"""
TBILISI = """Ministry of Foreign Affairs of Georgia
Statement on the meeting of the Foreign Ministers of Georgia and Estonia

Tallinn, 4 March 2025

Foreign Minister Irakli Beridze met in Tallinn with Foreign Minister Margus Tsahkna of Estonia.

The Minister underlined that Georgia wants to join the European Union. He said that trade grows every year.
"""
WIRE = """TALLINN, March 5, 2025 (Reuters) - The foreign ministers of Estonia and Georgia met in Tallinn on Tuesday.

Tsahkna said that the elections must be repeated. Beridze said that trade was growing.
"""


def compared(*texts: str) -> Comparison:
    return rashomon.compare([rashomon.read(Document.from_text(text, published=None)) for text in texts])


def loaded(tmp_path: object, **texts: str) -> Comparison:
    """Compared as files are, with what they say of themselves (publisher, date)."""
    from pathlib import Path

    folder = Path(str(tmp_path))
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return rashomon.compare(list(rashomon.read_all(rashomon.load_all([folder]))))


def cell(comparison: Comparison, topic: str, voice: str) -> Cell:
    return next(c for c in comparison.matrix if (c.topic, c.voice) == (topic, voice))


def test_two_own_texts_are_one_event_of_their_day(tmp_path: object) -> None:
    comparison = loaded(tmp_path, a=TALLINN, b=TBILISI)
    assert comparison.event is not None
    assert comparison.event.begin == date(2025, 3, 4)
    assert set(comparison.event.sides) == {"EE", "GE"}
    assert {v.id: len(v.own) for v in comparison.voices if v.participant} == {"EE": 1, "GE": 1}


def test_an_own_text_that_says_nothing_of_a_topic_is_silent_with_its_warrant(tmp_path: object) -> None:
    comparison = loaded(tmp_path, a=TALLINN, b=TBILISI)
    found = cell(comparison, "human-rights", "GE")
    assert found.status is Status.SILENT
    assert found.warrant.complete and found.warrant.readable and not found.warrant.missing
    assert found.searched == next(v.own for v in comparison.voices if v.id == "GE")
    assert found.raised_by
    assert cell(comparison, "trade", "EE").status is Status.SILENT


def test_a_voice_that_is_heard_second_hand_is_never_silent(tmp_path: object) -> None:
    comparison = loaded(tmp_path, a=TALLINN, b=WIRE)
    georgia = [c for c in comparison.matrix if c.voice == "GE"]
    assert georgia
    assert Status.SILENT not in {c.status for c in georgia}
    assert cell(comparison, "human-rights", "GE").warrant.missing == ("only heard second-hand",)


def test_an_excerpt_warrants_no_silence(tmp_path: object) -> None:
    comparison = loaded(tmp_path, a=TALLINN, b=TBILISI.rstrip() + "\n\nThis is an excerpt of the statement.\n")
    reading = next(r for r in comparison.readings if "excerpt" in r.document.text)
    if reading.document.completeness.value == "excerpt":
        found = cell(comparison, "human-rights", "GE")
        assert found.status is Status.NOT_REPORTED
        assert any("excerpt" in line for line in found.warrant.missing)
    else:
        assert reading.document.completeness.value == "unknown"


def test_a_name_beside_the_topic_that_the_own_text_has_too_warrants_no_silence(tmp_path: object) -> None:
    ankara = """Presidency of the Republic of Türkiye
Statement on the meeting between President Erdoğan and Prime Minister Starmer

Ankara, 27 October 2025

President Recep Tayyip Erdoğan received Prime Minister of the United Kingdom Keir Starmer in Ankara.

The President said that the order of Typhoons opens a new page. He stressed that Gaza needs peace.
"""
    london = """Ministry of Defence of the United Kingdom
Statement on the meeting between Prime Minister Starmer and President Erdoğan

Ankara, 27 October 2025

Prime Minister Keir Starmer met President Recep Tayyip Erdoğan in Ankara today.

The Prime Minister said that Türkiye would buy twenty Typhoons, fighter aircraft that are built in Britain.
"""
    comparison = loaded(tmp_path, a=ankara, b=london)
    rows = {c.topic for c in comparison.matrix}
    for topic in rows & {"aircraft-purchases", "arms-sales"}:
        assert cell(comparison, topic, "TR").status is not Status.SILENT


def test_the_texts_of_one_wire_are_one_origin(tmp_path: object) -> None:
    longer = WIRE + "\nThe talks lasted two hours, and both delegations left without a word to the press that waited.\n"
    comparison = loaded(tmp_path, a=longer, b=longer.replace("(Reuters) - ", "(AFP) - "), c=TBILISI)
    repeats = sorted(len(s.repeats) for s in comparison.sources)
    assert repeats == [0, 1, 1]


def test_texts_about_another_meeting_stand_apart(tmp_path: object) -> None:
    other = """Office of the President of Finland
Statement on the call between President Alexander Stubb and President Volodymyr Zelenskyy

Helsinki, 12 January 2025

President Alexander Stubb spoke by phone today with President Volodymyr Zelenskyy of Ukraine.

The presidents discussed sanctions and the protection of cables.
"""
    comparison = loaded(tmp_path, a=TALLINN, b=TBILISI, c=other)
    assert sum(s.on_event for s in comparison.sources) == 2
    assert not any(c.topic == "sanctions" for c in comparison.matrix)
    assert any("does not tell of this event" in line for line in comparison.limits)


def test_two_undated_readouts_of_two_sides_are_one_event(tmp_path: object) -> None:
    undated = {
        "a": TALLINN.replace("Tallinn, 4 March 2025\n\n", ""),
        "b": TBILISI.replace("Tallinn, 4 March 2025\n\n", ""),
    }
    comparison = loaded(tmp_path, **{k: v.replace("met today", "met") for k, v in undated.items()})
    assert comparison.event is not None and comparison.event.begin is None
    assert sum(s.on_event for s in comparison.sources) == 2


def test_no_text_at_all_gives_an_empty_matrix() -> None:
    comparison = compared("Rain is expected over the hills on Sunday.")
    assert comparison.event is None
    assert comparison.matrix == ()
    assert any("No contact" in line for line in comparison.limits)
