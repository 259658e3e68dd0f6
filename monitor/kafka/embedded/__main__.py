"""``python -m monitor.kafka.embedded``: fetches and prepares Kafka ahead of its first use."""

from __future__ import annotations

import sys

from monitor.errors import MonitorError
from monitor.kafka.embedded.broker import default_cache
from monitor.kafka.embedded.java import prepare


def main() -> int:
    """Prepare the cache, telling each task once. Return the exit status."""

    def tell(task: str, done: int, total: int) -> None:
        if done in (0, total):
            sys.stderr.write(f"== {task}{': done' if done else ''}\n")

    try:
        prepare(default_cache(), tell)
    except MonitorError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())
