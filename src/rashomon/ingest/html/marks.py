"""What the elements of a page say of their text: hidden, furniture, or a kind of block."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml.html import HtmlElement

from rashomon.model import BlockKind

BLOCK_TAGS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "label",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "pre",
        "search",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
UNSEEN_TAGS = frozenset(
    [
        "script",
        "style",
        "head",
        "title",
        "meta",
        "link",
        "template",
        "noscript",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "canvas",
        "svg",
        "math",
        "map",
        "input",
        "textarea",
        "datalist",
        "noframes",
        "applet",
        "param",
        "source",
        "track",
        "area",
        "base",
    ]
)
KINDS: dict[str, BlockKind] = {
    "blockquote": BlockKind.QUOTE,
    "li": BlockKind.LIST_ITEM,
    "dt": BlockKind.LIST_ITEM,
    "dd": BlockKind.LIST_ITEM,
    "figcaption": BlockKind.CAPTION,
    "figure": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
}
_TAGS: dict[str, str] = {
    "nav": "navigation",
    "footer": "page footer",
    "aside": "aside",
    "form": "form",
    "button": "button",
    "select": "form",
    "dialog": "dialog",
    "menu": "menu",
    "label": "form",
    "search": "search form",
}
_ROLES: dict[str, str] = {
    "navigation": "navigation",
    "banner": "page header",
    "contentinfo": "page footer",
    "complementary": "aside",
    "search": "search form",
    "dialog": "dialog",
    "alertdialog": "dialog",
    "menu": "menu",
    "menubar": "menu",
    "button": "button",
    "toolbar": "toolbar",
}
# Words in class names and identifiers, taken apart at hyphens, underscores and capitals.
_WORDS: dict[str, str] = {
    **dict.fromkeys(("nav", "navbar", "navigation", "menu", "submenu", "topbar", "toolbar", "skip"), "navigation"),
    **dict.fromkeys(("breadcrumb", "breadcrumbs", "crumb", "crumbs"), "breadcrumb"),
    **dict.fromkeys(
        ("share", "sharing", "sharebar", "social", "addthis", "sharethis", "bdshare", "jiathis"),
        "share links",
    ),
    **dict.fromkeys(
        ("related", "recirc", "recirculation", "recommended", "recommendations", "trending", "outbrain", "taboola",
         "readmore", "mostread", "mostpopular", "morenews", "xgnews", "relnews"),
        "reference to other articles",
    ),
    **dict.fromkeys(
        ("newsletter", "subscribe", "subscription", "signup", "paywall", "piano", "regwall"),
        "newsletter or subscription",
    ),
    **dict.fromkeys(("cookie", "cookies", "consent", "gdpr", "onetrust", "ccpa"), "cookie or privacy notice"),
    **dict.fromkeys(("comment", "comments", "commentlist", "disqus", "respond", "livefyre", "replies"), "comments"),
    **dict.fromkeys(("footer", "copyright", "colophon", "legal"), "page footer"),
    **dict.fromkeys(("sidebar", "rail", "widget", "widgets"), "sidebar"),
    **dict.fromkeys(
        ("ad", "ads", "advert", "advertisement", "adslot", "sponsor", "sponsored", "promo", "promoted", "dfp"),
        "advertisement",
    ),
    **dict.fromkeys(("popup", "modal", "overlay", "lightbox", "tooltip"), "dialog"),
    **dict.fromkeys(("pagination", "pager", "prevnext"), "page controls"),
    **dict.fromkeys(("tags", "taglist", "keywords", "tagcloud"), "labels of the page"),
    **dict.fromkeys(("byline", "dateline", "timestamp", "pubdate", "authors", "writer"), "byline"),
    **dict.fromkeys(("sr", "screenreader", "visuallyhidden"), "text for screen readers"),
}  # fmt: skip
_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def hidden(element: HtmlElement) -> bool:
    """Whether the element's own attributes keep it from being shown."""
    if element.get("hidden") is not None and element.get("hidden") != "until-found":
        return True
    style = element.get("style")
    return bool(style) and _HIDING.search(style[:2000]) is not None


def furniture(element: HtmlElement, inside_article: bool) -> str:
    """Why an element's text is furniture by its tag, role, class or identifier; empty where nothing says so."""
    tag = element.tag
    pulled = {"pullquote", "pull", "blockquote", "quote"} & _tokens(element.get("class") or "")
    if tag in _TAGS and not (tag == "aside" and pulled):
        return _TAGS[tag]
    if tag == "header" and not inside_article:
        return "page header"
    role = (element.get("role") or "").strip().lower()
    if role in _ROLES:
        return _ROLES[role]
    if tag in (
        "html",
        "body",
        "main",
        "article",
        "p",
        "a",
        "span",
        "em",
        "strong",
        "b",
        "i",
        "blockquote",
    ) and tag not in ("p", "span"):
        return ""
    for name in (element.get("class"), element.get("id")):
        for token in sorted(_tokens(name or "")):
            if token in _WORDS:
                return _WORDS[token]
    return ""


@lru_cache(maxsize=4096)
def _tokens(name: str) -> frozenset[str]:
    """The words of a class attribute or identifier."""
    return frozenset(token.lower() for token in _TOKEN.findall(name[:400]))
