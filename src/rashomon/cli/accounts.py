"""`rashomon compare` and `rashomon read`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rashomon.cli.options import (
    FORMATS,
    Declared,
    declaration_options,
    gloss_option,
    output_options,
    reading_options,
    sources,
)
from rashomon.cli.work import compare_readings, console_print, format_of, load, read_documents, show, write
from rashomon.settings import Settings

if TYPE_CHECKING:
    from rich.console import Console


@click.command()
@sources
@click.option("--event", help='The event to compare by, e.g. "call of 4 February"; found when not given.')
@declaration_options
@output_options(FORMATS)
@reading_options
@gloss_option
def compare(
    sources: tuple[str, ...],
    event: str | None,
    declared: Declared,
    form: str | None,
    output: Path | None,
    settings: Settings,
    workers: int,
) -> None:
    """Set the accounts of one event in files, folders, feeds or pages side by side."""
    readings = list(read_documents(load(sources, settings, declared), workers, settings))
    show(compare_readings(readings, event, settings), format_of(form, output), output)


@click.command()
@sources
@declaration_options
@output_options(("terminal", "json"))
@reading_options
def read(
    sources: tuple[str, ...],
    declared: Declared,
    form: str | None,
    output: Path | None,
    settings: Settings,
    workers: int,
) -> None:
    """Show what is read in each document: its statements, figures, times and actors."""
    readings = list(read_documents(load(sources, settings, declared), workers, settings))
    if format_of(form, output) == "json":
        from rashomon import wire

        plain = {"schema": "rashomon/readings/1", "readings": [wire.reading_to_dict(r)["value"] for r in readings]}
        write(json.dumps(plain, ensure_ascii=False, indent=1) + "\n", output)
        return
    from rashomon.report import terminal

    def shown(console: Console) -> None:
        for reading in readings:
            terminal.show_reading(console, reading)

    console_print(shown, output)
