"""The shipped taxonomy and users' additions to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from rashomon.errors import SettingsError
from rashomon.model import Document, Span
from rashomon.reading.topics import taxonomy, topics
from rashomon.settings import Settings


def test_the_shipped_taxonomy_is_a_forest_at_analysts_grain():
    agenda = taxonomy()
    assert 150 <= len(agenda) <= 350
    assert agenda.within("arms-sales-taiwan", "taiwan")
    assert agenda.within("arms-sales-taiwan", "arms-sales")
    assert not agenda.within("taiwan", "arms-sales-taiwan")
    assert agenda.parent("soybeans") == "agricultural-purchases"
    assert agenda.parent("trade") is None
    for topic, wider in agenda.ancestors.items():
        assert topic not in wider
        assert all(w in agenda for w in wider)


def test_every_topic_has_words_and_labels_in_three_languages():
    for topic, entry in taxonomy().entries.items():
        assert entry.label and (entry.aliases or entry.places or entry.weak or entry.situation), topic
        assert set(entry.labels) >= {"zh", "ru"}, topic


def test_labels_are_given_by_language():
    agenda = taxonomy()
    assert agenda.label("tariffs") == "tariffs"
    assert agenda.label("tariffs", "zh") == "关税"
    assert agenda.label("tariffs", "fr") == "tariffs"
    assert agenda.label("found:rogun-dam") == "rogun dam"


def test_every_shipped_topic_is_found_by_its_own_label_or_phrases():
    agenda = taxonomy()
    for topic, entry in agenda.entries.items():
        for phrase in (*entry.aliases, *entry.wordings, *entry.weak):
            if any(mark in phrase for mark in "|?<=_"):
                continue
            shown = {m.topic for m in topics(Document(text=phrase), (Span(0, len(phrase)),))}
            assert any(agenda.within(t, topic) or t == topic for t in shown) or shown, (topic, phrase)


def write(tmp_path: Path, text: str | bytes) -> Settings:
    path = tmp_path / "mine.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return Settings(topics=path)


def found(text: str, settings: Settings) -> set[str]:
    return {m.topic for m in topics(Document(text=text), (Span(0, len(text)),), settings)}


def test_users_add_topics_and_words(tmp_path):
    settings = write(
        tmp_path,
        '[cocoa]\nlabel = "cocoa prices"\nparent = "trade"\naliases = ["cocoa|cacao price|levy"]\n'
        '[tariffs]\naliases = ["border tax"]\nlabel = "tariffs and border taxes"\n',
    )
    assert found("They discussed cacao levies.", settings) == {"cocoa"}
    assert found("A border tax and a tariff came up.", settings) == {"tariffs"}
    assert taxonomy(settings).label("tariffs") == "tariffs and border taxes"
    assert taxonomy(settings).within("cocoa", "trade")
    assert "cocoa" not in taxonomy()


def test_users_can_replace_a_topics_words(tmp_path):
    settings = write(tmp_path, '[tariffs]\nreplace = true\nlabel = "duties"\naliases = ["toll"]\n')
    assert found("A toll was set.", settings) == {"tariffs"}
    assert found("A tariff was set.", settings) == set()


BAD = [
    ('[a]\nlabel = "x\n', 2, "TOML"),
    ('label = "x"\n', 1, "outside"),
    ('[a]\naliases = ["b"]\n', 1, "no label"),
    ('[a]\nlabel = "A"\ncolour = "red"\n', 3, "colour"),
    ('[a]\nlabel = "A"\n\naliases = "b"\n', 4, "list"),
    ("[a]\nlabel = 3\n", 2, "text"),
    ('[a]\nlabel = "A"\nparent = "nowhere"\n', 3, "nowhere"),
    ('[a]\nlabel = "A"\nparent = "b"\n[b]\nlabel = "B"\nparent = "a"\n', 3, "below itself"),
    ('[a]\nlabel = "A"\ntogether = ["b, c"]\n', 3, "two sides"),
    ('[A_b]\nlabel = "A"\n', 1, "no topic id"),
    ('[a]\nlabel = "A"\nlabels = { fr = 1 }\n', 3, "labels"),
    (b'[a]\nlabel = "\xff"\n', 2, "UTF-8"),
    ("[[[", 1, "TOML"),
]


@pytest.mark.parametrize(("text", "line", "word"), BAD, ids=[b[2] for b in BAD])
def test_a_bad_users_file_is_refused_in_one_line_with_its_place(tmp_path, text, line, word):
    with pytest.raises(SettingsError) as error:
        taxonomy(write(tmp_path, text))
    message = str(error.value)
    assert f"mine.toml:{line}" in message
    assert word in message
    assert "\n" not in message


def test_a_missing_users_file_is_refused(tmp_path):
    with pytest.raises(SettingsError, match=r"none\.toml"):
        taxonomy(Settings(topics=tmp_path / "none.toml"))
    with pytest.raises(SettingsError):
        taxonomy(Settings(topics=tmp_path))


def test_a_phrase_with_very_many_alternatives_is_refused(tmp_path):
    many = " ".join(["a1|b1|c1|d1|e1|f1|g1|h1"] * 8)
    with pytest.raises(SettingsError, match="too many"):
        taxonomy(write(tmp_path, f'[a]\nlabel = "A"\naliases = ["{many}"]\n'))
