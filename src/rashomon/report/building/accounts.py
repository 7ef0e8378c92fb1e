"""Where accounts meet: conflicts, convergence, reports about the other side, reported silences, wording."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import SequenceMatcher

from rashomon.comparing.names import possessive
from rashomon.model import ANALYST, Conflict, ConflictSide, Edit, Evidence
from rashomon.report import words
from rashomon.report.building.desk import Desk
from rashomon.report.context import (
    ConflictSideView,
    ConflictView,
    ConvergenceView,
    CrossView,
    EditView,
    OmissionView,
    Passage,
    PrecedentView,
    QuoteView,
    WordingView,
)

_HAN = "\u3400-\u9fff\uf900-\ufaff"
_MARKED = 6  # words of values without a word in common that are marked whole
_TOKENS = re.compile(rf"[{_HAN}]|[^\W{_HAN}]+(?:[.,’'\-][^\W{_HAN}]+)*|\s+|.", re.DOTALL)


def conflicts(desk: Desk) -> tuple[ConflictView, ...]:
    """The conflicts in their order, each with both passages and the words in which they differ."""
    return tuple(_conflict(desk, number, it) for number, it in enumerate(desk.comparison.conflicts, 1))


def _conflict(desk: Desk, number: int, conflict: Conflict) -> ConflictView:
    anchor, label = f"conflict-{number}", f"C{number}"
    use = ("conflict", label, f"#{anchor}", f"conflict {number}")
    a, b = words.visible(conflict.a.value), words.visible(conflict.b.value)
    left, right = differing(a, b)
    return ConflictView(
        anchor=anchor,
        label=label,
        kind=conflict.kind.value,
        word=words.named(words.CONFLICT, conflict.kind),
        topic=desk.topic(conflict.topic),
        explanation=words.visible(conflict.explanation),
        severity=conflict.severity,
        grade=grade(conflict.severity),
        a=_side(desk, conflict.a, left, use),
        b=_side(desk, conflict.b, right, use),
        signals=tuple(words.visible(signal) for signal in conflict.signals),
    )


def grade(severity: float) -> str:
    """A severity in a word."""
    return "noted" if severity < 0.34 else "notable" if severity < 0.67 else "serious"


def _side(
    desk: Desk, side: ConflictSide, pieces: tuple[tuple[str, bool], ...], use: tuple[str, str, str, str]
) -> ConflictSideView:
    passage = desk.passage(side.evidence, use)
    return ConflictSideView(
        desk.voice_name(side.voice), words.visible(side.value), pieces, stressed(passage, side.value)
    )


def differing(a: str, b: str) -> tuple[tuple[tuple[str, bool], ...], tuple[tuple[str, bool], ...]]:
    """Two values cut into pieces, each with whether it differs from the other value. Long values that share no
    word are left as they are: marked from end to end they would only be harder to read."""
    left, right = _TOKENS.findall(a), _TOKENS.findall(b)
    ours: list[tuple[str, bool]] = []
    theirs: list[tuple[str, bool]] = []
    folded = [t.casefold() for t in left], [t.casefold() for t in right]
    for op, i, j, k, m in SequenceMatcher(str.isspace, *folded, autojunk=False).get_opcodes():
        ours.append(("".join(left[i:j]), op != "equal"))
        theirs.append(("".join(right[k:m]), op != "equal"))
    result = _joined(ours), _joined(theirs)
    shared = any(char.isalnum() for text, differs in result[0] if not differs for char in text)
    if not shared and max(len(a.split()), len(b.split())) > _MARKED:
        return ((a, False),), ((b, False),)
    return result


def _joined(pieces: list[tuple[str, bool]]) -> tuple[tuple[str, bool], ...]:
    """Pieces without empty ones, a space between two that differ counted with them."""
    kept = [piece for piece in pieces if piece[0]]
    result: list[tuple[str, bool]] = []
    for position, (text, differs) in enumerate(kept):
        inside = 0 < position < len(kept) - 1 and kept[position - 1][1] and kept[position + 1][1]
        differs = differs or (inside and not text.strip())
        if result and result[-1][1] == differs:
            result[-1] = (result[-1][0] + text, differs)
        else:
            result.append((text, differs))
    return _trimmed(result)


def _trimmed(pieces: list[tuple[str, bool]]) -> tuple[tuple[str, bool], ...]:
    """The pieces with the spaces at the ends of those that differ set apart: a space is no difference."""
    result: list[tuple[str, bool]] = []
    for text, differs in pieces:
        core = text.strip()
        if not differs or core == text or not core:
            result.append((text, differs and bool(core)))
            continue
        lead, trail = text[: text.index(core)], text[text.index(core) + len(core) :]
        result += [piece for piece in ((lead, False), (core, True), (trail, False)) if piece[0]]
    joined: list[tuple[str, bool]] = []
    for text, differs in result:
        if joined and joined[-1][1] == differs:
            joined[-1] = (joined[-1][0] + text, differs)
        else:
            joined.append((text, differs))
    return tuple(joined)


def stressed(passage: Passage, value: str) -> Passage:
    """The passage with the value marked where its words hold it."""
    start = passage.words.casefold().find(words.plain(value).casefold())
    if not value or start < 0 or len(value) >= len(passage.words.strip()):
        return passage
    return replace(passage, marks=((start, start + len(value)),))


def convergences(desk: Desk) -> tuple[ConvergenceView, ...]:
    """What the own texts of several sides both say, one entry for the same passages under several topics."""
    views: dict[tuple[object, ...], ConvergenceView] = {}
    for number, it in enumerate(desk.comparison.convergences, 1):
        anchor = f"convergence-{number}"
        use = ("convergence", f"A{number}", f"#{anchor}", f"both sides, {number}")
        key = (it.voices, frozenset((e.document, e.span) for e in it.evidence))
        if known := views.get(key):
            topic = desk.topic(it.topic)
            views[key] = replace(
                known,
                topic=f"{known.topic}, {topic[:1].lower()}{topic[1:]}" if topic else known.topic,
                difference=known.difference or words.DIFFERENCE.get(it.difference, words.visible(it.difference)),
                apart=known.apart or desk.passages(it.words, use),
                others=(*known.others, anchor),
            )
            continue
        views[key] = ConvergenceView(
            anchor=anchor,
            label=f"A{number}",
            topic=desk.topic(it.topic),
            voices=tuple(desk.voice_name(voice) for voice in it.voices),
            passages=desk.passages(it.evidence, use),
            difference=words.DIFFERENCE.get(it.difference, words.visible(it.difference)),
            apart=desk.passages(it.words, use),
        )
    return tuple(views.values())


def crosses(desk: Desk) -> tuple[CrossView, ...]:
    """What each side says that another said, beside the other's own text."""
    views = []
    for number, it in enumerate(desk.comparison.cross_reports, 1):
        anchor = f"cross-{number}"
        use = ("cross", f"X{number}", f"#{anchor}", f"report about the other side, {number}")
        verdict, topic = words.visible(it.verdict), desk.topic(it.topic)
        reporter, holder = desk.in_sentence(it.reporter), desk.in_sentence(it.holder)
        about = f": {topic}" if topic else ""
        views.append(
            CrossView(
                anchor=anchor,
                label=f"X{number}",
                reporter=desk.voice_name(it.reporter),
                holder=desk.voice_name(it.holder),
                topic=topic,
                verdict=verdict,
                sentence=words.CROSS_VERDICT.get(verdict, verdict),
                reported=desk.passage(it.reported, use),
                own=desk.passage(it.own, use) if it.own else None,
                title=f"{words.opened(reporter)} on what {holder} said{about}",
                told_by=f"As {reporter} {'have' if it.reporter == ANALYST else 'has'} it",
                own_of=f"{words.opened(possessive(holder))} own text",
            )
        )
    return tuple(views)


