"""The actors of a Chinese document: the same parties, under the same keys, that English texts name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice, takewhile

from rashomon.model import ANALYST, PRESS, UNKNOWN, ActorKind, Document, Holder, Mention, MentionKind, Span
from rashomon.reading.actors.cast import Cast
from rashomon.reading.actors.home import Home
from rashomon.reading.actors.records import Record
from rashomon.reading.actors.tables import country_names
from rashomon.reading.attribution import Attribution
from rashomon.reading.han import plain
from rashomon.reading.zh.names import SIDES, Phrase
from rashomon.reading.zh.page import page
from rashomon.reading.zh.parties import Builder
from rashomon.reading.zh.subjects import opening
from rashomon.settings import Settings


def cast(
    document: Document, sentences: Sequence[Span], attributions: Sequence[Attribution], settings: Settings, home: Home
) -> Cast:
    """The actors of a Chinese document, all mentions, and the holder of each attribution."""
    layout = page(document, tuple(sentences), settings.actors)
    builder = Builder(document, layout, home)
    builder.introduce(document.title)
    builder.sides = _two_sides(builder)
    mentions: list[tuple[Span, Record, MentionKind, float]] = []
    for phrase in [*layout.title, *(p for s in layout.sentences for p in s.phrases)]:
        made = builder.resolve(phrase)
        if made is not None:
            builder.found[phrase.span] = made
            mentions.append((phrase.span, *made))
    holders = _holders(builder, attributions)
    numbered = {key: record.actor(n) for n, (key, record) in enumerate(builder.records.items(), 1)}
    done = [(span, numbered[r.key], kind, sure) for span, r, kind, sure in sorted(mentions, key=lambda m: m[0])]
    return Cast(
        actors=tuple(numbered.values()),
        mentions=tuple(Mention(span, actor.id, kind, sure) for span, actor, kind, sure in done),
        holders=tuple(Holder(span, numbered[r.key] if r else None, sure) for span, r, sure in holders),
        claimants=(None,) * len(attributions),
        channels=(None,) * len(attributions),
        phrases=tuple((span, actor.id) for span, actor, _, _ in done),
        text=document.text,
    )


def _two_sides(builder: Builder) -> tuple[str, ...]:
    """The two parties that "双方" are: the first two sides that title and text name, home among them in an own text."""
    found: list[str] = _pair_of(builder)
    page_ = builder.page
    opening = [*builder.titled, *page_.title, *(p for s in page_.sentences[:4] for p in s.phrases)]
    for phrase in opening:
        side = _side_of(builder, phrase)
        if side and side not in found and side not in (PRESS, ANALYST, UNKNOWN):
            found.append(side)
    home = builder.home.side
    if home and home not in found[:2] and builder.home.own and found:
        return (home, found[0])
    return tuple(found[:3])


_PAIR = re.compile(
    r"(?:^|[，。：！？\s])(?P<pair>[中美俄日韩朝欧英法德印乌伊菲越加澳意]{2})(?=就|举行|代表团|会谈|磋商|外长|元首|总统|领导人|两国|双方|团队|谈判|达成|同意|签署|启动|恢复|重启|通话)"
)


def _pair_of(builder: Builder) -> list[str]:
    """The two of "俄美就停火磋商" in the title."""
    match = _PAIR.search(plain(builder.document.title)) if not builder.home.own else None
    return [SIDES[c] for c in match["pair"]] if match is not None else []


def _side_of(builder: Builder, phrase: Phrase) -> str:
    head = phrase.head
    if head.sort == "person":
        return builder._term(head.word)[0]
    if head.sort in ("country", "side", "seat", "capital"):
        return head.word.value
    return builder._said(phrase)[0] if head.sort in ("unknown", "office") and len(phrase.names) > 1 else ""


def _holders(builder: Builder, attributions: Sequence[Attribution]) -> list[tuple[Span | None, Record | None, float]]:
    """Who holds each attribution: by its words, or the holder of the one that it goes on with."""
    found: list[tuple[Span | None, Record | None, float]] = []
    speaker: Record | None = None
    record: Record | None
    for attribution in attributions:
        if attribution.holder is not None:
            words = attribution.holder.of(builder.page.text)
            opener = None
            if words in ("他", "她"):
                opener = _opener_here(builder, attribution.holder, words) or _opener_before(
                    builder, attribution.sentence
                )
            fits = ("", "f" if words == "她" else "m")
            if opener is None and words in ("他", "她") and speaker is not None and speaker.anonymous:
                opener = speaker if _same_paragraph(builder, attributions, attribution) else None
            if opener is not None and opener.gender in fits:
                record, sure = opener, 0.85
            elif words in ("他", "她") and speaker is not None and speaker.gender in fits:
                record, sure = speaker, 0.85  # who spoke last, rather than who was spoken of
            else:
                made, sure = _of_words(builder, attribution.holder)
                record = made
            single = record is not None and (record.kind is ActorKind.PERSON or record.anonymous)
            speaker = record if single else speaker
            found.append((attribution.holder, record, sure))
        elif attribution.continues is not None and attribution.continues < len(found):
            _, record, sure = found[attribution.continues]
            found.append((None, record, round(sure * 0.95, 3)))
        else:
            found.append((None, None, 0.0))
    return found


def _same_paragraph(builder: Builder, attributions: Sequence[Attribution], here: Attribution) -> bool:
    """Whether the remark before this one stands in its paragraph."""
    at = next((n for n, a in enumerate(attributions) if a is here), 0)
    return at > 0 and "\n" not in builder.page.text[attributions[at - 1].sentence.start : here.sentence.start]


def _opener_here(builder: Builder, pronoun: Span, word: str) -> Record | None:
    """The person who opens the pronoun's own sentence: "发言人李文被问到此事，他说"."""
    at = bisect_left(builder.page.sentences, pronoun.start, key=lambda s: s.span.end)
    if at >= len(builder.page.sentences):
        return None
    opens = opening(builder.page.text, builder.page.sentences[at])
    if (
        opens is None
        or opens.span.end > pronoun.start
        or opens.phrases[0].head.sort not in ("person", "unknown", "office")
    ):
        return None
    made = builder.found.get(opens.phrases[0].span)
    if made is None or made[0].kind is not ActorKind.PERSON:
        return None
    return made[0] if made[0].gender in ("", "f" if word == "她" else "m") else None


