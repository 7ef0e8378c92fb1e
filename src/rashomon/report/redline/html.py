"""The wording of voices as one self-contained page: no request leaves it, no words of a document are markup in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from rashomon.report import words
from rashomon.report.html import asset, hashed
from rashomon.report.redline.views import KINDS, Sheet
from rashomon.version import __version__


def render(views: Sequence[Sheet]) -> str:
    """The page, as text to be written in UTF-8."""
    style = asset("wording.css")
    policy = f"default-src 'none'; style-src '{hashed(style)}'; base-uri 'none'; form-action 'none'"
    template = _environment().get_template("wording.html")
    return template.render(views=views, style=Markup(style), policy=policy, kinds=KINDS, version=__version__)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("rashomon.report"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters.update(
        percent=words.percent,
        counted=words.counted,
        shorten=words.shorten,
        ordinal=words.ordinal,
        capital=words.opened,
    )
    return environment
