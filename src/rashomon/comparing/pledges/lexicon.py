"""The words of promises: what one does to what, which verbs promise nothing, and which words mean the same thing.

Verbs of one class tell of the same act ("purchase" and "import"), so that accounts in other words are found to be
accounts of one pledge. Classes hold base forms; `verb_class` takes any form.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rashomon.comparing.words import stem

_CLASSES: dict[str, str] = {
    "buy": "buy purchase import acquire procure order",
    "sell": "sell export market privatise privatize divest",
    "give": "give provide donate contribute allocate grant offer finance fund commit earmark lend",
    "deliver": "deliver send supply ship transfer hand transport airlift",
    "release": "release free return exchange swap repatriate readmit pardon unfreeze",
    "withdraw": "withdraw pull vacate leave redeploy evacuate",
    "deploy": "deploy station dispatch post",
    "lift": "lift ease remove eliminate abolish scrap end relax loosen waive drop repeal stop halt cease suspend pause "
    "freeze forgo terminate",
    "cut": "cut lower reduce decrease slash trim halve shrink",
    "raise": "raise increase boost expand double triple quadruple step",
    "open": "open reopen resume restart unblock restore revive reactivate relaunch",
    "close": "close shut block seal",
    "hold": "hold host convene organise organize meet",
    "extend": "extend prolong renew",
    "delay": "delay postpone defer",
    "invest": "invest",
    "pay": "pay repay settle compensate reimburse refund",
    "reschedule": "reschedule restructure refinance roll",
    "forgive": "write cancel forgive",
    "build": "build construct establish launch create set found dredge electrify erect install",
    "repair": "repair rehabilitate renovate upgrade modernise modernize overhaul demine clear",
    "watch": "monitor inspect patrol escort guard verify",
    "prosecute": "prosecute investigate extradite punish",
    "name": "appoint nominate second",
    "resettle": "resettle relocate shelter",
    "redirect": "redirect divert reroute",
    "finish": "finish complete",
    "include": "include designate",
    "sign": "sign ratify conclude adopt implement join accede",
    "ban": "ban prohibit impose sanction restrict tighten",
    "allow": "allow permit accept tolerate recognise recognize grant admit approve let abandon renounce give-up",
    "train": "train equip arm",
    "publish": "publish disclose announce notify",
    "support": "support back guarantee protect defend ensure",
    "accelerate": "accelerate speed expedite hasten quicken",
    "amend": "amend modify adjust revise",
    "destroy": "destroy dismantle disarm surrender neutralise neutralize decommission",
}
_STATES = """
    be have like need see become remain face suffer benefit lead mean depend result show know think believe require
    want seem appear last happen come fall rise cost reach hurt harm lose win succeed fail feel understand hope expect
    love enjoy achieve get add note say tell comment serve stay keep-on respond tend stand strain risk
    """.split()  # noqa: SIM905
_VAGUE = """
    work cooperate discuss talk strive endeavour endeavor maintain strengthen deepen promote continue remain make
    explore advance enhance contribute-to help address consult coordinate engage seek keep stay consolidate intensify
    develop look move push try pursue foster solve resolve overcome proceed exercise
    """.split()  # noqa: SIM905
_SAME_THING = {
    "forces": "troop soldier force army military servicemen serviceman servicewoman defensive measure contingent "
    "brigade",
    "curbs": "curb restriction control ban limit export-control prohibition",
    "tariffs": "tariff duty levy",
    "goods": "goods product produce commodity",
    "planes": "aircraft plane jet airliner",
    "farming": "farm agricultural agriculture",
    "captives": "prisoner captive detainee hostage",
    "truce": "truce ceasefire cease-fire armistice hostilities hostility",
    "money": "fund money aid assistance support financing",
    "care": "prudence prudent caution cautious care careful restraint",
    "crossings": "crossing checkpoint",
    "cars": "car vehicle automobile",
    "nationals": "national citizen",
    "minerals": "mineral material ore earth",
}
_BY_STEM = {stem(word): name for name, line in _CLASSES.items() for word in line.split()}
_SAME = {stem(word): name for name, line in _SAME_THING.items() for word in line.split()}
_STATE_STEMS = frozenset(stem(word) for word in _STATES)
_VISITS = ("visit", "travel", "fly", "go", "come", "arrive", "attend", "meet", "head", "depart")
_VISIT_STEMS = frozenset(stem(word) for word in _VISITS)
_VAGUE_STEMS = frozenset(stem(word) for word in _VAGUE)
_IRREGULAR = {
    "bought": "buy", "sold": "sell", "sent": "send", "gave": "give", "given": "give", "held": "hold", "met": "meet",
    "paid": "pay", "wrote": "write", "written": "write", "withdrew": "withdraw", "withdrawn": "withdraw",
    "left": "leave", "built": "build", "freed": "free", "froze": "freeze", "frozen": "freeze", "shut": "shut",
}  # fmt: skip


@lru_cache(maxsize=20_000)
def verb_class(word: str) -> str:
    """The class of a verb, "" for one that is in none."""
    word = _IRREGULAR.get(word.casefold(), word)
    return _BY_STEM.get(stem(word), "")


_DEEDS = {
    "buy": "purchase import acquisition procurement", "sell": "sale export",
    "deliver": "delivery supply shipment transfer",
    "give": "donation contribution aid assistance", "withdraw": "withdrawal pullout",
    "deploy": "deployment dispatch posting stationing",
    "extend": "extension prolongation renewal", "open": "opening reopening resumption restart restoration",
    "lift": "lifting removal suspension easing halt cessation", "cut": "reduction lowering", "raise": "increase",
    "close": "closure", "train": "training", "repair": "repair rehabilitation modernisation modernization upgrade",
    "sign": "signing ratification conclusion", "build": "construction creation establishment",
    "invest": "investment", "pay": "payment compensation",
    "release": "release return exchange swap handover repatriation readmission",
    "hold": "meeting", "allow": "entry access passage admission",
}  # fmt: skip
_DEED_BY_STEM = {stem(word): name for name, line in _DEEDS.items() for word in line.split()}


def act_class(word: str) -> str:
    """The class of what is done, by a verb or by a noun of doing."""
    return verb_class(word) or deed_class(word)


@lru_cache(maxsize=20_000)
def deed_class(noun: str) -> str:
    """The class of the verb that a noun of doing stands for ("deliveries"), "" for one that is in none."""
    return _DEED_BY_STEM.get(stem(noun), "")


# Beginnings of Russian infinitives with the English verb of their class; longer ones first where one opens another.
_RUSSIAN = {
    "закуп": "buy", "куп": "buy", "приобре": "buy", "продат": "sell", "экспортир": "export", "предостав": "provide",
    "выдел": "allocate", "постав": "deliver", "направ": "send", "переда": "transfer", "освобод": "release",
    "обменя": "exchange", "вывес": "withdraw", "разме": "deploy", "отмен": "lift", "снят": "lift", "сниз": "lower",
    "сократ": "reduce", "увелич": "increase", "повыс": "raise", "откры": "open", "возобнов": "resume", "закры": "close",
    "провес": "hold", "продл": "extend", "отлож": "delay", "инвестир": "invest", "влож": "invest", "построи": "build",
    "подписа": "sign", "ввес": "impose", "запрет": "ban", "прекрат": "stop", "приостанов": "suspend",
    "поддержив": "maintain", "продолж": "continue", "развив": "develop", "содейств": "help", "сотруднич": "cooperate",
    "работа": "work", "обсуд": "discuss", "оставать": "remain", "укрепля": "strengthen", "наращива": "enhance",
    "поддерж": "support", "обеспеч": "ensure", "ускор": "accelerate",
}  # fmt: skip


def english_verb(infinitive: str) -> str:
    """The English verb that stands for the class of a Russian infinitive; "" for one that is in no class."""
    low = infinitive.casefold().replace("ё", "е")
    return next((verb for stem_, verb in _RUSSIAN.items() if low.startswith(stem_)), "")


def is_state(word: str) -> bool:
    """Whether a verb tells how something is or what befalls it, and so promises nothing."""
    return stem(word) in _STATE_STEMS


def is_visit(word: str) -> bool:
    """Whether a verb tells of a visit or a meeting: that one will travel is an event to come and no pledge."""
    return stem(word) in _VISIT_STEMS


def is_vague(word: str) -> bool:
    """Whether a verb alone is no promise that anybody can be held to ("work", "continue", "strengthen")."""
    return stem(word) in _VAGUE_STEMS


_PHRASES = {  # verbs of two words with one verb of their class
    "take back": "return", "pull back": "withdraw", "pull out": "withdraw", "move back": "withdraw",
    "hand over": "transfer", "hand back": "return", "give back": "return", "set up": "establish",
    "set aside": "allocate", "phase out": "end", "call off": "cancel", "take in": "admit", "let in": "admit",
    "write off": "cancel", "pay back": "repay", "send back": "return", "switch off": "stop",
    "make available": "provide",
    "bring forward": "accelerate", "put off": "postpone", "shut down": "close", "take over": "acquire",
    "carry out": "implement", "do away": "abolish", "bring down": "lower",
    "scale back": "reduce", "scale down": "reduce", "wind down": "end",
    "bring back": "return", "step up": "increase", "give access": "allow",
}  # fmt: skip
_PHRASE = re.compile(
    r"\s*(?:\w+ly |also )?([a-z]+) (?:[\w’'-]+ )??(back|out|over|up|aside|off|in|down|away|"
    r"forward|available|access)\b"
)


def phrasal(tail: str) -> str:
    """The verb of the class of a verb of two words at the head of a clause ("take back 300"), "" for any other."""
    found = _PHRASE.match(tail)
    return _of_phrase(found) if found else ""


def _of_phrase(found: re.Match[str]) -> str:
    word, particle = found[1], found[2]
    bases = (
        word,
        word.removesuffix("s"),
        word.removesuffix("ing"),
        word.removesuffix("ing") + "e",
        word.removesuffix("es"),
    )
    return next((_PHRASES[f"{b} {particle}"] for b in bases if f"{b} {particle}" in _PHRASES), "")


def phrase_stems(words: str) -> frozenset[str]:
    """The stems of a verb of two words inside a passage, which name nothing that is acted on."""
    return frozenset(stem(part) for m in _PHRASE.finditer(words) if _of_phrase(m) for part in (m[1], m[2]))


def plain_stems(stems: frozenset[str]) -> frozenset[str]:
    """Stems with words for the same thing made one ("troops", "soldiers")."""
    return frozenset(_SAME.get(s, s) for s in stems)


def _forms(verb: str) -> str:
    """A verb in its regular forms, as a pattern; "invest" is none of "investment"."""
    if verb.endswith("e"):
        return rf"{re.escape(verb[:-1])}(?:e[sd]?|ing)"
    return rf"{re.escape(verb)}(?:e?s|(?:{re.escape(verb[-1])})?(?:ed|ing))?"


_NOUNS_TOO = frozenset(
    ["post", "second", "clear", "guard", "roll", "shelter", "escort", "overhaul", "notify", "repair", "upgrade"]
)
_VERBS = "|".join(
    _forms(w) for w in sorted({w for line in _CLASSES.values() for w in line.split()} - _NOUNS_TOO, key=len)[::-1]
)
_COMPOUNDS = (  # nouns that open with a word that may be a verb: "their economies and supply chains"
    r"supply (?:chain|route|line|contract|disruption|security)|(?:export|import) (?:control|licen[cs]|credit|market|"
    r"restriction|ban|quota|curb|dut|tariff|tax)|support (?:package|staff|service|measure|program|structure|mission|"
    r"group)|exchange (?:rate|program|visit|student)|(?:finance|transport|trade) (?:minist|link|corridor|route|infra)|"
    r"release date|return (?:flight|ticket)|end[- ]use|train (?:line|station|service)|order book|market access|"
    r"transfer (?:fee|payment)|build[- ]up|cut flower|launch(?:er|pad)|ship(?:yard|building|ping|repair)|sanctions? "
)
NEXT_VERB = re.compile(
    rf"(?:,?\s+(?:and|or|but|as well as)|;)\s+(?:\((?:[ivx]+|[a-h]|\d)\)\s+)?(?:also\s+)?(?:to\s+)?"
    rf"(?!{_COMPOUNDS})(?=(?:{_VERBS})\s)|[,;]\s+(?:and\s+)?\((?:[ivx]+|[a-h]|\d)\)\s+(?:to\s+)?(?=[a-z])",
    re.I,
)
