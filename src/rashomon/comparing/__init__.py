"""Sets readings side by side: looks at readings only, never at files."""

from rashomon.comparing.pipeline import compare

__all__ = ["compare"]
