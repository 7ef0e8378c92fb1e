"""All the cues: the words for silence, for little and for much emphasis."""

from __future__ import annotations

import re

from rashomon.model import OmissionKind
from rashomon.reading.omissions.cues import (
    ADV,
    EMPH,
    EMPHED,
    GAP,
    HAVE_NOT,
    MENTION,
    MENTIONED,
    MENTIONING,
    NOT,
    NOUN_ADJ,
    REL_SUBJECT,
    TEXT_NOUN,
    TEXT_START,
    Cue,
    Place,
    cue,
)
from rashomon.reading.omissions.idioms import IDIOMS
from rashomon.reading.omissions.inverted import INVERTED
from rashomon.reading.omissions.mentioned import MENTIONED as HELD
from rashomon.reading.omissions.turned import TURNED

__all__ = ["CUES", "STEMS"]

_S, _L, _H = OmissionKind.SILENCE, OmissionKind.LOW_EMPHASIS, OmissionKind.HIGH_EMPHASIS

_SILENCE = (
    cue("not-mention", _S, rf"{NOT}{GAP}{MENTION}\b"),
    cue("not-raise", _S, rf"{NOT}{GAP}(?:raise|discuss)\b", for_person=0.55),
    cue("not-speak-to", _S, rf"{NOT}{GAP}speak\s+(?:directly\s+)?to\b", text_only=True),
    cue("has-not-mentioned", _S, rf"{HAVE_NOT}{GAP}{MENTIONED}"),
    cue("yet-to-mention", _S, rf"(?:has|have|had)\s+yet\s+to\s+(?:\w+ly\s+)?{MENTION}\b"),
    cue("never-mentioned", _S, rf"never{ADV}\s+{MENTIONED}"),
    cue(
        "no-mention-made",
        _S,
        rf"(?:ma(?:de|kes?|king)|contain(?:s|ed|ing)?|carr(?:ied|ies)|includ(?:es|ed)|had|has|gave|offered|held|bore|with)"
        rf"\s+(?:absolutely\s+)?(?:no|not\s+a\s+single|zero){NOUN_ADJ}\s+(?:mention|reference|allusion|word)s?(?:\s+(?:of|to|on|about))?\b",
    ),
    cue(
        "there-is-no-mention",
        _S,
        rf"(?:there\s+(?:was|is|were|are)\s+)?(?:no{NOUN_ADJ}\s+(?:mention|reference|allusion)s?|(?:no|not\s+a|not\s+a\s+single)\s+word)"
        rf"(?:\s+(?:was|is|were)\s+made)?\s+(?:of|to|on|about)\b",
        voice=Place.AFTER,
    ),
    cue(
        "omitted",
        _S,
        r"omit(?:s|ted|ting)\s+(?!to\b|from\b)(?:any\s+|all\s+)?(?:(?:mention|references?)\s+(?:of|to)\b)?",
    ),
    cue(
        "left-out",
        _S,
        r"(?:left\s+out|leaves?\s+out|leaving\s+out|skip(?:s|ped|ping)(?:\s+over)?|excised|ignor(?:es|ed|ing)|pass(?:es|ed|ing)\s+over"
        r"|drop(?:s|ped|ping)\s+(?:any\s+|all\s+)?(?:mention\s+of|references?\s+to))\s+(?!of\b|from\b)",
        text_only=True,
    ),
    cue(
        "silent-on",
        _S,
        r"(?:was|were|is|are|remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|kept|keeps|keeping|fell|been|being)"
        rf"{ADV}\s+(?:silent|mum|quiet|tight-lipped)\s+(?:on|about|over|regarding|as\s+to)\b",
    ),
    cue(
        "said-nothing",
        _S,
        r"(?:sa(?:id|ys?|ying)\s+(?:nothing|not\s+a\s+word|little)|had\s+nothing\s+to\s+say)"
        r"(?:\s+(?:publicly|in\s+public|in\s+writing|openly|aloud|specifically|at\s+all|further|more))?\s+(?:about|of|on|regarding)\b",
    ),
    cue(
        "not-a-word",
        _S,
        rf"(?:{NOT}|without)\s+(?:say|devote|spend|waste|offer|contain|spare|give|saying|devoting|sparing)\s+"
        r"(?:so\s+much\s+as\s+)?(?:a|one)\s+(?:single\s+)?(?:word|line|sentence|syllable)\s+(?:about|on|to|of|for)\b",
    ),
    cue(
        "without-mention",
        _S,
        rf"without(?:\s+(?:ever|once|even|directly|explicitly|specifically|so\s+much\s+as)){{0,2}}\s+(?:{MENTIONING}"
        r"|(?:any\s+|a\s+single\s+|direct\s+|explicit\s+|making\s+(?:any\s+)?)*(?:mention|references?)\s+(?:of|to)"
        r"|an?\s+(?:single\s+)?(?:word|line|sentence|one)\s+(?:on|about|of))",
    ),
    cue(
        "avoided-mention",
        _S,
        r"avoid(?:s|ed|ing)?(?:\s+(?:any|all|direct|explicit|public))*\s+"
        rf"(?:(?:mention\s+of|references?\s+to)|{MENTIONING}|the\s+(?:subject|topic|issue|question|matter)\s+of)\b",
    ),
    cue(
        "sidestepped",
        _S,
        r"(?:side-?step(?:s|ped|ping)|skirt(?:s|ed|ing)(?:\s+around)?|steer(?:s|ed|ing)\s+clear\s+of|duck(?:s|ed|ing)"
        r"|dodg(?:es|ed|ing)|g(?:ave|iven)\s+a\s+wide\s+berth\s+to)\s+(?!out\b|under\b)",
        for_text=0.8,
        for_person=0.6,
    ),
    cue(
        "stopped-short",
        _S,
        rf"stop(?:s|ped|ping)\s+short\s+of\s+(?:{MENTIONING}|any\s+(?:mention|reference)\s+(?:of|to))",
    ),
    cue(
        "failed-to-mention",
        _S,
        rf"(?:(?:fail(?:s|ed|ing)|neglect(?:s|ed)|omit(?:s|ted)|forgot|cho(?:se|oses)\s+not|opt(?:s|ed)\s+not|preferred\s+not)"
        rf"\s+to\s+(?:even\s+)?{MENTION}|refrain(?:s|ed|ing)\s+from\s+(?:any\s+)?(?:{MENTIONING}|mention\s+of))\b",
        for_person=0.7,
    ),
    cue(
        "neither-mentioned",
        _S,
        rf"(?:neither|none\s+of|no(?=\s+(?:\w+\s+){{0,2}}{TEXT_NOUN}))\s+{REL_SUBJECT}{ADV}\s+{MENTIONED}",
    ),
    cue(
        "was-not-mentioned",
        _S,
        rf"(?:(?:was|were|is|are|has\s+been|had\s+been)(?:\s+not|n't|\s+never)|(?:has|have|had)\s+(?:not|never)\s+been){ADV}"
        r"\s+(?:mentioned|referred\s+to|included|cited|touched\s+(?:up)?on|referenced|acknowledged|covered|addressed"
        r"|(?:raised|discussed|brought\s+up)(?=[^,.;]{0,40}\b(?:in|by)\b))(?:\s+at\s+all)?",
        topic=Place.BEFORE,
        voice=Place.AFTER,
    ),
    cue(
        "unmentioned",
        _S,
        r"(?:went|goes|going|left|remain(?:s|ed))\s+(?:\w+ly\s+|entirely\s+)?unmentioned",
        topic=Place.BEFORE,
        voice=Place.AFTER,
    ),
    cue(
        "absent-from",
        _S,
        r"(?:(?:(?:was|were|is|are|been|remain(?:s|ed)?)\s+)?(?:\w+ly\s+|also\s+|entirely\s+)?(?:absent|missing)"
        r"|(?:was|were|is|are|been)\s+(?:\w+ly\s+)?(?:omitted|left\s+out|dropped|excluded|removed|excised))"
        rf"\s+(?:from|in|of)(?=\s+{TEXT_START})",
        topic=Place.BEFORE,
        voice=Place.AFTER,
    ),
    cue(
        "not-appear",
        _S,
        r"(?:(?:did|does|do)(?:\s+not|n't)\s+(?:appear|feature|figure|come\s+up|surface|(?:get|merit|rate|receive)\s+a\s+mention)"
        rf"|appear(?:s|ed)\s+nowhere|(?:is|was|were|are)\s+nowhere)(?:\s+\w+ly|\s+at\s+all|\s+anywhere|\s+to\s+be\s+found)?\s+in(?=\s+{TEXT_START})",
        topic=Place.BEFORE,
        voice=Place.AFTER,
    ),
)

