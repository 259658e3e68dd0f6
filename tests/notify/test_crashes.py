"""The notifier's process killed again and again while alerts come: none lost, and doubles only with the same id."""

from __future__ import annotations

import asyncio
import random
import sys
from pathlib import Path

from monitor.core.model import Delivery, DeliveryState
from monitor.kafka import topics
from tests.notify.play import alert
from tests.notify.rig import HttpReceiver, fresh_topics, publish, read_all, until, write_config

KILLS = 50
COMMAND = """
import pathlib, sys
from monitor.notify.assemble import run_notifier
from monitor.settings import load_settings
run_notifier(load_settings(pathlib.Path(sys.argv[1])))
"""


async def _start(config: Path) -> asyncio.subprocess.Process:
    quiet = asyncio.subprocess.DEVNULL
    return await asyncio.create_subprocess_exec(sys.executable, "-c", COMMAND, str(config), stdout=quiet)


async def test_fifty_kills_lose_nothing_and_page_nobody_under_a_second_id(own_kafka: str, tmp_path: Path) -> None:
    connection = await fresh_topics(own_kafka)
    chance = random.Random(7)  # noqa: S311 - a schedule, not a secret
    sent: list[str] = []
    async with HttpReceiver().serve() as desk:
        receivers = {"desk": {"kind": "webhook", "url": desk.url, "allow_private": True, "quiet": True}}
        config = write_config(tmp_path / "m.yaml", connection.bootstrap, "crashes", receivers)
        for round_number in range(KILLS):
            process = await _start(config)
            names = [f"{round_number:018d}{number:02d}" for number in range(4)]
            batch = [alert("x", id=name, message_id=name) for name in names]
            sent += names
            await publish(connection, *batch)
            heard = len(set(desk.ids))
            # Kill at a point of progress, not of time: some while reading, some between delivery and record.
            wanted = chance.choice((0, 0, 1, 2))
            await until(lambda h=heard, w=wanted: len(set(desk.ids)) >= h + w)  # type: ignore[misc]
            process.kill()
            await process.wait()
        process = await _start(config)
        try:
            await until(lambda: set(desk.ids) >= set(sent), within=60)
        finally:
            process.terminate()
            status = await process.wait()

    assert status == 0, "SIGTERM drains and ends in peace"
    assert set(desk.ids) == set(sent)
    recorded = [row for row in await read_all(connection, topics.DELIVERIES) if isinstance(row, Delivery)]
    settled = {row.message_id for row in recorded if row.state is DeliveryState.DELIVERED}
    assert settled == set(sent)
