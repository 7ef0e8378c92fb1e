"""An original against its translation as people read it: what differs first, then both texts side by side."""

from __future__ import annotations

from typing import Any

from rashomon.errors import InputError
from rashomon.model import Document, Rendering
from rashomon.report.translation.sheet import sheet

__all__ = ["FORMATS", "render"]

FORMATS = ("terminal", "html", "json", "markdown", "csv", "docx")


def render(rendering: Rendering, original: Document, translation: Document, format: str, **options: Any) -> str | bytes:
    """The rendering in one of `FORMATS`: text, or bytes for ``docx``. Options: ``width`` (columns, for ``terminal``).

    Raises `rashomon.errors.InputError` for a format that there is none of.
    """
    if format == "json":
        import json

        from rashomon.wire import translation_to_dict

        return json.dumps(translation_to_dict(rendering, original, translation), ensure_ascii=False, indent=1) + "\n"
    view = sheet(rendering, original, translation)
    if format == "html":
        from rashomon.report.translation import html

        return html.render(view)
    if format == "terminal":
        from rashomon.report.translation import terminal

        return terminal.render(view, **options)
    if format == "markdown":
        from rashomon.report.translation import markdown

        return markdown.render(view)
    if format == "csv":
        from rashomon.report.translation import table

        return table.render(view)
    if format == "docx":
        from rashomon.report.translation import docx

        return docx.render(view)
    raise InputError("an original and its translation have no such format", format, f"use one of {', '.join(FORMATS)}")
