"""Quotations set as paragraphs of their own whose marks were lost when the page was copied.

Web pages set quotations as blocks; pasted as text, nothing but their voice tells them from narration: they follow a
sentence that leads in to somebody's words, speak in the first person where the text does not, command and promise,
and come again elsewhere in quotation marks. Every such sign has a weight; a paragraph is taken for a quotation only
where they add up to `ENOUGH` and something leads in to it, because a false one would put words in somebody's mouth.
English only; other languages are left alone until they have signs of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from rashomon.ingest.blocks.units import Page, Unit, Verdict
from rashomon.model import BlockKind

ENOUGH = 6
_LONGEST, _MOST_SENTENCES, _FEWEST_WORDS = 700, 4, 6
_LONGEST_LED, _MOST_LED = 1500, 14
_FEWEST_PARAGRAPHS = 4
_MOST_QUOTED = 1000
_MOST_FIRST_PERSON = 0.34  # above this share of paragraphs the text itself speaks in the first person

_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]{1,600}[”\"»“]|''.{1,600}?''|``.{1,600}?''")
_LABEL = re.compile(r"[A-Z][\w .,’'()&-]{0,60}:\s")  # a speaker's turn of a transcript, or a field
_OPENS_QUOTED = re.compile(r"[“\"«„‘']")
_SINGULAR = re.compile(
    r"(?<!War )(?<!Phase )(?<!Part )(?<!Title )(?<!Article )(?<!Chapter )\b(?:I(?!-)|I['’](?:m|ve|ll|d)|my|me"
    r"|(?<!the )(?<!a )(?<!this )(?<!that )mine"
    r"|myself)\b"
)
_PLURAL = re.compile(r"\b(?:[Ww]e|[Ww]e['’](?:re|ve|ll|d)|[Oo]ur|us|ours|ourselves)\b")
_VERB = (
    r"said|says|told|tells|wrote|writes|posted|added|adds|noted|notes|observed|stated|states|declared|announced|warned|warns"
    r"|argued|explained|insisted|stressed|emphasi[sz]ed|reiterated|responded|replied|commented|remarked|claimed|asserted"
    r"|affirmed|continued|concluded|tweeted|cautioned|vowed|pledged|urged|described|reassured?|recalled|acknowledged|answered|quoted"
)
_SPEECH = re.compile(
    rf"\b(?:{_VERB}|put it|summed|reads?|statements?|remarks|comments?|words|message|characteri[sz]ation|assessment"
    rf"|account|reaction"
    r"|response|reply|warning|verdict|speech|address|letter|readout|post)\b"
)
_OWN_SOURCE = re.compile(rf"\b(?:{_VERB}|[Aa]ccording to|reported(?:ly)?|believes|thinks|suggest(?:s|ed))\b")
_CONNECTIVE = re.compile(
    r"(?:but|yet|and|so|nevertheless|nonetheless|however|meanwhile|instead|still|also|this|that|these|those|such|while|although"
    r"|though|despite|moreover|furthermore|additionally|notably|conversely|similarly|overall|earlier|later|since|after|before"
    r"|as|when|until|during|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|for (?:his|her|its|their) part"
    r"|in (?:addition|contrast"
    r"|response|turn|recent|the)|at the (?:same|center|heart)|he|she|it|they|his|her|its|their|the same|according)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:was|were|had|did|went|came|took|made|gave|held|met|spoke|began|became|[a-z]{3,}ed)\b")
_FIRM = re.compile(
    r"\b(?:must|shall|will|cannot|can['’]t|won['’]t|never|let us|let['’]s|should|need to)\b", re.IGNORECASE
)
_LOOKS_BACK = re.compile(
    r"(?:the|these|those|such|his|her|their|xi['’]s) (?:\w+ )?(?:language|remarks?|comments?|statements?|words"
    r"|message|warning"
    r"|wording|phrasing|formulation|rhetoric|quote|quotation|response|sentiment|post|pledge)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?…])[”\"'’)]*\s+(?=[“\"'‘(]?[A-Z0-9])")
_ABBREVIATED = re.compile(r"\b(?:U\.S|U\.K|U\.N|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|No|vs|[A-Z])\.$")
_WORD = re.compile(r"[a-z][a-z'’-]{3,}")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A paragraph, what stands before and after it, and what the text quotes elsewhere."""

    text: str
    lead: str
    lead_alone: bool
    goes_on: bool
    following: str
    quoted_elsewhere: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign that a paragraph is somebody's words, or that it is not; ``reason`` goes into the block's reason."""

    weight: int
    reason: str
    holds: Callable[[_Candidate], bool]


def _leads_in(candidate: _Candidate) -> bool:
    """The sentence before ends in a colon, or tells of saying without giving the words in quotation marks."""
    return not candidate.lead.startswith(("As ", "While ")) and bool(_SPEECH.search(_QUOTED.sub(" ", candidate.lead)))


def _shared(candidate: _Candidate) -> bool:
    """The sentence before says in other words what the paragraph says."""
    own, lead = _stems(candidate.text), _stems(candidate.lead)
    common = own & lead
    return len(common) >= 4 and len(common) >= 0.5 * len(lead)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:6] for word in _WORD.findall(text.lower()) if word not in _COMMON)


_COMMON = frozenset(
    {"that", "this", "with", "from", "have", "been", "were", "will", "would", "could", "should", "their", "there",
     "which", "about", "after", "said", "told"}
)  # fmt: skip

SIGNS: tuple[Sign, ...] = (
    Sign(2, "the sentence before tells of saying", _leads_in),
    Sign(3, "the sentence before ends in a colon", lambda one: one.lead.endswith(":") and _leads_in(one)),
    Sign(2, "goes on with the quotation before", lambda one: one.goes_on),
    Sign(1, "that sentence stands alone", lambda one: one.lead_alone),
    Sign(3, "first person", lambda one: bool(_SINGULAR.search(_QUOTED.sub(" ", one.text)))),
    Sign(2, "first person plural", lambda one: bool(_PLURAL.search(_QUOTED.sub(" ", one.text)))),
    Sign(1, "not in the past tense", lambda one: not _PAST.search(_QUOTED.sub(" ", one.text))),
    Sign(1, "commands, promises or rules out", lambda one: bool(_FIRM.search(one.text))),
    Sign(2, "the sentence before says the same", _shared),
    Sign(
        2,
        "quoted elsewhere in the text",
        lambda one: any(words in one.text.casefold() for words in one.quoted_elsewhere),
    ),
    Sign(1, "the next paragraph speaks of its wording", lambda one: bool(_LOOKS_BACK.match(one.following))),
    Sign(-2, "the sentence before quotes already", lambda one: bool(_QUOTED.search(one.lead))),
    Sign(-4, "names its own source", lambda one: bool(_OWN_SOURCE.search(_QUOTED.sub(" ", one.text)))),
    Sign(-4, "takes up the narration", lambda one: bool(_CONNECTIVE.match(one.text))),
)


def lost_quotations(page: Page) -> dict[int, Verdict]:
    """Paragraphs that are quotations without marks."""
    running = {index: None for index in range(len(page.units)) if _is_running(page, index)}
    if page.language != "en" or len(running) < _FEWEST_PARAGRAPHS or _speaks_itself(page, running):
        return {}
    quoted = [(index, words) for index, unit in enumerate(page.units) for words in _quotations(unit.text)][
        :_MOST_QUOTED
    ]
    verdicts: dict[int, Verdict] = {}
    for index in running:
        led = index - 1 in running and page.units[index - 1].text.endswith(":")
        if index - 1 not in running or not _could_be(page.units[index], led):
            continue
        candidate = _candidate(page, index, index - 1 in verdicts)
        held = _signs(candidate)
        if not any(sign in held for sign in SIGNS[:3]):
            continue
        if 0 < ENOUGH - _weight(held) <= 2:  # only now, since it looks through the whole text
            elsewhere = tuple(words for other, words in quoted if other != index)
            held = _signs(replace(candidate, quoted_elsewhere=elsewhere))
        if _weight(held) >= ENOUGH:
            why = "; ".join(sign.reason for sign in held if sign.weight > 0)
            verdicts[index] = Verdict(BlockKind.QUOTE, f"quotation whose marks were lost: {why}")
    return verdicts


def _weight(signs: list[Sign]) -> int:
    return sum(sign.weight for sign in signs)


def _is_running(page: Page, index: int) -> bool:
    """Whether a unit is running text so far."""
    return page.plain_text(index)


def _could_be(unit: Unit, led: bool) -> bool:
    """Whether a paragraph is short enough and has no quotation marks at its ends; behind a colon posts are longer."""
    text = unit.text
    if (
        len(text) > (_LONGEST_LED if led else _LONGEST)
        or unit.words < _FEWEST_WORDS
        or "<" in text
        or not unit.ends_sentence
        or _OPENS_QUOTED.match(text)
        or _LABEL.match(text)
        or text[-1] in '”"»'
    ):
        return False
    return len(sentences(text)) <= (_MOST_LED if led else _MOST_SENTENCES)


def _candidate(page: Page, index: int, goes_on: bool) -> _Candidate:
    before = sentences(page.units[index - 1].text)
    following = page.units[index + 1].text[:120] if index + 1 < len(page.units) else ""
    return _Candidate(
        text=page.units[index].text,
        lead="" if goes_on else before[-1],
        lead_alone=not goes_on and len(before) == 1,
        goes_on=goes_on,
        following=following,
    )


def _signs(candidate: _Candidate) -> list[Sign]:
    return [sign for sign in SIGNS if sign.holds(candidate)]


def _speaks_itself(page: Page, running: Mapping[int, None]) -> bool:
    """Whether the text itself speaks in the first person, as speeches, posts and opinion pieces do."""
    personal = {index for index in running if _is_personal(page.units[index].text)}
    unled = [
        index
        for index in personal
        if index - 1 not in personal and not _SPEECH.search(_QUOTED.sub(" ", page.units[max(0, index - 1)].text[-300:]))
    ]
    return len(personal) > _MOST_FIRST_PERSON * len(running) or 20 * len(unled) > len(running)


def _is_personal(text: str) -> bool:
    return bool(_SINGULAR.search(_QUOTED.sub(" ", text[:4000])))


def _quotations(text: str) -> tuple[str, ...]:
    """What a unit gives in quotation marks, of two words or more, in lower case."""
    found = (match[0][1:-1].strip(" ,.!?").casefold() for match in _QUOTED.finditer(text[:20_000]))
    return tuple(words for words in found if " " in words and len(words) >= 8)


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a paragraph, roughly: good enough to find the last one and to count them."""
    parts: list[str] = []
    start = 0
    for match in _SENTENCE.finditer(text):
        if not _ABBREVIATED.search(text[max(start, match.start() - 8) : match.start()]):
            parts.append(text[start : match.start()])
            start = match.end()
    parts.append(text[start:])
    return tuple(parts)
