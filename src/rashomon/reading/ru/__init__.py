"""Russian: sentences, statements, actors, figures, times and contacts of Russian documents.

Rules over declared tables (``reading/data/ru-*``), without a morphological dictionary: see `rashomon.reading.ru.words`.
"""

from __future__ import annotations

from rashomon.reading.languages import LanguageReader
from rashomon.reading.ru.acts import act
from rashomon.reading.ru.attributions import attributions
from rashomon.reading.ru.casting import cast
from rashomon.reading.ru.contacts import contacts
from rashomon.reading.ru.issuing import home, profile
from rashomon.reading.ru.omissions import omissions
from rashomon.reading.ru.quantities import quantities
from rashomon.reading.ru.rest import unattributed
from rashomon.reading.ru.sentences import sentences
from rashomon.reading.ru.times import times

__all__ = ["READER"]

READER = LanguageReader(
    sentences=sentences,
    attributions=attributions,
    cast=cast,
    times=times,
    quantities=quantities,
    act=act,
    unattributed=unattributed,
    home=home,
    profile=profile,
    contacts=contacts,
    omissions=omissions,
)
