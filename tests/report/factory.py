"""A comparison made by hand, with everything in it that a report can show. Event, people and texts are invented."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from datetime import UTC, date, datetime

from rashomon.model import (
    Actor,
    ActorKind,
    Block,
    BlockKind,
    Cell,
    ChangeKind,
    Comparison,
    Completeness,
    Confirmation,
    Conflict,
    ConflictKind,
    ConflictSide,
    ContactKind,
    Convergence,
    CrossReport,
    Document,
    DocumentKind,
    Edit,
    Event,
    Evidence,
    Figure,
    Finding,
    Formula,
    FormulaVariant,
    Holder,
    LineageStep,
    Modality,
    Mode,
    OmissionKind,
    Origin,
    PlacedStatement,
    Pledge,
    PledgeChange,
    PledgeVersion,
    Precedent,
    Pressure,
    Profile,
    Quantity,
    QuoteCheck,
    QuoteGroup,
    QuoteVariant,
    Reading,
    ReportedOmission,
    Shift,
    Source,
    SourceFlag,
    Span,
    SpeechAct,
    Statement,
    Status,
    Telling,
    TimelineEntry,
    Topic,
    TopicMention,
    Use,
    Voice,
    Warrant,
    WatchItem,
    WatchVersion,
    Wording,
    WordingVariant,
)
from rashomon.model.reading import Channel

READOUT = """Readout: Prime Minister Marsh speaks with President Bekov

Prime Minister Helen Marsh spoke today with the President of Kazakhstan, Aidar Bekov, at his request.

The Prime Minister underlined that Canada is considering the purchase of up to 4,000 tonnes of uranium concentrate over three years. She stressed that any agreement must meet the highest standards of nuclear safety.

The Prime Minister and the President agreed to open a direct air link between Toronto and Almaty by the autumn of 2026.

The Prime Minister called on all states to respect the sovereignty of their neighbours. She reiterated Canada's firm and lasting support for a comprehensive peace.

The leaders agreed to remain in close contact."""

ARTICLE = """Steppe Courier
Home | Politics | Business | Subscribe
Bekov wins uranium promise in hour-long call
By Dana Iskakova, Steppe Courier | 13 March 2026
ASTANA — Canada has promised to buy 6,000 tonnes of uranium concentrate, up from 2,500 tonnes last year, the presidential office said after Thursday's call between President Aidar Bekov and Prime Minister Helen Marsh.
The call lasted about an hour and was “frank and at times difficult”, according to a senior official who asked not to be named.
Marsh told Bekov that “the highest standards of nuclear safety” would apply, two officials said.
The presidential office said that wheat transit through the Caspian ports had been raised by both leaders. Ottawa's readout did not mention wheat at all.
“We will open the Toronto flight in October,” Bekov said, adding that a visit by Marsh was being prepared for the first half of 2027.
In Moscow, the foreign ministry warned that third countries should not interfere in Caspian shipping.
Erlan Tursunov, an analyst at the Almaty Institute for Trade, said the uranium figure was “more a hope than a contract”.
Share this article
3 comments: Great news!!"""

POST = """Good talk with Prime Minister Marsh today! 🇰🇿🤝🇨🇦 Canada will buy 6,000 tonnes of our uranium. The flight Almaty–Toronto opens in October. Our wheat must travel freely through the Caspian. More soon…"""

CHINESE = """哈萨克斯坦总统同加拿大总理通电话
哈萨克斯坦总统别科夫3月12日同加拿大总理马什通电话。
别科夫表示，哈方愿扩大铀出口，并欢迎加方采购6000吨。
中国外交部发言人强调，里海航运应由沿岸国家协商解决。"""

HOSTILE = """<script>alert("pwned")</script> & the "uranium" deal
OPINION — Marsh's office said <b>nothing</b> about the | pipeline | and `rm -rf`, =HYPERLINK("http://evil.example","click") \x1b[31mred\x1b[0m and [bold]markup[/bold].
قال متحدث باسم الحكومة إن الاتفاق «قريب جدا»، وفق ما نقلت وسائل الإعلام.
Москва заявила: «Третьи страны не должны вмешиваться» — and \u202ereversed\u202c text & <img src=x onerror=alert(1)> 🚢."""

EARLIER = """Readout: Prime Minister Marsh meets President Bekov

Prime Minister Helen Marsh met with the President of Kazakhstan, Aidar Bekov, in Astana on November 6, 2025.

The Prime Minister called on all states to respect the sovereignty and territorial integrity of their neighbours. She reiterated Canada's support for a just and comprehensive peace."""

FURNITURE = ("Steppe Courier", "Home |", "By Dana", "Share this", "3 comments")


