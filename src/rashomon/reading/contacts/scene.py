"""A sentence with the mentions in it that may be parties to a contact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from rashomon.model import Actor, ActorKind, Mention, Span

_ARTICLES = r"(?:the\s+|his\s+|her\s+|their\s+|its\s+|both\s+)?"
AND = re.compile(rf"(?:\s*,?\s+and\s+(?:(?:of|from)\s+)?|-|/|\s*&\s*){_ARTICLES}")
_TITLED = re.compile(
    r"(?:[A-Z][\w.'-]*\s+|[a-z]+\s+(?=[A-Z]|leader|president)"
    r"|(?:counterpart|colleague|president|leader|minister|premier|chancellor|king|emir)\s+$){0,4}"
)
NAME = r"(?:the\s+)?[A-ZÀ-Þ][\w.'-]*(?:\s+(?:(?:of|the|de|al)\s+){0,2}[A-ZÀ-Þ\d][\w.'-]*){0,5}"
_OF_COUNTRY = re.compile(rf"^\s+of\s+{NAME}(?=\s*(?:,|\s(?:and|with)\s))")
COMMA = re.compile(rf"\s*,\s*{_ARTICLES}")


_LANDS = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT))
_OWNS = frozenset(("his", "her", "its", "their"))
_MODIFIES = re.compile(r"'s\s+(?:[\w-]+\s+){0,5}")


class CastLike(Protocol):
    """What is needed of the cast: its actors, and the mentions inside a span."""

    @property
    def actors(self) -> tuple[Actor, ...]: ...

    def within(self, span: Span) -> tuple[Mention, ...]: ...


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with the mentions in it that may be parties, outermost ones, in text order."""

    text: str
    sentence: Span
    mentions: tuple[Mention, ...]
    actors: Mapping[str, Actor]

    def kind(self, mention: Mention) -> ActorKind:
        """What kind of party a mention refers to."""
        return self.actors[mention.actor].kind if mention.actor in self.actors else ActorKind.UNKNOWN


def scene(text: str, sentence: Span, cast: CastLike, actors: Mapping[str, Actor]) -> Scene:
    """The sentence with its possible parties; outlets are none."""
    found = sorted(
        (m for m in cast.within(sentence) if m.actor not in actors or actors[m.actor].kind is not ActorKind.OUTLET),
        key=lambda m: (m.span.start, -m.span.end),
    )
    outer: list[Mention] = []
    for mention in found:
        if outer and mention.span.start < outer[-1].span.end:
            if mention.span.of(text).lower() in _OWNS:
                continue  # "her colleagues from A and B"
            if not _is_group(outer[-1], actors) or _is_group(mention, actors):
                continue
            outer.pop()  # "the leaders of the United States and Russia": those two
        outer.append(mention)
    return Scene(text, sentence, tuple(_without_countries(outer, text, actors)), actors)


def _without_countries(mentions: Sequence[Mention], text: str, actors: Mapping[str, Actor]) -> Iterator[Mention]:
    """The mentions without the country that only says whose a person is ("President A of the Republic of B")."""
    last: Mention | None = None
    for mention in mentions:
        country = mention.actor in actors and actors[mention.actor].kind in _LANDS
        person = last is not None and last.actor in actors and actors[last.actor].kind is ActorKind.PERSON
        if country and person and last and re.fullmatch(r" of (?:the )?", text[last.span.end : mention.span.start]):
            continue
        yield mention
        last = mention


def _is_group(mention: Mention, actors: Mapping[str, Actor]) -> bool:
    return mention.actor in actors and actors[mention.actor].kind is ActorKind.GROUP


def _heads(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions without owners of the next one: "his", "Chile's" in "Chile's Mining Minister A"."""
    kept = []
    for mention, after in pairwise(mentions):
        named = mention.span.of(text)
        gap = ("'s" if named.endswith("'s") else "") + text[mention.span.end : after.span.start]
        if named.lower() not in _OWNS and not _MODIFIES.fullmatch(gap):
            kept.append(mention)
    return [*kept, *mentions[-1:]]


def of_country(gap: str) -> str:
    """The words between two parties without the country of the first ("... of Thailand and ...")."""
    return _OF_COUNTRY.sub("", gap)


def joined(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The last mention with those that are coordinated with it ("Trump and Xi", "A, B and C")."""
    found, linked = [mentions[-1]], False
    mentions = _heads(mentions, text)
    for mention in reversed(mentions[:-1]):
        gap = of_country(text[mention.span.end : found[0].span.start])
        link = AND.match(gap)
        if link and _TITLED.fullmatch(gap[link.end() :]):
            linked = True
        elif not (linked and (comma := COMMA.match(gap)) and _TITLED.fullmatch(gap[comma.end() :])):
            break
        found.insert(0, mention)
        if len(found) > 5:
            break
    return found
