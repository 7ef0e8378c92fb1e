"""The glossary of official formulas: what a set phrase of one language is called in official English, and how strongly.

It is one table (see `table`), shipped for Chinese and Russian, extended by a user's file of the same format.
"""

from __future__ import annotations

from rashomon.reading.glossary.english import English, english_words
from rashomon.reading.glossary.finding import Hit, hits
from rashomon.reading.glossary.table import Glossary, Term, glossary
from rashomon.reading.glossary.topics import with_formulas

__all__ = ["English", "Glossary", "Hit", "Term", "english_words", "glossary", "hits", "with_formulas"]
