"""The import rule, and that importing the package loads nothing heavy."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import rashomon

ROOT = Path(rashomon.__file__).parent
ABOVE = {"casefile", "batch", "report", "workbench", "cli"}
FORBIDDEN = {
    "model": {
        p.stem for p in ROOT.iterdir() if p.suffix in ("", ".py") and p.stem not in ("__init__", "__pycache__", "model")
    },
    "ingest": ABOVE | {"reading", "comparing", "wire"},
    "reading": ABOVE | {"ingest", "comparing", "wire"},
    "comparing": ABOVE | {"ingest", "wire"},
    "wire": ABOVE | {"ingest", "reading", "comparing"},
    "report": {"casefile", "batch", "workbench", "cli", "ingest", "reading"},
    "casefile": {"report", "batch", "workbench", "cli", "ingest", "reading", "comparing"},
}


def imported(path: Path) -> set[str]:
    """The parts of the package that a module imports at run time, wherever in it."""
    tree = ast.parse(path.read_text("utf-8"))
    typing_only = {
        child
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for child in ast.walk(node)
    }
    found = set()
    for node in ast.walk(tree):
        if node in typing_only:
            continue
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            module = node.module or ""
            names = [f"{module}.{alias.name}" for alias in node.names] if module == "rashomon" else [module]
        else:
            continue
        found |= {name.split(".")[1] for name in names if name.startswith("rashomon.")}
    return found


@pytest.mark.parametrize("part", sorted(FORBIDDEN))
def test_a_part_imports_nothing_above_it(part: str) -> None:
    modules = sorted((ROOT / part).rglob("*.py"))
    assert modules
    for module in modules:
        assert not imported(module) & FORBIDDEN[part], f"{module.relative_to(ROOT)} breaks the import rule"


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, rashomon; print(*sorted(m.split('.')[0] for m in sys.modules))"
    loaded = set(
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    )
    assert not loaded & {"onnxruntime", "tokenizers", "trafilatura", "lxml", "sqlalchemy", "httpx", "rich", "numpy"}


def test_only_the_command_line_prints() -> None:
    for module in ROOT.rglob("*.py"):
        calls = {
            node.func.id
            for node in ast.walk(ast.parse(module.read_text("utf-8")))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert "print" not in calls, module
