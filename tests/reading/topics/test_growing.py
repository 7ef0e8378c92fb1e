"""The tree of phrases grows as words are met, and holds then what the whole tree would."""

from __future__ import annotations

from rashomon.reading.topics.patterns import END, lexicon_of
from rashomon.reading.topics.taxonomy import Taxonomy, TopicEntry


def test_what_follows_a_word_is_there_when_it_is_asked_for() -> None:
    entry = TopicEntry("grain", "grain", aliases=("grain|wheat export? deal", "corn"))
    lexicon = lexicon_of(Taxonomy({"grain": entry}, {"grain": frozenset()}))
    assert not lexicon.root
    assert lexicon.below("barley") is None
    for first in ("grain", "wheat"):
        below = lexicon.below(first)
        assert below is not None
        assert [payload.topic for payload in below["deal"][END]] == ["grain"]
        assert [payload.topic for payload in below["export"]["deal"][END]] == ["grain"]
        assert lexicon.below(first) is below
    assert set(lexicon.root) == {"grain", "wheat"}
    assert {"grain", "wheat", "export", "deal", "corn"} <= lexicon.vocabulary
