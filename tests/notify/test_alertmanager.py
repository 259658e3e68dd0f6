"""Plays with a real Alertmanager: what reaches the pager behind it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from monitor.core.model import Alert, MessageType, Severity
from monitor.errors import DeliveryError
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
    slow: asyncio.Event
    deaf: asyncio.Event

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

    async def ends(self) -> list[datetime]:
        async with aiohttp.ClientSession() as session, session.get(f"{self.address}/api/v2/alerts") as answer:
            return [datetime.fromisoformat(row["endsAt"]) for row in await answer.json()]

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


class _Network(Poster):
    """The way to Alertmanager: the next request is late while ``slow`` is set, answers get lost while ``deaf`` is."""

    def __init__(self, url: str, slow: asyncio.Event, deaf: asyncio.Event) -> None:
        super().__init__(url, allow_private=True)
        self._slow, self._deaf = slow, deaf

    async def post(self, body: bytes, headers: Mapping[str, str]) -> None:
        if self._slow.is_set():
            self._slow.clear()
            await asyncio.sleep(0.5)
        await super().post(body, headers)
        if self._deaf.is_set():
            raise DeliveryError("no answer within 5 s", permanent=False)


@asynccontextmanager
async def _stage(folder: Path, active_for: timedelta = timedelta(hours=24)) -> AsyncIterator[Stage]:
    slow, deaf = asyncio.Event(), asyncio.Event()
    async with HttpReceiver().serve() as pager, alertmanager(folder, f"http://127.0.0.1:{pager.port}") as address:
        poster = _Network(f"{address}/api/v2/alerts", slow, deaf)
        ours = Alertmanager(poster, page_url="http://127.0.0.1:8080", clock=WallClock(), active_for=active_for)
        try:
            yield Stage(ours, address, pager, slow, deaf)
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


async def test_a_notifier_that_is_away_ends_no_alert(stage: Stage) -> None:
    told = datetime.now(UTC)
    await stage.ours.deliver(band(20, Severity.SEVERE))

    (ends,) = await stage.ends()
    assert ends >= told + timedelta(hours=23)


async def test_an_alert_ends_by_itself_and_is_not_told_again_then(tmp_path: Path) -> None:
    async with _stage(tmp_path, active_for=timedelta(seconds=2)) as stage:
        await stage.ours.deliver(band(20, Severity.SEVERE))
        await until(_resolved(stage))
        await stage.ours.refresh()

        assert stage.firing() == [["20"], []]
        await stage.states_until({})


async def test_news_dated_ahead_of_the_clock_is_taken(stage: Stage) -> None:
    ahead = datetime.now(UTC) + timedelta(hours=3)
    await stage.ours.deliver(alert("2", threshold=20.0, severity=Severity.SEVERE, at=ahead, opened_at=ahead))
    await until(lambda: len(stage.notifications) == 1)

    assert stage.firing() == [["20"]]


async def test_telling_again_does_not_fire_what_is_cancelled_meanwhile(stage: Stage) -> None:
    page = band(20, Severity.SEVERE)
    await stage.ours.deliver(page)
    await until(lambda: len(stage.notifications) == 1)
    stage.slow.set()
    again = asyncio.create_task(stage.ours.refresh())
    await asyncio.sleep(0)
    cancel = asyncio.create_task(stage.ours.deliver(_cancel(page)))
    await asyncio.gather(again, cancel)
    await until(_resolved(stage))

    await stage.states_until({})


async def test_a_cancel_whose_answer_is_lost_is_not_undone(stage: Stage) -> None:
    page = band(20, Severity.SEVERE)
    await stage.ours.deliver(page)
    await until(lambda: len(stage.notifications) == 1)
    stage.deaf.set()
    with pytest.raises(DeliveryError):
        await stage.ours.deliver(_cancel(page))
    await until(_resolved(stage))
    await stage.ours.refresh()

    await stage.states_until({})


def _cancel(page: Alert) -> Alert:
    return alert("c", about="2", type=MessageType.CANCEL, threshold=page.threshold, severity=page.severity, at=page.at)


def _resolved(stage: Stage) -> Callable[[], bool]:
    return lambda: bool(stage.notifications) and stage.notifications[-1]["status"] == "resolved"
