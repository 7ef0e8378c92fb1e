"""Lines that a page is steered or a file is registered by: menus, languages, sections, fields, stage directions.

Pasted pages carry them above and below the text; none of them is anybody's words. As in `signals`, every pattern
matches a whole short line.
"""

from __future__ import annotations

import re

from rashomon.ingest.blocks.signals import LONGEST, Signal, Where, holds
from rashomon.ingest.blocks.units import INVISIBLE, Verdict
from rashomon.model import BlockKind

_LANGUAGES = (
    r"(?:english|français|francais|español|espanol|deutsch|italiano|português|nederlands|polski|türkçe|русский"
    r"|українська|中文|简体中文|繁體中文|繁体中文|日本語|한국어"
    r"|العربية|عربي|عربى|فارسی|עברית|हिन्दी|bahasa indonesia|tiếng việt"
    r"|en|fr|es|de|ru|ar|zh)"
)
_SECTION = r"[A-Z][A-Z.&'’ -]{1,30}"
# Sections as sites call them; with a capital or in capitals, also run together ("NewsU.S. News").
_SECTIONS = (
    r"(?:(?:U\.?S\.?|UK|EU|World|Local|National|International|Top|Latest) News|NEWS|News|WORLD|World|INTERNATIONAL"
    r"|International|POLITICS|Politics|NATIONAL|National|BUSINESS|Business|ECONOMY|Economy|FINANCE|Finance|DIPLOMACY"
    r"|Diplomacy|ASIA|Asia|EUROPE|Europe|AFRICA|Africa|AMERICAS|Americas|MIDDLE EAST|Middle East|REGION|Region)"
)
_PAPERS = r"(?:News|Times|Post|Herald|Tribune|Gazette|Daily|Journal|Observer|Chronicle|Monitor)"
_AGENCIES = (
    r"(?:Xinhua|Reuters|AFP|AP|PA (?:Wire|Media)|TASS|Interfax|Anadolu(?: Agency)?|Kyodo(?: News)?|Yonhap|Bernama|PTI"
    r"|ANI|EFE|dpa|ANSA)"
)
_COUNT = r"[\d.,]+ ?[km]?"
_FIGURE = r"(?:shares?|(?:dis)?likes?|views?|comments?|reposts?|retweets?|retruths?|quotes?|bookmarks?|replies)"

