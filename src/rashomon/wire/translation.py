"""The public JSON of ``rashomon wording --translation``: ``rashomon/translation/1``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rashomon.model import AlignedPair, Divergence, Document, Evidence, Rendering, Span

TRANSLATION_SCHEMA = "rashomon/translation/1"
Plain = dict[str, Any]


def translation_to_dict(rendering: Rendering, original: Document, translation: Document) -> Plain:
    """An original set against its translation, as plain values; every span has the words that stand there."""
    texts = {original.id: original.text, translation.id: translation.text}
    return {
        "schema": TRANSLATION_SCHEMA,
        "original": _document(original),
        "translation": _document(translation),
        "pairs": [_pair(p, original.text, translation.text) for p in rendering.pairs],
        "divergences": [_divergence(d, texts) for d in rendering.divergences],
        "notes": list(rendering.notes),
    }


def _document(document: Document) -> Plain:
    return {
        "id": document.id,
        "title": document.title,
        "publisher": document.publisher,
        "published": document.published.isoformat() if document.published else None,
        "language": document.language,
        "url": document.url,
        "path": document.path,
    }


def _pair(pair: AlignedPair, original: str, translation: str) -> Plain:
    return {
        "kind": pair.kind,
        "moved": pair.moved,
        "confidence": pair.confidence,
        "original": [_span(s, original) for s in pair.original],
        "translation": [_span(s, translation) for s in pair.translation],
    }


def _span(span: Span, text: str) -> Plain:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _divergence(it: Divergence, texts: Mapping[str, str]) -> Plain:
    def place(evidence: Evidence | None) -> Plain | None:
        if evidence is None:
            return None
        return {"document": evidence.document, **_span(evidence.span, texts[evidence.document])}

    return {
        "kind": it.kind,
        "sure": it.sure,
        "confidence": it.confidence,
        "why": it.why,
        "pair": it.pair,
        "original": place(it.original),
        "translation": place(it.translation),
    }
