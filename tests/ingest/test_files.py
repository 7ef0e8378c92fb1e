"""Files of every format, good and bad."""

from __future__ import annotations

import io
import json
import os
import zipfile
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from rashomon.errors import EmptyDocument, InputError, RashomonError, TooLarge, UnreadableDocument, UnsupportedFormat
from rashomon.ingest import load, load_all
from rashomon.model import Completeness, Document
from rashomon.settings import Limits, Settings
from tests.ingest.builders import pdf, word
from tests.ingest.helpers import check_blocks, pairs, read_text, texts

ENGLISH = "The minister told reporters in Vienna that the talks would go on. Nobody else said a word about them."
RUSSIAN = "Министр сообщил журналистам в Вене, что переговоры будут продолжены. Больше никто ничего о них не сказал."
CHINESE = "部长在维也纳对记者表示，会谈将继续举行。双方没有公布更多细节。外交部发言人说，下一轮会谈的时间尚未确定。"


def written(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def one_line(error: RashomonError) -> str:
    line = str(error)
    assert line and "\n" not in line and "Traceback" not in line
    return line


@pytest.mark.parametrize(
    ("text", "encoding", "language"),
    [
        (ENGLISH, "utf-8", "en"),
        (ENGLISH, "utf-8-sig", "en"),
        (ENGLISH, "utf-16", "en"),
        (ENGLISH, "utf-16-le", "en"),
        (ENGLISH, "utf-16-be", "en"),
        (ENGLISH.replace("Nobody", "Café owners and nobody"), "latin-1", "en"),
        (ENGLISH.replace("Vienna", "“Vienna”"), "cp1252", "en"),
        (RUSSIAN, "utf-8", "ru"),
        (RUSSIAN, "cp1251", "ru"),
        (RUSSIAN, "koi8-r", "ru"),
        (RUSSIAN, "utf-16", "ru"),
        (CHINESE, "utf-8", "zh"),
        (CHINESE, "gb18030", "zh"),
        (CHINESE, "utf-16", "zh"),
    ],
)
def test_encodings(tmp_path: Path, text: str, encoding: str, language: str) -> None:
    document = load(written(tmp_path, "a.txt", text.encode(encoding)))
    assert document.text == text
    assert document.language == language


def test_plain_text_keeps_its_characters(tmp_path: Path) -> None:
    text = "  The\u00a0minister spoke.\r\n\r\nNobody else did.\r"
    path = written(tmp_path, "a.txt", text)
    document = load(str(path))
    assert document.text == text
    assert document.path == str(path)
    assert len(document.sha256) == 64
    assert document.published is None
    check_blocks(document)


@pytest.mark.parametrize(
    ("name", "data", "error", "words"),
    [
        ("empty.txt", b"", EmptyDocument, "empty"),
        ("blank.txt", b" \n\t\r\n  ", EmptyDocument, "empty"),
        ("invisible.txt", "\u200b\u00a0\n".encode(), EmptyDocument, "no text"),
        ("binary.txt", bytes(range(256)) * 40, UnsupportedFormat, "not text"),
        ("nulls.bin", b"\x00" * 5000 + b"ab", UnsupportedFormat, "not text"),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 99, UnsupportedFormat, "picture"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 99, UnsupportedFormat, "DOCX"),
        ("rich.rtf", b"{\\rtf1 Hello}", UnsupportedFormat, "RTF"),
        ("broken16.txt", b"\xff\xfe\x00\xd8\x41", UnreadableDocument, "UTF-16"),
        ("corrupt.pdf", b"%PDF-1.7\nnothing of a PDF follows here\n%%EOF", UnreadableDocument, "damaged"),
        ("named.pdf", b"Just a text that is called a PDF.", UnsupportedFormat, "no PDF"),
        ("corrupt.docx", b"PK\x03\x04" + b"\x13" * 300, UnreadableDocument, "damaged"),
        ("named.docx", b"Just a text that is called DOCX.", UnsupportedFormat, "no DOCX"),
        ("scan.pdf", pdf([[], []]), EmptyDocument, "OCR"),
        ("locked.pdf", pdf([["Secret talks."]], encrypted=True), UnreadableDocument, "encrypted"),
        ("nothing.html", b"<html><body><script>1</script></body></html>", EmptyDocument, "no text"),
        ("nothing.jsonl", b'{"title": "x"}\n', EmptyDocument, "no text"),
        ("number.jsonl", b'{"text": 3}\n', UnreadableDocument, "number where its text should be (text: 3)"),
        ("truth.jsonl", b'{"body": true}\n', UnreadableDocument, "number where its text should be (body: True)"),
        ("feed.xml", b'<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', EmptyDocument, "entries"),
    ],
)
def test_bad_files_get_one_clear_line(tmp_path: Path, name: str, data: bytes, error: type, words: str) -> None:
    path = written(tmp_path, name, data)
    with pytest.raises(error) as caught:
        load(path)
    line = one_line(caught.value)
    assert words in line and name in line
    loaded = load_all([path])
    assert loaded == [] and [source for source, _ in loaded.unreadable] == [str(path)]


