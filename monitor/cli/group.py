"""The root of the command line: how commands are found, and how errors are said."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperGroup

from monitor.cli.options import ConfigOption, use_config
from monitor.errors import MonitorError

INTERRUPTED = 130
DEBUG = "MONITOR_DEBUG"


ORDER = ("demo", "explain", "extract", "replay", "up", "broker", "worker", "gateway", "notifier")
"""Commands in the order a newcomer meets them; the others follow in the order of the files."""


class Group(TyperGroup):
    """A group whose every error is one line on standard error: exit 2 for what was asked, 1 for what went wrong."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of the commands, a newcomer's first."""
        names = super().list_commands(ctx)
        return [name for name in ORDER if name in names] + [name for name in names if name not in ORDER]

    def main(self, args: Sequence[str] | None = None, **rest: Any) -> Any:  # type: ignore[override]  # same, shorter
        """Run a command and end the process with its status."""
        rest.pop("standalone_mode", None)
        try:
            status = super().main(args, standalone_mode=False, **rest)
        except typer.TyperException as error:
            if type(error).__name__ == "NoArgsIsHelpError":
                typer.echo(error.format_message())
                sys.exit(0)
            context = getattr(error, "ctx", None)
            path = context.command_path if context is not None else "monitor"
            sys.exit(_say(f"{_one_line(error.format_message())}; see `{path} --help`", 2))
        except MonitorError as error:
            sys.exit(_say(_one_line(str(error)), error.exit_code))
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nobody reads on: that is not an error
            sys.exit(0)
        except (KeyboardInterrupt, typer.Abort):
            sys.exit(INTERRUPTED)
        except Exception as error:
            if os.environ.get(DEBUG):
                raise
            where = traceback.extract_tb(error.__traceback__)[-1]
            place = f"{type(error).__name__} at {Path(where.filename).name}:{where.lineno}"
            sys.exit(_say(f"a fault of ours: {place}: {_one_line(str(error))}; {DEBUG}=1 shows the whole of it", 1))
        sys.exit(status if isinstance(status, int) else 0)


def _one_line(text: str) -> str:
    return " ".join(text.split()).rstrip(".")


def _say(message: str, status: int) -> int:
    print(f"monitor: {message}", file=sys.stderr)  # noqa: T201 - the one place where errors are said
    return status


app = typer.Typer(
    name="monitor",
    cls=Group,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import PackageNotFoundError, version

        from monitor.bundled import core

        try:
            typer.echo(f"monitor {version('conflict-monitor')} ({core()} core)")
        except PackageNotFoundError:
            typer.echo("monitor (not installed)")
        raise typer.Exit


def main() -> None:
    """Run the command line: the script ``monitor``."""
    app(prog_name="monitor")


@app.callback()
def root(
    config: ConfigOption = None,
    _show_version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Show the version and exit."
    ),
) -> None:
    """Rolling casualty estimates and alerts from breaking conflict news.

    \b
    Start here:
      monitor demo                     watch a recorded night, on a Kafka of its own
      monitor explain "At least 22 soldiers were killed, the governor said"
      monitor check-config my.yaml     what is wrong with a configuration, and where
    """
    use_config(config)
