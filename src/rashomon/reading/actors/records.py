"""Actors while a document is still being read: they gather aliases, offices and evidence."""

from __future__ import annotations

from dataclasses import dataclass, field

from rashomon.model import ANALYST, PRESS, UNKNOWN, Actor, ActorKind, Span
from rashomon.reading.actors.tables import country_names
from rashomon.reading.actors.tokens import word_set

# Roles of those who speak for their government; everybody else speaks for himself.
SPEAKING = word_set(
    "head deputy partyhead leader minister spokes envoy official negotiator diplomat chief chair government ministry "
    "embassy military officer armed nation elect cleric mediator"
)
OFFICIAL = word_set("minister spokes envoy official negotiator diplomat chief officer ministry embassy")


@dataclass(slots=True)
class Record:
    """One party of a document. ``words`` are the folded words of a person's name."""

    key: str
    name: str
    kind: ActorKind
    side: str = UNKNOWN
    sides: tuple[str, ...] = ()
    office: str = ""
    role: str = ""
    speaks: bool = True
    anonymous: bool = False
    plural: bool = False
    specific: bool = False  # one certain holder of an office, whom the text does not name ("Serbia's foreign minister")
    same: Record | None = None  # who it turned out to be
    gender: str = ""
    former: bool = False
    words: tuple[str, ...] = ()
    aliases: dict[str, None] = field(default_factory=dict)
    evidence: list[Span] = field(default_factory=list)
    confidence: float = 1.0
    sort: str = ""  # of a body: its kind in the tables (party, armed, company, ...)
    styles: set[str] = field(default_factory=set)  # styles of address that it bears in the text
    fixed: bool = False  # from a users' file: nothing in the text changes it

    def real(self) -> Record:
        """The party that this one turned out to be; itself where it stays by itself."""
        return self if self.same is None else self.same

    def show(self, span: Span) -> None:
        """Keep words that give the side."""
        if span not in self.evidence and len(self.evidence) < 8:
            self.evidence.append(span)

    def actor(self, number: int) -> Actor:
        """The finished value."""
        aliases = tuple(alias for alias in self.aliases if alias != self.name)
        return Actor(
            id=f"a{number}",
            name=self.name,
            kind=self.kind,
            side=self.side or UNKNOWN,
            sides=self.sides,
            aliases=aliases,
            office=self.office,
            key=self.key,
            speaks=self.speaks and self.side not in ("", UNKNOWN, PRESS, ANALYST),
            anonymous=self.anonymous,
            side_evidence=tuple(sorted(self.evidence)),
            confidence=round(self.confidence, 3),
        )


# Where "the country's media" are the state's voice: no free press to speak of (RSF's lowest tiers).
STATE_PRESS = word_set("CN RU IR KP BY CU VN SY ER TM LA VE NI SA AZ")


def side_of_role(role: str, side: str, speaks: bool, modifiers: list[str], office: str = "") -> tuple[str, bool]:
    """The side and whether it is spoken for, from a role, the side that the words give, and the words around."""
    if role == "analyst" or (role not in SPEAKING - {"chief", "chair"} and "analyst" in modifiers):
        return ANALYST, False
    if role in ("chief", "chair", "head", "official") and "analyst" in modifiers:
        return ANALYST, False
    if role == "press":
        owned = any(word.startswith("state") or word in ("official", "government") for word in (*modifiers, office))
        if owned or (side in STATE_PRESS and office in _MEDIA):
            return side or UNKNOWN, bool(side)
        return PRESS, False
    if role == "legislator" and not side and office in US_LEGISLATORS:
        return "US", False
    if role == "source":
        return side or UNKNOWN, bool(side) and speaks
    if role in ("chief", "chair", "head") and "company" in modifiers:
        return side or UNKNOWN, False
    return side or UNKNOWN, speaks and role in SPEAKING


# Words for lawmakers that are the United States' own where nothing else is said.
US_LEGISLATORS = frozenset(
    (
        "senator",
        "congressman",
        "congresswoman",
        "house speaker",
        "speaker of the house",
        "senate majority leader",
        "senate minority leader",
        "house majority leader",
        "house minority leader",
        "house minority whip",
    )
)
_MEDIA = frozenset(
    ("media", "press", "news agency", "television", "newspaper", "broadcaster", "media outlet", "reports")
)


def government(side: str) -> tuple[str, str, ActorKind]:
    """Key, name and kind of the party that a side's names stand for."""
    name = country_names().get(side, side)
    return f"gov:{side}", name, ActorKind.COUNTRY