def _opener_before(builder: Builder, sentence: Span) -> Record | None:
    """The person who is the subject of the sentence before, in the same paragraph."""
    at = bisect_left(builder.page.sentences, sentence, key=lambda s: s.span)
    if not 0 < at < len(builder.page.sentences) or builder.page.sentences[at].span != sentence:
        return None
    here, before = builder.page.sentences[at], builder.page.sentences[at - 1]
    opens = opening(builder.page.text, before) if before.paragraph == here.paragraph else None
    if opens is None or opens.phrases[0].head.sort not in ("person", "unknown"):
        return None
    made = builder.found.get(opens.phrases[0].span)
    return made[0] if made is not None else None


def _within(builder: Builder, holder: Span) -> list[tuple[Span, tuple[Record, MentionKind, float]]]:
    """What was found inside a holder's words, in text order."""
    if len(builder.places) != len(builder.found):
        builder.places = sorted(builder.found)
    first = bisect_left(builder.places, holder.start, key=lambda span: span.start)
    inside = takewhile(lambda span: span.start < holder.end, islice(builder.places, first, None))
    return [(span, builder.found[span]) for span in inside if holder.covers(span)]


def _of_words(builder: Builder, holder: Span) -> tuple[Record | None, float]:
    words = plain(holder.of(builder.document.text))
    inside = _within(builder, holder)
    if words == "答" or words in _ASKERS or (_PRESSMAN.search(words) and not inside):
        return _label(builder, words)
    if len(inside) > 1:
        sides = tuple(sorted({made[0].side for _, made in inside if made[0].side not in (UNKNOWN, PRESS, ANALYST)}))
        if len(sides) > 1:
            joint = builder._joint(None, "")  # the two sides of the text, where they are these
            if joint is not None and tuple(sorted(joint[0].sides)) == sides:
                return joint[0], 0.85
            names = country_names()
            name = " and ".join(names.get(side, side) for side in sides)
            return builder.keep(Record("joint:" + "+".join(sides), name, ActorKind.GROUP, sides[0], sides=sides)), 0.85
        if len({made[0].key for _, made in inside}) > 1 and len(sides) == 1:
            words = holder.of(builder.document.text)
            group = Record(f"group:{words}", words, ActorKind.GROUP, sides[0], plural=True)
            group.speaks = all(made[0].speaks for _, made in inside)
            return builder.keep(group), 0.85
    if len(inside) == 1 and inside[0][1][0].key.startswith(("gov:", "body:united nations")):
        named = _organisation(builder, words, holder, inside[0][1][0])
        if named is not None:
            return named
    if inside:
        record, _, sure = inside[0][1]
        if record.kind is ActorKind.COUNTRY and record.key.startswith("gov:"):
            record.kind = ActorKind.GOVERNMENT
        return record, sure
    words = holder.of(builder.document.text)
    if _NATIONAL.fullmatch(plain(words)) and builder.home.side:
        side = builder.home.side
        return builder.keep(Record(f"body:{words}", words, ActorKind.BODY, side, speaks=True, confidence=0.6)), 0.6
    return builder.keep(Record(f"other:{words}", words, ActorKind.UNKNOWN, UNKNOWN, speaks=False, confidence=0.3)), 0.3


