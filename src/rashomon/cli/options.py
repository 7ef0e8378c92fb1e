"""The arguments and options that commands share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Any

import click

from rashomon.settings import DEFAULT

FORMATS = ("terminal", "html", "json", "markdown", "csv")


def sources(function: Callable[..., Any]) -> Callable[..., Any]:
    """The paths and URLs to read."""
    return click.argument("sources", metavar="PATH|URL...", nargs=-1, required=True)(function)


def reading_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Options of reading: the command gets them as ``settings`` and ``workers``."""

    @wraps(function)
    def command(
        *arguments: Any, topics: Path | None, actors: Path | None, calendar: Path | None, reader: str, **options: Any
    ) -> Any:
        settings = replace(DEFAULT, topics=topics, actors=actors, calendar=calendar, reader=reader)
        return function(*arguments, settings=settings, **options)

    wrapped: Callable[..., Any] = command
    for option in (
        click.option("--topics", type=click.Path(path_type=Path), help="Add topics from a TOML file."),
        click.option("--actors", type=click.Path(path_type=Path), help="Add actors from a TOML file."),
        click.option("--calendar", type=click.Path(path_type=Path), help="Add holidays and fixtures from a TOML file."),
        click.option(
            "--reader",
            type=click.Choice(("rules", "auto", "model")),
            default=DEFAULT.reader,
            show_default=True,
            help="How attributions are found; auto joins the trained model and the rules (English).",
        ),
        click.option(
            "--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="Processes to read with."
        ),
    ):
        wrapped = option(wrapped)
    return wrapped


def output_options(formats: tuple[str, ...]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Where to write, and in which of these forms."""

    def add(function: Callable[..., Any]) -> Callable[..., Any]:
        function = click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to FILE.")(function)
        return click.option(
            "--format", "form", type=click.Choice(formats), help="[default: by FILE's suffix, else terminal]"
        )(function)

    return add