def test_missing_files_folders_and_addresses(tmp_path: Path) -> None:
    for source, words in (
        (tmp_path / "no.txt", "no such file"),
        ("ftp://example.org/a", "ftp"),
        (tmp_path, "folder"),
        ("\x00", "no such file|cannot be read"),
        ("x" * 5000, "no such file|cannot be read"),
    ):
        with pytest.raises(InputError, match=words) as caught:
            load(source)
        one_line(caught.value)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", ENGLISH)
    path.chmod(0)
    with pytest.raises(UnreadableDocument, match="permission"):
        load(path)


def test_limits(tmp_path: Path) -> None:
    small = Settings(limits=Limits(text_characters=50, file_bytes=10_000, pdf_pages=2))
    with pytest.raises(TooLarge, match="50 that are read"):
        load(written(tmp_path, "a.txt", ENGLISH), small)
    with pytest.raises(TooLarge, match="10,000 that are read"):
        load(written(tmp_path, "b.txt", "a b. " * 3000), small)
    with pytest.raises(TooLarge, match="3 pages"):
        load(written(tmp_path, "c.pdf", pdf([["One."], ["Two."], ["Three."]])), small)
    with pytest.raises(TooLarge, match="characters"):
        load(written(tmp_path, "d.docx", word((ENGLISH, None))), Settings(limits=Limits(text_characters=50)))


def test_fifty_megabytes_of_text(tmp_path: Path) -> None:
    path = written(tmp_path, "large.txt", b"The talks went on and on. " * 2_000_000)
    with pytest.raises(TooLarge, match="characters"):
        load(path)


def test_paragraph_of_ten_thousand_lines() -> None:
    line = "and so the talks of the two sides went on for many more days in the old city of"
    document = Document.from_text("\n".join([line] * 10_000))
    assert len(document.blocks) == 1
    check_blocks(document)


def test_folders(tmp_path: Path) -> None:
    written(tmp_path, "b.txt", ENGLISH + " B.")
    written(tmp_path, "a.md", "# Talks\n\n" + ENGLISH)
    below = tmp_path / "below"
    below.mkdir()
    written(below, "c.txt", ENGLISH)
    written(below, "copy.txt", ENGLISH)
    written(below, ".hidden.txt", "not read")
    written(below, "picture.png", b"\x89PNG\r\n\x1a\n")
    (below / "loop").symlink_to(tmp_path)
    (below / "dangling.txt").symlink_to(tmp_path / "gone.txt")
    loaded = load_all([tmp_path])
    assert [Path(document.path or "").name for document in loaded] == ["a.md", "b.txt", "c.txt"]
    assert loaded.duplicates == ((str(below / "copy.txt"), loaded[2].id),)
    assert {Path(source).name for source, _ in loaded.unreadable} == {"picture.png", "dangling.txt"}


def test_folder_with_nothing_in_it(tmp_path: Path) -> None:
    loaded = load_all([tmp_path])
    assert loaded == []
    assert "no file" in one_line(loaded.unreadable[0][1])


def test_markdown(tmp_path: Path) -> None:
    text = (
        "---\ntitle: After the call\nauthor: Jane Roe\ndate: 2026-02-04T18:30:00+08:00\n---\n\n# After the call\n\n"
        "GENEVA (EP) — The minister said that talks\nwould go on.\n\n> We keep our word.\n> We expect as much of others.\n\n"
        "## What was agreed\n\n- Buy more grain\n- Sell fewer chips\n\n| Good | Tons |\n|---|---|\n| Grain | 3 million |\n\n"
        "```\ncode is not read\n```\n\nNobody else spoke.\n"
    )
    document = load(written(tmp_path, "a.md", text))
    assert document.text == text and document.format == "markdown"
    check_blocks(document)
    assert (document.title, document.author, document.published) == ("After the call", "Jane Roe", date(2026, 2, 4))
    assert document.released == datetime(2026, 2, 4, 18, 30, tzinfo=timezone(timedelta(hours=8)))
    assert texts(document, "title") == ["After the call"]
    assert texts(document, "heading") == ["What was agreed"]
    assert texts(document, "quote") == ["We keep our word.", "We expect as much of others."]
    assert texts(document, "paragraph") == ["The minister said that talks\nwould go on.", "Nobody else spoke."]
    assert texts(document, "list_item")[:2] == ["Buy more grain", "Sell fewer chips"]
    assert "code is not read" not in read_text(document)
    assert document.publisher == "EP"


