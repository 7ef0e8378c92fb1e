"""The reader model: exact offsets, windows, decoding, linking, and what is refused."""

from __future__ import annotations

import itertools
import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.errors import ModelError
from rashomon.model import Block, BlockKind, Document, Mode, Span
from rashomon.reading import model
from rashomon.reading.model import reader, session
from rashomon.reading.model.decoding import marginals, steps, viterbi
from rashomon.reading.model.linking import PAIR_FEATURES, TAGS, Layout, Run, runs
from rashomon.reading.model.pieces import pieces
from rashomon.reading.model.windows import parts, windows

PLAIN = (
    "The foreign minister said the talks were useful. “We will open two more ports,” Anna Keller told reporters.\n\n"
    "According to two officials, the delegation has not yet decided whether it will return in May."
)


@pytest.fixture(scope="module")
def loaded() -> session.Model:
    return session.load()


def read(text: str) -> tuple[model.Attribution, ...]:
    return model.attributions(Document(text=text), ())


class TestPieces:
    @settings(max_examples=60, deadline=None)
    @given(st.text(max_size=300))
    def test_every_piece_covers_its_characters_in_order(self, text: str) -> None:
        found = pieces(session.load().tokenizer, text)
        assert all(0 <= a < b <= len(text) for a, b in zip(found.starts, found.ends, strict=True))
        assert (np.diff(found.starts) >= 0).all()
        assert (np.diff(found.paragraphs) >= 0).all()
        assert (np.diff(found.sentences) >= 0).all()

    @pytest.mark.parametrize("prefix", ["", "😀 ", "ﷺ ", "e\u0301\u0301 ", "\ud800 ", "\x00\x07 ", "שלום ", "ﬁ ﬂ "])
    def test_offsets_after_odd_characters_are_exact(self, loaded: session.Model, prefix: str) -> None:
        text = prefix + "Berlin said."
        found = pieces(loaded.tokenizer, text)
        words = [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)]
        assert words[-3:] == ["Berlin", "said", "."]

    def test_quotation_marks_open_and_close(self, loaded: session.Model) -> None:
        for opening, closing in ('""', "“”", "«»"):
            text = f"He said {opening}no deal{closing} again"
            found = pieces(loaded.tokenizer, text)
            assert found.features[:, 1].tolist() == [0, 0, 2, 1, 1, 3, 0]

    def test_an_unclosed_quotation_ends_with_its_paragraph(self, loaded: session.Model) -> None:
        found = pieces(loaded.tokenizer, '"We agree\nThe end')
        assert found.features[:, 1].tolist() == [2, 1, 1, 0, 0]

    def test_a_word_of_several_pieces_is_joined_and_has_one_case(self, loaded: session.Model) -> None:
        found = pieces(loaded.tokenizer, "Zaporizhzhia fell")
        first = int(found.joined.argmin())
        assert first == 0
        assert found.joined[1:-1].all()
        assert not found.joined[-1]
        assert set(found.features[:-1, 0].tolist()) == {2}

    def test_given_paragraphs_are_read_and_nothing_else(self, loaded: session.Model) -> None:
        found = pieces(loaded.tokenizer, "MENU Hello there. SHARE", [(5, 17)])
        assert int(found.starts[0]) == 5
        assert int(found.ends[-1]) == 17


class TestWindows:
    @settings(max_examples=100, deadline=None)
    @given(st.lists(st.integers(0, 3), max_size=900), st.integers(4, 120), st.integers(0, 60))
    def test_cores_cover_the_text_once(self, cuts: list[int], core: int, room: int) -> None:
        ranges = parts(np.array(cuts, dtype=np.int64), core)
        assert [i for a, b in ranges for i in range(a, b)] == list(range(len(cuts)))
        assert all(b - a <= core for a, b in ranges)

    def test_a_quotation_is_not_cut_where_a_paragraph_ends_nearby(self, loaded: session.Model) -> None:
        text = "Word " * 80 + "end.\n“" + "They agree. " * 30 + "”"
        found = pieces(loaded.tokenizer, text)
        first = parts(found.cuts, 100)[0]
        assert text[found.ends[first[1] - 1] - 1] == "."
        assert text[found.starts[first[1]]] == "“"

    def test_windows_take_context_on_both_sides(self, loaded: session.Model) -> None:
        found = pieces(loaded.tokenizer, "The sides met. " * 200)
        every = windows(found, 100, 150)
        assert all(w.start <= w.core_start < w.core_end <= w.end <= len(found) for w in every)
        assert all(w.end - w.start == 150 for w in every)


