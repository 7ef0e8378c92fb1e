"""The shipped weights: checked, loaded once, and run with ONNX Runtime.

A model is five files beside each other: ``model.onnx``, ``cues.onnx`` (the second reading), ``antecedents.npz`` (whom
pronouns mean), ``tokenizer.json`` and ``reader.json``, which names the format, the labels, the files' SHA-256 and what
was learned besides the networks. What does not match this code is refused.
"""

from __future__ import annotations

import hashlib
import json
import threading
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from rashomon.errors import ModelError
from rashomon.reading.model.cues import Ask
from rashomon.reading.model.extraction import Encode, Parameters
from rashomon.reading.model.linking import DIMENSIONS, PAIR_FEATURES, TAGS, Floats
from rashomon.reading.model.pairs import FORMS, RANGES
from rashomon.reading.model.pieces import FEATURES, Ints
from rashomon.reading.model.referring import unpacked
from rashomon.reading.model.regions import MARKS, VIEWS

FORMAT = 3
FILES = ("model.onnx", "cues.onnx", "tokenizer.json", "antecedents.npz")
WEIGHTS = Path(__file__).parent.parent / "weights"
_REMEDY = "install rashomon again, or export a model with training/export.py"
_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Calibration:
    """Turns what speaks for a relation into the probability that it is right.

    Logistic regression (Platt 1999) over `extraction.Relation.evidence` with the logarithms taken where
    ``log`` says so.
    """

    weights: Floats
    bias: float

    def __call__(self, evidence: tuple[float, ...]) -> float:
        values = np.asarray(evidence, dtype=np.float64)
        return float(1.0 / (1.0 + np.exp(-(self.weights @ features_of(values) + self.bias))))


def features_of(evidence: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """What the calibration looks at: log odds of the probabilities, and what else is known as it is."""
    probabilities = np.clip(evidence[..., :5], 1e-4, 1 - 1e-4)
    return np.concatenate([np.log(probabilities / (1 - probabilities)), evidence[..., 5:]], axis=-1)


@dataclass(frozen=True, slots=True)
class Model:
    """A loaded model. ``version`` names its weights, ``languages`` what it was trained to read; ``cut`` is
    the confidence below which an attribution is more often wrong than worth having (best F1 when tuned)."""

    version: str
    languages: tuple[str, ...]
    tokenizer: Any
    session: Any
    second: Any
    parameters: Parameters
    calibration: Calibration
    cut: float
    antecedents: dict[str, Floats]

    @property
    def encode(self) -> Encode:
        """The encoder as the extraction takes it."""

        def encode(ids: Ints, features: Ints, mask: Ints) -> tuple[Floats, Floats, Floats, Floats]:
            feed = {"ids": ids, "features": features, "mask": mask}
            tags, links, no_source, states = self.session.run(["tags", "links", "no_source", "states"], feed)
            return tags, links, no_source, states

        return encode

    @property
    def ask(self) -> Ask:
        """The second reading as the extraction takes it."""

        def ask(states: Floats, view: Ints, mask: Ints) -> Floats:
            marks: Floats = self.second.run(["marks"], {"states": states, "view": view, "mask": mask})[0]
            return marks

        return ask


def load(folder: Path = WEIGHTS, threads: int = 2) -> Model:
    """The model of a folder, loaded once for each number of threads. Raises ModelError."""
    with _lock:
        return _load(folder, threads)


@cache
def _load(folder: Path, threads: int) -> Model:
    described = _described(folder / "reader.json")
    for name in FILES:
        _check(folder / name, described["sha256"][name])
    try:
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # waiting threads burn no time
        options.log_severity_level = 3
        first, second = (
            onnxruntime.InferenceSession(str(folder / name), options, providers=["CPUExecutionProvider"])
            for name in FILES[:2]
        )
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        return Model(
            described["version"],
            tuple(described["languages"]),
            tokenizer,
            first,
            second,
            _parameters(described["parameters"]),
            Calibration(
                np.array(described["calibration"]["weights"], dtype=np.float64),
                float(described["calibration"]["bias"]),
            ),
            float(described["cut"]),
            unpacked(folder / FILES[3]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(f"the reader model cannot be read ({error})", folder, _REMEDY) from error
    except ImportError as error:
        raise ModelError(f"the reader model needs {error.name}", folder, f"install {error.name}") from error
    except Exception as error:  # ONNX Runtime and tokenizers raise types of their own
        raise ModelError(f"the reader model cannot be loaded ({error})", folder, _REMEDY) from error


def _described(path: Path) -> dict[str, Any]:
    """The description of a model, once it is known to be one that this code reads."""
    try:
        described = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ModelError("no reader model there", path, _REMEDY) from error
    except ValueError as error:
        raise ModelError("the description of the reader model is damaged", path, _REMEDY) from error
    expected = {
        "format": FORMAT,
        "tags": list(TAGS),
        "features": [[name, list(values)] for name, values in FEATURES],
        "dimensions": DIMENSIONS,
        "pair_features": PAIR_FEATURES,
        "marks": list(MARKS),
        "views": [list(view) for view in VIEWS],
        "forms": list(FORMS),
        "ranges": list(RANGES),
    }
    held: dict[str, Any] = described if isinstance(described, dict) else {}
    for key, value in expected.items():
        if held.get(key) != value:
            cause = f"the reader model's {key.replace('_', ' ')} is {held.get(key)}, and this code reads {value}"
            raise ModelError(cause, path, _REMEDY)
    return held


def _check(path: Path, digest: str) -> None:
    try:
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise ModelError("a file of the reader model is missing", path, _REMEDY) from error
    if found != digest:
        raise ModelError("a file of the reader model is damaged or of another version", path, _REMEDY)


def _parameters(described: dict[str, Any]) -> Parameters:
    def as_floats(name: str) -> Floats:
        return np.array(described[name], dtype=np.float32)

    return Parameters(
        transitions=as_floats("transitions"),
        source_pairs=as_floats("source_pairs"),
        content_pairs=as_floats("content_pairs"),
        marks=as_floats("marks"),
        bias=as_floats("bias"),
        vote=float(described["vote"]),
        core=int(described["core"]),
        size=int(described["size"]),
    )
