"""`rashomon timeline`: what happened, what was said and what is due, and the watch list."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rashomon.cli.gather import gathered
from rashomon.cli.options import Declared, declaration_options, output_options, reading_options, span_options
from rashomon.cli.work import compare_readings, console_print, format_of, write
from rashomon.errors import InputError
from rashomon.settings import Settings

if TYPE_CHECKING:
    from rich.console import Console

_FORMATS = ("terminal", "html", "csv", "json", "markdown", "ics")
_ENTRIES = ("past", "event", "upcoming")


@click.command()
@click.argument("sources", metavar="CASE|PATH|URL...", nargs=-1, required=True)
@click.option("--event", help="The event to tell time from; found when not given.")
@click.option(
    "--only", multiple=True, type=click.Choice(_ENTRIES),
    help="Only entries of this kind (may be given again; also --kind past); iCalendar has what is upcoming unless "
    "told otherwise.",
)  # fmt: skip
@span_options("what lies")
@declaration_options
@output_options(_FORMATS)
@reading_options
def timeline(
    sources: tuple[str, ...],
    event: str | None,
    only: tuple[str, ...],
    kinds: tuple[str, ...],
    since: date | None,
    until: date | None,
    declared: Declared,
    form: str | None,
    output: Path | None,
    settings: Settings,
    workers: int,
) -> None:
    """Show what happened, what was said and what is due, with the watch list.

    Give a case file, or documents. Each entry is drawn no more precisely than the words say, with its evidence.
    """
    from rashomon.report import dates

    _check(kinds)
    comparison = compare_readings(gathered(sources, settings, workers, declared), event, settings)
    form = form or ("ics" if output and output.suffix.lower() in (".ics", ".ical") else format_of(None, output))
    chosen = only + kinds or (("upcoming",) if form == "ics" else ())
    comparison = dates.selected(comparison, chosen, since, until)
    if form == "terminal":
        from rashomon.report import terminal

        def shown(console: Console) -> None:
            terminal.show_dates(console, comparison)

        console_print(shown, output)
        return
    write(dates.render(comparison, form), output)


def _check(kinds: tuple[str, ...]) -> None:
    """Refuse a --kind that is neither a kind of entry nor FILE=KIND."""
    for kind in kinds:
        if kind not in _ENTRIES:
            remedy = f"use --only {'|'.join(_ENTRIES)}, or --kind FILE=KIND for what a document is"
            raise InputError("there is no such kind of entry", f"--kind {kind}", remedy)
