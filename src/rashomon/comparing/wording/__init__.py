"""Wording that moves: formulas that a voice repeats, their lineage over time, and the shifts that texts report."""

from __future__ import annotations

from rashomon.comparing.wording.history import histories
from rashomon.comparing.wording.kinds import kind, redline, shifts
from rashomon.comparing.wording.moving import lineages_of, moved
from rashomon.comparing.wording.reported import trimmed
from rashomon.comparing.wording.topics import phrase_topics

__all__ = ["histories", "kind", "lineages_of", "moved", "phrase_topics", "redline", "shifts", "trimmed"]
