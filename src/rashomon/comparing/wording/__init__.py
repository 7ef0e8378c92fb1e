"""Wording that moves: formulas that a voice repeats, their lineage over time, and the shifts that texts report."""

from __future__ import annotations

from rashomon.comparing.wording.reported import kind_of, moved, trimmed

__all__ = ["kind_of", "moved", "trimmed"]
