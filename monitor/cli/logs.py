"""Logs of the processes: one line each on standard error, with time and level; coloured on a terminal."""

from __future__ import annotations

import logging
import sys

import structlog

LIBRARIES = frozenset(("aiokafka", "faust", "mode"))
EVERY_S = 10.0
REMEMBERED = 1000


class Repeats(logging.Filter):
    """Lets one of many like messages of a library through every ``EVERY_S``, with the number left out.

    While Kafka is away aiokafka says so hundreds of times a second: nobody could find what else is said.
    """

    def __init__(self) -> None:
        super().__init__()
        self._said: dict[tuple[str, int, str], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether to let a message through. Messages are alike that differ in their arguments only."""
        if record.name.partition(".")[0] not in LIBRARIES:
            return True
        kind = (record.name, record.levelno, str(record.msg))
        last, left_out = self._said.get(kind, (0.0, 0))
        if record.created - last < EVERY_S:
            self._said[kind] = (last, left_out + 1)
            return False
        if len(self._said) >= REMEMBERED:
            self._said.clear()
        self._said[kind] = (record.created, 0)
        if left_out:
            record.msg = f"{record.msg} (and {left_out} more like it)"
        return True


def set_up_logs() -> None:
    """Send the logs of everything, ours and libraries', to standard error in one form."""
    shared: list[structlog.typing.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), pad_event_to=0, pad_level=False),
            ],
        )
    )
    handler.addFilter(Repeats())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)
    # It says each failed attempt; the error that ends the program says it once.
    logging.getLogger("aiokafka.conn").setLevel(logging.CRITICAL)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
