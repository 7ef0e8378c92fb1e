"""Findings, timeline, quotations and wording: lines that stand by themselves."""

from __future__ import annotations

from tests.comparing.test_pledges import HEAD, WIRE, readout

from rashomon import Document, compare, read

BODY = "President Lula promised to buy 40 ferries by June. Lula promised to pay $5 billion for salmon."
NEWS = (
    "Lula said that Brazil would consider buying 40 ferries. The Norwegian readout did not mention the Amazon fund. "
    "Lula said that the Amazon fund would grow."
)


def test_at_most_ten_lines_each_with_evidence_and_none_twice() -> None:
    found = readout(BODY, NEWS)
    lines = [f.headline for f in found.findings]
    assert 0 < len(lines) <= 10
    assert len(set(lines)) == len(lines)
    assert all(
        f.evidence and (f.headline[0].isupper() or f.headline[0] == "“") and f.headline.endswith((".", ")"))
        for f in found.findings
    )
    assert [f.rank for f in found.findings] == list(range(1, len(lines) + 1))


def test_what_clashes_comes_first_and_is_not_told_again() -> None:
    found = readout(BODY, NEWS)
    assert found.findings[0].kind == "conflict"
    assert not any("40 ferries" in f.headline for f in found.findings[1:])


def test_what_only_one_side_claims_is_told_as_its_claim() -> None:
    (line,) = [f.headline for f in readout(BODY, NEWS).findings if f.kind == "pledge"]
    assert line.startswith("By Norway’s word, Brazil “promised to pay $5 billion for salmon”")


def test_the_timeline_holds_what_is_due_and_leaves_out_what_only_says_now() -> None:
    entries = readout(BODY + " Norway has fewer ferries today.").timeline
    assert [e.role for e in entries] == ["contact", "release", "due"]
    assert entries[2].text.startswith("Brazil: “promised to buy 40 ferries")
    assert entries[2].precision == "month" and entries[2].kind == "upcoming"


def test_a_quotation_that_was_altered() -> None:
    found = readout(
        'President Lula said: "We will handle the matter of northern fisheries with great patience."',
        'Lula said: "We will patiently handle the matter of northern fisheries."',
    )
    (group,) = found.quotes
    assert group.verdict == "altered"


def test_how_a_call_went_is_no_formula() -> None:
    earlier = (
        HEAD.replace("3 March 2026", "3 February 2026") + "The call lasted one hour.\nNorway supports a fair treaty."
    )
    later = HEAD + "The call lasted two hours.\nNorway supports a fair and lasting treaty."
    found = compare(tuple(read(Document.from_text(text + "\n")) for text in (earlier, later, WIRE + "It was useful.")))
    assert all("lasted" not in found.words(v.evidence) for w in found.wording for v in w.variants)
