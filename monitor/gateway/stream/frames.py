"""Messages as server-sent events (WHATWG HTML, section 9.2), encoded once for all viewers."""

from __future__ import annotations

from monitor.gateway.readmodel.model import Entry

RETRY_MS = 1000
PIECE = 16 * 1024
"""A long frame is handed over in pieces of this size, so that a viewer that never reads holds little of it."""


def frame(kind: str, body: bytes, position: str | None = None) -> bytes:
    """Return one event. ``body`` is JSON on one line."""
    head = f"event: {kind}\n".encode() if position is None else f"id: {position}\nevent: {kind}\n".encode()
    return head + b"data: " + body + b"\n\n"


def of_entry(entry: Entry) -> bytes:
    """Return the event of an entry."""
    return frame(entry.kind, entry.body, entry.position)


def opening() -> bytes:
    """Return what a stream begins with: how soon to come back after it breaks."""
    return f"retry: {RETRY_MS}\n\n".encode()


def too_far_behind() -> bytes:
    """Return the event that sends a viewer away for a snapshot."""
    return frame("reconnect", b'{"reason":"too far behind"}')


def pieces(data: bytes) -> list[bytes]:
    """Cut ``data`` into pieces to hand over one after the other."""
    return [data[start : start + PIECE] for start in range(0, len(data), PIECE)]
