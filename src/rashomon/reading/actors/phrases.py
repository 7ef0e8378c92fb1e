"""A noun phrase that may refer to an actor, with what the words around its head say."""

from __future__ import annotations

from dataclasses import dataclass, field

from rashomon.model import Span
from rashomon.reading.actors.chunks import Chunk
from rashomon.reading.actors.tables import Sort


@dataclass(slots=True)
class Phrase:
    """A noun phrase: tokens ``[first, last)``, its head chunk, and what the words around the head say.

    ``sort`` is that of the head (`Sort.NAME` also for known persons' names), or ``pronoun`` as word.
    ``definite`` is the kind of determiner: "the", "a", "that", "poss" or empty. ``owner`` is the phrase of a
    possessor ("Trump" in "Trump's press secretary", "the party" in "a leader of the party").
    """

    first: int
    last: int
    head: Chunk | None
    region: int
    sort: Sort | None = None
    office: str = ""
    role: str = ""
    side: str = ""
    sides: tuple[str, ...] = ()
    evidence: list[Span] = field(default_factory=list)
    definite: str = ""
    plural: bool = False
    former: bool = False
    modifiers: list[str] = field(default_factory=list)
    speaks: bool = True
    honorific: str = ""
    owner: Chunk | None = None
    pronoun: str = ""
    possessive: bool = False
    place: bool = False
    nested: bool = False
    apposed: Phrase | None = None
    gender: str = ""
    styles: set[str] = field(default_factory=set)  # styles of address before it ("his excellency")
    possessor: int | None = None  # the token of a pronoun that owns it ("its spokesman")
    shared: tuple[str, ...] = ()  # countries that have a body of the name by which its side was told
    by_office: bool = False  # its side is told by the office alone, which other countries (``shared``) have too
    styled_side: str = ""  # the side that an adjective before a body of another's name gives it
    bodies: list[str] = field(default_factory=list)  # bodies in it of which only it says whose they are
    across: str = ""  # the side of whom it has a contact with in its sentence: that is not its own
    cause: str = ""  # the side whose support, position or thanks it conveys there: that is its own
    placed: bool = False  # its side has been looked for with its owner: the context has no say
