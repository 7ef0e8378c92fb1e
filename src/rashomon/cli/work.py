"""What the commands share: loading, reading with progress, and showing in the form that was asked for."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rashomon.cli.options import Declared
from rashomon.errors import InputError, UnreadableDocument
from rashomon.settings import Settings

if TYPE_CHECKING:
    from rashomon.model import Comparison, Document, Reading


def load(sources: Iterable[str], settings: Settings, declared: Declared | None = None) -> list[Document]:
    """The documents that can be read, as declared; the others are named on standard error, one line each."""
    import rashomon

    said = declared or Declared()
    documents = rashomon.load_all(sources, settings, said.issuers, said.dates, said.kinds)
    if not documents and len(documents.unreadable) == 1:
        source, error = documents.unreadable[0]
        raise error if str(source) in str(error) else UnreadableDocument(error.cause, source, error.remedy)
    for source, error in documents.unreadable:
        line = str(error)
        say(f"skipped: {line if str(source) in line else f'{source}: {line}'}")
    for source, identifier in getattr(documents, "duplicates", ()):
        say(f"skipped: {source}: the same content as document {identifier}")
    if not documents:
        raise UnreadableDocument("nothing could be read", "", "give at least one readable file, folder, feed or page")
    for document in documents:
        for warning in document.warnings:
            say(f"note: {document.path or document.url or document.id}: {warning}")
    return list(documents)


def read_documents(documents: Iterable[Document], workers: int, settings: Settings) -> Iterator[Reading]:
    """The readings of documents, in order, with a progress bar where somebody watches."""
    import rashomon

    documents = list(documents)
    readings = rashomon.read_all(documents, min(workers, max(1, len(documents))), settings)
    if len(documents) < 3 or not sys.stderr.isatty():
        yield from readings
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(readings, total=len(documents), description="reading")


def compare_readings(readings: list[Reading], event: str | None, settings: Settings) -> Comparison:
    """The accounts of one event; the main event where none is named."""
    import rashomon

    return rashomon.compare(readings, event=event, settings=settings)


def format_of(form: str | None, output: Path | None) -> str:
    """The form that is asked for, else the one that the file name shows, else the terminal."""
    if form:
        return form
    suffixes = {".html": "html", ".htm": "html", ".json": "json", ".md": "markdown", ".csv": "csv"}
    return suffixes.get(output.suffix.lower(), "terminal") if output else "terminal"


def show(comparison: Comparison, form: str, output: Path | None) -> None:
    """Print a comparison in a form, or write it to a file."""
    if form == "json":
        write(json.dumps(comparison.to_dict(), ensure_ascii=False, indent=1) + "\n", output)
        return
    from rashomon import report

    if form == "terminal":
        from rashomon.report import terminal

        console_print(lambda console: terminal.show(console, comparison), output)
        return
    write(report.render(comparison, form), output)


def console_print(show: Callable[[Any], object], output: Path | None) -> None:
    """Let a function print on a console: the terminal, or a file 100 columns wide."""
    from rich.console import Console

    if output is None:
        show(Console(highlight=False))
        return
    with opened(output) as file:
        show(Console(file=file, width=100, highlight=False))


def opened(output: Path) -> Any:
    """A file opened for writing. Raises InputError with the reason where it cannot be."""
    try:
        return output.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise InputError(f"cannot be written ({error.strerror})", output, "choose another file") from error


def write(text: str, output: Path | None) -> None:
    """Print a text, or write it to a file and say so."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    if output is None:
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
        return
    with opened(output) as file:
        file.write(text)
    say(f"written: {output}")


def written(made: str | bytes, output: Path | None) -> None:
    """Print a text or write it to a file; bytes need a file. Raises InputError where it cannot be written."""
    if isinstance(made, str):
        write(made, output)
        return
    assert output is not None  # said before there was anything to write
    try:
        output.write_bytes(made)
    except OSError as error:
        raise InputError(f"cannot be written ({error.strerror})", output, "choose another file") from error
    say(f"written: {output}")


def span_of(words: str) -> Any:
    """The span that START:END names. Raises BadParameter where the words are none."""
    from rashomon.model import Span

    start, _, end = words.partition(":")
    try:
        return Span(int(start), int(end))
    except ValueError as error:
        raise click.BadParameter(f"{words!r} is no START:END", param_hint="START:END") from error


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 document", "3 documents"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def say(line: str) -> None:
    """One line on standard error."""
    click.echo(f"rashomon: {plain(line)}", err=True)


def plain(words: str) -> str:
    """The words on one line without control characters: texts and names are untrusted, and could steer a terminal."""
    return "".join(c if c.isprintable() else "\ufffd" for c in " ".join(words.split()))
