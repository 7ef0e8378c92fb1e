"""Formulas, their lineage, redlines of a series, and every form that `rashomon wording` writes."""

from __future__ import annotations

import io
import json
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from benchmarks.wording import run
from docx import Document as open_docx
from docx.oxml.ns import qn

import rashomon
from rashomon.comparing.wording import histories, kind, redline, shifts
from rashomon.comparing.wording.series import in_place
from rashomon.errors import InputError
from rashomon.model import Document, Reading, WordingHistory
from rashomon.report import redline as report

EXAMPLE = Path(__file__).parents[2] / "examples" / "formula-series"


@pytest.fixture(scope="module")
def readings() -> tuple[Reading, ...]:
    return tuple(rashomon.read(d) for d in rashomon.load_all([str(EXAMPLE)]))


@pytest.fixture(scope="module")
def history(readings: tuple[Reading, ...]) -> WordingHistory:
    (found,) = histories(readings)
    return found


@pytest.mark.parametrize("held_out", (False, True))
def test_kinds_of_change_are_right_on_the_gold(held_out: bool) -> None:
    share, wrong = run(held_out)
    assert share >= 0.9, wrong


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We will act together, at once.", "We may act, perhaps at once."),
        ("Both sides agreed to a truce on land.", "On land, both sides agreed to a truce at sea"),
        ("双方必须遵守停火协议。", "双方应当遵守停火协议，并立即撤军。"),
        ("", "Something new."),
        ("“Peace”", ""),
    ],
)
def test_each_side_of_a_redline_can_be_read_off_it(before: str, after: str) -> None:
    edits = redline(before, after)
    assert "".join(e.before for e in edits) == before
    assert "".join(e.after for e in edits) == after


def test_the_same_words_are_verbatim_whatever_their_marks() -> None:
    assert kind(shifts("“The door is open,” he said.", '"The door is open", he said')) == "verbatim"


def test_a_formula_is_followed_over_its_dates(history: WordingHistory) -> None:
    formula = next(f for f in history.formulas if "sharing of the mackerel" in f.frame)
    assert (formula.documents, formula.first, formula.last) == (7, date(2018, 11, 14), date(2025, 11, 13))
    kinds = [step.kind for step in formula.steps]
    assert kinds == ["widened", "reworded", "widened", "hardened", "narrowed", "softened"]
    assert [use.date for use in formula.uses] == sorted(use.date for use in formula.uses if use.date)
    assert ("and herring", 4) in [filler for slot in formula.slots for filler in slot.fillers]


def test_every_span_reproduces_its_words(history: WordingHistory, readings: tuple[Reading, ...]) -> None:
    texts = {r.document.id: r.document.text for r in readings}
    for formula in history.formulas:
        for use in formula.uses:
            assert use.evidence.span.of(texts[use.evidence.document])
        for step in formula.steps:
            older, newer = (formula.uses[n].evidence for n in (step.older, step.newer))
            assert "".join(e.before for e in step.edits) == older.span.of(texts[older.document])
            assert "".join(e.after for e in step.edits) == newer.span.of(texts[newer.document])


def test_a_sentence_that_moved_is_neither_new_nor_gone(history: WordingHistory) -> None:
    ops = [item.op for item in history.redlines[4].items]
    assert ops.count("moved and changed") == ops.count("moved away") == 1
    assert "inserted" not in ops and "deleted" not in ops


def test_what_is_missing_is_said_where_it_went(history: WordingHistory) -> None:
    gone = next(f for f in history.formulas if "reduction of its own quota" in f.frame)
    fourth = next(n for n in history.novelties if n.date == date(2022, 10, 20))
    assert gone.id in fourth.missing and gone.missing == 4


def test_the_longest_row_in_order_stays() -> None:
    assert in_place({0: 2, 1: 0, 2: 1, 3: 3}) == {1, 2, 3}
    assert in_place({}) == frozenset()


def test_dates_choose_texts(readings: tuple[Reading, ...]) -> None:
    (found,) = histories(readings, since=date(2022, 1, 1))
    assert len(found.documents) == 4
    with pytest.raises(InputError):
        histories(readings, since=date(2030, 1, 1))
    with pytest.raises(InputError):
        histories(readings, voice="FR")


def test_texts_that_name_no_issuer_are_one_series_and_it_is_said() -> None:
    texts = ("The committee decided to keep the policy rate at 4 percent.",
             "The committee decided to keep the policy rate at 3 percent.")  # fmt: skip
    made = [rashomon.read(Document.from_text(t, published=date(2024, 1 + n, 1))) for n, t in enumerate(texts)]
    (found,) = histories(made)
    assert found.notes
    assert [s.kind for f in found.formulas for s in f.steps] == ["slot changed"]


def test_word_gives_the_newer_text_back_and_the_older_one(
    history: WordingHistory, readings: tuple[Reading, ...]
) -> None:
    made = report.render((history,), [r.document for r in readings], "docx")
    assert isinstance(made, bytes)
    body = open_docx(io.BytesIO(made)).element.body
    marks = [e for e in body.iter() if e.tag in {qn(f"w:{t}") for t in ("ins", "del", "moveFrom", "moveTo")}]
    ids = [e.get(qn("w:id")) for e in marks]
    assert len(ids) == len(set(ids)) > 20 and all(e.get(qn("w:author")) and e.get(qn("w:date")) for e in marks)
    for tag in ("moveFrom", "moveTo"):
        starts = [e.get(qn("w:id")) for e in body.iter(qn(f"w:{tag}RangeStart"))]
        assert starts and starts == [e.get(qn("w:id")) for e in body.iter(qn(f"w:{tag}RangeEnd"))]
    texts = {r.document.id: r for r in readings}
    accepted, rejected = _text(body, ("del", "moveFrom")), _text(body, ("ins", "moveTo"))
    for older, newer in pairwise(history.documents):
        assert _plain(texts[newer]) in accepted
        assert all(s.of(texts[older].document.text) in rejected for s in texts[older].sentences)


def _plain(reading: Reading) -> str:
    return "".join("".join(s.of(reading.document.text).split()) for s in reading.sentences)


def _text(body: object, without: tuple[str, ...]) -> str:
    gone = {qn(f"w:{t}") for t in without}
    words = [
        e.text or ""
        for e in body.iter(qn("w:t"), qn("w:delText"))  # type: ignore[attr-defined]
        if not gone & {a.tag for a in e.iterancestors()}
    ]
    joined = "".join(words)
    return "".join(joined.split()) if "del" in without else joined


def test_every_form_is_written_and_escapes_what_documents_say(readings: tuple[Reading, ...]) -> None:
    evil = [
        rashomon.read(
            Document.from_text(
                f"We demand <script>alert({n})</script> peace & calm for all.", published=date(2024, n, 1)
            )
        )
        for n in (1, 2)
    ]
    found = histories(evil)
    documents = [r.document for r in evil]
    page = report.render(found, documents, "html")
    assert isinstance(page, str) and "<script>" not in page and "&lt;script&gt;" in page
    plain = json.loads(str(report.render(found, documents, "json")))
    assert plain["schema"] == "rashomon/wording/1"
    for form in ("terminal", "markdown", "csv"):
        assert "peace" in str(report.render(found, documents, form))
