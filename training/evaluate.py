"""Scores of predicted relations against an annotator's, the way that the published figures are made.

A span counts as right if its letters and digits are the same; a relation if the contents' Jaccard index is
at least one half and the sources overlap, or both have none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

import torch

from rashomon.reading.model.cues import Ask
from rashomon.reading.model.extraction import Encode, Parameters, encoded, relations
from rashomon.reading.model.pieces import Pieces, pieces
from training.corpora import Article, Range, Relation
from training.network import Reader

SPEECH = re.compile(
    r"\b(sa(?:id|y|ys|ying)|t(?:old|ell|ells|elling)|add(?:s|ed|ing)?|according|stat(?:e|es|ed|ing)|announc\w+|"
    r"report(?:s|ed|ing)?|ask(?:s|ed|ing)?|claim(?:s|ed|ing)?|warn\w*|stress\w*|emphasi[sz]\w+|not(?:e|es|ed|ing)|"
    r"insist\w*|argu(?:e|es|ed|ing)|repl(?:y|ies|ied)|explain\w*|declar\w+|confirm\w*|acknowledg\w+|admit\w*|"
    r"wr(?:ote|ites)|tweet\w*|promis\w+|pledg\w+|vow\w*|urg(?:e|es|ed|ing)|demand\w*|call(?:s|ed|ing)? for|"
    r"describ\w+|suggest\w*|assert\w*|reiterat\w+|den(?:y|ies|ied)|accus\w+|critici[sz]\w+|recall\w*|"
    r"conclud\w+|respond\w*|remark\w*)\b",
    re.IGNORECASE,
)


def encode_with(reader: Reader) -> Encode:
    """The network in the form in which the reading takes it."""

    def encode(ids, features, mask):  # type: ignore[no-untyped-def]
        device = reader.transitions.device
        with torch.inference_mode(), torch.autocast(device.type, dtype=torch.bfloat16):
            out = reader(*(torch.from_numpy(x).to(device) for x in (ids, features, mask)))
        return tuple(out[i].float().cpu().numpy() for i in (0, 1, 2, 4))

    return encode


def ask_with(reader: Reader) -> Ask:
    """The second pass in the form in which the reading takes it."""

    def ask(states, view, mask):  # type: ignore[no-untyped-def]
        device = reader.transitions.device
        with torch.inference_mode(), torch.autocast(device.type, dtype=torch.bfloat16):
            out = reader.second(*(torch.from_numpy(x).to(device) for x in (states, view, mask)))
        return out.float().cpu().numpy()

    return ask


def parameters_of(reader: Reader) -> Parameters:
    """What was learned besides the encoder."""
    import numpy as np

    take = lambda p: p.detach().float().cpu().numpy().copy()  # noqa: E731
    return Parameters(
        take(reader.transitions),
        take(reader.source_pairs),
        take(reader.content_pairs),
        np.zeros(7, np.float32),
        take(reader.second.transitions),
    )


def predicted(
    found: Pieces, encode: Encode, ask: Ask, parameters: Parameters
) -> list[tuple[Relation, tuple[float, ...]]]:
    """The relations of a text as character ranges, with the evidence for each."""
    result = []
    for r in relations(found, encoded(found, encode, parameters), ask, parameters):
        at = lambda span: (int(found.starts[span.start]), int(found.ends[span.end - 1]))  # noqa: E731
        source = (at(r.source),) if r.source else ()
        result.append((Relation(source, (at(r.cue),), tuple(at(c) for c in r.contents)), r.evidence))
    return result


def characters(text: str, ranges: Sequence[Range]) -> frozenset[int]:
    """Offsets of the letters and digits that the ranges cover."""
    return frozenset(i for a, b in ranges for i in range(a, b) if text[i].isalnum())


def matched(text: str, left: Sequence[Relation], right: Sequence[Relation]) -> list[tuple[int, int]]:
    """Pairs that count as right, best first, each side used once."""
    a = [(characters(text, r.content), characters(text, r.source)) for r in left]
    b = [(characters(text, r.content), characters(text, r.source)) for r in right]
    candidates = []
    for i, (content, source) in enumerate(a):
        for j, (other, whose) in enumerate(b):
            if content & other:
                jaccard = len(content & other) / len(content | other)
                if jaccard >= 0.5 and (source & whose or (not source and not whose)):
                    candidates.append((-jaccard, i, j))
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted(candidates):
        if all(i != x and j != y for x, y in pairs):
            pairs.append((i, j))
    return pairs


def is_speech(text: str, relation: Relation) -> bool:
    """A speech verb in the cue, or a quotation mark in or beside the content."""
    cue = " ".join(text[a:b] for a, b in relation.cue)
    content = " ".join(text[max(0, a - 1) : b + 1] for a, b in relation.content)
    return bool(SPEECH.search(cue)) or any(mark in content for mark in '"“”')


def score(articles: Sequence[Article], read: Callable[[Article], list[Relation]]) -> dict[str, float]:
    """F1 in per cent of each role's exact spans, of relations, and of relations of speech."""
    names = ("source", "cue", "content", "relation", "speech")
    counts = {name: [0, 0, 0] for name in names}
    for article in articles:
        found, gold, text = read(article), article.annotations[0], article.text
        for role in names[:3]:
            p = {characters(text, getattr(r, role)) for r in found if getattr(r, role)}
            g = {characters(text, getattr(r, role)) for r in gold if getattr(r, role)}
            for cell, n in enumerate((len(p & g), len(p), len(g))):
                counts[role][cell] += n
        pairs = matched(text, found, gold)
        speech = partial(is_speech, text)
        for name, keep in (("relation", lambda r: True), ("speech", speech)):
            right = sum(keep(found[i]) or keep(gold[j]) for i, j in pairs)
            counts[name][0] += right
            counts[name][1] += right + sum(keep(r) for i, r in enumerate(found) if i not in {i for i, _ in pairs})
            counts[name][2] += right + sum(keep(r) for j, r in enumerate(gold) if j not in {j for _, j in pairs})
    return {name: round(200 * c[0] / max(1, c[1] + c[2]), 2) for name, c in counts.items()}


def evaluate(tokenizer: object, reader: Reader, articles: Sequence[Article]) -> dict[str, float]:
    """Scores of the network as it is."""
    reader.eval()
    encode, ask, parameters = encode_with(reader), ask_with(reader), parameters_of(reader)
    return score(articles, lambda a: [r for r, _ in predicted(pieces(tokenizer, a.text), encode, ask, parameters)])
