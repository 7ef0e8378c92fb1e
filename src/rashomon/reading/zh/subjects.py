"""The subject of a Chinese cue word: the noun phrase that opens its clause, with nothing but adverbials after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.model import Span
from rashomon.reading.zh.clauses import DATELINE, LEAD, ONLY_ADVERBS, leads_up
from rashomon.reading.zh.names import Phrase

if TYPE_CHECKING:
    from rashomon.reading.zh.page import Sentence

PERSONS = ("person", "unknown")
_AND = re.compile(r"\s*(?:和|与|及|以及|、|暨)\s*\Z")
_SPEAKING = frozenset(("person", "unknown", "side", "country", "capital", "seat", "body", "office", "joint", "pronoun",
                       "anon", "analyst", "press", "outlet", "that"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a cue's clause is about: the words, and the phrases in them (several where they are joined by "和")."""

    span: Span
    phrases: tuple[Phrase, ...]


def subject(text: str, sentence: Sentence, start: int, end: int, *, saying: bool = False) -> Subject | None:
    """The subject of the clause from ``start`` whose verb stands at ``end``; None where it has none of its own.

    ``saying``: the verb is one of speech, which may stand after another ("质询指出").
    """
    return among(text, sentence.phrases, start, end, saying=saying)


def among(text: str, phrases: Sequence[Phrase], start: int, end: int, *, saying: bool = False) -> Subject | None:
    """The same, of the noun phrases of a sentence."""
    inside = [p for p in phrases if p.span.start >= start and p.span.end <= end]
    for number, phrase in enumerate(inside[:4]):
        if phrase.head.sort not in _SPEAKING:
            continue
        if not LEAD.match(text[start : phrase.span.start][-80:]) and not (
            _titled(text, start, inside, number)
            or _of_body(text, start, phrase)
            or (phrase.head.sort in ("person", "unknown") and _MODIFIED.match(text[start : phrase.span.start][-40:]))
        ):
            continue
        joined = [phrase]
        for other in inside[number + 1 :]:
            if not _AND.match(text[joined[-1].span.end : other.span.start]):
                break
            joined.append(other)
        for count in (len(joined), 1):  # "和" may be "with" as well
            last = joined[count - 1]
            stop = last.span.end
            country = last.head.sort in ("country", "capital") and _GOES_ON.match(text, stop) is None
            if last.span.end <= end and not country and leads_up(text[stop:end][:140], saying):
                return Subject(Span(phrase.span.start, stop), tuple(joined[:count]))
            body = _OWN_BODY.match(text, stop, end) if last.head.sort in ("country", "body", "seat") else None
            if body is not None and leads_up(text[body.end() : end][:140], saying):
                return Subject(Span(phrase.span.start, body.end()), tuple(joined[:count]))
    return None


_LONG_TITLE = re.compile(
    r"[^，。；：“”]{1,24}(?:秘书|主任|主席|长|员|官|者|人|代表|委员|顾问|使|书记|相|卿|师|学者|先生|女士)\Z"
)


# The rest of a body's name behind its country or its parent: "联合国人道事务协调厅", "菲律宾海警".
_OWN_BODY = re.compile(
    r"(?!的|和|与|在|对|向|将|已|要求|反对|支持|批评)[\u4e00-\u9fff]{1,14}?(?:厅|署|局|委员会|办公室|组织|机构|基金会?|总部|部|院|海警|海军|陆军|空军|军方|警方|银行|公司|集团|研究所|大学|联盟|议会|法院|检方|媒体|使团)"
    r"(?=表示|称|说|指|强|宣|发|则|也|还|又|在|就|对|\d|日|周|今|昨|认为|呼吁|透露|警告|重申|证实|否认|批评|要求|敦促|估|统计)"
)
_MODIFIED = re.compile(r"(?:^|.*[，：”])[^，。；：“”]{2,24}的\Z")
_SOME_BODY = re.compile(
    r"(?:^|.*[，：”])(?:[据但而对此今昨]*)[\u4e00-\u9fff“”·（）]{2,30}"
    r"(?:院|所|会|部|局|署|社|党|公司|集团|银行|大学|中心|组织|机构|团|厅|府|处|委|库|军|警|队|基金|法院|学会|联盟)\Z"
)
_VERB = re.compile(r"表示|指出|强调|认为|宣布|会见|访问|要求|敦促|出席|举行|批准|在.{1,12}(?:时|中|上|后)")


