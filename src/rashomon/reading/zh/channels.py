"""How a Chinese statement reached the document: the words beside it, its holder, and what the document is."""

from __future__ import annotations

import re

from rashomon.model import Actor, ActorKind, Channel, Document, Profile, Span
from rashomon.reading.attribution import Attribution
from rashomon.reading.han import plain

_CHANNELS = (
    (Channel.POST, re.compile(r"社交媒体|社交平台|真实社交|推特|发帖|发文|贴文|微博|脸书")),
    (Channel.PRESS_CONFERENCE, re.compile(r"记者会|新闻发布会|答记者问|对(?:媒体|记者)|告诉记者|吹风会")),
    (Channel.INTERVIEW, re.compile(r"(?:接受|专访|采访)[^，。]{0,16}(?:采访|专访|访问)|专访")),
    (Channel.SPEECH, re.compile(r"(?:发表|致)[^，。]{0,10}(?:讲话|演讲|演说|致辞)|国情咨文")),
    (Channel.STATEMENT, re.compile(r"(?:发表|发布)?(?:书面)?声明|公报|新闻稿|通报")),
)


def channel(
    document: Document, attribution: Attribution, actor: Actor | None, profile: Profile
) -> tuple[Channel, Span | None]:
    """The channel and the words that show it."""
    text, cue, sentence = plain(document.text), attribution.cue, attribution.sentence
    if cue is not None:
        start = max(sentence.start, cue.start - 80)
        for name, pattern in _CHANNELS:
            match = pattern.search(text, start, min(cue.end, sentence.end))
            if match is not None:
                return name, Span(*match.span())
    if actor is not None and actor.anonymous and attribution.holder is not None:
        return Channel.ANONYMOUS_OFFICIAL, attribution.holder
    if actor is not None and actor.kind is ActorKind.OUTLET and attribution.holder is not None:
        return Channel.OTHER_OUTLET, attribution.holder
    return (profile.channel, None) if profile.issuer is not None else (Channel.UNSPECIFIED, None)
