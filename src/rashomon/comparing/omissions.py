"""What documents report of a voice's silence or emphasis, and how such a report stands up.

A reported silence is set against the voice's own text where the case holds it (``confirmed`` or
``contradicted``), else against other accounts that have the voice speak of the topic (``contested``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.comparing.hearing import Hearing, once
from rashomon.comparing.linking import lacks, linked, specific_words
from rashomon.comparing.searching import Lack, search
from rashomon.comparing.traces import party_topics
from rashomon.comparing.words import content_stems
from rashomon.model import (
    Evidence,
    Omission,
    OmissionKind,
    PlacedStatement,
    Reading,
    ReportedOmission,
    Span,
    TopicMention,
    Voice,
)
from rashomon.reading.omissions.marks import NOUN
from rashomon.reading.omissions.matters import called


def reported(hearing: Hearing) -> tuple[ReportedOmission, ...]:
    """Every report of silence or emphasis, one a voice and topic, with its verdict."""
    found: list[ReportedOmission] = []
    parties = party_topics(hearing)  # that India stressed "India's concerns" tells nothing
    for reading in hearing.readings:
        for omission in reading.omissions:
            if not _about_main(hearing, reading):
                continue
            for side in omission.sides:
                if omission.kind is not OmissionKind.SILENCE and _by_itself(hearing, reading, side):
                    continue  # that its own readout says "the President stressed" is its way of saying it, no report
                found += [
                    _judged(hearing, reading, omission, side, m, topic)
                    for m in _matters(reading, omission)
                    if m.topic not in parties
                    for topic in _rows(hearing, reading, omission, side, m)
                ]
    unique: dict[tuple[object, ...], ReportedOmission] = {}
    for item in found:
        unique.setdefault((item.kind, item.voice, item.topic, item.evidence.document), item)
    return tuple(unique.values())


def _by_itself(hearing: Hearing, reading: Reading, side: str) -> bool:
    """Whether a text is the side's own: what it says that it stressed is its statement."""
    voice = hearing.voice(side)
    return voice is not None and reading.document.id in voice.own


def _rows(hearing: Hearing, reading: Reading, omission: Omission, side: str, mention: TopicMention) -> tuple[str, ...]:
    """The topics whose row a report belongs to: its own; of a matter that the taxonomy lacks, or on which nobody else
    speaks, those under which others speak of the very thing."""
    text = reading.document.text
    topics = _named_rows(hearing, mention.topic, mention.span.of(text))
    if omission.kind is not OmissionKind.SILENCE or _spoken(hearing).intersection(topics):
        return topics
    part = next((p for p in omission.matters if p.overlaps(mention.span)), mention.span)
    others = tuple(t for t in linked(hearing, text, part, side) if not _speaks(hearing, side, t))
    return others or topics


def _speaks(hearing: Hearing, side: str, topic: str) -> bool:
    return any(side in s.voices and speaks_of(hearing, s, topic) for s in hearing.on_event)


@once
def _spoken(hearing: Hearing) -> frozenset[str]:
    """The topics that anybody makes a point of on the event."""
    return frozenset(m.topic for s in hearing.on_event for m in s.statement.topics if m.weight == "point" and s.voices)


def _named_rows(hearing: Hearing, topic: str, words: str) -> tuple[str, ...]:
    """The topic itself, or narrower ones that are spoken of on the event: the one that is called by the topic's name
    where it itself is not ("sanctions" for "sanctions on Russia"), or those called by the report's own ``words`` for it
    that are not the topic's name ("oil" for "Russian oil", not for all energy)."""
    spoken = _spoken(hearing)
    below = {t: content_stems(hearing.labels.get(t, t)) for t in spoken if topic in hearing.wider(t) and t != topic}
    label_words, said = content_stems(hearing.labels.get(topic, topic)), content_stems(words)
    if said and not said <= label_words:
        narrower = tuple(sorted(t for t, label in below.items() if said <= label))
        if narrower:
            return narrower
    narrower = tuple(t for t, label in below.items() if label_words <= label)
    return narrower if topic not in spoken and len(narrower) == 1 else (topic,)