class TestDecoding:
    def brute(self, scores: np.ndarray, moves: np.ndarray) -> dict[tuple[int, ...], float]:
        totals = {}
        for path in itertools.product(range(len(TAGS)), repeat=len(scores)):
            total = sum(float(scores[i, t]) for i, t in enumerate(path))
            total += sum(float(moves[i, path[i - 1], path[i]]) for i in range(1, len(path)))
            totals[path] = total
        return totals

    def test_against_all_paths(self) -> None:
        generator = np.random.default_rng(3)
        scores = generator.normal(size=(2, 4, len(TAGS))).astype(np.float32) * 2
        transitions = generator.normal(size=(len(TAGS), len(TAGS))).astype(np.float32)
        joined = np.array([[False, True, False, False], [False, False, True, True]])
        lengths = np.array([4, 3])
        moves = steps(transitions, joined)
        best, probable = viterbi(scores, moves, lengths), marginals(scores, moves, lengths)
        for row, length in enumerate(lengths):
            totals = self.brute(scores[row, :length], moves[row, :length])
            assert tuple(best[row, :length]) == max(totals, key=totals.__getitem__)
            weights = {path: np.exp(total) for path, total in totals.items()}
            everything = sum(weights.values())
            for i in range(length):
                for tag in range(len(TAGS)):
                    expected = sum(w for path, w in weights.items() if path[i] == tag) / everything
                    assert probable[row, i, tag] == pytest.approx(expected, abs=1e-4)

    def test_a_word_is_never_parted(self) -> None:
        scores = np.zeros((1, 3, len(TAGS)), np.float32)
        scores[0, 0, 3] = scores[0, 1, 1] = scores[0, 2, 0] = 5
        joined = np.array([[False, True, False]])
        path = viterbi(scores, steps(np.zeros((len(TAGS),) * 2, np.float32), joined), np.array([3]))[0]
        assert TAGS[path[1]] == "I" + TAGS[path[0]][1:] or (path[0] == path[1] == 0)


