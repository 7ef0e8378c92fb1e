"""The ledger of a case by itself: every pledge and demand, sortable and filtered, in every form.

All forms are laid out from one `sheet.Sheet`, so all say the same in the same order.
"""

from __future__ import annotations

import json

from rashomon.errors import InputError
from rashomon.model import Comparison
from rashomon.report.pledges.sheet import SORTS, Sheet, Wanted, check_voice, sheet

__all__ = ["FORMATS", "SORTS", "Sheet", "Wanted", "check_voice", "render", "sheet"]

FORMATS = ("terminal", "html", "json", "markdown", "csv")


def render(comparison: Comparison, format: str, wanted: Wanted) -> str:
    """The ledger in one of `FORMATS`, as text; raises `rashomon.errors.InputError` for a format there is none of."""
    if format == "json":
        return json.dumps(_plain(comparison, wanted), ensure_ascii=False, indent=1) + "\n"
    if format == "html":
        from rashomon.report.pledges import page

        return page.render(sheet(comparison, wanted))
    if format == "markdown":
        from rashomon.report.pledges import markdown

        return markdown.render(sheet(comparison, wanted))
    if format == "csv":
        from rashomon.report.pledges import table

        return table.render(sheet(comparison, wanted))
    if format == "terminal":
        from rashomon.report.pledges import terminal

        return terminal.render(sheet(comparison, wanted))
    raise InputError("there is no such format", format, f"use one of {', '.join(FORMATS)}")


def _plain(comparison: Comparison, wanted: Wanted) -> dict[str, object]:
    """The entries asked for, in the JSON of comparisons and in the order asked for."""
    whole = comparison.to_dict()
    kept = [row.id for row in sheet(comparison, wanted).rows]
    by_id = {p["id"]: p for key in ("pledges", "pledges_beside") for p in whole[key]}
    documents = [{k: v for k, v in d.items() if k != "blocks"} for d in whole["documents"]]
    return {
        "schema": "rashomon/pledges/1",
        "event": whole["event"],
        "documents": documents,
        "actors": whole["actors"],
        "voices": whole["voices"],
        "pledges": [by_id[i] for i in kept],
        "limits": whole["limits"],
    }
