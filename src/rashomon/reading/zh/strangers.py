"""Speakers of Chinese text whom no table names, by their form: a style and a name, an unnamed person, a body.

Before a verb of saying that has no subject yet, the words from the clause's opening are taken apart:
"加拿大油菜籽协会" is a body, "已移居曼彻斯特的陈太" a person, "一名不愿具名的高管" somebody unnamed. Whose they are, a
country named among the words says, where the style is one of a public office; scholars speak for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rashomon.model import Span
from rashomon.reading.zh.clauses import LEAD, leads_up
from rashomon.reading.zh.cuewords import is_cue
from rashomon.reading.zh.names import Name, Phrase
from rashomon.reading.zh.styles import PARTICLES, is_name, styles
from rashomon.reading.zh.subjects import among
from rashomon.reading.zh.surnames import SURNAMES, stands_for_somebody
from rashomon.reading.zh.tables import Cue, Word, cues
from rashomon.reading.zh.titles import NO_NAME

_LONGEST = 36  # characters of a speaker's words
_EDGE = re.compile(r"[，；。！？：\n”“]|——")
_STANCES = frozenset(
    (
        "认为",
        "预计",
        "预测",
        "估计",
        "相信",
        "警告",
        "呼吁",
        "敦促",
        "担心",
        "质疑",
        "批评",
        "宣布",
        "反驳",
        "反呛",
        "指责",
        "谴责",
        "否认",
        "预期",
        "怀疑",
        "主张",
        "抨击",
        "测算",
        "估算",
        "推算",
        "判断",
        "分析",
    )
)
_SHORT = frozenset("说称指讲")  # said to be saying only before a mark, or behind an adverb
_IN_NO_BODY = re.compile(r"[的了着是在对把被让使从到以因但或这那其并就没不]")


def strangers(text: str, span: Span, phrases: Sequence[Phrase]) -> Iterator[tuple[Name, ...]]:
    """The names of speakers before cue words that have no subject yet, each as one noun phrase's parts."""
    for match in _cue_pattern().finditer(text, span.start, span.end):
        cue = cues()[match[0]]
        begin = _clause(text, span.start, match.start())
        if match.start() - begin < 2 or match.start() - begin > 120 or not _speaks(text, begin, match, cue):
            continue
        if among(text, phrases, begin, match.start(), saying=cue.sort == "say") is not None:
            continue
        bodies = cue.sort == "say" or match[0] in _STANCES
        found = _speaker(text, begin, match.start(), phrases, bodies)
        if found:
            yield found
    opener = _opener(text, span, phrases)
    if opener:
        yield opener


@cache
def _cue_pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(cues(), key=len, reverse=True))))


def _clause(text: str, low: int, at: int) -> int:
    """Where the clause of a place begins; the marks around a short name within it end none."""
    start = low
    for match in _EDGE.finditer(text, low, at):
        if match[0] == "“":
            close = text.find("”", match.end(), at)
            if 0 < close - match.end() <= 14:
                continue
        if match[0] == "”":
            opened = text.rfind("“", low, match.start())
            if (
                opened >= 0
                and match.start() - opened <= 15
                and not re.search(r"[，。！？]", text[opened : match.start()])
            ):
                continue
        start = match.end()
    return start


def _speaks(text: str, begin: int, match: re.Match[str], cue: Cue) -> bool:
    if not is_cue(text, match, cue):
        return False
    if match[0] in _SHORT:
        after = text[match.end() : match.end() + 1]
        return after in ("，", "：", "“") or text[match.start() - 1] in "则也又还并时者上会"
    return True


_THAT_BODY = re.compile(
    r"该(?:协会|商会|公会|总会|会|公司|集团|企业|机构|组织|党|部门?|局|署|院|委员会|银行|行|社|报|校|基金会|智库|中心|联盟|工会|所|台|平台|厂)"
)
_MADE_KNOWN = re.compile(r"发布|发表|公布|声明|公告|公报")
_PAPER = re.compile(
    r"(?:该|这份|这项|上述|进一步的|随后的|另一份)?(?:声明|公告|公报|通告|文件|通报)(?=还|并|也|又|则|强调|称|说|指出|写道|警告|表示|要求|重申)"
)
_NO_SPEAKER = re.compile(
    r"[据请并对就在把被让从为以若凡当如][^，]|根据|援引|引述|引用|按照|针对|关于|有关|至于|随着|除|经过|通过|包括"
)