_ELLIPTIC = (
    cue(
        "but-not-in",
        _S,
        rf"(?:but|yet|though|and)\s+not\s+in(?=\s+[^,.;:!?]{{1,40}}?\b(?:{TEXT_NOUN}|ones?)\b)",
        topic=Place.BEFORE,
        voice=Place.AFTER,
        for_person=0.8,
    ),
)

_LOW = (
    cue(
        "barely-mentioned",
        _L,
        rf"(?:barely|hardly|scarcely|only\s+(?:briefly|fleetingly|obliquely)|briefly|fleetingly|merely)\s+{MENTIONED}",
    ),
    cue(
        "mentioned-briefly",
        _L,
        r"(?:mentioned|mentions|referr?ed\s+to|touched\s+(?:up)?on|addressed|alluded\s+to)\b(?=[^,.;:!?]{1,80}?\s"
        r"(?:only\s+(?:briefly|in\s+passing|once|fleetingly|obliquely|at\s+the\s+end)|in\s+passing|just\s+once|but\s+briefly))",
    ),
    cue(
        "only-mentioned",
        _L,
        rf"only\s+{MENTIONED}(?=[^.;:!?]{{1,80}}?\b(?:in\s+passing|once|briefly|at\s+the\s+end)\b)",
    ),
    cue(
        "passing-reference",
        _L,
        r"(?:only|just|little\s+more\s+than|no\s+more\s+than)\s+(?:a\s+|one\s+)?(?:single\s+)?"
        r"(?:passing|brief|fleeting|cursory|oblique|glancing)\s+(?:mentions?|references?|nods?|allusions?|lines?)\s+(?:of|to|on|about)\b",
    ),
    cue(
        "little-room",
        _L,
        r"(?:(?:devot(?:es|ed|ing)|g(?:ave|ives|iving))\s+(?:only\s+|just\s+)?(?:a\s+(?:single\s+)?(?:line|sentence|clause)"
        r"|one\s+(?:line|sentence)|little\s+(?:space|room|attention|weight)|few\s+words|short\s+shrift|scant\s+(?:attention|space))\s+to"
        r"|(?:ma(?:de|kes)|with)\s+(?:little|scant)\s+(?:mention|reference)\s+(?:of|to)"
        r"|(?:put(?:s|ting)?|plac(?:es|ed|ing)|la(?:id|ys))\s+(?:less|little)\s+(?:emphasis|weight|stress|focus)\s+on)\b",
    ),
    cue(
        "played-down",
        _L,
        r"(?:play(?:s|ed|ing)\s+down|down-?play(?:s|ed|ing)|gloss(?:es|ed|ing)\s+over|soft-?pedal(?:s|led|ed|ing|ling)"
        r"|de-?emphasi[sz](?:es|ed|ing)|skat(?:es|ed|ing)\s+over|brush(?:es|ed|ing)\s+over|bur(?:ies|ied|ying)(?=\s+(?:the\s+)?(?:mention|reference|issue|topic)))",
        for_person=0.55,
    ),
    cue("not-emphasise", _L, rf"{NOT}{GAP}{EMPH}\b(?!\s+that\b)", for_person=0.6),
    cue(
        "neither-emphasised",
        _L,
        rf"(?:neither|none\s+of|no(?=\s+(?:\w+\s+){{0,2}}{TEXT_NOUN}))\s+{REL_SUBJECT}{ADV}\s+{EMPHED}(?!\s+that\b)",
    ),
    cue(
        "barely-featured",
        _L,
        r"(?:barely|hardly|scarcely)\s+(?:feature[ds]?|figure[ds]?|appear(?:ed|s)?|registered|(?:rated|merited|got)\s+a\s+mention)\s+in\b",
        topic=Place.BEFORE,
        voice=Place.AFTER,
    ),
    cue(
        "was-barely-mentioned",
        _L,
        r"(?:was|were|is|are)\s+(?:(?:barely|hardly|scarcely|only\s+briefly|only)\s+(?:mentioned|touched\s+(?:up)?on|referred\s+to)"
        r"|mentioned\s+only\s+(?:briefly|once|in\s+passing)|played\s+down|downplayed|relegated\s+to\s+[^,.;]{1,40}?(?=\s+(?:in|of|by)\b))"
        r"(?:\s+in\s+passing|\s+once)?",
        topic=Place.BEFORE,
        voice=Place.AFTER,
    ),
)

