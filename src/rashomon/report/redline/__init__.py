"""The wording of voices as people read it: formulas with their lineage, redlines, a chart of use over time.

All forms are laid out from one context (`sheets.Sheet`), so all say the same in the same order.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rashomon.errors import InputError
from rashomon.model import Document, WordingHistory
from rashomon.report.redline.sheets import sheets

__all__ = ["BINARY", "FORMATS", "render"]

FORMATS = ("terminal", "html", "json", "markdown", "csv", "docx")
BINARY = ("docx",)


def render(
    histories: Sequence[WordingHistory], documents: Sequence[Document], format: str, most: int = 40, **options: Any
) -> str | bytes:
    """The histories in one of `FORMATS`: text, or bytes for those in `BINARY`.

    ``most`` is how many formulas are shown of each voice (JSON and CSV hold all). Options: ``width`` (columns, for
    ``terminal``). Raises `rashomon.errors.InputError` for a format that there is none of.
    """
    views = sheets(histories, documents, most)
    if format == "html":
        from rashomon.report.redline import html

        return html.render(views)
    if format == "terminal":
        from rashomon.report.redline import terminal

        return terminal.render(views, **options)
    if format == "markdown":
        from rashomon.report.redline import markdown

        return markdown.render(views)
    if format == "csv":
        from rashomon.report.redline import tables

        return tables.render(sheets(histories, documents, None))
    if format == "docx":
        from rashomon.report.redline import docx

        return docx.render(views)
    if format == "json":
        import json

        from rashomon.wire import wording_to_dict

        return json.dumps(wording_to_dict(histories, documents), ensure_ascii=False, indent=1) + "\n"
    raise InputError("there is no such format", format, f"use one of {', '.join(FORMATS)}")