def _opener(text: str, span: Span, phrases: Sequence[Phrase]) -> tuple[Name, ...]:
    """A person with a style who opens a sentence whose later clauses tell the words: "列侬则持相反看法，认为"."""
    comma = text.find("，", span.start, span.end)
    later = comma > 0 and _TOLD_LATER.match(text, comma + 1) is not None
    start = _behind_lead(text, span.start, comma) if later else comma
    if not later or any(p.head.sort in ("person", "pronoun", "joint") for p in phrases if p.span.start < comma):
        return ()
    if any(p.span.start <= start + 1 and p.head.sort in ("unknown", "office", "anon", "analyst") for p in phrases):
        return ()  # the sentence's opening is read already
    words = text[start:comma]
    for style in styles()["person"].finditer(words):
        for length in range(min(24, len(words) - style.end()), 1, -1):
            name, tail = words[style.end() :][:length], words[style.end() + length :]
            if tail and is_name(name) and _BEHIND_NAME.match(tail) and _plain(words[: style.start()]):
                sort = _sort(words[: style.end()])
                at = start + style.end()
                word = Word("analyst") if sort == "analyst" else Word("office", "", "official", "chair")
                return Name(Span(start, at), word), Name(Span(at, at + length), Word("unknown", name))
    return ()


_TOLD_LATER = re.compile(r"(?:并|还|也|又)?(?:认为|称|指出?|表示|说|强调|警告|呼吁|要求|坦言|直言|批评)")


def _speaker(text: str, begin: int, end: int, phrases: Sequence[Phrase], bodies: bool = True) -> tuple[Name, ...]:
    """A clause's opening taken apart as a person with a style, somebody unnamed, or a body."""
    that = _THAT_BODY.match(text, begin, end)
    if that is None and _MADE_KNOWN.search(text, max(0, begin - 120), begin):
        that = _PAPER.match(text, begin, end + 2)
    if that is not None and leads_up(text[that.end() : end], False):
        return (Name(Span(*that.span()), Word("that", that[0])),)
    start = _behind_lead(text, begin, end)
    words = text[start:end]
    inside = [p for p in phrases if p.span.start >= start and p.span.end <= end]
    if len(words) < 2 or _NO_SPEAKER.match(words) or any(p.head.sort == "pronoun" for p in inside):
        return ()
    listed = next((p.head for p in inside if p.head.sort == "person"), None)
    if listed is not None:
        return _described(text, start, end, listed)
    side = next(
        (
            n.word.value
            for p in phrases
            for n in p.names
            if start <= n.span.start < end
            and n.sort in ("country", "capital", "side", "seat")
            and text[n.span.start - 1 : n.span.start] != "驻"
        ),
        "",
    )
    found = _named(text, start, words, side) or _unnamed(start, words, side)
    return found or (_body(text, start, words, side) if bodies else ())


def _described(text: str, start: int, end: int, listed: Name) -> tuple[Name, ...]:
    """ "学者出身的前外交部次长吴志中": somebody of the tables behind more words than a style."""
    before = text[start : listed.span.start]
    if not (styles()["person"].search(before) or before.endswith("的")) or not _plain(before):
        return ()
    return (listed,) if leads_up(text[listed.span.end : end], False) else ()


def _behind_lead(text: str, begin: int, end: int) -> int:
    """Past a dateline, a day or a connective at a clause's opening."""
    best = begin
    for at in range(begin, min(end, begin + 40)):
        if LEAD.match(text[begin:at]):
            best = at
    return best


def _named(text: str, start: int, words: str, side: str) -> tuple[Name, ...]:
    """ "民众党团总召黄国昌": a style and a name behind it; "陈太": a family name and a style."""
    addressed = re.match(
        r"(?:[^，。；]{2,16}的)?(?P<who>[\u4e00-\u9fff](?:太太|太|先生|女士|小姐|伯|婆婆|姓\S{2,6}))(?=则|也|说|称|表|坦|直|抱|受|接|\Z)",
        words,
    )
    if addressed is not None and addressed["who"][0] in SURNAMES and leads_up(words[addressed.end("who") :], False):
        at = start + addressed.start("who")
        return (Name(Span(at, start + addressed.end("who")), Word("unknown", addressed["who"])),)
    for style in reversed(list(styles()["person"].finditer(words))):
        name_at = style.end()
        if words[name_at : name_at + 1] in ("、", "兼"):
            continue
        for length in range(min(24, len(words) - name_at), 1, -1):
            name, tail = words[name_at : name_at + length], words[name_at + length :]
            if (
                is_name(name, loosely=not NO_NAME.match(name) and (not tail or _BEHIND_NAME.match(tail) is not None))
                and leads_up(tail, False)
                and _plain(words[: style.start()])
            ):
                sort = _sort(words[: style.end()])
                held = side if sort == "office" and styles()["public"].search(words[: style.end()]) else ""
                word = (
                    Word("analyst")
                    if sort == "analyst"
                    else Word("office", held, "official", "chair" if not held else "official")
                )
                who = Span(start + name_at, start + name_at + length)
                return Name(Span(start, start + name_at), word), Name(who, Word("unknown", name))
    return ()


