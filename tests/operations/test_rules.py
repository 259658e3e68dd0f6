"""Prometheus and Alertmanager accept what is shipped, and every health rule is seen firing and resolving."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml
from prometheus_client import CollectorRegistry

from monitor.cli import app
from monitor.metrics import GatewayMetrics, NotifierMetrics, WorkerMetrics, render
from tests.operations.shipped import (
    ALERTMANAGER,
    HEALTH,
    METRIC,
    RULE_TESTS,
    SCRAPE,
    accepted,
    panels,
    rules,
)

ALERTS = [rule for rule in rules() if "alert" in rule]
ROOT = Path(__file__).parents[2]
OPERATIONS = ROOT / "docs" / "operations.md"
OF_PROMETHEUS = {"up", "ALERTS", *(rule["record"] for rule in rules() if "record" in rule)}
PROCESSES: dict[str, Callable[[CollectorRegistry], object]] = {
    "worker": lambda registry: WorkerMetrics(registry, kinds=("ceasefire_call",)),
    "gateway": GatewayMetrics,
    "notifier": lambda registry: NotifierMetrics(registry, receivers=("pager",)),
}


def test_promtool_accepts_the_rules_and_the_scrape_configuration() -> None:
    accepted("promtool", "check", "rules", str(HEALTH))
    accepted("promtool", "check", "config", str(SCRAPE))


def test_amtool_accepts_the_alertmanager_configuration() -> None:
    accepted("amtool", "check-config", str(ALERTMANAGER))


def test_every_health_rule_fires_and_resolves_when_it_should() -> None:
    accepted("promtool", "test", "rules", str(RULE_TESTS))


@pytest.mark.parametrize("name", [rule["alert"] for rule in ALERTS])
def test_a_health_rule_has_been_expected_to_fire_and_to_resolve(name: str) -> None:
    expected = [bool(check["exp_alerts"]) for check in _checks() if check["alertname"] == name]

    assert True in expected, f"{RULE_TESTS.name} never sees {name} firing"
    if name != "MonitorHeartbeat":  # which fires for ever
        assert not expected[-1], f"{RULE_TESTS.name} never sees {name} resolving"


@pytest.mark.parametrize("rule", ALERTS, ids=lambda rule: rule["alert"])
def test_a_health_rule_names_a_runbook_that_exists(rule: dict[str, Any]) -> None:
    if rule["alert"] == "MonitorHeartbeat":
        return
    page, _, anchor = rule["annotations"]["runbook"].partition("#")

    assert page == "docs/operations.md"
    section = _sections()[anchor]
    assert all(part in section for part in ("**What it means.**", "**Look at.**", "**Do.**"))


def test_the_runbooks_name_only_panels_commands_and_files_that_exist() -> None:
    text = OPERATIONS.read_text("utf-8")
    root = typer.main.get_command(app)
    known = root.list_commands(typer.Context(root))  # type: ignore[attr-defined] # the root is a group

    assert set(re.findall(r"`monitor ([a-z][a-z-]*)", text)) <= set(known)
    assert all((ROOT / name).exists() for name in re.findall(r"`(config/[\w./]+)`", text))
    said = {
        title for section in _sections().values() for title in re.findall(r"(?<!\*)\*([A-Z][^*\n]+)\*(?!\*)", section)
    }
    assert said - set(panels()) == {
        "Nothing was committed",
        "The event loop has not run",
        "Did not stop",
    }, "in italics stand titles of panels, and the watchdog's words"


@pytest.mark.parametrize("process", PROCESSES)
def test_promtool_finds_no_fault_with_the_names_of_metrics(process: str) -> None:
    registry = CollectorRegistry()
    PROCESSES[process](registry)

    accepted("promtool", "check", "metrics", stdin=render(registry))


def test_rules_and_panels_ask_only_for_metrics_that_exist() -> None:
    asked = [rule["expr"] for rule in rules()] + [query for queries in panels().values() for query in queries]
    wanted = {name for expr in asked for name in METRIC.findall(expr)} - OF_PROMETHEUS
    registry = CollectorRegistry()
    exported = set()
    for make in PROCESSES.values():
        registry = CollectorRegistry()
        make(registry)
        for family in registry.collect():
            # A counter's family has no _total, a histogram without labels used has no samples yet.
            kinds = {"counter": ("_total",), "histogram": ("_bucket", "_sum", "_count")}.get(family.type, ("",))
            exported |= {f"{family.name}{kind}" for kind in kinds}

    assert wanted <= exported, f"nothing exports {sorted(wanted - exported)}"


def _sections() -> dict[str, str]:
    """Return the runbooks by anchor."""
    parts = re.split(r"^## (.+)$", OPERATIONS.read_text("utf-8"), flags=re.MULTILINE)
    return {title.lower().replace(" ", "-"): text for title, text in zip(parts[1::2], parts[2::2], strict=True)}


def _checks() -> list[dict[str, Any]]:
    plays = yaml.safe_load(RULE_TESTS.read_text("utf-8"))["tests"]
    return [check for play in plays for check in play.get("alert_rule_test", ())]
