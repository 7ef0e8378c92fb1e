"""What a text reports of a voice's silence or emphasis: "China's readout did not mention Ukraine"."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.model import Document, Omission, OmissionKind, Span, Statement, TopicMention
from rashomon.reading.languages import reader_of
from rashomon.reading.omissions.cues import Cue, Place
from rashomon.reading.omissions.holding import Holding
from rashomon.reading.omissions.matters import called, its_topics, parts
from rashomon.reading.omissions.opposites import opposites
from rashomon.reading.omissions.regions import clause_start, topic_regions
from rashomon.reading.omissions.resuming import Earlier, taken_up
from rashomon.reading.omissions.table import CUES, STEMS
from rashomon.reading.omissions.voices import Named, Voices
from rashomon.reading.omissions.whose import voice_of
from rashomon.reading.topics import mentions_between, named_topics

__all__ = ["omissions"]

_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "\u00a0": " "})
_HYPOTHETICAL = re.compile(
    r"\b(?:if|unless|whether|should|were\s+to|in\s+case|suppose|had\s+\w+\s+not)\b", re.IGNORECASE
)
_NEGATED = re.compile(
    r"\b(?:no|nor|neither|nothing|none|nobody|not|never|without|cannot|hardly|barely|scarcely|few|little|nowhere"
    r"|(?:free|devoid|bare|empty|clear|absence|lack|instead)\s+of|rather\s+than|lack(?:s|ed|ing))\b|n't\b",
    re.IGNORECASE,
)
_ATTITUDE = re.compile(  # what somebody is, or seems, bent on is no account of what was said
    r"\b(?:(?:is|are|was|were|be|being|been|remain(?:s|ed)?|stay(?:s|ed)?)(?:\s+(?:\w+ly|more|most|also|still))*"
    r"|(?:appear(?:s|ed)?|seem(?:s|ed)?|look(?:s|ed)?)(?:\s+to\s+(?:be|have)(?:\s+been)?)?(?:\s+\w+ly)?|as(?:\s+\w+ly)?)\s+\Z",
    re.IGNORECASE,
)
_SEEMING = re.compile(
    r"\b(?:appear(?:s|ed)?|seem(?:s|ed)?|apparently|seemingly|may|might|could|would)\b", re.IGNORECASE
)
_UNDONE = re.compile(r"\b(?:not|n't|never|denied|denies|hardly)\s+(?:\w+\s+)?(?:that\s+\w+\s+)?$", re.IGNORECASE)
_DETAIL = re.compile(
    r"\A\s*(?:a|an|the|any|specific|exact|precise|concrete|further|,|\s)*(?:date|dates|timing|details?|figures?|numbers?|location"
    r"|venue|timelines?|timetables?|deadlines?|prices?|costs?|amounts?|names?|who|how|why|whether|when|where|what)\b",
    re.IGNORECASE,
)
DETAIL_FACTOR = 0.45
SEEMING_FACTOR = 0.6


def omissions(
    document: Document,
    sentences: tuple[Span, ...],
    statements: tuple[Statement, ...],
    cast: Named,
    topics: tuple[TopicMention, ...],
) -> tuple[Omission, ...]:
    """Every report that a voice was silent on a topic, or gave it little or much room, in text order.

    ``sides`` are whose silence it is; the report is the text's or, where it stands in a statement, its
    holder's (``statement``). Suppositions, questions and what analysts or the press did not say are left out. A
    detail that was not given ("a date for the visit") is kept with a low confidence. Topics that the taxonomy
    lacks are named by the words themselves.
    """
    own = reader_of(document.language).omissions
    if own is not None:
        return own(document, sentences, statements, cast, topics)
    text = document.text.translate(_QUOTES)
    voices = Voices(text, cast, sentences, statements, topics)
    holders = Holding(statements)
    found: list[Omission] = []
    before: Span | None = None
    for sentence in sentences:
        question = text[sentence.start : sentence.end].rstrip("\"' )").endswith("?")
        if not question and STEMS.search(text, sentence.start, sentence.end):
            told = [o for o in found if before is not None and o.sentence == before]
            found.extend(_in_sentence(text, sentence, voices, topics, holders, Earlier(before, told)))
        before = sentence
    return tuple(found)


_HULL = 60  # characters by which a topic's words may begin before its region
_NEAR = 400  # characters around a cue that are looked at


def _in_sentence(
    text: str,
    sentence: Span,
    voices: Voices,
    topics: tuple[TopicMention, ...],
    holders: Holding,
    earlier: Earlier,
) -> list[Omission]:
    taken: set[int] = set()
    found: list[Omission] = []
    for cue in CUES:
        for match in cue.pattern.finditer(text, sentence.start, sentence.end):
            words = Span(match.start(), match.start() + len(match.group().rstrip(" :")))
            near = Span(max(sentence.start, words.start - _NEAR), min(sentence.end, words.end + _NEAR))
            if not taken.isdisjoint(range(words.start, words.end)) or _unreal(text, near, words):
                continue
            omission = _omission(cue, match, words, text, near, voices, topics, earlier)
            if omission is not None:
                taken.update(range(words.start, words.end))
                found.append(_linked(replace(omission, sentence=sentence), holders))
    found.extend(_linked(o, holders) for o in opposites(text, sentence, voices, found))
    return sorted((o for o in found if not _within(o, found)), key=lambda o: o.cue)


def _within(omission: Omission, found: list[Omission]) -> bool:
    """Whether a longer cue says the same of the same voice."""
    return any(
        other.cue != omission.cue and other.cue.covers(omission.cue) and other.sides == omission.sides
        for other in found
        if other.kind is omission.kind
    )


def _unreal(text: str, sentence: Span, words: Span) -> bool:
    """Whether the cue stands in a supposition, or is itself denied ("did not fail to mention")."""
    start = clause_start(text, sentence.start, words.start)
    clause = text[start : words.start]
    return bool(_HYPOTHETICAL.search(clause) or _UNDONE.search(clause))


def _omission(
    cue: Cue,
    match: re.Match[str],
    words: Span,
    text: str,
    sentence: Span,
    voices: Voices,
    topics: tuple[TopicMention, ...],
    earlier: Earlier,
) -> Omission | None:
    voice = voice_of(cue, match, text, sentence, voices)
    if voice is None or voice.outsider or (cue.text_only and not voice.text):
        return None
    clause = text[clause_start(text, sentence.start, match.start()) : match.start()]
    if cue.affirmed and (not voice.sides or _NEGATED.search(clause)):
        return None
    if cue.kind is OmissionKind.HIGH_EMPHASIS and not voice.text and _ATTITUDE.search(clause):
        return None
    regions = topic_regions(cue, match, text, sentence)
    if not regions:
        return None
    before = cue.topic is Place.BEFORE
    matters = regions if before else tuple(part for region in regions for part in parts(text, region))
    if any(_SAVE.search(text, part.start, part.end) for part in matters):
        return None  # "did not mention it except as a condition": it did
    about = _named(cue, match, text, matters, sentence, voices, topics)
    if not about and len(regions) == 1:
        about = taken_up(text, regions[0], earlier, topics)
    if not about:
        return None
    confidence = cue.for_text if voice.text else cue.for_person
    if _DETAIL.match(text[regions[0].start : regions[0].end]):
        confidence *= DETAIL_FACTOR
    if not voice.sides:
        confidence *= 0.5
    if voice.inferred:
        confidence *= 0.7
    if cue.kind is not OmissionKind.SILENCE and _SEEMING.search(clause):
        confidence *= SEEMING_FACTOR
    confidence *= max(topic.confidence for topic in about) ** 0.5
    return Omission(cue.kind, voice.sides, about, words, sentence, voice.span, None, round(confidence, 2), matters)


_SAVE = re.compile(
    r"\b(?:except|save|other\s+than|apart\s+from|beyond)\s+(?:as|for|to|in|by|at|a|an|the|that)\b", re.IGNORECASE
)
_OUTRIGHT = re.compile(  # words of silence that need no topic to be about a matter of talk
    r"mention|referen|refer|allu|silent|silence|mum\b|mute|quiet|\bword|nothing|anything|touch|trace|omit|absent|missing|unsaid|\bleft|\bleav",
    re.IGNORECASE,
)


def _named(
    cue: Cue,
    match: re.Match[str],
    text: str,
    matters: tuple[Span, ...],
    sentence: Span,
    voices: Voices,
    topics: tuple[TopicMention, ...],
) -> tuple[TopicMention, ...]:
    """The topics of each matter; of a silence told outright, the matter's own words where the taxonomy has none."""
    kept: dict[str, TopicMention] = {}
    outright = cue.kind is OmissionKind.SILENCE and _OUTRIGHT.search(match.group()) is not None
    for part in matters:
        about = _about(text, part, topics)
        if not _DETAIL.match(text[part.start : part.end]):
            if about and cue.topic is Place.AFTER:
                about = tuple(its_topics(text, part, about))
            if outright and not about and (cue.topic is Place.AFTER or _PLAIN.fullmatch(text, part.start, part.end)):
                own = called(text, part, sentence, voices.actors_in(part))
                about = (own,) if own is not None else ()
        for topic in about:
            kept.setdefault(topic.topic, topic)
    return tuple(kept.values())


