"""A time in what somebody says does not date the saying of the other half of the sentence."""

from __future__ import annotations

from datetime import date

import rashomon
from rashomon.model import Comparison, Status

READOUT = (
    "Ministry of Foreign Affairs of Uganda\nPress Release\n\n"
    "Foreign Minister Jeje Odongo meets Kenyan counterpart Musalia Mudavadi\n\nKampala, 12 May 2026\n\n"
    "Foreign Minister Jeje Odongo met his Kenyan counterpart Musalia Mudavadi in Nairobi today. They discussed the "
    "tariffs on milk and the railway.\n"
)
ARTICLE = (
    "Milk, rails and a match\nBy Ann Field, The Morning Gazette\nMay 13, 2026\n\n"
    "Kenyan Foreign Minister Musalia Mudavadi met his Ugandan counterpart Jeje Odongo in Nairobi on 12 May 2026.\n\n"
    "Mudavadi recalled that Ugandan athletes had refused to run in Mombasa in January, "
    "and said that the football team would come to Nairobi next year.\n\n"
    "In January Mudavadi said that the pandemic was over.\n"
)


def _compared() -> Comparison:
    texts = ((READOUT, date(2026, 5, 12)), (ARTICLE, date(2026, 5, 13)))
    return rashomon.compare([rashomon.read(rashomon.Document.from_text(t, published=day)) for t, day in texts])


def test_both_halves_of_a_sentence_stay_with_the_meeting() -> None:
    cells = {(c.topic, c.voice): c for c in _compared().matrix}
    assert cells["sport", "KE"].status is Status.SAYS
    assert len(cells["sport", "KE"].evidence) == 2


def test_a_time_that_frames_the_saying_still_dates_it() -> None:
    assert "health" not in {c.topic for c in _compared().matrix}
