"""The head for antecedents: what is seen of phrases, and how probably each of those before is meant."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Document, Span
from rashomon.reading import model
from rashomon.reading.model import reader, session
from rashomon.reading.model.pairs import FORMS, RANGES, described, form, pair_features
from rashomon.reading.model.pieces import pieces
from rashomon.reading.model.referring import LONGEST, Referents, unpacked

TEXT = (
    "Anna Keller of Norway met Peter Moreau in Oslo on Friday. Keller said that she would sign the treaty. "
    "The Norwegian minister thanked Moreau, and he promised a second visit."
)


def referents(text: str) -> Referents:
    made = reader.understood(Document(text=text), ()).referents
    assert made is not None
    return made


def at(word: str, text: str = TEXT) -> Span:
    start = text.index(word)
    return Span(start, start + len(word))


class TestPairs:
    @pytest.mark.parametrize(
        ("shown", "forms", "head"),
        [
            ("she", (2, 0, 0, 0), "she"),
            ("the two ministers", (0, 1, 0, 1), "ministers"),
            ("President Halvorsen of Norway", (0, 0, 1, 0), "halvorsen"),
            ("his counterpart in Lisbon", (0, 4, 0, 0), "counterpart"),
            ("Norway and Chad", (0, 0, 1, 2), "norway"),
            ("—", (0, 0, 0, 0), "—"),
            (" ", (0, 0, 0, 0), "-"),
        ],
    )
    def test_forms(self, shown: str, forms: tuple[int, ...], head: str) -> None:
        seen = form(shown)
        assert seen.forms == forms
        assert seen.head == head

    @settings(max_examples=40, deadline=None)
    @given(st.text(alphabet="ab he the and , . ’\n😀—'", min_size=1, max_size=80))
    def test_features_are_rows_of_the_table(self, text: str) -> None:
        found = pieces(session.load().tokenizer, text)
        if len(found) < 2:
            return
        spans = np.array([[i, min(i + 2, len(found) - 1)] for i in range(len(found))], dtype=np.int64)
        seen = described(text, found, spans)
        later = np.arange(1, len(spans))
        features = pair_features(seen, later, later - 1)
        edges = np.cumsum((0, *RANGES))
        assert ((features >= edges[:-1]) & (features < edges[1:])).all()
        assert ((seen.forms >= 0) & (seen.forms < np.array(FORMS))).all()


class TestShares:
    def test_she_is_the_woman_who_spoke(self) -> None:
        keller = TEXT.index("Keller said")
        before = [at("Anna Keller"), at("Norway"), at("Peter Moreau"), Span(keller, keller + 6)]
        anna, norway, moreau, spoke = referents(TEXT).shares(at("she"), before)
        assert anna + spoke > moreau + 0.2
        assert norway < 0.05
        assert anna + norway + moreau + spoke <= 1.0 + 1e-6

    def test_what_does_not_stand_before_has_no_share(self) -> None:
        she = at("she")
        shares = referents(TEXT).shares(she, [at("Anna Keller"), at("The Norwegian minister"), she])
        assert shares[0] > 0
        assert shares[1:] == (0.0, 0.0)

    def test_the_order_of_the_candidates_does_not_matter(self) -> None:
        made, places = referents(TEXT), [at("Anna Keller"), at("Norway"), at("Peter Moreau")]
        forward, backward = made.shares(at("she"), places), made.shares(at("she"), places[::-1])
        assert forward == backward[::-1]

    def test_nobody_before(self) -> None:
        made = referents(TEXT)
        assert made.shares(at("she"), []) == ()
        assert made.shares(at("Anna Keller"), [at("she")]) == (0.0,)

    def test_a_phrase_that_was_not_read(self) -> None:
        made = referents(TEXT)
        assert made.shares(Span(len(TEXT) + 5, len(TEXT) + 9), [at("Norway")]) == ()
        assert replace(made, states=made.states[:4]).shares(at("she"), [at("Norway")]) == ()

    def test_a_phrase_longer_than_is_looked_at(self) -> None:
        text = "The minister of " + "very " * (LONGEST + 10) + "old Norway said that she would sign."
        long = Span(0, text.index(" said"))
        (share,) = referents(text).shares(at("she", text), [long])
        assert 0.0 < share <= 1.0

    @pytest.mark.parametrize("prefix", ["", "😀 ", "\ud800 ", "שלום ", "\x00\x07 "])
    def test_odd_characters_before_move_nothing(self, prefix: str) -> None:
        text = prefix + TEXT
        shares = referents(text).shares(at("she", text), [at("Anna Keller", text), at("Peter Moreau", text)])
        assert shares[0] > shares[1]

    def test_an_empty_text_has_no_referents(self) -> None:
        assert model.understood(Document(text=""), ()).referents is None


class TestFile:
    def test_the_shipped_head_has_the_shapes_that_the_code_reads(self) -> None:
        weights = unpacked(session.WEIGHTS / "antecedents.npz")
        assert weights["pairs.weight"].shape[0] == sum(RANGES)
        assert all(np.isfinite(array).all() for array in weights.values())

    def test_a_table_of_other_features_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "antecedents.npz"
        with zipfile.ZipFile(session.WEIGHTS / "antecedents.npz") as old, zipfile.ZipFile(path, "w") as new:
            for name in old.namelist():
                array = np.load(io.BytesIO(old.read(name)))
                buffer = io.BytesIO()
                np.save(buffer, array[:-1] if name == "pairs.weight.npy" else array)
                new.writestr(name, buffer.getvalue())
        with pytest.raises(ValueError, match=r"pairs\.weight"):
            unpacked(path)
