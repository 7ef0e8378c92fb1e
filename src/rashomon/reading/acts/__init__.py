"""What the holder does by saying something, how firmly, under which hedges and conditions.

Speech acts after Searle's classes, mapped onto PLOVER (Halterman et al., "PLOVER and POLECAT", 2023) where it has
a class; modality and pressure are two ordered scales of the domain model. All from the tables in ``data/acts_*``.
"""

from __future__ import annotations

from rashomon.reading.acts.reading import Act, act

__all__ = ["Act", "act"]
