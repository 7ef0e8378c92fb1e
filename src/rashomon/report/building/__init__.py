"""From a comparison to the context behind every view. Nothing is decided here: order, verdicts and words of
the sources are those of the comparison."""

from __future__ import annotations

from rashomon.model import Comparison
from rashomon.report.building import accounts, dates, documents, head, ledger, lineages, matrix
from rashomon.report.building.desk import Desk
from rashomon.report.context import Context

__all__ = ["context"]


def context(comparison: Comparison) -> Context:
    """The context of a comparison, ready to be laid out."""
    desk = Desk(comparison)
    main = matrix.matrix(desk, comparison.matrix)
    beside = matrix.matrix(desk, comparison.background, prefix="beside-")
    conflicts, convergences = accounts.conflicts(desk), accounts.convergences(desk)
    crosses, omissions = accounts.crosses(desk), accounts.omissions(desk)
    wording, quotes, precedents = accounts.wording(desk), accounts.quotes(desk), accounts.precedents(desk)
    pledges, timeline = ledger.pledges(desk), dates.timeline(desk)
    watch, checks = dates.watch(desk), lineages.checks(desk)
    anchors = {
        view.anchor
        for views in (
            main.rows, main.cells, beside.rows, beside.cells, conflicts, convergences, crosses, omissions, wording,
            quotes, pledges, timeline, watch, precedents,
        )
        for view in views
    } | {anchor for view in convergences for anchor in view.others}  # fmt: skip
    return Context(
        head=head.head(desk),
        findings=head.findings(desk, anchors),
        matrix=main,
        beside=beside,
        legend=matrix.legend(),
        orders=matrix.orders(main),
        conflicts=conflicts,
        convergences=convergences,
        crosses=crosses,
        pledges=pledges,
        omissions=omissions,
        wording=wording,
        quotes=quotes,
        timeline=timeline,
        watch=watch,
        sources=ledger.sources(desk),
        documents=documents.documents(desk),  # last: by now the desk knows every use
        limits=head.limits(desk),
        lineages=lineages.lineages(desk, wording),
        checks=checks,
        precedents=precedents,
    )
