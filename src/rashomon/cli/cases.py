"""`rashomon case`: documents and corrections kept in one file."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from rashomon.cli.gather import case_readings
from rashomon.cli.options import FORMATS, Declared, declaration_options, output_options, reading_options, sources
from rashomon.cli.work import (
    compare_readings,
    console_print,
    count,
    format_of,
    load,
    plain,
    read_documents,
    say,
    show,
    span_of,
    write,
)
from rashomon.settings import Settings


@click.group()
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
@sources
@declaration_options
@reading_options
def case_add(file: Path, sources: tuple[str, ...], declared: Declared, settings: Settings, workers: int) -> None:
    """Read documents and add them to case FILE; the same content is added once."""
    from rashomon.casefile import Case

    with Case.open(file) as opened:
        have = {entry.id for entry in opened.entries()}
        documents = load(sources, settings, declared)
        fresh = [d for d in documents if d.id not in have]
        for document in documents:
            said = [("issuer", document.issuer), ("date", document.date_declared), ("kind", document.declared_kind)]
            if document.id in have and any(given for _, given in said):
                what = " and ".join(name for name, given in said if given)
                remedy = f"`rashomon case remove {file} {document.id}` first"
                say(f"note: {document.path or document.id} is in the case already, its {what} as it was; {remedy}")
        added = opened.add(read_documents(fresh, workers, settings))
    known = len(documents) - len(added.new)
    click.echo(f"{file}: {count(len(added.new), 'document')} added" + (f", {known} there already" if known else ""))


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
        write(json.dumps(plain, ensure_ascii=False, indent=1) + "\n", None)
        return
    console_print(lambda console: cases.show(console, title, entries, corrections), None)


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

    given = {kind: value for kind, value in choices.items() if value}
    if len(given) != 1:
        raise click.UsageError("give one of --not-statement, --holder, --topic, --not-topic")
    kind, value = next(iter(given.items()))
    with Case.open(file) as opened:
        made = opened.correct(
            Correction(
                document=document,
                span=span_of(span),
                kind=CorrectionKind(kind),
                value="" if value is True else str(value),
                side=side,
                note=note,
            )
        )
    click.echo(f"{file}: correction {made.id} kept on “{plain(made.quoted)[:80]}”")


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
@declaration_options
@output_options(FORMATS)
@reading_options
def case_compare(
    file: Path,
    event: str | None,
    declared: Declared,
    form: str | None,
    output: Path | None,
    settings: Settings,
    workers: int,
) -> None:
    """Set the documents of case FILE side by side, with the corrections made."""
    from rashomon.casefile import Case

    comparison = compare_readings(case_readings(file, settings, workers, declared), event, settings)
    with Case.open(file) as opened:
        made = len(opened.corrections())
    if made:  # every format says at its head what was not read but corrected
        was = "was" if made == 1 else "were"
        line = f"{count(made, 'correction')} kept in the case {was} applied: `rashomon case list {file}` shows them."
        comparison = replace(comparison, limits=(*comparison.limits, line))
    show(comparison, format_of(form, output), output)
