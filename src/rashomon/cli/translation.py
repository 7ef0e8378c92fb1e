"""`rashomon wording --translation ORIGINAL TRANSLATION`: what an official translation does to its original."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rashomon.cli.work import console_print, load, read_documents, written
from rashomon.errors import InputError
from rashomon.settings import Settings

if TYPE_CHECKING:
    from rashomon.cli.options import Declared
    from rashomon.model import Document


def translated(
    sources: tuple[str, ...],
    form: str,
    output: Path | None,
    settings: Settings,
    workers: int,
    declared: Declared | None = None,
) -> None:
    """Read the two texts, align them and show what differs.

    Raises InputError where there are not two texts, or a form is asked for that this has not.
    """
    from rashomon.comparing.translation import rendering
    from rashomon.report import translation
    from rashomon.report.translation import terminal
    from rashomon.report.translation.sheet import sheet
    from rashomon.report.wordfile import needs_file

    if form not in translation.FORMATS:
        raise InputError(
            "an original and its translation have no such format", form, f"use one of {', '.join(translation.FORMATS)}"
        )
    if form == "docx" and output is None:
        raise needs_file()
    if len(sources) != 2:
        remedy = "write: rashomon wording --translation ORIGINAL TRANSLATION"
        raise InputError(f"--translation needs two texts, not {len(sources)}", "", remedy)
    documents = [_one(source, settings, declared) for source in sources]
    if documents[0].id == documents[1].id:
        raise InputError("both texts are the same", sources[1], "give the original and its translation")
    original, other = read_documents(documents, workers, settings)
    made = rendering(original, other, settings)
    if form == "terminal":
        view = sheet(made, original.document, other.document)
        console_print(lambda console: terminal.show(console, view), output)
        return
    written(translation.render(made, original.document, other.document, form), output)


def _one(source: str, settings: Settings, declared: Declared | None) -> Document:
    """The one document of a source."""
    found = load([source], settings, declared)
    if len(found) != 1:
        raise InputError(f"there are {len(found)} documents, not one", source, "name one file for each text")
    return found[0]
