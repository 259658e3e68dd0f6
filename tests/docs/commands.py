"""The page of commands, made from their own help. ``python -m tests.docs.commands`` writes it anew."""

from __future__ import annotations

from tests.cli.conftest import run_monitor
from tests.docs.tables import DOCS

PAGE = DOCS / "commands.md"
COMMANDS = (
    "demo", "explain", "extract", "replay", "up", "broker", "worker", "gateway", "notifier", "check-config",
    "topics create", "topics check", "dead-letters list", "dead-letters redrive", "ack", "mute", "bench all",
    "bench core", "bench extract", "bench worker", "bench peers", "bench scaling",
)  # fmt: skip


def section(command: str) -> str:
    """Return one command's part of the page."""
    text = run_monitor(*command.split(), "--help", COLUMNS="100").out.rstrip()
    return f"## monitor {command}\n\n```\n{text}\n```\n"


def page() -> str:
    """Return the whole page: what stands before the first command, then each command's help."""
    head = PAGE.read_text("utf-8").partition("## monitor")[0].rstrip()
    return "\n\n".join([head, *map(section, COMMANDS)])


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
