"""Lossless JSON for every model type, both ways.

`dump` and `load` carry any domain value losslessly: dataclasses as objects by field name, spans as
``{"start", "end"}`` (with ``"text"`` where the document is known: it is for people, and not read back),
dates in ISO 8601. In a reading an actor is written once and referred to by its id elsewhere.
"""

from __future__ import annotations

import types
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from rashomon.errors import WireError
from rashomon.model import Actor, Block, Document, Reading, Span

SCHEMA = "rashomon/value/1"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Context:
    text: str | None = None
    known: frozenset[str] = frozenset()  # ids of actors that are written elsewhere


def dump(value: Any, *, with_text: bool = False) -> dict[str, Any]:
    """The value as plain JSON values under a schema and type name."""
    text = value.document.text if with_text and isinstance(value, Reading) else None
    encoded = _encode(value, _Context(text))
    return {"schema": SCHEMA, "type": type(value).__name__, "value": encoded}


def load(kind: type[T], data: Any) -> T:
    """The value that `dump` wrote.

    Raises WireError when the JSON is of another schema or type, or does not fit it.
    """
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        found = data.get("schema") if isinstance(data, dict) else type(data).__name__
        raise WireError(f"this is no {SCHEMA} JSON", found, "write it with this version of rashomon")
    if data.get("type") != kind.__name__:
        raise WireError(f"the JSON holds no {kind.__name__}", data.get("type"), "ask for the type it holds")
    try:
        return cast(T, _decode(kind, data["value"], {}))
    except WireError:
        raise
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise WireError(f"the JSON does not fit {kind.__name__}: {error}") from error


def _encode(value: Any, context: _Context) -> Any:
    if isinstance(value, Span):
        plain: dict[str, Any] = {"start": value.start, "end": value.end}
        if context.text is not None:
            plain["text"] = value.of(context.text)
        return plain
    if isinstance(value, Actor) and value.id in context.known:
        return value.id
    if isinstance(value, Reading):
        return _encode_reading(value, context)
    if is_dataclass(value):
        inner = _Context(None, context.known) if isinstance(value, Block) else context
        return {f.name: _encode(getattr(value, f.name), inner) for f in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, (tuple, list)):
        return [_encode(item, context) for item in value]
    if isinstance(value, dict):
        return {str(key): _encode(item, context) for key, item in value.items()}
    return value


def _encode_reading(reading: Reading, context: _Context) -> dict[str, Any]:
    inner = _Context(context.text, frozenset(actor.id for actor in reading.actors))
    plain = {}
    for f in fields(reading):
        value = getattr(reading, f.name)
        if f.name == "actors":
            plain[f.name] = [_encode(actor, _Context(context.text)) for actor in value]
        else:
            plain[f.name] = _encode(value, _Context() if f.name == "sentences" else inner)
    return plain


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _decode(hint: Any, data: Any, actors: dict[str, Actor]) -> Any:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _decode_union(hint, data, actors)
    if origin is tuple:
        arguments = get_args(hint)
        if len(arguments) == 2 and arguments[1] is Ellipsis:
            return tuple(_decode(arguments[0], item, actors) for item in data)
        return tuple(_decode(kind, item, actors) for kind, item in zip(arguments, data, strict=True))
    if hint is Any:
        return data
    if hint is Actor and isinstance(data, str):
        return actors[data]
    if hint is Reading:
        actors = {a.id: a for a in (_decode(Actor, item, {}) for item in data["actors"])}
        data = data | {"actors": list(actors)}
    if is_dataclass(hint):
        return _decode_dataclass(cast(type, hint), data, actors)
    return _decode_plain(hint, data)


def _decode_plain(hint: Any, data: Any) -> Any:
    if hint is datetime:
        return datetime.fromisoformat(data)
    if hint is date:
        return date.fromisoformat(data)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(data)
    if hint is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    if isinstance(hint, type) and not isinstance(data, hint):
        raise WireError(f"expected {hint.__name__}", repr(data)[:60])
    return data


def _decode_union(hint: Any, data: Any, actors: dict[str, Actor]) -> Any:
    if data is None:
        return None
    choices = [kind for kind in get_args(hint) if kind is not type(None)]
    for kind in choices[:-1]:
        try:
            return _decode(kind, data, actors)
        except (WireError, TypeError, ValueError):
            continue
    return _decode(choices[-1], data, actors)


def _decode_dataclass(kind: type, data: Any, actors: dict[str, Actor]) -> Any:
    if not isinstance(data, dict):
        raise WireError(f"expected an object for {kind.__name__}", repr(data)[:60])
    hints, arguments = _hints(kind), {}
    for f in fields(kind):
        if f.name in data:
            arguments[f.name] = _decode(hints[f.name], data[f.name], actors)
        elif f.default is MISSING and f.default_factory is MISSING:
            raise WireError(f"{kind.__name__} needs the key {f.name!r}")
    return kind(**arguments)


def reading_to_dict(reading: Reading) -> dict[str, Any]:
    """One reading as ``rashomon read --format json`` shows it: the document's text and all spans with theirs."""
    return dump(reading, with_text=True)


def document_to_dict(document: Document) -> dict[str, Any]:
    """A document's metadata and blocks, without its text."""
    plain = cast(dict[str, Any], _encode(document, _Context()))
    del plain["text"]
    blocks = [
        {"start": b.span.start, "end": b.span.end, "kind": b.kind.value, "reason": b.reason} for b in document.blocks
    ]
    span = plain.pop("published_span")
    return {
        "id": document.id,
        **plain,
        "published_span": span,
        "blocks": blocks,
        "characters": len(document.text),
    }
