"""An original and its translation as one self-contained page: it loads nothing, and no words of a text are markup."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from rashomon.report.html import asset, hashed
from rashomon.report.translation.sheet import Sheet
from rashomon.version import __version__


def render(view: Sheet) -> str:
    """The page, as text to be written in UTF-8."""
    style = f"{asset('wording.css')}\n{asset('translation.css')}"
    policy = f"default-src 'none'; style-src '{hashed(style)}'; base-uri 'none'; form-action 'none'"
    template = _environment().get_template("translation.html")
    return template.render(v=view, style=Markup(style), policy=policy, version=__version__)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("rashomon.report"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
