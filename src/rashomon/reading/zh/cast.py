"""The actors of a Chinese document: the same parties, under the same keys, that English texts name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from rashomon.model import ANALYST, PRESS, UNKNOWN, ActorKind, Document, Holder, Mention, MentionKind, Span
from rashomon.reading.actors.cast import Cast
from rashomon.reading.actors.home import Home
from rashomon.reading.actors.ledger import keyed
from rashomon.reading.actors.names import join_words
from rashomon.reading.actors.records import Record
from rashomon.reading.actors.tables import country_names
from rashomon.reading.actors.tokens import split
from rashomon.reading.attribution import Attribution
from rashomon.reading.zh.names import SIDES, Name, Phrase, phrases, scan
from rashomon.reading.zh.page import Page, page
from rashomon.reading.zh.script import plain
from rashomon.reading.zh.subjects import opening
from rashomon.reading.zh.tables import Word, entry_of
from rashomon.settings import Settings

_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟"
    "熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温庄常康施洪简柯卓翁游萧蓝游连赖管褚阮古涂童"
)
_OF_OTHERS = "议会盟织团司院局行社党署校州省市"
_INTERNATIONAL = ("secretary-general", "director-general")
_SPEAKING = frozenset(["head", "deputy", "minister", "spokes", "envoy", "official", "partyhead", "leader"])
_ABBREVIATED = {"foreign ministry": "Foreign Ministry", "commerce ministry": "Commerce Ministry"}
# Ministries that the tables of names know under a name of their own.
_KNOWN = {
    ("CN", "foreign ministry"): "Chinese Foreign Ministry", ("CN", "commerce ministry"): "MOFCOM",
    ("US", "commerce ministry"): "US Commerce Department", ("US", "finance ministry"): "US Treasury",
    ("US", "State Council"): "State Department", ("US", "justice ministry"): "US Justice Department",
    ("US", "energy ministry"): "Department of Energy", ("US", "defense ministry"): "Pentagon",
}  # fmt: skip


@dataclass(slots=True)
class _Builder:
    """Resolves noun phrases one after the other; what came before settles pronouns and sides."""

    document: Document
    page: Page
    home: Home
    records: dict[str, Record] = field(default_factory=dict)
    found: dict[Span, tuple[Record, MentionKind, float]] = field(default_factory=dict)
    persons: list[Record] = field(default_factory=list)
    sides: tuple[str, ...] = ()
    titled: tuple[Phrase, ...] = ()

    def introduce(self, title: str) -> None:
        """Makes the persons of the title known, whom the text may name by their office alone."""
        line = plain(title)
        self.titled = tuple(phrases(line, scan(line, 0, len(line), {})))
        for phrase in self.titled:
            if phrase.head.sort == "person":
                self._person(phrase, phrase.head.word, former=False)

    # -- parties -------------------------------------------------------------------------------------------

    def keep(self, record: Record) -> Record:
        return self.records.setdefault(record.key, record)

    def government(self, side: str, *, speaks_as: bool = False) -> Record:
        name = country_names().get(side, side)
        record = self.keep(Record(f"gov:{side}", name, ActorKind.COUNTRY, side))
        if speaks_as:
            record.kind = ActorKind.GOVERNMENT
        return record

    def resolve(self, phrase: Phrase) -> tuple[Record, MentionKind, float] | None:
        """The party that a noun phrase refers to, how it names it, and how sure that is."""
        head = phrase.head
        made = self._by_sort(phrase, head)
        if made is None:
            return None
        record = made[0]
        record.aliases[phrase.span.of(self.document.text)] = None
        if head.sort in ("person", "unknown"):
            record.aliases[head.span.of(self.document.text)] = None
        return made

    def _by_sort(self, phrase: Phrase, head: Name) -> tuple[Record, MentionKind, float] | None:
        sort, word = head.sort, head.word
        if sort == "person":
            return self._person(phrase, word), MentionKind.NAME, 0.95
        if sort == "unknown":
            return self._stranger(phrase, word.value), MentionKind.NAME, 0.8
        if sort in ("country", "capital", "seat", "side"):
            record = self.government(word.value, speaks_as=sort != "country")
            kind = MentionKind.NAME if sort in ("country", "side") else MentionKind.METONYM
            return record, kind, 0.95
        if sort == "joint":
            return self._joint(phrase, word.value)
        if sort == "body":
            return self._body(phrase, word)
        if sort == "office":
            return self._office(phrase, word)
        if sort == "pronoun":
            return self._pronoun(word.value)
        return self._other(phrase, head)

    def _person(self, phrase: Phrase, word: Word, *, former: bool = True) -> Record:
        lows = join_words([t.low for t in split(word.value)])
        key = f"person:{' '.join(lows)}"
        record = self.records.get(key)
        if record is None:
            record = self.keep(Record(key, word.value, ActorKind.PERSON, words=lows))
            side, office, current = self._term(word)
            record.side, record.office, record.speaks = side or UNKNOWN, office, current and bool(side)
            record.confidence = 0.9
        if (
            former
            and "前" in self.page.text[max(0, phrase.span.start - 1) : phrase.head.span.start]
            and self._former(phrase)
        ):
            record.speaks = False
        if not self.home.side and record.side != UNKNOWN and self._at_home(phrase):
            self.home = Home(record.side)
        self._spoken(record)
        return record

    def _at_home(self, phrase: Phrase) -> bool:
        """Whether a person of the tables is named with an office and no country, as outlets do at home."""
        sorts = {name.sort for name in phrase.names}
        return (
            "office" in sorts
            and not sorts & {"country", "capital", "seat", "body"}
            and all(r.words for r in self.persons[:1])
            and len(self.persons) <= 1
        )

    def _former(self, phrase: Phrase) -> bool:
        """Whether "前" stands before an office: "美国前总统"."""
        text = self.page.text
        return any(n.sort == "office" and text[n.span.start - 1] == "前" for n in phrase.names if n.span.start)

    def _term(self, word: Word) -> tuple[str, str, bool]:
        """Side, office and whether it was held when the document came out (without a date: the latest one)."""
        entry = entry_of(word.value)
        if entry is None or not entry.terms:
            return word.role, word.office, True
        when = self.document.published
        if when is None:
            term = entry.terms[-1]
            return term.side, term.office, term.speaks and term.end is None
        holding = [t for t in entry.terms if _holds(t.begin, t.end, when)]
        term = holding[-1] if holding else entry.terms[-1]
        return term.side, term.office, bool(holding) and term.speaks

    def _stranger(self, phrase: Phrase, name: str) -> Record:
        key = f"person:{name}"
        record = self.records.get(key)
        if record is None:
            shown = phrase.head.span.of(self.document.text)
            shown = shown if len(shown) == len(name) else name
            record = self.keep(Record(key, shown, ActorKind.PERSON, speaks=False, confidence=0.7))
        side, office, role = self._said(phrase)
        if side and record.side == UNKNOWN:
            record.side, record.office, record.role = side, office, role
            record.speaks = role in _SPEAKING and not self._former(phrase)
            for name_ in phrase.names[:-1]:
                record.show(name_.span)
        self._spoken(record)
        return record

    def _said(self, phrase: Phrase) -> tuple[str, str, str]:
        """Side, office and role that the words of a phrase give; without a country an office is at home's."""
        side, office, role, ministry = "", "", "", ""
        for name in phrase.names:
            if name.sort in ("country", "side", "capital", "seat") and not side:
                side = name.word.value
            elif name.sort == "body":
                entry = entry_of(name.word.value) if name.word.value else None
                if entry is not None and entry.side and not side:
                    side = entry.side
                ministry = name.word.office or (entry.name if entry is not None else "")
            elif name.sort == "office" and not office:
                office, role = name.word.office, name.word.role
                if self._of_unknown_body(phrase, name):
                    office, role = "chairman" if role == "head" else office, "official"
                side = side or (
                    "EU" if office in ("commission president", "council president", "high representative") else ""
                )
        if ministry and office:
            office = (
                f"{ministry.removesuffix(' ministry')} {office}" if office == "minister" else f"{ministry} {office}"
            )
        if not side and ministry and role in ("official", "spokes"):
            side = self.home.side
        before = self.page.text[max(0, phrase.span.start - 1) : phrase.span.start]
        if before and before in _OF_OTHERS:  # "慕尼黑安全会议主席": of a body that no table holds
            return side, office, role
        if not side and role in ("spokes", "head", "minister", "deputy") and office not in _INTERNATIONAL:
            side = self.home.side if self._homely(phrase) else self._abroad()
        return side, office, role

    def _of_unknown_body(self, phrase: Phrase, name: Name) -> bool:
        """Whether words for a body that no table holds stand right before an office: "参议院军事委员会主席"."""
        at = phrase.names.index(name)
        begin = phrase.names[at - 1].span.end if at else max(0, name.span.start - 1)
        gap = self.page.text[begin : name.span.start]
        return bool(gap) and gap[-1] in _OF_OTHERS and (at > 0 or gap in _OF_OTHERS)

    def _homely(self, phrase: Phrase) -> bool:
        """Whether a minister without a country can be one at home: a name in Chinese form, where home writes so."""
        name = phrase.head.span.of(self.page.text)
        if phrase.head.sort != "unknown" or self.home.side not in ("CN", "TW", "HK", "MO", "SG"):
            return True
        return len(name) <= 3 and name[0] in _SURNAMES

    def _abroad(self) -> str:
        """The side of the foreign person whom the text named last."""
        return next((r.side for r in reversed(self.persons) if len(r.side) == 2 and r.side != self.home.side), "")

    def _body(self, phrase: Phrase, word: Word) -> tuple[Record, MentionKind, float]:
        side = next((n.word.value for n in phrase.names if n.sort in ("country", "side", "capital")), "")
        if word.office:
            return self._ministry(side or word.value or self.home.side, word.office, bool(side))
        name = _KNOWN.get((side, word.value), word.value)
        entry = entry_of(name)
        if entry is None:
            return (
                self.keep(Record(f"body:{keyed(name)}", name, ActorKind.BODY, side or word.role or UNKNOWN)),
                MentionKind.NAME,
                0.8,
            )
        record = self.keep(
            Record(f"body:{keyed(entry.name)}", entry.name, ActorKind.BODY, entry.side or UNKNOWN, speaks=entry.speaks)
        )
        return record, MentionKind.NAME, 0.95

    def _ministry(self, side: str, office: str, named: bool) -> tuple[Record, MentionKind, float]:
        """A ministry or government: one party for each side; the presidency and "the government" are the side itself."""  # noqa: E501
        if office in ("government", "presidential office"):
            return self.government(side, speaks_as=True), MentionKind.METONYM, 0.9 if named else 0.7
        known = entry_of(_KNOWN.get((side, office), ""))
        if known is not None:
            record = Record(f"body:{keyed(known.name)}", known.name, ActorKind.BODY, known.side, speaks=known.speaks)
        else:
            country = country_names().get(side, side)
            record = Record(f"body:{side}:{office}", f"{country} {office}".strip(), ActorKind.BODY, side or UNKNOWN)
        return self.keep(record), MentionKind.NAME, 0.95 if named else 0.8

    def _office(self, phrase: Phrase, word: Word) -> tuple[Record, MentionKind, float] | None:
        side, office, role = self._said(phrase)
        if role in ("spokes", "head", "minister", "envoy") and len(phrase.names) == 1:
            late = next((r for r in reversed(self.persons) if r.role == role or _same_office(r.office, office)), None)
            if late is not None:
                return late, MentionKind.NOMINAL, 0.8
        holder = self._holder_of(side, office) if len(phrase.names) > 1 else None
        if holder is not None:
            return holder, MentionKind.NOMINAL, 0.8
        words = phrase.span.of(self.document.text)
        if role == "official":
            record = Record(
                f"group:{side} officials" if side else f"group:{words}",
                words,
                ActorKind.GROUP,
                side or UNKNOWN,
                speaks=bool(side),
            )
            record.anonymous = True
            return self.keep(record), MentionKind.NOMINAL, 0.8
        if role == "leader":
            return (
                (self.government(side, speaks_as=True), MentionKind.NOMINAL, 0.6)
                if side and len(phrase.names) > 1
                else None
            )
        record = self.keep(Record(f"anon:{side}:{office}", words, ActorKind.PERSON, side or UNKNOWN, office=office))
        record.role, record.speaks = role, role in _SPEAKING and bool(side)
        if role == "spokes":
            self._spoken(record)
        return record, MentionKind.NOMINAL, 0.8 if side else 0.4

    def _holder_of(self, side: str, office: str) -> Record | None:
        """A person of the document who holds that office: "美国总统" after "特朗普"."""
        return next((r for r in reversed(self.persons) if r.side == side and r.office == office), None)

    def _pronoun(self, word: str) -> tuple[Record, MentionKind, float] | None:
        if word in ("我们", "我方"):
            return (
                (self.government(self.home.side, speaks_as=True), MentionKind.PRONOUN, 0.7) if self.home.own else None
            )
        if word in ("他们", "她们"):
            return None
        gender = "f" if word == "她" else "m"
        for record in reversed(self.persons[-6:]):
            if record.gender in ("", gender):
                return record, MentionKind.PRONOUN, 0.75
        return None

    def _joint(self, phrase: Phrase | None, pair: str) -> tuple[Record, MentionKind, float] | None:
        three = phrase is not None and "三" in phrase.span.of(self.page.text) and len(self.sides) > 2
        sides = tuple(SIDES[c] for c in pair if c in SIDES) if pair else self.sides[: 3 if three else 2]
        if len(sides) < 2:
            return None
        ordered = tuple(sorted(sides))
        names = country_names()
        name = " and ".join(names.get(side, side) for side in ordered)
        record = Record("joint:" + "+".join(ordered), name, ActorKind.GROUP, ordered[0], sides=ordered, plural=True)
        return self.keep(record), MentionKind.NOMINAL, 0.9 if pair else 0.8

    def _other(self, phrase: Phrase, head: Name) -> tuple[Record, MentionKind, float] | None:
        words = phrase.span.of(self.document.text)
        if head.sort == "outlet":
            entry = entry_of(head.word.value)
            side = entry.side if entry is not None and entry.side else PRESS
            record = self.keep(Record(f"outlet:{keyed(head.word.value)}", head.word.value, ActorKind.OUTLET, side))
            record.speaks = side not in ("", PRESS)
            return record, MentionKind.NAME, 0.95
        side = next((n.word.value for n in phrase.names if n.sort in ("country", "side", "capital", "seat")), "")
        of = {"analyst": ANALYST, "press": PRESS}.get(head.sort, side or UNKNOWN)
        record = Record(
            f"group:{words}", words, ActorKind.GROUP, of, speaks=head.sort == "anon" and bool(side), plural=True
        )
        record.anonymous = head.sort == "anon"
        return self.keep(record), MentionKind.NOMINAL, 0.8

    def _spoken(self, record: Record) -> None:
        if record in self.persons:
            self.persons.remove(record)
        self.persons.append(record)


