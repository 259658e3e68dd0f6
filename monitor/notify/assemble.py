"""From the configuration to a running notifier."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable

from prometheus_client import CollectorRegistry

from monitor.core.model import Severity
from monitor.errors import ConfigError
from monitor.kafka.connection import Connection
from monitor.metrics import NotifierMetrics
from monitor.notify.backoff import Backoff
from monitor.notify.clock import Clock, WallClock
from monitor.notify.formats import FORMATS, Sender
from monitor.notify.gate import QuietHours, Route, Taste
from monitor.notify.guard import check_host
from monitor.notify.health import serve_health
from monitor.notify.http import Poster
from monitor.notify.receiver import Receiver
from monitor.notify.receivers.alertmanager import Alertmanager
from monitor.notify.receivers.apprise import Apprise
from monitor.notify.receivers.terminal import Terminal
from monitor.notify.receivers.webhook import Webhook
from monitor.notify.service import Notifier, Post
from monitor.settings import QuietHoursSettings, ReceiverSettings, Settings

Build = Callable[[str, ReceiverSettings, str, Clock], Receiver]


def _webhook(name: str, settings: ReceiverSettings, page_url: str, clock: Clock) -> Receiver:
    secret = settings.secret.get_secret_value() if settings.secret else None
    keyed = settings.format == "pagerduty"
    return Webhook(
        Poster(_url(name, settings), allow_private=settings.allow_private),
        FORMATS[settings.format],
        Sender(page_url=page_url, key=secret or "" if keyed else ""),
        secret=None if keyed else secret,
        clock=clock,
    )


def _alertmanager(name: str, settings: ReceiverSettings, page_url: str, clock: Clock) -> Receiver:
    base = _url(name, settings).rstrip("/")
    return Alertmanager(
        Poster(f"{base}/api/v2/alerts", allow_private=settings.allow_private), page_url=page_url, clock=clock
    )


KINDS: dict[str, Build] = {
    "terminal": lambda _name, _settings, _page_url, _clock: Terminal(),
    "webhook": _webhook,
    "alertmanager": _alertmanager,
    "apprise": lambda name, settings, _page_url, _clock: Apprise(_url(name, settings), name=name),
}

POSTING = frozenset({"webhook", "alertmanager"})
"""Kinds that post to the address itself, so that its host can be held to a list."""
SILENT = frozenset({"alertmanager"})
"""Kinds in which an update changes what is shown and notifies nobody."""


def build_posts(settings: Settings, clock: Clock) -> list[Post]:
    """Return the configured receivers. Raises ``ConfigError`` or a permanent ``DeliveryError`` for a bad one."""
    allowed = settings.notifier.allowed_hosts
    for name, receiver in settings.notifier.receivers.items():
        if allowed and receiver.kind in POSTING:
            check_host(_url(name, receiver), allowed)
    return [
        Post(
            taste=Taste(
                name=name,
                wakes=receiver.wakes,
                quiet=receiver.quiet,
                silent=receiver.kind in SILENT,
                hours=_hours(receiver.quiet_hours),
            ),
            receiver=KINDS[receiver.kind](name, receiver, settings.policy.page_url, clock),
        )
        for name, receiver in settings.notifier.receivers.items()
    ]


def build_notifier(
    settings: Settings, registry: CollectorRegistry, *, clock: Clock, bootstrap: str | None = None
) -> Notifier:
    """Return a notifier that is not running yet. ``bootstrap`` stands in where the configuration names no Kafka."""
    notifier = settings.notifier
    return Notifier(
        Connection.of(settings.kafka, bootstrap),
        build_posts(settings, clock),
        tuple(
            Route(
                receivers=route.receivers,
                situations=route.situations,
                rules=route.rules,
                min_severity=Severity(route.min_severity),
            )
            for route in notifier.routes
        ),
        group=f"{settings.worker.app_id}-notifier",
        clock=clock,
        backoff=Backoff(first=notifier.retry_first, longest=notifier.retry_longest, give_up=notifier.retry_for),
        metrics=NotifierMetrics(registry, receivers=notifier.receivers),
    )


def run_notifier(settings: Settings) -> None:
    """Run the notifier until SIGTERM or SIGINT, then drain for up to ten seconds."""
    asyncio.run(_run(settings))


async def _run(settings: Settings) -> None:
    registry = CollectorRegistry()
    notifier = build_notifier(settings, registry, clock=WallClock())
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, notifier.stop)
    async with serve_health(settings.notifier.host, settings.notifier.port, registry, notifier.ready.is_set):
        await notifier.run()


def _url(name: str, settings: ReceiverSettings) -> str:
    if settings.url is None:
        raise ConfigError(f"receiver {name} has no url")
    return settings.url.get_secret_value()


def _hours(settings: QuietHoursSettings | None) -> QuietHours | None:
    if settings is None:
        return None
    return QuietHours(start=settings.start, end=settings.end, zone=settings.zone, at_least=Severity(settings.at_least))