_MUCH = r"(?:\s+(?:\w+ly|more|most|instead|almost\s+exclusively|squarely|above\s+all|its\s+attention))*"
_NOT_CLAUSE = (
    r"(?!\s+(?:that|how|why|whether|what|her|his|their\s+commitment"
    r"|the\s+(?:importance|need|necessity|significance|role|value|fact))\b"
    r"|\s+(?:the\s+)?(?-i:[A-Z])[\w.]*(?:\s+(?-i:[A-Z])\w*)?\s+(?:will|would|must|should|shall|is|are|was|were|has|have|had|can"
    r"|could|may|did|does|do|wants?|needs?|remains?|stands?|intends?)\b)"
)
_HIGH = (
    cue(
        "focused-on",
        _H,
        rf"(?:focus(?:es|ed|ing)|cent(?:red|res|ers|ered|ering|ring)|concentrat(?:es|ed|ing)|dwel(?:t|ls|ling)|zeroed\s+in){_MUCH}\s+(?:up)?on\b",
        for_person=0.65,
    ),
    cue(
        "emphasised",
        _H,
        r"(?:emphasi[sz](?:es|ed|ing)|highlight(?:s|ed|ing)|foreground(?:s|ed|ing)|stress(?:es|ed|ing)|underscor(?:es|ed|ing)"
        rf"|underlin(?:es|ed|ing)|spotlight(?:s|ed|ing)|play(?:s|ed|ing)\s+up|prioriti[sz](?:es|ed|ing)){_NOT_CLAUSE}(?=\s+\w)",
        for_text=0.8,
        for_person=0.5,
    ),
    cue(
        "led-with",
        _H,
        r"(?:(?:led|leads|opened|opens|began|begins|started|starts)(?:\s+\w+ly)?\s+with"
        r"|(?:put|puts|putting|placed|places|placing|laid)\s+(?:the\s+|a\s+|its\s+|their\s+)?(?:heavy|more|greater|greatest|particular|most|main|special|strong|heavier)?"
        r"\s*(?:emphasis|stress|weight|focus|spotlight)\s+on"
        r"|g(?:ave|ives|iving)\s+(?:pride\s+of\s+place|(?:more\s+|greater\s+|most\s+)?prominence|top\s+billing|more\s+space|priority)\s+to"
        r"|devot(?:es|ed|ing)\s+(?:most|much|the\s+bulk|half|more\s+than\s+half|(?:two|three)\s+(?:of\s+its\s+)?(?:\w+\s+)?paragraphs|several\s+paragraphs)[^,.;]{0,30}?\s+to)\b",
        for_text=0.85,
        for_person=0.55,
    ),
    cue(
        "dominated",
        _H,
        rf"(?:dominat(?:es|ed|ing)|top(?:s|ped|ping)|occup(?:ies|ied|ying)\s+(?:the\s+)?(?:\w+\s+)?(?:position|place|spot)\s+in"
        r"|(?:feature[ds]?|figure[ds]?|featuring)\s+(?:prominently|heavily)\s+in|loom(?:s|ed|ing)\s+large\s+in|t(?:ook|akes|aking)\s+cent(?:re|er)\s+stage\s+in"
        rf"|(?:was|were|is|are|stood|came|sits?|sat)\s+(?:\w+ly\s+)?(?:at\s+the\s+(?:top|cent(?:re|er)|heart|forefront)\s+of|first\s+in))(?=\s+{TEXT_START})",
        topic=Place.BEFORE,
        voice=Place.AFTER,
        text_only=True,
    ),
)

