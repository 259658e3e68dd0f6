"""Prometheus Alertmanager, API v2: people who have a pager already keep their routes, silences and grouping.

Labels are the alert's identity and never change; figures are annotations, and Alertmanager does not notify for those.
Each alert says itself when it ends, so that a notifier that is away ends none; that would tell people it is over, and
page them again afterwards. Active ones are told again every minute, because an Alertmanager that restarts has forgotten
them. The shipped inhibit rules let the severest step of one rule and incident hide the lesser ones.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from monitor.core.model import Alert, MessageType
from monitor.notify.clock import Clock
from monitor.notify.formats.links import alert_link
from monitor.notify.http import Poster

SKEW = timedelta(minutes=1)
"""How far Alertmanager's clock may be behind ours: an end that is still to come for it would end nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Active:
    alert: Alert
    until: datetime


class Alertmanager:
    """Post each message as a firing or resolved alert, and keep firing ones alive for ``active_for``."""

    def __init__(
        self, poster: Poster, *, page_url: str, clock: Clock, active_for: timedelta = timedelta(hours=24)
    ) -> None:
        self._poster = poster
        self._page_url = page_url
        self._clock = clock
        self._active_for = active_for
        self._active: dict[str, _Active] = {}
        self._changing = asyncio.Lock()

    async def deliver(self, alert: Alert) -> None:
        """Post one message; see ``Poster.post`` for errors."""
        if alert.type is MessageType.ALERT:
            await self._tell(alert)
            return
        # Not while all is told again: what that says of this alert is older, and would fire again what was cancelled.
        async with self._changing:
            await self._tell(alert)

    async def _tell(self, alert: Alert) -> None:
        now = self._clock.now()
        if alert.type is MessageType.CANCEL:
            # At once, not when it is acknowledged: an attempt that seems to fail may have reached Alertmanager.
            self._active.pop(alert.id, None)
            await self._post([to_alertmanager(alert, self._page_url, now=now, ends=now - SKEW)])
        else:
            await self._post([to_alertmanager(alert, self._page_url, now=now, ends=now + self._active_for)])
            self.recall(alert, now)

    def recall(self, alert: Alert, told_at: datetime) -> None:
        """Count the alert as active until ``active_for`` after ``told_at``; a cancel ends it."""
        if alert.type is MessageType.CANCEL:
            self._active.pop(alert.id, None)
        elif told_at + self._active_for > self._clock.now():
            self._active[alert.id] = _Active(alert=alert, until=told_at + self._active_for)

    async def refresh(self) -> None:
        """Tell all active alerts again; those whose time is over have ended by themselves."""
        async with self._changing:
            now = self._clock.now()
            self._active = {key: entry for key, entry in self._active.items() if entry.until > now}
            if self._active:
                await self._post(
                    [
                        to_alertmanager(entry.alert, self._page_url, now=now, ends=entry.until)
                        for entry in self._active.values()
                    ]
                )

    async def close(self) -> None:
        """Close connections."""
        await self._poster.close()

    async def _post(self, alerts: list[dict[str, Any]]) -> None:
        body = json.dumps(alerts, ensure_ascii=False, separators=(",", ":")).encode()
        await self._poster.post(body, {"content-type": "application/json"})


def to_alertmanager(alert: Alert, page_url: str, *, now: datetime, ends: datetime) -> dict[str, Any]:
    """Return the alert as Alertmanager's ``postableAlert``. All values are strings, times RFC 3339.

    It begins when the news did, which may be wrong in a report: never after ``now``, and never after it ``ends``, for
    Alertmanager refuses that.
    """
    began = min(alert.opened_at or alert.at or now, now, ends)
    labels = {
        "alertname": alert.rule,
        "situation": alert.situation,
        "incident": alert.incident or "",
        "subject": alert.subject,
        "measure": alert.measure,
        "threshold": f"{alert.threshold:g}",
        "episode": alert.episode,
        "severity": alert.severity.value,
        "status": alert.status.value,
    }
    annotations = {
        "summary": alert.headline,
        "description": alert.text,
        "alert_id": alert.id,
        "low": _figure(alert.low),
        "best": _figure(alert.best),
        "high": _figure(alert.high),
    }
    link = alert_link(alert, page_url)
    return {
        "labels": {name: value for name, value in labels.items() if value},
        "annotations": {name: value for name, value in annotations.items() if value},
        "startsAt": began.isoformat(),
        "endsAt": ends.isoformat(),
        **({"generatorURL": link} if link else {}),
    }


def _figure(value: int | None) -> str:
    return "" if value is None else str(value)
