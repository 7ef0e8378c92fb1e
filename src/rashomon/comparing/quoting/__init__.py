"""One quotation set word by word against the text that it is from."""

from __future__ import annotations

from rashomon.comparing.quoting.against import Found, against
from rashomon.comparing.quoting.words import Quoted, Word, quoted, said

__all__ = ["Found", "Quoted", "Word", "against", "quoted", "said"]
