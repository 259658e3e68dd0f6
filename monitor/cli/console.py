"""Where things are printed: colours on a terminal, plain text into a pipe, and JSON for programs."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console


def out() -> Console:
    """Return standard output. Into a pipe it has no colours and never breaks a line."""
    from rich.console import Console

    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=100_000, no_color=True)


def err() -> Console:
    """Return standard error, where progress goes."""
    from rich.console import Console

    return Console(stderr=True, highlight=False)


def write_json(value: Any) -> None:
    """Write ``value`` (any of the core's types, or plain data) as one line of JSON."""
    import msgspec

    try:
        data = msgspec.json.encode(value)
    except UnicodeEncodeError:  # half a surrogate pair in the input: it has no UTF-8, but JSON can escape it
        data = json.dumps(msgspec.to_builtins(value), separators=(",", ":")).encode()
    sys.stdout.buffer.write(data + b"\n")
    sys.stdout.buffer.flush()  # whoever sends one line and waits for the answer must get it


def plain(value: Any) -> dict[str, Any]:
    """Return one of the core's types as plain data, fields in the order of the type."""
    import msgspec

    result: dict[str, Any] = msgspec.to_builtins(value)
    return result