SIGNALS: tuple[Signal, ...] = (
    Signal(
        "menu of the site",
        re.compile(
            r"Menu(?:[ \t]+[A-Z&][\w’'&-]*){1,14}"
            r"|(?:Home|News|Skip)(?:[ \t]+[A-Z&][\w’'&-]*){1,12}[ \t]+(?:Search|Menu|Log ?[Ii]n|Sign [Ii]n|Subscribe)"
        ),
        Where.HEAD,
    ),
    Signal(
        "languages of the site",
        re.compile(rf"\W*{_LANGUAGES}(?:[\s|/·•,-]+{_LANGUAGES}){{2,14}}\W*", re.IGNORECASE),
        Where.EDGES,
    ),
    Signal(
        "section of the site",
        re.compile(rf"{_SECTION}(?: ?[•|·›] ?{_SECTION}){{1,3}}|{_SECTIONS}(?:[ /|·-]*{_SECTIONS}){{0,3}}"),
        Where.HEAD,
    ),
    Signal("name of the outlet", re.compile(rf"(?:The )?(?:[A-Z][\w.’'-]* ){{1,2}}{_PAPERS}|{_AGENCIES}"), Where.HEAD),
    Signal(
        "languages of the site", re.compile(r"(?:choose|select) (?:your|a) language\W*", re.IGNORECASE), Where.EDGES
    ),
    Signal(
        "day and hour of the page",
        re.compile(
            r"(?:(?:date|time|published|updated|posted)\s?[:：]?\s?)?\d{1,2}([-/.])\d{1,2}\1\d{2,4}"
            r"(?:[ ,|·-]+\d{1,2}[.:]\d\d(?:[.:]\d\d)?)?(?: ?(?:[ap]\.?m\.?|[A-Z]{2,4}(?:[+-]\d{1,2})?))?",
            re.IGNORECASE,
        ),
        Where.EDGES,
    ),
    Signal(
        "machine-made summary",
        re.compile(r"AI(?:-generated)? (?:brief|summary|overview)\W*", re.IGNORECASE),
        Where.HEAD,
    ),
    Signal(
        "fields of a memorandum",
        re.compile(
            r"(?:from|to|cc|subject|ref|our ref|your ref|no\.? prev\.? doc\.?|no\.? cion doc\.?|classification"
            r"|distribution)\s?: ?\S.{0,180}",
            re.IGNORECASE,
        ),
        Where.HEAD,
    ),
    Signal(
        "labels of a release",
        re.compile(r"(?:[\d/.-]{6,10}\s*\|\s*)(?:news|press) release(?:\s*\|\s*[\w ]{3,40}){0,3}", re.IGNORECASE),
        Where.HEAD,
    ),
    Signal(
        "number of a release, language of an original",
        re.compile(
            r"(?:press (?:release|statement|communiqu[eé])|media (?:note|release)|communiqu[eé]|statement)\W{1,4}"
            r"(?:no\.?|n[°º]|nr\.?|#)\s?[\w/.-]{1,18}|\(or\. ?[a-z]{2}\)",
            re.IGNORECASE,
        ),
        Where.HEAD,
    ),
    Signal(
        "stage direction of a transcript",
        re.compile(
            r"[(\[](?:this concludes.{0,40}|concludes?|concluded|ends?|(?:begin|end|end of) transcript|applause"
            r"|laughter|crosstalk|inaudible|pause|break|via (?:interpreter|translation)"
            r"|as (?:delivered|interpreted|translated))"
            r"\.?[)\]]",
            re.IGNORECASE,
        ),
    ),
    Signal(
        "figures of a social network",
        re.compile(
            rf"(?:{_FIGURE} {_COUNT}(?:\W+{_FIGURE} {_COUNT})*|{_COUNT} ?{_FIGURE}(?:\W+{_COUNT} ?{_FIGURE})*)\W*",
            re.IGNORECASE,
        ),
    ),
    Signal(
        "times and controls of a live page",
        re.compile(
            r"(?:\d{1,2} ?(?:h|m|d|hrs?|mins?|hours?|minutes?|days?|weeks?|months?) ago"
            r"(?:[ ,·|]+\d{1,2}(?:[.:]\d\d)?)?(?: ?[A-Z]{2,4})?"
            r"|(?:last )?updated at \d{1,2}[.:]\d\d.{0,20}|show key events only|key events(?: \(\d+\))?"
            r"|explore more on these topics|live updates|filters(?: beta)?)",
            re.IGNORECASE,
        ),
    ),
    Signal(
        "for subscribers",
        re.compile(
            r"(?:for )?subscribers?[ -]only(?: (?:content|article))?\W*"
            r"|(?:the rest(?: of (?:this|the) (?:article|story))?|this (?:article|story|content)) is (?:reserved )?"
            r"(?:for|available to) subscribers(?: only)?\W*"
            r"|read the (?:full )?transcript(?: here| below)?\W*",
            re.IGNORECASE,
        ),
    ),
    Signal(
        "caption of a picture",
        re.compile(
            r"in this (?:(?:file|handout|undated|screen) )?(?:image|photo|photograph|picture|grab|frame grab)\b"
            r"[^,]{0,80}, .{10,200}|screenshot of .{3,160}",
            re.IGNORECASE,
        ),
        kind=BlockKind.CAPTION,
    ),
)


def steered(text: str, from_top: int, from_bottom: int) -> Verdict | None:
    """What a line is by these signals, if anything; its place is counted in units from both ends."""
    line = text.strip(INVISIBLE)
    if not line or len(line) > LONGEST:
        return None
    for signal in SIGNALS:
        if holds(signal.where, from_top, from_bottom) and signal.pattern.fullmatch(line):
            return Verdict(signal.kind, signal.reason)
    return None
