"""Terminal, Markdown and CSV: the same in the same order, whatever the documents hold."""

from __future__ import annotations

import csv
import io
from itertools import pairwise

import factory
import pytest
from markdown_it import MarkdownIt
from rich.cells import cell_len
from rich.console import Console

from rashomon.errors import InputError
from rashomon.model import Status
from rashomon.report import render
from rashomon.report.context import EditView
from rashomon.report.csv import SECTIONS, guarded
from rashomon.report.markdown import md, redline
from rashomon.report.terminal import show, show_reading
from rashomon.report.terminal_accounts import gauge

ORDER = ("Findings", "Who says what", "What comes first", "Conflicts", "What both sides say", "Pledges and demands",
         "Reported silence and emphasis", "Wording", "Quotations", "Timeline", "What to watch", "Sources", "Limits")  # fmt: skip


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def comparison() -> object:
    return factory.comparison()


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(comparison, width: int) -> None:
    lines = render(comparison, "terminal", width=width).splitlines()
    assert max(cell_len(line.rstrip()) for line in lines) <= width


def test_sections_come_in_order_in_terminal_and_markdown(comparison) -> None:
    lines = render(comparison, "terminal", width=100).splitlines()
    places = [lines.index(title) for title in ORDER]
    assert places == sorted(places)
    source = render(comparison, "markdown")
    assert all(source.index(f"\n## {a}") < source.index(f"\n## {b}") for a, b in pairwise(ORDER))


def test_findings_are_numbered_with_document_offsets_and_words(comparison) -> None:
    shown = flat(render(comparison, "terminal", width=100))
    assert "1 Uranium: Ottawa “is considering” up to 4,000 tonnes" in shown
    assert "D1 197–293 “Canada is considering the purchase of up to 4,000 tonnes" in shown


def test_the_terminal_without_unicode_and_colour_is_ascii(comparison) -> None:
    shown = render(comparison, "terminal", width=80, unicode=False)
    assert shown.isascii()
    for sign in ("* says", "o silent", ". not reported", "x reported silent", "! contested"):
        assert sign in shown


def test_no_escape_sequence_nor_markup_reaches_the_terminal(comparison) -> None:
    sink = io.StringIO()
    show(Console(file=sink, width=90, force_terminal=True, color_system="truecolor"), comparison)
    shown = sink.getvalue()
    assert "\x1b[31mred" not in shown and "\u202e" not in shown and "\x07" not in shown
    assert "]8;" not in shown  # no hyperlinks
    assert "\x1b" not in render(comparison, "terminal", width=200)


def test_many_voices_go_into_tables_that_fit() -> None:
    shown = render(factory.large(20, 10, 12), "terminal", width=80)
    assert max(cell_len(line.rstrip()) for line in shown.splitlines()) <= 80
    for voice in range(12):
        assert f"Country V{voice}" in flat(shown)


def test_a_scale_is_drawn_in_order() -> None:
    assert gauge(2, 6, True) == "──●───" and gauge(5, 6, False) == "-----*" and gauge(-1, 6, True) == ""


def test_a_reading_is_shown_with_its_statements(comparison) -> None:
    sink = io.StringIO()
    show_reading(Console(file=sink, width=80), comparison.readings[1])
    shown = flat(sink.getvalue())
    assert "[1: Canada has promised to buy" in shown and "last year], the presidential office said" in shown
    assert "(furniture) Home | Politics" in shown
    assert "Helen Marsh (“Marsh”): mixed, asserts, claimed by a senior official" in shown
    assert "516–569 “ “the highest standards of nuclear safety” would apply”" in shown


def test_a_hostile_reading_is_shown_safely(comparison) -> None:
    sink = io.StringIO()
    show_reading(Console(file=sink, width=80, force_terminal=True), comparison.readings[4])
    assert "\x1b[31mred" not in sink.getvalue() and "\u202e" not in sink.getvalue()
    assert "[bold]markup[/bold]" in flat(sink.getvalue())


