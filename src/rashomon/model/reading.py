"""Readings: everything that was found in one document, each with its spans and a confidence.

A reading looks at one document only. All spans are into ``reading.document.text``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from rashomon.model.document import Document, Span


class ActorKind(StrEnum):
    """What kind of party an actor is."""

    PERSON = "person"
    GOVERNMENT = "government"
    COUNTRY = "country"
    BODY = "body"  # legislature, court, party, international organisation, ministry
    OUTLET = "outlet"
    COMPANY = "company"
    GROUP = "group"  # "US officials", "analysts", "both sides"
    UNKNOWN = "unknown"


PRESS, ANALYST, UNKNOWN = "press", "analyst", "unknown"  # the sides that are no country or organisation
COUNTRYLESS = frozenset((PRESS, ANALYST, UNKNOWN))


@dataclass(frozen=True, slots=True)
class Actor:
    """A party that statements are ascribed to or are about.

    ``side`` is whom it speaks for: an ISO 3166 alpha-2 code, an organisation's name, ``press``,
    ``analyst`` or ``unknown``. ``sides`` holds more than one for a joint holder ("the two sides").
    ``side_evidence`` are the words that say so. ``key`` joins the same party across documents.
    ``speaks`` is false for those who do not speak for their country's government: a legislature,
    an opposition party, a company, a private person.
    """

    id: str
    name: str
    kind: ActorKind = ActorKind.UNKNOWN
    side: str = UNKNOWN
    sides: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    office: str = ""
    key: str = ""
    speaks: bool = True
    anonymous: bool = False
    side_evidence: tuple[Span, ...] = ()
    confidence: float = 1.0

    def __str__(self) -> str:
        return self.name


class MentionKind(StrEnum):
    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"
    METONYM = "metonym"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to an actor; ``actor`` is an `Actor.id` of the same reading."""

    span: Span
    actor: str
    kind: MentionKind
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Holder:
    """Who stands behind a statement: the words that say so (none for ``own`` and ``narration``)."""

    span: Span | None
    actor: Actor | None
    confidence: float = 1.0


class Mode(StrEnum):
    """How a statement is rendered."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    OWN = "own"
    NARRATION = "narration"


class Channel(StrEnum):
    """How a statement reached the document."""

    READOUT = "official readout"
    STATEMENT = "official statement"
    POST = "social-media post"
    PRESS_CONFERENCE = "press conference"
    STATE_MEDIA = "state media"
    INTERVIEW = "interview"
    SPEECH = "speech"
    ANONYMOUS_OFFICIAL = "anonymous official"
    LEAK = "leak"
    OTHER_OUTLET = "other outlet"
    UNSPECIFIED = "unspecified"


class SpeechAct(StrEnum):
    """What the holder does by saying it."""

    ASSERTS = "asserts"
    PLEDGES = "pledges"
    OFFERS = "offers"
    CONSIDERS = "considers"
    DEMANDS = "demands"
    WARNS = "warns"
    THREATENS = "threatens"
    PRAISES = "praises"
    CRITICISES = "criticises"
    DENIES = "denies"
    REFUSES = "refuses"
    AGREES = "agrees"
    THANKS = "thanks"
    ASKS = "asks"


class Modality(StrEnum):
    """How firmly the holder commits, weakest first after ``refuses``."""

    REFUSES = "refuses"
    POSSIBLE = "possible"
    CONSIDERING = "considering"
    INTENDS = "intends"
    AGREED = "agreed"
    DECIDED = "decided"

    @property
    def rank(self) -> int:
        return list(Modality).index(self)


class Pressure(StrEnum):
    """How hard the holder presses somebody else, weakest first."""

    SUGGESTS = "suggests"
    URGES = "urges"
    DEMANDS = "demands"
    WARNS = "warns"
    THREATENS = "threatens"

    @property
    def rank(self) -> int:
        return list(Pressure).index(self)


@dataclass(frozen=True, slots=True)
class TopicMention:
    """A topic that a stretch of text is about, with the words that show it.

    ``weight`` is ``point`` where something is said about the topic and ``passing`` where it is only named.
    """

    topic: str
    span: Span
    weight: str = "point"
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Statement:
    """Content that somebody stands behind.

    ``claimant`` is who says that the holder said it, where that is somebody other than the document's
    outlet: in "Trump said Xi had pledged to buy", the holder is Xi and the claimant Trump. ``voices`` are the
    sides that stand behind it. ``rule`` names the rule or model that found it. ``parent`` is the id of the
    statement in whose content this one is nested; ``repeats`` the id of an earlier statement of the same
    document that this one only summarises (it counts once).
    """

    id: str
    content: tuple[Span, ...]
    holder: Holder
    cue: Span | None
    mode: Mode
    sentence: Span
    claimant: Actor | None = None
    voices: tuple[str, ...] = ()
    channel: Channel = Channel.UNSPECIFIED
    channel_span: Span | None = None
    act: SpeechAct = SpeechAct.ASSERTS
    plover: str | None = None
    modality: Modality | None = None
    modality_span: Span | None = None
    pressure: Pressure | None = None
    negated: bool = False
    hedges: tuple[Span, ...] = ()
    condition: Span | None = None
    quoted: tuple[Span, ...] = ()
    topics: tuple[TopicMention, ...] = ()
    parent: str | None = None
    repeats: str | None = None
    rule: str = ""
    confidence: float = 1.0

    @property
    def span(self) -> Span:
        """From the first to the last character of holder, cue and content."""
        spans = [*self.content, *(s for s in (self.holder.span, self.cue) if s)]
        return Span(min(s.start for s in spans), max(s.end for s in spans))


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure: value or range, unit, what it counts, bound or change.

    ``low`` and ``high`` are equal for a plain number, also under a bound; a range has ``low`` < ``high`` and no
    ``value``. ``change`` is one of ``= ~ < > up down``. ``unit`` is a lower-case singular name ("dollar",
    "ton", "percentage") or ``-``. A vague amount ("millions") has no value at all.
    """

    span: Span
    value: float | None
    low: float | None
    high: float | None
    unit: str = "-"
    change: str = "="
    concept: str = ""
    previous: float | None = None
    vague: bool = False
    unit_span: Span | None = None
    concept_span: Span | None = None
    previous_span: Span | None = None
    period: Span | None = None
    confidence: float = 1.0


