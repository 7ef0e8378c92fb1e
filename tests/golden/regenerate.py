"""Writes the golden cases anew from what the program reads now. Read the diff before you keep it.

python tests/golden/regenerate.py [NAME...]
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.golden import contract


def main() -> None:
    wanted = set(sys.argv[1:])
    for path in (*contract.readings(), *contract.comparisons()):
        if wanted and path.stem not in wanted:
            continue
        lines = json.dumps(contract.held(path), ensure_ascii=False, indent=1) + "\n"
        contract.expected(path).write_text(lines, "utf-8")


if __name__ == "__main__":
    main()
