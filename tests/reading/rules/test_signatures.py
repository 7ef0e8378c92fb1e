"""Quotations with the name of their speaker behind a dash."""

from __future__ import annotations

import pytest

from rashomon import Document
from rashomon.reading import segment
from rashomon.reading.rules import page
from rashomon.reading.rules.signatures import signed


def found(text: str) -> list[tuple[str, str]]:
    document = Document.from_text(text)
    made = page(document, segment.sentences(document))
    return [(draft.holder.of(text), draft.content[0].of(text)) for draft in signed(made) if draft.holder is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We kept our word to them.” — Ana Ruiz, foreign minister", ("Ana Ruiz", "“We kept our word to them.”")),
        ('"They broke the pact twice."\n― Luis Mora.', ("Luis Mora", '"They broke the pact twice."')),
        ("”Nobody told us about it.”– Inês de Sá", ("Inês de Sá", "”Nobody told us about it.”")),
        ("«Nous avons tenu parole hier.» -- Moreau, the envoy", ("Moreau", "«Nous avons tenu parole hier.»")),
    ],
)
def test_signed_quotations(text: str, expected: tuple[str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The “pact of friends” — Ana Ruiz signed it — was kept.",
        "“Never again” — that was the word of the day in Lima.",
        "“We kept our word to them,” she said — Peru did not.",
        "“Peace” — Ana Ruiz",
        "He said nothing — Ana Ruiz",
    ],
)
def test_what_is_no_signature(text: str) -> None:
    assert found(text) == []
