"""Every fact of the five reports, read with the shipped config and treated as the hand reading says."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from monitor.core.model import Basis, Claim, Fragment, Observation, Outcome, Polarity, Scope, Standing
from monitor.core.pipeline import read
from monitor.core.policy import Policy
from monitor.settings import load_settings
from tests.seeds.expected import REPORTS, SEEDS, Row, fragment_of, fragments, rows

STRIKE = "strike-2020-02-27"


@cache
def policy() -> Policy:
    return load_settings(SEEDS.parent / "config" / "monitor.yaml").policy


@cache
def observations(fragment: Fragment) -> tuple[Observation, ...]:
    return read(fragment, policy())


def claims(row: Row) -> Iterator[tuple[Claim, str | None]]:
    """The claims whose words meet the quoted ones, each with the incident it is linked to."""
    fragment = fragment_of(row)
    start = fragment.text.index(row["quote"])
    end = start + len(row["quote"])
    for observation in observations(fragment):
        claim = observation.claim
        if claim is not None and claim.span.start < end and start < claim.span.end:
            yield claim, observation.incident


def moves_the_strike(claim: Claim, incident: str | None) -> bool:
    """Whether a claim can raise the toll of the strike."""
    return (
        incident == STRIKE
        and claim.numeric
        and claim.polarity is Polarity.ASSERTED
        and claim.scope is Scope.INCIDENT
        and claim.basis is Basis.TOTAL
        and claim.standing is not Standing.SUPERSEDED
    )


def figures(row: Row) -> list[tuple[Claim, str | None]]:
    outcomes = {Outcome(name) for name in (row["outcome"], *row.get("outcome_or", ()))}
    return [
        (claim, incident)
        for claim, incident in claims(row)
        if claim.outcome in outcomes and (claim.low, claim.high) == (row["low"], row["high"])
    ]


def of(*treatments: str) -> list[object]:
    return [pytest.param(row, id=row["id"]) for row in rows("claims") if row["expect"] in treatments]


@pytest.mark.parametrize("row", of("count"))
def test_a_figure_that_counts_is_read_with_its_origin_and_moves_the_strike(row: Row) -> None:
    found = figures(row)

    assert found, [(claim.outcome, claim.low, claim.high) for claim, _ in claims(row)]
    claim, incident = found[0]
    assert claim.origin in (row["origin"], *row.get("origin_or", ()))
    assert moves_the_strike(claim, incident)


@pytest.mark.parametrize("row", of("restate"))
def test_a_figure_said_again_is_the_same_figure_of_the_same_origin_or_one_that_time_overtook(row: Row) -> None:
    found = figures(row)

    assert found, [(claim.outcome, claim.low, claim.high) for claim, _ in claims(row)]
    claim, incident = found[0]
    assert claim.origin in (row["origin"], *row.get("origin_or", ()))
    assert incident == STRIKE
    assert claim.standing.value in (row["standing"], *row.get("standing_or", ()))


@pytest.mark.parametrize("row", of("vague"))
def test_a_vague_quantity_never_becomes_a_number(row: Row) -> None:
    assert not [claim for claim, _ in claims(row) if claim.numeric]


@pytest.mark.parametrize("row", of("store-delta"))
def test_the_wounded_who_died_are_a_move_and_no_toll(row: Row) -> None:
    [(claim, incident)] = figures(row)

    assert claim.basis is Basis.TRANSFER
    assert not moves_the_strike(claim, incident)


@pytest.mark.parametrize("row", of("context"))
def test_another_incident_a_total_or_another_group_never_touches_the_strike(row: Row) -> None:
    touching = [
        (claim.low, claim.high)
        for claim, incident in claims(row)
        if moves_the_strike(claim, incident) and claim.victims.side in ("TUR", None)
    ]

    assert not touching
    if row["low"] is not None:
        assert figures(row), "it is read all the same, and labelled"


@pytest.mark.parametrize("row", [pytest.param(row, id=row["id"]) for row in rows("decoys") if "row" in row])
def test_a_number_that_counts_no_victims_is_never_a_figure(row: Row) -> None:
    assert not [claim for claim, _ in claims(row) if claim.numeric]


def test_the_clock_times_of_the_page_are_no_figures_of_any_fragment() -> None:
    read_figures = {
        (observation.claim.low, observation.claim.high)
        for fragment in fragments("002-live-page")
        for observation in observations(fragment)
        if observation.claim is not None and observation.claim.numeric
    }

    assert read_figures <= {(22, 22), (29, 29), (33, 33), (7, 7), (9, 9), (3, 3), (36, 36)}


def test_every_claim_and_decoy_of_the_hand_reading_is_tested_here() -> None:
    treatments = {row["expect"] for row in rows("claims")}

    assert treatments == {"count", "restate", "vague", "store-delta", "context"}
    assert len(rows("claims")) == 56
    assert len(rows("decoys")) == 35
    assert sum(len(fragments(report)) for report in REPORTS) == 145
