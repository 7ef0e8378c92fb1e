# ruff: noqa: E501  (patterns and word lists read better on one line)
"""What a Chinese document is and whose text it is: an office's own text, a state agency's readout, or a report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.model import PRESS, Actor, ActorKind, BlockKind, Channel, Document, DocumentKind, Profile, Span
from rashomon.reading.actors.cast import Cast
from rashomon.reading.actors.home import Home
from rashomon.reading.actors.tables import country_names, rows
from rashomon.reading.han import is_traditional, plain
from rashomon.reading.profile import own, signs
from rashomon.reading.zh.names import scan
from rashomon.reading.zh.tables import entry_of, names, person_side

HEAD = 400  # characters in which a dateline or an office's name stands


@cache
def _patterns(sort: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The patterns of ``zh-issuers.psv`` of a sort with their sides."""
    found = []
    for row in rows("zh-issuers.psv"):
        kind, side, pattern = row[0], row[1], "|".join(row[2:])
        if kind == sort:
            found.append((re.compile(pattern), side))
    return tuple(found)


_SPOKES_TITLE = re.compile(
    r"(?P<who>外交部|商务部|国防部|国台办|国务院台办|国家发展改革委|海关总署|财政部|总统府|陆委会)?(?:新闻)?发言人[^，。]{0,40}"
    r"(?:答记者问|的?谈话|发表谈话|声明|表态|例行记者会|例行新闻发布会|就[^，。]{2,40}(?:答|发表))"
)
_AGENCY = re.compile(
    r"(?P<who>新华社|中新社|中央社|塔斯社|朝中社|人民日报|央视新闻)[\u4e00-\u9fff]{2,10}\d{1,2}(?:月\d{1,2})?日?[专]?(?:电|讯)|\(?(?P<other>中央社)记者"
)
_CONTACT = re.compile(r"通(?:了)?(?:电)?话|会谈|会见|会晤|视频会|应约|互致|共见记者")
_REPORTERS = re.compile(
    r"分析人士|专家(?:认为|指出|称|表示)|路透社|彭博社?|法新社|美联社|消息人士|知情人士|外界|据[^，。]{2,20}报道|综合报道|本报记者|记者[\u4e00-\u9fff]{2,4}[/／]|综合外电"
)
_STATEMENT = re.compile(r"声明|公报|谈话")
_JOINT = re.compile(r"联合(?:声明|公报|新闻公报)|共同(?:声明|文件)")
_MEETING_PRESS = re.compile(r"答记者问|记者会|新闻发布会|答问")
_OPINION = re.compile(
    r"[【\[]?(?:[\u4e00-\u9fff]{2,6})?(?:社评|社论|社説|时评|快评|锐评|短评|评论员|观点|钟声|国际锐评)"
)
_COLUMN = re.compile(
    r"[(（【](?:钟声|国际论坛|望海楼|和音|环球走笔|寰宇平|锐评|社评|社论|时评|短评|快评|国际观察|新华国际时评)[)）】]"
)
_SPEECH = re.compile(r"讲话|演讲|致辞|发言(?!人)|署名文章")


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose own text it is, how that shows, how sure it is; ``agency`` where a state agency carries the readout."""

    side: str = ""
    evidence: Span | None = None
    confidence: float = 0.0
    agency: bool = False


def home(document: Document) -> Home:
    """Where offices without a country are at home."""
    whose = _whose(document)
    if whose.side:
        return Home(whose.side, True)
    outlet = _outlet(document)
    if outlet and outlet != PRESS:
        return Home(outlet)
    found = signs.host(document.url)
    if found is not None and found.side not in ("", PRESS):
        return Home(found.side)
    word = names().get(plain(document.publisher)) if document.publisher else None
    entry = entry_of(word.value) if word is not None and word.sort == "outlet" else None
    if entry is not None and entry.home:
        return Home(entry.home)
    if document.publisher:
        return Home()  # an outlet or office that no table places
    return Home(_by_words(document)) if is_traditional(document.text) else Home("CN")


def _by_words(document: Document) -> str:
    """Where a text in traditional script without a publisher is at home: Taiwan or China, nowhere where neither shows."""
    text = plain(document.text[:_SEEN])
    counts = {"TW": 0, "CN": 0}
    for pattern, side in _patterns("says"):
        counts[side] = counts.get(side, 0) + len(pattern.findall(text))
    for name in scan(text, 0, len(text), {}):
        side = person_side(name.word) if name.sort == "person" else ""
        counts[side] = counts.get(side, 0) + 1
    taiwan, china = counts["TW"], counts["CN"]
    if taiwan == china:
        return "" if taiwan else "TW"
    return "TW" if taiwan > china else "CN"


_SEEN = 6_000


def carries_on(document: Document) -> bool:
    """Whether remarks run on over sentences, as in official readouts, and the text's own sentences are its office's."""
    title = plain(document.title) or plain(document.text[:60])
    if _OPINION.match(title) or _COLUMN.search(title):
        return False
    return bool(_whose(document).side) or _outlet(document) not in ("", PRESS)


def is_joint(document: Document) -> bool:
    """Whether the text is a joint statement of several countries."""
    return _JOINT.search(plain(document.title) or plain(document.text[:60])) is not None and not _REPORTERS.search(
        plain(document.text)
    )


def ours_alone(document: Document) -> str:
    """The side whose people's remarks alone run on over sentences: a state outlet's, where the text is no readout."""
    return "" if _whose(document).side else _outlet(document)


def profile(document: Document, sentences: Sequence[Span], cast: Cast) -> Profile:
    """Kind, issuer, channel and confidence of a Chinese document."""
    whose = _whose(document)
    kind, channel = _kind(document)
    evidence = (whose.evidence,) if whose.evidence is not None else ()
    if whose.side:
        return Profile(kind, _issuer(whose, kind, cast), channel, evidence, (), whose.confidence)
    state = _outlet(document)
    channel = Channel.STATE_MEDIA if state not in ("", PRESS) else Channel.OTHER_OUTLET
    if not sentences:
        return Profile(DocumentKind.UNKNOWN, None, Channel.UNSPECIFIED, (), (), 0.3)
    return Profile(DocumentKind.ARTICLE, None, channel, (), (), 0.8 if state or document.publisher else 0.6)


def _issuer(whose: Whose, kind: DocumentKind, cast: Cast) -> Actor:
    sides = (whose.side,)
    if kind is DocumentKind.COMMUNIQUE:
        joint = next((a for a in cast.actors if len(a.sides) > 1 and whose.side in a.sides), None)
        if joint is not None:
            return joint
    side = sides[0]
    found = next((a for a in cast.actors if a.key == f"gov:{side}"), None)
    if found is not None:
        return found
    evidence = (whose.evidence,) if whose.evidence is not None else ()
    name = country_names().get(side, side)
    return Actor("issuer", name, ActorKind.GOVERNMENT, side, key=f"gov:{side}", side_evidence=evidence)


def _whose(document: Document) -> Whose:
    """The side whose own text it is: declared, by its address, its publisher, its title or a state agency's dateline."""
    if document.issuer:
        return Whose() if document.issuer == PRESS else Whose(own.declared_side(document), None, 1.0)
    host = signs.host(document.url)
    if host is not None and host.kind == "official":
        return Whose(host.side, None, 0.95)
    publisher = plain(document.publisher) if document.publisher else ""
    for pattern, side in _patterns("office"):
        if publisher and pattern.search(publisher):
            return Whose(
                "TW" if side == "CN" and is_traditional(document.text) and "中" not in publisher else side, None, 0.9
            )
    text = plain(document.text)
    if not publisher and not _REPORTERS.search(text):
        found = _headed(document, text)
        if found is not None:
            return found
    return _joint_whose(document) or _by_agency(document, text)


