"""The same documents give the same output, whatever the order in which Python happens to hash words."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ONE = (
    "Readout of the call between President Nicușor Dan and Prime Minister Petteri Orpo\n\n"
    "President Dan spoke by phone with Prime Minister Orpo of Finland on 4 March 2026. The two leaders discussed trade, "
    "energy, Ukraine and migration. Romania would buy 40 trams and 300 buses, the President said. He stressed that both "
    "sides agreed to hold talks in Helsinki in May. Finland pledged 20 million euros for schools.\n"
)
TWO = (
    "HELSINKI, March 5, 2026 (Reuters) - Finnish Prime Minister Petteri Orpo and Romanian President Nicusor Dan spoke on "
    "Wednesday about trade and energy.\n\nOrpo said Romania would consider buying 30 trams and 300 buses. “We are ready to "
    "talk in May,” he told reporters. A Finnish official, an analyst and a Romanian spokesman said that the Romanian "
    "readout did not mention tariffs. Finland offered 15 million euros for schools, Dan's office said.\n"
)


@pytest.mark.parametrize("form", ["json", "html"])
def test_output_does_not_hang_on_the_hash_seed(tmp_path: Path, form: str) -> None:
    (tmp_path / "one.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "two.txt").write_text(TWO, encoding="utf-8")
    outputs = set()
    for seed in ("0", "1", "4242"):
        done = subprocess.run(
            [sys.executable, "-m", "rashomon", "compare", "one.txt", "two.txt", "--format", form],
            capture_output=True,
            cwd=tmp_path,
            timeout=120,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        assert done.returncode == 0, done.stderr.decode()
        outputs.add(done.stdout)
    assert len(outputs) == 1