_ANY_BODY = re.compile(r"(?:^|.*[，：”。])[但而据]?[“”\u4e00-\u9fff·()A-Za-z&]{2,24}\Z")
_NO_BODY = re.compile(r"[的在对向和与将被把从给让为是]|使(?![馆团])|还|也|曾")


def _of_body(text: str, start: int, phrase: Phrase) -> bool:
    """Whether an office belongs to a body that no table holds: "悉尼科技大学澳中关系研究院院长劳伦森"."""
    if phrase.names[0].sort not in ("office", "analyst"):
        return False
    before = text[start : phrase.span.start][-40:]
    last = before.rpartition("，")[2]
    if phrase.head.sort in PERSONS and _ANY_BODY.match(before) and not _NO_BODY.search(last) and not _VERB.search(last):
        return True  # "商会主席李文达", "“自由阵线”发言人哈桑"
    return _SOME_BODY.match(before) is not None and not _VERB.search(before)


def _titled(text: str, start: int, inside: list[Phrase], number: int) -> bool:
    """Whether a person's name ends a title that no table holds: "乌克兰国家安全与国防委员会秘书乌梅罗夫"."""
    if not number or inside[number].head.sort not in ("person", "unknown"):
        return False
    first = inside[0]
    gap = text[first.span.end : inside[number].span.start]
    if number == 1 and not gap and first.names[-1].sort == "office" and first.head.sort == "person":
        return LEAD.match(text[start : first.span.start][-80:]) is not None  # "总统普京的外交顾问乌沙科夫"
    if first.head.sort not in ("country", "body", "seat") or not LEAD.match(text[start : first.span.start][-80:]):
        return False
    return _LONG_TITLE.match(text[first.span.end : inside[number].span.start]) is not None


def opening(text: str, sentence: Sentence) -> Subject | None:
    """The noun phrase that opens a sentence, whatever it does there."""
    line = DATELINE.match(text, sentence.span.start, sentence.span.end)
    begin = line.end() if line is not None else sentence.span.start
    for phrase in [p for p in sentence.phrases if p.span.start >= begin][:2]:
        if phrase.head.sort not in _SPEAKING:
            continue
        ahead = text[sentence.span.start : phrase.span.start][-80:]
        if LEAD.match(ahead) or (phrase.head.sort in PERSONS and _of_body(text, sentence.span.start, phrase)):
            return Subject(phrase.span, (phrase,))
    return None


_GOES_ON = re.compile(
    r"$|[，。；：“\s\d]|则|也|亦|又|还|已|将|在|对|向|同|与|和|就|随|当|今|昨|周|星期|方|政府|当局|曾|仍|并|称|说|宣|批|指|强|呼|拒|否|要|希|期|敦|表|警|谴|认|主|坚|反|支|欢|感|承|愿|不|一|正|均|都|于|因|为|应|须|必|可|能|会|没|未|另|此|再|早|稍|近|日|多|积|明|公|重|严|高|持"
)


def whole(text: str, opens: Subject) -> bool:
    """Whether a country that opens a sentence is its subject, and no part of a longer name: "印尼镍矿商协会"."""
    if opens.phrases[0].head.sort not in ("country", "capital"):
        return True
    return _GOES_ON.match(text, opens.span.end) is not None


def only_adverbs(text: str, start: int, end: int) -> bool:
    """Whether nothing but adverbials stands between two places: "并", "同时再次"."""
    return end - start <= 30 and ONLY_ADVERBS.match(text[start:end]) is not None
