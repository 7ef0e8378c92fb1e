"""The command line: thin, and the only part that prints.

Exit codes: 0 done; 2 wrong usage or unreadable input, said in one line; 1 a failure of the program.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rashomon.errors import InputError, ModelError, RashomonError, UnreadableDocument
from rashomon.settings import DEFAULT, Settings
from rashomon.version import __version__

if TYPE_CHECKING:
    from rashomon.model import Comparison, Document, Reading

FORMATS = ("terminal", "html", "json", "markdown", "csv")


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="rashomon")
def app() -> None:
    """Set every account of one diplomatic event side by side.

    Who says what, who stays silent, what was promised, which figures and words differ; each finding shows the
    exact characters of the source that it rests on.
    """


def _sources(function: Callable[..., Any]) -> Callable[..., Any]:
    return click.argument("sources", metavar="PATH|URL...", nargs=-1, required=True)(function)


def _reading_options(function: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option("--topics", type=click.Path(path_type=Path), help="Add topics from a TOML file."),
        click.option("--actors", type=click.Path(path_type=Path), help="Add actors from a TOML file."),
        click.option(
            "--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="Processes to read with."
        ),
    ):
        function = option(function)
    return function


def _output_options(formats: tuple[str, ...]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def add(function: Callable[..., Any]) -> Callable[..., Any]:
        function = click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to FILE.")(function)
        return click.option(
            "--format", "form", type=click.Choice(formats), help="[default: by FILE's suffix, else terminal]"
        )(function)

    return add


# --- compare and read ----------------------------------------------------------------------------------------


@app.command()
@_sources
@click.option("--event", help='The event to compare by, e.g. "call of 4 February"; found when not given.')
@_output_options(FORMATS)
@_reading_options
def compare(
    sources: tuple[str, ...],
    event: str | None,
    form: str | None,
    output: Path | None,
    topics: Path | None,
    actors: Path | None,
    workers: int,
) -> None:
    """Set the accounts of one event in files, folders, feeds or pages side by side."""
    settings = _settings(topics, actors)
    readings = list(_read(_load(sources, settings), workers, settings))
    _show(_compare(readings, event, settings), _format(form, output), output)


@app.command()
@_sources
@_output_options(("terminal", "json"))
@_reading_options
def read(
    sources: tuple[str, ...],
    form: str | None,
    output: Path | None,
    topics: Path | None,
    actors: Path | None,
    workers: int,
) -> None:
    """Show what is read in each document: its statements, figures, times and actors."""
    settings = _settings(topics, actors)
    readings = list(_read(_load(sources, settings), workers, settings))
    if _format(form, output) == "json":
        from rashomon import wire

        plain = {"schema": "rashomon/readings/1", "readings": [wire.reading_to_dict(r)["value"] for r in readings]}
        _write(json.dumps(plain, ensure_ascii=False, indent=1) + "\n", output)
        return
    from rashomon.report import terminal

    _print(lambda console: [terminal.show_reading(console, reading) for reading in readings], output)


# --- case files ----------------------------------------------------------------------------------------------


@app.group()
def case() -> None:
    """Keep documents and corrections in a case file."""


@case.command("new")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--title", default="", help="What the case is about.")
def case_new(file: Path, title: str) -> None:
    """Make an empty case FILE."""
    from rashomon.casefile import Case

    Case.new(file, title).close()
    click.echo(f"{file}: made; add documents with `rashomon case add {file} PATH...`")


@case.command("add")
@click.argument("file", type=click.Path(path_type=Path))
@_sources
@_reading_options
def case_add(file: Path, sources: tuple[str, ...], topics: Path | None, actors: Path | None, workers: int) -> None:
    """Read documents and add them to case FILE; the same content is added once."""
    from rashomon.casefile import Case

    settings = _settings(topics, actors)
    with Case.open(file) as opened:
        have = {entry.id for entry in opened.entries()}
        documents = _load(sources, settings)
        fresh = [d for d in documents if d.id not in have]
        added = opened.add(_read(fresh, workers, settings))
    known = len(documents) - len(added.new)
    click.echo(f"{file}: {_count(len(added.new), 'document')} added" + (f", {known} there already" if known else ""))


@case.command("list")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(("terminal", "json")), default="terminal")
def case_list(file: Path, form: str) -> None:
    """List the documents and corrections of case FILE."""
    from rashomon.casefile import Case
    from rashomon.report import cases

    with Case.open(file) as opened:
        title, entries, corrections = opened.title, opened.entries(), opened.corrections()
    if form == "json":
        from rashomon import wire

        plain = {
            "title": title,
            "documents": [wire.dump(e)["value"] for e in entries],
            "corrections": [wire.dump(c)["value"] for c in corrections],
        }
        _write(json.dumps(plain, ensure_ascii=False, indent=1) + "\n", None)
        return
    _print(lambda console: cases.show(console, title, entries, corrections), None)


@case.command("remove")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("document", nargs=-1, required=True)
def case_remove(file: Path, document: tuple[str, ...]) -> None:
    """Remove documents (by the start of their ids) from case FILE, with their corrections."""
    from rashomon.casefile import Case

    with Case.open(file) as opened:
        for identifier in document:
            click.echo(f"{file}: {opened.remove(identifier)} removed")


@case.command("correct")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("document")
@click.argument("span", metavar="START:END")
@click.option("--not-statement", is_flag=True, help="Nobody is said to say this here.")
@click.option("--holder", help="The statement here is this actor's.")
@click.option("--side", default="", help="The side of --holder: an ISO 3166 code or a name.")
@click.option("--topic", help="The statement here is about this topic (its id).")
@click.option("--not-topic", help="The statement here is not about this topic (its id).")
@click.option("--note", default="", help="Why.")
def case_correct(file: Path, document: str, span: str, side: str, note: str, **choices: Any) -> None:
    """Correct what was read at characters START:END of a DOCUMENT of case FILE."""
    from rashomon.casefile import Case
    from rashomon.model import Correction, CorrectionKind

    chosen = {kind: value for kind, value in choices.items() if value}
    if len(chosen) != 1:
        raise click.UsageError("give one of --not-statement, --holder, --topic, --not-topic")
    kind, value = next(iter(chosen.items()))
    with Case.open(file) as opened:
        made = opened.correct(
            Correction(
                document=document,
                span=_span(span),
                kind=CorrectionKind(kind),
                value="" if value is True else str(value),
                side=side,
                note=note,
            )
        )
    click.echo(f"{file}: correction {made.id} kept on “{' '.join(made.quoted.split())[:80]}”")


@case.command("withdraw")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("number", type=int)
def case_withdraw(file: Path, number: int) -> None:
    """Take correction NUMBER of case FILE back."""
    from rashomon.casefile import Case

    with Case.open(file) as opened:
        opened.withdraw(number)
    click.echo(f"{file}: correction {number} withdrawn")


@case.command("compare")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--event", help="The event to compare by; found when not given.")
@_output_options(FORMATS)
@_reading_options
def case_compare(
    file: Path,
    event: str | None,
    form: str | None,
    output: Path | None,
    topics: Path | None,
    actors: Path | None,
    workers: int,
) -> None:
    """Set the documents of case FILE side by side, with the corrections made."""
    from rashomon import reading
    from rashomon.casefile import Case

    settings = _settings(topics, actors)
    with Case.open(file) as opened:
        stale = opened.documents() if topics or actors else opened.outdated(reading.READER_VERSION)
        fresh = tuple(_read(stale, workers, settings))
        if fresh and not (topics or actors):
            opened.update(fresh)
        readings = _corrected(opened, fresh)
    if not readings:
        raise UnreadableDocument(
            "the case holds no documents", file, f"add some with `rashomon case add {file} PATH...`"
        )
    _show(_compare(readings, event, settings), _format(form, output), output)


def _corrected(opened: Any, fresh: tuple[Reading, ...]) -> list[Reading]:
    """The case's readings with corrections, those read just now in the place of the stored ones."""
    from rashomon.casefile import apply

    made = opened.corrections()
    stored = {r.document.id: r for r in opened.readings(corrected=False)} | {r.document.id: r for r in fresh}
    return [apply(r, made) for r in stored.values()]


