# ruff: noqa: E501  (patterns and word lists read better on one line)
"""Offices and unnamed persons of Chinese text by their form, where no table lists them."""

from __future__ import annotations

import re

from rashomon.reading.zh.tables import longest, names

# Offices by their matter, which no table can list in full: "农林水产大臣", "国际贸易部副部长".
_MATTERS = {
    "经济": "economy", "农业": "agriculture", "农林水产": "agriculture", "农林": "agriculture", "卫生": "health",
    "能源": "energy", "环境": "environment", "气候": "climate", "交通": "transport", "运输": "transport", "劳工": "labour",
    "内政": "interior", "内务": "interior", "司法": "justice", "法务": "justice", "财政": "finance", "教育": "education",
    "科技": "science", "工业": "industry", "贸易": "trade", "国际贸易": "trade", "外贸": "trade", "商业": "commerce",
    "投资": "investment", "石油": "oil", "矿业": "mining", "海洋": "maritime", "渔业": "fisheries", "移民": "immigration",
    "国土安全": "homeland security", "发展": "development", "国际发展": "development", "数字": "digital", "数位": "digital",
    "通信": "communications", "文化": "culture", "旅游": "tourism", "公安": "public security", "情报": "intelligence",
    "新闻": "information", "水利": "water", "住房": "housing", "总务": "internal affairs", "国土交通": "land",
    "厚生劳动": "health", "贸工": "trade and industry", "人力": "labour", "国家发展": "development", "律政": "justice", "民航": "aviation", "商贸": "trade", "能矿": "mining", "水资源": "water", "住房建设": "housing", "青年": "youth", "体育": "sport", "统一": "unification", "粮食": "food", "欧洲事务": "Europe", "国际合作": "cooperation",
}  # fmt: skip


_MATTER = "|".join(sorted(_MATTERS, key=len, reverse=True))


OFFICE = re.compile(
    rf"(?P<matter>{_MATTER})(?:(?:和|与|及|、|暨)?(?:{_MATTER}))*(?P<ministry>部|省)?(?P<rank>副部长|部长|副大臣|大臣|相(?![互关信对当比])|次官|次长|政务次长|国务秘书|国务部长|委员)"
    r"|(?P<envoy>(?:常)?驻[\u4e00-\u9fff]{1,10}?(?:副代表|代表|大使(?!馆)|总领事(?!馆)|公使|参赞|临时代办|使节)(?!团|处|们))"
)


SOMEBODY = re.compile(
    r"(?:(?:其中|另|有)?(?:一|两|多|数|几|\d{1,2})(?:名|位)|(?:其中|另)一)[\u4e00-\u9fff]{0,10}?"
    r"(?:户|居民|市民|农民|渔民|商人|企业家|雇员|员工|人员|人士|女士|高管|负责人|代表|人|者|士兵|幕僚|外交官|官员|律师|议员)"
    r"(?=表示|说|称|向|对|告诉|透露|抱怨|认为|指出|在|，|坦言|强调|预计|估算|则|也|还|解释|警告|相信|匿名)"
)


_HAN = r"\u4e00-\u9fff"


# What may stand between the parts of one noun phrase: "副", "前", "驻", ...
GLUE = re.compile(
    r"(?:的|兼|、|副|前|现任|时任|候任|代理|代|临时|过渡|署理|拿督斯里|拿督|丹斯里|首席|新闻|高级|一名|一位|多名|部分|驻|新任|例行|《|执行|常务|资深|高级|第一|荣誉|名誉|,)?\Z"
)


# A body that no table holds between a country and an office: "菲律宾海警发言人", "美国商务部工业与安全局局长".
BODY = re.compile(
    rf"(?!的|和|与|在|对|向|同|就|将|要求|反对|支持|批评|谴责|会见|访问|表示|宣布|指责|敦促)[{_HAN}“”·]{{1,14}}?"
    r"(?:部|会|院|署|局|府|厅|司|处|央行|团|军|警|党|社|委|办|室|公司|集团|银行|组织|机构|中心|使团|卫队|警卫队|大学|学院|研究所|联盟|法院|检察院|总部|警察|海警|海警队|州|省|市|联邦|国会|议会|参议院|众议院|军方|空军|海军|陆军)"
    r"(?:的|前|副|首席|新闻|高级|常务|代理|一名|一位|多名|两名)?\Z"
)


