"""Look-ups over one comparison, and the passages that the report quotes.

The desk remembers every passage that it hands out and what it was used for, so that the documents at the end
of the report can link back to each use.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.comparing.names import in_sentence
from rashomon.model import (
    Comparison,
    Document,
    Evidence,
    Gloss,
    Mode,
    PlacedStatement,
    Reading,
    Span,
    Voice,
)
from rashomon.model.reading import Actor, Channel
from rashomon.report import words
from rashomon.report.context import Passage, VoiceView

CONTEXT = 220  # characters shown on each side of a passage
MOST_GLOSSES = 4  # of one passage
LONGEST = 1200  # characters of a passage shown at most; the document has the rest


@dataclass(frozen=True, slots=True)
class Use:
    """Where the report uses a span of a document."""

    start: int
    end: int
    kind: str
    label: str
    href: str
    title: str
    voice: int = -1


def anchor_of(document: str, start: int, end: int) -> str:
    """The id of the element that holds these characters: the same in every report on that source."""
    return f"e-{slug(document)}-{start}-{end}"


def slug(text: str) -> str:
    """The text as a part of an element's id: letters and digits of any script stay."""
    return "".join(char if char.isalnum() else "-" for char in words.plain(text)).strip("-") or "x"


class Desk:
    """Look-ups over one comparison; hands out passages and keeps what each was used for."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.readings: dict[str, Reading] = {r.document.id: r for r in comparison.readings}
        self.labels = {identifier: f"D{n}" for n, identifier in enumerate(self.readings, 1)}
        self.statements: dict[str, PlacedStatement] = {s.id: s for s in comparison.statements}
        self.topics = {topic.id: topic for topic in comparison.topics}
        self.actors = {actor.id: actor for actor in comparison.actors}
        self.keys = {actor.key: actor for actor in comparison.actors if actor.key}
        self.aliases = dict(comparison.aliases)
        self.sources = {source.document: source for source in comparison.sources}
        # colours go to the voices on the event first, so that the matrix has as many apart as there are
        numbered = sorted(comparison.voices, key=lambda voice: not voice.on_event)
        numbers = {voice.id: number for number, voice in enumerate(numbered)}
        self.voices = tuple(self._voice(numbers[voice.id], voice) for voice in comparison.voices)
        self.by_voice = {view.id: view for view in self.voices}
        self.by_side = {voice.side: self.by_voice[voice.id] for voice in reversed(comparison.voices)}
        self.uses: dict[str, list[Use]] = {identifier: [] for identifier in self.readings}
        self._texts = {i: words.plain(r.document.text) for i, r in self.readings.items()}
        self._blocks = {i: tuple(b for b in r.document.blocks) for i, r in self.readings.items()}
        self._starts = {i: [b.span.start for b in blocks] for i, blocks in self._blocks.items()}
        self._anchors: set[str] = set()
        self._glossed: dict[str, list[Gloss]] = {}
        for gloss in comparison.glosses:
            self._glossed.setdefault(gloss.evidence.document, []).append(gloss)

    def _voice(self, number: int, voice: Voice) -> VoiceView:
        own = self.labels_of(voice.own)
        heard = self.labels_of(voice.heard_in)
        if own:
            note = f"own text {', '.join(own)}"
        else:
            note = "second-hand" if heard else "not heard"
        name = words.visible(voice.name) or words.side(voice.side)
        return VoiceView(voice.id, name, number, own, heard, voice.participant, note)

    def labels_of(self, documents: Iterable[str]) -> tuple[str, ...]:
        """The short names of documents, in the report's order."""
        found = {self.labels.get(document, document) for document in documents}
        return tuple(sorted(found, key=lambda label: (len(label), label)))

    def voice(self, identifier: str | None) -> VoiceView | None:
        """The voice of that id or side."""
        if not identifier:
            return None
        return self.by_voice.get(identifier) or self.by_side.get(identifier)

    def voice_name(self, identifier: str | None) -> str:
        """A voice or side in words; an actor's name where the id is an actor's; else empty."""
        view = self.voice(identifier)
        if view is not None:
            return view.name
        actor = self.actors.get(identifier or "") or self.keys.get(identifier or "")
        return words.visible(actor.name) if actor else words.visible(words.side(identifier))

    def in_sentence(self, identifier: str | None) -> str:
        """A voice or side as it stands inside a sentence: ``the United States``."""
        return in_sentence(identifier or "", self.voice_name(identifier)) if identifier else ""

    def topic(self, identifier: str | None) -> str:
        """A topic's label; its id where the comparison does not hold it."""
        if not identifier:
            return ""
        topic = self.topics.get(identifier)
        label = words.visible(topic.label if topic else identifier)
        return label[:1].upper() + label[1:]

    def actor(self, document: str, actor: Actor | None) -> str:
        """An actor's name as the comparison has it, else as the reading has it."""
        if actor is None:
            return ""
        joined = self.actors.get(self.aliases.get(f"{document}/{actor.id}", "")) or self.keys.get(actor.key)
        return words.visible((joined or actor).name)

    def document(self, identifier: str) -> Document:
        """The document of that id."""
        return self.readings[identifier].document

    def name(self, document: str) -> str:
        """What a document goes by: its publisher, else its title, else its author (a post's), else its file's name."""
        it = self.document(document)
        signed = it.author if not it.title.strip() else ""
        return words.shorten(words.visible(it.publisher or signed), 60) or self.title(document, 60)

    def title(self, document: str, width: int = 300) -> str:
        """A document's title; without one its file's name, as findings call it, else the words that it opens with."""
        it = self.document(document)
        if it.title.strip():
            return words.shorten(words.visible(it.title), width)
        if it.path:
            return words.visible(it.path.rstrip("/").rsplit("/", 1)[-1])
        opening = next((block.span for block in it.blocks if block.kind.read), None)
        if opening:
            return words.shorten(words.visible(opening.of(self._texts[document])), min(width, 80))
        return "untitled"

    def text(self, document: str) -> str:
        """A document's text, safe to show, with every offset as it was."""
        return self._texts[document]

    def unique(self, anchor: str) -> str:
        """The anchor, or one like it where it is taken already."""
        candidate, number = anchor, 2
        while candidate in self._anchors:
            candidate, number = f"{anchor}-{number}", number + 1
        self._anchors.add(candidate)
        return candidate

    def passage(self, evidence: Evidence, use: tuple[str, str, str, str] | None = None, voice: int = -1) -> Passage:
        """The passage that the evidence points at; ``use`` is (kind, label, href, title) of what quotes it."""
        document, span = evidence.document, evidence.span
        it, text = self.document(document), self._texts[document]
        before, after = self._around(document, span)
        quoted = text[span.start : span.end]
        placed = self.statements.get(evidence.statement or "")
        if use is not None:
            self.uses[document].append(Use(span.start, span.end, *use, voice))
        return Passage(
            document=document,
            label=self.labels[document],
            source=words.shorten(self.name(document), 36),
            date=words.day(it.published),
            language=it.language,
            start=span.start,
            end=span.end,
            before=before,
            words=quoted[:LONGEST],
            after="" if len(quoted) > LONGEST else after,
            anchor=anchor_of(document, span.start, span.end),
            stands=self.stands(placed) if placed else "",
            act=placed.statement.act.value if placed else "",
            statement=placed.id if placed else "",
            cut=len(quoted) > LONGEST,
            confidence=placed.statement.confidence if placed else 1.0,
            glosses=self._glosses(document, span),
        )

    def _glosses(self, document: str, span: Span) -> tuple[tuple[str, str], ...]:
        """The formulas in a passage with their English, the longest few, in text order."""
        inside = [g for g in self._glossed.get(document, ()) if span.covers(g.evidence.span)]
        kept = sorted(inside, key=lambda g: -len(g.evidence.span))[:MOST_GLOSSES]
        made = {
            g.evidence.span.of(self._texts[document]): g.english for g in sorted(kept, key=lambda g: g.evidence.span)
        }
        return tuple(made.items())

    def passages(
        self, evidence: Iterable[Evidence], use: tuple[str, str, str, str] | None = None
    ) -> tuple[Passage, ...]:
        """The passages of several pieces of evidence."""
        return tuple(self.passage(piece, use) for piece in evidence)

    def said(
        self, identifiers: Iterable[str], use: tuple[str, str, str, str] | None = None, voice: int = -1
    ) -> tuple[Passage, ...]:
        """The passages of statements by their ids; ids that the comparison does not hold are left out."""
        found = (self.statements.get(identifier) for identifier in identifiers)
        return tuple(self.passage(self.evidence(placed), use, voice) for placed in found if placed)

    @staticmethod
    def evidence(placed: PlacedStatement) -> Evidence:
        """A statement's content, from its first to its last character, as evidence."""
        start = min(span.start for span in placed.statement.content)
        end = max(span.end for span in placed.statement.content)
        return Evidence(placed.document, Span(start, end), placed.id)

    def stands(self, placed: PlacedStatement) -> str:
        """Who stands behind a statement, and by what way it came, in a few words."""
        statement, document = placed.statement, placed.document
        holder = self.actor(document, statement.holder.actor)
        if not holder and statement.holder.span:
            holder = words.visible(statement.holder.span.of(self._texts[document]))
        if statement.mode is Mode.NARRATION:
            return f"{self.name(document)}, in its own voice"
        if statement.mode is Mode.OWN:
            return f"{holder or self.name(document)}, own text"
        parts = [holder or "holder not named"]
        claimant = self.actor(document, statement.claimant)
        if claimant and claimant != holder:
            parts.append(f"as {claimant} tells it")
        if statement.channel is not Channel.UNSPECIFIED:
            parts.append(statement.channel.value)
        parts.append({Mode.DIRECT: "quoted", Mode.MIXED: "partly quoted"}.get(statement.mode, "in other words"))
        return ", ".join(parts)

    def _around(self, document: str, span: Span) -> tuple[str, str]:
        """The words before and after a span: of its block, and of the neighbouring read block where it
        begins or ends one (a quotation set apart needs the sentence that leads into it)."""
        text, blocks = self._texts[document], self._blocks[document]
        index = bisect_right(self._starts[document], span.start) - 1
        last = bisect_right(self._starts[document], span.end - 1) - 1
        low = blocks[index].span.start if 0 <= index < len(blocks) else 0
        high = blocks[last].span.end if 0 <= last < len(blocks) else len(text)
        before = _tail(text[max(low, span.start - CONTEXT) : span.start], span.start - CONTEXT > low)
        after = _head(text[span.end : max(span.end, min(high, span.end + CONTEXT))], span.end + CONTEXT < high)
        before, after = before.replace("\n", " "), after.replace("\n", " ")
        if not before.strip() and index > 0 and blocks[index - 1].kind.read:
            previous = blocks[index - 1].span
            lead = text[max(previous.start, previous.end - CONTEXT) : previous.end]
            before = _tail(lead, len(previous) > CONTEXT).rstrip() + " ¶ "
        return before, after


def _tail(text: str, cut: bool) -> str:
    if not cut:
        return text
    space = text.find(" ")
    return "…" + (text[space:] if 0 <= space < 30 else text)


def _head(text: str, cut: bool) -> str:
    if not cut:
        return text
    space = text.rfind(" ")
    return (text[:space] if space > len(text) - 30 else text) + "…"
