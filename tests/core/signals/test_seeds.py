"""The acts of the five reports: found, kept as background, or left alone, as the seeds say."""

from __future__ import annotations

from typing import Any

import pytest

from monitor.core.extract.signals import find_signals
from monitor.core.model import Signal
from monitor.core.text import parse
from tests.core.signals.reading import shipped
from tests.seeds.expected import fragment_of, rows

ROWS = rows("signals")


def found(row: dict[str, Any]) -> tuple[Signal, ...]:
    fragment = fragment_of(row)
    return find_signals(fragment, parse(fragment.text), shipped())


def allowed(row: dict[str, Any], field: str) -> list[Any]:
    return [row[field], *row.get(f"{field}_or", [])]


@pytest.mark.parametrize("row", [row for row in ROWS if row["expect"] != "ignore"], ids=lambda row: row["id"])
def test_an_act_of_the_seeds_is_found_with_its_parties_modality_and_codes(row: dict[str, Any]) -> None:
    identity = (row["kind"], row["actor"], row["target"])
    hits = [one for one in found(row) if (one.kind, one.actor, one.target) == identity]
    assert hits, f"{identity} not among {[(one.kind, one.actor, one.target) for one in found(row)]}"
    signal = hits[0]
    assert signal.modality.value in allowed(row, "modality")
    assert signal.background is row["background"]
    assert signal.alleged is row["alleged"]
    assert signal.direction.value == row["direction"]
    assert signal.code in allowed(row, "code")
    assert signal.root in allowed(row, "root")


@pytest.mark.parametrize("row", [row for row in ROWS if row["expect"] == "ignore"], ids=lambda row: row["id"])
def test_commentary_links_and_old_clips_raise_nothing(row: dict[str, Any]) -> None:
    assert [one.kind for one in found(row) if not one.background] == []


def test_a_denied_strike_is_a_denial_and_no_strike() -> None:
    row = next(row for row in ROWS if row["kind"] == "denial")
    assert [(one.kind, one.actor, one.target) for one in found(row)] == [("denial", "RUS", "TUR")]


def test_who_tells_of_an_act_is_mostly_right() -> None:
    told = [row for row in ROWS if row["expect"] != "ignore"]
    right = 0
    for row in told:
        identity = (row["kind"], row["actor"], row["target"])
        right += any(
            one.origin in allowed(row, "origin") for one in found(row) if (one.kind, one.actor, one.target) == identity
        )
    assert right >= 0.85 * len(told)
