"""What docker-compose.yml runs is what Prometheus, Alertmanager and Grafana are told of."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import yaml

from tests.operations.shipped import CONFIG, SCRAPE

ROOT = CONFIG.parent
SERVICES: dict[str, dict[str, Any]] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))["services"]
SCRAPED = yaml.safe_load(SCRAPE.read_text("utf-8"))
GRAFANA = CONFIG / "grafana" / "provisioning"


def mounts(service: str) -> dict[str, str]:
    """Return what of the checkout a service sees, and where, by its path there."""
    pairs = [volume.split(":")[:2] for volume in SERVICES[service]["volumes"] if volume.startswith("./")]
    return {inside: outside.removeprefix("./") for outside, inside in pairs}


def ports(service: str) -> set[int]:
    """Return the ports a service is reached at by the others."""
    spec = SERVICES[service]
    return {int(str(port).rpartition(":")[2]) for port in (*spec.get("ports", ()), *spec.get("expose", ()))}


def test_prometheus_and_grafana_find_each_other_and_alertmanager() -> None:
    sources = yaml.safe_load((GRAFANA / "datasources" / "prometheus.yml").read_text("utf-8"))["datasources"]
    [alerting] = SCRAPED["alerting"]["alertmanagers"]
    told = [source["url"] for source in sources] + [f"http://{alerting['static_configs'][0]['targets'][0]}"]
    told.append(SERVICES["notifier"]["environment"]["MONITOR_NOTIFIER__RECEIVERS__PAGER__URL"])

    for url in told:
        address = urlsplit(url)
        assert address.port in ports(str(address.hostname)), url


def test_each_service_is_given_the_files_it_is_told_to_read() -> None:
    [provider] = yaml.safe_load((GRAFANA / "dashboards" / "monitor.yml").read_text("utf-8"))["providers"]

    assert mounts("grafana")[provider["options"]["path"]] == "config/grafana/dashboards"
    assert mounts("grafana")["/etc/grafana/provisioning"] == "config/grafana/provisioning"
    assert mounts("prometheus")["/etc/prometheus"] == "config/prometheus"
    assert mounts("alertmanager")["/etc/alertmanager/alertmanager.yml"] == "config/alertmanager.yml"
    for name in SCRAPED["rule_files"]:
        assert (SCRAPE.parent / name).exists()
