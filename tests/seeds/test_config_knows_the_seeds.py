"""The shipped configuration knows everybody and everything that the seeds speak of."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.core.policy import Policy
from monitor.settings import load_settings
from tests.seeds.expected import rows

CONFIG = Path(__file__).parents[2] / "config" / "monitor.yaml"


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_settings(CONFIG).policy


def test_every_origin_is_configured(policy: Policy) -> None:
    known = {origin.id for origin in policy.origins}
    for row in rows("claims") + rows("signals"):
        for origin in [row["origin"], *row.get("origin_or", []), *row.get("via", [])]:
            assert origin in known or origin.startswith("outlet:"), (row["id"], origin)


def test_every_incident_is_configured(policy: Policy) -> None:
    [situation] = [situation for situation in policy.situations if situation.id == "idlib-2020"]
    known = {incident.id for incident in situation.incidents}
    assert {row["incident"] for row in rows("claims")} - {None} <= known


def test_every_kind_of_signal_that_may_be_raised_is_configured(policy: Policy) -> None:
    known = {kind.kind for kind in policy.signal_kinds}
    assert {row["kind"] for row in rows("signals") if row["expect"] != "ignore"} <= known


def test_every_side_that_lost_people_is_configured(policy: Policy) -> None:
    known = {party.code for party in policy.parties} | {"civilian", "both"}
    assert {row["side"] for row in rows("claims")} <= known
