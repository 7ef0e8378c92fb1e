"""Whether words are a matter of talk or only named on the way.

"They discussed trade, Taiwan and Iran" makes Iran a matter of talk; "Iran's president said" does not.
"""

from __future__ import annotations

from itertools import pairwise

from rashomon.reading.topics.tokens import ARTICLES, Token, normal, possessive


def _keys(words: str) -> frozenset[str]:
    return frozenset(normal(word) for word in words.split())


_REACH = 24  # words that a list may have between the verb of talking and one of its members

_TALK = _keys("""discuss discussed discussing mention mentioned mentioning raise raised raising address addressed
    addressing cover covered covering emphasize emphasized emphasizing emphasise emphasised stress
    stressed stressing highlight highlighted highlighting prioritize prioritized prioritise underscore
    underscored foreground foregrounded omit omitted omitting ignore ignored sidestep sidestepped
    sidestepping downplay downplayed tackle tackled debate debated broach broached feature featured cite
    cited""")
_TALK_NOUNS_ON = _keys("""
    view talk discussion consultation dialogue exchange exchanged cooperation negotiation position stance silence
    silent focus focused focusing focusse center centered centred centring centre touch touched touching
    dwell dwelt speak spoke spoken agree agreed disagree disagreed difference disagreement debate
    conversation remark statement comment line paragraph section sentence word point quiet mum
    coordination cooperate cooperated cooperating coordinate coordinated emphasis attention stability
    concentrate concentrated concentrating back progress work talked speaking more heavily mainly
    briefly only mostly largely primarily""")
_ABOUT_WORDS = _keys("about regarding concerning over")
_ABOUT_HEADS = _keys("""talk talked talking spoke speak spoken speaking asked view discussion concern worry conversation
    question nothing thing issue dispute tension disagreement difference point talks silence silent word
    much little exchange more discussed clash clashed differ differed""")
_OF_HEADS = _keys("""field area sector sphere domain mention discussion question issue matter subject topic situation
    talk reference absence file theme""")
_SHARED_WORK = _keys("cooperation collaboration cooperate collaborate partnership coordination tie exchange progress")
_TO_HEADS = _keys("""reference refer referred referring allusion alluded attention turned turning turn returned moved
    moving""")
_LISTING = _keys("including include included namely like")
_LIST_HEADS = _keys("""topic issue matter subject question agenda file concern item crisis hotspot theme problem dossier
    conflict point""")
_STOP = _keys("""that which who whom whose while but because if when after before since despite amid said is was were
    are be been has had have will would can could may might he she they it we i his her its their my
    your our not did does do by from into at where as than unless until says say told tell""")
_PREPOSITIONS = _keys("of in with to for on against around between across")
_TYING = _keys("between with among")  # what stands behind them are the parties of talks and ties
_GOVERNING = _keys("to with from between by for against towards toward")
_AFTER_STOP = _keys("""
    said says say told is are has have had will would can could may might should must did does do agreed
    wants warned called denied rejected accused claimed insisted attacked launched announced needs need
    says was were""")
_SPEAKS = _keys("""
    said says say told tells added argued asked wants wanted warned called denied rejected accused claimed insisted
    urged demanded welcomed condemned pledged promised agreed offered refused announced""")
_BE = _keys("was were is are be been being has had have also not never both all barely only hardly came")
_TALKED = _keys("""discussed mentioned raised addressed covered absent missing omitted touched included emphasized
    emphasised up dominated featured loomed topped figured occupied unmentioned""")
_ISSUE_NOUNS = _keys(
    """issue question crisis file matter dossier problem portfolio agenda policy topic track peace
    settlement"""
)
_BACKGROUND = _keys("""amid amidst despite unlike notwithstanding backdrop""")
_BEFORE_AFTER = _keys("since after before following during")
_AND = _keys("and or nor")
_RELATIVE = _keys("which who whose where")
_BODIES = _keys(
    """organisation agency institute university department authority corporation foundation society academy association
    centre ministry museum hospital college school company laboratory faculty bureau federation"""
)
_BODIES_OF = _keys(
    "ministry department institute university agency centre academy bureau minister secretary museum bank"
)

