"""Requests that nobody thought of: no answer is a failure of ours, and every answer is as documented."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.gateway.conftest import DESK, Gateway

EXAMPLES = 60
# A body may be too large (413) before it is anything else: schemathesis does not know that as a refusal.
CONFIG = """
[checks.negative_data_rejection]
expected-statuses = [401, 403, 404, 405, 413, 415, 422, 429]
"""
CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_schema_conformance",
    "response_headers_conformance",
    "negative_data_rejection",
    "ignored_auth",
)


def test_no_request_makes_the_gateway_fail_or_answer_other_than_documented(gateway: Gateway, tmp_path: Path) -> None:
    command: list[str] = [
        str(Path(sys.executable).with_name("schemathesis")), "run", f"{gateway.url}/openapi.json",
        "--header", f"Authorization: Bearer {DESK}", "--checks", ",".join(CHECKS), "--max-examples", str(EXAMPLES),
        "--generation-deterministic", "--exclude-path-regex", "/stream$", "--phases", "examples,coverage,fuzzing",
        "--request-timeout", "20", "--no-color",
    ]  # fmt: skip
    (tmp_path / "schemathesis.toml").write_text(CONFIG)
    environment = os.environ | {"SCHEMATHESIS_HOOKS": "fuzz_hooks", "PYTHONPATH": str(Path(__file__).parent)}
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=240, cwd=tmp_path, env=environment, check=False
    )
    assert done.returncode == 0, report(done.stdout)
    assert "unresolvable" not in done.stdout, report(done.stdout)
    assert gateway.get("/readyz").status_code == 200


def report(output: str) -> str:
    """Return what schemathesis found, long lines cut."""
    return "\n".join(line[:300] for line in output.splitlines())