def _document(text: str, title: str, publisher: str, published: date | None, **more: object) -> Document:
    blocks = []
    for match in re.finditer(r"[^\n]+", text):
        line, span = match.group(), Span(match.start(), match.end())
        kind, reason = BlockKind.PARAGRAPH, ""
        if any(line.startswith(start) for start in FURNITURE):
            kind, reason = BlockKind.FURNITURE, "site navigation"
        elif line == title:
            kind = BlockKind.TITLE
        blocks.append(Block(span, kind, reason))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        text, tuple(blocks), title, publisher, published=published, sha256=digest, **more  # type: ignore[arg-type]
    )  # fmt: skip


DOCUMENTS = (
    _document(READOUT, READOUT.split("\n")[0], "Office of the Prime Minister", date(2026, 3, 12),
              url="https://pm.example/readouts/1", completeness=Completeness.COMPLETE, origin=Origin.ORIGINAL,
              released=datetime(2026, 3, 12, 21, 5, tzinfo=UTC)),
    _document(ARTICLE, "Bekov wins uranium promise in hour-long call", "Steppe Courier", date(2026, 3, 13)),
    _document(POST, "", "President of Kazakhstan", date(2026, 3, 12), url="javascript:alert(1)",
              completeness=Completeness.EXCERPT),
    _document(CHINESE, CHINESE.split("\n")[0], "草原观察", date(2026, 3, 13), language="zh"),
    _document(HOSTILE, HOSTILE.split("\n")[0], '"Quoted" & <Sons>', None,
              warnings=("no published date was found in the text",)),
    _document(EARLIER, EARLIER.split("\n")[0], "Office of the Prime Minister", date(2025, 11, 6)),
)  # fmt: skip
PM, COURIER, TWEET, ZH, BAD, OLD = (document.id for document in DOCUMENTS)
TEXTS = {document.id: document.text for document in DOCUMENTS}

MARSH = Actor("a1", "Helen Marsh", ActorKind.PERSON, "CA", key="person:marsh", office="Prime Minister of Canada")
BEKOV = Actor("a2", "Aidar Bekov", ActorKind.PERSON, "KZ", key="person:bekov")
OFFICIAL = Actor("a3", "a senior official", ActorKind.GROUP, "KZ", anonymous=True, key="group:official")
MOSCOW = Actor("a4", "Russian foreign ministry", ActorKind.GOVERNMENT, "RU", key="gov:ru")
BEIJING = Actor("a5", "中国外交部", ActorKind.GOVERNMENT, "CN", key="gov:cn")
TURSUNOV = Actor("a6", "Erlan Tursunov", ActorKind.PERSON, "analyst", key="person:tursunov")
ACTORS = (MARSH, BEKOV, OFFICIAL, MOSCOW, BEIJING, TURSUNOV)


def span(document: str, words: str, nth: int = 0) -> Span:
    """Where the words are in the document."""
    start = -1
    for _ in range(nth + 1):
        start = TEXTS[document].index(words, start + 1)
    return Span(start, start + len(words))


def evidence(document: str, words: str, statement: str | None = None, nth: int = 0) -> Evidence:
    return Evidence(document, span(document, words, nth), statement)


def _statement(
    name: str, document: str, content: str, topic: str, voice: str, actor: Actor | None, mode: Mode = Mode.INDIRECT,
    holder: str = "", cue: str = "", act: SpeechAct = SpeechAct.ASSERTS, modality: Modality | None = None,
    claimant: Actor | None = None, channel: Channel = Channel.UNSPECIFIED, event: str = "e1",
) -> PlacedStatement:  # fmt: skip
    body = span(document, content)
    line = TEXTS[document].rfind("\n", 0, body.start) + 1
    end = TEXTS[document].find("\n", body.end)
    sentence = Span(line, end if end > 0 else len(TEXTS[document]))
    statement = Statement(
        id=name,
        content=(body,),
        holder=Holder(span(document, holder) if holder else None, actor),
        cue=span(document, cue) if cue else None,
        mode=mode,
        sentence=sentence,
        claimant=claimant,
        voices=(voice,),
        channel=channel,
        act=act,
        modality=modality,
        topics=(TopicMention(topic, body),),
        confidence=0.9,
    )
    return PlacedStatement(f"{document}.{name}", document, statement, event)