class TimeType(StrEnum):
    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time in the text with its TIMEX3 type and value (ISO 8601; TimeML 1.2.1).

    ``begin`` and ``end`` are inclusive calendar dates where the value has them. ``anchor`` is the expression
    or document date that a relative one was resolved against ("published", or a span). ``inferred`` marks a
    value that rests on something outside the document. ``alternatives`` are the other values that the words may
    have ("03/04/2026" as ``2026-03-04`` and ``2026-04-03``).
    """

    span: Span
    type: TimeType
    value: str
    begin: date | None = None
    end: date | None = None
    mod: str = ""
    anchor: str = ""
    inferred: bool = False
    confidence: float = 1.0
    alternatives: tuple[str, ...] = ()


class ContactKind(StrEnum):
    """Kinds of contact between parties; also the kinds of event."""

    CALL = "call"
    MEETING = "meeting"
    VISIT = "visit"
    SUMMIT = "summit"
    TALKS = "talks"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Contact:
    """A mention of a contact between parties, with who took part and when, as this text has it.

    ``participants`` are `Actor` ids of the same reading; ``phase`` is ``past``, ``current``, ``upcoming`` or
    ``unknown``; ``time`` is the expression that dates it, with ``begin`` and ``end`` in calendar dates. ``implied``
    marks a sentence that names no contact but two parties who agreed, discussed or announced something together.
    ``hosts`` are the actors who mediate, host or witness it without being one of the parties.
    """

    span: Span
    kind: ContactKind
    sentence: Span
    participants: tuple[str, ...] = ()
    time: TimeExpression | None = None
    begin: date | None = None
    end: date | None = None
    phase: str = "unknown"
    confidence: float = 1.0
    implied: bool = False
    hosts: tuple[str, ...] = ()


class OmissionKind(StrEnum):
    """What a text reports of a voice's silence or emphasis."""

    SILENCE = "silence"  # "did not mention"
    LOW_EMPHASIS = "low_emphasis"  # "mentioned only briefly", "neither summary emphasised"
    HIGH_EMPHASIS = "high_emphasis"  # "centred on", "focused on"
    MENTION = "mention"  # "its readout also covered", "both statements gave details of"


@dataclass(frozen=True, slots=True)
class Omission:
    """A text's own words that a voice was silent on a topic, or gave it little or much room."""

    kind: OmissionKind
    sides: tuple[str, ...]
    topics: tuple[TopicMention, ...]
    cue: Span
    sentence: Span
    subject: Span | None = None
    statement: str | None = None
    confidence: float = 1.0
    matters: tuple[Span, ...] = ()  # the words that name what it is about, one matter each


class DocumentKind(StrEnum):
    """What a document is, decided from its own words and its publisher."""

    READOUT = "readout"
    STATEMENT = "statement"
    COMMUNIQUE = "communique"
    POST = "post"
    TRANSCRIPT = "transcript"
    ARTICLE = "article"
    OPINION = "opinion"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Profile:
    """What a document is and whose text it is: ``issuer`` is set only for a side's own text.

    ``evidence`` are the words that show it; ``flags`` are notes on the source's quality with their spans
    ("anonymous sourcing", "machine-made image", "opinion").
    """

    kind: DocumentKind = DocumentKind.UNKNOWN
    issuer: Actor | None = None
    channel: Channel = Channel.UNSPECIFIED
    evidence: tuple[Span, ...] = ()
    flags: tuple[tuple[str, Span], ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was found in one document.

    ``reader`` names the version of the code and model that read it; ``warnings`` say what it could not do.
    """

    document: Document
    reader: str = ""
    sentences: tuple[Span, ...] = ()
    profile: Profile = Profile()
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    topics: tuple[TopicMention, ...] = ()
    contacts: tuple[Contact, ...] = ()
    omissions: tuple[Omission, ...] = ()
    warnings: tuple[str, ...] = ()
    read_at: datetime | None = None

    def actor(self, identifier: str) -> Actor | None:
        """The actor of that id, or None."""
        return next((actor for actor in self.actors if actor.id == identifier), None)
