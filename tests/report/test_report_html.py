"""The page: well formed, self-contained, nothing from a document is markup in it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import factory
import pytest
from lxml import html as parser

from rashomon.report import render
from rashomon.report.context import BlockView, Mark
from rashomon.report.html import flowing, link, marked


@pytest.fixture(scope="module")
def source() -> str:
    return render(factory.comparison(), "html")


@pytest.fixture(scope="module")
def page(source: str) -> parser.HtmlElement:
    return parser.document_fromstring(source)


def text(element: parser.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_every_tag_is_closed(source: str) -> None:
    without = re.sub(r"<(script|style)>.*?</\1>", "", source, flags=re.DOTALL)
    void = {"meta", "input", "br", "link", "img", "hr", "circle", "path", "rect"}
    stack: list[str] = []
    for match in re.finditer(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*?)(/?)>", without):
        closing, name, _, empty = match.groups()
        if name.lower() in void or empty:
            continue
        if closing:
            assert stack and stack.pop() == name, f"</{name}> at {without[match.start() - 120 : match.end()]}"
        else:
            stack.append(name)
    assert stack == []


def test_ids_are_unique_and_every_internal_link_lands(page: parser.HtmlElement) -> None:
    ids = Counter(page.xpath("//@id"))
    assert [name for name, count in ids.items() if count > 1] == []
    targets = {href[1:] for href in page.xpath("//@href") if href.startswith("#")}
    assert len(targets) > 60
    assert targets - set(ids) == set()
    assert set(page.xpath("//@aria-labelledby")) - set(ids) <= {"panel-title"}  # made when the panel opens


def test_an_evidence_link_lands_on_the_words_that_it_quotes(page: parser.HtmlElement) -> None:
    for anchor in {href[1:] for href in page.xpath("//a[@class='cite']/@href")}:
        _, document, start, end = anchor.split("-")
        parts = page.xpath(f"//*[@id='{anchor}' or @data-of='{anchor}']")
        shown = "".join("".join(part.text_content() for part in parts).split())
        quoted = "".join(factory.TEXTS[document][int(start) : int(end)].replace("\x1b", "\ufffd").split())
        assert shown == quoted


def test_nothing_is_loaded_from_anywhere(page: parser.HtmlElement, source: str) -> None:
    assert page.xpath("//@src | //link | //iframe | //object | //embed | //img | //base | //form") == []
    style = page.xpath("//style")[0].text_content()
    assert "url(" not in style and "@import" not in style
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy
    assert page.xpath("//@style") == []
    assert 'http-equiv="refresh"' not in source.lower()


def test_hostile_text_is_shown_and_not_run(page: parser.HtmlElement, source: str) -> None:
    assert len(page.xpath("//script")) == 1
    assert "<script>alert" not in source and "<img" not in source and "onerror=alert(1)>" not in source
    assert '<script>alert("pwned")</script>' in text(page.xpath("//article[@id='d5']/h3")[0])
    assert "\x1b" not in source
    handlers = [name for element in page.iter() for name in element.attrib if name.lower().startswith("on")]
    assert handlers == []


def test_only_web_addresses_are_linked(page: parser.HtmlElement) -> None:
    outside = [href for href in page.xpath("//@href") if not href.startswith("#")]
    assert outside == ["https://pm.example/readouts/1"]
    assert link("javascript:alert(1)") == "" and link("data:text/html,x") == "" and link("//host/x") == ""
    assert link("http://[bad") == "" and link(" https://a.example/x ") == "https://a.example/x"


def test_every_status_has_words_beside_its_sign(page: parser.HtmlElement) -> None:
    for status, said in (
        ("silent", "Canada is silent on Visits"),
        ("not_reported", "Kazakhstan on Nuclear safety: not reported"),
        ("reported_silent", "a document states that it said nothing"),
        ("says", "34 % of its words on the event. It comes first in its own text."),
    ):
        cells = page.xpath(f"//table[@id='grid']//td[@data-status='{status}' or @data-status='{status} contested']")
        assert cells and any(said in text(cell) for cell in cells)
    empty = page.xpath("//table[@id='grid']//td[@data-status='no_account']")
    assert empty and all(text(cell) == "no account" and not cell.xpath(".//svg") for cell in empty)


def test_each_status_has_a_shape_of_its_own(page: parser.HtmlElement) -> None:
    def shapes(status: str) -> set[str]:
        cell = page.xpath(f"//table[@id='grid']//td[contains(concat(' ', @class, ' '), ' {status} ')]")[0]
        return {f"{shape.tag}.{shape.get('class')}" for shape in cell.xpath(".//svg/*")}

    found = [frozenset(shapes(s)) for s in ("says", "silent", "not_reported", "reported_silent")]
    assert len(set(found)) == 4


def test_the_area_of_a_disc_is_the_share(page: parser.HtmlElement) -> None:
    def radius(anchor: str) -> float:
        return float(page.xpath(f"//td[@id='{anchor}']//circle/@r")[0])

    ratio = (radius("cell-uranium--KZ") / radius("cell-flights--KZ")) ** 2
    assert ratio == pytest.approx(0.42 / 0.18, rel=0.01)


def test_sections_come_in_the_report_s_order(page: parser.HtmlElement) -> None:
    order = page.xpath("//main/header/@id | //main/section/@id")
    assert order == [
        "head", "findings", "matrix", "first", "conflicts", "agreement", "pledges", "omissions", "wording",
        "quotations", "timeline", "watch", "sources", "evidence", "documents", "limits",
    ]  # fmt: skip


def test_redlines_say_in_words_what_was_inserted_and_deleted(page: parser.HtmlElement) -> None:
    redline = text(page.xpath("//article[@id='wording-2']//p[@class='redline']")[0])
    assert "[deleted: just and]" in redline and "[inserted: firm and lasting]" in redline


def test_the_scale_of_firmness_is_named(page: parser.HtmlElement) -> None:
    label = page.xpath("//tr[@id='pledge-p1']//*[@class='scale']/@aria-label")[0]
    assert label.startswith("considering: 3 of 6 on the scale refuses, possible, considering")


def test_a_language_is_marked_and_runs_its_own_way(page: parser.HtmlElement) -> None:
    document = page.xpath("//article[@id='d4']//div[@class='text']")[0]
    assert document.get("lang") == "zh"
    assert page.xpath("//article[@id='d5']//p[@dir='auto']")


def test_furniture_is_kept_folded_and_marked(page: parser.HtmlElement) -> None:
    folded = page.xpath("//article[@id='d2']//details")
    assert "Home | Politics" in text(folded[0]) and "Not read" in text(folded[0].xpath("./summary")[0])


def test_marks_that_cross_are_split_and_nothing_is_doubled() -> None:
    block = BlockView(
        "paragraph", 0, "abc<def>ghi", "",
        (Mark(0, 7, "content", "", 0, "one"), Mark(4, 11, "evidence", "e-x-4-11"), Mark(4, 11, "content", "", 1), Mark(5, 6, "cue")),
        (),
    )  # fmt: skip
    made = str(marked(block))
    tree = parser.fragment_fromstring(made, create_parent="div")
    assert tree.text_content() == "abc<def>ghi"
    assert made.count('id="e-x-4-11"') == 1
    pieces = "".join(e.text_content() for e in tree.xpath(".//*[@id='e-x-4-11' or @data-of='e-x-4-11']"))
    assert pieces == "def>ghi"
    assert made.count("<span") == made.count("</span>")


def test_what_both_sides_are_said_to_say_is_marked_as_such() -> None:
    comparison = factory.comparison()
    joint = replace(comparison.statements[2].statement, voices=("KZ", "CA"))
    placed = replace(comparison.statements[2], statement=joint)
    changed = replace(comparison, statements=(*comparison.statements[:2], placed, *comparison.statements[3:]))
    page = parser.document_fromstring(render(changed, "html"))
    mark = page.xpath(f"//article[@id='d1']//*[contains(., '{joint.content[0].of(factory.READOUT)}')]")[-1]
    assert {"s", "j", "v0"} <= set(mark.get("class").split())  # in Ottawa's own text it is Ottawa's claim
    assert "Canada and Kazakhstan: agrees" in text(page.xpath("//article[@id='d1']")[0])


def test_lines_broken_for_a_page_are_set_as_one() -> None:
    broken = "The president told reporters on the way back from the\nsummit that talks would begin in the coming week and\nlast."
    assert flowing(broken)
    assert not flowing("First line\nSecond line\nThird") and not flowing("One line only")


def test_a_report_on_nothing_says_so() -> None:
    page = parser.document_fromstring(render(factory.empty(), "html"))
    assert "There are no documents." in text(page)
    assert page.xpath("//section/@id") == ["findings", "matrix", "documents", "limits"]
    absent = text(page.xpath("//section[@id='findings']")[0])
    assert "Looked for and not found: an order of topics; conflicts between these accounts;" in absent
    assert page.xpath("//nav[@class='toc']//a/@href") == ["#head", "#findings", "#matrix", "#documents", "#limits"]


def test_a_large_case_renders_whole() -> None:
    source = render(factory.large(60, 40, 12), "html")
    page = parser.document_fromstring(source)
    assert len(page.xpath("//table[@id='grid']/tbody/tr")) == 40
    assert len(page.xpath("//article[@class='document']")) == 60
    ids = set(page.xpath("//@id"))
    assert {h[1:] for h in page.xpath("//@href") if h.startswith("#")} <= ids
