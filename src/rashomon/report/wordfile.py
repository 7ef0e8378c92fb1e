"""What Word files of every report share."""

from __future__ import annotations

import re

from rashomon.errors import InputError

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_safe(words: str) -> str:
    """The words without characters that XML has no place for; lines and tabs as spaces."""
    return _NO_XML.sub("\ufffd", words).replace("\r", " ").replace("\n", " ").replace("\t", " ")


def needs_file() -> InputError:
    """The error for a Word file without a file to write it to."""
    return InputError("a Word file cannot be written to the terminal", "", "name one with -o FILE.docx")
