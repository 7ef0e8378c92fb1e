"""From files, pages and feeds to documents: loaders, one a format, and the telling apart of blocks.

`load` and `load_all` read sources; `segment` tells the blocks of a text apart that is already in memory.
Nothing here interprets a text, and nothing changes a character of it.
"""

from __future__ import annotations

from rashomon.ingest.load import Documents, load, load_all
from rashomon.ingest.plain import segment

__all__ = ["Documents", "load", "load_all", "segment"]
