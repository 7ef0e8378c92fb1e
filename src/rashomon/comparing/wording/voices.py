"""Whose wording is followed: the texts of each side, and joint texts as the voice of those who issue them together.

A council, a summit or a pair of ministers issues its communiqués in turn from each capital, and who takes part may
change: texts of the same form that have two sides or more in common are one series.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rashomon.comparing.words import content_stems, jaccard
from rashomon.model import PRESS, UNKNOWN, Reading
from rashomon.reading.actors.tables import country_names

_SAME_FORM = 0.5  # likeness of the titles of two joint texts of one series
_JOIN = "+"
_BODY = re.compile(  # words that make a line without a verb the name of a body
    r"(?<!\w)(?:\w*bank|banque|banco|banca|reserve|authority|commission|agency|council|committee|court|tribunal|fund|union"
    r"|organi[sz]ation|institute|board|office|secretariat|parliament|assembly|senate|association|federation|league"
    r"|company|corporation|cabinet|registry|inspectorate|банк|комиссия|совет|суд|агентство|комитет)(?!\w)"
    r"|[\u4e00-\u9fff]{2,}(?:银行|委员会|法院|管理局|组织|议会|总局)$",
    re.I,
)
_PAPERS = re.compile(r"(?<!\w)(?:news|press|times|post|daily|media|herald|broadcasting)(?!\w)|通讯社|新闻", re.I)
_LINKS = frozenset("of the for and on in de di do da del della des la le et und der y e d'italia".split())  # noqa: SIM905
_MOST_WORDS = 9


def sides_of(reading: Reading) -> tuple[str, ...]:
    """The sides whose own text it is; the issuer's name for one that belongs to no side."""
    issuer = reading.profile.issuer
    if issuer is None:
        return ()
    sides = issuer.sides or (issuer.side,)
    return tuple(s if s not in (UNKNOWN, PRESS) else issuer.name for s in sides)


def bodies(readings: Sequence[Reading]) -> dict[str, list[Reading]]:
    """The texts that say of no side whose they are, by the body whose name heads two of them or more: a central bank, a
    court, an agency. It speaks for itself and for no government; a headline heads one text only."""
    headed = {r.document.id: _heading(r) for r in readings if not sides_of(r)}
    counts = Counter(name.casefold() for name in headed.values() if name)
    found: dict[str, list[Reading]] = {}
    names: dict[str, str] = {}
    for reading in readings:
        name = headed.get(reading.document.id, "")
        if name and counts[name.casefold()] > 1:
            found.setdefault(names.setdefault(name.casefold(), name), []).append(reading)
    return found


def _heading(reading: Reading) -> str:
    """The first line where it is nothing but the name of a body that is no paper; else nothing."""
    line = next((one.strip() for one in reading.document.text.splitlines() if one.strip()), "")
    words = line.split()
    if not _BODY.search(line) or _PAPERS.search(line) or len(words) > _MOST_WORDS or re.search(r"[.:;,!?\d]", line):
        return ""
    han = re.match(r"[\u4e00-\u9fff]", line) is not None
    named = all(word[:1].isupper() or word in _LINKS for word in words)
    return line if han or named or (words[0][:1].isupper() and "\u0400" <= line[0] <= "\u04ff") else ""


def by_voice(readings: Sequence[Reading]) -> dict[str, list[Reading]]:
    """The texts by voice. A joint text is one of a series of joint texts where there is one; where a side has texts
    that are its alone, its joint texts stand among them, too."""
    grouped: dict[str, list[Reading]] = {}
    series = _series([r for r in readings if len(sides_of(r)) > 1])
    together = {r.document.id for texts in series for r in texts}
    alone = {sides[0] for r in readings if len(sides := sides_of(r)) == 1}
    for reading in readings:
        for side in sides_of(reading):
            if side in alone or reading.document.id not in together:
                grouped.setdefault(side, []).append(reading)
    for texts in series:
        key = _JOIN.join(sorted({side for r in texts for side in sides_of(r)}))
        grouped.setdefault(key, []).extend(texts)
    for name, own in bodies(readings).items():
        grouped.setdefault(name, []).extend(own)
    return grouped


def joint_name(voice: str) -> str:
    """The name of a joint voice: its parties in the order of their names; empty for any other voice."""
    if _JOIN not in voice:
        return ""
    *names, last = sorted(country_names().get(side, side) for side in voice.split(_JOIN))
    return f"{', '.join(names)} and {last}, jointly"


def _series(texts: Sequence[Reading]) -> list[list[Reading]]:
    """Joint texts that belong together, two or more."""
    found: list[list[Reading]] = []
    for reading in texts:
        home = next((one for one in found if any(_same(reading, other) for other in one)), None)
        if home is None:
            found.append([reading])
        else:
            home.append(reading)
    return [one for one in found if len(one) > 1]


def _same(a: Reading, b: Reading) -> bool:
    mine, theirs = set(sides_of(a)), set(sides_of(b))
    if len(mine & theirs) < 2:
        return False
    return mine == theirs or jaccard(content_stems(a.document.title), content_stems(b.document.title)) >= _SAME_FORM
