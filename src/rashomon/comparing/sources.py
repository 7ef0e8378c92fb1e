"""What each document is worth as a source, and which of them merely repeat one another."""

from __future__ import annotations

from rashomon.comparing.events import Found
from rashomon.comparing.words import words
from rashomon.model import Evidence, Reading, Source, SourceFlag

_SHINGLE = 6
_REPEATS = 0.4  # part of the shorter text's word sequences that stand in the other as well


def judge(readings: tuple[Reading, ...], main: Found | None) -> tuple[Source, ...]:
    """One entry a document, in the order given."""
    shingles = {r.document.id: _shingles(r) for r in readings}
    repeats: dict[str, list[str]] = {r.document.id: [] for r in readings}
    for n, a in enumerate(readings):
        for b in readings[n + 1 :]:
            if _shared(shingles[a.document.id], shingles[b.document.id]) >= _REPEATS:
                repeats[a.document.id].append(b.document.id)
                repeats[b.document.id].append(a.document.id)
    return tuple(_source(reading, readings, repeats, main) for reading in readings)


def _shingles(reading: Reading) -> frozenset[int]:
    """Hashes of every run of six words in what is read of the text (Broder's resemblance)."""
    stems = [w.stem for b in reading.document.readable() for w in words(reading.document.text, b.span)]
    return frozenset(hash(tuple(stems[i : i + _SHINGLE])) for i in range(max(1, len(stems) - _SHINGLE + 1)))


def _shared(a: frozenset[int], b: frozenset[int]) -> float:
    return len(a & b) / max(1, min(len(a), len(b)))


def _source(
    reading: Reading, readings: tuple[Reading, ...], repeats: dict[str, list[str]], main: Found | None
) -> Source:
    document, profile = reading.document.id, reading.profile
    flags = [SourceFlag(flag, Evidence(document, span)) for flag, span in profile.flags]
    if repeats[document] and reading.sentences:
        flags.append(SourceFlag("near-duplicate of", Evidence(document, reading.sentences[0])))
    return Source(
        document=document,
        kind=profile.kind.value,
        issuer=profile.issuer.name if profile.issuer else None,
        own_of=profile.issuer.side if profile.issuer else None,
        independent_of=tuple(
            r.document.id for r in readings if r.document.id != document and r.document.id not in repeats[document]
        ),
        repeats=tuple(repeats[document]),
        flags=tuple(flags),
        on_event=main is not None and document in main.documents,
        declared=bool(reading.document.issuer),
    )