def test_docx(tmp_path: Path) -> None:
    data = word(
        ("Readout of the call between the two presidents", "Title"),
        ("Vienna, 4 February 2026", None),
        ("The president spoke with her counterpart and agreed to meet him again in April.", None),
        ("Trade", "Heading 1"),
        ("Ships may sail.", "List Bullet"),
        ("We shall keep our word.", "Intense Quote"),
        table=[["Good", "Tons"], ["Grain", "3 million"]],
    )
    document = load(written(tmp_path, "a.docx", data))
    check_blocks(document)
    assert document.title == "Readout of the call between the two presidents"
    assert document.published == date(2026, 2, 4)
    assert texts(document, "heading") == ["Trade"]
    assert texts(document, "quote") == ["We shall keep our word."]
    assert texts(document, "list_item") == ["Ships may sail.", "Good\tTons", "Grain\t3 million"]


def test_docx_date_of_the_file_is_no_publication_date(tmp_path: Path) -> None:
    document = load(written(tmp_path, "a.docx", word((ENGLISH, None))))
    assert document.published is None and document.released is None


def test_docx_bomb(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w>" + b"a" * 60_000_000)
    with pytest.raises(TooLarge, match="unpack"):
        load(written(tmp_path, "bomb.docx", out.getvalue()))


@pytest.mark.parametrize("part", ["[Content_Types].xml", "word/document.xml", "word/styles.xml", "_rels/.rels"])
def test_docx_with_a_damaged_part(tmp_path: Path, part: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word((ENGLISH, None)))) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(name, b"<broken" if name == part else source.read(name))
    with pytest.raises(UnreadableDocument, match="damaged"):
        load(written(tmp_path, "a.docx", out.getvalue()))


def test_pdf(tmp_path: Path) -> None:
    head = "Ministry of Foreign Affairs of Freedonia"
    body = [
        "The foreign minister met his counterpart from Ruritania on Monday in Vienna and",
        "spoke with him for two hours about the corridor through which the grain is to",
        "be shipped.",
        "He said that the first ships would leave within days, and that more were to sail",
        "in the weeks after that.",
    ]
    pages = [
        [head, "Readout of the talks in Vienna", "3 March 2026", *body, "1"],
        [head, *body[3:], "2"],
        [head, *body[:3], "3"],
    ]
    document = load(written(tmp_path, "a.pdf", pdf(pages, title="Readout of the talks in Vienna")))
    check_blocks(document)
    assert document.title == "Readout of the talks in Vienna"
    assert document.published == date(2026, 3, 3)
    assert texts(document, "furniture").count(head) == 3
    assert {"1", "2", "3"} <= set(texts(document, "furniture"))
    paragraphs = texts(document, "paragraph")
    assert "\n".join(body[:3]) in paragraphs and "\n".join(body[3:]) in paragraphs


def test_pdf_title_of_the_file_counts_only_where_the_text_says_it(tmp_path: Path) -> None:
    pages = [["The minister said that the talks would go on in Vienna.", "Nobody else said a word about them."]]
    document = load(written(tmp_path, "a.pdf", pdf(pages, title="Microsoft Word - draft7.doc")))
    assert document.title == ""
    assert document.published is None


def test_pdf_with_a_page_without_text(tmp_path: Path) -> None:
    document = load(written(tmp_path, "a.pdf", pdf([["The minister said that talks would go on."], []])))
    assert any("1 of 2 pages" in warning for warning in document.warnings)


