"""Scores the checking of quotations against the speaker's own text on the cases of ``quotations.toml``.

    python -m benchmarks.quotations [--held-out] [--show] [--reader auto|rules]

Each case is an own text and an article, read and compared as a user would. A quotation is right when it was checked and
the verdict is the one set down; ``unchecked`` counts as wrong.
"""

from __future__ import annotations

import argparse
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Literal

import rashomon
from rashomon.model import Comparison
from rashomon.settings import Settings

CASES = Path(__file__).with_name("quotations.toml")


def cases(held_out: bool) -> list[dict[str, Any]]:
    """The cases of one half."""
    return [case for case in tomllib.loads(CASES.read_text("utf-8"))["case"] if case["held_out"] is held_out]


def compared(case: dict[str, Any], reader: Literal["auto", "rules"] = "auto") -> Comparison:
    """The comparison of an own text and an article."""
    settings = Settings(reader=reader)
    documents = []
    for part in (case["own"], case["article"]):
        documents.append(
            rashomon.Document.from_text(
                part["text"].strip() + "\n",
                title=part.get("title", ""),
                published=date.fromisoformat(part["published"]),
                publisher=part.get("publisher", ""),
                language=part.get("language", "en"),
            )
        )
    return rashomon.compare([rashomon.read(document, settings) for document in documents])


def found(case: dict[str, Any], comparison: Comparison) -> dict[str, str]:
    """The verdict on each quotation of a case, ``unchecked`` where there is none."""
    texts = {r.document.id: r.document.text for r in comparison.readings}
    verdicts = {_plain(c.evidence.span.of(texts[c.evidence.document])): c.verdict for c in comparison.quote_checks}
    return {q["text"]: verdicts.get(_plain(q["text"]), "unchecked") for q in case["quotes"]}


def _plain(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().casefold()


def run(held_out: bool, reader: Literal["auto", "rules"] = "auto") -> Iterator[tuple[str, str, str, str]]:
    """(case, quotation, verdict set down, verdict found) of one half."""
    for case in cases(held_out):
        verdicts = found(case, compared(case, reader))
        for quote in case["quotes"]:
            yield case["name"], quote["text"], quote["verdict"], verdicts[quote["text"]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--held-out", action="store_true", help="score the half that was set aside")
    parser.add_argument("--show", action="store_true", help="say what was told wrongly")
    parser.add_argument("--reader", choices=("auto", "rules"), default="auto")
    options = parser.parse_args()
    right = total = unchecked = 0
    for name, quote, wanted, said in run(options.held_out, options.reader):
        total += 1
        right += wanted == said
        unchecked += said == "unchecked"
        if options.show and wanted != said:
            print(f"{name}: {wanted} told as {said}: {quote}")
    print(f"right {right} of {total}, unchecked {unchecked}")


if __name__ == "__main__":
    main()
