"""Redlines as a Word document with real track changes.

WordprocessingML (ISO/IEC 29500-1): what came is a run in ``w:ins`` (17.13.5.18), what went ``w:delText`` in ``w:del``
(17.13.5.14), a sentence that moved stands in ``w:moveFrom`` where it was and in ``w:moveTo`` where it is (17.13.5.22,
17.13.5.25), each between range marks that share a name (17.13.5.24, 17.13.5.28). Accepting all changes gives the newer
text, rejecting all the older one, character for character but for the spacing between sentences. In the redline of all
texts each change has its text as author, at that text's date: accepting all gives the last text, rejecting all the
first one.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Any

from docx import Document as new_document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from rapidfuzz.distance import Levenshtein

from rashomon.model import Edit, Layer
from rashomon.report.papers import Paper
from rashomon.report.redline.ages import AllTimeView, StrandView
from rashomon.report.redline.views import FormulaView, ItemView, RedlineView, Sheet
from rashomon.report.wordfile import xml_safe

_PARTS = re.compile(r"\s+|[^\W_]+|.", re.S)


def render(views: Sequence[Sheet]) -> bytes:
    """All voices in one document: all texts in one, the redlines of neighbouring texts, newest first, then the formulas
    that moved."""
    document = new_document()
    document.core_properties.author = "rashomon"
    document.core_properties.title = "Redlines"
    marker = _Marker()
    for view in views:
        document.add_heading(xml_safe(f"Wording: {view.name}"), level=0)
        document.add_paragraph(xml_safe(view.summary))
        for note in view.notes:
            document.add_paragraph(xml_safe(note))
        if view.newest:
            document.add_paragraph(xml_safe(f"{view.newest.paper.name}: {view.newest.sentence}"))
        if view.all_time:
            marker.all_time(document, view.all_time)
        for redline in reversed([r for r in view.redlines if r.older is not None]):
            document.add_heading(xml_safe(redline.title), level=1)
            document.add_paragraph(", ".join(f"{n} {op}" for op, n in redline.counts))
            marker.redline(document, redline)
        if view.moved:
            document.add_heading("Formulas that moved", level=1)
        for formula in view.moved:
            marker.formula(document, formula)
    sink = io.BytesIO()
    document.save(sink)
    return sink.getvalue()


class _Marker:
    """Writes tracked changes; every mark has an id of its own."""

    def __init__(self) -> None:
        self._ids = count(1)
        self._author, self._date = "", ""

    def redline(self, document: Any, redline: RedlineView) -> None:
        """One redline, paragraph by paragraph."""
        self._by(redline.newer.name, redline.newer.iso)
        names = _moves(redline)
        for paragraph in redline.paragraphs:
            made = document.add_paragraph()._p
            self._paragraph_mark(made, paragraph)
            for position, item in enumerate(paragraph):
                space = "" if position + 1 == len(paragraph) else " "
                self._item(made, item, space, names)

    def all_time(self, document: Any, it: AllTimeView) -> None:
        """All texts in one: every change tracked under the name and the date of the text that made it."""
        document.add_heading(xml_safe(it.title), level=1)
        document.add_paragraph(xml_safe(it.sentence))
        for paragraph in it.paragraphs:
            made = document.add_paragraph()._p
            came, gone = min(s.came for s in paragraph), _all_gone(paragraph)
            if came or gone is not None:
                properties, run = OxmlElement("w:pPr"), OxmlElement("w:rPr")
                for tag, number in (("w:ins", came or None), ("w:del", gone)):
                    if number is not None:
                        run.append(self._mark_of(tag, it.papers[number]))
                properties.append(run)
                made.insert(0, properties)
            for position, strand in enumerate(paragraph):
                for layer in strand.layers:
                    self._layer(made, it, layer)
                if position + 1 < len(paragraph):
                    self._layer(made, it, Layer(" ", strand.came, strand.gone))

    def _layer(self, paragraph: Any, it: AllTimeView, layer: Layer) -> None:
        """A run with its fate: what came and went again is a deletion inside an insertion."""
        inner = _run(layer.words, deleted=layer.gone is not None)
        for tag, number in (("w:del", layer.gone), ("w:ins", layer.came or None)):
            if number is not None:
                outer = self._mark_of(tag, it.papers[number])
                outer.append(inner)
                inner = outer
        paragraph.append(inner)

    def _mark_of(self, tag: str, paper: Paper) -> Any:
        self._by(paper.name, paper.iso)
        return self._mark(tag)

    def formula(self, document: Any, it: FormulaView) -> None:
        """A formula's changes, one tracked paragraph for each."""
        document.add_heading(xml_safe(f"{it.label} {it.frame}"), level=2)
        document.add_paragraph(xml_safe(it.told))
        for step in it.steps:
            self._by(step.newer.paper.name, step.newer.paper.iso)
            made = document.add_paragraph(style="List Bullet")._p
            back = f" ({step.back})" if step.back else ""
            made.append(_run(f"{step.older.paper.name} → {step.newer.paper.name}, {step.kind}{back}: "))
            self._edits(made, step.edits)
        for told in it.gone:
            document.add_paragraph(xml_safe(told), style="List Bullet")

    def _by(self, author: str, iso: str) -> None:
        day = f"{iso}-01-01" if len(iso) == len("1970") else iso or "1970-01-01"
        self._author, self._date = xml_safe(author), f"{day}T00:00:00Z"

    def _mark(self, tag: str, identifier: int | None = None) -> Any:
        element = OxmlElement(tag)
        element.set(qn("w:id"), str(identifier if identifier is not None else next(self._ids)))
        element.set(qn("w:author"), self._author)
        element.set(qn("w:date"), self._date)
        return element

    def _paragraph_mark(self, paragraph: Any, items: Sequence[ItemView]) -> None:
        """The mark of a paragraph that came or went whole is tracked too, so that no empty line is left."""
        ops = {item.op for item in items}
        tag = (
            "w:ins"
            if ops <= {"inserted", "moved", "moved and changed"}
            else "w:del"
            if ops <= {"deleted", "moved away"}
            else ""
        )
        if not tag:
            return
        properties, run = OxmlElement("w:pPr"), OxmlElement("w:rPr")
        run.append(self._mark(tag))
        properties.append(run)
        paragraph.insert(0, properties)

    def _item(self, paragraph: Any, item: ItemView, space: str, names: dict[tuple[str, int], str]) -> None:
        place = item.older or item.newer
        name = names.get((place.paper.id, place.start)) if place else None
        if item.op == "moved away" and name:
            self._moved(paragraph, "w:moveFrom", name, item.edits[0].before + space)
        elif item.op in ("moved", "moved and changed") and name:
            self._moved_here(paragraph, item, name, space)
        else:
            tail = Edit(*{"inserted": ("insert", "", space), "deleted": ("delete", space, "")}.get(
                item.op, ("equal", space, space)
            ))  # fmt: skip
            self._edits(paragraph, (*item.edits, tail))

    def _moved(self, paragraph: Any, tag: str, name: str, words: str) -> None:
        identifier = next(self._ids)
        start = self._mark(f"{tag}RangeStart", identifier)
        start.set(qn("w:name"), name)
        end = OxmlElement(f"{tag}RangeEnd")
        end.set(qn("w:id"), str(identifier))
        content = self._mark(tag)
        content.append(_run(words))
        for element in (start, content, end):
            paragraph.append(element)

    def _moved_here(self, paragraph: Any, item: ItemView, name: str, space: str) -> None:
        """The newer words at their new place: those that stayed are moved, the others inserted."""
        stayed = [e.op == "equal" and e.before == e.after for e in item.edits]
        if all(stayed):
            self._moved(paragraph, "w:moveTo", name, "".join(e.after for e in item.edits) + space)
            return
        longest = max(
            (n for n, stays in enumerate(stayed) if stays), key=lambda n: len(item.edits[n].after), default=None
        )
        for number, edit in enumerate(item.edits):
            if number == longest:
                self._moved(paragraph, "w:moveTo", name, edit.after)
            elif edit.after:
                self._inserted(paragraph, edit.after)
        if space:
            self._inserted(paragraph, space)

    def _edits(self, paragraph: Any, edits: Iterable[Edit]) -> None:
        for edit in edits:
            for before, after in (
                _exact(edit.before, edit.after) if edit.op == "equal" else ((edit.before, edit.after),)
            ):
                if before == after:
                    if before:
                        paragraph.append(_run(before))
                    continue
                if before:
                    gone = self._mark("w:del")
                    gone.append(_run(before, deleted=True))
                    paragraph.append(gone)
                if after:
                    self._inserted(paragraph, after)

    def _inserted(self, paragraph: Any, words: str) -> None:
        come = self._mark("w:ins")
        come.append(_run(words))
        paragraph.append(come)


