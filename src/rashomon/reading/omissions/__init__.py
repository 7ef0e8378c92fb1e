"""What a text reports of a voice's silence or emphasis: "China's readout did not mention Ukraine"."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.model import Document, Omission, OmissionKind, Span, Statement, TopicMention
from rashomon.reading.languages import reader_of
from rashomon.reading.omissions.cues import Cue, Place
from rashomon.reading.omissions.holding import Holding
from rashomon.reading.omissions.opposites import opposites
from rashomon.reading.omissions.resuming import taken_up
from rashomon.reading.omissions.table import CUES, STEMS
from rashomon.reading.omissions.voices import Named, VoiceFound, Voices
from rashomon.reading.topics import mentions_between, named_topics

__all__ = ["omissions"]

_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "\u00a0": " "})
_OPENS = re.compile(
    r"[;:—!?]\s|\.\s|\s[–-]\s|,?\s(?:but(?!\sone\b)|yet|while|although|though|even\s+though|whereas|because|that|and\s+that)\s"
    r"|,\s(?:and|so|however|meanwhile)\s|\b(?:Yet|But(?!\sone\b)|While|Although|Though|Notably|However),?\s",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"[;:—!?.](?:\s|$|[\"'])|\s[–-]\s|,?\s(?:even\s+though|although|though|while|whereas|but|despite|because|after|when|since"
    r"|until|even\s+as|instead|rather\s+than|unlike|as\s+(?:the|it|he|she|they|well\s+as)\s)\b|,\s(?:which|who|where|saying|and\s+instead|and\s+(?:said|also|there|it|he|she|they|the\s+(?:\w+\s){1,3}?(?:said|says|did|has|had|was))\b"
    r"|\w+ing|with|as|yet|in|to|a|an|the\s+\w+\s+(?:said|says))\b"
    r"|\s(?:and|but)\s+(?:(?:barely|hardly|scarcely|only|\w+ly)\s+)?(?:play(?:ed|s)|mentioned|omitted|ignored|made|makes|emphasi"
    r"|stressed|avoided|left|said|says|did|does|was|had|has)\b"
    r"|\s(?:in|from)\s+(?:its|their|his|her|the|a|any|either|both|this)\s+(?:\w+\s+){0,3}?(?:read-?out|statement|account|summary"
    r"|post|remarks|speech|version|release|call|conversation|interview|briefing|reports?|coverage|notes?|text|letter)\b",
    re.IGNORECASE,
)
_FOLLOWING_ON = re.compile(
    r"(?:,|\b(?:and|but|or|yet|while|then))\s+(?:\w+ly\s+|also\s+|even\s+|instead\s+|has\s+|had\s+)*\Z", re.I
)
_NOR_ABOUT = re.compile(r",?\s(?:n?or|and)\s(?:about|on|of|to)\s", re.IGNORECASE)  # another matter of the same silence
_TOPIC_OPENS = re.compile(r",\s(?:with|and|as|but|\w+ing)\s", re.IGNORECASE)
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
_CALLS = re.compile(
    r"(?<!of )(?<!on )(?<!of the )(?<!on the )(?<!from the )(?<!after the )(?<!about the )(?<!in the )"
    r"\b(?:talks?|meetings?|calls?|conversation|discussions?|summit|negotiations?|agenda|visit|debate)\s*\Z",
    re.IGNORECASE,
)
_IT = re.compile(r"\W*(?:it|this|the\s+text|the\s+document)\s+(?:\w+ly\s+|also\s+)?", re.IGNORECASE)
_PRONOUN = re.compile(
    r"\W*(?:it|they|them|these|those|there|here|its\s+\w+|this|the\s+(?:text|document|statement|read-?out|account))\W*",
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
            found.extend(_in_sentence(text, sentence, voices, topics, holders, before))
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
    before: Span | None,
) -> list[Omission]:
    taken: set[int] = set()
    found: list[Omission] = []
    for cue in CUES:
        for match in cue.pattern.finditer(text, sentence.start, sentence.end):
            words = Span(match.start(), match.start() + len(match.group().rstrip(" :")))
            near = Span(max(sentence.start, words.start - _NEAR), min(sentence.end, words.end + _NEAR))
            if not taken.isdisjoint(range(words.start, words.end)) or _unreal(text, near, words):
                continue
            omission = _omission(cue, match, words, text, near, voices, topics, before)
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
    start = _clause_start(text, sentence.start, words.start)
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
    before: Span | None,
) -> Omission | None:
    voice = _voice(cue, match, text, sentence, voices)
    if voice is None or voice.outsider or (cue.text_only and not voice.text):
        return None
    clause = text[_clause_start(text, sentence.start, match.start()) : match.start()]
    if cue.affirmed and (not voice.sides or _NEGATED.search(clause)):
        return None
    if cue.kind is OmissionKind.HIGH_EMPHASIS and not voice.text and _ATTITUDE.search(clause):
        return None
    region = _topic_region(cue, match, text, sentence)
    if region is None:
        return None
    about = _about(text, region, topics) or taken_up(text, region, before, topics)
    if not about:
        return None
    confidence = cue.for_text if voice.text else cue.for_person
    if _DETAIL.match(text[region.start : region.end]):
        confidence *= DETAIL_FACTOR
    if not voice.sides:
        confidence *= 0.5
    if voice.inferred:
        confidence *= 0.7
    if cue.kind is not OmissionKind.SILENCE and _SEEMING.search(clause):
        confidence *= SEEMING_FACTOR
    confidence *= max(topic.confidence for topic in about) ** 0.5
    return Omission(cue.kind, voice.sides, about, words, sentence, voice.span, None, round(confidence, 2))


def _voice(cue: Cue, match: re.Match[str], text: str, sentence: Span, voices: Voices) -> VoiceFound | None:
    if "subject" in match.re.groupindex and match.group("subject"):
        start = match.start() if cue.voice is Place.BEFORE else match.start("subject")
        named = voices.named(Span(start, match.end("subject")), sentence)
        return named or (voices.last(match.start()) if _PRONOUN.fullmatch(match.group("subject")) else None)
    if cue.voice is Place.AFTER:
        return _voice_after(match, text, sentence, voices, cue)
    start = _clause_start(text, sentence.start, match.start())
    before = text[start : match.start()]
    follows_on = bool(_FOLLOWING_ON.search(text[sentence.start : match.start()])) or match.group()[:12].split()[
        0
    ].endswith("ing")
    if re.fullmatch(r"\W*(?:(?:which|that|who|and|but|it|they)\W*)*", before, re.IGNORECASE):
        start = _clause_start(text, sentence.start, max(sentence.start, start - 8))
    if start >= match.start():
        return None
    if _CALLS.search(text[start : match.start()]):
        return None
    if follows_on:
        return voices.subject(Span(start, match.start()), sentence, first=True) or (
            voices.subject(Span(sentence.start, match.start()), sentence, first=True)
        )
    found = voices.subject(Span(start, match.start()), sentence)
    if found is None and sentence.start < start:
        found = voices.subject(Span(sentence.start, match.start()), sentence)
    return found or (voices.last(match.start()) if _IT.fullmatch(before) else None)


_AFTER_ENDS = re.compile(r"[;:!?]|\.\s|,\s(?:even|although|but|while|which)\b")


def _voice_after(match: re.Match[str], text: str, sentence: Span, voices: Voices, cue: Cue) -> VoiceFound | None:
    """The voice that follows "in", "by" or "from"; with none, the one whose text was spoken of last."""
    end = _clause_end(text, match.end(), sentence.end, bound=_AFTER_ENDS)
    rest = text[match.end() : end]
    if cue.topic is Place.BEFORE:
        named = voices.named(Span(match.end(), end), sentence) if rest.strip(" .") else None
        return named or voices.last(match.start())
    for link in reversed(list(re.finditer(r"\b(?:in|by|from)\s", rest))):
        found = voices.named(Span(match.end() + link.start(), end), sentence)
        if found is not None and (found.text or link.group().strip() != "in"):
            return found
    before = Span(sentence.start, match.start()) if sentence.start < match.start() else None
    return voices.subject(before, sentence) if before else None


def _topic_region(cue: Cue, match: re.Match[str], text: str, sentence: Span) -> Span | None:
    if cue.topic is Place.BEFORE:
        start = _clause_start(text, sentence.start, match.start())
        for opening in _TOPIC_OPENS.finditer(text, start, match.start()):
            start = opening.end()
        return Span(start, match.start()) if start < match.start() else None
    end = _clause_end(text, match.end(), sentence.end)
    more = _NOR_ABOUT.search(text, end, sentence.end)
    if more is not None:
        end = _clause_end(text, more.end(), sentence.end)
    return Span(match.end(), end) if match.end() < end else None


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


def _clause_start(text: str, start: int, end: int) -> int:
    for match in _OPENS.finditer(text, start, end):
        start = match.end()
    return start


def _clause_end(text: str, start: int, end: int, bound: re.Pattern[str] = _CLOSES) -> int:
    match = bound.search(text, start, end)
    return match.start() if match else end


def _linked(omission: Omission, holders: Holding) -> Omission:
    """The omission with the narrowest statement in whose content it stands."""
    holding = [
        (sum(len(part) for part in statement.content), statement.id) for statement in holders.around(omission.cue)
    ]
    if not holding:
        return omission
    return replace(omission, statement=min(holding)[1])
