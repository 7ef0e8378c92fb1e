"""One Chromium for all tests here; they are skipped, and say so, where there is none."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from devtools import Browser, executable

from rashomon.report import render

sys.path.insert(0, str(Path(__file__).parents[1] / "report"))  # the comparison made by hand is there


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = executable()
    if path is None:
        pytest.skip("NO CHROMIUM: the page is not tested in a browser (apt-get install chromium)")
    try:
        started = Browser(path)
    except (OSError, RuntimeError, TimeoutError) as error:
        pytest.skip(f"CHROMIUM DOES NOT START: the page is not tested in a browser ({error})")
    with started:
        yield started


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    import factory

    to = tmp_path_factory.mktemp("page") / "report.html"
    to.write_text(render(factory.comparison(), "html"), "utf-8")
    return to


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core: of ``RASHOMON_AXE``, else of the package axe-core-python."""
    named = os.environ.get("RASHOMON_AXE")
    spec = None if named else find_spec("axe_core_python")
    if named:
        return Path(named).read_text("utf-8")
    if spec is None or not spec.submodule_search_locations:
        pytest.skip("NO AXE-CORE: accessibility is not tested (pip install axe-core-python)")
    return (Path(spec.submodule_search_locations[0]) / "axe.min.js").read_text("utf-8")
