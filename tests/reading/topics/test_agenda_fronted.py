"""A place that a sentence sets before all else is its matter."""

from __future__ import annotations

import pytest

import rashomon
from rashomon import Document


@pytest.mark.parametrize(
    ("sentence", "topics"),
    [
        ("On Sudan, the President reiterated that no military solution exists.", {"sudan"}),
        ("As for Libya, the minister said that the vote has to be held.", {"libya"}),
        ("Turning to Haiti and Sudan, the minister thanked the officers.", {"haiti", "sudan"}),
        ("On Thursday in Haiti the minister opened a bakery.", set()),
    ],
)
def test_what_stands_first_is_the_matter(sentence: str, topics: set[str]) -> None:
    document = Document.from_text(sentence, title="", published=None, publisher="", language="en", url=None)
    assert {m.topic for m in rashomon.read(document).topics} & {"sudan", "libya", "haiti"} == topics