# --- what the commands share ---------------------------------------------------------------------------------


def _settings(topics: Path | None, actors: Path | None) -> Settings:
    return replace(DEFAULT, topics=topics, actors=actors)


def _load(sources: Iterable[str], settings: Settings) -> list[Document]:
    """The documents that can be read; the others are named on standard error, one line each."""
    import rashomon

    documents = rashomon.load_all(sources, settings)
    for source, error in documents.unreadable:
        line = str(error)
        _say(f"skipped: {line if str(source) in line else f'{source}: {line}'}")
    for source, identifier in getattr(documents, "duplicates", ()):
        _say(f"skipped: {source}: the same content as document {identifier}")
    if not documents:
        raise UnreadableDocument("nothing could be read", "", "give at least one readable file, folder, feed or page")
    for document in documents:
        for warning in document.warnings:
            _say(f"note: {document.path or document.url or document.id}: {warning}")
    return list(documents)


def _read(documents: Iterable[Document], workers: int, settings: Settings) -> Iterator[Reading]:
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


def _compare(readings: list[Reading], event: str | None, settings: Settings) -> Comparison:
    import rashomon

    return rashomon.compare(readings, event=event, settings=settings)


def _format(form: str | None, output: Path | None) -> str:
    if form:
        return form
    suffixes = {".html": "html", ".htm": "html", ".json": "json", ".md": "markdown", ".csv": "csv"}
    return suffixes.get(output.suffix.lower(), "terminal") if output else "terminal"


