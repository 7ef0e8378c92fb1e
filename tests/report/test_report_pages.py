"""All pages and all forms: nothing from a document is markup in them, and they carry the same parts."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import factory
import pytest
from lxml import html as parser

from rashomon.model import Comparison, WordingHistory
from rashomon.report import dates, pledges, redline, render
from rashomon.report.building import context
from rashomon.report.filled import filled, missing

HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>"
PAGES = ("compare", "timeline", "pledges", "wording")
DOCS = Path(__file__).parents[2] / "docs"


def hostile() -> Comparison:
    """The comparison with markup in titles, publishers, file names, notes and what became of a pledge."""
    made = factory.comparison()
    readings = tuple(
        replace(
            r,
            document=replace(r.document, title=HOSTILE, publisher=HOSTILE, author=HOSTILE, path=f"/texts/{HOSTILE}.txt",
                             url=f"javascript:{HOSTILE}", warnings=(HOSTILE,)),
        )
        for r in made.readings
    )  # fmt: skip
    first, *others = made.pledges
    change = replace(first.changes[0], explanation=HOSTILE, inferred=False)
    return replace(
        made,
        readings=readings,
        event=made.event and replace(made.event, title=HOSTILE, inferred_date=HOSTILE),
        pledges=(replace(first, action=HOSTILE, changes=(change,)), *others),
        conflicts=tuple(replace(c, explanation=HOSTILE, signals=(HOSTILE,)) for c in made.conflicts),
        omissions=tuple(replace(o, verdict=HOSTILE) for o in made.omissions),
        watch=tuple(replace(w, what=HOSTILE) for w in made.watch),
        timeline=tuple(replace(e, text=HOSTILE, note=HOSTILE) for e in made.timeline),
        formulas=tuple(replace(f, frame=HOSTILE, topic=HOSTILE) for f in made.formulas),
        quote_checks=tuple(replace(c, doubts=(HOSTILE,)) for c in made.quote_checks),
        limits=(HOSTILE,),
    )


def page(name: str, made: Comparison) -> str:
    if name == "compare":
        return str(render(made, "html"))
    if name == "timeline":
        return str(dates.render(made, "html"))
    if name == "pledges":
        return pledges.render(made, "html", pledges.Wanted())
    documents = [r.document for r in made.readings]
    used = {use.evidence.document for f in made.formulas for use in f.uses}
    texts = sorted((d for d in documents if d.id in used), key=lambda d: str(d.published))
    history = WordingHistory("CA", HOSTILE, tuple(d.id for d in texts), made.formulas)
    return str(redline.render([history], documents, "html"))


def text(element: parser.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("name", PAGES)
def test_no_words_of_a_document_are_markup_on_any_page(name: str) -> None:
    source = page(name, hostile())
    tree = parser.document_fromstring(source)
    scripts = [s.text_content() for s in tree.xpath("//script")]
    assert len(scripts) <= 1 and all("use strict" in s for s in scripts)
    assert tree.xpath("//img | //iframe | //object | //link | //base | //form | //@src | //@style") == []
    assert [a for e in tree.iter() for a in e.attrib if a.lower().startswith("on")] == []
    assert not [h for h in tree.xpath("//@href") if not h.startswith(("#", "https://"))]
    assert HOSTILE in text(tree) and "<script>alert(1)" not in source


@pytest.mark.parametrize("name", PAGES)
def test_ids_are_unique_and_links_land_on_every_page(name: str) -> None:
    tree = parser.document_fromstring(page(name, factory.comparison()))
    ids = Counter(tree.xpath("//@id"))
    assert [i for i, count in ids.items() if count > 1] == []
    assert {h[1:] for h in tree.xpath("//@href") if h.startswith("#")} <= set(ids)
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy
    assert len(tree.xpath("//h1")) == 1 and len(tree.xpath("//main")) == 1


@pytest.fixture(scope="module")
def report() -> parser.HtmlElement:
    return parser.document_fromstring(page("compare", factory.comparison()))


def test_why_two_passages_are_set_against_each_other_is_folded(report: parser.HtmlElement) -> None:
    cards = report.xpath("//section[@id='conflicts']/article")
    assert cards and all("figures of the same unit" in text(c.xpath("./details")[0]).lower() for c in cards)
    assert all("figures of the same unit" not in text(c.xpath("./div[@class='pair']")[0]).lower() for c in cards)


def test_the_same_passages_under_two_topics_are_one_entry_with_its_difference(report: parser.HtmlElement) -> None:
    entries = report.xpath("//section[@id='agreement']/article[starts-with(@id, 'convergence')]")
    assert len(entries) == 1 and report.xpath("//*[@id='convergence-2']")
    told = text(entries[0])
    assert "Air link, tone of the call: Canada and Kazakhstan with a difference" in told
    assert "One point with another reach. by the autumn of 2026" in told and "in October" in told


def test_reports_without_an_own_text_against_them_are_folded(report: parser.HtmlElement) -> None:
    section = report.xpath("//section[@id='agreement']")[0]
    assert [a.get("id") for a in section.xpath("./article[starts-with(@id, 'cross')]")] == ["cross-1"]
    folded = section.xpath("./details[@class='more']")
    assert [text(d.xpath("./summary")[0]) for d in folded] == [
        "1 more report of this kind: its own text has nothing of this",
        "1 more report of this kind: the case holds no text of its own to check this against",
    ]
    assert section.xpath("./details//li/@id") == ["cross-2", "cross-3"]


def test_words_of_an_earlier_text_are_set_beside_it(report: parser.HtmlElement) -> None:
    card = text(report.xpath("//article[@id='precedent-1']")[0])
    assert "Russia: words from an earlier text" in card
    assert "an earlier document on another event (Meeting in Astana). No own text of Russia" in card
    assert "Caspian shipping" in card and "in Astana on November 6, 2025" in card


def test_a_pledge_without_a_day_is_not_told_twice(report: parser.HtmlElement) -> None:
    section = report.xpath("//section[@id='watch']")[0]
    assert section.xpath("./div//tr/@id") == ["watch-1", "watch-2"]
    folded = section.xpath("./details")[0]
    assert text(folded.xpath("./summary")[0]) == "1 pledge without a day, in the ledger above: P1"
    assert folded.xpath(".//tr/@id") == ["watch-3"]
    alone = parser.document_fromstring(page("timeline", factory.comparison()))
    assert alone.xpath("//section[@id='watch']/div//tr/@id") == ["watch-1", "watch-2", "watch-3"]
    for format in ("terminal", "markdown"):
        assert "Without a day, among the pledges above: P1" in render(factory.comparison(), format)
    assert "**no day said** buy uranium concentrate" in dates.render(factory.comparison(), "markdown")


def test_a_change_of_wording_is_shown_once() -> None:
    view = context(factory.comparison())
    (sheet,) = view.lineages
    assert [f.frame for f in sheet.moved] == ["[…] with <i>the President</i>"]
    assert len(sheet.steady) == 1 and len(sheet.notes) == 1
    assert sheet.notes[0].startswith("F") and sheet.notes[0].endswith("Its change is W1 above.")


def test_a_space_is_no_difference() -> None:
    from rashomon.report.building.accounts import differing

    left, right = differing("stop all strikes", "stop strikes at once")
    assert left == (("stop ", False), ("all", True), (" strikes", False))
    assert right == (("stop strikes ", False), ("at once", True))


def test_long_values_without_a_word_in_common_are_not_marked_from_end_to_end() -> None:
    from rashomon.report.building.accounts import differing

    long = "he would consider a pause of strikes", "gave the military an order at once"
    assert differing(*long) == (((long[0], False),), ((long[1], False),))
    assert differing("silent", "speaks of it") == ((("silent", True),), (("speaks of it", True),))


def test_names_stand_in_sentences_with_their_article() -> None:
    made = factory.comparison()
    cross = replace(made.cross_reports[0], reporter="US", holder="NL")
    view = context(replace(made, cross_reports=(cross,))).crosses[0]
    assert view.title == "The United States on what the Netherlands said: Uranium purchases"
    assert (view.told_by, view.own_of) == ("As the United States has it", "The Netherlands’ own text")


@pytest.mark.parametrize("format", ["terminal", "markdown"])
def test_terminal_and_markdown_carry_what_the_page_carries(format: str) -> None:
    shown = " ".join(render(factory.comparison(), format).replace("\\", "").split())
    for words in (
        "One point with another reach.",
        "Russia: words from an earlier text",
        "Formulas of Canada over its own texts",
        "Its change is W1 above.",
        "Not in the <later> text." if format == "terminal" else "Not in the <later> text",
        "the <b>air link</b> Toronto–Almaty",
        "Kazakhstan on what Russia said",
        "said <elsewhere>, perhaps",
    ):
        assert words in shown, words


def test_parts_without_content_are_named_in_one_line_and_left_out() -> None:
    made = replace(factory.comparison(), conflicts=(), quotes=(), quote_checks=())
    view = context(made)
    assert [name for name, has in filled(view).items() if not has] == ["conflicts", "quotations"]
    line = "Looked for and not found: conflicts between these accounts; quotations that two documents share."
    assert missing(view) == line and missing(context(factory.comparison())) == ""
    tree = parser.document_fromstring(render(made, "html"))
    assert tree.xpath("//section[@id='conflicts' or @id='quotations']") == []
    assert line in text(tree.xpath("//section[@id='findings']")[0])
    for format in ("terminal", "markdown"):
        shown = render(made, format)
        assert line in " ".join(shown.split())
        assert not re.search(r"^(## )?(Conflicts|Quotations)$", shown, re.MULTILINE)


def test_a_formula_s_drawing_keeps_its_last_label_inside() -> None:
    tree = parser.document_fromstring(page("wording", factory.comparison()))
    for drawing in tree.xpath("//svg[@class='use']"):
        width = float(drawing.get("width"))
        last = drawing.xpath("./text[@class='year']")[-1]
        assert float(last.get("x")) + (0 if last.get("text-anchor") == "end" else 20) <= width


def test_every_key_of_the_json_is_described() -> None:
    described = (DOCS / "json.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| `(\w+)(?:\[\])?` \| (.*) \|$", described, re.MULTILINE))
    whole = factory.comparison().to_dict()
    assert set(whole) - set(rows) == set()
    same = {"events": "event", "background": "matrix", "pledges_beside": "pledges"}
    for key, value in whole.items():
        entry = value[0] if isinstance(value, list) and value else value
        if isinstance(entry, dict):
            text_of = rows[same.get(key, key)] + rows[key]
            assert [k for k in entry if f"`{k}`" not in text_of and f"`{k}[]`" not in text_of] == [], key
