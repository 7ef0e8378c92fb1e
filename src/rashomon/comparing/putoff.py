"""What is not to be on the day that was set for it: the words for that, and what an entry says of it."""

from __future__ import annotations

import re

PUT_OFF = re.compile(
    r"(?i)\b(?:put (?:off|back)|postpon\w+|delayed|deferred|moved|pushed back|reschedul\w+|adjourned|brought forward"
    r"|slipped|shifted|re-?set)\b"
)
MOVED = "moved to another day by a later account; "  # opens the note of an entry whose day is a new one
