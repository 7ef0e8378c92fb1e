"""Reads the shipped topic files, which keep to one key a line, much faster than a full TOML parser does."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any

_HEAD = re.compile(r"\[([a-z0-9-]+)\]\Z")
_KEY = re.compile(r"([a-z]+) = ([\[\"{].*)\Z")
_INLINE = re.compile(r"([{,] )([a-z]+) = ")


def tables(text: str) -> dict[str, Any]:
    """The tables of a topics file, as `tomllib.loads` has them.

    Lists and texts of one line are the same in JSON; a file that has anything else is left to `tomllib`, whose
    TOMLDecodeError it raises.
    """
    found: dict[str, Any] = {}
    table: dict[str, Any] | None = None
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        if (head := _HEAD.match(line)) and head.group(1) not in found:
            table = found[head.group(1)] = {}
            continue
        pair = _KEY.match(line)
        if pair is None or table is None or pair.group(1) in table:
            return tomllib.loads(text)
        key, value = pair.groups()
        try:
            table[key] = json.loads(_INLINE.sub(r'\1"\2": ', value) if value.startswith("{") else value)
        except ValueError:
            return tomllib.loads(text)
    return found
