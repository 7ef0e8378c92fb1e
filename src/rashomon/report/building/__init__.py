"""From a comparison to the context behind every view. Nothing is decided here: order, verdicts and words of
the sources are those of the comparison."""

from __future__ import annotations

from rashomon.model import Comparison
from rashomon.report.building import accounts, documents, head, ledger, matrix
from rashomon.report.building.desk import Desk
from rashomon.report.context import Context

__all__ = ["context"]


def context(comparison: Comparison) -> Context:
    """The context of a comparison, ready to be laid out."""
    desk = Desk(comparison)
    main = matrix.matrix(desk, comparison.matrix)
    beside = matrix.matrix(desk, comparison.background, prefix="beside-")
    parts = {
        "conflicts": accounts.conflicts(desk),
        "convergences": accounts.convergences(desk),
        "crosses": accounts.crosses(desk),
        "pledges": ledger.pledges(desk),
        "omissions": accounts.omissions(desk),
        "wording": accounts.wording(desk),
        "quotes": accounts.quotes(desk),
        "timeline": ledger.timeline(desk),
    }
    anchors = {view.anchor for views in parts.values() for view in views}
    anchors |= {cell.anchor for cell in (*main.cells, *beside.cells)}
    anchors |= {row.anchor for row in (*main.rows, *beside.rows)}
    return Context(
        head=head.head(desk),
        findings=head.findings(desk, anchors),
        matrix=main,
        beside=beside,
        legend=matrix.legend(),
        orders=matrix.orders(main),
        **parts,
        sources=ledger.sources(desk),
        documents=documents.documents(desk),  # last: by now the desk knows every use
        limits=head.limits(desk),
    )