_BEHIND_NAME = re.compile(
    r"随即|立即|反|持|赞|欢迎|批|则|也|还|又|在(?!野)|对|向|受访|接受|今[天日]|昨[天日]|\d|周[一二三四五六日]|星期|随后|此前|当天|日前|表示"
)


def _unnamed(start: int, words: str, side: str) -> tuple[Name, ...]:
    """ "一名熟悉谈判的交易员", "有欧洲议员": somebody of whom only the style is given."""
    for style in reversed(list(styles()["unnamed"].finditer(words))):
        if leads_up(words[style.end() :], False) and _plain(words[: style.start()]):
            span = Span(start, start + style.end())
            if _sort(words[: style.end()]) == "analyst":
                return (Name(span, Word("analyst")),)
            held = side if styles()["public"].search(words[: style.end()]) else ""
            return (Name(span, Word("anon", held)),)
    return ()


def _body(text: str, start: int, words: str, side: str) -> tuple[Name, ...]:
    """ "加拿大油菜籽协会", "航运巨头马士基", or words without a form that the text uses again ("台积电")."""
    for style in reversed(list(styles()["firm"].finditer(words))):
        brand = re.match(
            r"(?:[A-Za-z][\w&. -]*[\w.]|[\u4e00-\u9fffA-Za-z]{2,8}?)(?=则|也|还|当天|周|星期|在|对|\d|发|回|\Z)",
            words[style.end() :],
        )
        if brand is not None and not PARTICLES.search(brand[0]) and leads_up(words[style.end() + brand.end() :], False):
            end = start + style.end() + brand.end()
            return (Name(Span(start, end), Word("body", brand[0].strip())),)
    for end in reversed([m.end() for m in styles()["body"].finditer(words)]):
        head = words[:end]
        if (
            len(head) >= 3
            and not _IN_NO_BODY.search(head)
            and leads_up(words[end:], False)
            and _plain(head)
            and not _ends_in_thing(head)
        ):
            held = side if styles()["public"].search(head) else ""
            return (Name(Span(start, start + end), Word("body", head.strip("“”"), "", held)),)
    for length in range(min(8, len(words)), 1, -1):
        head = words[:length]
        if (
            not re.fullmatch(r"[\u4e00-\u9fffA-Za-z&]+", head)
            or PARTICLES.search(head)
            or styles()["thing"].search(head)
        ):
            continue
        if stands_for_somebody(head) and text.count(head) > 1 and leads_up(words[length:], False):
            return (Name(Span(start, start + length), Word("unknown", head)),)
        again = text.count(head) > 1 or re.match(
            r"(?:则|也|亦|方面|回[覆复应]|发表声明|在[^，]{0,12}声明)", words[length:]
        )
        if again and leads_up(words[length:], False):
            return (Name(Span(start, start + length), Word("body", head)),)
    return ()


def _ends_in_thing(words: str) -> bool:
    """Whether words end in what says something and is nobody: "最新研究"."""
    return any(m.end() == len(words) for m in styles()["thing"].finditer(words))


def _sort(words: str) -> str:
    return "analyst" if styles()["scholar"].search(words) else "office"


_DEED = re.compile(
    r"表示|指出|强调|认为|宣布|会见|访问|要求|敦促|出席|举行|批准|希望|同意|决定|呼吁|签署|在.{1,12}(?:时|中|上|后)"
)


_IN_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_CLAUSE_INSIDE = re.compile(r"[为把被让使给]")


def _plain(words: str) -> bool:
    """Whether no deed stands in the words for a speaker, so that they name and tell nothing."""
    return (
        _CLAUSE_INSIDE.search(words) is None
        and len(_IN_BRACKETS.sub("", words)) <= _LONGEST
        and _DEED.search(words) is None
    )