def _row(hearing: Hearing, topic: str) -> str:
    """The topic itself, or the one narrower topic that is called by its name where it itself is not spoken of."""
    return _named_rows(hearing, topic, "")[0]


_LOCATES = re.compile(r"(?: [a-z]+)? (?:in|from|inside|across|near|off) (?:the )?$")
_STRIKES = re.compile(r"(?: [a-z]+){0,2} (?:on|at|against) (?:the |its |their )?(?:[a-z]+ ){0,2}$")
_DEEDS = frozenset(("energy-strikes", "fighting", "terrorism"))  # what is done to something that is no matter by itself


def _matters(reading: Reading, omission: Omission) -> Iterator[TopicMention]:
    """The topics of a reported omission without what only says where ("the hostages held in Gaza") or what was hit."""
    text = reading.document.text
    for mention in omission.topics:
        before = (other for other in omission.topics if other is not mention and other.span.end <= mention.span.start)
        gaps = [(other.topic, text[other.span.end : mention.span.start]) for other in before]
        gaps = [(topic, gap) for topic, gap in gaps if len(gap) < 40]
        named = mention.span.of(text)[0].isupper()
        located = named and any(_LOCATES.fullmatch(gap) for _, gap in gaps)
        if not located and not any(topic in _DEEDS and _STRIKES.fullmatch(gap) for topic, gap in gaps):
            yield mention


def _about_main(hearing: Hearing, reading: Reading) -> bool:
    return hearing.main is None or reading.document.id in hearing.main.documents


def _judged(
    hearing: Hearing, reading: Reading, omission: Omission, side: str, mention: TopicMention, topic: str
) -> ReportedOmission:
    document = reading.document.id
    evidence = Evidence(document, omission.sentence, f"{document}.{omission.statement}" if omission.statement else None)
    verdict: str = "unchecked"
    against: tuple[Evidence, ...] = ()
    if omission.kind in (OmissionKind.SILENCE, OmissionKind.MENTION):
        of_text = _of_a_text(reading, omission)
        verdict, against = _verdict(hearing, document, omission.kind, side, topic, of_text)
        if verdict == "contradicted" and _says_otherwise(hearing, reading, omission, mention, against):
            own = _called(hearing, reading, omission, mention)
            verdict, against = (
                _verdict(hearing, document, omission.kind, side, own, of_text) if own else ("unchecked", ())
            )
            topic = own or topic
    return ReportedOmission(
        omission.kind, side, topic, evidence, hearing.event_id, verdict, against, omission.confidence
    )


def _called(hearing: Hearing, reading: Reading, omission: Omission, mention: TopicMention) -> str | None:
    """The found topic by which a report of silence on one thing within a topic is called, or None."""
    part = next((p for p in omission.matters if p.overlaps(mention.span)), None)
    if part is None or omission.kind is not OmissionKind.SILENCE:
        return None
    text = reading.document.text
    names = [w for w in mention.span.of(text).split() if w[:1].isupper()]
    if not names and not specific_words(hearing, text, part, mention.topic):
        return None  # the whole topic is meant
    own = called(text, part, omission.sentence, ())
    return own.topic if own is not None and own.topic in hearing.labels else None


_ANY_MATTER = content_stems(
    "issue question matter topic problem subject mention point situation statement readout both"
)
_ENDS = re.compile(r"[,;:.!?—]|\s(?:and|or|nor|but|while|in (?:its|their|his|her|the|any))\s")


