"""An original and its translation as a Word document: both texts side by side, each difference a comment on its words.

WordprocessingML comments (ISO/IEC 29500-1, 17.13.4), so that whoever reviews the translation can answer them where they
stand. The languages of the runs are marked (17.3.2.20), for proofing and for the choice of fonts.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

from docx import Document as new_document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Cm

from rashomon.report.papers import Paper
from rashomon.report.translation.sheet import DifferenceView, PairView, Part, Sheet
from rashomon.report.wordfile import xml_safe

_EAST_ASIAN = ("zh", "ja", "ko")
_WIDTHS = (1.6, 11.5, 11.5)  # centimetres of the columns


def render(view: Sheet) -> bytes:
    """The file: what differs as a list, then the sentences in a table with comments."""
    document = new_document()
    _landscape(document)
    document.core_properties.author = "rashomon"
    document.core_properties.title = "An original and its translation"
    document.add_heading("An original and its translation", level=0)
    for paper in (view.original, view.translation):
        date = f", {paper.date}" if paper.date else ""
        made = document.add_paragraph(style="List Bullet")
        made.add_run(f"{paper.label}: ")
        _run(made, paper.title, paper)
        made.add_run(f" ({paper.language_name}{date})")
    document.add_paragraph(xml_safe(view.summary))
    for note in view.notes:
        document.add_paragraph(xml_safe(note))
    document.add_heading("What differs", level=1)
    for one in view.differences:
        _difference(document, one)
    if not view.differences:
        document.add_paragraph("No difference was found.")
    document.add_heading("Sentence by sentence", level=1)
    _table(document, view)
    sink = io.BytesIO()
    document.save(sink)
    return sink.getvalue()


def _landscape(document: Any) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(2)


def _difference(document: Any, it: DifferenceView) -> None:
    made = document.add_paragraph()
    made.add_run(f"{it.number}. ")
    made.add_run(f"{'' if it.sure else '? '}{it.kind}").bold = True
    for place, arrow in ((it.original, ": "), (it.translation, " → " if it.original else ": ")):
        if place is not None:
            made.add_run(arrow + "“")
            _run(made, place.words, place.paper)
            made.add_run(f"” ({place.cite})")
    made.add_run(f". {xml_safe(it.why)}.")


def _table(document: Any, view: Sheet) -> None:
    table = document.add_table(rows=1, cols=3, style="Table Grid")
    table.autofit = False
    for cell, words in zip(table.rows[0].cells, ("No.", "Original", "Translation"), strict=True):
        cell.text = ""
        cell.paragraphs[0].add_run(words).bold = True
    _repeated(table.rows[0])
    notes = {it.number: it for it in view.differences}
    told: set[int] = set()
    for pair in view.pairs:
        _pair(document, table.add_row().cells, pair, view, notes, told)
    for row in table.rows:
        for cell, width in zip(row.cells, _WIDTHS, strict=True):
            cell.width = Cm(width)


def _repeated(row: Any) -> None:
    """The row stands at the head of every page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _pair(
    document: Any,
    cells: Sequence[Any],
    pair: PairView,
    view: Sheet,
    notes: Mapping[int, DifferenceView],
    told: set[int],
) -> None:
    cells[0].text = f"{pair.number}" + (f" ({pair.note})" if pair.note else "")
    for cell, parts, paper in (
        (cells[1], pair.original, view.original),
        (cells[2], pair.translation, view.translation),
    ):
        made = cell.paragraphs[0]
        if not parts:
            made.add_run(f"nothing in the {paper.label}").italic = True
        for part in parts:
            run = _run(made, part.words, paper)
            if part.mark:
                _marked(document, run, part, notes[part.mark], told)


def _marked(document: Any, run: Any, part: Part, it: DifferenceView, told: set[int]) -> None:
    """Words of a difference: highlighted, and its comment on the first of its two sides."""
    run.font.highlight_color = WD_COLOR_INDEX.YELLOW
    if part.mark in told:
        return
    told.add(part.mark)
    sign = "" if it.sure else "unsure: "
    document.add_comment(run, f"{it.number}. {sign}{it.kind}: {it.meaning}; {xml_safe(it.why)}.", "rashomon", "R")


def _run(paragraph: Any, words: str, paper: Paper) -> Any:
    """A run in the language of its document."""
    run = paragraph.add_run(xml_safe(words))
    language = OxmlElement("w:lang")
    far = paper.language.split("-")[0] in _EAST_ASIAN
    language.set(qn("w:eastAsia" if far else "w:val"), paper.language)
    run._r.get_or_add_rPr().append(language)
    return run
