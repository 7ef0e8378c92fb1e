"""Lines on wording that moved and quotations that differ."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.comparing.checking import checks
from rashomon.comparing.findings.parts import Draft, Parts
from rashomon.comparing.phrasing import listed, opened, quoted
from rashomon.comparing.quotes import CONDITION
from rashomon.comparing.words import words
from rashomon.model import Evidence, QuoteGroup, Wording


def wording_findings(parts: Parts) -> Iterable[Draft]:
    """A formula that moved: reported by a text, or found between a side's own texts."""
    for number, item in enumerate(parts.wording, 1):
        ends = (item.variants[0].evidence, item.variants[-1].evidence)
        if item.reported:
            source, who = parts.account(item.reported.document), parts.name(item.voice)
            moved = f"{source} reports that {who} moved from {parts.quoted(ends[0])} to {parts.quoted(ends[1])}."
            topics = frozenset({item.topic}) if item.topic else frozenset()
            yield Draft(1.95, "wording", opened(moved), (*ends, item.reported), f"wording-{number}", topics)
        elif item.missing_in:
            yield Draft(1.55, "wording", _lacking(parts, item), ends, f"wording-{number}")
        else:
            headline = _between(parts, item)
            score = 1.6 - 0.05 * sum(e.op != "equal" for e in item.changes)
            yield Draft(score, "wording", headline, ends, f"wording-{number}")


def _lacking(parts: Parts, item: Wording) -> str:
    """A formula that an own text lacks although those before it had it."""
    days = [f"{v.date.day} {v.date:%B %Y}" for v in item.variants if v.date]
    had = f"its texts of {listed(days)} had it" if days else "its texts before had it"
    words_ = parts.quoted(item.variants[-1].evidence)
    return opened(f"{parts.whose(item.voice)} text lacks {words_}; {had}.")


def _between(parts: Parts, item: Wording) -> str:
    edits = [_edit(e.before, e.after) for e in item.changes if e.op != "equal"]
    label = parts.label(item.topic)
    on = f" on {label}" if label else ""
    date = item.variants[0].date
    since = f" since {date.day} {date:%B %Y}" if date else ""
    return opened(f"{parts.whose(item.voice)} wording{on} has moved{since}: {listed(edits[:3])}.")


def _edit(before: str, after: str) -> str:
    if before and after:
        return f"{quoted(before)} became {quoted(after)}"
    return f"{quoted(after)} was added" if after else f"{quoted(before)} was dropped"


def quote_findings(parts: Parts) -> Iterable[Draft]:
    """A quotation that reads differently in two documents."""
    for number, group in enumerate(parts.quotes, 1):
        if bound := _unbound(parts, group):
            yield Draft(2.0, "quote", bound[0], bound[1], f"quote-{number}")
            continue
        if group.verdict != "altered":
            continue
        a, b = group.variants[0].evidence, _furthest(parts, group)
        if a.document == b.document:
            continue
        sources = [parts.account(e.document) for e in (a, b)]
        headline = f"A quotation differs: {parts.quoted(a)} in {sources[0]} reads {parts.quoted(b)} in {sources[1]}."
        yield Draft(1.35, "quote", headline, (a, b), f"quote-{number}")


def misgiven_findings(parts: Parts) -> Iterable[Draft]:
    """Words of one side's own text that a document gives to a speaker of another side."""
    given = [c for c in checks(parts.hearing) if c.given_to and c.original]
    for number, check in enumerate(given, 1):
        assert check.original is not None
        ends = (check.original, check.evidence)
        if parts.clash(ends):
            continue
        own, other = (parts.account(e.document) for e in ends)
        headline = (
            f"{parts.quoted(check.evidence)}: {other} gives these words to {check.given_to}; "
            f"they stand in {own}, {parts.whose(check.side)} own text."
        )
        yield Draft(1.9, "quote", opened(headline), ends, f"check-{number}")


def _unbound(parts: Parts, group: QuoteGroup) -> tuple[str, tuple[Evidence, Evidence]] | None:
    """A quotation that leaves out the condition under which the speaker's own text says it."""
    own = group.variants[0].evidence
    if group.verdict != "trimmed" or parts.hearing.by_id[own.document].profile.issuer is None:
        return None
    for variant in group.variants[1:]:
        cut = variant.evidence
        rest = parts.hearing.words(own)[len(parts.hearing.words(cut)) :]
        if cut.document != own.document and CONDITION.match(rest):
            sources = parts.account(cut.document), parts.account(own.document)
            headline = f"{sources[0]} quotes {parts.quoted(cut)}; {sources[1]} goes on: {quoted(rest)}."
            return opened(headline), (cut, own)
    return None


def _furthest(parts: Parts, group: QuoteGroup) -> Evidence:
    """The variant that the redline of the group leads to."""
    said = "".join(e.after for e in group.difference)
    return next(
        (v.evidence for v in group.variants[1:] if _plain(parts.hearing.words(v.evidence)) == _plain(said)),
        group.variants[-1].evidence,
    )


def _plain(said: str) -> list[str]:
    return [w.text.casefold() for w in words(said)]
