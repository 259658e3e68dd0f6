"""What people write becomes what the core decides by."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import BaseModel

from monitor.core import policy as core
from monitor.core.model import Level, Severity
from monitor.settings import Settings, decisions, load_settings
from monitor.settings.fields import parse_duration

PAIRS: list[tuple[type[BaseModel], type]] = [
    (decisions.IncidentSection, core.IncidentDef),
    (decisions.SituationSection, core.SituationDef),
    (decisions.OriginSection, core.Origin),
    (decisions.PartySection, core.Party),
    (decisions.SignalKindSection, core.SignalKind),
    (decisions.IndexSection, core.IndexPolicy),
    (decisions.BandSection, core.Band),
    (decisions.RuleSection, core.Rule),
    (decisions.EstimateSection, core.EstimatePolicy),
    (decisions.DecisionSettings, core.Policy),
]


@pytest.mark.parametrize(("section", "target"), PAIRS, ids=lambda value: value.__name__)
def test_everything_that_the_core_decides_by_can_be_configured(section: type[BaseModel], target: type) -> None:
    assert set(section.model_fields) == {field.name for field in dataclasses.fields(target)}


def test_defaults_are_the_same_in_the_file_and_in_the_core(load: Callable[[str], Settings]) -> None:
    bare = load("retention: 30d\n").policy

    assert bare.index == core.IndexPolicy()
    assert bare.estimate == core.EstimatePolicy()
    assert bare == core.Policy()


def test_a_policy_has_the_values_of_the_file(config: Path) -> None:
    policy = load_settings(config).policy

    assert policy.situations[0].incidents[0] == core.IncidentDef(id="bridge", name="The bridge", sides=("AAA",))
    assert policy.origins[0].kind is core.OriginKind.OFFICIAL
    assert policy.rules[0].bands == (core.Band(at=10, severity=Severity.MODERATE),)


def test_bands_and_levels_are_sorted_whatever_their_order_in_the_file(load: Callable[[str], Settings]) -> None:
    policy = load(
        "index: {levels: {critical: 90, watch: 10, high: 70, elevated: 50}}\n"
        "rules: [{id: t, kind: band, bands: [{at: 30, severity: severe}, {at: 10, severity: minor}]}]\n"
    ).policy

    assert [level for level, _ in policy.index.levels] == [Level.WATCH, Level.ELEVATED, Level.HIGH, Level.CRITICAL]
    assert [band.at for band in policy.rules[0].bands] == [10, 30]


def test_letters_and_levels_that_are_left_out_keep_their_defaults(load: Callable[[str], Settings]) -> None:
    policy = load("estimate: {weights: {A: 5}}\nindex: {levels: {critical: 90}}\n").policy

    assert dict(policy.estimate.weights) == {"A": 5.0, "B": 3.0, "C": 2.0, "D": 1.0, "E": 0.5, "F": 0.5}
    assert [bound for _, bound in policy.index.levels] == [20, 40, 60, 90]


def test_vague_words_are_taken_in_any_case(load: Callable[[str], Settings]) -> None:
    assert load("estimate: {vague: {Dozens: 12, several hundred: 300}}\n").policy.estimate.vague == (
        ("dozens", 12),
        ("several hundred", 300),
    )


def test_the_states_and_groups_that_are_built_in_need_no_party_of_their_own(load: Callable[[str], Settings]) -> None:
    policy = load(
        "situations: [{id: u, name: U, terms: [Donbas], belligerents: [UKR, RUS],"
        " incidents: [{id: k, name: K, sides: [UKR]}]}]\n"
        "origins: [{id: g, name: G, kind: official, speaks_for: UKR}]\n"
        "rules: [{id: t, kind: band, side: UKR, bands: [{at: 10, severity: minor}]}]\n"
    ).policy

    assert policy.situations[0].belligerents == ("UKR", "RUS")
    assert policy.rules[0].side == "UKR"


def test_times_are_kept_in_utc(load: Callable[[str], Settings]) -> None:
    policy = load(
        "situations: [{id: n, name: N, terms: [N],"
        " incidents: [{id: b, name: B, starts: '2020-02-28T00:47:00+03:00'}]}]\n"
    ).policy

    assert policy.situations[0].incidents[0].starts == datetime(2020, 2, 27, 21, 47, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("90s", 90), ("30m", 1800), ("24h", 86400), ("7d", 604800), ("1h30m", 5400), ("500ms", 0.5), ("2 w", 1209600)],
)
def test_durations_are_a_number_and_a_unit(text: str, seconds: float) -> None:
    assert parse_duration(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize("text", ["", "5", "h", "1x", "-5s", "1h30", "5 minutes", None, 3])
def test_anything_else_is_no_duration(text: object) -> None:
    with pytest.raises(ValueError, match="write a number and a unit"):
        parse_duration(text)


def test_two_readings_of_one_file_are_equal(config: Path) -> None:
    assert load_settings(config).policy == load_settings(config).policy


def test_the_configuration_that_came_along_is_good() -> None:
    policy = load_settings().policy

    toll = next(rule for rule in policy.rules if rule.id == "toll")
    assert [(band.at, band.severity.value, band.page) for band in toll.bands] == [
        (10, "moderate", False),
        (20, "severe", True),
        (30, "extreme", True),
    ]
    assert toll.measure == "official"
    catch_all = [situation for situation in policy.situations if situation.automatic and not situation.terms]
    assert len(catch_all) == 1, "one situation takes every stream nobody configured"