def _joint_whose(document: Document) -> Whose | None:
    """A joint statement is both sides' own text, whoever carries it."""
    if not is_joint(document):
        return None
    title = plain(document.title) or plain(document.text[:60])
    sides = list(dict.fromkeys(n.word.value for n in scan(title, 0, len(title), {}) if n.sort == "country"))
    home_ = "TW" if is_traditional(document.text) else "CN"
    return Whose(home_ if home_ in sides else sides[0], None, 0.8) if len(sides) > 1 else None


def _headed(document: Document, text: str) -> Whose | None:
    """An office named in a line of its own above or below the text, or a spokesperson's title."""
    lines = [b.span for b in document.blocks if b.kind in (BlockKind.TITLE, BlockKind.HEADING, BlockKind.FURNITURE)]
    heads = [s for s in lines if s.end <= HEAD or s.start >= len(text) - HEAD]
    side_here = "TW" if is_traditional(document.text) else "CN"
    for span in heads:
        line = span.of(text).strip()
        for pattern, side in _patterns("office"):
            match = pattern.search(line) if len(line) <= 40 else None
            if match is not None:
                at = span.start + span.of(text).find(match[0])
                return Whose(side_here if match[0] in ("外交部", "国防部") else side, Span(at, at + len(match[0])), 0.8)
    title = plain(document.title)
    match = _SPOKES_TITLE.search(title) or next((m for s in heads if (m := _SPOKES_TITLE.search(s.of(text)))), None)
    if match is not None and match["who"]:
        at = text.find(match[0])
        side = (
            "TW"
            if match["who"] in ("总统府", "陆委会")
            else ("CN" if match["who"] in ("国台办", "国务院台办") else side_here)
        )
        return Whose(side, Span(at, at + len(match[0])) if at >= 0 else None, 0.75)
    return None