class TestLinking:
    def test_runs_of_tags(self) -> None:
        tags = [TAGS.index(t) for t in ("B-source", "I-source", "B-cue", "O", "I-content", "B-content", "I-content")]
        assert runs(tags) == [
            Run("source", 0, 2), Run("cue", 2, 3), Run("content", 4, 5), Run("content", 5, 7),
        ]  # fmt: skip

    def test_what_is_seen_of_a_pair_are_known_features(self) -> None:
        cues = [Run("cue", 2, 3), Run("cue", 40, 42)]
        contents = [Run("content", 0, 2), Run("content", 3, 30), Run("content", 42, 90)]
        rows = np.arange(100) // 10
        layout = Layout.of(cues, contents, rows, rows // 3)
        seen = layout.features(np.arange(2)[:, None], np.arange(3)[None])
        assert seen.shape == (2, 3, 6)
        assert seen.min() >= 0
        assert seen.max() < PAIR_FEATURES
        assert not np.array_equal(seen[0, 1], seen[0, 2])


class TestStretches:
    @given(st.lists(st.integers(1, 50), max_size=30))
    def test_every_character_is_in_one(self, sizes: list[int]) -> None:
        ends = list(itertools.accumulate(sizes))
        spans = [Span(end - size, end) for size, end in zip(sizes, ends, strict=True)]
        groups = list(reader.stretches(spans, 20))
        covered = [i for group in groups for span in group for i in range(span.start, span.end)]
        assert covered == list(range(sum(sizes)))
        assert all(sum(len(span) for span in group) <= 20 for group in groups)

    def test_a_later_stretch_has_true_offsets(self, monkeypatch: pytest.MonkeyPatch) -> None:
        text = "Rain fell.\n\n" * 30 + "The mayor said the bridge would hold."
        stretches = reader.stretches
        monkeypatch.setattr(reader, "stretches", lambda spans: stretches(spans, 60))
        assert [a.holder.of(text) for a in read(text) if a.holder] == ["The mayor"]


class TestAttributions:
    def test_plain_news(self) -> None:
        found = read(PLAIN)
        cues = [a.cue.of(PLAIN) for a in found if a.cue]
        assert [cues[0], cues[1].split()[0], cues[2]] == ["said", "told", "According to"]
        holders = [a.holder.of(PLAIN) for a in found if a.holder]
        assert holders == ["The foreign minister", "Anna Keller", "two officials"]
        assert found[0].content[0].of(PLAIN).startswith("the talks were useful")
        assert [a.mode for a in found] == [Mode.INDIRECT, Mode.DIRECT, Mode.INDIRECT]
        assert "We will open two more ports" in found[1].quoted[0].of(PLAIN)
        assert all(0.0 < a.confidence < 1.0 and a.rule == "model" for a in found)

    def test_furniture_is_not_read(self) -> None:
        text = "The minister said menus matter.\n\nThe envoy said ports would open."
        blocks = (Block(Span(0, 31), BlockKind.FURNITURE), Block(Span(33, len(text)), BlockKind.PARAGRAPH))
        found = model.attributions(Document(text=text, blocks=blocks), (Span(33, len(text)),))
        assert [a.holder.of(text) for a in found if a.holder] == ["The envoy"]
        assert found[0].sentence == Span(33, len(text))

    @pytest.mark.parametrize(
        "text",
        [
            "",
            " \n\t ",
            "\x00\x01\x02",
            "😀" * 50,
            "\ud800\udfff",
            "שלום עולם",
            "北京表示，双方同意。",
            '"' * 500,
            "a" * 5000,
        ],
    )
    def test_odd_texts_neither_crash_nor_move_an_offset(self, text: str) -> None:
        for found in read(text):
            spans = [*found.content, *filter(None, (found.cue, found.holder)), *found.quoted, found.sentence]
            assert all(s.end <= len(text) for s in spans)

    def test_the_same_words_later_in_a_long_paragraph(self) -> None:
        text = "The river rose again and the road was shut. " * 400 + "The mayor said the bridge would hold."
        found = read(text)
        assert found[-1].holder is not None
        assert found[-1].holder.of(text) == "The mayor"
        assert found[-1].cue is not None
        assert found[-1].cue.of(text) == "said"

    def test_what_is_read_does_not_depend_on_the_run(self) -> None:
        assert read(PLAIN) == read(PLAIN)


class TestModelFiles:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        shutil.copytree(session.WEIGHTS, tmp_path / "weights")
        return tmp_path / "weights"

    def test_shipped_files_fit_the_package(self) -> None:
        size = sum(p.stat().st_size for p in session.WEIGHTS.iterdir())
        assert size <= 30 * 2**20
        assert (session.WEIGHTS / "MODEL_CARD.md").exists()

    def test_english_is_read_and_others_are_not(self) -> None:
        assert model.available()
        assert model.available("en-GB")
        assert not model.available("zh")
        assert not model.available("")

    @pytest.mark.parametrize("name", ["model.onnx", "cues.onnx", "antecedents.npz", "tokenizer.json", "reader.json"])
    def test_a_missing_file(self, folder: Path, name: str) -> None:
        (folder / name).unlink()
        with pytest.raises(ModelError, match=name):
            session.load(folder)

    @pytest.mark.parametrize("name", ["model.onnx", "cues.onnx", "antecedents.npz", "tokenizer.json", "reader.json"])
    def test_a_damaged_file(self, folder: Path, name: str) -> None:
        (folder / name).write_bytes((folder / name).read_bytes()[:1000])
        with pytest.raises(ModelError, match="damaged"):
            session.load(folder)

    @pytest.mark.parametrize(
        ("key", "value"),
        [
            ("format", 1),
            ("tags", ["O"]),
            ("features", []),
            ("dimensions", 7),
            ("pair_features", 1),
            ("marks", []),
            ("views", [["distance", 3]]),
            ("forms", [1]),
            ("ranges", []),
        ],
    )
    def test_another_version(self, folder: Path, key: str, value: object) -> None:
        path = folder / "reader.json"
        path.write_text(json.dumps({**json.loads(path.read_text()), key: value}))
        with pytest.raises(ModelError, match=key.replace("_", " ")):
            session.load(folder)

    @pytest.mark.parametrize("text", ["[]", "null", '{"format": 1}'])
    def test_a_description_of_something_else(self, folder: Path, text: str) -> None:
        (folder / "reader.json").write_text(text)
        with pytest.raises(ModelError):
            session.load(folder)

    def test_weights_that_are_no_network(self, folder: Path) -> None:
        import hashlib

        (folder / "model.onnx").write_bytes(b"not a network")
        path = folder / "reader.json"
        described = json.loads(path.read_text())
        described["sha256"]["model.onnx"] = hashlib.sha256(b"not a network").hexdigest()
        path.write_text(json.dumps(described))
        with pytest.raises(ModelError, match="cannot be loaded"):
            session.load(folder)
