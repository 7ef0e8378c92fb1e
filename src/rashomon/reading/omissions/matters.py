"""What a report of silence is about: the noun phrases that it names, and which topics are their matter.

"No mention of Norway's request for a waiver to buy turbines, nor of visas" names two matters. The first is the waiver:
a topic that only its complement names (turbines) or whose land owns it (Norway) is no matter of the report. A matter
without a topic of the taxonomy is named by its own words, as a found topic.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rashomon.model import Span, TopicMention
from rashomon.reading.topics import taxonomy

_AND_ON = re.compile(
    r",?\s(?:(?:n?or|and)\s(?:about|on|of|to|over|regarding)|(?:(?:and|or)\s)?(?:much|even|still|far)\sless(?:\s(?:about|on|of|to))?"
    r"|let\salone(?:\s(?:about|on|of|to))?)\s",
    re.IGNORECASE,
)
_LINK = re.compile(  # what begins a complement that may name another matter; "of", "on" and "in" do not
    r",?\s(?:for|that|which|who|whom|whose|where|when|by|under|after|before|during|as|since|until|because|despite"
    r"|to(?=\s(?-i:(?!the\b|an?\b|its\b|their\b|his\b|her\b)[a-z])))\s",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\s(?:of|on|about)\s", re.IGNORECASE)
_BOTH_OF = re.compile(r"\s*(?:(?:both|either|neither|all|most|any|much)\s+)?(?:of\s+)?", re.IGNORECASE)
_CLAUSE = re.compile(
    r"\s*(?:(?:that|whether|how|why|what|when|where|who|which|if|having|being|there)\b"
    r"|[a-z]+ing\s+(?:the|an?|to|its|their|any|up|out|on|with|that)\b)",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(  # heads that name no matter by themselves: what follows them does
    r"(?:fates?|questions?|issues?|matters?|topics?|subjects?|problems?|situations?|status|futures?|prospects?|needs?"
    r"|importance|plans?|ideas?|proposals?|offers?|promises?|pledges?|commitments?|calls?|demands?|appeals?|requests?|wish(?:es)?"
    r"|talks?|discussions?|agreements?|deals?|disputes?|threats?|uses?|purchases?|sales?|suppl(?:y|ies)|claims?|cases?|roles?"
    r"|costs?|prices?|amounts?|mentions?|references?|words?|hints?|traces?|details?|figures?|numbers?|language|passages?|points?"
    r"|anything|something|wars?|conflicts?|crisis|progress|concerns?|efforts?|steps?|measures?|part|kinds?|sorts?|forms?"
    r"|end|start|return|release|resumption|extension|imposition|lifting|removal|reduction|abolition|possibility|support|aid"
    r"|attacks?|strikes?|ban|right|rights|duty|restrictions?|controls?|limits?|freedom|protection|presence|influence|place|mistreatment"
    r"|treatment|killings?|detention|arrests?|exports?|imports?|production|transit|transfer|shipments?|deliver(?:y|ies)|any|all|both"
    r"|relations?|ties|cooperation|joint|reform|reopening|opening|closure|construction|building|status\s+quo|access)",
    re.IGNORECASE,
)
_OWNED = re.compile(r"['’]s?\s", re.IGNORECASE)
_DETERMINER = re.compile(
    r"\s*(?:(?:the|a|an|any|all|some|its|their|his|her|this|that|these|those|such|even|also|either|both|so-called|recent|alleged)\s+)*",
    re.IGNORECASE,
)
_NAME_ENDS = re.compile(
    r"[,;:.!?—()\"“”]|\s[–-]\s|\s(?:that|which|who|whom|whose|where|when|while|after|before|as|since|although|though|because|but"
    r"|too|either|neither|at\s+all|by\s+name|in\s+it|yesterday|today)(?=\W|\Z)",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\s(?:that|which|who|whose)")
_STORY_ENDS = re.compile(r"[;:.!?—()\"“”](?:\s|\Z)|,\s(?:nor|and|but|which|who)\b")
_VAGUE = re.compile(  # a head that says what happened only with what follows it
    r"(?:fur(?:or|ore)|rows?|affairs?|episodes?|incidents?|controvers(?:y|ies)|scandals?|uproar|spats?|tensions?|accusations?"
    r"|allegations?|remarks?|comments?|killings?|murders?|deaths?)",
    re.IGNORECASE,
)
_EMPTY = frozenset(
    """issue issues question questions matter matters topic topics point points subject subjects problem problems
    case cases it them this that these those him her us any anything something nothing everything one ones other
    others both either neither detail details date dates figure figures number numbers name names time timing
    press reporters journalists media public word words phrase term talks call meeting conversation summit visit
    readout statement text document account aspect aspects element elements item items claim claims concern
    concerns part parts kind sort such so much more less than a an the of to on in for by with and or not all
    some his its their also even too only just each every here there furor furore row affair episode incident
    controversy scandal uproar dispute remarks comments response reply answer possibility idea plan plans
    proposal proposals agreement deal progress result results outcome outcomes""".split()  # noqa: SIM905
)
_WORD = re.compile(r"[\w'’-]+")
_LONGEST, _STORY = 12, 14  # words of a name
_SURE = 0.6


def parts(text: str, region: Span) -> tuple[Span, ...]:
    """The matters that a stretch of text names one by one: "on the flights and on the fishing"."""
    cuts = [region.start]
    for match in _AND_ON.finditer(text, region.start, region.end):
        cuts += [match.start(), match.end()]
    cuts.append(region.end)
    pairs = zip(cuts[::2], cuts[1::2], strict=True)
    return tuple(Span(start, end) for start, end in pairs if start < end and text[start:end].strip())


def its_topics(text: str, part: Span, topics: Iterable[TopicMention]) -> Iterator[TopicMention]:
    """Those of the topics named in a part that are its matter, not only its complement's or its owner's."""
    named = [t for t in topics if part.start < t.span.end and t.span.start < part.end]
    end = _head_end(text, part)
    heads = [t for t in named if t.span.start < end and not _owns(text, t, part)]
    if any(not _is_place(t) for t in heads):
        heads = [t for t in heads if not _is_place(t) or not _owned_by(text, t)]
    yield from heads


def _is_place(topic: TopicMention) -> bool:
    return taxonomy().is_place(topic.topic)


def _owned_by(text: str, topic: TopicMention) -> bool:
    words = topic.span.of(text)
    return words.endswith(("'s", "’s", "s'", "s’")) or _OWNED.match(text, topic.span.end) is not None


def _owns(text: str, topic: TopicMention, part: Span) -> bool:
    """Whether a place only owns the matter ("Norway's request"); "Norway's future" is about Norway."""
    if not (_is_place(topic) and _owned_by(text, topic)):
        return False
    rest = text[topic.span.end : part.end].removeprefix("'s").removeprefix("’s").strip()
    head = _WORD.match(rest)
    return head is not None and re.fullmatch(r"future|fate|status|situation|role|war|question", head.group()) is None


def _head_end(text: str, part: Span) -> int:
    """Where the words end that name the matter: before its complement, save where the head only leads on to that."""
    if _CLAUSE.match(text, part.start, part.end):
        return part.end
    opened = _BOTH_OF.match(text, part.start, part.end)
    start = opened.end() if opened else part.start
    for link in _LINK.finditer(text, start, part.end):
        words = _WORD.findall(text[start : link.start()])
        if not words or not _LEADS_ON.fullmatch(words[-1]):
            return link.start()
        start = link.end()
    return part.end


def called(text: str, part: Span, sentence: Span, names: Iterable[Span]) -> TopicMention | None:
    """The found topic of a matter that the taxonomy lacks, called by its own words; None where they name none.

    ``names`` are the places of actors: whoever is only named is no matter.
    """
    start = _named_from(text, part)
    if (
        start >= part.end
        or _CLAUSE.match(text, part.start, part.end)
        or _CLAUSE.match(text, start, part.end)
        or text[start] in "\"“'‘"
    ):
        return None
    ends = _NAME_ENDS.search(text, start, part.end)
    span = _trimmed(text, start, ends.start() if ends else part.end, _LONGEST)
    first = _WORD.findall(text[start : span.end])
    if len(first) == 1 and ends and _TOLD.match(ends.group()):  # "the drone that came down near Nida"
        span = _trimmed(text, start, part.end, _LONGEST)
    if any(_VAGUE.fullmatch(word) for word in first[:3]):
        story = _STORY_ENDS.search(text, span.end, sentence.end)
        span = _trimmed(text, start, story.start() if story else sentence.end, _STORY)
    telling = [w for w in _WORD.finditer(text, span.start, span.end) if _tells(w.group())]
    telling = [w for w in telling if not any(name.start <= w.start() < name.end for name in names)]
    if not telling:
        return None
    slug = re.sub(r"[\W_]+", "-", span.of(text).casefold()).strip("-")
    return TopicMention(f"found:{slug}", span, "point", _SURE)


def _named_from(text: str, part: Span) -> int:
    """Where the name of a matter begins: behind articles and heads that only lead on to it."""
    start = part.start
    while match := _DETERMINER.match(text, start, part.end):
        start = match.end()
        word = _WORD.match(text, start, part.end)
        link = _ABOUT.match(text, word.end(), part.end) if word else None
        if not (word and link and _LEADS_ON.fullmatch(word.group())):
            break
        start = link.end()
    return start


def _tells(word: str) -> bool:
    return len(word) > 2 and word.casefold() not in _EMPTY and not word[0].isdigit()


def _trimmed(text: str, start: int, end: int, longest: int) -> Span:
    """A stretch without space at its ends, of so many words at most."""
    every = list(_WORD.finditer(text, start, end))
    while longest < len(every) and every[longest].group()[0].isupper():
        longest += 1  # within a name
    words = every[:longest]
    return Span(start, words[-1].end()) if words else Span(start, max(start + 1, end))
