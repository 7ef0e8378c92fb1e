"""`rashomon pledges`: the ledger of a case or of documents by itself."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import click

from rashomon.cli.gather import gathered
from rashomon.cli.options import (
    DAY,
    FORMATS,
    Declared,
    declaration_options,
    output_options,
    reading_options,
    sources,
    span_options,
)
from rashomon.cli.work import compare_readings, console_print, format_of, write
from rashomon.settings import Settings

_ORDERS = ("due", "giver", "firmness", "claimant", "topic")


@click.command()
@sources
@click.option("--event", help="The event whose accounts are joined; found when not given.")
@click.option("--sort", type=click.Choice(_ORDERS), default="due", show_default=True, help="The order of the entries.")
@click.option(
    "--voice", default="", metavar="SIDE", help="Only what this side gives, receives or tells (code or name)."
)
@click.option("--open", "is_open", is_flag=True, help="Only what no document reports as kept, broken or dropped.")
@click.option("--due-before", type=DAY, metavar="DATE", help="Only what is due before YYYY-MM-DD.")
@span_options("what is due")
@declaration_options
@output_options(FORMATS)
@reading_options
def pledges(
    sources: tuple[str, ...],
    event: str | None,
    sort: str,
    voice: str,
    is_open: bool,
    due_before: datetime | None,
    since: date | None,
    until: date | None,
    declared: Declared,
    form: str | None,
    output: Path | None,
    settings: Settings,
    workers: int,
) -> None:
    """Show who is said to have promised what to whom, by whose word, how firmly and by when.

    PATH is a case file, or files, folders, feeds and pages. Each entry holds every version of it with its exact
    words, what the other side says of it, and what became of it: as documents report it, or as two texts of
    different dates have it, which is then marked as inferred. Demands are entries of their own kind.
    """
    from rashomon.report.pledges import Wanted, check_voice, render, sheet

    comparison = compare_readings(gathered(sources, settings, workers, declared), event, settings)
    check_voice(comparison, voice)
    wanted = Wanted(
        sort=sort,
        voice=voice,
        open=is_open,
        due_before=due_before.date() if due_before else None,
        since=since,
        until=until,
        today=datetime.now(UTC).date(),
    )
    chosen = format_of(form, output)
    if chosen == "terminal":
        from rashomon.report.pledges import terminal

        console_print(lambda console: terminal.show(console, sheet(comparison, wanted)), output)
        return
    write(render(comparison, chosen, wanted), output)
