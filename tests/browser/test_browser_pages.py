"""The other pages in Chromium: the timeline, the ledger and the wording by themselves; and what is folded."""

from __future__ import annotations

from pathlib import Path

import factory
import pytest
from devtools import Browser

from rashomon.model import WordingHistory
from rashomon.report import dates, pledges, redline, render

RULES = "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    made, folder = factory.comparison(), tmp_path_factory.mktemp("pages")
    documents = [r.document for r in made.readings]
    used = {use.evidence.document for f in made.formulas for use in f.uses}
    texts = sorted((d for d in documents if d.id in used), key=lambda d: str(d.published))
    history = WordingHistory("CA", "Canada", tuple(d.id for d in texts), made.formulas)
    sources = {
        "timeline": dates.render(made, "html"),
        "pledges": pledges.render(made, "html", pledges.Wanted()),
        "wording": redline.render([history], documents, "html"),
    }
    for name, source in sources.items():
        (folder / f"{name}.html").write_text(str(source), "utf-8")
    return {name: folder / f"{name}.html" for name in sources}


@pytest.mark.parametrize("name", ["timeline", "pledges", "wording"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_no_violation_and_nothing_runs_over(
    browser: Browser, pages: dict[str, Path], axe: str, name: str, dark: bool, width: int
) -> None:
    browser.emulate(width=width, dark=dark)
    browser.open(pages[name])
    assert browser.errors == [] and browser.requests == [pages[name].resolve().as_uri()]
    assert browser.run("document.documentElement.scrollWidth") <= width
    browser.run("document.querySelectorAll('details').forEach(e => { e.open = true; })")
    browser.run("document.querySelectorAll('.document').forEach(e => { e.style.contentVisibility = 'visible'; })")
    browser.run(axe + ";0")
    names = ".then(r => r.violations.map(v => v.id + ': ' + v.nodes[0].html))"
    assert browser.run(f"axe.run(document, {{runOnly: {RULES}}}){names}") == []


def test_axe_finds_no_violation_in_what_the_report_folds(browser: Browser, page: Path, axe: str) -> None:
    browser.emulate(dark=True)
    browser.open(page)
    browser.run("document.querySelectorAll('details').forEach(e => { e.open = true; })")
    browser.run(
        "document.querySelectorAll('.cell, .document').forEach(e => { e.style.contentVisibility = 'visible'; })"
    )
    browser.run(axe + ";0")
    names = ".then(r => r.violations.map(v => v.id + ': ' + v.nodes[0].html))"
    assert browser.run(f"axe.run(document, {{runOnly: {RULES}}}){names}") == []


def test_the_ledger_by_itself_sorts_by_its_columns(browser: Browser, pages: dict[str, Path]) -> None:
    browser.emulate()
    browser.open(pages["pledges"])
    order = "[...document.querySelectorAll('#ledger tbody tr')].map(r => r.id)"
    before = browser.run(order)
    head = "document.querySelectorAll('#ledger th[data-sort] button')[5]"
    browser.run(f"{head}.click()")
    assert browser.run("document.querySelector('#ledger [aria-sort]').textContent") == "By when"
    assert sorted(browser.run(order)) == sorted(before) and browser.run(order)[0] == "pledge-p2"
    assert browser.run("getComputedStyle(document.querySelector('#ledger tbody tr')).display") == "table-row"


def test_a_link_opens_what_is_folded(browser: Browser, page: Path) -> None:
    browser.emulate()
    browser.open(page, "cross-2")
    assert browser.run("document.querySelector('#cross-2').closest('details').open") is True
    assert browser.run("document.querySelector('#cross-2').getBoundingClientRect().height") > 0


def test_a_matrix_whose_voices_fit_is_not_a_box_that_scrolls(browser: Browser, tmp_path: Path) -> None:
    few = tmp_path / "few.html"
    few.write_text(render(factory.large(12, 30, 4), "html"), "utf-8")
    browser.emulate(width=1280)
    browser.open(few)
    box = "document.querySelector('#grid').parentElement"
    assert browser.run(f"{box}.scrollHeight <= {box}.clientHeight + 1") is True
    assert browser.run("document.documentElement.scrollWidth") <= 1280
    browser.run("window.scrollTo(0, document.querySelector('#grid tbody tr:nth-child(15)').offsetTop + 900)")
    gap = browser.run(
        "document.querySelector('#grid thead th:nth-child(2)').getBoundingClientRect().top"
        " - document.querySelector('.toc').getBoundingClientRect().bottom"
    )
    assert -4 <= gap <= 4