STATEMENTS = (
    _statement("s1", PM, "any agreement must meet the highest standards of nuclear safety", "nuclear.safety", "CA",
               MARSH, holder="She", cue="stressed that", act=SpeechAct.DEMANDS),
    _statement("s2", PM, "Canada is considering the purchase of up to 4,000 tonnes of uranium concentrate over three years",
               "uranium", "CA", MARSH, cue="underlined", act=SpeechAct.CONSIDERS, modality=Modality.CONSIDERING),
    _statement("s3", PM, "open a direct air link between Toronto and Almaty by the autumn of 2026", "flights", "CA",
               MARSH, Mode.OWN, act=SpeechAct.AGREES, modality=Modality.AGREED),
    _statement("s4", PM, "all states to respect the sovereignty of their neighbours", "sovereignty", "CA", MARSH,
               cue="called on", act=SpeechAct.DEMANDS),
    _statement("s5", COURIER, "Canada has promised to buy 6,000 tonnes of uranium concentrate, up from 2,500 tonnes last year",
               "uranium", "KZ", BEKOV, cue="the presidential office said", act=SpeechAct.PLEDGES,
               modality=Modality.AGREED, claimant=BEKOV),
    _statement("s6", COURIER, "“frank and at times difficult”", "tone", "KZ", OFFICIAL, Mode.DIRECT,
               holder="a senior official", cue="according to", channel=Channel.ANONYMOUS_OFFICIAL),
    _statement("s7", COURIER, "wheat transit through the Caspian ports had been raised by both leaders", "wheat", "KZ",
               BEKOV, cue="said that wheat"),
    _statement("s8", COURIER, "“We will open the Toronto flight in October,”", "flights", "KZ", BEKOV, Mode.DIRECT,
               holder="Bekov", cue="said, adding", act=SpeechAct.PLEDGES, modality=Modality.DECIDED),
    _statement("s9", COURIER, "third countries should not interfere in Caspian shipping", "wheat", "RU", MOSCOW,
               cue="warned that", act=SpeechAct.WARNS, event=""),
    _statement("s10", COURIER, "the uranium figure was “more a hope than a contract”", "uranium", "analyst", TURSUNOV,
               Mode.MIXED, cue="said the"),
    _statement("s11", TWEET, "Canada will buy 6,000 tonnes of our uranium.", "uranium", "KZ", BEKOV, Mode.OWN,
               act=SpeechAct.ASSERTS, modality=Modality.DECIDED, channel=Channel.POST),
    _statement("s12", TWEET, "The flight Almaty–Toronto opens in October.", "flights", "KZ", BEKOV, Mode.OWN,
               modality=Modality.DECIDED, channel=Channel.POST),
    _statement("s13", TWEET, "Our wheat must travel freely through the Caspian.", "wheat", "KZ", BEKOV, Mode.OWN,
               act=SpeechAct.DEMANDS, channel=Channel.POST),
    _statement("s14", ZH, "哈方愿扩大铀出口，并欢迎加方采购6000吨", "uranium", "KZ", BEKOV, holder="别科夫", cue="表示"),
    _statement("s15", ZH, "里海航运应由沿岸国家协商解决", "wheat", "CN", BEIJING, holder="中国外交部发言人", cue="强调",
               event=""),
    _statement("s16", BAD, "<b>nothing</b> about the | pipeline | and `rm -rf`, =HYPERLINK(\"http://evil.example\",\"click\") \x1b[31mred\x1b[0m and [bold]markup[/bold]",
               "pipeline", "CA", MARSH, cue="said <b>", holder="Marsh's office"),
    _statement("s17", BAD, "Третьи страны не должны вмешиваться", "wheat", "RU", MOSCOW, Mode.DIRECT, holder="Москва",
               cue="заявила", event=""),
    _statement("s18", COURIER, "a visit by Marsh was being prepared for the first half of 2027", "visit", "KZ", BEKOV),
    _statement("s19", OLD, "all states to respect the sovereignty and territorial integrity of their neighbours",
               "sovereignty", "CA", MARSH, cue="called on", event="e0"),
    _statement("s20", COURIER, "“the highest standards of nuclear safety” would apply", "nuclear.safety", "CA", MARSH,
               Mode.MIXED, holder="Marsh", cue="told", claimant=OFFICIAL),
)  # fmt: skip
S = {placed.statement.id: placed.id for placed in STATEMENTS}

TOPICS = (
    Topic("trade", "Trade"),
    Topic("uranium", "Uranium purchases", "trade"),
    Topic("wheat", "Wheat & Caspian transit"),
    Topic("flights", "Air link"),
    Topic("nuclear.safety", "Nuclear safety"),
    Topic("sovereignty", "Sovereignty"),
    Topic("visit", "Visits"),
    Topic("pipeline", "<pipeline> | `routes`", found=True),
    Topic("tone", "Tone of the call"),
)

VOICES = (
    Voice("CA", "Canada", "CA", own=(PM,), heard_in=(COURIER, BAD), participant=True),
    Voice("KZ", "Kazakhstan", "KZ", own=(TWEET,), heard_in=(COURIER, ZH), participant=True),
    Voice("RU", "Russia", "RU", heard_in=(COURIER, BAD), on_event=False),
    Voice("CN", "China", "CN", heard_in=(ZH,), on_event=False),
    Voice("analyst", "Analysts", "analyst", heard_in=(COURIER,)),
)


