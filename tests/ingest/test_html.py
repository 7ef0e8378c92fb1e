"""HTML pages: what is read, what is kept as furniture, and what a page declares of itself."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from rashomon.errors import EmptyDocument, RashomonError, UnreadableDocument
from rashomon.ingest import load, load_all
from rashomon.model import Document
from rashomon.settings import Settings
from tests.ingest.helpers import check_blocks, read_text, texts

FIRST = "The presidents of Freedonia and Ruritania spoke by telephone on Monday and agreed to let the grain ships sail again."
SECOND = "“We have kept our word,” the president of Freedonia told reporters in the harbour of Port Ann after the call had ended."
THIRD = "Officials in Ruritania confirmed the call, but they did not say when the first of the ships would be allowed to leave."
FOURTH = (
    "Insurers in London expect premiums to rise until the summer, whatever the two governments may agree on in Vienna."
)

ARTICLE = f"""<!DOCTYPE html><html lang="en"><head><title>Grain ships may sail again | The Example Post</title>
<meta property="og:title" content="Grain ships may sail again"><meta property="og:site_name" content="The Example Post">
<meta name="author" content="Nora Field"><link rel="canonical" href="https://post.example/2026/grain">
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline":"Grain ships may sail again",
"datePublished":"2026-03-03T18:20:00+08:00","dateModified":"2026-03-05T01:00:00Z","author":[{{"@type":"Person","name":"Nora Field"}}],
"publisher":{{"@type":"Organization","name":"The Example Post"}}}}</script><style>p {{color: red}}</style></head><body>
<div id="cookie-banner"><p>We use cookies to make this site work better for you. Accept all or manage them.</p><button>Accept all</button></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<main><article><h1>Grain ships may sail again</h1><div class="byline">By Nora Field</div>
<time datetime="2026-03-03T18:20:00+08:00">3 March 2026, 18:20</time>
<div class="share-bar"><a href="#">Share on Facebook</a> <a href="#">Share on X</a></div>
<figure><img src="a.jpg" alt="Ships"><figcaption>The harbour of Port Ann. Photo: Jan Novak</figcaption></figure>
<p>VIENNA — {FIRST}</p><p>{SECOND}</p>
<aside class="related"><h3>Related</h3><ul><li><a href="/x">Who pays for the insurance of the grain ships?</a></li></ul></aside>
<h2>What Ruritania says</h2><p>{THIRD}</p>
<p>Its president wrote in a post:</p><blockquote><p>I will believe it when I see the ships.</p></blockquote>
<ul><li>Ships may sail from Tuesday on, the Freedonian note says.</li><li>Ports stay open until the end of June, it adds.</li></ul>
<p>{FOURTH}</p><p style="display:none">Hidden words that nobody sees.</p>
<p>Sign up for our newsletter to get the news from the region in your inbox.</p></article>
<section id="comments"><h3>3 Comments</h3><p>Olga: I was in Port Ann last week and there was not a single ship to be seen there.</p></section></main>
<footer><p>© 2026 The Example Post. All rights reserved.</p></footer></body></html>"""


def page(folder: Path, markup: str | bytes, name: str = "a.html") -> Document:
    path = folder / name
    path.write_bytes(markup if isinstance(markup, bytes) else markup.encode())
    document = load(path)
    check_blocks(document)
    return document


def test_article_with_everything_around_it(tmp_path: Path) -> None:
    document = page(tmp_path, ARTICLE)
    assert document.title == "Grain ships may sail again"
    assert (document.publisher, document.author) == ("The Example Post", "Nora Field")
    assert document.published == date(2026, 3, 3)
    assert document.released == datetime(2026, 3, 3, 18, 20, tzinfo=timezone(timedelta(hours=8)))
    assert document.url == "https://post.example/2026/grain"
    assert document.language == "en" and document.format == "html"
    assert texts(document, "title") == ["Grain ships may sail again"]
    assert texts(document, "heading") == ["What Ruritania says"]
    assert texts(document, "quote") == ["I will believe it when I see the ships."]
    assert texts(document, "caption") == ["The harbour of Port Ann. Photo: Jan Novak"]
    assert texts(document, "list_item") == [
        "Ships may sail from Tuesday on, the Freedonian note says.",
        "Ports stay open until the end of June, it adds.",
    ]
    assert texts(document, "paragraph") == [FIRST, SECOND, THIRD, "Its president wrote in a post:", FOURTH]


def test_furniture_is_kept_in_the_text_and_marked(tmp_path: Path) -> None:
    document = page(tmp_path, ARTICLE)
    furniture = "\n".join(texts(document, "furniture"))
    for words in (
        "We use cookies",
        "Share on Facebook",
        "By Nora Field",
        "Who pays for",
        "newsletter",
        "Olga:",
        "©",
        "VIENNA —",
    ):
        assert words in furniture
        assert words not in read_text(document)
    assert "Hidden words" not in document.text
    assert "color: red" not in document.text and "schema.org" not in document.text


def test_white_space_is_collapsed_as_browsers_do(tmp_path: Path) -> None:
    markup = f"<html><body><article><p>  One\n   <b>two</b>\tthree\u00a0 <i> four </i>five.</p><p>{FIRST}</p><p>{THIRD}</p></article></body></html>"
    document = page(tmp_path, markup)
    assert document.text.startswith("One two three\u00a0 four five.\n\n")


def test_paragraphs_set_apart_by_line_breaks(tmp_path: Path) -> None:
    markup = f"<html><body><div class='content'>{FIRST}<br><br>{THIRD}<br>{FOURTH}</div></body></html>"
    document = page(tmp_path, markup)
    assert texts(document, "paragraph") == [FIRST, THIRD, FOURTH]


def test_rows_of_tables(tmp_path: Path) -> None:
    table = "<table><tr><th>Good</th><th>Tons</th></tr><tr><td>Grain</td><td>3 million</td></tr></table>"
    document = page(
        tmp_path, f"<html><body><article><p>{FIRST}</p>{table}<p>{THIRD}</p><p>{FOURTH}</p></article></body></html>"
    )
    assert "Good\tTons" in document.text and "Grain\t3 million" in document.text


def test_short_quotation_elements_get_their_marks(tmp_path: Path) -> None:
    document = page(
        tmp_path,
        f"<html><body><article><p>She said <q>we <b>must</b></q> twice.</p><p>{FIRST}</p></article></body></html>",
    )
    assert "She said “we must” twice." in document.text


OFFICIAL = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>自由国总统同鲁里坦尼亚国王通电话 — 自由国外交部</title></head><body>
<div class="nav"><a href="/">首页</a>&gt;<a href="/n">重要新闻</a></div>
<div class="title">自由国总统同鲁里坦尼亚国王通电话</div><div class="time"><span>2025-05-08 18:20</span></div>
<div class="info">[字体：<a>大</a> <a>中</a> <a>小</a>] <a>打印本页</a></div>
<div class="content"><p>　　当地时间2025年5月7日，自由国总统贝格应约同鲁里坦尼亚国王通电话，双方就粮食走廊问题深入交换意见。</p>
<p>　　贝格强调，自由国愿同鲁方一道，落实好两国元首达成的重要共识，推动船只尽快起航。</p>
<p>　　国王表示，鲁方重视同自方关系，愿继续保持沟通，为恢复粮食运输作出努力。</p></div>
<div class="news" id="relnews_list"><div>相关新闻</div><ul><li><a href="/1">贝格会见来访的外交大臣</a>(2025-06-01)</li></ul></div>
<div class="copyright">自由国外交部　版权所有</div></body></html>"""


