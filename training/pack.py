"""Puts the head for antecedents beside the model that it was trained on.

    python -m training.pack --head training/runs/refer/head.pt --into src/rashomon/reading/weights

Writes ``antecedents.npz`` in half precision and what ``reader.json`` says of it.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import sys
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import torch

from rashomon.reading.model import session
from rashomon.reading.model.pairs import FORMS, RANGES
from rashomon.reading.model.referring import FORM_WEIGHTS, WEIGHTS

NAME = session.FILES[3]
_DAY = (1980, 1, 1, 0, 0, 0)  # the same weights give the same file


def packed(states: list[dict[str, Any]], path: Path) -> None:
    """Write the mean of some heads' weights in half precision."""
    names = (*WEIGHTS, *(FORM_WEIGHTS.format(i) for i in range(len(FORMS))))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name in names:
            array = np.mean([s[name].float().numpy() for s in states], axis=0).astype(np.float16)
            buffer = io.BytesIO()
            np.lib.format.write_array(buffer, np.ascontiguousarray(array), allow_pickle=False)
            file.writestr(zipfile.ZipInfo(f"{name}.npy", _DAY), buffer.getvalue(), zipfile.ZIP_DEFLATED)


def main() -> int:
    """Write the head's file and bring the description up to it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--head", type=Path, required=True)
    parser.add_argument("--into", type=Path, required=True)
    arguments = parser.parse_args()
    state = torch.load(arguments.head, weights_only=True, map_location="cpu")
    packed([state.get("head", state)], arguments.into / NAME)
    path = arguments.into / "reader.json"
    described = json.loads(path.read_text(encoding="utf-8"))
    described.update(format=session.FORMAT, forms=list(FORMS), ranges=list(RANGES))
    described["sha256"][NAME] = hashlib.sha256((arguments.into / NAME).read_bytes()).hexdigest()
    path.write_text(json.dumps(described, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