def _matrix() -> tuple[Cell, ...]:
    says, silent = Status.SAYS, Status.SILENT
    whole = Warrant((PM,), True, True)
    partly = Warrant((TWEET,), False, True, ("its own text is an excerpt",))
    near = (evidence(PM, "The leaders agreed to remain in close contact."),)

    def said(topic: str, voice: str, *ids: str, share: float = 0.0, rank: int | None = None, **more: object) -> Cell:
        placed = [p for p in STATEMENTS if p.statement.id in ids]
        gist = Evidence(placed[0].document, placed[0].statement.content[0], placed[0].id)
        return Cell(topic, voice, says, tuple(S[i] for i in ids), gist=gist, share=share, rank=rank, **more)  # type: ignore[arg-type]

    absent = [
        Cell(topic, "analyst", Status.NO_ACCOUNT)
        for topic in ("wheat", "flights", "nuclear.safety", "sovereignty", "visit", "pipeline")
    ]
    return (
        said("uranium", "CA", "s2", share=0.34, rank=1, by_document=((PM, True), (COURIER, False)), contested=True),
        said("uranium", "KZ", "s5", "s11", "s14", share=0.42, rank=1),
        said("uranium", "analyst", "s10", share=1.0, second_hand=True),
        Cell("wheat", "CA", Status.REPORTED_SILENT, contested=True, raised_by=(S["s7"], S["s13"]), searched=(PM,),
             omissions=(evidence(COURIER, "Ottawa's readout did not mention wheat at all."),), near=near),
        said("wheat", "KZ", "s7", "s13", share=0.21, rank=3),
        said("flights", "CA", "s3", share=0.22, rank=3),
        said("flights", "KZ", "s8", "s12", share=0.18, rank=2),
        said("nuclear.safety", "CA", "s1", "s20", share=0.2, rank=2),
        Cell("nuclear.safety", "KZ", Status.NOT_REPORTED, raised_by=(S["s1"],), warrant=partly),
        said("sovereignty", "CA", "s4", share=0.15, rank=4),
        Cell("sovereignty", "KZ", Status.NOT_REPORTED, raised_by=(S["s4"],), warrant=partly),
        Cell("visit", "CA", silent, searched=(PM,), raised_by=(S["s18"],), near=near, warrant=whole),
        said("visit", "KZ", "s18", share=0.06, passing=True, second_hand=True),
        said("pipeline", "CA", "s16", share=0.05, second_hand=True),
        Cell("pipeline", "KZ", Status.NOT_REPORTED),
        *absent,
    )  # fmt: skip


BACKGROUND = (
    Cell("wheat", "RU", Status.SAYS, (S["s9"], S["s17"]), gist=evidence(COURIER, "third countries should not interfere in Caspian shipping"), share=1.0, second_hand=True),
    Cell("wheat", "CN", Status.SAYS, (S["s15"],), gist=evidence(ZH, "里海航运应由沿岸国家协商解决"), share=1.0, second_hand=True),
    Cell("sovereignty", "CA", Status.SAYS, (S["s19"],), gist=evidence(OLD, "all states to respect the sovereignty and territorial integrity of their neighbours"), share=1.0),
)  # fmt: skip


def _quantity(document: str, words: str, value: float, previous: str = "", change: str = "=") -> Quantity:
    return Quantity(
        span(document, words), value, value, value, "ton", change, "uranium concentrate",
        previous_span=span(document, previous) if previous else None,
    )  # fmt: skip


def _pledges() -> tuple[Pledge, ...]:
    four = Figure(PM, _quantity(PM, "4,000 tonnes", 4000, change="<"), S["s2"])
    six = Figure(COURIER, _quantity(COURIER, "6,000 tonnes", 6000, "2,500 tonnes"), S["s5"])
    post = Figure(TWEET, _quantity(TWEET, "6,000 tonnes", 6000), S["s11"])
    return (
        Pledge(
            "p1", "pledge", "CA", "KZ", "uranium", "buy", "uranium concentrate", Modality.CONSIDERING, None, False,
            (
                PledgeVersion(S["s2"], "CA", Modality.CONSIDERING, evidence(PM, "is considering"), evidence(PM, "purchase"), four,
                              due=evidence(PM, "over three years")),
                PledgeVersion(S["s5"], "KZ", Modality.AGREED, evidence(COURIER, "has promised"), evidence(COURIER, "buy"), six),
                PledgeVersion(S["s11"], "KZ", Modality.DECIDED, evidence(TWEET, "will"), evidence(TWEET, "buy"), post),
            ),
            (("KZ", Confirmation.DIFFERS), ("analyst", Confirmation.DENIES), ("RU", Confirmation.NO_ACCOUNT)),
            changes=(PledgeChange(ChangeKind.DROPPED, evidence(BAD, "<b>nothing</b>"), "Not in the <later> text.", day=date(2026, 3, 14)),),
        ),
        Pledge(
            "p2", "pledge", "KZ", "CA", "flights", "open", "air link Toronto–Almaty", Modality.DECIDED, None, False,
            (PledgeVersion(S["s8"], "KZ", Modality.DECIDED, evidence(COURIER, "will"), evidence(COURIER, "open"),
                           due=evidence(COURIER, "in October")),),
            (("CA", Confirmation.CONFIRMS),), due=(date(2026, 10, 1), date(2026, 10, 31)), due_value="2026-10",
        ),
        Pledge(
            "p3", "demand", "CA", None, "sovereignty", "respect", "sovereignty of neighbours", None, Pressure.DEMANDS.value, False,
            (PledgeVersion(S["s4"], "CA", None, None, evidence(PM, "respect")),),
            (("KZ", Confirmation.NOT_REPORTED), ("RU", Confirmation.SILENT)),
        ),
    )  # fmt: skip


