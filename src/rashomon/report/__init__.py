"""A comparison as people read it: in the terminal, as a page, in Markdown, as a table.

Every format is laid out from the same context (see `context.Context`), so all say the same in the same order.
"""

from __future__ import annotations

from typing import Any

from rashomon.errors import InputError
from rashomon.model import Comparison

__all__ = ["FORMATS", "render"]

FORMATS = ("terminal", "html", "json", "markdown", "csv")


def render(comparison: Comparison, format: str, **options: Any) -> str:
    """The comparison in one of `FORMATS`, as text.

    Options: ``width`` (columns, for ``terminal``), ``section`` (for ``csv``: see `csv.SECTIONS`), ``indent``
    (for ``json``). Raises `rashomon.errors.InputError` for a format or option value that there is none of.
    """
    if format == "html":
        from rashomon.report import html

        return html.render(comparison)
    if format == "terminal":
        from rashomon.report import terminal

        return terminal.render(comparison, **options)
    if format == "markdown":
        from rashomon.report import markdown

        return markdown.render(comparison)
    if format == "csv":
        from rashomon.report import csv

        return csv.render(comparison, **options)
    if format == "json":
        import json

        indent = options.get("indent", 2)
        return json.dumps(comparison.to_dict(), ensure_ascii=False, indent=indent) + "\n"
    raise InputError("there is no such format", format, f"use one of {', '.join(FORMATS)}")
