"""Write a file, read it with the feeds, and part what came out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from monitor.core.model import Fragment, Status
from monitor.feeds import BadLine, read_fragments


def read(
    path: Path,
    content: str | bytes,
    *,
    outlet: str | None = None,
    status: Status = Status.ACTUAL,
    stream: str | None = None,
    published_on: date | None = None,
) -> tuple[list[Fragment], list[BadLine]]:
    """Return the fragments and the bad lines of ``content``, saved as ``path``."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    read_out = list(read_fragments(path, outlet=outlet, status=status, stream=stream, published_on=published_on))
    fragments = [item for item in read_out if isinstance(item, Fragment)]
    return fragments, [item for item in read_out if isinstance(item, BadLine)]