def test_official_page_in_chinese(tmp_path: Path) -> None:
    document = page(tmp_path, OFFICIAL.encode("gb18030"))
    assert document.title == "自由国总统同鲁里坦尼亚国王通电话"
    assert document.publisher == "自由国外交部"
    assert document.language == "zh"
    assert document.published == date(2025, 5, 8)
    assert document.published_span is not None and document.published_span.of(document.text) == "2025-05-08"
    assert len(texts(document, "paragraph")) == 3
    assert "外交大臣" not in read_text(document) and "字体" not in read_text(document)


def test_date_is_never_guessed(tmp_path: Path) -> None:
    bare = f"<html><head><title>T</title></head><body><article><h1>Grain talks go on</h1><p>{FIRST}</p><p>{THIRD}</p></article><footer>© 2026</footer></body></html>"
    document = page(tmp_path, bare)
    assert document.published is None and document.released is None
    assert any("publication date" in warning for warning in document.warnings)


def test_dates_of_other_articles_do_not_count(tmp_path: Path) -> None:
    markup = (
        f"<html><body><article><h1>Grain talks go on</h1><p>{FIRST}</p><p>{THIRD}</p></article>"
        "<aside><ul><li><a href='/x'>Older talks</a> <time datetime='2019-01-01'>1 January 2019</time></li></ul></aside></body></html>"
    )
    assert page(tmp_path, markup).published is None


