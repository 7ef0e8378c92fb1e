"""Makes the word list that the reader of figures guesses parts of speech with.

    python training/quantity_words.py FOLDER_OF_CONLLU > src/rashomon/reading/data/quantities_words.tsv

The folder holds GUM's dependency annotations (Zeldes 2017; annotations under CC BY 4.0). What is kept are
counts alone: each word form that two documents have, with the parts of speech that it takes in at least
8 % of its uses, most frequent first. Words that are only ever nouns are left out: noun is the default.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path

TAGS = {
    "NOUN": "N", "AUX": "X", "ADJ": "A", "ADV": "R", "ADP": "P", "SCONJ": "S", "CCONJ": "C",
    "DET": "D", "PRON": "O", "PART": "T", "INTJ": "I",
}  # fmt: skip
VERB_FORMS = {"VBD": "d", "VBN": "n", "VBG": "g", "VBZ": "z"}
LEAST_SHARE = 0.08


def word_tags(folder: Path) -> dict[str, str]:
    """The tags of each word form of the corpus, most frequent first."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    documents: dict[str, set[str]] = defaultdict(set)
    for path in sorted(folder.rglob("*.conllu")):
        for line in path.read_text(encoding="utf-8").splitlines():
            columns = line.split("\t")
            if len(columns) != 10 or not columns[0].isdigit():
                continue
            form, universal, fine = columns[1], columns[3], columns[4]
            tag = VERB_FORMS.get(fine, "v") if universal == "VERB" else TAGS.get(universal)
            if tag and form.replace("-", "").replace("'", "").isalpha() and form.isascii():
                counts[form.lower()][tag] += 1
                documents[form.lower()].add(path.name)
    kept = {}
    for form, tags in counts.items():
        frequent = [tag for tag, n in tags.most_common() if n / sum(tags.values()) >= LEAST_SHARE]
        if len(documents[form]) > 1 and frequent != ["N"]:
            kept[form] = "".join(frequent)
    return kept


def main() -> int:
    out = sys.stdout
    out.write("# word form, parts of speech (most frequent first); counted in GUM, annotations CC BY 4.0\n")
    for form, tags in sorted(word_tags(Path(sys.argv[1])).items()):
        out.write(f"{form}\t{tags}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
