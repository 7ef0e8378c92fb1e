"""Goes through the words of one sentence along the tree of the taxonomy's phrases."""

from __future__ import annotations

from rashomon.reading.topics.patterns import END, Lexicon, Node, Payload
from rashomon.reading.topics.phrases import COMMA
from rashomon.reading.topics.tokens import Token

Raw = tuple[int, int, Payload]


def scan(words: list[Token], lexicon: Lexicon) -> list[Raw]:
    """Every phrase of the lexicon in the words: first word, last word, what it is good for."""
    found: list[Raw] = []
    keys = [lexicon.keys_of(word.raw, word.key) for word in words]
    for first, options in enumerate(keys):
        if not options:
            continue
        nodes: list[Node] = [node for key in options if (node := lexicon.below(key)) is not None]
        last = first
        while nodes:
            for node in nodes:
                for payload in node.get(END, ()):
                    found.append((first, last, payload))
            last += 1
            while last < len(words) - 1 and words[last].joined and _skipped(words[last], nodes, keys[last]):
                last += 1  # "exchange of two hundred more prisoners" as "exchange of prisoners"
            if last >= len(words):
                break
            if not words[last].joined:
                after_comma = words[last].start - words[last - 1].end == 2
                nodes = [node[COMMA] for node in nodes if COMMA in node] if after_comma else []
            nodes = [node[key] for node in nodes for key in keys[last] if key in node]
    return found


_LIGHT = frozenset(
    """its their his her our two three four five six seven eight nine ten several many more new additional further all
    some these those such own both any""".split()  # noqa: SIM905
)


def _skipped(word: Token, nodes: list[Node], options: tuple[str, ...]) -> bool:
    """Whether a word that only counts or owns stands in a phrase and is no part of any."""
    light = word.key in _LIGHT or word.key.isdigit()
    return light and not any(key in node for node in nodes for key in options)
