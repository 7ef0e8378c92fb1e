"""The voices of a comparison: the sides that are heard, in whose texts, and which texts are their own."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.comparing.events import Found
from rashomon.comparing.names import side_name
from rashomon.model import (
    ANALYST,
    PRESS,
    UNKNOWN,
    DocumentKind,
    PlacedStatement,
    Reading,
    Source,
    Voice,
)

OWN_KINDS = frozenset(
    {
        DocumentKind.READOUT,
        DocumentKind.STATEMENT,
        DocumentKind.COMMUNIQUE,
        DocumentKind.POST,
        DocumentKind.TRANSCRIPT,
    }
)


def own_texts(readings: Iterable[Reading], main: Found | None) -> dict[str, tuple[str, ...]]:
    """By side, the documents that are its own text on the main event."""
    own: dict[str, tuple[str, ...]] = {}
    for reading in readings:
        issuer, document = reading.profile.issuer, reading.document.id
        if issuer is None or main is None or document not in main.documents or document in main.previews:
            continue
        if reading.profile.kind not in OWN_KINDS or not issuer.speaks:
            continue
        for side in issuer.sides or (issuer.side,):
            own[side] = (*own.get(side, ()), document)
    return own


def hear(
    placed: Iterable[PlacedStatement],
    sources: Iterable[Source],
    main: Found | None,
    own: dict[str, tuple[str, ...]],
) -> tuple[Voice, ...]:
    """The voices in the order that a reader wants: parties of the event, other sides, analysts, press.

    Where no event was found everything that was said stands side by side; nobody has a text of his own on it then.
    """
    on_event: dict[str, set[str]] = {}
    everywhere: dict[str, set[str]] = {}
    weights: dict[str, int] = {}
    for item in placed:
        for voice in item.voices:
            everywhere.setdefault(voice, set()).add(item.document)
            weights[voice] = weights.get(voice, 0) + 1
            if main is None or item.event == main.event.id:
                on_event.setdefault(voice, set()).add(item.document)
    participants = main.event.sides if main else ()
    for side in participants:
        everywhere.setdefault(side, set())
    order = [source.document for source in sources]

    def sort_key(voice: str) -> tuple[int, int, int, str]:
        special = {ANALYST: 3, PRESS: 4, UNKNOWN: 5}.get(voice, 2 if ":" in voice else 1)
        return (
            0 if voice in participants else special,
            -len(on_event.get(voice, ())),
            -weights.get(voice, 0),
            voice,
        )

    return tuple(
        Voice(
            id=voice,
            name=_voice_name(voice),
            side=voice.partition(":")[0],
            own=own.get(voice, ()),
            heard_in=tuple(sorted(everywhere[voice], key=order.index)),
            participant=voice in participants,
            on_event=voice in on_event or voice in participants,
        )
        for voice in sorted(everywhere, key=sort_key)
    )


def _voice_name(voice: str) -> str:
    side, _, name = voice.partition(":")
    return f"{name} ({side_name(side)})" if name and side not in (UNKNOWN, ANALYST) else name or side_name(side)