# What a ministry is for, between its country and "部长".
MATTER = re.compile(
    rf"(?!的|和|与|在|对|向|同|就|将|要求|会见|任命|反对|支持)(?:(?![的在对向就将被是说称]|会见|总统|总理|任命|要求)[{_HAN}、]){{2,14}}\Z"
)
PORTFOLIO = re.compile(
    rf"(?!的|和|与|在|对(?!华)|向|同|就|将|要求|会见)[{_HAN}]{{1,8}}\Z"
)  # "美国中东特使", "外交部亚洲事务特使"


HONORIFIC = re.compile(r"拿督斯里|拿督|丹斯里")


AFTER_NAME = (
    r"(?=表示|本(?=[周月年次届])|伉俪|夫妇|夫人|一行|曾|指责|谴责|控诉|指(?=[，：])|会[后前上]|指出|强调|重申|认为|说|称|在|同|与|和|会见|会谈|会面|会晤|见面|共|签|通|就|对|应|，|。|、|；|：|\d|今|昨|当|于|周|星期|还|也|并|"
    r"将|已|预|质问|质询|备询|答询|质疑|另|出席|主持|举行|发|回应|回答|告诉|宣布|呼吁|敦促|要求|透露|\)|\(|举|访|抵|愿|希望|等|的|近|日前|致|邀|为|向|因|"
    r"提|欢迎|赞|介绍|补充|批|警|明确|明言|明指|则|却|仍|亦|又|随后|随即|立即|此前|早前|再次|再度|反|力|痛|怒|强(?:调|烈|力)|解释|谈|谴|抨|驳|扬言|誓言|保证|主张|建议|支持|赞|撰文|写|辩|受访|不|对|领|带|证实|接受|坦言|直言|承诺|同意|拒|否认|率|参加|陪同|担任|分析|形容|预计|预测|估计|感叹|感慨|抱怨|质疑|指控|坦承|声称|宣称|辩称|反问|直|打趣|笑|痛|期待|相信|担心|\s|$)"
)


# Characters that no name is written with.
_IN_NO_NAME = "在向将与被把从称说表指的了就是"
UNKNOWN = re.compile(
    rf"(?P<name>[{_HAN}]{{1,10}}·[{_HAN}·]{{1,20}}?|(?:(?![{_IN_NO_NAME}])[{_HAN}]){{2,7}}?){AFTER_NAME}"
)


NO_NAME = re.compile(
    r"(?:另|甚至|则|却|也|还|已|表示|指出|强调|说|称|在|同|与|和|会|通|就|对|应|日|今|昨|当|于|周(?=[一二三四五六日天末边围])|还|也|并|将|已|出席|主持|举|发|回|告|宣|呼|敦|要|透"
    r"|愿|希望|等|的|近|致|邀|为|向|因|提|介|补|批|警|明确|证|接|坦|直|承|同意|拒|否|率|参|陪|担|一|是|不|有|及|或|先生|女士"
    r"|再|曾|今天|随|此|下|又|则|选|任|可|能|必|需|应|没|未|仍|正|均|都|办公室|期间|之|级|候|由|从|被|把|们|府|公布|签|多次|两)"
)


TITLES = re.compile(r"(?:先生|女士|阁下|同志)")


# A name that no table holds with its title behind it, at the beginning of a clause: "费雪参议员则强调".
BEFORE_TITLE = re.compile(
    rf"(?P<name>[{_HAN}·]{{2,6}}?)(?=(?:参议员|众议员|议员|部长|主席|大使|总理|总统|外长|教授|博士|委员|院长|特使|秘书长|先生|女士)"
    r"(?:则|也|随后|接着|还|表示|说|指出|强调|认为|称|在|对|回应|补充|并|会后|致))"
)


NO_PERSON = re.compile(r"[的该这那本各某原前副新两双]|中国|美国|我国|外交|国防|部分|多名|一名|多位|一位|行政|欧盟|联合")


def has_party(words: str) -> bool:
    """Whether a country or body is named in words, which then says whose they are."""
    for at in range(len(words)):
        for length in range(min(longest().get(words[at], 0), len(words) - at), 1, -1):
            word = names().get(words[at : at + length])
            if word is not None and word.sort in ("country", "capital", "seat", "body"):
                return True
    return False


VERBS = re.compile(r"总统|总理|部长|主席|先生|女士|外长|大使|首相|两人|同日|会前|昨|今|此|再|多次|接受|受访|抵达|出席")


def generic(office: re.Match[str]) -> tuple[str, str]:
    """Office and role of a title by its matter or its post abroad."""
    if office["envoy"]:
        return "ambassador", "envoy"
    if office["rank"] == "委员":
        return f"{_MATTERS[office['matter']]} commissioner", "official"
    return f"{_MATTERS[office['matter']]} minister", "minister"
