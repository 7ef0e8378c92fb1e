"""What went from a series of texts, what came back, and what it is told as."""

from __future__ import annotations

import io

import docx
import pytest
from tests.series import history

from rashomon.comparing.wording.alltime import ends
from rashomon.model import Document, WordingHistory
from rashomon.report.redline import render

RECOGNISES = "Norway does not recognise the results of the presidential election."
DIALOGUE = "Norway urges all parties to engage in an inclusive national dialogue."
HARBOUR = "The harbour of Narvik will be kept open for grain ships all winter."
SPARE = ("Rain fell.", "Snow fell.", "Sun shone.", "Wind blew.", "Fog rose.", "Ice broke.", "Hail came.")


def series(sentence: str, places: tuple[int, ...]) -> list[list[str]]:
    """Seven texts, of which those at these places have a sentence."""
    return [[RECOGNISES, *([sentence] if n in places else []), spare] for n, spare in enumerate(SPARE)]


def documents(texts: list[list[str]]) -> list[Document]:
    """The documents of a series made by `history`."""
    made = enumerate("\n".join(t) for t in texts)
    return [Document.from_text(text, title=f"text {n}", language="en") for n, text in made]


def shown(texts: list[list[str]], format: str, found: WordingHistory | None = None) -> str:
    """The report of a series on one line."""
    told = render([found or history(texts)], documents(texts), format)
    assert isinstance(told, str)
    return " ".join(told.split())


def test_what_came_back_once_and_went_again_is_missing() -> None:
    found = history(series(DIALOGUE, (0, 1, 4)))
    (dialogue,) = [f.id for f in found.formulas if "dialogue" in f.frame]
    assert [n.document for n in found.novelties if dialogue in n.missing] == [found.documents[n] for n in (2, 5, 6)]
    assert [n.document for n in found.novelties if dialogue in n.returned] == [found.documents[4]]


def test_what_only_ever_stood_now_and_then_is_not_missing() -> None:
    found = history(series(HARBOUR, (0, 4)))
    assert any("Narvik" in f.frame for f in found.formulas)
    assert found.novelties[-1].missing == ()


def test_a_sentence_that_moved_has_the_age_of_its_words() -> None:
    long = "The ferry between Bodø and Moskenes will sail twice a day in winter."
    later = long.replace("twice a day", "three times a day")
    found = history(
        [
            [HARBOUR, RECOGNISES, DIALOGUE],
            [HARBOUR, RECOGNISES, DIALOGUE, long],
            [long, HARBOUR, RECOGNISES, DIALOGUE],
            [HARBOUR, RECOGNISES, DIALOGUE, later],
        ]
    ).all_time
    assert found is not None
    standing = [[x for x in s.layers if x.gone is None] for s in found.strands]
    (moved,) = [layers for layers in standing if any("ferry" in x.words for x in layers)]
    assert [(x.words, x.came, x.age) for x in moved] == [
        ("The ferry between Bodø and Moskenes will sail ", 3, 1),
        ("three times", 3, 3),
        (" a day in winter.", 3, 1),
    ]
    assert ends(found)[1] == "\n".join([HARBOUR, RECOGNISES, DIALOGUE, later])


@pytest.mark.parametrize("format", ["terminal", "markdown", "html"])
def test_what_is_gone_did_not_stay_as_it_was(format: str) -> None:
    told = shown(series(DIALOGUE, (0, 1, 2)), format)
    heads = ("Formulas that stayed as they were", "Formulas that are not in the newest text")
    stayed, gone = (told.rindex(head) for head in heads)
    assert stayed < told.index(RECOGNISES, stayed) < gone < told.index(DIALOGUE, gone)
    assert DIALOGUE not in told[stayed:gone]


@pytest.mark.parametrize("format", ["terminal", "markdown", "html"])
def test_a_wording_that_an_earlier_text_had_is_told_as_a_return(format: str) -> None:
    firm = "Norway urges all parties in Belarus to engage in an inclusive national dialogue."
    weak = firm.replace("urges", "encourages")
    told = shown([[said, spare] for said, spare in zip((firm, firm, weak, firm), SPARE, strict=False)], format)
    assert "returns to the wording of D2" in told.replace("no date (D2)", "D2"), told
    steady = shown([[said, spare] for said, spare in zip((firm, firm, firm, weak), SPARE, strict=False)], format)
    assert "returns to the wording" not in steady


def test_the_table_has_every_formula() -> None:
    assert f",{DIALOGUE}," in shown(series(DIALOGUE, (0, 1, 2)), "csv")


@pytest.mark.parametrize("format", ["terminal", "markdown", "html"])
def test_the_newest_filler_of_a_slot_is_shown_and_how_many_are_not(format: str) -> None:
    sums = ("ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "eleven", "twelve")
    every = [*sums, "thirteen", "fourteen", "fifteen"]
    texts = [[f"Norway will grant {n} million kroner to independent media in Belarus."] for n in every]
    told = shown(texts, format)
    assert "fifteen" in told[told.index("(1, newest)") - 20 :][:20]
    most = {"terminal": 6, "markdown": 12, "html": 5}[format]
    assert f" and {len(every) - most} more" in told


@pytest.mark.parametrize("format", ["terminal", "markdown", "html"])
def test_a_heading_says_how_many_texts_have_its_very_words(format: str) -> None:
    turned = RECOGNISES.replace("does not recognise", "recognises")
    told = shown([[said, spare] for said, spare in zip([RECOGNISES] * 4 + [turned], SPARE, strict=False)], format)
    assert "n these words 4 of 5 texts; 5 of 5 in some form" in told


def test_the_word_file_says_it_too() -> None:
    turned = RECOGNISES.replace("does not recognise", "recognises")
    texts = [[said, spare] for said, spare in zip([RECOGNISES] * 4 + [turned], SPARE, strict=False)]
    made = render([history(texts)], documents(texts), "docx")
    assert isinstance(made, bytes)
    paragraphs = [p.text for p in docx.Document(io.BytesIO(made)).paragraphs]
    assert any(p.startswith("In these words 4 of 5 texts; 5 of 5 in some form.") for p in paragraphs)


def test_other_fillers_are_the_same_words() -> None:
    texts = [[f"Norway will grant {n} million kroner to independent media in Belarus."] for n in ("ten", "two", "six")]
    (formula,) = history(texts).formulas
    assert (formula.framed, formula.documents) == (3, 3)
    assert "in these words" not in shown(texts, "terminal")


def test_another_form_of_a_word_is_no_return() -> None:
    firm = "Norway urges all parties in Belarus to engage in an inclusive national dialogue."
    weak = firm.replace("urges", "encourages")
    said = (firm, weak, weak, firm.replace("urges", "urged"))
    told = shown([[one, spare] for one, spare in zip(said, SPARE, strict=False)], "terminal")
    assert "returns to the wording" not in told
