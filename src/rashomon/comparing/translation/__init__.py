"""An original against its official translation: sentences aligned, and what was left out, added, softened, hardened."""

from __future__ import annotations

from rashomon.comparing.translation.lineage import joined
from rashomon.comparing.translation.rendering import rendering

__all__ = ["joined", "rendering"]
