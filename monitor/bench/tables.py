"""What was measured, as a table for people or JSON for programs; and what must be known of the machine."""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table


def machine() -> dict[str, object]:
    """Return what the figures depend on: interpreter, processors, and how busy the machine was for the last minute."""
    return {
        "python": platform.python_version(),
        "processors": os.cpu_count() or 1,
        "load_average": round(os.getloadavg()[0], 2),
    }


def write_json(name: str, value: Any) -> None:
    """Write one JSON object with one key."""
    sys.stdout.write(json.dumps({name: value}) + "\n")


def show(title: str, headings: Sequence[str], rows: Iterable[Sequence[str]], notes: Iterable[str] = ()) -> None:
    """Print a table: words to the left, figures to the right, notes below."""
    console = Console(highlight=False)
    console = console if console.is_terminal else Console(highlight=False, width=200, no_color=True)
    table = Table(title=title, title_justify="left")
    for number, heading in enumerate(headings):
        table.add_column(heading, justify="right" if number else "left", no_wrap=True)
    for row in rows:
        table.add_row(*row)
    console.print(table)
    for note in notes:
        console.print(note, markup=False)


def number(value: float | None, unit: str = "") -> str:
    """Return a number for people, "-" for none."""
    return "-" if value is None else f"{value:,.0f}{unit}"


def times(value: float | None) -> str:
    """Return a ratio for people."""
    return "-" if value is None else f"{value:.2f}x"
