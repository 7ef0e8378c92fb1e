"""The arguments and options that commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

FORMATS = ("terminal", "html", "json", "markdown", "csv")


def sources(function: Callable[..., Any]) -> Callable[..., Any]:
    return click.argument("sources", metavar="PATH|URL...", nargs=-1, required=True)(function)


def reading_options(function: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option("--topics", type=click.Path(path_type=Path), help="Add topics from a TOML file."),
        click.option("--actors", type=click.Path(path_type=Path), help="Add actors from a TOML file."),
        click.option(
            "--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="Processes to read with."
        ),
    ):
        function = option(function)
    return function


def output_options(formats: tuple[str, ...]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def add(function: Callable[..., Any]) -> Callable[..., Any]:
        function = click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to FILE.")(function)
        return click.option(
            "--format", "form", type=click.Choice(formats), help="[default: by FILE's suffix, else terminal]"
        )(function)

    return add
