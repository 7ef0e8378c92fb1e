"""Whose words joined attributions are: documents, passives, participles, figures with a source, things."""

from __future__ import annotations

import pytest

import rashomon
from rashomon.model import Mode, Statement

LEAST = 0.5  # confidence from which on a comparison uses a statement


def statements(text: str) -> list[tuple[Statement, str, str]]:
    """The statements that count, each with the words of its holder and of its content."""
    reading = rashomon.read(rashomon.Document.from_text(text, language="en"))
    source = reading.document.text
    return [
        (
            s,
            s.holder.span.of(source) if s.holder and s.holder.span else "",
            " … ".join(part.of(source) for part in s.content),
        )
        for s in reading.statements
        if s.confidence >= LEAST and s.mode is not Mode.NARRATION
    ]


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        (
            "President Ruiz shared his view of the drought, said the statement, in the wake of the talks.",
            "the statement",
        ),
        ("The minister briefed the envoy on the crossing, said the ministry.", "the ministry"),
    ],
)
def test_a_document_that_stands_behind_its_verb_says_it(sentence: str, holder: str) -> None:
    text = f"The prime minister's office of Peru issued a statement after the call with President Ruiz of Chile. {sentence}"
    found = [(who, what) for s, who, what in statements(text) if s.cue and "said" in s.cue.of(text)]
    assert [who for who, _ in found] == [holder]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Quispe, the foreign minister of Peru, was also denied permission to meet with the prisoners in Arica.",
        "The ambassador of Chile was refused access to the archive of the ministry.",
    ],
)
def test_who_is_denied_something_says_nothing(text: str) -> None:
    assert not [who for _, who, _ in statements(text) if who]


def test_who_is_asked_does_not_ask() -> None:
    text = "President Ruiz was asked by reporters if the bridge would be finished. Ruiz replied: “No.”"
    asked = [(who, s.voices) for s, who, what in statements(text) if "bridge" in what]
    assert all("Ruiz" not in who for who, _ in asked)
    assert [who for s, who, what in statements(text) if "No" in what] == ["Ruiz"]


def test_a_source_of_figures_has_no_demand_of_anothers() -> None:
    text = (
        "In Lima, Chilean President Luis Ruiz again urged Bolivia to stop the raids which have left 1,200 homeless, "
        "mainly farmers, according to the Red Cross."
    )
    found = {who: what for _, who, what in statements(text)}
    assert "urged" not in found["the Red Cross"]
    assert "1,200 homeless" in found["the Red Cross"]
    ruiz = next(s for s, who, _ in statements(text) if "Ruiz" in who)
    assert ruiz.voices == ("CL",)


def test_a_report_of_a_demand_stays_the_sources_where_no_figure_is_told_of() -> None:
    text = (
        "Chilean President Luis Ruiz urged Bolivia to stop the raids that had begun in May, according to the Red Cross."
    )
    assert any("urged" in what for _, who, what in statements(text) if who == "the Red Cross")


def test_what_another_says_of_a_pledge_is_no_part_of_it() -> None:
    text = (
        "President Ruiz of Chile said that Peru had agreed to lower its tariffs to zero, something that President Quispe "
        "of Bolivia said would benefit her farmers."
    )
    pledge = next(what for _, who, what in statements(text) if who == "Peru")
    assert "something" not in pledge


@pytest.mark.parametrize(
    "text",
    [
        "The call, which took place on Saturday, underscores the delicate balance that the region keeps.",
        "That did not appear to be the intent of President Ruiz of Chile.",
        "The phone call follows months of silence between the two ministries of Peru and Chile.",
    ],
)
def test_what_no_one_says_is_no_statement(text: str) -> None:
    assert statements(text) == []


def test_what_is_said_in_the_passive_is_somebodys_though_unnamed() -> None:
    text = "It was agreed that the two ministers of Peru and Chile would meet again in June to open the road."
    assert statements(text)


def test_who_spoke_goes_on_though_his_quotation_names_others() -> None:
    text = (
        "Peruvian presidential spokesman Ali Quispe posted a picture of the talks.\n\n"
        '"After meeting .... (the leader) General Luis Ruiz, the delegation also visited President Jorge Soto this '
        'evening," he wrote.'
    )
    reading = rashomon.read(rashomon.Document.from_text(text, language="en"))
    wrote = [s for s in reading.statements if s.cue and s.cue.of(text).startswith("wrote")]
    assert [s.voices for s in wrote] == [("PE",)]


def test_an_ambassador_to_an_organisation_is_his_countrys() -> None:
    text = "Iran's ambassador to the UN Amir Saeid Irani said the vote was void. He warned that Tehran would answer."
    assert [s.voices for s, who, _ in statements(text) if who in ("He",) or "Irani" in who] == [("IR",), ("IR",)]


LED = """Presidents of Peru and Chile speak by phone

The president of Peru and the president of Chile spoke on Tuesday, officials said.

{line}

“President Quispe of Peru spoke today with President Ruiz of Chile about the coast road. The two leaders welcomed progress.”

“President Quispe stressed that the road must open in June.”

The call lasted an hour.
"""


@pytest.mark.parametrize(
    ("line", "side"),
    [
        ("Here is the full readout that was issued by the Peruvian presidency after the call:", "PE"),
        ("The text of the statement from the Chilean Foreign Ministry follows in full:", "CL"),
        ("Here's Peru's statement in full:", "PE"),
    ],
)
def test_a_text_in_quotation_marks_is_of_whom_the_line_above_it_names(line: str, side: str) -> None:
    text = LED.format(line=line)
    found = {what: s.voices for s, _, what in statements(text)}
    theirs = next(voices for what, voices in found.items() if "about the coast road" in what)
    assert theirs == (side,)
    assert not any("lasted an hour" in what for what in found)


def test_a_line_that_names_nobody_gives_a_text_to_nobody() -> None:
    text = LED.format(line="A summary of the call was circulated on Tuesday evening:")
    assert not any(who for _, who, what in statements(text) if what.startswith("“President Quispe of Peru"))


def test_a_quotation_goes_on_to_the_mark_that_closes_it_in_the_next_line() -> None:
    text = (
        "“The people of the coast cannot wait another year,” Minister Ana Quispe of Peru said. “And yet we now lose month "
        "after month.\n\nTo avoid it, the road must open.”\n\nThe talks go on in Lima.\n"
    )
    found = next(s for s, _, what in statements(text) if "must open" in what)
    assert found.voices == ("PE",)


def test_an_opening_mark_at_the_end_of_a_line_closes() -> None:
    text = (
        "“We must act at once,” Minister Ana Quispe of Peru said. “We need a solution that lasts in this field. “\n\n"
        "The talks go on in Lima, and nobody else has spoken.\n"
    )
    assert not any("nobody else" in what for _, _, what in statements(text))
    assert any("that lasts" in what and s.voices == ("PE",) for s, _, what in statements(text))


def test_the_subject_says_what_a_participle_without_a_comma_tells() -> None:
    text = "The government of Peru threatened Bolivia saying Bolivia should pay for the bridge at once."
    assert all("Bolivia" not in who for s, who, _ in statements(text) if s.cue and s.cue.of(text) == "saying")


def test_a_verb_of_saying_is_no_part_of_the_holder_that_follows_it() -> None:
    text = (
        "The Peruvian foreign ministry's readout also said Quispe warned Ruiz that the coast road was Peru's own and that "
        "no toll would be paid for it."
    )
    assert not any(who.startswith("said") for _, who, _ in statements(text))
