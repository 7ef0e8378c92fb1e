"""Readers for Chinese, simplified and traditional: rules over characters on an equal-length simplified copy."""

from __future__ import annotations

from rashomon.reading.languages import LanguageReader
from rashomon.reading.zh.acts import act
from rashomon.reading.zh.attributions import attributions
from rashomon.reading.zh.cast import cast
from rashomon.reading.zh.channels import channel
from rashomon.reading.zh.contacts import contacts
from rashomon.reading.zh.omissions import omissions
from rashomon.reading.zh.profile import home, profile
from rashomon.reading.zh.quantities import quantities
from rashomon.reading.zh.rest import unattributed
from rashomon.reading.zh.segment import sentences
from rashomon.reading.zh.times import times
from rashomon.reading.zh.topics import topics

READER = LanguageReader(
    sentences=sentences,
    attributions=attributions,
    times=times,
    quantities=quantities,
    home=home,
    cast=cast,
    profile=profile,
    topics=topics,
    act=act,
    channel=channel,
    unattributed=unattributed,
    contacts=contacts,
    omissions=omissions,
)
