"""A real Prometheus with the shipped configuration, pointed at processes on loopback, its waits shortened."""

from __future__ import annotations

import asyncio
import math
import re
import shutil
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import yaml

from tests.notify.alertmanager import answers, free_port
from tests.operations.shipped import HEALTH, SCRAPE

PROGRAM = shutil.which("prometheus")


@dataclass(frozen=True)
class Prometheus:
    """Where it answers."""

    address: str

    async def ask(self, path: str, **parameters: str) -> Any:
        """Return the data of an API call; fail with what Prometheus says if it objects."""
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"{self.address}/api/v1/{path}", params=parameters) as answer,
        ):
            said = await answer.json()
        assert said["status"] == "success", f"{parameters}: {said.get('error')}"
        return said["data"]

    async def shows(self, expr: str, *, back: float = 120.0, within: float = 10.0) -> bool:
        """Return whether a query gave a number in the last ``back`` seconds, or does so soon."""
        deadline = time.monotonic() + within
        while True:
            now = float((await self.ask("query", query="time()"))["result"][1])
            data = await self.ask("query_range", query=expr, start=str(now - back), end=str(now), step="1")
            values = [float(value) for series in data["result"] for _, value in series["values"]]
            if any(not math.isnan(value) for value in values):
                return True
            if time.monotonic() > deadline:
                return False
            await asyncio.sleep(0.2)

    async def now(self, expr: str) -> dict[tuple[str, ...], float]:
        """Return the series of a query by the values of their labels (sorted by name)."""
        data = await self.ask("query", query=expr)
        return {
            tuple(value for name, value in sorted(series["metric"].items()) if name != "__name__"): float(
                series["value"][1]
            )
            for series in data["result"]
        }

    async def firing(self) -> set[str]:
        """Return the names of the alerts that are pending or fire."""
        return {alert["labels"]["alertname"] for alert in (await self.ask("alerts"))["alerts"]}

    async def until(self, expr: str, value: float, within: float = 60.0) -> None:
        """Return when a query without labels gives ``value``."""
        seen: object = None
        try:
            async with asyncio.timeout(within):
                while seen != value:
                    seen = next(iter((await self.now(expr)).values()), None)
                    await asyncio.sleep(0.1)
        except TimeoutError:
            raise AssertionError(f"{expr} is {seen}, not {value}") from None


@asynccontextmanager
async def prometheus(
    folder: Path, targets: Mapping[str, str], *, alertmanager: str | None = None
) -> AsyncIterator[Prometheus]:
    """Run it on loopback. ``targets`` are host:port by process, ``alertmanager`` is an address."""
    assert PROGRAM, "Debian's prometheus is missing; make test installs it"
    (folder / HEALTH.name).write_text(
        re.sub(r"^( +for:) \d+m$", r"\1 1s", HEALTH.read_text("utf-8"), flags=re.MULTILINE), "utf-8"
    )
    config = yaml.safe_load(SCRAPE.read_text("utf-8"))
    config["global"] = {"scrape_interval": "1s", "evaluation_interval": "1s"}
    for scrape in config["scrape_configs"]:
        for target in scrape["static_configs"]:
            target["targets"] = [targets[target["labels"]["process"]]]
    places = [] if alertmanager is None else [alertmanager.removeprefix("http://")]
    config["alerting"] = {"alertmanagers": [{"static_configs": [{"targets": places}]}]}
    (folder / SCRAPE.name).write_text(yaml.safe_dump(config), "utf-8")
    address = f"127.0.0.1:{free_port()}"
    with (folder / "prometheus.log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            PROGRAM,
            f"--config.file={folder / SCRAPE.name}",
            f"--storage.tsdb.path={folder / 'tsdb'}",
            f"--web.listen-address={address}",
            "--rules.alert.resend-delay=1s",
            stdout=log,
            stderr=log,
        )
        try:
            await answers(f"http://{address}/-/ready")
            yield Prometheus(f"http://{address}")
        finally:
            process.terminate()
            await process.wait()
