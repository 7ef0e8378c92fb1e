"""The names that the package promises: a change here is a change of contract."""

from __future__ import annotations

import inspect
from datetime import date

import rashomon
from rashomon import errors


def test_the_exported_names() -> None:
    assert sorted(rashomon.__all__) == [
        "Comparison",
        "Document",
        "Reading",
        "Settings",
        "__version__",
        "compare",
        "load",
        "load_all",
        "read",
        "read_all",
    ]
    for name in rashomon.__all__:
        assert getattr(rashomon, name) is not None


def test_the_parameters_that_callers_name() -> None:
    expected = {
        rashomon.Document.from_text: ["text", "title", "published", "publisher", "language", "url", "issuer"],
        rashomon.read: ["document", "settings"],
        rashomon.read_all: ["documents", "workers", "settings"],
        rashomon.compare: ["readings", "event", "settings"],
    }
    for function, names in expected.items():
        assert list(inspect.signature(function).parameters) == names


def test_every_error_is_on_one_page_and_says_one_line() -> None:
    tree = [e for e in vars(errors).values() if inspect.isclass(e) and issubclass(e, Exception)]
    assert all(issubclass(e, errors.RashomonError) for e in tree)
    for error in tree:
        assert error.__name__ in (errors.__doc__ or "")
        line = str(error("the cause\nof it", "a\nvalue", "do this"))
        assert line == "a value: the cause of it; do this"


def test_the_contract_in_python() -> None:
    text = (
        "KYIV, May 3 (Reuters) - Foreign Minister Anna Kovalenko said on Friday that at least 40 trucks had crossed.\n\n"
        "“We will keep the corridor open until June,” she said."
    )
    document = rashomon.Document.from_text(text, title="Corridor", published=date(2024, 5, 3), publisher="Reuters")
    assert document.text == text
    reading = rashomon.read(document)
    statement = next(s for s in reading.statements if s.mode == "direct")
    assert statement.holder.span is not None and statement.holder.span.of(text) == "she"
    assert statement.holder.actor is not None and statement.holder.actor.name == "Anna Kovalenko"
    assert statement.cue is not None and statement.cue.of(text) == "said"
    assert "keep the corridor open" in statement.content[0].of(text)
    for name in ("claimant", "act", "modality", "hedges", "topics", "channel", "confidence", "negated", "pressure"):
        assert hasattr(statement, name)
    quantity = next(q for q in reading.quantities if q.value == 40)
    assert (quantity.low, quantity.high, quantity.change) == (40, 40, ">")
    friday = next(t for t in reading.times if t.span.of(text) == "Friday")
    assert (friday.type, friday.value, friday.begin) == ("DATE", "2024-05-03", date(2024, 5, 3))
    comparison = rashomon.compare([reading])
    assert comparison.to_dict()["schema"] == "rashomon/comparison/1"


def test_read_all_keeps_the_order_over_processes() -> None:
    documents = [rashomon.Document.from_text(f"Minister {n} said the port was open.") for n in range(6)]
    readings = list(rashomon.read_all(documents, workers=2))
    assert [r.document.id for r in readings] == [d.id for d in documents]
    assert readings == list(rashomon.read_all(documents))