def _says_otherwise(
    hearing: Hearing, reading: Reading, omission: Omission, mention: TopicMention, against: tuple[Evidence, ...]
) -> bool:
    """Whether the report names one thing within the topic, and the own text has none of the words for it.

    "The statement did not mention the proposal on drought relief" is not contradicted by what it says of the dam.
    """
    own = [hearing.statement_by_id[e.statement] for e in against if e.statement]
    if any(
        m.topic != mention.topic and mention.topic in hearing.wider(m.topic) for s in own for m in s.statement.topics
    ):
        return False  # soybeans are farm goods
    part = next((p for p in omission.matters if p.covers(mention.span)), None)
    if part is not None and omission.kind is OmissionKind.SILENCE:
        passages = [content_stems(hearing.text(e.document), e.span) for e in against]
        specific = specific_words(hearing, reading.document.text, part, mention.topic)
        if all(lacks(said, specific) for said in passages):
            return True
    text, sentence, words = reading.document.text, omission.sentence, mention.span
    begin, end = sentence.start, sentence.end
    for found in _ENDS.finditer(text, sentence.start, sentence.end):
        if found.end() <= words.start:
            begin = found.end()
        elif found.start() >= words.end:
            end = found.start()
            break
    begin = omission.cue.end if begin < omission.cue.end <= words.start else begin
    names = frozenset(s for a in hearing.roster.actors for n in (a.name, *a.aliases) for s in content_stems(n))
    wanted = (content_stems(text, Span(begin, end)) | content_stems(text, words)) - names - _ANY_MATTER
    said = frozenset(s for e in against for s in content_stems(hearing.text(e.document), e.span))
    return bool(wanted) and wanted.isdisjoint(said)


def _of_a_text(reading: Reading, omission: Omission) -> bool:
    """Whether a report is of what stands in a text ("Peru's statement"), not of what a side said anywhere."""
    subject = omission.subject
    return subject is not None and NOUN.search(subject.of(reading.document.text)) is not None


def _verdict(
    hearing: Hearing, document: str, kind: OmissionKind, side: str, topic: str, of_text: bool
) -> tuple[str, tuple[Evidence, ...]]:
    """How a report stands up, and what bears that out; of a text (``of_text``) the text itself, where it was searched
    whole, and not what its officials say elsewhere."""
    said = tuple(
        s for s in hearing.on_event if side in s.voices and speaks_of(hearing, s, topic) and s.document != document
    )
    voice = hearing.voice(side)
    own = set(voice.own) if voice else set()
    in_own = tuple(hearing.evidence(s) for s in said if s.document in own)
    silent_reported = kind is OmissionKind.SILENCE
    if in_own:
        return ("contradicted" if silent_reported else "confirmed"), in_own
    contrary = [hearing.evidence(s) for s in said] if silent_reported else []
    contrary += _reports(
        hearing, document, side, topic, OmissionKind.MENTION if silent_reported else OmissionKind.SILENCE
    )
    if voice and own and _warranted(hearing, voice, topic, of_text):
        whole = tuple(Evidence(d, _first_sentence(hearing, d)) for d in sorted(own))
        if not silent_reported:
            return "contradicted", whole
        if of_text:
            return "confirmed", whole
        return ("contested", (*contrary, *whole)) if contrary else ("confirmed", whole)
    return ("contested", tuple(contrary)) if contrary else ("unchecked", ())


def _warranted(hearing: Hearing, voice: Voice, topic: str, of_text: bool) -> bool:
    """Whether the voice's own text, in which nothing was found, bears out that it (or that text) is silent."""
    raised = [s.id for s in hearing.on_event if speaks_of(hearing, s, topic)][:4]
    found = search(hearing, voice, topic, tuple(raised))
    only_heard = of_text and bool(found.searched) and all(lack is Lack.HEARD for lack, _ in found.lacks)
    return found.bears_out or only_heard


def _reports(hearing: Hearing, document: str, side: str, topic: str, kind: OmissionKind) -> list[Evidence]:
    return [
        Evidence(r.document.id, o.sentence)
        for r in hearing.readings
        if r.document.id != document and _about_main(hearing, r)
        for o in r.omissions
        if o.kind is kind and side in o.sides and any(_row(hearing, m.topic) == topic for m in o.topics)
    ]


def _first_sentence(hearing: Hearing, document: str) -> Span:
    return hearing.by_id[document].sentences[0]


def speaks_of(hearing: Hearing, placed: PlacedStatement, topic: str) -> bool:
    """Whether a statement is about a topic, or names it in passing."""
    return any(topic in hearing.wider(m.topic) for m in placed.statement.topics)
