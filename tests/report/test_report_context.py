"""The context: everything that the views show, in plain values."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date

import factory
import pytest

from rashomon.model import Comparison, Confirmation, ConflictKind, Document, Evidence, OmissionKind, Span, Status
from rashomon.report import context as types
from rashomon.report import words
from rashomon.report.building import context
from rashomon.report.building.accounts import differing
from rashomon.report.building.desk import Desk
from rashomon.report.building.documents import anchors
from rashomon.report.context import Passage


@pytest.fixture(scope="module")
def view() -> types.Context:
    return context(factory.comparison())


def passages(value: object) -> list[Passage]:
    """Every passage anywhere in a value."""
    if isinstance(value, Passage):
        return [value]
    if isinstance(value, tuple):
        return [found for item in value for found in passages(item)]
    if is_dataclass(value) and not isinstance(value, type):
        return [found for field in fields(value) for found in passages(getattr(value, field.name))]
    return []


def test_every_passage_reproduces_its_characters(view: types.Context) -> None:
    found = passages(view)
    assert len(found) > 60
    for passage in found:
        assert passage.words == words.plain(factory.TEXTS[passage.document][passage.start : passage.end])


def test_every_passage_has_an_anchor_in_its_document(view: types.Context) -> None:
    assert {passage.anchor for passage in passages(view)} <= anchors(view.documents)


def test_a_passage_comes_with_the_words_around_it(view: types.Context) -> None:
    passage = view.conflicts[0].a.passage
    assert passage.before == "The Prime Minister underlined that "
    assert passage.after.startswith(". She stressed that any agreement")
    assert passage.stands == "Helen Marsh, in other words"


def test_a_quotation_set_apart_comes_with_the_sentence_that_leads_into_it(view: types.Context) -> None:
    october = next(p for p in passages(view) if p.words.startswith("“We will open"))
    assert october.before.endswith("did not mention wheat at all. ¶ ")


def test_documents_hold_their_whole_text_in_order(view: types.Context) -> None:
    for document in view.documents:
        text = words.plain(factory.TEXTS[document.id])
        for block in document.blocks:
            assert text[block.start : block.start + len(block.text)] == block.text
            assert all(0 <= mark.start < mark.end <= len(block.text) for mark in block.marks)
        assert "".join("".join(b.text for b in document.blocks).split()) == "".join(text.split())


def test_words_of_status_are_never_mixed_up(view: types.Context) -> None:
    cells = {(cell.topic, cell.voice.id): cell for cell in view.matrix.cells}
    assert cells["Visits", "CA"].word == "silent"
    assert "its own text (D1) was searched" in cells["Visits", "CA"].sentence
    assert cells["Nuclear safety", "KZ"].word == "not reported"
    assert "because its own text is an excerpt" in cells["Nuclear safety", "KZ"].sentence
    assert cells["Wheat & Caspian transit", "CA"].word == "reported silent"
    assert "Contested" in cells["Wheat & Caspian transit", "CA"].sentence
    assert cells["Visits", "analyst"].word == "no account"
    assert "34 % of its words" in cells["Uranium purchases", "CA"].sentence
    assert "first in its own text" in cells["Uranium purchases", "CA"].sentence


def test_the_evidence_of_a_silence_is_what_was_searched(view: types.Context) -> None:
    silent = next(cell for cell in view.matrix.cells if cell.status == "silent")
    headings = dict(silent.lists)
    assert [p.words for p in headings[words.ROLE_NEAR]] == ["The leaders agreed to remain in close contact."]
    assert headings[words.ROLE_RAISED][0].label == "D2"


def test_what_another_side_has_a_voice_say_stands_beside_its_empty_cell_under_its_tellers_name() -> None:
    it = factory.comparison()
    names = {voice.id: voice.name for voice in it.voices}
    empty = [c for c in it.matrix if c.status is not Status.SAYS]
    placed = {s.id: s for s in it.statements}
    report = next(r for r in it.cross_reports if r.reported.statement)
    topic = placed[report.reported.statement or ""].statement.topics[0].topic
    cell = next(c for c in empty if c.voice != report.reporter)
    moved = replace(report, holder=cell.voice)
    cells = tuple(replace(c, topic=topic) if c is cell else c for c in it.matrix if c is cell or c.topic != topic)
    view = context(replace(it, matrix=cells, cross_reports=(moved,)))
    shown = next(c for c in view.matrix.cells if c.topic == topic_label(it, topic) and c.voice.id == cell.voice)
    assert [name for name, _ in shown.told] == [names[report.reporter]]
    assert any(heading == f"as {names[report.reporter]} tells it" for heading, _ in shown.lists)
    assert all(not c.told for c in view.matrix.cells if c.status == "says")


def topic_label(it: Comparison, topic: str) -> str:
    return next(t.label for t in it.topics if t.id == topic)


def test_documents_link_back_to_what_uses_them(view: types.Context) -> None:
    notes = [note for document in view.documents for block in document.blocks for note in block.notes]
    targets = {note.href for note in notes}
    assert {"#finding-1", "#conflict-1", "#pledge-p1", "#wording-1", "#timeline-4", "#cell-uranium--CA"} <= targets


def test_a_finding_links_only_to_what_is_there(view: types.Context) -> None:
    assert [finding.about for finding in view.findings] == ["conflict-1", "omission-1", "convergence-1", ""]


def test_order_is_by_rank_in_the_own_text_and_by_share_without_one(view: types.Context) -> None:
    canada, kazakhstan, analysts = view.orders
    assert [bar.label for bar in canada.bars] == ["Uranium purchases", "Nuclear safety", "Air link", "Sovereignty"]
    assert kazakhstan.own and not analysts.own


def test_a_document_without_a_title_goes_by_its_opening_words(view: types.Context) -> None:
    assert view.documents[2].title.startswith("Good talk with Prime Minister Marsh today!")


def test_text_between_blocks_is_not_lost() -> None:
    comparison = factory.comparison()
    first = comparison.readings[0]
    bare = first.document.with_(blocks=first.document.blocks[:1])
    readings = (type(first)(bare), *comparison.readings[1:])
    view = context(type(comparison)(event=None, readings=readings, statements=comparison.statements))
    shown = "".join(block.text for block in view.documents[0].blocks)
    assert "The leaders agreed to remain in close contact." in shown


def test_evidence_in_white_space_between_blocks_still_has_an_anchor() -> None:
    comparison = factory.comparison()
    desk = Desk(comparison)
    gap = factory.READOUT.index("\n\n")
    passage = desk.passage(Evidence(factory.PM, Span(gap, gap + 1)), ("finding", "F9", "#x", "x"))
    from rashomon.report.building.documents import documents

    assert passage.anchor in anchors(documents(desk))


def test_differing_words_are_marked_and_the_rest_is_not() -> None:
    a, b = differing("up to 4,000 tonnes", "6,000 tonnes")
    assert a == (("up to 4,000", True), (" tonnes", False))
    assert b == (("6,000", True), (" tonnes", False))
    assert differing("采购6000吨", "采购4000吨")[0] == (("采购", False), ("6000", True), ("吨", False))


@pytest.mark.parametrize(
    ("begin", "end", "precision", "shown"),
    [
        (date(2026, 2, 4), date(2026, 2, 4), "day", "4 February 2026"),
        (date(2026, 2, 4), date(2026, 2, 6), "interval", "4–6 February 2026"),
        (date(2026, 4, 1), date(2026, 4, 30), "month", "April 2026"),
        (date(2026, 1, 1), date(2026, 3, 31), "quarter", "first quarter of 2026"),
        (date(2026, 7, 1), date(2026, 12, 31), "half", "second half of 2026"),
        (date(2030, 1, 1), date(2030, 12, 31), "year", "2030"),
        (None, date(2030, 12, 31), "interval", "by 31 December 2030"),
        (date(2026, 2, 4), None, "interval", "from 4 February 2026"),
        (None, None, "day", ""),
    ],
)
def test_dates_are_as_coarse_as_they_are_known(
    begin: date | None, end: date | None, precision: str, shown: str
) -> None:
    assert words.period(begin, end, precision) == shown


def test_control_characters_are_replaced_one_for_one() -> None:
    hostile = "a\x1b[31m\x00\x9b\u202eb\ud800\r\n\tc"
    shown = words.plain(hostile)
    assert len(shown) == len(hostile)
    assert not set(shown) & set("\x1b\x00\x9b\u202e\ud800\r")
    assert shown.endswith("\n\tc")


def test_a_comparison_of_nothing_has_a_context() -> None:
    view = context(factory.empty())
    assert view.head.title == "No documents"
    assert view.matrix.rows == () and view.documents == ()


def test_two_topics_whose_ids_look_alike_keep_their_own_anchors() -> None:
    from rashomon.model import Cell, Comparison, Status, Topic, Voice

    cells = tuple(Cell(topic, "CA", Status.NOT_REPORTED) for topic in ("a.b", "a/b"))
    view = context(
        Comparison(
            None, (), topics=(Topic("a.b", "1"), Topic("a/b", "2")), voices=(Voice("CA", "C", "CA"),), matrix=cells
        )
    )
    assert len({cell.anchor for cell in view.matrix.cells}) == 2


def test_evidence_must_name_a_document_of_the_comparison() -> None:
    desk = Desk(factory.comparison())
    with pytest.raises(KeyError):
        desk.passage(Evidence(Document("x", sha256="0" * 64).id, Span(0, 1)))


@pytest.mark.parametrize(
    ("table", "kinds"),
    [
        (words.STATUS, Status), (words.CONFLICT, ConflictKind), (words.CONFIRMATION, Confirmation),
        (words.OMISSION, OmissionKind),
    ],
)  # fmt: skip
def test_every_kind_has_its_word(table: dict, kinds: type) -> None:
    assert set(table) == set(kinds)
