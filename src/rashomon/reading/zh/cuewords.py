"""Which words of a Chinese text that look like a cue are one."""

from __future__ import annotations

import re

from rashomon.reading.zh.tables import Cue

_NO_CUE_AFTER = re.compile(r"[的之者书令稿们性]|方面|中的|中提|以来")


_NO_SHORT_AFTER = re.compile(r"[法服客号赞呼权员题候为明清白不起话辞]|得|到(?=[底做哪])")
_IN_A_WAY = re.compile(r"得[^，。；：“”]{0,8}：")  # "说得很清楚：……"  # "说法", "称赞", "问题"


_BEFORE_SAYING = frozenset(["回答", "回应", "答复", "谈到", "提到", "评论", "评价", "介绍", "宣布", "批评", "证实"])


_SAYS_LATER = re.compile(r"[^，。；：“”]{0,40}时，?(?:说|表示|指出|强调|称|重申|介绍)")


_TELLS_OF = frozenset(
    ["通报", "介绍", "阐述", "阐明", "转达", "说明", "回顾", "谈到", "分析", "总结"]
)  # with "了": names what was spoken of


_WELCOMED = re.compile(
    r"(?:以[^，。]{1,8}|举行[^，。]{1,8}|到[^，。]{1,8}|在机场[^，。]{0,6})\Z"
)  # a ceremony, no word
# "公布所谓“……法案”，要求": what was made public is no content, what it asks for is.
_MADE_PUBLIC = re.compile(
    r"(?:了)?[^，。；]{0,20}(?:法案|报告|方案|清单|名单|计划|战略|文件|决定|规定|条例|指南|草案|路线图|数据|结果|措施)”?，(?:要求|规定|呼吁|建议|提出|指出|强调|称|拟|将)"
)
_PAPER = re.compile(r"(?:了)?(?:一份|一项)?(?:公告|声明|通告|报告|白皮书|消息|新闻稿|公报|文件|，)")


_ANSWERING = frozenset(["回答", "回应", "答复", "介绍"])


_NOUNS = frozenset(["威胁", "支持", "计划", "赞赏", "肯定", "欢迎"])


_ANSWERS = frozenset(["回答", "回应", "答复", "透露", "说明", "评论", "证实", "表态", "介绍", "解释"])


_WITHHELD = re.compile(r"(?:未|没有|不愿|拒绝|不予|拒不|无法)[^，。；]{0,5}\Z")


# What is said not to have been said: "未提及", "从未说明", "拒绝置评".
_UNSAID = re.compile(
    r"(?:未曾?|没有?|从未|并未|尚未|不曾|未能|拒绝|拒不|不予|不愿|(?<![不从得无莫能])不)(?:具体|明确|详细|公开|进一步|直接|正面|就此|对此)?\Z"
)
_NO_COMMENT = re.compile(r"(?:就此|对此)?(?:置评|评论|回应|回答|表态|作答|发表评论|对[^，。]{1,12}(?:置评|评论|回应))")
# A retort whose words the next verb brings: "反驳，指……", "痛批美方，称……".
_RETORTS = frozenset(
    (
        "反驳",
        "反对",
        "反击",
        "反呛",
        "回呛",
        "驳斥",
        "回应",
        "回击",
        "痛批",
        "批评",
        "抨击",
        "谴责",
        "炮轰",
        "怒批",
        "指责",
    )
)
_WORDS_FOLLOW = re.compile(
    r"(?:了)?(?:[\u4e00-\u9fff]{1,3}方|中共|对方)?，(?:并|又|还)?(?:直|续|反)?(?:指|称|说|强调|表示|认为|质疑|指出)"
)
_ASKED = re.compile(r"(?:了)?(?:现场|在场|有关)?(?:记者|媒体|提问|问题|询问|质询|议员)")


_NOT_BEFORE = re.compile(r"[提访慰顾疑学小职简名据号堪声通宣自俗所]\Z|(?<!总)统\Z")  # "访问", "学说", "据说"


