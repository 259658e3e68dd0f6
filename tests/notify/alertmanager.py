"""A real Alertmanager with the shipped configuration, its receivers pointed at us and its waits shortened."""

from __future__ import annotations

import asyncio
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import yaml

SHIPPED = Path(__file__).parents[2] / "config" / "alertmanager.yml"
PROGRAM = shutil.which("prometheus-alertmanager") or shutil.which("alertmanager")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def for_tests(shipped: dict[str, Any], hook: str) -> dict[str, Any]:
    """Keep grouping, routes and inhibition; change where it sends and how long it waits."""
    for receiver in shipped["receivers"]:
        for webhook in receiver.get("webhook_configs", ()):
            webhook["url"] = f"{hook}/{receiver['name']}"
    _hurry(shipped["route"])
    return shipped


def _hurry(route: dict[str, Any]) -> None:
    route |= {"group_wait": "500ms", "group_interval": "1s"}
    for below in route.get("routes", ()):
        _hurry(below)


@asynccontextmanager
async def alertmanager(folder: Path, hook: str) -> AsyncIterator[str]:
    """Run it on loopback; yields its address."""
    assert PROGRAM, "Debian's prometheus-alertmanager is missing; make test installs it"
    config = folder / "alertmanager.yml"
    config.write_text(yaml.safe_dump(for_tests(yaml.safe_load(SHIPPED.read_text("utf-8")), hook)), "utf-8")
    address = f"127.0.0.1:{free_port()}"
    with (folder / "alertmanager.log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            PROGRAM,
            f"--config.file={config}",
            f"--storage.path={folder / 'data'}",
            f"--web.listen-address={address}",
            "--cluster.listen-address=",
            stdout=log,
            stderr=log,
        )
        try:
            await answers(f"http://{address}/-/ready")
            yield f"http://{address}"
        finally:
            process.terminate()
            await process.wait()


async def answers(url: str) -> None:
    """Return when a program answers 200; fail after a while."""
    async with asyncio.timeout(90), aiohttp.ClientSession() as session:
        while True:
            try:
                async with session.get(url) as answer:
                    if answer.status == 200:
                        return
            except aiohttp.ClientError:
                pass
            await asyncio.sleep(0.05)