def _conflicts() -> tuple[Conflict, ...]:
    def side(document: str, words: str, value: str, voice: str, statement: str) -> ConflictSide:
        return ConflictSide(evidence(document, words, S.get(statement)), value, voice)

    uranium = "Canada is considering the purchase of up to 4,000 tonnes of uranium concentrate over three years"
    promise = "Canada has promised to buy 6,000 tonnes of uranium concentrate, up from 2,500 tonnes last year"
    flight = "open a direct air link between Toronto and Almaty by the autumn of 2026"
    october = "“We will open the Toronto flight in October,”"
    asked = "spoke today with the President of Kazakhstan, Aidar Bekov, at his request"
    silence = "Ottawa's readout did not mention wheat at all."
    raised = "wheat transit through the Caspian ports had been raised by both leaders"
    kinds = (
        (ConflictKind.FIGURE, "uranium", side(PM, uranium, "up to 4,000 tonnes", "CA", "s2"), side(COURIER, promise, "6,000 tonnes", "KZ", "s5"), "Ottawa gives at most 4,000 tonnes over three years, Astana 6,000 tonnes without a period.", 0.9),
        (ConflictKind.MODALITY, "uranium", side(PM, uranium, "is considering", "CA", "s2"), side(COURIER, promise, "has promised", "KZ", "s5"), "Ottawa “is considering” the purchase; Astana has it as a promise.", 0.8),
        (ConflictKind.DATE, "flights", side(PM, flight, "by the autumn of 2026", "CA", "s3"), side(COURIER, october, "in October", "KZ", "s8"), "The dates overlap but are not the same.", 0.3),
        (ConflictKind.POLARITY, "tone", side(COURIER, "“frank and at times difficult”", "frank and at times difficult", "KZ", "s6"), side(TWEET, "Good talk", "Good talk", "KZ", ""), "One account has the call difficult, the other good.", 0.5),
        (ConflictKind.ATTRIBUTION, "tone", side(PM, asked, "at his request", "CA", ""), side(COURIER, "The call lasted about an hour", "The call", "KZ", ""), "Only one account says who asked for the call.", 0.4),
        (ConflictKind.EMPHASIS, "uranium", side(PM, "highest standards of nuclear safety", "highest standards", "CA", ""), side(TWEET, "our uranium", "our uranium", "KZ", ""), "The accounts stress different things.", 0.3),
        (ConflictKind.PRESENCE, "wheat", side(COURIER, silence, "did not mention wheat", "press", ""), side(COURIER, raised, "raised by both leaders", "KZ", "s7"), "One passage has wheat absent from the readout, the other has both leaders raise it.", 0.7),
        (ConflictKind.ROUNDING, "uranium", side(COURIER, promise, "6,000 tonnes", "KZ", "s5"), side(ZH, "采购6000吨", "6000吨", "KZ", "s14"), "The same amount, written differently.", 0.1),
    )  # fmt: skip
    signals = ("same giver", "same object", "figures of the same unit")
    return tuple(Conflict(k, t, a, b, text, severity, signals) for k, t, a, b, text, severity in kinds)


