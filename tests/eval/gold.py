"""Reading gold files: JSON lines, one item each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from monitor.core.model import Fragment, Part
from monitor.core.policy import Policy
from monitor.settings import load_settings

GOLD = Path(__file__).parent.parent / "gold"


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of one file, or of every ``*.jsonl`` of a folder in order of name."""
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    for file in files:
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                if line.strip():
                    yield json.loads(line)


@cache
def policy() -> Policy:
    """Return the policy of the configuration that the repository ships."""
    return load_settings(Path(__file__).parent.parent.parent / "config" / "monitor.yaml").policy


def fragment(row: dict[str, Any]) -> Fragment:
    """Return the fragment that a gold row stands for."""
    return Fragment(
        text=row["text"], outlet="gold", part=Part(row.get("part", "body")), stream=row.get("stream", "gold")
    )
