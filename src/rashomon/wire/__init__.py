"""Versioned JSON: lossless for every model type (`dump`, `load`), and the public ``rashomon/comparison/1``."""

from rashomon.wire.codec import SCHEMA, document_to_dict, dump, load, reading_to_dict
from rashomon.wire.comparison import COMPARISON_SCHEMA, comparison_to_dict
from rashomon.wire.translation import TRANSLATION_SCHEMA, translation_to_dict
from rashomon.wire.wording import WORDING_SCHEMA, wording_to_dict

__all__ = [
    "COMPARISON_SCHEMA",
    "SCHEMA",
    "TRANSLATION_SCHEMA",
    "WORDING_SCHEMA",
    "comparison_to_dict",
    "document_to_dict",
    "dump",
    "load",
    "reading_to_dict",
    "translation_to_dict",
    "wording_to_dict",
]