def _timeline() -> tuple[TimelineEntry, ...]:
    return (
        TimelineEntry(date(1991, 12, 16), date(1991, 12, 16), "day", "past", "Independence, long before", evidence(ZH, "3月12日")),
        TimelineEntry(date(2025, 1, 1), date(2025, 12, 31), "year", "past", "2,500 tonnes bought", evidence(COURIER, "2,500 tonnes last year")),
        TimelineEntry(date(2025, 11, 6), date(2025, 11, 6), "day", "past", "Marsh meets Bekov in Astana", evidence(OLD, "met with the President of Kazakhstan")),
        TimelineEntry(date(2026, 3, 12), date(2026, 3, 12), "day", "event", "Call between Marsh and Bekov", evidence(PM, "spoke today with the President of Kazakhstan"), also=(evidence(COURIER, "Thursday's call"),)),
        TimelineEntry(date(2026, 9, 23), date(2026, 12, 21), "season", "upcoming", "Air link Toronto–Almaty", evidence(PM, "by the autumn of 2026"), disputed=True),
        TimelineEntry(date(2026, 10, 1), date(2026, 10, 31), "month", "upcoming", "Toronto flight opens", evidence(COURIER, "in October"), disputed=True),
        TimelineEntry(date(2027, 1, 1), date(2027, 6, 30), "half", "upcoming", "Visit by Marsh", evidence(COURIER, "the first half of 2027")),
        TimelineEntry(None, None, "day", "past", "Something without a date", evidence(COURIER, "Caspian shipping")),
    )  # fmt: skip


def _watch() -> tuple[WatchItem, ...]:
    autumn, october = evidence(PM, "by the autumn of 2026"), evidence(COURIER, "in October")
    flight = evidence(PM, "open a direct air link between Toronto and Almaty by the autumn of 2026", S["s3"])
    own = evidence(COURIER, "“We will open the Toronto flight in October,”", S["s8"])
    return (
        WatchItem("w1", "deliverable", "the <b>air link</b> Toronto–Almaty", ("CA", "KZ"),
                  (WatchVersion("CA", flight, Modality.AGREED, None, autumn, date(2026, 9, 23), date(2026, 12, 21)),
                   WatchVersion("KZ", own, Modality.DECIDED, None, october, date(2026, 10, 1), date(2026, 10, 31), second_hand=True)),
                  date(2026, 10, 1), date(2026, 10, 31), "month", Modality.DECIDED, disputed=True),
        WatchItem("w2", "other", "visit by Marsh", ("CA",), (WatchVersion("KZ", evidence(COURIER, "the first half of 2027")),)),
        WatchItem("w3", "deliverable", "buy uranium concentrate", ("CA",), (WatchVersion("KZ", evidence(TWEET, "Canada will buy 6,000 tonnes of our uranium.")),), pledge="p1"),
    )  # fmt: skip


def _formulas() -> tuple[Formula, ...]:
    """One that moved in a way that no entry of the wording shows, one whose change is an entry, one that stayed."""
    now, then = date(2026, 3, 12), date(2025, 11, 6)
    old, new = (
        "respect the sovereignty and territorial integrity of their neighbours",
        "respect the sovereignty of their neighbours",
    )
    uses = (Use(evidence(OLD, old), then, 0), Use(evidence(PM, new), now, 1))
    step = LineageStep(
        0,
        1,
        "narrowed",
        (Shift("narrowed", "and territorial integrity", "", "one of a list went"),),
        (
            Edit("equal", "respect the sovereignty ", "respect the sovereignty "),
            Edit("delete", "and territorial integrity ", ""),
        ),
    )
    variants = (FormulaVariant(old, then, then, 1), FormulaVariant(new, now, now, 1))
    met = (
        Use(evidence(OLD, "met with the President of Kazakhstan"), then, 0),
        Use(evidence(PM, "spoke today with the President of Kazakhstan"), now, 1),
    )
    said = (
        FormulaVariant("met with <i>the President</i>", then, then, 1),
        FormulaVariant("spoke today with the President", now, now, 1),
    )
    moved = LineageStep(
        0,
        1,
        "reworded",
        (Shift("reworded", "met", "spoke <today>", ""),),
        (Edit("replace", "met", "spoke <today>"), Edit("equal", " with the President", " with the President")),
    )
    return (
        Formula("f1", "CA", "sovereignty", "respect the sovereignty […] of their neighbours", (), variants, uses, (step,), then, now, 2),
        Formula("f2", "CA", None, "[…] with <i>the President</i>", (), said, met, (moved,), then, now, 2),
        Formula("f3", "CA", None, "the President of Kazakhstan", (), (said[0],), tuple(replace(u, variant=0) for u in met), (), then, now, 2),
    )  # fmt: skip


