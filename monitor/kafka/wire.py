"""Bytes on a topic and the types they stand for: JSON with a version, CloudEvents attributes in the headers.

The bytes are a function of the message alone: fields in the order of the type, mappings and sets sorted, no blanks. A
reader refuses what is newer than it knows, by name, and never guesses at the rest:

============== ==========================================================
reason         what was read
============== ==========================================================
empty          no value at all (a tombstone where a message was expected)
too-big        more bytes than ``MAX_BYTES``
not-json       bytes that are no JSON, or no UTF-8
too-deep       JSON nested deeper than any message
newer-version  a message of a later version of this program
wrong-type     JSON that is no message of the type expected
bad-text       (writing) text with half a surrogate pair, which has no UTF-8
============== ==========================================================
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeVar

import msgspec
from cloudevents.core.bindings.kafka import to_binary_event
from cloudevents.core.v1.event import CloudEvent

from monitor.core.model import Action, Alert, Decision, Fragment, Observation
from monitor.errors import UnreadableMessage
from monitor.kafka.hints import restore_hints

MAX_BYTES = 1_000_000
"""Largest value read or written; Kafka's own default limit is just above it."""

Headers = list[tuple[str, bytes]]

restore_hints()

_T = TypeVar("_T")
_encoder = msgspec.json.Encoder(order="deterministic")
# Filled on first use; each is a pure function of its key.
_decoders: dict[type, msgspec.json.Decoder[Any]] = {}
_versions: dict[type, int] = {}
_fixed_headers: dict[tuple[type, str], Headers] = {}
_ID_FIELD: dict[type, str] = {
    Action: "id",
    Alert: "message_id",
    Decision: "id",
    Fragment: "id",
    Observation: "id",
}


class Reason(StrEnum):
    """Why bytes could not become a message, or a message bytes."""

    EMPTY = "empty"
    TOO_BIG = "too-big"
    NOT_JSON = "not-json"
    TOO_DEEP = "too-deep"
    NEWER_VERSION = "newer-version"
    WRONG_TYPE = "wrong-type"
    BAD_TEXT = "bad-text"


def encode(message: object) -> bytes:
    """Return the canonical JSON of a message, any dataclass of the core.

    Raises ``UnreadableMessage`` (bad-text, too-big): what nobody could read must not be written.
    """
    try:
        data = _encoder.encode(message)
    except UnicodeEncodeError as error:
        name = _name(type(message))
        raise UnreadableMessage(Reason.BAD_TEXT, f"a {name} holds text without UTF-8: {error.reason}") from None
    if len(data) > MAX_BYTES:
        raise UnreadableMessage(Reason.TOO_BIG, f"a {_name(type(message))} of {len(data)} bytes; at most {MAX_BYTES}")
    return data


def decode(kind: type[_T], data: bytes | None) -> _T:
    """Return the message of type ``kind`` that ``data`` stands for. Raises ``UnreadableMessage`` with its reason."""
    if not data:
        raise UnreadableMessage(Reason.EMPTY, f"no bytes where a {_name(kind)} was expected")
    if len(data) > MAX_BYTES:
        raise UnreadableMessage(Reason.TOO_BIG, f"{len(data)} bytes; a {_name(kind)} has at most {MAX_BYTES}")
    try:
        message: _T = _decoder(kind).decode(data)
    except msgspec.ValidationError as error:
        _refuse_newer(kind, data)
        raise UnreadableMessage(Reason.WRONG_TYPE, f"no {_name(kind)}: {error}") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnreadableMessage(Reason.NOT_JSON, f"no {_name(kind)}: {error}") from None
    except RecursionError:
        raise UnreadableMessage(Reason.TOO_DEEP, f"nested deeper than any {_name(kind)}") from None
    version = getattr(message, "version", None)
    if version is not None and version > known_version(kind):
        raise _newer(kind, version)
    return message


def known_version(kind: type) -> int:
    """Return the newest version of a type that this program reads; 1 for a type that carries none."""
    known = _versions.get(kind)
    if known is None:
        known = _versions[kind] = _read_version(kind)
    return known


def _read_version(kind: type[Any]) -> int:
    for field in dataclasses.fields(kind):
        if field.name == "version" and isinstance(field.default, int):
            return field.default
    return 1


def headers(message: object, data: bytes, *, source: str) -> Headers:
    """Return the record headers of ``message``, whose value is ``data``: CloudEvents 1.0 in Kafka's binary mode.

    ``source`` names the process that says it ("worker"). The time is event time, and absent where that is unknown. A
    message without an identity of its own is identified by its bytes.
    """
    kind = type(message)
    field = _ID_FIELD.get(kind)
    identity = getattr(message, field) if field else hashlib.sha256(data).hexdigest()[:20]
    result: Headers = [*_fixed(kind, source), ("ce_id", identity.encode("utf-8", "replace"))]
    time = _time(message)
    if time is not None:
        result.append(("ce_time", _stamp(time)))
    return result


def event_type(kind: type) -> str:
    """Return the CloudEvents type of a message, such as ``conflict-monitor.fragment.v1``."""
    return f"conflict-monitor.{_name(kind).replace(' ', '-')}.v{known_version(kind)}"


def _fixed(kind: type, source: str) -> Headers:
    fixed = _fixed_headers.get((kind, source))
    if fixed is None:
        fixed = _fixed_headers[kind, source] = _write_fixed(kind, source)
    return fixed


def _write_fixed(kind: type, source: str) -> Headers:
    """Let the CloudEvents package check and write what is the same for all messages of a kind: once, for it is slow."""
    attributes = {
        "specversion": "1.0",
        "id": "of each message",
        "type": event_type(kind),
        "source": f"/conflict-monitor/{source}",
        "datacontenttype": "application/json",
    }
    written = to_binary_event(CloudEvent(attributes=attributes, data={})).headers
    return [(name, value) for name, value in sorted(written.items()) if name not in ("ce_id", "ce_time")]


@lru_cache(maxsize=1024)
def _stamp(time: datetime) -> bytes:
    """Return a time as RFC 3339 writes it. Remembered: all that follows from one fragment has its time."""
    return time.astimezone(UTC).isoformat().replace("+00:00", "Z").encode()


def _time(message: object) -> datetime | None:
    for name in ("published_at", "at", "as_of"):
        value = getattr(message, name, None)
        if isinstance(value, datetime):
            return value
    return None


def _decoder(kind: type) -> msgspec.json.Decoder[Any]:
    decoder = _decoders.get(kind)
    if decoder is None:
        decoder = _decoders[kind] = msgspec.json.Decoder(kind)
    return decoder


class _Head(msgspec.Struct):
    """The one field that every version of every message has."""

    version: int = 1


_read_head: Callable[[bytes], _Head] = msgspec.json.Decoder(_Head).decode


def _refuse_newer(kind: type, data: bytes) -> None:
    """Raise if ``data``, which did not become a ``kind``, is so because it is newer."""
    try:
        version = _read_head(data).version
    except (msgspec.MsgspecError, RecursionError):
        return
    if version > known_version(kind):
        raise _newer(kind, version) from None


def _newer(kind: type, version: int) -> UnreadableMessage:
    return UnreadableMessage(
        Reason.NEWER_VERSION,
        f"a {_name(kind)} of version {version}; this program reads up to {known_version(kind)}: update it",
    )


def _name(kind: type) -> str:
    """Return a type's name as words: DeadLetter -> dead letter."""
    return "".join(f" {c.lower()}" if c.isupper() else c for c in kind.__name__).strip()
