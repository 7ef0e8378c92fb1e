"""Case files: documents, their readings and analysts' corrections in one SQLite file."""

from rashomon.casefile.corrections import apply
from rashomon.casefile.store import Added, Case, Entry

__all__ = ["Added", "Case", "Entry", "apply"]