def precedents(desk: Desk) -> tuple[PrecedentView, ...]:
    """Words that an account puts into the event although an earlier document holds them for another."""
    titles = {event.id: words.visible(event.title) for event in desk.comparison.events}
    views = []
    for number, it in enumerate(desk.comparison.precedents, 1):
        anchor = f"precedent-{number}"
        use = ("precedent", f"E{number}", f"#{anchor}", f"earlier words, {number}")
        name = desk.in_sentence(it.voice)
        own = (
            f"{words.opened(possessive(name))} own text on this event does not hold the words."
            if it.own_text
            else f"No own text of {name} on this event is here to check it against."
        )
        about = f" on another event ({titles[it.event]})" if it.event in titles else ""
        views.append(
            PrecedentView(
                anchor=anchor,
                label=f"E{number}",
                title=f"{words.opened(name)}: words from an earlier text",
                sentence=f"Told of this event; the same words stand in an earlier document{about}. {own}",
                used=desk.passage(it.used, use),
                earlier=desk.passage(it.earlier, use),
            )
        )
    return tuple(views)


def omissions(desk: Desk) -> tuple[OmissionView, ...]:
    """Reports that a voice was silent or gave a topic little or much room, and how they stand up."""
    main = desk.comparison.event.id if desk.comparison.event else ""
    titles = {event.id: words.visible(event.title) for event in desk.comparison.events}
    views = []
    for number, it in enumerate(desk.comparison.omissions, 1):
        anchor = f"omission-{number}"
        use = ("omission", f"S{number}", f"#{anchor}", f"reported silence {number}")
        views.append(
            OmissionView(
                anchor=anchor,
                label=f"S{number}",
                kind=words.named(words.OMISSION, it.kind),
                voice=desk.voice_name(it.voice),
                topic=desk.topic(it.topic),
                verdict=words.visible(it.verdict),
                sentence=words.OMISSION_VERDICT.get(it.verdict, words.visible(it.verdict)),
                passage=desk.passage(it.evidence, use),
                against=desk.passages(it.against, use),
                elsewhere="" if it.event == main else titles.get(it.event, "not about the event"),
            )
        )
    return tuple(views)


