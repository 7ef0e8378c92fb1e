"""The subject of a Chinese cue word: the noun phrase that opens its clause, with nothing but adverbials after it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.model import Span
from rashomon.reading.zh.names import Phrase
from rashomon.reading.zh.page import Sentence

# Never empty and never given back: a row of dates is read in one way only.
_TIME = (
    r"(?>今天|今日|昨天|昨日|前天|明天|当天|当日|同日|近日|日前|周[一二三四五六日天]|星期[一二三四五六日天]|礼拜[一二三四五六日天]|本周|上周"
    r"|(?=[当北\d上下晚凌清早中傍])(?:当地时间|北京时间)?(?:\d{2,4}年)?(?:\d{1,2}月)?(?:\d{1,2}(?:日|号))?"
    r"(?:上午|下午|晚间|晚|凌晨|清晨|早晨|中午|傍晚)?(?<=[间年月日号午晚晨]))"
)
# A text of the subject's: "白宫公布的文件", "外交部声明".
_PAPER = (
    r"(?:网站|官网)?(?:\d{1,2}日|周[一二三四五六日])?(?:发布|公布|发表|提供|发出)?(?:的)?[^，。；：“”]{0,8}?"
    r"(?:声明|文件|说明|通报|公告|报告|白皮书|研究|新闻稿|公报|通稿|文章|贴文|推文|简报|清单)中?"
)
_ADVERB = (
    r"还|也|并|又|则|亦|再|曾|较早前|早前|较早时|事后|其后|再次|多次|一再|反复|明确|进一步|特别|着重|高度|坚决|强烈|严厉|积极|共同|郑重|公开|率先|首先|最后|随后|"
    r"此前|日前|同时|并且|而且|当场|当面|对此|就此|为此|因此|通过声明|不得不|不禁|仅|仅仅|只是|亲自|甚至|日后|一致|均|都|分别|相继|先后|直接|间接|正式|独家|诚恳|坦率|"
    r"已经|已|仍|仍然|依然|始终|一贯|历来|从未|不|未|没有|尚未|坚定|真诚|热烈|衷心|主动|则是|随即|早些时候|稍早|稍早前|"
    r"会后|会上|会前|会谈后|会谈中|会见后|会见中|会见时|会谈时|通话中|通话后|通话时|会晤中|会晤后|席间|致辞时|致词时|致辞|致词|》|受访时|受访|接着|继续|补充|如是|一方面|另一方面|更|才|只|甚至|却|但|而|书面|匿名|私下|对外|等人|等|先生|女士|阁下|人士|方面|[(][^()]{1,20}[)]"
)
# Ahead of a report's first sentence: "(中央社记者李雅雯台北29日电)", "【明报专讯】", "新华社巴黎3月15日电".
_DATELINE = r"\([^()]{2,60}\)|【[^】]{2,20}】|[\u4e00-\u9fff]{2,12}\d{1,2}(?:月\d{1,2})?日专?[电讯](?:\([^()]{2,40}\))?"
_LEAD = re.compile(
    rf"(?:{_DATELINE})?[“《\s]*+[，：\s]*+(?:(?:{_TIME}|我国|我(?=驻)|而|但|但是|然而|不过|此外|另外|另|同时|对此|随后|此前|因此|最后|其中|据悉|此间|会谈中|会见中|通话中|会上|"
    r"会后|其间|期间|稍后|稍早|早些时候|当时|日前|一方面|另一方面|与此同时|在此背景下|例如|有|也有|还有|更有|多名|多位|数位|该|这位|那位|上述|其中|据报道|消息一出|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、]|其后|截至目前|报道称|如今|目前|之后|对于[^，]{1,40}?|"
    r"针对[^，]{1,40}?|谈及[^，]{1,40}?|谈到[^，]{1,40}?|在[^，]{1,40}?(?:上|中|时|后|前|期间|方面)|通话后|会谈后|会晤后|由于|即使|如果|"
    r"(?:一|两|多|数|几|\d+)?(?:名|位)?(?:不愿(?:透露|公开)(?:姓名|身份)|不愿具名|匿名|不具名|要求匿名|熟悉[^，]{1,14}|了解[^，]{1,14}|知情)的|"
    r"(?:一|两|多|数|几)(?:名|位)|若|第[一二三四五]|[一二三四五]是|首先|其次|问|答)[，：\s]*+){0,5}\Z"
)
_TAIL = re.compile(
    rf"(?:(?:{_TIME}|{_ADVERB})*(?:{_PAPER})?(?:(?:在|就|对|向|于|通过|应|接受|回答|回应|答复|主持|出席|针对|同|与|和|发表|会见|会谈|会晤|举行|致函|"
    r"谈及|谈到|谈论|面对|质询|备询|答询|回覆|回复|随|透过|经|透|受|被|搭|飞|抵|访问|在推特|在社交|登|率|日在|强调|引述|援引|根据|当被问及|被问及|被问到|从)"
    r"(?:[^，；。！？“”]|“[^”]{1,14}”){1,70}?)?)(?:"
    rf"{_TIME}|{_ADVERB})*\Z"
)
_ONLY_ADVERBS = re.compile(rf"(?:{_TIME}|{_ADVERB}|他|她|结合[^，]{{1,20}})*\Z")
# A verb of manner before the verb of saying: "质询指出", "不满地说"; what names a thing is none.
_MANNER = re.compile(
    r"(?!的|拒绝|没有|不愿|避免|未|不|问题|情况|关系|立场|做法|政策|方案|协议|声明|文件|数据|结果|研究|调查|报告|经济|贸易|社会)[\u4e00-\u9fff]{2,4}地?\Z"
)
PERSONS = ("person", "unknown")
_AND = re.compile(r"\s*(?:和|与|及|以及|、|暨)\s*\Z")
_SPEAKING = frozenset(("person", "unknown", "side", "country", "capital", "seat", "body", "office", "joint", "pronoun",
                       "anon", "analyst", "press", "outlet"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a cue's clause is about: the words, and the phrases in them (several where they are joined by "和")."""

    span: Span
    phrases: tuple[Phrase, ...]


