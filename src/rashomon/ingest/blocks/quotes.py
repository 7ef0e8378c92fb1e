"""Quotations set as paragraphs of their own whose marks were lost when the page was copied."""

from __future__ import annotations

from rashomon.ingest.blocks.units import Page, Verdict


def lost_quotations(page: Page) -> dict[int, Verdict]:
    return {}