# Topics whose words only open on a matter where another topic follows at once: a working group on reactors, a
# trade agreement on reactors, congratulations on a recognition. By topic: the words that lead over to the matter.
_FRAMES = {
    "dialogue-mechanisms": _keys("on for about against"),
    "trade-deal": _keys("on for"),
    "tragedies-and-greetings": _keys("on for upon"),
    "science": _keys("on for"),
    "technology": _keys("for"),
    "summit-preparation": _keys("on"),
}
# Topics that say with "in" where they apply, which is no matter by itself: trade in medicines, AI in health care.
_APPLIED = frozenset(("trade", "artificial-intelligence", "technology", "science"))
_OCCASIONS = frozenset(("democracy-elections", "domestic-politics", "sport"))  # what people are congratulated on
_FRAME_REACH = 9  # words from a frame to what it opens on
_AT_CONTACT = _keys("by after during following throughout")
_CONTACT = _keys("receive received hold held attend attended attending chair chaired chairing opened took take part")


_AHEAD = _keys("to next will would shall")


def is_matter_of_talk(words: list[Token], first: int, last: int) -> bool:
    """Whether a name stands as the object (or subject) of talk, alone or in a list."""
    after = words[last + 1] if last + 1 < len(words) else None
    if after is not None and after.joined and after.key in _ISSUE_NOUNS:
        return True
    if not _governed(words, first) and _talked_about(words, last):
        return True
    if after is not None and after.joined and after.key in _AFTER_STOP:
        return False
    if possessive(words[last]):
        return False
    return _cue_before(words, first) or _fronted(words, first, last)


_FRONTS = tuple(
    tuple(normal(word) for word in front.split())
    for front in ("on", "as for", "as to", "regarding", "concerning", "turning to", "with regard to", "with respect to",
                  "in relation to", "when it came to", "on the issue of", "on the question of", "on the subject of")
)  # fmt: skip


def _fronted(words: list[Token], first: int, last: int) -> bool:
    """Whether a sentence sets the name before all else as its matter: "On Sudan, the President reiterated ..."."""
    for front in _FRONTS:
        opens = len(front)
        if first < opens or tuple(word.key for word in words[:opens]) != front:
            continue
        before = words[opens:first]
        after = words[last + 1] if last + 1 < len(words) else None
        listed = all(word.key in _AND or word.key in ARTICLES or word.raw[:1].isupper() for word in before)
        if listed and after is not None and (not after.joined or after.key in _AND):
            return True
    return False


def is_speaker(words: list[Token], first: int, last: int) -> bool:
    """Whether a name is what speaks or acts in its sentence, and so no matter of it."""
    after = words[last + 1] if last + 1 < len(words) else None
    return words[first].raw[:1].isupper() and after is not None and after.joined and after.key in _SPEAKS


def _governed(words: list[Token], first: int) -> bool:
    """Whether a name belongs to a noun before it ("arms sales to Qatar"), which then is what was talked about."""
    return first > 0 and words[first].joined and words[first - 1].key in _GOVERNING


def _talked_about(words: list[Token], last: int) -> bool:
    """Whether the name is the subject of "was discussed", "were not mentioned", "came up"."""
    seen_be = False
    for i in range(last + 1, min(last + 12, len(words))):
        key = words[i].key
        if key in _BE:
            seen_be = True
        elif key in _TALKED:
            return seen_be or key in ("dominated", "featured", "loomed", "topped", "figured")
        elif not (key.endswith("ly") if seen_be else _listed(words[i], i - last)):
            return False
    return False


def _listed(word: Token, distance: int) -> bool:
    """Whether a word may belong to a list of matters that a name stands in."""
    key = word.key
    if key in _STOP or key in _AFTER_STOP or key in _PREPOSITIONS:
        return False
    return distance <= 4 or key in _AND or word.raw[:1].isupper()


def _cue_before(words: list[Token], first: int) -> bool:
    """Whether a cue of talking governs the name, maybe over a list of other matters."""
    listed = first < len(words) and not words[first].joined
    for i in range(first - 1, max(-1, first - 1 - _REACH), -1):
        key, before = words[i].key, words[i - 1].key if i else ""
        if key in _TALK and not (key in ("raise", "raised", "raising") and i == first - 2):
            return True
        if key in ("on", "upon") and before in _TALK_NOUNS_ON:
            return True
        if key in _ABOUT_WORDS and (before in _ABOUT_HEADS or key == "regarding"):
            return True
        if (key == "of" and before in _OF_HEADS) or (key == "to" and before in _TO_HEADS):
            return True
        if key == "up" and before in ("brought", "bring", "bringing"):
            return True
        if key == "in" and before in _SHARED_WORK:
            return True
        if (key in _LISTING or (key == "as" and before == "such")) and _list_head(words, i):
            return True
        if key in _STOP and not (key in ("as") and before in ("well", "such")) and key != "well":
            return False
        if key in _TYING or (key in _PREPOSITIONS and not listed):
            return False
        if key in ("and", "or", "nor", "well") or not words[i].joined:
            listed = True
    return False