_PLAIN = re.compile(  # a noun phrase before its verb, and no more
    r"\s*(?:(?:the|a|an|its|their|his|any|all|no)\s+|(?-i:[A-Z]))[\w'’-]+(?:\s+(?:of|on|in|for|the)?\s*[\w'’-]+){0,6}\s*",
    re.I,
)


def _about(text: str, region: Span, topics: tuple[TopicMention, ...]) -> tuple[TopicMention, ...]:
    """The topics that a region names; countries count here, as what was or was not spoken of."""
    inside = [
        t
        for t in mentions_between(topics, region.start - _HULL, region.end)
        if region.start < t.span.end <= region.end or region.start <= t.span.start < region.end
    ]
    for extra in named_topics(text, region):
        if not any(extra.topic == t.topic or extra.span.overlaps(t.span) for t in inside):
            inside.append(extra)
    sure = max((t.confidence for t in inside), default=0.0) >= 0.7
    inside = [t for t in inside if t.confidence >= 0.6 or not sure]
    inside = [t for t in inside if not _is_purpose(text[region.start : t.span.start])]
    kept: dict[str, TopicMention] = {}
    for topic in sorted(inside, key=lambda t: t.span):
        kept.setdefault(topic.topic, topic)
    return tuple(kept.values())


_PURPOSE = re.compile(
    r"\b(?:forces?|teams?|groups?|committees?|commissions?|councils?|delegations?|envoys?|experts?|bod(?:y|ies)|panels?"
    r"|missions?|secretariats?|mechanisms?|channels?) to (?!the\b|a\b|an\b|its\b|their\b|[A-Z])[a-z]+\b[^,;]*\Z"
)


def _is_purpose(before: str) -> bool:
    """Whether what follows is only what a body is for: "task forces to go on with efforts toward a settlement".

    That a text is silent on such a body does not make it silent on the settlement.
    """
    return _PURPOSE.search(before) is not None


def _linked(omission: Omission, holders: Holding) -> Omission:
    """The omission with the narrowest statement in whose content it stands."""
    holding = [
        (sum(len(part) for part in statement.content), statement.id) for statement in holders.around(omission.cue)
    ]
    if not holding:
        return omission
    return replace(omission, statement=min(holding)[1])