def edits(steps: tuple[Edit, ...]) -> tuple[EditView, ...]:
    """The steps of a redline as they are shown in a row: they hold their own spaces."""
    return tuple(EditView(edit.op, words.plain(edit.before), words.plain(edit.after)) for edit in steps)


def wording(desk: Desk) -> tuple[WordingView, ...]:
    """Formulas of a voice and how they moved, variants in order of date."""
    views = []
    for number, it in enumerate(desk.comparison.wording, 1):
        anchor = f"wording-{number}"
        use = ("wording", f"W{number}", f"#{anchor}", f"wording {number}")
        variants = tuple((words.day(v.date), desk.passage(v.evidence, use)) for v in it.variants)
        views.append(
            WordingView(
                anchor=anchor,
                label=f"W{number}",
                voice=desk.voice_name(it.voice),
                topic=desk.topic(it.topic),
                kind=words.visible(it.kind),
                variants=variants,
                changes=edits(it.changes),
                reported=desk.passage(it.reported, use) if it.reported else None,
            )
        )
    return tuple(views)


def quotes(desk: Desk) -> tuple[QuoteView, ...]:
    """Quotations that documents share, and how they differ."""
    views = []
    for number, it in enumerate(desk.comparison.quotes, 1):
        anchor = f"quotation-{number}"
        use = ("quote", f"Q{number}", f"#{anchor}", f"quotation {number}")
        variants = tuple(
            (_who(desk, v.evidence, v.actor), words.day(v.published), desk.passage(v.evidence, use))
            for v in it.variants
        )
        views.append(
            QuoteView(
                anchor=anchor,
                label=f"Q{number}",
                verdict=words.visible(it.verdict),
                meaning=words.QUOTE_VERDICT.get(it.verdict, ""),
                variants=variants,
                difference=edits(it.difference),
            )
        )
    return tuple(views)


def _who(desk: Desk, evidence: Evidence, actor: str | None) -> str:
    """The name of a quotation's holder: an actor's id or key of the comparison, else an id of the reading.

    The ids of both look alike ("a1"), so the comparison's are tried first.
    """
    if not actor:
        return ""
    joined = actor if actor in desk.actors else desk.aliases.get(f"{evidence.document}/{actor}", actor)
    found = desk.actors.get(joined) or desk.keys.get(joined)
    if found is None:
        found = desk.readings[evidence.document].actor(actor)
    return words.visible(found.name) if found else desk.voice_name(actor)
