"""What is shipped for operations, and the programs that judge it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import yaml

CONFIG = Path(__file__).parents[2] / "config"
HEALTH = CONFIG / "prometheus" / "health.yml"
SCRAPE = CONFIG / "prometheus" / "prometheus.yml"
ALERTMANAGER = CONFIG / "alertmanager.yml"
DASHBOARD = CONFIG / "grafana" / "dashboards" / "monitor.json"
RULE_TESTS = Path(__file__).parent / "health_rules.yml"
METRIC = re.compile(r"\b(?:monitor[:_]|process_|up\b|ALERTS\b)[a-z0-9_:]*")


def accepted(*command: str, stdin: bytes | None = None) -> None:
    """Run one of Debian's programs and fail with what it says if it objects."""
    program = shutil.which(command[0])
    assert program, f"Debian's {command[0]} is missing; make test installs it"
    done = subprocess.run([program, *command[1:]], input=stdin, capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, (done.stdout + done.stderr).decode()


def rules() -> list[dict[str, Any]]:
    """Return the health rules, recorded ones too."""
    return [rule for group in yaml.safe_load(HEALTH.read_text("utf-8"))["groups"] for rule in group["rules"]]


def panels() -> dict[str, list[str]]:
    """Return the queries of the dashboard by panel title, the annotations under a title of their own."""
    dashboard = json.loads(DASHBOARD.read_text("utf-8"))
    found = {f"annotation {note['name']}": [note["expr"]] for note in dashboard["annotations"]["list"]}
    for panel in dashboard["panels"]:
        if panel["type"] != "row":
            assert panel["title"] not in found, "a test reads panels by title"
            found[panel["title"]] = [target["expr"] for target in panel["targets"]]
    return found


def spelled_out(expr: str, *, status: str, window: str) -> str:
    """Return a query as Grafana would send it: its variables replaced."""
    values = {"status": status, "outcome": "killed", "incident": ".*", "__rate_interval": window, "__range": window}
    for name, value in values.items():
        expr = expr.replace(f"${name}", value)
    assert "$" not in expr, f"a variable that this test does not know: {expr}"
    return expr
