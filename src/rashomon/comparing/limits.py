"""What the tool could not do for this comparison, in plain words: the head of every report shows it."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.looking import READ_RELIABLY
from rashomon.comparing.names import in_sentence, possessive
from rashomon.comparing.phrasing import listed, opened
from rashomon.model import PRESS, Document, Reading
from rashomon.reading.topics.nearby import NEAR_LANGUAGES

_LANGUAGES = {  # others are named by their code
    "ar": "Arabic", "de": "German", "es": "Spanish", "fa": "Persian", "fr": "French", "he": "Hebrew", "it": "Italian",
    "ja": "Japanese", "ko": "Korean", "pl": "Polish", "pt": "Portuguese", "ru": "Russian", "tr": "Turkish",
    "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip


def of(hearing: Hearing) -> tuple[str, ...]:
    """The limits of this comparison, gravest first."""
    return tuple(
        line
        for part in (_no_event, _second_hand, _elsewhere, _declared, _languages, _repeats, _undated)
        for line in part(hearing)
    )


def document_name(hearing: Hearing, document: str) -> str:
    """A document for people: an article by its outlet, another text by its title, else the name of its file."""
    reading = hearing.by_id[document]
    d = reading.document
    outlet = d.publisher if reading.profile.issuer is None and _only_one_of(hearing, d.publisher) else ""
    name = outlet or d.title or d.publisher or (d.path or d.url or document).rstrip("/").rpartition("/")[2]
    return name if len(name) <= 70 else name[:67].rstrip() + "…"


def _only_one_of(hearing: Hearing, publisher: str) -> bool:
    return sum(r.document.publisher == publisher for r in hearing.readings) == 1


def _no_event(hearing: Hearing) -> list[str]:
    lines = []
    if hearing.main is None:
        lines.append("No contact between parties was found: the statements are set side by side without an event.")
    elif hearing.main.event.kind is None:
        lines.append(
            "No contact between parties was found: the documents are taken as accounts of one matter, since they "
            "appeared "
            "within days of each other and share what they speak of."
        )
    if len(hearing.readings) == 1:
        lines.append("There is one document only: nothing can be compared with another account.")
    if not any(s.statement.mode not in ("own", "narration") for s in hearing.statements):
        lines.append("No attribution was found in any document: nobody is said to say anything.")
    return lines


def _second_hand(hearing: Hearing) -> list[str]:
    if hearing.main is None:
        return []
    second = [in_sentence(v.id, v.name) for v in hearing.voices if v.participant and not v.own and v.heard_in]
    unheard = [in_sentence(v.id, v.name) for v in hearing.voices if v.participant and not v.own and not v.heard_in]
    lines = []
    if second:
        whom = listed(second)
        verb = "is" if len(second) == 1 else "are"
        lines.append(
            f"{opened(whom)} {verb} heard second-hand only (no own text among the documents), so no cell says “silent”."
        )
    if unheard:
        lines.append(f"There is no account of {listed(unheard)} at all.")
    return lines


def _elsewhere(hearing: Hearing) -> list[str]:
    if hearing.main is None:
        return []
    others = [r.document.id for r in hearing.readings if r.document.id not in hearing.main.documents]
    lines = [
        f"“{document_name(hearing, d)}” does not tell of this event; what it says stands in the background."
        for d in others
    ]
    previews = [r.document.id for r in hearing.readings if r.document.id in hearing.main.previews]
    return lines + [
        f"“{document_name(hearing, d)}” appeared before this event; what it expects of it stands in the background."
        for d in previews
    ]


def _declared(hearing: Hearing) -> list[str]:
    """Whose own texts documents were declared to be: the text itself need not show it."""
    lines = []
    for source in hearing.sources:
        if source.declared:
            whose = possessive(in_sentence(source.own_of)) if source.own_of else "nobody’s"
            lines.append(f"“{document_name(hearing, source.document)}” is taken for {whose} own text, as declared.")
    for reading in hearing.readings:
        lines += _declared_of(reading.document, document_name(hearing, reading.document.id), reading)
    return lines


def _declared_of(document: Document, name: str, reading: Reading) -> Iterator[str]:
    """The day and the kind that a user declared."""
    if document.date_declared and document.published:
        yield f"“{name}” is dated {document.published.isoformat()}, as declared."
    if document.declared_kind and document.issuer != PRESS:
        whose = "" if reading.profile.issuer else "; whose own text it is does not show and was not declared"
        yield f"“{name}” is taken for a {document.declared_kind}, as declared{whose}."


def _languages(hearing: Hearing) -> list[str]:
    """What is read less surely than English, and what that means for silences."""
    present = {r.document.language for r in hearing.readings} - READ_RELIABLY
    searched = sorted(code for code in present if code.partition("-")[0] in NEAR_LANGUAGES)
    unread = sorted(present - set(searched))
    lines = []
    if searched:
        names = listed([_LANGUAGES.get(code, code) for code in searched])
        lines.append(
            f"Texts in {names} are read less surely than English ones; such a text is called silent only on a topic "
            "whose words are listed in its language, where it has none of them and nothing that comes near."
        )
    if unread:
        names = listed([_LANGUAGES.get(code, code) for code in unread])
        lines.append(f"Texts in {names} are not read reliably; they warrant no silence.")
    return lines


def _repeats(hearing: Hearing) -> list[str]:
    lines = []
    for source in hearing.sources:
        for other in source.repeats:
            if source.document < other:
                a, b = document_name(hearing, source.document), document_name(hearing, other)
                lines.append(f"“{a}” and “{b}” share most of their text and count as one origin.")
    return lines


def _undated(hearing: Hearing) -> list[str]:
    lines = []
    undated = [r.document.id for r in hearing.readings if r.document.published is None]
    if undated and hearing.main and hearing.main.event.begin:
        lines.append(
            f"{len(undated)} of {len(hearing.readings)} documents bear no date; where their words leave a day open, "
            f"it is counted from the event ({hearing.main.event.begin.isoformat()}) and marked as inferred."
        )
    elif undated:
        lines.append(f"{len(undated)} of {len(hearing.readings)} documents bear no date.")
    if hearing.main and hearing.main.event.inferred_date:
        lines.append(f"The date of the event is inferred: {hearing.main.event.inferred_date}.")
    return lines
