"""Case files: adding, listing, removing, correcting, migrating."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from rashomon.casefile import Case, apply
from rashomon.errors import CaseError
from rashomon.model import (
    Actor,
    Block,
    BlockKind,
    Correction,
    CorrectionKind,
    Document,
    Holder,
    Mode,
    Reading,
    Span,
    Statement,
    TopicMention,
)

TEXT = "The minister said the border would reopen. The envoy said the harbour would close."


def make_reading(text: str = TEXT, reader: str = "test-1") -> Reading:
    document = Document(
        text=text,
        blocks=(Block(Span(0, len(text)), BlockKind.PARAGRAPH),),
        title="A note",
        sha256=f"{abs(hash(text)):064x}"[:64][::-1],
    )
    minister = Actor("a1", "The minister", side="XA")
    border, harbour = text.index("the border"), text.index("the harbour")
    first, second = Span(0, text.index(".") + 1), Span(text.index(" The envoy") + 1, len(text))
    return Reading(
        document=document,
        reader=reader,
        sentences=(first, second),
        actors=(minister,),
        statements=(
            Statement(
                "s1",
                (Span(border, first.end),),
                Holder(Span(0, 12), minister),
                Span(13, 17),
                Mode.INDIRECT,
                first,
                voices=("XA",),
                topics=(TopicMention("borders", Span(border, border + 10)),),
            ),
            Statement("s2", (Span(harbour, second.end),), Holder(None, None), None, Mode.INDIRECT, second, parent="s1"),
        ),
        topics=(TopicMention("borders", Span(border, border + 10)),),
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "test.case"


def test_adding_twice_adds_once_and_keeps_the_order(path: Path) -> None:
    one, two = make_reading(), make_reading(TEXT + " Nobody else spoke.")
    with Case.new(path, "A case") as case:
        assert case.title == "A case"
        assert case.add([two, one]).new == (two.document.id, one.document.id)
        again = case.add([one])
        assert (again.new, again.known) == ((), (one.document.id,))
    with Case.open(path) as case:
        assert [e.id for e in case.entries()] == [two.document.id, one.document.id]
        assert case.readings() == (two, one)
        assert case.documents() == (two.document, one.document)


def test_adding_is_all_or_nothing(path: Path) -> None:
    def readings():
        yield make_reading()
        raise RuntimeError("the second could not be read")

    with Case.new(path) as case:
        with pytest.raises(RuntimeError):
            case.add(readings())
        assert case.entries() == ()


def test_a_removed_document_takes_its_corrections_along(path: Path) -> None:
    reading = make_reading()
    with Case.new(path) as case:
        case.add([reading])
        case.correct(Correction(reading.document.id[:6], Span(0, 12), CorrectionKind.NOT_STATEMENT))
        assert case.remove(reading.document.id[:6]) == reading.document.id
        assert case.entries() == () and case.corrections() == ()


def test_only_readings_of_another_reader_are_outdated(path: Path) -> None:
    reading = make_reading()
    with Case.new(path) as case:
        case.add([reading])
        assert case.outdated("test-1") == ()
        assert case.outdated("test-2") == (reading.document,)
        case.update([make_reading(reader="test-2")])
        assert case.outdated("test-2") == ()
        assert case.readings()[0].reader == "test-2"


def test_corrections_are_kept_against_spans_and_survive_rereading(path: Path) -> None:
    reading = make_reading()
    span = reading.statements[1].content[0]
    with Case.new(path) as case:
        case.add([reading])
        kept = case.correct(Correction(reading.document.id, span, CorrectionKind.HOLDER, "The envoy", "XB", "title"))
        assert kept.quoted == span.of(TEXT)
        case.update([make_reading(reader="test-2")])
        mended = case.readings()[0].statements[1]
        assert (mended.holder.actor and mended.holder.actor.name, mended.voices) == ("The envoy", ("XB",))
        assert case.readings(corrected=False)[0].statements[1].holder.actor is None
        case.withdraw(kept.id or 0)
        assert case.readings()[0].statements[1].holder.actor is None


@pytest.mark.parametrize(
    ("kind", "value", "statements", "topics"),
    [
        (CorrectionKind.NOT_STATEMENT, "", ["s2"], [[]]),
        (CorrectionKind.NOT_TOPIC, "borders", ["s1", "s2"], [[], []]),
        (CorrectionKind.TOPIC, "migration", ["s1", "s2"], [["borders", "migration"], []]),
    ],
)
def test_what_corrections_do(kind: CorrectionKind, value: str, statements: list[str], topics: list[list[str]]) -> None:
    reading = make_reading()
    correction = Correction(reading.document.id, reading.statements[0].content[0], kind, value)
    mended = apply(reading, [correction])
    assert [s.id for s in mended.statements] == statements
    assert [[m.topic for m in s.topics] for s in mended.statements] == topics
    assert all(s.parent in (None, *statements) for s in mended.statements)


def test_a_correction_of_another_document_changes_nothing() -> None:
    reading = make_reading()
    assert apply(reading, [Correction("ffff", Span(0, 40), CorrectionKind.NOT_STATEMENT)]) == reading


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\x00 but broken" * 9])
def test_other_files_are_refused_in_one_line(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(CaseError) as caught:
        Case.open(path)
    assert str(path) in str(caught.value) and "\n" not in str(caught.value)


def test_another_programs_database_is_refused(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    with pytest.raises(CaseError, match="no case file"):
        Case.open(path)


def test_a_newer_case_file_is_refused(path: Path) -> None:
    Case.new(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(CaseError, match="newer"):
        Case.open(path)


def test_an_existing_file_is_never_overwritten(path: Path) -> None:
    path.write_text("notes")
    with pytest.raises(CaseError, match="there already"):
        Case.new(path)
    assert path.read_text() == "notes"


def test_spans_outside_the_text_and_unknown_ids_are_refused(path: Path) -> None:
    reading = make_reading()
    with Case.new(path) as case:
        case.add([reading])
        with pytest.raises(CaseError, match="characters"):
            case.correct(Correction(reading.document.id, Span(0, 10_000), CorrectionKind.NOT_STATEMENT))
        for bad in ("zz", ""):
            with pytest.raises(CaseError, match="no document"):
                case.remove(bad)
        with pytest.raises(CaseError, match="no such correction"):
            case.withdraw(7)


def test_the_file_is_a_plain_database_with_statements_as_rows(path: Path) -> None:
    reading = make_reading(
        "Le ministre a dit que la frontière rouvrira. The envoy said the harbour would close.".replace(
            "la frontière rouvrira", "the border"
        )
    )
    with Case.new(path) as case:
        case.add([reading])
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows = connection.execute("SELECT statement, mode, content FROM statements ORDER BY statement").fetchall()
    assert rows[0] == ("s1", "indirect", reading.statements[0].content[0].of(reading.document.text))
