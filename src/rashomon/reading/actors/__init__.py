"""Who speaks and who is spoken of: the actors of a document with their sides, mentions and holders."""

from __future__ import annotations

from rashomon.reading.actors.build import cast
from rashomon.reading.actors.cast import Cast

__all__ = ["Cast", "cast"]
