"""The one context behind every view of the report.

`build.context` makes it from a `Comparison`; the terminal, the page, Markdown and CSV only lay it out. All
values are plain: text in a form that is safe to show (see `words.plain`, still to be escaped by the view),
labels, sentences, and passages with their place in a document. The order of the fields is the order of the
report.
"""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.report.context.accounts import (
    ConflictSideView,
    ConflictView,
    ConvergenceView,
    CrossView,
    OmissionView,
    PrecedentView,
)
from rashomon.report.context.dates import MomentView, ToldView, WatchVersionView, WatchView
from rashomon.report.context.documents import BlockView, DocumentView, Mark, Note, SourceView
from rashomon.report.context.head import DocumentRef, FindingView, Head, Limits, TellingView, VoiceView
from rashomon.report.context.ledger import ChangeView, PledgeView, VersionView
from rashomon.report.context.matrix import BarView, CellView, LegendEntry, MatrixView, OrderView, RowView
from rashomon.report.context.passage import Passage
from rashomon.report.context.wording import EditView, QuoteCheckView, QuoteView, WordingView
from rashomon.report.redline.sheets import Sheet

__all__ = [
    "BarView",
    "BlockView",
    "CellView",
    "ChangeView",
    "ConflictSideView",
    "ConflictView",
    "Context",
    "ConvergenceView",
    "CrossView",
    "DocumentRef",
    "DocumentView",
    "EditView",
    "FindingView",
    "Head",
    "LegendEntry",
    "Limits",
    "Mark",
    "MatrixView",
    "MomentView",
    "Note",
    "OmissionView",
    "OrderView",
    "Passage",
    "PledgeView",
    "PrecedentView",
    "QuoteCheckView",
    "QuoteView",
    "RowView",
    "SourceView",
    "TellingView",
    "ToldView",
    "VersionView",
    "VoiceView",
    "WatchVersionView",
    "WatchView",
    "WordingView",
]


@dataclass(frozen=True, slots=True)
class Context:
    """Everything that the report shows, in the order in which every view shows it."""

    head: Head
    findings: tuple[FindingView, ...]
    matrix: MatrixView
    beside: MatrixView
    legend: tuple[LegendEntry, ...]
    orders: tuple[OrderView, ...]
    conflicts: tuple[ConflictView, ...]
    convergences: tuple[ConvergenceView, ...]
    crosses: tuple[CrossView, ...]
    pledges: tuple[PledgeView, ...]
    omissions: tuple[OmissionView, ...]
    wording: tuple[WordingView, ...]
    quotes: tuple[QuoteView, ...]
    timeline: tuple[MomentView, ...]
    watch: tuple[WatchView, ...]
    sources: tuple[SourceView, ...]
    documents: tuple[DocumentView, ...]
    limits: Limits
    lineages: tuple[Sheet, ...] = ()
    checks: tuple[QuoteCheckView, ...] = ()
    precedents: tuple[PrecedentView, ...] = ()