def _list_head(words: list[Token], i: int) -> bool:
    """Whether a noun for matters of talk stands before "including" or "such as"."""
    return any(word.key in _LIST_HEADS for word in words[max(0, i - 5) : i])


def in_body_name(words: list[Token], first: int, last: int) -> bool:
    """Whether words stand in the name of a body ("Space Research Organisation") and do not hold its kind."""
    if not words[first].raw[:1].isupper():
        return False
    if any(words[i].key in _BODIES for i in range(first, last + 1)):
        return False
    i = last + 1
    while i < len(words) and words[i].joined and words[i].raw[:1].isupper():
        if words[i].key in _BODIES:
            return True
        i += 1
    i = first
    while i > 0 and words[i].joined and (words[i - 1].raw[:1].isupper() or words[i - 1].key in ("of", "for", "and")):
        i -= 1
        if words[i].key in _BODIES_OF and words[i].raw[:1].isupper() and words[i + 1].key in ("of", "for"):
            return True
    return False


def is_frame(words: list[Token], topic: str, last: int, other: str, following: int) -> bool:
    """Whether a topic's words only open on the matter of the next ones, ``other``, whose first is ``following``."""
    leads = _FRAMES.get(topic)
    if leads is None or other in _OCCASIONS or not 0 < following - last <= _FRAME_REACH:
        return False
    between = words[last + 1 : following]
    return (
        any(word.key in leads for word in between)
        and all(word.joined for word in between)
        and not any(word.key in _AND for word in between)
    )


def is_application(words: list[Token], topic: str | None, last: int, first: int) -> bool:
    """Whether words only say in what the matter before them, ``topic``, applies ("trade in meat and medicines")."""
    if topic not in _APPLIED or not 0 < first - last <= 5 or words[last + 1].key != "in":
        return False
    return all(word.joined for word in words[last + 1 : first + 1])


def is_the_contact(words: list[Token], first: int) -> bool:
    """Whether words name the contact that is told of ("received him for the consultations"), not a matter of it."""
    before = [word.key for word in words[max(0, first - 2) : first] if word.key not in ARTICLES]
    if before and before[-1] in _AT_CONTACT:
        return True  # "unaffected by the high-level dialogue"
    for i in range(first - 1, max(-1, first - 14), -1):
        if words[i].key in _CONTACT:
            ahead = any(word.key in _AHEAD for word in words[max(0, i - 2) : first])
            return not ahead  # "agreed to hold the next consultations" is a matter of the talks
        if words[i].key in _STOP - _keys("his her its their"):
            return False
    return False


_EDGES = _keys("sidelines sideline margins margin fringes fringe")
_EDGE_REACH = 12  # words from "on the sidelines of" to the last of the gathering's name
BODY_TOPICS = frozenset(
    ("united-nations", "security-council", "nato", "european-union", "regional-bodies", "g7-g20", "brics-sco", "asean",
     "osce", "africa")
)  # fmt: skip
_PARTNERED = _keys("""consultation coordination conjunction together jointly alongside brokered mediated facilitated
    sponsored backed hosted organised led""")


def is_partner(words: list[Token], topic: str, first: int) -> bool:
    """Whether a body is only with or by whom something is done ("in consultation with the United Nations")."""
    if topic not in BODY_TOPICS or first < 2 or words[first - 1].key not in ("with", "by"):
        return False
    return words[first].joined and words[first - 2].key in _PARTNERED


_DATES = _keys("""january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday year month week then""")
_TAKES_UP = frozenset(("on", "to", "for", "against", "upon"))


def _past_the_date(between: list[Token]) -> bool:
    """Whether a date ends among words after "since", and what went before goes on ("placed since April on imports")."""
    return any(
        (word.key in _DATES or word.raw.isdigit()) and after.key in _TAKES_UP for word, after in pairwise(between)
    )


def is_passing(words: list[Token], first: int) -> bool:
    """Whether words are only named on the way: in a setting ("amid", "on the sidelines of") or a relative clause."""
    for i in range(first - 1, max(-1, first - 1 - _EDGE_REACH), -1):
        if words[i].key in _EDGES:
            return True
        if words[i].key in _STOP - _keys("as at") or not words[i + 1].joined:
            break
    for i in range(first - 1, max(-1, first - 8), -1):
        key = words[i].key
        if key in _BACKGROUND:
            return True
        if key in _BEFORE_AFTER and first - i <= 4:
            between = words[i + 1 : first]
            return not any(word.key.endswith("ed") for word in between) and not _past_the_date(between)
        if key in _RELATIVE and i > 0 and not words[i].joined:
            return True
        if key in _STOP or not words[i + 1].joined:
            return False
    return False
