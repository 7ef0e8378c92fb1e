"""What tells a speaker by form in Chinese text: styles, the sounds of foreign names, the shape of a name."""

from __future__ import annotations

import re
from functools import cache

from rashomon.reading.zh.surnames import stands_for_somebody
from rashomon.reading.zh.tables import toml

_LONGEST_NAME = 8
PARTICLES = re.compile(
    r"[的了着过是在对向和与及把被让使从到为于以因但或这那哪谁其此每各都就会要可能已还将并不没有我你他她它们什么很更最则也又却仍再曾]"
)


@cache
def styles() -> dict[str, re.Pattern[str]]:
    """The nouns of ``zh-styles.toml`` by what they say of a speaker."""
    table = toml("zh-styles.toml")
    return {
        sort: re.compile("(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")")
        for sort, words in table.items()
    }


@cache
def sounds() -> frozenset[str]:
    """The characters that foreign names are written with."""
    return frozenset(
        "阿埃艾安奥巴鲍贝比彼宾波博伯勃布查察达戴丹德邓狄迪蒂杜多厄恩尔法凡菲费芬冯佛弗福夫盖甘冈高戈格葛古圭哈海汉豪赫亨洪胡霍吉基加贾"
        "简杰金津卡凯坎康考柯科可克肯孔库夸奎昆拉腊莱赖兰朗劳勒雷黎里理利立莲连列林琳龙卢鲁路伦罗洛吕马玛迈麦曼芒毛梅门蒙孟米密明莫姆"
        "木穆慕拿纳娜乃南内尼涅宁纽农努诺欧帕潘庞佩彭皮平泼普齐奇契恰乔切钦琼丘热仁荣茹儒瑞萨塞赛桑瑟森沙莎山珊尚绍舍申什圣施石史士"
        "思斯丝苏素孙索塔泰坦汤唐陶特滕藤提廷图土托瓦王万旺威韦维魏温文翁沃乌武伍西希锡夏香肖谢辛休许雪逊雅亚延扬杨耶叶伊易因英永"
        "尤于约云匝泽扎詹章珍芝朱卓兹佐尼雯蕾柳赛妮拜"
    )


def is_name(words: str, *, loosely: bool = False) -> bool:
    """Whether characters have the form of a person's name: a Chinese one, or the sounds of a foreign one."""
    if "·" in words:
        parts = words.split("·")
        sounded = len(parts[-1]) <= 4 or all(c in sounds() for c in parts[-1])
        return len(words) <= 24 and all(parts) and sounded and not PARTICLES.search(words)
    if stands_for_somebody(words):
        return True
    if 2 <= len(words) <= _LONGEST_NAME and all(c in sounds() for c in words):
        return True
    return loosely and 2 <= len(words) <= 4 and not PARTICLES.search(words)
