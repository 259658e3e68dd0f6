"""docker-compose.yml is what the compose specification says, and fits the program it runs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from monitor.kafka.embedded import jars
from monitor.settings import load_settings

ROOT = Path(__file__).parents[2]
CHECKER = ROOT / ".venv-compose" / "bin" / "check-jsonschema"
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = {name: service for name, service in SERVICES.items() if service["image"] == "conflict-monitor"}


def validate(file: Path) -> subprocess.CompletedProcess[str]:
    """Check a file against the schema of the compose specification, with no network to fetch another from."""
    assert CHECKER.is_file(), "the checker has an environment of its own; make it with: scripts/setup test"
    nowhere = "http://127.0.0.1:1"
    environment = os.environ | {"HTTP_PROXY": nowhere, "HTTPS_PROXY": nowhere, "NO_COLOR": "1"}
    command = [str(CHECKER), "--builtin-schema", "vendor.compose-spec", str(file)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)


def test_the_file_is_valid_by_the_compose_specification() -> None:
    checked = validate(ROOT / "docker-compose.yml")
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_check_would_see_a_mistake(tmp_path: Path) -> None:
    text = (ROOT / "docker-compose.yml").read_text("utf-8")
    wrong = tmp_path / "docker-compose.yml"
    wrong.write_text(text.replace("    healthcheck:\n", "    healthchek:\n", 1), "utf-8")
    checked = validate(wrong)
    assert checked.returncode == 1
    assert "healthchek" in checked.stdout


@pytest.mark.parametrize("name", OURS)
def test_each_service_of_ours_runs_a_command_that_exists(name: str) -> None:
    command = [sys.executable, "-m", "monitor", *OURS[name]["command"], "--help"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert told.returncode == 0, told.stdout + told.stderr


@pytest.mark.parametrize("name", OURS)
def test_the_environment_of_each_service_is_a_configuration(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable, value in OURS[name]["environment"].items():
        monkeypatch.setenv(variable, value)
    settings = load_settings()
    assert settings.kafka.bootstrap == "kafka:9092"
    if name == "notifier":
        assert {receiver for route in settings.notifier.routes for receiver in route.receivers} == {"terminal", "pager"}


def test_what_is_waited_for_to_be_healthy_says_whether_it_is() -> None:
    for name, service in SERVICES.items():
        for needed, how in service.get("depends_on", {}).items():
            assert needed in SERVICES, name
            if how["condition"] == "service_healthy":
                assert "healthcheck" in SERVICES[needed], needed


def test_nothing_of_ours_starts_before_its_topics_are_there() -> None:
    for name in OURS.keys() - {"topics"}:
        assert OURS[name]["depends_on"]["topics"] == {"condition": "service_completed_successfully"}, name


def test_every_port_is_open_to_this_machine_only() -> None:
    published = [str(port) for service in SERVICES.values() for port in service.get("ports", ())]
    assert published
    assert all(port.startswith("127.0.0.1:") for port in published), published


def test_kafka_is_the_version_that_is_embedded() -> None:
    assert SERVICES["kafka"]["image"] == f"apache/kafka:{jars.kafka_version()}"


def test_every_image_is_pinned() -> None:
    for name in SERVICES.keys() - OURS.keys():
        assert re.search(r":v?\d+\.\d+\.\d+$", SERVICES[name]["image"]), name


def test_every_file_that_is_mounted_exists() -> None:
    for name, service in SERVICES.items():
        for volume in service.get("volumes", ()):
            source = volume.split(":")[0]
            if source.startswith("./"):
                assert (ROOT / source).exists(), f"{name}: {source}"
            else:
                assert source in COMPOSE["volumes"], f"{name}: {source}"


def test_prometheus_scrapes_each_process_where_it_listens() -> None:
    scraped = yaml.safe_load((ROOT / "config" / "prometheus" / "prometheus.yml").read_text("utf-8"))
    targets = {t for job in scraped["scrape_configs"] for group in job["static_configs"] for t in group["targets"]}
    settings = load_settings()
    assert targets == {
        f"worker:{settings.worker.port}",
        f"notifier:{settings.notifier.port}",
        f"gateway:{settings.gateway.port}",
    }


def test_health_checks_ask_the_port_that_the_process_listens_on() -> None:
    settings = load_settings()
    for name in ("worker", "gateway", "notifier"):
        url = OURS[name]["healthcheck"]["test"][-1]
        assert url == f"http://127.0.0.1:{getattr(settings, name).port}/livez"


def test_the_image_copies_what_exists_and_runs_as_nobody_special() -> None:
    lines = (ROOT / "Dockerfile").read_text("utf-8").splitlines()
    copied = [
        word for line in lines if line.startswith("COPY ") and "--from" not in line for word in line.split()[1:-1]
    ]
    allowed = {line[1:] for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line.startswith("!")}
    for source in copied:
        assert (ROOT / source).exists(), source
        assert source in allowed, f"{source} is kept from the image by .dockerignore"
    users = [line.split()[1] for line in lines if line.startswith("USER ")]
    assert users == ["monitor"]
