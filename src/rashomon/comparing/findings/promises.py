"""Lines on what was promised by one side's word alone, and on what both sides bear out."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.comparing.conflicts.common import promised
from rashomon.comparing.findings.parts import Draft, Parts
from rashomon.comparing.phrasing import listed, opened
from rashomon.model import COUNTRYLESS, Confirmation, Convergence, Evidence, Pledge, Span

_SHOWN = 3


def pledge_findings(parts: Parts) -> Iterable[Draft]:
    """What one side says that another promised and the other does not itself confirm, in one line a pair of sides."""
    clashing = {(s.evidence.document, s.evidence.span) for c in parts.conflicts for s in (c.a, c.b)}
    grouped: dict[tuple[str, str, Confirmation], list[Pledge]] = {}
    for pledge in parts.pledges:
        version = pledge.versions[0]
        verdict = dict(pledge.confirmation).get(pledge.giver)
        voices = parts.hearing.statement_by_id[version.statement].voices
        if pledge.kind != "pledge" or verdict in (None, Confirmation.CONFIRMS) or len(pledge.givers) > 1:
            continue
        if voices and voices[0].partition(":")[0] in COUNTRYLESS:
            continue  # an outlet's own telling is nobody's word
        if _told_itself(parts, pledge):
            continue  # its own text has something to the same effect, told as another entry
        if pledge.giver in voices or not voices or _clashes(pledge, clashing):
            continue
        grouped.setdefault((voices[0], pledge.giver, verdict), []).append(pledge)
    for (voice, giver, verdict), pledges in grouped.items():
        yield _by_word_of(parts, voice, giver, verdict, pledges)


def _told_itself(parts: Parts, pledge: Pledge) -> bool:
    """Whether an own text of the giver promises something on the same topic, be it in other words."""
    return pledge.topic is not None and any(
        other is not pledge
        and other.topic == pledge.topic
        and other.kind == "pledge"
        and pledge.giver in (other.givers or (other.giver,))
        and _own(parts, other, pledge.giver)
        for other in parts.pledges
    )


def _by_word_of(parts: Parts, voice: str, giver: str, verdict: Confirmation, pledges: list[Pledge]) -> Draft:
    pledges = sorted(pledges, key=_lightness)
    shown = [promised(parts.hearing, p.versions[0], p) for p in pledges[:_SHOWN]]
    rest = len(pledges) - len(shown)
    more = f" ({rest} more in the ledger)" if rest > 0 else ""
    it = "it" if len(pledges) == 1 else "any of it"
    name = parts.name(giver)
    said = {
        Confirmation.DENIES: f"{name} denies it",
        Confirmation.DIFFERS: f"{parts.whose(giver)} own words are weaker or give another figure",
        Confirmation.SILENT: f"{parts.whose(giver)} own text does not mention {it}",
    }.get(verdict, f"no account has {name} itself confirm {it}")
    headline = opened(f"by {parts.whose(voice)} word, {name} {listed(shown)}{more}; {said}.")
    evidence = tuple(p.versions[0].action for p in pledges[:_SHOWN])
    topics = frozenset(p.topic for p in pledges if p.topic)
    score = 1.7 + min(0.25, 0.05 * len(pledges)) + (0.4 if verdict is Confirmation.DENIES else 0.0)
    return Draft(score, "pledge", headline, evidence, f"pledge-{pledges[0].id}", topics)


def _clashes(pledge: Pledge, clashing: set[tuple[str, Span]]) -> bool:
    """Whether a conflict already tells of the pledge."""
    places = {(v.action.document, v.action.span) for v in pledge.versions}
    places |= {(v.figure.document, v.figure.quantity.span) for v in pledge.versions if v.figure}
    return bool(places & clashing)


def _lightness(pledge: Pledge) -> int:
    """Order inside a line: amounts first, then shares, then what has no figure."""
    figure = next((v.figure.quantity for v in pledge.versions if v.figure), None)
    return 2 if figure is None else int(figure.unit == "percentage")


def joint_findings(parts: Parts) -> Iterable[Draft]:
    """What the parties are said to have agreed together, and which own texts say so."""
    for pledge in parts.pledges:
        if len(pledge.givers) < 2 or pledge.kind != "pledge":
            continue
        voices = dict.fromkeys(v for x in pledge.versions for v in parts.hearing.statement_by_id[x.statement].voices)
        owners = [g for g in pledge.givers if g in voices and _own(parts, pledge, g)]
        if len(owners) < 2 or parts.clash(tuple(v.action for v in pledge.versions)):
            continue
        names = listed(parts.name(g) for g in pledge.givers)
        texts = "both own texts" if len(owners) == 2 else "their own texts"
        headline = opened(f"{names} {promised(parts.hearing, pledge.versions[0], pledge)}: {texts} say so.")
        evidence = tuple(v.action for v in pledge.versions[:3])
        topics = frozenset({pledge.topic}) if pledge.topic else frozenset()
        yield Draft(1.55 + 0.1 * bool(pledge.due), "convergence", headline, evidence, f"pledge-{pledge.id}", topics)


def _own(parts: Parts, pledge: Pledge, voice: str) -> bool:
    return any(parts.hearing.is_own(v.action.document, voice) for v in pledge.versions)


def convergence_findings(parts: Parts) -> Iterable[Draft]:
    """What the own texts of both sides confirm, in one line a pair of sides."""
    grouped: dict[tuple[str, ...], list[tuple[str, tuple[Evidence, ...]]]] = {}
    for item in parts.convergences:
        if item.difference or parts.clash(item.evidence):
            continue
        grouped.setdefault(tuple(sorted(item.voices)), []).append((item.topic, item.evidence))
    for voices, items in grouped.items():
        topics = [topic for topic, _ in items]
        names = listed(parts.name(v) for v in voices)
        headline = f"The own texts of {names} bear each other out on {parts.labels(topics)}."
        evidence = tuple(dict.fromkeys(e for _, both in items[:3] for e in both[:2]))
        yield Draft(1.45, "convergence", headline, evidence, f"topic-{topics[0]}", frozenset(topics))


def difference_findings(parts: Parts) -> Iterable[Draft]:
    """One point in both sides' own texts with another object, reach or firmness: the words of each."""
    grouped: dict[tuple[Evidence, ...], list[Convergence]] = {}
    for item in parts.convergences:
        if item.difference and item.words and not (item.difference == "firmness" and parts.clash(item.evidence)):
            grouped.setdefault(item.words, []).append(item)
    for words, items in grouped.items():
        topics = list(dict.fromkeys(i.topic for i in items))
        first = items[0]
        told = [f"{parts.quoted(w)} ({parts.name(v)})" for v, w in zip(first.voices, words, strict=True)]
        headline = opened(f"{parts.label(topics[0])}: the own texts word one point differently: {listed(told)}.")
        score = 2.86 if first.difference == "scope" else 2.6
        yield Draft(score, "difference", headline, (*words, *first.evidence), f"topic-{topics[0]}", frozenset(topics))
