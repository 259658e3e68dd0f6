"""The whole of it, watched by a real Prometheus: after a replay every panel and every rule has something to go by."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from itertools import pairwise

import aiohttp
import pytest
import pytest_asyncio

from monitor.core.model import Status
from monitor.kafka.embedded import EmbeddedKafka
from tests.notify.night import at, live_page
from tests.notify.rig import until
from tests.operations.shipped import METRIC, panels, rules, spelled_out
from tests.operations.stack import Stack, stack

pytestmark = pytest.mark.asyncio(loop_scope="module")
EVER = datetime.min.replace(tzinfo=UTC)
PAGES = (at(21, 38), at(0, 47))


@pytest.fixture(scope="module")
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with EmbeddedKafka(tmp_path_factory.mktemp("kafka")) as kafka:
        yield kafka.bootstrap


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def replayed(broker: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stack]:
    """The stack after the seed was replayed as an exercise, with one unreadable message and some readers."""
    async with stack(tmp_path_factory.mktemp("stack"), broker) as running:
        drill = live_page(Status.EXERCISE)
        await running.publish(drill)
        await running.publish_rubbish()
        async with aiohttp.ClientSession() as session:
            for path in ("/api/v1/situations", "/api/v1/alerts", "/nothing-here"):
                async with session.get(f"http://127.0.0.1:{running.ports['gateway']}{path}") as answer:
                    await answer.read()
        await running.prometheus.until('sum(monitor_fragments_total{status="exercise"})', len(drill))
        await running.prometheus.until("sum(monitor_dead_letters_total)", 1)
        await until(lambda: len(running.desk.bodies) >= 3)
        yield running


async def test_every_process_is_scraped(replayed: Stack) -> None:
    targets = (await replayed.prometheus.ask("targets"))["activeTargets"]

    assert {(target["labels"]["process"], target["health"]) for target in targets} == {
        ("worker", "up"),
        ("gateway", "up"),
        ("notifier", "up"),
    }


@pytest.mark.parametrize("title", panels())
async def test_a_panel_shows_something_after_a_replay(replayed: Stack, title: str) -> None:
    for query in panels()[title]:
        expr = spelled_out(query, status="exercise", window="30s")

        assert await replayed.prometheus.shows(expr), expr


async def test_every_rule_is_evaluated_without_an_error(replayed: Stack) -> None:
    groups = (await replayed.prometheus.ask("rules"))["groups"]
    health = {rule["name"]: (rule["health"], rule.get("lastError", "")) for group in groups for rule in group["rules"]}

    assert health == {rule.get("alert") or rule["record"]: ("ok", "") for rule in rules()}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.get("alert") or rule["record"])
async def test_a_rule_has_series_to_go_by(replayed: Stack, rule: dict[str, str]) -> None:
    for name in METRIC.findall(rule["expr"]):
        assert await replayed.prometheus.shows(f"count({name})"), name


async def test_a_healthy_monitor_raises_only_its_heartbeat(replayed: Stack) -> None:
    firing: set[str] = set()
    async with asyncio.timeout(30):
        while firing != {"MonitorHeartbeat"}:  # at its start it was not ready, and had not committed
            firing = await replayed.prometheus.firing()
            await asyncio.sleep(0.2)


async def test_health_alerts_reach_operations_through_alertmanager_and_never_the_newsroom(replayed: Stack) -> None:
    ended = datetime.now(UTC)
    await replayed.processes.end("gateway")
    await until(lambda: "MonitorDown firing" in said(replayed, ended))
    await replayed.processes.start("gateway")
    await until(lambda: "MonitorDown resolved" in said(replayed, ended), 60)

    assert "MonitorHeartbeat firing" in said(replayed)
    assert set(replayed.pager.paths) == {"/operations", "/heartbeat"}


async def test_the_night_as_it_was_pages_twice_through_every_process(replayed: Stack) -> None:
    items = live_page(Status.ACTUAL)
    places = [next(i for i, item in enumerate(items) if item.published_at == time) + 1 for time in PAGES]
    for number, (start, end) in enumerate(pairwise([0, *places]), 1):
        await replayed.publish(items[start:end])
        await until(lambda wanted=number: len(pages(replayed)) == wanted)  # type: ignore[misc] # bound now
    await replayed.publish(items[places[-1] :])
    await replayed.prometheus.until('sum(monitor_fragments_total{status="actual"})', len(items))
    await replayed.prometheus.until("sum(monitor_lag_messages) + sum(monitor_deliveries_waiting)", 0)

    assert pages(replayed) == [["20"], ["30"]]
    [counted] = (await replayed.prometheus.now('sum(monitor_pages_total{status="actual"})')).values()
    assert counted == 2
    await links_of_pages_lead_to_the_newsroom_page(replayed)


async def links_of_pages_lead_to_the_newsroom_page(running: Stack) -> None:
    notes = zip(running.pager.paths, running.pager.bodies, strict=True)
    alerts = [alert for path, body in notes if path == "/newsroom" for alert in json.loads(body)["alerts"]]
    async with aiohttp.ClientSession() as session:
        for alert in alerts:
            link, key = alert["generatorURL"], alert["annotations"]["alert_id"]
            async with session.get(link, allow_redirects=False) as answer:
                assert answer.headers["location"] == f"/#/alert/{key}"
            async with session.get(answer.url.with_path(f"/api/v1/alerts/{key}")) as known:
                assert known.status == 200


def pages(running: Stack) -> list[list[str]]:
    """The thresholds of the firing alerts of each notification that reached the newsroom."""
    notes = zip(running.pager.paths, running.pager.bodies, strict=True)
    return [
        [alert["labels"]["threshold"] for alert in json.loads(body)["alerts"] if alert["status"] == "firing"]
        for path, body in notes
        if path == "/newsroom"
    ]


def said(running: Stack, since: datetime = EVER) -> list[str]:
    """What Alertmanager told the pagers: names and states of alerts that began after ``since``."""
    notes = [json.loads(body) for body in running.pager.bodies]
    return [
        f"{alert['labels']['alertname']} {alert['status']}"
        for note in notes
        for alert in note["alerts"]
        if datetime.fromisoformat(alert["startsAt"]) >= since
    ]