_INVERTED = (
    cue(
        "items-not-in",
        _S,
        r"(?:items|points|details|elements|issues|topics|matters|language|passages|claims|things)\s+(?:(?:that|which)\s+)?"
        r"(?:(?:was|were|is|are)\s+)?(?:not\s+(?:mentioned|included|found|present|reflected)|missing|absent|omitted|left\s+out)"
        rf"\s+(?:in|from|by)\s+(?P<subject>{TEXT_START}[^,.;:!?]{{0,30}}?)\s*(?:,|:|—|–)?\s*"
        r"(?:including|such\s+as|among\s+them|notably|namely)(?:\s+(?:a|the)\s+(?:claim|statement|line|sentence|passage)\s+that)?",
        topic=Place.AFTER,
        voice=Place.AFTER,
    ),
    cue(
        "nothing-in",
        _S,
        rf"nothing\s+in\s+(?P<subject>{TEXT_START}[^,.;:!?]{{0,40}}?)\s+(?:{MENTIONED}|relates\s+to|related\s+to|concern(?:s|ed)"
        r"|deal(?:s|t)\s+with|speaks\s+of)(?=\s+\w)",
        topic=Place.AFTER,
        voice=Place.AFTER,
    ),
    cue(
        "missing-from-was",
        _S,
        rf"(?:absent|missing|left\s+out|omitted|gone)(?:\s+\w+ly|\s+too|\s+entirely)?\s+(?:from|in)\s+(?P<subject>{TEXT_START}[^,.;:!?]{{0,40}}?)(?:\s+(?:was|were|is|are)\s+|:\s+)",
        topic=Place.AFTER,
        voice=Place.AFTER,
    ),
    cue(
        "nowhere-in",
        _S,
        rf"nowhere\s+in\s+(?P<subject>{TEXT_START}[^,.;:!?]{{0,40}}?)\s+(?:is|was|are|were|does|did|do)\s+(?:there\s+(?:any|a)\s+(?:mention|reference)\s+(?:of|to)\b)?",
        topic=Place.AFTER,
        voice=Place.AFTER,
    ),
)

