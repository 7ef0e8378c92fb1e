"""Reports of silence on one thing: which row they belong to, and what contradicts them. All texts were written here."""

from __future__ import annotations

import rashomon
from rashomon.model import Comparison, Document, Status

LISBON = """Office of the Prime Minister of Portugal

Lisbon, 4 March 2026

Prime Minister Luís Montenegro spoke today by telephone with the Prime Minister of Cabo Verde, Ulisses Correia e Silva.

{}
"""
PRAIA = """Government of Cabo Verde
Office of the Prime Minister

Praia, 4 March 2026

Prime Minister Ulisses Correia e Silva held a telephone conversation today with the Prime Minister of Portugal, Luís
Montenegro.

{}
"""
PRESS = """PRAIA, March 5, 2026 (Reuters) - The prime ministers of Portugal and Cabo Verde spoke by telephone on Wednesday.

{}
"""


def compared(lisbon: str, praia: str, press: str) -> Comparison:
    texts = (LISBON.format(lisbon), PRAIA.format(praia), PRESS.format(press))
    return rashomon.compare([rashomon.read(Document.from_text(text)) for text in texts])


def statuses(comparison: Comparison, voice: str) -> dict[str, Status]:
    return {c.topic: c.status for c in comparison.matrix if c.voice == voice}


def test_a_silence_belongs_to_the_row_where_the_other_side_speaks_of_the_very_thing() -> None:
    comparison = compared(
        "The Prime Minister asked that the crew of the trawler Santa Rita, whose fishing licence had lapsed, be freed.",
        "The two leaders discussed tourism.",
        "The Cabo Verdean statement said nothing of the Santa Rita.",
    )
    reported = {t for t, status in statuses(comparison, "CV").items() if status is Status.REPORTED_SILENT}
    assert reported and not any(topic.startswith("found:") for topic in reported)


def test_a_matter_that_nobody_speaks_of_has_a_row_by_its_own_words() -> None:
    comparison = compared(
        "The two leaders discussed tourism.",
        "The two leaders discussed tourism.",
        "Neither statement mentioned the stolen altarpiece.",
    )
    found = {t.id: t.label for t in comparison.topics if t.found}
    assert list(found.values()) == ["stolen altarpiece"]
    (topic,) = found
    assert statuses(comparison, "PT")[topic] is Status.REPORTED_SILENT
    assert statuses(comparison, "CV")[topic] is Status.REPORTED_SILENT


def test_a_report_on_one_thing_is_not_contradicted_by_what_is_said_of_another() -> None:
    comparison = compared(
        "Portugal will buy fish from Cabo Verde for 20 million euros. The Prime Minister stressed the importance of "
        "fishing.",
        "The two leaders discussed tourism.",
        "Neither statement mentioned a waiver for the trawlers that fish with lights.",
    )
    assert not any(o.verdict == "contradicted" for o in comparison.omissions)
    assert statuses(comparison, "PT")["fishing"] is Status.SAYS


def test_a_topic_that_nobody_raises_makes_nobody_else_silent() -> None:
    comparison = compared(
        "The two leaders discussed tourism.",
        "The two leaders discussed tourism.",
        "The Portuguese statement did not mention the stolen altarpiece.",
    )
    cells = {c.voice: c.status for c in comparison.matrix if c.topic.startswith("found:")}
    assert cells["PT"] is Status.REPORTED_SILENT
    assert cells["CV"] is Status.NOT_REPORTED


def test_one_thing_within_a_topic_has_a_row_of_its_own_where_the_side_speaks_of_another() -> None:
    comparison = compared(
        "The Prime Minister stressed the importance of fishing.",
        "The two leaders discussed tourism.",
        "The Portuguese statement did not mention fishing huts of the Dombrowski company.",
    )
    cells = statuses(comparison, "PT")
    assert cells["fishing"] is Status.SAYS
    assert [t.label for t in comparison.topics if t.found] == ["fishing huts of the Dombrowski company"]


def test_answers_alone_warrant_no_silence() -> None:
    answers = """Ministry of Foreign Affairs of Cabo Verde
Spokesperson's Regular Press Conference on 5 March 2026

Question: The prime ministers of Portugal and Cabo Verde spoke by telephone yesterday. Is there anything on tourism?

Spokesperson: The two prime ministers discussed tourism.

Question: And on the weather?

Spokesperson: I have nothing to add.
"""
    texts = (LISBON.format("The Prime Minister stressed the importance of fishing."), answers)
    comparison = rashomon.compare([rashomon.read(Document.from_text(text)) for text in texts])
    (found,) = (c for c in comparison.matrix if c.topic == "fishing" and c.voice == "CV")
    assert found.status is Status.NOT_REPORTED


def test_a_text_is_silent_whatever_its_ministers_tell_a_newspaper() -> None:
    comparison = compared(
        "The Prime Minister raised the landmines that were found on the island of Sal.",
        "The two leaders discussed tourism, and agreed on two more flights a week between Lisbon and Praia. The Prime "
        "Minister asked for more visas for students and thanked Portugal for its scholarships.",
        "Cabo Verde's statement made no mention of landmines. Cabo Verde will not accept demining by others, "
        "Cabo Verdean Defence Minister Janine Lélis said.",
    )
    reported = [o for o in comparison.omissions if o.topic == "demining" and o.voice == "CV"]
    assert [o.verdict for o in reported] == ["confirmed"]
