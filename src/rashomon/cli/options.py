"""The arguments and options that commands share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Any

import click

from rashomon.errors import InputError
from rashomon.settings import DEFAULT

FORMATS = ("terminal", "html", "json", "markdown", "csv")
_SUFFIXES = {  # the endings by which a file shows its format
    "": "terminal", ".txt": "terminal", ".html": "html", ".htm": "html", ".json": "json", ".md": "markdown",
    ".csv": "csv", ".docx": "docx", ".ics": "ics", ".ical": "ics",
}  # fmt: skip


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


def issuer_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Whose own texts documents are declared to be: the command gets ``issuers`` by path."""

    @wraps(function)
    def command(*arguments: Any, issuer: tuple[str, ...], **options: Any) -> Any:
        return function(*arguments, issuers=_issuers(issuer), **options)

    return click.option(
        "--issuer",
        multiple=True,
        metavar="FILE=SIDE",
        help="FILE is SIDE's own text (a country, an organisation, or press for nobody's); may be repeated.",
    )(command)


def _issuers(declared: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for words in declared:
        path, equals, side = words.rpartition("=")
        if not equals or not path.strip() or not side.strip():
            raise click.BadParameter(f"{words!r} is no FILE=SIDE", param_hint="--issuer")
        found[path.strip()] = side.strip()
    return found


def output_options(formats: tuple[str, ...]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Where to write, and in which of these forms.

    The command raises InputError, before it reads anything, for a file whose ending shows none of them.
    """

    def add(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def command(*arguments: Any, form: str | None, output: Path | None, **options: Any) -> Any:
            if form is None and output is not None:
                _check_ending(output, formats)
            return function(*arguments, form=form, output=output, **options)

        wrapped = click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to FILE.")(command)
        return click.option(
            "--format", "form", type=click.Choice(formats), help="[default: by FILE's suffix, else terminal]"
        )(wrapped)

    return add


def _check_ending(output: Path, formats: tuple[str, ...]) -> None:
    ending = output.suffix.lower()
    if _SUFFIXES.get(ending) in formats:
        return
    endings = [known for known, form in _SUFFIXES.items() if known and form in formats]
    raise InputError(
        f"no format here ends in {ending}",
        output,
        f"end the name in {', '.join(endings)}, or say which with --format {'|'.join(formats)}",
    )