def _by_agency(document: Document, text: str) -> Whose:
    """A state agency's account of its own side's contact, which is that state's published version."""
    side = _outlet(document)
    if side in ("", PRESS) or _REPORTERS.search(text):
        return Whose()
    title = plain(document.title) or text[:40]
    own_names = [w for w, word in _leaders(side) if w in title]
    if own_names and _CONTACT.search(title):
        match = _AGENCY.search(text, 0, HEAD)
        return Whose(side, Span(*match.span()) if match else None, 0.7, True)
    return Whose()


def _leaders(side: str) -> list[tuple[str, str]]:
    return [(w, word.value) for w, word in names().items() if word.sort == "person" and person_side(word) == side]


def _outlet(document: Document) -> str:
    """The side of the outlet that carries the text (a state's, or press), by publisher, address or dateline."""
    for name in (plain(document.publisher) if document.publisher else "",):
        word = names().get(name)
        if word is not None and word.sort == "outlet":
            return _outlet_side(word.value)
        if name and signs.outlet_side(name):
            return signs.outlet_side(name) or ""
    host = signs.host(document.url)
    if host is not None and host.kind in ("outlet", "press"):
        return host.side or PRESS
    match = _AGENCY.search(plain(document.text[: HEAD * 2]))
    if match is not None:
        return (
            _outlet_side(names()[match["who"] or match["other"]].value)
            if (match["who"] or match["other"]) in names()
            else "CN"
        )
    return PRESS if document.publisher else ""


def _outlet_side(name: str) -> str:
    return signs.outlet_side(name) or PRESS


def _kind(document: Document) -> tuple[DocumentKind, Channel]:
    """Kind and channel by the title's words, else by the first sentences."""
    title = plain(document.title) or plain(document.text[:60])
    if _JOINT.search(title):
        return DocumentKind.COMMUNIQUE, Channel.STATEMENT
    if _MEETING_PRESS.search(title):
        return DocumentKind.TRANSCRIPT, Channel.PRESS_CONFERENCE
    if _CONTACT.search(title) and not _SPEECH.search(title):
        return DocumentKind.READOUT, Channel.READOUT
    if _SPEECH.search(title):
        return DocumentKind.TRANSCRIPT, Channel.SPEECH
    if _STATEMENT.search(title):
        return DocumentKind.STATEMENT, Channel.STATEMENT
    if _CONTACT.search(plain(document.text[:200])):
        return DocumentKind.READOUT, Channel.READOUT
    return DocumentKind.STATEMENT, Channel.STATEMENT
