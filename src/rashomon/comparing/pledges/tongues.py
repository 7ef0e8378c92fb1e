# ruff: noqa: E501  (patterns read better on one line)
"""Commitments in Chinese and Russian words: who will do what, by the words of firmness and a verb of a known class.

The verb is given in English, as the class of the act (see `lexicon`), so that accounts in several languages join.
A commitment whose verb is in no class is left out: nothing is promised there that could be held against another text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.head import Head
from rashomon.comparing.pledges.lexicon import english_verb
from rashomon.comparing.pledges.subjects import holders
from rashomon.model import Modality, PlacedStatement, Span
from rashomon.reading.han import plain

# Chinese verbs by the English verb of their class; longer ones are tried first.
_VERBS = {
    "buy": "采购 购买 增购 进口 自美进口 购进 订购",
    "sell": "出售 出口",
    "provide": "提供 捐赠 拨款 援助 追加",
    "deliver": "交付 供应 运送 移交 转交",
    "release": "释放 遣返 交换 归还",
    "withdraw": "撤出 撤回 撤军 撤离",
    "deploy": "部署 派遣 派出 派",
    "suspend": "暂停 中止 停止 取消 撤销 解除 终止 停征 放宽",
    "cut": "降至 降低 下调 削减 减少 降到 减免 调降 减半",
    "raise": "增加 提高 扩大 上调 加大",
    "open": "恢复 重启 开放 重新开放 重开",
    "close": "关闭",
    "hold": "举行 举办 召开 启动",
    "extend": "延长 延期",
    "delay": "推迟 暂缓",
    "invest": "投资",
    "build": "建设 建造 修建 建立 设立 成立",
    "sign": "签署 批准 加入",
    "impose": "加征 征收 实施制裁 制裁 禁止 限制",
    "allow": "允许 准许",
    "support": "保障",
}
_BY_WORD = {word: verb for verb, words in _VERBS.items() for word in words.split()}
_VERB = re.compile("|".join(sorted(_BY_WORD, key=len, reverse=True)))
_MARK = re.compile(
    r"(?P<refuses>绝不会?|决不会?|不会|拒绝|不再)"
    r"|(?P<considering>(?:正在|将)?考虑)"
    r"|(?P<agreed>(?:原则上)?同意|承诺|保证|答应|允诺|商定)"
    r"|(?P<decided>决定|将(?!来|领|军|会)(?:于|在)?)"
    r"|(?P<intends>计划|准备|打算|拟(?!议)|愿意?(?=.{0,6}(?:采购|购买|进口|提供|降|暂停|恢复|增加|扩大对|投资|取消)))"
)
_OPEN = re.compile(r"如果|是否|若|要求|敦促|希望|呼吁|必须|应当|应该|反对|未|没有")
_CLAUSE_ENDS = "，。；！？：\n"
_REACH = 26  # characters from the words of firmness to the verb, past a date and an addressee
_NEAR = 14  # characters between the party and the words of firmness
_BETWEEN = re.compile(
    r"(?:已|已经|也|还|均|都|并|双方|原则上|正式|明确|一致|同时|表示|说|称|愿|[在于自从]?[\d年月日至底前初末中今明去上下半季度第一二三四五六七八九十\s]*|（[^）]*）)*\Z"
)
_FUTURE = re.compile(
    r"(?<![\w-])(?P<not>не )?(?:(?P<will>буд(?:ет|ут) |намерен[аы]? |планиру(?:ет|ют) |готов[аы]? |обязал(?:ся|ась|ись) |согласил(?:ся|ась|ись) )(?P<infinitive>[а-яё]+(?:ть|ти|чь)(?:ся)?)"
    r"|(?P<finite>[а-я]{3,}(?:ит|ят|ет|ут|ют)))(?!\w)"
)
_PERFECTIVE = re.compile(
    r"(?:закуп|куп|приобрет|предостав|выдел|постав|направ|перед|освобод|обменя|вывед|размест|отмен|сниз|сократ|увелич|повыс|возобнов|закро|прове|продл|отлож|влож|постро|подпи|введ|запрет|прекрат|приостанов|откро)"
)
_FINITE_STEMS = {"вывед": "вывес", "введ": "ввес", "прове": "провес", "размест": "разме", "откро": "откры", "закро": "закры", "подпи": "подписа", "перед": "переда", "постро": "построи", "приобрет": "приобре"}  # fmt: skip
_FIRM = {"намерен": Modality.INTENDS, "планиру": Modality.INTENDS, "готов": Modality.INTENDS, "обязал": Modality.AGREED, "согласил": Modality.AGREED}  # fmt: skip


def tongue_heads(ground: Ground, placed: PlacedStatement) -> list[Head] | None:
    """The commitments of a statement in Chinese or Russian; None where the text is in another language."""
    language = ground.hearing.by_id[placed.document].document.language.partition("-")[0]
    if language == "zh":
        return list(_chinese(ground, placed))
    return list(_russian(ground, placed)) if language == "ru" else None


def _parts(placed: PlacedStatement) -> tuple[Span, ...]:
    statement = placed.statement
    cue = statement.cue
    if cue is not None and statement.content and 0 <= statement.content[0].start - cue.end <= 3:
        return (Span(cue.start, statement.content[0].end), *statement.content[1:])
    return statement.content


def _chinese(ground: Ground, placed: PlacedStatement) -> Iterator[Head]:
    text = plain(ground.text(placed))
    for part in _parts(placed):
        marks = list(_MARK.finditer(text, part.start, part.end))
        for number, mark in enumerate(marks):
            verb = _VERB.search(text, mark.end(), min(part.end, mark.end() + _REACH))
            stop = _clause_end(text, mark.end(), part.end)
            if (
                verb is None
                or verb.start() >= stop
                or _OPEN.search(text, _clause_start(text, mark.start(), part.start), mark.start())
            ):
                continue
            if number + 1 < len(marks) and marks[number + 1].start() < verb.start():
                continue  # "承诺将采购": the word next to the verb
            modality = Modality(str(mark.lastgroup))
            firmer = marks[number - 1] if number and 0 <= mark.start() - marks[number - 1].end() <= 4 else None
            if firmer is not None and firmer.lastgroup == "agreed":
                modality, mark = Modality.AGREED, firmer
            givers = _givers(ground, placed, text, part, mark.start())
            if givers:
                yield Head(
                    placed, givers, modality, Span(*mark.span()), Span(mark.end(), stop), _BY_WORD[verb[0]],
                    negated=modality is Modality.REFUSES,
                )  # fmt: skip


def _clause_end(text: str, at: int, limit: int) -> int:
    """To the end of the sentence's part: a comma before a new verb of its own ends nothing, a full stop does."""
    return next((n for n in range(at, limit) if text[n] in "。；！？\n"), limit)