CUES: tuple[Cue, ...] = (*TURNED, *INVERTED, *IDIOMS, *_INVERTED, *_ELLIPTIC, *_SILENCE, *_LOW, *_HIGH, *HELD)
"""Earlier ones win where two are found on the same words."""

STEMS = re.compile(
    r"mention|without|avoid|devot|referen|refer|allu|omit|left out|lea[vr]|skip|excise|ignor|pass|drop|silent|mum\b"
    r"|quiet|tight-lipped|nothing|\bword|little|step|skirt|steer|duck|dodg|berth|stopp?"
    r"|fail|neglect|forgot|cho|opt|prefer|refrain|rais|discuss|cite|address"
    r"|acknowledg|includ|cover|touch|absent|missing|exclu|remov|appear|featur|figur|surfac|nowhere|play|gloss|pedal|emphas|skat|brush"
    r"|bur|focus|cent|concentr|dwel|zero|highlight|foreground|stress|under|spotlight|priorit|led|open|began|start|put|plac|laid"
    r"|not in|prominen|pride|billing|devot|domina|top|occup|loom|stage|forefront|first in|gone|brought up|bring up"
    r"|spoke|talk|speak|relegat|detail|differ|diverg|var[iy]|contain|list|name|note|dealt|deals|took|takes|bring|provid|giv|gave|left"
    r"|\bnor\b|com(?:e|es) up|came up|\bno (?:line|hint|trace)|mute|unsaid|utter|\buse[sd]?\b|neither|conspicuous"
    r"|lack|absence|omission|delet|scrub|strip|struck|\bcut|purg|eschew|shie|dispens|declin|refus|saw|sees|careful"
    r"|unaddressed|got|receiv|rate|merit|\bvain|room|space|breath|hint|ventur|free of|devoid"
    r"|bare|empty|veil|counsel|bypass|shy|shrink|kept|unsaid|into|footnote|afterthought|confin|consign|reduc|banish|push|grant"
    r"|accord|allow|\bnone\b|write|written|post|tweet|there|present|reflect|echo|repeat|counterpart|equivalent|parallel|untouched|syllable",
    re.IGNORECASE,
)
"""A quick look that spares most sentences the cues; every cue has one of these words."""
