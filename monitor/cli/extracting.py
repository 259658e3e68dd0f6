"""What ``monitor extract`` does: JSON lines of texts to JSON lines of claims, signals and tolls."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from monitor.cli import console
from monitor.core.extract import read_text
from monitor.core.extract.reading import Reading
from monitor.core.extract.tolls.toll import toll
from monitor.core.model import Fragment
from monitor.core.policy import Policy
from monitor.errors import InputError
from monitor.settings import Settings


def extract_lines(file: str, settings: Settings) -> int:
    """Write one line for each line of ``file`` (``-``: standard input). Return 0, or 2 if some could not be read."""
    if file == "-":
        return _write(sys.stdin.buffer, settings.policy)
    try:
        with Path(file).open("rb") as lines:
            return _write(lines, settings.policy)
    except FileNotFoundError:
        raise InputError(f"{file}: there is no such file; give JSON lines, or - for standard input") from None
    except OSError as error:
        raise InputError(f"{file}: cannot be read: {error.strerror}") from None


def _write(lines: Iterable[bytes], policy: Policy) -> int:
    status = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        row: Any = None
        try:
            row = _parsed(line)
            result = extract_row(row, policy)
        except (ValueError, RecursionError) as error:
            status = 2
            result = {"id": row.get("id") if isinstance(row, dict) else None, "error": f"line {number}: {error}"}
            sys.stderr.write(f"monitor: line {number}: {error}\n")
        console.write_json(result)
    return status


def _parsed(line: bytes) -> Any:
    try:
        return json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ValueError(
            f"not UTF-8 text (byte {error.start + 1} is 0x{line[error.start]:02x}); save it as UTF-8"
        ) from None
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg.lower()} (column {error.colno})") from None


def extract_row(row: Any, policy: Policy) -> dict[str, Any]:
    """Return what is read out of one row. Raises ``ValueError`` for one that is no ``{"id", "text"}``."""
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise ValueError('not an object with a "text"; write {"id": ..., "text": "..."}')
    title = row.get("title")
    fragment = Fragment(
        text=row["text"],
        outlet=str(row.get("outlet") or "unknown"),
        published_at=_time(row.get("published_at")),
        title=title if isinstance(title, str) else None,
    )
    reading = read_text(fragment, policy)
    return {
        "id": row.get("id"),
        "claims": [console.plain(claim) for claim in reading.claims],
        "signals": [console.plain(signal) for signal in reading.signals],
        "toll": toll_of(reading, fragment.text),
        "root": reading.root,
        "quad": reading.quad,
    }


def toll_of(reading: Reading, text: str) -> dict[str, dict[str, int] | None]:
    """Return the toll of a text alone: low, best and high of the killed and of the wounded, each or ``None``."""
    return {
        outcome: None if triple is None else dict(zip(("low", "best", "high"), triple, strict=True))
        for outcome, triple in toll(reading.claims, text).items()
    }


def _time(value: Any) -> datetime | None:
    if value is None or value == "":
        return None
    try:
        time = datetime.fromisoformat(str(value))
    except ValueError:
        raise ValueError(f"published_at {value!r} is no time; write for example 2020-02-27T21:38:00Z") from None
    return time if time.tzinfo else time.replace(tzinfo=UTC)
