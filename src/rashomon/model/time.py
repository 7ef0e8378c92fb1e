"""When things were and are to be, as each account has it: dates told, the watch list, wording of earlier events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rashomon.model.evidence import Evidence, needs_evidence
from rashomon.model.reading import Modality


@dataclass(frozen=True, slots=True)
class DateTelling:
    """The date that one document gives for something: two of them may differ, and both are kept.

    ``voice`` is the side whose account it is (``press`` for an outlet). ``basis`` says what the date rests on:
    ``said`` (the text gives it whole), ``counted`` (a weekday, "yesterday" or a day without its year, counted from
    the document's own date), ``release`` (the text that opens with the event was released then), ``inferred``
    (counted from another document, or from another event). ``begin`` and ``end`` are inclusive days.
    """

    voice: str
    begin: date
    end: date
    basis: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class WatchVersion:
    """One account of something to come: who says so, how firmly, for when, under which condition.

    ``voice`` is the side whose word it is (``press`` where an outlet says so by itself); ``heard_in`` tells by whom
    it was carried where that is not the voice's own text. ``firmness_words`` are the words that ``firmness`` was
    read from, ``when`` those that date it.
    """

    voice: str
    evidence: Evidence
    firmness: Modality | None = None
    firmness_words: Evidence | None = None
    when: Evidence | None = None
    begin: date | None = None
    end: date | None = None
    condition: Evidence | None = None
    second_hand: bool = False


@dataclass(frozen=True, slots=True)
class WatchItem:
    """Something that is to come after the event: one entry however many accounts tell of it.

    ``kind`` is ``contact`` (a visit, meeting, call ...), ``deliverable`` (what somebody said it will do), ``demand``
    (what somebody is asked to do by a day) or ``other`` (anything else that is dated). ``sides`` are the parties of a
    contact, the givers of a deliverable, who asks and who is asked of a demand. ``begin``, ``end`` and ``precision``
    are those of the narrowest version; ``disputed`` says that two versions exclude each other. ``firmness`` is the
    firmest that a party itself stands behind, else the firmest told. ``pledge`` and ``event`` name the entry of the
    ledger and the event it is.
    """

    id: str
    kind: str
    what: str
    sides: tuple[str, ...]
    versions: tuple[WatchVersion, ...]
    begin: date | None = None
    end: date | None = None
    precision: str = ""
    firmness: Modality | None = None
    disputed: bool = False
    pledge: str = ""
    event: str = ""
    confidence: float = 1.0

    def __post_init__(self) -> None:
        needs_evidence("an entry of the watch list", self.versions)


@dataclass(frozen=True, slots=True)
class Precedent:
    """Wording that an account puts into one event although an earlier document holds it for another.

    ``used`` are the words in the account of the comparison's event, ``earlier`` the same words in the earlier
    document; ``event`` is the id of the event that the earlier document tells (empty where it tells none that was
    found). ``voice`` is the side that both ascribe the words to. ``own_text`` says whether that side's own text on the
    comparison's event is among the documents and does not hold them.
    """

    voice: str
    used: Evidence
    earlier: Evidence
    event: str = ""
    own_text: bool = False
