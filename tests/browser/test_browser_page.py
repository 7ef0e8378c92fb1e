"""The page in Chromium: evidence opens by mouse, keyboard and without scripts; accessible; prints whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import factory
import pypdfium2
import pytest
from devtools import Browser

from rashomon.report import render

OPEN = "document.querySelector('#cell-wheat--CA a.open')"
RULES = "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']"


@pytest.fixture
def shown(browser: Browser, page: Path) -> Browser:
    browser.emulate()
    browser.open(page)
    return browser


def test_the_page_loads_nothing_else_and_raises_no_error(shown: Browser, page: Path) -> None:
    assert shown.requests == [page.resolve().as_uri()]
    assert shown.errors == []


def test_a_cell_opens_its_evidence_beside_the_matrix(shown: Browser) -> None:
    assert shown.run("document.querySelector('#panel').hidden") is True
    shown.run(f"{OPEN}.click()")
    panel = shown.run("document.querySelector('#panel').innerText")
    assert "Ottawa's readout did not mention wheat at all." in panel
    assert "Who raises the topic" in panel and "looked at and rejected" in panel
    assert shown.run("document.activeElement.id") == "panel-title"
    assert shown.run(f"{OPEN}.getAttribute('aria-expanded')") == "true"


def test_the_keyboard_opens_walks_and_closes_the_evidence(shown: Browser) -> None:
    shown.run(f"{OPEN}.focus()")
    shown.press("Enter", 13)
    assert shown.run("document.querySelector('#panel').hidden") is False
    first = shown.run("document.querySelector('#panel-title').innerText")
    shown.run("document.querySelector('#panel-next').click()")
    assert shown.run("document.querySelector('#panel-title').innerText") != first
    shown.press("Escape", 27)
    assert shown.run("document.querySelector('#panel').hidden") is True
    assert shown.run("document.activeElement.className") == "open"


def test_a_citation_leads_to_its_words_in_the_document_highlighted(shown: Browser) -> None:
    shown.run("document.querySelector('#finding-1 .cite').click()")
    target: dict[str, Any] = shown.run(
        "(() => { const e = document.querySelector(':target'); const r = e.getBoundingClientRect();"
        "return {text: e.textContent, in: !!e.closest('#d1'), seen: r.top >= 0 && r.bottom <= innerHeight,"
        " ground: getComputedStyle(e).backgroundColor}; })()"
    )
    assert target["text"].startswith("Canada is considering the purchase")
    assert target["in"] and target["seen"] and target["ground"] == "rgb(255, 240, 184)"


def test_every_citation_resolves_in_the_browser(shown: Browser) -> None:
    lost = shown.run(
        "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => decodeURIComponent(a.getAttribute('href').slice(1)))"
        ".filter(id => !document.getElementById(id))"
    )
    assert lost == []


def test_without_scripts_everything_is_there_and_links_work(browser: Browser, page: Path) -> None:
    browser.emulate(script=False)
    try:
        browser.open(page, "cell-wheat--CA-evidence")
        picture = page.with_name("plain.png")
        browser.picture(picture)
        assert picture.stat().st_size > 10_000
        assert browser.errors == []
    finally:
        browser.emulate()
    # scripts are off for the page itself, so what it shows is read after turning them on for evaluation
    hidden = browser.run("[...document.querySelectorAll('.needs-js')].every(e => e.hidden)")
    target = browser.run("document.querySelector(':target').innerText")
    assert hidden is True and "did not mention wheat" in target
    assert browser.run("document.querySelector('#panel').hidden") is True


def test_filters_by_voice_status_and_act(shown: Browser) -> None:
    visible = "[...document.querySelectorAll('#grid tbody tr')].filter(r => !r.hidden).map(r => r.id)"
    everything = shown.run(visible)
    shown.run(
        "(s => { s.value = 'silent'; s.dispatchEvent(new Event('change')); })(document.querySelector('#by-status'))"
    )
    assert shown.run(visible) == ["topic-visit"]
    assert shown.run("document.querySelector('#shown').textContent") == "1 of 7 topics shown"
    shown.run("(s => { s.value = ''; s.dispatchEvent(new Event('change')); })(document.querySelector('#by-status'))")
    shown.run(
        "(s => { s.value = 'pledges'; s.dispatchEvent(new Event('change')); })(document.querySelector('#by-act'))"
    )
    assert shown.run(visible) == ["topic-uranium", "topic-flights"]
    shown.run("(s => { s.value = ''; s.dispatchEvent(new Event('change')); })(document.querySelector('#by-act'))")
    assert shown.run(visible) == everything
    shown.run("document.querySelector('[data-toggle=\"1\"]').click()")
    assert shown.run("[...document.querySelectorAll('#grid [data-voice=\"1\"]')].every(e => e.hidden)") is True


def test_the_ledger_sorts_by_due_date(shown: Browser) -> None:
    button = "document.querySelector('#ledger th[data-sort=key] button')"
    order = "[...document.querySelectorAll('#ledger tbody tr')].map(r => r.id)"
    shown.run(f"{button}.click()")
    assert shown.run(order)[0] == "pledge-p2"
    shown.run(f"{button}.click()")
    assert shown.run(order)[-1] == "pledge-p2"
    assert shown.run("document.querySelector('#ledger [aria-sort]').getAttribute('aria-sort')") == "descending"


@pytest.mark.parametrize("width", [360, 768, 1400])
def test_the_page_never_scrolls_sideways(browser: Browser, page: Path, width: int) -> None:
    browser.emulate(width=width)
    browser.open(page)
    assert browser.run("document.documentElement.scrollWidth") <= width


def test_the_matrix_keeps_its_topics_and_voices_in_sight(browser: Browser, tmp_path: Path) -> None:
    wide = tmp_path / "wide.html"
    wide.write_text(render(factory.large(24, 40, 12), "html"), "utf-8")
    browser.emulate(width=800)
    browser.open(wide)
    place = browser.run(
        "(() => { const box = document.querySelector('#grid').parentElement; box.scrollLeft = 900; box.scrollTop = 900;"
        "const edge = box.getBoundingClientRect(); const head = document.querySelector('#grid .corner').getBoundingClientRect();"
        "return [head.left - edge.left, head.top - edge.top, box.scrollLeft, box.scrollTop]; })()"
    )
    assert place[2] > 500 and place[3] > 500
    assert abs(place[0]) <= 2 and abs(place[1]) <= 2


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_violation(browser: Browser, page: Path, axe: str, dark: bool, width: int) -> None:
    browser.emulate(width=width, dark=dark)
    browser.open(page)
    # sections out of sight have estimated heights, so that places measured before and after do not agree
    browser.run(
        "document.querySelectorAll('.cell, .document').forEach(e => { e.style.contentVisibility = 'visible'; })"
    )
    browser.run(axe + ";0")
    names = ".then(r => r.violations.map(v => v.id + ': ' + v.nodes[0].html))"
    assert browser.run(f"axe.run(document, {{runOnly: {RULES}}}){names}") == []
    browser.run(f"{OPEN}.click()")
    assert browser.run(f"axe.run('#panel', {{runOnly: {RULES}}}){names}") == []


def test_dark_and_light_are_different_papers(browser: Browser, page: Path) -> None:
    grounds = []
    for dark in (False, True):
        browser.emulate(dark=dark)
        browser.open(page)
        grounds.append(browser.run("getComputedStyle(document.body).backgroundColor"))
    assert grounds == ["rgb(252, 252, 250)", "rgb(21, 22, 26)"]


def test_it_prints_with_its_evidence_and_what_is_folded(shown: Browser) -> None:
    pages = pypdfium2.PdfDocument(shown.pdf())
    words = " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())
    assert "Evidence, cell by cell" in words
    assert "The leaders agreed to remain in close contact." in words
    assert "Politics | Business" in words
    assert "Skip to the findings" not in words
    assert len(pages) < 30
