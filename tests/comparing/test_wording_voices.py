"""Whose wording is followed: joint communiqués that are issued in turn from each capital are one series."""

from __future__ import annotations

import pytest

import rashomon
from rashomon.comparing.wording import histories
from rashomon.model import DocumentKind, Reading
from rashomon.settings import Settings

JOINT = """Joint Communiqué of the {ordinal} Meeting of the Parana Bridge Commission
{city}, {day}

The Transport Ministers of {parties} met in {city} on {day}. The Ministers agreed that every lorry {verb} be weighed.

The Ministers thanked the engineers of the bridge for their patience.
"""
ALONE = """Ministry of Foreign Affairs of Paraguay
Statement on the bridge
Asunción, {day}

Paraguay {verb} pay its part of the bridge. Paraguay thanks the engineers of the bridge for their patience.
"""
THREE, TWO = "Paraguay, Brazil and Argentina", "Paraguay and Brazil"
SERIES = (
    JOINT.format(ordinal="First", city="Asunción", day="3 May 2021", parties=THREE, verb="must"),
    JOINT.format(ordinal="Second", city="Brasília", day="4 June 2022", parties=THREE, verb="should"),
    JOINT.format(ordinal="Third", city="Asunción", day="5 July 2023", parties=TWO, verb="may"),
)


def read(text: str) -> Reading:
    return rashomon.read(rashomon.Document.from_text(text), Settings(reader="rules"))


def test_joint_texts_are_one_series_whoever_takes_part() -> None:
    (found,) = histories([read(text) for text in SERIES])
    assert (found.name, len(found.documents)) == ("Argentina, Brazil and Paraguay, jointly", 3)
    steps = [step.kind for formula in found.formulas for step in formula.steps if step.kind in ("softened", "hardened")]
    assert steps == ["softened", "softened"]


def test_a_side_with_texts_of_its_own_has_its_joint_texts_among_them() -> None:
    alone = [ALONE.format(day=f"{n} August 2023", verb=verb) for n, verb in ((1, "will"), (2, "may"))]
    found = {h.voice: len(h.documents) for h in histories([read(text) for text in (*SERIES, *alone)])}
    assert found == {"AR+BR+PY": 3, "PY": 5}


def test_a_side_may_be_asked_for_that_has_joint_texts_alone() -> None:
    (found,) = histories([read(text) for text in SERIES], voice="BR")
    assert (found.voice, len(found.documents)) == ("BR", 3)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Joint Statement of the Foreign Ministers of Kenya, Uganda and Rwanda\nKampala, 3 May 2024\n\nThe Foreign "
         "Ministers of Kenya, Uganda and Rwanda agreed to open the border.\n", {"KE", "UG", "RW"}),
        ("Joint Communiqué\n\nThe Presidents of Chile and Peru, meeting in Arica, agreed to open the border.\n",
         {"CL", "PE"}),
        ("Joint statement angers traders in Chile and Peru\n\nThe Presidents of Chile and Peru agreed to open the "
         "border.\n", None),
    ],
)  # fmt: skip
def test_a_joint_text_is_of_all_whom_it_names(text: str, sides: set[str] | None) -> None:
    profile = read(text).profile
    assert (set(profile.issuer.sides) if profile.issuer else None) == sides
    assert (profile.kind is DocumentKind.COMMUNIQUE) == (sides is not None)
