"""From bytes to text: the encoding is what the bytes' mark, the server or the page says, else what fits best."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from rashomon.errors import TooLarge, UnreadableDocument, UnsupportedFormat

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Names that pages give to less than they mean (WHATWG Encoding Standard, "Names and labels").
_WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "iso-8859-9": "cp1254",
}
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x7f\ufffd\ufffe\uffff]")
_SAMPLE = 200_000
_CYRILLIC_WORD = re.compile(r"[\u0400-\u04ff]{4,}")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding that it was read in; ``warning`` says where that is a guess."""

    text: str
    encoding: str
    warning: str = ""


def decode(data: bytes, name: str, declared: str = "", limit: int | None = None) -> Decoded:
    """The text of some bytes; a byte order mark goes, every other character stays.

    Raises UnsupportedFormat for bytes that are no text, UnreadableDocument where no encoding fits, and TooLarge
    over ``limit`` characters.
    """
    decoded = _unscrambled(data, _decode(data, name, declared))
    _check(decoded.text, name)
    if limit is not None and len(decoded.text) > limit:
        raise TooLarge(
            f"the text has {len(decoded.text):,} characters, more than the {limit:,} that are read",
            name,
            "split it; from Python, Limits.text_characters can be raised",
        )
    return decoded


def _decode(data: bytes, name: str, declared: str) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(data[len(mark) :], encoding, name), encoding)
    for encoding in (_wide(data), declared, "utf-8"):
        text = _try(data, encoding)
        if text is not None:
            return Decoded(text, encoding)
    return _guess(data, name)


def _unscrambled(data: bytes, decoded: Decoded) -> Decoded:
    """The text in the other of the two Russian encodings where the one that it was read in turns every letter's case
    ("нБТЙС"); a warning where only some lines are in the other."""
    if _is_swapped(decoded.text):
        for encoding in ("koi8-r", "cp1251"):
            text = _try(data, encoding)
            if text is not None and not _is_swapped(text):
                warning = f"it was said to be {decoded.encoding.upper()} and was read as {encoding.upper()}"
                return Decoded(text, encoding, warning)
    lines = sum(_is_swapped(line, least=3) for line in decoded.text[:_SAMPLE].splitlines())
    if lines:
        count = "one line seems" if lines == 1 else f"{lines} lines seem"
        said = f"{count} to be in another encoding (KOI8-R or CP1251) and cannot be read; save it in one encoding"
        return Decoded(decoded.text, decoded.encoding, f"{decoded.warning}; {said}" if decoded.warning else said)
    return decoded


def _is_swapped(text: str, least: int = 5) -> bool:
    """Whether most longer Russian words begin small and go on in capitals."""
    words = _CYRILLIC_WORD.findall(text[:_SAMPLE])
    turned = sum(1 for word in words if word[1:].isupper())
    small = sum(1 for word in words if word[0].islower() and word[1:].isupper())
    return turned >= least and turned >= 0.6 * len(words) and small >= 1


def _try(data: bytes, encoding: str) -> str | None:
    """The text in an encoding; None where it does not fit or is not known."""
    if not encoding:
        return None
    try:
        known = codecs.lookup(_WIDER.get(encoding.strip().lower(), encoding.strip()))
        if not getattr(known, "_is_text_encoding", True):
            return None
        return data.decode(known.name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _strictly(data: bytes, encoding: str, name: str) -> str:
    text = _try(data, encoding)
    if text is None:
        raise UnreadableDocument(
            f"its byte order mark says {encoding.upper()}, but the bytes are not", name, "save it as UTF-8"
        )
    return text


def _wide(data: bytes) -> str:
    """UTF-16 without a mark, told by the zero bytes of its spaces and Latin letters."""
    sample = data[:4000]
    if len(sample) < 8 or len(data) % 2:
        return ""
    pairs = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.05 * pairs and even == 0:
        return "utf-16-le"
    if even > 0.05 * pairs and odd == 0:
        return "utf-16-be"
    return ""


def _guess(data: bytes, name: str) -> Decoded:
    """The text in the encoding that fits best by the look of its characters."""
    if data[:_SAMPLE].count(0):
        raise UnsupportedFormat("this is not text (it holds zero bytes)", name, _REMEDY)
    mended = _nearly_utf8(data)
    if mended is not None:
        return mended
    best = from_bytes(data[:_SAMPLE]).best()
    for encoding in (best.encoding if best else "", "gb18030", "cp1252"):
        text = _try(data, encoding)
        if text is not None:
            return Decoded(text, encoding, f"no encoding was given; it was read as {encoding.upper()}")
    raise UnreadableDocument("its encoding was not found", name, "save it as UTF-8")


def _nearly_utf8(data: bytes) -> Decoded | None:
    """The text of UTF-8 with a few damaged bytes, each shown as U+FFFD; None where more than a few do not fit."""
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    whole = sum(1 for character in text if character > "\x7f") - damaged
    if not damaged or whole < 20 * damaged:
        return None
    count = "one byte is" if damaged == 1 else f"{damaged} bytes are"
    return Decoded(text, "utf-8", f"{count} no UTF-8 and shown as \ufffd; the rest is")


_REMEDY = "give a text, Markdown, HTML, PDF, DOCX, JSONL or feed file"


def _check(text: str, name: str) -> None:
    """Refuses what decodes but is no text: more than a few control characters."""
    sample = text[:_SAMPLE]
    controls = len(_CONTROLS.findall(sample))
    if controls > max(3, len(sample) // 500):
        raise UnsupportedFormat("this is not text (it holds control characters)", name, _REMEDY)
