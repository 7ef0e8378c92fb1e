"""From one attribution to a statement: whose it is, who claims it, what is done by it, how it reached the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rashomon.model import (
    PRESS,
    UNKNOWN,
    Actor,
    ActorKind,
    Document,
    Holder,
    Mode,
    Profile,
    Span,
    Statement,
    TopicMention,
)
from rashomon.reading.actors.cast import Cast
from rashomon.reading.acts import act
from rashomon.reading.attribution import Attribution
from rashomon.reading.languages import reader_of
from rashomon.reading.rules.turns import asks_for_press, is_turn
from rashomon.reading.statements.channels import channel
from rashomon.reading.statements.lemmas import cue_lemma, negated
from rashomon.reading.topics.assigning import assign, mentions_between

_RELATIVE = re.compile(r"(?<=[\s,])(who|which|that|whom)$")
_FRONTED = re.compile(
    r"\s*(?:\d{1,2}[.)]\s+)?(?:On|Regarding|Concerning|As\s+for|As\s+regards|As\s+to|Turning\s+to|Speaking\s+(?:of|on|about)|Touching\s+(?:up)?on"
    r"|Addressing|With\s+(?:regard|respect)\s+to|In\s+(?:regard|relation)\s+to|When\s+it\s+comes\s+to"
    r"|In\s+the\s+(?:field|area|sphere)\s+of|Faced\s+with|Confronted\s+with|In\s+(?:the\s+)?face\s+of|With\s+reference\s+to|Referring\s+to"
    r"|Asked\s+(?:about|on|whether|if)|Pressed\s+on|Questioned\s+(?:about|on)|With\s+a\s+view\s+to|In\s+view\s+of|Mindful\s+of|Ahead\s+of|Moving\s+(?:on\s+)?to|(?:Emphasi[sz]|Highlight|Underlin|Underscor"
    r"|Welcom|Recall|Stress|Not)ing(?:\s+the\s+\w+\s+of)?)\s+"
    r"((?!the\s+(?:sidelines|margins?|eve|occasion|morning|evening|afternoon|same\s+day)\b)[^,;:.!?\"“”\n]{2,70}),\s"
)
# In a side's own text: who speaks in it, and an office of which it does not say whose it is.
_FIRST_PERSON = re.compile(
    r"(?:I|we)(?:\s+(?:both|all|also|each|too))?"
    r"|(?:my|our)(?:\s+[\w-]+){0,2}\s+(?:government|administration|country|nation|ministry|forces|side|delegation|people)",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:the|his|her|h\.?e\.?(?:\s+the)?)\s+(?:[\w-]+\s+){0,3}?(?:[\w]+-)?"
    r"(?:minister|secretary|chancellor|commissioner|director-general|ministry|government|presidency|cabinet)",
    re.IGNORECASE,
)
# Labels of those who put questions in a side's transcript: the press, never the issuer.
_QUESTION = re.compile(r"(?:Q|question|reporter|journalist|correspondent|the\s+press)(?:\s*\d+)?[.:]?", re.IGNORECASE)
_NEAR = 40  # attributions before and after one among which the turn that it stands in is looked for
_WIDEST_QUOTE = 3000  # characters over which a quotation may have been opened
_WIDEST_FRONT = 110  # characters of a matter that a sentence names first
_WIDEST_TOPIC = 400  # characters that the words of one topic may run over
_WIDEST_GAP = 160  # characters between cue and content whose topics still belong to the statement


def attributed(
    document: Document,
    index: int,
    attributions: Sequence[Attribution],
    cast: Cast,
    profile: Profile,
    topics: Sequence[TopicMention],
) -> Statement:
    """The statement of the attribution of that index; its id and parent are given later."""
    text, attribution = document.text, attributions[index]
    holder = _holder(text, index, attributions, cast, profile)
    asked = _asked(text, holder) or asks_for_press(attribution.rule) or _of_asker(text, index, attributions)
    if asked:
        holder = Holder(holder.span, None, holder.confidence)
    claimant = None if asked else _claimant(text, index, attributions, cast, profile, holder.actor)
    lemma = cue_lemma(text, attribution.cue) if attribution.cue else ""
    theirs = reader_of(document.language).act
    if theirs is not None:
        words = attribution.cue.of(text) if attribution.cue else ""
        done = theirs(text, attribution.content, attribution.cue, words, False)
    else:
        done = act(text, attribution.content, attribution.cue, lemma, negated(text, attribution.cue))
    how, how_span = channel(document, attribution, holder.actor, profile)
    return Statement(
        id="",
        content=attribution.content,
        holder=holder,
        cue=attribution.cue,
        mode=attribution.mode,
        sentence=attribution.sentence,
        claimant=claimant,
        voices=(PRESS,) if asked else voices(claimant if _speaks(claimant) else holder.actor),
        channel=how,
        channel_span=how_span,
        act=done.act,
        plover=done.plover,
        modality=done.modality,
        modality_span=done.modality_span,
        pressure=done.pressure,
        negated=done.negated,
        hedges=done.hedges,
        condition=done.condition,
        quoted=attribution.quoted,
        topics=topics_of(topics, _about(text, attribution), text),
        rule=attribution.rule,
        confidence=_confidence(attribution, holder),
    )


def voices(actor: Actor | None) -> tuple[str, ...]:
    """The sides that an actor speaks for."""
    if actor is None:
        return (UNKNOWN,)
    return actor.sides or (actor.side,)


def topics_of(topics: Sequence[TopicMention], spans: Iterable[Span], text: str = "") -> tuple[TopicMention, ...]:
    """The topics whose words lie in the spans, each once; a wider one gives way to a narrower one."""
    places = tuple(spans)
    hull = Span(min(place.start for place in places), max(place.end for place in places))
    near = mentions_between(topics, hull.start - _WIDEST_TOPIC, hull.end)
    return assign(places, hull, tuple(t for t in near if any(place.overlaps(t.span) for place in places)), text=text)


def _holder(text: str, index: int, attributions: Sequence[Attribution], cast: Cast, profile: Profile) -> Holder:
    """Who holds it; in a side's own text what "was emphasised" by nobody named is the issuer's.

    Of "the minister, who" the words are "who", and the actor is the minister.
    """
    found, attribution = cast.holder(index), attributions[index]
    pronoun = _RELATIVE.search(text, attribution.holder.start, attribution.holder.end) if attribution.holder else None
    if pronoun is not None:
        return Holder(Span(*pronoun.span(1)), found.actor, found.confidence)
    if attribution.holder is None and attribution.continues is None and found.actor is None:
        return Holder(None, profile.issuer, profile.confidence) if profile.issuer is not None else found
    speaker = _speaker(text, index, attributions, cast)
    if speaker is not None:
        return Holder(attribution.holder, speaker, 0.9)
    if _open(found.actor) and attribution.holder is not None and profile.issuer is not None:
        if _FIRST_PERSON.fullmatch(attribution.holder.of(text)) and not _spoken(text, attribution.holder):
            return Holder(attribution.holder, profile.issuer, profile.confidence)
        if _TITLE.fullmatch(attribution.holder.of(text)):
            return Holder(attribution.holder, profile.issuer, round(0.8 * profile.confidence, 3))
    if attribution.holder is not None and found.span is None:
        return Holder(attribution.holder, found.actor, found.confidence)
    return found


def _speaker(text: str, index: int, attributions: Sequence[Attribution], cast: Cast) -> Actor | None:
    """Who says "I" or "we" in a speaker's turn: the one whom its label names."""
    attribution = attributions[index]
    if attribution.holder is None or not _FIRST_PERSON.fullmatch(attribution.holder.of(text)):
        return None
    parent = attribution.parent
    if parent is not None:
        return cast.holder(parent).actor if is_turn(attributions[parent].rule) else None
    near = attributions[max(0, index - _NEAR) : index + _NEAR]
    if any(is_turn(other.rule) and other.holder == attribution.claimant for other in near):
        return cast.claimant(index)
    return None


