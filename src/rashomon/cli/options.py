"""The arguments and options that commands share."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import Any

import click

from rashomon.errors import InputError
from rashomon.settings import DEFAULT, Settings


class _Day(click.DateTime):
    """A day of the calendar."""

    def __init__(self) -> None:
        super().__init__(("%Y-%m-%d",))

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"{value!r} is no day: write it as YYYY-MM-DD, e.g. 2026-02-04", param, ctx)


DAY = _Day()
_KINDS = ("readout", "statement", "communique", "post", "transcript", "article", "opinion")
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
        *arguments: Any,
        topics: Path | None,
        actors: Path | None,
        calendar: Path | None,
        glossary: Path | None,
        reader: str,
        **options: Any,
    ) -> Any:
        settings = replace(DEFAULT, topics=topics, actors=actors, calendar=calendar, glossary=glossary, reader=reader)
        return function(*arguments, settings=settings, **options)

    wrapped: Callable[..., Any] = command
    for option in (
        click.option("--topics", type=click.Path(path_type=Path), help="Add topics from a TOML file."),
        click.option("--actors", type=click.Path(path_type=Path), help="Add actors from a TOML file."),
        click.option("--calendar", type=click.Path(path_type=Path), help="Add holidays and fixtures from a TOML file."),
        click.option("--glossary", type=click.Path(path_type=Path), help="Add official formulas from a table."),
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


@dataclass(frozen=True, slots=True)
class Declared:
    """What a user declares of documents, by path: the keyword arguments of `rashomon.load_all`."""

    issuers: Mapping[str, str] = field(default_factory=dict)
    dates: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.issuers or self.dates or self.kinds)


def declaration_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """What is declared of documents that do not show it: the command gets it as ``declared``.

    ``timeline`` has a ``--kind`` of its own, from before: a word without "=" is left to it, as ``kinds``.
    """
    ours = "kinds" not in inspect.signature(inspect.unwrap(function)).parameters

    @wraps(function)
    def command(
        *arguments: Any, issuer: tuple[str, ...], date: tuple[str, ...], kind: tuple[str, ...], **options: Any
    ) -> Any:
        plain = () if ours else tuple(words for words in kind if "=" not in words)
        declared = Declared(
            _pairs("--issuer", "SIDE", issuer),
            _pairs("--date", "YYYY-MM-DD", date),
            _pairs("--kind", "KIND", tuple(words for words in kind if words not in plain)),
        )
        _check_declared(declared)
        return function(*arguments, declared=declared, **options, **({} if ours else {"kinds": plain}))

    wrapped: Callable[..., Any] = command
    for name, value, words in (
        ("--kind", "KIND", f"FILE is a {', '.join(_KINDS[:-1])} or {_KINDS[-1]}"),
        ("--date", "DATE", "FILE is of this day, YYYY-MM-DD"),
        ("--issuer", "SIDE", "FILE is SIDE's own text (a country, an organisation, or press for nobody's)"),
    ):
        help = f"{words}; may be repeated."
        wrapped = click.option(name, multiple=True, metavar=f"FILE={value}", help=help)(wrapped)
    return wrapped


def _pairs(option: str, value: str, declared: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for words in declared:
        path, equals, said = words.rpartition("=")
        if not equals or not path.strip() or not said.strip():
            raise InputError(f"this is no FILE={value}", f"{option} {words}", "give a path as loaded, and what it is")
        found[path.strip()] = said.strip()
    return found


def _check_declared(declared: Declared) -> None:
    """Refuse what is no side, day or kind before anything is read."""
    if not declared:
        return
    from rashomon.ingest.declarations import day_named, kind_named
    from rashomon.ingest.issuers import side_named

    for side in declared.issuers.values():
        side_named(side)
    for day in declared.dates.values():
        day_named(day)
    for kind in declared.kinds.values():
        kind_named(kind)


def span_options(what: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """From and until which day: the command gets ``since`` and ``until`` as days."""

    def add(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def command(*arguments: Any, since: datetime | None, until: datetime | None, **options: Any) -> Any:
            first, last = (moment.date() if moment else None for moment in (since, until))
            if first and last and last < first:
                raise InputError("the last day is before the first", f"{first} … {last}", "swap --since and --until")
            return function(*arguments, since=first, until=last, **options)

        wrapped: Callable[..., Any] = command
        for name, alias, when in (("--until", "--to", "earlier"), ("--since", "--from", "later")):
            help = f"Only {what} on this day or {when} (YYYY-MM-DD; also {alias})."
            wrapped = click.option(name, alias, name[2:], type=DAY, metavar="DAY", help=help)(wrapped)
        return wrapped

    return add


def gloss_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Whether formulas under original words are explained; stands below `reading_options`."""

    @wraps(function)
    def command(*arguments: Any, gloss: bool, settings: Settings, **options: Any) -> Any:
        return function(*arguments, settings=replace(settings, glosses=gloss), **options)

    return click.option(
        "--gloss/--no-gloss", default=True, show_default=True, help="Explain official formulas under original words."
    )(command)


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
