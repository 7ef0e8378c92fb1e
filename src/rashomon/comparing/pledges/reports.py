"""What documents themselves report of promises made before: renewed, raised, cut, kept, broken or dropped.

`_WORDS` is the declared list of the words that report it; the first that fits a stretch counts. The giver is who is
accused, the possessor of the pledge, or the subject; the matter is what stands after (for "as pledged", before) it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.comparing.inside import Contents, inside
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.head import Head
from rashomon.comparing.pledges.items import ROUTINE, Draft, drafts
from rashomon.comparing.pledges.lexicon import verb_class
from rashomon.comparing.pledges.subjects import subject, verb_after
from rashomon.model import ChangeKind, Evidence, Modality, Mode, PlacedStatement, Reading, Span
from rashomon.reading.tokens import fold

_OWN = r"(?:its|his|her|their|our|the|an?|this|that|\w+(?: \w+)?['’]s?)"
_GAP = r"(?:[\w.'’-]+ ){0,4}?"  # "the United States' earlier"
_WORD = r"(?:pledges?|promises?|commitments?|vows?|undertakings?|assurances?)"
_DEAL = rf"(?:{_WORD}|agreements?|deals?|accords?|truce|ceasefire|word|obligations?)"
_GOAL = rf"(?:{_WORD}|offers?|targets?|goals?|contributions?|quotas?)"
_HAD = r"(?:(?:has|have|had) )?(?:\w+ly )?"
_BREAKING = (
    r"(?:reneg(?:ing|ed|es) on|br(?:eaking|oke|oken|eaks)|violat(?:ing|ed|es)|breach(?:ing|ed|es)"
    r"|(?:going|went|gone|goes) back on|backtrack(?:ing|ed|s) on|back(?:ing|ed|s) out of"
    r"|(?:failing|failed|fails) to (?:honou?r|keep|fulfil+|meet|deliver on|live up to|implement))"
)
_AFTER = re.compile(r"[,;:.—]|\b(?:and|but|while|which|after|before|because|since|as|when|if|in order)\b")
_AS_TOLD = r"\bas (?:(?:it|he|she|they|we) )?(?:(?:has|have|had) )?(?:pledged|promised|agreed|committed|vowed)\b"
_DONE = r"(?:\w+ed|bought|sent|paid|sold|begun|held|freed|withdrawn|given|built|met|left|cut|put|shut|let|taken|lent)"
_WORDS: tuple[tuple[ChangeKind, str], ...] = (
    (
        ChangeKind.BROKEN,
        rf"\b(?:accus|charg|suspect)\w+ (?P<who>[^,;.]{{2,60}}?) (?:of|with) {_BREAKING} (?:{_OWN} )?{_GAP}"
        rf"(?:{_DEAL}\b)?",
    ),
    (ChangeKind.BROKEN, rf"\b{_HAD}{_BREAKING} {_OWN} {_GAP}{_DEAL}\b"),
    (ChangeKind.BROKEN, rf"\bin (?:breach|violation) of {_OWN} {_GAP}{_WORD}\b"),
    (
        ChangeKind.KEPT,
        rf"\b(?:has|have|had) (?:\w+ly |already |now )?{_DONE} (?P<what>[^;.]{{3,120}}?),? ?{_AS_TOLD}",
    ),
    (
        ChangeKind.KEPT,
        rf"\b{_HAD}(?:fulfil+ed|honou?red|kept|delivered on|lived up to|made good on|met) {_OWN} {_GAP}{_WORD}\b",
    ),
    (ChangeKind.RENEWED, rf"\b{_HAD}(?:reiterat|reaffirm|renew|repeat|restat)\w* {_OWN} {_GAP}{_WORD}\b"),
    (ChangeKind.RENEWED, r"\b(?:pledged|promised|vowed|committed) (?:again|anew|once more) (?=to\b)"),
    (
        ChangeKind.RAISED,
        rf"\b{_HAD}(?:raised|increased|lifted|doubled|tripled|boosted|expanded|upped) {_OWN} {_GAP}{_GOAL}\b",
    ),
    (
        ChangeKind.CUT,
        rf"\b{_HAD}(?:cut|lowered|reduced|scaled (?:back|down)|halved|slashed|trimmed|watered down) {_OWN} {_GAP}"
        rf"{_GOAL}\b",
    ),
    (
        ChangeKind.DROPPED,
        rf"\b{_HAD}(?:dropped|abandoned|scrapped|shelved|withdrew|withdrawn|cancel+ed|retracted|walked away from|"
        rf"backed away from) {_OWN} {_GAP}(?:{_WORD}|offers?)\b",
    ),
    (ChangeKind.DROPPED, r"\bno longer (?:pledges|promises|commits|undertakes)\b"),
)
TABLE = tuple((kind, re.compile(pattern)) for kind, pattern in _WORDS)
_UNREAL = re.compile(r"\b(?:not|never|no|neither|n't|would|could|may|might|if|whether|must|should|will|to|without)\s+$")
_DENIED = re.compile(r"\b(?:den(?:y|ied|ies)|reject(?:s|ed)?|dismiss(?:es|ed)?)\b")


@dataclass(frozen=True, slots=True)
class Report:
    """One report of what became of a promise, with the promise that it speaks of."""

    kind: ChangeKind
    evidence: Evidence
    draft: Draft
    reporter: str


def reports(ground: Ground) -> list[Report]:
    """The reports of every document, in text order."""
    found: list[Report] = []
    for reading in ground.hearing.readings:
        contents = Contents(ground.hearing.of_document(reading.document.id))
        for sentence in reading.sentences:
            found += _of_sentence(ground, reading, sentence, contents)
    return found


def _of_sentence(ground: Ground, reading: Reading, sentence: Span, contents: Contents) -> Iterator[Report]:
    low, taken = fold(sentence.of(reading.document.text)), 0
    if _DENIED.search(low):
        return
    for kind, pattern in TABLE:
        for match in pattern.finditer(low):
            if match.start() < taken or _UNREAL.search(low[max(0, match.start() - 12) : match.start()]):
                continue
            placed = _teller(contents, Span(sentence.start + match.start(), sentence.start + match.end()))
            made = placed and _draft(ground, reading, placed, sentence, match)
            if placed and made:
                taken = match.end()
                yield Report(kind, Evidence(placed.document, sentence, placed.id), made, _reporter(ground, placed))


def _teller(contents: Contents, span: Span) -> PlacedStatement | None:
    """The innermost statement around the words, an attributed one before the outlet's own."""
    around = contents.around(Span(span.start, span.start + 1)) or contents.around(Span(span.end - 1, span.end))
    return min(
        around,
        key=lambda s: (s.statement.mode is Mode.NARRATION, sum(len(p) for p in s.statement.content)),
        default=None,
    )