def subject(text: str, sentence: Sentence, start: int, end: int, *, saying: bool = False) -> Subject | None:
    """The subject of the clause from ``start`` whose verb stands at ``end``; None where it has none of its own.

    ``saying``: the verb is one of speech, which may stand after another ("质询指出").
    """
    inside = [p for p in sentence.phrases if p.span.start >= start and p.span.end <= end]
    for number, phrase in enumerate(inside[:4]):
        if phrase.head.sort not in _SPEAKING:
            continue
        if not _LEAD.match(text[start : phrase.span.start][-80:]) and not (
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
            if last.span.end <= end and _leads_up(text[stop:end][:140], saying):
                return Subject(Span(phrase.span.start, stop), tuple(joined[:count]))
            body = _OWN_BODY.match(text, stop, end) if last.head.sort in ("country", "body", "seat") else None
            if body is not None and _leads_up(text[body.end() : end][:140], saying):
                return Subject(Span(phrase.span.start, body.end()), tuple(joined[:count]))
    return None


def _leads_up(between: str, saying: bool) -> bool:
    """Whether what stands between a subject and its verb leaves them subject and verb."""
    if _TAIL.match(between) is not None:
        return True
    return (
        saying
        and 2 <= len(between) <= 24
        and any(
            _MANNER.match(between[cut:]) and _TAIL.match(between[:cut])
            for cut in range(max(0, len(between) - 5), len(between) - 1)
        )
    )


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


_ANY_BODY = re.compile(r"(?:^|.*[，：”。])[但而据]?[“”\u4e00-\u9fff·]{2,14}\Z")
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
        return _LEAD.match(text[start : first.span.start][-80:]) is not None  # "总统普京的外交顾问乌沙科夫"
    if first.head.sort not in ("country", "body", "seat") or not _LEAD.match(text[start : first.span.start][-80:]):
        return False
    return _LONG_TITLE.match(text[first.span.end : inside[number].span.start]) is not None


def opening(text: str, sentence: Sentence) -> Subject | None:
    """The noun phrase that opens a sentence, whatever it does there."""
    for phrase in sentence.phrases[:2]:
        if phrase.head.sort not in _SPEAKING:
            continue
        ahead = text[sentence.span.start : phrase.span.start][-80:]
        if _LEAD.match(ahead) or (phrase.head.sort in PERSONS and _of_body(text, sentence.span.start, phrase)):
            return Subject(phrase.span, (phrase,))
    return None


def only_adverbs(text: str, start: int, end: int) -> bool:
    """Whether nothing but adverbials stands between two places: "并", "同时再次"."""
    return end - start <= 30 and _ONLY_ADVERBS.match(text[start:end]) is not None
