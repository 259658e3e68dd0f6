"""What ``monitor replay`` does: recordings through Kafka, paced by event time, or through the pure core alone."""

from __future__ import annotations

import asyncio
import base64
import math
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from monitor.cli import console
from monitor.core.model import (
    Alert,
    DeadLetter,
    Decision,
    Estimate,
    Fragment,
    Index,
    Observation,
    Precision,
    Revision,
    Status,
)
from monitor.errors import InputError
from monitor.feeds import BadLine, read_fragments
from monitor.settings import Settings

if TYPE_CHECKING:
    from monitor.kafka.producer import Producer

WINDOW = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """Some files to be read one after the other, each a stream of its own unless ``stream`` joins them."""

    files: tuple[Path, ...]
    status: Status = Status.EXERCISE
    outlet: str | None = None
    stream: str | None = None
    published_on: date | None = None

    def lines(self) -> Iterator[tuple[Path, Fragment | BadLine]]:
        """Yield fragments and bad lines with their file. Every file is opened first: a wrong name is told at once.

        Raise ``InputError`` at the end if there was no fragment at all: who sees nothing come out must not take it for
        a quiet night.
        """
        opened = [
            (
                path,
                read_fragments(
                    path,
                    outlet=self.outlet,
                    status=self.status,
                    stream=self.stream,
                    published_on=self.published_on,
                ),
            )
            for path in self.files
        ]
        good = bad = 0
        for path, lines in opened:
            for line in lines:
                if isinstance(line, BadLine):
                    bad += 1
                else:
                    good += 1
                yield path, line
        if not good:
            names = ", ".join(str(path) for path in self.files)
            lines_left = f"; {bad} line{'s' * (bad != 1)} could not be read" if bad else ""
            raise InputError(f"{names}: no report in it{lines_left}")


def bad_letter(path: Path, line: BadLine) -> DeadLetter:
    """Return the dead letter of a line that could not be read: its offset is the line's number."""
    return DeadLetter(
        source=path.name,
        partition=0,
        offset=line.number,
        error="bad-line",
        detail=f"{path.name}, line {line.number}: {line.reason}",
        payload=base64.b64encode(line.raw.encode("utf-8", "replace")).decode(),
        redrive=f"mend line {line.number} and run: monitor replay {path.name}",
    )


class Pace:
    """When to publish: event time, ``speed`` times faster. What was published before ``at`` goes at once."""

    def __init__(self, speed: float, at: datetime | None = None) -> None:
        self._speed = speed
        self._at = at
        self._newest: datetime | None = None
        self._offset = 0.0

    def due(self, fragment: Fragment) -> float:
        """Return the second, counted from the start, at which ``fragment`` goes out. Never goes back."""
        time = fragment.published_at
        if time is None or math.isinf(self._speed) or fragment.precision is Precision.DAY:
            return self._offset
        if self._at is not None and time < self._at:
            return self._offset
        if self._newest is not None and time > self._newest:
            self._offset += (time - self._newest).total_seconds() / self._speed
        if self._newest is None or time > self._newest:
            self._newest = time
        return self._offset


async def publish(recording: Recording, producer: Producer, pace: Pace, advance: Any = lambda: None) -> tuple[int, int]:
    """Publish a recording and return how many fragments and how many bad lines it had.

    Without pacing up to ``WINDOW`` messages are under way; Kafka has acknowledged all of them when this returns.
    """
    loop = asyncio.get_running_loop()
    start = loop.time()
    counts = [0, 0]
    pending: list[asyncio.Future[Any]] = []
    for path, line in recording.lines():
        if isinstance(line, BadLine):
            counts[1] += 1
            pending.append(await producer.enqueue(bad_letter(path, line)))
        else:
            wait = start + pace.due(line) - loop.time()
            if wait > 0:
                await asyncio.sleep(wait)
            counts[0] += 1
            pending.append(await producer.enqueue(line))
        advance()
        if len(pending) >= WINDOW:
            await asyncio.gather(*pending)
            pending.clear()
    await asyncio.gather(*pending)
    return counts[0], counts[1]


def replay_through_kafka(recording: Recording, settings: Settings, *, pace: float, at: datetime | None) -> None:
    """Publish a recording to the configured Kafka, with progress on standard error."""
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    from monitor.cli.kafka_chores import connection_of, run
    from monitor.kafka.producer import Producer

    connection = connection_of(settings)

    screen = console.err()

    async def publish_all() -> tuple[int, int]:
        columns = (SpinnerColumn(), TextColumn("{task.completed} fragments"), TimeElapsedColumn())
        with Progress(*columns, console=screen, transient=True, disable=not screen.is_terminal) as progress:
            task = progress.add_task("replay", total=None)
            async with Producer(connection, source="replay", linger_ms=5 if math.isinf(pace) else 0) as producer:
                return await publish(recording, producer, Pace(pace, at), lambda: progress.advance(task))

    good, bad = run(publish_all())
    spoiled = f", {bad} bad line{'s' * (bad != 1)} to the dead letters" if bad else ""
    screen.print(f"{good} fragment{'s' * (good != 1)} published as {recording.status.value}{spoiled}")


def replay_locally(recording: Recording, settings: Settings, *, at: datetime | None, everything: bool) -> None:
    """Run the pure core over a recording and write what follows as JSON lines."""
    from monitor.core.replay import replay

    newest: datetime | None = None

    def fragments() -> Iterator[Fragment]:
        nonlocal newest
        for path, line in recording.lines():
            if isinstance(line, BadLine):
                sys.stderr.write(f"monitor: {path}:{line.number}: {line.reason}; line left out\n")
                continue
            if line.published_at is not None and (newest is None or line.published_at > newest):
                newest = line.published_at
            yield line

    for record in replay(fragments(), settings.policy):
        if at is None or (newest is not None and newest >= at):
            for row in rows_of(record, everything=everything):
                console.write_json(row)


def rows_of(record: Any, *, everything: bool = False) -> Iterator[dict[str, Any]]:
    """Yield the JSON objects of one record of a replay: ``type`` first. An alert's own type is ``message_type``."""
    match record:
        case Observation():
            row = console.plain(record)
            row.pop("claim" if record.claim is None else "signal")
            yield {"type": "signal" if record.claim is None else "observation", **row}
        case Estimate():
            yield {"type": "estimate", **console.plain(record)}
        case Alert():
            row = console.plain(record)
            row["message_type"] = row.pop("type")
            yield {"type": "alert", **row}
        case Decision():
            yield {"type": "decision", **console.plain(record)}
        case Index() | Revision() if everything:
            yield {"type": type(record).__name__.lower(), **console.plain(record)}
