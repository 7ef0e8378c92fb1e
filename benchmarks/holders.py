"""Scores who is taken for the holder of a statement, and for which side.

    python -m benchmarks.holders [FOLDER] [--half tuned|held|both] [--reader rules|auto|model] [--list] [--json]

FOLDER (``tests/holders`` by default) holds files named ``tuned*.txt`` and ``held*.txt``: texts written for this
measure, the latter set aside before tuning. ``## title | date | publisher=...; url=...; own=SIDE`` opens a text
(``own``: whose own text it is, ``none`` for a report; ``event=KIND DAY SIDES``: the event that it is about, ``-`` for
what it leaves open, ``none`` for no event; a ``-`` for the date of a text without one); ``[[words|actor|side]]`` marks
a holder. ``XX:other`` is somebody of that country who does not speak for its government, ``A+B`` a joint party, and
``a/b`` leaves either right. ``[[words|-|furniture]]`` are words that no statement may hold, ``[[words|-|nobody]]``
words that no holder may be.

Two ways of counting. *given*: the marked words are handed over as holders, so that only the resolution is judged.
*read*: the whole reading is run; a holder counts where a statement was found that names him with those words, and
``found`` says of how many that is so. ``furniture`` and ``nobody`` count the words that were rightly left alone,
``event kind``, ``event date`` and ``event sides`` what a comparison of the one text makes of it. An actor is right
where its name, or another name it goes by in the text, is the marked one (``a/b``: either); descriptions are right
where they hold its words.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from rashomon import Document, compare, read
from rashomon.model import Actor, Mode, Reading, Span
from rashomon.reading import actors, segment
from rashomon.reading.actors.tokens import fold
from rashomon.reading.attribution import Attribution
from rashomon.reading.profile import home
from rashomon.settings import DEFAULT, Settings

HOLDERS = Path(__file__).parents[1] / "tests" / "holders"
FLOORS = Path(__file__).with_name("floors.toml")
HALVES = ("tuned", "held")
IDLE = ("furniture", "nobody")
_TALKING = ("meeting", "talks", "visit", "summit")  # one contact in a room goes by any of these
_MARK = re.compile(r"\[\[([^|\]]+)\|([^|\]]+)\|([^|\]]+)\]\]")
_QUOTED = re.compile("“[^”]*”")


@dataclass(frozen=True)
class Text:
    """One text with its marked holders (place, actor, side) and the side whose own text it is."""

    document: Document
    marks: tuple[tuple[Span, str, str], ...]
    own: str
    event: str = ""
    idle: tuple[tuple[Span, str], ...] = ()  # words that hold nothing: furniture, or nobody's


@dataclass
class Score:
    """Right decisions and all, by measure, and every miss in words."""

    right: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def tally(self, measure: str, right: bool, miss: str) -> None:
        self.of[measure] += 1
        self.right[measure] += right
        if not right:
            self.misses.append(f"{measure}: {miss}")

    def rates(self) -> dict[str, dict[str, float]]:
        """The share of right decisions in per cent, and how many there were, by measure."""
        return {m: {"right": round(100 * self.right[m] / self.of[m], 1), "of": self.of[m]} for m in self.of}


def half_of(folder: Path, half: str) -> Iterator[Text]:
    """The marked texts of one half: all files whose names begin with its name."""
    for path in sorted(folder.glob(f"{half}*.txt")):
        yield from texts(path)


def texts(path: Path) -> Iterator[Text]:
    """The marked texts of a file. Raises ValueError where a head cannot be read."""
    for part in re.split(r"(?m)^## ", path.read_text(encoding="utf-8"))[1:]:
        head, _, body = part.partition("\n")
        title, day, *rest = (cell.strip() for cell in head.split(" | "))
        given = dict(cell.strip().split("=", 1) for cell in (rest[0] if rest else "").split(";") if cell.strip())
        text, marks = unmarked(body.strip() + "\n")
        document = Document.from_text(
            f"{title}\n\n{text}",
            title,
            None if day == "-" else date.fromisoformat(day),
            given.get("publisher", ""),
            url=given.get("url"),
        )
        shift = len(title) + 2
        moved = [(Span(s.start + shift, s.end + shift), actor, side) for s, actor, side in marks]
        placed = tuple(mark for mark in moved if mark[2] not in IDLE)
        idle = tuple((place, side) for place, _, side in moved if side in IDLE)
        yield Text(document, placed, given.get("own", "none"), given.get("event", ""), idle)


def unmarked(marked: str) -> tuple[str, list[tuple[Span, str, str]]]:
    """The plain text and its marks."""
    text, found, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        found.append((Span(len(text), len(text) + len(match[1])), match[2], match[3]))
        text += match[1]
        at = match.end()
    return text + marked[at:], found


def attributions(item: Text) -> tuple[tuple[Span, ...], tuple[Attribution, ...]]:
    """The sentences of a text, and one attribution a marked holder with the quotation of its sentence."""
    sentences = tuple(segment.sentences(item.document))
    found = []
    for place, _, _ in item.marks:
        sentence = next((s for s in sentences if s.start <= place.start < s.end), place)
        quoted = tuple(
            Span(sentence.start + m.start(), sentence.start + m.end())
            for m in _QUOTED.finditer(sentence.of(item.document.text))
        )
        mode = Mode.DIRECT if quoted else Mode.INDIRECT
        found.append(Attribution(place, None, quoted or (sentence,), mode, sentence, quoted=quoted))
    return sentences, tuple(found)


def score(item: Text, settings: Settings) -> Score:
    """Both ways of counting over one text."""
    result = Score()
    sentences, given = attributions(item)
    made = actors.cast(item.document, sentences, given, settings, home(item.document))
    for index, (place, actor, side) in enumerate(item.marks):
        _judge(result, "given", item, place, made.holder(index).actor, actor, side)
    reading = read(item.document, settings)
    for place, actor, side in item.marks:
        found = held(reading, place)
        result.tally("found", found is not None, f"{item.document.title}: {place.of(item.document.text)!r}")
        if found is not None:
            _judge(result, "read", item, place, found, actor, side)
    issuer = reading.profile.issuer
    own = "none" if issuer is None else _side(issuer)
    result.tally("own text", own in item.own.split("/"), f"{item.document.title}: {own}, not {item.own}")
    _idle(result, item, reading)
    if item.event:
        _event(result, item, reading)
    return result


def _idle(result: Score, item: Text, reading: Reading) -> None:
    """Whether furniture is left unread, and nobody is made the holder of what nobody says."""
    for place, kind in item.idle:
        if kind == "furniture":
            wrong = [s for s in reading.statements if any(part.overlaps(place) for part in s.content)]
        else:
            wrong = [s for s in reading.statements if s.holder.span is not None and s.holder.span.overlaps(place)]
        result.tally(kind, not wrong, f"{item.document.title}: {place.of(item.document.text)!r}")


def _event(result: Score, item: Text, reading: Reading) -> None:
    """What a comparison of the one text takes for its event: kind, day and sides, each where the gold tells it."""
    event = compare([reading]).event
    kind, _, rest = item.event.partition(" ")
    title = item.document.title
    said = str(event.kind) if event and event.kind else "none"
    result.tally("event kind", said == kind or (said in _TALKING and kind in _TALKING), f"{title}: {said}, not {kind}")
    if event is None or kind == "none":
        return
    day, sides = rest.split()
    if day != "-":
        found = event.begin.isoformat() if event.begin else "none"
        result.tally("event date", found == day, f"{title}: {found}, not {day}")
    if sides != "-":
        found = "+".join(sorted(event.sides))
        result.tally("event sides", found == sides, f"{title}: {found}, not {sides}")


def held(reading: Reading, place: Span) -> Actor | None:
    """The actor to whom a statement with holder words in a place is ascribed."""
    for statement in reading.statements:
        span = statement.holder.span
        if span is not None and span.overlaps(place) and statement.holder.actor is not None:
            return statement.holder.actor
    return None


def _judge(result: Score, way: str, item: Text, place: Span, found: Actor | None, actor: str, side: str) -> None:
    words = f"{item.document.title}: {place.of(item.document.text)!r}"
    said = "none" if found is None else _side(found)
    name = "nobody" if found is None else found.name
    result.tally(f"{way} side", any(_same_side(one, found) for one in side.split("/")), f"{words} {said}, not {side}")
    result.tally(f"{way} actor", found is not None and same_actor(actor, found), f"{words} {name!r}, not {actor!r}")


def _side(actor: Actor) -> str:
    if len(actor.sides) > 1:
        return "+".join(sorted(actor.sides))
    government = actor.speaks or actor.side in ("unknown", "press", "analyst")
    return actor.side if government else f"{actor.side}:other"


def _same_side(expected: str, found: Actor | None) -> bool:
    return found is not None and "+".join(sorted(expected.split("+"))) == _side(found)


def same_actor(expected: str, found: Actor) -> bool:
    """Whether a name or description is one of those that the actor goes by in the text."""
    if "/" in expected:
        return any(same_actor(one, found) for one in expected.split("/"))
    if expected == "joint":
        return len(found.sides) > 1
    wanted = fold(expected).replace("-", " ").replace("'s", "").split()
    for name in (found.name, *found.aliases, found.office):
        words = fold(name).replace("-", " ").replace("'s", "").split()
        if words == wanted or (wanted and set(wanted) <= set(words)):
            return True
    return False


def floors_missed(half: str, reader: str, rates: dict[str, dict[str, float]]) -> list[str]:
    """The measures of a half that are under their pinned floors, in words."""
    pinned = tomllib.loads(FLOORS.read_text("utf-8")).get(reader, {}).get("holders", {}).get(half, {})
    return [
        f"holders {half}, {measure}: {rates[measure]['right']} is under its floor of {floor}"
        for measure, floor in pinned.items()
        if rates[measure]["right"] < floor
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=HOLDERS)
    parser.add_argument("--half", choices=[*HALVES, "both"], default="both")
    parser.add_argument("--reader", choices=["rules", "auto", "model"], default=DEFAULT.reader)
    parser.add_argument("--list", action="store_true", help="name every miss")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    settings = replace(DEFAULT, reader=arguments.reader)
    shown: dict[str, Any] = {}
    under: list[str] = []
    for half in HALVES if arguments.half == "both" else (arguments.half,):
        total = Score()
        for item in half_of(arguments.folder, half):
            one = score(item, settings)
            total.right.update(one.right)
            total.of.update(one.of)
            total.misses += one.misses
        shown[half] = total.rates()
        if arguments.folder == HOLDERS:
            under += floors_missed(half, arguments.reader, shown[half])
        if not arguments.json:
            rates = ", ".join(f"{m} {r['right']} ({r['of']:g})" for m, r in sorted(shown[half].items()))
            print(f"{half} ({arguments.reader}): {rates}")
        if arguments.list:
            print(*(f"  {miss}" for miss in sorted(total.misses)), sep="\n")
    if arguments.json:
        print(json.dumps(shown, indent=1))
    for line in under:
        print(f"UNDER ITS FLOOR: {line}")
    return 1 if under else 0


if __name__ == "__main__":
    sys.exit(main())
