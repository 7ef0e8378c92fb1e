"""Parsing pages: the encoding, the tree, and the guards against pages that are built to break readers."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from rashomon.errors import EmptyDocument, UnreadableDocument
from rashomon.ingest.decode import Decoded, decode
from rashomon.ingest.raw import Raw

DEEPEST = 240  # levels; libxml2 itself gives up near 255
_META_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_LONG_VALUE = re.compile(r"""=\s{0,20}(?:"[^"<>]{8192,}"|'[^'<>]{8192,}')""")  # pictures packed into the page
_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{100000}")
_XML_LINE = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")


def decoded_page(raw: Raw, limit: int) -> Decoded:
    """The characters of a page: by byte order mark, the server's word, the page's own word, or by guess.

    ``limit`` is in characters of markup; pages over it raise TooLarge.
    """
    declared = raw.charset
    if not declared:
        head = raw.data[:4096]
        match = _META_CHARSET.search(head) or _XML_CHARSET.search(head)
        declared = match[1].decode("ascii", "replace") if match else ""
        if declared.lower().startswith(("utf-16", "utf-32")):
            declared = "utf-8"  # a page whose meta element can be read as ASCII is in no wide encoding
    return decode(raw.data, raw.name, declared, limit)


def tamed(markup: str, name: str) -> str:
    """The markup without attributes that hold whole files. Raises UnreadableDocument for tags of endless length."""
    markup = _LONG_VALUE.sub('=""', markup)
    if _LONG_TAG.search(markup):
        raise UnreadableDocument(
            "one of its tags has more than 100,000 characters", name, "save its text and give that"
        )
    return markup


def parsed(markup: str, name: str) -> HtmlElement:
    """The tree of a page. Raises UnreadableDocument for what no browser would show, EmptyDocument for nothing."""
    markup = _XML_LINE.sub("", markup.replace("\x00", "\ufffd"))
    if not markup.strip():
        raise EmptyDocument("there is no text in it", name)
    parser = HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8", huge_tree=False)
    try:
        root = document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise UnreadableDocument(f"the page cannot be parsed ({' '.join(str(error).split())[:80]})", name) from None
    if _depth(root) > DEEPEST:
        raise UnreadableDocument(
            f"its elements are nested more than {DEEPEST} deep", name, "save its text and give that"
        )
    return root


def _depth(root: HtmlElement) -> int:
    """How deep the tree is nested, counted without recursion and no further than it matters."""
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
        if deepest > DEEPEST:
            break
    return deepest
