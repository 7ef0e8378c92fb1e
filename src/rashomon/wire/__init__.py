"""Versioned JSON: lossless for every model type (`dump`, `load`), and the public ``rashomon/comparison/1``."""

from rashomon.wire.codec import SCHEMA, document_to_dict, dump, load, reading_to_dict
from rashomon.wire.comparison import COMPARISON_SCHEMA, comparison_to_dict

__all__ = [
    "COMPARISON_SCHEMA",
    "SCHEMA",
    "comparison_to_dict",
    "document_to_dict",
    "dump",
    "load",
    "reading_to_dict",
]