def _reporter(ground: Ground, placed: PlacedStatement) -> str:
    return next(iter(ground.voices(placed)), "press")


def _draft(
    ground: Ground, reading: Reading, placed: PlacedStatement, sentence: Span, match: re.Match[str]
) -> Draft | None:
    """The promise that a report speaks of, as far as the sentence says it."""
    givers = _givers(ground, reading, placed, sentence, match)
    groups = match.groupdict()
    if groups.get("what"):
        body = Span(sentence.start + match.start("what"), sentence.start + match.end("what"))
        opening = match[0][: match.start("what") - match.start()].split()
        words, verb = Span(sentence.start + match.start(), body.start - 1), opening[-1]
    else:
        end = ground.sentence_end(placed.document, sentence.start + match.end() - 1, sentence)
        noun = len(match[0].rstrip().split()[-1])  # "reneging on an agreement": the last word names the promise
        words = Span(sentence.start + match.start() + len(match[0].rstrip()) - noun, sentence.start + match.end())
        words = Span(words.start, words.end - (len(match[0]) - len(match[0].rstrip())))
        tail = fold(reading.document.text[words.end : end])
        stop = _AFTER.search(tail, 12) if len(tail) > 12 else None
        if end <= words.end or (stop and not stop.start()):
            return None
        body = Span(words.end, words.end + stop.start() if stop else end)
        verb = verb_after(re.sub(r"^\s*(?:from|of|on|for|to|under which)\b", "", tail))
        verb = verb if verb_class(verb) else ""
    if not givers or len(body) < 4:
        return None
    made = drafts(ground, Head(placed, givers, Modality.AGREED, words, body, verb, False))
    if not made or not (made[0].quantity or made[0].stems - ROUTINE):
        return None  # "reaffirmed its commitment to dialogue"
    return made[0]


def _givers(
    ground: Ground, reading: Reading, placed: PlacedStatement, sentence: Span, match: re.Match[str]
) -> tuple[str, ...]:
    groups = match.groupdict()
    who = "who" if groups.get("who") else 0
    inner = Span(sentence.start + match.start(who), sentence.start + match.end(who))
    before = subject(ground, placed, sentence.start, sentence.start + match.start())
    if groups.get("what") and before:
        return before
    named = [reading.actor(m.actor) for m in inside(reading.mentions, inner)]
    sides = next((found for actor in named if (found := ground.sides(placed.document, actor))), ())
    if sides or who:
        return sides
    cue = placed.statement.cue
    told = cue is not None and cue.overlaps(inner)
    return before or (ground.sides(placed.document, placed.statement.holder.actor) if told else ())
