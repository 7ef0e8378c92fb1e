"""What became of promises, orders, joint promises, due dates, and conflicts of reach."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon import Document, compare, read
from rashomon.comparing.aligning import Aspect, listed, signals
from rashomon.comparing.pledges.dues import resolved
from rashomon.model import ChangeKind, Comparison, Confirmation, ConflictKind, Span, TimeExpression, TimeType


def compared(*texts: tuple[date, str]) -> Comparison:
    return compare(tuple(read(Document.from_text(text, published=day)) for day, text in texts))


READOUT = """Government of the Republic of Moldova
Prime Minister Alexandru Munteanu spoke with Prime Minister Ilie Bolojan of Romania
Chisinau, {day}

Prime Minister Alexandru Munteanu spoke by phone today with Prime Minister Ilie Bolojan of Romania.

{said}
"""


def readout(day: date, said: str) -> tuple[date, str]:
    return day, READOUT.format(day=f"{day.day} {day:%B %Y}", said=said)


def test_a_later_own_text_with_less_is_cut_and_no_conflict() -> None:
    found = compared(
        readout(date(2026, 3, 3), "Moldova will pay 120 million euros of gas arrears by 30 June."),
        readout(date(2026, 5, 5), "Moldova will pay 90 million euros of gas arrears by 30 June."),
    )
    changes = [c for p in found.pledges for c in p.changes]
    assert [(c.kind, c.inferred, c.day) for c in changes] == [(ChangeKind.CUT, True, date(2026, 5, 5))]
    assert changes[0].before is not None
    assert "120 million" in found.words(changes[0].before) and "90 million" in found.words(changes[0].evidence)
    assert not found.conflicts
    assert found.pledges_beside


@pytest.mark.parametrize(
    ("sentence", "kind", "giver"),
    [
        ("Romania accused Moldova of reneging on its pledge to pay 120 million euros.", ChangeKind.BROKEN, "MD"),
        ("Romania has delivered 20 generators to Moldova as promised, Bolojan said.", ChangeKind.KEPT, "RO"),
        ("Bolojan reiterated Romania's pledge to supply 300 megawatts of electricity.", ChangeKind.RENEWED, "RO"),
    ],
)
def test_reports_of_what_became_of_a_promise(sentence: str, kind: ChangeKind, giver: str) -> None:
    article = (
        "BUCHAREST, May 6, 2026 (Agerpres) - Prime Ministers Ilie Bolojan of Romania and Alexandru Munteanu of Moldova "
        f"spoke by phone on Tuesday.\n\n{sentence}\n"
    )
    found = compared((date(2026, 5, 6), article))
    told = [(c.kind, p.giver, c.inferred) for p in (*found.pledges, *found.pledges_beside) for c in p.changes]
    assert told == [(kind, giver, False)]


def test_what_is_not_so_is_no_report() -> None:
    article = (
        "BUCHAREST, May 6, 2026 (Agerpres) - Prime Ministers Ilie Bolojan of Romania and Alexandru Munteanu of Moldova "
        "spoke by phone on Tuesday.\n\nMunteanu denied that Moldova had broken its pledge to pay 120 million euros.\n"
    )
    found = compared((date(2026, 5, 6), article))
    assert not [c for p in (*found.pledges, *found.pledges_beside) for c in p.changes]


def test_an_order_in_an_own_text_is_a_decision_of_its_side() -> None:
    found = compared(readout(date(2026, 5, 5), "Prime Minister Munteanu immediately gave the army the relevant order."))
    assert [(p.giver, str(p.modality)) for p in found.pledges] == [("MD", "decided")]


def test_what_one_text_says_that_both_agreed_confirms_neither_other() -> None:
    found = compared(readout(date(2026, 5, 5), "The two sides agreed to reopen the bridge at Ungheni in June."))
    (pledge,) = found.pledges
    assert set(pledge.givers) == {"MD", "RO"}
    assert Confirmation.CONFIRMS not in dict(pledge.confirmation).values()


@pytest.mark.parametrize(
    ("kind", "value", "end", "precision"),
    [
        (TimeType.DURATION, "P30D", date(2026, 3, 2), "within"),
        (TimeType.DURATION, "P1M", date(2026, 2, 28), "within"),
        (TimeType.DURATION, "P9999999Y", None, "within"),
        (TimeType.DATE, "2026-06", None, "month"),
        (TimeType.DATE, "2026-Q2", None, "quarter"),
        (TimeType.DATE, "2026-06-30", None, "day"),
    ],
)
def test_due_dates(kind: TimeType, value: str, end: date | None, precision: str) -> None:
    due = resolved(TimeExpression(Span(0, 1), kind, value), date(2026, 1, 31))
    assert (due.end, due.precision) == (end, precision)


def test_reach_that_differs_is_a_conflict_of_scope() -> None:
    georgia = """Government of Georgia
Prime Minister Irakli Kobakhidze spoke with Prime Minister Nikol Pashinyan of Armenia
Tbilisi, 5 May 2026

Prime Minister Irakli Kobakhidze spoke by phone today with Prime Minister Nikol Pashinyan of Armenia.

The two sides agreed to lift all restrictions.
"""
    armenia = """Government of Armenia
Prime Minister Nikol Pashinyan spoke with Prime Minister Irakli Kobakhidze of Georgia
Yerevan, 5 May 2026

Prime Minister Nikol Pashinyan spoke by phone today with Prime Minister Irakli Kobakhidze of Georgia.

The two sides agreed to lift restrictions on fruit.
"""
    found = compared((date(2026, 5, 5), georgia), (date(2026, 5, 5), armenia))
    assert [c.kind for c in found.conflicts] == [ConflictKind.SCOPE]


def test_signals_are_listed_with_their_scores() -> None:
    a = Aspect(act="buy", stems=frozenset({"soybean", "ton"}), words="buy soybeans")
    b = Aspect(act="buy", stems=frozenset({"soybean", "maiz"}), words="buy maize")
    assert listed(signals(a, b))[:2] == ("same thing to do", "shared words 0.50")
