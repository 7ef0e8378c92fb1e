"""All changes of a series in one redline, and as a Word document: the first and the last text can be read off it."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from benchmarks.wording_series import run
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from tests.series import history

import rashomon
from rashomon.comparing.wording import histories
from rashomon.comparing.wording.alltime import ends
from rashomon.comparing.wording.series import in_place, sentences
from rashomon.model import AllTime, Reading
from rashomon.report.papers import Paper
from rashomon.report.redline import render
from rashomon.report.redline.ages import all_time as all_time_view
from rashomon.settings import Settings

EXAMPLE = Path(__file__).parents[2] / "examples" / "formula-series"
RULES = Settings(reader="rules")


@pytest.fixture(scope="module")
def readings() -> tuple[Reading, ...]:
    return tuple(rashomon.read(d, RULES) for d in rashomon.load_all([str(EXAMPLE)]))


@pytest.fixture(scope="module")
def all_time(readings: tuple[Reading, ...]) -> AllTime:
    (found,) = histories(readings, series=True)
    assert found.all_time is not None
    return found.all_time


def lines(reading: Reading) -> list[str]:
    return [s.span.of(reading.document.text) for s in sentences(reading)]


def by_id(readings: tuple[Reading, ...], document: str) -> Reading:
    return next(r for r in readings if r.document.id == document)


def test_the_first_and_the_last_text_are_what_came_first_and_what_still_stands(
    all_time: AllTime, readings: tuple[Reading, ...]
) -> None:
    first, last = ends(all_time)
    assert sorted(first.split("\n")) == sorted("\n".join(lines(by_id(readings, all_time.documents[0]))).split("\n"))
    assert last.split("\n") == "\n".join(lines(by_id(readings, all_time.documents[-1]))).split("\n")


def test_every_text_between_can_be_read_off_it(all_time: AllTime, readings: tuple[Reading, ...]) -> None:
    for number, document in enumerate(all_time.documents):
        here = [
            "".join(x.words for x in s.layers if x.came <= number and (x.gone is None or x.gone > number))
            for s in all_time.strands
        ]
        assert sorted(filter(None, here)) == sorted(lines(by_id(readings, document)))


def _read(paragraph: Any, accepted: bool) -> str:
    """A paragraph after all its tracked changes were accepted or rejected."""
    said = ""
    for child in paragraph:
        if child.tag in (qn("w:ins"), qn("w:moveTo")):
            said += _read(child, accepted) if accepted else ""
        elif child.tag in (qn("w:del"), qn("w:moveFrom")):
            said += "" if accepted else _read(child, accepted)
        elif child.tag in (qn("w:t"), qn("w:delText")):
            said += child.text or ""
        elif child.tag != qn("w:pPr"):
            said += _read(child, accepted)
    return said


def test_the_word_document_has_an_author_for_each_text(readings: tuple[Reading, ...]) -> None:
    found = histories(readings, series=True)
    made = render(found, [r.document for r in readings], "docx")
    assert isinstance(made, bytes)
    root = parse_xml(zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml"))
    paragraphs = list(root.iter(qn("w:p")))
    heads = [n for n, p in enumerate(paragraphs) if p.find(f".//{qn('w:pStyle')}") is not None]
    begin = next(n for n in heads if " to " in _read(paragraphs[n], True))
    part = paragraphs[begin + 2 : next(n for n in heads if n > begin)]
    authors = {m.get(qn("w:author")) for p in part for m in p.iter(qn("w:ins"), qn("w:del"))}
    dates = {m.get(qn("w:date")) for p in part for m in p.iter(qn("w:ins"), qn("w:del"))}
    assert len(authors) == len(found[0].documents) - 1 == len(dates)
    order = found[0].documents
    for document, accepted in ((order[-1], True), (order[0], False)):
        said = " ".join(_read(p, accepted).strip() for p in part).split()
        wanted = " ".join(lines(by_id(readings, document))).split()
        assert sorted(said) == sorted(wanted)


@pytest.mark.parametrize(("held_out", "least"), ((False, 9), (True, 8)))
def test_shifts_over_whole_series_are_told(held_out: bool, least: int) -> None:
    found = list(run(held_out))
    wrong = [(shift, said) for _, shift, said in found if shift["kind"] != said]
    assert len(found) - len(wrong) >= least, wrong


def test_of_two_passages_that_changed_places_the_shorter_has_moved() -> None:
    assert in_place({0: 1, 1: 0}, {0: 30, 1: 5}) == {0}
    assert in_place({0: 1, 1: 0}, {0: 5, 1: 30}) == {1}


def test_the_newest_text_against_all_earlier_ones_keeps_every_word() -> None:
    texts = (
        "The committee seeks to keep prices stable. It will act, if needed, to support the market, as it said in May.",
        "The committee seeks to keep prices stable. It decided to wait.",
        "The committee seeks to keep prices stable. It may act, if needed, to support the market. Thank you.",
    )
    made = [
        rashomon.read(rashomon.Document.from_text(t, published=date(2020 + n, 1, 1)), RULES)
        for n, t in enumerate(texts)
    ]
    (found,) = histories(made, series=True)
    said = ["".join(e.after for e in item.edits) for item in found.redlines[-1].items]
    assert found.redlines[-1].older == ""
    assert " ".join(said) == texts[-1]
    assert found.redlines[-1].items[0].op == "equal"


def test_a_short_word_that_turns_a_sentence_round_has_its_own_age() -> None:
    found = history(
        [
            ["All boats may pay the toll of the canal.", "The pilots wait at the lock."],
            ["All boats must pay the toll of the canal.", "The pilots wait at the lock."],
            ["No boats must pay a toll of the canal.", "The pilots wait at the lock."],
        ]
    )
    assert found.all_time is not None
    papers = [Paper(document, f"D{n}", "", "", "", "") for n, document in enumerate(found.all_time.documents, 1)]
    (sentence,), *_ = all_time_view(found.all_time, papers).standing
    assert [(one.words, one.came) for one in sentence] == [
        ("No", 2), ("boats", 0), ("must", 1), ("pay a toll of the canal.", 0),
    ]  # fmt: skip
