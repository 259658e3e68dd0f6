"""Help is there for every command, with an example, at once."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tests.cli.conftest import Monitor, clean_environment

COMMANDS = (
    ["demo"], ["up"], ["broker"], ["worker"], ["gateway"], ["notifier"], ["topics", "create"], ["topics", "check"],
    ["replay"], ["extract"], ["explain"], ["check-config"], ["dead-letters", "list"], ["dead-letters", "redrive"],
    ["ack"], ["mute"], ["bench", "all"], ["bench", "core"], ["bench", "extract"], ["bench", "worker"],
    ["bench", "peers"], ["bench", "scaling"],
)  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_has_help_with_an_example_of_itself(command: list[str], monitor: Monitor) -> None:
    ran = monitor(*command, "--help")

    assert ran.status == 0
    assert ran.err == ""
    examples = ran.out.partition("Example")[2]
    assert f"monitor {' '.join(command)}" in examples


def test_the_first_help_lists_every_command_of_the_contract(monitor: Monitor) -> None:
    listed = re.findall(r"^  ([a-z-]+)  ", monitor("--help").out.partition("Commands:")[2], re.MULTILINE)

    assert set(listed) == {command[0] for command in COMMANDS}
    assert listed[0] == "demo", "what a newcomer wants comes first"


def test_no_command_at_all_shows_the_help(monitor: Monitor) -> None:
    ran = monitor()

    assert ran.status == 0
    assert "Usage: monitor" in ran.out


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys\nfrom monitor.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "heavy = {'faust', 'aiokafka', 'fastapi', 'pydantic', 'rich', 'msgspec', 'yaml', 'asyncio'}\n"
        "heavy &= set(sys.modules)\n"
        "sys.exit(f'imported {heavy}' if heavy else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "--help"],
        env=clean_environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 0, done.stderr


def test_the_version_is_told(monitor: Monitor) -> None:
    assert re.fullmatch(r"monitor (\d+\.\d+\.\d+ \(plain core\)|\(not installed\))\n", monitor("--version").out)
