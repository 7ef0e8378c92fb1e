"""Figures: amounts with unit, bounds, change, what they count, and the value that they had before.

The reader works by rules, sentence by sentence, in time linear in the text. Where CQE (Almasian et al., EMNLP
2023) asks a dependency parser, it asks a `Syntax`; the shipped one guesses from words and neighbours.
"""

from __future__ import annotations

from rashomon.reading.quantities.reader import quantities

__all__ = ["quantities"]