def _same_office(held: str, office: str) -> bool:
    return bool(office) and (held == office or held.endswith(" " + office))


def _holds(begin: date | None, end: date | None, when: date) -> bool:
    return (begin is None or begin <= when) and (end is None or when <= end)


def cast(
    document: Document, sentences: Sequence[Span], attributions: Sequence[Attribution], settings: Settings, home: Home
) -> Cast:
    """The actors of a Chinese document, all mentions, and the holder of each attribution."""
    layout = page(document, tuple(sentences), settings.actors)
    builder = _Builder(document, layout, home)
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


def _two_sides(builder: _Builder) -> tuple[str, ...]:
    """The two parties that "双方" are: the first two sides that title and text name, home among them in an own text."""
    found: list[str] = []
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


def _side_of(builder: _Builder, phrase: Phrase) -> str:
    head = phrase.head
    if head.sort == "person":
        return builder._term(head.word)[0]
    if head.sort in ("country", "side", "seat", "capital"):
        return head.word.value
    return builder._said(phrase)[0] if head.sort in ("unknown", "office") and len(phrase.names) > 1 else ""


def _holders(builder: _Builder, attributions: Sequence[Attribution]) -> list[tuple[Span | None, Record | None, float]]:
    """Who holds each attribution: by its words, or the holder of the one that it goes on with."""
    found: list[tuple[Span | None, Record | None, float]] = []
    speaker: Record | None = None
    record: Record | None
    for attribution in attributions:
        if attribution.holder is not None:
            words = attribution.holder.of(builder.page.text)
            opener = _opener_before(builder, attribution.sentence) if words in ("他", "她") else None
            fits = ("", "f" if words == "她" else "m")
            if opener is not None and opener.gender in fits:
                record, sure = opener, 0.85
            elif words in ("他", "她") and speaker is not None and speaker.gender in fits:
                record, sure = speaker, 0.85  # who spoke last, rather than who was spoken of
            else:
                made, sure = _of_words(builder, attribution.holder)
                record = made
            speaker = record if record is not None and record.kind is ActorKind.PERSON else speaker
            found.append((attribution.holder, record, sure))
        elif attribution.continues is not None and attribution.continues < len(found):
            _, record, sure = found[attribution.continues]
            found.append((None, record, round(sure * 0.95, 3)))
        else:
            found.append((None, None, 0.0))
    return found


