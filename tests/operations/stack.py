"""The processes of the monitor, as a user starts them, with an Alertmanager and a Prometheus beside them."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import yaml
from aiokafka import AIOKafkaProducer

from monitor.bundled import config_file
from monitor.core.model import Fragment
from monitor.kafka import topics
from monitor.kafka.connection import Connection
from monitor.kafka.producer import Producer
from tests.notify.alertmanager import alertmanager, answers, free_port
from tests.notify.rig import HttpReceiver, fresh_topics
from tests.operations.prometheus import Prometheus, prometheus


class Processes:
    """Starts and ends ``monitor NAME``, each with its output in a file."""

    def __init__(self, logs: Path, environment: dict[str, str]) -> None:
        self._logs = logs
        self._environment = {**os.environ, **environment}
        self._running: dict[str, asyncio.subprocess.Process] = {}

    async def start(self, name: str) -> None:
        with (self._logs / f"{name}.log").open("ab") as log:
            self._running[name] = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "monitor", name, stdout=log, stderr=log, env=self._environment
            )

    async def end(self, name: str) -> None:
        process = self._running.pop(name)
        if process.returncode is None:
            process.terminate()
        await process.wait()

    async def end_all(self) -> None:
        for name in list(self._running):
            await self.end(name)


@dataclass
class Stack:
    """What runs. ``ports`` serve metrics; ``desk`` takes everything, ``pager`` is past Alertmanager."""

    connection: Connection
    processes: Processes
    ports: dict[str, int]
    prometheus: Prometheus
    desk: HttpReceiver
    pager: HttpReceiver

    async def publish(self, fragments: Sequence[Fragment]) -> None:
        """Put fragments on their topic, in order."""
        async with Producer(self.connection, source="replay") as producer:
            await producer.send_all(fragments)

    async def publish_rubbish(self) -> None:
        """Put bytes on the fragments topic that nobody can read."""
        async with AIOKafkaProducer(**self.connection.client()) as producer:
            await producer.send_and_wait(topics.FRAGMENTS.name, b"\xff no fragment", key=b"rubbish")


@asynccontextmanager
async def stack(folder: Path, bootstrap: str) -> AsyncIterator[Stack]:
    """Run all of it until the block ends."""
    connection = await fresh_topics(bootstrap)
    ports = {name: free_port() for name in ("worker", "gateway", "notifier")}
    async with AsyncExitStack() as entered:
        desk, pager = HttpReceiver(), HttpReceiver()
        for receiver in (desk, pager):
            await entered.enter_async_context(receiver.serve())
        hook = f"http://127.0.0.1:{pager.port}"
        alerting = await entered.enter_async_context(alertmanager(_sub(folder, "alertmanager"), hook))
        config = _config(folder / "monitor.yaml", f"http://127.0.0.1:{ports['gateway']}")
        environment = {"MONITOR_CONFIG": str(config), "MONITOR_KAFKA__BOOTSTRAP": bootstrap}
        environment |= {"MONITOR_CACHE_DIR": str(_sub(folder, "cache"))}
        environment |= {f"MONITOR_{name.upper()}__PORT": str(port) for name, port in ports.items()}
        environment |= {
            "MONITOR_NOTIFIER__RECEIVERS__DESK__URL": desk.url,
            "MONITOR_NOTIFIER__RECEIVERS__PAGER__URL": alerting,
        }
        processes = Processes(_sub(folder, "logs"), environment)
        entered.push_async_callback(processes.end_all)
        for name in ports:
            await processes.start(name)
        targets = {name: f"127.0.0.1:{port}" for name, port in ports.items()}
        watching = await entered.enter_async_context(
            prometheus(_sub(folder, "prometheus"), targets, alertmanager=alerting)
        )
        for port in ports.values():
            await answers(f"http://127.0.0.1:{port}/readyz")
        await watching.until('sum(up{job="conflict-monitor"})', len(ports))
        yield Stack(connection, processes, ports, watching, desk, pager)


def _config(path: Path, page: str) -> Path:
    """Write the shipped configuration with a receiver that takes everything and one for pages."""
    config = yaml.safe_load(config_file().read_text("utf-8"))
    config["page_url"] = page
    config["notifier"] = {
        "receivers": {
            "desk": {"kind": "webhook", "allow_private": True, "wakes": False, "quiet": True},
            "pager": {"kind": "alertmanager", "allow_private": True},
        },
        "routes": [{"receivers": ["desk", "pager"]}],
    }
    path.write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")
    return path


def _sub(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    return folder / name