def test_markdown_tables_keep_their_columns_whatever_is_in_a_cell(comparison) -> None:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(render(comparison, "markdown"))
    widths: list[list[int]] = []
    for token in tokens:
        if token.type == "table_open":
            widths.append([])
        elif token.type == "tr_open":
            widths[-1].append(0)
        elif token.type in ("td_open", "th_open"):
            widths[-1][-1] += 1
    assert len(widths) == 4
    assert all(len(set(rows)) == 1 for rows in widths)


def test_markdown_of_hostile_text_has_no_html_code_or_links(comparison) -> None:
    def inner(tokens):
        for token in tokens:
            yield token
            yield from inner(token.children or [])

    source = render(comparison, "markdown")
    tokens = list(inner(MarkdownIt("commonmark", {"html": True}).enable("table").parse(source)))
    kinds = {token.type for token in tokens}
    assert not kinds & {"html_inline", "html_block", "code_inline", "fence", "code_block", "link_open", "image"}
    shown = "".join(token.content for token in tokens if token.type == "text")
    assert '<script>alert("pwned")</script> & the "uranium" deal' in shown


@pytest.mark.parametrize(
    "text", ["- a", "1. b", "+ c", "= d", "#e", "*f*", "_g_", "a|b", "`h`", "<i>", "&amp;", "[j](k)", "~l~", "\\"]
)
def test_markdown_shows_the_very_characters(text: str) -> None:
    rendered = MarkdownIt("commonmark").parse(md(text))
    assert rendered[0].type == "paragraph_open"
    assert "".join(t.content for t in rendered[1].children or []) == text


def test_a_redline_in_markdown_keeps_its_spaces() -> None:
    edits = (EditView("equal", "keep ", "keep "), EditView("replace", "old ", "new "), EditView("equal", "end", "end"))
    assert redline(edits) == "keep ~~old~~ **new** end"


def rows(comparison, section: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(comparison, "csv", section=section))))


def test_csv_has_a_row_for_every_cell_and_its_evidence(comparison) -> None:
    table = rows(comparison, "matrix")
    cells = {(row["part"], row["topic"], row["voice"]) for row in table}
    assert len(cells) == len(comparison.matrix) + len(comparison.background)
    said = {row["status"] for row in table}
    assert said == {status.value for status in Status}
    for row in table:
        if row["start"]:
            words = factory.TEXTS[row["document"]][int(row["start"]) : int(row["end"])]
            assert row["text"].removeprefix("'").replace("\ufffd", "\x1b") == words


@pytest.mark.parametrize("section", sorted(SECTIONS))
def test_every_section_of_csv_is_rectangular_and_without_formulas(comparison, section: str) -> None:
    table = list(csv.reader(io.StringIO(render(comparison, "csv", section=section))))
    assert len(table) > 1 and len({len(row) for row in table}) == 1
    assert not [
        cell
        for row in table
        for cell in row
        if cell[:1] in "=+-@" and cell and not cell.lstrip("-").replace(".", "").isdigit()
    ]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", " =1", "\t=1", "＝1", "'quoted"])
def test_a_formula_is_guarded_and_can_be_had_back(text: str) -> None:
    assert guarded(text) == "'" + text
    assert str(guarded(text)).removeprefix("'") == text


def test_what_is_no_formula_is_left_alone() -> None:
    assert guarded("plain = text") == "plain = text" and guarded(-3) == -3 and guarded("") == ""


def test_an_unknown_format_or_section_is_one_clear_line(comparison) -> None:
    with pytest.raises(InputError, match="docx: there is no such format; use one of"):
        render(comparison, "docx")
    with pytest.raises(InputError, match="nothing: there is no such section; use one of"):
        render(comparison, "csv", section="nothing")


@pytest.mark.parametrize("format", ["terminal", "markdown", "html", "csv"])
def test_a_comparison_of_nothing_has_every_format(format: str) -> None:
    assert render(factory.empty(), format).strip()
