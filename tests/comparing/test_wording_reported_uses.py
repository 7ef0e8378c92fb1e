"""Formulas at second hand, and formulas that an own text on the event no longer has."""

from __future__ import annotations

import json
from datetime import date

import pytest

import rashomon
from rashomon.comparing.wording import histories
from rashomon.errors import InputError
from rashomon.model import Comparison, Reading
from rashomon.report.redline import render
from rashomon.settings import Settings

RULES = Settings(reader="rules")


def own(day: str, *sentences: str) -> str:
    head = (
        f"Prime Minister's Office of Norway\nPress release | {day}\n\nPrime Minister Store spoke with President Ruto "
    )
    return head + "of Kenya by telephone today.\n\n" + " ".join(sentences) + "\n"


LICENCES = "Norway will handle the question of fishing licences with the utmost restraint."
CABLES = "The two countries will never accept any attack on undersea cables in the northern seas."
WHALES = "Norway reaffirmed that the protection of whales is a matter of shared responsibility for all coastal states."
TEXTS = (
    ("2024-01-10", own("10 January 2024", LICENCES, CABLES, WHALES)),
    ("2024-06-11", own("11 June 2024", LICENCES, CABLES, WHALES)),
    ("2025-01-14", own("14 January 2025", LICENCES.replace("utmost", "greatest"), CABLES)),
)
ARTICLE = """Oslo keeps its tone on fish

By Ada Moen
NAIROBI, 2 September 2024 — Norway's prime minister spoke to reporters in Nairobi on Monday.

"Norway will handle the question of fishing licences with restraint," Norwegian Prime Minister Jonas Gahr Store said.

He added that the two countries "will never accept any attack on undersea cables". Fishermen were not impressed.
"""


def read(text: str, day: str, publisher: str = "") -> Reading:
    return rashomon.read(
        rashomon.Document.from_text(text, published=date.fromisoformat(day), publisher=publisher), RULES
    )


def case() -> list[Reading]:
    return [*(read(text, day) for day, text in TEXTS), read(ARTICLE, "2024-09-02", "Nairobi Herald")]


def test_a_quotation_in_a_newspaper_is_a_use_as_reported() -> None:
    readings = case()
    (history,) = histories(readings)
    assert len(history.documents) == 3
    licences = next(f for f in history.formulas if "fishing licences" in f.frame)
    (use,) = licences.reported
    assert (use.by, use.date, use.kind) == ("Nairobi Herald", date(2024, 9, 2), "softened")
    text = next(r for r in readings if r.document.publisher == "Nairobi Herald").document.text
    assert use.evidence.span.of(text) == "Norway will handle the question of fishing licences with restraint"
    assert any("utmost" in e.before and not e.after for e in use.edits)
    assert licences.documents == 3 and len(licences.uses) == 3  # at second hand counts for itself
    cables = next(f for f in history.formulas if "undersea cables" in f.frame)
    assert [u.kind for u in cables.reported] == ["verbatim"]


def test_wording_of_one_own_text_is_a_formula_where_a_later_report_has_it_again() -> None:
    single = "Norway is ready to host a round of talks on Svalbard at any time and without conditions."
    later = ARTICLE.replace(
        "Norway will handle the question of fishing licences with restraint",
        "Norway is ready to host a round of talks on Svalbard at any time",
    )
    texts = [read(own("10 January 2024", single, CABLES), "2024-01-10"), read(TEXTS[1][1], "2024-06-11")]
    (without,) = histories(texts)
    assert not any("Svalbard" in f.frame for f in without.formulas)
    (history,) = histories([*texts, read(later, "2024-09-02", "Nairobi Herald")])
    formula = next(f for f in history.formulas if "Svalbard" in f.frame)
    assert formula.documents == 1 and formula.reported[0].by == "Nairobi Herald"
    same_day = read(later, "2024-01-11", "Nairobi Herald")  # that is a report of the text itself
    (history,) = histories([*texts, same_day])
    assert not any("Svalbard" in f.frame for f in history.formulas)


def test_every_form_shows_who_reports_it() -> None:
    readings = case()
    found, documents = histories(readings), [r.document for r in readings]
    for form in ("terminal", "html", "markdown"):
        assert "Nairobi Herald" in str(render(found, documents, form))
    plain = json.loads(str(render(found, documents, "json")))
    reported = [u for f in plain["voices"][0]["formulas"] for u in f["reported"]]
    assert {u["by"] for u in reported} == {"Nairobi Herald"}
    assert all(u["text"] for u in reported)
    assert {u["document"] for u in reported} <= {d["id"] for d in plain["documents"]}


def compared() -> Comparison:
    return rashomon.compare(case())


def test_a_formula_that_the_new_text_lacks_is_told_with_its_last_uses() -> None:
    comparison = compared()
    newest = max((r.document for r in comparison.readings), key=lambda d: d.published or date.min)
    (missing,) = (w for w in comparison.wording if w.missing_in)
    assert missing.missing_in == newest.id and missing.kind == "missing" and missing.voice == "NO"
    assert [v.date for v in missing.variants] == [date(2024, 1, 10), date(2024, 6, 11)]
    assert all("protection of whales" in comparison.words(v.evidence) for v in missing.variants)
    plain = comparison.to_dict()["wording"]
    assert newest.id in [w["missing_in"] for w in plain]
    assert any("lacks" in f.headline and "whales" in f.headline for f in comparison.findings)


def test_a_formula_said_in_other_words_is_not_missing() -> None:
    reworded = "All coastal states share the responsibility for the protection of whales, Norway said once more."
    texts = [*TEXTS[:2], ("2025-01-14", own("14 January 2025", LICENCES, CABLES, reworded))]
    comparison = rashomon.compare([read(text, day) for day, text in texts])
    assert not [w for w in comparison.wording if w.missing_in]


def test_a_report_is_held_against_the_text_that_it_reports_and_no_older_one() -> None:
    must = "Those responsible for the raid on the whaling station must be brought before a court."
    texts = [
        (f"{year}-03-05", own(f"5 March {year}", must if year < 2024 else must.replace("must", "should"), CABLES))
        for year in (2022, 2023, 2024)
    ]
    article = """Oslo on whaling

NAIROBI, 6 March 2024 (Nairobi Herald) - Norway spoke up again.

Norway's prime minister spoke to reporters in Nairobi on Wednesday.

"Those responsible for the raid on the whaling station must be brought before a court," Prime Minister Store said.
"""
    readings = [*(read(text, day) for day, text in texts), read(article, "2024-03-06", "Nairobi Herald")]
    found = {h.voice: h for h in histories(readings)}["NO"]
    (use,) = [u for f in found.formulas for u in f.reported]
    assert use.kind == "hardened"


def test_texts_of_several_voices_are_sent_to_the_comparison() -> None:
    texts = [read(TEXTS[0][1], TEXTS[0][0]), read(ARTICLE, "2024-09-02", "Nairobi Herald")]
    with pytest.raises(InputError, match="rashomon compare"):
        histories(texts)
