"""What ``monitor demo`` does: everything on this machine, a recorded night, and what comes of it on the terminal."""

from __future__ import annotations

import asyncio
import json
import math
import shutil
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from monitor.bundled import seeds_dir
from monitor.cli import console
from monitor.cli.replaying import Pace, Recording, publish
from monitor.cli.tables import alert_lines, estimate_table
from monitor.cli.tail import consumer, read_to_end
from monitor.cli.together import Running, everything, interruptible, stand, until_told
from monitor.core.model import Alert, Fragment, Incident
from monitor.errors import MonitorError, UnreadableMessage, UsageError
from monitor.kafka import topics, wire
from monitor.kafka.admin import admin
from monitor.kafka.embedded import ports
from monitor.kafka.producer import Producer
from monitor.settings import ApiKey, Settings
from monitor.settings.api_keys import new_key

if TYPE_CHECKING:
    from rich.console import Console

LIVE_PAGE = "002-live-page.jsonl"
READY_S = 30.0
SETTLE_S = 120.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One part of the play: what is published, how fast, and what is said before."""

    recording: Recording
    speed: float
    heading: str


def run_demo(settings: Settings, files: tuple[Path, ...], *, pace: float, exit_when_done: bool) -> None:
    """Run everything on loopback with data of its own, replay, print alerts as they come, and stay until Ctrl-C.

    1. Start Kafka, worker, gateway and notifier at once, on free ports where the configured ones are taken.
    2. When the worker is ready, publish the recordings as exercises: the live page paced by its clock times, then the
       reports that have none; print each alert when it is on its topic.
    3. When the worker has committed everything, print the estimates with each origin's figure.
    4. Leave the page up until Ctrl-C, unless told to exit. Data and processes of the demo are removed.
    """
    if settings.kafka.security_protocol != "PLAINTEXT":
        raise UsageError("the demo runs on a Kafka of its own, without TLS; leave out kafka.security_protocol")
    acts = _acts(files, pace)
    home = settings.cache_dir / "demo"
    home.mkdir(parents=True, exist_ok=True)
    out = console.out()
    with interruptible(), ExitStack() as stack:
        data = Path(tempfile.mkdtemp(prefix="run-", dir=home))
        stack.callback(shutil.rmtree, data, ignore_errors=True)
        key, digest = new_key()
        environment = _environment(settings, data, digest)
        screen = console.err()
        if screen.is_terminal:
            screen.print("starting Kafka, worker, gateway and notifier ...", style="dim")
        own = settings.model_copy(update={"kafka": settings.kafka.model_copy(update={"bootstrap": None})})
        running = stack.enter_context(everything(own, data=data / "kafka", logs=home / "logs", environment=environment))
        running.children.wait_until_ready(f"{running.worker}/readyz", seconds=READY_S)
        # Who is at this terminal may acknowledge: the page keeps the key in its tab and takes it out of the address.
        link = running.page if exit_when_done else f"{running.page}/#key={key}"
        out.print(f"page   {link}", markup=False, soft_wrap=True)
        asyncio.run(_play(running, acts, settings.worker.app_id, out))
        for number, incident in enumerate(asyncio.run(_estimates(running))):
            if number:
                out.print()
            out.print(estimate_table(incident, settings.policy))
        if exit_when_done:
            return
        out.print(f"\nThe page stays up at {link}; Ctrl-C ends everything.", markup=False, soft_wrap=True)
        with until_told() as told:
            stand(told, running.check)


def _acts(files: tuple[Path, ...], pace: float) -> tuple[Act, ...]:
    if files:
        recording = Recording(files=files)
        return (Act(recording=recording, speed=pace, heading=_what(recording, pace)),)
    page = Recording(files=(seeds_dir() / LIVE_PAGE,))
    rest = sorted(path for path in seeds_dir().glob("*.jsonl") if path.name != LIVE_PAGE)
    reports = Recording(files=tuple(rest), stream="reports")
    return (
        Act(recording=page, speed=pace, heading=_what(page, pace)),
        Act(
            recording=reports,
            speed=math.inf,
            heading=f"replay {len(rest)} reports of that night without clock times: they count, and page nobody",
        ),
    )


def _environment(settings: Settings, data: Path, digest: str) -> dict[str, str]:
    wanted = {"WORKER": settings.worker.port, "GATEWAY": settings.gateway.port, "NOTIFIER": settings.notifier.port}
    chosen = {f"MONITOR_{name}__PORT": str(_free(port)) for name, port in wanted.items()}
    chosen["MONITOR_PAGE_URL"] = f"http://{settings.gateway.host}:{chosen['MONITOR_GATEWAY__PORT']}"
    own = ApiKey(name="demo", sha256=digest, scopes=("ingest", "act"))
    keys = [key.model_dump(mode="json") for key in (*settings.gateway.keys, own)]
    chosen["MONITOR_GATEWAY__KEYS"] = json.dumps(keys)
    return {**chosen, "MONITOR_GATEWAY__DATABASE": str(data / "readmodel.sqlite"), "MONITOR_CACHE_DIR": str(data)}


def _free(port: int) -> int:
    return port if port and ports.is_free(port) else ports.free(1)[0]


def _what(recording: Recording, pace: float) -> str:
    fragments = [line for _, line in recording.lines() if isinstance(line, Fragment)]
    times = [fragment.published_at for fragment in fragments if fragment.published_at]
    names = ", ".join(path.name for path in recording.files)
    span = f", {min(times):%d %B %Y %H:%MZ} to {max(times):%d %B %H:%MZ}" if times else ""
    tempo = "as fast as it goes" if math.isinf(pace) else f"{pace:g} times as fast"
    return f"replay {names}: {len(fragments)} fragments{span}\n       {tempo}, as an exercise: nobody is woken"


async def _play(running: Running, acts: tuple[Act, ...], group: str, out: Console) -> None:
    """Play one act after the other: publish it, and print alerts until the worker has done all of it."""
    async with (
        consumer(running.connection, topics.ALERTS) as alerts,
        Producer(running.connection, source="demo") as sink,
    ):
        for act in acts:
            out.print(act.heading, markup=False)
            out.print()
            player = asyncio.ensure_future(_publish_and_settle(running, sink, act, group))
            try:
                while not player.done():
                    running.check()
                    await _print_new(alerts, out)
                player.result()
            finally:
                player.cancel()
            ends = await alerts.end_offsets(alerts.assignment())
            while any([await alerts.position(place) < end for place, end in ends.items()]):
                await _print_new(alerts, out)
            out.print()


async def _publish_and_settle(running: Running, sink: Producer, act: Act, group: str) -> None:
    _, bad = await publish(act.recording, sink, Pace(act.speed))
    if bad:
        console.err().print(f"{bad} line{'s' * (bad != 1)} could not be read: see `monitor replay --local FILE`")
    await asyncio.wait_for(_settled(running, group), SETTLE_S)


async def _print_new(client: Any, out: Console) -> None:
    """Print the alerts that have come, or wait a moment for some."""
    for records in (await client.getmany(timeout_ms=300)).values():
        for record in records:
            if record.value is None:
                continue
            try:
                alert = wire.decode(Alert, record.value)
            except UnreadableMessage as error:
                raise MonitorError(f"an alert cannot be read: {error}") from None
            for line in alert_lines(alert):
                out.print(line)


async def _settled(running: Running, group: str) -> None:
    """Return once the worker has committed all fragments and all observations made of them."""
    async with (
        consumer(running.connection, topics.FRAGMENTS) as fragments,
        consumer(running.connection, topics.OBSERVATIONS) as observations,
        admin(running.connection) as client,
    ):
        while True:
            committed = await client.list_consumer_group_offsets(group)
            behind = 0
            # Fragments first: once those are done, no observation can be added that the second count would miss.
            for reader in (fragments, observations):
                for place, end in (await reader.end_offsets(reader.assignment())).items():
                    at = committed.get(place)
                    behind += end - max(0, at.offset if at is not None else 0)
            if behind == 0:
                return
            await asyncio.sleep(0.2)


async def _estimates(running: Running) -> list[Incident]:
    held: dict[bytes, Incident] = {}
    async for record in read_to_end(running.connection, topics.ESTIMATES):
        if record.value:
            held[record.key] = wire.decode(Incident, record.value)
    incidents = [incident for _, incident in sorted(held.items()) if incident.estimates]
    return sorted(incidents, key=lambda incident: -sum(len(one.figures) for one in incident.estimates))
