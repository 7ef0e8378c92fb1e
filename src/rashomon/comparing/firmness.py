"""One scale of firmness for all that compares commitments: how far apart two accounts of one promise are."""

from __future__ import annotations

from rashomon.model import Modality

_GRADES = {
    Modality.REFUSES: 0,
    Modality.POSSIBLE: 1,
    Modality.CONSIDERING: 2,
    Modality.INTENDS: 3,
    Modality.AGREED: 4,
    Modality.DECIDED: 4,  # "agreed to" and "will" are both firm: a readout's verb and a reporter's
}


def grade(modality: Modality | None) -> int:
    """How firmly somebody commits, 0 (refuses) to 4 (agreed or decided); -1 where nothing tells."""
    return _GRADES[modality] if modality else -1
