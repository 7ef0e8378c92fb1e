"""Which topics get a row, what a report of silence proves, and what two own texts have in common."""

from __future__ import annotations

from pathlib import Path

import pytest

import rashomon
from rashomon.model import Comparison, OmissionKind, Status

OSLO = """Office of the Prime Minister of Norway
Readout of the Prime Minister's call with the President of Kenya

4 March 2025

Prime Minister Jonas Gahr Støre spoke by telephone today with the President of Kenya, William Ruto.

{}
"""
NAIROBI = """State House, Republic of Kenya
Statement on the telephone call between President William Ruto and Prime Minister Jonas Gahr Støre of Norway

Nairobi, 4 March 2025

President William Ruto today spoke by telephone with the Prime Minister of Norway, Jonas Gahr Støre.

{}
"""
WIRE = """NAIROBI, March 5, 2025 (Reuters) - The leaders of Norway and Kenya spoke by telephone on Tuesday.

{}
"""


def compared(folder: Path, **bodies: str) -> Comparison:
    frames = {"oslo": OSLO, "nairobi": NAIROBI, "wire": WIRE}
    for name, body in bodies.items():
        (folder / f"{name}.txt").write_text(frames[name].format(body), "utf-8")
    return rashomon.compare(list(rashomon.read_all(rashomon.load_all([folder]))))


def rows(comparison: Comparison) -> set[str]:
    return {c.topic for c in comparison.matrix}


def test_a_general_topic_gets_no_row_as_a_part_of_another_matter(tmp_path: Path) -> None:
    comparison = compared(
        tmp_path, oslo="The Prime Minister said that cable cuts must not undermine national security."
    )
    assert "security" not in rows(comparison)
    assert rows(comparison) & {"telecoms", "maritime"}


def test_a_general_topic_that_is_listed_or_alone_gets_its_row(tmp_path: Path) -> None:
    comparison = compared(tmp_path, oslo="They discussed fisheries, security, and tourism.")
    assert {"security", "fishing", "tourism"} <= rows(comparison)


def test_words_that_show_two_topics_called_alike_make_one_row(tmp_path: Path) -> None:
    found = rows(compared(tmp_path, oslo="The Prime Minister asked for easier agricultural exports."))
    assert "agricultural-purchases" in found
    assert "agriculture" not in found


def test_a_gathering_beside_which_two_met_is_no_matter_of_theirs(tmp_path: Path) -> None:
    body = "He recalled that they had met on the sidelines of the G20 summit. They discussed fisheries."
    assert rows(compared(tmp_path, oslo=body)) == {"fishing"}


def test_a_narrow_silence_is_not_contradicted_by_what_is_said_of_the_wider_topic(tmp_path: Path) -> None:
    comparison = compared(
        tmp_path,
        nairobi="The President said that the dam on the Tana River is going to be filled this year.",
        wire="The Kenyan statement did not mention the Norwegian proposal on drought relief.",
    )
    reports = [o for o in comparison.omissions if o.kind is OmissionKind.SILENCE and o.voice == "KE"]
    assert reports
    assert all(o.verdict != "contradicted" for o in reports)


def test_a_silence_on_a_wide_matter_is_contradicted_by_a_part_of_it(tmp_path: Path) -> None:
    comparison = compared(
        tmp_path,
        nairobi="The President said that Kenya wants to sell soybeans and avocados to Norway.",
        wire="The Kenyan statement did not mention farm goods.",
    )
    assert "contradicted" in {o.verdict for o in comparison.omissions if o.voice == "KE"}


def test_a_speech_verb_before_a_clause_is_no_emphasis(tmp_path: Path) -> None:
    comparison = compared(
        tmp_path, oslo="They discussed fisheries.", wire="Støre emphasised Norway will guard its fisheries."
    )
    assert not comparison.omissions


def test_a_silence_that_the_own_text_breaks_is_contradicted(tmp_path: Path) -> None:
    comparison = compared(
        tmp_path,
        nairobi="The President said that the dam on the Tana River is going to be filled this year.",
        wire="The Kenyan statement did not mention the dam.",
    )
    assert [o.verdict for o in comparison.omissions if o.voice == "KE"] == ["contradicted"]


def test_a_silence_reported_on_a_hotline_is_set_against_the_own_text(tmp_path: Path) -> None:
    comparison = compared(
        tmp_path,
        nairobi="The two leaders agreed to keep the hotline open.",
        wire="The Kenyan statement said nothing about the hotline, an aide to the Norwegian minister complained.",
    )
    assert [o.verdict for o in comparison.omissions if o.voice == "KE"] == ["contradicted"]


def test_what_a_readout_says_that_its_own_side_stressed_is_no_reported_emphasis(tmp_path: Path) -> None:
    comparison = compared(tmp_path, oslo="The Prime Minister emphasised fisheries.")
    assert not comparison.omissions
    assert [c.status for c in comparison.matrix if (c.topic, c.voice) == ("fishing", "NO")] == [Status.SAYS]


@pytest.mark.parametrize(
    ("oslo", "nairobi", "shared"),
    [
        (
            "The leaders agreed to open a joint school of fisheries in Mombasa in 2026.",
            "The two leaders agreed on a school of fisheries in Mombasa from 2026.",
            True,
        ),
        (
            "The Prime Minister called on Kenya to open its fisheries to Norwegian vessels.",
            "The President said that Norwegian vessels empty the fisheries of Kenya.",
            False,
        ),
        (
            "The leaders exchanged views on fisheries in the Barents Sea.",
            "They had an exchange of views. The two leaders discussed fisheries in the Barents Sea.",
            True,
        ),
        (
            "The leaders exchanged views on the situation in Sudan and on fisheries.",
            "The President underlined Kenya's commitment to an inclusive transition in Sudan.",
            False,
        ),
    ],
)
def test_own_texts_bear_each_other_out_only_in_a_point(tmp_path: Path, oslo: str, nairobi: str, shared: bool) -> None:
    assert bool(compared(tmp_path, oslo=oslo, nairobi=nairobi).convergences) is shared
