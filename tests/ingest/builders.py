"""Small PDF, DOCX and feed files made in memory."""

from __future__ import annotations

import io
from collections.abc import Sequence

import docx


def pdf(pages: Sequence[Sequence[str]], title: str = "", encrypted: bool = False) -> bytes:
    """A PDF of Latin text, one list of lines a page; ``encrypted`` gives it a password that nobody knows."""
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    kids = []
    for lines in pages:
        drawn = b"".join(
            f"BT /F1 10 Tf 50 {780 - 14 * row} Td ({_escaped(line)}) Tj ET\n".encode("latin-1")
            for row, line in enumerate(lines)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    objects.append(f"<< /Title ({_escaped(title)}) /CreationDate (D:20200101000000Z) >>".encode("latin-1"))
    info = len(objects)
    extra = b""
    if encrypted:
        objects.append(b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (b"ab" * 32, b"cd" * 32))
        extra = b" /Encrypt %d 0 R /ID [<01> <01>]" % len(objects)
    return _assembled(objects, info, extra)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _assembled(objects: list[bytes], info: int, extra: bytes) -> bytes:
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % offset for offset in offsets)
    out.write(b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R%s >>\n" % (len(objects) + 1, info, extra))
    out.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return out.getvalue()


def word(*paragraphs: tuple[str, str | None], table: Sequence[Sequence[str]] = ()) -> bytes:
    """A DOCX file of (text, style) paragraphs and at most one table."""
    file = docx.Document()
    for text, style in paragraphs:
        file.add_paragraph(text, style=style)
    if table:
        grid = file.add_table(len(table), len(table[0]))
        for number, row in enumerate(table):
            for column, text in enumerate(row):
                grid.cell(number, column).text = text
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()
