"""`rashomon timeline`: what happened, what was said and what is due, and the watch list."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rashomon.cli.gather import gathered
from rashomon.cli.options import output_options, reading_options
from rashomon.cli.work import compare_readings, console_print, format_of, write
from rashomon.settings import Settings

if TYPE_CHECKING:
    from rich.console import Console

_FORMATS = ("terminal", "html", "csv", "json", "markdown", "ics")
_DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.command()
@click.argument("sources", metavar="CASE|PATH|URL...", nargs=-1, required=True)
@click.option("--event", help="The event to tell time from; found when not given.")
@click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(("past", "event", "upcoming")),
    help="Only entries of this kind (may be given again); iCalendar has what is upcoming unless told otherwise.",
)  # fmt: skip
@click.option("--from", "since", type=_DAY, metavar="DAY", help="Only what touches this day or later (2026-02-04).")
@click.option("--to", "until", type=_DAY, metavar="DAY", help="Only what touches this day or earlier.")
@output_options(_FORMATS)
@reading_options
def timeline(
    sources: tuple[str, ...],
    event: str | None,
    kinds: tuple[str, ...],
    since: datetime | None,
    until: datetime | None,
    form: str | None,
    output: Path | None,
    settings: Settings,
    workers: int,
) -> None:
    """Show what happened, what was said and what is due, with the watch list.

    Give a case file, or documents. Each entry is drawn no more precisely than the words say, with its evidence.
    """
    from rashomon.report import dates

    comparison = compare_readings(gathered(sources, settings, workers), event, settings)
    form = form or ("ics" if output and output.suffix.lower() in (".ics", ".ical") else format_of(None, output))
    chosen = kinds or (("upcoming",) if form == "ics" else ())
    comparison = dates.selected(comparison, chosen, _day(since), _day(until))
    if form == "terminal":
        from rashomon.report import terminal

        def shown(console: Console) -> None:
            terminal.show_dates(console, comparison)

        console_print(shown, output)
        return
    write(dates.render(comparison, form), output)


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