def test_jsonl(tmp_path: Path) -> None:
    lines = [
        json.dumps(
            {
                "title": "One",
                "text": ENGLISH,
                "date": "2026-02-04T10:00:00Z",
                "source": {"name": "Post"},
                "url": "https://e.org/1",
            }
        ),
        '{"title": "Two", broken',
        json.dumps({"headline": "Three", "body": ""}),
        json.dumps(
            {"headline": "Four", "body": RUSSIAN, "published": "some day", "authors": ["A. B.", {"name": "C. D."}]}
        ),
        "[1]",
        "",
    ]
    loaded = load_all([written(tmp_path, "a.jsonl", "\n".join(lines))])
    assert [document.title for document in loaded] == ["One", "Four"]
    first, second = loaded
    assert (first.publisher, first.published, first.url) == ("Post", date(2026, 2, 4), "https://e.org/1")
    assert first.released == datetime(2026, 2, 4, 10, tzinfo=UTC)
    assert (second.author, second.published, second.language) == ("A. B., C. D.", None, "ru")
    assert any("some day" in warning for warning in second.warnings)
    assert [source.rsplit(":", 1)[1] for source, _ in loaded.unreadable] == ["2", "3", "5"]
    with pytest.raises(InputError, match="5 documents"):
        load(tmp_path / "a.jsonl")


@pytest.mark.parametrize("wrap", [lambda items: items, lambda items: {"articles": items}])
def test_json_of_articles(tmp_path: Path, wrap: object) -> None:
    items = [{"title": "One", "content": ENGLISH}, {"title": "Two", "content": RUSSIAN}]
    loaded = load_all([written(tmp_path, "a.json", json.dumps(wrap(items), indent=1))])  # type: ignore[operator]
    assert [document.title for document in loaded] == ["One", "Two"]
    assert load(written(tmp_path, "b.json", json.dumps(items[0], indent=1))).title == "One"


FEED = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Example Post</title>
<item><title>Ministers meet</title><link>https://e.org/1</link><pubDate>Wed, 04 Feb 2026 10:00:00 +0100</pubDate>
<content:encoded><![CDATA[<p>The ministers met on Wednesday in Vienna, and both of them spoke of grain.</p>
<blockquote><p>We agree on the ships.</p></blockquote><p>Nobody else said a word about the talks on that day.</p>]]></content:encoded>
<description>A summary.</description></item>
<item><title>Bad date</title><link>https://e.org/2</link><pubDate>Foo 99 Bar</pubDate>
<description>The envoys met on Thursday in Oslo, and they did not say for how long.</description></item>
<item><title>Nothing</title><link>https://e.org/3</link></item>
</channel></rss>"""


def test_feed(tmp_path: Path) -> None:
    loaded = load_all([written(tmp_path, "feed.xml", FEED)])
    assert [document.title for document in loaded] == ["Ministers meet", "Bad date"]
    first, second = loaded
    assert first.publisher == "Example Post" and first.url == "https://e.org/1" and first.published == date(2026, 2, 4)
    assert first.released == datetime(2026, 2, 4, 10, tzinfo=timezone(timedelta(hours=1)))
    assert texts(first, "quote") == ["We agree on the ships."]
    assert second.published is None and any("Foo 99 Bar" in warning for warning in second.warnings)
    assert second.completeness is Completeness.EXCERPT
    assert [source for source, _ in loaded.unreadable] == ["https://e.org/3"]


def test_feed_of_too_many_entries(tmp_path: Path) -> None:
    loaded = load_all([written(tmp_path, "feed.xml", FEED)], Settings(limits=Limits(feed_items=1)))
    assert len(loaded) == 1
    assert "2 were not read" in one_line(loaded.unreadable[0][1])


def test_atom_feed(tmp_path: Path) -> None:
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Ministry</title><entry><title>Talks</title><link href="https://e.org/a"/>'
        "<published>2026-02-04T10:00:00+08:00</published>"
        f'<content type="html">&lt;p&gt;{ENGLISH}&lt;/p&gt;</content></entry></feed>'
    )
    document = load(written(tmp_path, "a.atom", atom))
    assert document.publisher == "Ministry" and document.published == date(2026, 2, 4)
    assert ENGLISH in read_text(document)


def test_same_bytes_twice_are_kept_once_and_named(tmp_path: Path) -> None:
    first, second = written(tmp_path, "a.txt", ENGLISH), written(tmp_path, "b.txt", ENGLISH)
    loaded = load_all([first, second, first])
    assert len(loaded) == 1
    assert loaded.duplicates == ((str(second), loaded[0].id), (str(first), loaded[0].id))


def test_unreadable_source_among_others_loses_nothing(tmp_path: Path) -> None:
    good = written(tmp_path, "a.txt", ENGLISH)
    loaded = load_all([tmp_path / "gone.txt", good, "ftp://example.org/x"])
    assert [document.path for document in loaded] == [str(good)]
    assert len(loaded.unreadable) == 2


def test_block_kinds_of_one_paragraph(tmp_path: Path) -> None:
    assert pairs(load(written(tmp_path, "a.txt", ENGLISH))) == [("paragraph", ENGLISH)]