def _findings() -> tuple[Finding, ...]:
    return (
        Finding(1, "conflict", "Uranium: Ottawa “is considering” up to 4,000 tonnes; Astana says that Canada has promised 6,000.",
                (evidence(PM, "Canada is considering the purchase of up to 4,000 tonnes of uranium concentrate over three years", S["s2"]),
                 evidence(COURIER, "Canada has promised to buy 6,000 tonnes of uranium concentrate, up from 2,500 tonnes last year", S["s5"])),
                "conflict-1", ("No text of Ottawa's has the 6,000.",)),
        Finding(2, "omission", "Wheat: Ottawa's readout leaves it out; Astana says that both leaders raised it.",
                (evidence(COURIER, "Ottawa's readout did not mention wheat at all."), evidence(TWEET, "Our wheat must travel freely through the Caspian.", S["s13"])), "omission-1"),
        Finding(3, "convergence", "Both sides' own texts have the air link.",
                (evidence(PM, "open a direct air link between Toronto and Almaty by the autumn of 2026", S["s3"]), evidence(TWEET, "The flight Almaty–Toronto opens in October.", S["s12"])), "convergence-1"),
        Finding(4, "wording", "Ottawa drops “territorial integrity” <since November>.",
                (evidence(PM, "all states to respect the sovereignty of their neighbours", S["s4"]), evidence(OLD, "sovereignty and territorial integrity")), "no-such-anchor"),
    )  # fmt: skip


def comparison() -> Comparison:
    """The comparison, with every status, kind of conflict and section."""
    return Comparison(
        event=Event("e1", "Call between Helen Marsh and Aidar Bekov", ContactKind.CALL, date(2026, 3, 12), date(2026, 3, 12),
                    ("person:marsh", "person:bekov"), ("CA", "KZ"), (evidence(PM, "spoke today with the President of Kazakhstan"),),
                    inferred_date="“Thursday” read against the article's date"),
        readings=tuple(
            Reading(d, "rules 1", profile=Profile(k), statements=tuple(p.statement for p in STATEMENTS if p.document == d.id), actors=ACTORS)
            for d, k in zip(DOCUMENTS, (DocumentKind.READOUT, DocumentKind.ARTICLE, DocumentKind.POST, DocumentKind.ARTICLE, DocumentKind.OPINION, DocumentKind.READOUT), strict=True)
        ),
        events=(Event("e0", "Meeting in Astana", ContactKind.MEETING, date(2025, 11, 6), date(2025, 11, 6), (), (), (evidence(OLD, "in Astana on November 6, 2025"),)),),
        actors=ACTORS,
        voices=VOICES,
        statements=STATEMENTS,
        topics=TOPICS,
        matrix=_matrix(),
        background=BACKGROUND,
        pledges=_pledges(),
        conflicts=_conflicts(),
        convergences=(Convergence("flights", ("CA", "KZ"), (evidence(PM, "open a direct air link between Toronto and Almaty by the autumn of 2026", S["s3"]), evidence(TWEET, "The flight Almaty–Toronto opens in October.", S["s12"])), "scope", (evidence(PM, "by the autumn of 2026"), evidence(TWEET, "in October"))),
                      Convergence("tone", ("CA", "KZ"), (evidence(PM, "open a direct air link between Toronto and Almaty by the autumn of 2026", S["s3"]), evidence(TWEET, "The flight Almaty–Toronto opens in October.", S["s12"])))),
        cross_reports=(
            CrossReport("KZ", "CA", "uranium", "stronger", evidence(COURIER, "Canada has promised to buy 6,000 tonnes of uranium concentrate, up from 2,500 tonnes last year", S["s5"]), evidence(PM, "Canada is considering the purchase of up to 4,000 tonnes of uranium concentrate over three years", S["s2"])),
            CrossReport("KZ", "CA", "tone", "absent", evidence(TWEET, "Good talk")),
            CrossReport("KZ", "RU", "wheat", "no own text", evidence(COURIER, "third countries should not interfere in Caspian shipping", S["s9"])),
        ),
        omissions=(
            ReportedOmission(OmissionKind.SILENCE, "CA", "wheat", evidence(COURIER, "Ottawa's readout did not mention wheat at all."), "e1", "contested", (evidence(COURIER, "wheat transit through the Caspian ports had been raised by both leaders", S["s7"]),)),
        ),
        quotes=(
            QuoteGroup(
                (QuoteVariant(evidence(PM, "the highest standards of nuclear safety"), "a1", date(2026, 3, 12)), QuoteVariant(evidence(COURIER, "the highest standards of nuclear safety"), "a1", date(2026, 3, 13))),
                (Edit("equal", "the highest standards of nuclear safety", "the highest standards of nuclear safety"),), "exact"),
        ),
        wording=(
            Wording("CA", "sovereignty",
                    (WordingVariant(date(2025, 11, 6), evidence(OLD, "respect the sovereignty and territorial integrity of their neighbours")), WordingVariant(date(2026, 3, 12), evidence(PM, "respect the sovereignty of their neighbours"))),
                    (Edit("equal", "respect the sovereignty ", "respect the sovereignty "), Edit("delete", "and territorial integrity ", ""), Edit("equal", "of their neighbours", "of their neighbours")), "narrowed"),
            Wording("CA", "sovereignty",
                    (WordingVariant(date(2025, 11, 6), evidence(OLD, "a just and comprehensive peace")), WordingVariant(date(2026, 3, 12), evidence(PM, "firm and lasting support for a comprehensive peace"))),
                    (Edit("replace", "just and", "firm and lasting"), Edit("equal", " comprehensive peace", " comprehensive peace")), "reworded"),
        ),
        timeline=_timeline(),
        watch=_watch(),
        formulas=_formulas(),
        precedents=(Precedent("RU", evidence(COURIER, "Caspian shipping"), evidence(OLD, "in Astana on November 6, 2025"), "e0"),),
        quote_checks=(
            QuoteCheck(evidence(COURIER, "the highest standards of nuclear safety"), "a1", "CA", "exact", evidence(PM, "the highest standards of nuclear safety"), first=evidence(PM, "the highest standards of nuclear safety")),
            QuoteCheck(evidence(COURIER, "“frank and at times difficult”"), "a1", "CA", "not found", doubts=("said <elsewhere>, perhaps",)),
        ),
        tellings=(
            Telling("initiative", "CA", (evidence(PM, "at his request"),)),
            Telling("length", "KZ", (evidence(COURIER, "lasted about an hour"),)),
            Telling("tone", "KZ", (evidence(COURIER, "“frank and at times difficult”", S["s6"]), evidence(TWEET, "Good talk"))),
        ),
        sources=(
            Source(PM, "readout", "CA", "CA", (COURIER, TWEET), (), ()),
            Source(COURIER, "article", None, None, (PM,), (TWEET,), (SourceFlag("single anonymous source", evidence(COURIER, "a senior official who asked not to be named")),)),
            Source(TWEET, "post", "KZ", "KZ", (PM,), (), ()),
            Source(ZH, "article", None, None, (PM,), (), ()),
            Source(BAD, "opinion", None, None, (), (), (SourceFlag("opinion", evidence(BAD, "OPINION")),)),
            Source(OLD, "readout", "CA", "CA", (), (), (), on_event=False),
        ),
        findings=_findings(),
        limits=("Kazakhstan's own text is an excerpt: no cell of its may say silent.", "Chinese is read by rules for English; treat what D4 gives as incomplete."),
    )  # fmt: skip


