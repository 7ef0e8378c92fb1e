"""The stretches that wordings are compared by: sentences without the words that only say who speaks, and clauses.

A clause of its own is what stands between marks ("，", ";", a comma before a part that is long enough) or after
"and that"; a piece that is too short to be a wording stays with the one before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from rashomon.comparing.inside import beginning
from rashomon.comparing.wording.strengths import weighs
from rashomon.comparing.wording.tokens import Token, content, is_han, keys, tokens
from rashomon.model import Mode, Reading, Span, SpeechAct, Statement

_SPOKE = (
    "called|urged|stressed|expressed|condemned|welcomed|reiterated|reaffirmed|affirmed|emphasi[sz]ed|underscored"
    "|underlined|highlighted|noted|recalled|conveyed|thanked|commended|praised|raised|pledged|pointed|added|warned"
)
_BREAK = re.compile(
    rf"[，；：、;:](?=\S)|[,;:—–](?=\s)|\s[-—–]\s|\s(?:and|but) (?=that |to |also )|\s(?:and|but) (?=(?:{_SPOKE}) )",
    re.I,
)
_SAYS = re.compile(
    r"^(?:(?:the|both|two) )?(?:[\w.’'-]+ ){0,9}?(?:said|says|stressed|stresses|noted|notes|emphasi[sz]e[ds]|underlined"
    r"|underscored|stated|states|reiterated|reiterates|reaffirmed|pointed out|added|declared|confirmed|recalled"
    r"|told \w+)"
    r"(?:,? (?:once )?again|,? also)? that ",
    re.I,
)
_SAYS_OF = re.compile(  # past tense reports; "the Council reaffirms" is itself an act, and stays
    r"^(?:(?:the|both|two|he|she|they) )?(?:[\w.’'-]+ ){0,6}?(?:(?:also|again|once again|further) )?"
    r"(?:reiterated|reaffirmed|recalled|emphasi[sz]ed|underscored|underlined|stressed|highlighted)(?: again)? "
    r"(?=(?:the|its|his|her|their|our|an?|continued|U\.S\.|US|United)(?!\w))",
    re.I,
)
_SAYS_HAN = re.compile(r"^[\u3400-\u9fff]{1,12}?(?:强调|指出|表示|重申|认为|说)[，：:,]?")
_CLAUSE_FOLLOWS = re.compile(  # after the words for saying it: what is told is a clause of its own
    r"\b(?:that|что)\b|[,:：，]\s*[\"“«]?\s*\S{0,5}$|[\u3400-\u9fff]", re.I
)
_LABEL = re.compile(  # who speaks, in a transcript
    r"(?:[\u3400-\u9fff·]{2,14}[：:]|[A-ZА-ЯЁ][\w.’'-]*(?: [A-ZА-ЯЁ][\w.’'-]*){0,4}:)\s*"
)
_LEAST = 3  # tokens with content
_LEAST_HAN = 6  # Chinese characters
_LONGEST = 120  # tokens; what is longer is a list or broken text, and is compared by its clauses only


@dataclass(frozen=True, slots=True)
class Unit:
    """One stretch that is compared: where it stands, its tokens, and whether it is a whole sentence."""

    document: str
    date: date | None
    span: Span
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    sentence: int
    whole: bool

    def of(self, text: str) -> str:
        """The unit's words."""
        return self.span.of(text)


def units(reading: Reading, without: frozenset[Span] = frozenset()) -> Iterator[tuple[Unit, tuple[Unit, ...]]]:
    """Each sentence that is long enough, with its clauses (none where it is all one clause)."""
    document, text = reading.document, reading.document.text
    statements = sorted(reading.statements, key=lambda s: s.span.start)
    for number, sentence in enumerate(reading.sentences):
        if sentence in without:
            continue
        start = _lead(text, sentence, statements)
        made = tokens(text, Span(start, sentence.end))
        if not _enough(made):
            continue
        span = Span(made[0].start, _closing(text, made[-1].end, sentence.end))
        clauses = tuple(
            Unit(document.id, document.published, Span(part[0].start, part[-1].end), part, keys(part), number, False)
            for part in _clauses(text, made)
        )
        whole = Unit(document.id, document.published, span, made, keys(made), number, True)
        yield whole, clauses if len(clauses) > 1 or len(made) > _LONGEST else ()


def _lead(text: str, sentence: Span, statements: Sequence[Statement]) -> int:
    """Where the words begin that are said, after those that only say who says it."""
    label = _LABEL.match(text, sentence.start, sentence.end) if _at_line(text, sentence.start) else None
    if label is not None and label.end() < sentence.end - 8:
        sentence = Span(label.end(), sentence.end)
    here = sentence.of(text)
    match = _SAYS.match(here) or _SAYS_HAN.match(here) or _SAYS_OF.match(here)
    if match and match.end() < len(here) - 8:
        return sentence.start + match.end()
    for one in beginning(statements, sentence.start, sentence.end):
        first = one.content[0]
        cue, holder = one.cue, one.holder.span
        told = one.mode is Mode.INDIRECT and cue is not None and cue.end <= first.start and first.start < sentence.end
        if told and holder is not None and holder.start - sentence.start < 40 and first.end >= sentence.end - 3:
            if one.act is not SpeechAct.ASSERTS or weighs(text[sentence.start : first.start]):
                break  # "regrets that", "calls on": the words for saying it are part of what is said
            start = first.start
            if text[start : start + 3].casefold() == "to ":
                break  # "seeks to": what is said is what the verb says of it
            if cue is None or not _CLAUSE_FOLLOWS.search(text[cue.start : first.start + 5]):
                break  # "aligns itself with measures": its verb is said too, and not only what it is said of
            return start + 5 if text[start : start + 5].casefold() == "that " else start
    return sentence.start


def _at_line(text: str, start: int) -> bool:
    """Whether a line begins here."""
    return not text[max(0, text.rfind("\n", 0, start) + 1) : start].strip()


def _closing(text: str, end: int, limit: int) -> int:
    while end < limit and text[end] in "”’»」』\"')）.。!?！？":
        end += 1
    return end


def _clauses(text: str, made: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """Cut at breaks wherever both sides are long enough to be wordings of their own."""
    pieces: list[list[Token]] = [[made[0]]]
    for before, token in pairwise(made):
        gap = text[before.end : token.start]
        window = text[before.end : token.end + 12]
        match = _BREAK.search(window)
        breaks = match is not None and match.start() <= len(gap) and "、" not in gap
        if breaks:
            pieces.append([])
        pieces[-1].append(token)
    kept: list[list[Token]] = []
    for piece in pieces:
        if kept and (not _enough(piece) or not _enough(kept[-1])):
            kept[-1].extend(piece)
        else:
            kept.append(piece)
    for piece in kept:
        bare = _bare_ends(text, piece)
        if _enough(bare):
            yield bare


def _bare_ends(text: str, piece: Sequence[Token]) -> tuple[Token, ...]:
    """Without the "and that" which ties a clause to the one before, and without who says it."""
    kept = tuple(piece)
    while len(kept) > 3 and kept[0].text.casefold() in ("and", "that", "but", "и", "что", "并"):
        kept = kept[1:]
    here = text[kept[0].start : kept[-1].end]
    says = _SAYS.match(here) or _SAYS_OF.match(here)
    if says is None:
        return kept
    said = tuple(t for t in kept if t.start >= kept[0].start + says.end())
    return said if _enough(said) else kept


def _enough(made: Sequence[Token]) -> bool:
    han = sum(len(t.text) for t in made if is_han(t))
    return han >= _LEAST_HAN or len(content(made)) - han // 2 >= _LEAST