def _asked(text: str, holder: Holder) -> bool:
    """Whether the holder is the label of whoever puts a question, and no name."""
    if holder.span is None or _QUESTION.fullmatch(holder.span.of(text)) is None:
        return False
    return _open(holder.actor) or (holder.actor is not None and _QUESTION.fullmatch(holder.actor.name) is not None)


def _of_asker(text: str, index: int, attributions: Sequence[Attribution]) -> bool:
    """Whether it is what somebody who asks for the press says of himself: "We noted that …"."""
    attribution = attributions[index]
    own = attribution.holder is not None and _FIRST_PERSON.fullmatch(attribution.holder.of(text)) is not None
    return own and _in_question(index, attributions)


def _in_question(index: int, attributions: Sequence[Attribution]) -> bool:
    """Whether it stands in the turn of somebody who asks for the press."""
    parent = attributions[index].parent
    while parent is not None:
        if is_turn(attributions[parent].rule):
            return asks_for_press(attributions[parent].rule)
        parent = attributions[parent].parent
    return False


def _open(actor: Actor | None) -> bool:
    """Whether nothing is known of a holder but the words."""
    return actor is None or (actor.side == UNKNOWN and actor.kind is ActorKind.UNKNOWN and not actor.anonymous)


def _spoken(text: str, holder: Span) -> bool:
    """Whether a pronoun stands inside quotation marks that are still open: then it is the speaker's."""
    start = max(text.rfind("\n\n", 0, holder.start), holder.start - _WIDEST_QUOTE, 0)
    before = text[start : holder.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _claimant(
    text: str,
    index: int,
    attributions: Sequence[Attribution],
    cast: Cast,
    profile: Profile,
    holder: Actor | None,
) -> Actor | None:
    """Who says that the holder said it: named in the text, the holder of the statement around, or the issuer."""
    if _in_question(index, attributions):
        return None  # who asks after it for the press claims nothing
    if is_turn(attributions[index].rule):  # who speaks says it himself; of whom nothing is known, whose text it is
        return profile.issuer if holder is None or holder.side == UNKNOWN else None
    found = cast.claimant(index)
    parent = attributions[index].parent
    if found is None and parent is not None:
        outer = _holder(text, parent, attributions, cast, profile).actor
        found = outer if outer is not None and outer.kind is not ActorKind.OUTLET else None
    if found is None and profile.issuer is not None and holder is not None:
        ours = set(voices(profile.issuer))
        if not ours & set(voices(holder)):
            found = profile.issuer
    if found is not None and holder is not None and found.id == holder.id:
        return None
    return found


def _speaks(claimant: Actor | None) -> bool:
    return claimant is not None and claimant.speaks and claimant.side != UNKNOWN


def _about(text: str, attribution: Attribution) -> tuple[Span, ...]:
    """The content, the cue, what little stands between the two, and a matter named first ("On debt, she said …")."""
    spans = list(attribution.content)
    sentence = attribution.sentence
    fronted = _FRONTED.match(text, sentence.start, min(sentence.end, sentence.start + _WIDEST_FRONT))
    if fronted is not None and all(fronted.end() <= part.start for part in attribution.content):
        spans.append(Span(fronted.start(1), fronted.end(1)))
    if attribution.cue is not None:
        spans.append(attribution.cue)
        first = attribution.content[0]
        gap = first.start - attribution.cue.end
        if 0 < gap <= _WIDEST_GAP:
            spans.append(Span(attribution.cue.end, first.start))
    return tuple(spans)


def _confidence(attribution: Attribution, holder: Holder) -> float:
    """The rule's precision, less where the holder could not be told."""
    known = holder.confidence if holder.actor is not None else 0.4
    weight = 0.75 + 0.25 * known
    if attribution.mode is Mode.DIRECT and attribution.cue is None:
        weight *= 0.9
    return round(min(1.0, attribution.confidence * weight), 3)