def empty() -> Comparison:
    """A comparison of nothing."""
    return Comparison(event=None, readings=(), limits=("There are no documents.",))


def large(documents: int = 200, topics: int = 60, voices: int = 12) -> Comparison:
    """A comparison as large as a report has to bear, with plain repeated texts."""
    sentence = "The ministry of country {v} said that topic {t} needs patience, attention and another round of talks in week {d}."
    names = [f"V{v}" for v in range(voices)]
    readings, statements, cells = [], [], {}
    for d in range(documents):
        lines = [sentence.format(v=(d + t) % voices, t=(d * 7 + t) % topics, d=d) for t in range(30)]
        text = "\n".join(lines)
        document = _document(text, "", f"Outlet {d}", date(2026, 1, 1 + d % 28))
        at = 0
        for t, line in enumerate(lines):
            topic, voice = (d * 7 + t) % topics, (d + t) % voices
            start = at + line.index("topic")
            body = Span(start, at + len(line) - 1)
            item = Statement(
                f"s{t}",
                (body,),
                Holder(Span(at, at + 12), None),
                None,
                Mode.INDIRECT,
                Span(at, at + len(line)),
                voices=(names[voice],),
            )
            placed = PlacedStatement(f"{document.id}.s{t}", document.id, item, "e")
            statements.append(placed)
            cells.setdefault((topic, voice), []).append(placed)
            at += len(line) + 1
        readings.append(
            Reading(document, "rules 1", statements=tuple(p.statement for p in statements if p.document == document.id))
        )
    matrix = tuple(
        Cell(f"t{t}", names[v], Status.SAYS, tuple(p.id for p in found), gist=Evidence(found[0].document, found[0].statement.content[0], found[0].id), share=1 / topics, second_hand=True)
        if (found := cells.get((t, v)))
        else Cell(f"t{t}", names[v], Status.NOT_REPORTED)
        for t in range(topics)
        for v in range(voices)
    )  # fmt: skip
    first = statements[0]
    return Comparison(
        event=Event("e", "A long negotiation", ContactKind.TALKS, date(2026, 1, 1), date(2026, 1, 28), (), (), (Evidence(first.document, first.statement.content[0]),)),
        readings=tuple(readings),
        voices=tuple(Voice(n, f"Country {n}", n, heard_in=tuple(r.document.id for r in readings[:5]), participant=True) for n in names),
        statements=tuple(statements),
        topics=tuple(Topic(f"t{t}", f"Topic number {t}") for t in range(topics)),
        matrix=matrix,
        sources=tuple(Source(r.document.id, "article", None, None, (), (), ()) for r in readings),
    )  # fmt: skip
