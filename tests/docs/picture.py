"""The terminal picture of the README, from a real demo. ``python -m tests.docs.picture`` draws it anew."""

from __future__ import annotations

import re
from pathlib import Path

from tests.cli.conftest import run_monitor

README = Path(__file__).parents[2] / "README.md"
_PICTURE = re.compile(r"(<!-- picture[^\n]*-->\n```\n)(.*?)(```)", re.DOTALL)


def drawn() -> list[str]:
    """Return the lines of the picture as it stands in the README."""
    found = _PICTURE.search(README.read_text("utf-8"))
    assert found is not None, "the README has no picture"
    return found[2].splitlines()


def shown(out: str) -> list[str]:
    """Return what a demo printed, but for what differs from run to run: the page's port, and the speed."""
    text = re.sub(r"(?m)^page   \S+$", "page   http://127.0.0.1:8080", out)
    text = re.sub(r"(?m)^ +as fast as it goes,", "       600 times as fast,", text)
    return [line.rstrip() for line in text.strip().splitlines()]


if __name__ == "__main__":
    lines = shown(run_monitor("demo", "--speed", "max", "--exit-when-done").out)
    picture = "".join(f"{line}\n" for line in lines)
    README.write_text(_PICTURE.sub(lambda found: f"{found[1]}{picture}{found[3]}", README.read_text("utf-8")), "utf-8")