def _clause_start(text: str, at: int, low: int) -> int:
    return max((n + 1 for n in range(low, at) if text[n] in _CLAUSE_ENDS), default=low)


def _givers(ground: Ground, placed: PlacedStatement, text: str, part: Span, point: int) -> tuple[str, ...]:
    """The party named right before the words, else who holds the statement."""
    start = _clause_start(text, point, part.start)
    mention = ground.last_mention(placed.document, start, point)
    if mention is not None and point - mention.span.end <= _NEAR and _BETWEEN.match(text[mention.span.end : point]):
        reading = ground.hearing.by_id[placed.document]
        sides = ground.sides(placed.document, reading.actor(mention.actor))
        if sides:
            return tuple(dict.fromkeys(sides))
    if mention is not None:
        return ()  # somebody else is the subject
    return holders(ground, placed)


def _russian(ground: Ground, placed: PlacedStatement) -> Iterator[Head]:
    text = ground.text(placed)
    low = text.casefold().replace("ё", "е")
    if len(low) != len(text):
        return
    for part in _parts(placed):
        for match in _FUTURE.finditer(low, part.start, part.end):
            word = match["infinitive"] or match["finite"]
            stem = _PERFECTIVE.match(word)
            if match["finite"] and stem is None:
                continue
            verb = english_verb(_FINITE_STEMS.get(stem[0], stem[0]) if stem and match["finite"] else word)
            if not verb:
                continue
            modality = next((m for key, m in _FIRM.items() if (match["will"] or "").startswith(key)), Modality.DECIDED)
            givers = _russian_givers(ground, placed, part, match.start())
            stop = next((n for n in range(match.end(), part.end) if text[n] in ".;!?\n"), part.end)
            if givers and stop - match.end() > 3:
                yield Head(
                    placed, givers, Modality.REFUSES if match["not"] else modality, Span(*match.span()),
                    Span(match.start("finite") if match["finite"] else match.start("infinitive"), stop), verb,
                    negated=bool(match["not"]),
                )  # fmt: skip


def _russian_givers(ground: Ground, placed: PlacedStatement, part: Span, point: int) -> tuple[str, ...]:
    """The party that stands before the verb with adverbs at most between them, else the holder behind its own cue."""
    text = ground.text(placed)
    start = max((text.rfind(mark, part.start, point) for mark in ",;:«"), default=-1) + 1
    start = max(start, part.start)
    mention = ground.last_mention(placed.document, start, point)
    if mention is None:
        cue = placed.statement.cue
        alone = cue is not None and not text[max(start, cue.end) : point].strip(" ,—–-«")
        return holders(ground, placed) if alone else ()
    if len(text[mention.span.end : point].split()) > 3:
        return ()
    reading = ground.hearing.by_id[placed.document]
    return tuple(dict.fromkeys(ground.sides(placed.document, reading.actor(mention.actor))))
