"""`rashomon wording`: formulas that a voice repeats, how they moved, and the redlines of its texts."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rashomon.cli.gather import as_declared, case_readings, is_case
from rashomon.cli.options import Declared, declaration_options, output_options, reading_options, sources, span_options
from rashomon.cli.translation import translated
from rashomon.cli.work import console_print, load, read_documents, written
from rashomon.settings import Settings

if TYPE_CHECKING:
    from rashomon.model import Document, Reading, WordingHistory

FORMATS = ("terminal", "html", "json", "markdown", "csv", "docx")
_SUFFIXES = {
    ".html": "html", ".htm": "html", ".json": "json", ".md": "markdown", ".csv": "csv", ".docx": "docx",
}  # fmt: skip


@click.command()
@sources
@click.option("--voice", metavar="SIDE", help="Only this side's own texts: an ISO 3166 code or a name.")
@span_options("texts published")
@click.option(
    "--series", is_flag=True, help="Take all texts for one issuer's, and redline every two neighbouring ones."
)
@click.option(
    "--most", type=click.IntRange(1, 10_000), default=20, show_default=True, help="Formulas to show of each voice."
)
@click.option(
    "--translation", is_flag=True, help="Set a text against its official translation: give ORIGINAL and TRANSLATION."
)
@declaration_options
@output_options(FORMATS)
@reading_options
def wording(
    sources: tuple[str, ...],
    voice: str | None,
    since: date | None,
    until: date | None,
    series: bool,
    most: int,
    translation: bool,
    declared: Declared,
    form: str | None,
    output: Path | None,
    settings: Settings,
    workers: int,
) -> None:
    """Show the formulas that voices repeat, how they moved over time, and redlines of their texts.

    PATH is a file, a folder, a feed, a page or a case file. Texts are taken in the order of their dates.
    """
    from rashomon.comparing.translation import joined
    from rashomon.comparing.wording import histories
    from rashomon.ingest.issuers import side_named
    from rashomon.report.wordfile import needs_file

    form = form or (_SUFFIXES.get(output.suffix.lower(), "terminal") if output else "terminal")
    if translation:
        translated(sources, form, output, settings, workers, declared)
        return
    if form == "docx" and output is None:
        raise needs_file()
    side = side_named(voice) if voice is not None else None
    readings = _readings(sources, workers, settings, declared)
    found = histories(readings, side, since, until, series)
    found = joined(found, readings, settings)
    _show(found, [r.document for r in readings], form, output, most)


def _readings(sources: tuple[str, ...], workers: int, settings: Settings, declared: Declared) -> list[Reading]:
    """The readings of all sources, those of case files with the corrections made."""
    cases = [source for source in sources if is_case(source)]
    others = [source for source in sources if source not in cases]
    if not cases:
        return list(read_documents(load(others, settings, declared), workers, settings))
    readings = [reading for case in cases for reading in case_readings(Path(case), settings, workers)]
    if others:
        readings.extend(read_documents(load(others, settings), workers, settings))
    return as_declared(readings, settings, workers, declared)


def _show(
    found: tuple[WordingHistory, ...], documents: list[Document], form: str, output: Path | None, most: int
) -> None:
    from rashomon.report import redline

    if form == "terminal":
        from rashomon.report.redline import terminal
        from rashomon.report.redline.sheets import sheets

        console_print(lambda console: terminal.show(console, sheets(found, documents, most)), output)
        return
    written(redline.render(found, documents, form, most), output)
