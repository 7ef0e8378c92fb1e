"""Makes the .pdf and .docx of the worked example from their sources; needs Chromium for the PDF.

    python examples/build.py

The files it makes are kept in the repository, so that running the example needs neither.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from docx import Document

FOLDER = Path(__file__).parent / "energy-truce-call"


def pdf() -> None:
    """Print the article that is kept as HTML."""
    source, target = FOLDER / ".article-a.html", FOLDER / "northern-ledger-2025-03-19.pdf"
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
    subprocess.run(
        ["chromium", *options, "--no-pdf-header-footer", f"--print-to-pdf={target}", source.resolve().as_uri()],
        check=True,
        capture_output=True,
        timeout=120,
    )


def docx() -> None:
    """Set the article that is kept as JSON."""
    article = json.loads((FOLDER / ".article-b.json").read_text("utf-8"))
    document = Document()
    document.add_heading(article["title"], level=0)
    document.add_paragraph(article["byline"])
    document.add_paragraph(article["date"])
    for paragraph in article["paragraphs"]:
        document.add_paragraph(paragraph)
    document.add_paragraph(article["note"], style="Caption")
    document.save(str(FOLDER / "commonwealth-courier-2025-03-19.docx"))


if __name__ == "__main__":
    pdf()
    docx()
