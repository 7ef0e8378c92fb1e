"""Exports trained weights for the package: ONNX, int8 per channel, with their description.

    python -m training.export --weights training/runs/a/epoch5.pt --polnear DIR --minilm DIR \
        --version 1 --out src/rashomon/reading/weights

The head for antecedents reads the exported encoder's states: it is fitted afterwards (`training.refer`) and put beside
it (`training.pack`); until then the one that lies in the folder, or in the package, stays.

Calibrates the confidence on the articles of the training part that were held out, and prints the scores of
the float and of the int8 model on them and on dev.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from rashomon.reading.model import session
from rashomon.reading.model.linking import DIMENSIONS, PAIR_FEATURES, TAGS
from rashomon.reading.model.pairs import FORMS, RANGES
from rashomon.reading.model.pieces import FEATURES, pieces
from rashomon.reading.model.regions import MARKS, VIEWS
from training import corpora
from training.calibrate import calibrate
from training.evaluate import evaluate, parameters_of, predicted, score
from training.network import WIDTH, Reader

OUTPUTS = ("tags", "links", "no_source", "vectors", "states")
HEADS = [[name] for name in (*OUTPUTS, "marks")]  # small, and kept in full precision


def to_onnx(reader: Reader, path: Path) -> None:
    """Write the network in full precision, of any batch and length."""
    reader.eval()
    example = (
        torch.ones(2, 16, dtype=torch.long),
        torch.zeros(2, 16, len(FEATURES), dtype=torch.long),
        torch.ones(2, 16, dtype=torch.long),
    )
    axes = {name: {0: "batch", 1: "length"} for name in ("ids", "features", "mask", *OUTPUTS)}
    torch.onnx.export(
        reader,
        example,
        str(path),
        input_names=["ids", "features", "mask"],
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def second_to_onnx(reader: Reader, path: Path) -> None:
    """Write the second pass in full precision, of any number of cues and length."""
    reader.eval()
    example = (
        torch.zeros(2, 16, WIDTH),
        torch.zeros(2, 16, len(VIEWS), dtype=torch.long),
        torch.ones(2, 16, dtype=torch.long),
    )
    torch.onnx.export(
        reader.second,
        example,
        str(path),
        input_names=["states", "view", "mask"],
        output_names=["marks"],
        dynamic_axes={name: {0: "cue", 1: "length"} for name in ("states", "view", "mask", "marks")},
        opset_version=17,
        dynamo=False,
    )


def to_int8(source: Path, target: Path, words: bool) -> None:
    """Quantise the matrix products per channel and, if there are any, the word vectors per word."""
    with tempfile.TemporaryDirectory() as folder:
        middle = Path(folder) / "middle.onnx"
        heads = [n.name for n in onnx.load(str(source)).graph.node if n.name.split("/")[1:2] in HEADS]
        quantize_dynamic(
            source,
            middle,
            per_channel=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul"],
            nodes_to_exclude=heads,
            extra_options={"MatMulConstBOnly": True},
        )
        model = onnx.load(str(middle))
    if words:
        _words(model.graph)
    onnx.checker.check_model(model)
    onnx.save(model, str(target))


def _words(graph: onnx.GraphProto) -> None:
    """Replace the word vectors by int8 rows, each with its scale."""
    index, table = max(enumerate(graph.initializer), key=lambda i: np.prod(i[1].dims))
    values = numpy_helper.to_array(table)
    scale = (np.abs(values).max(1, keepdims=True) / 127).astype(np.float32)
    rows = np.clip(np.round(values / np.maximum(scale, 1e-12)), -127, 127).astype(np.int8)
    gather = next(n for n in graph.node if n.op_type == "Gather" and n.input[0] == table.name)
    place, ids, out = list(graph.node).index(gather), gather.input[1], gather.output[0]
    del graph.initializer[index]
    graph.initializer.extend(
        [numpy_helper.from_array(rows, "words_int8"), numpy_helper.from_array(scale, "words_scale")]
    )
    graph.node.remove(gather)
    for offset, node in enumerate(
        [
            helper.make_node("Gather", ["words_int8", ids], ["words_rows"]),
            helper.make_node("Cast", ["words_rows"], ["words_float"], to=TensorProto.FLOAT),
            helper.make_node("Gather", ["words_scale", ids], ["words_scales"]),
            helper.make_node("Mul", ["words_float", "words_scales"], [out]),
        ]
    ):
        graph.node.insert(place + offset, node)


def described(reader: Reader, folder: Path, version: str, cut: float) -> dict[str, Any]:
    """What `reader.json` says of the files beside it; the calibration is still to come."""
    p = parameters_of(reader)
    arrays = ("transitions", "source_pairs", "content_pairs", "bias", "marks")
    return {
        "format": session.FORMAT,
        "version": version,
        "languages": ["en"],
        "tags": list(TAGS),
        "features": [[name, list(values)] for name, values in FEATURES],
        "dimensions": DIMENSIONS,
        "pair_features": PAIR_FEATURES,
        "marks": list(MARKS),
        "views": [list(view) for view in VIEWS],
        "forms": list(FORMS),
        "ranges": list(RANGES),
        "sha256": {n: hashlib.sha256((folder / n).read_bytes()).hexdigest() for n in session.FILES},
        "parameters": {
            **{n: np.round(getattr(p, n), 5).tolist() for n in arrays},
            "vote": p.vote,
            "core": p.core,
            "size": p.size,
        },
        "cut": cut,
        "calibration": {"weights": [0.0] * 6, "bias": 0.0},
    }


def loaded(folder: Path, description: dict[str, Any], threads: int) -> session.Model:
    """Write the description and load the model as the package does."""
    (folder / "reader.json").write_text(json.dumps(description, indent=1) + "\n", encoding="utf-8")
    session._load.cache_clear()
    return session.load(folder, threads)


def read_with(model: session.Model) -> Callable[[corpora.Article], list[tuple[corpora.Relation, tuple[float, ...]]]]:
    """The exported model in the form that is scored."""
    return lambda a: predicted(pieces(model.tokenizer, a.text), model.encode, model.ask, model.parameters)


def asked() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, nargs="+", required=True, help="several are averaged")
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--cut", type=float, default=0.35, help="least confidence; best relation F1 when tuned")
    parser.add_argument("--no-scores", action="store_true", help="calibrate only")
    return parser.parse_args()


def main() -> int:
    """Average the weights, write the files of the package, calibrate, and print the scores of both precisions."""
    arguments = asked()
    torch.set_num_threads(arguments.threads)
    states = [torch.load(w, weights_only=True, map_location="cpu") for w in arguments.weights]
    reader = Reader()
    reader.load_state_dict({k: sum(s[k] for s in states) / len(states) for k in states[0]})
    reader.eval()
    out = arguments.out
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        to_onnx(reader, full)
        to_int8(full, out / "model.onnx", words=True)
        second_to_onnx(reader, full)
        to_int8(full, out / "cues.onnx", words=False)
    shutil.copyfile(arguments.minilm / "tokenizer.json", out / "tokenizer.json")
    if not (out / session.FILES[3]).exists():
        shutil.copyfile(session.WEIGHTS / session.FILES[3], out / session.FILES[3])
    description = described(reader, out, arguments.version, arguments.cut)
    held = [a for a in corpora.polnear(arguments.polnear / "train") if corpora.held(a)]
    description["calibration"] = calibrate(held, read_with(loaded(out, description, arguments.threads)))
    model = loaded(out, description, arguments.threads)
    if not arguments.no_scores:
        read = read_with(model)
        for name, articles in (("held", held), ("dev", corpora.polnear(arguments.polnear / "dev"))):
            print(name, "float", json.dumps(evaluate(model.tokenizer, reader, articles)))
            print(name, "int8 ", json.dumps(score(articles, lambda a: [r for r, _ in read(a)])))
        print(f"{sum(p.stat().st_size for p in out.iterdir()) / 2**20:.1f} MiB in {out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
