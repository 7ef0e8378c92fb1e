"""Which topics get a row of the matrix: those that a voice makes a point of, each matter once.

A wider topic gets no row for what is said on a narrower one; but where it has a row, that counts there too. What only
an outlet raises in its own voice gets no row about the event: it stands in the background. Nor does a party's own
country: that two parties spoke of their relations is no topic of its own. A general topic ("security", "technology")
has to be the matter of a statement by itself or an item of its list; as a part of what is said on another matter it
gets no row. Two topics that the very same words show are one matter, under the narrower of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.traces import party_topics
from rashomon.comparing.words import content_stems
from rashomon.model import PRESS, UNKNOWN, OmissionKind, PlacedStatement, ReportedOmission, Span
from rashomon.reading.topics import an_item, taxonomy

SEEMS = re.compile(r"\b(appear(s|ed)?|seem(s|ed)?|apparently|may have|might have)\b", re.I)
_TOLD = (OmissionKind.SILENCE, OmissionKind.HIGH_EMPHASIS)
_ALIKE = 6  # letters with which words of one family begin ("agriculture", "agricultural")
_GENERAL = frozenset(("security", "technology", "economy", "war-and-peace"))


@dataclass(frozen=True)
class Table:
    """The statements of one half of the matrix (event or background), by topic and voice."""

    statements: dict[tuple[str, str], list[PlacedStatement]]
    narrower: dict[tuple[str, str], list[PlacedStatement]]  # what is said on topics below it only
    words: Counter[str]  # by voice: characters of content on the event, each stretch once
    fits: dict[tuple[str, str, str], float] = field(default_factory=dict)  # by topic, voice, statement


def tabled(hearing: Hearing, placed: Iterable[PlacedStatement]) -> Table:
    """The statements by what they are about and by whose they are."""
    statements: dict[tuple[str, str], list[PlacedStatement]] = {}
    narrower: dict[tuple[str, str], list[PlacedStatement]] = {}
    words: Counter[str] = Counter()
    for item in placed:
        voices = item.voices
        direct = {m.topic for m in item.statement.topics}
        for topic in dict.fromkeys(t for m in item.statement.topics for t in hearing.wider(m.topic)):
            for voice in voices:
                into = statements if topic in direct else narrower
                into.setdefault((topic, voice), []).append(item)
        for voice in voices:
            words[voice] += length(item)
    return Table(statements, narrower, words)


def length(item: PlacedStatement) -> int:
    """Characters of a statement's content; nothing for one that repeats another or is nested in one."""
    statement = item.statement
    return 0 if statement.repeats or statement.parent else sum(len(part) for part in statement.content)


def raised(hearing: Hearing, table: Table, reports: dict[tuple[str, str], list[ReportedOmission]]) -> list[str]:
    """The topics of the rows: those that a voice itself makes a point of, or whose silence is reported."""
    parties = party_topics(hearing)
    shown: dict[str, set[tuple[str, Span]]] = {}
    general: set[str] = set()
    for (topic, voice), said in table.statements.items():
        if voice in (PRESS, UNKNOWN) or topic in parties:
            continue
        points = {
            (s.document, m.span) for s in said for m in s.statement.topics if m.topic == topic and m.weight == "point"
        }
        if points:
            shown.setdefault(topic, set()).update(points)
        if any(_is_the_matter(hearing, s, topic) for s in said):
            general.add(topic)
    rows = {topic for topic in shown if topic not in _GENERAL or topic in general}
    rows -= {topic for topic in rows if any(_doubles(hearing, topic, other, shown) for other in rows)}
    for (topic, _), items in reports.items():
        if topic not in parties and any(o.kind in _TOLD and not SEEMS.search(hearing.words(o.evidence)) for o in items):
            rows.add(topic)
    return sorted(rows)


def _is_the_matter(hearing: Hearing, placed: PlacedStatement, topic: str) -> bool:
    """Whether a statement is about the topic alone, or lists it."""
    points = [m for m in placed.statement.topics if m.weight == "point"]
    text = hearing.text(placed.document)
    return any(m.topic == topic and (len(points) == 1 or an_item(text, m.span)) for m in points)


def _doubles(hearing: Hearing, topic: str, other: str, shown: dict[str, set[tuple[str, Span]]]) -> bool:
    """Whether the very words that show a topic show a narrower one that is called alike ("agricultural purchases")."""
    above = taxonomy().ancestors
    if len(above.get(other, ())) <= len(above.get(topic, ())) or not shown[topic] <= shown[other]:
        return False
    own, theirs = (content_stems(hearing.labels.get(t, t)) for t in (topic, other))
    return any(a[:_ALIKE] == b[:_ALIKE] for a in own for b in theirs)


def by_frequency(table: Table) -> list[str]:
    """The topics that anybody makes a point of, most spoken of first."""
    counts = Counter(
        topic
        for (topic, _), said in table.statements.items()
        for s in said
        if any(m.topic == topic and m.weight == "point" for m in s.statement.topics)
    )
    return [topic for topic, _ in counts.most_common()]
