"""The ledger as one self-contained page: a table that sorts where scripts run, and is whole where they do not."""

from __future__ import annotations

from markupsafe import Markup

from rashomon.report import words
from rashomon.report.html import asset, environment, policy
from rashomon.report.pledges.sheet import Sheet


def render(sheet: Sheet) -> str:
    """The page, as text to be written in UTF-8; nothing from a document is markup in it, and it loads nothing."""
    style, script = f"{asset('report.css')}\n{asset('pledges.css')}", asset("pledges.js")
    return (
        environment()
        .get_template("pledges.html")
        .render(
            it=sheet,
            style=Markup(style),
            script=Markup(script),
            policy=policy(style, script),
            modalities=words.MODALITIES,
            pressures=words.PRESSURES,
        )
    )