def _show(comparison: Comparison, form: str, output: Path | None) -> None:
    if form == "json":
        _write(json.dumps(comparison.to_dict(), ensure_ascii=False, indent=1) + "\n", output)
        return
    from rashomon import report

    if form == "terminal":
        from rashomon.report import terminal

        _print(lambda console: terminal.show(console, comparison), output)
        return
    _write(report.render(comparison, form), output)


def _print(show: Callable[[Any], object], output: Path | None) -> None:
    from rich.console import Console

    if output is None:
        show(Console(highlight=False))
        return
    with _opened(output) as file:
        show(Console(file=file, width=100, highlight=False))


def _opened(output: Path) -> Any:
    try:
        return output.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise InputError(f"cannot be written ({error.strerror})", output, "choose another file") from error


def _write(text: str, output: Path | None) -> None:
    text = text.encode("utf-8", "replace").decode("utf-8")
    if output is None:
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
        return
    with _opened(output) as file:
        file.write(text)
    _say(f"written: {output}")


def _span(words: str) -> Any:
    from rashomon.model import Span

    start, _, end = words.partition(":")
    try:
        return Span(int(start), int(end))
    except ValueError as error:
        raise click.BadParameter(f"{words!r} is no START:END", param_hint="START:END") from error


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _say(line: str) -> None:
    click.echo(f"rashomon: {' '.join(line.split())}", err=True)


def main() -> None:
    """Run the command line and leave with its exit code."""
    try:
        app.main(standalone_mode=False)
    except click.exceptions.Abort:
        _say("stopped")
        sys.exit(1)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except RashomonError as error:
        _say(str(error))
        sys.exit(1 if isinstance(error, ModelError) else 2)
    except Exception as error:  # a failure of the program: one line, the trace on request
        if os.environ.get("RASHOMON_DEBUG"):
            raise
        _say(f"failed: {type(error).__name__}: {error}; set RASHOMON_DEBUG=1 for the trace, and report it")
        sys.exit(1)
