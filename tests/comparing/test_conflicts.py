"""Conflicts: what cannot both be right, what may be rounding, and what is no conflict at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.comparing.test_pledges import readout

from rashomon.model import ConflictKind


def kinds(body: str, wire: str) -> list[str]:
    return sorted(c.kind.value for c in readout(body, wire).conflicts)


def test_firmness_names_both_accounts() -> None:
    found = readout(
        "President Lula promised to buy 40 ferries.", "Lula said that Brazil would consider buying 40 ferries."
    )
    (conflict,) = found.conflicts
    assert conflict.kind is ConflictKind.MODALITY
    assert "Norway’s readout" in conflict.explanation
    assert "would consider buying 40 ferries" in conflict.explanation


def test_will_and_agreed_are_both_firm() -> None:
    assert kinds("President Lula agreed to buy 40 ferries.", "Lula said that Brazil would buy 40 ferries.") == []


def test_amount_and_rounding() -> None:
    wire = "Lula said that Brazil would pay $3 billion for salmon."
    assert kinds("Lula promised to pay $2.9 billion for salmon.", wire) == ["rounding"]
    assert kinds("Lula promised to pay $5 billion for salmon.", wire) == ["figure"]


def test_due_date() -> None:
    wire = "Lula said that Brazil would send 40 boats by September."
    assert kinds("Lula promised to send 40 boats by June.", wire) == ["date"]
    assert kinds("Lula promised to send 40 boats by September.", wire) == []


def test_denial_and_refusal() -> None:
    body = "Lula promised to lift the ban on salmon imports."
    assert kinds(body, "Lula denied that Brazil had agreed to lift the ban on salmon imports.") == ["polarity"]
    assert kinds(body, "Lula said that Brazil would not lift the ban on salmon imports.") == ["polarity"]


def test_other_givers_goods_and_periods_do_not_clash() -> None:
    body = "Lula promised to deliver 4 million tons of maize by December."
    for wire in (
        "Lula said that Argentina would deliver 3 million tons of maize by December.",
        "Lula said that Brazil would deliver 3 million tons of sugar by December.",
        "Lula said that Brazil had delivered 8 million tons of maize last year.",
    ):
        assert kinds(body, wire) == [], wire


def test_stated_figures() -> None:
    body = "Store said that salmon exports to Brazil had reached 12 million tons last year."
    assert kinds(body, "Lula said that salmon exports to Brazil had reached 9 million tons last year.") == ["figure"]
    assert kinds(body, "Lula said that coffee exports to Norway had reached 9 million tons last year.") == []


def test_length_of_the_call() -> None:
    assert kinds("The call lasted 40 minutes.", "The call lasted almost one hour.") == ["figure"]


def test_a_text_that_contradicts_itself() -> None:
    found = readout("Norway will send 40 boats to Brazil. In all, Norway will send 60 boats to Brazil.")
    assert [c.kind for c in found.conflicts] == [ConflictKind.FIGURE]
    assert "both" in found.conflicts[0].explanation


def test_long_quotations_are_cut_in_an_explanation() -> None:
    said = (
        "“We will build the long bridge over the river together and open it to every traveller before the winter "
        "comes, because our peoples have waited for it too long,”"
    )
    found = readout(f"{said} Prime Minister Store said.", f"{said} President Lula said.")
    (conflict,) = [c for c in found.conflicts if c.kind is ConflictKind.ATTRIBUTION]
    assert "open it to every traveller before the winter …”" in conflict.explanation
    assert "readout itself has" in conflict.explanation and "gives the words to Luiz" in conflict.explanation
    assert "waited for it too long" not in conflict.explanation
    assert conflict.a.value != conflict.b.value


def test_figures_are_compared_in_one_order_whatever_the_hash_seed() -> None:
    code = (
        "from tests.comparing.test_pledges import readout\n"
        "one, two = ([f'Store said that {g} exports to Brazil had reached {n + k} million tons last year.' for n, g in "
        "enumerate(('frozen salmon', 'dried cod', 'crude oil', 'raw timber'), 10)] for k in (0, 7))\n"
        "for c in readout(' '.join(one), ' '.join(two)).conflicts: sys.stdout.write(c.explanation)\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", "import sys\n" + code],
            capture_output=True,
            check=True,
            cwd=Path(__file__).parents[2],
            timeout=120,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(outputs) == 1
    assert b"million tons" in outputs.pop()
