"""Plays with a real Alertmanager: what reaches the pager behind it."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from monitor.core.model import Alert, MessageType, Severity
from monitor.notify.clock import WallClock
from monitor.notify.http import Poster
from monitor.notify.receivers.alertmanager import Alertmanager
from tests.notify.alertmanager import alertmanager
from tests.notify.play import alert
from tests.notify.rig import HttpReceiver, until


@dataclass
class Stage:
    """Our receiver, the real Alertmanager behind it, and the pager behind that."""

    ours: Alertmanager
    address: str
    pager: HttpReceiver

    @property
    def notifications(self) -> list[dict[str, Any]]:
        return [json.loads(body) for body in self.pager.bodies]

    def firing(self) -> list[list[str]]:
        """The thresholds of the firing alerts of each notification."""
        return [
            sorted(a["labels"]["threshold"] for a in note["alerts"] if a["status"] == "firing")
            for note in self.notifications
        ]

    async def states(self) -> dict[str, str]:
        async with aiohttp.ClientSession() as session, session.get(f"{self.address}/api/v2/alerts") as answer:
            return {row["labels"]["threshold"]: row["status"]["state"] for row in await answer.json()}

    async def states_until(self, wanted: dict[str, str]) -> None:
        seen: dict[str, str] = {}

        async def look() -> bool:
            nonlocal seen
            seen = await self.states()
            return seen == wanted

        for _ in range(600):
            if await look():
                return
            await WallClock().sleep(timedelta(milliseconds=50))
        assert seen == wanted


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with _stage(tmp_path) as made:
        yield made


@asynccontextmanager
async def _stage(folder: Path) -> AsyncIterator[Stage]:
    async with HttpReceiver().serve() as pager, alertmanager(folder, f"http://127.0.0.1:{pager.port}") as address:
        poster = Poster(f"{address}/api/v2/alerts", allow_private=True)
        ours = Alertmanager(poster, page_url="http://127.0.0.1:8080", clock=WallClock())
        try:
            yield Stage(ours, address, pager)
        finally:
            await ours.close()


def band(threshold: int, severity: Severity, **changes: Any) -> Alert:
    now = datetime.now(UTC)
    return alert(f"{threshold // 10}", threshold=float(threshold), severity=severity, at=now, opened_at=now, **changes)


async def test_of_two_bands_crossed_in_one_step_only_the_higher_pages(stage: Stage) -> None:
    await stage.ours.deliver(band(10, Severity.MODERATE, page=False, covered_by="2" * 20))
    await stage.ours.deliver(band(20, Severity.SEVERE))
    await until(lambda: len(stage.notifications) == 1)
    await stage.states_until({"10": "suppressed", "20": "active"})

    assert stage.firing() == [["20"]]


async def test_an_update_changes_annotations_and_pages_nobody_and_a_worse_band_pages_again(stage: Stage) -> None:
    await stage.ours.deliver(band(20, Severity.SEVERE))
    await until(lambda: len(stage.notifications) == 1)
    await stage.ours.deliver(
        band(20, Severity.SEVERE, type=MessageType.UPDATE, message_id="u" * 20, headline="29 killed", best=29)
    )
    await stage.ours.deliver(band(30, Severity.EXTREME))
    await until(lambda: len(stage.notifications) == 2)
    await stage.states_until({"20": "suppressed", "30": "active"})

    assert stage.firing() == [["20"], ["30"]], "the update came between the two and made no notification of its own"


async def test_a_cancel_resolves_with_the_same_words(stage: Stage) -> None:
    page = band(20, Severity.SEVERE)
    await stage.ours.deliver(page)
    await until(lambda: len(stage.notifications) == 1)
    await stage.ours.deliver(_cancel(page))
    await until(_resolved(stage))

    last = stage.notifications[-1]["alerts"][0]
    assert last["status"] == "resolved"
    assert last["annotations"]["summary"] == page.headline


async def test_telling_again_keeps_an_alert_active_and_makes_no_notification(stage: Stage) -> None:
    page = band(20, Severity.SEVERE)
    stage.ours.recall(page, datetime.now(UTC))
    await stage.ours.refresh()
    await until(lambda: len(stage.notifications) == 1)
    await stage.ours.refresh()
    await stage.ours.deliver(_cancel(page))
    await until(_resolved(stage))

    assert stage.firing() == [["20"], []]


def _cancel(page: Alert) -> Alert:
    return alert("c", about="2", type=MessageType.CANCEL, threshold=page.threshold, severity=page.severity, at=page.at)


def _resolved(stage: Stage) -> Callable[[], bool]:
    return lambda: bool(stage.notifications) and stage.notifications[-1]["status"] == "resolved"
