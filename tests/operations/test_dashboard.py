"""The dashboard that is committed is the one its source makes, and Grafana can lay it out."""

from __future__ import annotations

import json
from itertools import combinations
from typing import Any

import yaml

from config.grafana.dashboard import dashboard
from tests.operations.shipped import CONFIG, DASHBOARD

PROVISIONING = CONFIG / "grafana" / "provisioning"


def test_the_committed_dashboard_is_what_its_source_makes() -> None:
    assert DASHBOARD.read_text("utf-8") == dashboard(), "run: python -m config.grafana.dashboard"


def test_no_two_panels_share_a_place_or_an_id() -> None:
    made: list[dict[str, Any]] = json.loads(dashboard())["panels"]

    assert len({panel["id"] for panel in made}) == len(made)
    for one, other in combinations((panel["gridPos"] for panel in made), 2):
        apart = (
            one["x"] + one["w"] <= other["x"]
            or other["x"] + other["w"] <= one["x"]
            or one["y"] + one["h"] <= other["y"]
            or other["y"] + other["h"] <= one["y"]
        )
        assert apart, (one, other)
    assert all(panel["gridPos"]["x"] + panel["gridPos"]["w"] <= 24 for panel in made)


def test_every_panel_says_what_it_shows() -> None:
    made: list[dict[str, Any]] = json.loads(dashboard())["panels"]

    assert all(panel["description"] for panel in made if panel["type"] != "row")


def test_the_provisioned_sources_are_those_of_the_scrape_configuration() -> None:
    sources = yaml.safe_load((PROVISIONING / "datasources" / "prometheus.yml").read_text("utf-8"))["datasources"]
    scrape = yaml.safe_load((CONFIG / "prometheus" / "prometheus.yml").read_text("utf-8"))

    assert sources[0]["jsonData"]["timeInterval"] == scrape["global"]["scrape_interval"]
    assert sources[1]["url"].removeprefix("http://") in str(scrape["alerting"])
    assert sources[0]["isDefault"]
