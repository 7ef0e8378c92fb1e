"""Signals in the words of one short line: what makes it furniture or a caption, wherever it stands.

Every signal matches a whole line and names its reason. Lines over `LONGEST` characters are not looked at:
furniture is short, and so is the time that a match can take.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from rashomon.ingest.blocks.units import INVISIBLE, Verdict
from rashomon.model import BlockKind

LONGEST = 260
EDGE = 14  # so many units from the top count as head, so many from the bottom as foot


class Where(Enum):
    """In which part of a text a signal holds."""

    ANYWHERE = "anywhere"
    HEAD = "head"
    EDGES = "head or foot"


@dataclass(frozen=True, slots=True)
class Signal:
    """Patterns of whole lines; ``kind`` is what such a line is taken for, ``reason`` why."""

    reason: str
    pattern: re.Pattern[str]
    where: Where = Where.ANYWHERE
    kind: BlockKind = BlockKind.FURNITURE


def _lines(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_COUNT = r"[\d.,]+ ?[km]?"
_REACTIONS = r"(?:shares|likes|views|comments|reposts|retweets|retruths|quotes|bookmarks|replies|reactions)"
_NETWORKS = (
    r"(?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|wechat|weibo|pinterest|instagram|youtube|e-?mail"
    r"|print|pdf|rss|flipboard|vk|vkontakte|bluesky|threads|mastodon|tiktok|messenger|line|copy|link|save|more)"
)

SIGNALS: tuple[Signal, ...] = (
    Signal("no letter or digit in it", re.compile(r"[\W_]+")),
    Signal("address of a page", _lines(r"(?:https?://|www\.)\S+")),
    Signal(
        "share links",
        _lines(
            rf"share(?:\W+(?:this|article|story|post|page|on|to|via|with|by|your|friends|{_NETWORKS}))*\W*",
            r"follow (?:[\w.'’-]+ ){1,5}on \w{1,20}(?: ?\W? ?@?\w{1,30})?\W*",
            r"(?:e-?mail|tweet|print|copy|bookmark|save|send|forward|follow) (?:this|us|link)"
            r"(?: (?:article|story|post|page|link|on .{1,40}|to .{1,20}))?\W*",
            rf"(?:\W*\b{_NETWORKS}\b)+\W*",
            r"(?:\W*\b(?:print|share|e-?mail|download|listen|subscribe|save|pdf|copy link|распечатать|печать|поделиться"
            r"|скачать|打印|分享|收藏|下载)\b)+\W*",
            rf"{_COUNT} {_REACTIONS}(?:\W+{_COUNT} {_REACTIONS})*\W*",
            r"поделиться(?:\W.{0,60})?",
            r"(?:suggest|recommend|tell|send) (?:this )?to a friend\W*|(?:分享(?:到|至|让更多人看到)?|转发|收藏"
            r"|点赞|推荐给朋友)\W*(?:微信|微博|朋友圈|qq空间|[:：].{0,20})?\W*",
            r"(?:partager|compartir|teilen|condividi|compartilhar|paylaş)(?: (?:sur|en|auf|su|no|en).{0,20})?\W*",
        ),
    ),
    Signal(
        "print, font size and page controls",
        _lines(
            r"\W*(?:font ?size|text size|字体|字号|размер шрифта|taille du texte|schriftgröße)\W.{0,30}",
            r"[\W_]{0,12}\d{1,2} ?(?:px|pt)\W*",
            r"\W*(?:print(?: (?:this )?(?:page|version|article))?|打印(?:本页|此页)?|关闭(?:窗口|本页)?|распечатать"
            r"|версия для печати|текстовая версия|imprimer|drucken|imprimir|close|menu|search|搜索|поиск|меню"
            r"|listen(?: to (?:this )?(?:article|story))?|download (?:as )?pdf|\d+[ -]min(?:ute)?s? (?:read|listen)"
            r"|(?:estimated )?reading time.{0,20}|skip to (?:main )?(?:content|navigation)|back to top|top of page"
            r"|go back|previous|next|上一篇.{0,60}|下一篇.{0,60}|返回(?:顶部|首页|列表)|назад|наверх|play|pause|mute"
            r"|(?:click|tap) (?:here )?to (?:play|enlarge|expand|read|view).{0,30}|show (?:more|less)|load more"
            r"|view (?:all|larger|gallery|image in fullscreen)|expand|open image.{0,30})\W*",
        ),
    ),
    Signal(
        "breadcrumb",
        _lines(
            r"(?:home(?:page)?|首页|主页|главная|accueil|inicio|startseite) ?[>›»/|→·].{1,120}",
            r"(?:当前位置|您(?:现在)?的位置|现在位置|you are here)\W.{1,120}",
            r"[^.!?。]{2,40}(?: ?[>›»→] ?[^.!?。>›»→]{2,60}){1,5}(?: [>›»→])?",
        ),
        Where.EDGES,
    ),
    Signal(
        "reference to other articles",
        _lines(
            r"\W*(?:read (?:more|next|also|the full (?:story|article|text))|see also|also read|more on this(?: story)?"
            r"|related(?: (?:articles?|stor(?:y|ies)|news|topics?|content|coverage|reading|links?|posts?))?"
            r"|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: for you| stories| reading)?"
            r"|most (?:read|popular|viewed|shared)|trending(?: now| topics)?|editor['’]?s['’]? (?:picks?|choice)"
            r"|top stories|latest (?:news|stories|headlines)|up next|don['’]t miss|what to read next|in other news"
            r"|(?:continue|keep) reading|watch(?: now| more| live)?|must read|more (?:news|stories|headlines))"
            r"(?:\W*|[:：] ?.{1,200}| [>›»→].{0,120})",
            r"(?:see|click|read|find out|learn) (?:here|more)(?: here)? for (?:further|more|full|the full)"
            r" (?:details|information|text).{0,160}",
            r"(?:相关(?:新闻|阅读|链接|报道|文章|稿件|推荐)|延伸阅读|推荐阅读|更多(?:新闻|内容|阅读|精彩)|热门(?:新闻|文章)"
            r"|查看更多|阅读(?:更多|原文|全文)|附件)(?:[:：>].{0,80})?",
            r"(?:читайте (?:также|далее)|по теме|смотрите также|другие новости|ещё по теме|материалы по теме)"
            r"(?:\W.{0,120})?",
            r"(?:lire aussi|à lire aussi|lea también|lesen sie auch|leggi anche|leia também|okumaya devam)\W.{0,120}",
        ),
    ),
    Signal(
        "newsletter or subscription",
        _lines(
            r"(?:please )?(?:sign up|subscribe)\b.{0,180}",
            r".{0,80}\b(?:sign up|subscribe)\b.{0,80}\b(?:newsletter|inbox|alerts|channel|briefing|podcast)s?\b.{0,80}",
            r"(?:get|receive|have) .{0,90}\b(?:(?:in|to|into) your (?:inbox|e-?mail)|newsletters?)\b.{0,60}",
            r"(?:sign in|log ?in|register(?: now)?|create (?:a|an|your)(?: free)? account|unsubscribe.{0,80}"
            r"|already a (?:subscriber|member)\?.{0,30}|manage (?:your )?(?:subscription|preferences).{0,40}"
            r"|view (?:this e-?mail )?in (?:your )?browser.{0,20}|forwarded this (?:e-?mail|newsletter).{0,60}"
            r"|(?:enter )?your e-?mail(?: address)?.{0,20}|join our .{1,60}|join us on .{1,60}|follow us\b.{0,60})\W*",
            r"(?:订阅|关注)(?:我们|本站|公众号|微信).{0,40}|扫(?:一扫|码).{0,40}|подпи(?:сывайтесь|шитесь) .{0,80}",
            r"(?:please )?(?:support|join|donate to) .{1,40} (?:or|and) become (?:our|an?) (?:\w+ )?"
            r"(?:patron|member|subscriber|supporter)s?\W*",
            r"(?:please )?(?:support|donate to|consider (?:supporting|donating)) .{0,30}"
            r"\b(?:our|independent|quality|this) (?:\w+ ){0,2}(?:journalism|newsroom|work|site|reporting)\b.{0,60}",
        ),
    ),
    Signal(
        "cookie or privacy notice",
        _lines(
            r".{0,120}\b(?:we use|uses|use of|accept|reject|manage)(?: \w+){0,2} cookies\b.{0,140}",
            r"(?:accept|reject|allow|decline|manage)(?: all)?(?: cookies| preferences)?\W*|got it\W*",
            r"(?:yes, )?i (?:would like|want|agree) to (?:be e-?mailed|receive|get)\b.{0,200}|read our privacy .{0,60}",
            r"(?:cookie|privacy) (?:policy|settings|preferences|notice|statement)(?:\W.{0,80})?",
            r"terms (?:of|and) (?:use|service|conditions)(?:\W.{0,80})?",
            r".{0,60}(?:файл(?:ы|ов|ами)? cookie|使用\s?cookies?).{0,100}",
        ),
    ),
    Signal(
        "advertisement",
        _lines(
            r"\W*(?:advert(?:isement|isements|ising)?|article ad(?: box)?|sponsored(?: content| by .{0,40})?"
            r"|promoted(?: content)?"
            r"|paid (?:post|content)|(?:story|article) continues(?: below.{0,40}| after.{0,40})?|ads?|广告|реклама"
            r"|anzeige|publicité|publicidad|skip ad(?:vertisement)?|remove ads|scroll to continue.{0,30})\W*",
        ),
    ),
    Signal(
        "copyright or legal note",
        _lines(
            r"(?:.{0,80}[\s(])?(?:©|\(c\) ?(?:19|20)\d\d|copyright (?:©|\(c\)|19|20)).{0,160}",
            r"(?:disinformation|illegal and harmful information) report(?:ing)? hotline.{0,60}"
            r"|.{0,60}all rights reserved.{0,120}|this material may not be published, broadcast.{0,120}",
            r".{0,40}(?:版权所有|京ICP备|京公网安备|信息(?:服务)?许可证|举报电话|未经授权|转载请注明|免责声明).{0,160}",
            r".{0,40}(?:все права защищены|при использовании материалов).{0,160}",
        ),
    ),
    Signal(
        "contact details",
        _lines(
            r"(?:(?:press|media|for (?:more|further|media|press)) ?(?:contacts?|information|inquir\w+|enquir\w+|office)"
            r"|contact(?: us| information)?|e-?mail|tel(?:ephone)?|phone|fax|地址|电话|邮编|联系我们"
            r"|传真)[:：].{1,160}",
            r"contact us|联系我们|[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}",
        ),
        Where.EDGES,
    ),
    Signal(
        "reporting and editing credits",
        _lines(
            r"\(?(?:additional |with )?(?:reporting|writing|editing|compiled|translated|produced|edited|reported"
            r"|graphics?|illustrations?|files)(?: and \w+)? (?:by|from)\b.{1,230}",
            r".{0,120}\bcontributed (?:reporting|to this (?:report|story|article|dispatch))\b.{0,100}",
            r"[(（\[【]?责任编辑.{1,60}|[(（\[【]?(?:责编|编辑|记者|来源|供稿|作者|审核|校对|文)[:：/／][^。？！]{1,60}",
            r".{0,40}\bthe thomson reuters trust principles.{0,20}",
            r"this (?:story|article|report|post) (?:was|has been|is) .{0,20}\b(?:updated|corrected|first published"
            r"|originally published|translated|syndicated|republished)\b.{0,160}",
            r"(?:correction|editor['’]s note|clarification)s?[:：].{1,240}",
        ),
        Where.EDGES,
    ),
    Signal(
        "note on who put the text out",
        _lines(
            r"\W*(?:distributed|issued|released|published|communicated|provided|translated)"
            r" (?:by|via|through|on behalf of)\b[^.!?]{1,200}\.?",
            r"\W*(?:example|sample|specimen|training|fictional) text\b.{0,160}"
            r"|(?:this is )?not a real (?:document|text|event)\W*"
            r"|this (?:text|document|page) is (?:fictional|invented|an? (?:example|invention))\b.{0,160}",
            r"(?:the (?:below|following) is attributable to|as stated by) .{1,120}:?",
            r"if you believe the information included in the content is inaccurate.{0,200}",
            r".{1,80} published this content on .{1,160}",
        ),
        Where.EDGES,
    ),
    Signal(
        "labels of the page",
        _lines(
            r"(?:статус материала|ссылка на материал|опубликован[оа]? в раздел\w*)\b.{0,160}"
            r"|дата публикации[:：].{0,80}",
            r"(?:география|темы|лица|теги|рубрика)(?:[:：].{0,160})?",
            r"(?:tags?|topics?|keywords?|categor(?:y|ies)|sections?|source|via|标签|关键词|分类|主题词)[:：].{0,200}",
            r"(?:filed under|posted in|published in)\W.{1,120}|(?:tags|topics|keywords|categories|标签|关键词)",
        ),
        Where.EDGES,
    ),
    Signal(
        "comments",
        _lines(
            rf"\W*(?:{_COUNT} )?(?:comments?|responses|replies)(?: \(?{_COUNT}\)?)?\W*",
            r"(?:leave|post|add|write) a (?:comment|reply|response).{0,40}|join the (?:conversation|discussion).{0,60}"
            r"|view (?:all )?(?:\d+ )?comments.{0,20}|no comments(?: yet)?"
            r"|comments are (?:closed|off|disabled).{0,60}|show comments|reply"
            r"|please (?:enter|type) your (?:comment|name|e-?mail).{0,40}"
            r"|(?:log in|sign in) to (?:comment|reply).{0,40}|be the first to comment.{0,20}|report (?:this )?comment",
            r"(?:发表|我要|网友|最新|热门)评论.{0,20}|(?:评论|跟帖)[(（]?\d*[)）]?",
            r"комментари(?:и|ев|й)\W*\d*|(?:оставить|добавить) комментарий",
        ),
    ),
    Signal(
        "picture credit or caption",
        _lines(
            r".{0,240}[(（\[](?:[^()（）]{0,60}[/／|:：] ?)?(?:(?:ai|a\.i\.)[- ]generated(?: image| picture"
            r"| illustration| photo)?|file(?: photo| image| picture)?|photo(?:graph)?|image|picture|screenshot"
            r"|illustration|video (?:still|screenshot|grab)|handout|资料图(?:片)?|图片|网络图片|фото)"
            r"(?: (?:by|from|via|courtesy(?: of)?|credit)[^()（）]{0,80}|[:：/／][^()（）]{0,80})?[)）\]]\W*",
            r"(?:file )?(?:photo|image|picture|photograph|illustration|photo credit|image credit|image source|credit"
            r"|screenshot|graphic|photo illustration)s?(?: (?:by|from|via|courtesy(?: of)?|credit) "
            r"|\s*[:：/])\s?.{1,220}",
            r".{0,220}(?:getty images|afp/getty|ap photo(?:/[\w .]{2,40})?|shutterstock|epa-efe|alamy|via reuters"
            r"|(?:via|photo|pool) ap|[\w.] ?/(?:afp|reuters|ap|epa|xinhua|tass|pool|getty|vcg|cfp)|(?:reuters|afp|ap"
            r"|xinhua)/[\w. -]{3,40})\W?",
            r"(?:图为|图[:：]|摄影[:：]).{1,120}摄?|新华社(?:记者|发)[^。：:]{0,40}摄[)）]?|新华社发[^。：:，]{0,20}|фото[:：].{1,160}|[^。]{0,80}(?:新华社|中新社)(?:记者|发)[^。]{0,30}摄",
        ),
        kind=BlockKind.CAPTION,
    ),
    Signal(
        "name and figures of a social network",
        _lines(
            r"(?:[\w.' -]{2,40} ?[·•|]? ?)?@\w{2,30}(?: ?[·•|].{0,40})?",
            r"retruthed|reposted|pinned|verified account|translate post|show (?:this )?thread|quote tweet|truth details"
            rf"|truth social|(?:posted )?on (?:x|truth social|facebook|weibo|telegram)|{_COUNT}",
        ),
        Where.EDGES,
    ),
    Signal(
        "heading of the issuing office",
        _lines(
            r"(?:for immediate release|embargoed.{0,60}|press release|statements? (?:and|&) releases|briefing room"
            r"|readouts?|press statement|(?:media|news) (?:note|release)|newsroom|speeches? and remarks"
            r"|通稿|新闻稿)\W*",
        ),
        Where.HEAD,
    ),
)

# What shows a longer paragraph at its opening or its end: a syndicator's note, the caption above a picture's credit.
_LONGER = 700
_LONG: tuple[tuple[str, BlockKind, re.Pattern[str], Where], ...] = (
    (
        "note on who put the text out",
        BlockKind.FURNITURE,
        re.compile(
            r"/?Public Release\. |This material from the originating organi[sz]ation"
            r"|[^\n]{1,80} published this content on "
        ),
        Where.EDGES,
    ),
)
_CREDITED = re.compile(
    r"[.)”\"] ?(?:File )?(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture)(?: [Cc]redit)? ?(?:by|from|via|courtesy of|:)"
    r" [^.]{3,70}\.?$"
)
_PHOTOGRAPHER = re.compile(r"[.)”\"] [A-Z][A-Z'’-]+(?: [A-Z][A-Z'’-]+){1,2}$")  # "… in Lima. ANA RUIZ"
_AGENCY_PICTURE = re.compile(
    r"[.)”\"] ?[-–—] ?(?:REUTERS|AFP|AP|EPA|Reuters|BERNAMA|Bernama|Xinhua|XINHUA)[\w /]{0,20}$"
)


def signalled(text: str, from_top: int, from_bottom: int) -> Verdict | None:
    """What the words of one line make it, if anything; its place is counted in units from both ends."""
    line = text.strip(INVISIBLE)
    if line and len(line) <= _LONGER:
        tail = max(0, len(line) - 90)
        if from_top < 6 and from_bottom > 1 and _PHOTOGRAPHER.search(line, tail):
            return Verdict(BlockKind.CAPTION, "picture credit or caption")
        above = from_top < 4 and from_bottom > 1  # at the foot an agency's name is that of the text
        if (from_top < EDGE and _CREDITED.search(line, tail)) or (above and _AGENCY_PICTURE.search(line, tail)):
            return Verdict(BlockKind.CAPTION, "picture credit or caption")
        for reason, kind, pattern, where in _LONG:
            if holds(where, from_top, from_bottom) and pattern.match(line):
                return Verdict(kind, reason)
    if not line or len(line) > LONGEST:
        return None
    for signal in SIGNALS:
        if holds(signal.where, from_top, from_bottom) and signal.pattern.fullmatch(line):
            return Verdict(signal.kind, signal.reason)
    return None


def holds(where: Where, from_top: int, from_bottom: int) -> bool:
    """Whether a line at that place is in the part of the text where a signal holds."""
    if where is Where.HEAD:
        return from_top < EDGE
    return where is Where.ANYWHERE or from_top < EDGE or from_bottom < EDGE