# Offices of a country that are named without it at home.
_NATIONAL = re.compile(
    r"(?:国家)?[\u4e00-\u9fff]{2,8}(?:总署|总局)|国家[\u4e00-\u9fff]{2,8}[局委署]|央行|财政部|外交部|国防部|商务部|统计局|海关"
)


_PUBLIC = re.compile(r"(?:部|署|局|委|院|厅|府|警|军|队|办公室|法院|海关)\Z")


_PRIVATE = re.compile(r"(?:研究所|研究院|智库|大学|学院|中心|公司|集团|银行|协会|学会|基金会|联盟|工会|商会|机构)\Z")


def _organisation(builder: Builder, words: str, holder: Span, country: Record) -> tuple[Record, float] | None:
    """A body of a country that no table holds: an office of it speaks for it, an institute or firm for itself."""
    public, private = _PUBLIC.search(words), _PRIVATE.search(words)
    if not (public or private):
        return None
    shown = holder.of(builder.document.text)
    side = country.side if public and not private else UNKNOWN
    record = Record(f"body:{words}", shown, ActorKind.BODY, side, speaks=side != UNKNOWN, confidence=0.7)
    return builder.keep(record), 0.7


_PRESSMAN = re.compile(r"(?:记者|主持人)\Z")


_ASKERS = ("问", "有记者", "媒体", "有媒体", "记者", "有记者问", "媒体问", "有媒体问", "提问", "主持人")


def _label(builder: Builder, words: str) -> tuple[Record, float]:
    """ "答" is the spokesperson whom the text names, or the issuer; "问" the press."""
    if words == "答":
        named = [r for r in builder.records.values() if r.role == "spokes" or "spokesperson" in r.office]
        spokes = next(iter(sorted(named, key=lambda r: not r.key.startswith("person:"))), None)
        return spokes or builder.government(builder.home.side, speaks_as=True), 0.8
    if words not in _ASKERS:
        return builder.keep(Record(f"group:{words}", words, ActorKind.GROUP, PRESS, speaks=False, plural=True)), 0.8
    return builder.keep(Record("group:journalists", words, ActorKind.GROUP, PRESS, speaks=False, plural=True)), 0.8