def _all_gone(paragraph: Sequence[StrandView]) -> int | None:
    """The text with which the last of a paragraph's sentences went; None while one of them stands."""
    every = [strand.gone for strand in paragraph]
    return None if None in every else max(n for n in every if n is not None)


def _moves(redline: RedlineView) -> dict[tuple[str, int], str]:
    """A name for each move, by the older sentence: both of its ends must be in the redline."""
    ends: dict[tuple[str, int], set[str]] = {}
    for item in redline.items:
        if item.op.startswith("moved") and item.older:
            ends.setdefault((item.older.paper.id, item.older.start), set()).add(item.op)
    whole = [place for place, ops in ends.items() if "moved away" in ops and len(ops) == 2]
    return {place: f"{redline.anchor}-move-{n}" for n, place in enumerate(whole, 1)}


def _exact(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Words that count as equal, in pieces that are: case, marks and spacing may differ."""
    if before == after:
        yield before, after
        return
    a, b = _PARTS.findall(before), _PARTS.findall(after)
    for step in Levenshtein.opcodes(a, b):
        yield "".join(a[step.src_start : step.src_end]), "".join(b[step.dest_start : step.dest_end])


def _run(words: str, deleted: bool = False) -> Any:
    run, text = OxmlElement("w:r"), OxmlElement("w:delText" if deleted else "w:t")
    text.text = xml_safe(words)
    text.set(qn("xml:space"), "preserve")
    run.append(text)
    return run