@pytest.mark.parametrize(
    ("head", "day", "released"),
    [
        (
            '<meta property="article:published_time" content="2026-02-04T10:00:00Z">',
            date(2026, 2, 4),
            datetime(2026, 2, 4, 10, tzinfo=UTC),
        ),
        ('<meta name="pubdate" content="20260204">', date(2026, 2, 4), None),
        ('<meta name="date" content="February 4, 2026">', date(2026, 2, 4), None),
        ('<meta property="article:modified_time" content="2026-02-04T10:00:00Z">', None, None),
        ('<meta name="date" content="yesterday">', None, None),
        ('<script type="application/ld+json">{"@type": "NewsArticle", broken</script>', None, None),
        (
            '<script type="application/ld+json">[{"@graph":[{"@type":"Article","datePublished":"2026-02-04"}]}]</script>',
            date(2026, 2, 4),
            None,
        ),
    ],
)
def test_dates_that_pages_declare(tmp_path: Path, head: str, day: date | None, released: datetime | None) -> None:
    document = page(
        tmp_path, f"<html><head>{head}</head><body><article><p>{FIRST}</p><p>{THIRD}</p></article></body></html>"
    )
    assert (document.published, document.released) == (day, released)


def test_canonical_address_of_another_site_is_not_believed(tmp_path: Path) -> None:
    from rashomon.ingest.html import page as read_page
    from rashomon.ingest.raw import Raw

    markup = (
        '<html><head><link rel="canonical" href="https://elsewhere.example/"></head><body><p>'
        + FIRST
        + "</p></body></html>"
    )
    document = read_page(markup, Raw(b"", "x", url="https://post.example/1"), Settings())
    assert document.url == "https://post.example/1"


def test_pages_whose_body_is_named_like_furniture(tmp_path: Path) -> None:
    markup = (
        f"<html><body class='comments-open has-sidebar'><div class='share-story related'><p>{FIRST}</p><p>{SECOND}</p>"
        f"<p>{THIRD}</p><p>{FOURTH}</p></div></body></html>"
    )
    assert texts(page(tmp_path, markup), "paragraph") == [FIRST, SECOND, THIRD, FOURTH]


def test_short_page_is_read_too(tmp_path: Path) -> None:
    document = page(tmp_path, "<html><body><p>The ships will sail on Tuesday, the president wrote.</p></body></html>")
    assert read_text(document) == "The ships will sail on Tuesday, the president wrote."


def test_page_that_hides_everything_is_read_all_the_same(tmp_path: Path) -> None:
    document = page(
        tmp_path, f"<html><body style='visibility:hidden'><article><p>{FIRST}</p><p>{THIRD}</p></article></body></html>"
    )
    assert FIRST in document.text


def bombs() -> dict[str, str]:
    return {
        "deep": "<div>" * 100_000 + FIRST,
        "deep inline": "<b>" * 100_000 + FIRST,
        "deep closed": "<div>" * 5_000 + FIRST + "</div>" * 5_000,
        "attribute": f'<p title="{"a" * 5_000_000}">{FIRST}</p>',
        "class": f'<p class="{"nav share " * 30_000}">{FIRST}</p>',
        "entities": f"<p>{FIRST}{'&amp;' * 300_000}</p>",
        "unclosed": "<p" * 100_000,
        "comment": "<!--" + "-" * 1_000_000 + f"<p>{FIRST}</p>",
        "siblings": "<p>a</p>" * 8_000,
        "links": "<a href=x>y</a> " * 8_000,
        "tables": "<table><tr><td>" * 3_000 + FIRST,
        "doctype": '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><p>&b; ' + FIRST + "</p>",
        "json": '<script type="application/ld+json">' + "[" * 100_000 + f"</script><p>{FIRST}</p>",
        "controls": "<p>" + "".join(map(chr, range(1, 32))) + FIRST + "</p>",
    }


@pytest.mark.parametrize("name", sorted(bombs()))
def test_bombs_are_read_or_refused_in_one_line(tmp_path: Path, name: str) -> None:
    path = tmp_path / "bomb.html"
    path.write_text("<html><body>" + bombs()[name], encoding="utf-8")
    loaded = load_all([path])
    assert len(loaded) + len(loaded.unreadable) == 1
    for document in loaded:
        check_blocks(document)
    for _, error in loaded.unreadable:
        assert isinstance(error, RashomonError) and "\n" not in str(error)


def test_page_nested_too_deep_names_the_cause(tmp_path: Path) -> None:
    path = tmp_path / "deep.html"
    path.write_text("<html><body>" + "<div>" * 100_000 + FIRST, encoding="utf-8")
    with pytest.raises((UnreadableDocument, EmptyDocument)) as caught:
        load(path)
    assert "deep" in str(caught.value)