def _opener_before(builder: _Builder, sentence: Span) -> Record | None:
    """The person who is the subject of the sentence before, in the same paragraph."""
    inside = [n for n, s in enumerate(builder.page.sentences) if s.span == sentence]
    if not inside or not inside[0]:
        return None
    here, before = builder.page.sentences[inside[0]], builder.page.sentences[inside[0] - 1]
    opens = opening(builder.page.text, before) if before.paragraph == here.paragraph else None
    if opens is None or opens.phrases[0].head.sort not in ("person", "unknown"):
        return None
    made = builder.found.get(opens.phrases[0].span)
    return made[0] if made is not None else None


def _of_words(builder: _Builder, holder: Span) -> tuple[Record | None, float]:
    words = plain(holder.of(builder.document.text))
    inside = [(span, made) for span, made in builder.found.items() if holder.covers(span)]
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
    return builder.keep(Record(f"other:{words}", words, ActorKind.UNKNOWN, UNKNOWN, speaks=False, confidence=0.3)), 0.3


_PUBLIC = re.compile(r"(?:部|署|局|委|院|厅|府|警|军|队|办公室|法院|海关)\Z")
_PRIVATE = re.compile(r"(?:研究所|研究院|智库|大学|学院|中心|公司|集团|银行|协会|学会|基金会|联盟|工会|商会|机构)\Z")


def _organisation(builder: _Builder, words: str, holder: Span, country: Record) -> tuple[Record, float] | None:
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


def _label(builder: _Builder, words: str) -> tuple[Record, float]:
    """ "答" is the spokesperson whom the text names, or the issuer; "问" the press."""
    if words == "答":
        named = [r for r in builder.records.values() if r.role == "spokes" or "spokesperson" in r.office]
        spokes = next(iter(sorted(named, key=lambda r: not r.key.startswith("person:"))), None)
        return spokes or builder.government(builder.home.side, speaks_as=True), 0.8
    if words not in _ASKERS:
        return builder.keep(Record(f"group:{words}", words, ActorKind.GROUP, PRESS, speaks=False, plural=True)), 0.8
    return builder.keep(Record("group:journalists", words, ActorKind.GROUP, PRESS, speaks=False, plural=True)), 0.8
