"""JSON lines: one object a line, with the names of a fragment's fields."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from monitor.core.model import Fragment
from monitor.feeds.bad import BadLine
from monitor.feeds.lines import Line
from monitor.feeds.rows import Defaults, RowError, fragment_of


def read_jsonl(lines: Iterable[Line | BadLine], defaults: Defaults) -> Iterator[Fragment | BadLine]:
    """Yield a fragment or a bad line for each line that is not blank."""
    for line in lines:
        if isinstance(line, BadLine):
            yield line
        elif line.text.strip():
            try:
                yield fragment_of(_object(line.text), defaults)
            except RowError as error:
                yield BadLine(number=line.number, reason=str(error), raw=line.text)


def _object(text: str) -> dict[str, object]:
    try:
        value = json.loads(text)
    except RecursionError:
        raise RowError("the JSON is nested too deeply") from None
    except json.JSONDecodeError as error:
        raise RowError(f"not JSON: {error.msg.lower()} (column {error.colno})") from None
    except ValueError:
        # Python refuses to read integers of more than 4,300 digits.
        raise RowError("not JSON that can be read: a number has too many digits") from None
    if not isinstance(value, dict):
        raise RowError(f"not a JSON object but {type(value).__name__}")
    return value