_NO_POINTING = re.compile(r"[数标定挥责控示向南导明认甲纹望引派令使称日出着的]|$")
_NOT_POINTING = re.compile(r"[手食拇无所泛意特专剑直暗统是系即]")
_POINTS = re.compile(
    r"(?:了)?[一二三四五六七八九十\d]+(?:点|项|条)(?:重要)?(?:建议|主张|倡议|看法|意见|方案)(?=[，。：；])"
)
_LODGED = re.compile(r"(?:了)?(?:严正|强烈|正式|严厉)?(?:交涉|抗议|申请|上诉|诉讼|辞呈)")
_OF_WORDS = re.compile(r"(?:了|过)?“[^”]{2,120}”(?:的|等|一)(?:言论|说法|表述|立场|主张|话|字眼|提法|语)")
_SOON_SAYS = re.compile(
    r"[^，。；：“”]{0,8}时，?(?:又|也|还)?(?:说|表示|指出|强调|称|重申|介绍|警告|呼吁|质疑|认为|透露|坦言)"
)


_SPEECH_ONLY = frozenset("说称讲问")


def is_cue(text: str, match: re.Match[str], cue: Cue) -> bool:
    after = text[match.end() : match.end() + 3]
    if _NO_CUE_AFTER.match(after):
        return False
    if cue.sort == "say" and _UNSAID.search(text, max(0, match.start() - 8), match.start()):
        return False
    if cue.word in ("拒绝", "拒不") and _NO_COMMENT.match(text, match.end()):
        return False
    if cue.word in _RETORTS and _WORDS_FOLLOW.match(text, match.end()):
        return False
    if cue.word in _ANSWERING and _ASKED.match(text, match.end()):
        return False
    if cue.word in _ANSWERS and _WITHHELD.search(text, max(0, match.start() - 8), match.start()):
        return False
    if cue.word == "回答" and (after[:1] == "辩" or text[match.start() - 1 : match.start()] == "收"):
        return False
    if cue.word in _NOUNS and (
        not after or after[0] in "，。；、" or text[match.start() - 1 : match.start()] in "的了成"
    ):
        return False
    if cue.word in ("促", "吁", "呛") and text[match.start() - 1 : match.start()] in "仓敦督催匆局紧呼":
        return False
    if cue.word == "评论" and text[max(0, match.start() - 2) : match.start()] in ("发表", "社论"):
        return False
    if cue.word == "发布" and after[:1] == "会":
        return False
    if cue.word in _TELLS_OF and after[:1] == "了":
        return False
    if cue.word == "欢迎" and _WELCOMED.search(text, max(0, match.start() - 12), match.start()):
        return False
    if cue.word in ("发布", "公布", "宣布") and _MADE_PUBLIC.match(text, match.end()):
        return False
    if cue.word in ("发布", "公布", "声明") and _PAPER.match(text, match.end()):
        return False
    if cue.word == "声明" and text[max(0, match.start() - 1) : match.start()] not in "，。；他她并":
        return False
    if after[:1] in ("说", "称") or (cue.word in _BEFORE_SAYING and _SAYS_LATER.match(text, match.end())):
        return False  # "声明说", "回答提问时说": the later word is the cue
    if cue.word == "指" and (
        _NO_POINTING.match(after) or _NOT_POINTING.search(text[max(0, match.start() - 1) : match.start()])
    ):
        return False
    if cue.word == "提出" and _POINTS.match(text, match.end()):
        return False  # how many they are, not what they say
    if cue.word == "提出" and _LODGED.match(text, match.end()):
        return False  # a deed that says nothing of its content
    if _OF_WORDS.match(text, match.end()):
        return False  # "提及“……”的言论": names what was said
    if _SOON_SAYS.match(text, match.end()):
        return False  # "通报时说", "质询时质疑"
    if cue.word in _SPEECH_ONLY and _NO_SHORT_AFTER.match(after) and not _IN_A_WAY.match(text, match.end()):
        return False
    if cue.word in _SPEECH_ONLY and _NOT_BEFORE.search(text[max(0, match.start() - 3) : match.start()]):
        return False
    return not (cue.word in ("问", "讲", "报道") and after[:1] not in "，：“说称")
